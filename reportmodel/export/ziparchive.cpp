// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ziparchive.h"

#include <QCoreApplication>

#include <memory>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ZipArchive)
};

Error cannotPack(const QString &reason)
{
    return {Error::Kind::CannotWrite, Text::tr("The file cannot be packed: %1").arg(reason), {}};
}

struct SourceFree
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

struct ArchiveDiscard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

using SourcePtr = std::unique_ptr<zip_source_t, SourceFree>;
using ArchivePtr = std::unique_ptr<zip_t, ArchiveDiscard>;

// DOS times know no zone and begin in 1980.
constexpr time_t EarliestTime = 315619200; // 1980-01-02

Result<void> add(zip_t *archive, const ZipEntry &entry, time_t time)
{
    zip_source_t *bytes = zip_source_buffer(archive, entry.bytes.constData(),
                                            static_cast<zip_uint64_t>(entry.bytes.size()), 0);
    if (!bytes)
        return cannotPack(QString::fromUtf8(zip_strerror(archive)));
    const zip_int64_t index =
        zip_file_add(archive, entry.path.toUtf8().constData(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(bytes);
        return cannotPack(QString::fromUtf8(zip_strerror(archive)));
    }
    const auto place = static_cast<zip_uint64_t>(index);
    const zip_int32_t method = entry.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    constexpr zip_uint32_t level = 6; // the best one takes twice as long for a tenth of the size
    if (zip_set_file_compression(archive, place, method, level) < 0 ||
        zip_file_set_mtime(archive, place, time, 0) < 0)
        return cannotPack(QString::fromUtf8(zip_strerror(archive)));
    return {};
}

Result<QByteArray> contentOf(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0)
        return cannotPack(QString::fromUtf8(zip_error_strerror(zip_source_error(source))));
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(stat.size))
        return cannotPack(Text::tr("it came out too short."));
    return bytes;
}

} // namespace

Result<QByteArray> zipArchive(const QList<ZipEntry> &entries, const QDateTime &time)
{
    zip_error_t error;
    zip_error_init(&error);
    SourcePtr target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        return cannotPack(QString::fromUtf8(zip_error_strerror(&error)));
    ArchivePtr archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive)
        return cannotPack(QString::fromUtf8(zip_error_strerror(&error)));
    zip_source_keep(target.get()); // the archive frees its own reference when it is closed
    const time_t stamp = std::max<time_t>(
        EarliestTime, time.isValid() ? static_cast<time_t>(time.toSecsSinceEpoch()) : EarliestTime);
    for (const ZipEntry &entry : entries) {
        if (const auto added = add(archive.get(), entry, stamp); !added)
            return added.error();
    }
    if (zip_close(archive.get()) < 0)
        return cannotPack(QString::fromUtf8(zip_strerror(archive.get())));
    archive.release(); // closing has freed it
    return contentOf(target.get());
}
