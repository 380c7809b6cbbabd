// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/linesreader.h"

#include "base/figureinput.h"
#include "document/draftheadings.h"
#include "import/cellreading.h"
#include "prose/linebreaks.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLine = 4000;
constexpr qsizetype LongestLabelLine = 60; // a piece of a label between rows of figures
constexpr qsizetype MostLinesBetween = 40; // pieces of labels, and rows left blank, in one go

// How far away a row may stand that shows where the columns of another are.
constexpr qsizetype MostRowsApart = 60;

struct Word
{
    QString text;
    qsizetype begin = 0; // place in its line
    qsizetype end = 0;
    bool wideGap = false; // more than one space in front
};

struct Line
{
    QString text;
    QList<Word> labels;
    QList<Word> figures;
};

bool isSpace(QChar c)
{
    return c.isSpace() || c == QChar(0x3000) || c == QChar(0xa0);
}

QList<Word> wordsOf(const QString &line)
{
    QList<Word> words;
    qsizetype i = 0;
    while (i < line.size()) {
        qsizetype begin = i;
        while (begin < line.size() && isSpace(line[begin]))
            ++begin;
        qsizetype end = begin;
        while (end < line.size() && !isSpace(line[end]))
            ++end;
        if (end > begin)
            words.append({line.sliced(begin, end - begin), begin, end, begin - i > 1});
        i = end;
    }
    return words;
}

// Words and, behind them, figures.
Line lineOf(const QString &text)
{
    Line line{text, {}, {}};
    if (text.size() > LongestLine)
        return line;
    QList<Word> words = wordsOf(text);
    qsizetype first = words.size();
    while (first > 0 && looksLikeFigure(words[first - 1].text))
        --first;
    line.figures = words.sliced(first);
    for (qsizetype i = 0; i < first; ++i) { // one space inside a label separates nothing
        if (line.labels.isEmpty() || words[i].wideGap)
            line.labels.append(words[i]);
        else
            line.labels.last().text += u' ' + words[i].text;
        line.labels.last().end = words[i].end;
    }
    return line;
}

bool isPageNumber(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(?:[-—–―－]\\s*\\d{1,3}\\s*[-—–―－]|第\\s*\\d{1,3}"
                                         u"\\s*页(?:.{0,4}共\\s*\\d{1,3}\\s*页)?|"
                                         "\\d{1,3}\\s*/\\s*\\d{1,3})\\s*$"_s);
    const QString folded = foldForReading(text).simplified();
    return folded.size() < 30 && form.match(folded).hasMatch();
}

// A heading of a chapter ends a table; 三、本年度办理结果 is a label inside one.
bool endsTable(const Line &line)
{
    const QString folded = foldForReading(line.text).trimmed();
    if (!line.figures.isEmpty() || headingLevel(folded) != 1 || folded.size() > LongestLabelLine)
        return false;
    static const QStringList endings{u"情况"_s, u"事项"_s, u"问题"_s, u"措施"_s, u"打算"_s};
    return std::any_of(endings.cbegin(), endings.cend(),
                       [&folded](const QString &ending) { return folded.endsWith(ending); });
}

// The labels of a form hold commas too, but are cut into short pieces.
bool isSentence(const Line &line)
{
    constexpr qsizetype longestPiece = 36;
    if (line.figures.size() >= 3)
        return false;
    return line.text.contains(u'。') || line.text.contains(u'；') ||
           (line.labels.size() == 1 && line.text.contains(u'，') &&
            line.labels.first().text.size() > longestPiece);
}

bool hasFigures(const Line &line)
{
    if (line.figures.isEmpty())
        return false;
    return line.figures.size() >= 3 ||
           (!line.labels.isEmpty() && line.text.size() <= 2 * LongestLabelLine &&
            !line.text.contains(u'。')) ||
           line.labels.isEmpty();
}

// Lines from a first to a last row of figures, as a table.
class LineTable
{
public:
    explicit LineTable(const QList<Line> &lines)
        : m_lines(lines)
    {
        for (const Line &line : lines) {
            m_width = std::max(m_width, line.figures.size());
            m_labels = std::max(m_labels, line.labels.size());
        }
    }

    ReadTable table() const
    {
        ReadTable table;
        table.ofLines = true;
        table.rows = static_cast<int>(m_lines.size());
        table.columns = static_cast<int>(m_labels + m_width);
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const Line &line = m_lines[i];
            const int row = static_cast<int>(i);
            int column = 0;
            for (const Word &label : line.labels)
                table.cells.append({row, column++, 1, 1, label.text});
            column = static_cast<int>(m_labels);
            for (const QString &figure : figuresOf(i))
                table.cells.append({row, column++, 1, 1, figure});
        }
        return table;
    }

private:
    // All columns of a row: blank where no number stands; only what is there when nobody can tell
    // the columns.
    QStringList figuresOf(qsizetype row) const
    {
        const QList<Word> &figures = m_lines[row].figures;
        QStringList texts;
        for (const Word &word : figures)
            texts.append(word.text);
        if (figures.isEmpty() || figures.size() == m_width)
            return texts;
        const Line *pattern = nearestFullLine(row);
        if (!pattern)
            return texts;
        QStringList placed(m_width);
        for (const Word &word : figures) {
            const qsizetype column = columnOf(word, *pattern);
            if (column < 0 || !placed[column].isEmpty())
                return texts;
            placed[column] = word.text;
        }
        return placed;
    }

    const Line *nearestFullLine(qsizetype row) const
    {
        for (qsizetype far = 1; far < std::min(m_lines.size(), MostRowsApart); ++far) {
            for (const qsizetype other : {row - far, row + far}) {
                if (other >= 0 && other < m_lines.size() &&
                    m_lines[other].figures.size() == m_width)
                    return &m_lines[other];
            }
        }
        return nullptr;
    }

    // The only column near the word; -1 when two are as near, or none is.
    static qsizetype columnOf(const Word &word, const Line &pattern)
    {
        const auto middle = [](const Word &w) { return w.begin + w.end; }; // twice the middle
        qsizetype best = -1;
        qsizetype nearest = 0;
        for (qsizetype i = 0; i < pattern.figures.size(); ++i) {
            const qsizetype away = std::abs(middle(word) - middle(pattern.figures[i]));
            if (best < 0 || away < nearest) {
                best = i;
                nearest = away;
            }
        }
        const auto &figures = pattern.figures;
        qsizetype gap = 0; // to the next column
        if (best > 0)
            gap = middle(figures[best]) - middle(figures[best - 1]);
        if (best + 1 < figures.size()) {
            const qsizetype next = middle(figures[best + 1]) - middle(figures[best]);
            gap = gap == 0 ? next : std::min(gap, next);
        }
        return nearest * 3 < gap ? best : -1;
    }

    const QList<Line> &m_lines;
    qsizetype m_width = 0;
    qsizetype m_labels = 0;
};

class LinesReader
{
public:
    explicit LinesReader(ReadDocument &document)
        : m_document(document)
    {
    }

    void read(const QStringList &lines)
    {
        for (const QString &text : lines) {
            if (isPageNumber(text))
                continue;
            if (text.contains(u'\t')) {
                endRun();
                addTabbed(text);
                continue;
            }
            if (foldForReading(text).trimmed().isEmpty()) {
                endTabbed();
                continue;
            }
            endTabbed();
            take(lineOf(text));
        }
        endTabbed();
        endRun();
    }

private:
    void addTabbed(const QString &text)
    {
        m_tabs.startRow();
        for (const QString &field : text.split(u'\t'))
            m_tabs.addCell(field.trimmed(), 1, 1);
        m_hasTabs = true;
    }

    void endTabbed()
    {
        if (m_hasTabs)
            m_document.blocks += m_tabs.take();
        m_tabs = ReadTableBuilder();
        m_hasTabs = false;
    }

    void take(const Line &line)
    {
        if (endsTable(line) || isSentence(line)) {
            endRun();
            addParagraph(line.text);
        } else if (hasFigures(line)) {
            m_run.append(line);
            m_lastFigures = m_run.size();
        } else if (line.text.simplified().size() > LongestLabelLine ||
                   m_run.size() - m_lastFigures >= MostLinesBetween) {
            endRun();
            addParagraph(line.text);
        } else {
            m_run.append(line); // perhaps a piece of a label
        }
    }

    // Pieces in front of the first row of figures may belong to its label; those behind the last
    // stand also as paragraphs of their own.
    void endRun()
    {
        const QList<Line> rows = m_run.first(m_lastFigures);
        if (!rows.isEmpty()) {
            QList<Line> table = m_run;
            m_document.blocks += LineTable(table).table();
        }
        for (const Line &line : m_run.sliced(m_lastFigures))
            addParagraph(line.text);
        m_run.clear();
        m_lastFigures = 0;
        m_open = false;
    }

    void addParagraph(const QString &text)
    {
        const QString line = text.trimmed();
        const QString folded = foldForReading(line);
        const bool goesOn = m_open && !m_document.blocks.isEmpty() &&
                            std::holds_alternative<QString>(m_document.blocks.last()) &&
                            LineBreaks::isInsideSentence(m_lastLine, m_goesOn, line);
        if (goesOn)
            std::get<QString>(m_document.blocks.last()) += line;
        else
            m_document.blocks += line;
        m_goesOn = goesOn;
        m_lastLine = folded;
        m_open = true;
    }

    ReadDocument &m_document;
    ReadTableBuilder m_tabs;
    bool m_hasTabs = false;
    QList<Line> m_run;
    qsizetype m_lastFigures = 0; // lines of the run up to its last row of figures
    bool m_open = false;         // a paragraph was added last
    bool m_goesOn = false;
    QString m_lastLine;
};

// Browsers copy a cell with paragraphs inside as a tab on a line of its own between cells.
QStringList withoutLooseTabs(const QStringList &lines)
{
    constexpr qsizetype many = 20;
    const auto loose = std::count_if(lines.cbegin(), lines.cend(), [](const QString &line) {
        return line.contains(u'\t') && line.trimmed().isEmpty() && line.size() <= 2;
    });
    if (loose < many)
        return lines;
    QStringList joined;
    bool glue = false; // the next line belongs to the row under way
    for (const QString &line : lines) {
        const bool tab = line.contains(u'\t') && line.trimmed().isEmpty();
        if (line.isEmpty()) {
            continue;
        }
        if (!joined.isEmpty() && (tab || glue))
            joined.last() += line;
        else
            joined.append(line);
        glue = line.endsWith(u'\t');
    }
    return joined;
}

} // namespace

ReadDocument readLines(const QString &text)
{
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s);
    for (const QChar end : {QChar(u'\r'), QChar(u'\f'), QChar(u'\v'), QChar(0x2028), QChar(0x2029)})
        plain.replace(end, u'\n');
    ReadDocument document;
    LinesReader(document).read(withoutLooseTabs(plain.split(u'\n')));
    return document;
}
