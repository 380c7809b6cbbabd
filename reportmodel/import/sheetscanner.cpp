// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/sheetscanner.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRows = 1'048'576; // of the format itself
constexpr int MostColumns = 16'384;
constexpr qsizetype MostMerges = 200'000; // of one sheet
constexpr qsizetype MostFormats = 255;    // with words in them
constexpr size_t MostStyles = 65'536;

// Of digits; 0 for anything else and for more than rows there are.
quint32 numberOf(QByteArrayView digits)
{
    quint32 number = 0;
    for (const char c : digits) {
        number = c >= '0' && c <= '9' ? number * 10 + static_cast<quint32>(c - '0') : MostRows + 1;
        if (number > MostRows)
            return 0;
    }
    return number;
}

// _xHHHH_ stands for a character.
QByteArray decoded(const QByteArray &utf8)
{
    if (!utf8.contains("_x"))
        return utf8;
    const QString text = QString::fromUtf8(utf8);
    static const QRegularExpression code(u"_x([0-9A-Fa-f]{4})_"_s);
    QString result;
    qsizetype end = 0;
    for (auto it = code.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        if (const ushort character = match.captured(1).toUShort(nullptr, 16))
            result += QChar(character);
        end = match.capturedEnd();
    }
    result += QStringView(text).sliced(end);
    return result.toUtf8();
}

} // namespace

std::optional<std::pair<int, int>> cellAddress(QByteArrayView text)
{
    qsizetype i = 0;
    const auto dollar = [&] { i += i < text.size() && text[i] == '$'; };
    dollar();
    int column = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; ++i) {
        column = column * 26 + (text[i] - 'A' + 1);
        if (column > MostColumns)
            return std::nullopt;
    }
    dollar();
    int row = 0;
    const qsizetype digits = i;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
        row = row * 10 + (text[i] - '0');
        if (row > MostRows)
            return std::nullopt;
    }
    if (column == 0 || row == 0 || i == digits || i < text.size())
        return std::nullopt;
    return std::pair(row - 1, column - 1);
}

QByteArray StringWords::take()
{
    return decoded(std::exchange(m_words, {}));
}

SharedStringsScanner::SharedStringsScanner(SheetParts &parts)
    : m_parts(parts)
{
}

void SharedStringsScanner::start(QByteArrayView name, const Attributes &)
{
    m_words.start(name);
}

void SharedStringsScanner::end(QByteArrayView name)
{
    m_words.end(name);
    if (name == "si")
        m_parts.strings.push_back(m_parts.texts.add(m_words.take()));
}

void SharedStringsScanner::words(QByteArrayView utf8)
{
    m_words.words(utf8);
}

StylesScanner::StylesScanner(SheetParts &parts)
    : m_parts(parts)
{
}

void StylesScanner::start(QByteArrayView name, const Attributes &attributes)
{
    if (name == "numFmt") {
        const FormatWords words =
            FormatWords::of(QString::fromUtf8(attributes.value("formatCode")));
        const bool any = !words.before.isEmpty() || !words.behind.isEmpty();
        if (any && m_parts.formats.size() < MostFormats) {
            m_formats.insert(attributes.value("numFmtId").toByteArray(),
                             static_cast<quint8>(m_parts.formats.size()));
            m_parts.formats.append(words);
        }
    } else if (name == "cellXfs") {
        m_inCells = true;
    } else if (name == "xf" && m_inCells && m_parts.styles.size() < MostStyles) {
        m_parts.styles.push_back(
            m_formats.value(attributes.value("numFmtId").toByteArray(), quint8(0)));
    }
}

void StylesScanner::end(QByteArrayView name)
{
    m_inCells = m_inCells && name != "cellXfs";
}

SheetScanner::SheetScanner(ReadSheet &sheet, const SheetParts &parts, qsizetype &left)
    : m_sheet(sheet)
    , m_parts(parts)
    , m_left(left)
{
}

// Most elements have one letter: c a cell, v its value, f its formula.
void SheetScanner::start(QByteArrayView name, const Attributes &attributes)
{
    const char letter = name.size() == 1 ? name.front() : '\0';
    if (letter == 'c') {
        m_place = cellAddress(attributes.value('r'));
        m_column = m_place ? m_place->second : m_column + 1;
        m_type = typeOf(attributes.value('t'));
        m_style = numberOf(attributes.value('s'));
        m_value.resize(0); // keeps its room
        m_formula.resize(0);
        m_inCell = true;
    } else if (m_inCell) {
        m_into = letter == 'v' ? &m_value : letter == 'f' ? &m_formula : nullptr;
        if (m_type == Type::Inline)
            m_string.start(name);
    } else if (name == "row") {
        const auto given = static_cast<int>(numberOf(attributes.value('r')));
        m_row = given > 0 ? given - 1 : std::min(m_row + 1, MostRows);
        m_column = -1;
    } else if (name == "mergeCell") {
        addMerge(attributes.value("ref").toByteArray());
    }
}

void SheetScanner::end(QByteArrayView name)
{
    m_into = nullptr;
    if (!m_inCell)
        return;
    if (m_type == Type::Inline)
        m_string.end(name);
    if (name.size() != 1 || name.front() != 'c')
        return;
    m_inCell = false;
    if (!addCell())
        giveUp();
}

void SheetScanner::words(QByteArrayView utf8)
{
    if (m_into)
        m_into->append(utf8);
    else if (m_inCell && m_type == Type::Inline)
        m_string.words(utf8);
}

SheetScanner::Type SheetScanner::typeOf(QByteArrayView name)
{
    return name.isEmpty()        ? Type::Number
           : name == "s"         ? Type::Shared
           : name == "str"       ? Type::Words
           : name == "inlineStr" ? Type::Inline
           : name == "b"         ? Type::Truth
           : name == "e"         ? Type::Error
           : name == "d"         ? Type::Date
                                 : Type::Number;
}

bool SheetScanner::addCell()
{
    using Kind = ReadSheetCell::Kind;
    const auto [row, column] = m_place.value_or(std::pair(m_row, m_column));
    QByteArray inlined;
    if (m_type == Type::Inline)
        inlined = m_string.take();
    if (row < 0 || row >= MostRows || column >= MostColumns || --m_left < 0)
        return false;
    ReadSheet::NewCell cell{row, column, Kind::Text, false, {}, {}, m_formula, m_style};
    if (m_type == Type::Shared && !m_value.isEmpty()) {
        bool isNumber = false;
        const auto index = static_cast<size_t>(m_value.toUInt(&isNumber));
        if (!isNumber || index >= m_parts.strings.size())
            return false;
        cell.shared = m_parts.strings[index];
        cell.kind = *cell.shared == 0 ? Kind::Blank : Kind::Text;
    } else {
        QByteArray &text = m_type == Type::Inline ? inlined : m_value;
        if (m_type == Type::Words)
            text = decoded(text);
        else if (m_type == Type::Truth && !text.isEmpty()) // a truth is no number
            text = text == "0" ? "FALSE" : "TRUE";
        else if (m_type == Type::Error)
            cell.kind = Kind::Error;
        else if (m_type == Type::Number)
            cell.kind = Kind::Number;
        if (text.isEmpty())
            cell.kind = Kind::Blank;
        cell.text = text;
        // Words that are none are what the formula comes to.
        cell.pending = cell.kind == Kind::Blank && m_type != Type::Words && !m_formula.isEmpty();
    }
    if (cell.kind != Kind::Blank || !m_formula.isEmpty())
        m_sheet.add(cell);
    return true;
}

// "B5:C7"
void SheetScanner::addMerge(const QByteArray &range)
{
    const qsizetype colon = range.indexOf(':');
    const auto first = cellAddress(colon < 0 ? range : range.first(colon));
    const auto last = cellAddress(range.sliced(colon + 1));
    if (m_sheet.merges.size() < MostMerges && first && last && last->first >= first->first &&
        last->second >= first->second) {
        m_sheet.merges.append({first->first, first->second, last->first - first->first + 1,
                               last->second - first->second + 1});
    }
}
