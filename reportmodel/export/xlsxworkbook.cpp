// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxworkbook.h"

#include "export/decimalpoint.h"
#include "export/xlsxchartwriter.h"
#include "export/xlsxworkbookprivate.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr double chartWidth = 480; // of an unscaled chart, in pixels
constexpr double chartHeight = 288;

uint8_t chartType(XlsxChart::Kind kind)
{
    switch (kind) {
    case XlsxChart::Kind::Bars:
        return LXW_CHART_BAR;
    case XlsxChart::Kind::StackedBars:
        return LXW_CHART_BAR_STACKED;
    case XlsxChart::Kind::Columns:
        return LXW_CHART_COLUMN;
    case XlsxChart::Kind::Doughnut:
        return LXW_CHART_DOUGHNUT;
    case XlsxChart::Kind::Line:
        return LXW_CHART_LINE;
    }
    return LXW_CHART_NONE;
}

} // namespace

void XlsxWorkbook::Private::open(const XlsxProperties &properties, Rows rows)
{
    if (!file.open()) {
        failOnDisk(file.errorString());
        return;
    }
    file.close();
    const QByteArray folder = QFile::encodeName(QDir::tempPath());
    lxw_workbook_options options{};
    options.tmpdir = mutableText(folder);
    options.constant_memory = rows == Rows::ToDisk ? LXW_TRUE : LXW_FALSE;
    book = checked(workbook_new_opt(QFile::encodeName(file.fileName()).constData(), &options));
    if (book)
        setProperties(properties);
}

void XlsxWorkbook::Private::setProperties(const XlsxProperties &properties)
{
    const QByteArray title = XlsxText::cellText(properties.title).toUtf8();
    const QByteArray company = XlsxText::cellText(properties.company).toUtf8();
    lxw_doc_properties values{};
    values.title = mutableText(title);
    values.company = mutableText(company);
    values.created = static_cast<time_t>(properties.created.toSecsSinceEpoch());
    check(workbook_set_properties(book, &values));
}

lxw_format *XlsxWorkbook::Private::newFormat(const XlsxFormat &format)
{
    lxw_format *result = checked(workbook_add_format(book));
    if (!result)
        return nullptr;
    format_set_font_name(result, format.font.toUtf8().constData());
    format_set_font_size(result, format.size);
    if (format.bold)
        format_set_bold(result);
    switch (format.align) {
    case XlsxFormat::Align::Left:
        format_set_align(result, LXW_ALIGN_LEFT);
        break;
    case XlsxFormat::Align::Center:
        format_set_align(result, LXW_ALIGN_CENTER);
        break;
    case XlsxFormat::Align::Right:
        format_set_align(result, LXW_ALIGN_RIGHT);
        break;
    }
    format_set_align(result, LXW_ALIGN_VERTICAL_CENTER);
    if (format.indent > 0)
        format_set_indent(result, static_cast<uint8_t>(format.indent));
    if (format.wrap)
        format_set_text_wrap(result);
    if (format.shrink)
        format_set_shrink(result);
    if (format.border)
        format_set_border(result, LXW_BORDER_THIN);
    if (format.fill) {
        format_set_pattern(result, LXW_PATTERN_SOLID);
        format_set_fg_color(result, *format.fill);
    }
    if (format.ink != 0)
        format_set_font_color(result, format.ink);
    if (!format.number.isEmpty())
        format_set_num_format(result, format.number.toUtf8().constData());
    if (!format.locked)
        format_set_unlocked(result);
    return result;
}

lxw_error XlsxWorkbook::Private::insertChart(lxw_worksheet *sheet, XlsxPlace place,
                                             const XlsxChart &spec)
{
    lxw_chart *chart = workbook_add_chart(book, chartType(spec.kind));
    if (!chart)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    if (const int code = writeChart(chart, spec); code != LXW_NO_ERROR)
        return static_cast<lxw_error>(code);
    const QByteArray description = XlsxText::cellText(spec.description).toUtf8();
    lxw_chart_options options{};
    options.x_scale = spec.width / chartWidth;
    options.y_scale = spec.height / chartHeight;
    options.description = mutableText(description);
    return worksheet_insert_chart_opt(sheet, rowOf(place.row), columnOf(place.column), chart,
                                      &options);
}

XlsxWorkbook::XlsxWorkbook(const XlsxProperties &properties, Rows rows)
    : d(std::make_unique<Private>())
{
    d->open(properties, rows);
}

XlsxWorkbook::~XlsxWorkbook() = default;

XlsxSheet XlsxWorkbook::addSheet(const QString &wantedName)
{
    const QString name = XlsxText::sheetName(wantedName, d->sheetNames);
    d->sheetNames += name;
    lxw_worksheet *sheet = nullptr;
    if (!d->failed())
        sheet = d->checked(workbook_add_worksheet(d->book, name.toUtf8().constData()), name);
    d->sheets.push_back(sheet);
    return {this, static_cast<int>(d->sheets.size()) - 1};
}

int XlsxWorkbook::format(const XlsxFormat &format)
{
    const auto known = d->formatNumbers.constFind(format);
    if (known != d->formatNumbers.cend())
        return *known;
    const int number = static_cast<int>(d->formats.size());
    d->formats.push_back(d->failed() ? nullptr : d->newFormat(format));
    d->formatNumbers.insert(format, number);
    return number;
}

QString XlsxWorkbook::defineName(const QString &cellId, const XlsxSheet &sheet, XlsxPlace place)
{
    QString name = XlsxText::definedName(cellId);
    while (d->definedNames.contains(name.toLower()))
        name += u'_';
    d->definedNames.insert(name.toLower());
    if (d->failed())
        return name;
    const QString target = u'=' + XlsxText::sheetPrefix(sheet.name()) +
                           XlsxText::absoluteCell(place.row, place.column);
    d->check(workbook_define_name(d->book, name.toUtf8().constData(), target.toUtf8().constData()),
             cellId);
    return name;
}

bool XlsxWorkbook::isExact(Amount value)
{
    constexpr qint64 limit = 1'000'000'000'000'000;
    qint64 digits = value.abs().millionths();
    while (digits != 0 && digits % 10 == 0)
        digits /= 10;
    return digits < limit;
}

Result<QByteArray> XlsxWorkbook::finish()
{
    if (!d->failed()) {
        const PointAsDecimalPoint point;
        d->check(workbook_close(std::exchange(d->book, nullptr)));
    }
    if (!d->failed() && !d->file.open())
        d->failOnDisk(d->file.errorString());
    QByteArray bytes;
    if (!d->failed()) {
        bytes = d->file.readAll();
        if (bytes.isEmpty())
            d->failOnDisk(d->file.errorString());
    }
    if (d->failed())
        return *d->error;
    return bytes;
}

const QStringList &XlsxWorkbook::notes() const
{
    return d->notes;
}
