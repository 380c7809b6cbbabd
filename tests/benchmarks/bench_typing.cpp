// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/chapterpage.h"
#include "forms/narrativeedit.h"
#include "session/reportsession.h"
#include "sessionfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

// Keystroke to painted in a chapter of 20,000 characters, on a page of a window as large as an
// office screen: bursts of typing with pauses in which the checks run. Prints the median, the 99th
// percentile and the longest; the events between two keystrokes (checks arriving) are part of the
// keystroke they delay.
class BenchTyping : public QObject
{
    Q_OBJECT

private slots:
    void type_data();
    void type();
};

namespace {

constexpr int Keystrokes = 600;
constexpr int Burst = 12; // keystrokes between two pauses
constexpr int Length = 20'000;

QString paragraph(int number)
{
    return u"（%1）全年主动公开政府信息1335条，其中政策文件%2件；受理依申请公开39件，按时办结率100%"
           u"，"
           "其中自然人38件、法人1件。召开新闻发布会4场，答复网民留言%3条，同比增长12.5%"
           "。依托政府网站"
           "和政务新媒体公开各类信息近2万条，做到应公开尽公开，群众的知情权、参与权和监督权得到保障。\n"_s
               .arg(number)
               .arg(number * 3 % 97)
               .arg(number * 7 % 1013);
}

QString longText(bool oneParagraph)
{
    QString text;
    for (int i = 1; text.size() < Length; ++i)
        text += paragraph(i);
    return oneParagraph ? text.replace(u'\n', QString()) + u'\n' : text;
}

} // namespace

void BenchTyping::type_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("place"); // where the cursor is, as a share of the text
    QTest::newRow("paragraphs, at the start") << longText(false) << 0.0;
    QTest::newRow("paragraphs, in the middle") << longText(false) << 0.5;
    QTest::newRow("paragraphs, at the end") << longText(false) << 1.0;
    QTest::newRow("one paragraph, at the end") << longText(true) << 1.0;
}

void BenchTyping::type()
{
    QFETCH(QString, text);
    QFETCH(double, place);
    ReportSession session(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    Report report = TestSupport::published(u"16-pingtan-2021.json"_s, u"15-pingtan-2020.json"_s);
    report.texts.insert(u"c1"_s, text);
    QVERIFY_RESULT(session.setNewReport(report));
    ChapterPage page(&session, u"c1"_s);
    page.resize(1100, 640);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.goToText(u"c1"_s, static_cast<qsizetype>(place * static_cast<double>(text.size())));
    auto *edit = page.findChild<NarrativeEdit *>();
    QCOMPARE(edit->textId(), u"c1"_s);
    QTest::qWait(300);

    std::vector<double> times;
    for (int i = 0; i < Keystrokes; ++i) {
        if (i % Burst == 0)
            QTest::qWait(250);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(edit, static_cast<char>(i % 8 == 7 ? '4' : 'a' + i % 26));
        QCoreApplication::processEvents();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("typing, %s: p50 %.2f ms, p99 %.2f ms, longest %.2f ms\n", QTest::currentDataTag(),
                times[times.size() / 2], times[times.size() * 99 / 100], times.back());
}

QTEST_MAIN(BenchTyping)
#include "bench_typing.moc"
