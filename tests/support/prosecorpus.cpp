// SPDX-License-Identifier: GPL-3.0-or-later
#include "prosecorpus.h"

#include "prose/partssum.h"
#include "testsupport.h"

#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString shown(const ProseNumber &number)
{
    static const QString marks[] = {QString(), u"~"_s, u">"_s, u"<"_s};
    QString text = marks[static_cast<int>(number.approximation)] + number.value.toFile();
    if (number.upper)
        text += u'~' + number.upper->toFile();
    text += number.measure;
    if (number.percent)
        text += u'%';
    return number.percentPoints ? text + u"pp"_s : text;
}

} // namespace

QJsonArray ProseCorpus::entries()
{
    QJsonArray all;
    const QDir folder(TestSupport::fixture(u"prose"_s));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QJsonDocument document =
            QJsonDocument::fromJson(TestSupport::readAll(folder.filePath(name)));
        for (const QJsonValue &entry : document.array())
            all.append(entry);
    }
    return all;
}

QStringList ProseCorpus::quantitiesOf(const ProseReading &reading)
{
    QStringList found;
    for (const ProseQuantity &quantity : reading.quantities()) {
        found << reading.words(quantity.before).toString() + u'|' +
                     shown(reading.numberOf(quantity)) + u'|' +
                     reading.words(quantity.after).toString();
    }
    return found;
}

QStringList ProseCorpus::sumsOf(const ProseReading &reading)
{
    QStringList found;
    for (const ProseParts &group : reading.parts()) {
        const PartsSum sum = sumOf(reading, group);
        QStringList parts;
        for (const int part : sum.parts)
            parts
                << reading.numberOf(reading.quantities()[static_cast<size_t>(part)]).value.toFile();
        static const QChar relations[] = {u'=', u'<', u'>', u'?'};
        const QString whole = group.whole < 0 ? u"100"_s : sum.whole.toFile();
        found << whole + relations[static_cast<int>(sum.verdict)] + parts.join(u'+');
    }
    return found;
}

QStringList ProseCorpus::othersOf(const ProseReading &reading)
{
    static const QString kinds[] = {u"quantity"_s, u"date"_s, u"year"_s, u"ordinal"_s,
                                    u"code"_s,     u"name"_s, u"item"_s, u"period"_s};
    QStringList found;
    for (const ProseNumber &number : reading.numbers()) {
        if (!number.isQuantity())
            found << kinds[static_cast<int>(number.kind)] + u' ' +
                         reading.words(number.span).toString();
    }
    return found;
}
