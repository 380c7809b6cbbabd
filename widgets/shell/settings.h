// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/lastyear.h"
#include "document/report.h"
#include "look/appearance.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <memory>

// The unit of the report saved last: what a new report of it begins with.
struct RememberedUnit
{
    Unit unit;
    QMap<QString, QString> profile;

    bool isEmpty() const { return unit.name.isEmpty(); }
};

// Everything the desktop program remembers between two runs, and the only place that knows how it
// is stored. Of a report's content only the unit is kept here, never a figure or a text.
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
    // Where exports go: the folder chosen for good, else where they went last; empty at first.
    QString exportFolder() const;
    void setExportFolder(const QString &folder);
    // The folder chosen for good; empty for none.
    QString fixedExportFolder() const;
    void setFixedExportFolder(const QString &folder);
    // Format ids chosen last; empty at first.
    QStringList exportFormats() const;
    void setExportFormats(const QStringList &ids);

    // Id of the page layout chosen last; empty at first.
    QString exportLayout() const;
    void setExportLayout(const QString &id);

    // Id of the poster layout chosen last and the office's colour ("#rrggbb"); empty at first.
    QString exportPoster() const;
    QString officeColor() const;
    void setExportPoster(const QString &id, const QString &color);

    // Whether a list of the files goes with an export.
    bool exportManifest() const;
    void setExportManifest(bool wanted);

    // Who signed the last reason (说明); empty at first.
    QString signingName() const;
    void setSigningName(const QString &name);

    // From when on a figure has to be explained beside last year's.
    ExplainLimits explainLimits() const;
    void setExplainLimits(const ExplainLimits &limits);

    // "zh_CN", "en", or empty for the system's language.
    QString language() const;
    void setLanguage(const QString &language);

    // Size of tables and texts in percent, within [MinZoom, MaxZoom]; 100 at first.
    static constexpr int MinZoom = 70;
    static constexpr int MaxZoom = 250;
    int zoom() const;
    void setZoom(int percent);
    Appearance::Scheme scheme() const; // as the system at first
    void setScheme(Appearance::Scheme scheme);
    // Size of all text in per cent of the system's, one of textSizes().
    int textPercent() const;
    void setTextPercent(int percent);
    static QList<int> textSizes();

    RememberedUnit rememberedUnit() const;
    void rememberUnit(const RememberedUnit &unit);

    // As QWidget::saveGeometry and QMainWindow::saveState give them; empty at first.
    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

private:
    std::unique_ptr<QSettings> m_store;
};
