// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/zerofill.h"
#include "forms/chapterpage.h"
#include "forms/figuretableview.h"
#include "shell/exportdialog.h"
#include "shell/newreportdialog.h"
#include "shell/tilebutton.h"
#include "testsupport.h"
#include "windowfixture.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

// Commands of the window that concern every table.
class tst_GridCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingToReportFromStartPageToDocuments();
    void fillingBlanksAgainSaysSo();
    void zoomHoldsForAllChaptersAndIsRemembered();
    void zoomStaysWithinBounds();

private:
    std::unique_ptr<Services> m_services;
};

namespace {

constexpr int ExportTimeout = 60'000;

QAction *command(const MainWindow &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->iconText() == text)
            return action;
    }
    qFatal("no command %s", qPrintable(text));
}

Report newReport(const Services &services)
{
    Unit unit;
    unit.name = u"平潭县某镇"_s;
    return *ReportEdit::create(services.catalog(), {u"annual-report-2021"_s}, unit, 2021);
}

} // namespace

void tst_GridCommands::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services = std::make_unique<Services>(*std::move(services));
}

// Five acts of a township: new, its name, create, fill the blanks, export.
void tst_GridCommands::nothingToReportFromStartPageToDocuments()
{
    WindowFixture f(*m_services);
    f.window().show();
    QVERIFY(!command(f.window(), u"Set All Remaining Blanks to 0"_s)->isEnabled()); // no report
    f.window().findChild<TileButton *>(u"newTile"_s)->click();
    auto *dialog = f.window().findChild<NewReportDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"unitEdit"_s)->setText(u"平潭县某镇"_s);
    dialog->findChild<QPushButton *>(u"createButton"_s)->click();
    QVERIFY(f.session.hasReport());
    command(f.window(), u"Set All Remaining Blanks to 0"_s)->trigger();
    QCOMPARE(f.session.set().figures().blanks(), 0);
    QCOMPARE(f.session.undoStack()->count(), 1);
    QCOMPARE(f.session.set().figures().value(u"t3.new.total"_s).toText(), u"0"_s);

    command(f.window(), u"Export"_s)->trigger();
    auto *exporting = f.window().findChild<ExportDialog *>();
    QVERIFY(exporting);
    exporting->setFolder(f.path(u"out"_s));
    exporting->setFormatChosen(u"html"_s, true);
    exporting->startExport();
    QTRY_VERIFY_WITH_TIMEOUT(!exporting->isRunning(), ExportTimeout);
    QVERIFY(!QDir(f.path(u"out"_s)).entryList(QDir::Files).isEmpty());
}

void tst_GridCommands::fillingBlanksAgainSaysSo()
{
    WindowFixture f(*m_services);
    QVERIFY_RESULT(f.session.setNewReport(newReport(*m_services)));
    QAction *fill = command(f.window(), u"Set All Remaining Blanks to 0"_s);
    const auto *place = f.window().findChild<QLabel *>(u"placeLabel"_s);
    const QStringList cells = *ZeroFill::cellsOf(f.session.set().form(), u"all"_s);
    const auto blank = ZeroFill::blanks(f.session.report(), f.session.set().form(), cells).size();
    fill->trigger();
    QVERIFY2(place->text().contains(QString::number(blank)), qPrintable(place->text()));
    fill->trigger();
    QVERIFY2(place->text().contains(u"nothing was changed"_s), qPrintable(place->text()));
    QCOMPARE(f.session.undoStack()->count(), 1);
}

void tst_GridCommands::zoomHoldsForAllChaptersAndIsRemembered()
{
    WindowFixture f(*m_services);
    QVERIFY_RESULT(f.session.setNewReport(newReport(*m_services)));
    f.window().show();
    const auto tableOf = [&f](const QString &chapter) {
        return f.window().showPage(PageId::ofChapter(chapter))->findChild<FigureTableView *>();
    };
    const int line = tableOf(u"c3"_s)->fontMetrics().height();
    tableOf(u"c2"_s);
    command(f.window(), u"Zoom In"_s)->trigger();
    command(f.window(), u"Zoom In"_s)->trigger();
    QVERIFY(tableOf(u"c3"_s)->fontMetrics().height() > line); // made before
    QVERIFY(tableOf(u"c4"_s)->fontMetrics().height() > line); // made after
    QCOMPARE(f.settings.zoom(), 120);
    command(f.window(), u"Actual Size"_s)->trigger();
    QCOMPARE(tableOf(u"c2"_s)->fontMetrics().height(), line);
    QCOMPARE(f.settings.zoom(), 100);
}

void tst_GridCommands::zoomStaysWithinBounds()
{
    WindowFixture f(*m_services);
    QVERIFY_RESULT(f.session.setNewReport(newReport(*m_services)));
    for (int i = 0; i < 30; ++i)
        command(f.window(), u"Zoom In"_s)->trigger();
    QCOMPARE(f.settings.zoom(), Settings::MaxZoom);
    for (int i = 0; i < 30; ++i)
        command(f.window(), u"Zoom Out"_s)->trigger();
    QCOMPARE(f.settings.zoom(), Settings::MinZoom);
}

QTEST_MAIN(tst_GridCommands)
#include "tst_gridcommands.moc"
