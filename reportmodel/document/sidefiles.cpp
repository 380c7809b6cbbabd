// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sidefiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView JournalSuffix = ".journal"_L1;
constexpr QLatin1StringView LockSuffix = ".lock"_L1;
constexpr qsizetype IdLength = 8;
// A file name takes 255 bytes; a Chinese character takes three of them.
constexpr qsizetype LongestStem = 180;

// The report's own name, or a digest of it where the suffixes would not fit behind it.
QString stemOf(const QString &reportPath)
{
    const QString name = QFileInfo(SideFiles::realPath(reportPath)).fileName();
    if (name.isEmpty())
        return u"new"_s;
    const QByteArray bytes = QFile::encodeName(name);
    if (bytes.size() <= LongestStem)
        return name;
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(32));
}

bool isJournal(QStringView fileName)
{
    const qsizetype idStart = fileName.size() - JournalSuffix.size() - IdLength;
    return fileName.startsWith(u'.') && fileName.endsWith(JournalSuffix) && idStart > 1 &&
           fileName[idStart - 1] == u'.';
}

// Absolute paths of the files in `folder` called like a journal with `suffix` behind it.
QStringList namedAfter(const QString &folder, const QString &reportPath, QLatin1StringView suffix)
{
    QStringList paths;
    if (folder.isEmpty())
        return paths;
    const QString prefix = reportPath.isEmpty() ? u"."_s : u'.' + stemOf(reportPath) + u'.';
    const QDir dir(folder);
    // Compared by hand: a file name may hold characters that are wildcards.
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (!name.endsWith(suffix))
            continue;
        const QStringView journal = QStringView(name).chopped(suffix.size());
        const bool fits = reportPath.isEmpty() ||
                          journal.size() == prefix.size() + IdLength + JournalSuffix.size();
        if (isJournal(journal) && journal.startsWith(prefix) && fits)
            paths.append(dir.absoluteFilePath(name));
    }
    return paths;
}

} // namespace

QString SideFiles::realPath(const QString &reportPath)
{
    if (reportPath.isEmpty())
        return {};
    const QFileInfo file(reportPath);
    if (const QString path = file.canonicalFilePath(); !path.isEmpty())
        return path;
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

QString SideFiles::lockOf(const QString &reportPath)
{
    const QFileInfo report(realPath(reportPath));
    return report.absoluteDir().filePath(u".%1.lock"_s.arg(stemOf(reportPath)));
}

QString SideFiles::lockOfJournal(const QString &journalPath)
{
    return journalPath + LockSuffix;
}

QString SideFiles::damagedCopyOf(const QString &journalPath)
{
    return journalPath + u".damaged"_s;
}

QString SideFiles::journalOf(const QString &reportPath, const QString &folder, const QString &id)
{
    return QDir(folder).absoluteFilePath(u'.' + stemOf(reportPath) + u'.' + id + JournalSuffix);
}

QStringList SideFiles::journalsIn(const QString &folder, const QString &reportPath)
{
    return namedAfter(folder, reportPath, {});
}

QStringList SideFiles::bareLocksIn(const QString &folder, const QString &reportPath)
{
    QStringList locks = namedAfter(folder, reportPath, LockSuffix);
    locks.removeIf(
        [](const QString &lock) { return QFileInfo::exists(lock.chopped(LockSuffix.size())); });
    return locks;
}
