// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxstyles.h"

#include "base/approximation.h"
#include "export/xlsxlayout.h"

using namespace Qt::StringLiterals;

namespace {

using Align = XlsxFormat::Align;

constexpr quint32 totalFill = 0xEDEDED;
constexpr quint32 headerFill = 0xF7F7F7;

XlsxFormat titleFormat()
{
    XlsxFormat format;
    format.font = u"黑体"_s;
    format.size = XlsxLayout::TitleSize;
    format.align = Align::Center;
    format.wrap = true;
    return format;
}

XlsxFormat lineFormat(Align align)
{
    XlsxFormat format;
    format.align = align;
    return format;
}

XlsxFormat gridFormat(Align align)
{
    XlsxFormat format;
    format.align = align;
    format.wrap = true;
    format.border = true;
    return format;
}

XlsxFormat headerFormat()
{
    XlsxFormat format = gridFormat(Align::Center);
    format.bold = true;
    format.fill = headerFill;
    return format;
}

XlsxFormat bandLeftFormat()
{
    XlsxFormat format = headerFormat();
    format.align = Align::Left;
    return format;
}

XlsxFormat numberFormatted(const QString &number)
{
    XlsxFormat format;
    format.align = Align::Center;
    format.shrink = true;
    format.border = true;
    format.number = number;
    return format;
}

XlsxFormat noteFormat(double size)
{
    XlsxFormat format;
    format.size = size;
    format.wrap = true;
    return format;
}

bool hasDecimals(ValueType type)
{
    return type == ValueType::Decimal || type == ValueType::Money || type == ValueType::Percent;
}

} // namespace

XlsxStyles::XlsxStyles(XlsxWorkbook &book)
    : title(book.format(titleFormat()))
    , subtitle(book.format(lineFormat(Align::Left)))
    , unit(book.format(lineFormat(Align::Right)))
    , header(book.format(headerFormat()))
    , band(book.format(gridFormat(Align::Center)))
    , bandLeft(book.format(bandLeftFormat()))
    , label(book.format(gridFormat(Align::Left)))
    , text(book.format(gridFormat(Align::Center)))
    , note(book.format(noteFormat(XlsxLayout::TextSize)))
    , caption(book.format(noteFormat(9)))
    , plain(book.format(lineFormat(Align::Left)))
    , m_book(book)
{
}

int XlsxStyles::indented(int indent) const
{
    XlsxFormat format = gridFormat(Align::Left);
    format.indent = indent;
    return m_book.format(format);
}

int XlsxStyles::figure(const CellSpec &spec, const CellValue &value, Cell cell) const
{
    // A cell still to be filled in, or added up anew, may come to have any decimals.
    const bool open = hasDecimals(spec.type) && (!value.isNumber() || cell == Cell::Total);
    const bool general = open && value.approx.isEmpty();
    XlsxFormat format =
        numberFormatted(general ? QString() : numberFormat(value.value, value.approx));
    format.locked = cell != Cell::Input;
    if (cell == Cell::Total)
        format.fill = totalFill;
    return m_book.format(format);
}

int XlsxStyles::number(Amount value, const QString &approx) const
{
    return m_book.format(numberFormatted(numberFormat(value, approx)));
}

int XlsxStyles::change(Amount difference) const
{
    const QString digits = numberFormat(difference, {});
    return m_book.format(numberFormatted(u"+%1;-%1;0"_s.arg(digits)));
}

QString XlsxStyles::numberFormat(Amount value, const QString &approx)
{
    QString digits = u"0"_s;
    if (value.decimals() > 0)
        digits += u'.' + QString(value.decimals(), u'0');
    if (approx.isEmpty())
        return digits;
    const QString quoted = u'"' + approx + u'"';
    const bool before = withApproximation(u"0"_s, approx).endsWith(u'0');
    return before ? quoted + digits : digits + quoted;
}
