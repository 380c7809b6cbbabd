// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/webexporter.h"
#include "export/webstyle.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

double luminance(const QString &color)
{
    QString digits = color.sliced(1);
    if (digits.size() == 3)
        digits = u"%1%1%2%2%3%3"_s.arg(digits[0]).arg(digits[1]).arg(digits[2]);
    double sum = 0;
    constexpr double weights[] = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; ++i) {
        const double c = digits.mid(2 * i, 2).toInt(nullptr, 16) / 255.0;
        sum += weights[i] * (c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

} // namespace

// The page an office puts on its portal.
class tst_WebExporter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingComesFromElsewhere_data() { pages(); }
    void nothingComesFromElsewhere();
    void validatorFindsNothing_data() { pages(); }
    void validatorFindsNothing();
    void everyTableSaysWhatItIs();
    void headersSayWhatTheyHead();
    void drawingsAreTold();
    void colorsAreReadable();
    void plainPagesHaveNoStyleAndNoDrawing();
    void typedTextStaysText();
    void failedDrawingIsNoFile();

private:
    static void pages();
    Result<QList<ExportedFile>> write(const Report &report, WebWriter::Dress dress) const;
    QString page(const QString &name) const { return m_pages.value(name); }

    FakePictures m_drawings;
    QMap<QString, QString> m_pages;
};

Result<QList<ExportedFile>> tst_WebExporter::write(const Report &report,
                                                   WebWriter::Dress dress) const
{
    const ReportSet set = evaluated(report);
    ExportJob job;
    job.set = &set;
    job.pictures = &m_drawings;
    job.templateId = report.templates.first();
    job.locale = chinese();
    return WebExporter(dress).write(job);
}

void tst_WebExporter::initTestCase()
{
    using Dress = WebWriter::Dress;
    for (const auto &[name, report] :
         {std::pair{u"annual report"_s, districtReport()}, {u"work summary"_s, bureauSummary()}}) {
        for (const auto &[dress, kind] :
             {std::pair{Dress::Styled, u"styled "_s}, {Dress::Plain, u"plain "_s}}) {
            const auto files = write(report, dress);
            QVERIFY_RESULT(files);
            m_pages.insert(kind + name, QString::fromUtf8(files->first().bytes));
        }
    }
}

void tst_WebExporter::pages()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"styled annual report", "styled work summary", "plain annual report",
                             "plain work summary"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void tst_WebExporter::nothingComesFromElsewhere()
{
    QFETCH(QString, name);
    static const QRegularExpression reference(
        u"<script|<link|<iframe|@import|url\\(|\\b(?:src|href|action|on[a-z]+)="_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = reference.match(page(name));
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    QVERIFY(page(name).startsWith(u"<!DOCTYPE html>\n<html lang=\"zh-CN\">"_s));
    QCOMPARE(page(name).count(u"<h1"_s), 1);
    QCOMPARE(page(name).count(u"<main>"_s), 1);
}

void tst_WebExporter::validatorFindsNothing()
{
    QFETCH(QString, name);
    QProcess tidy;
    tidy.start(u"tidy"_s, {u"-q"_s, u"-e"_s, u"-utf8"_s});
    QVERIFY2(tidy.waitForStarted(), "tidy is not installed");
    tidy.write(page(name).toUtf8());
    tidy.closeWriteChannel();
    QVERIFY(tidy.waitForFinished());
    QCOMPARE(QString::fromUtf8(tidy.readAllStandardError()), QString());
    QCOMPARE(tidy.exitCode(), 0);
}

void tst_WebExporter::everyTableSaysWhatItIs()
{
    for (const QString &page : std::as_const(m_pages)) {
        QVERIFY(page.contains(u"<table"_s));
        QCOMPARE(page.count(u"<caption"_s), page.count(u"<table"_s));
        QVERIFY(!page.contains(u"<caption></caption>"_s));
    }
}

void tst_WebExporter::headersSayWhatTheyHead()
{
    for (const QString &page : std::as_const(m_pages)) {
        QVERIFY(page.count(u"<th"_s) > 10);
        QCOMPARE(page.count(u"<th "_s) + page.count(u"<thead>"_s), page.count(u"<th"_s));
        static const QRegularExpression header(u"<th [^>]*>"_s);
        for (auto it = header.globalMatch(page); it.hasNext();) {
            const QString cell = it.next().captured();
            QVERIFY2(cell.contains(u" scope=\""_s), qPrintable(cell));
        }
    }
}

void tst_WebExporter::drawingsAreTold()
{
    const QString annual = page(u"styled annual report"_s);
    QCOMPARE(annual.count(u"<svg"_s), 5);
    QCOMPARE(annual.count(u"role=\"img\" aria-label=\"2021年"_s) +
                 annual.count(u"role=\"img\" aria-label=\"历年"_s),
             5);
    QCOMPARE(annual.count(u"<figure>"_s), annual.count(u"</figcaption>\n</figure>"_s));
    QVERIFY(!annual.contains(u"<?xml"_s));
    QVERIFY(!annual.contains(u"<g fill=\"none\">"_s)); // empty groups are left out
    QVERIFY(m_drawings.drawn.first().contains(u" svg "_s));
}

// Text on every ground that stands under it: WCAG AA.
void tst_WebExporter::colorsAreReadable()
{
    const QString css = QString::fromUtf8(WebStyle::sheet().data(), WebStyle::sheet().size());
    static const QRegularExpression ink(u"[{ ;]color: (#[0-9a-f]+)"_s);
    static const QRegularExpression ground(u"background: (#[0-9a-f]+)"_s);
    int pairs = 0;
    for (auto inks = ink.globalMatch(css); inks.hasNext();) {
        const double text = luminance(inks.next().captured(1));
        for (auto grounds = ground.globalMatch(css); grounds.hasNext(); ++pairs) {
            const double paper = luminance(grounds.next().captured(1));
            QVERIFY((paper + 0.05) / (text + 0.05) >= 7.0);
        }
    }
    QVERIFY(pairs >= 6);
}

void tst_WebExporter::plainPagesHaveNoStyleAndNoDrawing()
{
    for (const QString &name : {u"plain annual report"_s, u"plain work summary"_s}) {
        QVERIFY(!page(name).contains(u"style"_s));
        QVERIFY(!page(name).contains(u"<svg"_s));
        QVERIFY(page(name).contains(u"<table border=\"1\">"_s));
    }
    QVERIFY(page(u"plain annual report"_s).contains(u"2021年政府信息公开申请办理情况："_s));
}

void tst_WebExporter::typedTextStaysText()
{
    Report report = bureauSummary();
    report.texts.insert(u"s0"_s, u"甲</p><script>x</script>&乙\n"_s);
    const auto files = write(report, WebWriter::Dress::Styled);
    QVERIFY_RESULT(files);
    QVERIFY(files->first().bytes.contains("甲&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;&amp;乙"));
}

void tst_WebExporter::failedDrawingIsNoFile()
{
    m_drawings.fails = true;
    QVERIFY(!write(districtReport(), WebWriter::Dress::Styled));
    QVERIFY_RESULT(write(districtReport(), WebWriter::Dress::Plain));
    m_drawings.fails = false;
}

QTEST_GUILESS_MAIN(tst_WebExporter)
#include "tst_webexporter.moc"
