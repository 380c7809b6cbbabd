// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/packagereader.h"

#include <QCoreApplication>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PackageReader)
};

constexpr quint64 LargestPackage = 256ULL * 1024 * 1024; // unpacked
constexpr quint64 LargestPart = 64ULL * 1024 * 1024;     // of those that are read as a whole
constexpr quint64 TightestPacking = 200; // sheets of nothing but zeros come to a hundred
constexpr quint64 SmallPackage = 16ULL * 1024 * 1024; // may be packed as tightly as it likes
constexpr zip_int64_t MostParts = 10'000;
constexpr size_t PieceBytes = 64 * 1024;

Error cannotRead(const QString &reason)
{
    return {Error::Kind::CannotRead, Text::tr("The file cannot be unpacked: %1").arg(reason), {}};
}

struct FileClose
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

// Whether all of it could be unpacked or `take` wanted no more; its checksum is compared.
bool unpack(zip_t *archive, quint64 index, const std::function<bool(QByteArrayView)> &take)
{
    const std::unique_ptr<zip_file_t, FileClose> file(zip_fopen_index(archive, index, 0));
    if (!file)
        return false;
    const auto piece = std::make_unique_for_overwrite<char[]>(PieceBytes);
    for (;;) {
        const zip_int64_t read = zip_fread(file.get(), piece.get(), PieceBytes);
        if (read <= 0)
            return read == 0;
        if (!take(QByteArrayView(piece.get(), static_cast<qsizetype>(read))))
            return true;
    }
}

// Sheets and their words come by the hundred thousand and are read in pieces.
bool isReadInPieces(const QString &path)
{
    return path.startsWith("xl/worksheets/"_L1) || path == "xl/sharedStrings.xml"_L1;
}

} // namespace

Result<PackageReader> PackageReader::open(const QByteArray &bytes)
{
    PackageReader reader;
    reader.m_bytes = bytes;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        reader.m_bytes.constData(), static_cast<zip_uint64_t>(reader.m_bytes.size()), 0, &error);
    if (!source)
        return cannotRead(Text::tr("it is damaged or incomplete."));
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!archive) {
        zip_source_free(source);
        zip_error_fini(&error);
        return cannotRead(Text::tr("it is damaged or incomplete."));
    }
    reader.m_archive = std::shared_ptr<zip_t>(archive, &zip_discard);
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count > MostParts)
        return cannotRead(Text::tr("it has too many parts."));
    quint64 total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(archive, index, 0, &stat) < 0)
            return cannotRead(Text::tr("it is damaged or incomplete."));
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return cannotRead(Text::tr("it is protected by a password."));
        const QString path = QString::fromUtf8(stat.name);
        if (stat.size > LargestPackage - total ||
            (stat.size > LargestPart && !isReadInPieces(path)))
            return cannotRead(Text::tr("it is too large."));
        total += stat.size;
        if (total > SmallPackage &&
            total / TightestPacking > static_cast<quint64>(reader.m_bytes.size()))
            return cannotRead(Text::tr("it is packed more tightly than any office file."));
        reader.m_parts.insert(path, {index, stat.size});
    }
    for (const Part &part : std::as_const(reader.m_parts)) {
        quint64 size = 0;
        const bool good = unpack(archive, part.index, [&](QByteArrayView piece) {
            size += static_cast<quint64>(piece.size());
            return size <= part.size;
        });
        if (!good || size != part.size)
            return cannotRead(Text::tr("a part of it is damaged."));
    }
    return reader;
}

QByteArray PackageReader::part(const QString &path) const
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(m_parts.value(path).size));
    read(path, [&bytes](QByteArrayView piece) {
        bytes.append(piece);
        return true;
    });
    return bytes;
}

void PackageReader::read(const QString &path, const std::function<bool(QByteArrayView)> &take) const
{
    const auto part = m_parts.constFind(path);
    if (part != m_parts.cend())
        unpack(m_archive.get(), part->index, take);
}
