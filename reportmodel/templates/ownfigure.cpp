// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/ownfigure.h"

#include "base/printabletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Prefix = "own."_L1;
constexpr QLatin1StringView ByYear = "-by-year"_L1;
// Where an annual report tells what no other chapter does (六、其他需要报告的事项).
constexpr QLatin1StringView OtherMatters = "c6"_L1;

struct Place
{
    qsizetype document = -1;
    QString chapter;
};

Place placeOf(const QList<TemplatePtr> &documents, const OwnFigure &figure)
{
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const auto chapters = OwnFigures::chaptersOf(*documents[i]);
        if (std::any_of(chapters.cbegin(), chapters.cend(),
                        [&](const Chapter *one) { return one->id == figure.chapter; }))
            return {i, figure.chapter};
    }
    const Chapter *usual =
        documents.isEmpty() ? nullptr : OwnFigures::usualChapter(*documents.last());
    return usual ? Place{documents.size() - 1, usual->id} : Place();
}

CellSpec cellOf(const OwnFigure &figure, const QString &id, const QString &label,
                const QString &chapter)
{
    CellSpec cell;
    cell.id = id;
    cell.chapter = chapter;
    cell.rowLabel = label;
    cell.unit = figure.unit;
    cell.type = figure.decimals ? ValueType::Decimal : ValueType::Count;
    cell.maxDecimals = figure.decimals ? OwnFigures::MaxDecimals : 0;
    return cell;
}

ChartSpec chartOf(const OwnFigure &figure, const QString &chapter, const QString &id)
{
    ChartSpec chart;
    chart.id = id;
    chart.unit = figure.unit;
    chart.chapter = chapter;
    chart.title = {figure.name, figure.name};
    chart.series.append(ChartSpec::Series{{figure.name, figure.name}, {}});
    return chart;
}

// Its parts, if it has any, and the years attached. The first of the two appears in the document
// when the figure says so, the other when a person asks for it.
QList<ChartSpec> chartsOf(const OwnFigure &figure, const QString &chapter)
{
    QList<ChartSpec> charts;
    if (!figure.parts.isEmpty()) {
        ChartSpec parts = chartOf(figure, chapter, figure.id);
        parts.title = {u"{year}年"_s + figure.name, figure.name + u", {year}"_s};
        parts.total = figure.id;
        parts.complete = figure.complete;
        for (const OwnPart &part : figure.parts)
            parts.series.first().points.append({{part.name, part.name}, part.id});
        charts.append(parts);
    }
    ChartSpec years = chartOf(figure, chapter, charts.isEmpty() ? figure.id : figure.id + ByYear);
    years.kind = ChartKind::Line;
    years.byYear = true;
    years.series.first().points.append({{figure.name, figure.name}, figure.id});
    charts.append(years);
    for (qsizetype i = 0; i < charts.size(); ++i)
        charts[i].onRequest = i > 0 || !figure.chart;
    return charts;
}

FigureGroup &groupIn(ReportTemplate &document, const QString &chapterId)
{
    const QString id = Prefix + chapterId;
    for (FigureGroup &group : document.groups) {
        if (group.id == id)
            return group;
    }
    FigureGroup group;
    group.id = id;
    group.chapter = chapterId;
    group.title = {u"自有数据"_s, u"Own figures"_s};
    document.groups.append(group);
    for (Chapter &chapter : document.chapters) {
        if (chapter.id == chapterId)
            chapter.groups.append(id);
    }
    return document.groups.last();
}

void add(ReportTemplate &document, const QString &chapter, const OwnFigure &figure)
{
    FigureGroup &group = groupIn(document, chapter);
    group.cells += OwnFigures::cellsOf(figure);
    document.cells.append(cellOf(figure, figure.id, figure.name, chapter));
    FigureGroup::Parts parts;
    parts.whole = figure.id;
    parts.complete = figure.complete;
    for (const OwnPart &part : figure.parts) {
        parts.parts.append(part.id);
        document.cells.append(cellOf(figure, part.id, part.name, chapter));
    }
    if (!parts.parts.isEmpty())
        group.parts.append(parts);
    document.charts += chartsOf(figure, chapter);
}

// As forms and documents print it: a file may hold names that nobody can type.
OwnFigure printed(OwnFigure figure)
{
    figure.name = printableText(figure.name).simplified();
    figure.unit = printableText(figure.unit).simplified();
    for (OwnPart &part : figure.parts)
        part.name = printableText(part.name).simplified();
    return figure;
}

} // namespace

bool OwnFigures::isOwn(QStringView cellId)
{
    return cellId.startsWith(Prefix);
}

QStringList OwnFigures::cellsOf(const OwnFigure &figure)
{
    QStringList ids{figure.id};
    for (const OwnPart &part : figure.parts)
        ids.append(part.id);
    return ids;
}

QList<const Chapter *> OwnFigures::chaptersOf(const ReportTemplate &document)
{
    QList<const Chapter *> chapters;
    for (const Chapter &chapter : document.chapters) {
        if (chapter.kind == Chapter::Kind::Narrative && !chapter.title.isEmpty())
            chapters.append(&chapter);
    }
    return chapters;
}

const Chapter *OwnFigures::usualChapter(const ReportTemplate &document)
{
    const QList<const Chapter *> chapters = chaptersOf(document);
    const auto other = std::find_if(chapters.cbegin(), chapters.cend(),
                                    [](const Chapter *one) { return one->id == OtherMatters; });
    if (other != chapters.cend())
        return *other;
    return chapters.isEmpty() ? nullptr : chapters.first();
}

QList<TemplatePtr> OwnFigures::addTo(const QList<TemplatePtr> &documents,
                                     const QList<OwnFigure> &figures)
{
    QList<std::shared_ptr<ReportTemplate>> extended(documents.size());
    for (const OwnFigure &figure : figures) {
        const auto [document, chapter] = placeOf(documents, figure);
        if (document < 0)
            continue; // a form without written chapters has no room for them
        if (!extended[document])
            extended[document] = std::make_shared<ReportTemplate>(*documents[document]);
        add(*extended[document], chapter, printed(figure));
    }
    QList<TemplatePtr> result = documents;
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (extended[i]) {
            extended[i]->buildIndex();
            result[i] = extended[i];
        }
    }
    return result;
}
