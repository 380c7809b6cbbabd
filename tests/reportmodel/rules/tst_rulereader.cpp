// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkrunner.h"
#include "rules/rulereader.h"
#include "testsupport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

// A sound check file with one rule, one member per line from line 5 on.
const QByteArray Sound = R"({
  "lists": [{"id": "columns", "items": ["natural", "total"]}],
  "rules": [
    {
      "id": "K900",
      "name": {"zh_CN": "列勾稽", "en": "Balance"},
      "severity": "error",
      "kind": "relation",
      "applies_to": ["D"],
      "templates": ["annual-report-2021"],
      "each": {"c": "@columns"},
      "lhs": ["t3.new.{c}"],
      "relation": "=",
      "rhs": ["t3.result_total.{c}"],
      "tolerance": "0",
      "basis": "表样",
      "text": {"zh_CN": "{left}与{right}", "en": "{left} and {right}"},
      "examples": {"fires": [], "silent": []}
    }
  ]
}
)";

} // namespace

class TestRuleReader : public QObject
{
    Q_OBJECT

private slots:
    void soundFile();
    void faultsAreLocated_data();
    void faultsAreLocated();
    void unsoundParametersAreLocated_data();
    void unsoundParametersAreLocated();
};

void TestRuleReader::soundFile()
{
    const auto file = readCheckFile(Sound, u"checks.json"_s);
    QVERIFY_RESULT(file);
    QCOMPARE(file->rules.size(), 1);
    const Rule &rule = file->rules.first();
    QCOMPARE(rule.number, u"K900"_s);
    QCOMPARE(rule.where, u"checks.json:4: $.rules[0]"_s);
    QVERIFY(rule.departments);
    QVERIFY(!rule.governments);
    // The list has taken the place of its name.
    QCOMPARE(rule.parameters.value("each"_L1).toObject().value("c"_L1).toArray().size(), 2);
}

void TestRuleReader::faultsAreLocated_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("where");
    QTest::newRow("no id") << QByteArray(R"("id": "K900")") << QByteArray(R"("id": 900)")
                           << u"checks.json:5: $.rules[0].id"_s;
    QTest::newRow("unknown severity") << QByteArray(R"("error")") << QByteArray(R"("fatal")")
                                      << u"checks.json:7: $.rules[0].severity"_s;
    QTest::newRow("unknown kind") << QByteArray(R"("kind": "relation")")
                                  << QByteArray(R"("kind": "relative")")
                                  << u"checks.json:8: $.rules[0].kind"_s;
    QTest::newRow("unknown organ") << QByteArray(R"(["D"])") << QByteArray(R"(["X"])")
                                   << u"checks.json:9: $.rules[0].applies_to"_s;
    QTest::newRow("unknown list") << QByteArray("@columns") << QByteArray("@rows")
                                  << u"checks.json:4: $.rules[0]"_s;
    QTest::newRow("no English wording") << QByteArray(R"(, "en": "{left} and {right}")")
                                        << QByteArray() << u"checks.json:17: $.rules[0].text.en"_s;
    QTest::newRow("unknown placeholder") << QByteArray("{left} and") << QByteArray("{lefty} and")
                                         << u"checks.json:17: $.rules[0].text"_s;
    QTest::newRow("an unverified basis may not be an error")
        << QByteArray(R"("basis": "表样")") << QByteArray(R"("basis": "表样", "verified": false)")
        << u"checks.json:7: $.rules[0].severity"_s;
    QTest::newRow("no examples") << QByteArray(R"({"fires": [], "silent": []})") << QByteArray("{}")
                                 << u"checks.json:18: $.rules[0].examples"_s;
    QTest::newRow("unknown top member")
        << QByteArray(R"("lists")") << QByteArray(R"("list")") << u"checks.json:2: $.list"_s;
}

void TestRuleReader::faultsAreLocated()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, where);
    QByteArray json = Sound;
    QVERIFY(json.contains(from));
    json.replace(json.indexOf(from), from.size(), to);
    const auto file = readCheckFile(json, u"checks.json"_s);
    QVERIFY(!file);
    QVERIFY(!file.error().message.isEmpty());
    QCOMPARE(file.error().where, where);
}

void TestRuleReader::unsoundParametersAreLocated_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("where");
    const QString rule = u"checks.json:4: $.rules[0]"_s;
    QTest::newRow("cell no form has")
        << QByteArray("t3.new.{c}") << QByteArray("t3.newer.{c}") << rule + u".lhs[0]"_s;
    QTest::newRow("not a term") << QByteArray("t3.new.{c}") << QByteArray("1.2.3")
                                << rule + u".lhs[0]"_s;
    QTest::newRow("tolerance left out")
        << QByteArray(R"("tolerance": "0",)") << QByteArray() << rule + u".tolerance"_s;
    QTest::newRow("tolerance as a JSON number")
        << QByteArray(R"("tolerance": "0")") << QByteArray(R"("tolerance": 0)")
        << rule + u".tolerance"_s;
    QTest::newRow("unknown relation")
        << QByteArray(R"("=")") << QByteArray(R"("==")") << rule + u".relation"_s;
    QTest::newRow("misspelt member")
        << QByteArray(R"("each")") << QByteArray(R"("eech")") << rule + u".eech"_s;
    QTest::newRow("unknown template") << QByteArray("annual-report-2021")
                                      << QByteArray("annual-report-2012") << rule + u".templates"_s;
}

void TestRuleReader::unsoundParametersAreLocated()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, where);
    QByteArray json = Sound;
    QVERIFY(json.contains(from));
    json.replace(json.indexOf(from), from.size(), to);
    const auto rules = RuleBook::read(json, u"checks.json"_s);
    QVERIFY_RESULT(rules);
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    const auto form = ReportForm::make(*catalog, {u"annual-report-2021"_s});
    QVERIFY_RESULT(form);
    const auto runner = CheckRunner::compile(RuleBook(*rules), *catalog, *form);
    QVERIFY(!runner);
    QCOMPARE(runner.error().where, where);
}

QTEST_GUILESS_MAIN(TestRuleReader)
#include "tst_rulereader.moc"
