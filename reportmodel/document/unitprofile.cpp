// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/unitprofile.h"

#include "base/closest.h"
#include "document/metalabel.h"
#include "document/reportedit.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(UnitProfile)
};

// What `profile` and the page show beside the profile's own keys; they live in Report::unit.
const QStringList &unitKeys()
{
    static const QStringList keys{u"unit"_s, u"unit_short"_s, u"unit_code"_s, u"kind"_s,
                                  u"level"_s};
    return keys;
}

bool isSixDigits(const QString &text)
{
    return text.size() == 6 &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// 01-26, 1-26 and 1月26日 as MM-DD; nullopt for a day no year has.
std::optional<QString> readDayOfYear(const QString &value)
{
    static const QRegularExpression day(u"^(\\d{1,2})[-月/.](\\d{1,2})日?$"_s);
    const QRegularExpressionMatch match = day.match(value);
    constexpr int commonYear = 2023; // 02-29 is no deadline that comes every year
    const QDate date(commonYear, match.captured(1).toInt(), match.captured(2).toInt());
    return date.isValid() ? std::optional(date.toString(u"MM-dd"_s)) : std::nullopt;
}

// Yes and no as people write them; nullopt for anything else.
std::optional<QString> readYesNo(const QString &value)
{
    const QString word = value.toLower();
    if (QStringList{u"yes"_s, u"true"_s, u"1"_s, u"有"_s, u"是"_s}.contains(word))
        return u"yes"_s;
    if (QStringList{u"no"_s, u"false"_s, u"0"_s, u"无"_s, u"没有"_s, u"否"_s}.contains(word))
        return u"no"_s;
    return std::nullopt;
}

} // namespace

const QStringList &UnitProfile::keys()
{
    static const QStringList keys =
        QStringList{u"former_names"_s, u"credit_code"_s,     u"address"_s,
                    u"post_code"_s,    u"phone"_s,           u"email"_s,
                    u"website"_s,      u"local_submitted"_s, u"local_published"_s} +
        powers();
    return keys;
}

const QStringList &UnitProfile::powers()
{
    static const QStringList powers{u"licensing"_s, u"penalty"_s, u"coercion"_s, u"regulations"_s,
                                    u"norms"_s,     u"fees"_s,    u"gazette"_s};
    return powers;
}

bool UnitProfile::isPower(QStringView key)
{
    return powers().contains(key);
}

std::optional<bool> UnitProfile::power(const Report &report, const QString &power)
{
    const QString stated = report.profile.value(power);
    if (stated.isEmpty())
        return std::nullopt;
    return stated == "yes"_L1;
}

QDate UnitProfile::localDeadline(const Report &report, const QString &dateKey)
{
    const QString day = report.profile.value(u"local_"_s + dateKey.chopped(5)); // "_date"
    return QDate::fromString(u"%1-%2"_s.arg(report.year + 1).arg(day), Qt::ISODate);
}

QStringList ReportEdit::profileKeys()
{
    return unitKeys() + UnitProfile::keys();
}

Result<void> ReportEdit::setProfile(Report &report, const QString &key, const QString &value)
{
    if (unitKeys().contains(key))
        return setMeta(report, key, value);
    const auto badInput = [](const QString &message) {
        return Error{Error::Kind::BadInput, message, {}};
    };
    if (!UnitProfile::keys().contains(key)) {
        const QString meant = closestTo(key, profileKeys());
        return badInput(meant.isEmpty()
                            ? Text::tr("There is no “%1” in a unit's profile; there are: %2.")
                                  .arg(key, profileKeys().join(u", "_s))
                            : Text::tr("There is no “%1” in a unit's profile; did you mean “%2”?")
                                  .arg(key, meant));
    }
    QString plain = value.simplified();
    if (plain.isEmpty() || (UnitProfile::isPower(key) && plain == "unknown"_L1)) {
        report.profile.remove(key);
        return {};
    }
    if (UnitProfile::isPower(key)) {
        const auto stated = readYesNo(plain);
        if (!stated) {
            return badInput(Text::tr("“%1” does not say whether the unit has this power (%2); give "
                                     "yes or no, or nothing while it is not known.")
                                .arg(plain, MetaLabel::of(key)));
        }
        plain = *stated;
    }
    if (key.startsWith("local_"_L1)) {
        const auto day = readDayOfYear(plain);
        if (!day) {
            return badInput(
                Text::tr("“%1” is not a day of the year; write it like 01-26.").arg(plain));
        }
        plain = *day;
    }
    if (key == "post_code"_L1 && !isSixDigits(plain))
        return badInput(Text::tr("“%1” is not a post code; it has six digits.").arg(plain));
    if (key == "credit_code"_L1 && plain.size() != 18) {
        return badInput(
            Text::tr("“%1” is not a unified social credit code; it has 18 characters.").arg(plain));
    }
    report.profile.insert(key, plain);
    return {};
}

QString ReportEdit::profile(const Report &report, const QString &key)
{
    return unitKeys().contains(key) ? meta(report, key) : report.profile.value(key);
}
