// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figureactions.h"

#include "session/celltext.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isTotal(const ReportSession &session, const QString &cellId)
{
    const ReportForm &form = session.set().form();
    const int index = form.indexOf(cellId);
    return index >= 0 && form.cell(index).role != CellRole::Input;
}

} // namespace

Result<void> FigureActions::apply(ReportSession *session, const QStringList &cellIds, Act act)
{
    const ReportForm &form = session->set().form();
    if (act == Act::Blank) {
        QList<QPair<QString, Figure>> figures;
        for (const QString &id : cellIds) {
            const int index = form.indexOf(id);
            Figure figure =
                index < 0 ? Figure() : CellText::figureAt(session->report(), form, index);
            figure.state = Figure::State::Blank;
            figure.value = Amount();
            figure.approx.clear();
            figure.text.clear();
            figure.addends.clear();
            figures.append({id, figure});
        }
        return session->setFigures(figures, tr("%n figures blank", nullptr, int(cellIds.size())));
    }
    QString typed;
    QString name = tr("%n figures cleared", nullptr, int(cellIds.size()));
    QStringList cells = cellIds;
    if (act == Act::Zero) {
        typed = u"0"_s;
        name = tr("%n figures set to 0", nullptr, int(cellIds.size()));
    } else if (act == Act::NotApplicable) {
        typed = u"na"_s;
        name = tr("%n figures not applicable", nullptr, int(cellIds.size()));
    } else if (act == Act::RestoreTotal) {
        cells.removeIf([session](const QString &id) { return !isTotal(*session, id); });
        name = tr("%n totals computed again", nullptr, int(cells.size()));
    }
    if (cells.size() == 1)
        return session->enterFigure(cells.first(), typed);
    QList<QPair<QString, QString>> entries;
    for (const QString &id : std::as_const(cells))
        entries.append({id, typed});
    return session->enterFigures(entries, name);
}

void FigureActions::addTo(QMenu *menu, const ReportSession &session, const QStringList &cellIds,
                          const std::function<void(Act)> &chosen)
{
    const bool editable = !session.isReadOnly() && !cellIds.isEmpty();
    const bool stated = std::any_of(cellIds.cbegin(), cellIds.cend(), [&](const QString &id) {
        return session.set().figures().value(id).isStated;
    });
    const auto add = [&](const QString &text, Act act, bool enabled) {
        QAction *action = menu->addAction(text, menu, [chosen, act] { chosen(act); });
        action->setEnabled(enabled);
    };
    add(tr("Set to &blank"), Act::Blank, editable);
    add(tr("Set to &0"), Act::Zero, editable);
    add(tr("Set to &not applicable"), Act::NotApplicable, editable);
    add(tr("&Restore computed value"), Act::RestoreTotal, editable && stated);
}
