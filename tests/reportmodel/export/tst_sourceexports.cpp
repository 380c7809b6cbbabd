// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"
#include "export/jsonexporter.h"
#include "export/sourceexporter.h"
#include "export/sourcerows.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;

class TestSourceExports : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void figuresOfOneRowAndSourceStandTogether();
    void notedBlanksAreListedOtherBlanksAreNot();
    void pageShowsTheCardAndEscapesIt();
    void explanationsAreInTheFigures();

private:
    void enter(const QString &cell, const QString &value)
    {
        const auto form = ReportForm::make(shippedCatalog(), m_report.templates);
        QVERIFY_RESULT(ReportEdit::assign(m_report, **form, {{cell, value, false}}));
    }

    Report m_report;
};

void TestSourceExports::init()
{
    Unit unit;
    unit.name = u"某某市林业局"_s;
    m_report = *ReportEdit::create(shippedCatalog(), {u"annual-report-2021"_s}, unit, 2021);
}

void TestSourceExports::figuresOfOneRowAndSourceStandTogether()
{
    enter(u"t3.new.natural"_s, u"27"_s);
    enter(u"t3.new.company"_s, u"0"_s);
    enter(u"t3.new.ngo"_s, u"na"_s);
    m_report.figures[u"t3.new.natural"_s].source.office = u"办公室"_s;
    m_report.figures[u"t3.new.company"_s].source.office = u"办公室"_s;
    const QList<SourceRow> rows = sourceRows(evaluated(m_report));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].place, u"表三 本年新收政府信息公开申请数量"_s);
    QCOMPARE(rows[0].figures, u"自然人 27、商业企业 0"_s);
    QCOMPARE(rows[0].card.office, u"办公室"_s);
    QVERIFY(rows[1].figures.contains(u"不适用"));
    QVERIFY(rows[1].card.isEmpty());
}

void TestSourceExports::notedBlanksAreListedOtherBlanksAreNot()
{
    QVERIFY(sourceRows(evaluated(m_report)).isEmpty());
    QVERIFY(!hasSources(evaluated(m_report)));
    m_report.figures[u"t2.reg.made"_s].source.person = u"王某"_s;
    const QList<SourceRow> rows = sourceRows(evaluated(m_report));
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows[0].figures.contains(u"（空）"));
    QVERIFY(hasSources(evaluated(m_report)));
}

void TestSourceExports::pageShowsTheCardAndEscapesIt()
{
    enter(u"t2.reg.made"_s, u"3"_s);
    Figure &figure = m_report.figures[u"t2.reg.made"_s];
    figure.source = {u"备<b>"_s, u"法规处"_s, u"备案系统"_s, u"王某"_s, u"a&b.xlsx"_s};
    figure.cutOff = QDate(2021, 12, 20);
    const ReportSet set = evaluated(m_report);
    ExportJob job;
    job.set = &set;
    job.locale = chinese();
    const auto files = SourceExporter().write(job);
    QVERIFY_RESULT(files);
    QCOMPARE(files->size(), 1);
    QVERIFY(files->first().name.endsWith(u"_数据来源表.html"));
    const QString page = QString::fromUtf8(files->first().bytes);
    QVERIFY(page.contains(u"<td>表二 规章</td><td>本年制发件数 3</td><td>法规处</td>"
                          "<td>备案系统</td><td>2021-12-20</td><td>王某</td>"
                          "<td>备&lt;b&gt;</td><td>a&amp;b.xlsx</td>"));
}

void TestSourceExports::explanationsAreInTheFigures()
{
    const auto figures = [this] {
        const ReportSet set = evaluated(m_report);
        ExportJob job;
        job.set = &set;
        job.templateId = u"annual-report-2021"_s;
        job.locale = chinese();
        return QJsonDocument::fromJson(JsonExporter().write(job)->first().bytes).object();
    };
    QVERIFY(!figures().contains(u"explanations"));
    m_report.explanations[u"t2.reg.made"_s] = {u"清理"_s, u"3"_s, {}};
    QCOMPARE(figures()[u"explanations"][u"t2.reg.made"].toString(), u"清理"_s);
}

QTEST_GUILESS_MAIN(TestSourceExports)
#include "tst_sourceexports.moc"
