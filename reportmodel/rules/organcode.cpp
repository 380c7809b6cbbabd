// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/organcode.h"

#include <array>

namespace {

// 0 to 9, A to Z as 10 to 35; -1 for anything else.
int valueOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'A' && c <= u'Z')
        return c.unicode() - u'A' + 10;
    return -1;
}

} // namespace

bool OrganCode::isOrganizationCode(QStringView code)
{
    constexpr std::array weights{3, 7, 9, 10, 5, 8, 4, 2};
    if (code.size() != static_cast<qsizetype>(weights.size()) + 1)
        return false;
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const int value = valueOf(code[static_cast<qsizetype>(i)]);
        if (value < 0)
            return false;
        sum += value * weights[i];
    }
    return QStringView(u"0X987654321")[sum % 11] == code.back();
}

bool OrganCode::isUnifiedCode(QStringView code)
{
    const QStringView characters = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (code.size() != 18)
        return false;
    qsizetype sum = 0;
    qsizetype weight = 1;
    for (const QChar c : code.chopped(1)) {
        const qsizetype value = characters.indexOf(c);
        if (value < 0)
            return false;
        sum += value * weight;
        weight = weight * 3 % characters.size();
    }
    return characters[(characters.size() - sum % characters.size()) % characters.size()] ==
           code.back();
}
