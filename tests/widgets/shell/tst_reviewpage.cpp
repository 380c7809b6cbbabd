// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/signedcontent.h"
#include "document/signrecord.h"
#include "findings/findingsdock.h"
#include "forms/chapterpage.h"
#include "forms/figuredock.h"
#include "forms/figurepresentation.h"
#include "forms/remarknote.h"
#include "samplereports.h"
#include "shell/messagebar.h"
#include "signoff/reviewpage.h"
#include "testsupport.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace TestSupport;

// The review page in a real window, and the steps taken there.
class tst_ReviewPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhatALeaderNeeds();
    void nothingIsSqueezed();
    void hasTheRoomOfTheDocks();
    void numbersLeadToTheirCells();
    void blankIsNotZero();
    void openErrorsKeepFromSubmitting();
    void stepIsAskedInPlace();
    void nobodyIsRefused();
    void stepCannotBeUndone();
    void returnWithRemarks();
    void laterChangeMakesTheSignatureVoid();
    void changingASignedReportIsTold();
    void tamperedRecordIsNamed();
    void readOnlyTakesNoStep();
    void typedTextIsNoMarkup();

private:
    std::optional<Services> m_services;

    // A report without open errors in a window that shows its review page.
    struct Review
    {
        explicit Review(const Services &services, const Report &report)
            : fixture(services)
        {
            if (const auto set = fixture.session.setNewReport(report); !set)
                qFatal("%s", qPrintable(set.error().text()));
            fixture.window().resize(1366, 768);
            fixture.window().show();
            page = static_cast<ReviewPage *>(fixture.window().showPage(PageId::review()));
        }
        QString text(const QString &name) const { return page->findChild<QLabel *>(name)->text(); }
        bool isShown(const QString &name) const
        {
            return page->findChild<QWidget *>(name)->isVisible();
        }
        QPushButton *button(SignStep::Kind kind) const
        {
            auto *button = page->findChild<QPushButton *>(u"step-"_s + signStepId(kind));
            return button->isVisible() ? button : nullptr;
        }
        void take(SignStep::Kind kind, const QString &name, const QString &note = {})
        {
            QTest::mouseClick(button(kind), Qt::LeftButton);
            page->findChild<QLineEdit *>(u"stepName"_s)->setText(name);
            page->findChild<QLineEdit *>(u"stepNote"_s)->setText(note);
            accept();
        }
        void accept()
        {
            QTest::mouseClick(page->findChild<QPushButton *>(u"acceptStep"_s), Qt::LeftButton);
        }
        const Report &report() const { return fixture.session.report(); }

        WindowFixture fixture;
        ReviewPage *page = nullptr;
    };

    static Report clean();
};

// Every check that finds an error in the sample is switched off.
Report tst_ReviewPage::clean()
{
    Report report = bureauSummary();
    ReportSession session(shippedCatalog(), RuleBook::shipped().value());
    if (const auto set = session.setNewReport(report); !set)
        qFatal("%s", qPrintable(set.error().text()));
    for (const Finding &finding : session.checks().findings) {
        const bool known =
            std::any_of(report.rulesOff.cbegin(), report.rulesOff.cend(),
                        [&](const RuleSwitch &off) { return off.number == finding.rule; });
        if (finding.isOpenError() && !known)
            report.rulesOff.append({finding.rule, u"试验"_s, u"王芳"_s, QDate(2022, 1, 28), {}});
    }
    std::sort(report.rulesOff.begin(), report.rulesOff.end(),
              [](const RuleSwitch &a, const RuleSwitch &b) { return a.number < b.number; });
    return report;
}

void tst_ReviewPage::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services = std::move(*services);
}

void tst_ReviewPage::tellsWhatALeaderNeeds()
{
    const Review review(*m_services, districtReport());
    QVERIFY(review.text(u"reviewTitle"_s).contains(u"政府信息公开工作年度报告"_s));
    const QString figures = review.text(u"reviewFigures"_s);
    QVERIFY(figures.contains(u"一、本年新收政府信息公开申请数量<"_s));
    QVERIFY(
        figures.contains(review.fixture.session.set().figures().value(u"t3.new.total"_s).toText()));
    QVERIFY(review.text(u"reviewRecord"_s)
                .contains(
                    QString::fromLatin1(SignedContent::hash(SignedContent::of(review.report())))));
    QVERIFY(!review.isShown(u"reviewRemarks"_s));
}

void tst_ReviewPage::nothingIsSqueezed()
{
    const Review review(*m_services, districtReport());
    QCoreApplication::processEvents();
    const QWidget *content = review.page->widget();
    QVERIFY(content->height() > review.page->viewport()->height());
    QVERIFY(content->height() >= content->heightForWidth(content->width()));
}

// Findings and figure are lists of the one who writes; they come back with the next page.
void tst_ReviewPage::hasTheRoomOfTheDocks()
{
    Review review(*m_services, districtReport());
    MainWindow &window = review.fixture.window();
    const auto *findings = window.findChild<FindingsDock *>();
    const auto *figure = window.findChild<FigureDock *>();
    QVERIFY(findings->isHidden());
    QVERIFY(figure->isHidden());
    window.showPage(PageId::charts());
    QVERIFY(!findings->isHidden());
    QVERIFY(!figure->isHidden());
    // One that was closed stays closed.
    window.findChild<FigureDock *>()->hide();
    window.showPage(PageId::review());
    window.showPage(PageId::charts());
    QVERIFY(!findings->isHidden());
    QVERIFY(figure->isHidden());
}

void tst_ReviewPage::numbersLeadToTheirCells()
{
    Review review(*m_services, districtReport());
    auto *figures = review.page->findChild<QLabel *>(u"reviewFigures"_s);
    QVERIFY(figures->text().contains(u"href=\"cell:t3.new.total\""_s));
    emit figures->linkActivated(u"cell:t3.new.total"_s);
    QCOMPARE(review.fixture.window().currentPage(), PageId::ofChapter(u"c3"_s));
}

void tst_ReviewPage::blankIsNotZero()
{
    const Review review(*m_services, bureauSummary());
    const QString figures = review.text(u"reviewFigures"_s);
    QVERIFY(figures.contains(u"href=\"cell:request.carried_in\">blank</a>"_s));
    QVERIFY(!figures.contains(u">0<"_s));
    QVERIFY(review.text(u"reviewBlanks"_s).contains(u"href=\"cell:interpret.norm_docs\""_s));
}

void tst_ReviewPage::openErrorsKeepFromSubmitting()
{
    Report report = districtReport();
    report.figures[u"t3.new.total"_s] = Figure::number(Amount::fromInt(9999));
    Review review(*m_services, report);
    QVERIFY(review.fixture.session.checks().openErrors() > 0);
    QVERIFY(!review.button(SignStep::Kind::Submitted)->isEnabled());
    QVERIFY(review.isShown(u"obstacles"_s));
    QVERIFY(review.text(u"obstacles"_s).contains(u"href=\"finding:"_s));
    // The session says no by itself as well.
    SignRecord::Act act;
    act.by = u"张三"_s;
    act.time = QDateTime::currentDateTime();
    QVERIFY(!review.fixture.session.takeStep(act));
    QVERIFY(review.report().record.isEmpty());
}

void tst_ReviewPage::stepIsAskedInPlace()
{
    Review review(*m_services, clean());
    QCOMPARE(review.fixture.session.checks().openErrors(), 0);
    QVERIFY(!review.isShown(u"obstacles"_s));
    QVERIFY(!review.isShown(u"stepForm"_s));
    QVERIFY(review.button(SignStep::Kind::Submitted)->isEnabled());
    review.take(SignStep::Kind::Submitted, u"张三"_s);
    QVERIFY(!review.isShown(u"stepForm"_s));
    QCOMPARE(review.report().record.size(), 1);
    const SignStep &step = review.report().record.first();
    QCOMPARE(step.by, u"张三"_s);
    QCOMPARE(step.role, u"拟稿"_s);
    QCOMPARE(step.time.toLocalTime(), QDateTime(QDate(2022, 1, 28), QTime(9, 30)));
    QVERIFY(review.button(SignStep::Kind::Signed));
    QVERIFY(!review.button(SignStep::Kind::Submitted));
    QCOMPARE(review.fixture.settings.signingName(), u"张三"_s);
    review.take(SignStep::Kind::Signed, u"张三"_s);
    QVERIFY(review.text(u"signatureState"_s).contains(u"The report says what was signed."_s));
    QVERIFY(review.isShown(u"oddities"_s)); // who wrote it signed it
}

void tst_ReviewPage::nobodyIsRefused()
{
    Review review(*m_services, clean());
    review.take(SignStep::Kind::Submitted, u"  "_s);
    QVERIFY(review.report().record.isEmpty());
    QVERIFY(review.isShown(u"stepForm"_s));
    QVERIFY(review.isShown(u"stepRefusal"_s));
}

void tst_ReviewPage::stepCannotBeUndone()
{
    Review review(*m_services, clean());
    ReportSession &session = review.fixture.session;
    QVERIFY_RESULT(session.enterFigure(u"publish.statutory"_s, u"1400"_s));
    QVERIFY(session.undoStack()->canUndo());
    QVERIFY_RESULT(session.saveAs(review.fixture.path(u"a.nianbao"_s)));
    QVERIFY(!session.isModified());
    review.take(SignStep::Kind::Submitted, u"张三"_s);
    QVERIFY(!session.undoStack()->canUndo());
    QVERIFY(session.isModified());
    session.undoStack()->undo();
    QCOMPARE(session.report().record.size(), 1);
    // Saved and read again it is still there.
    QVERIFY_RESULT(session.save());
    QVERIFY(!session.isModified());
    QVERIFY_RESULT(session.load(review.fixture.path(u"a.nianbao"_s)));
    QCOMPARE(session.report().record.size(), 1);
    QCOMPARE(SignRecord::verify(session.report()).brokenAt, -1);
}

void tst_ReviewPage::returnWithRemarks()
{
    Review review(*m_services, clean());
    review.take(SignStep::Kind::Submitted, u"张三"_s);
    review.fixture.window().goToCell(u"petition.total"_s);
    review.fixture.window().showPage(PageId::review());
    QTest::mouseClick(review.button(SignStep::Kind::Returned), Qt::LeftButton);
    auto *place = review.page->findChild<QComboBox *>(u"remarkPlace"_s);
    QCOMPARE(place->currentData().toString(), u"petition.total"_s);
    review.page->findChild<QLineEdit *>(u"stepName"_s)->setText(u"李四"_s);
    auto *remark = review.page->findChild<QLineEdit *>(u"remarkText"_s);
    remark->setText(u"与台账不符"_s);
    remark->setFocus();
    QTest::keyClick(remark, Qt::Key_Return); // one more
    QCOMPARE(review.report().record.size(), 1);
    place->setCurrentIndex(place->findData(u"s1.1"_s));
    remark->setText(u"写<清楚>"_s);
    review.accept();
    QCOMPARE(review.report().record.size(), 2);
    const QList<ReviewRemark> expected{{u"petition.total"_s, u"与台账不符"_s},
                                       {u"s1.1"_s, u"写<清楚>"_s}};
    QCOMPARE(review.report().record.last().remarks, expected);
    QVERIFY(review.isShown(u"reviewRemarks"_s));
    const QString remarks = review.text(u"reviewRemarks"_s);
    QVERIFY(remarks.contains(u"href=\"cell:petition.total\""_s));
    QVERIFY(remarks.contains(u"href=\"text:s1.1\""_s));
    QVERIFY(remarks.contains(u"写&lt;清楚&gt;"_s));
    emit review.page->findChild<QLabel *>(u"reviewRemarks"_s)->linkActivated(u"text:s1.1"_s);
    QCOMPARE(review.fixture.window().currentPage(), PageId::ofChapter(u"s1.1"_s));
    // There it is told what is asked for, until the report is submitted again.
    const QWidget *page = review.fixture.window().showPage(PageId::ofChapter(u"s1.1"_s));
    const auto *note = page->findChild<RemarkNote *>();
    QVERIFY(note->isVisible());
    const ReportSession &session = review.fixture.session;
    QVERIFY(FigurePresentation::of(session, u"petition.total"_s).returned);
    QVERIFY(FigurePresentation::toolTip(session, u"petition.total"_s).contains(u"与台账不符"_s));
    QVERIFY(!FigurePresentation::of(session, u"petition.other"_s).returned);
    review.fixture.window().showPage(PageId::review());
    QVERIFY(!review.text(u"reviewRemarks"_s).contains(u"changed since"_s));
    QVERIFY_RESULT(review.fixture.session.enterFigure(u"petition.total"_s, u"14286"_s));
    QCOMPARE(review.text(u"reviewRemarks"_s).count(u"changed since"_s), 1);
    review.take(SignStep::Kind::Submitted, u"张三"_s);
    QVERIFY(!FigurePresentation::of(session, u"petition.total"_s).returned);
    QVERIFY(note->isHidden());
    QVERIFY(!review.isShown(u"reviewRemarks"_s));
}

void tst_ReviewPage::laterChangeMakesTheSignatureVoid()
{
    Review review(*m_services, clean());
    review.take(SignStep::Kind::Submitted, u"张三"_s);
    review.take(SignStep::Kind::Signed, u"李四"_s);
    QVERIFY(!review.isShown(u"oddities"_s));
    QVERIFY_RESULT(review.fixture.session.enterFigure(u"publish.statutory"_s, u"1336"_s));
    const QString state = review.text(u"signatureState"_s);
    QVERIFY(state.contains(u"void"_s));
    QVERIFY(state.contains(u"href=\"cell:publish.statutory\""_s));
    QVERIFY(state.contains(u"1335 → 1336"_s));
    QVERIFY(!review.isShown(u"reviewChanges"_s)); // told once
    QVERIFY(!review.button(SignStep::Kind::Delivered)->isEnabled());
    QVERIFY(review.button(SignStep::Kind::Reopened)->isEnabled());
    review.fixture.session.undoStack()->undo();
    QVERIFY(review.text(u"signatureState"_s).contains(u"The report says what was signed."_s));
    QVERIFY(review.button(SignStep::Kind::Delivered)->isEnabled());
    // On to publication, and back with a reason.
    review.take(SignStep::Kind::Delivered, u"王五"_s);
    review.take(SignStep::Kind::Published, u"王五"_s);
    QCOMPARE(SignRecord::stage(review.report()), SignRecord::Stage::Published);
    review.take(SignStep::Kind::Reopened, u"王五"_s);
    QVERIFY(review.isShown(u"stepRefusal"_s));
    review.take(SignStep::Kind::Reopened, u"王五"_s, u"漏填一格"_s);
    QCOMPARE(SignRecord::stage(review.report()), SignRecord::Stage::Draft);
    QVERIFY(review.text(u"signatureState"_s).isEmpty());
}

void tst_ReviewPage::changingASignedReportIsTold()
{
    Review review(*m_services, clean());
    MainWindow &window = review.fixture.window();
    const auto *message = window.findChild<MessageBar *>();
    ReportSession &session = review.fixture.session;
    review.take(SignStep::Kind::Submitted, u"张三"_s);
    window.showPage(PageId::ofChapter(u"s1.1"_s));
    QVERIFY_RESULT(session.enterFigure(u"publish.statutory"_s, u"1336"_s));
    QVERIFY2(message->text().isEmpty(), "not signed yet");
    window.showPage(PageId::review());
    review.take(SignStep::Kind::Signed, u"李四"_s);
    window.showPage(PageId::ofChapter(u"s1.1"_s));
    QVERIFY(message->text().isEmpty());
    QVERIFY_RESULT(session.enterFigure(u"publish.statutory"_s, u"1337"_s));
    QVERIFY(message->text().contains(u"void"_s));
}

void tst_ReviewPage::tamperedRecordIsNamed()
{
    Report report;
    {
        Review review(*m_services, clean());
        review.take(SignStep::Kind::Submitted, u"张三"_s);
        review.take(SignStep::Kind::Signed, u"李四"_s);
        report = review.report();
    }
    report.record[1].by = u"王五"_s; // another name under the signature
    Review review(*m_services, report);
    QVERIFY(review.text(u"signatureState"_s).contains(u"broken at step 2"_s));
    QVERIFY(!review.button(SignStep::Kind::Delivered)->isEnabled());
    // It can only be opened anew, with a reason.
    review.take(SignStep::Kind::Reopened, u"赵六"_s, u"记录被改动"_s);
    QCOMPARE(review.report().record.size(), 3);
}

void tst_ReviewPage::readOnlyTakesNoStep()
{
    Report report = clean();
    report.readOnly = true;
    const Review review(*m_services, report);
    QVERIFY(!review.button(SignStep::Kind::Submitted)->isEnabled());
}

void tst_ReviewPage::typedTextIsNoMarkup()
{
    Review review(*m_services, clean());
    review.take(SignStep::Kind::Submitted, u"<img src=x>"_s, u"<b>急</b>"_s);
    const QString record = review.text(u"reviewRecord"_s);
    QVERIFY(record.contains(u"&lt;img src=x&gt;"_s));
    QVERIFY(!record.contains(u"<img"_s));
    QVERIFY(record.contains(u"&lt;b&gt;急&lt;/b&gt;"_s));
}

QTEST_MAIN(tst_ReviewPage)
#include "tst_reviewpage.moc"
