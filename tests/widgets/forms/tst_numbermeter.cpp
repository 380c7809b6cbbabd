// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/numbermeter.h"

#include "forms/bindingoffer.h"
#include "forms/narrativeedit.h"
#include "sessionfixture.h"

#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

// The meter above a text and the offers in it: both are about open numbers.
class TestNumberMeter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void countsNumbersByState();
    void namesAndDatesAreNoNumbers();
    void clickGoesToTheNextOpenNumber();
    void certainOnesAreBoundInOneStep();
    void sayingWhatIsLeftLeadsThere();
    void offerBindsByKey();
    void offerHidesWhileTypingAndOnEscape();
    void numberThatReadsOtherwiseSaysWhatItBecomes();
    void menuChangesTheForm();
    void confirmedNumberIsNeitherChipNorOpen();
    void openingStatesFiguresOnce();
    void sentencesOfLastYearAreShadedAndFound();
    void numberIsBoundToAnyFigureOfItsValue();

private:
    void put(const QString &text)
    {
        QVERIFY_RESULT(m_session->setText(u"c1"_s, text));
        m_session->endTypingStep();
        m_session->finishChecks();
    }
    void enter(const QString &cell, const QString &value)
    {
        QVERIFY_RESULT(m_session->enterFigure(cell, value));
    }
    template <class Widget>
    Widget *part(const QString &name) const
    {
        return m_meter->findChild<Widget *>(name);
    }
    QString counts() const { return m_meter->text(); }
    QString stored() const { return m_session->report().text(u"c1"_s); }
    BindingOffer *offer() const { return m_edit->findChild<BindingOffer *>(); }

    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<NarrativeEdit> m_edit;
    std::unique_ptr<NumberMeter> m_meter;
};

void TestNumberMeter::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::published(u"16-pingtan-2021.json"_s)));
    m_edit = std::make_unique<NarrativeEdit>(m_session.get(), u"c1"_s, 4);
    m_edit->resize(600, 200);
    m_meter = std::make_unique<NumberMeter>(m_session.get(), m_edit.get());
    m_edit->show(); // the meter shows itself with it
    m_edit->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
    m_edit->setFocus();
}

void TestNumberMeter::cleanup()
{
    m_meter.reset();
    m_edit.reset();
    m_session.reset();
}

void TestNumberMeter::countsNumbersByState()
{
    const QString total = m_session->set().figures().value(u"t3.new.total"_s).toText();
    put(u"全年新收政府信息公开申请%1件，印发简报7期。\n"_s.arg(total));
    QCOMPARE(counts(), u"Numbers 2 · bound 0 · confirmed 0 · open 2"_s);
    QVERIFY_RESULT(m_session->bindCertain(u"c1"_s));
    QCOMPARE(counts(), u"Numbers 2 · bound 1 · confirmed 0 · open 1"_s);
    Binding free;
    free.span = {stored().indexOf(u"7期"_s), 1};
    free.form = Binding::Form::Free;
    QVERIFY_RESULT(m_session->bind(u"c1"_s, free));
    QCOMPARE(counts(), u"Numbers 2 · bound 1 · confirmed 1 · open 0"_s);
    QVERIFY(!part<QToolButton>(u"numberCounts"_s)->isEnabled());
}

void TestNumberMeter::namesAndDatesAreNoNumbers()
{
    put(u"2021年12月3日，深入推进“五公开”，用好两微一抖，落实第四届会议和国办发〔2021〕30号。\n"_s);
    QVERIFY(!part<QToolButton>(u"numberCounts"_s)->isVisible());
    QVERIFY(m_edit->extraSelections().isEmpty() ||
            m_session->findings().ofText(u"c1"_s).size() > 0);
}

void TestNumberMeter::clickGoesToTheNextOpenNumber()
{
    put(u"印发简报7期，培训3场。\n"_s);
    m_edit->goTo(0, 0);
    auto *counter = part<QToolButton>(u"numberCounts"_s);
    counter->click();
    QCOMPARE(m_edit->textCursor().selectedText(), u"7期"_s);
    counter->click();
    QCOMPARE(m_edit->textCursor().selectedText(), u"3场"_s);
    counter->click(); // round again
    QCOMPARE(m_edit->textCursor().selectedText(), u"7期"_s);
}

void TestNumberMeter::certainOnesAreBoundInOneStep()
{
    const QString total = m_session->set().figures().value(u"t3.new.total"_s).toText();
    const QString carried = m_session->set().figures().value(u"t3.carried_in.total"_s).toText();
    put(u"全年新收政府信息公开申请%1件，上年结转政府信息公开申请%2件，印发简报7期。\n"_s.arg(
        total, carried));
    const int steps = m_session->undoStack()->count();
    const QString before = stored();
    part<QToolButton>(u"bindCertain"_s)->click();
    QCOMPARE(m_session->report().bindingsOf(u"c1"_s).size(), 2);
    QCOMPARE(m_session->undoStack()->count(), steps + 1);
    QCOMPARE(stored(), before); // binding what is certain changes no character
    QVERIFY2(m_meter->remark().contains(u"7期"_s), qPrintable(m_meter->remark()));
    QVERIFY(!part<QToolButton>(u"bindCertain"_s)->isVisible());
    m_session->undoStack()->undo();
    QVERIFY(m_session->report().bindingsOf(u"c1"_s).isEmpty());
    QVERIFY(m_meter->remark().isEmpty()); // it spoke of a step that is undone
}

void TestNumberMeter::sayingWhatIsLeftLeadsThere()
{
    const QString total = m_session->set().figures().value(u"t3.new.total"_s).toText();
    put(u"全年新收政府信息公开申请%1件，印发简报7期。\n"_s.arg(total));
    part<QToolButton>(u"bindCertain"_s)->click();
    m_edit->goToNumber(stored().indexOf(u"7期"_s));
    QCOMPARE(m_edit->textCursor().selectedText(), u"7期"_s);
}

void TestNumberMeter::offerBindsByKey()
{
    const QString total = m_session->set().figures().value(u"t3.new.total"_s).toText();
    put(u"全年新收政府信息公开申请%1件\n"_s.arg(total));
    const qsizetype number = stored().indexOf(total);
    m_edit->goTo(0, 0);
    QVERIFY(offer()->isHidden());
    m_edit->goTo(number + total.size(), 0);
    QVERIFY(offer()->isVisible());
    QVERIFY2(offer()->text().contains(u"表三"_s), qPrintable(offer()->text()));
    QTest::keyClick(m_edit.get(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(m_session->report().bindingsOf(u"c1"_s).size(), 1);
    QCOMPARE(m_session->report().bindingsOf(u"c1"_s).first().cell, u"t3.new.total"_s);
    QVERIFY(offer()->isHidden());
    QCOMPARE(stored(), u"全年新收政府信息公开申请%1件\n"_s.arg(total)); // no line break typed
    QVERIFY(m_session->undoStack()->undoText().contains(total));
}

void TestNumberMeter::offerHidesWhileTypingAndOnEscape()
{
    const QString total = m_session->set().figures().value(u"t3.new.total"_s).toText();
    put(u"全年新收政府信息公开申请\n"_s);
    m_edit->goTo(stored().size() - 1, 0);
    TestSupport::typeText(m_edit.get(), total);
    TestSupport::typeText(m_edit.get(), u"件"_s);
    QVERIFY(offer()->isHidden()); // nobody knows yet
    QTRY_VERIFY(offer()->isVisible());
    QTest::keyClick(m_edit.get(), Qt::Key_Escape);
    QVERIFY(offer()->isHidden());
    m_edit->clearFocus();
    m_edit->setFocus();
    QVERIFY(offer()->isVisible());
    TestSupport::typeText(m_edit.get(), u"，"_s);
    QVERIFY(offer()->isHidden());
}

void TestNumberMeter::numberThatReadsOtherwiseSaysWhatItBecomes()
{
    const QString total = m_session->set().figures().value(u"t3.new.total"_s).toText();
    put(u"全年新收政府信息公开申请99999件。\n"_s);
    const TextNumbers &numbers = m_session->numbers(u"c1"_s);
    QCOMPARE(numbers.numbers.size(), 1);
    QVERIFY(!numbers.numbers.first().suggestions.isEmpty());
    QCOMPARE(numbers.count(TextNumber::State::Certain), 0);
    m_edit->goTo(stored().indexOf(u'9') + 2, 0);
    QVERIFY(offer()->isVisible());
    if (numbers.numbers.first().suggestions.size() == 1)
        QVERIFY2(offer()->text().contains(total), qPrintable(offer()->text()));
}

void TestNumberMeter::menuChangesTheForm()
{
    enter(u"t3.new.total"_s, u"14285"_s);
    put(u"全年新收政府信息公开申请14285件。\n"_s);
    QVERIFY_RESULT(m_session->bindCertain(u"c1"_s));
    const Binding binding = m_session->report().bindingsOf(u"c1"_s).first();
    const QList<BindingForm> forms = bindingForms(binding, m_session->set());
    const auto wan = std::find_if(forms.cbegin(), forms.cend(), [](const BindingForm &form) {
        return form.shown == u"1.43万"_s;
    });
    QVERIFY(wan != forms.cend());
    QMenu menu;
    BindingMenu(m_session.get(), u"c1"_s).fill(&menu, binding.span.start, [](const QString &) {});
    QAction *chosen = nullptr;
    for (const QAction *action : menu.actions()) {
        if (!action->menu())
            continue;
        for (QAction *form : action->menu()->actions()) {
            if (form->text().startsWith(u"1.43万"_s))
                chosen = form;
        }
    }
    QVERIFY(chosen);
    chosen->trigger();
    QCOMPARE(stored(), u"全年新收政府信息公开申请1.43万件。\n"_s);
    enter(u"t3.new.total"_s, u"25000"_s);
    QCOMPARE(stored(), u"全年新收政府信息公开申请2.50万件。\n"_s);
}

void TestNumberMeter::confirmedNumberIsNeitherChipNorOpen()
{
    put(u"印发简报7期。\n"_s);
    QVERIFY(!m_edit->extraSelections().isEmpty());
    Binding free;
    free.span = {4, 1};
    free.form = Binding::Form::Free;
    QVERIFY_RESULT(m_session->bind(u"c1"_s, free));
    for (const QTextEdit::ExtraSelection &mark : m_edit->extraSelections())
        QVERIFY(mark.format.underlineStyle() != QTextCharFormat::DotLine);
    QVERIFY_RESULT(m_session->unbind(u"c1"_s, 4));
    QCOMPARE(counts(), u"Numbers 1 · bound 0 · confirmed 0 · open 1"_s);
}

void TestNumberMeter::openingStatesFiguresOnce()
{
    put(u"后文。\n"_s);
    auto *button = part<QToolButton>(u"insertOpening"_s);
    QVERIFY(button->isVisible());
    button->click();
    QVERIFY(stored().endsWith(u"\n后文。\n"_s));
    QVERIFY(m_session->report().bindingsOf(u"c1"_s).size() > 5);
    QVERIFY(!button->isVisible());
    const auto again = m_session->insertOpening(u"c1"_s);
    QVERIFY(!again);
    enter(u"t3.new.natural"_s, u"777"_s);
    QVERIFY2(!button->isVisible(), "the sentences follow the figures");
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(stored(), u"后文。\n"_s);
}

void TestNumberMeter::sentencesOfLastYearAreShadedAndFound()
{
    Report report = TestSupport::published(u"16-pingtan-2021.json"_s, u"15-pingtan-2020.json"_s);
    const QString old = u"加强队伍建设，定期组织业务培训3次，参加人员180人次。"_s;
    report.attached.first().report.texts.insert(u"c1"_s, old + u'\n');
    report.texts.insert(u"c1"_s, u"今年新设专职人员一名。"_s + old + u"还有不足。\n"_s);
    QVERIFY_RESULT(m_session->setNewReport(report));
    NarrativeEdit edit(m_session.get(), u"c1"_s, 4);
    NumberMeter meter(m_session.get(), &edit);
    edit.show();
    auto *button = meter.findChild<QToolButton *>(u"nextRepeated"_s);
    QVERIFY(!button->isHidden());
    button->click();
    const QString sentence = old.chopped(1); // without its full stop
    QCOMPARE(edit.textCursor().selectedText(), sentence);
    const auto marks = edit.extraSelections();
    QVERIFY(std::any_of(marks.cbegin(), marks.cend(), [&](const auto &mark) {
        return mark.cursor.selectedText() == sentence &&
               mark.format.hasProperty(QTextFormat::BackgroundBrush);
    }));
    QVERIFY_RESULT(m_session->detachYear(2020));
    QVERIFY(button->isHidden());
}

void TestNumberMeter::numberIsBoundToAnyFigureOfItsValue()
{
    const QString total = m_session->set().figures().value(u"t3.new.total"_s).toText();
    put(u"另外有%1件。\n"_s.arg(total));
    QVERIFY(m_session->numbers(u"c1"_s).numbers.first().suggestions.isEmpty());
    QMenu menu;
    BindingMenu(m_session.get(), u"c1"_s).fill(&menu, 4, [](const QString &) {});
    QAction *chosen = nullptr;
    for (const QAction *action : menu.actions()) {
        if (!action->menu())
            continue;
        for (QAction *figure : action->menu()->actions()) {
            if (figure->text().contains(u"总计"_s))
                chosen = figure;
        }
    }
    QVERIFY(chosen);
    chosen->trigger();
    QCOMPARE(m_session->report().bindingsOf(u"c1"_s).size(), 1);
}

QTEST_MAIN(TestNumberMeter)
#include "tst_numbermeter.moc"
