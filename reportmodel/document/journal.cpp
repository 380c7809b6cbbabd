// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/journal.h"

#include "base/platform.h"
#include "base/wholefile.h"
#include "document/journalclaim.h"
#include "document/journalrecord.h"
#include "document/reportdiff.h"
#include "document/reportwriter.h"
#include "document/sidefiles.h"
#include "document/sidelock.h"
#include "document/strayfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

// A journal grows by so much before it is written anew as base and one set of changes.
constexpr qint64 LargestGrowth = 256 * 1024;

Error cannotKeep(const QString &path, const QString &reason)
{
    return {Error::Kind::CannotWrite,
            Text::tr("What has changed since the last save cannot be kept safe (%1). Save the "
                     "report soon, elsewhere if need be.")
                .arg(reason),
            path};
}

QString randomId()
{
    return u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

} // namespace

Journal::Journal(const QString &who, const QString &dataFolder)
    : m_who(who)
    , m_dataFolder(dataFolder)
{
}

Journal::~Journal() = default;

void Journal::begin(const Report &base, const QString &reportPath)
{
    Q_ASSERT(m_path.isEmpty());
    m_reportPath = SideFiles::realPath(reportPath);
    m_base = base;
    m_written = base;
    m_id = randomId();
    m_generation = 0;
    m_sequence = 0;
}

void Journal::resume(JournalClaim &claim, const QString &reportPath)
{
    Q_ASSERT(m_path.isEmpty());
    const JournalContent &content = claim.content();
    m_reportPath = SideFiles::realPath(reportPath);
    m_base = content.base;
    m_written = content.report;
    m_generation = content.generation;
    m_sequence = content.sequence;
    m_path = claim.path();
    m_id = QFileInfo(m_path).completeBaseName().last(8);
    m_lock = claim.takeLock();
    m_size = -1; // not to be appended to: its end may be damaged
    if (content.damaged)
        QFile::copy(m_path, SideFiles::damagedCopyOf(m_path));
}

Result<void> Journal::write(const Report &report)
{
    if (report == m_written && (m_path.isEmpty() || m_size >= 0))
        return {};
    if (!m_path.isEmpty() && m_size >= 0 && m_size - m_firstSize < LargestGrowth) {
        if (append(report))
            return {};
    }
    return rewrite(report);
}

// Opened anew each time: a journal whose folder was taken away must not be written into the void.
Result<void> Journal::append(const Report &report)
{
    QFile file(m_path);
    // Without a buffer: what does not fit now must not follow later.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::ExistingOnly |
                   QIODevice::Unbuffered) ||
        file.size() != m_size)
        return cannotKeep(m_path, file.errorString());
    QByteArray chain = m_chain;
    const QByteArray line =
        JournalRecord::toLine({{u"seq"_s, m_sequence + 1},
                               {u"changes"_s, JournalRecord::toJson(diff(m_written, report))}},
                              chain);
    if (file.write(line) != line.size()) {
        const QString reason = file.errorString();
        file.close();
        QFile::resize(m_path, m_size); // a part of a line would end what can be read
        return cannotKeep(m_path, reason);
    }
    if (const QString reason = Platform::syncFile(file.handle()); !reason.isEmpty())
        return cannotKeep(m_path, reason);
    m_chain = chain;
    m_size += line.size();
    ++m_sequence;
    m_written = report;
    return {};
}

// Writes everything as a new file: where it is, beside the report, or in the data folder.
Result<void> Journal::rewrite(const Report &report)
{
    Result<void> outcome = cannotKeep(m_reportPath, Text::tr("there is no folder to keep it in"));
    if (!m_path.isEmpty()) {
        outcome = writeAt({m_path, nullptr}, report);
        if (outcome)
            return outcome;
    } else {
        m_generation = nextGeneration();
    }
    if (!m_reportPath.isEmpty()) {
        outcome = writeAt(placeIn(QFileInfo(m_reportPath).absolutePath()), report);
        if (outcome)
            return outcome;
    }
    if (!m_dataFolder.isEmpty()) {
        QDir().mkpath(m_dataFolder);
        const Result<void> inDataFolder = writeAt(placeIn(m_dataFolder), report);
        if (inDataFolder || m_reportPath.isEmpty())
            return inDataFolder;
    }
    return outcome;
}

Result<void> Journal::writeAt(Place place, const Report &report)
{
    const bool same = place.path == m_path;
    if (!same && !place.lock->tryLock())
        return cannotKeep(place.path, Text::tr("the folder cannot be written"));
    const QByteArray chainBefore = m_chain;
    const qint64 sequenceBefore = m_sequence;
    const QByteArray bytes = contents(report);
    if (const FileFault fault = writeWholeFile(place.path, bytes)) {
        m_chain = chainBefore;
        m_sequence = sequenceBefore;
        return cannotKeep(place.path, fault.reason);
    }
    if (!same) {
        leave();
        m_path = place.path;
        m_lock = std::move(place.lock);
    }
    m_size = m_firstSize = bytes.size();
    m_written = report;
    return {};
}

Journal::Place Journal::placeIn(const QString &folder) const
{
    Place place{SideFiles::journalOf(m_reportPath, folder, m_id), nullptr};
    place.lock = std::make_unique<SideLock>(SideFiles::lockOfJournal(place.path));
    return place;
}

QByteArray Journal::contents(const Report &report)
{
    m_chain.clear();
    QByteArray bytes = JournalRecord::toLine({{u"journal"_s, JournalRecord::FormatVersion},
                                              {u"seq"_s, ++m_sequence},
                                              {u"path"_s, m_reportPath},
                                              {u"who"_s, m_who},
                                              {u"host"_s, QSysInfo::machineHostName()},
                                              {u"generation"_s, m_generation},
                                              {u"base"_s, writeReport(m_base)}},
                                             m_chain);
    bytes += JournalRecord::toLine(
        {{u"seq"_s, ++m_sequence}, {u"changes"_s, JournalRecord::toJson(diff(m_base, report))}},
        m_chain);
    return bytes;
}

// Journals of one report that crashed one after the other are told apart without a clock.
int Journal::nextGeneration() const
{
    int newest = 0;
    QStringList others = SideFiles::journalsIn(m_dataFolder, m_reportPath);
    if (!m_reportPath.isEmpty())
        others += SideFiles::journalsIn(QFileInfo(m_reportPath).absolutePath(), m_reportPath);
    for (const QString &other : std::as_const(others))
        newest = std::max(newest, readJournalGeneration(other));
    return newest + 1;
}

// Removes the file; its lock goes with m_lock.
void Journal::leave()
{
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    QFile::remove(SideFiles::damagedCopyOf(m_path));
    sweepStrayFiles(m_path);
    m_lock.reset();
    m_path.clear();
}

void Journal::finish()
{
    leave();
    m_written = m_base;
    m_sequence = 0;
}

bool Journal::isElsewhere() const
{
    return !m_path.isEmpty() && !m_reportPath.isEmpty() &&
           QFileInfo(m_path).absolutePath() != QFileInfo(m_reportPath).absolutePath();
}
