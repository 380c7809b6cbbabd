// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "findings/findingsdock.h"
#include "forms/chapterpage.h"
#include "look/appearance.h"
#include "publishedreports.h"
#include "shell/chaptertree.h"
#include "shell/exportdialog.h"
#include "shell/messagebar.h"
#include "shell/newreportdialog.h"
#include "shell/printpreviewdialog.h"
#include "testsupport.h"
#include "translations/translator.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

// A busy machine may need a while for pictures; nothing waits when it is done sooner.
constexpr int ExportTimeout = 60'000;

constexpr QSize OfficeScreen(1366, 768);
constexpr QSize LargeScreen(1920, 1080);

} // namespace

// Leaves a picture of every page and dialog under gallery/<language>-<scheme>-<size> in the build
// folder for people to look at, and proves what a machine can see: that no label or button is
// smaller than its words.
class tst_Gallery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pictures_data();
    void pictures();

private:
    void speak(const QString &language);
    Report fullReport() const;
    void shootPages(WindowFixture &f) const;
    void shootDialogs(WindowFixture &f) const;
    void shoot(QWidget *widget, const QString &name) const;

    std::unique_ptr<Services> m_services;
    QString m_language;
    QDir m_folder;
};

void tst_Gallery::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services = std::make_unique<Services>(*std::move(services));
}

// English first: a translator once installed stays, and the later one wins.
void tst_Gallery::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Appearance::Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        QTest::addRow("%s, light, office screen", qPrintable(language))
            << language << Appearance::Scheme::Light << OfficeScreen;
        QTest::addRow("%s, dark, office screen", qPrintable(language))
            << language << Appearance::Scheme::Dark << OfficeScreen;
        QTest::addRow("%s, light, large screen", qPrintable(language))
            << language << Appearance::Scheme::Light << LargeScreen;
    }
}

void tst_Gallery::speak(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    const QLocale locale = Translations::chooseLocale(language);
    QLocale::setDefault(locale);
    QVERIFY(Translations::install(*qApp, locale));
}

// Both documents over published figures, two earlier years attached, one sum that is wrong.
Report tst_Gallery::fullReport() const
{
    const TemplateCatalog &catalog = m_services->catalog();
    Report report = TestSupport::publishedReport(u"16-pingtan-2021.json"_s).report(catalog).value();
    report.templates.append(u"work-summary"_s);
    report.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(139)));
    report.texts.insert(
        u"c1"_s, u"2021年，本单位坚持以公开为常态、不公开为例外，全年主动公开政府信息1335条。\n"_s);
    for (const QString &name : {u"15-pingtan-2020.json"_s, u"14-pingtan-2019.json"_s}) {
        Report earlier = TestSupport::publishedReport(name).report(catalog).value();
        earlier.unit = report.unit;
        if (!ReportEdit::attach(report, earlier, name, QByteArray(64, '0')))
            qFatal("An earlier year cannot be attached.");
    }
    return report;
}

void tst_Gallery::shoot(QWidget *widget, const QString &name) const
{
    QVERIFY(QTest::qWaitForWindowExposed(widget->window()));
    QCoreApplication::processEvents();
    QVERIFY(widget->grab().save(m_folder.filePath(name + u".png"_s)));
    for (const QWidget *part : widget->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(part);
        const auto *button = qobject_cast<const QAbstractButton *>(part);
        const bool words = (label && !label->wordWrap() && !label->text().isEmpty()) ||
                           (button && !button->text().isEmpty());
        if (!words || !part->isVisible() || part->property("mayElide").toBool())
            continue;
        QVERIFY2(
            part->width() >= part->minimumSizeHint().width() &&
                part->height() >= part->minimumSizeHint().height(),
            qPrintable(u"%1: “%2” is cut"_s.arg(name, label ? label->text() : button->text())));
    }
}

void tst_Gallery::pictures()
{
    QFETCH(QString, language);
    QFETCH(Appearance::Scheme, scheme);
    QFETCH(QSize, size);
    speak(language);
    Appearance::apply(*qApp, scheme);
    m_folder.setPath(QStringLiteral(NIANBAO_BINARY_DIR "/gallery/%1-%2-%3")
                         .arg(language, scheme == Appearance::Scheme::Dark ? u"dark"_s : u"light"_s)
                         .arg(size.width()));
    QVERIFY(QDir().mkpath(m_folder.path()));

    WindowFixture f(*m_services);
    f.window().resize(size);
    f.window().show();
    shoot(&f.window(), u"start"_s);
    const QString path = f.path(u"平潭综合实验区_2021年.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(fullReport(), path));
    QVERIFY2(f.window().openFile(path),
             qPrintable(f.window().findChild<MessageBar *>(u"messageBar"_s)->text()));
    f.window().resize(size);
    shootPages(f);
    shootDialogs(f);
}

void tst_Gallery::shootPages(WindowFixture &f) const
{
    MainWindow &window = f.window();
    for (const PageId &page : window.findChild<ChapterTree *>()->pages()) {
        window.showPage(page);
        const QString name = page.kind == PageId::Kind::Chapter  ? u"chapter-"_s + page.chapter
                             : page.kind == PageId::Kind::Charts ? u"charts"_s
                                                                 : u"basics"_s;
        shoot(&window, name);
    }
    auto *table = static_cast<ChapterPage *>(window.showPage(PageId::ofChapter(u"c3"_s)));
    QVERIFY(table->goToCell(u"t3.result_total.total"_s));
    shoot(&window, u"table-three-end"_s);
    window.findChild<FindingsDock *>()->goToNext();
    shoot(&window, u"finding"_s);
    QVERIFY(!window.openFile(f.path(u"missing.nianbao"_s)));
    shoot(&window, u"error"_s);
}

void tst_Gallery::shootDialogs(WindowFixture &f) const
{
    NewReportDialog assistant(m_services->catalog(), 2021);
    assistant.show();
    shoot(&assistant, u"dialog-new"_s);
    assistant.accept(); // refused: no unit yet
    shoot(&assistant, u"dialog-new-refused"_s);

    ExportDialog exporting(&f.session, f.context());
    exporting.show();
    shoot(&exporting, u"dialog-export"_s);
    exporting.setFolder(f.path(u"out"_s));
    exporting.startExport();
    QTRY_VERIFY_WITH_TIMEOUT(!exporting.isRunning(), ExportTimeout);
    shoot(&exporting, u"dialog-export-done"_s);

    PrintPreviewDialog preview(f.session.set());
    preview.show();
    shoot(&preview, u"dialog-preview"_s);
}

QTEST_MAIN(tst_Gallery)
#include "tst_gallery.moc"
