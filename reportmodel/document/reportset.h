// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/figureview.h"
#include "prose/lazyreading.h"

// An earlier year seen through the current form: its own figures, and the same figures mapped to
// the current cells with how far they may be compared.
struct EarlierYear
{
    Report report;
    FigureView figures; // over the earlier report's own form
    struct Mapped
    {
        CellValue value;
        Comparability comparable = Comparability::Never; // Never: must not be compared
        LocalizedText note;
    };
    std::vector<Mapped> mapped; // by index of the current form
    LazyReadings readings;      // of its texts

    // The mapped value, Never with Blank for an id the current form lacks.
    const Mapped &at(int currentIndex) const { return mapped[static_cast<size_t>(currentIndex)]; }
    // Empty for a text that is not there.
    const ProseReading &reading(const QString &textId) const { return readingIn(readings, textId); }
};

// What checks, charts and documents look at: a report evaluated, with its earlier years. Immutable
// after make(); holds copies, so it can be handed to another thread.
class ReportSet
{
public:
    // BadInput when the report names a template the catalog lacks.
    static Result<ReportSet> make(const Report &report, const TemplateCatalog &catalog);
    // As above over a form that is at hand and must be the report's.
    static Result<ReportSet> make(const Report &report, const TemplateCatalog &catalog,
                                  const FormPtr &form);
    // As above with the form already at hand (the session's path on each keystroke): `base`
    // supplies form and earlier years, which must be those of `report`.
    static ReportSet update(const ReportSet &base, const Report &report);

    const Report &report() const { return m_report; }
    const ReportForm &form() const { return m_figures.form(); }
    const FormPtr &formPtr() const { return m_figures.formPtr(); }
    const FigureView &figures() const { return m_figures; }
    // A text of the report as the prose checks see it; read when it is first asked for, then
    // shared by all of them, and by the next set while the text stays the same. Empty for a text
    // that is not there. May be asked for in several threads.
    const ProseReading &reading(const QString &textId) const;
    // All of them; two sets share the object while the text is the same.
    const LazyReadings &readings() const { return m_readings; }
    // Newest first. Empty when no year is attached.
    const QList<std::shared_ptr<const EarlierYear>> &earlier() const { return m_earlier; }
    // The year before the report's; null when it is not attached. This is `prev:` in rules.
    const EarlierYear *previous() const;

private:
    Report m_report;
    FigureView m_figures;
    LazyReadings m_readings;
    QList<std::shared_ptr<const EarlierYear>> m_earlier;

    void prepareReadings(const ReportSet *base);
};
