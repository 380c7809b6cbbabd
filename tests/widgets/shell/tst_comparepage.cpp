// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/signrecord.h"
#include "samplereports.h"
#include "signoff/comparepage.h"
#include "testsupport.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace TestSupport;

// The comparison in a real window.
class tst_ComparePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void earlierYearIsBesideThisOne();
    void signedStateIsBesideTheDraft();
    void figuresLeadToTheirCells();
    void anotherFileCanBeChosen();
    void damagedFileIsToldInPlace();
    void nothingToCompareWithSaysWhatToDo();
    void followsChanges();
    void onlyChaptersThatDiffer();
    void savedPageHoldsTheCharts();

private:
    std::optional<Services> m_services;

    struct Compare
    {
        Compare(const Services &services, const Report &report)
            : fixture(services)
        {
            if (const auto set = fixture.session.setNewReport(report); !set)
                qFatal("%s", qPrintable(set.error().text()));
            fixture.window().resize(1366, 768);
            fixture.window().show();
            trigger(fixture.window(), u"Ctrl+Shift+D"_s);
            page = fixture.window().findChild<ComparePage *>();
        }
        QComboBox *choices() const { return page->findChild<QComboBox *>(u"compareWith"_s); }
        QString text() const { return browser()->toPlainText(); }
        QTextBrowser *browser() const { return page->findChild<QTextBrowser *>(u"comparison"_s); }
        QString summary() const { return page->findChild<QLabel *>(u"compareSummary"_s)->text(); }
        QPushButton *button(const QString &words) const
        {
            for (auto *button : page->findChildren<QPushButton *>()) {
                if (button->text().contains(words))
                    return button;
            }
            return nullptr;
        }
        WindowFixture fixture;
        ComparePage *page = nullptr;
    };

    static Report withEarlierYear()
    {
        Report report = districtReport();
        Report earlier = report;
        earlier.attached.clear();
        earlier.year = report.year - 1;
        earlier.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(815));
        report.attached = {{earlier, u"earlier.nianbao"_s, {}, {}}};
        return report;
    }
};

void tst_ComparePage::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services.emplace(std::move(*services));
}

void tst_ComparePage::earlierYearIsBesideThisOne()
{
    const Compare compare(*m_services, withEarlierYear());
    QCOMPARE(compare.choices()->count(), 1);
    QVERIFY2(compare.text().contains(u"815"_s), qPrintable(compare.text().left(400)));
    QVERIFY(compare.page->findChild<QTabWidget *>()->isVisible());
}

void tst_ComparePage::signedStateIsBesideTheDraft()
{
    Report report = districtReport();
    report.attached.clear();
    for (const auto kind : {SignStep::Kind::Submitted, SignStep::Kind::Signed}) {
        SignRecord::Act act;
        act.kind = kind;
        act.by = kind == SignStep::Kind::Signed ? u"李某"_s : u"王某"_s;
        act.time = QDateTime(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC);
        QVERIFY_RESULT(SignRecord::add(report, act, {}));
    }
    report.texts[u"c5"_s] = u"签发之后写入的一句话。\n"_s;
    const Compare compare(*m_services, report);
    QCOMPARE(compare.choices()->count(), 2); // as signed, as submitted
    QVERIFY(compare.choices()->currentText().contains(u"李某"_s));
    QVERIFY(compare.text().contains(u"签发之后写入的一句话。"_s));
}

void tst_ComparePage::figuresLeadToTheirCells()
{
    Compare compare(*m_services, withEarlierYear());
    QMetaObject::invokeMethod(compare.browser(), "anchorClicked",
                              Q_ARG(QUrl, QUrl(u"cell:t3.new.natural"_s)));
    QCOMPARE(compare.fixture.window().currentPage(), PageId::ofChapter(u"c3"_s));
}

void tst_ComparePage::anotherFileCanBeChosen()
{
    Report report = districtReport();
    report.attached.clear();
    Compare compare(*m_services, report);
    Report other = report;
    other.texts[u"c5"_s] = u"另一稿的写法。\n"_s;
    compare.fixture.dialogs.nextPath = compare.fixture.path(u"另稿.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(other, compare.fixture.dialogs.nextPath));
    QTest::mouseClick(compare.button(u"File"_s), Qt::LeftButton);
    QVERIFY2(compare.choices()->currentText().contains(u"另稿"_s), qPrintable(compare.summary()));
    QVERIFY(compare.text().contains(u"另一稿的写法。"_s));
}

void tst_ComparePage::damagedFileIsToldInPlace()
{
    Compare compare(*m_services, districtReport());
    const QString path = compare.fixture.path(u"坏.nianbao"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("{"), 1);
    file.close();
    compare.page->compareWithFile(path);
    QVERIFY(compare.summary().contains(u"坏.nianbao"_s));
    QVERIFY(!compare.page->findChild<QTabWidget *>()->isVisible());
}

void tst_ComparePage::nothingToCompareWithSaysWhatToDo()
{
    Report report = districtReport();
    report.attached.clear();
    const Compare compare(*m_services, report);
    QVERIFY(!compare.choices()->isEnabled());
    QVERIFY(compare.summary().contains(u"attach"_s));
}

void tst_ComparePage::followsChanges()
{
    Compare compare(*m_services, withEarlierYear());
    QVERIFY(!compare.text().contains(u"4711"_s));
    QVERIFY_RESULT(compare.fixture.session.enterFigure(u"t3.new.natural"_s, u"4711"_s));
    QTRY_VERIFY(compare.text().contains(u"4711"_s));
}

void tst_ComparePage::onlyChaptersThatDiffer()
{
    const Compare compare(*m_services, withEarlierYear());
    QVERIFY(compare.text().contains(u"二、主动公开政府信息情况"_s));
    compare.page->findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(!compare.text().contains(u"二、主动公开政府信息情况"_s));
    QVERIFY(compare.text().contains(u"815"_s));
}

void tst_ComparePage::savedPageHoldsTheCharts()
{
    Compare compare(*m_services, withEarlierYear());
    compare.fixture.dialogs.nextPath = compare.fixture.path(u"对比.html"_s);
    QTest::mouseClick(compare.button(u"Save"_s), Qt::LeftButton);
    const QByteArray page = readAll(compare.fixture.dialogs.nextPath);
    QVERIFY(page.contains("815"));
    QVERIFY(page.contains("<img"));
    QVERIFY(compare.fixture.dialogs.proposed.endsWith(u".html"_s));
}

QTEST_MAIN(tst_ComparePage)
#include "tst_comparepage.moc"
