// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto RecentFiles = "recentFiles"_L1;
constexpr auto ExportFolder = "export/folder"_L1;
constexpr auto ExportFormats = "export/formats"_L1;
constexpr auto SigningName = "signingName"_L1;
constexpr auto Language = "language"_L1;
constexpr auto Zoom = "zoom"_L1;
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
