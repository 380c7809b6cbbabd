// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "forms/carryoffer.h"
#include "forms/chapterpage.h"
#include "shell/messagebar.h"
#include "shell/newreportdialog.h"
#include "shell/settingsdialog.h"
#include "testsupport.h"
#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

// The real window: a year begun from the last, the unit's profile, and the settings.
class tst_NewYearWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void begunFromLastYear();
    void carriedOverIsOfferedInPlace();
    void aDeclinedOfferStaysAway();
    void unreadableLastYearIsSaid();
    void profileOnTheBasicsPage();
    void unitIsRememberedWhenSaved();
    void settingsChangeTheLook();
    void cancelledSettingsChangeNothing();
    void startPageBeginsFromLastYear();

private:
    // A report of 2021 on the disk, with cases carried over.
    QString lastYear(const WindowFixture &f) const;
    static QAction *action(WindowFixture &f, const QString &text);

    std::unique_ptr<Services> m_services;
};

void tst_NewYearWindow::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services = std::make_unique<Services>(*std::move(services));
}

QString tst_NewYearWindow::lastYear(const WindowFixture &f) const
{
    auto report = ReportEdit::create(m_services->catalog(), {u"annual-report-2021"_s},
                                     Unit{u"某市林业局"_s, {}, {}}, 2021);
    const auto form = ReportForm::make(m_services->catalog(), {u"annual-report-2021"_s});
    report->texts.insert(u"c1"_s, u"开展培训3次。\n"_s);
    report->profile.insert(u"fees"_s, u"no"_s);
    const bool made = ReportEdit::assign(*report, **form,
                                         {{u"t3.carried_out.natural"_s, u"2"_s},
                                          {u"t3.carried_out.company"_s, u"0"_s}}) &&
                      ReportFile::save(*report, f.path(u"2021.nianbao"_s));
    return made ? f.path(u"2021.nianbao"_s) : QString();
}

QAction *tst_NewYearWindow::action(WindowFixture &f, const QString &text)
{
    for (QAction *one : f.window().findChildren<QAction *>()) {
        if (one->iconText() == text)
            return one;
    }
    return nullptr;
}

void tst_NewYearWindow::begunFromLastYear()
{
    WindowFixture f(*m_services);
    f.window().show();
    f.dialogs.nextPath = lastYear(f);
    action(f, u"New from Last Year"_s)->trigger();
    QVERIFY(f.session.hasReport());
    QCOMPARE(f.session.report().year, 2022);
    QVERIFY(f.session.path().isEmpty());
    QVERIFY(f.session.isModified());
    QCOMPARE(f.session.report().attached.size(), 1);
    QCOMPARE(f.session.report().text(u"c1"_s), u"开展培训〔上年：3〕次。\n"_s);
    QCOMPARE(f.session.report().profile.value(u"fees"_s), u"no"_s);
    const QString told = f.window().findChild<MessageBar *>()->text();
    QVERIFY2(told.contains(u"2021"_s) && told.contains(u"1 number"_s), qPrintable(told));
}

void tst_NewYearWindow::carriedOverIsOfferedInPlace()
{
    WindowFixture f(*m_services);
    f.window().show();
    f.dialogs.nextPath = lastYear(f);
    action(f, u"New from Last Year"_s)->trigger();
    auto *page = f.window().showPage(PageId::ofChapter(u"c3"_s));
    auto *offer = page->findChild<CarryOffer *>();
    QVERIFY(offer && offer->isVisible());
    auto *accept = offer->findChild<QPushButton *>(u"acceptCarryOver"_s);
    QCOMPARE(accept->text(), u"Accept 2 carried over"_s);
    QVERIFY(offer->findChild<QLabel *>()->text().contains(u"自然人 2"_s));
    QVERIFY(f.session.report().figure(u"t3.carried_in.natural"_s).isBlank());
    accept->click();
    QCOMPARE(f.session.report().figure(u"t3.carried_in.natural"_s).value, Amount::fromInt(2));
    QVERIFY(f.session.report().figure(u"t3.carried_in.company"_s).value.isZero());
    QVERIFY(f.session.report().figure(u"t3.carried_in.ngo"_s).isBlank());
    QVERIFY(!offer->isVisible());
    f.session.undoStack()->undo(); // one step
    QVERIFY(f.session.report().figure(u"t3.carried_in.company"_s).isBlank());
    QVERIFY(offer->isVisible());
}

void tst_NewYearWindow::aDeclinedOfferStaysAway()
{
    WindowFixture f(*m_services);
    f.window().show();
    f.dialogs.nextPath = lastYear(f);
    action(f, u"New from Last Year"_s)->trigger();
    auto *offer = f.window().showPage(PageId::ofChapter(u"c3"_s))->findChild<CarryOffer *>();
    for (QPushButton *button : offer->findChildren<QPushButton *>()) {
        if (button->objectName().isEmpty())
            button->click();
    }
    QVERIFY(!offer->isVisible());
    QVERIFY_RESULT(f.session.enterFigure(u"t3.new.natural"_s, u"5"_s));
    QVERIFY(!offer->isVisible());
    QVERIFY(f.session.report().figure(u"t3.carried_in.natural"_s).isBlank());
}

void tst_NewYearWindow::unreadableLastYearIsSaid()
{
    WindowFixture f(*m_services);
    f.window().show();
    f.dialogs.nextPath = f.path(u"none.nianbao"_s);
    action(f, u"New from Last Year"_s)->trigger();
    QVERIFY(!f.session.hasReport());
    QVERIFY(f.window().findChild<MessageBar *>()->text().contains(u"none.nianbao"_s));
}

void tst_NewYearWindow::profileOnTheBasicsPage()
{
    WindowFixture f(*m_services);
    f.window().show();
    QVERIFY(f.window().openFile(lastYear(f)));
    QWidget *page = f.window().showPage(PageId::basics());
    auto *fees = page->findChild<QComboBox *>(u"fees"_s);
    QCOMPARE(fees->currentData().toString(), u"no"_s);
    auto *licensing = page->findChild<QComboBox *>(u"licensing"_s);
    QCOMPARE(licensing->currentIndex(), 0); // not stated
    licensing->setFocus();
    QTest::keyClick(licensing, Qt::Key_Down);
    QCOMPARE(f.session.report().profile.value(u"licensing"_s), u"yes"_s);
    auto *post = page->findChild<QLineEdit *>(u"post_code"_s);
    post->setFocus();
    QTest::keyClicks(post, u"12"_s);
    QTest::keyClick(post, Qt::Key_Return);
    QVERIFY(f.session.report().profile.value(u"post_code"_s).isEmpty());
    post->selectAll();
    QTest::keyClicks(post, u"310000"_s);
    QTest::keyClick(post, Qt::Key_Return);
    QCOMPARE(f.session.report().profile.value(u"post_code"_s), u"310000"_s);
    f.session.undoStack()->undo();
    f.session.undoStack()->undo();
    QCOMPARE(f.session.report().profile, (QMap<QString, QString>{{u"fees"_s, u"no"_s}}));
    QCOMPARE(licensing->currentIndex(), 0);
    QVERIFY(post->text().isEmpty());
}

void tst_NewYearWindow::unitIsRememberedWhenSaved()
{
    WindowFixture f(*m_services);
    f.window().show();
    QVERIFY(f.window().openFile(lastYear(f)));
    QVERIFY_RESULT(f.session.setProfile(u"phone"_s, u"0571-1"_s));
    action(f, u"Save"_s)->trigger();
    QCOMPARE(f.settings.rememberedUnit().profile.value(u"phone"_s), u"0571-1"_s);

    action(f, u"New"_s)->trigger();
    auto *dialog = f.window().findChild<NewReportDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"unitEdit"_s)->text(), u"某市林业局"_s);
    dialog->findChild<QPushButton *>(u"createButton"_s)->click();
    QCOMPARE(f.session.report().profile.value(u"phone"_s), u"0571-1"_s);
    QCOMPARE(f.session.report().profile.value(u"fees"_s), u"no"_s);
}

void tst_NewYearWindow::settingsChangeTheLook()
{
    WindowFixture f(*m_services);
    f.window().show();
    QVERIFY(f.window().openFile(lastYear(f)));
    f.window().showPage(PageId::ofChapter(u"c3"_s));
    const qreal before = QApplication::font().pointSizeF();
    action(f, u"Settings"_s)->trigger();
    auto *dialog = f.window().findChild<SettingsDialog *>();
    QVERIFY(dialog);
    auto *scheme = dialog->findChild<QComboBox *>(u"schemeChoice"_s);
    scheme->setCurrentIndex(scheme->findData(int(Appearance::Scheme::Dark)));
    auto *size = dialog->findChild<QComboBox *>(u"textSizeChoice"_s);
    size->setCurrentIndex(size->findData(150));
    dialog->findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"王芳"_s);
    dialog->findChild<QSpinBox *>(u"shareSpin"_s)->setValue(30);
    f.dialogs.nextPath = f.path(u"out"_s);
    dialog->findChild<QPushButton *>(u"browseButton"_s)->click();
    dialog->accept();
    QCOMPARE(f.settings.scheme(), Appearance::Scheme::Dark);
    QCOMPARE(f.settings.textPercent(), 150);
    QCOMPARE(f.settings.signingName(), u"王芳"_s);
    QCOMPARE(f.settings.explainLimits().percent, 30);
    QCOMPARE(f.settings.exportFolder(), f.path(u"out"_s));
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
    QVERIFY(QApplication::font().pointSizeF() > 1.3 * before);
    QCOMPARE(f.window().currentPage(), PageId::ofChapter(u"c3"_s));
    Appearance::apply(*static_cast<QApplication *>(QApplication::instance()),
                      Appearance::Scheme::Light);
}

void tst_NewYearWindow::cancelledSettingsChangeNothing()
{
    WindowFixture f(*m_services);
    f.window().show();
    action(f, u"Settings"_s)->trigger();
    auto *dialog = f.window().findChild<SettingsDialog *>();
    dialog->findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"王芳"_s);
    auto *size = dialog->findChild<QComboBox *>(u"textSizeChoice"_s);
    size->setCurrentIndex(size->findData(200));
    dialog->reject();
    QVERIFY(f.settings.signingName().isEmpty());
    QCOMPARE(f.settings.textPercent(), 100);
}

void tst_NewYearWindow::startPageBeginsFromLastYear()
{
    WindowFixture f(*m_services);
    f.window().show();
    f.dialogs.nextPath = lastYear(f);
    f.window().findChild<QAbstractButton *>(u"lastYearTile"_s)->click();
    QCOMPARE(f.session.report().year, 2022);
}

QTEST_MAIN(tst_NewYearWindow)
#include "tst_newyear.moc"
