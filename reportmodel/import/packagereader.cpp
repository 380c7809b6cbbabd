// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/packagereader.h"

#include <QCoreApplication>

#include <memory>

#include <zip.h>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PackageReader)
};

constexpr zip_uint64_t LargestPackage = 256ULL * 1024 * 1024; // unpacked
constexpr zip_int64_t MostParts = 10'000;

Error cannotRead(const QString &reason)
{
    return {Error::Kind::CannotRead, Text::tr("The file cannot be unpacked: %1").arg(reason), {}};
}

struct ArchiveDiscard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct FileClose
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

Result<QByteArray> contentOf(zip_t *archive, zip_uint64_t index, zip_uint64_t size)
{
    const std::unique_ptr<zip_file_t, FileClose> file(zip_fopen_index(archive, index, 0));
    if (!file)
        return cannotRead(Text::tr("it is damaged or incomplete."));
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    const zip_int64_t read = zip_fread(file.get(), bytes.data(), size);
    if (read != static_cast<zip_int64_t>(size))
        return cannotRead(Text::tr("a part of it is damaged."));
    return bytes;
}

} // namespace

Result<PackageReader> PackageReader::open(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    if (!source)
        return cannotRead(Text::tr("it is damaged or incomplete."));
    const std::unique_ptr<zip_t, ArchiveDiscard> archive(
        zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive) {
        zip_source_free(source);
        return cannotRead(Text::tr("it is damaged or incomplete."));
    }
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > MostParts)
        return cannotRead(Text::tr("it has too many parts."));
    PackageReader reader;
    zip_uint64_t total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(archive.get(), index, 0, &stat) < 0)
            return cannotRead(Text::tr("it is damaged or incomplete."));
        if (stat.size > LargestPackage - total)
            return cannotRead(Text::tr("it is too large."));
        total += stat.size;
        const Result<QByteArray> content = contentOf(archive.get(), index, stat.size);
        if (!content)
            return content.error();
        reader.m_parts.insert(QString::fromUtf8(stat.name), *content);
    }
    return reader;
}
