// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportset.h"

#include <algorithm>

namespace {

using Mapped = EarlierYear::Mapped;

Comparability worse(Comparability a, Comparability b)
{
    return std::max(a, b); // Yes < Approximate < Never
}

// Looks at an earlier report through the current form, cell by cell.
class YearMapper
{
public:
    YearMapper(const ReportForm &current, const FigureView &earlier)
        : m_current(current)
        , m_earlier(earlier)
        , m_mapped(static_cast<size_t>(current.cellCount()))
        , m_named(m_mapped.size())
    {
    }

    std::vector<Mapped> run()
    {
        for (const TemplatePtr &form : m_current.templates())
            mapTemplate(*form);
        mapOwn();
        for (const int index : m_current.computeOrder())
            mapTotal(index);
        for (int index = 0; index < m_current.cellCount(); ++index)
            mapLinked(index);
        return std::move(m_mapped);
    }

private:
    // Mapped, or named by a mapping that says it must not be compared.
    bool isKnown(int index)
    {
        return m_named[static_cast<size_t>(index)] || at(index).comparable != Comparability::Never;
    }
    Mapped &at(int index) { return m_mapped[static_cast<size_t>(index)]; }

    void mapTemplate(const ReportTemplate &form)
    {
        const QStringList earlierIds = m_earlier.form().templateIds();
        if (earlierIds.contains(form.id)) {
            for (const CellSpec &cell : form.cells)
                at(m_current.indexOf(cell.id)) = {m_earlier.value(cell.id), Comparability::Yes,
                                                  LocalizedText()};
            return;
        }
        for (const QString &id : earlierIds) {
            for (const CellMapping &mapping : form.mappings.value(id))
                mapCell(mapping);
        }
    }

    void mapCell(const CellMapping &mapping)
    {
        const int index = m_current.indexOf(mapping.to);
        if (index < 0)
            return; // a figure of the older form without a successor
        m_named[static_cast<size_t>(index)] = true;
        Mapped &mapped = at(index);
        mapped.comparable = mapping.comparable;
        mapped.note = mapping.note;
        if (mapping.comparable == Comparability::Never)
            return; // no value, so that nobody can compare it by mistake
        if (mapping.from.size() == 1) {
            mapped.value = m_earlier.value(mapping.from.first());
            return;
        }
        SumBuilder sum;
        for (const QString &from : mapping.from)
            sum.add(m_earlier.value(from));
        sum.storeIn(mapped.value);
    }

    // An own figure is compared with last year's of the same id when both mean the same.
    void mapOwn()
    {
        for (int index = 0; index < m_current.cellCount(); ++index) {
            const CellSpec &cell = m_current.cell(index);
            if (!OwnFigures::isOwn(cell.id))
                continue;
            const ReportForm &form = m_earlier.form();
            const int earlier = form.indexOf(cell.id);
            const bool same = earlier >= 0 && form.cell(earlier).rowLabel == cell.rowLabel &&
                              form.cell(earlier).unit == cell.unit;
            at(index) = same ? Mapped{m_earlier.at(earlier), Comparability::Yes, LocalizedText()}
                             : Mapped();
        }
    }

    // A total the mapping does not name is made of its parts, if they all have a counterpart.
    void mapTotal(int index)
    {
        const auto &terms = m_current.terms(index);
        const bool explicitly =
            at(index).comparable != Comparability::Never || !at(index).note.isEmpty();
        if (explicitly || terms.empty())
            return;
        SumBuilder sum;
        Comparability comparable = Comparability::Yes;
        LocalizedText note;
        for (const ReportForm::Term &term : terms) {
            const Mapped &part = at(term.index);
            comparable = worse(comparable, part.comparable);
            if (part.comparable == Comparability::Approximate)
                note = part.note;
            sum.add(part.value, term.negative);
        }
        if (comparable == Comparability::Never)
            return;
        at(index).comparable = comparable;
        at(index).note = note;
        sum.storeIn(at(index).value);
    }

    // The earlier year may have the statutory report only: a linked figure is then found there.
    void mapLinked(int index)
    {
        const int target = m_current.linkTarget(index);
        if (target >= 0 && !isKnown(index))
            at(index) = at(target);
    }

    const ReportForm &m_current;
    const FigureView &m_earlier;
    std::vector<Mapped> m_mapped;
    std::vector<bool> m_named;
};

} // namespace

Result<ReportSet> ReportSet::make(const Report &report, const TemplateCatalog &catalog)
{
    const auto form = ReportForm::make(catalog, report.templates, report.ownFigures);
    if (!form)
        return form.error();
    return make(report, catalog, *form);
}

Result<ReportSet> ReportSet::make(const Report &report, const TemplateCatalog &catalog,
                                  const FormPtr &form)
{
    ReportSet set;
    set.m_report = report;
    set.m_figures = FigureView(report, form);
    set.prepareReadings(nullptr);
    for (const AttachedReport &attached : report.attached) {
        const Report &old = attached.report;
        const bool sameForm =
            old.templates == report.templates && old.ownFigures == report.ownFigures;
        const Result<FormPtr> earlierForm =
            sameForm ? form : ReportForm::make(catalog, old.templates, old.ownFigures);
        if (!earlierForm)
            return earlierForm.error();
        auto earlier = std::make_shared<EarlierYear>();
        earlier->report = attached.report;
        earlier->figures = FigureView(attached.report, *earlierForm);
        earlier->mapped = YearMapper(*form, earlier->figures).run();
        const QMap<QString, QString> &texts = attached.report.texts;
        for (auto it = texts.cbegin(); it != texts.cend(); ++it)
            earlier->readings.insert(it.key(), std::make_shared<LazyReading>(it.value()));
        set.m_earlier.append(std::move(earlier));
    }
    return set;
}

ReportSet ReportSet::update(const ReportSet &base, const Report &report)
{
    ReportSet set;
    set.m_report = report;
    set.m_figures = FigureView(report, base.formPtr());
    set.m_earlier = base.m_earlier;
    set.prepareReadings(&base);
    return set;
}

void ReportSet::prepareReadings(const ReportSet *base)
{
    for (auto it = m_report.texts.cbegin(); it != m_report.texts.cend(); ++it) {
        const bool same = base && base->m_report.text(it.key()) == it.value();
        auto reading = same ? base->m_readings.value(it.key()) : nullptr;
        m_readings.insert(it.key(), reading ? reading : std::make_shared<LazyReading>(it.value()));
    }
}

const ProseReading &ReportSet::reading(const QString &textId) const
{
    return readingIn(m_readings, textId);
}

const EarlierYear *ReportSet::previous() const
{
    const auto it = std::find_if(m_earlier.cbegin(), m_earlier.cend(), [this](const auto &earlier) {
        return earlier->report.year == m_report.year - 1;
    });
    return it == m_earlier.cend() ? nullptr : it->get();
}
