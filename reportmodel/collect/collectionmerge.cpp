// SPDX-License-Identifier: GPL-3.0-or-later
#include "collect/collectionmerge.h"

#include "document/reportedit.h"
#include "document/reportset.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool sameValue(const Figure &a, const Figure &b)
{
    return a.state == b.state && a.value == b.value && a.approx == b.approx;
}

QString distinct(QStringList texts)
{
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts.join(u"、"_s);
}

// What the report has in a cell: as entered or stated, or what the parts of a total come to.
Figure figureIn(const Report &report, const ReportForm &form, const FigureView &view, int cell)
{
    const int at = isEnteredAt(report, form, cell) ? cell : form.linkTarget(cell);
    const QString &id = form.cell(at).id;
    const CellValue &value = view.at(at);
    const bool live = form.cell(at).role == CellRole::Computed && !report.figures.contains(id);
    return live && value.isNumber() ? Figure::number(value.value) : report.figure(id);
}

} // namespace

CollectionMerge CollectionMerge::settle(const Report &report, const FormPtr &form,
                                        const QList<NamedReply> &replies,
                                        const QList<ListedUnit> &asked, bool replace)
{
    CollectionMerge merge;
    const auto add = [&merge](const ListedUnit &unit) -> Asked & {
        const auto known =
            std::find_if(merge.m_asked.begin(), merge.m_asked.end(), [&unit](const Asked &one) {
                return one.unit.name == unit.name && one.unit.code == unit.code;
            });
        if (known != merge.m_asked.end())
            return *known;
        merge.m_asked.append({unit, {}, 0});
        return merge.m_asked.last();
    };
    for (const ListedUnit &unit : asked)
        add(unit);
    for (const NamedReply &named : replies) {
        if (asked.isEmpty()) {
            for (const ListedUnit &unit : named.reply.asked)
                add(unit);
        }
    }

    struct Given
    {
        Answer answer;
        QString person;
        QString remark;
    };
    QHash<QString, QList<Given>> given; // by cell
    for (const NamedReply &named : replies) {
        Asked &unit = add(named.reply.unit);
        unit.files += named.file;
        unit.figures += static_cast<int>(named.reply.entries.size());
        for (const CollectionReply::Entry &entry : named.reply.entries)
            given[entry.cell].append(
                {{named.reply.unit, named.file, entry.figure}, named.reply.person, entry.remark});
        for (const UnplacedEntry &entry : named.reply.unplaced)
            merge.m_unplaced.append({named.file, named.reply.unit, entry});
    }

    const FigureView view(report, form);
    for (int cell = 0; cell < form->cellCount(); ++cell) {
        const QString &id = form->cell(cell).id;
        const QList<Given> all = given.value(id);
        if (all.isEmpty())
            continue;
        Settled settled{id, all.first().answer.figure, {}};
        QStringList offices;
        QStringList files;
        QStringList people;
        QStringList remarks;
        bool agree = true;
        for (const Given &one : all) {
            agree = agree && sameValue(one.answer.figure, settled.figure);
            settled.answers += one.answer;
            offices += one.answer.unit.name;
            files += one.answer.file;
            people += one.person;
            remarks += one.remark;
        }
        settled.figure.source.office = distinct(offices);
        settled.figure.source.file = distinct(files);
        settled.figure.source.person = distinct(people);
        settled.figure.source.note = distinct(remarks);
        const Figure before = figureIn(report, *form, view, cell);
        if (!agree)
            merge.m_conflicts.append({id, Figure(), settled.answers});
        else if (sameValue(before, settled.figure))
            merge.m_unchanged.append(settled);
        else if (before.isBlank() || replace)
            merge.m_taken.append(settled);
        else
            merge.m_conflicts.append({id, before, settled.answers});
    }
    return merge;
}

Result<void> CollectionMerge::apply(Report &report, const FormPtr &form) const
{
    Report changed = report;
    // Parts before totals: a total that is only the sum of its parts is not stated.
    for (const bool totals : {false, true}) {
        const FigureView view(changed, form);
        for (const Settled &one : m_taken) {
            const int cell = form->indexOf(one.cell);
            if ((form->cell(cell).role == CellRole::Computed) != totals)
                continue;
            const CellValue &total = view.at(cell);
            if (totals && total.sumState == CellValue::State::Number && one.figure.isNumber() &&
                !one.figure.isApproximate() && total.sum == one.figure.value) {
                changed.figures.remove(one.cell);
                continue;
            }
            if (const auto set = ReportEdit::setFigure(changed, *form, one.cell, one.figure); !set)
                return set.error();
        }
    }
    report = changed;
    return {};
}
