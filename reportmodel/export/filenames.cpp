// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/filenames.h"

#include "outline/plaintext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isReserved(const QString &name)
{
    // Windows looks at what stands in front of the first dot.
    const QString device = name.section(u'.', 0, 0).trimmed().toUpper();
    static const QStringList devices{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s};
    if (devices.contains(device))
        return true;
    return device.size() == 4 && (device.startsWith("COM"_L1) || device.startsWith("LPT"_L1)) &&
           device[3].isDigit();
}

QString trimmedName(QStringView name)
{
    const auto mayEnd = [](QChar c) { return c != u'.' && !c.isSpace(); };
    while (!name.isEmpty() && !mayEnd(name.front()))
        name = name.sliced(1);
    while (!name.isEmpty() && !mayEnd(name.back()))
        name.chop(1);
    return name.toString();
}

} // namespace

QString FileNames::legal(const QString &text, qsizetype maxCharacters, qsizetype maxBytes)
{
    QString name = PlainText::printable(text);
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return u"\\/:*?\"<>|"_s.contains(c); }, u'_');
    name = trimmedName(name);
    while (!name.isEmpty() && (name.size() > maxCharacters || name.toUtf8().size() > maxBytes))
        name = trimmedName(PlainText::printable(QStringView(name).chopped(1)));
    if (isReserved(name))
        name.prepend(u'_');
    return name;
}
