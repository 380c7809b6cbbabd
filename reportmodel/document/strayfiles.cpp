// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/strayfiles.h"

#include "base/platform.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace {

constexpr qsizetype SuffixLength = 6;
constexpr qint64 AbandonedAfterSeconds = 60 * 60;

bool isAsciiLetter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

// Random letters, rather than a word: an upper-case letter behind the first and a lower-case one.
bool isMixedCase(QStringView letters)
{
    const auto isUpper = [](QChar c) { return c.isUpper(); };
    const auto isLower = [](QChar c) { return c.isLower(); };
    return std::any_of(letters.begin() + 1, letters.end(), isUpper) &&
           std::any_of(letters.begin(), letters.end(), isLower);
}

bool isTornReport(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    return bytes.isEmpty() || (bytes.startsWith('{') && QJsonDocument::fromJson(bytes).isNull());
}

bool isQuiet(const QFileInfo &info, const QDateTime &processStart)
{
    const QDateTime touched = info.lastModified().toUTC();
    if (touched.addSecs(AbandonedAfterSeconds) < QDateTime::currentDateTimeUtc())
        return true;
    return touched < processStart && Platform::isOpenNowhere(info.filePath());
}

} // namespace

void sweepStrayFiles(const QString &path)
{
    static const QDateTime processStart = QDateTime::currentDateTimeUtc(); // of its first sweep
    const QFileInfo report(path);
    const QString prefix = report.fileName() + u'.';
    // Compared by hand: a file name may hold characters that are wildcards.
    QDirIterator files(report.absolutePath(), QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString name = files.fileName();
        const QStringView suffix = QStringView(name).sliced(std::min(prefix.size(), name.size()));
        const bool namedLikeOne = name.startsWith(prefix) && suffix.size() == SuffixLength &&
                                  std::all_of(suffix.begin(), suffix.end(), isAsciiLetter);
        if (namedLikeOne && isQuiet(files.fileInfo(), processStart) &&
            (isMixedCase(suffix) || isTornReport(file)))
            QFile::remove(file);
    }
}
