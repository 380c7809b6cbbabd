// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkrunner.h"
#include "session/reportsession.h"
#include "session/servicesinterface.h"
#include "templates/templatecatalog.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

// From a figure typed to totals, badges and findings told to the widgets.
class BenchSession : public QObject
{
    Q_OBJECT

private slots:
    void typeOneFigure();
};

void BenchSession::typeOneFigure()
{
    ReportSession session(*TemplateCatalog::shipped(), *RuleBook::shipped());
    QVERIFY(session
                .load(QStringLiteral(NIANBAO_SOURCE_DIR
                                     "/resources/samples/district-2021-annual.nianbao"))
                .has_value());
    int value = 0;
    QBENCHMARK
    {
        QVERIFY(session.enterFigure(u"t3.new.natural"_s, QString::number(++value % 1000 + 100))
                    .has_value());
    }
}

QTEST_MAIN(BenchSession)
#include "bench_session.moc"
