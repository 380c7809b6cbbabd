// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonreader.h"

#include "testsupport.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWellFormedText_data();
    void readsWellFormedText();
    void refusesFaultyText_data();
    void refusesFaultyText();
    void findsLines_data();
    void findsLines();
    void findsLinesOfElements();
    void keepsDeferredValuesAsText();
    void deferredValuesAreCheckedToo();
    void placesErrors();
    void writesPaths();
    void acceptsTheDeepestNestingButNoDeeper();
};

void TestJsonReader::readsWellFormedText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonValue>("root");

    QTest::newRow("empty object") << QByteArray("{}") << QJsonValue(QJsonObject());
    QTest::newRow("empty array with spaces") << QByteArray(" [ \n] ") << QJsonValue(QJsonArray());
    QTest::newRow("numbers of every form") << QByteArray("[0, -1, 2.5, 1e3, -2.5E-1]")
                                           << QJsonValue(QJsonArray{0, -1, 2.5, 1000, -0.25});
    QTest::newRow("words") << QByteArray("[true,false,null]")
                           << QJsonValue(QJsonArray{true, false, QJsonValue()});
    QTest::newRow("escapes") << QByteArray(R"(["\"\\\/\b\f\n\r\t\u4e00\uD83D\uDE00"])")
                             << QJsonValue(QJsonArray{u"\"\\/\b\f\n\r\t一😀"_s});
    QTest::newRow("Chinese") << QByteArray("{\"章\": {\"数\": \"39\"}}")
                             << QJsonValue(QJsonObject{{u"章"_s, QJsonObject{{u"数"_s, u"39"_s}}}});
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}") << QJsonValue(QJsonObject());
    QTest::newRow("same name in different objects")
        << QByteArray(R"([{"a":1},{"a":1}])")
        << QJsonValue(QJsonArray{QJsonObject{{u"a"_s, 1}}, QJsonObject{{u"a"_s, 1}}});
    QTest::newRow("empty member name")
        << QByteArray(R"({"":1})") << QJsonValue(QJsonObject{{QString(), 1}});
}

void TestJsonReader::readsWellFormedText()
{
    QFETCH(QByteArray, text);
    QFETCH(QJsonValue, root);
    const Result<JsonText> json = JsonText::parse(text, u"f.json"_s);
    QVERIFY_RESULT(json);
    QCOMPARE(json->root(), root);
    QCOMPARE(json->fileName(), u"f.json"_s);
}

void TestJsonReader::refusesFaultyText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("message");

    const QString cutOff = u"The text stops in the middle; the file was probably cut off."_s;
    const QString escape = u"The escape sequence after the backslash is not valid."_s;
    const QString number = u"This number is not written as JSON requires."_s;
    const auto unexpected = [](QStringView what) {
        return u"“%1” was not expected here."_s.arg(what);
    };

    QTest::newRow("nothing") << QByteArray() << u"f.json:1"_s << u"The file is empty."_s;
    QTest::newRow("only blanks") << QByteArray(" \n ") << u"f.json:1"_s << u"The file is empty."_s;
    QTest::newRow("only a byte order mark")
        << QByteArray("\xEF\xBB\xBF") << u"f.json:1"_s << u"The file is empty."_s;
    QTest::newRow("binary") << QByteArray("{\n\"a\": \"\0\"}", 11) << u"f.json:2"_s
                            << u"This is not a text file."_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << u"f.json:1"_s
                            << u"This is not a text file."_s;
    QTest::newRow("GBK") << QByteArray("{\n\n\"\xD5\xC2\": 1}") << u"f.json:3"_s
                         << u"The text is not encoded as UTF-8."_s;
    QTest::newRow("object cut off")
        << QByteArray("{\n\"a\": {\"b\": 1") << u"f.json:2: $.a.b"_s << cutOff;
    QTest::newRow("string cut off") << QByteArray("[1, \"ab") << u"f.json:1: $[1]"_s << cutOff;
    QTest::newRow("number cut off") << QByteArray("[-") << u"f.json:1: $[0]"_s << cutOff;
    QTest::newRow("word cut off") << QByteArray("[tru") << u"f.json:1: $[0]"_s << cutOff;
    QTest::newRow("bare word") << QByteArray("nianbao") << u"f.json:1: $"_s << unexpected(u"n");
    QTest::newRow("bare string") << QByteArray("\"x\"") << u"f.json:1: $"_s << unexpected(u"\"");
    QTest::newRow("misspelt word")
        << QByteArray("[nul]") << u"f.json:1: $[0]"_s << unexpected(u"]");
    QTest::newRow("full-width bracket")
        << QByteArray("{\"a\":\n｛}") << u"f.json:2: $.a"_s << unexpected(u"｛");
    QTest::newRow("comma before a bracket")
        << QByteArray("{\"a\": 1,}") << u"f.json:1: $.a"_s << unexpected(u"}");
    QTest::newRow("missing comma")
        << QByteArray("{\"a\": 1 \"b\": 2}") << u"f.json:1: $.a"_s << unexpected(u"\"");
    QTest::newRow("missing colon")
        << QByteArray("{\"a\" 1}") << u"f.json:1: $.a"_s << unexpected(u"1");
    QTest::newRow("name without quotes")
        << QByteArray("{a: 1}") << u"f.json:1: $"_s << unexpected(u"a");
    QTest::newRow("wrong bracket")
        << QByteArray("{\"a\": [1}}") << u"f.json:1: $.a[1]"_s << unexpected(u"}");
    QTest::newRow("something behind") << QByteArray("{}\n{}") << u"f.json:2: $"_s
                                      << u"There is something after the end of the data."_s;
    QTest::newRow("number beyond every range")
        << QByteArray("{\"a\":\n1e999}") << u"f.json:2"_s << u"The number here is out of range."_s;
    QTest::newRow("leading zero") << QByteArray("[007]") << u"f.json:1: $[0]"_s << number;
    QTest::newRow("point without digits") << QByteArray("[1.]") << u"f.json:1: $[0]"_s << number;
    QTest::newRow("exponent without digits") << QByteArray("[1e]") << u"f.json:1: $[0]"_s << number;
    QTest::newRow("line break in a string")
        << QByteArray("[\"a\nb\"]") << u"f.json:1: $[0]"_s
        << u"A line break or control character stands inside quotation marks."_s;
    QTest::newRow("unknown escape") << QByteArray(R"(["\x41"])") << u"f.json:1: $[0]"_s << escape;
    QTest::newRow("escaped NUL") << QByteArray(R"(["\u0000"])") << u"f.json:1: $[0]"_s << escape;
    QTest::newRow("half a character")
        << QByteArray(R"(["\uD83D"])") << u"f.json:1: $[0]"_s << escape;
    QTest::newRow("other half of a character")
        << QByteArray(R"(["\uDE00"])") << u"f.json:1: $[0]"_s << escape;
    QTest::newRow("hexadecimal digits missing")
        << QByteArray(R"(["\u0x12"])") << u"f.json:1: $[0]"_s << escape;
    QTest::newRow("name twice") << QByteArray("{\"b\": 1,\n\"a\": 2,\n\"b\": 3}")
                                << u"f.json:3: $.b"_s
                                << u"The name “b” occurs twice in one object."_s;
    QTest::newRow("name twice, once with escapes")
        << QByteArray("{\"t3.new\": 1,\n\"t3.\\u006eew\": 2}") << u"f.json:2: $[\"t3.new\"]"_s
        << u"The name “t3.new” occurs twice in one object."_s;
    QTest::newRow("name twice in an inner object")
        << QByteArray("[{},\n{\"a\": {\"x\": 1, \"x\": 1}}]") << u"f.json:2: $[1].a.x"_s
        << u"The name “x” occurs twice in one object."_s;
}

void TestJsonReader::refusesFaultyText()
{
    QFETCH(QByteArray, text);
    const Result<JsonText> json = JsonText::parse(text, u"f.json"_s);
    QVERIFY(!json);
    QTEST(json.error().where, "where");
    QTEST(json.error().message, "message");
    QCOMPARE(json.error().kind, Error::Kind::CannotRead);
}

void TestJsonReader::findsLines_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");

    QTest::newRow("root") << u"$"_s << 1;
    QTest::newRow("member") << u"$.a"_s << 2;
    QTest::newRow("member of a member") << u"$.a.b"_s << 3;
    QTest::newRow("array") << u"$.list"_s << 5;
    QTest::newRow("element") << u"$.list[1]"_s << 7;
    QTest::newRow("member of an element") << u"$.list[1].b"_s << 8;
    QTest::newRow("member with dots in its name") << u"$[\"t3.new.total\"]"_s << 10;
    QTest::newRow("missing member of an existing object") << u"$.a.zzz"_s << 2;
    QTest::newRow("missing element") << u"$.list[9].b"_s << 5;
    QTest::newRow("missing altogether") << u"$.nowhere.b"_s << 1;
    QTest::newRow("name that only begins like an existing one") << u"$.lis"_s << 1;
    QTest::newRow("name that begins with an existing one") << u"$.ab"_s << 9;
}

void TestJsonReader::findsLines()
{
    QFETCH(QString, path);
    const Result<JsonText> json = JsonText::parse("{\n"
                                                  "\"a\": {\n"
                                                  "  \"b\": 1\n"
                                                  "},\n"
                                                  "\"list\": [\n"
                                                  "  1,\n"
                                                  "  {\n"
                                                  "    \"b\": 2}],\n"
                                                  "\"ab\": {\"b\": 3},\n"
                                                  "\"t3.new.total\": 4\n"
                                                  "}\n",
                                                  u"f.json"_s);
    QVERIFY_RESULT(json);
    QTEST(json->lineOf(path), "line");
}

void TestJsonReader::findsLinesOfElements()
{
    const Result<JsonText> json = JsonText::parse("{\n"
                                                  "\"other\": [1,\n 2],\n"
                                                  "\"list\": [{\"list\": [0,\n 0]},\n"
                                                  "  [1,\n"
                                                  "   2], 3,\n"
                                                  "  4],\n"
                                                  "\"none\": []\n"
                                                  "}\n",
                                                  u"f.json"_s);
    QVERIFY_RESULT(json);
    QCOMPARE(json->linesOfElements(u"list"), (QList<int>{4, 6, 7, 8}));
    QCOMPARE(json->linesOfElements(u"none"), QList<int>());
    QCOMPARE(json->linesOfElements(u"nowhere"), QList<int>());
}

void TestJsonReader::keepsDeferredValuesAsText()
{
    const QByteArray json = R"({"a": [{"examples": {"x": [1, {"examples": 2}]}, "b": 3},
 {"b": "examples"}, {"examples": "text", "c": {"examples": null}}]})";
    const auto text = JsonText::parse(json, u"a.json"_s, "examples");
    QVERIFY_RESULT(text);
    const QJsonValue list = text->root()[u"a"];
    QCOMPARE(text->deferred(list[0][u"examples"]), R"({"x": [1, {"examples": 2}]})");
    QCOMPARE(list[0][u"b"].toInt(), 3);
    QCOMPARE(list[1][u"b"].toString(), u"examples"_s);
    QCOMPARE(text->deferred(list[1][u"examples"]), QByteArray());
    QCOMPARE(text->deferred(list[2][u"examples"]), R"("text")");
    QCOMPARE(text->deferred(list[2][u"c"][u"examples"]), "null");
    QCOMPARE(text->bytes(), json);
}

void TestJsonReader::deferredValuesAreCheckedToo()
{
    const auto text = JsonText::parse(R"({"examples": {"a": 1, "a": 2}})", u"a.json"_s, "examples");
    QVERIFY(!text);
    QVERIFY(text.error().text().contains(u"$.examples.a"_s));
}

void TestJsonReader::placesErrors()
{
    const Result<JsonText> json = JsonText::parse("{\n\"a\": 1}", u"f.json"_s);
    QVERIFY_RESULT(json);
    const Error error = json->errorAt(u"$.a"_s, u"Not so."_s);
    QCOMPARE(error.text(), u"f.json:2: $.a: Not so."_s);
    QCOMPARE(error.kind, Error::Kind::CannotRead);
    QCOMPARE(json->errorAt(u"$"_s, {}, Error::Kind::BadInput).kind, Error::Kind::BadInput);
}

void TestJsonReader::writesPaths()
{
    QCOMPARE(jsonMember(u"$"_s, u"tables"_s), u"$.tables"_s);
    QCOMPARE(jsonMember(u"$"_s, u"t3.new.total"_s), u"$[\"t3.new.total\"]"_s);
    QCOMPARE(jsonMember(u"$"_s, u"annual-report-2019"_s), u"$[\"annual-report-2019\"]"_s);
    QCOMPARE(jsonMember(u"$"_s, {}), u"$[\"\"]"_s);
    QCOMPARE(jsonElement(u"$.rows"_s, 3), u"$.rows[3]"_s);
}

void TestJsonReader::acceptsTheDeepestNestingButNoDeeper()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY_RESULT(JsonText::parse(nested(JsonText::MaxDepth), {}));
    const Result<JsonText> tooDeep = JsonText::parse(nested(JsonText::MaxDepth + 1), u"f.json"_s);
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().message, u"More than 64 brackets are nested here."_s);
    QVERIFY(!JsonText::parse(nested(1'000'000), {}));
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
