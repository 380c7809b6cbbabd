// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/poster.h"

#include "charts/chartwording.h"
#include "document/lastyear.h"
#include "outline/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostChanges = 8;
constexpr qsizetype MostPlan = 12; // sentences

QString withSign(Amount amount)
{
    return amount.isNegative() || amount.isZero() ? amount.toFile() : u'+' + amount.toFile();
}

// What stands between semicolons is said for itself.
QStringList pointsOf(const QString &paragraph)
{
    QStringList points;
    for (QString point : paragraph.split(u'；', Qt::SkipEmptyParts)) {
        point = point.trimmed();
        while (point.endsWith(u'。'))
            point.chop(1);
        if (!point.isEmpty())
            points += point;
    }
    return points;
}

class PosterBuilder
{
public:
    PosterBuilder(const ReportSet &set, const ReportTemplate &document, const QLocale &locale)
        : m_set(set)
        , m_document(document)
        , m_locale(locale)
        , m_words(locale)
    {
    }

    Poster build()
    {
        const Report &report = m_set.report();
        m_poster.kind = m_words(u"一图读懂"_s, u"At a glance"_s);
        m_poster.unitName = PlainText::printable(report.unit.name);
        m_poster.year = report.year;
        m_poster.title = PlainText::printable(report.title(m_document.titlePattern)).trimmed();
        addFigures();
        addCharts();
        m_poster.sections.removeIf([](const Poster::Section &section) {
            return section.figures.isEmpty() && section.charts.isEmpty();
        });
        addChanges();
        addPlan();
        m_poster.source = m_words.labelled(m_words(u"数据来源"_s, u"Source"_s), m_poster.title);
        return m_poster;
    }

private:
    Poster::Section &section(const QString &chapterId)
    {
        for (Poster::Section &one : m_poster.sections) {
            if (one.chapter == chapterId)
                return one;
        }
        const Chapter *chapter = m_document.chapter(chapterId);
        m_poster.sections.append(
            {chapterId, chapter ? chapter->tab.text(m_locale) : QString(), {}, {}});
        return m_poster.sections.last();
    }

    void add(const QString &cellId, const QString &label, bool lead)
    {
        const int index = m_set.form().indexOf(cellId);
        if (index < 0 || !m_set.figures().at(index).isNumber())
            return;
        const CellSpec &cell = m_set.form().cell(index);
        const ::Figure entered = figureBehind(m_set.report(), m_set.form(), index);
        const QString value = figureText(m_set.figures().at(index), entered);
        // The source's own writing may carry its unit: 251000元.
        const bool hasUnit = !value.isEmpty() && value.back().isLetter() &&
                             m_set.figures().at(index).approx.isEmpty();
        const Poster::Figure figure{cellId, label, value, hasUnit ? QString() : cell.unit};
        if (lead)
            m_poster.leads.append(figure);
        else
            section(cell.chapter).figures.append(figure);
    }

    void addFigures()
    {
        for (const Chapter &chapter : m_document.chapters)
            section(chapter.id); // in the document's order
        for (const Headline &headline : m_document.headlines)
            add(headline.cell, headline.label.text(m_locale), headline.lead);
        for (const OwnFigure &own : m_set.report().ownFigures) {
            if (const CellSpec *cell = m_document.cell(own.id))
                add(own.id, cell->label(), false); // as forms print it
        }
    }

    void addCharts()
    {
        for (const ChartData &chart : chartsOf(m_set, m_locale)) {
            if (chart.document == m_document.id && chart.hasNumbers())
                section(chart.chapter).charts.append(chart);
        }
    }

    void addChanges()
    {
        const EarlierYear *earlier = m_set.previous();
        if (!earlier)
            return;
        QList<Poster::Figure> figures = m_poster.leads;
        for (const Poster::Section &section : std::as_const(m_poster.sections))
            figures += section.figures;
        for (const Poster::Figure &figure : std::as_const(figures)) {
            const int index = m_set.form().indexOf(figure.cell);
            const CellValue &now = m_set.figures().at(index);
            const YearComparison compared = comparedWithLastYear(m_set, index);
            const bool isExact = now.approx.isEmpty() && compared.lastYear.approx.isEmpty();
            if (m_poster.changes.size() == MostChanges || !compared.change || !isExact ||
                earlier->at(index).comparable != Comparability::Yes)
                continue;
            const bool same = compared.change->isZero();
            m_poster.changes.append(
                {figure, figureText(compared.lastYear, ::Figure()), withSign(*compared.change),
                 compared.percent && !same ? withSign(*compared.percent) + u'%' : QString()});
        }
        if (m_poster.changes.isEmpty())
            return;
        m_poster.changesTitle = m_words(u"与上年相比"_s, u"Compared with last year"_s);
        m_poster.changesHeadings = {m_words(u"项目"_s, u"Item"_s),
                                    m_words.year(earlier->report.year), m_words.year(m_poster.year),
                                    m_words(u"增减"_s, u"Change"_s)};
    }

    void addPlan()
    {
        const DocumentOutline outline = outlineOf(m_set, m_document.id, false, m_locale);
        bool inPlan = false;
        for (const OutlineBlock &block : outline.blocks) {
            if (const auto *heading = std::get_if<OutlineHeading>(&block)) {
                if (!heading->bookmark.isEmpty())
                    inPlan = m_document.planChapters.contains(heading->bookmark);
            } else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block);
                       inPlan && paragraph && paragraph->role == OutlineParagraph::Role::Body) {
                m_poster.plan += pointsOf(paragraph->text);
            }
        }
        if (m_poster.plan.isEmpty())
            return;
        m_poster.planTitle = m_words(u"%1年工作计划"_s, u"Plans for %1"_s).arg(m_poster.year + 1);
        if (m_poster.plan.size() > MostPlan) {
            m_poster.plan.resize(MostPlan);
            m_poster.planRest =
                m_words(u"其余内容见全文。"_s, u"The rest stands in the document."_s);
        }
    }

    const ReportSet &m_set;
    const ReportTemplate &m_document;
    QLocale m_locale;
    ChartWording m_words;
    Poster m_poster;
};

OutlineTable tableOf(const Poster &poster)
{
    OutlineTable table;
    table.id = u"changes"_s;
    table.caption = poster.changesTitle;
    table.columns = static_cast<int>(poster.changesHeadings.size());
    table.rows = 1 + static_cast<int>(poster.changes.size());
    table.headerRows = 1;
    table.columnWeights = {5, 2, 2, 3};
    const auto add = [&table](GridCell::Kind kind, int row, int column, const QString &text) {
        OutlineTableCell cell;
        cell.kind = kind;
        cell.row = row;
        cell.column = column;
        cell.text = text;
        table.cells += cell;
    };
    for (int column = 0; column < table.columns; ++column)
        add(GridCell::Kind::Header, 0, column, poster.changesHeadings.at(column));
    for (int row = 1; row < table.rows; ++row) {
        const Poster::Change &change = poster.changes.at(row - 1);
        const QString unit = change.figure.unit.isEmpty() ? QString() : u' ' + change.figure.unit;
        add(GridCell::Kind::RowLabel, row, 0, change.figure.label);
        add(GridCell::Kind::Figure, row, 1, change.lastYear + unit);
        add(GridCell::Kind::Figure, row, 2, change.figure.value + unit);
        add(GridCell::Kind::Figure, row, 3,
            change.percent.isEmpty() ? change.change
                                     : u"%1（%2）"_s.arg(change.change, change.percent));
    }
    return table;
}

OutlineList listOf(const QList<Poster::Figure> &figures)
{
    OutlineList list;
    for (const Poster::Figure &figure : figures)
        list.items.append({figure.label, figure.value, figure.unit, figure.cell, 0});
    return list;
}

} // namespace

Poster Poster::of(const ReportSet &set, const QString &templateId, const QLocale &locale)
{
    for (const TemplatePtr &document : set.form().templates()) {
        if (document->id == templateId)
            return PosterBuilder(set, *document, locale).build();
    }
    return {};
}

QStringList titleLines(const Poster &poster, int width)
{
    DocumentOutline outline;
    outline.title = poster.title;
    outline.unitName = poster.unitName;
    return titleLines(outline, width);
}

DocumentOutline outlineOf(const Poster &poster, const QLocale &locale)
{
    const ChartWording words(locale);
    DocumentOutline outline;
    outline.title = words.labelled(poster.kind, poster.title);
    outline.unitName = poster.unitName;
    outline.year = poster.year;
    outline.blocks += OutlineHeading{0, outline.title, {}};
    if (!poster.leads.isEmpty())
        outline.blocks += listOf(poster.leads);
    for (const Poster::Section &section : poster.sections) {
        outline.blocks += OutlineHeading{1, section.title, {}};
        if (!section.figures.isEmpty())
            outline.blocks += listOf(section.figures);
        for (const ChartData &chart : section.charts)
            outline.blocks += OutlineChart{chart};
    }
    if (!poster.changes.isEmpty()) {
        outline.blocks += OutlineHeading{1, poster.changesTitle, {}};
        outline.blocks += tableOf(poster);
    }
    if (!poster.plan.isEmpty()) {
        outline.blocks += OutlineHeading{1, poster.planTitle, {}};
        for (const QString &point : poster.plan)
            outline.blocks += OutlineParagraph{OutlineParagraph::Role::Body, point + u'。'};
        if (!poster.planRest.isEmpty())
            outline.blocks += OutlineParagraph{OutlineParagraph::Role::Note, poster.planRest};
    }
    outline.blocks += OutlineParagraph{OutlineParagraph::Role::Note, poster.source};
    return outline;
}
