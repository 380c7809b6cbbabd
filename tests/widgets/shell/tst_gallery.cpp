// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcard.h"
#include "charts/chartdialog.h"
#include "charts/chartspage.h"
#include "document/figurenotes.h"
#include "document/journal.h"
#include "document/reportfile.h"
#include "findings/findingsdock.h"
#include "forms/chapterpage.h"
#include "forms/narrativeedit.h"
#include "forms/pastepreview.h"
#include "import/sourcereader.h"
#include "look/appearance.h"
#include "outline/signoffsheet.h"
#include "publishedreports.h"
#include "sessionfixture.h"
#include "shell/basicspage.h"
#include "shell/chaptertree.h"
#include "shell/comparedialog.h"
#include "shell/draftdialog.h"
#include "shell/exportdialog.h"
#include "shell/finddock.h"
#include "shell/historydock.h"
#include "shell/importdialog.h"
#include "shell/messagebar.h"
#include "shell/newreportdialog.h"
#include "shell/ownfiguresdialog.h"
#include "shell/printpreviewdialog.h"
#include "shell/safekeeping.h"
#include "shell/settingsdialog.h"
#include "shell/snapshotsdialog.h"
#include "signoff/presentation.h"
#include "testsupport.h"
#include "translations/translator.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

// A busy machine may need a while for pictures; nothing waits when it is done sooner.
constexpr int ExportTimeout = 60'000;

constexpr QSize OfficeScreen(1366, 768);
constexpr QSize LargeScreen(1920, 1080);


// The words in a window that have less room than they need; empty when all can be read.
QString cutWords(const QWidget *window)
{
    for (const QWidget *part : window->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(part);
        const auto *button = qobject_cast<const QAbstractButton *>(part);
        const bool words = (label && !label->wordWrap() && !label->text().isEmpty()) ||
                           (button && !button->text().isEmpty());
        if (!words || !part->isVisible() || part->property("mayElide").toBool())
            continue;
        if (part->width() < part->minimumSizeHint().width() ||
            part->height() < part->minimumSizeHint().height()) {
            return label ? label->text() : button->text();
        }
    }
    return {};
}

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
    QString value(const Report &report, const QString &cell) const;
    void shootPages(WindowFixture &f) const;
    void shootProse(WindowFixture &f) const;
    void shootDialogs(WindowFixture &f) const;
    void shootNewYear(WindowFixture &f) const;
    void shootImport(WindowFixture &f) const;
    void shootPanels(WindowFixture &f) const;
    void shootKeeping(WindowFixture &f) const;
    void shootFigures(WindowFixture &f) const;
    void shootSummary() const;
    void shoot(QWidget *widget, const QString &name) const;

    std::unique_ptr<Services> m_services;
    QString m_language;
    QDir m_folder;
    QSize m_size; // of the window
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
    QTest::addColumn<int>("percent"); // size of text
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        QTest::addRow("%s, light, office screen", qPrintable(language))
            << language << Appearance::Scheme::Light << OfficeScreen << 100;
        QTest::addRow("%s, dark, office screen", qPrintable(language))
            << language << Appearance::Scheme::Dark << OfficeScreen << 100;
        QTest::addRow("%s, light, large screen", qPrintable(language))
            << language << Appearance::Scheme::Light << LargeScreen << 100;
        QTest::addRow("%s, light, office screen, large text", qPrintable(language))
            << language << Appearance::Scheme::Light << OfficeScreen << 150;
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
        u"c1"_s,
        u"2021年，本单位坚持以公开为常态、不公开为例外，全年主动公开政府信息1335条，召开新闻"
        "发布会4场，印发简报7期。深入推进“五公开”，用好两微一抖。\n"
        "全年新收政府信息公开申请%1件，上年结转%2件，其中自然人申请27件、法人申请3件。"
        "联系人手机13812345678。\n"_s.arg(value(report, u"t3.new.total"_s),
                                          value(report, u"t3.carried_in.total"_s)));
    report.texts.insert(u"c5"_s,
                        u"一是业务培训不够经常，经办人员对新格式掌握不够全面。二是政策解读的形式"
                        "还比较单一，图解和视频偏少。三是部分栏目更新不够及时。\n"_s);
    for (const QString &name : {u"15-pingtan-2020.json"_s, u"14-pingtan-2019.json"_s}) {
        Report earlier = TestSupport::publishedReport(name).report(catalog).value();
        earlier.unit = report.unit;
        earlier.texts.insert(u"c5"_s,
                             u"一是业务培训不够经常，经办人员对新格式掌握不全面。二是政策解读的形"
                             "式还比较单一，图解和视频偏少。\n"_s);
        if (!ReportEdit::attach(report, earlier, name, QByteArray(64, '0')))
            qFatal("An earlier year cannot be attached.");
    }
    return report;
}

QString tst_Gallery::value(const Report &report, const QString &cell) const
{
    return ReportSet::make(report, m_services->catalog())->figures().value(cell).toText();
}

// A text with chips, open numbers and findings; then what can be done about them, in place.
void tst_Gallery::shootProse(WindowFixture &f) const
{
    MainWindow &window = f.window();
    ReportSession &session = f.session;
    window.findChild<MessageBar *>(u"messageBar"_s)->dismiss();
    auto *page = static_cast<ChapterPage *>(window.showPage(PageId::ofChapter(u"c1"_s)));
    auto *edit = page->findChild<NarrativeEdit *>();
    page->findChild<QToolButton *>(u"bindCertain"_s)->click();
    edit->goToNextOpenNumber();
    shoot(&window, u"prose-bound"_s);
    page->findChild<QToolButton *>(u"insertOpening"_s)->click();
    shoot(&window, u"prose-opening"_s);

    auto *dock = window.findChild<FindingsDock *>();
    dock->goToNext();
    dock->findChild<QToolButton *>(u"acceptFinding"_s)->click();
    shoot(&window, u"waiver-form"_s);
    dock->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"发布件已另行说明"_s);
    dock->findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"张三"_s);
    dock->findChild<QPushButton *>(u"acceptReason"_s)->click();
    shoot(&window, u"waived"_s);
    RuleSwitch off;
    off.number = u"K062"_s;
    off.reason = u"上年报告由两个单位合并编制"_s;
    off.by = u"张三"_s;
    off.date = QDate(2022, 1, 20);
    QVERIFY_RESULT(session.switchRuleOff(off));
    dock->findChild<QToolButton *>(u"offChecksButton"_s)->click();
    shoot(&window, u"switched-off"_s);
    dock->findChild<QToolButton *>(u"offChecksButton"_s)->click();
}

void tst_Gallery::shoot(QWidget *widget, const QString &name) const
{
    QVERIFY(QTest::qWaitForWindowExposed(widget->window()));
    QCoreApplication::processEvents();
    // What a timer wrote in this turn is laid out in the next one.
    (void)QTest::qWaitFor([widget] { return cutWords(widget).isEmpty(); }, 1000);
    QVERIFY(widget->grab().save(m_folder.filePath(name + u".png"_s)));
    const QString cut = cutWords(widget);
    QVERIFY2(cut.isEmpty(), qPrintable(u"%1: “%2” is cut"_s.arg(name, cut)));
}

void tst_Gallery::pictures()
{
    QFETCH(QString, language);
    QFETCH(Appearance::Scheme, scheme);
    QFETCH(QSize, size);
    m_size = size;
    QFETCH(int, percent);
    speak(language);
    Appearance::apply(*qApp, scheme, percent);
    m_folder.setPath(QStringLiteral(NIANBAO_BINARY_DIR "/gallery/%1-%2-%3")
                         .arg(language, scheme == Appearance::Scheme::Dark ? u"dark"_s : u"light"_s)
                         .arg(size.width()) +
                     (percent == 100 ? QString() : u"-%1"_s.arg(percent)));
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
    shootProse(f);
    shootDialogs(f);
    shootImport(f);
    shootPanels(f);
    shootKeeping(f);
    shootFigures(f);
    shootNewYear(f);
    shootSummary();
}

// A figure with everything that belongs to it, figures of the organ's own, and blanks made 0.
void tst_Gallery::shootFigures(WindowFixture &f) const
{
    MainWindow &window = f.window();
    ReportSession &session = f.session;
    auto *table = static_cast<ChapterPage *>(window.showPage(PageId::ofChapter(u"c3"_s)));
    QVERIFY(table->goToCell(u"t3.new.natural"_s));
    shoot(&window, u"figure-to-explain"_s);
    FigureNotes::SourceChange source;
    source.parts = QStringList{u"office"_s, u"person"_s, u"system"_s};
    source.card.office = u"办公室"_s;
    source.card.person = u"王芳"_s;
    source.card.system = u"依申请公开办理系统"_s;
    QVERIFY_RESULT(session.setSource({u"t3.new.natural"_s}, source));
    QVERIFY_RESULT(session.explain(u"t3.new.natural"_s, u"网上申请渠道全年开通"_s));
    shoot(&window, u"figure-explained"_s);
    QVERIFY(table->goToCell(u"t3.result_total.total"_s));
    shoot(&window, u"figure-total"_s);

    OwnFiguresDialog defining(&session);
    defining.show();
    shoot(&defining, u"dialog-own-empty"_s);
    QTest::mouseClick(defining.findChild<QPushButton *>(u"addOwnFigure"_s), Qt::LeftButton);
    TestSupport::typeText(defining.findChild<QLineEdit *>(u"ownName"_s), u"咨询电话"_s);
    shoot(&defining, u"dialog-own"_s);
    defining.accept();
    const ReportForm &form = session.set().form();
    const int own = form.indexOf(session.report().ownFigures.last().id);
    QVERIFY(own >= 0);
    window.showPage(PageId::ofChapter(form.cell(own).chapter));
    shoot(&window, u"own-figures"_s);
}

// The published summary of a bureau with its own text and what is found in it.
void tst_Gallery::shootSummary() const
{
    WindowFixture f(*m_services);
    const QString path = f.path(u"总结.nianbao"_s);
    QVERIFY(
        QFile::copy(NIANBAO_SOURCE_DIR "/resources/samples/bureau-2021-summary.nianbao"_L1, path));
    f.window().resize(m_size);
    f.window().show();
    QVERIFY(f.window().openFile(path));
    f.window().resize(m_size);
    for (const QString &chapter : {u"s1.2"_s, u"s1.5"_s, u"sign"_s}) {
        f.window().showPage(PageId::ofChapter(chapter));
        shoot(&f.window(), u"summary-"_s + chapter);
    }
    f.window().showPage(PageId::charts());
    shoot(&f.window(), u"summary-charts"_s);
    auto *charts = f.window().findChild<ChartsPage *>();
    charts->setAllShown(true);
    for (auto *figures : charts->findChildren<QToolButton *>(u"toggleTable"_s))
        figures->setChecked(true);
    shoot(&f.window(), u"summary-charts-all"_s);
    ChartDialog changing(&f.session, charts->cards().first()->data());
    changing.show();
    shoot(&changing, u"dialog-chart"_s);
    f.window().findChild<FindingsDock *>()->goToNext(); // about the dates of the header
    shoot(&f.window(), u"summary-finding"_s);
}

// Begun from the report that has been shown so far.
void tst_Gallery::shootNewYear(WindowFixture &f) const
{
    f.dialogs.nextPath = f.session.path();
    f.dialogs.nextUnsaved = UnsavedChoice::Discard;
    trigger(f.window(), u"Ctrl+Shift+N"_s);
    QCOMPARE(f.session.report().year, 2022);
    f.window().showPage(PageId::ofChapter(u"c3"_s));
    shoot(&f.window(), u"new-year-carried"_s);
    f.window().showPage(PageId::ofChapter(u"c1"_s));
    shoot(&f.window(), u"new-year-text"_s);
    auto *table = f.window().showPage(PageId::ofChapter(u"c4"_s));
    auto *zero = table->findChild<QToolButton *>(u"fillBlanks"_s);
    QVERIFY(zero->isVisible());
    zero->click();
    shoot(&f.window(), u"blanks-filled"_s);
}

void tst_Gallery::shootPages(WindowFixture &f) const
{
    MainWindow &window = f.window();
    for (const PageId &page : window.findChild<ChapterTree *>()->pages()) {
        window.showPage(page);
        const QString name = page.kind == PageId::Kind::Chapter  ? u"chapter-"_s + page.chapter
                             : page.kind == PageId::Kind::Charts ? u"charts"_s
                             : page.kind == PageId::Kind::Review ? u"review"_s
                             : page.kind == PageId::Kind::Compare ? u"compare"_s
                                                                 : u"basics"_s;
        shoot(&window, name);
    }
    auto *table = static_cast<ChapterPage *>(window.showPage(PageId::ofChapter(u"c3"_s)));
    QVERIFY(table->goToCell(u"t3.result_total.total"_s));
    shoot(&window, u"table-three-end"_s);
    table->setZoom(200);
    QCoreApplication::processEvents(); // everything has its new place
    QVERIFY(table->goToCell(u"t3.result_total.total"_s));
    shoot(&window, u"table-three-zoomed"_s);
    table->setZoom(100);
    window.findChild<FindingsDock *>()->goToNext();
    shoot(&window, u"finding"_s);
    static_cast<BasicsPage *>(window.showPage(PageId::basics()))->goToMeta(u"gazette"_s);
    shoot(&window, u"basics-powers"_s);
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

    DraftDialog draft(&f.session,
                      u"访问次数：12\n一、总体情况\n全年情况良好，各项工作有序推进。\n"
                      "五、存在的主要问题及改进情况\n一是培训不够。\n二是解读形式单一。\n"
                      "六、其他需要报告的事项\n本年度未收取信息处理费。\n"_s);
    draft.offerPasteHere();
    draft.show();
    shoot(&draft, u"dialog-draft"_s);

    const TableSpec &table = *f.session.set().form().templates().first()->table(u"t3"_s);
    PastePreview pasting(&f.session, table,
                         *PastedBlock::fromText(u"12件\t1,335\t/\t4\t5\t6\t9\n7\t#REF!\t2021-3-5"),
                         table.headerRows, table.labelColumns);
    pasting.show();
    shoot(&pasting, u"dialog-paste"_s);
    SettingsDialog settings(f.context());
    settings.show();
    shoot(&settings, u"dialog-settings"_s);

    PrintPreviewDialog preview(f.session.set(), PageDesign());
    preview.show();
    shoot(&preview, u"dialog-preview"_s);
    preview.addSheet(SignOffSheet::of(f.session.set(), f.session.checks(), {}, QLocale(),
                                      QDate(2022, 1, 28)));
    shoot(&preview, u"dialog-sheet"_s);
    Presentation presentation(signOffCharts(f.session.set(), {}, QLocale()),
                              f.session.report().unit.name);
    presentation.resize(m_size);
    presentation.show();
    shoot(&presentation, u"presentation"_s);
}

// A page of an earlier year, and one of the open report's own year with something to look at.
void tst_Gallery::shootImport(WindowFixture &f) const
{
    const QByteArray tables =
        TestSupport::readAll(TestSupport::fixture(u"pages/02-shanghai-office-2019.html"_s));
    const auto show = [&](int year, const QByteArray &page, const QString &name) {
        const QByteArray title = "<p>政务公开</p><h1>" + f.session.report().unit.name.toUtf8() +
                                 QByteArray::number(year) + "年政府信息公开工作年度报告</h1>";
        const auto document = readSource(title + page, u"page.html"_s);
        QVERIFY_RESULT(document);
        ImportDialog dialog(&f.session, *document, {u"2019年报告.html"_s, "00"});
        dialog.show();
        shoot(&dialog, name);
    };
    QByteArray doubtful = tables;
    doubtful.replace("<p align=\"center\">524</p>", "<p>约524</p>");
    doubtful.replace("<p align=\"center\">13</p>", "<p>/</p>");
    doubtful.replace("<p align=\"center\">368</p>", "<p>22（其中修订16件）</p>");
    show(2019, doubtful, u"dialog-import-earlier"_s);
    show(2023, doubtful, u"dialog-import-new"_s);
}

void tst_Gallery::shootPanels(WindowFixture &f) const
{
    MainWindow &window = f.window();
    window.showPage(PageId::ofChapter(u"c1"_s));
    trigger(window, u"Ctrl+F"_s);
    auto *words = window.findChild<QLineEdit *>(u"findWords"_s);
    words->setText(u"没有的词"_s);
    shoot(&window, u"find-nothing"_s);
    words->setText(u"公开"_s);
    trigger(window, u"F3"_s);
    shoot(&window, u"find"_s);
    trigger(window, u"Ctrl+H"_s);
    words->setText(u"2021"_s);
    window.findChild<QLineEdit *>(u"newWords"_s)->setText(u"2022"_s);
    shoot(&window, u"replace"_s);
    window.findChild<FindDock *>()->close();
    trigger(window, u"Ctrl+Alt+Z"_s);
    window.goToStep(f.session.undoStack()->count() - 1);
    shoot(&window, u"history"_s);
    window.findChild<HistoryDock *>()->close();
}

// A report that somebody else has open, one that a crash left behind, and snapshots.
void tst_Gallery::shootKeeping(WindowFixture &f) const
{
    WindowFixture two(*m_services);
    two.window().resize(f.window().size());
    two.window().show();
    QVERIFY(two.window().openFile(f.session.path()));
    two.window().resize(f.window().size());
    shoot(&two.window(), u"in-use"_s);

    const QString path = two.path(u"年报.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(fullReport(), path));
    {
        ReportSession crashed(m_services->catalog(), m_services->rules());
        QVERIFY_RESULT(crashed.load(path));
        Journal journal(u"王芳"_s, two.path(u"data"_s));
        journal.begin(crashed.report(), path);
        QVERIFY_RESULT(crashed.enterFigure(u"t3.new.natural"_s, u"27"_s));
        QVERIFY_RESULT(crashed.setText(u"c6"_s, u"本年度没有收取信息处理费。"_s));
        QVERIFY_RESULT(journal.write(crashed.report()));
    }
    ReportSession other(m_services->catalog(), m_services->rules());
    QVERIFY_RESULT(other.load(path));
    QVERIFY_RESULT(other.enterFigure(u"t3.new.natural"_s, u"28"_s));
    QVERIFY_RESULT(other.save());
    QVERIFY(two.window().openFile(path));
    shoot(&two.window(), u"recovery"_s);
    auto *keeping = two.window().findChild<Safekeeping *>();
    for (QPushButton *button : keeping->notices()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().endsWith(u'…'))
            button->click();
    }
    auto *comparing = two.window().findChild<CompareDialog *>();
    QVERIFY(comparing);
    shoot(comparing, u"dialog-compare"_s);
    comparing->reject();

    QVERIFY_RESULT(two.session.takeSnapshot(u"送审稿"_s, two.context().now()));
    QVERIFY_RESULT(two.session.enterFigure(u"t3.new.natural"_s, u"27"_s));
    SnapshotsDialog snapshots(&two.session, two.context().now, nullptr);
    snapshots.show();
    shoot(&snapshots, u"dialog-snapshots"_s);
}

QTEST_MAIN(tst_Gallery)
#include "tst_gallery.moc"
