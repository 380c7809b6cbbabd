// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rollupdialog.h"

#include "manyreports.h"
#include "rollup/distributionview.h"
#include "samplereports.h"
#include "testsupport.h"
#include "windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

class tst_RollUpDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void showsWhoIsMissingAndTheSums();
    void theOpenReportIsComparedWithTheSums();
    void contributorsAreOneClickAway();
    void fewUnitsAreNotRanked();
    void makesReportAndWorkbook();
    void neverReplacesAReport();
    void saysWhatIsWrong();
    void stopsAndClosesAtAnyMoment();

private:
    void open(int units, int listed);
    void rollUp();
    QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    QTableView *table(const char *name) const
    {
        return m_dialog->findChild<QTableView *>(QLatin1String(name));
    }
    QString at(const char *name, int row, int column) const
    {
        return table(name)->model()->index(row, column).data().toString();
    }
    QString said() const { return m_dialog->findChild<QLabel *>(u"rollUpSaid"_s)->text(); }

    std::optional<Services> m_services;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<RollUpDialog> m_dialog;
};

void tst_RollUpDialog::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services.emplace(*std::move(services));
}

void tst_RollUpDialog::init()
{
    m_dialog.reset();
    m_fixture = std::make_unique<WindowFixture>(*m_services);
}

void tst_RollUpDialog::open(int units, int listed)
{
    QVERIFY(QDir().mkpath(m_fixture->path(u"units"_s)));
    TestSupport::writeSubordinateReports(m_fixture->path(u"units"_s), units, 20);
    QFile list(m_fixture->path(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(TestSupport::subordinateList(listed));
    list.close();
    m_dialog = std::make_unique<RollUpDialog>(m_fixture->context());
    m_dialog->setFolder(m_fixture->path(u"units"_s));
    m_dialog->setList(list.fileName());
    m_dialog->show();
}

void tst_RollUpDialog::rollUp()
{
    QTest::mouseClick(button("rollUpStart"), Qt::LeftButton);
    QTRY_VERIFY(button("rollUpWorkbook")->isEnabled());
}

void tst_RollUpDialog::showsWhoIsMissingAndTheSums()
{
    open(40, 42);
    rollUp();
    QCOMPARE(table("rollUpUnits")->model()->rowCount(), 42);
    QCOMPARE(at("rollUpUnits", 0, 0), u"某市第41局"_s); // missing ones first
    QVERIFY(at("rollUpUnits", 2, 2).toInt() > 0);       // then those with errors
    QVERIFY(said().contains(u"40"_s));
    QVERIFY(table("rollUpMatters")->model()->rowCount() >= 5);
    QVERIFY(m_dialog->grab().save(QStringLiteral(NIANBAO_BINARY_DIR "/gallery/rollup-units.png")));
    m_dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
    m_dialog->resize(1180, 660);
    QVERIFY(m_dialog->grab().save(QStringLiteral(NIANBAO_BINARY_DIR "/gallery/rollup-sums.png")));
    m_dialog->findChild<QTabWidget *>()->setCurrentIndex(2);
    QVERIFY(
        m_dialog->grab().save(QStringLiteral(NIANBAO_BINARY_DIR "/gallery/rollup-matters.png")));
}

void tst_RollUpDialog::theOpenReportIsComparedWithTheSums()
{
    open(3, 3);
    const auto checks = [this] {
        QStringList numbers;
        for (int row = 0; row < table("rollUpMatters")->model()->rowCount(); ++row)
            numbers += at("rollUpMatters", row, 0);
        return numbers;
    };
    rollUp();
    QVERIFY(!checks().contains(u"K157"_s));
    for (const QString &name : {u"某市第2局"_s, u"某市人民政府"_s}) { // a unit's own; the whole
        const ReportSet open =
            TestSupport::evaluated(TestSupport::unitReport(name, {u"t3.new.natural=1"_s}));
        m_dialog->setOpenReport([&open] { return &open; });
        rollUp();
        const bool isWhole = name.endsWith(u"政府"_s);
        QTRY_COMPARE(checks().contains(u"K157"_s), isWhole);
        QCOMPARE(said().contains(name), isWhole);
    }
}

void tst_RollUpDialog::contributorsAreOneClickAway()
{
    open(40, 40);
    rollUp();
    QTableView *sums = table("rollUpSums");
    sums->selectRow(8);
    QCOMPARE(table("rollUpContributors")->model()->rowCount(), 40);
    qint64 sum = 0;
    for (int row = 0; row < 40; ++row)
        sum += at("rollUpContributors", row, 2).toLongLong();
    QCOMPARE(at("rollUpSums", 8, 1).section(u' ', 0, 0), QString::number(sum));
    QCOMPARE(at("rollUpContributors", 0, 0), u"1"_s);
    QVERIFY(at("rollUpContributors", 0, 2).toLongLong() >=
            at("rollUpContributors", 1, 2).toLongLong());
    int units = 0;
    for (const DistributionView::Bin &bin : m_dialog->findChild<DistributionView *>()->bins())
        units += bin.units;
    QVERIFY(units >= 30);
}

void tst_RollUpDialog::fewUnitsAreNotRanked()
{
    open(29, 29);
    rollUp();
    table("rollUpSums")->selectRow(8);
    QCOMPARE(table("rollUpContributors")->model()->rowCount(), 29);
    QCOMPARE(at("rollUpContributors", 0, 0), QString());
    QVERIFY(m_dialog->findChild<DistributionView *>()->bins().empty());
}

void tst_RollUpDialog::makesReportAndWorkbook()
{
    open(5, 5);
    rollUp();
    QVERIFY(!button("rollUpReport")->isEnabled()); // nobody is named yet
    m_dialog->findChild<QLineEdit *>(u"rollUpUnit"_s)->setText(u"某市人民政府"_s);
    m_fixture->dialogs.nextPath = m_fixture->path(u"all.nianbao"_s);
    QSignalSpy opened(m_dialog.get(), &RollUpDialog::openRequested);
    QTest::mouseClick(button("rollUpReport"), Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    const auto report = ReportFile::load(m_fixture->dialogs.nextPath);
    QVERIFY_RESULT(report);
    QCOMPARE(report->report.unit.name, u"某市人民政府"_s);
    m_fixture->dialogs.nextPath = m_fixture->path(u"all.xlsx"_s);
    QTest::mouseClick(button("rollUpWorkbook"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(m_fixture->dialogs.nextPath));
}

void tst_RollUpDialog::neverReplacesAReport()
{
    open(3, 3);
    rollUp();
    m_dialog->findChild<QLineEdit *>(u"rollUpUnit"_s)->setText(u"某市人民政府"_s);
    m_fixture->dialogs.nextPath = m_fixture->path(u"units/00001.nianbao"_s);
    const QByteArray before = ReportFile::digestOfFile(m_fixture->dialogs.nextPath);
    QTest::mouseClick(button("rollUpReport"), Qt::LeftButton);
    QCOMPARE(ReportFile::digestOfFile(m_fixture->dialogs.nextPath), before);
}

void tst_RollUpDialog::saysWhatIsWrong()
{
    open(3, 3);
    m_dialog->setList(m_fixture->path(u"none.csv"_s));
    const QString before = said();
    QTest::mouseClick(button("rollUpStart"), Qt::LeftButton);
    QVERIFY(said() != before);
    QVERIFY(!button("rollUpWorkbook")->isEnabled());
    m_dialog->setList({});
    QVERIFY(!button("rollUpStart")->isEnabled());
}

void tst_RollUpDialog::stopsAndClosesAtAnyMoment()
{
    open(300, 300);
    QTest::mouseClick(button("rollUpStart"), Qt::LeftButton);
    QTest::mouseClick(button("rollUpStart"), Qt::LeftButton); // now it stops
    QTRY_VERIFY(!m_dialog->findChild<QProgressBar *>()->isVisible());
    const bool stopped = !button("rollUpWorkbook")->isEnabled();
    QTest::mouseClick(button("rollUpStart"), Qt::LeftButton);
    m_dialog.reset(); // in the middle of it
    QVERIFY(stopped);
}

QTEST_MAIN(tst_RollUpDialog)
#include "tst_rollupdialog.moc"
