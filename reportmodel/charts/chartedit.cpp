// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartedit.h"

#include "charts/chartdata.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ChartEdit)
};

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

QStringList chartIds(const ReportForm &form)
{
    QStringList ids;
    for (const TemplatePtr &one : form.templates()) {
        for (const ChartSpec &spec : one->charts)
            ids += spec.id;
    }
    return ids;
}

Result<void> checkNames(const ReportForm &form, const QString &document, const QStringList &charts)
{
    if (!ChartEdit::documentOf(form, document)) {
        return badInput(Text::tr("The report has no document “%1”; it has: %2.")
                            .arg(document, form.templateIds().join(u", "_s)));
    }
    const QStringList known = chartIds(form);
    for (qsizetype i = 0; i < charts.size(); ++i) {
        if (!known.contains(charts[i])) {
            return badInput(
                Text::tr("There is no chart “%1”; “charts” lists them.").arg(charts[i]));
        }
        if (charts.indexOf(charts[i]) < i)
            return badInput(Text::tr("The chart “%1” is named twice.").arg(charts[i]));
    }
    return {};
}

// A type that is newly chosen must be one that the figures allow now; what they allow later is seen
// when it is drawn.
Result<void> checkKind(const Report &report, const ReportSet &set, const QString &document,
                       const QString &chart)
{
    const QString wanted = ChartEdit::choice(report, document, chart).kind;
    if (wanted.isEmpty() || wanted == ChartEdit::choice(set.report(), document, chart).kind)
        return {};
    const QList<ChartData> all = chartCatalogue(ReportSet::update(set, report), QLocale::c());
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const ChartData &data) {
        return data.document == document && data.id == chart;
    });
    QStringList allowed;
    for (const ChartKind kind : found == all.cend() ? QList<ChartKind>() : found->kinds)
        allowed += chartKindId(kind);
    if (found == all.cend() || allowed.contains(wanted))
        return {};
    return badInput(Text::tr("“%1” cannot be shown as “%2”: a line runs over years, and only the "
                             "complete parts of a whole, at most six, make a ring. It can be: %3.")
                        .arg(found->title, wanted, allowed.join(u", "_s)));
}

} // namespace

const ReportTemplate *ChartEdit::documentOf(const ReportForm &form, const QString &id)
{
    for (const TemplatePtr &one : form.templates()) {
        if (one->id == id)
            return one.get();
    }
    return nullptr;
}

QList<const Chapter *> ChartEdit::chaptersOf(const ReportTemplate &document)
{
    QList<const Chapter *> chapters;
    for (const Chapter &chapter : document.chapters) {
        if (chapter.kind != Chapter::Kind::Signature)
            chapters.append(&chapter);
    }
    return chapters;
}

ChartChoice ChartEdit::choice(const Report &report, const QString &document, const QString &chart)
{
    return report.charts.value(chartKey(document, chart));
}

Result<void> ChartEdit::choose(Report &report, const ReportSet &set, const QString &document,
                               const QString &chart, const ChartChoice &choice)
{
    if (const auto known = checkNames(set.form(), document, {chart}); !known)
        return known;
    const QList<const Chapter *> chapters = chaptersOf(*documentOf(set.form(), document));
    const auto isChosen = [&choice](const Chapter *one) { return one->id == choice.chapter; };
    if (!choice.chapter.isEmpty() && std::none_of(chapters.cbegin(), chapters.cend(), isChosen))
        return badInput(Text::tr("There is no chapter “%1”.").arg(choice.chapter));
    if (!choice.kind.isEmpty() && !chartKindFromId(choice.kind))
        return badInput(Text::tr("“%1” is not a type of chart.").arg(choice.kind));
    Report changed = report;
    ChartChoice kept = choice;
    kept.title = choice.title.simplified();
    kept.caption = choice.caption.simplified();
    if (kept.isNothing())
        changed.charts.remove(chartKey(document, chart));
    else
        changed.charts.insert(chartKey(document, chart), kept);
    if (const auto allowed = checkKind(changed, set, document, chart); !allowed)
        return allowed;
    report = changed;
    return {};
}

Result<void> ChartEdit::setOrder(Report &report, const ReportSet &set, const QString &document,
                                 const QStringList &charts)
{
    if (const auto known = checkNames(set.form(), document, charts); !known)
        return known;
    Report plain = report;
    plain.chartOrder.remove(document);
    const QStringList natural = order(ReportSet::update(set, plain), document);
    QStringList wanted = charts;
    for (const QString &id : order(set, document)) {
        if (!wanted.contains(id))
            wanted += id;
    }
    wanted.removeIf([&natural](const QString &id) { return !natural.contains(id); });
    if (wanted == natural)
        report.chartOrder.remove(document);
    else
        report.chartOrder.insert(document, wanted);
    return {};
}
