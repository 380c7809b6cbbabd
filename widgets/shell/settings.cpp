// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include "document/unitprofile.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto RecentFiles = "recentFiles"_L1;
constexpr auto ExportFolder = "export/folder"_L1;
constexpr auto ExportFormats = "export/formats"_L1;
constexpr auto ExportLayout = "export/layout"_L1;
constexpr auto ExportPoster = "export/poster"_L1;
constexpr auto OfficeColor = "export/officeColor"_L1;
constexpr auto ExportManifest = "export/manifest"_L1;
constexpr auto SigningName = "signingName"_L1;
constexpr auto ExplainPercent = "explain/percent"_L1;
constexpr auto ExplainLeast = "explain/least"_L1;
constexpr auto Language = "language"_L1;
constexpr auto Zoom = "zoom"_L1;
constexpr auto FixedExportFolder = "export/fixedFolder"_L1;
constexpr auto LookScheme = "look/scheme"_L1;
constexpr auto TextPercent = "look/textPercent"_L1;
constexpr auto LastUnit = "unit/last"_L1;
constexpr auto LastProfile = "unit/profile"_L1;
constexpr auto Geometry = "window/geometry"_L1;
constexpr auto State = "window/state"_L1;

// What the statute's own reviewers ask about: 50 per cent and 20 cases (K056).

} // namespace

Settings::Settings(std::unique_ptr<QSettings> store)
    : m_store(std::move(store))
{
}

QStringList Settings::recentFiles() const
{
    return m_store->value(RecentFiles).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_store->setValue(RecentFiles, files.mid(0, MaxRecentFiles));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_store->setValue(RecentFiles, files);
}

QString Settings::reportFolder() const
{
    const QStringList files = recentFiles();
    return files.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                           : QFileInfo(files.first()).absolutePath();
}

QString Settings::exportFolder() const
{
    const QString fixed = fixedExportFolder();
    return fixed.isEmpty() ? m_store->value(ExportFolder).toString() : fixed;
}

QString Settings::fixedExportFolder() const
{
    return m_store->value(FixedExportFolder).toString();
}

void Settings::setFixedExportFolder(const QString &folder)
{
    m_store->setValue(FixedExportFolder, folder);
}

void Settings::setExportFolder(const QString &folder)
{
    m_store->setValue(ExportFolder, folder);
}

QStringList Settings::exportFormats() const
{
    return m_store->value(ExportFormats).toStringList();
}

void Settings::setExportFormats(const QStringList &ids)
{
    m_store->setValue(ExportFormats, ids);
}

QString Settings::exportLayout() const
{
    return m_store->value(ExportLayout).toString();
}

void Settings::setExportLayout(const QString &id)
{
    m_store->setValue(ExportLayout, id);
}

QString Settings::exportPoster() const
{
    return m_store->value(ExportPoster).toString();
}

QString Settings::officeColor() const
{
    return m_store->value(OfficeColor).toString();
}

void Settings::setExportPoster(const QString &id, const QString &color)
{
    m_store->setValue(ExportPoster, id);
    m_store->setValue(OfficeColor, color);
}

bool Settings::exportManifest() const
{
    return m_store->value(ExportManifest, false).toBool();
}

void Settings::setExportManifest(bool wanted)
{
    m_store->setValue(ExportManifest, wanted);
}

QString Settings::signingName() const
{
    return m_store->value(SigningName).toString();
}

void Settings::setSigningName(const QString &name)
{
    m_store->setValue(SigningName, name);
}

ExplainLimits Settings::explainLimits() const
{
    ExplainLimits limits;
    const int percent = m_store->value(ExplainPercent, limits.percent).toInt();
    if (percent >= 1 && percent <= 1000)
        limits.percent = percent;
    if (const auto least = Amount::fromFile(m_store->value(ExplainLeast).toString()))
        limits.least = *least;
    return limits;
}

void Settings::setExplainLimits(const ExplainLimits &limits)
{
    m_store->setValue(ExplainPercent, limits.percent);
    m_store->setValue(ExplainLeast, limits.least.toFile());
}

QString Settings::language() const
{
    return m_store->value(Language).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_store->setValue(Language, language);
}

int Settings::zoom() const
{
    bool sound = false;
    const int percent = m_store->value(Zoom, 100).toInt(&sound);
    return sound ? std::clamp(percent, MinZoom, MaxZoom) : 100;
}

void Settings::setZoom(int percent)
{
    m_store->setValue(Zoom, std::clamp(percent, MinZoom, MaxZoom));
}

Appearance::Scheme Settings::scheme() const
{
    const QString id = m_store->value(LookScheme).toString();
    if (id == "dark"_L1)
        return Appearance::Scheme::Dark;
    return id == "light"_L1 ? Appearance::Scheme::Light : Appearance::Scheme::System;
}

void Settings::setScheme(Appearance::Scheme scheme)
{
    switch (scheme) {
    case Appearance::Scheme::System:
        m_store->remove(LookScheme);
        break;
    case Appearance::Scheme::Light:
        m_store->setValue(LookScheme, u"light"_s);
        break;
    case Appearance::Scheme::Dark:
        m_store->setValue(LookScheme, u"dark"_s);
        break;
    }
}

int Settings::textPercent() const
{
    const int percent = m_store->value(TextPercent, 100).toInt();
    return textSizes().contains(percent) ? percent : 100;
}

void Settings::setTextPercent(int percent)
{
    m_store->setValue(TextPercent, percent);
}

QList<int> Settings::textSizes()
{
    return {100, 125, 150, 200};
}

RememberedUnit Settings::rememberedUnit() const
{
    const QVariantMap stored = m_store->value(LastUnit).toMap();
    RememberedUnit known;
    Unit &unit = known.unit;
    unit.name = stored.value(u"name"_s).toString();
    unit.shortName = stored.value(u"short"_s).toString();
    unit.code = stored.value(u"code"_s).toString();
    unit.kind = organKindFromId(stored.value(u"kind"_s).toString()).value_or(unit.kind);
    unit.level = organLevelFromId(stored.value(u"level"_s).toString()).value_or(unit.level);
    const QVariantMap profile = m_store->value(LastProfile).toMap();
    for (const QString &key : UnitProfile::keys()) {
        const QString value = profile.value(key).toString();
        if (!value.isEmpty())
            known.profile.insert(key, value);
    }
    return known;
}

void Settings::rememberUnit(const RememberedUnit &known)
{
    const Unit &unit = known.unit;
    m_store->setValue(LastUnit, QVariantMap{{u"name"_s, unit.name},
                                            {u"short"_s, unit.shortName},
                                            {u"code"_s, unit.code},
                                            {u"kind"_s, organKindId(unit.kind)},
                                            {u"level"_s, organLevelId(unit.level)}});
    QVariantMap profile;
    for (auto it = known.profile.cbegin(); it != known.profile.cend(); ++it)
        profile.insert(it.key(), it.value());
    m_store->setValue(LastProfile, profile);
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value(Geometry).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_store->value(State).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_store->setValue(Geometry, geometry);
    m_store->setValue(State, state);
}
