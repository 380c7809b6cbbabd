// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/reportimport.h"

#include "base/figureinput.h"
#include "document/draftheadings.h"
#include "document/figureview.h"
#include "document/reportedit.h"
#include "import/labelkey.h"
#include "import/reporttitle.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <climits>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportImport)
};

constexpr qsizetype MostTables = 2000;
constexpr qsizetype MostKeys = 5000; // different words in tables that are compared with labels
constexpr qsizetype LongestOrgan = 30;
constexpr qsizetype LongestHeading = 45;
constexpr qsizetype LongestListed = 160;

QString listed(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > LongestListed ? line.first(LongestListed) + u'…' : line;
}

// A paragraph or a table of the source with its number among the tables.
struct Block
{
    QString text;
    int table = -1;
};

struct TableRows
{
    QList<PageRow> rows;
    bool cut = false;
};

// How one form fits the tables of a source.
struct FormMatch
{
    TemplatePtr form;
    QList<MatchedTable> tables;
    int score = 0;
};

class Finder
{
public:
    Finder(const ReadDocument &document, const TemplateCatalog &catalog, const ImportWishes &wishes)
        : m_document(document)
        , m_catalog(catalog)
        , m_wishes(wishes)
    {
    }

    Result<ReportImport> run()
    {
        takeBlocks();
        if (const auto chosen = chooseYear(); !chosen)
            return chosen.error();
        learnKeys();
        FormMatch best;
        for (const TemplatePtr &form : m_catalog.all()) {
            if (form->document != ReportTemplate::Document::AnnualReport)
                continue;
            FormMatch match = matchForm(form);
            if (!best.form || match.score > best.score)
                best = std::move(match);
        }
        const bool any = best.form && std::any_of(best.tables.cbegin(), best.tables.cend(),
                                                  [](const MatchedTable &table) {
                                                      return !table.cells.isEmpty();
                                                  });
        if (!any) {
            return Error{Error::Kind::CannotRead,
                         Text::tr("None of the statutory tables of an annual report was found in "
                                  "the file. Save the page that shows the tables themselves and "
                                  "import that."),
                         {}};
        }
        m_import.form = best.form->id;
        m_import.tables = best.tables;
        for (const MatchedTable &table : std::as_const(m_import.tables))
            m_import.cells += table.cells;
        learnLabels(*best.form);
        takeProse(*best.form);
        if (const auto named = nameUnitAndYear(); !named)
            return named.error();
        markStatedTotals(best.form->id);
        return std::move(m_import);
    }

private:
    void takeBlocks()
    {
        for (const ReadBlock &block : m_document.blocks) {
            if (const QString *text = std::get_if<QString>(&block)) {
                for (const QString &line : text->split(u'\n')) {
                    if (!foldForReading(line).trimmed().isEmpty())
                        m_blocks.append({line.trimmed(), -1});
                }
            } else if (const ReadTable *table = std::get_if<ReadTable>(&block)) {
                if (table->cells.isEmpty())
                    continue;
                if (m_tables.size() >= MostTables) {
                    m_import.unused.append(Text::tr("More tables than any report has; those "
                                                    "behind the first %1 were not looked at.")
                                               .arg(MostTables));
                    break;
                }
                TableRows rows;
                const int number = static_cast<int>(m_tables.size());
                rows.rows = pageRows(*table, number, &rows.cut);
                if (rows.cut) {
                    m_import.unused.append(
                        Text::tr("Table %1 is larger than any report's; only its beginning was "
                                 "looked at.")
                            .arg(number + 1));
                }
                m_blocks.append({{}, number});
                m_tables.append(std::move(rows));
            }
        }
    }

    // 一、本年新收政府信息公开申请数量: where a report's table three begins.
    bool beginsApplications(const Block &block) const
    {
        if (block.table < 0)
            return false;
        static const QString key = LabelKey::of(u"一、本年新收政府信息公开申请数量");
        const QList<PageRow> &rows = m_tables[block.table].rows;
        return std::any_of(rows.cbegin(), rows.cend(), [](const PageRow &row) {
            return std::any_of(row.labels.cbegin(), row.labels.cend(),
                               [](const PageLabel &label) {
                                   return LabelKey::likeness(label.key, key) >= LabelKey::Surely;
                               });
        });
    }

    // A source with the reports of several years: the blocks of the one wanted are kept.
    Result<void> chooseYear()
    {
        struct Part
        {
            qsizetype begin = 0;
            int year = 0;
        };
        QList<Part> parts;
        std::optional<Part> heading;
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            if (m_blocks[i].table < 0) {
                const auto year = yearOfHeading(m_blocks[i].text);
                const bool same = heading && year && heading->year == *year;
                if (year && !same)
                    heading = Part{i, *year};
            } else if (beginsApplications(m_blocks[i]) && heading &&
                       (parts.isEmpty() || parts.last().year != heading->year)) {
                parts.append(*heading);
            }
        }
        if (parts.size() < 2)
            return {};
        QStringList years;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            years.append(QString::number(parts[i].year));
            if (parts[i].year != m_wishes.year)
                continue;
            const qsizetype end = i + 1 < parts.size() ? parts[i + 1].begin : m_blocks.size();
            m_import.unused.append(
                Text::tr("The reports of other years in the same file: not taken."));
            m_blocks = m_blocks.sliced(parts[i].begin, end - parts[i].begin);
            m_year = m_wishes.year;
            return {};
        }
        return Error{Error::Kind::BadInput,
                     Text::tr("The file holds the reports of several years (%1); say which one to "
                              "take by its year.")
                         .arg(years.join(u", "_s)),
                     {}};
    }

    FormMatch matchForm(const TemplatePtr &form) const
    {
        FormMatch match{form, {}, 0};
        for (const TableSpec &spec : form->tables) {
            MatchedTable table = matchTable(*form, spec);
            table.table = spec.id;
            if (table.cells.isEmpty()) {
                table.missingRows = {spec.name};
                for (const GridCell &cell : spec.cells) {
                    if (cell.kind == GridCell::Kind::Figure)
                        table.missing.append(cell.cell);
                }
            }
            match.tables.append(table);
            if (!table.cells.isEmpty())
                match.score += labelScore(spec);
        }
        return match;
    }

    // Printed labels of a table that the source has, less those it lacks: what tells the forms
    // apart.
    int labelScore(const TableSpec &spec) const
    {
        QSet<QString> labels;
        for (const GridCell &cell : spec.cells) {
            if (!cell.text.isEmpty())
                labels.insert(LabelKey::of(cell.text));
        }
        int score = 0;
        for (const QString &label : std::as_const(labels)) {
            const bool there =
                m_keys.contains(label) ||
                std::any_of(m_keys.cbegin(), m_keys.cend(), [&label](const QString &key) {
                    return LabelKey::likeness(key, label) >= LabelKey::Surely;
                });
            score += there ? 1 : -1;
        }
        return score;
    }

    void learnKeys()
    {
        for (const Block &block : std::as_const(m_blocks)) {
            if (block.table < 0)
                continue;
            for (const PageRow &row : m_tables[block.table].rows) {
                for (const PageCell &cell : row.cells) {
                    if (!cell.key.isEmpty() && m_keys.size() < MostKeys)
                        m_keys.insert(cell.key);
                }
                for (const PageLabel &label : row.labels) {
                    if (row.ofLine && m_keys.size() < MostKeys)
                        m_keys.insert(label.key);
                }
            }
        }
    }

    MatchedTable matchTable(const ReportTemplate &form, const TableSpec &spec) const
    {
        const TableMatcher matcher(form, spec);
        QList<QList<PageRow>> strong;
        MatchedTable best;
        for (const Block &block : m_blocks) {
            if (block.table < 0)
                continue;
            const QList<PageRow> &rows = m_tables[block.table].rows;
            if (!matcher.isStrong(matcher.strength(rows)))
                continue;
            strong.append(rows);
            MatchedTable alone = matcher.match({rows});
            if (alone.cells.size() > best.cells.size())
                best = std::move(alone);
        }
        // A table may be cut in pieces, by a page or by its blocks; a second copy is no piece.
        if (strong.size() < 2 || best.missing.isEmpty())
            return best;
        MatchedTable together = matcher.match(strong);
        return together.cells.size() > best.cells.size() ? together : best;
    }

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
    void takeProse(const ReportTemplate &form)
    {
        QStringList lines;
        QString note; // text id of the note below the table just passed
        bool headed = false;
        int firstTable = INT_MAX; // of the statutory ones
        for (const MatchedTable &table : std::as_const(m_import.tables)) {
            for (const int number : table.tables)
                firstTable = std::min(firstTable, number);
        }
        for (const Block &block : std::as_const(m_blocks)) {
            if (block.table < 0) {
                takeLine(block.text, note, headed, lines);
                continue;
            }
            if (const MatchedTable *table = tableOf(block.table)) {
                note = form.table(table->table)->noteText;
                for (const PageRow &row : m_tables[block.table].rows)
                    takeRow(row, note, headed, lines);
            } else if (!headed && block.table < firstTable &&
                       m_tables[block.table].rows.size() <= MostHeaderRows) {
                for (const PageRow &row : m_tables[block.table].rows) {
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
            for (const QString &row : table.extraRows)
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
            std::any_of(m_titles.cbegin(), m_titles.cend(),
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
        if (m_periodYear == 0)
            m_periodYear = periodYear(folded);
        lines.append(line);
    }

    void takeTitle(const QString &line, const QString &above)
    {
        auto title = ReportTitle::read(line);
        if (!title)
            return;
        if (title->unit.isEmpty() && above.size() <= LongestOrgan)
            title->unit = above.simplified(); // a title in two lines
        m_titles.append(*title);
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
        const bool reads = words.size() == 1 && (headingLevel(words.first()) > 0 ||
                                                 words.first().contains(u'。') ||
                                                 ReportTitle::read(words.first()).has_value() ||
                                                 words.first().startsWith(u'注'));
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
        for (const PageRow &row : m_tables[number].rows) {
            const QString text = row.allText();
            if (!text.isEmpty()) {
                m_import.unused.append(
                    Text::tr("Table %1 (%n row(s)): %2", nullptr,
                             static_cast<int>(m_tables[number].rows.size()))
                        .arg(number + 1)
                        .arg(listed(text)));
                return;
            }
        }
    }

    // Pages list the reports of other years beside their own title: what the page itself is called,
    // or the period its preamble names, tells which it is.
    Result<void> nameUnitAndYear()
    {
        QList<int> years;
        for (const ReportTitle &title : std::as_const(m_titles)) {
            if (!years.contains(title.year))
                years.append(title.year);
        }
        std::sort(years.begin(), years.end());
        const auto page = ReportTitle::read(m_document.title);
        int year = m_wishes.year > 0 ? m_wishes.year : m_year;
        if (year == 0 && years.size() == 1)
            year = years.first();
        else if (year == 0 && page && (years.isEmpty() || years.contains(page->year)))
            year = page->year;
        else if (year == 0 && (years.isEmpty() || years.contains(m_periodYear)))
            year = m_periodYear;
        if (year == 0 && !years.isEmpty()) {
            QStringList names;
            for (const int one : std::as_const(years))
                names.append(QString::number(one));
            return Error{
                Error::Kind::BadInput,
                Text::tr("The file names several years (%1); say which one the report is of.")
                    .arg(names.join(u", "_s)),
                {}};
        }
        m_import.year = year;
        m_import.unit = m_wishes.unit.isEmpty() ? unitOf(year, page) : m_wishes.unit;
        return {};
    }

    QString unitOf(int year, const std::optional<ReportTitle> &page) const
    {
        for (auto title = m_titles.crbegin(); title != m_titles.crend(); ++title) {
            if (title->year == year && !title->unit.isEmpty())
                return title->unit;
        }
        if (page && !page->unit.isEmpty())
            return page->unit;
        const QString signer = m_import.meta.value(u"signed_by"_s);
        return signer.isEmpty() ? m_import.meta.value(u"publisher"_s) : signer;
    }

    // Totals as printed that are not the sum of their parts.
    void markStatedTotals(const QString &formId)
    {
        const auto form = ReportForm::make(m_catalog, {formId});
        Report report;
        for (const ImportedCell &cell : std::as_const(m_import.cells))
            report.figures.insert(cell.cell, cell.figure);
        const FigureView view(report, *form);
        for (ImportedCell &cell : m_import.cells) {
            const int index = (*form)->indexOf(cell.cell);
            const bool isTotal = (*form)->cell(index).role == CellRole::Computed;
            if (isTotal && cell.isCertain() && view.at(index).differsFromSum() &&
                view.at(index).sumState != CellValue::State::Blank)
                cell.doubt = ImportDoubt::StatedTotal;
        }
    }

    static constexpr qsizetype MostHeaderRows = 20;

    const ReadDocument &m_document;
    const TemplateCatalog &m_catalog;
    const ImportWishes &m_wishes;
    QList<Block> m_blocks;
    QList<TableRows> m_tables;
    int m_year = 0; // of the part that was chosen
    int m_periodYear = 0;
    QSet<QString> m_keys; // of the words in the source's tables
    QStringList m_labels; // keys of every printed label of the form
    QString m_allLabels;
    QList<ReportTitle> m_titles;
    ReportImport m_import;
};

} // namespace

QStringList ReportImport::missing() const
{
    QStringList ids;
    for (const MatchedTable &table : tables)
        ids += table.missing;
    return ids;
}

Result<ReportImport> findReport(const ReadDocument &document, const TemplateCatalog &catalog,
                                const ImportWishes &wishes)
{
    return Finder(document, catalog, wishes).run();
}
