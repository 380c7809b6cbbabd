// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/comparison.h"

#include "document/reportdiff.h"
#include "document/reportedit.h"
#include "outline/signedamount.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

// A report with everything that is compared of it.
struct Known
{
    ReportSet set;
    CheckResult checks;
};

Result<Known> known(const Report &report, const TemplateCatalog &catalog, const RuleBook &rules)
{
    Result<ReportSet> set = ReportSet::make(report, catalog);
    if (!set)
        return set.error();
    const Result<CheckRunner> runner = CheckRunner::compile(rules, catalog, set->formPtr());
    if (!runner)
        return runner.error();
    CheckResult checks = runner->run(*set);
    return Known{*std::move(set), std::move(checks)};
}

// The later report with the earlier one attached, so that the forms' mapping applies.
Result<ReportSet> withEarlier(const Report &later, const Report &earlier,
                              const TemplateCatalog &catalog)
{
    Report both = later;
    if (const Result<void> done = ReportEdit::attach(both, earlier, {}, {}); !done)
        return done.error();
    return ReportSet::make(both, catalog);
}

class Comparer
{
public:
    Comparer(const Known &before, const Known &after, const EarlierYear *mapped,
             const QLocale &locale)
        : m_before(before)
        , m_after(after)
        , m_form(after.set.form())
        , m_mapped(mapped)
        , m_locale(locale)
    {
    }

    void compareInto(Comparison &comparison) const
    {
        for (const TemplatePtr &document : m_form.templates()) {
            const DocumentOutline outline = outlineOf(m_after.set, document->id, false, m_locale);
            for (const ::Chapter &chapter : document->chapters) {
                const bool shared = std::any_of(
                    comparison.chapters.cbegin(), comparison.chapters.cend(),
                    [&](const Comparison::Chapter &one) { return one.id == chapter.id; });
                if (!shared) // the signature is one text for all documents
                    comparison.chapters += compared(*document, chapter, outline);
            }
        }
        compareFindings(comparison);
        compareCharts(comparison);
        if (!m_mapped)
            compareEntries(comparison);
    }

private:
    Comparison::Chapter compared(const ReportTemplate &document, const ::Chapter &chapter,
                                 const DocumentOutline &outline) const
    {
        Comparison::Chapter result;
        result.id = chapter.id;
        result.title = chapter.title.isEmpty() ? chapter.tab.text(m_locale)
                                               : m_after.set.report().filledIn(chapter.title);
        for (const OutlineBlock &block : outline.blocks) {
            const auto *table = std::get_if<OutlineTable>(&block);
            if (table && chapter.tables.contains(table->id))
                result.tables += *table;
        }
        for (const CellSpec &cell : document.cells) {
            const int index = m_form.indexOf(cell.id);
            const bool entered = isEnteredAt(m_after.set.report(), m_form, index);
            if (cell.chapter == chapter.id && cell.role != CellRole::Group && entered)
                result.figures += compared(index);
        }
        for (const QString &text : chapter.texts) {
            const QList<TextPiece> pieces =
                wordDifference(m_before.set.report().text(text), m_after.set.report().text(text));
            for (const TextPiece &piece : pieces)
                result.textDiffers |= piece.kind != TextPiece::Kind::Same;
            result.text += pieces;
        }
        return result;
    }

    Comparison::ComparedFigure compared(int index) const
    {
        const CellSpec &cell = m_form.cell(index);
        Comparison::ComparedFigure figure;
        figure.cell = cell.id;
        figure.label = cell.label();
        figure.unit = cell.unit;
        const CellValue &now = m_after.set.figures().at(index);
        figure.after = figureText(now, figureBehind(m_after.set.report(), m_form, index));
        CellValue then;
        if (m_mapped) {
            const EarlierYear::Mapped &mapped = m_mapped->at(index);
            figure.comparable = mapped.comparable != Comparability::Never;
            figure.approximate = mapped.comparable == Comparability::Approximate;
            figure.note = mapped.note.text(m_locale);
            then = mapped.value;
            figure.before = figureText(then, Figure());
            if (!figure.comparable)
                return figure;
        } else {
            const ReportForm &form = m_before.set.form();
            const int place = form.indexOf(cell.id);
            figure.comparable = place >= 0;
            if (!figure.comparable)
                return figure;
            then = m_before.set.figures().at(place);
            figure.before = figureText(then, figureBehind(m_before.set.report(), form, place));
        }
        if (then.isNumber() && now.isNumber()) {
            const Amount change = now.value - then.value;
            figure.change = withSign(change);
            if (const auto percent = percentage(change, then.value, 1))
                figure.percent = withSign(*percent) + u'%';
        }
        return figure;
    }

    // Hints and what was accepted are nobody's trouble.
    static bool counts(const Finding &finding)
    {
        return !finding.waived && finding.outcome == Outcome::Violated &&
               finding.severity != Severity::Hint;
    }

    void compareFindings(Comparison &comparison) const
    {
        using Where = Comparison::ComparedFinding::Where;
        QSet<QString> before;
        for (const Finding &finding : m_before.checks.findings) {
            if (counts(finding))
                before.insert(finding.key);
        }
        QSet<QString> after;
        for (const Finding &finding : m_after.checks.findings) {
            if (!counts(finding))
                continue;
            after.insert(finding.key);
            comparison.findings +=
                {before.contains(finding.key) ? Where::Both : Where::OnlyAfter, finding};
        }
        for (const Finding &finding : m_before.checks.findings) {
            if (counts(finding) && !after.contains(finding.key))
                comparison.findings += {Where::OnlyBefore, finding};
        }
        std::stable_sort(comparison.findings.begin(), comparison.findings.end(),
                         [](const auto &a, const auto &b) {
                             return a.where != Where::Both && b.where == Where::Both;
                         });
    }

    void compareCharts(Comparison &comparison) const
    {
        QList<ChartData> before = chartsOf(m_before.set, m_locale);
        for (const ChartData &chart : chartsOf(m_after.set, m_locale)) {
            Comparison::ComparedChart pair{std::nullopt, chart};
            const auto same = std::find_if(before.begin(), before.end(), [&](const ChartData &one) {
                return one.id == chart.id;
            });
            if (same != before.end()) {
                pair.before = *same;
                before.erase(same);
                // One measure for both: a bar twice as long is twice as much.
                const Amount reach = std::max(pair.before->longestBar(), pair.after->longestBar());
                pair.before->reach = reach;
                pair.after->reach = reach;
            }
            comparison.charts += pair;
        }
        for (const ChartData &chart : before)
            comparison.charts += {chart, std::nullopt};
    }

    void compareEntries(Comparison &comparison) const
    {
        // Figures and texts stand in their chapters; the rest is about the file, not the document.
        static const QStringList elsewhere{u"figures"_s,  u"texts"_s,  u"bindings"_s,
                                           u"attached"_s, u"record"_s, u"snapshots"_s};
        for (const ReportDifference &difference :
             diff(m_before.set.report(), m_after.set.report())) {
            if (!elsewhere.contains(difference.part))
                comparison.entries += DifferenceText::of(difference, m_form);
        }
    }

    const Known &m_before;
    const Known &m_after;
    const ReportForm &m_form;
    const EarlierYear *m_mapped; // null: two reports of one year
    QLocale m_locale;
};

} // namespace

bool Comparison::Chapter::differs() const
{
    return textDiffers || std::any_of(figures.cbegin(), figures.cend(),
                                      [](const ComparedFigure &one) { return one.differs(); });
}

int Comparison::differingFigures() const
{
    int count = 0;
    for (const Chapter &chapter : chapters) {
        count += static_cast<int>(
            std::count_if(chapter.figures.cbegin(), chapter.figures.cend(),
                          [](const ComparedFigure &one) { return one.differs(); }));
    }
    return count;
}

int Comparison::differingTexts() const
{
    return static_cast<int>(std::count_if(chapters.cbegin(), chapters.cend(),
                                          [](const Chapter &one) { return one.textDiffers; }));
}

Result<Comparison> Comparison::of(const Side &before, const Side &after,
                                  const TemplateCatalog &catalog, const RuleBook &rules,
                                  const QLocale &locale)
{
    if (before.report.year > after.report.year) {
        return Error{Error::Kind::BadInput,
                     Words::tr("The report of %1 is later than that of %2; name the earlier one "
                               "first.")
                         .arg(before.report.year)
                         .arg(after.report.year),
                     {}};
    }
    const Result<Known> then = known(before.report, catalog, rules);
    if (!then)
        return then.error();
    const Result<Known> now = known(after.report, catalog, rules);
    if (!now)
        return now.error();
    Comparison comparison;
    comparison.unit = after.report.unit.name;
    comparison.beforeName = before.name;
    comparison.afterName = after.name;
    comparison.beforeYear = before.report.year;
    comparison.afterYear = after.report.year;
    if (before.report.year == after.report.year) {
        Comparer(*then, *now, nullptr, locale).compareInto(comparison);
        return comparison;
    }
    const Result<ReportSet> seen = withEarlier(after.report, before.report, catalog);
    if (!seen)
        return seen.error();
    const auto &years = seen->earlier();
    const auto mapped = std::find_if(years.cbegin(), years.cend(), [&](const auto &year) {
        return year->report.year == before.report.year;
    });
    Comparer(*then, *now, mapped->get(), locale).compareInto(comparison);
    return comparison;
}
