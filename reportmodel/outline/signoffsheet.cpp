// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/signoffsheet.h"

#include "document/differencetext.h"
#include "document/fieldnames.h"
#include "document/signedcontent.h"
#include "document/unitprofile.h"
#include "outline/signedamount.h"
#include "prose/similarity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Shorter texts are alike by chance.
constexpr qsizetype ShortestText = 100;
const QString Totals = u"总计"_s;

// By 条例 第四十九条 departments hand in by 31 January of the following year, by 第五十条 and its
// practice governments publish by 31 March.
QDate statutoryDeadline(const Report &report, QStringView dateKey)
{
    if (report.unit.kind == OrganKind::Department)
        return QDate(report.year + 1, 1, 31);
    return dateKey == u"published_date" ? QDate(report.year + 1, 3, 31) : QDate();
}

class SheetBuilder
{
public:
    SheetBuilder(const ReportSet &set, const CheckResult &checks, const QString &templateId,
                 const QLocale &locale)
        : m_set(set)
        , m_form(set.form())
        , m_checks(checks)
        , m_locale(locale)
    {
        for (const TemplatePtr &document : m_form.templates()) {
            if (templateId.isEmpty() || document->id == templateId)
                m_documents.append(document.get());
        }
    }

    SignOffSheet build(const QString &templateId, QDate today, const ExplainLimits &limits)
    {
        const Report &report = m_set.report();
        m_sheet.unit = report.unit.name;
        m_sheet.year = report.year;
        for (const ReportTemplate *document : m_documents)
            m_sheet.titles.append(report.title(document->titlePattern));
        addChecks();
        addFigures();
        m_sheet.charts = signOffCharts(m_set, templateId, m_locale);
        addExplained(limits);
        addBlanks();
        addAccepted();
        m_sheet.similarity = similarity();
        addDeadline(u"submitted_date"_s, SignRecord::Stage::Delivered, today);
        addDeadline(u"published_date"_s, SignRecord::Stage::Published, today);
        addRecord();
        return m_sheet;
    }

private:
    bool isAbout(const ReportTemplate *document) const
    {
        return std::find(m_documents.cbegin(), m_documents.cend(), document) != m_documents.cend();
    }

    bool isAboutCell(int index) const
    {
        const ReportTemplate *owner = m_form.ownerOfCell(m_form.cell(index).id);
        // Own figures belong to no form; they are the first document's to sign.
        return owner ? isAbout(owner) : isAbout(m_form.templates().first().get());
    }

    // The form's words; the column of totals needs no name, a row called 总计 is named with what it
    // is the total of: "三、本年度办理结果（七）总计".
    QString labelOf(const CellSpec &cell) const
    {
        const bool ofTotals = cell.columnLabel == Totals;
        QString label = ofTotals ? cell.rowLabel : cell.label();
        if (FieldNames::shortLabel(cell.rowLabel) == Totals)
            label.prepend(blockOf(cell));
        return label;
    }

    // The label beside the rows of a block that a row of a printed table belongs to.
    QString blockOf(const CellSpec &cell) const
    {
        const ReportTemplate *owner = m_form.ownerOfCell(cell.id);
        const TableSpec *table = owner ? owner->table(cell.table) : nullptr;
        if (!table)
            return {};
        const auto figure =
            std::find_if(table->cells.cbegin(), table->cells.cend(),
                         [&cell](const GridCell &one) { return one.cell == cell.id; });
        for (const GridCell &one : table->cells) {
            const bool beside = figure != table->cells.cend() && one.row <= figure->row &&
                                figure->row < one.row + one.rowSpan;
            if (one.kind == GridCell::Kind::RowLabel && one.rowSpan > 1 && beside)
                return one.text;
        }
        return {};
    }

    SignOffSheet::KeyFigure figureAt(int index) const
    {
        const CellSpec &cell = m_form.cell(index);
        SignOffSheet::KeyFigure figure;
        figure.cell = cell.id;
        figure.label = labelOf(cell);
        figure.unit = cell.unit;
        figure.value =
            figureText(m_set.figures().at(index), figureBehind(m_set.report(), m_form, index));
        const YearComparison compared = comparedWithLastYear(m_set, index);
        figure.comparable = compared.comparable;
        figure.lastYear = figureText(compared.lastYear, Figure());
        if (compared.change)
            figure.change = withSign(*compared.change);
        if (compared.percent)
            figure.percent = withSign(*compared.percent) + u'%';
        return figure;
    }

    void addChecks()
    {
        m_sheet.light = lightOf(m_checks);
        m_sheet.errors = m_checks.openErrors();
        m_sheet.warnings = m_checks.openWarnings();
        m_sheet.hints = m_checks.openHints();
        m_sheet.cannotJudge = m_checks.cannotJudge;
        m_sheet.off = m_checks.off;
    }

    // A figure of the summary that repeats one of the annual report is told once.
    void addFigures()
    {
        QList<int> told;
        for (const ReportTemplate *document : m_documents) {
            for (const QString &id : document->keyFigures) {
                const int index = m_form.indexOf(id);
                if (index < 0)
                    continue;
                const bool entered = isEnteredAt(m_set.report(), m_form, index);
                const int source = entered ? index : m_form.linkTarget(index);
                if (told.contains(source))
                    continue;
                told.append(source);
                m_sheet.figures.append(figureAt(index));
            }
        }
    }

    void addExplained(const ExplainLimits &limits)
    {
        const QList<FigureToExplain> asked = figuresToExplain(m_set, limits);
        for (const FigureToExplain &one : asked) {
            if (!isAboutCell(one.cell))
                continue;
            const QString text = m_set.report().explanations.value(m_form.cell(one.cell).id).text;
            m_sheet.explained.append({figureAt(one.cell), one.reason, one.state, text});
        }
    }

    void addBlanks()
    {
        for (int index = 0; index < m_form.cellCount(); ++index) {
            const CellSpec &cell = m_form.cell(index);
            if (cell.role == CellRole::Input && m_form.linkTarget(index) < 0 &&
                m_set.figures().at(index).isBlank() && isAboutCell(index))
                m_sheet.blanks.append({cell.id, cell.label()});
        }
    }

    const Finding *findingOf(const QString &key) const
    {
        const auto it = std::find_if(m_checks.findings.cbegin(), m_checks.findings.cend(),
                                     [&key](const Finding &one) { return one.key == key; });
        return it == m_checks.findings.cend() ? nullptr : &*it;
    }

    // One that is not needed any more tells nothing about what is signed.
    void addAccepted()
    {
        const QList<Waiver> &waivers = m_set.report().waivers;
        for (const WaiverOutcome &outcome : m_checks.waivers) {
            const Finding *finding = findingOf(outcome.finding);
            const auto waiver =
                std::find_if(waivers.cbegin(), waivers.cend(),
                             [&outcome](const Waiver &one) { return one.key == outcome.key; });
            if (!finding || waiver == waivers.cend() || !isAboutDocument(finding->document))
                continue;
            m_sheet.accepted.append({finding->key, finding->rule, finding->message.text(m_locale),
                                     waiver->reason, waiver->by, waiver->date,
                                     outcome.state == WaiverOutcome::State::Lapsed});
        }
    }

    bool isAboutDocument(const QString &templateId) const
    {
        return std::any_of(m_documents.cbegin(), m_documents.cend(),
                           [&](const ReportTemplate *one) { return one->id == templateId; });
    }

    std::optional<int> similarity() const
    {
        const EarlierYear *previous = m_set.previous();
        if (!previous)
            return std::nullopt;
        QString now;
        QString before;
        for (const ReportTemplate *document : m_documents) {
            for (const Chapter &chapter : document->chapters) {
                if (chapter.kind == Chapter::Kind::Signature)
                    continue;
                now += m_set.reading(chapter.id).text();
                before += previous->reading(chapter.id).text();
            }
        }
        if (now.size() < ShortestText || before.size() < ShortestText)
            return std::nullopt;
        return Similarity::permille(now, before);
    }

    // The law sets a day for the annual report alone.
    void addDeadline(const QString &dateKey, SignRecord::Stage stage, QDate today)
    {
        const bool annual = std::any_of(
            m_documents.cbegin(), m_documents.cend(), [](const ReportTemplate *document) {
                return document->document == ReportTemplate::Document::AnnualReport;
            });
        if (!annual)
            return;
        const Report &report = m_set.report();
        const QDate byLaw = statutoryDeadline(report, dateKey);
        const QDate local = UnitProfile::localDeadline(report, dateKey);
        SignOffSheet::Deadline deadline;
        deadline.dateKey = dateKey;
        deadline.local = local.isValid() && (!byLaw.isValid() || local < byLaw);
        deadline.date = deadline.local ? local : byLaw;
        if (!deadline.date.isValid())
            return;
        deadline.done = !report.meta.value(dateKey).isEmpty() || hasTaken(stage);
        if (today.isValid())
            deadline.daysLeft = today.daysTo(deadline.date);
        m_sheet.deadlines.append(deadline);
    }

    // Since the report was opened for changes last.
    bool hasTaken(SignRecord::Stage stage) const
    {
        const QList<SignStep> &record = m_set.report().record;
        for (auto step = record.crbegin(); step != record.crend(); ++step) {
            if (step->kind == SignStep::Kind::Reopened || step->kind == SignStep::Kind::Returned)
                return false;
            if ((step->kind == SignStep::Kind::Delivered &&
                 stage == SignRecord::Stage::Delivered) ||
                (step->kind == SignStep::Kind::Published && stage == SignRecord::Stage::Published))
                return true;
        }
        return false;
    }

    QList<SignOffSheet::Change> inWords(const QList<ReportDifference> &differences) const
    {
        QList<SignOffSheet::Change> changes;
        for (const ReportDifference &difference : differences) {
            const DifferenceText text = DifferenceText::of(difference, m_form);
        changes.append({difference, text.place, text.before, text.after, text.sentence()});
        }
        return changes;
    }

    void addRecord()
    {
        const Report &report = m_set.report();
        m_sheet.verdict = SignRecord::verify(report);
        m_sheet.steps = report.record;
        m_sheet.sinceLastStep = inWords(SignRecord::changesSinceLastStep(report));
        m_sheet.sinceSignature = inWords(m_sheet.verdict.changes);
        m_sheet.content = SignedContent::hash(SignedContent::of(report));
        m_sheet.head = SignRecord::head(report);
    }

    const ReportSet &m_set;
    const ReportForm &m_form;
    const CheckResult &m_checks;
    QLocale m_locale;
    QList<const ReportTemplate *> m_documents;
    SignOffSheet m_sheet;
};

} // namespace

SignOffSheet SignOffSheet::of(const ReportSet &set, const CheckResult &checks,
                              const QString &templateId, const QLocale &locale, QDate today,
                              const ExplainLimits &limits)
{
    return SheetBuilder(set, checks, templateId, locale).build(templateId, today, limits);
}

QList<ChartData> signOffCharts(const ReportSet &set, const QString &templateId,
                               const QLocale &locale)
{
    QList<ChartData> charts = chartsOf(set, locale);
    charts.removeIf([&templateId](const ChartData &chart) {
        return !chart.hasNumbers() || (!templateId.isEmpty() && chart.document != templateId);
    });
    return charts;
}

QStringList openErrorSentences(const CheckResult &checks, const QLocale &locale)
{
    QStringList sentences;
    for (const Finding &finding : checks.findings) {
        if (finding.isOpenError())
            sentences.append(finding.rule + u' ' + finding.message.text(locale));
    }
    return sentences;
}
