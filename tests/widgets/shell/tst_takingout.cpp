// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcard.h"
#include "charts/chartspage.h"
#include "shell/exportdialog.h"
#include "shell/messagebar.h"
#include "shell/printpreviewdialog.h"
#include "testsupport.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

// A busy machine may need a while for pictures; nothing waits when it is done sooner.
constexpr int ExportTimeout = 60'000;

constexpr auto AnnualReport2021 = "16-pingtan-2021.json"_L1;

} // namespace

// What a clerk takes out of the window: files, pictures, printed pages.
class tst_TakingOut : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pictureIsSavedAndCopied();
    void allChartsAreSavedAndPrinted();
    void exportsThroughTheDialog();
    void exportChoosesALayout();
    void exportChoosesAPoster();
    void setIsWrittenTogetherOrNotAtAll();
    void documentsAreCopied();
    void exportAsksBeforeReplacing();
    void exportFailureIsShownInPlace();
    void exportShowsPrivateThingsAndGoesOn();
    void previewShowsPages();

private:
    std::unique_ptr<Services> m_services;
};

void tst_TakingOut::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services = std::make_unique<Services>(*std::move(services));
}

void tst_TakingOut::pictureIsSavedAndCopied()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    trigger(f.window(), u"Ctrl+G"_s);
    ChartCard *card = f.window().findChild<ChartsPage *>()->cards().first();
    f.dialogs.nextPath = f.path(u"chart.png"_s);
    emit card->saveRequested(card->data(), ChartPictures::Format::Png);
    QVERIFY(f.dialogs.proposed.endsWith(u".png"_s));
    QVERIFY(TestSupport::readAll(f.path(u"chart.png"_s)).startsWith("\x89PNG"));
    f.dialogs.nextPath = f.path(u"chart.svg"_s);
    emit card->saveRequested(card->data(), ChartPictures::Format::Svg);
    QVERIFY(TestSupport::readAll(f.path(u"chart.svg"_s)).contains("<svg"));
    f.dialogs.nextPath = f.path(u"chart.pdf"_s);
    emit card->saveRequested(card->data(), ChartPictures::Format::Pdf);
    QVERIFY(TestSupport::readAll(f.path(u"chart.pdf"_s)).startsWith("%PDF"));
    emit card->copyRequested(card->data());
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    emit card->copyTableRequested(card->data());
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->text().contains(card->data().categories.first() + u'\t'));
    QVERIFY(copied->html().contains(u"<table"_s));
}

void tst_TakingOut::allChartsAreSavedAndPrinted()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    trigger(f.window(), u"Ctrl+G"_s);
    auto *page = f.window().findChild<ChartsPage *>();
    QList<ChartData> charts;
    qsizetype withNumbers = 0;
    for (const ChartCard *card : page->cards()) {
        charts += card->data();
        withNumbers += card->data().hasNumbers() ? 1 : 0;
    }
    const QString folder = f.path(u"charts"_s);
    f.dialogs.nextPath = folder;
    emit page->saveAllRequested(charts, ChartPictures::Format::Png);
    QTRY_COMPARE_WITH_TIMEOUT(QDir(folder).entryList({u"*.png"_s}).size(), withNumbers,
                              ExportTimeout);
    f.dialogs.nextPath = f.path(u"printed.pdf"_s);
    emit page->printRequested(charts);
    QVERIFY(TestSupport::readAll(f.path(u"printed.pdf"_s)).startsWith("%PDF"));
    f.dialogs.nextPath.clear(); // cancelled
    emit page->saveAllRequested(charts, ChartPictures::Format::Svg);
    QVERIFY(QDir(folder).entryList({u"*.svg"_s}).isEmpty());
}

void tst_TakingOut::exportsThroughTheDialog()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    trigger(f.window(), u"Ctrl+E"_s);
    auto *dialog = f.window().findChild<ExportDialog *>();
    QVERIFY(dialog);
    const QString folder = f.path(u"out"_s);
    dialog->setFolder(folder);
    for (const Exporter *exporter : m_services->exporters())
        dialog->setFormatChosen(exporter->info().id, true);
    dialog->startExport();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), ExportTimeout);
    const QStringList written = QDir(folder).entryList(QDir::Files);
    for (const Exporter *exporter : m_services->exporters()) {
        const QString suffix = u'.' + exporter->info().suffix;
        const bool found = std::any_of(written.begin(), written.end(),
                                       [&](const QString &name) { return name.endsWith(suffix); });
        QVERIFY2(found, qPrintable(suffix));
    }
    const auto *results = dialog->findChild<QListWidget *>(u"exportResults"_s);
    QCOMPARE(results->count(), written.size());
    QVERIFY(!results->visibleRegion().isEmpty()); // in sight, whatever was scrolled to
    QCOMPARE(f.settings.exportFolder(), folder);
}

// The layout is chosen where documents are; what this computer lacks of its fonts is named.
void tst_TakingOut::exportChoosesALayout()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    ExportDialog dialog(&f.session, f.context());
    dialog.show();
    const auto *layouts = dialog.findChild<QComboBox *>(u"layout"_s);
    QVERIFY(layouts->isVisible());
    QCOMPARE(layouts->count(), m_services->layouts().all().size());
    for (const Exporter *exporter : m_services->exporters())
        dialog.setFormatChosen(exporter->info().id, exporter->info().id == "csv"_L1);
    QVERIFY(!layouts->isVisible()); // bare figures have no pages
    dialog.setFormatChosen(u"html"_s, true);
    dialog.setLayoutChosen(u"line30"_s);
    QStringList missing;
    for (const FontUse &use : m_services->fontUses(*m_services->layouts().find(u"line30"_s))) {
        if (!use.installed)
            missing += use.wanted;
    }
    const auto *fonts = dialog.findChild<QLabel *>(u"fonts"_s);
    QCOMPARE(fonts->isVisible(), !missing.isEmpty());
    for (const QString &font : missing)
        QVERIFY2(fonts->text().contains(font), qPrintable(font));
    dialog.setFolder(f.path(u"out"_s));
    dialog.startExport();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), ExportTimeout);
    const auto pages = QDir(f.path(u"out"_s)).entryInfoList({u"*.html"_s}, QDir::Files);
    QCOMPARE(pages.size(), 1);
    QVERIFY(TestSupport::readAll(pages.first().filePath()).contains("line-height: 30.0pt"));
    QCOMPARE(f.settings.exportLayout(), u"line30"_s);
    // Each format says what reading it back showed.
    const auto *results = dialog.findChild<QListWidget *>(u"exportResults"_s);
    for (int i = 0; i < results->count(); ++i)
        QVERIFY2(results->item(i)->text().contains(u'\n'), qPrintable(results->item(i)->text()));
}

void tst_TakingOut::exportChoosesAPoster()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    ExportDialog dialog(&f.session, f.context());
    dialog.show();
    auto *layouts = dialog.findChild<QComboBox *>(u"poster"_s);
    QVERIFY(!layouts->isVisible()); // no poster is chosen
    for (const Exporter *exporter : m_services->exporters())
        dialog.setFormatChosen(exporter->info().id, exporter->info().id == "poster"_L1);
    QVERIFY(layouts->isVisible());
    QCOMPARE(layouts->count(), m_services->posters().all().size());
    dialog.setPosterChosen(u"solemn"_s, {});
    // A colour that cannot be read on paper is refused in place, a dark one is taken.
    auto *colors = dialog.findChild<QComboBox *>(u"posterColor"_s);
    f.dialogs.nextPath = u"#ffee88"_s;
    emit colors->activated(colors->count() - 1);
    QCOMPARE(colors->currentIndex(), 0);
    f.dialogs.nextPath = u"#14406e"_s;
    emit colors->activated(colors->count() - 1);
    QCOMPARE(colors->currentText(), u"#14406e"_s);
    dialog.setManifestChosen(true);
    dialog.setFolder(f.path(u"out"_s));
    dialog.startExport();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), ExportTimeout);
    const QDir folder(f.path(u"out"_s));
    const QStringList drawings = folder.entryList({u"*.svg"_s});
    QCOMPARE(drawings.size(), 1);
    const QByteArray drawing = TestSupport::readAll(folder.filePath(drawings.first()));
    QVERIFY(drawing.contains("#14406e") && !drawing.contains("#b3261e"));
    QCOMPARE(folder.entryList({u"*_导出清单.json"_s}).size(), 1);
    QCOMPARE(dialog.findChild<QListWidget *>(u"exportResults"_s)->count(),
             folder.entryList(QDir::Files).size());
    QCOMPARE(f.settings.exportPoster(), u"solemn"_s);
    QCOMPARE(f.settings.officeColor(), u"#14406e"_s);
}

void tst_TakingOut::setIsWrittenTogetherOrNotAtAll()
{
    class FailingExporter : public Exporter
    {
    public:
        FormatInfo info() const override
        {
            FormatInfo info;
            info.id = u"failing"_s;
            return info;
        }
        Result<QList<ExportedFile>> write(const ExportJob &) const override
        {
            return Error{Error::Kind::CannotWrite, u"no"_s, {}};
        }
    };
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    const FailingExporter failing;
    const Exporter *csv = m_services->exporter(u"csv");
    const auto exported = [&](const QList<const Exporter *> &exporters) {
        ExportRun run(f.session.set(), f.session.checks(), *f.context().services,
                      {.layout = {}, .poster = {}, .locale = {}, .time = {}, .manifest = true});
        run.choose(f.session.report().templates, exporters);
        while (run.composeNext()) {
        }
        return run.save(f.path(u"set"_s)).has_value();
    };
    QVERIFY(!exported({csv, &failing}));
    QVERIFY(!QFileInfo::exists(f.path(u"set"_s)));
    QVERIFY(exported({csv}));
    QCOMPARE(QDir(f.path(u"set"_s)).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void tst_TakingOut::documentsAreCopied()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    ExportDialog dialog(&f.session, f.context());
    const auto *copy = dialog.findChild<QPushButton *>(u"copyDocument"_s);
    QCOMPARE(copy->menu()->actions().size(), 2);
    QGuiApplication::clipboard()->clear();
    copy->menu()->actions().first()->trigger();
    const QMimeData *word = QGuiApplication::clipboard()->mimeData();
    QVERIFY(word->html().contains(u"mso-fareast-font-family"_s));
    QVERIFY(word->html().contains(u"<table"_s) && !word->html().contains(u"<img"_s));
    QVERIFY(word->text().contains(u"一、总体情况\n"_s));
    // A row of a table in a line, for a spreadsheet.
    QVERIFY(word->text().contains(u"\n一、本年新收政府信息公开申请数量\t\t\t"_s));
    copy->menu()->actions().last()->trigger();
    const QMimeData *web = QGuiApplication::clipboard()->mimeData();
    QVERIFY(web->html().contains(u"<caption>"_s) && !web->html().contains(u"<style"_s));
    dialog.setDocumentChosen(f.session.report().templates.first(), false);
    QGuiApplication::clipboard()->clear();
    copy->menu()->actions().first()->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(!dialog.findChild<MessageBar *>()->text().isEmpty());
}

void tst_TakingOut::exportAsksBeforeReplacing()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    ExportDialog dialog(&f.session, f.context());
    const QString folder = f.path(u"out"_s);
    dialog.setFolder(folder);
    dialog.startExport();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), ExportTimeout);
    const QFileInfoList written = QDir(folder).entryInfoList(QDir::Files);
    QVERIFY(!written.isEmpty());
    const QString path = written.first().filePath();
    QFile edited(path);
    QVERIFY(edited.open(QIODevice::WriteOnly));
    edited.write("edited by hand");
    edited.close();

    dialog.startExport();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), ExportTimeout);
    QCOMPARE(TestSupport::readAll(path), "edited by hand");
    auto *bar = dialog.findChild<MessageBar *>();
    auto *replace = bar->findChild<QPushButton *>();
    QVERIFY(replace);
    replace->click();
    QTRY_VERIFY(TestSupport::readAll(path) != "edited by hand");
}

void tst_TakingOut::exportFailureIsShownInPlace()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    ExportDialog dialog(&f.session, f.context());
    QFile blocker(f.path(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    dialog.setFolder(f.path(u"file/below"_s)); // a folder inside a file cannot be made
    dialog.startExport();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), ExportTimeout);
    QVERIFY(dialog.findChild<MessageBar *>()->text().contains(u"file"_s));
    QCOMPARE(dialog.findChild<QListWidget *>(u"exportResults"_s)->count(), 0);
}

void tst_TakingOut::exportShowsPrivateThingsAndGoesOn()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    QVERIFY_RESULT(f.session.setText(u"c5"_s, u"申请人张三，手机13812345678，反映问题。\n"_s));
    ExportDialog dialog(&f.session, f.context());
    dialog.show();
    const auto *list = dialog.findChild<QListWidget *>(u"preflight"_s);
    QVERIFY(list->isVisible());
    QVERIFY(list->count() > 0);
    dialog.setFolder(f.path(u"out"_s));
    dialog.startExport(); // shown, not in the way
    QTRY_VERIFY(!dialog.isRunning());
    QVERIFY(dialog.findChild<QListWidget *>(u"exportResults"_s)->count() > 0);
    QSignalSpy jump(&dialog, &ExportDialog::jumpRequested);
    emit const_cast<QListWidget *>(list)->itemActivated(list->item(0));
    QCOMPARE(jump.size(), 1);
    QVERIFY(!dialog.isVisible());

    ExportDialog figures(&f.session, f.context());
    figures.show();
    for (const Exporter *exporter : f.context().services->exporters)
        figures.setFormatChosen(exporter->info().id, !exporter->info().carriesTexts);
    QVERIFY(!figures.findChild<QListWidget *>(u"preflight"_s)->isVisible());
}

void tst_TakingOut::previewShowsPages()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    trigger(f.window(), u"Ctrl+Shift+P"_s);
    auto *dialog = f.window().findChild<PrintPreviewDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->document(), u"annual-report-2021"_s);
    QTRY_VERIFY(dialog->pageCount() >= 2);
}

QTEST_MAIN(tst_TakingOut)
#include "tst_takingout.moc"
