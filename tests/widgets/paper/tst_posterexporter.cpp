// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/posterexporter.h"

#include "document/reportfile.h"
#include "paper/posterpicture.h"
#include "paper/qtchartpictures.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QImage>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

const QString Annual = u"annual-report-2021"_s;
const QString Summary = u"work-summary"_s;

// The work summary that comes with the program.
Report bureau()
{
    const auto loaded = ReportFile::load(
        QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/bureau-2021-summary.nianbao"));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().text()));
    return loaded->report;
}

// A report whose labels, figures and plan are as long as they come.
Report crowded()
{
    Report report = bureau();
    report.unit.name =
        u"某某市某某新区某某经济技术开发区综合行政执法和城市精细化管理委员会办公室"_s;
    report.unit.shortName = report.unit.name;
    for (int i = 1; i <= 7; ++i) {
        OwnFigure own;
        own.id = u"own.%1"_s.arg(i);
        own.name = u"第%1类面向企业和群众的政务公开专区现场办理与咨询服务事项数量"_s.arg(i);
        own.unit = u"万人次"_s;
        own.decimals = true;
        report.ownFigures += own;
        report.figures.insert(own.id, ::Figure::number(*Amount::fromFile(u"123456789.123456"_s)));
    }
    report.texts.insert(u"s2.2"_s, u"完善门户网站检索和专栏并持续改进全流程服务"_s.repeated(20));
    report.bindings.clear();
    return report;
}

} // namespace

class tst_PosterExporter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsCutAndNothingMeets_data();
    void nothingIsCutAndNothingMeets();
    void slicesMakeTheWhole_data() { nothingIsCutAndNothingMeets_data(); }
    void slicesMakeTheWhole();
    void writesAllFilesAndProvesThem_data();
    void writesAllFilesAndProvesThem();
    void sameReportSameBytes();
    void officesColor();
    void changedFilesAreCaught_data();
    void changedFilesAreCaught();
    void needsAPainter();

private:
    ExportJob job(const ReportSet &set, const QString &document, const QString &design) const
    {
        ExportJob job;
        job.set = &set;
        job.pictures = &m_pictures;
        job.templateId = document;
        job.locale = chinese();
        job.time = QDateTime(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC);
        job.poster = *m_designs.find(design);
        return job;
    }

    QtChartPictures m_pictures;
    PosterDesigns m_designs;
};

void tst_PosterExporter::initTestCase()
{
    auto designs = PosterDesigns::shipped();
    QVERIFY_RESULT(designs);
    m_designs = *std::move(designs);
}

void tst_PosterExporter::nothingIsCutAndNothingMeets_data()
{
    QTest::addColumn<Report>("report");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("design");
    for (const char *design : {"clear", "brief", "solemn"}) {
        const QString id = QString::fromLatin1(design);
        QTest::addRow("%s, annual report", design) << districtReport() << Annual << id;
        QTest::addRow("%s, work summary", design) << bureau() << Summary << id;
        QTest::addRow("%s, crowded", design) << crowded() << Summary << id;
        Report empty = bureau();
        empty.figures.clear();
        empty.texts.clear();
        empty.bindings.clear();
        QTest::addRow("%s, empty", design) << empty << Summary << id;
    }
}

void tst_PosterExporter::nothingIsCutAndNothingMeets()
{
    QFETCH(Report, report);
    QFETCH(QString, document);
    QFETCH(QString, design);
    const ReportSet set = evaluated(report);
    const PosterPicture picture =
        PosterPicture::of(Poster::of(set, document, chinese()), *m_designs.find(design));
    QCOMPARE(picture.size.width(), qreal(PosterPicture::Width));
    const QRectF whole(QPointF(), picture.size);
    QList<std::pair<QRectF, QString>> boxes;
    for (const PosterPicture::Text &text : picture.texts)
        boxes.append({text.box.adjusted(0, 4, 0, -4), text.text}); // less its leading
    for (const PosterPicture::Chart &chart : picture.charts)
        boxes.append({chart.box, chart.data.title});
    for (const PosterPicture::Shape &shape : picture.shapes)
        QCOMPARE(shape.fill.alpha(), 255); // or it covers what it should tint in the PDF
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        QVERIFY2(whole.contains(boxes[i].first), qPrintable(boxes[i].second));
        for (qsizetype k = 0; k < i; ++k)
            QVERIFY2(!boxes[i].first.intersects(boxes[k].first),
                     qPrintable(boxes[i].second + u" / "_s + boxes[k].second));
    }
}

void tst_PosterExporter::slicesMakeTheWhole()
{
    QFETCH(Report, report);
    QFETCH(QString, document);
    QFETCH(QString, design);
    const ReportSet set = evaluated(report);
    const PosterPicture picture =
        PosterPicture::of(Poster::of(set, document, chinese()), *m_designs.find(design));
    qreal bottom = 0;
    for (const QRectF &slice : picture.slices()) {
        QCOMPARE(slice.top(), bottom);
        QVERIFY(slice.height() > 0);
        bottom = slice.bottom();
        qreal highestChart = 0;
        for (const PosterPicture::Chart &chart : picture.charts) {
            highestChart = std::max(highestChart, chart.box.height());
            QVERIFY(bottom <= chart.box.top() || bottom >= chart.box.bottom());
        }
        for (const PosterPicture::Text &text : picture.texts)
            QVERIFY2(bottom <= text.box.top() || bottom >= text.box.bottom(),
                     qPrintable(text.text));
        QVERIFY(slice.height() <= std::max(qreal(PosterPicture::MostSliceHeight), highestChart));
    }
    QCOMPARE(bottom, picture.size.height());
}

void tst_PosterExporter::writesAllFilesAndProvesThem_data()
{
    nothingIsCutAndNothingMeets_data();
}

void tst_PosterExporter::writesAllFilesAndProvesThem()
{
    QFETCH(Report, report);
    QFETCH(QString, document);
    QFETCH(QString, design);
    const ReportSet set = evaluated(report);
    const auto written = writeProven(PosterExporter(), job(set, document, design));
    QVERIFY_RESULT(written);
    int pictures = 0;
    for (const ExportedFile &file : written->files) {
        if (file.name.endsWith(u".png"_s)) {
            ++pictures;
            QVERIFY(!written->proof.covers(file.name));
            const QImage image = QImage::fromData(file.bytes);
            QCOMPARE(image.width(), PosterPicture::Width);
        } else {
            QVERIFY2(written->proof.covers(file.name), qPrintable(file.name));
        }
    }
    QVERIFY(pictures >= 2); // the whole and slices
    QCOMPARE(written->files.size(), pictures + 3);
    QVERIFY(written->proof.compared() > 0);
    for (const FileCheck &check : written->proof.checks())
        QVERIFY2(check.outcome != Outcome::Violated, qPrintable(check.message));
}

void tst_PosterExporter::sameReportSameBytes()
{
    const ReportSet set = evaluated(districtReport());
    const auto first = PosterExporter().write(job(set, Annual, u"clear"_s));
    QTest::qWait(1100); // a clock that tells seconds has moved on
    const auto second = PosterExporter().write(job(set, Annual, u"clear"_s));
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    for (qsizetype i = 0; i < first->size(); ++i)
        QVERIFY2(first->at(i).bytes == second->at(i).bytes, qPrintable(first->at(i).name));
}

void tst_PosterExporter::officesColor()
{
    const ReportSet set = evaluated(bureau());
    ExportJob own = job(set, Summary, u"clear"_s);
    own.poster = *own.poster.inColor(u"#5b3f8c"_s);
    const auto files = PosterExporter().write(own);
    QVERIFY_RESULT(files);
    for (const ExportedFile &file : *files) {
        if (file.name.endsWith(u".svg"_s))
            QVERIFY(file.bytes.contains("#5b3f8c") && !file.bytes.contains("#1b5fa8"));
    }
}

// A deliberately broken export, one row for each way a file may lie.
void tst_PosterExporter::changedFilesAreCaught_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a drawn figure") << u".svg"_s << QByteArray(">11011<") << QByteArray(">11010<");
    QTest::newRow("a drawn label")
        << u".svg"_s << QByteArray("超期办件<") << QByteArray("办结件数<");
    QTest::newRow("what a screen reader is told")
        << u".svg"_s << QByteArray("</desc>") << QByteArray("另有 5 件</desc>");
    QTest::newRow("a drawn chart value")
        << u".svg"_s << QByteArray(">5261<") << QByteArray(">5216<");
    QTest::newRow("a figure in words")
        << u".html"_s << QByteArray("<td>11011</td>") << QByteArray("<td>11010</td>");
    QTest::newRow("a blank that became 0")
        << u".html"_s << QByteArray("<td>0</td>") << QByteArray("<td></td>");
    QTest::newRow("a damaged PDF")
        << u".pdf"_s << QByteArray("startxref") << QByteArray("nothing!!");
}

void tst_PosterExporter::changedFilesAreCaught()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ReportSet set = evaluated(bureau());
    const ExportJob whole = job(set, Summary, u"clear"_s);
    auto files = PosterExporter().write(whole);
    QVERIFY_RESULT(files);
    bool changed = false;
    for (ExportedFile &file : *files) {
        if (!file.name.endsWith(suffix))
            continue;
        QByteArray bytes = file.bytes;
        if (suffix == ".pdf"_L1)
            bytes.truncate(bytes.size() / 3); // a reader mends a missing index
        else
            bytes.replace(before, after);
        changed = bytes != file.bytes;
        file.bytes = bytes;
    }
    QVERIFY(changed);
    const ExportProof proof = PosterExporter().prove(whole, *files);
    QVERIFY(proof.isRead() && !proof.holds());
}

void tst_PosterExporter::needsAPainter()
{
    const ReportSet set = evaluated(bureau());
    ExportJob blind = job(set, Summary, u"clear"_s);
    blind.pictures = nullptr;
    QVERIFY(!PosterExporter().write(blind));
}

QTEST_MAIN(tst_PosterExporter)
#include "tst_posterexporter.moc"
