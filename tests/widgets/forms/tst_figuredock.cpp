// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figuredock.h"

#include "forms/figurepresentation.h"
#include "sessionfixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFigureDock : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsLastYearShareAndDefinition();
    void jumpAsksAndIsExplainedInPlace();
    void explanationLapsesInSight();
    void sourceIsKeptForTheFigureOrItsRow();
    void whatWasTypedBelongsToItsFigure();
    void badDayIsRefusedInPlace();
    void totalHasNoFieldsForItsSource();
    void showsNothingWithoutAFigure();

private:
    QString label(const char *name) const
    {
        const auto *found = m_dock->findChild<QLabel *>(QLatin1String(name));
        return found->isVisibleTo(m_dock.get()) ? found->text() : QString();
    }
    QLineEdit *field(const char *name) const
    {
        return m_dock->findChild<QLineEdit *>(QLatin1String(name));
    }
    void type(const char *name, const QString &text)
    {
        field(name)->clear();
        TestSupport::typeText(field(name), text);
        QTest::keyClick(field(name), Qt::Key_Return);
    }

    static inline const QString Cell = u"t3.new.natural"_s;
    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<FigureDock> m_dock;
};

void TestFigureDock::init()
{
    m_dock.reset();
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    Report report = TestSupport::emptyReport();
    Report earlier = report;
    report.year = 2022;
    earlier.figures[Cell] = Figure::number(Amount::fromInt(20));
    QVERIFY_RESULT(ReportEdit::attach(report, earlier, u"2021.nianbao"_s, {}));
    QVERIFY_RESULT(m_session->setNewReport(report));
    m_dock = std::make_unique<FigureDock>(m_session.get());
    m_dock->show();
}

void TestFigureDock::tellsLastYearShareAndDefinition()
{
    for (const char *column : {"company", "research", "ngo", "legal", "other"})
        QVERIFY_RESULT(m_session->enterFigure(u"t3.new."_s + QLatin1String(column), u"1"_s));
    QVERIFY_RESULT(m_session->enterFigure(Cell, u"25"_s));
    m_dock->setCell(Cell);
    QVERIFY2(label("figureTitle").endsWith(u"25 件"_s), qPrintable(label("figureTitle")));
    const QString compared = label("figureComparison");
    QVERIFY2(compared.contains(u"last year 20, up by 5 (25%)"_s), qPrintable(compared));
    QVERIFY2(compared.contains(u"83.3%"_s), qPrintable(compared));
    QVERIFY2(label("figureHelp").contains(u"Definition ("_s),
             qPrintable(label("figureHelp")));
    QVERIFY(label("figureAsk").isEmpty());
    QVERIFY(!field("figureExplanation")->isVisibleTo(m_dock.get()));
    QVERIFY_RESULT(m_session->enterFigure(Cell, u"22"_s)); // follows the figure
    QVERIFY(label("figureComparison").contains(u"up by 2 (10%)"_s));
}

void TestFigureDock::jumpAsksAndIsExplainedInPlace()
{
    QVERIFY_RESULT(m_session->enterFigure(Cell, u"60"_s));
    QVERIFY(FigurePresentation::of(*m_session, Cell).asks);
    m_dock->setCell(Cell);
    QVERIFY(!label("figureAsk").isEmpty());
    type("figureExplanation", u"new portal"_s);
    QCOMPARE(m_session->report().explanations.value(Cell).text, u"new portal"_s);
    QVERIFY(label("figureAsk").startsWith(u"Explained"_s));
    QVERIFY(!FigurePresentation::of(*m_session, Cell).asks);
    QVERIFY(FigurePresentation::toolTip(*m_session, Cell).contains(u"new portal"_s));
    m_session->undoStack()->undo();
    QVERIFY(m_session->report().explanations.isEmpty());
    QVERIFY(FigurePresentation::of(*m_session, Cell).asks);
    QVERIFY(field("figureExplanation")->text().isEmpty());
}

void TestFigureDock::explanationLapsesInSight()
{
    QVERIFY_RESULT(m_session->enterFigure(Cell, u"60"_s));
    QVERIFY_RESULT(m_session->explain(Cell, u"new portal"_s));
    m_dock->setCell(Cell);
    QVERIFY_RESULT(m_session->enterFigure(Cell, u"70"_s));
    QVERIFY2(label("figureAsk").contains(u"60"_s), qPrintable(label("figureAsk")));
    QVERIFY(FigurePresentation::of(*m_session, Cell).asks);
    QTest::keyClick(field("figureExplanation"), Qt::Key_Return); // still holds
    QCOMPARE(m_session->report().explanations.value(Cell).value, u"70"_s);
    QVERIFY(label("figureAsk").startsWith(u"Explained"_s));
}

void TestFigureDock::sourceIsKeptForTheFigureOrItsRow()
{
    m_dock->setCell(Cell);
    type("office", u"Office A"_s);
    QCOMPARE(m_session->report().figure(Cell).source.office, u"Office A"_s);
    QCOMPARE(m_session->report().figures.size(), 1);
    m_dock->findChild<QCheckBox *>(u"figureWholeRow"_s)->setChecked(true);
    type("system", u"Portal"_s);
    QCOMPARE(m_session->report().figures.size(), 6); // the row without its total
    QCOMPARE(m_session->report().figure(u"t3.new.other"_s).source.system, u"Portal"_s);
    QCOMPARE(m_session->report().figure(Cell).source.office, u"Office A"_s);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->report().figures.size(), 1);
}

void TestFigureDock::whatWasTypedBelongsToItsFigure()
{
    m_dock->setCell(Cell);
    TestSupport::typeText(field("person"), u"Wang"_s);
    m_dock->setCell(u"t3.new.company"_s);
    QCOMPARE(m_session->report().figure(Cell).source.person, u"Wang"_s);
    QVERIFY(field("person")->text().isEmpty());
    QVERIFY(m_session->report().figure(u"t3.new.company"_s).source.isEmpty());
}

void TestFigureDock::badDayIsRefusedInPlace()
{
    m_dock->setCell(Cell);
    type("cutOff", u"2022-02-30"_s);
    QVERIFY2(label("figureRefusal").contains(u"2022-02-30"_s), qPrintable(label("figureRefusal")));
    QCOMPARE(field("cutOff")->text(), u"2022-02-30"_s); // what was typed stays
    QVERIFY(m_session->report().figures.isEmpty());
}

void TestFigureDock::totalHasNoFieldsForItsSource()
{
    m_dock->setCell(u"t3.new.total"_s);
    QVERIFY(!field("office")->isVisibleTo(m_dock.get()));
    QVERIFY(!label("figureSourceNote").isEmpty());
}

void TestFigureDock::showsNothingWithoutAFigure()
{
    m_dock->setCell(Cell);
    m_dock->setCell({});
    QVERIFY(!field("office")->isVisibleTo(m_dock.get()));
    QVERIFY(label("figureTitle").isEmpty());
}

QTEST_MAIN(TestFigureDock)
#include "tst_figuredock.moc"
