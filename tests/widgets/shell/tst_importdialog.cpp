// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/importdialog.h"

#include "import/sourcereader.h"
#include "windowfixture.h"

#include "sessionfixture.h"
#include "shell/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

// A published page beside the open report, and what becomes of what is ticked.
class TestImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void asksForUnitAndYearOfANewReport();
    void goesIntoTheOpenReportAsOneStep();
    void onlyWhatIsTickedIsTaken();
    void aPersonSaysWhatAMarkStandsFor();
    void anOlderPageIsAttached();
    void anotherUnitsPageReplacesNothingUnasked();
    void theWindowAttachesAPageInTwoSteps();
    void whatWasCopiedIsImported();
    void emptyClipboardIsToldInPlace();

private:
    std::unique_ptr<ImportDialog> dialog();
    void openReport(int year, const QString &templateId);

    QByteArray m_page;
    std::unique_ptr<ReportSession> m_session;
};

void TestImportDialog::initTestCase()
{
    m_page = "<h1>某市某局2019年政府信息公开工作年度报告</h1>" +
             TestSupport::readAll(TestSupport::fixture(u"pages/02-shanghai-office-2019.html"_s));
}

void TestImportDialog::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
}

std::unique_ptr<ImportDialog> TestImportDialog::dialog()
{
    const auto document = readSource(m_page, u"page.html"_s);
    return std::make_unique<ImportDialog>(m_session.get(), *document,
                                          ImportDialog::Source{u"page.html"_s, "ab"});
}

void TestImportDialog::openReport(int year, const QString &templateId)
{
    Unit unit;
    unit.name = u"某市某局"_s;
    const auto report = ReportEdit::create(m_session->catalog(), {templateId}, unit, year);
    QVERIFY_RESULT(report);
    QVERIFY_RESULT(m_session->setNewReport(*report));
}

void TestImportDialog::asksForUnitAndYearOfANewReport()
{
    const QByteArray named = m_page;
    m_page = m_page.sliced(m_page.indexOf("</h1>"));
    const auto shown = dialog();
    m_page = named;
    auto *take = shown->findChild<QPushButton *>(u"importTake"_s);
    QVERIFY(!take->isEnabled());
    shown->findChild<QLineEdit *>(u"importUnit"_s)->setText(u"某办"_s);
    shown->findChild<QSpinBox *>(u"importYear"_s)->setValue(2019);
    QTRY_VERIFY(take->isEnabled());
    shown->accept();
    QVERIFY(m_session->hasReport());
    QCOMPARE(m_session->report().unit.name, u"某办"_s);
    QCOMPARE(m_session->report().figure(u"t3.new.natural"_s).value, Amount::fromInt(821));
    QVERIFY(m_session->isModified());
}

void TestImportDialog::goesIntoTheOpenReportAsOneStep()
{
    openReport(2019, u"annual-report-2019"_s);
    const auto shown = dialog();
    QCOMPARE(shown->target(), ImportDialog::Target::OpenReport);
    QCOMPARE(shown->choice().cells.size(), 63);
    QSignalSpy imported(shown.get(), &ImportDialog::imported);
    shown->accept();
    QCOMPARE(imported.size(), 1);
    QCOMPARE(m_session->undoStack()->count(), 1);
    QCOMPARE(m_session->report().figure(u"t2.reg.open_total"_s).source.file, u"page.html"_s);
    QVERIFY(m_session->report().figure(u"t3.new.ngo"_s).isBlank());
    m_session->undoStack()->undo();
    QVERIFY(m_session->report().figures.isEmpty());
}

void TestImportDialog::onlyWhatIsTickedIsTaken()
{
    openReport(2019, u"annual-report-2019"_s);
    const auto shown = dialog();
    auto *list = shown->findChild<QTreeWidget *>(u"importList"_s);
    QCOMPARE(list->topLevelItemCount(), 198);
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        if (list->topLevelItem(i)->checkState(0) == Qt::Checked && i != 2)
            list->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
    }
    QCOMPARE(shown->choice().cells.size(), 1);
    shown->accept();
    QCOMPARE(m_session->report().figures.size(), 1);
}

void TestImportDialog::aPersonSaysWhatAMarkStandsFor()
{
    openReport(2019, u"annual-report-2019"_s);
    QVERIFY(dialog()->findChild<QWidget *>(u"importPlaceholders"_s)->isHidden());
    const QByteArray plain = m_page;
    m_page.replace(">821<", ">/<").replace(">524<", ">—<");
    const auto shown = dialog();
    m_page = plain;
    const auto figures = shown->choice().cells.size();
    shown->findChild<QPushButton *>(u"importZero"_s)->click(); // all of them
    QCOMPARE(shown->choice().cells.size(), figures + 2);
    auto *list = shown->findChild<QTreeWidget *>(u"importList"_s);
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        list->topLevelItem(i)->setSelected(list->topLevelItem(i)->text(1) == u"—"_s);
    shown->findChild<QPushButton *>(u"importNotApplicable"_s)->click(); // of those selected
    const QString gallery = QStringLiteral(NIANBAO_BINARY_DIR "/gallery");
    QVERIFY(QDir().mkpath(gallery));
    shown->findChild<QCheckBox *>(u"importDoubtful"_s)->click();
    QVERIFY(shown->grab().save(gallery + u"/import-marks.png"_s));
    shown->accept();
    const Figure zero = m_session->report().figure(u"t3.new.natural"_s);
    QCOMPARE(zero.value, Amount());
    QVERIFY(zero.isNumber());
    QCOMPARE(zero.text, u"/"_s);
    QVERIFY(zero.source.note.contains(u"认定为 0"_s));
    QCOMPARE(zero.source.file, u"page.html"_s);
    QCOMPARE(m_session->report().figure(u"t2.reg.open_total"_s).state,
             Figure::State::NotApplicable);
}

void TestImportDialog::anOlderPageIsAttached()
{
    openReport(2021, u"annual-report-2021"_s);
    const auto shown = dialog();
    QCOMPARE(shown->target(), ImportDialog::Target::EarlierYear);
    shown->accept();
    QCOMPARE(m_session->report().attached.size(), 1);
    QCOMPARE(m_session->report().attached[0].report.year, 2019);
    QCOMPARE(m_session->report().attached[0].fileName, u"page.html"_s);
    QVERIFY(m_session->report().figures.isEmpty());
}

void TestImportDialog::anotherUnitsPageReplacesNothingUnasked()
{
    openReport(2019, u"annual-report-2019"_s);
    m_page.replace("某市某局", "另一个局");
    const auto shown = dialog();
    m_page.replace("另一个局", "某市某局");
    QCOMPARE(shown->target(), ImportDialog::Target::NewReport);
    shown->setMayReplace([] { return false; });
    shown->accept();
    QCOMPARE(m_session->report().unit.name, u"某市某局"_s);
}

void TestImportDialog::theWindowAttachesAPageInTwoSteps()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    WindowFixture fixture(*services);
    QVERIFY_RESULT(fixture.session.load(fixture.saved(u"16-pingtan-2021.json"_s)));
    QByteArray page = m_page;
    page.replace("某市某局", "平潭综合实验区");
    QFile file(fixture.path(u"page.html"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(page);
    file.close();
    MainWindow &window = fixture.window();
    fixture.dialogs.nextPath = file.fileName();
    trigger(window, u"Ctrl+Alt+I"_s); // one
    auto *shown = window.findChild<ImportDialog *>();
    QVERIFY(shown);
    shown->findChild<QPushButton *>(u"importTake"_s)->click(); // two
    QCOMPARE(fixture.session.report().attached.size(), 1);
    QCOMPARE(fixture.session.report().attached[0].report.year, 2019);
}

void TestImportDialog::whatWasCopiedIsImported()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    WindowFixture fixture(*services);
    MainWindow &window = fixture.window();
    auto *copied = new QMimeData; // the clipboard takes it over
    QString html = QString::fromUtf8(m_page);
    html.prepend(u"<meta charset=\"gbk\">"_s); // as the page was, not as it is copied
    copied->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(copied);
    trigger(window, u"Ctrl+Alt+V"_s);
    auto *shown = window.findChild<ImportDialog *>();
    QVERIFY(shown);
    QCOMPARE(shown->target(), ImportDialog::Target::NewReport);
    shown->findChild<QPushButton *>(u"importTake"_s)->click();
    QCOMPARE(fixture.session.report().unit.name, u"某市某局"_s);
    QCOMPARE(fixture.session.report().figure(u"t3.new.natural"_s).value, Amount::fromInt(821));
}

void TestImportDialog::emptyClipboardIsToldInPlace()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    WindowFixture fixture(*services);
    MainWindow &window = fixture.window();
    QGuiApplication::clipboard()->clear();
    trigger(window, u"Ctrl+Alt+V"_s);
    QVERIFY(!window.findChild<ImportDialog *>());
    QVERIFY(window.findChild<MessageBar *>()->isVisibleTo(&window));
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
