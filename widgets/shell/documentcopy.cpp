// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/documentcopy.h"

#include "import/htmlreader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace {

// A row of a table in a line, its cells apart by tabs, as spreadsheets take them.
QString linesOf(const ReadTable &table)
{
    QList<QStringList> rows(table.rows, QStringList(table.columns));
    for (const ReadCell &cell : table.cells) {
        QString text = cell.text;
        rows[cell.row][cell.column] = text.replace(u'\n', u' ');
    }
    QStringList lines;
    for (const QStringList &row : rows)
        lines += row.join(u'\t');
    return lines.join(u'\n');
}

QString plainText(const ReadDocument &document)
{
    QStringList parts;
    for (const ReadBlock &block : document.blocks) {
        if (const auto *text = std::get_if<QString>(&block))
            parts += *text;
        else if (const auto *table = std::get_if<ReadTable>(&block))
            parts += linesOf(*table);
    }
    return parts.join(u'\n');
}

} // namespace

Result<void> copyDocument(const Exporter &exporter, ExportJob job)
{
    job.pictures = nullptr;
    const Result<ProvenFiles> proven = writeProven(exporter, job);
    if (!proven)
        return proven.error();
    const QByteArray &page = proven->files.first().bytes;
    const Result<ReadDocument> read = readHtml(page);
    if (!read)
        return read.error();
    auto *data = new QMimeData; // the clipboard takes it over
    data->setHtml(QString::fromUtf8(page));
    data->setText(plainText(*read));
    QGuiApplication::clipboard()->setMimeData(data);
    return {};
}
