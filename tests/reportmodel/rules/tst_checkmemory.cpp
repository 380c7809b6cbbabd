// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "rules/checkrunner.h"
#include "testsupport.h"

#include <functional>

using namespace Qt::StringLiterals;

// What a runner keeps from one run to the next never changes a verdict: after each edit it says
// what a runner says that has seen nothing before.
class TestCheckMemory : public QObject
{
    Q_OBJECT

private slots:
    void editsInARow();
};

void TestCheckMemory::editsInARow()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    const auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    const QString folder = QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/");
    Report report = ReportFile::load(folder + u"district-2021-annual.nianbao"_s)->report;
    const Report summary = ReportFile::load(folder + u"bureau-2021-summary.nianbao"_s)->report;
    report.templates += summary.templates;
    report.figures.insert(summary.figures);
    report.texts.insert(summary.texts);
    report.texts[u"c1"_s] =
        u"2021年，全区收到政府信息公开申请70件，网站发布1,925条，21年度办结70件。"
        u"根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。"_s;
    report.texts[u"c5"_s] = u"《条例》学习不够，今年培训2次，其中专题1次、集中2次。"_s;

    using Edit = std::function<void(Report &)>;
    const std::vector<std::pair<const char *, Edit>> edits{
        {"a figure",
         [](Report &r) { r.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(71)); }},
        {"a figure blank", [](Report &r) { r.figures.remove(u"t3.carried_in.natural"_s); }},
        {"a text", [](Report &r) { r.texts[u"c1"_s] += u"发布微博5261条，收取信息处理费0元。"_s; }},
        {"another text", [](Report &r) { r.texts[u"c5"_s] += u"下一步加强培训。"_s; }},
        {"the text that defines a short name",
         [](Report &r) { r.texts[u"c1"_s] = u"收到申请70件。"_s; }},
        {"a number written without comma",
         [](Report &r) { r.texts[u"c6"_s] = u"某某局阅读5261条，发布1,234条。"_s; }},
        {"the year", [](Report &r) { r.year = 2022; }},
        {"the unit's name", [](Report &r) { r.unit.name = u"某某县人民政府"_s; }},
        {"the kind of unit", [](Report &r) { r.unit.kind = OrganKind::Department; }},
        {"the day of the signature", [](Report &r) { r.meta[u"signed_date"_s] = u"2022-12-03"_s; }},
        {"the day of publication",
         [](Report &r) { r.meta[u"published_date"_s] = u"2023-07-22"_s; }},
        {"a text gone", [](Report &r) { r.texts.remove(u"c5"_s); }},
        {"a text back", [](Report &r) { r.texts[u"c5"_s] = u"《条例》学习不够，今年培训2次。"_s; }},
    };
    auto set = ReportSet::make(report, *catalog);
    QVERIFY_RESULT(set);
    const CheckRunner warm = *CheckRunner::compile(*book, *catalog, set->formPtr());
    QVERIFY(!warm.run(*set).findings.isEmpty());
    CheckResult last;
    for (const auto &[name, edit] : edits) {
        edit(report);
        const ReportSet next = ReportSet::update(*set, report);
        const CheckResult result = warm.run(next);
        const CheckRunner cold = *CheckRunner::compile(*book, *catalog, next.formPtr());
        QVERIFY2(result == cold.run(next), name);
        QVERIFY2(!(result == last), name); // the edit is one that the checks see
        QVERIFY2(result == warm.run(next), name);
        last = result;
        *set = next;
    }
}

QTEST_GUILESS_MAIN(TestCheckMemory)
#include "tst_checkmemory.moc"
