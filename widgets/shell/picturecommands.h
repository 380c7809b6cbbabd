// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "export/chartfiles.h"
#include "session/reportsession.h"
#include "shell/shellcontext.h"

#include <QObject>

#include <memory>

// Takes charts out of the program: to the clipboard, into picture files, onto paper; always as on
// a printed page whatever the window shows.
class PictureCommands : public QObject
{
    Q_OBJECT

public:
    // All outlive the commands. `window` is the parent of dialogs.
    PictureCommands(ReportSession *session, const ShellContext &context, QWidget *window);

    void copy(const ChartData &chart);
    // A web page to take away, under a name to start from.
    void savePage(const QString &html, const QString &proposedName);
    void copyTable(const ChartData &chart); // for spreadsheets and for text documents
    // Asks for a file; the wish names one format.
    void save(const ChartData &chart, const ChartFiles::Wish &wish);
    // Asks for a folder and writes all or none, a picture at a time while the window stays alive.
    void saveAll(const QList<ChartData> &charts, const ChartFiles::Wish &wish);
    bool isSaving() const { return m_run != nullptr; }
    // Asks for a printer; as many charts on an A4 page as there is room for.
    void print(const QList<ChartData> &charts);

signals:
    void done(const QString &message);
    void failed(const QString &reason);

private:
    void saveNext();
    void write(const QString &path, const Result<QByteArray> &bytes);
    QString folder() const;

    ReportSession *m_session;
    ShellContext m_context;
    QWidget *m_window;
    std::unique_ptr<ChartFiles::Run> m_run; // while pictures are being saved
    QString m_folder;
};
