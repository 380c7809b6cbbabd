// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/readsheet.h"

#include <algorithm>
#include <utility>

quint32 PackedTexts::add(QByteArrayView utf8)
{
    if (utf8.isEmpty() && !m_bytes.isEmpty())
        return 0;
    const auto number = static_cast<quint32>(m_bytes.size());
    m_bytes.append(utf8);
    m_bytes.append('\0');
    return number;
}

QString PackedTexts::at(quint32 number) const
{
    return QString::fromUtf8(m_bytes.constData() + number);
}

FormatWords FormatWords::of(const QString &code)
{
    const QString shown = code.section(u';', 0, 0); // of positive numbers
    FormatWords words;
    QString number;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (shown[i] != u'"') {
            number += shown[i];
            continue;
        }
        const qsizetype end = shown.indexOf(u'"', i + 1);
        if (end < 0)
            return {};
        (number.isEmpty() ? words.before : words.behind) += shown.sliced(i + 1, end - i - 1);
        i = end;
    }
    const bool plain = number == u"General" ||
                       std::all_of(number.cbegin(), number.cend(),
                                   [](QChar c) { return QStringView(u"0#?,.").contains(c); });
    return plain && !number.isEmpty() ? words : FormatWords();
}

ReadSheetCell ReadSheet::cell(qsizetype index) const
{
    const Cell &cell = m_cells[static_cast<size_t>(index)];
    ReadSheetCell read{cell.kind,
                       cell.shared ? m_parts->texts.at(cell.text) : m_texts.at(cell.text),
                       m_texts.at(cell.formula),
                       cell.pending != 0,
                       {},
                       {}};
    if (cell.format > 0 && cell.kind == ReadSheetCell::Kind::Number) {
        read.before = m_parts->formats.at(cell.format).before;
        read.behind = m_parts->formats.at(cell.format).behind;
    }
    return read;
}

ReadSheetCell ReadSheet::at(int row, int column) const
{
    const auto it = std::lower_bound(m_cells.cbegin(), m_cells.cend(), std::pair(row, column),
                                     [](const Cell &cell, const std::pair<int, int> &wanted) {
                                         return std::pair<int, int>(cell.row, cell.column) < wanted;
                                     });
    if (it == m_cells.cend() || it->row != row || it->column != column)
        return {};
    return cell(it - m_cells.cbegin());
}

void ReadSheet::add(const NewCell &cell)
{
    constexpr quint32 largest = (1U << 31) - 1;
    Cell packed;
    packed.row = cell.row;
    packed.column = static_cast<quint16>(cell.column);
    packed.kind = cell.kind;
    const auto &styles = m_parts->styles;
    packed.format = cell.style < styles.size() ? styles[cell.style] : quint8(0);
    packed.text = (cell.shared ? *cell.shared : m_texts.add(cell.text)) & largest;
    packed.shared = cell.shared.has_value();
    packed.formula = m_texts.add(cell.formula) & largest;
    packed.pending = cell.pending;
    m_cells.push_back(packed);
}

void ReadSheet::sort()
{
    const auto place = [](const Cell &cell) { return std::pair<int, int>(cell.row, cell.column); };
    const auto before = [&](const Cell &a, const Cell &b) { return place(a) < place(b); };
    if (!std::is_sorted(m_cells.cbegin(), m_cells.cend(), before))
        std::stable_sort(m_cells.begin(), m_cells.end(), before);
    // Of several in one place the last: the first one when read backwards.
    const auto kept =
        std::unique(m_cells.rbegin(), m_cells.rend(),
                    [&](const auto &a, const auto &b) { return place(a) == place(b); });
    m_cells.erase(m_cells.begin(), kept.base());
}
