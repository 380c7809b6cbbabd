// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/htmlexporter.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

QStringList matches(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern);
    if (!expression.isValid())
        qFatal("%s", qPrintable(expression.errorString()));
    QStringList found;
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found += it.next().captured(0);
    return found;
}

// What stands between two words, each time.
QStringList between(const QString &text, const QString &first, const QString &last)
{
    return matches(text, u"(?<=%1)[\\s\\S]*?(?=%2)"_s.arg(first, last));
}

// The rules of the style sheet that Word reads: selector and declarations.
QList<std::pair<QString, QString>> rulesOf(const QString &html)
{
    QList<std::pair<QString, QString>> rules;
    const QString sheet = between(html, u"<style type=\"text/css\">\n<!--"_s, u"-->"_s).value(0);
    for (auto it = QRegularExpression(u"([^{}]+)\\{([^{}]*)\\}"_s).globalMatch(sheet);
         it.hasNext();) {
        const auto match = it.next();
        rules.append({match.captured(1).trimmed(), match.captured(2).simplified()});
    }
    if (rules.isEmpty())
        qFatal("no style sheet");
    return rules;
}

} // namespace

// The subset of HTML that survives Word, WPS and LibreOffice, rule by rule: for both documents, all
// forms, with pictures and as it is copied to the clipboard.
class tst_HtmlRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itIsHtml4_data() { pages(); }
    void itIsHtml4();
    void selectorsAreSimple_data() { pages(); }
    void selectorsAreSimple();
    void everyParagraphAndCellHasItsClass_data() { pages(); }
    void everyParagraphAndCellHasItsClass();
    void thePageIsSetUpTwice_data() { pages(); }
    void thePageIsSetUpTwice();
    void wordOpensThePageView_data() { pages(); }
    void wordOpensThePageView();
    void oneQuotedFontForEachScript_data() { pages(); }
    void oneQuotedFontForEachScript();
    void chinesePunctuationHasItsFont_data() { pages(); }
    void chinesePunctuationHasItsFont();
    void linesAreExact_data() { pages(); }
    void linesAreExact();
    void cellsHaveBordersOfTheirOwn_data() { pages(); }
    void cellsHaveBordersOfTheirOwn();
    void columnsTellTheirWidths_data() { pages(); }
    void columnsTellTheirWidths();
    void headerRowsStandInAHead_data() { pages(); }
    void headerRowsStandInAHead();
    void picturesFitAndAreTold_data() { pages(); }
    void picturesFitAndAreTold();
    void headingsAreHeadings_data() { pages(); }
    void headingsAreHeadings();
    void theEncodingComesFirst_data() { pages(); }
    void theEncodingComesFirst();
    void lengthsArePoints_data() { pages(); }
    void lengthsArePoints();
    void nothingComesFromElsewhere_data() { pages(); }
    void nothingComesFromElsewhere();
    void tidyFindsNoErrors();

private:
    void pages()
    {
        QTest::addColumn<QString>("html");
        for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value();
    }

    FakePictures m_pictures;
    QMap<QString, QString> m_pages;
};

void tst_HtmlRules::initTestCase()
{
    const auto write = [this](const QString &name, const Report &report) {
        const ReportSet set = evaluated(report);
        for (const QString &document : report.templates) {
            ExportJob job;
            job.set = &set;
            job.templateId = document;
            job.locale = chinese();
            const QString key = name + u", "_s + document;
            for (const auto &[kind, pictures] :
                 {std::pair{u""_s, static_cast<const ChartPictures *>(&m_pictures)},
                  std::pair{u", copied"_s, static_cast<const ChartPictures *>(nullptr)}}) {
                job.pictures = pictures;
                const auto files = HtmlExporter().write(job);
                QVERIFY_RESULT(files);
                m_pages.insert(key + kind, QString::fromUtf8(files->first().bytes));
            }
        }
    };
    write(u"district"_s, districtReport());
    write(u"bureau"_s, bureauSummary());
    write(u"every kind of figure"_s, *reportOfEverything(shippedCatalog()));
    for (const QString &name : publishedReportNames())
        write(name, *publishedReport(name).report(shippedCatalog()));
    Report unusual = districtReport();
    unusual.texts.insert(u"c1"_s, unusualTexts().join(u'\n'));
    write(u"unusual texts"_s, unusual);
}

void tst_HtmlRules::itIsHtml4()
{
    QFETCH(QString, html);
    QVERIFY(
        html.startsWith(u"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">"_s));
    static const QSet<QString> known{
        u"html"_s,  u"head"_s,  u"meta"_s, u"title"_s, u"style"_s, u"body"_s, u"div"_s, u"h1"_s,
        u"h2"_s,    u"h3"_s,    u"p"_s,    u"span"_s,  u"a"_s,     u"br"_s,   u"img"_s, u"table"_s,
        u"thead"_s, u"tbody"_s, u"col"_s,  u"tr"_s,    u"th"_s,    u"td"_s};
    QString plain = html;
    plain.remove(QRegularExpression(u"<!--[\\s\\S]*?-->"_s));
    for (const QString &element : matches(plain, u"(?<=<)[a-zA-Z][a-zA-Z0-9:]*"_s))
        QVERIFY2(known.contains(element), qPrintable(element));
}

void tst_HtmlRules::selectorsAreSimple()
{
    QFETCH(QString, html);
    const auto rules = rulesOf(html);
    QVERIFY(rules.size() > 10);
    for (const auto &[selector, declarations] : rules)
        QVERIFY2(QRegularExpression(u"^(@page( Section1)?|h[123]|(p|div|span)\\.\\w+)$"_s)
                     .match(selector)
                     .hasMatch(),
                 qPrintable(selector));
}

// Word gives a paragraph nothing of what is said of the parts around it.
void tst_HtmlRules::everyParagraphAndCellHasItsClass()
{
    QFETCH(QString, html);
    const QStringList starts = matches(html, u"<(p|td|th)[ >][^>]*"_s);
    QVERIFY(starts.size() > 50);
    for (const QString &start : starts)
        QVERIFY2(start.contains(u" class=\""_s), qPrintable(start));
}

// Word reads the named rule, LibreOffice only the other one.
void tst_HtmlRules::thePageIsSetUpTwice()
{
    QFETCH(QString, html);
    for (const QString &name : {u"@page"_s, u"@page Section1"_s}) {
        const auto rules = rulesOf(html);
        const auto rule = std::find_if(rules.cbegin(), rules.cend(),
                                       [&](const auto &one) { return one.first == name; });
        QVERIFY(rule != rules.cend());
        QVERIFY2(rule->second.contains(u"size: 595.3pt 841.9pt;"_s), qPrintable(rule->second));
        QVERIFY2(rule->second.contains(u"margin: 37.0mm 26.0mm 35.0mm 28.0mm;"_s),
                 qPrintable(rule->second));
    }
    QCOMPARE(html.count(u"<div class=\"Section1\">"_s), 1);
}

void tst_HtmlRules::wordOpensThePageView()
{
    QFETCH(QString, html);
    const QString word =
        between(html, u"<!--\\[if gte mso 9\\]>"_s, u"<!\\[endif\\]-->"_s).join(u"");
    QVERIFY(word.contains(u"<w:WordDocument><w:View>Print</w:View>"_s));
}

void tst_HtmlRules::oneQuotedFontForEachScript()
{
    QFETCH(QString, html);
    for (const auto &[selector, declarations] : rulesOf(html)) {
        for (const QString &font : matches(declarations, u"[a-z-]*font-family:[^;]*"_s))
            QVERIFY2(QRegularExpression(u"font-family: \"[^\",;]+\"$"_s).match(font).hasMatch(),
                     qPrintable(font));
        const bool hasText = selector.startsWith(u'h') || selector.startsWith(u"p.") ||
                             selector.startsWith(u"span.");
        if (!hasText || selector == u"p.Picture" || selector == u"p.Gap")
            continue;
        for (const QString &name :
             {u"mso-fareast-font-family"_s, u"mso-ascii-font-family"_s, u"mso-hansi-font-family"_s})
            QVERIFY2(declarations.contains(name), qPrintable(selector + name));
    }
    QVERIFY(matches(html.mid(html.indexOf(u"<body"_s)), u"font-family"_s).isEmpty());
}

void tst_HtmlRules::chinesePunctuationHasItsFont()
{
    QFETCH(QString, html);
    QString body = html.mid(html.indexOf(u"<body"_s));
    body.remove(QRegularExpression(u"<[^<>]*>(?![^<]*</span>)|<span[^>]*>[^<]*</span>"_s));
    for (const QString &mark : {u"“"_s, u"”"_s, u"‘"_s, u"’"_s, u"—"_s, u"…"_s})
        QVERIFY2(!body.contains(mark), qPrintable(body.mid(body.indexOf(mark) - 20, 40)));
}

void tst_HtmlRules::linesAreExact()
{
    QFETCH(QString, html);
    for (const auto &[selector, declarations] : rulesOf(html)) {
        if (!selector.startsWith(u'h') && !selector.startsWith(u"p."))
            continue;
        if (selector == u"p.Picture") { // as high as the picture
            QVERIFY(declarations.contains(u"line-height: normal;"_s));
            continue;
        }
        QVERIFY2(declarations.contains(QRegularExpression(
                     u"line-height: [\\d.]+pt; ?mso-line-height-rule: exactly;"_s)),
                 qPrintable(selector + declarations));
        QVERIFY2(declarations.contains(u"margin-top: "_s) &&
                     declarations.contains(u"margin-bottom: "_s),
                 qPrintable(selector));
    }
    // The line height of the body leaks into tables unless each paragraph there has its own.
    for (const QString &cell : matches(html, u"<t[dh] [\\s\\S]*?</t[dh]>"_s))
        QVERIFY2(cell.contains(QRegularExpression(u"<p class=\"(Cell|SmallCell)\""_s)),
                 qPrintable(cell));
}

void tst_HtmlRules::cellsHaveBordersOfTheirOwn()
{
    QFETCH(QString, html);
    const QStringList cells = matches(html, u"<t[dh] [^>]*>"_s);
    QVERIFY(!cells.isEmpty());
    for (const QString &cell : cells)
        QVERIFY2(cell.contains(u"border:1.0pt solid black;"_s), qPrintable(cell));
    for (const QString &table : matches(html, u"<table [^>]*>"_s))
        QVERIFY2(table.contains(u"border=\"0\""_s) &&
                     table.contains(u"style=\"border-collapse:collapse\""_s),
                 qPrintable(table));
}

void tst_HtmlRules::columnsTellTheirWidths()
{
    QFETCH(QString, html);
    constexpr int textWidth = 590; // 156 mm at 96 dpi
    for (const QString &table : matches(html, u"<table [\\s\\S]*?</table>"_s)) {
        QVERIFY(table.startsWith(u"<table width=\"%1\""_s.arg(textWidth)));
        int sum = 0;
        for (const QString &width : matches(table, u"(?<=<col width=\")\\d+"_s))
            sum += width.toInt();
        QVERIFY(sum == textWidth || sum == 0); // none where rows divide the table differently
        for (const QString &cell : matches(table, u"<t[dh] [^>]*>"_s))
            QVERIFY2(cell.contains(QRegularExpression(u" width=\"\\d+\""_s)), qPrintable(cell));
    }
}

void tst_HtmlRules::headerRowsStandInAHead()
{
    QFETCH(QString, html);
    for (const QString &table : matches(html, u"<table [\\s\\S]*?</table>"_s)) {
        const QString head = between(table, u"<thead>"_s, u"</thead>"_s).value(0);
        QVERIFY(!head.contains(u"<td"_s));
        QVERIFY(!QString(table).remove(head).contains(u"<th "_s));
    }
}

void tst_HtmlRules::picturesFitAndAreTold()
{
    QFETCH(QString, html);
    for (const QString &image : matches(html, u"<img [^>]*>"_s)) {
        const auto size = QRegularExpression(u"width=\"(\\d+)\" height=\"(\\d+)\""_s).match(image);
        QVERIFY2(size.hasMatch(), qPrintable(image.left(200)));
        QVERIFY(size.captured(1).toInt() <= 590 && size.captured(2).toInt() <= 850);
        QVERIFY(image.contains(u"src=\"data:image/png;base64,"_s));
        QVERIFY2(image.contains(QRegularExpression(u"alt=\"[^\"]+。\""_s)), qPrintable(image));
    }
}

// Word numbers lists as it likes: numbers are typed, and headings are real ones.
void tst_HtmlRules::headingsAreHeadings()
{
    QFETCH(QString, html);
    QCOMPARE(html.count(u"<h1"_s), 1);
    QVERIFY(html.count(u"<h2"_s) >= 3);
    QVERIFY(matches(html, u"<(ul|ol|li)[ >]"_s).isEmpty());
    for (const auto &[selector, declarations] : rulesOf(html)) {
        if (selector.startsWith(u'h'))
            QVERIFY(declarations.contains(u"mso-outline-level: %1;"_s.arg(selector.sliced(1))));
    }
}

void tst_HtmlRules::theEncodingComesFirst()
{
    QFETCH(QString, html);
    QVERIFY(html.contains(QRegularExpression(
        u"<head>\\s*<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">"_s)));
}

void tst_HtmlRules::lengthsArePoints()
{
    QFETCH(QString, html);
    for (const auto &[selector, declarations] : rulesOf(html)) {
        QVERIFY2(!declarations.contains(QRegularExpression(u"\\d(em|rem|ex|%)"_s)),
                 qPrintable(selector + declarations));
        if (selector == u"p.Body")
            QVERIFY(declarations.contains(u"text-indent: 32.0pt;"_s));
    }
    for (const QString &style : matches(html.mid(html.indexOf(u"<body"_s)), u"style=\"[^\"]*\""_s))
        QVERIFY2(!style.contains(QRegularExpression(u"\\d(em|rem|ex|%|px)"_s)), qPrintable(style));
}

void tst_HtmlRules::nothingComesFromElsewhere()
{
    QFETCH(QString, html);
    QVERIFY(matches(html, u"<(script|link|iframe|object|embed)[ >]"_s).isEmpty());
    for (const QString &address : matches(html, u"(?<=src=\"|href=\")[^\"]{0,20}"_s))
        QVERIFY2(address.startsWith(u"data:"_s), qPrintable(address));
    QVERIFY(!html.contains(u"@import"_s) && !html.contains(u"url("_s));
}

void tst_HtmlRules::tidyFindsNoErrors()
{
    const QTemporaryDir folder;
    QStringList paths;
    for (const QString &page : std::as_const(m_pages)) {
        paths += folder.filePath(u"%1.html"_s.arg(paths.size()));
        QFile file(paths.last());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(page.toUtf8());
    }
    QProcess tidy;
    tidy.start(u"tidy"_s, QStringList{u"-e"_s, u"-q"_s, u"-utf8"_s} + paths);
    QVERIFY(tidy.waitForFinished());
    const QString said = QString::fromUtf8(tidy.readAllStandardError());
    QVERIFY2(tidy.exitCode() < 2 && !said.contains(u"Error:"_s), qPrintable(said.left(2000)));
}

QTEST_GUILESS_MAIN(tst_HtmlRules)
#include "tst_htmlrules.moc"
