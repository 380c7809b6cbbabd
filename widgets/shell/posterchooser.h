// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/servicesinterface.h"

#include <QWidget>

class QComboBox;
class QLabel;
class UserDialogs;

// Chooses the layout of exported posters (一图读懂) and the office's colour.
class PosterChooser : public QWidget
{
    Q_OBJECT

public:
    // Both outlive the widget.
    PosterChooser(const WidgetServices &services, UserDialogs *dialogs, QWidget *parent = nullptr);

    PosterDesign design() const;
    // "#rrggbb", or empty for the layout's own.
    QString color() const;
    // The first layout for an unknown id; the layout's own colour for one that cannot be used.
    void choose(const QString &layoutId, const QString &color);

private:
    void colorActivated(int index);
    // Adds a colour that is not in the list yet; returns its place.
    int placeOf(const QString &color);

    const WidgetServices &m_services;
    UserDialogs *m_dialogs;
    QComboBox *m_layouts; // as the services' posters
    QComboBox *m_colors;  // with "#rrggbb" as data; the first empty, the last to choose another
    QLabel *m_fault;
    int m_color = 0; // in m_colors
};
