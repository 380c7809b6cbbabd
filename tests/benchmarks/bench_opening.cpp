// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/chapterpage.h"
#include "session/reportsession.h"
#include "sessionfixture.h"

#include <QElapsedTimer>
#include <QStackedWidget>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

// From a chapter chosen to its page painted, in a window as large as an office screen: the first
// time, when the page has to be made, and every time after. Prints each chapter's median.
class BenchOpening : public QObject
{
    Q_OBJECT

private slots:
    void openEveryChapter();
};

namespace {

constexpr int Rounds = 15;

double median(std::vector<double> &times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double shown(QStackedWidget &stack, QWidget *page)
{
    QElapsedTimer timer;
    timer.start();
    stack.setCurrentWidget(page);
    QCoreApplication::processEvents();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

void BenchOpening::openEveryChapter()
{
    ReportSession session(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    Report report = TestSupport::published(u"16-pingtan-2021.json"_s, u"15-pingtan-2020.json"_s);
    report.templates = {u"annual-report-2021"_s, u"work-summary"_s};
    QVERIFY_RESULT(session.setNewReport(report));
    session.finishChecks();
    QStackedWidget stack;
    stack.resize(1100, 640);
    auto *elsewhere = new QWidget;
    stack.addWidget(elsewhere);
    stack.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stack));
    for (const TemplatePtr &document : session.set().form().templates()) {
        for (const Chapter &chapter : document->chapters) {
            std::vector<double> first;
            std::vector<double> again;
            for (int i = 0; i < Rounds; ++i) {
                QElapsedTimer timer;
                timer.start();
                auto *page = new ChapterPage(&session, chapter.id);
                stack.addWidget(page);
                const double making = static_cast<double>(timer.nsecsElapsed()) / 1e6;
                first.push_back(making + shown(stack, page));
                shown(stack, elsewhere);
                again.push_back(shown(stack, page));
                shown(stack, elsewhere);
                delete page;
            }
            std::printf("opening %s: first %.2f ms, again %.2f ms\n", qPrintable(chapter.id),
                        median(first), median(again));
        }
    }
}

QTEST_MAIN(BenchOpening)
#include "bench_opening.moc"
