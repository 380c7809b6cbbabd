// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/lastyear.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <memory>

// Everything the desktop program remembers between two runs, and the only place that knows how it
// is stored. Nothing of a report's content is kept here.
class Settings
{
public:
    static constexpr int MaxRecentFiles = 10;

    // The store decides where: the user's configuration in the program, a scratch file in tests.
    explicit Settings(std::unique_ptr<QSettings> store);

    // Absolute paths, the last used first.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);

    // Folder of the last opened or saved report; the documents folder at first.
    QString reportFolder() const;
    // Where exports went last; empty at first.
    QString exportFolder() const;
    void setExportFolder(const QString &folder);
    // Format ids chosen last; empty at first.
    QStringList exportFormats() const;
    void setExportFormats(const QStringList &ids);

    // Who signed the last reason (说明); empty at first.
    QString signingName() const;
    void setSigningName(const QString &name);

    // From when on a figure has to be explained beside last year's.
    ExplainLimits explainLimits() const;
    void setExplainLimits(const ExplainLimits &limits);

    // "zh_CN", "en", or empty for the system's language.
    QString language() const;
    void setLanguage(const QString &language);

    // As QWidget::saveGeometry and QMainWindow::saveState give them; empty at first.
    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

private:
    std::unique_ptr<QSettings> m_store;
};
