// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/partssum.h"
#include "prose/prosereading.h"

#include "prosecorpus.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

// Texts as they come out of PDFs, word processors and web pages, and texts no one would write.
class tst_ProseBadInput : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSame_data();
    void readsTheSame();
    void invisibleCharactersChangeNothing();
    void fullWidthChangesNothing();
    void joinsBrokenLines_data();
    void joinsBrokenLines();
    void listsOfLinesAreOneSentence();
    void countsParagraphs();
    void staysLinear_data();
    void staysLinear();
};

namespace {

const QStringList readingOf(const QString &text)
{
    const ProseReading reading(text);
    return ProseCorpus::quantitiesOf(reading) + ProseCorpus::sumsOf(reading);
}

QStringList sentencesOf(const QString &text)
{
    const ProseReading reading(text);
    QStringList sentences;
    for (const ProseSentence &sentence : reading.sentences())
        sentences << reading.words(sentence.span).toString();
    return sentences;
}

// Every number, read again alone from where it stands in the original, gives the same words.
bool spansLeadBack(const QString &original)
{
    const ProseReading reading(original);
    const FoldedText &folded = reading.folded();
    for (const ProseNumber &number : reading.numbers()) {
        const Span typed = folded.original(number.span);
        // A line end inside it is one that breaks a sentence; alone it would look like a real one.
        const QString words = original.mid(typed.start, typed.length).remove(u'\n');
        if (typed.end() > original.size() || FoldedText(words).text() != reading.words(number.span))
            return false;
    }
    return true;
}

} // namespace

void tst_ProseBadInput::readsTheSame_data()
{
    QTest::addColumn<QString>("typed");
    const QString plain = u"全年共受理信访件1335件（其中咨询类679件），占行政事项总数的33.9%。"_s;
    const auto row = [](const char *name, const QString &typed) { QTest::newRow(name) << typed; };
    row("Kangxi radicals", QString(plain).replace(u'行', QChar(0x2F8F)).replace(u'年', u'年'));
    row("compatibility ideographs", QString(plain).replace(u'行', QChar(0xFA08)));
    row("soft hyphens", QString(plain).replace(u"信访"_s, u"信\u00AD访"_s));
    row("non-breaking spaces", QString(plain).replace(u"1335"_s, u"\u00A01335\u00A0"_s));
    row("ideographic spaces", QString(plain).replace(u"其中"_s, u"\u3000其中\u3000"_s));
    row("zero-width spaces in a number", QString(plain).replace(u"1335"_s, u"1\u200B33\u200B5"_s));
    row("byte order mark", QChar(0xFEFF) + plain);
    row("direction marks", QString(plain).replace(u"679"_s, u"\u202A679\u202C"_s));
    row("thousands mark", QString(plain).replace(u"1335"_s, u"1,335"_s));
    row("space as thousands mark", QString(plain).replace(u"1335"_s, u"1\u2009335"_s));
    row("full-width digits", QString(plain).replace(u"1335"_s, u"１３３５"_s));
    row("full-width per cent", QString(plain).replace(u"33.9%"_s, u"３３．９％"_s));
    row("half-width brackets", QString(plain).replace(u'（', u'(').replace(u'）', u')'));
    row("small brackets",
        QString(plain).replace(u'（', QChar(0xFE59)).replace(u'）', QChar(0xFE5A)));
    row("carriage return at the end", plain + u"\r\n"_s);
    row("an emoji behind it", plain + u"😀"_s);
    row("control characters of a word processor", QString(plain).replace(u"信访"_s, u"信\x1F访"_s));
}

void tst_ProseBadInput::readsTheSame()
{
    QFETCH(QString, typed);
    const QStringList expected{u"全年共受理信访件|1335件|"_s, u"其中咨询类|679件|"_s,
                               u"占行政事项总数的|33.9%|"_s, u"1335?679"_s};
    QCOMPARE(readingOf(typed), expected);
    QVERIFY(spansLeadBack(typed));
}

void tst_ProseBadInput::invisibleCharactersChangeNothing()
{
    const QString invisible = u"\u200B\u00AD\uFEFF\u200F\u200E\u2060\uFE0F\u061C\u202A\u202C\r"_s;
    QRandomGenerator random(20211203);
    for (const QJsonValue &entry : ProseCorpus::entries()) {
        const QString text = entry[u"text"].toString();
        const QStringList expected = readingOf(text);
        for (int round = 0; round < 4; ++round) {
            QString typed;
            for (const QChar c : text) {
                while (random.bounded(3) == 0)
                    typed += invisible[random.bounded(static_cast<int>(invisible.size()))];
                typed += c;
            }
            QCOMPARE(readingOf(typed), expected);
            QVERIFY2(spansLeadBack(typed), qPrintable(text));
        }
    }
}

void tst_ProseBadInput::fullWidthChangesNothing()
{
    for (const QJsonValue &entry : ProseCorpus::entries()) {
        const QString text = entry[u"text"].toString();
        QString typed;
        for (const QChar c : text) {
            // Quotation marks and commas mean something else when they are full-width.
            const bool keeps = c.unicode() <= u' ' || c.unicode() > u'~' || c == u',' || c == u'"';
            typed += keeps ? c : QChar(static_cast<char16_t>(c.unicode() - u'!' + 0xFF01));
        }
        QCOMPARE(readingOf(typed), readingOf(text));
        QVERIFY2(spansLeadBack(typed), qPrintable(text));
    }
}

void tst_ProseBadInput::joinsBrokenLines_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("sentences");
    const QString line = u"围绕城市管理重点领域和群众关心的问题，深入推进政务公开工作，充分保障"_s;
    const QString end = u"人民群众的知情权。"_s;
    const QString joined = line + u"人民群众的知情权"_s;
    QTest::newRow("a full line of running text") << line + u'\n' + end << QStringList{joined};
    QTest::newRow("with the spaces of a PDF") << line + u" \r\n "_s + end << QStringList{joined};
    QTest::newRow("three lines") << line + u'\n' + line + u'\n' + end << QStringList{line + joined};
    QTest::newRow("behind a comma")
        << u"全年受理申请39件，\n办结38件。"_s << QStringList{u"全年受理申请39件，办结38件"_s};
    QTest::newRow("in front of the measure word")
        << u"围绕群众关心的问题，全年共发布各类政府信息1335\n条。"_s
        << QStringList{u"围绕群众关心的问题，全年共发布各类政府信息1335条"_s};
    QTest::newRow("inside a number")
        << u"围绕城市管理重点领域和群众关心的问题，全年共公开发布政府信息11\n011条，增长较快。"_s
        << QStringList{
               u"围绕城市管理重点领域和群众关心的问题，全年共公开发布政府信息11011条，增长较快"_s};
    QTest::newRow("an indented line is a paragraph")
        << line + u"\n\u3000\u3000"_s + end << QStringList{line, u"人民群众的知情权"_s};
    QTest::newRow("a blank line ends a paragraph")
        << line + u"\n\n"_s + end << QStringList{line, u"人民群众的知情权"_s};
    QTest::newRow("a heading stays one")
        << u"（一）主动公开情况\n"_s + line + end << QStringList{u"(一)主动公开情况"_s, joined};
    QTest::newRow("a long heading stays one")
        << u"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n本年度无。"_s
        << QStringList{u"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"_s, u"本年度无"_s};
    QTest::newRow("a heading behind a line without stop")
        << line + u"\n二、依申请公开情况"_s << QStringList{line, u"二、依申请公开情况"_s};
    QTest::newRow("the signature stays apart")
        << u"特此报告\n某某市城市管理局\n2022年1月20日"_s
        << QStringList{u"特此报告"_s, u"某某市城市管理局"_s, u"2022年1月20日"_s};
    QTest::newRow("short items without stops stay apart")
        << u"网站发布信息1925条\n微博发布信息5261条"_s
        << QStringList{u"网站发布信息1925条"_s, u"微博发布信息5261条"_s};
    QTest::newRow("page number") << u"一是加强领导。\n- 3 -\n二是强化培训。"_s
                                 << QStringList{u"一是加强领导"_s, u"-3-"_s, u"二是强化培训"_s};
}

void tst_ProseBadInput::joinsBrokenLines()
{
    QFETCH(QString, typed);
    QTEST(sentencesOf(typed), "sentences");
    QVERIFY(spansLeadBack(typed));
}

void tst_ProseBadInput::listsOfLinesAreOneSentence()
{
    const ProseReading reading(
        u"共收到申请39件，其中：\n1.网络申请38件；\n2.当面申请1件。\n（二）培训。"_s);
    QCOMPARE(ProseCorpus::sumsOf(reading), QStringList{u"39=38+1"_s});
    QCOMPARE(reading.sentences().size(), size_t(2));
}

void tst_ProseBadInput::countsParagraphs()
{
    const ProseReading reading(u"第一段。还是第一段。\n第二段有\n\n第三段。"_s);
    QList<int> paragraphs;
    for (const ProseSentence &sentence : reading.sentences())
        paragraphs << sentence.paragraph;
    QCOMPARE(paragraphs, (QList<int>{0, 0, 1, 3}));
}

// A reader that looks back over what it has read would not come to an end here.
void tst_ProseBadInput::staysLinear_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a paste of 5 MB")
        << u"全年受理信访件14285件（咨询679件），其中申诉59件，占33.9%。"_s.repeated(80'000);
    QTest::newRow("one sentence of 5 MB") << u"我局共受理申请39件、"_s.repeated(180'000);
    QTest::newRow("one clause of 5 MB") << QString(1'700'000, u'办');
    QTest::newRow("open brackets") << QString(1'000'000, u'（');
    QTest::newRow("nested brackets") << u"1件（"_s.repeated(200'000);
    QTest::newRow("其中") << u"其中"_s.repeated(500'000);
    QTest::newRow("其中 with numbers") << u"其中1件，"_s.repeated(200'000);
    QTest::newRow("其中 with numbers and semicolons") << u"其中1件、2件；"_s.repeated(100'000);
    QTest::newRow("numbers of changing measure") << u"1件、2条、3次、"_s.repeated(100'000);
    QTest::newRow("totals") << u"1件，2件，共3件，"_s.repeated(100'000);
    QTest::newRow("分别") << u"分别为1件、2件，"_s.repeated(100'000);
    QTest::newRow("shares") << u"网络1件，占50%，"_s.repeated(100'000);
    QTest::newRow("digits") << QString(2'000'000, u'9');
    QTest::newRow("noughts") << QString(2'000'000, u'0');
    QTest::newRow("decimals") << u"1."_s.repeated(500'000);
    QTest::newRow("thousands") << u"123,"_s.repeated(500'000);
    QTest::newRow("ranges") << u"1-"_s.repeated(500'000);
    QTest::newRow("sums") << u"1+"_s.repeated(500'000);
    QTest::newRow("years") << u"2021、"_s.repeated(300'000);
    QTest::newRow("months") << u"1月"_s.repeated(500'000);
    QTest::newRow("names") << u"五公开"_s.repeated(300'000) + u"39件"_s;
    QTest::newRow("numerals") << QString(1'000'000, u'万');
    QTest::newRow("many numerals") << QString(1'000'000, u'一');
    QTest::newRow("ordinals") << QString(1'000'000, u'第');
    QTest::newRow("book titles") << QString(1'000'000, u'《');
    QTest::newRow("quotation marks") << QString(1'000'000, u'"');
    QTest::newRow("Latin letters") << QString(2'000'000, u'a');
    QTest::newRow("letters and digits") << u"a1"_s.repeated(500'000);
    QTest::newRow("addresses") << u"a.b/"_s.repeated(500'000);
    QTest::newRow("dashes") << QString(1'000'000, u'—');
    QTest::newRow("spaces") << QString(2'000'000, u' ');
    QTest::newRow("line ends") << QString(1'000'000, u'\n');
    QTest::newRow("short lines") << u"办，\n"_s.repeated(400'000);
    QTest::newRow("wrapped lines")
        << (u"围绕城市管理重点领域和群众关心的问题，深入推进政务公开工作，充分保障\n"_s)
               .repeated(40'000);
    QTest::newRow("zero-width characters in lines")
        << (QString(2000, QChar(0x200B)) + u"\n办"_s).repeated(500);
    QTest::newRow("无") << QString(1'000'000, u'无');
    QTest::newRow("均") << u"均，"_s.repeated(500'000);
    QTest::newRow("lone surrogates") << QString(1'000'000, QChar(0xD800));
    QTest::newRow("emoji") << u"😀1件"_s.repeated(200'000);
}

void tst_ProseBadInput::staysLinear()
{
    QFETCH(QString, text);
    const ProseReading reading(text);
    qsizetype end = 0;
    for (const ProseNumber &number : reading.numbers()) {
        QVERIFY(number.span.start >= end); // in order, never overlapping
        QVERIFY(number.span.length > 0);
        end = number.span.end();
    }
    QVERIFY(end <= reading.text().size());
    for (const ProseSentence &sentence : reading.sentences())
        QVERIFY(sentence.span.start >= 0 && sentence.span.end() <= reading.text().size());
    for (const ProseQuantity &quantity : reading.quantities()) {
        QVERIFY(quantity.before.start >= 0 && quantity.before.length >= 0);
        QVERIFY(quantity.after.end() <= reading.text().size());
    }
    for (const ProseParts &group : reading.parts())
        QVERIFY(!sumOf(reading, group).parts.empty());
}

QTEST_GUILESS_MAIN(tst_ProseBadInput)
#include "tst_prosebadinput.moc"
