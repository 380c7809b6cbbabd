// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/collectdialog.h"

#include "testsupport.h"
#include "windowfixture.h"
#include "xlsxprobe.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QUndoStack>

using namespace Qt::StringLiterals;

class tst_CollectDialog : public QObject
{
    Q_OBJECT

private slots:
    void asksAndTakes();
};

// Chosen, made, filled in, read and taken as one step that can be undone.
void tst_CollectDialog::asksAndTakes()
{
    const auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    WindowFixture fixture(*services);
    Unit unit;
    unit.name = u"某市人民政府"_s;
    const auto report =
        ReportEdit::create(services->catalog(), {u"annual-report-2021"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    QVERIFY_RESULT(fixture.session.setNewReport(*report));
    CollectDialog dialog(&fixture.session, fixture.context());
    dialog.show();
    const auto button = [&dialog](const char *name) {
        return dialog.findChild<QPushButton *>(QLatin1String(name));
    };
    QVERIFY(!button("collectMake")->isEnabled());
    auto *figures = dialog.findChild<QListWidget *>(u"collectFigures"_s);
    for (int row = 0; row < figures->count(); ++row) {
        if (figures->item(row)->data(Qt::UserRole) == u"t3.new"_s)
            figures->item(row)->setCheckState(Qt::Checked);
    }
    QFile list(fixture.path(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("A1,信访处,\nB2,法规处,\n");
    list.close();
    dialog.findChild<QLineEdit *>(u"collectList"_s)->setText(list.fileName());
    fixture.dialogs.nextPath = fixture.path(u"sheets"_s);
    QTest::mouseClick(button("collectMake"), Qt::LeftButton);
    QDir sheets(fixture.path(u"sheets"_s));
    QCOMPARE(sheets.entryList(QDir::Files).size(), 2);
    QFile sheet(sheets.filePath(sheets.entryList(QDir::Files, QDir::Name).first()));
    QVERIFY(sheet.open(QIODevice::ReadWrite));
    const auto filled = TestSupport::typedInto(sheet.readAll(), {u"t3_new_natural=7"_s});
    QVERIFY_RESULT(filled);
    sheet.resize(0);
    sheet.seek(0);
    sheet.write(*filled);
    sheet.close();
    QTest::mouseClick(button("collectRead"), Qt::LeftButton);
    QCOMPARE(dialog.findChild<QTableView *>()->model()->rowCount(), 2); // one silent, one figure
    QVERIFY(dialog.grab().save(QStringLiteral(NIANBAO_BINARY_DIR "/gallery/collect.png")));
    QVERIFY(fixture.session.report().figure(u"t3.new.natural"_s).isBlank());
    QTest::mouseClick(button("collectTake"), Qt::LeftButton);
    QCOMPARE(fixture.session.report().figure(u"t3.new.natural"_s).value, Amount::fromInt(7));
    QCOMPARE(fixture.session.report().figure(u"t3.new.natural"_s).source.office, u"信访处"_s);
    fixture.session.undoStack()->undo();
    QVERIFY(fixture.session.report().figure(u"t3.new.natural"_s).isBlank());
}

QTEST_MAIN(tst_CollectDialog)
#include "tst_collectdialog.moc"
