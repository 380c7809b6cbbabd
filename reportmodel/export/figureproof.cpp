// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figureproof.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

bool isSame(const FoundFigure &found, const CellValue &value)
{
    if (found.stated != value.isStated || found.approx != value.approx)
        return false;
    switch (value.state) {
    case CellValue::State::Blank:
        return found.state == u"blank" && found.value.isEmpty();
    case CellValue::State::NotApplicable:
        return found.state == u"na" && found.value.isEmpty();
    case CellValue::State::Number:
        break;
    }
    return found.state == u"number" && Amount::fromFile(found.value) == value.value;
}

// "39", "blank", "stated 40".
QString told(const QString &state, const QString &value, const QString &approx, bool stated)
{
    QString text = state == u"number" ? value : state == u"na" ? u"不适用"_s : Words::tr("blank");
    if (!approx.isEmpty())
        text += u' ' + approx;
    return stated ? Words::tr("stated %1").arg(text) : text;
}

QString stateOf(const CellValue &value)
{
    return value.isNumber() ? u"number"_s : value.isBlank() ? u"blank"_s : u"na"_s;
}

} // namespace

void proveFigures(const ReportSet &set, const QString &templateId,
                  const QHash<QString, FoundFigure> &found, ExportProof &proof)
{
    const ReportForm &form = set.form();
    qsizetype own = 0; // figures of this document
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &cell = form.cell(index);
        if (cell.role == CellRole::Group || form.ownerOfCell(cell.id)->id != templateId)
            continue;
        ++own;
        const CellValue &value = set.figures().at(index);
        const auto it = found.constFind(cell.id);
        if (it == found.cend())
            proof.differ(Words::tr("The figure “%1” is missing from the file.").arg(cell.label()));
        else if (isSame(*it, value))
            proof.agree();
        else
            proof.differ(cell.label(),
                         told(stateOf(value), value.toText(), value.approx, value.isStated),
                         told(it->state, it->value, it->approx, it->stated));
    }
    if (found.size() > own)
        proof.differ(Words::tr("The file holds %n figure(s) that the report has not.", nullptr,
                               static_cast<int>(found.size() - own)));
}
