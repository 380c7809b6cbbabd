// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"
#include "export/signoffexporter.h"
#include "outline/signoffsheet.h"
#include "rules/checkrunner.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

const QDate Today(2022, 1, 28);

CheckResult checked(const ReportSet &set)
{
    static const auto rules = RuleBook::shipped();
    const auto runner = CheckRunner::compile(*rules, shippedCatalog(), set.formPtr());
    if (!runner)
        qFatal("%s", qPrintable(runner.error().text()));
    return runner->run(set);
}

SignOffSheet sheetOf(const Report &report, QDate today = Today, const QString &document = {})
{
    const ReportSet set = evaluated(report);
    return SignOffSheet::of(set, checked(set), document, chinese(), today);
}

const SignOffSheet::KeyFigure *figure(const SignOffSheet &sheet, const QString &cell)
{
    for (const auto &one : sheet.figures) {
        if (one.cell == cell)
            return &one;
    }
    return nullptr;
}

// All words of an outline, one line each.
QString allText(const DocumentOutline &outline)
{
    QStringList lines;
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *table = std::get_if<OutlineTable>(&block)) {
            for (const OutlineTableCell &cell : table->cells)
                lines.append(cell.text);
        } else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block)) {
            lines.append(paragraph->text);
        } else if (const auto *heading = std::get_if<OutlineHeading>(&block)) {
            lines.append(heading->text);
        }
    }
    return lines.join(u'\n');
}

Report stepped(Report report, SignStep::Kind kind, const QString &by)
{
    SignRecord::Act act;
    act.kind = kind;
    act.by = by;
    act.note = u"按要求"_s;
    act.time = QDateTime(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC);
    if (const auto added = SignRecord::add(report, act, {}); !added)
        qFatal("%s", qPrintable(added.error().text()));
    return report;
}

Report signedReport()
{
    return stepped(stepped(districtReport(), SignStep::Kind::Submitted, u"张三"_s),
                   SignStep::Kind::Signed, u"李四"_s);
}

} // namespace

class tst_SignOffSheet : public QObject
{
    Q_OBJECT

private slots:
    void everyFormHasTenKeyFigures();
    void figuresStandBesideLastYear();
    void blankIsNotZero();
    void blanksAreThoseOfTheReport();
    void deadlines_data();
    void deadlines();
    void localDeadlineOnlyWhenEarlier();
    void summaryHasNoStatutoryDeadline();
    void similarity();
    void changesSinceTheLastStep();
    void longChangeShowsWhatDiffers();
    void voidSignature();
    void openErrorsInWords();
    void sheetTellsWhatIsLeftOut();
    void linesToSignOn();
    void textIsEscaped();
};

void tst_SignOffSheet::everyFormHasTenKeyFigures()
{
    for (const TemplatePtr &form : shippedCatalog().all())
        QCOMPARE(form->keyFigures.size(), 10);
}

void tst_SignOffSheet::figuresStandBesideLastYear()
{
    const Report report = districtReport();
    const SignOffSheet sheet = sheetOf(report);
    const auto *received = figure(sheet, u"t3.new.total"_s);
    QVERIFY(received);
    const ReportSet set = evaluated(report);
    const YearComparison compared =
        comparedWithLastYear(set, set.form().indexOf(u"t3.new.total"_s));
    QCOMPARE(received->value, set.figures().value(u"t3.new.total"_s).toText());
    QVERIFY(!received->value.isEmpty());
    QVERIFY(received->comparable);
    QCOMPARE(received->lastYear, compared.lastYear.toText());
    QVERIFY(received->change.endsWith(compared.change->abs().toFile()));
    QCOMPARE(received->unit, u"件"_s);
    QCOMPARE(received->label, u"一、本年新收政府信息公开申请数量"_s);
}

void tst_SignOffSheet::blankIsNotZero()
{
    Report report = bureauSummary();
    const SignOffSheet sheet = sheetOf(report);
    const auto *carried = figure(sheet, u"request.carried_in"_s);
    QVERIFY(carried);
    QVERIFY(carried->value.isEmpty());
    QVERIFY(carried->change.isEmpty());
    const DocumentOutline outline = outlineOf(sheet, chinese());
    for (const OutlineBlock &block : outline.blocks) {
        const auto *table = std::get_if<OutlineTable>(&block);
        if (!table || table->id != "signoff-figures"_L1)
            continue;
        for (qsizetype i = 0; i + 2 < table->cells.size(); ++i) {
            if (table->cells.at(i).text == carried->label) {
                QCOMPARE(table->cells.at(i + 2).text, u"空白"_s);
                return;
            }
        }
    }
    QFAIL("The blank figure is not on the sheet.");
}

void tst_SignOffSheet::blanksAreThoseOfTheReport()
{
    for (const Report &report : {districtReport(), bureauSummary()}) {
        const ReportSet set = evaluated(report);
        QCOMPARE(sheetOf(report).blanks.size(), set.figures().blanks());
    }
}

void tst_SignOffSheet::deadlines_data()
{
    QTest::addColumn<OrganKind>("kind");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("published");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("count");
    QTest::newRow("department, three days left")
        << OrganKind::Department << Today << QDate(2022, 1, 31) << 3 << 2;
    QTest::newRow("department, on the day")
        << OrganKind::Department << QDate(2022, 1, 31) << QDate(2022, 1, 31) << 0 << 2;
    QTest::newRow("department, two days late")
        << OrganKind::Department << QDate(2022, 2, 2) << QDate(2022, 1, 31) << -2 << 2;
    QTest::newRow("government") << OrganKind::Government << Today << QDate(2022, 3, 31) << 62 << 1;
}

void tst_SignOffSheet::deadlines()
{
    QFETCH(OrganKind, kind);
    QFETCH(QDate, today);
    Report report = districtReport();
    report.unit.kind = kind;
    const SignOffSheet sheet = sheetOf(report, today);
    QTEST(int(sheet.deadlines.size()), "count");
    const SignOffSheet::Deadline &published = sheet.deadlines.last();
    QCOMPARE(published.dateKey, u"published_date"_s);
    QTEST(published.date, "published");
    QTEST(int(published.daysLeft.value()), "days");
    QVERIFY(!published.local);
}

void tst_SignOffSheet::localDeadlineOnlyWhenEarlier()
{
    Report report = districtReport();
    report.unit.kind = OrganKind::Department;
    report.profile.insert(u"local_submitted"_s, u"01-26"_s);
    report.profile.insert(u"local_published"_s, u"02-28"_s); // later than the law allows
    const SignOffSheet sheet = sheetOf(report, Today);
    QCOMPARE(sheet.deadlines.first().date, QDate(2022, 1, 26));
    QVERIFY(sheet.deadlines.first().local);
    QCOMPARE(sheet.deadlines.first().daysLeft.value(), -2);
    QCOMPARE(sheet.deadlines.last().date, QDate(2022, 1, 31));
    QVERIFY(!sheet.deadlines.last().local);
    QVERIFY(allText(outlineOf(sheet, chinese())).contains(u"已超期 2 天"_s));
    // Without a clock nobody knows.
    QVERIFY(!sheetOf(report, QDate()).deadlines.first().daysLeft);
}

void tst_SignOffSheet::summaryHasNoStatutoryDeadline()
{
    QVERIFY(sheetOf(bureauSummary()).deadlines.isEmpty());
}

void tst_SignOffSheet::similarity()
{
    Report report = districtReport();
    report.attached.first().report.texts.clear();
    QVERIFY(!sheetOf(report).similarity); // last year's text is not known
    const QString text = QString(u"本区持续推进政务公开标准化规范化建设，"_s).repeated(8);
    report.texts = {{u"c1"_s, text}};
    report.attached.first().report.texts.insert(u"c1"_s, text);
    const SignOffSheet sheet = sheetOf(report);
    QVERIFY(sheet.similarity.has_value());
    QVERIFY2(*sheet.similarity > 700, qPrintable(QString::number(*sheet.similarity)));
}

void tst_SignOffSheet::changesSinceTheLastStep()
{
    QVERIFY(sheetOf(districtReport()).sinceLastStep.isEmpty());
    Report report = stepped(districtReport(), SignStep::Kind::Submitted, u"张三"_s);
    QVERIFY(sheetOf(report).sinceLastStep.isEmpty());
    report.texts.insert(u"c5"_s, u"栏目更新仍不及时。"_s);
    const SignOffSheet sheet = sheetOf(report);
    QCOMPARE(sheet.sinceLastStep.size(), 1);
    QCOMPARE(sheet.sinceLastStep.first().difference.id, u"c5"_s);
    QVERIFY(sheet.sinceSignature.isEmpty());
    QCOMPARE(sheet.head, SignRecord::head(report));
}

// Both sides are told, each where it differs.
void tst_SignOffSheet::longChangeShowsWhatDiffers()
{
    const QString same = QString(u"全区各单位都建立了信息公开工作制度，"_s).repeated(6);
    Report report = districtReport();
    report.texts.insert(u"c5"_s, same + u"栏目更新不及时，"_s + same);
    report = stepped(report, SignStep::Kind::Submitted, u"张三"_s);
    report.texts.insert(u"c5"_s, same + u"栏目更新较为及时，"_s + same);
    const QString text = allText(outlineOf(sheetOf(report), chinese()));
    const qsizetype arrow = text.indexOf(u" → "_s);
    QVERIFY(arrow > 0);
    QVERIFY(text.first(arrow).contains(u"更新不及时"_s));
    QVERIFY(text.sliced(arrow).contains(u"更新较为及时"_s));
}

void tst_SignOffSheet::voidSignature()
{
    Report report = signedReport();
    QVERIFY(sheetOf(report).verdict.holds());
    report.figures[u"t2.norm.made"_s] = Figure::number(Amount::fromInt(777));
    const SignOffSheet sheet = sheetOf(report);
    QVERIFY(!sheet.verdict.holds());
    QCOMPARE(sheet.sinceSignature.size(), 1);
    QCOMPARE(sheet.sinceSignature.first().difference.id, u"t2.norm.made"_s);
    QVERIFY(allText(outlineOf(sheet, chinese())).contains(u"签发后有 1 处改动，签批失效"_s));
}

void tst_SignOffSheet::openErrorsInWords()
{
    Report report = districtReport();
    report.figures[u"t3.new.total"_s] = Figure::number(Amount::fromInt(9999));
    const CheckResult result = checked(evaluated(report));
    const QStringList sentences = openErrorSentences(result, chinese());
    QCOMPARE(sentences.size(), result.openErrors());
    QVERIFY(!sentences.isEmpty());
    QVERIFY(sentences.first().startsWith(u'K'));
}

void tst_SignOffSheet::sheetTellsWhatIsLeftOut()
{
    SignOffSheet sheet = sheetOf(districtReport());
    sheet.accepted.clear();
    for (int i = 0; i < 7; ++i) {
        sheet.accepted.append({u"K031/%1"_s.arg(i), u"K031"_s, u"不符"_s, u"原因%1"_s.arg(i),
                               u"王芳"_s, Today, i == 0});
    }
    const QString text = allText(outlineOf(sheet, chinese()));
    QVERIFY(text.contains(u"已失效 K031（王芳，2022年1月28日）：原因0"_s));
    QVERIFY(text.contains(u"原因3"_s));
    QVERIFY(!text.contains(u"原因4"_s));
    QVERIFY(text.contains(u"另有 3 条"_s));
}

void tst_SignOffSheet::linesToSignOn()
{
    const SignOffSheet sheet = sheetOf(signedReport());
    const QString text = allText(outlineOf(sheet, chinese()));
    for (const auto &role : {u"拟稿"_s, u"审核"_s, u"保密审查"_s, u"签发"_s})
        QVERIFY(text.contains(role));
    QVERIFY(text.contains(QString::fromLatin1(sheet.content)));
    QVERIFY(text.contains(QString::fromLatin1(sheet.head)));
    for (const auto &one : sheet.figures)
        QVERIFY2(text.contains(one.label), qPrintable(one.label));
}

void tst_SignOffSheet::textIsEscaped()
{
    Report report = districtReport();
    report.unit.name = u"<b>甲&乙</b>"_s;
    const ReportSet set = evaluated(report);
    const CheckResult checks = checked(set);
    ExportJob job;
    job.set = &set;
    job.checks = &checks;
    job.templateId = report.templates.first();
    job.locale = chinese();
    job.time = QDateTime(Today, QTime(9, 0), Qt::UTC);
    const auto files = SignOffExporter().write(job);
    QVERIFY_RESULT(files);
    QCOMPARE(files->size(), 1); // no PDF without painting
    const QString html = QString::fromUtf8(files->first().bytes);
    QVERIFY(html.contains(u"&lt;b&gt;甲&amp;乙&lt;/b&gt;"_s));
    QVERIFY(!html.contains(u"<b>甲"_s));
}

QTEST_GUILESS_MAIN(tst_SignOffSheet)
#include "tst_signoffsheet.moc"
