// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonnode.h"

#include "testsupport.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr char Text[] = R"({
"word": "字",
"empty": "",
"number": 39,
"fraction": 3.5,
"huge": 1e300,
"yes": true,
"nothing": null,
"words": ["a", "b"],
"twice": ["a", "a"],
"mixed": ["a", 1],
"both": {"zh_CN": "中", "en": "en"},
"chinese": {"zh_CN": "中"},
"more": {"zh_CN": "中", "fr": "fr"},
"list": [{"word": "x"}]
})";

using Use = std::function<void(const JsonNode &)>;

} // namespace

Q_DECLARE_METATYPE(Use)

class TestJsonNode : public QObject
{
    Q_OBJECT

private slots:
    void givesValues();
    void givesEmptyValuesForWhatMayBeMissing();
    void refusesFaults_data();
    void refusesFaults();
    void keepsTheFirstFault();

private:
    const JsonText m_text = *JsonText::parse(Text, u"f.json"_s);
};

void TestJsonNode::givesValues()
{
    JsonReading reading(m_text);
    const JsonNode root = reading.root();
    QCOMPARE(root.text("word"_L1), u"字"_s);
    QCOMPARE(root.textIfAny("word"_L1), u"字"_s);
    QCOMPARE(root.integer("number"_L1, 0, 39), 39);
    QVERIFY(root.flag("yes"_L1));
    QCOMPARE(root.texts("words"_L1), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(root.localized("both"_L1), (LocalizedText{u"中"_s, u"en"_s}));
    QCOMPARE(root.localized("chinese"_L1), (LocalizedText{u"中"_s, {}}));
    QCOMPARE(root.choice<int>("word"_L1, {{"x"_L1, 1}}), 1); // a fault, with the first choice
    QVERIFY(reading.failed());

    JsonReading lists(m_text);
    const QList<JsonNode> elements = lists.root().elements("list"_L1);
    QCOMPARE(elements.size(), 1);
    QCOMPARE(elements[0].text("word"_L1), u"x"_s);
    QCOMPARE(elements[0].path(), u"$.list[0]"_s);
    QCOMPARE(elements[0].choice<int>("word"_L1, {{"y"_L1, 1}, {"x"_L1, 2}}), 2);
    QVERIFY(!lists.failed());
}

void TestJsonNode::givesEmptyValuesForWhatMayBeMissing()
{
    JsonReading reading(m_text);
    const JsonNode root = reading.root();
    QVERIFY(!root.has("missing"_L1));
    QCOMPARE(root.textIfAny("missing"_L1), QString());
    QCOMPARE(root.integerIfAny("missing"_L1, 0, 9, -1), -1);
    QVERIFY(!root.flag("missing"_L1));
    QVERIFY(root.elementsIfAny("missing"_L1).isEmpty());
    QVERIFY(root.textsIfAny("missing"_L1).isEmpty());
    QVERIFY(root.localizedIfAny("missing"_L1).isEmpty());
    QCOMPARE(root.choiceIfAny<int>("missing"_L1, {{"x"_L1, 1}}, 7), 7);
    QVERIFY(!reading.failed());
}

void TestJsonNode::refusesFaults_data()
{
    QTest::addColumn<Use>("use");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const Use &use, const QString &error) {
        QTest::newRow(name) << use << u"f.json:"_s + error;
    };
    row(
        "missing", [](const JsonNode &n) { (void)n.text("missing"_L1); },
        u"1: $: “missing” is missing."_s);
    row(
        "number for a text", [](const JsonNode &n) { (void)n.text("number"_L1); },
        u"4: $.number: A text is expected here."_s);
    row(
        "null for a text", [](const JsonNode &n) { (void)n.textIfAny("nothing"_L1); },
        u"8: $.nothing: A text is expected here."_s);
    row(
        "empty text", [](const JsonNode &n) { (void)n.text("empty"_L1); },
        u"3: $.empty: This text must not be empty."_s);
    row(
        "number out of range", [](const JsonNode &n) { (void)n.integer("number"_L1, 0, 38); },
        u"4: $.number: A whole number from 0 to 38 is expected here."_s);
    row(
        "fraction", [](const JsonNode &n) { (void)n.integer("fraction"_L1, 0, 9); },
        u"5: $.fraction: A whole number from 0 to 9 is expected here."_s);
    row(
        "huge number",
        [](const JsonNode &n) { (void)n.integer("huge"_L1, 0, std::numeric_limits<int>::max()); },
        u"6: $.huge: A whole number from 0 to 2147483647 is expected here."_s);
    row(
        "text for a flag", [](const JsonNode &n) { (void)n.flag("word"_L1); },
        u"2: $.word: “true” or “false” is expected here."_s);
    row(
        "text for a list", [](const JsonNode &n) { (void)n.elements("word"_L1); },
        u"2: $.word: A list is expected here."_s);
    row(
        "text twice in a list", [](const JsonNode &n) { (void)n.texts("twice"_L1); },
        u"10: $.twice[1]: “a” stands here twice."_s);
    row(
        "number in a list of texts", [](const JsonNode &n) { (void)n.texts("mixed"_L1); },
        u"11: $.mixed[1]: A text is expected here."_s);
    row(
        "unknown language", [](const JsonNode &n) { (void)n.localized("more"_L1); },
        u"14: $.more.fr: “fr” is not known here."_s);
    row(
        "text for both languages", [](const JsonNode &n) { (void)n.localized("word"_L1); },
        u"2: $.word: An object is expected here."_s);
    row(
        "none of the choices",
        [](const JsonNode &n) {
            (void)n.choice<int>("word"_L1, {{"x"_L1, 1}, {"y"_L1, 2}});
        },
        u"2: $.word: “字” is not one of: x, y."_s);
    row(
        "own fault", [](const JsonNode &n) { n.failAt("yes"_L1, u"No."_s); }, u"7: $.yes: No."_s);
}

void TestJsonNode::refusesFaults()
{
    QFETCH(Use, use);
    JsonReading reading(m_text);
    use(reading.root());
    QVERIFY(reading.failed());
    QTEST(reading.error().text(), "error");
}

void TestJsonNode::keepsTheFirstFault()
{
    JsonReading reading(m_text, Error::Kind::BadInput);
    reading.root().failAt("yes"_L1, u"First."_s);
    reading.root().failAt("word"_L1, u"Second."_s);
    QCOMPARE(reading.error().text(), u"f.json:7: $.yes: First."_s);
    QCOMPARE(reading.error().kind, Error::Kind::BadInput);
}

QTEST_GUILESS_MAIN(TestJsonNode)
#include "tst_jsonnode.moc"
