// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/reportform.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportForm)
};

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

QString knownIds(const TemplateCatalog &catalog)
{
    QStringList ids;
    for (const TemplatePtr &one : catalog.all())
        ids += one->id;
    return ids.join(u", "_s);
}

} // namespace

Result<std::shared_ptr<const ReportForm>> ReportForm::make(const TemplateCatalog &catalog,
                                                           const QStringList &templateIds,
                                                           const QList<OwnFigure> &own)
{
    if (templateIds.isEmpty())
        return badInput(
            Text::tr("No document template is named; there are: %1.").arg(knownIds(catalog)));
    QList<TemplatePtr> documents;
    for (const QString &id : templateIds) {
        const TemplatePtr one = catalog.find(id);
        if (!one) {
            return badInput(Text::tr("There is no document template “%1”; there are: %2.")
                                .arg(id, knownIds(catalog)));
        }
        if (documents.contains(one))
            return badInput(Text::tr("The document template “%1” is named twice.").arg(id));
        const auto other =
            std::find_if(documents.cbegin(), documents.cend(), [&one](const TemplatePtr &present) {
                return present->document == one->document;
            });
        if (other != documents.cend()) {
            return badInput(
                Text::tr("“%1” and “%2” are the same kind of document; a report carries "
                         "one of each kind.")
                    .arg((*other)->id, id));
        }
        documents.append(one);
    }
    auto form = std::make_shared<ReportForm>();
    for (const TemplatePtr &one : OwnFigures::addTo(documents, own)) {
        if (const Result<void> added = form->add(one); !added)
            return added.error();
    }
    form->link();
    form->orderTotals();
    return std::shared_ptr<const ReportForm>(std::move(form));
}

Result<void> ReportForm::add(const TemplatePtr &one)
{
    const int owner = static_cast<int>(m_templates.size());
    m_templates.append(one);
    for (const CellSpec &cell : one->cells) {
        if (m_index.contains(cell.id)) {
            return badInput(
                Text::tr("The figure “%1” stands in two of the documents; they cannot be "
                         "in one report.")
                    .arg(cell.id));
        }
        m_index.insert(cell.id, cellCount());
        m_cells.push_back(&cell);
        m_owner.push_back(owner);
    }
    return {};
}

// A link leads to a cell of another document only when the report carries that document.
void ReportForm::link()
{
    for (const CellSpec *cell : m_cells) {
        m_links.push_back(cell->link.isEmpty() ? -1 : indexOf(cell->link));
        std::vector<Term> terms;
        for (const SumTerm &term : cell->terms)
            terms.push_back({indexOf(term.cell), term.negative});
        m_terms.push_back(std::move(terms));
    }
}

void ReportForm::orderTotals()
{
    std::vector<bool> done(m_cells.size(), false);
    for (int i = 0; i < cellCount(); ++i)
        appendTotal(i, &done);
}

// Templates have no circular sums (their reader sees to it), and links lead to cells without one.
void ReportForm::appendTotal(int index, std::vector<bool> *done)
{
    if ((*done)[static_cast<size_t>(index)])
        return;
    (*done)[static_cast<size_t>(index)] = true;
    if (linkTarget(index) >= 0)
        appendTotal(linkTarget(index), done);
    for (const Term &term : terms(index))
        appendTotal(term.index, done);
    if (!terms(index).empty())
        m_computeOrder.push_back(index);
}

QStringList ReportForm::templateIds() const
{
    QStringList ids;
    for (const TemplatePtr &one : m_templates)
        ids += one->id;
    return ids;
}

const ReportTemplate *ReportForm::document(ReportTemplate::Document document) const
{
    for (const TemplatePtr &one : m_templates) {
        if (one->document == document)
            return one.get();
    }
    return nullptr;
}

const ReportTemplate *ReportForm::ownerOfCell(QStringView cellId) const
{
    const int index = indexOf(cellId.toString());
    return index < 0 ? nullptr : m_templates[m_owner[static_cast<size_t>(index)]].get();
}

const ReportTemplate *ReportForm::ownerOfText(QStringView textId) const
{
    for (const TemplatePtr &one : m_templates) {
        for (const Chapter &chapter : one->chapters) {
            if (chapter.texts.contains(textId))
                return one.get();
        }
    }
    return nullptr;
}

QStringList ReportForm::textIds() const
{
    QStringList ids;
    for (const TemplatePtr &one : m_templates) {
        for (const Chapter &chapter : one->chapters) {
            for (const QString &id : chapter.texts) {
                if (!ids.contains(id)) // the signature is one text for all documents
                    ids += id;
            }
        }
    }
    return ids;
}
