// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartspage.h"

#include "charts/chartcard.h"
#include "charts/chartdialog.h"
#include "document/reportfile.h"
#include "document/signrecord.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

const QString Annual = u"annual-report-2021"_s;

QStringList idsOn(const ChartsPage &page)
{
    QStringList ids;
    for (const ChartCard *card : page.cards())
        ids += card->data().id;
    return ids;
}

ChartCard *cardOf(const ChartsPage &page, const QString &id)
{
    for (ChartCard *card : page.cards()) {
        if (card->data().id == id)
            return card;
    }
    return nullptr;
}

template <class Widget>
void click(const ChartCard *card, const QString &name)
{
    auto *button = card->findChild<Widget *>(name);
    QVERIFY2(button && button->isEnabled(), qPrintable(name));
    button->click();
    QCoreApplication::processEvents();
}

} // namespace

class tst_ChartsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheDocumentsCharts();
    void remarksOfAReturnStandAtTheirChart();
    void tickingPutsAChartIntoTheDocument();
    void chartsChangePlaces();
    void choicesAreUndone();
    void figuresAreShownAsATable();
    void dialogChangesTitleTypeAndPercentages();
    void dialogOffersOnlyTrueTypes();
    void readOnlyReportIsNotChanged();

private:
    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<ChartsPage> m_page;
};

void tst_ChartsPage::init()
{
    m_page.reset();
    m_session = std::make_unique<ReportSession>(shippedCatalog(), *RuleBook::shipped());
    QVERIFY_RESULT(m_session->setNewReport(districtReport()));
    m_page = std::make_unique<ChartsPage>(m_session.get());
    m_page->setLocale(chinese());
    m_page->resize(1100, 700);
    m_page->show();
}

void tst_ChartsPage::showsTheDocumentsCharts()
{
    QVERIFY(idsOn(*m_page).contains(u"documents"_s));
    QVERIFY(!idsOn(*m_page).contains(u"refusal-reasons"_s));
    m_page->setAllShown(true);
    QVERIFY(idsOn(*m_page).contains(u"refusal-reasons"_s));
    QVERIFY(!cardOf(*m_page, u"refusal-reasons"_s)
                 ->findChild<QCheckBox *>(u"chartShown"_s)
                 ->isChecked());
}

void tst_ChartsPage::remarksOfAReturnStandAtTheirChart()
{
    ChartsPage page(m_session.get());
    page.resize(1000, 700);
    page.show();
    const auto remarksAt = [](const ChartCard *card) {
        const auto *label = card->findChild<QLabel *>(u"chartRemarks"_s);
        return label->isVisible() ? label->text() : QString();
    };
    const QString id = page.cards().first()->data().id;
    QVERIFY(remarksAt(page.cards().first()).isEmpty());
    Report report = m_session->report();
    for (const auto kind : {SignStep::Kind::Submitted, SignStep::Kind::Returned}) {
        SignRecord::Act act;
        act.kind = kind;
        act.by = u"李四"_s;
        act.note = u"请修改"_s;
        act.time = QDateTime(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC);
        if (kind == SignStep::Kind::Returned)
            act.remarks = {{id, u"标题写明口径"_s}};
        QVERIFY_RESULT(SignRecord::add(report, act, {}));
    }
    QVERIFY_RESULT(m_session->setNewReport(report));
    QVERIFY(remarksAt(cardOf(page, id)).contains(u"标题写明口径"_s));
    QVERIFY(remarksAt(page.cards().last()).isEmpty());
}

void tst_ChartsPage::tickingPutsAChartIntoTheDocument()
{
    m_page->setAllShown(true);
    click<QCheckBox>(cardOf(*m_page, u"refusal-reasons"_s), u"chartShown"_s);
    QCOMPARE(m_session->report().charts.value(Annual + u"/refusal-reasons"_s).shown,
             std::optional(true));
    m_page->setAllShown(false);
    QVERIFY(idsOn(*m_page).contains(u"refusal-reasons"_s));
}

void tst_ChartsPage::chartsChangePlaces()
{
    const QStringList before = idsOn(*m_page);
    QVERIFY(before.size() > 2);
    QVERIFY(!m_page->cards().first()->findChild<QToolButton *>(u"chartUp"_s)->isEnabled());
    QVERIFY(!m_page->cards().last()->findChild<QToolButton *>(u"chartDown"_s)->isEnabled());
    click<QToolButton>(cardOf(*m_page, before[0]), u"chartDown"_s);
    QStringList swapped = before;
    swapped.swapItemsAt(0, 1);
    QCOMPARE(idsOn(*m_page), swapped);
    click<QToolButton>(cardOf(*m_page, before[0]), u"chartUp"_s);
    QCOMPARE(idsOn(*m_page), before);
    QVERIFY(m_session->report().chartOrder.isEmpty());
}

void tst_ChartsPage::choicesAreUndone()
{
    const Report before = m_session->report();
    click<QCheckBox>(cardOf(*m_page, u"documents"_s), u"chartShown"_s);
    QVERIFY(!idsOn(*m_page).contains(u"documents"_s));
    m_session->undoStack()->undo();
    QVERIFY(m_session->report() == before);
    QVERIFY(idsOn(*m_page).contains(u"documents"_s));
    QVERIFY(m_session->undoStack()->redoText().contains(u"规章和行政规范性文件"_s));
}

void tst_ChartsPage::figuresAreShownAsATable()
{
    const ChartCard *card = cardOf(*m_page, u"applications-by-applicant"_s);
    auto *table = card->findChild<QLabel *>(u"chartTable"_s);
    QVERIFY(table->isHidden());
    click<QToolButton>(card, u"toggleTable"_s);
    QVERIFY(!table->isHidden());
    QVERIFY(table->text().contains(u">64</td>"_s));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"65"_s));
    QVERIFY(table->text().contains(u">65</td>"_s));
}

void tst_ChartsPage::dialogChangesTitleTypeAndPercentages()
{
    const ChartData chart = cardOf(*m_page, u"applications-by-applicant"_s)->data();
    ChartDialog dialog(m_session.get(), chart);
    dialog.findChild<QLineEdit *>(u"chartTitle"_s)->setText(u"谁来申请"_s);
    auto *kind = dialog.findChild<QComboBox *>(u"chartKind"_s);
    kind->setCurrentIndex(kind->findData(u"horizontal-bar"_s));
    dialog.findChild<QCheckBox *>(u"chartShares"_s)->setChecked(true);
    const int steps = m_session->undoStack()->count();
    dialog.accept();
    QCOMPARE(m_session->undoStack()->count(), steps + 1);
    const ChartData changed = cardOf(*m_page, chart.id)->data();
    QCOMPARE(changed.title, u"谁来申请（2021年）"_s);
    QCOMPARE(changed.kind, ChartKind::HorizontalBar);
    QCOMPARE(changed.shares().value(0), u"91.4%"_s);
}

void tst_ChartsPage::dialogOffersOnlyTrueTypes()
{
    for (const ChartCard *card : m_page->cards()) {
        ChartDialog dialog(m_session.get(), card->data());
        const auto *kind = dialog.findChild<QComboBox *>(u"chartKind"_s);
        QCOMPARE(kind->count(), card->data().kinds.size());
        const bool hasLine = kind->findData(u"line"_s) >= 0;
        QCOMPARE(hasLine, card->data().byYear);
        dialog.accept(); // nothing was changed, nothing is decided
        QVERIFY2(m_session->report().charts.isEmpty(), qPrintable(card->data().id));
    }
}

void tst_ChartsPage::readOnlyReportIsNotChanged()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.nianbao"_s);
    Report report = districtReport();
    for (AttachedReport &attached : report.attached)
        attached.sha256 = QByteArray(64, '0');
    QVERIFY_RESULT(ReportFile::save(report, path));
    QVERIFY_RESULT(m_session->load(path, ReportSession::Access::ReadOnly));
    for (const ChartCard *card : m_page->cards()) {
        for (const QString &name : {u"chartUp"_s, u"chartDown"_s, u"changeChart"_s})
            QVERIFY2(!card->findChild<QToolButton *>(name)->isEnabled(), qPrintable(name));
        QVERIFY(!card->findChild<QCheckBox *>(u"chartShown"_s)->isEnabled());
    }
}

QTEST_MAIN(tst_ChartsPage)
#include "tst_chartspage.moc"
