// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/reportimport.h"

#include "base/figureinput.h"
#include "document/figureview.h"
#include "document/reportedit.h"
#include "import/figuresbyid.h"
#include "import/labelkey.h"
#include "import/reporttitle.h"
#include "import/sourcewords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportImport)
};

constexpr qsizetype MostTables = 2000;
constexpr qsizetype MostScrapRows = 3;
constexpr qsizetype MostKeys = 5000; // different words in tables that are compared with labels

// How one form fits the tables of a source.
struct FormMatch
{
    TemplatePtr form;
    QList<MatchedTable> tables;
    int score = 0;
    bool isOfYear = false; // decides between forms that fit as well: of a part that both have
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
        if (m_document.figures && takeById())
            return named();
        FormMatch best;
        for (const TemplatePtr &form : m_catalog.all()) {
            if (form->document != ReportTemplate::Document::AnnualReport)
                continue;
            FormMatch match = matchForm(form);
            match.isOfYear = isOfYear(*form);
            if (!best.form ||
                std::pair(match.score, match.isOfYear) > std::pair(best.score, best.isOfYear))
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
        m_titles = takeWords(m_catalog, *best.form, m_blocks, m_tables, m_import);
        return named();
    }

private:
    Result<ReportImport> named()
    {
        const int year = m_wishes.year > 0 ? m_wishes.year : m_year;
        const auto named = nameReport(m_import, m_titles, m_document.title, m_wishes.unit, year);
        if (!named)
            return named.error();
        markStatedTotals(m_import, m_catalog);
        return std::move(m_import);
    }

    // False when the figures are of no form.
    bool takeById()
    {
        const ReadFigures &figures = *m_document.figures;
        const int year = m_wishes.year > 0 ? m_wishes.year : figures.year;
        const TemplatePtr form = FiguresById::formOf(figures, m_catalog, year);
        if (!form)
            return false;
        m_import.form = form->id;
        if (figures.byName) { // its sheets have texts, too
            m_import.tables = matchForm(form).tables;
            for (const MatchedTable &table : std::as_const(m_import.tables))
                m_import.cells += table.cells;
            m_titles = takeWords(m_catalog, *form, m_blocks, m_tables, m_import);
        }
        FiguresById::take(figures, *form, m_import);
        if (m_wishes.unit.isEmpty() && !figures.unit.isEmpty())
            m_wishes.unit = figures.unit;
        if (m_year == 0)
            m_year = figures.year;
        return true;
    }

    void takeBlocks()
    {
        for (const ReadBlock &block : m_document.blocks) {
            if (const QString *text = std::get_if<QString>(&block)) {
                for (const QString &line : text->split(u'\n')) {
                    if (!foldForReading(line).trimmed().isEmpty())
                        m_blocks.append({line.trimmed(), -1});
                }
            } else if (const ReadTable *table = std::get_if<ReadTable>(&block)) {
                if (table->cells.isEmpty() && !table->cut)
                    continue;
                if (m_tables.size() >= MostTables) {
                    m_import.unused.append(Text::tr("More tables than any report has; those "
                                                    "behind the first %1 were not looked at.")
                                               .arg(MostTables));
                    break;
                }
                const int number = static_cast<int>(m_tables.size());
                bool cut = false;
                m_tables.append(pageRows(*table, number, &cut));
                if (cut || table->cut) {
                    m_import.unused.append(
                        Text::tr("Table %1 is larger than any report's; only its beginning was "
                                 "looked at.")
                            .arg(number + 1));
                }
                m_blocks.append({{}, number});
            }
        }
    }

    // 一、本年新收政府信息公开申请数量: where a report's table three begins.
    bool beginsApplications(const SourceBlock &block) const
    {
        if (block.table < 0)
            return false;
        static const QString key = LabelKey::of(u"一、本年新收政府信息公开申请数量");
        const QList<PageRow> &rows = m_tables[block.table];
        return std::any_of(rows.cbegin(), rows.cend(), [](const PageRow &row) {
            return std::any_of(row.labels.cbegin(), row.labels.cend(), [](const PageLabel &label) {
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

    // Whether the form is for the year that the source is wanted or seems to be of; the one in
    // force when there is no telling.
    bool isOfYear(const ReportTemplate &form) const
    {
        int year = m_wishes.year > 0 ? m_wishes.year : m_year;
        if (const auto title = ReportTitle::read(m_document.title); title && year == 0)
            year = title->year;
        for (qsizetype i = 0; i < m_blocks.size() && year == 0; ++i) {
            if (m_blocks[i].table < 0)
                year = yearOfHeading(m_blocks[i].text).value_or(0);
        }
        return year == 0 ? form.toYear == 0
                         : year >= form.fromYear && (form.toYear == 0 || year <= form.toYear);
    }

    FormMatch matchForm(const TemplatePtr &form) const
    {
        FormMatch match{form, {}, 0, false};
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
        for (const SourceBlock &block : std::as_const(m_blocks)) {
            if (block.table < 0)
                continue;
            for (const PageRow &row : m_tables[block.table]) {
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
        QList<QList<PageRow>> scraps; // tables of a row or two, one behind the other
        MatchedTable best;
        for (const SourceBlock &block : m_blocks) {
            if (block.table < 0)
                continue;
            const QList<PageRow> &rows = m_tables[block.table];
            if (rows.size() <= MostScrapRows)
                scraps.append(rows);
            if (!matcher.isStrong(matcher.strength(rows)))
                continue;
            strong.append(rows);
            MatchedTable alone = matcher.match({rows});
            if (alone.cells.size() > best.cells.size())
                best = std::move(alone);
        }
        if (strong.isEmpty()) { // some readers of scanned pages make a table of each row
            QList<PageRow> all;
            for (const QList<PageRow> &rows : std::as_const(scraps))
                all += rows;
            return matcher.isStrong(matcher.strength(all)) ? matcher.match(scraps) : best;
        }
        // A table may be cut in pieces, by a page or by its blocks; a second copy is no piece.
        if (strong.size() < 2 || best.missing.isEmpty())
            return best;
        MatchedTable together = matcher.match(strong);
        return together.cells.size() > best.cells.size() ? together : best;
    }

    const ReadDocument &m_document;
    const TemplateCatalog &m_catalog;
    ImportWishes m_wishes;
    SourceTitles m_titles;
    QList<SourceBlock> m_blocks;
    QList<QList<PageRow>> m_tables;
    int m_year = 0;       // of the part that was chosen
    QSet<QString> m_keys; // of the words in the source's tables
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

void markStatedTotals(ReportImport &import, const TemplateCatalog &catalog)
{
    const auto form = ReportForm::make(catalog, {import.form});
    if (!form)
        return;
    Report report;
    for (const ImportedCell &cell : std::as_const(import.cells))
        report.figures.insert(cell.cell, cell.figure);
    const FigureView view(report, *form);
    for (ImportedCell &cell : import.cells) {
        const int index = (*form)->indexOf(cell.cell);
        if ((*form)->cell(index).role != CellRole::Computed)
            continue;
        const bool differs =
            view.at(index).differsFromSum() && view.at(index).sumState != CellValue::State::Blank;
        if (cell.doubt == ImportDoubt::StatedTotal && !differs)
            cell.doubt = ImportDoubt::None;
        else if (cell.isCertain() && differs)
            cell.doubt = ImportDoubt::StatedTotal;
    }
}
