// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/pasteplan.h"
#include "session/reportsession.h"
#include "session/servicesinterface.h"
#include "templates/templatecatalog.h"

#include <QTest>

using namespace Qt::StringLiterals;

// A whole table three from the clipboard's text to totals, checks and findings.
class BenchPasting : public QObject
{
    Q_OBJECT

private slots:
    void readAndPlan();
    void pasteWholeTable();

private:
    static QString block(int number)
    {
        QString text;
        for (int row = 0; row < 25; ++row) {
            for (int column = 0; column < 6; ++column)
                text += QString::number((number + row * column) % 100) + u'\t';
            text += u'\n';
        }
        return text;
    }
    static PastePlan plan(const ReportSession &session, const QString &text)
    {
        const TableSpec &table = *session.set().form().templates().first()->table(u"t3");
        return PastePlan::make(*PastedBlock::fromText(text), session.report(),
                               session.set().figures(), table, table.headerRows, table.labelColumns,
                               {});
    }
};

void BenchPasting::readAndPlan()
{
    ReportSession session(*TemplateCatalog::shipped(), *RuleBook::shipped());
    QVERIFY(session
                .load(QStringLiteral(NIANBAO_SOURCE_DIR
                                     "/resources/samples/district-2021-annual.nianbao"))
                .has_value());
    int number = 0;
    QBENCHMARK
    {
        QVERIFY(!plan(session, block(++number)).entries().isEmpty());
    }
}

void BenchPasting::pasteWholeTable()
{
    ReportSession session(*TemplateCatalog::shipped(), *RuleBook::shipped());
    QVERIFY(session
                .load(QStringLiteral(NIANBAO_SOURCE_DIR
                                     "/resources/samples/district-2021-annual.nianbao"))
                .has_value());
    int number = 0;
    QBENCHMARK
    {
        QVERIFY(
            session.enterFigures(plan(session, block(++number)).entries(), u"paste"_s).has_value());
    }
}

QTEST_MAIN(BenchPasting)
#include "bench_pasting.moc"
