// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxfigures.h"

#include "base/approximation.h"
#include "export/xlsxtext.h"
#include "outline/documentoutline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Neighbouring cells of a row or a column that can be written as one range.
struct Run
{
    QString prefix; // of the sheet, empty for the formula's own
    XlsxRange range;
    bool negative = false;

    bool take(const QString &sheetPrefix, XlsxPlace place, bool isNegative)
    {
        if (sheetPrefix != prefix || isNegative != negative)
            return false;
        const bool right = range.row == range.lastRow && place.row == range.row &&
                           place.column == range.lastColumn + 1;
        const bool down = range.column == range.lastColumn && place.column == range.column &&
                          place.row == range.lastRow + 1;
        if (right)
            ++range.lastColumn;
        else if (down)
            ++range.lastRow;
        return right || down;
    }

    QString text() const
    {
        const QString first = prefix + XlsxText::cell(range.row, range.column);
        const bool single = range.row == range.lastRow && range.column == range.lastColumn;
        return single ? first : first + u':' + XlsxText::cell(range.lastRow, range.lastColumn);
    }
};

QString joined(const std::vector<Run> &runs, const QString &pattern, const QString &separator)
{
    QStringList texts;
    for (const Run &run : runs)
        texts += pattern.arg(run.text());
    return texts.join(separator);
}

// SUM(D6:I6)-SUM(D9)
QString signedSum(const std::vector<Run> &runs)
{
    std::vector<Run> added;
    std::vector<Run> subtracted;
    for (const Run &run : runs)
        (run.negative ? subtracted : added).push_back(run);
    QString result;
    if (!added.empty())
        result += u"SUM(%1)"_s.arg(joined(added, u"%1"_s, u","_s));
    if (!subtracted.empty())
        result += u"-SUM(%1)"_s.arg(joined(subtracted, u"%1"_s, u","_s));
    return result;
}

bool isWhole(ValueType type)
{
    return type == ValueType::Count || type == ValueType::SignedCount;
}

} // namespace

XlsxFigures::XlsxFigures(const ReportSet &set, XlsxWorkbook &book, const XlsxStyles &styles,
                         const QLocale &locale)
    : m_set(set)
    , m_book(book)
    , m_styles(styles)
    , m_words(locale)
{
}

const QString &XlsxFigures::notApplicable()
{
    static const QString text = u"不适用"_s;
    return text;
}

void XlsxFigures::place(int index, const XlsxSheet &sheet, XlsxPlace place)
{
    if (isPlaced(index))
        return;
    m_places.insert(index, {sheet, place});
    m_book.defineName(m_set.form().cell(index).id, sheet, place);
}

bool XlsxFigures::isPlacedAt(int index, const XlsxSheet &sheet, XlsxPlace place) const
{
    const auto own = m_places.constFind(index);
    return own != m_places.cend() && own->sheet.name() == sheet.name() && own->place == place;
}

bool XlsxFigures::isInput(int index) const
{
    return m_set.form().cell(index).role == CellRole::Input &&
           isEnteredAt(m_set.report(), m_set.form(), index);
}

void XlsxFigures::write(int index, XlsxSheet sheet, const XlsxRange &range)
{
    const CellSpec &spec = m_set.form().cell(index);
    const CellValue &value = m_set.figures().at(index);
    const XlsxPlace place = range.first();
    const bool isOwn = isPlacedAt(index, sheet, place);
    auto look = XlsxStyles::Cell::Shown;
    if (isOwn && isInput(index))
        look = XlsxStyles::Cell::Input;
    else if (isOwn && spec.role == CellRole::Computed)
        look = XlsxStyles::Cell::Total;
    const int format = m_styles.figure(spec, value, look);
    sheet.merge(range, format);
    const bool number = value.isNumber();
    const QString text =
        value.state == CellValue::State::NotApplicable ? notApplicable() : QString();
    const std::optional<QString> live =
        isOwn ? formula(index, sheet) : u"=IF(%1=\"\",\"\",%1)"_s.arg(reference(index, sheet));
    if (live && number)
        sheet.formula(place, *live, value.value, format);
    else if (live)
        sheet.formula(place, *live, text, format);
    else if (number)
        sheet.number(place, value.value, format);
    else if (!text.isEmpty())
        sheet.text(place, text, format);
    if (const QString comment = isOwn ? commentOn(index) : QString(); !comment.isEmpty())
        sheet.comment(place, comment);
}

// What a cell accepts besides nothing: a number of its kind, or 不适用.
QString XlsxFigures::acceptance(const CellSpec &spec, const QString &cell)
{
    QString number = u"%1>=0"_s;
    if (spec.type == ValueType::Count)
        number = u"AND(%1>=0,%1=INT(%1))"_s;
    else if (spec.type == ValueType::SignedCount)
        number = u"%1=INT(%1)"_s;
    return u"=IF(ISNUMBER(%1),"_s.arg(cell) + number.arg(cell) +
           u",%1=\"%2\")"_s.arg(cell, notApplicable());
}

void XlsxFigures::restrictInput(XlsxSheet sheet, const XlsxRange &range, const CellSpec &spec) const
{
    const QString message = m_words(
        u"这里只能填数字（件数为整数，不带单位），或填“不适用”；没有数据请留空，不要填 0。"_s,
        u"Only a number without its unit (whole for counts) or 不适用 goes here; leave it blank "
        "when nothing is known."_s);
    sheet.validate(range, {acceptance(spec, XlsxText::cell(range.row, range.column)),
                           m_words(u"请核对"_s, u"Please check"_s), message});
}

QString XlsxFigures::address(const Place &place, const XlsxSheet &from) const
{
    const QString prefix =
        place.sheet.name() == from.name() ? QString() : XlsxText::sheetPrefix(place.sheet.name());
    return prefix + XlsxText::cell(place.place.row, place.place.column);
}

QString XlsxFigures::reference(int index, const XlsxSheet &from) const
{
    const auto place = m_places.constFind(index);
    return place == m_places.cend() ? QString() : address(*place, from);
}

QString XlsxFigures::address(int index) const
{
    const auto place = m_places.constFind(index);
    if (place == m_places.cend())
        return {};
    return place->sheet.name() + u'!' + XlsxText::cell(place->place.row, place->place.column);
}

// Subtotals that no form prints are taken apart into what is printed. False when a part has no
// place, or is a subtotal that was stated otherwise.
bool XlsxFigures::collectParts(int index, bool negative, std::vector<Part> &parts) const
{
    const ReportForm &form = m_set.form();
    for (const ReportForm::Term &term : form.terms(index)) {
        const bool minus = negative != term.negative;
        if (const auto place = m_places.constFind(term.index); place != m_places.cend()) {
            parts.push_back({*place, minus, !isWhole(form.cell(term.index).type)});
        } else if (form.cell(term.index).role != CellRole::Group ||
                   m_set.figures().at(term.index).isStated ||
                   !collectParts(term.index, minus, parts)) {
            return false;
        }
    }
    return !parts.empty();
}

// A total as the report adds up: `blank` while a part is blank, `none` when no part applies.
std::optional<QString> XlsxFigures::sum(int index, const XlsxSheet &from, const QString &blank,
                                        const QString &none) const
{
    std::vector<Part> parts;
    if (!collectParts(index, false, parts))
        return std::nullopt;
    std::vector<Run> runs;
    bool decimal = false;
    for (const Part &part : parts) {
        const QString prefix = part.at.sheet.name() == from.name()
                                   ? QString()
                                   : XlsxText::sheetPrefix(part.at.sheet.name());
        const XlsxPlace place = part.at.place;
        if (runs.empty() || !runs.back().take(prefix, place, part.negative))
            runs.push_back(
                {prefix, {place.row, place.column, place.row, place.column}, part.negative});
        decimal = decimal || part.decimal;
    }
    const QString cells = joined(runs, u"%1"_s, u","_s);
    const QString skipped =
        joined(runs, u"COUNTIF(%1,\"%2\")"_s.arg(u"%1"_s, notApplicable()), u"+"_s);
    // Binary fractions leave a trace that would show as a difference.
    const QString added = decimal ? u"ROUND(%1,6)"_s.arg(signedSum(runs)) : signedSum(runs);
    return u"IF(COUNT(%1)+%2<%3,%4,IF(COUNT(%1)=0,%5,%6))"_s.arg(cells, skipped)
        .arg(parts.size())
        .arg(blank, none, added);
}

std::optional<QString> XlsxFigures::formula(int index, const XlsxSheet &from) const
{
    const ReportForm &form = m_set.form();
    const CellValue &value = m_set.figures().at(index);
    if (form.cell(index).role == CellRole::Computed) {
        if (value.isStated)
            return std::nullopt;
        const std::optional<QString> total =
            sum(index, from, u"\"\""_s, u'"' + notApplicable() + u'"');
        return total ? std::optional(u'=' + *total) : std::nullopt;
    }
    const int link = form.linkTarget(index);
    if (link < 0 || isInput(index) || !isPlaced(link))
        return std::nullopt;
    return u"=IF(%1=\"\",\"\",%1)"_s.arg(reference(link, from));
}

std::optional<QString> XlsxFigures::chartFormula(int index, const XlsxSheet &from) const
{
    if (isPlaced(index))
        return u"=IF(ISNUMBER(%1),%1,NA())"_s.arg(reference(index, from));
    if (m_set.form().cell(index).role != CellRole::Group || m_set.figures().at(index).isStated)
        return std::nullopt;
    const std::optional<QString> total = sum(index, from, u"NA()"_s, u"NA()"_s);
    return total ? std::optional(u'=' + *total) : std::nullopt;
}

QString XlsxFigures::difference(int index) const
{
    const CellValue &value = m_set.figures().at(index);
    if (!value.differsFromSum())
        return {};
    const QString sum = value.sum.toFile();
    if (!value.isNumber())
        return m_words(u"公布时未填，各项相加为 %1"_s, u"Published blank; the parts add up to %1"_s)
            .arg(sum);
    if (value.sumState == CellValue::State::Number)
        return m_words(u"公布数为 %1，各项相加为 %2"_s,
                       u"Published as %1; the parts add up to %2"_s)
            .arg(value.toText(), sum);
    return m_words(u"公布数为 %1，各项未填齐"_s,
                   u"Published as %1; its parts are not all filled in"_s)
        .arg(value.toText());
}

QStringList XlsxFigures::differences(const QList<int> &cells) const
{
    QStringList result;
    for (const int index : cells) {
        const QString text = difference(index);
        if (!text.isEmpty())
            result += m_words.sentence(m_words.labelled(m_set.form().cell(index).label(), text));
    }
    return result;
}

// What a reader of the cell cannot see in its number.
QString XlsxFigures::commentOn(int index) const
{
    const CellValue &value = m_set.figures().at(index);
    const Figure figure = m_set.report().figure(m_set.form().cell(index).id);
    QStringList lines;
    const auto add = [&](const QString &zh, const QString &en, const QString &text) {
        if (!text.isEmpty())
            lines += m_words.labelled(m_words(zh, en), text);
    };
    if (const QString text = difference(index); !text.isEmpty())
        lines += text;
    if (value.isNumber() && !XlsxWorkbook::isExact(value.value))
        add(u"准确数"_s, u"Exact number"_s, value.toText());
    add(u"原文"_s, u"As published"_s, figure.text);
    add(u"相加"_s, u"Added up"_s, figure.addends);
    add(u"来源"_s, u"Source"_s, figure.source.toText());
    if (figure.cutOff.isValid())
        add(u"截至"_s, u"Up to"_s, figure.cutOff.toString(Qt::ISODate));
    return lines.join(u'\n');
}
