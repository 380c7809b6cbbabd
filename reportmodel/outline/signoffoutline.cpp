// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-off sheet as a printed page.
#include "outline/plaintext.h"
#include "outline/signoffwording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// What fits on one page.
constexpr qsizetype MostFigures = 12;
constexpr qsizetype BlanksPerItem = 2;
constexpr qsizetype LongestItem = 84;
constexpr qsizetype LongestPart = 28; // of a text before and after a change
constexpr qsizetype PartLead = 8;

const QString Unknown = u"—"_s;

// Rows of cells, filled from left to right.
class TableMaker
{
public:
    TableMaker(const QString &id, const QString &caption, const QList<int> &weights)
    {
        m_table.id = id;
        m_table.caption = caption;
        m_table.columnWeights = weights;
        m_table.columns = static_cast<int>(weights.size());
    }

    // Stays on top of the table.
    void addHeader(const QStringList &texts)
    {
        for (const QString &text : texts)
            add(GridCell::Kind::Header, text);
        endRow();
        m_table.headerRows = m_table.rows;
    }
    void addRow(const QString &label, const QStringList &values)
    {
        add(GridCell::Kind::RowLabel, label, 1);
        for (const QString &value : values)
            add(GridCell::Kind::RowLabel, value);
        endRow();
    }
    // A label beside one line each.
    void addGroup(const QString &label, const QStringList &lines)
    {
        add(GridCell::Kind::RowLabel, label, 0, static_cast<int>(lines.size()));
        for (const QString &line : lines) {
            m_column = 1;
            add(GridCell::Kind::RowLabel, line, 1, 1, m_table.columns - 1);
            endRow();
        }
    }
    // Two labels in one row, each with its value.
    void addPair(const QStringList &first, const QStringList &second)
    {
        for (const QStringList &pair : {first, second}) {
            add(GridCell::Kind::RowLabel, pair.at(0));
            add(GridCell::Kind::RowLabel, pair.at(1), 1);
        }
        endRow();
    }
    // `height`: in rows.
    void addCentred(const QStringList &texts, int height = 1)
    {
        for (const QString &text : texts)
            add(GridCell::Kind::RowLabel, text, 0, height);
        for (int row = 0; row < height; ++row)
            endRow();
    }
    const OutlineTable &table() const { return m_table; }

private:
    // Level 0 is centred, 1 stands left.
    void add(GridCell::Kind kind, const QString &text, int level = 0, int rowSpan = 1,
             int columnSpan = 1)
    {
        OutlineTableCell cell;
        cell.kind = kind;
        cell.row = m_table.rows;
        cell.column = m_column;
        cell.rowSpan = rowSpan;
        cell.columnSpan = columnSpan;
        cell.text = PlainText::printable(text);
        cell.level = level;
        m_table.cells.append(cell);
        m_column += columnSpan;
    }
    void endRow()
    {
        ++m_table.rows;
        m_column = 0;
    }

    OutlineTable m_table;
    int m_column = 0;
};

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > LongestItem ? line.first(LongestItem - 1) + u'…' : line;
}

// Of a long text what differs from `other`, with a few characters in front.
QString differingPart(const QString &text, const QString &other)
{
    if (text.size() <= LongestPart)
        return text;
    const auto differs = std::mismatch(text.cbegin(), text.cend(), other.cbegin(), other.cend());
    const qsizetype same = std::distance(text.cbegin(), differs.first);
    const qsizetype start = qBound(qsizetype(0), same - PartLead, text.size() - LongestPart);
    const qsizetype end = start + LongestPart;
    return (start > 0 ? u"…"_s : QString()) + text.sliced(start, LongestPart) +
           (end < text.size() ? u"…"_s : QString());
}

QString changeText(const SignOffSheet::Change &change, const QString &colon)
{
    return change.place + colon + differingPart(change.before, change.after) + u" → "_s +
           differingPart(change.after, change.before);
}

class SheetOutline
{
public:
    SheetOutline(const SignOffSheet &sheet, const QLocale &locale, SheetRoom room)
        : m_sheet(sheet)
        , m_room(room)
        , m_words(locale)
    {
    }

    DocumentOutline build()
    {
        m_outline.title = m_words(u"签批页"_s, u"Sign-off sheet"_s);
        m_outline.unitName = PlainText::printable(m_sheet.unit);
        m_outline.year = m_sheet.year;
        m_outline.blocks.append(OutlineHeading{0, m_outline.title, {}, false});
        addState();
        addFigures();
        addCharts();
        addMatters();
        addSignatures();
        addHashes();
        return m_outline;
    }

private:
    void addState()
    {
        TableMaker maker(u"signoff-state"_s,
                         m_words(u"文件与核对结果"_s, u"Document and verdict"_s), {14, 36, 14, 36});
        maker.addGroup(m_words(u"文件"_s, u"Document"_s), m_sheet.titles);
        maker.addPair({m_words(u"单位"_s, u"Organ"_s), m_sheet.unit},
                      {m_words(u"办理状态"_s, u"State"_s), m_words.state(m_sheet)});
        maker.addGroup(m_words(u"核对结果"_s, u"Checks"_s),
                       {m_words(u"%1（%2）"_s, u"%1 (%2)"_s)
                            .arg(m_words.verdict(m_sheet.light), m_words.counts(m_sheet))});
        QStringList days;
        for (const SignOffSheet::Deadline &deadline : m_sheet.deadlines)
            days.append(m_words.deadline(deadline));
        // Rounded down: what is not quite the same must not read as 100 %.
        const QString alike =
            m_sheet.similarity
                ? m_words(u"相同 %1%"_s, u"%1% the same"_s).arg(*m_sheet.similarity / 10)
                : m_words(u"未附上年文字"_s, u"no text of last year"_s);
        const QString due =
            days.isEmpty() ? m_words(u"未规定"_s, u"none"_s) : days.join(m_words(u"；"_s, u"; "_s));
        maker.addPair({m_words(u"时限"_s, u"Deadline"_s), due},
                      {m_words(u"与上年文字"_s, u"Last year's text"_s), alike});
        m_outline.blocks.append(maker.table());
    }

    // When there are too many, blank ones give way first: they stand with the blanks anyway.
    QList<SignOffSheet::KeyFigure> shownFigures() const
    {
        QList<SignOffSheet::KeyFigure> shown = m_sheet.figures;
        for (qsizetype i = shown.size() - 1; i >= 0 && shown.size() > MostFigures; --i) {
            if (shown[i].value.isEmpty())
                shown.removeAt(i);
        }
        return shown.first(qMin(MostFigures, shown.size()));
    }

    void addFigures()
    {
        if (m_sheet.figures.isEmpty())
            return;
        TableMaker maker(u"signoff-figures"_s, m_words(u"主要数据"_s, u"Key figures"_s),
                         {46, 9, 13, 13, 10, 13});
        maker.addHeader({m_words(u"主要数据"_s, u"Key figures"_s), m_words(u"单位"_s, u"Unit"_s),
                         m_words(u"本年"_s, u"This year"_s), m_words(u"上年"_s, u"Last year"_s),
                         m_words(u"增减"_s, u"Change"_s), m_words(u"增幅"_s, u"In per cent"_s)});
        for (const SignOffSheet::KeyFigure &figure : shownFigures()) {
            maker.addRow(figure.label,
                         {figure.unit, m_words.orBlank(figure.value),
                          figure.comparable ? m_words.orBlank(figure.lastYear) : Unknown,
                          figure.change.isEmpty() ? Unknown : figure.change,
                          figure.percent.isEmpty() ? Unknown : figure.percent});
        }
        m_outline.blocks.append(maker.table());
    }

    // In one row; their pictures tell title and total themselves.
    void addCharts()
    {
        const QList<ChartData> shown =
            m_sheet.charts.first(qMin(m_room.charts, m_sheet.charts.size()));
        if (!shown.isEmpty())
            m_outline.blocks.append(OutlineChart{shown.first(), shown.sliced(1)});
    }

    // At most so many lines; the last one tells what is left out. `none` for an empty list.
    QStringList cut(QStringList lines, const QString &none) const
    {
        if (lines.isEmpty())
            return {none};
        const qsizetype left = lines.size() - m_room.items;
        if (left > 0) {
            lines = lines.first(m_room.items);
            lines.append(
                m_words(u"另有 %1 条，见程序内复核页"_s, u"and %1 more on the review page"_s)
                    .arg(left));
        }
        return lines;
    }

    QString blanksText() const
    {
        if (m_sheet.blanks.isEmpty())
            return m_words(u"无"_s, u"none"_s);
        QStringList labels;
        for (const SignOffSheet::Blank &blank : m_sheet.blanks) {
            if (labels.size() == BlanksPerItem * m_room.items)
                break;
            labels.append(blank.label);
        }
        QString text = labels.join(m_words(u"；"_s, u"; "_s));
        if (labels.size() < m_sheet.blanks.size())
            text += m_words(u" 等 %1 格"_s, u" and others, %1 in all"_s).arg(m_sheet.blanks.size());
        return text;
    }

    void addMatters()
    {
        const QString none = m_words(u"无"_s, u"none"_s);
        QStringList accepted;
        for (const SignOffSheet::Accepted &one : m_sheet.accepted)
            accepted.append(shortened(m_words.accepted(one)));
        for (const RuleSwitch &off : m_sheet.off) {
            accepted.append(shortened(
                m_words(u"停用 %1：%2"_s, u"%1 switched off: %2"_s).arg(off.number, off.reason)));
        }
        QStringList explained;
        for (const SignOffSheet::Explained &one : m_sheet.explained)
            explained.append(shortened(m_words.jump(one) + m_words(u"。"_s, u". "_s) +
                                       m_words.explanation(one)));
        QStringList changes;
        for (const SignOffSheet::Change &change : m_sheet.sinceLastStep)
            changes.append(shortened(changeText(change, m_words(u"："_s, u": "_s))));
        TableMaker maker(u"signoff-matters"_s, m_words(u"需知事项"_s, u"To be known"_s), {18, 82});
        maker.addGroup(m_words(u"已作说明的核对"_s, u"Accepted findings"_s), cut(accepted, none));
        maker.addGroup(m_words(u"变动与说明"_s, u"Figures explained"_s), cut(explained, none));
        maker.addGroup(m_words(u"仍为空白"_s, u"Still blank"_s), {blanksText()});
        maker.addGroup(m_words(u"上一步后改动"_s, u"Changed since the last step"_s),
                       cut(changes, m_sheet.steps.isEmpty()
                                        ? m_words(u"尚未送审"_s, u"no step was taken yet"_s)
                                        : none));
        m_outline.blocks.append(maker.table());
    }

    void addSignatures()
    {
        TableMaker maker(u"signoff-lines"_s, m_words(u"签批"_s, u"Signatures"_s), {25, 25, 25, 25});
        maker.addHeader({m_words(u"拟稿"_s, u"Drafted by"_s), m_words(u"审核"_s, u"Reviewed by"_s),
                         m_words(u"保密审查"_s, u"Secrecy review"_s),
                         m_words(u"签发"_s, u"Signed by"_s)});
        const QString line(4, QChar(0x3000));
        maker.addCentred({line, line, line, line}, 2); // room for a name written by hand
        const QString day = m_words(u"　　年　月　日"_s, u"Date:"_s);
        maker.addCentred({day, day, day, day});
        m_outline.blocks.append(maker.table());
    }

    void addHashes()
    {
        const auto note = [this](const QString &text) {
            m_outline.blocks.append(OutlineParagraph{OutlineParagraph::Role::Note, text});
        };
        note(m_words(u"内容校验码："_s, u"Content: "_s) + QString::fromLatin1(m_sheet.content));
        note(m_words(u"记录校验码："_s, u"Record: "_s) +
             (m_sheet.head.isEmpty() ? m_words(u"尚无记录"_s, u"no step was taken yet"_s)
                                     : QString::fromLatin1(m_sheet.head)));
    }

    const SignOffSheet &m_sheet;
    SheetRoom m_room;
    SignOffWording m_words;
    DocumentOutline m_outline;
};

} // namespace

DocumentOutline outlineOf(const SignOffSheet &sheet, const QLocale &locale, SheetRoom room)
{
    return SheetOutline(sheet, locale, room).build();
}
