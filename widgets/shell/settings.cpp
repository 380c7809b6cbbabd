// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr auto RecentFiles = "recentFiles"_L1;
constexpr auto ExportFolder = "export/folder"_L1;
constexpr auto ExportFormats = "export/formats"_L1;
constexpr auto SigningName = "signingName"_L1;
constexpr auto ExplainPercent = "explain/percent"_L1;
constexpr auto ExplainLeast = "explain/least"_L1;
constexpr auto Language = "language"_L1;
constexpr auto Geometry = "window/geometry"_L1;
constexpr auto State = "window/state"_L1;

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
    return m_store->value(ExportFolder).toString();
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
