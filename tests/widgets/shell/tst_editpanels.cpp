// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "forms/figuretableview.h"
#include "forms/narrativeedit.h"
#include "sessionfixture.h"
#include "shell/finddock.h"
#include "shell/historydock.h"
#include "shell/matchlist.h"
#include "windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

const QString Natural = u"t3.new.natural"_s;

} // namespace

// Finding, replacing and going back in the real window.
class tst_EditPanels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void findingJumpsToTheWords();
    void findingJumpsToFiguresAndMetadata();
    void nextBeginsInTheChapterAtHand();
    void enterKeepsTypingInTheField();
    void escapeGoesBackToTheReport();
    void theListFollowsTheReport();
    void selectedWordsAreLookedFor();
    void replacingShowsTheOutcomeFirst();
    void yearsAreReplacedExceptInComparisons();
    void aTickOverridesTheAdvice();
    void boundNumbersCannotBeTicked();
    void replacingIsOneStep();
    void readOnlyReportsAreNotReplacedIn();

    void historyNamesEveryStep();
    void historyGoesToAnyState();
    void undoingEverythingAndRedoingItGivesTheSameBytes();
    void panelsAreHiddenWithoutAReport();

private:
    void trigger(const QString &shortcut) { ::trigger(m_one->window(), shortcut); }
    template <class T>
    T *part(const QString &name = {})
    {
        T *found = m_one->window().findChild<T *>(name);
        if (!found)
            qFatal("no such part: %s", qPrintable(name));
        return found;
    }
    void find(const QString &words);
    void replace(const QString &words, const QString &by);
    NarrativeEdit *editor(const QString &textId);
    QStringList rows(int column);
    void setText(const QString &id, const QString &text)
    {
        m_one->session.endTypingStep();
        QVERIFY_RESULT(m_one->session.setText(id, text));
    }

    std::unique_ptr<Services> m_services;
    std::unique_ptr<WindowFixture> m_one;
};

void tst_EditPanels::initTestCase()
{
    auto services = Services::make(Services::Painting::No);
    QVERIFY_RESULT(services);
    m_services = std::make_unique<Services>(*std::move(services));
}

void tst_EditPanels::init()
{
    m_one = std::make_unique<WindowFixture>(*m_services);
    const QString path = m_one->path(u"年报.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path));
    QVERIFY(m_one->window().openFile(path));
    m_one->window().show();
    m_one->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_one->window()));
}

void tst_EditPanels::cleanup()
{
    m_one.reset();
}

void tst_EditPanels::find(const QString &words)
{
    trigger(u"Ctrl+F"_s);
    part<QLineEdit>(u"findWords"_s)->setText(words);
}

void tst_EditPanels::replace(const QString &words, const QString &by)
{
    trigger(u"Ctrl+H"_s);
    part<QLineEdit>(u"findWords"_s)->setText(words);
    part<QLineEdit>(u"newWords"_s)->setText(by);
}

NarrativeEdit *tst_EditPanels::editor(const QString &textId)
{
    for (NarrativeEdit *edit : m_one->window().findChildren<NarrativeEdit *>()) {
        if (edit->textId() == textId)
            return edit;
    }
    return nullptr;
}

QStringList tst_EditPanels::rows(int column)
{
    QStringList texts;
    auto *list = part<MatchList>();
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        texts.append(list->topLevelItem(row)->text(column));
    return texts;
}

void tst_EditPanels::findingJumpsToTheWords()
{
    setText(u"c1"_s, u"收到申请39件，办结申请38件。"_s);
    find(u"申请"_s);
    auto *list = part<MatchList>();
    QVERIFY(list->isVisible());
    trigger(u"F3"_s);
    QCOMPARE(m_one->window().currentPage(), PageId::ofChapter(u"c1"_s));
    QCOMPARE(editor(u"c1"_s)->textCursor().selectedText(), u"申请"_s);
    QCOMPARE(editor(u"c1"_s)->textCursor().selectionStart(), 2);
    trigger(u"F3"_s);
    QCOMPARE(editor(u"c1"_s)->textCursor().selectionStart(), 10);
    trigger(u"Shift+F3"_s);
    QCOMPARE(editor(u"c1"_s)->textCursor().selectionStart(), 2);
    QVERIFY(!part<QLabel>(u"matchCount"_s)->text().isEmpty());
}

void tst_EditPanels::findingJumpsToFiguresAndMetadata()
{
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"3124"_s));
    find(u"3124"_s);
    trigger(u"F3"_s);
    const QString chapter =
        m_one->session.set().form().cell(m_one->session.set().form().indexOf(Natural)).chapter;
    QCOMPARE(m_one->window().currentPage(), PageId::ofChapter(chapter));
    find(u"平潭县交通局"_s);
    trigger(u"F3"_s);
    QCOMPARE(m_one->window().currentPage(), PageId::basics());
    QVERIFY(m_one->window().focusWidget());
    auto *line = qobject_cast<QLineEdit *>(m_one->window().focusWidget());
    QVERIFY(line);
    QVERIFY2(line->text().contains(u"平潭县交通局"_s), qPrintable(line->text()));
}

void tst_EditPanels::nextBeginsInTheChapterAtHand()
{
    setText(u"c1"_s, u"申请"_s);
    setText(u"c6"_s, u"申请"_s);
    m_one->window().showPage(PageId::ofChapter(u"c6"_s));
    find(u"申请"_s);
    trigger(u"F3"_s);
    QCOMPARE(m_one->window().currentPage(), PageId::ofChapter(u"c6"_s));
}

void tst_EditPanels::enterKeepsTypingInTheField()
{
    setText(u"c1"_s, u"申请"_s);
    find(u"申请"_s);
    auto *words = part<QLineEdit>(u"findWords"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(m_one->window().currentPage(), PageId::ofChapter(u"c1"_s));
    QCOMPARE(editor(u"c1"_s)->textCursor().selectedText(), u"申请"_s);
    QCOMPARE(m_one->window().focusWidget(), words);
}

void tst_EditPanels::escapeGoesBackToTheReport()
{
    m_one->window().showPage(PageId::ofChapter(u"c1"_s));
    find(u"申请"_s);
    QTest::keyClick(part<QLineEdit>(u"findWords"_s), Qt::Key_Escape);
    QVERIFY(!part<FindDock>()->isVisible());
    QVERIFY(!part<FindDock>()->isAncestorOf(m_one->window().focusWidget()));
}

void tst_EditPanels::theListFollowsTheReport()
{
    setText(u"c1"_s, u"申请一"_s);
    find(u"申请"_s);
    const qsizetype before = rows(1).size();
    setText(u"c6"_s, u"申请二"_s);
    QTRY_COMPARE(rows(1).size(), before + 1);
    m_one->session.undoStack()->undo();
    QTRY_COMPARE(rows(1).size(), before);
}

void tst_EditPanels::selectedWordsAreLookedFor()
{
    setText(u"c1"_s, u"收到申请39件。"_s);
    m_one->window().showPage(PageId::ofChapter(u"c1"_s));
    editor(u"c1"_s)->goTo(2, 4);
    trigger(u"Ctrl+F"_s);
    QCOMPARE(part<QLineEdit>(u"findWords"_s)->text(), u"申请39"_s);
}

void tst_EditPanels::replacingShowsTheOutcomeFirst()
{
    setText(u"c1"_s, u"区交通局收到申请。"_s);
    replace(u"区交通局"_s, u"县交通局"_s);
    QCOMPARE(rows(1), QStringList{u"区交通局收到申请。"_s});
    QCOMPARE(rows(2), QStringList{u"县交通局收到申请。"_s});
    QCOMPARE(m_one->session.report().text(u"c1"_s), u"区交通局收到申请。"_s);
}

void tst_EditPanels::yearsAreReplacedExceptInComparisons()
{
    setText(u"c1"_s, u"2020年收到39件，比2019年增加。"_s);
    setText(u"c6"_s, u"收费比2020年下降。"_s);
    replace(u"2020"_s, u"2021"_s);
    auto *list = part<MatchList>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->checkState(0), Qt::Checked);
    QCOMPARE(list->topLevelItem(1)->checkState(0), Qt::Unchecked);
    QVERIFY(!list->topLevelItem(1)->text(3).isEmpty()); // says why
    part<FindDock>()->findChild<QPushButton *>()->click();
    QCOMPARE(m_one->session.report().text(u"c1"_s), u"2021年收到39件，比2019年增加。"_s);
    QCOMPARE(m_one->session.report().text(u"c6"_s), u"收费比2020年下降。"_s);
    for (QCheckBox *box : part<FindDock>()->findChildren<QCheckBox *>()) {
        if (box->isEnabled() && box->isChecked())
            box->setChecked(false); // as words: the comparison too
    }
    QCOMPARE(list->topLevelItem(0)->checkState(0), Qt::Checked);
}

void tst_EditPanels::aTickOverridesTheAdvice()
{
    setText(u"c6"_s, u"收费比2020年下降。"_s);
    replace(u"2020"_s, u"2021"_s);
    auto *button = part<FindDock>()->findChild<QPushButton *>();
    QVERIFY(!button->isEnabled());
    part<MatchList>()->topLevelItem(0)->setCheckState(0, Qt::Checked);
    QVERIFY(button->isEnabled());
    trigger(u"F3"_s); // looking at the place forgets no tick
    QCOMPARE(part<MatchList>()->topLevelItem(0)->checkState(0), Qt::Checked);
    setText(u"c1"_s, u"另有申请。"_s); // nor does a change elsewhere
    QTest::qWait(300);
    QCOMPARE(part<MatchList>()->topLevelItem(0)->checkState(0), Qt::Checked);
    button->click();
    QCOMPARE(m_one->session.report().text(u"c6"_s), u"收费比2021年下降。"_s);
}

void tst_EditPanels::boundNumbersCannotBeTicked()
{
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"39"_s));
    setText(u"c1"_s, u"收到39件，另39件。"_s);
    Binding binding;
    binding.cell = Natural;
    binding.span = {2, 2};
    QVERIFY_RESULT(m_one->session.bind(u"c1"_s, binding));
    replace(u"39"_s, u"4"_s);
    auto *list = part<MatchList>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(!list->topLevelItem(0)->data(0, Qt::CheckStateRole).isValid());
    part<FindDock>()->findChild<QPushButton *>()->click();
    QCOMPARE(m_one->session.report().text(u"c1"_s), u"收到39件，另4件。"_s);
    QCOMPARE(m_one->session.report().bindingsOf(u"c1"_s).size(), 1);
}

void tst_EditPanels::replacingIsOneStep()
{
    for (const QString &text : {u"c1"_s, u"c6"_s})
        setText(text, u"区交通局，区交通局。"_s);
    const int steps = m_one->session.undoStack()->count();
    replace(u"区交通局"_s, u"县交通局"_s);
    part<FindDock>()->findChild<QPushButton *>()->click();
    QCOMPARE(m_one->session.undoStack()->count(), steps + 1);
    QCOMPARE(m_one->session.report().text(u"c6"_s), u"县交通局，县交通局。"_s);
    QVERIFY(m_one->session.undoStack()->undoText().contains(u"区交通局"_s));
    trigger(u"Ctrl+Z"_s);
    QCOMPARE(m_one->session.report().text(u"c1"_s), u"区交通局，区交通局。"_s);
    QCOMPARE(m_one->session.report().text(u"c6"_s), u"区交通局，区交通局。"_s);
}

void tst_EditPanels::readOnlyReportsAreNotReplacedIn()
{
    setText(u"c1"_s, u"申请"_s);
    QVERIFY_RESULT(m_one->session.save());
    WindowFixture two(*m_services);
    QVERIFY(two.window().openFile(m_one->session.path()));
    QVERIFY(two.session.isReadOnly());
    auto *dock = two.window().findChild<FindDock *>();
    dock->open(true, u"申请"_s);
    QVERIFY(!dock->findChild<QPushButton *>()->isEnabled());
}

void tst_EditPanels::historyNamesEveryStep()
{
    trigger(u"Ctrl+Alt+Z"_s);
    auto *view = part<QTreeView>(u"historyView"_s);
    QVERIFY(view->isVisible());
    QCOMPARE(view->model()->rowCount(), 1);
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"39"_s));
    setText(u"c1"_s, u"申请"_s);
    QCOMPARE(view->model()->rowCount(), 3);
    const QString figure = view->model()->index(1, 0).data().toString();
    QVERIFY2(figure.contains(u"自然人"_s) && figure.contains(u"39"_s), qPrintable(figure));
    QVERIFY(view->model()->index(2, 0).data().toString().contains(u"总体情况"_s));
    QCOMPARE(view->model()->index(1, 1).data().toString(), u"09:30"_s);
    QCOMPARE(view->currentIndex().row(), 2);
    QVERIFY_RESULT(m_one->session.save());
    QVERIFY(view->model()->index(2, 0).data().toString().contains(u"saved"_s));
}

void tst_EditPanels::historyGoesToAnyState()
{
    trigger(u"Ctrl+Alt+Z"_s);
    QVERIFY_RESULT(m_one->session.setMeta(u"title"_s, u"年报"_s));
    for (int value = 1; value <= 5; ++value)
        QVERIFY_RESULT(m_one->session.enterFigure(Natural, QString::number(value)));
    setText(u"c6"_s, u"其他"_s);
    m_one->window().showPage(PageId::ofChapter(u"c1"_s));
    auto *view = part<QTreeView>(u"historyView"_s);
    const auto click = [view](int row) {
        const QModelIndex index = view->model()->index(row, 0);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    };
    click(3); // after 2
    QCOMPARE(m_one->session.report().figure(Natural).value.toFile(), u"2"_s);
    QVERIFY(m_one->session.report().text(u"c6"_s).isEmpty());
    QCOMPARE(view->model()->rowCount(), 8); // what was taken back can be done again
    QVERIFY(m_one->window().currentPage() != PageId::ofChapter(u"c1"_s)); // shows what it changed
    click(7);
    QCOMPARE(m_one->session.report().text(u"c6"_s), u"其他"_s);
    // The page that is shown has changed too: it stays.
    QCOMPARE(m_one->window().currentPage(), PageId::ofChapter(u"c3"_s));
    click(0);
    QVERIFY(m_one->session.report().figures.isEmpty());
    QVERIFY(!m_one->session.report().meta.contains(u"title"_s));
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"9"_s)); // the others are gone
    QCOMPARE(view->model()->rowCount(), 2);
}

void tst_EditPanels::undoingEverythingAndRedoingItGivesTheSameBytes()
{
    ReportSession &session = m_one->session;
    const QString path = session.path();
    const QByteArray first = TestSupport::readAll(path);
    const auto bytes = [&] { return ReportFile::digestOf(session.report()); };
    const QByteArray opened = bytes();
    QList<QByteArray> states{opened};
    const auto note = [&](const Result<void> &done) {
        QVERIFY_RESULT(done);
        session.endTypingStep();
        states.append(bytes());
    };
    note(session.enterFigure(Natural, u"39"_s));
    note(session.setMeta(u"title"_s, u"年报"_s));
    note(session.setText(u"c1"_s, u"收到自然人申请39件，2020年收到。"_s));
    Binding binding;
    binding.cell = Natural;
    binding.span = {7, 2};
    note(session.bind(u"c1"_s, binding));
    note(session.enterFigure(Natural, u"41"_s)); // the bound number follows
    session.finishChecks();
    const QList<Finding> findings = session.checks().findings;
    QVERIFY(!findings.isEmpty());
    note(session.waive(findings.first(), u"已核实"_s, u"王芳"_s, QDate(2022, 1, 28)));
    RuleSwitch rule;
    rule.number = u"K056"_s;
    rule.reason = u"口径调整"_s;
    note(session.switchRuleOff(rule));
    note(session.takeSnapshot(u"送审稿"_s, QDateTime(QDate(2022, 1, 28), QTime(9, 30))));
    note(session.replaceWords({searchReport(session.set(), {u"2020"_s}).constFirst()}, u"2021"_s));
    QCOMPARE(session.undoStack()->count(), states.size() - 1);
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        trigger(u"Ctrl+Z"_s);
        QCOMPARE(bytes(), states.at(i));
        m_one->window().showPage(PageId::charts()); // going elsewhere loses no step
    }
    QVERIFY(!session.undoStack()->canUndo());
    QVERIFY(!session.isModified());
    QCOMPARE(TestSupport::readAll(path), first);
    for (qsizetype i = 1; i < states.size(); ++i) {
        trigger(u"Ctrl+Y"_s);
        QCOMPARE(bytes(), states.at(i));
    }
    QVERIFY(!session.undoStack()->canRedo());
}

void tst_EditPanels::panelsAreHiddenWithoutAReport()
{
    find(u"申请"_s);
    trigger(u"Ctrl+Alt+Z"_s);
    QVERIFY(part<FindDock>()->isVisible());
    m_one->session.close();
    QVERIFY(!part<FindDock>()->isVisible());
    QVERIFY(!part<HistoryDock>()->isVisible());
}

QTEST_MAIN(tst_EditPanels)
#include "tst_editpanels.moc"
