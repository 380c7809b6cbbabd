// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/differences.h"

#include "cli/reportcommand.h"
#include "document/differencetext.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

// A side on which there is nothing has no member.
QJsonArray Differences::toJson(const QList<ReportDifference> &differences)
{
    QJsonArray array;
    for (const ReportDifference &difference : differences) {
        QJsonObject object{{u"part"_s, difference.part}};
        if (!difference.id.isEmpty())
            object.insert(u"id"_s, difference.id);
        if (!difference.before.isUndefined())
            object.insert(u"before"_s, difference.before);
        if (!difference.after.isUndefined())
            object.insert(u"after"_s, difference.after);
        array.append(object);
    }
    return array;
}

void Differences::print(const QList<ReportDifference> &differences, const ReportForm &before,
                        const ReportForm &after, bool json, const Console &console)
{
    if (json) {
        ReportCommand::printJson({{u"differences"_s, toJson(differences)}}, console);
        return;
    }
    for (const ReportDifference &difference : differences) {
        const bool known = after.indexOf(difference.id) >= 0 || after.ownerOfText(difference.id);
        console.out << DifferenceText::of(difference, known ? after : before).sentence() << '\n';
    }
    console.out << (differences.isEmpty()
                        ? CliTexts::tr("The two reports are equal.")
                        : CliTexts::tr("Different: %1.").arg(DifferenceText::summary(differences)))
                << '\n';
}
