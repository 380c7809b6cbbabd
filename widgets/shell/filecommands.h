// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/nextyear.h"
#include "session/reportsession.h"
#include "shell/shellcontext.h"

#include <QObject>

class MessageBar;
class Safekeeping;

// The commands that change which report is open and where it is kept. Asks before unsaved changes
// would be lost; what fails is said in the message bar and leaves everything as it was.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    // All outlive the commands. `window` is the parent of dialogs.
    FileCommands(ReportSession *session, const ShellContext &context, Safekeeping *keeping,
                 MessageBar *messages, QWidget *window);

    // Opens the assistant; it goes on by itself.
    void create();
    // Each returns whether it was done; not when it was cancelled.
    bool createFromLastYear(); // a report begun from last year's, which is asked for
    bool openChosen();
    bool open(const QString &path);
    bool openSample(const QString &resourcePath); // as a new report
    bool save();
    bool saveAs();
    bool close();
    // Files may fail one by one; the others are attached.
    bool attachChosen();
    // Reads a page, document or workbook and shows what would be taken; the preview goes on by
    // itself. Into the open report, as an earlier year of it, or as a new report.
    bool importChosen();
    bool importFile(const QString &path);
    // What was copied on a page, in a document or workbook, or from a PDF.
    bool importClipboard();
    // Whether the present report may be given up: unsaved changes are saved or abandoned first.
    bool mayReplaceReport();

signals:
    void done(const QString &message); // something worth a line in the status bar

private:
    bool importBytes(const QByteArray &bytes, const QString &name, const QString &place);
    static bool isReportFile(const QString &path);
    bool succeeded(const Result<void> &result);
    bool saveTo(const QString &path);
    void tellBegun(const NextYear::Begun &begun);
    QString proposedPath() const;

    ReportSession *m_session;
    ShellContext m_context;
    Safekeeping *m_keeping;
    MessageBar *m_messages;
    QWidget *m_window;
};
