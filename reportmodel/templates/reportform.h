// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "templates/ownfigure.h"
#include "templates/reporttemplate.h"
#include "templates/templatecatalog.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

// The cells of every document of one report in one numbered list: what figures, rules and charts
// are indexed by. Immutable and shared; building one costs well under a millisecond.
class ReportForm
{
public:
    // No or unknown ids, two templates of one document kind, or two that use the same cell id are
    // BadInput. `own` are the figures the organ keeps besides those of the templates.
    static Result<std::shared_ptr<const ReportForm>> make(const TemplateCatalog &catalog,
                                                          const QStringList &templateIds,
                                                          const QList<OwnFigure> &own = {});

    const QList<TemplatePtr> &templates() const { return m_templates; }
    QStringList templateIds() const;
    // The template of that document; null when the report does not carry it.
    const ReportTemplate *document(ReportTemplate::Document document) const;
    // The template that owns a cell or a text (chapter or table note); null when unknown.
    const ReportTemplate *ownerOfCell(QStringView cellId) const;
    const ReportTemplate *ownerOfText(QStringView textId) const;

    int cellCount() const { return static_cast<int>(m_cells.size()); }
    const CellSpec &cell(int index) const { return *m_cells[static_cast<size_t>(index)]; }
    int indexOf(const QString &cellId) const { return m_index.value(cellId, -1); }
    // -1, or the index of the cell in which this figure is really entered: a work summary figure
    // linked to an annual cell of the same report (request.received → t3.new.total).
    int linkTarget(int index) const { return m_links[static_cast<size_t>(index)]; }
    // Every computed and group cell, in an order in which they can be computed: after the totals
    // among their own terms. Input cells are not listed.
    const std::vector<int> &computeOrder() const { return m_computeOrder; }
    // Addends of a computed or group cell as (index, negative).
    struct Term
    {
        int index;
        bool negative;
    };
    const std::vector<Term> &terms(int index) const { return m_terms[static_cast<size_t>(index)]; }

    // Ids of every editable text (chapters, table notes) in document order, each once: documents
    // may share a text (the signature).
    QStringList textIds() const;

private:
    Result<void> add(const TemplatePtr &one);
    void link();
    void orderTotals();
    void appendTotal(int index, std::vector<bool> *done);

    QList<TemplatePtr> m_templates;
    std::vector<const CellSpec *> m_cells;
    std::vector<int> m_owner;
    std::vector<int> m_links;
    std::vector<int> m_computeOrder;
    std::vector<std::vector<Term>> m_terms;
    QHash<QString, int> m_index;
};

using FormPtr = std::shared_ptr<const ReportForm>;
