// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/sourcewords.h"

#include "base/figureinput.h"
#include "document/draftheadings.h"
#include "document/reportedit.h"
#include "import/labelkey.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <climits>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportImport)
};

constexpr qsizetype LongestOrgan = 30;
constexpr qsizetype LongestHeading = 45;
constexpr qsizetype LongestListed = 160;
constexpr qsizetype MostHeaderRows = 20; // of a table of metadata

QString listed(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > LongestListed ? line.first(LongestListed) + u'…' : line;
}

class WordTaker
{
public:
    WordTaker(const TemplateCatalog &catalog, const QList<SourceBlock> &blocks,
              const QList<QList<PageRow>> &tables, ReportImport &import)
        : m_catalog(catalog)
        , m_blocks(blocks)
        , m_tables(tables)
        , m_import(import)
    {
    }

    const SourceTitles &found() const { return m_found; }

    // The form's table that a table of the source is part of; null for none.
    const MatchedTable *tableOf(int number) const
    {
        const auto it =
            std::find_if(m_import.tables.cbegin(), m_import.tables.cend(),
                         [number](const auto &table) { return table.tables.contains(number); });
        return it == m_import.tables.cend() ? nullptr : &*it;
    }

    bool isInside(const PageRow &row) const
    {
        const PagePlace place{row.table, row.row};
        return std::any_of(m_import.tables.cbegin(), m_import.tables.cend(),
                           [&place](const MatchedTable &table) {
                               return table.tables.contains(place.table) && table.first <= place &&
                                      place <= table.last;
                           });
    }

    void learnLabels(const ReportTemplate &form)
    {
        for (const TableSpec &table : form.tables) {
            for (const GridCell &cell : table.cells) {
                if (!cell.text.isEmpty())
                    m_labels.append(LabelKey::of(cell.text));
            }
        }
        m_labels.removeDuplicates();
        m_allLabels = m_labels.join(u'|');
    }

    // Printed above the figures: headings and bands.
    bool isPrinted(const PageRow &row) const
    {
        return std::all_of(row.cells.cbegin(), row.cells.cend(), [this](const PageCell &cell) {
            return cell.fromAbove || cell.isBlank() ||
                   std::any_of(m_labels.cbegin(), m_labels.cend(), [&cell](const QString &label) {
                       return LabelKey::likeness(cell.key, label) >= LabelKey::Surely;
                   });
        });
    }

    // A line of text with parts of headings, whose other parts stand in lines below.
    bool isPieceOfLabels(const PageRow &row) const
    {
        return row.ofLine && !row.hasFigures() &&
               std::all_of(row.cells.cbegin(), row.cells.cend(), [this](const PageCell &cell) {
                   return cell.isBlank() || m_allLabels.contains(cell.key);
               });
    }

    // The draft the source's words make, tables left out.
    void take(const ReportTemplate &form)
    {
        QStringList lines;
        QString note; // text id of the note below the table just passed
        bool headed = false;
        int firstTable = INT_MAX; // of the statutory ones
        for (const MatchedTable &table : std::as_const(m_import.tables)) {
            for (const int number : table.tables)
                firstTable = std::min(firstTable, number);
        }
        for (const SourceBlock &block : std::as_const(m_blocks)) {
            if (block.table < 0) {
                takeLine(block.text, note, headed, lines);
                continue;
            }
            if (const MatchedTable *table = tableOf(block.table)) {
                note = form.table(table->table)->noteText;
                for (const PageRow &row : m_tables[block.table])
                    takeRow(row, note, headed, lines);
            } else if (!headed && block.table < firstTable &&
                       m_tables[block.table].size() <= MostHeaderRows) {
                for (const PageRow &row : m_tables[block.table]) {
                    for (const PageCell &cell : row.cells)
                        takeTitle(cell.text, {});
                    lines += headerLine(row);
                }
            } else {
                listTable(block.table);
            }
        }
        lines.removeAll(QString());
        const auto reportForm = ReportForm::make(m_catalog, {form.id});
        const ReportEdit::SplitDraft split =
            ReportEdit::splitDraft(**reportForm, lines.join(u'\n'));
        for (auto it = split.texts.cbegin(); it != split.texts.cend(); ++it)
            m_import.texts.insert(it.key(), it.value());
        moveSignature();
        m_import.meta = split.meta;
        for (const QString &line : split.unplaced)
            m_import.unused.append(listed(line));
        for (const MatchedTable &table : std::as_const(m_import.tables)) {
            for (const QString &row : table.extraRows + table.unplaced)
                m_import.unused.append(listed(row));
        }
    }

    // A signature without its date stands at the end of the last chapter.
    void moveSignature()
    {
        QString &last = m_import.texts[u"c6"_s];
        QStringList lines = last.split(u'\n', Qt::SkipEmptyParts);
        const bool signs =
            !lines.isEmpty() &&
            std::any_of(m_found.titles.cbegin(), m_found.titles.cend(),
                        [&lines](const ReportTitle &title) { return title.unit == lines.last(); });
        if (signs && !m_import.texts.contains(u"sign"_s)) {
            m_import.texts.insert(u"sign"_s, lines.takeLast() + u'\n');
            last = lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
        }
        if (m_import.texts.value(u"c6"_s).isEmpty())
            m_import.texts.remove(u"c6"_s);
    }

    void takeLine(const QString &line, QString &note, bool &headed, QStringList &lines)
    {
        const QString folded = foldForReading(line).trimmed();
        const int level = headingLevel(folded);
        if (level == 1 && folded.size() <= LongestHeading && !folded.contains(u'。')) {
            m_import.headings.append(line);
            headed = true;
            note.clear();
        }
        static const QRegularExpression furniture(
            u"^(?:\\(?单位:.{0,8}|图\\s*\\d{1,2}\\s.{0,60}|-\\s*\\d{1,3}\\s*-)$"_s);
        if (folded.size() < 70 && furniture.match(folded).hasMatch()) {
            m_import.unused.append(line);
            return;
        }
        if (!note.isEmpty() && (folded.startsWith(u"注"_s) || folded.startsWith(u"(注"_s) ||
                                folded.startsWith(u"备注"_s))) {
            m_import.texts[note] += line + u'\n';
            return;
        }
        if (!headed)
            takeTitle(line, lines.isEmpty() ? QString() : lines.last());
        if (m_found.periodYear == 0)
            m_found.periodYear = periodYear(folded);
        lines.append(line);
    }

    void takeTitle(const QString &line, const QString &above)
    {
        auto title = ReportTitle::read(line);
        if (!title)
            return;
        if (title->unit.isEmpty() && above.size() <= LongestOrgan)
            title->unit = above.simplified(); // a title in two lines
        m_found.titles.append(*title);
    }

    // 2021年1月1日至2021年12月31日, as the preamble says what the figures count.
    static int periodYear(const QString &line)
    {
        static const QRegularExpression form(u"([12][0-9]{3})年1月1日.{0,4}(?:至|到|-|起)"_s);
        const QRegularExpressionMatch match = form.match(line);
        return match.hasMatch() ? match.captured(1).toInt() : 0;
    }

    // A row of a table that also holds other things than its figures, as spreadsheets do.
    void takeRow(const PageRow &row, QString &note, bool &headed, QStringList &lines)
    {
        if (isInside(row) || isPrinted(row) || isPieceOfLabels(row))
            return;
        QStringList words;
        for (const PageCell &cell : row.cells) {
            if (!cell.fromAbove && !cell.isBlank())
                words.append(cell.text.simplified());
        }
        const bool extra = std::any_of(
            m_import.tables.cbegin(), m_import.tables.cend(), [&row](const MatchedTable &table) {
                return table.extra.contains(PagePlace{row.table, row.row});
            });
        const bool reads =
            words.size() == 1 &&
            (headingLevel(words.first()) > 0 || words.first().contains(u'。') ||
             ReportTitle::read(words.first()).has_value() || words.first().startsWith(u'注'));
        if (reads && !extra)
            takeLine(words.first(), note, headed, lines);
        else if (!words.isEmpty() && !extra)
            m_import.unused.append(listed(words.join(u" | "_s)));
    }

    static QString headerLine(const PageRow &row)
    {
        QStringList words;
        for (const PageCell &cell : row.cells) {
            if (!cell.fromAbove && !cell.text.trimmed().isEmpty())
                words.append(cell.text.simplified());
        }
        return words.join(u"  "_s);
    }

    void listTable(int number)
    {
        for (const PageRow &row : m_tables[number]) {
            const QString text = row.allText();
            if (!text.isEmpty()) {
                m_import.unused.append(Text::tr("Table %1 (%n row(s)): %2", nullptr,
                                                static_cast<int>(m_tables[number].size()))
                                           .arg(number + 1)
                                           .arg(listed(text)));
                return;
            }
        }
    }

private:
    const TemplateCatalog &m_catalog;
    const QList<SourceBlock> &m_blocks;
    const QList<QList<PageRow>> &m_tables;
    ReportImport &m_import;
    SourceTitles m_found;
    QStringList m_labels; // keys of every printed label of the form
    QString m_allLabels;
};

QString unitOf(const ReportImport &import, const SourceTitles &titles, int year,
               const std::optional<ReportTitle> &page)
{
    for (auto title = titles.titles.crbegin(); title != titles.titles.crend(); ++title) {
        if (title->year == year && !title->unit.isEmpty())
            return title->unit;
    }
    if (page && !page->unit.isEmpty())
        return page->unit;
    const QString signer = import.meta.value(u"signed_by"_s);
    return signer.isEmpty() ? import.meta.value(u"publisher"_s) : signer;
}

} // namespace

SourceTitles takeWords(const TemplateCatalog &catalog, const ReportTemplate &form,
                       const QList<SourceBlock> &blocks, const QList<QList<PageRow>> &tables,
                       ReportImport &import)
{
    WordTaker taker(catalog, blocks, tables, import);
    taker.learnLabels(form);
    taker.take(form);
    return taker.found();
}

Result<void> nameReport(ReportImport &import, const SourceTitles &titles, const QString &pageTitle,
                        const QString &unit, int year)
{
    QList<int> years;
    for (const ReportTitle &title : titles.titles) {
        if (!years.contains(title.year))
            years.append(title.year);
    }
    std::sort(years.begin(), years.end());
    const auto page = ReportTitle::read(pageTitle);
    if (year == 0 && years.size() == 1)
        year = years.first();
    else if (year == 0 && page && (years.isEmpty() || years.contains(page->year)))
        year = page->year;
    else if (year == 0 && (years.isEmpty() || years.contains(titles.periodYear)))
        year = titles.periodYear;
    if (year == 0 && !years.isEmpty()) {
        QStringList names;
        for (const int one : std::as_const(years))
            names.append(QString::number(one));
        return Error{Error::Kind::BadInput,
                     Text::tr("The file names several years (%1); say which one the report is of.")
                         .arg(names.join(u", "_s)),
                     {}};
    }
    import.year = year;
    import.unit = unit.isEmpty() ? unitOf(import, titles, year, page) : unit;
    return {};
}
