// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/services.h"
#include "exportjobs.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

// The report with what people add to it: sources, explanations, days, texts of all kinds.
Report annotated(Report report, const QString &text)
{
    for (auto it = report.figures.begin(); it != report.figures.end(); ++it) {
        it->source.office = text.left(40);
        it->source.note = text;
        it->cutOff = QDate(2021, 11, 30);
        Explanation explanation;
        explanation.text = text;
        report.explanations.insert(it.key(), explanation);
    }
    for (const QString &id : report.texts.keys())
        report.texts[id] = text + u'\n' + report.texts.value(id);
    return report;
}

} // namespace

// Sign-off sheets, reader copies and chart files, read back by readers of their own.
class tst_ReadBack : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyPicturesCannotBeRead();
    void everyReportAgrees_data();
    void everyReportAgrees();
    void everyFormatAgreesInEnglish_data() { reports(); }
    void everyFormatAgreesInEnglish();
    void changesAreCaught_data();
    void changesAreCaught();
    void anotherReportIsNotThisOne_data();
    void anotherReportIsNotThisOne();

private:
    static void reports();
    const Exporter &format(const QString &id) const { return *m_services->exporter(id); }

    std::optional<Services> m_services;
};

void tst_ReadBack::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services.emplace(*std::move(services));
}

void tst_ReadBack::onlyPicturesCannotBeRead()
{
    const ExportSubject subject(*m_services, bureauSummary());
    for (const Exporter *exporter : m_services->exporters()) {
        for (const ExportJob &job : subject.jobsOf(*exporter)) {
            const auto proven = writeProven(*exporter, job);
            QVERIFY_RESULT(proven);
            QVERIFY2(proven->proof.isRead() == (exporter->info().id != "png"_L1),
                     qPrintable(exporter->info().id));
            for (const ExportedFile &file : proven->files)
                QVERIFY2(proven->proof.covers(file.name) != file.name.endsWith(".png"_L1),
                         qPrintable(file.name));
        }
    }
}

void tst_ReadBack::reports()
{
    QTest::addColumn<Report>("report");
    QTest::newRow("annual report") << districtReport();
    QTest::newRow("work summary") << bureauSummary();
    const auto everything = reportOfEverything(shippedCatalog());
    QVERIFY_RESULT(everything);
    QTest::newRow("everything") << *everything;
    for (const QString &name : publishedReportNames()) {
        const auto report = publishedReport(name).report(shippedCatalog());
        QVERIFY_RESULT(report);
        QTest::addRow("%s", qPrintable(name)) << *report;
    }
}

void tst_ReadBack::everyReportAgrees_data()
{
    reports();
    Report wrong = districtReport();
    wrong.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(9999));
    wrong.figures.remove(u"t3.granted.natural"_s);
    QTest::newRow("wrong sums and blanks") << wrong;
    const QStringList texts = unusualTexts();
    for (qsizetype i = 0; i < texts.size(); ++i)
        QTest::addRow("unusual text %d", int(i)) << annotated(bureauSummary(), texts[i]);
    QTest::newRow("lines") << annotated(districtReport(), u"一\n\n二\n  三"_s);
}

void tst_ReadBack::everyReportAgrees()
{
    QFETCH(Report, report);
    const ExportSubject subject(*m_services, report);
    for (const QString &id : {u"signoff"_s, u"reader"_s, u"svg"_s, u"charts-pdf"_s}) {
        for (const ExportJob &job : subject.jobsOf(format(id))) {
            const auto proven = writeProven(format(id), job);
            QVERIFY2(proven, proven ? "" : qPrintable(id + u": "_s + proven.error().text()));
            QVERIFY(proven->proof.holds());
            for (const FileCheck &check : proven->proof.checks())
                QVERIFY2(check.outcome != Outcome::Violated, qPrintable(check.message));
        }
    }
}

// Letters beside digits, dashes between years, long words that are broken.
void tst_ReadBack::everyFormatAgreesInEnglish()
{
    QFETCH(Report, report);
    const ExportSubject subject(*m_services, report);
    for (const Exporter *exporter : m_services->exporters()) {
        for (const ExportJob &job : subject.jobsOf(*exporter, english())) {
            const auto proven = writeProven(*exporter, job);
            QVERIFY2(proven,
                     proven ? ""
                            : qPrintable(exporter->info().id + u": "_s + proven.error().text()));
        }
    }
}

// A deliberately broken export, one row for each way a file may lie.
void tst_ReadBack::changesAreCaught_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *id, const char *before, const char *after) {
        QTest::newRow(name) << QString::fromLatin1(id) << QByteArray(before) << QByteArray(after);
    };
    row("a key figure of the sheet", "signoff", ">14285<", ">14258<");
    row("a label of the sheet", "signoff", "主动公开", "主动公告");
    row("a lost verdict", "signoff", "无法判定", "");
    row("a figure of the reader copy", "reader", "\">14285<", "\">14258<");
    row("a figure that became 0", "reader", "\">1335<", "\">0<");
    row("a bound sentence", "reader", "全年发布法定主动公开信息", "全年发布主动公开信息");
    row("a number behind a chart", "reader",
        "<td class=\"number\"><a href=\"#c-petition.appeal\">59",
        "<td class=\"number\"><a href=\"#c-petition.appeal\">95");
    row("a lost source", "reader", "信访处", "");
    row("a lost finding", "reader", "K0", "K1");
    row("the content's hash", "reader", "<code>", "<code>0");
    row("a drawn number", "svg", ">38<", ">33<");
    row("a drawn title", "svg", ">2021年", ">2020年");
    row("what a screen reader is told", "svg", "<desc>", "<desc>另有5件。");
}

void tst_ReadBack::changesAreCaught()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Report report = bureauSummary();
    report.figures[u"petition.total"_s].source.office = u"信访处"_s;
    report.figures[u"platform.posts.weibo"_s] = Figure::number(Amount::fromInt(5261));
    const ExportSubject subject(*m_services, report);
    const ExportJob job = subject.jobsOf(format(id)).first();
    auto files = format(id).write(job);
    QVERIFY_RESULT(files);
    QVERIFY(format(id).prove(job, *files).holds());
    bool changed = false;
    for (ExportedFile &file : *files) {
        const QByteArray whole = file.bytes;
        if (!file.name.endsWith(".pdf"_L1))
            file.bytes.replace(before, after);
        changed = changed || file.bytes != whole;
    }
    QVERIFY2(changed, "nothing was broken");
    QVERIFY(!format(id).prove(job, *files).holds());
}

void tst_ReadBack::anotherReportIsNotThisOne_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : {u"signoff"_s, u"reader"_s, u"svg"_s, u"charts-pdf"_s})
        QTest::addRow("%s", qPrintable(id)) << id;
}

// Files of the right making, of a report in which one figure is another; among them the PDF files,
// which cannot be changed by hand.
void tst_ReadBack::anotherReportIsNotThisOne()
{
    QFETCH(QString, id);
    const ExportSubject subject(*m_services, districtReport());
    Report other = districtReport();
    other.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(46));
    const ExportSubject changed(*m_services, other);
    const ExportJob job = subject.jobsOf(format(id)).first();
    const auto files = format(id).write(changed.jobsOf(format(id)).first());
    QVERIFY_RESULT(files);
    const auto own = format(id).write(job);
    QVERIFY_RESULT(own);
    QCOMPARE(own->size(), files->size());
    // Each file by itself, with the others as they should be.
    int caught = 0;
    for (qsizetype i = 0; i < own->size(); ++i) {
        if (own->at(i).bytes == files->at(i).bytes)
            continue;
        QList<ExportedFile> mixed = *own;
        mixed[i].bytes = files->at(i).bytes;
        QVERIFY2(!format(id).prove(job, mixed).holds(), qPrintable(mixed.at(i).name));
        mixed[i].bytes.truncate(100);
        QVERIFY2(!format(id).prove(job, mixed).holds(), "a damaged file");
        ++caught;
    }
    QVERIFY(caught > 0);
    QVERIFY(!format(id).prove(job, own->mid(1)).holds()); // one is missing
}

QTEST_MAIN(tst_ReadBack)
#include "tst_readback.moc"
