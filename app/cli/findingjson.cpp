// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/findingjson.h"

#include "cli/reportcommand.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonValue amountOrNull(const std::optional<Amount> &amount)
{
    return amount ? QJsonValue(amount->toFile()) : QJsonValue();
}

} // namespace

QJsonObject FindingJson::toJson(const Finding &finding, const Waiver *waiver)
{
    QJsonObject object{
        {u"rule"_s, finding.rule},
        {u"key"_s, finding.key},
        {u"severity"_s, severityId(finding.severity)},
        {u"status"_s, outcomeId(finding.outcome)},
        {u"document"_s, finding.document},
        {u"chapter"_s, finding.chapter},
        {u"cells"_s, QJsonArray::fromStringList(finding.cells)},
        {u"left"_s, amountOrNull(finding.left)},
        {u"right"_s, amountOrNull(finding.right)},
        {u"difference"_s, amountOrNull(finding.difference)},
        {u"waived"_s, finding.waived},
        {u"basis"_s, finding.basis},
        {u"message"_s, ReportCommand::bothLanguages(finding.message)},
    };
    if (!finding.hint.isEmpty())
        object.insert(u"hint"_s, ReportCommand::bothLanguages(finding.hint));
    if (finding.waived && waiver) {
        object.insert(u"waiver"_s, QJsonObject{{u"reason"_s, waiver->reason},
                                               {u"by"_s, waiver->by},
                                               {u"date"_s, waiver->date.toString(Qt::ISODate)}});
    }
    if (!finding.metaKey.isEmpty())
        object.insert(u"meta"_s, finding.metaKey);
    if (finding.start >= 0) {
        object.insert(u"text"_s, finding.text);
        object.insert(u"range"_s, QJsonArray{finding.start, finding.start + finding.length});
        object.insert(u"quote"_s, finding.quote);
    }
    if (!finding.alsoAt.isEmpty()) {
        QJsonArray places;
        for (const TextPlace &place : finding.alsoAt)
            places.append(
                QJsonObject{{u"text"_s, place.text},
                            {u"range"_s, QJsonArray{place.start, place.start + place.length}}});
        object.insert(u"also_at"_s, places);
    }
    return object;
}

QString FindingJson::statusWord(const Finding &finding)
{
    if (finding.waived)
        return CliTexts::tr("waived");
    if (finding.outcome == Outcome::CannotJudge)
        return CliTexts::tr("cannot judge");
    switch (finding.severity) {
    case Severity::Error:
        return CliTexts::tr("error");
    case Severity::Warning:
        return CliTexts::tr("warning");
    case Severity::Hint:
        break;
    }
    return CliTexts::tr("hint");
}
