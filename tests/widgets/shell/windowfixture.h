// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/services.h"
#include "document/reportfile.h"
#include "publishedreports.h"
#include "session/reportsession.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"
#include "shell/userdialogs.h"

#include <QAction>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

// Answers every question of the window as the test has said before; nothing appears on screen.
class ScriptedDialogs : public UserDialogs
{
public:
    QString nextPath;      // for open, save, picture and folder
    QStringList nextPaths; // for earlier years
    UnsavedChoice nextUnsaved = UnsavedChoice::Cancel;
    int unsavedAsked = 0;
    QString proposed; // what the last question proposed
    QString openedFolder;

    QString openReport(QWidget *, const QString &folder) override { return answer(folder); }
    QStringList openEarlierReports(QWidget *, const QString &) override { return nextPaths; }
    QString openSource(QWidget *, const QString &folder) override { return answer(folder); }
    QString saveReport(QWidget *, const QString &path) override { return answer(path); }
    QString openUnitList(QWidget *, const QString &folder) override { return answer(folder); }
    QString saveCopy(QWidget *, const QString &path) override { return answer(path); }
    // Prints into the next path as PDF.
    bool choosePrinter(QWidget *, QPrinter &printer) override
    {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(nextPath);
        return !nextPath.isEmpty();
    }
    QString chooseFolder(QWidget *, const QString &folder) override { return answer(folder); }
    QString chooseColor(QWidget *, const QString &color) override { return answer(color); }
    UnsavedChoice askUnsaved(QWidget *, const QString &) override
    {
        ++unsavedAsked;
        return nextUnsaved;
    }
    void openFolder(const QString &folder) override { openedFolder = folder; }

private:
    QString answer(const QString &proposal)
    {
        proposed = proposal;
        return nextPath;
    }
};

// Triggers the command with that shortcut, as the key would. Fails the test when there is none or
// it is disabled.
inline void trigger(const MainWindow &window, const QString &shortcut)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcuts().contains(QKeySequence(shortcut))) {
            QVERIFY2(action->isEnabled(), qPrintable(shortcut + QStringLiteral(" is disabled")));
            action->trigger();
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("No command has the shortcut ") + shortcut));
}

// A real window over real services, with scripted dialogs, scratch settings and a fixed clock.
class WindowFixture
{
    QTemporaryDir m_folder;
    WidgetServices m_services;

public:
    // `services` outlives the fixture; making them reads every template and check.
    explicit WindowFixture(const Services &services)
        : m_services{services.catalog(),   services.rules(),   services.pictures(),
                     services.exporters(), services.layouts(), services.layoutsFault(),
                     services.posters()}
        , settings(std::make_unique<QSettings>(path(QStringLiteral("settings.ini")),
                                               QSettings::IniFormat))
        , session(services.catalog(), services.rules())
    {
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    // A report file with published figures in the fixture's folder.
    QString saved(const QString &published,
                  const QString &name = QStringLiteral("report.nianbao")) const
    {
        const auto report = TestSupport::publishedReport(published).report(m_services.catalog);
        if (!report || !ReportFile::save(*report, path(name)))
            qFatal("The published figures of %s cannot be used.", qPrintable(published));
        return path(name);
    }
    ShellContext context()
    {
        return {&m_services,
                &settings,
                &dialogs,
                [] { return QDateTime(QDate(2022, 1, 28), QTime(9, 30)); },
                {QStringLiteral("王芳"), path(QStringLiteral("data"))}};
    }
    MainWindow &window()
    {
        if (!m_window)
            m_window = std::make_unique<MainWindow>(&session, context());
        return *m_window;
    }

    ScriptedDialogs dialogs;
    Settings settings;
    ReportSession session;

private:
    std::unique_ptr<MainWindow> m_window;
};
