// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/servicesinterface.h"

#include <QWidget>

class QComboBox;
class QLabel;

// Chooses the page layout of exported documents and says which of its fonts this computer lacks and
// what stands in for them; exported files name the wanted fonts either way.
class LayoutChooser : public QWidget
{
    Q_OBJECT

public:
    // `services` outlives the widget.
    explicit LayoutChooser(const WidgetServices &services, QWidget *parent = nullptr);

    const PageDesign &layoutDesign() const;
    // The first layout for an unknown id.
    void choose(const QString &layoutId);

private:
    void showFonts();

    const WidgetServices &m_services;
    QComboBox *m_layouts; // as the services' layouts
    QLabel *m_fonts;
};
