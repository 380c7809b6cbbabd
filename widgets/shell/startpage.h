// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/templatecatalog.h"

#include <QScrollArea>

class QVBoxLayout;
class Settings;

// What is shown while no report is open: begin a report, open one, go on with a recent one or look
// at a sample.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    // The settings outlive the page. The catalog names the documents of the samples.
    StartPage(const TemplateCatalog &catalog, Settings *settings, QWidget *parent = nullptr);

    // Takes the list of recent files from the settings again.
    void refresh();

signals:
    void newRequested();
    void lastYearRequested(); // begin from last year's report
    void openRequested();
    void fileRequested(const QString &path);
    // Resource path of a sample report, to be opened as a copy.
    void sampleRequested(const QString &path);

private:
    QWidget *actionTiles();
    QWidget *steps();
    void addSamples(QVBoxLayout *layout, const TemplateCatalog &catalog);

    Settings *m_settings;
    QVBoxLayout *m_recent;
};
