// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/closest.h"
#include "base/datetext.h"
#include "document/reportedit.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportMeta)
};

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

Result<void> setKind(Unit &unit, const QString &value)
{
    const auto kind = organKindFromId(value);
    if (!kind)
        return badInput(
            Text::tr("“%1” is not a kind of unit; give department or government.").arg(value));
    unit.kind = *kind;
    return {};
}

Result<void> setLevel(Unit &unit, const QString &value)
{
    const auto level = organLevelFromId(value);
    if (!level) {
        return badInput(Text::tr("“%1” is not a level; give national, province, prefecture, county "
                                 "or town.")
                            .arg(value));
    }
    unit.level = *level;
    return {};
}

Result<void> setName(Unit &unit, const QString &value)
{
    if (value.isEmpty())
        return badInput(Text::tr("A report needs the full name of its unit."));
    unit.name = value;
    return {};
}

Result<void> setDate(Report &report, const QString &key, const QString &value)
{
    const auto date = isoDate(value, key == "published_date"_L1);
    if (!date) {
        return badInput(
            Text::tr("“%1” is not a date that exists; write it like 2021-12-03.").arg(value));
    }
    report.meta.insert(key, *date);
    return {};
}

} // namespace

Result<void> ReportEdit::setMeta(Report &report, const QString &key, const QString &value)
{
    const QString plain = value.simplified();
    if (!metaKeys().contains(key)) {
        const QString meant = closestTo(key, metaKeys());
        return badInput(
            meant.isEmpty()
                ? Text::tr("There is no metadata “%1”; there are: %2.")
                      .arg(key, metaKeys().join(u", "_s))
                : Text::tr("There is no metadata “%1”; did you mean “%2”?").arg(key, meant));
    }
    if (key == "kind"_L1)
        return setKind(report.unit, plain);
    if (key == "level"_L1)
        return setLevel(report.unit, plain);
    if (key == "unit"_L1)
        return setName(report.unit, plain);
    if (key == "unit_short"_L1)
        report.unit.shortName = plain;
    else if (key == "unit_code"_L1)
        report.unit.code = plain;
    else if (plain.isEmpty())
        report.meta.remove(key);
    else if (isMetaDate(key))
        return setDate(report, key, plain);
    else
        report.meta.insert(key, plain);
    return {};
}

QString ReportEdit::meta(const Report &report, const QString &key)
{
    if (key == "unit"_L1)
        return report.unit.name;
    if (key == "unit_short"_L1)
        return report.unit.shortName;
    if (key == "unit_code"_L1)
        return report.unit.code;
    if (key == "kind"_L1)
        return organKindId(report.unit.kind);
    if (key == "level"_L1)
        return organLevelId(report.unit.level);
    return report.meta.value(key);
}
