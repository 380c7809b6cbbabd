// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportmerge.h"

#include <QMap>
#include <QPair>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// What can only be taken together: numbers are bound by their position in a text.
using Piece = QPair<QString, QString>;

Piece pieceOf(const ReportDifference &difference)
{
    return {difference.part == "bindings"_L1 ? u"texts"_s : difference.part, difference.id};
}

QMap<Piece, QList<ReportDifference>> byPiece(const QList<ReportDifference> &differences)
{
    QMap<Piece, QList<ReportDifference>> pieces;
    for (const ReportDifference &difference : differences)
        pieces[pieceOf(difference)].append(difference);
    return pieces;
}

// A text with its bound numbers as what they are bound to: figures that change make no other text.
QString skeleton(const Report &report, const QString &textId)
{
    QString text = report.text(textId);
    const QList<Binding> bindings = report.bindingsOf(textId);
    for (auto binding = bindings.crbegin(); binding != bindings.crend(); ++binding) {
        const QString shown = text.mid(binding->span.start, binding->span.length);
        const bool isFigure = binding->form != Binding::Form::Free;
        const QString mark =
            QStringList{bindingFormId(binding->form), binding->cell, binding->whole,
                        QString::number(binding->decimals), isFigure ? QString() : shown}
                .join(u'\x1f');
        text.replace(binding->span.start, binding->span.length, u'\x1e' + mark + u'\x1e');
    }
    return text;
}

// Whether a person changed the piece, rather than a figure that it shows.
bool isChanged(const Piece &piece, const QMap<Piece, QList<ReportDifference>> &changes,
               const Report &base, const Report &report)
{
    if (!changes.contains(piece))
        return false;
    return piece.first != "texts"_L1 ||
           skeleton(base, piece.second) != skeleton(report, piece.second);
}

} // namespace

Result<ReportMerge> mergeReports(const Report &base, const Report &mine, const Report &theirs)
{
    const auto changedByMe = byPiece(diff(base, mine));
    const auto changedByThem = byPiece(diff(base, theirs));
    const auto apart = byPiece(diff(mine, theirs));
    ReportMerge merge;
    for (auto piece = apart.cbegin(); piece != apart.cend(); ++piece) {
        if (!isChanged(piece.key(), changedByThem, base, theirs))
            continue; // mine alone
        if (isChanged(piece.key(), changedByMe, base, mine)) {
            // A text is told before the numbers bound in it.
            MergeConflict conflict{piece.value()};
            std::stable_partition(conflict.theirs.begin(), conflict.theirs.end(),
                                  [](const auto &one) { return one.part != "bindings"_L1; });
            merge.conflicts.append(conflict);
        } else {
            merge.takenOver += piece.value();
        }
    }
    Result<Report> merged = applyDifferences(merge.takenOver, mine);
    if (!merged)
        return merged.error();
    merge.merged = std::move(*merged);
    return merge;
}

Result<Report> withTheirs(const ReportMerge &merge, const QList<qsizetype> &conflicts)
{
    QList<ReportDifference> chosen;
    for (const qsizetype i : conflicts)
        chosen += merge.conflicts.at(i).theirs;
    return applyDifferences(chosen, merge.merged);
}
