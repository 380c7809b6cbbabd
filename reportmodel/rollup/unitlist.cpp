// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/unitlist.h"

#include "base/folding.h"
#include "import/csvreader.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(UnitList)
};

// Two writings of one code or name are the same: full width, spaces, case.
QString comparable(const QString &text)
{
    QString folded;
    for (const QChar c : text) {
        const QChar read = Folding::fold(c);
        if (!read.isNull() && !read.isSpace())
            folded += read.toUpper();
    }
    return folded;
}

bool isHeading(const QStringList &fields)
{
    static const QStringList words{u"CODE"_s,     u"NAME"_s,         u"代码"_s,
                                   u"编码"_s,     u"单位代码"_s,     u"机构代码"_s,
                                   u"单位名称"_s, u"名称"_s,         u"单位"_s,
                                   u"全称"_s,     u"组织机构代码"_s, u"统一社会信用代码"_s,
                                   u"单位全称"_s, u"单位编码"_s,     u"UNIT"_s};
    return std::all_of(fields.cbegin(), fields.cbegin() + std::min<qsizetype>(2, fields.size()),
                       [](const QString &field) {
                           const QString text = comparable(field);
                           return text.isEmpty() || words.contains(text);
                       });
}

Error fault(const QString &fileName, qsizetype line, const QString &message)
{
    return {Error::Kind::BadInput, message, u"%1:%2"_s.arg(fileName).arg(line)};
}

} // namespace

Result<UnitList> UnitList::read(const QByteArray &csv, const QString &fileName)
{
    if (csv.contains('\0'))
        return Error{Error::Kind::CannotRead,
                     Text::tr("This is no list of units; save it as CSV in UTF-8, one unit a line: "
                              "code, name, short name."),
                     fileName};
    const auto lines = readCsv(csv);
    if (!lines)
        return Error{Error::Kind::CannotRead,
                     lines.error().message + u' ' +
                         Text::tr("Save the list of units as CSV in UTF-8."),
                     fileName};
    UnitList list;
    for (qsizetype i = 0; i < lines->size(); ++i) {
        const QStringList &fields = lines->at(i);
        const auto field = [&fields](qsizetype column) { return fields.value(column).trimmed(); };
        const bool empty = std::all_of(fields.cbegin(), fields.cend(), [](const QString &text) {
            return text.trimmed().isEmpty();
        });
        if (empty || (list.m_units.isEmpty() && isHeading(fields)))
            continue;
        const ListedUnit unit{field(0), field(1), field(2)};
        if (unit.name.isEmpty())
            return fault(fileName, i + 1,
                         Text::tr("The name of the unit is missing; a line is code, name, short "
                                  "name."));
        const int index = static_cast<int>(list.m_units.size());
        const QString code = comparable(unit.code);
        const QString name = comparable(unit.name);
        if (!code.isEmpty() && list.m_codes.contains(code))
            return fault(fileName, i + 1, Text::tr("The code “%1” occurs twice.").arg(unit.code));
        if (list.m_names.contains(name))
            return fault(fileName, i + 1, Text::tr("The unit “%1” occurs twice.").arg(unit.name));
        if (!code.isEmpty())
            list.m_codes.insert(code, index);
        list.m_names.insert(name, index);
        const QString shortName = comparable(unit.shortName);
        if (!shortName.isEmpty())
            list.m_shortNames.insert(shortName, list.m_shortNames.contains(shortName) ? -1 : index);
        list.m_units.append(unit);
    }
    if (list.m_units.isEmpty())
        return Error{Error::Kind::CannotRead,
                     Text::tr("The list of units is empty; it has one unit a line: code, name, "
                              "short name."),
                     fileName};
    return list;
}

int UnitList::find(const Unit &unit) const
{
    const QString name = comparable(unit.name);
    const int named = m_names.value(name, -1);
    const QString code = comparable(unit.code);
    const int coded = code.isEmpty() ? -1 : m_codes.value(code, -1);
    if (coded >= 0 && named >= 0 && coded != named)
        return -1; // it cannot be both
    if (coded >= 0 || named >= 0)
        return std::max(coded, named);
    for (const QString &shortName : {comparable(unit.shortName), name}) {
        if (const int index = m_shortNames.value(shortName, -1); index >= 0)
            return index;
    }
    return -1;
}
