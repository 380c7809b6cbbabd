// SPDX-License-Identifier: GPL-3.0-or-later
#include "prosecorpus.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

// Sentences as offices of every kind write them, with what must be read in each. The files below
// tests/fixtures/prose hold, for each sentence:
//   reads   every quantity as "words in front|number|words behind", in order; a missing field is
//   not
//           compared. A number is its value with measure word; % and pp (percentage points) behind;
//           ~ about, > at least, < at most in front; 63~68% is a range.
//   sums    every group of parts: "39=38+1" adds up, "39<20+20" parts exceed the whole, "39>8+1" a
//           gap, "39?8+1" nothing can be said.
//   others  kinds and words of numbers that are no figures; only where written.
class tst_ProseCorpus : public QObject
{
    Q_OBJECT

private slots:
    void isLarge();
    void reads_data();
    void reads();
};

namespace {

// The actual reading with only the fields that the expected one has.
QStringList trimmedLike(const QStringList &actual, const QStringList &expected)
{
    QStringList trimmed;
    for (qsizetype i = 0; i < actual.size(); ++i) {
        QStringList fields = actual[i].split(u'|');
        const QStringList wanted = i < expected.size() ? expected[i].split(u'|') : fields;
        if (wanted.first().isEmpty() && wanted.size() < 3)
            fields.first().clear();
        trimmed << fields.first(std::min(fields.size(), wanted.size())).join(u'|');
    }
    return trimmed;
}

QStringList texts(const QJsonObject &entry, const QString &member)
{
    QStringList found;
    for (const QJsonValue &value : entry.value(member).toArray())
        found << value.toString();
    return found;
}

} // namespace

// A file that is not valid JSON must not quietly take its sentences away.
void tst_ProseCorpus::isLarge()
{
    QCOMPARE_GE(ProseCorpus::entries().size(), 150);
}

void tst_ProseCorpus::reads_data()
{
    QTest::addColumn<QJsonObject>("entry");
    for (const QJsonValue &entry : ProseCorpus::entries())
        QTest::newRow(entry[u"text"].toString().toUtf8().constData()) << entry.toObject();
}

void tst_ProseCorpus::reads()
{
    QFETCH(QJsonObject, entry);
    const ProseReading reading(entry.value(u"text"_s).toString());
    const QStringList expected = texts(entry, u"reads"_s);
    QCOMPARE(trimmedLike(ProseCorpus::quantitiesOf(reading), expected), expected);
    QCOMPARE(ProseCorpus::sumsOf(reading), texts(entry, u"sums"_s));
    if (entry.contains(u"others"_s))
        QCOMPARE(ProseCorpus::othersOf(reading), texts(entry, u"others"_s));
}

QTEST_GUILESS_MAIN(tst_ProseCorpus)
#include "tst_prosecorpus.moc"
