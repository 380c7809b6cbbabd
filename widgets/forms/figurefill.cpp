// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figurefill.h"

#include "forms/figurecursor.h"
#include "session/celltext.h"

#include <map>
#include <set>

Result<int> FigureFill::apply(const FigureTableModel &model, const QModelIndexList &selected,
                              Direction direction)
{
    const bool down = direction == Direction::Down;
    // Positions along the way of each line, in order.
    std::map<int, std::set<int>> lines;
    for (const QModelIndex &index : selected) {
        const QString id = model.cellId(index);
        if (!id.isEmpty() && model.indexOf(id) == index)
            lines[down ? index.column() : index.row()].insert(down ? index.row() : index.column());
    }
    const auto indexAt = [&](int line, int position) {
        return down ? model.index(position, line) : model.index(line, position);
    };
    ReportSession *session = model.session();
    const ReportForm &form = session->set().form();
    QList<QPair<QString, Figure>> figures;
    for (auto &[line, positions] : lines) {
        QModelIndex source = indexAt(line, *positions.begin());
        if (positions.size() == 1) {
            source = FigureCursor(model).beside(source, down ? -1 : 0, down ? 0 : -1);
            if (!source.isValid())
                continue;
        } else {
            positions.erase(positions.begin());
        }
        const int from = form.indexOf(model.cellId(source));
        const CellValue value = session->set().figures().at(from);
        const Figure copied = CellText::figureAt(session->report(), form, from);
        for (const int position : positions) {
            const QString id = model.cellId(indexAt(line, position));
            const int to = form.indexOf(id);
            if (form.cell(to).role != CellRole::Input)
                continue;
            Figure figure = CellText::figureAt(session->report(), form, to);
            figure.state = value.isNumber()  ? Figure::State::Number
                           : value.isBlank() ? Figure::State::Blank
                                             : Figure::State::NotApplicable;
            figure.value = value.value;
            figure.approx = value.approx;
            figure.addends = copied.addends;
            figure.text = copied.text;
            figures.append({id, figure});
        }
    }
    if (figures.isEmpty())
        return 0;
    const int count = static_cast<int>(figures.size());
    const QString name = model.table().name;
    const auto done = session->setFigures(
        figures, (down ? tr("%1: %n figure(s) filled down", nullptr, count)
                       : tr("%1: %n figure(s) filled to the right", nullptr, count))
                     .arg(name));
    if (!done)
        return done.error();
    return count;
}
