// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pictureexporter.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;

class tst_PictureExporter : public QObject
{
    Q_OBJECT

private slots:
    void namesAreNumberedLikeTheDocument();
    void vectorsHaveTheirOwnFormat();
    void drawingsAreComparedAndPicturesAreNot();
    void withoutPaintNothingIsWritten();
    void failureIsTold();

private:
    ExportJob job(const ReportSet &set, const ChartPictures *pictures) const
    {
        ExportJob job;
        job.set = &set;
        job.pictures = pictures;
        job.templateId = u"annual-report-2021"_s;
        job.locale = chinese();
        return job;
    }
};

void tst_PictureExporter::namesAreNumberedLikeTheDocument()
{
    const ReportSet set = evaluated(districtReport());
    const FakePictures pictures;
    const auto files = PictureExporter(ChartPictures::Format::Png).write(job(set, &pictures));
    QVERIFY_RESULT(files);
    QCOMPARE(files->size(), 5);
    QCOMPARE(files->at(0).name, u"平潭综合实验区_2021年_政府信息公开工作年度报告_图01_"
                                u"2021年规章和行政规范性文件.png"_s);
    QVERIFY(files->at(4).name.contains(u"_图05_2021年政府信息公开行政复议、行政诉讼结果"_s));
    QCOMPARE(pictures.drawn.first(), u"documents png 300"_s);
}

void tst_PictureExporter::vectorsHaveTheirOwnFormat()
{
    const ReportSet set = evaluated(districtReport());
    const FakePictures pictures;
    const PictureExporter exporter(ChartPictures::Format::Svg);
    QCOMPARE(exporter.info().id, u"svg"_s);
    const auto files = exporter.write(job(set, &pictures));
    QVERIFY_RESULT(files);
    QVERIFY(files->first().name.endsWith(u".svg"_s));
    QCOMPARE(pictures.drawn.first(), u"documents svg 300"_s);
}

void tst_PictureExporter::drawingsAreComparedAndPicturesAreNot()
{
    const ReportSet set = evaluated(districtReport());
    const FakePictures pictures; // draws something else
    const auto drawings =
        writeProven(PictureExporter(ChartPictures::Format::Svg), job(set, &pictures));
    QVERIFY(!drawings);
    QVERIFY2(drawings.error().message.contains(u"2021年"_s), qPrintable(drawings.error().message));
    const auto bitmaps =
        writeProven(PictureExporter(ChartPictures::Format::Png), job(set, &pictures));
    QVERIFY_RESULT(bitmaps);
    QVERIFY(!bitmaps->proof.isRead());
}

void tst_PictureExporter::withoutPaintNothingIsWritten()
{
    const ReportSet set = evaluated(districtReport());
    const auto files = PictureExporter(ChartPictures::Format::Png).write(job(set, nullptr));
    QVERIFY(!files);
    QCOMPARE(files.error().kind, Error::Kind::CannotWrite);
}

void tst_PictureExporter::failureIsTold()
{
    const ReportSet set = evaluated(districtReport());
    FakePictures pictures;
    pictures.fails = true;
    const auto files = PictureExporter(ChartPictures::Format::Png).write(job(set, &pictures));
    QVERIFY(!files);
    QCOMPARE(files.error().message, u"no paint left"_s);
}

QTEST_GUILESS_MAIN(tst_PictureExporter)
#include "tst_pictureexporter.moc"
