// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/journalclaim.h"

#include "document/journalrecord.h"
#include "document/reportfile.h"
#include "document/sidefiles.h"
#include "document/strayfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

constexpr qint64 MaxBytes = 2 * ReportFile::MaxBytes;

// Reads a journal line by line as far as it is sound.
class Lines
{
public:
    explicit Lines(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    // The next sound line; nullopt at the end or where it is damaged.
    std::optional<QJsonObject> next()
    {
        const qsizetype newline = m_bytes.indexOf('\n', m_position);
        const qsizetype end = newline < 0 ? m_bytes.size() : newline;
        const auto object =
            JournalRecord::fromLine(m_bytes.sliced(m_position, end - m_position), m_chain);
        const qint64 sequence = object ? qint64(object->value(u"seq"_s).toDouble()) : 0;
        if (!object || (m_sequence != 0 && sequence != m_sequence + 1))
            return std::nullopt;
        m_sequence = sequence;
        m_position = newline < 0 ? end : end + 1;
        return object;
    }
    bool atEnd() const { return m_position >= m_bytes.size(); }
    qint64 sequence() const { return m_sequence; }

private:
    const QByteArray &m_bytes;
    qsizetype m_position = 0;
    QByteArray m_chain;
    qint64 m_sequence = 0;
};

Error cannotRecover(const QString &path, const QString &reason)
{
    return {Error::Kind::CannotRead,
            Text::tr("Changes were kept here, but they cannot be read any more: %1").arg(reason),
            path};
}

// Leaves out the last changes until a sound report remains; lines are sound by their checksum, so
// this only happens to journals of another version of the program.
void replay(JournalContent &content, const QJsonObject &base,
            const QList<QList<ReportDifference>> &changes)
{
    for (qsizetype count = changes.size(); count > 0; --count) {
        QJsonObject members = base;
        for (qsizetype i = 0; i < count; ++i)
            applyToMembers(members, changes[i]);
        if (Result<Report> report = ReportFile::fromJson(members)) {
            content.report = std::move(*report);
            return;
        }
        content.damaged = true;
    }
    content.report = content.base;
}

} // namespace

Result<JournalContent> readJournal(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRecover(path, file.errorString());
    if (file.size() > MaxBytes)
        return cannotRecover(path, Text::tr("the file is too large."));
    const QByteArray bytes = file.readAll();
    Lines lines(bytes);
    const auto first = lines.next();
    if (!first || first->value(u"journal"_s) != JournalRecord::FormatVersion)
        return cannotRecover(path, Text::tr("the file is damaged at its beginning."));
    const QJsonObject baseMembers = first->value(u"base"_s).toObject();
    Result<Report> base = ReportFile::fromJson(baseMembers);
    if (!base)
        return cannotRecover(path, base.error().message);

    JournalContent content;
    content.reportPath = first->value(u"path"_s).toString();
    content.who = first->value(u"who"_s).toString();
    content.host = first->value(u"host"_s).toString();
    content.generation = first->value(u"generation"_s).toInt();
    content.base = std::move(*base);
    QList<QList<ReportDifference>> changes;
    while (!lines.atEnd()) {
        const auto line = lines.next();
        if (!line) {
            content.damaged = true;
            break;
        }
        changes.append(JournalRecord::changesFrom(line->value(u"changes"_s)));
    }
    content.sequence = lines.sequence();
    replay(content, baseMembers, changes);
    return content;
}

int readJournalGeneration(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray first = file.readLine(MaxBytes);
    const auto header = Lines(first).next();
    return header ? header->value(u"generation"_s).toInt() : 0;
}

JournalClaim::JournalClaim(const QString &path, std::unique_ptr<SideLock> lock)
    : m_path(path)
    , m_lock(std::move(lock))
    , m_content(readJournal(path))
    , m_lastWritten(QFileInfo(path).lastModified())
{
}

std::unique_ptr<JournalClaim> JournalClaim::take(const QString &journalPath)
{
    auto lock = std::make_unique<SideLock>(SideFiles::lockOfJournal(journalPath));
    if (!lock->tryLock() || !QFileInfo::exists(journalPath))
        return nullptr;
    return std::unique_ptr<JournalClaim>(new JournalClaim(journalPath, std::move(lock)));
}

JournalClaim::List JournalClaim::ofReport(const QString &reportPath, const QString &dataFolder)
{
    const QString path = SideFiles::realPath(reportPath);
    List claims;
    for (const QString &folder : {QFileInfo(path).absolutePath(), dataFolder}) {
        for (const QString &journal : find(folder, path)) {
            auto claim = take(journal);
            // In the data folder reports of one name from different folders meet. Beside a report
            // that was moved with its journal the path no longer says anything.
            const bool meant = claim && (folder != dataFolder || !claim->isReadable() ||
                                         claim->content().reportPath == path);
            if (meant)
                claims.push_back(std::move(claim));
        }
    }
    const auto generation = [](const auto &claim) {
        return claim->isReadable() ? claim->content().generation : 0;
    };
    std::stable_sort(claims.begin(), claims.end(),
                     [&](const auto &a, const auto &b) { return generation(a) > generation(b); });
    return claims;
}

QStringList JournalClaim::find(const QString &folder, const QString &reportPath)
{
    for (const QString &path : SideFiles::bareLocksIn(folder, reportPath)) {
        SideLock lock(path);
        if (lock.tryLock()) { // removed when it is given up
            QString journal = path;
            journal.chop(SideFiles::lockOfJournal({}).size());
            sweepStrayFiles(journal);
        }
    }
    return SideFiles::journalsIn(folder, reportPath);
}

void JournalClaim::discard()
{
    QFile::remove(m_path);
    QFile::remove(SideFiles::damagedCopyOf(m_path));
    sweepStrayFiles(m_path);
    m_lock.reset();
}
