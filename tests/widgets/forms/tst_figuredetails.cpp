// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figuredetails.h"

#include "forms/figurepresentation.h"
#include "sessionfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFigureDetails : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sourceAndDayAreKept();
    void unreadableDayIsRefusedInPlace();
    void linkedFigureGetsADayOfItsOwn();
    void computedTotalHasNoSource();
    void totalsHaveNoDetails();
    void severalGetOneCard();

private:
    // Opens the dialog, types and accepts; the refusal, empty when there is none.
    QString give(const QString &cell, const QString &source, const QString &day);
    QString shown(const QString &cell) const
    {
        return m_session->set().figures().value(cell).toText();
    }

    std::unique_ptr<ReportSession> m_session;
};

void TestFigureDetails::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
}

QString TestFigureDetails::give(const QString &cell, const QString &source, const QString &day)
{
    FigureDetails dialog(m_session.get(), {cell}, nullptr);
    const auto write = [&dialog](const QString &name, const QString &text) {
        auto *field = dialog.findChild<QLineEdit *>(name);
        const bool differs = field->text() != text;
        field->setText(text);
        field->setModified(differs);
    };
    write(u"note"_s, source);
    write(u"cutOff"_s, day);
    dialog.show();
    dialog.accept();
    return dialog.result() == QDialog::Accepted ? QString()
                                                : dialog.findChild<QLabel *>(u"refusal"_s)->text();
}

void TestFigureDetails::sourceAndDayAreKept()
{
    const QString cell = u"petition.total"_s;
    QVERIFY_RESULT(m_session->enterFigure(cell, u"14285"_s));
    QCOMPARE(give(cell, u"信访处台账"_s, u"2021年12月3日"_s), QString());
    const Figure figure = m_session->report().figure(cell);
    QCOMPARE(figure.source.note, u"信访处台账"_s);
    QCOMPARE(figure.cutOff, QDate(2021, 12, 3));
    QCOMPARE(shown(cell), u"14285"_s);
    const QString tip = FigurePresentation::toolTip(*m_session, cell);
    QVERIFY(tip.contains(u"信访处台账"_s) && tip.contains(u"2021-12-03"_s));
    QCOMPARE(FigurePresentation::of(*m_session, cell).remark, u"up to 12-03"_s);
    m_session->undoStack()->undo(); // both at once
    QVERIFY(m_session->report().figure(cell).source.isEmpty());
    QVERIFY(!m_session->report().figure(cell).cutOff.isValid());
}

void TestFigureDetails::unreadableDayIsRefusedInPlace()
{
    const QString refusal = give(u"petition.total"_s, u"x"_s, u"2021-02-30"_s);
    QVERIFY2(refusal.contains(u"2021-02-30"_s), qPrintable(refusal));
    QVERIFY(m_session->report().figures.isEmpty());
}

// 截至 12 月 3 日 the summary counted what the annual report's total shows now; from then on they
// are two figures, and without the day one again.
void TestFigureDetails::linkedFigureGetsADayOfItsOwn()
{
    for (const char *column : {"natural", "company", "research", "ngo", "legal", "other"})
        QVERIFY_RESULT(m_session->enterFigure(u"t3.new."_s + QLatin1String(column), u"2"_s));
    QCOMPARE(shown(u"request.received"_s), u"12"_s);
    QCOMPARE(give(u"request.received"_s, u"平台"_s, u"2021-12-03"_s), QString());
    QCOMPARE(shown(u"request.received"_s), u"12"_s);
    QVERIFY_RESULT(m_session->enterFigure(u"request.received"_s, u"11"_s));
    QCOMPARE(shown(u"request.received"_s), u"11"_s);
    QCOMPARE(shown(u"t3.new.total"_s), u"12"_s);
    QCOMPARE(m_session->report().figure(u"request.received"_s).source.note, u"平台"_s);
    QCOMPARE(give(u"request.received"_s, u"平台"_s, {}), QString());
    QCOMPARE(shown(u"request.received"_s), u"12"_s);
    QVERIFY(!m_session->report().figures.contains(u"t3.new.total"_s)); // not stated by this
}

void TestFigureDetails::computedTotalHasNoSource()
{
    QVERIFY(!give(u"request.received"_s, u"平台"_s, {}).isEmpty());
    QVERIFY(m_session->report().figures.isEmpty());
}

void TestFigureDetails::totalsHaveNoDetails()
{
    QMenu menu;
    FigureDetails::addTo(&menu, m_session.get(), {u"t3.new.total"_s}, &menu);
    FigureDetails::addTo(&menu, m_session.get(), {u"t3.new.natural"_s}, &menu);
    QVERIFY(!menu.actions().at(0)->isEnabled());
    QVERIFY(menu.actions().at(1)->isEnabled());
}

void TestFigureDetails::severalGetOneCard()
{
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"7"_s));
    m_session->undoStack()->clear();
    const QStringList row{u"t3.new.natural"_s, u"t3.new.company"_s, u"t3.new.total"_s};
    FigureDetails dialog(m_session.get(), row, nullptr);
    auto *office = dialog.findChild<QLineEdit *>(u"office"_s);
    TestSupport::typeText(office, u"政务公开科"_s);
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const Report &report = m_session->report();
    QCOMPARE(report.figure(u"t3.new.natural"_s).source.office, u"政务公开科"_s);
    QCOMPARE(report.figure(u"t3.new.natural"_s).value, Amount::fromInt(7));
    QCOMPARE(report.figure(u"t3.new.company"_s).source.office, u"政务公开科"_s);
    QVERIFY(!report.figures.contains(u"t3.new.total"_s));
    QCOMPARE(m_session->undoStack()->count(), 1);
}

QTEST_MAIN(TestFigureDetails)
#include "tst_figuredetails.moc"
