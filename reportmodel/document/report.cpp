// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/report.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array organKinds{
    std::pair{OrganKind::Department, "department"_L1},
    std::pair{OrganKind::Government, "government"_L1},
};

constexpr std::array organLevels{
    std::pair{OrganLevel::National, "national"_L1},
    std::pair{OrganLevel::Province, "province"_L1},
    std::pair{OrganLevel::Prefecture, "prefecture"_L1},
    std::pair{OrganLevel::County, "county"_L1},
    std::pair{OrganLevel::Town, "town"_L1},
};

template <class Table, class Value>
QString idOf(const Table &table, Value value)
{
    const auto it = std::find_if(table.begin(), table.end(),
                                 [value](const auto &entry) { return entry.first == value; });
    return it == table.end() ? QString() : QString(it->second);
}

template <class Value, class Table>
std::optional<Value> fromId(const Table &table, QStringView id)
{
    const auto it = std::find_if(table.begin(), table.end(),
                                 [id](const auto &entry) { return entry.second == id; });
    return it == table.end() ? std::nullopt : std::optional<Value>(it->first);
}

} // namespace

QString Report::filledIn(const QString &pattern) const
{
    const QString shortName = unit.shortName.isEmpty() ? unit.name : unit.shortName;
    // In one pass, so that a unit's name that looks like a placeholder stays as it is.
    const std::array<std::pair<QLatin1StringView, QString>, 4> fields{{
        {"{unit}"_L1, unit.name},
        {"{unit_short}"_L1, shortName},
        {"{year}"_L1, QString::number(year)},
        {"{next_year}"_L1, QString::number(year + 1)},
    }};
    QString filled;
    for (qsizetype i = 0; i < pattern.size();) {
        const QStringView rest = QStringView(pattern).sliced(i);
        const auto field = std::find_if(fields.begin(), fields.end(), [rest](const auto &entry) {
            return rest.startsWith(entry.first);
        });
        if (field == fields.end()) {
            filled += pattern[i++];
        } else {
            filled += field->second;
            i += field->first.size();
        }
    }
    return filled;
}

QString Report::title(const QString &titlePattern) const
{
    const QString own = meta.value(u"title"_s);
    return own.isEmpty() ? filledIn(titlePattern) : own;
}

bool Report::operator==(const Report &other) const
{
    return templates == other.templates && unit == other.unit && profile == other.profile &&
           year == other.year && meta == other.meta && figures == other.figures &&
           explanations == other.explanations && ownFigures == other.ownFigures &&
           charts == other.charts && chartOrder == other.chartOrder && texts == other.texts &&
           bindings == other.bindings && waivers == other.waivers && rulesOff == other.rulesOff &&
           blanksFilled == other.blanksFilled && imported == other.imported && attached == other.attached &&
           snapshots == other.snapshots && record == other.record && extra == other.extra &&
           readOnly == other.readOnly;
}

const QStringList &metaKeys()
{
    static const QStringList keys{
        u"title"_s,          u"unit"_s,           u"unit_short"_s,   u"unit_code"_s,
        u"kind"_s,           u"level"_s,          u"index_number"_s, u"document_number"_s,
        u"unified_number"_s, u"publisher"_s,      u"source"_s,       u"subject"_s,
        u"validity"_s,       u"written_date"_s,   u"signed_by"_s,    u"signed_date"_s,
        u"submitted_date"_s, u"published_date"_s,
    };
    return keys;
}

bool isMetaDate(QStringView key)
{
    return key.endsWith("_date"_L1) && metaKeys().contains(key);
}

QString organKindId(OrganKind kind)
{
    return idOf(organKinds, kind);
}

QString organLevelId(OrganLevel level)
{
    return idOf(organLevels, level);
}

std::optional<OrganKind> organKindFromId(QStringView id)
{
    return fromId<OrganKind>(organKinds, id);
}

std::optional<OrganLevel> organLevelFromId(QStringView id)
{
    return fromId<OrganLevel>(organLevels, id);
}
