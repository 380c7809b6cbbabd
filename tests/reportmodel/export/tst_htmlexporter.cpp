// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/htmlexporter.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

QString page(const Report &report, const ChartPictures *pictures = nullptr)
{
    const ReportSet set = evaluated(report);
    ExportJob job;
    job.set = &set;
    job.pictures = pictures;
    job.templateId = report.templates.first();
    job.locale = chinese();
    job.time = QDateTime(QDate(2022, 1, 28), QTime(9, 0), Qt::UTC);
    const auto files = HtmlExporter().write(job);
    if (!files)
        qFatal("%s", qPrintable(files.error().text()));
    return QString::fromUtf8(files->first().bytes);
}

QStringList matches(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found += it.next().captured(0);
    return found;
}

} // namespace

class tst_HtmlExporter : public QObject
{
    Q_OBJECT

private slots:
    void headIsWordReady();
    void blocksThatDivideATableDifferently();
    void headerRowsRepeat();
    void blankCellsStayEmpty();
    void textIsEscaped();
    void controlCharactersGo();
    void chinesePunctuationKeepsItsFont();
    void picturesAreInside();
    void chartsAreToldWithoutPictures();
    void brokenPictureIsAnError();
    void signatureStandsRight();
    void signatureWithoutADateStandsRight();
    void sameBytesEachTime();
};

void tst_HtmlExporter::headIsWordReady()
{
    const QString html = page(districtReport());
    const QString head = html.left(html.indexOf(u"</head>"_s));
    QVERIFY(head.indexOf(
                u"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">"_s) ==
            head.indexOf(u"<head>"_s) + 7);
    QVERIFY(head.contains(u"<w:View>Print</w:View>"_s));
    QVERIFY(head.contains(u"<o:Created>2022-01-28T09:00:00Z</o:Created>"_s));
    const QString margins = u"margin: 37.0mm 26.0mm 35.0mm 28.0mm;"_s;
    QVERIFY(head.contains(QRegularExpression(u"@page \\{[^}]*"_s + margins)));
    QVERIFY(head.contains(QRegularExpression(u"@page Section1 \\{[^}]*"_s + margins)));
    QVERIFY(html.contains(u"<div class=\"Section1\">"_s));
}

void tst_HtmlExporter::blocksThatDivideATableDifferently()
{
    // Table two of the 2019 form: three figures in some rows, two in others.
    const QString html = page(districtReport().attached.last().report);
    const QString table = matches(html, u"<table [\\s\\S]*?</table>"_s).first();
    QVERIFY(!table.contains(u"<col "_s));
    for (const QString &row : matches(table, u"<tr>.*</tr>"_s)) {
        int sum = 0;
        for (const QString &width : matches(row, u"(?<= width=\")\\d+"_s))
            sum += width.toInt();
        QCOMPARE(sum, 590);
    }
}

void tst_HtmlExporter::headerRowsRepeat()
{
    const QStringList heads = matches(page(districtReport()), u"<thead>[\\s\\S]*?</thead>"_s);
    QCOMPARE(heads.size(), 2);
    for (const QString &head : heads)
        QCOMPARE(head.count(u"<tr>"_s), 3);
}

void tst_HtmlExporter::blankCellsStayEmpty()
{
    Report report = districtReport();
    const qsizetype before = page(report).count(u">&nbsp;</p></td>"_s);
    report.figures.remove(u"t3.new.natural"_s);
    QCOMPARE(page(report).count(u">&nbsp;</p></td>"_s), before + 2); // the figure and its total
}

void tst_HtmlExporter::textIsEscaped()
{
    Report report = districtReport();
    report.unit.name = u"甲<b>&\"乙"_s;
    report.texts.insert(u"c5"_s, u"<script>alert(1)</script> & \"引\" --> ]]>"_s);
    const QString html = page(report);
    QVERIFY(!html.contains(u"<script>"_s));
    QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;引&quot; --&gt;"_s));
    QVERIFY(html.contains(u"<title>甲&lt;b&gt;&amp;&quot;乙2021年"_s));
}

void tst_HtmlExporter::controlCharactersGo()
{
    Report report = districtReport();
    report.texts.insert(u"c5"_s, u"整\x01改\x0B到\uFFFF位"_s);
    QVERIFY(page(report).contains(u"整改到位"_s));
}

void tst_HtmlExporter::chinesePunctuationKeepsItsFont()
{
    const QString html = page(districtReport());
    QVERIFY(html.contains(u"<span class=\"FangMark\">“</span>公开为常态<span class=\"FangMark\">”"
                          u"</span>落到每个环节<span class=\"FangMark\">——</span>凡"_s));
    QVERIFY(html.contains(u"<span class=\"SongMark\">“</span>三安全一稳定"_s));
}

void tst_HtmlExporter::picturesAreInside()
{
    const FakePictures pictures;
    const QString html = page(districtReport(), &pictures);
    const QStringList images = matches(html, u"<img [^>]*>"_s);
    QCOMPARE(images.size(), 5);
    for (const QString &image : images) {
        const auto size = QRegularExpression(u"width=\"(\\d+)\" height=\"(\\d+)\""_s).match(image);
        QVERIFY(size.hasMatch());
        QVERIFY(size.captured(1).toInt() <= 590);
        QVERIFY(size.captured(2).toInt() <= 850);
        QVERIFY(image.contains(u"src=\"data:image/png;base64,"_s));
        QVERIFY2(image.contains(QRegularExpression(u"alt=\"[^\"]+。\""_s)), qPrintable(image));
    }
    QCOMPARE(matches(html, u"(?<=align=\"center\">)图\\d　"_s),
             QStringList({u"图1　"_s, u"图2　"_s, u"图3　"_s, u"图4　"_s, u"图5　"_s}));
    QCOMPARE(pictures.drawn.filter(u" png 300"_s).size(), 5);
}

void tst_HtmlExporter::chartsAreToldWithoutPictures()
{
    const QString html = page(districtReport());
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(!html.contains(u"图1　"_s));
    QVERIFY(html.contains(u"自然人 64 件、社会公益组织 2 件、其他 4 件；3 项为 0；合计 70 件。"_s));
}

void tst_HtmlExporter::brokenPictureIsAnError()
{
    const ReportSet set = evaluated(districtReport());
    FakePictures pictures;
    pictures.fails = true;
    ExportJob job;
    job.set = &set;
    job.pictures = &pictures;
    job.templateId = u"annual-report-2021"_s;
    const auto files = HtmlExporter().write(job);
    QVERIFY(!files);
    QCOMPARE(files.error().message, u"no paint left"_s);
}

void tst_HtmlExporter::signatureStandsRight()
{
    const QString html = page(bureauSummary());
    QVERIFY(html.contains(u"align=\"right\" style=\"margin-right:64.0pt\">2021年12月3日"_s));
    // Eight characters over a date of six and a half: three quarters further out on each side.
    QVERIFY(html.contains(u"margin-right:52.0pt;margin-top:58.0pt\">杭州市城市管理局"_s));
}

void tst_HtmlExporter::signatureWithoutADateStandsRight()
{
    Report report = districtReport();
    report.meta.clear();
    QVERIFY(page(report).contains(u"margin-right:32.0pt;margin-top:58.0pt\">平潭综合实验区"_s));
}

void tst_HtmlExporter::sameBytesEachTime()
{
    QCOMPARE(page(districtReport()), page(districtReport()));
}

QTEST_GUILESS_MAIN(tst_HtmlExporter)
#include "tst_htmlexporter.moc"
