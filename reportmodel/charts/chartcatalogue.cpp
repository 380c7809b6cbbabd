// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartbuilder.h"
#include "charts/chartedit.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

// A chart of the form in one of its documents.
struct Candidate
{
    const ReportTemplate *document; // where it appears
    const ReportTemplate *owner;    // whose figures it shows
    const ChartSpec *spec;
    ChartChoice choice;

    bool shown() const { return choice.shown.value_or(document == owner && !spec->onRequest); }
};

// The document's own charts and those of the other documents that a person put into it, in the
// order they appear.
QList<Candidate> candidatesFor(const ReportSet &set, const ReportTemplate &document)
{
    QList<Candidate> candidates;
    const auto add = [&](const ReportTemplate &owner) {
        for (const ChartSpec &spec : owner.charts) {
            const ChartChoice choice = set.report().charts.value(chartKey(document.id, spec.id));
            if (&owner == &document || choice.shown.value_or(false))
                candidates.append({&document, &owner, &spec, choice});
        }
    };
    add(document);
    for (const TemplatePtr &other : set.form().templates()) {
        if (other.get() != &document)
            add(*other);
    }
    const QStringList order = set.report().chartOrder.value(document.id);
    const auto place = [&order](const Candidate &candidate) {
        const qsizetype index = order.indexOf(candidate.spec->id);
        return index < 0 ? std::numeric_limits<qsizetype>::max() : index;
    };
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const Candidate &a, const Candidate &b) { return place(a) < place(b); });
    return candidates;
}

// The chapter a person chose, the template's, or for a chart of another document the one that
// tells of whatever has no chapter of its own.
QString chapterOf(const Candidate &candidate)
{
    for (const Chapter *chapter : ChartEdit::chaptersOf(*candidate.document)) {
        if (chapter->id == candidate.choice.chapter)
            return chapter->id;
    }
    if (candidate.document == candidate.owner)
        return candidate.spec->chapter;
    const Chapter *usual = OwnFigures::usualChapter(*candidate.document);
    return usual ? usual->id : QString();
}

std::optional<ChartData> chartOf(const ReportSet &set, const Candidate &candidate,
                                 const QLocale &locale)
{
    const auto build = candidate.spec->byYear ? trendChart : partsChart;
    auto chart = build(set, *candidate.owner, *candidate.spec, candidate.choice, locale);
    if (chart) {
        chart->document = candidate.document->id;
        chart->chapter = chapterOf(candidate);
        chart->shown = candidate.shown();
    }
    return chart;
}

QList<ChartData> charts(const ReportSet &set, const QLocale &locale, bool all)
{
    QList<ChartData> found;
    for (const TemplatePtr &document : set.form().templates()) {
        for (const Candidate &candidate : candidatesFor(set, *document)) {
            if (!all && !candidate.shown())
                continue;
            if (auto chart = chartOf(set, candidate, locale))
                found += *std::move(chart);
        }
    }
    return found;
}

} // namespace

QList<ChartData> chartsOf(const ReportSet &set, const QLocale &locale)
{
    return charts(set, locale, false);
}

QList<ChartData> chartCatalogue(const ReportSet &set, const QLocale &locale)
{
    return charts(set, locale, true);
}

QStringList ChartEdit::order(const ReportSet &set, const QString &document)
{
    QStringList ids;
    for (const TemplatePtr &form : set.form().templates()) {
        if (form->id == document) {
            for (const Candidate &candidate : candidatesFor(set, *form))
                ids += candidate.spec->id;
        }
    }
    return ids;
}
