// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "charts/chartpictures.h"
#include "session/reportsession.h"
#include "shell/shellcontext.h"

#include <QObject>

// Takes a chart out of the program: to the clipboard or into a picture file, at the size and
// resolution of a printed page whatever the window shows.
class PictureCommands : public QObject
{
    Q_OBJECT

public:
    // All outlive the commands. `window` is the parent of dialogs.
    PictureCommands(ReportSession *session, const ShellContext &context, QWidget *window);

    void copy(const ChartData &chart);
    void save(const ChartData &chart, ChartPictures::Format format);

signals:
    void done(const QString &message);
    void failed(const QString &reason);

private:
    Result<QByteArray> picture(const ChartData &chart, ChartPictures::Format format) const;

    ReportSession *m_session;
    ShellContext m_context;
    QWidget *m_window;
};
