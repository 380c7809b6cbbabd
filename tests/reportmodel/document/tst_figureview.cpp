// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figureview.h"

#include "testsupport.h"

using namespace Qt::StringLiterals;
using State = CellValue::State;

namespace {

CellSpec input(const QString &id)
{
    CellSpec spec;
    spec.id = id;
    spec.chapter = id.section(u'.', 0, 0);
    return spec;
}

CellSpec total(const QString &id, const QStringList &terms, CellRole role = CellRole::Computed)
{
    CellSpec spec = input(id);
    spec.role = role;
    for (const QString &term : terms) {
        const bool negative = term.startsWith(u'-');
        spec.terms.append({negative ? term.sliced(1) : term, negative});
    }
    return spec;
}

CellSpec linked(const QString &id, const QString &target)
{
    CellSpec spec = input(id);
    spec.link = target;
    return spec;
}

TemplatePtr templateOf(const QString &id, ReportTemplate::Document document,
                       const QList<CellSpec> &cells)
{
    auto form = std::make_shared<ReportTemplate>();
    form->id = id;
    form->document = document;
    form->cells = cells;
    form->buildIndex();
    return form;
}

} // namespace

// The annual report has a = a.x + a.y, a.net = a - a.z and all = a + b (b = b.x); the summary has
// s.a linked to a, and s.sum = s.a + s.more.
class tst_FigureView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void totals_data();
    void totals();
    void inputsKeepTheirState();
    void statedTotalCountsInTheTotalsAbove();
    void statedBlankIsOneBlank();
    void groupsCannotBeStated();
    void approximatePartsMarkTheSum();
    void sumBeyondTheRangeIsBlank();
    void linkedFigureShowsItsTarget();
    void linkedFigureWithItsOwnCutOff();
    void linkedFigureCountsInSums();
    void blanksAreCountedWhereTheyAreEntered();
    void unknownIdIsBlank();

private:
    FigureView view(const Report &report) const { return {report, m_form}; }
    static Report report(const QString &figures);

    FormPtr m_form;
};

void tst_FigureView::initTestCase()
{
    const TemplateCatalog catalog({
        templateOf(u"annual"_s, ReportTemplate::Document::AnnualReport,
                   {total(u"all"_s, {u"a"_s, u"b"_s}), total(u"a"_s, {u"a.x"_s, u"a.y"_s}),
                    input(u"a.x"_s), input(u"a.y"_s), input(u"a.z"_s),
                    total(u"a.net"_s, {u"a"_s, u"-a.z"_s}), input(u"b.x"_s),
                    total(u"b"_s, {u"b.x"_s}, CellRole::Group)}),
        templateOf(u"summary"_s, ReportTemplate::Document::WorkSummary,
                   {linked(u"s.a"_s, u"a"_s), input(u"s.more"_s),
                    total(u"s.sum"_s, {u"s.a"_s, u"s.more"_s})}),
    });
    const auto form = ReportForm::make(catalog, {u"annual"_s, u"summary"_s});
    QVERIFY_RESULT(form);
    m_form = *form;
}

// "a.x=20 a.y=na b=" : numbers, na, or an entry without a value (stated blank).
Report tst_FigureView::report(const QString &figures)
{
    Report report;
    for (const QString &entry : figures.split(u' ', Qt::SkipEmptyParts)) {
        const QString value = entry.section(u'=', 1);
        Figure figure;
        if (value == "na"_L1)
            figure = Figure::notApplicable();
        else if (!value.isEmpty())
            figure = Figure::number(Amount::fromFile(value).value());
        report.figures.insert(entry.section(u'=', 0, 0), figure);
    }
    return report;
}

void tst_FigureView::totals_data()
{
    QTest::addColumn<QString>("figures");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("partial");
    QTest::addColumn<int>("blankParts");

    const auto row = [](const char *name, const QString &figures, const QString &cell, State state,
                        const QString &value, const QString &partial, int blankParts) {
        QTest::newRow(name) << figures << cell << state << value << partial << blankParts;
    };
    row("all parts filled", u"a.x=20 a.y=19"_s, u"a"_s, State::Number, u"39"_s, u"39"_s, 0);
    row("zeros", u"a.x=0 a.y=0"_s, u"a"_s, State::Number, u"0"_s, u"0"_s, 0);
    row("a blank part", u"a.x=20"_s, u"a"_s, State::Blank, {}, u"20"_s, 1);
    row("all parts blank", {}, u"a"_s, State::Blank, {}, u"0"_s, 2);
    row("a part not applicable", u"a.x=20 a.y=na"_s, u"a"_s, State::Number, u"20"_s, u"20"_s, 0);
    row("blank and not applicable", u"a.y=na"_s, u"a"_s, State::Blank, {}, u"0"_s, 1);
    row("no part applicable", u"a.x=na a.y=na"_s, u"a"_s, State::NotApplicable, {}, u"0"_s, 0);
    row("decimals", u"a.x=0.1 a.y=0.2"_s, u"a"_s, State::Number, u"0.3"_s, u"0.3"_s, 0);
    row("difference", u"a.x=20 a.y=19 a.z=4"_s, u"a.net"_s, State::Number, u"35"_s, u"35"_s, 0);
    row("total of totals", u"a.x=20 a.y=19 b.x=1"_s, u"all"_s, State::Number, u"40"_s, u"40"_s, 0);
    row("blanks below a total of totals", u"a.x=20"_s, u"all"_s, State::Blank, {}, u"20"_s, 2);
    row("group", u"b.x=7"_s, u"b"_s, State::Number, u"7"_s, u"7"_s, 0);
}

void tst_FigureView::totals()
{
    QFETCH(QString, figures);
    QFETCH(QString, cell);
    const FigureView figureView = view(report(figures));
    const CellValue &value = figureView.value(cell);
    QTEST(value.state, "state");
    QTEST(value.toText(), "value");
    QTEST(value.partial.toFile(), "partial");
    QTEST(value.blankParts, "blankParts");
    QVERIFY(value.isTotal);
    QVERIFY(!value.isStated);
    QVERIFY(!value.differsFromSum());
}

void tst_FigureView::inputsKeepTheirState()
{
    Report filled = report(u"a.x=20 a.y=na"_s);
    filled.figures[u"a.x"_s].approx = u"近"_s;
    const FigureView figureView = view(filled);
    QCOMPARE(figureView.value(u"a.x"_s).toText(), u"20"_s);
    QCOMPARE(figureView.value(u"a.x"_s).approx, u"近"_s);
    QVERIFY(!figureView.value(u"a.x"_s).isTotal);
    QCOMPARE(figureView.value(u"a.y"_s).state, State::NotApplicable);
    QCOMPARE(figureView.value(u"a.y"_s).toText(), QString());
    QVERIFY(figureView.value(u"a.z"_s).isBlank());
    QCOMPARE(figureView.value(u"a.z"_s).toText(), QString());
}

void tst_FigureView::statedTotalCountsInTheTotalsAbove()
{
    const FigureView figureView = view(report(u"a.x=20 a.y=19 a=40 b.x=1"_s));
    const CellValue &stated = figureView.value(u"a"_s);
    QCOMPARE(stated.toText(), u"40"_s);
    QVERIFY(stated.isStated);
    QVERIFY(stated.differsFromSum());
    QCOMPARE(stated.sumState, State::Number);
    QCOMPARE(stated.sum.toFile(), u"39"_s);
    QCOMPARE(figureView.value(u"all"_s).toText(), u"41"_s);
    QVERIFY(!view(report(u"a.x=20 a.y=19 a=39"_s)).value(u"a"_s).differsFromSum());
}

void tst_FigureView::statedBlankIsOneBlank()
{
    const FigureView figureView = view(report(u"a.x=20 a.y=19 a= b.x=1"_s));
    QVERIFY(figureView.value(u"a"_s).isBlank());
    QVERIFY(figureView.value(u"a"_s).differsFromSum());
    QVERIFY(figureView.value(u"all"_s).isBlank());
    QCOMPARE(figureView.value(u"all"_s).blankParts, 1);
    QCOMPARE(figureView.value(u"all"_s).partial.toFile(), u"1"_s);
}

void tst_FigureView::groupsCannotBeStated()
{
    const FigureView figureView = view(report(u"b.x=7 b=8"_s));
    QCOMPARE(figureView.value(u"b"_s).toText(), u"7"_s);
    QVERIFY(!figureView.value(u"b"_s).isStated);
}

void tst_FigureView::approximatePartsMarkTheSum()
{
    Report filled = report(u"a.x=20 a.y=9"_s);
    filled.figures[u"a.x"_s].approx = u"近"_s;
    const FigureView figureView = view(filled);
    QCOMPARE(figureView.value(u"a"_s).toText(), u"29"_s);
    QCOMPARE(figureView.value(u"a"_s).approx, u"约"_s);
    filled.figures.insert(u"a"_s, Figure::number(Amount::fromInt(29)));
    QCOMPARE(view(filled).value(u"a"_s).approx, QString());
    QCOMPARE(view(filled).value(u"a"_s).sumApprox, u"约"_s);
}

void tst_FigureView::sumBeyondTheRangeIsBlank()
{
    QList<CellSpec> cells;
    QStringList ids;
    Report report;
    for (int i = 0; i < 100; ++i) {
        ids.append(u"x%1"_s.arg(i));
        cells.append(input(ids.last()));
        report.figures.insert(ids.last(), Figure::number(Amount::limit()));
    }
    cells.append(total(u"sum"_s, ids));
    const TemplateCatalog catalog(
        {templateOf(u"many"_s, ReportTemplate::Document::AnnualReport, cells)});
    const auto form = ReportForm::make(catalog, {u"many"_s});
    QVERIFY_RESULT(form);
    QVERIFY(FigureView(report, *form).value(u"sum"_s).isBlank());
}

void tst_FigureView::linkedFigureShowsItsTarget()
{
    // An entry of its own without a cut-off date does not count: the figure is entered once.
    const FigureView figureView = view(report(u"a.x=20 a.y=19 s.a=7"_s));
    const CellValue &value = figureView.value(u"s.a"_s);
    QCOMPARE(value.toText(), u"39"_s);
    QVERIFY(!value.isTotal);
    QVERIFY(view(report(u"a.x=20"_s)).value(u"s.a"_s).isBlank());
    QCOMPARE(view(report(u"a.x=20 a=41"_s)).value(u"s.a"_s).toText(), u"41"_s);
}

void tst_FigureView::linkedFigureWithItsOwnCutOff()
{
    Report filled = report(u"a.x=20 a.y=19 s.a=36 s.more=1"_s);
    filled.figures[u"s.a"_s].cutOff = QDate(2021, 11, 30);
    const FigureView figureView = view(filled);
    QCOMPARE(figureView.value(u"s.a"_s).toText(), u"36"_s);
    QCOMPARE(figureView.value(u"a"_s).toText(), u"39"_s);
    QCOMPARE(figureView.value(u"s.sum"_s).toText(), u"37"_s);
}

void tst_FigureView::linkedFigureCountsInSums()
{
    QCOMPARE(view(report(u"a.x=20 a.y=19 s.more=1"_s)).value(u"s.sum"_s).toText(), u"40"_s);
}

void tst_FigureView::blanksAreCountedWhereTheyAreEntered()
{
    const FigureView figureView = view(report(u"a.x=20 a.z=na"_s));
    QCOMPARE(figureView.blanks(u"a"), 1); // a.y
    QCOMPARE(figureView.blanks(u"b"), 1);
    QCOMPARE(figureView.blanks(u"s"), 1); // s.more, not s.a
    QCOMPARE(figureView.blanks(), 3);
}

void tst_FigureView::unknownIdIsBlank()
{
    QVERIFY(view(report({})).value(u"t9"_s).isBlank());
    QVERIFY(FigureView().value(u"a"_s).isBlank());
    QCOMPARE(FigureView().blanks(), 0);
    QVERIFY(!FigureView().isValid());
}

QTEST_GUILESS_MAIN(tst_FigureView)
#include "tst_figureview.moc"
