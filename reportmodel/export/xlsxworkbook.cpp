// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxworkbook.h"

#include "export/decimalpoint.h"
#include "export/xlsxchartwriter.h"
#include "export/xlsxtext.h"
#include "outline/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTemporaryFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr double chartWidth = 480; // of an unscaled chart, in pixels
constexpr double chartHeight = 288;

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

// libxlsxwriter takes some of its read-only texts as char *.
char *mutableText(const QByteArray &text)
{
    return const_cast<char *>(text.constData());
}

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

struct XlsxWorkbook::Private
{
    Q_DECLARE_TR_FUNCTIONS(Export)

public:
    QTemporaryFile file{QDir::tempPath() + "/nianbao-XXXXXX.xlsx"_L1};
    lxw_workbook *book = nullptr;        // owned until it is closed
    std::vector<lxw_worksheet *> sheets; // owned by book, like formats and charts
    QStringList sheetNames;
    QSet<QString> definedNames; // in lower case
    std::vector<lxw_format *> formats;
    QHash<XlsxFormat, int> formatNumbers;
    QStringList notes;
    std::optional<Error> error; // the first

    ~Private()
    {
        if (book)
            lxw_workbook_free(book);
    }

    bool failed() const { return error.has_value(); }
    void fail(const Error &reason)
    {
        if (!error)
            error = reason;
    }
    void failInternally(const QString &what, const QString &where)
    {
        fail({Error::Kind::Internal, tr("The workbook could not be made: %1.").arg(what), where});
    }
    void failOnDisk(const QString &reason)
    {
        fail({Error::Kind::CannotWrite,
              tr("The workbook could not be put together in the temporary folder %1: %2. Make "
                 "room there, then export again.")
                  .arg(QDir::toNativeSeparators(QDir::tempPath()), reason),
              {}});
    }

    // Keeps what a library call says went wrong.
    void check(lxw_error code, const QString &where = {})
    {
        if (code == LXW_NO_ERROR)
            return;
        const QString reason = QString::fromUtf8(lxw_strerror(code));
        if (code >= LXW_ERROR_CREATING_XLSX_FILE && code <= LXW_ERROR_ZIP_CLOSE)
            failOnDisk(reason);
        else
            failInternally(reason, where);
    }
    // Calls `write` with the sheet, unless something has failed already.
    template <class Write>
    void on(int index, XlsxPlace place, Write write)
    {
        if (failed())
            return;
        const lxw_error code = write(sheet(index));
        if (code != LXW_NO_ERROR)
            check(code, where(index, place));
    }
    template <class T>
    T *checked(T *pointer, const QString &where = {})
    {
        if (!pointer)
            failInternally(tr("there is not enough memory"), where);
        return pointer;
    }

    lxw_worksheet *sheet(int index) const { return sheets[static_cast<size_t>(index)]; }
    lxw_format *format(int number) const { return formats[static_cast<size_t>(number)]; }
    QString where(int index, XlsxPlace place) const
    {
        return XlsxText::sheetPrefix(sheetNames[index]) + XlsxText::cell(place.row, place.column);
    }
    // Text for a cell; notes when some of it had to be cut.
    QByteArray cellText(int index, XlsxPlace place, const QString &text)
    {
        bool cut = false;
        const QByteArray result = XlsxText::cellText(text, &cut).toUtf8();
        if (cut)
            notes += tr("%1: the text is longer than a cell can hold and was cut.")
                         .arg(where(index, place));
        return result;
    }

    void open(const XlsxProperties &properties, Rows rows);
    void setProperties(const XlsxProperties &properties);
    lxw_format *newFormat(const XlsxFormat &format);
    lxw_error insertChart(lxw_worksheet *sheet, XlsxPlace place, const XlsxChart &spec);
};

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

const QString &XlsxSheet::name() const
{
    return m_book->d->sheetNames[m_index];
}

void XlsxSheet::text(XlsxPlace place, const QString &text, int format)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        return worksheet_write_string(sheet, rowOf(place.row), columnOf(place.column),
                                      d.cellText(m_index, place, text).constData(),
                                      d.format(format));
    });
}

void XlsxSheet::number(XlsxPlace place, Amount value, int format)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        return worksheet_write_number(sheet, rowOf(place.row), columnOf(place.column),
                                      value.toDoubleLossy(), d.format(format));
    });
}

void XlsxSheet::blank(XlsxPlace place, int format)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        return worksheet_write_blank(sheet, rowOf(place.row), columnOf(place.column),
                                     d.format(format));
    });
}

void XlsxSheet::formula(XlsxPlace place, const QString &formula,
                        const std::variant<QString, Amount> &shown, int format)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        const lxw_row_t row = rowOf(place.row);
        const lxw_col_t column = columnOf(place.column);
        const QByteArray bytes = formula.toUtf8();
        if (const Amount *number = std::get_if<Amount>(&shown))
            return worksheet_write_formula_num(sheet, row, column, bytes.constData(),
                                               d.format(format), number->toDoubleLossy());
        const QByteArray text = d.cellText(m_index, place, std::get<QString>(shown));
        return worksheet_write_formula_str(sheet, row, column, bytes.constData(), d.format(format),
                                           text.constData());
    });
}

void XlsxSheet::merge(const XlsxRange &range, int format)
{
    if (range.row == range.lastRow && range.column == range.lastColumn) {
        blank({range.row, range.column}, format);
        return;
    }
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, range.first(), [&](lxw_worksheet *sheet) {
        return worksheet_merge_range(sheet, rowOf(range.row), columnOf(range.column),
                                     rowOf(range.lastRow), columnOf(range.lastColumn), "",
                                     d.format(format));
    });
}

void XlsxSheet::comment(XlsxPlace place, const QString &text)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        constexpr int charactersPerLine = 15;
        constexpr double mostLines = 20;
        const double lines =
            PlainText::width(text) / charactersPerLine + static_cast<double>(text.count(u'\n'));
        const QByteArray font = "宋体"_ba;
        lxw_comment_options options{};
        options.width = 220;
        options.height = static_cast<uint16_t>(30 + 18 * std::min(lines, mostLines));
        options.font_name = mutableText(font);
        options.font_size = 10;
        return worksheet_write_comment_opt(sheet, rowOf(place.row), columnOf(place.column),
                                           d.cellText(m_index, place, text).constData(), &options);
    });
}

void XlsxSheet::columnWidth(int column, double characters)
{
    m_book->d->on(m_index, {0, column}, [&](lxw_worksheet *sheet) {
        return worksheet_set_column(sheet, columnOf(column), columnOf(column), characters, nullptr);
    });
}

void XlsxSheet::rowHeight(int row, double points)
{
    m_book->d->on(m_index, {row, 0}, [&](lxw_worksheet *sheet) {
        constexpr double highest = 409; // Excel's limit
        return worksheet_set_row(sheet, rowOf(row), std::min(points, highest), nullptr);
    });
}

void XlsxSheet::validate(const XlsxRange &range, const XlsxValidation &validation)
{
    m_book->d->on(m_index, range.first(), [&](lxw_worksheet *sheet) {
        const QByteArray formula = validation.formula.toUtf8();
        const QByteArray title = validation.title.toUtf8();
        const QByteArray message = validation.message.toUtf8();
        lxw_data_validation options{};
        options.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        options.ignore_blank = LXW_VALIDATION_ON;
        options.value_formula = mutableText(formula);
        options.error_title = mutableText(title);
        options.error_message = mutableText(message);
        return worksheet_data_validation_range(sheet, rowOf(range.row), columnOf(range.column),
                                               rowOf(range.lastRow), columnOf(range.lastColumn),
                                               &options);
    });
}

void XlsxSheet::filter(const XlsxRange &range)
{
    m_book->d->on(m_index, range.first(), [&](lxw_worksheet *sheet) {
        return worksheet_autofilter(sheet, rowOf(range.row), columnOf(range.column),
                                    rowOf(range.lastRow), columnOf(range.lastColumn));
    });
}

void XlsxSheet::freeze(int rows, int columns)
{
    m_book->d->on(m_index, {}, [&](lxw_worksheet *sheet) {
        worksheet_freeze_panes(sheet, rowOf(rows), columnOf(columns));
        return LXW_NO_ERROR;
    });
}

void XlsxSheet::hideGrid()
{
    m_book->d->on(m_index, {}, [](lxw_worksheet *sheet) {
        worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
        return LXW_NO_ERROR;
    });
}

void XlsxSheet::protect()
{
    m_book->d->on(m_index, {}, [](lxw_worksheet *sheet) {
        lxw_protection options{};
        options.format_cells = LXW_TRUE; // these three stay allowed
        options.format_columns = LXW_TRUE;
        options.format_rows = LXW_TRUE;
        worksheet_protect(sheet, nullptr, &options);
        return LXW_NO_ERROR;
    });
}

void XlsxSheet::hide()
{
    m_book->d->on(m_index, {}, [](lxw_worksheet *sheet) {
        worksheet_hide(sheet);
        return LXW_NO_ERROR;
    });
}

void XlsxSheet::page(const XlsxPage &page)
{
    XlsxWorkbook::Private &d = *m_book->d;
    if (d.failed())
        return;
    constexpr uint8_t a4 = 9;
    lxw_worksheet *sheet = d.sheet(m_index);
    worksheet_set_paper(sheet, a4);
    if (page.landscape)
        worksheet_set_landscape(sheet);
    worksheet_set_margins(sheet, 0.71, 0.71, 0.79, 0.79); // inches: 18 and 20 mm
    worksheet_center_horizontally(sheet);
    if (page.fitWidth)
        worksheet_fit_to_pages(sheet, 1, 0);
    if (page.repeatRows > 0)
        d.check(worksheet_repeat_rows(sheet, 0, rowOf(page.repeatRows - 1)), name());
    d.check(worksheet_print_area(sheet, 0, 0, rowOf(page.lastRow), columnOf(page.lastColumn)),
            name());
    if (!page.breaks.isEmpty()) {
        std::vector<lxw_row_t> rows;
        std::transform(page.breaks.cbegin(), page.breaks.cend(), std::back_inserter(rows), rowOf);
        rows.push_back(0); // ends the list
        d.check(worksheet_set_h_pagebreaks(sheet, rows.data()), name());
    }
    const QString footer = "&C&\"宋体\"&9"_L1 + page.footer;
    d.check(worksheet_set_footer(sheet, footer.toUtf8().constData()), name());
}

void XlsxSheet::chart(XlsxPlace topLeft, const XlsxChart &chart)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, topLeft,
         [&](lxw_worksheet *sheet) { return d.insertChart(sheet, topLeft, chart); });
}
