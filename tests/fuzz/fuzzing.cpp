// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "export/ziparchive.h"
#include "import/packagereader.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr char PartMark = '\x01';
constexpr int WidestSpan = 9;

} // namespace

void Fuzzing::require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

QByteArray Fuzzing::package(const QByteArray &parts)
{
    QList<ZipEntry> entries;
    for (const QByteArray &part : parts.split(PartMark)) {
        const qsizetype end = part.indexOf('\n');
        const QString path = QString::fromLatin1(part.left(std::max<qsizetype>(end, 0)));
        const bool twice = std::any_of(entries.cbegin(), entries.cend(),
                                       [&](const ZipEntry &one) { return one.path == path; });
        if (!path.isEmpty() && !twice)
            entries.append({path, part.sliced(end + 1), false});
    }
    const auto archive = zipArchive(entries, {});
    return archive ? *archive : QByteArray();
}

QByteArray Fuzzing::partsOf(const QByteArray &package)
{
    const auto reader = PackageReader::open(package);
    require(reader.has_value(), "a package can be opened");
    QByteArray parts;
    for (const QString &path : reader->paths())
        parts += PartMark + path.toLatin1() + '\n' + reader->part(path);
    return parts;
}

ReadDocument Fuzzing::document(const QByteArray &lines)
{
    ReadDocument document;
    ReadTableBuilder builder;
    bool inTable = false;
    const auto endTable = [&] {
        if (inTable)
            document.blocks += std::exchange(builder, {}).take();
        inTable = false;
    };
    for (const QString &line : QString::fromUtf8(lines).split(u'\n')) {
        if (!line.contains(u'|')) {
            endTable();
            if (!line.isEmpty())
                document.blocks += line;
            continue;
        }
        inTable = true;
        builder.startRow();
        for (const QString &cell : line.split(u'|')) {
            const bool spans = cell.size() >= 3 && cell.startsWith(u'^');
            builder.addCell(spans ? cell.sliced(3) : cell, spans ? cell[1].digitValue() : 1,
                            spans ? cell[2].digitValue() : 1);
        }
    }
    endTable();
    return document;
}

QByteArray Fuzzing::linesOf(const ReadDocument &document)
{
    QString lines;
    for (const ReadBlock &block : document.blocks) {
        if (const QString *text = std::get_if<QString>(&block))
            lines += QString(*text).remove(u'|') + u'\n';
        const ReadTable *table = std::get_if<ReadTable>(&block);
        for (int row = 0; table && row < table->rows; ++row) {
            QStringList cells;
            for (const ReadCell &cell : table->cells) {
                if (cell.row != row)
                    continue;
                const QString text = cell.text.simplified().remove(u'|');
                cells += cell.rowSpan * cell.columnSpan == 1
                             ? text
                             : u'^' + QString::number(std::min(cell.rowSpan, WidestSpan)) +
                                   QString::number(std::min(cell.columnSpan, WidestSpan)) + text;
            }
            lines += cells.join(u'|') + u'\n';
        }
        lines += u'\n';
    }
    return lines.toUtf8();
}

void Fuzzing::requireSound(const ReadDocument &document)
{
    for (const ReadBlock &block : document.blocks) {
        const ReadTable *table = std::get_if<ReadTable>(&block);
        if (!table)
            continue;
        std::pair<int, int> last(-1, -1);
        for (const ReadCell &cell : table->cells) {
            require(cell.row >= 0 && cell.column >= 0, "a cell is in its table");
            require(cell.rowSpan >= 1 && cell.columnSpan >= 1, "a cell is as large as one");
            require(cell.rowSpan <= table->rows - cell.row, "a cell ends in its table");
            require(cell.columnSpan <= table->columns - cell.column, "a cell ends in its table");
            require(last < std::pair(cell.row, cell.column), "cells are in reading order");
            last = {cell.row, cell.column};
        }
    }
}
