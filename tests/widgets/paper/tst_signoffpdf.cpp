// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/signoffsheet.h"
#include "paper/pagepainter.h"
#include "paper/signoffpdf.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;

class tst_SignOffPdf : public QObject
{
    Q_OBJECT

private slots:
    void everyFigureCanBeFound();
    void sameBytesEachTime();
    void lettersDoNotHideDigits();
    void onePageEvenWhenFull();
};

static SignOffSheet districtSheet()
{
    const ReportSet set = evaluated(districtReport());
    return SignOffSheet::of(set, CheckResult(), {}, chinese(), QDate(2022, 1, 28));
}

// What a reader finds in the PDF, without spaces and line breaks: where a line is broken is not
// what is asked.
static QString wordsOf(const SignOffSheet &sheet)
{
    const auto pdf = signOffPdf(sheet, chinese(), QDateTime());
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().text()));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"sheet.pdf"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write(*pdf);
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, u"-raw"_s, file.fileName(), u"-"_s});
    if (!reader.waitForFinished())
        qFatal("no pdftotext");
    return QString::fromUtf8(reader.readAllStandardOutput())
        .remove(u' ')
        .remove(u'\n')
        .remove(u'\f');
}

void tst_SignOffPdf::everyFigureCanBeFound()
{
    const SignOffSheet sheet = districtSheet();
    const QString text = wordsOf(sheet);
    QVERIFY(!sheet.figures.isEmpty());
    for (const auto &figure : sheet.figures) {
        QVERIFY2(text.contains(QString(figure.label).remove(u' ')), qPrintable(figure.label));
        if (!figure.value.isEmpty())
            QVERIFY2(text.contains(figure.value), qPrintable(figure.value));
    }
    QVERIFY2(text.contains(QString::fromLatin1(sheet.content)), qPrintable(text));
    for (const QChar c : text)
        QVERIFY2(c.unicode() < 0x2E80 || c.unicode() > 0x2FD5, qPrintable(QString(c)));
}

// By the clock they would differ: a second passes between the two.
void tst_SignOffPdf::sameBytesEachTime()
{
    const SignOffSheet sheet = districtSheet();
    const QDateTime time(QDate(2022, 1, 28), QTime(0, 0));
    const auto first = signOffPdf(sheet, chinese(), time);
    QVERIFY_RESULT(first);
    QVERIFY(first->contains("/CreationDate (D:20220128000000"));
    QTest::qWait(1100);
    QCOMPARE(*signOffPdf(sheet, chinese(), time), *first);
}

void tst_SignOffPdf::lettersDoNotHideDigits()
{
    SignOffSheet sheet = districtSheet();
    sheet.blanks = {{u"t3.new.natural"_s, u"数据a5b8639d6ff0，12345c7热线"_s}};
    QVERIFY(wordsOf(sheet).contains(u"数据a5b8639d6ff0，12345c7热线"_s));
}

void tst_SignOffPdf::onePageEvenWhenFull()
{
    SignOffSheet sheet = districtSheet();
    const QString longText = QString(u"因机构职能划转统计口径发生变化，"_s).repeated(20);
    for (int i = 0; i < 30; ++i) {
        sheet.accepted.append(
            {u"K031/x"_s, u"K031"_s, longText, longText, u"王芳"_s, QDate(2022, 1, 28), false});
        sheet.explained.append({sheet.figures.first(), FigureToExplain::Reason::Jump,
                                FigureToExplain::State::Explained, longText});
        sheet.sinceLastStep.append({{}, longText, longText, longText, longText});
        sheet.blanks.append({u"t3.new.natural"_s, sheet.figures.first().label});
    }
    QCOMPARE(signOffPage(sheet, chinese()).pageCount(), 1);
}

QTEST_MAIN(tst_SignOffPdf)
#include "tst_signoffpdf.moc"
