// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportdiff.h"
#include "document/reportedit.h"
#include "document/reportfile.h"

#include "testsupport.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

// A report with every kind of note: bound numbers, accepted findings, checks switched off.
const QByteArray annotatedFile = R"({
    "bindings": {
        "c3": [
            {
                "cell": "t3.new.total",
                "form": "unit",
                "length": 3,
                "start": 2
            },
            {
                "form": "free",
                "length": 2,
                "start": 6
            },
            {
                "cell": "t3.deny.total",
                "decimals": 1,
                "form": "percent",
                "length": 4,
                "start": 9,
                "whole": "t3.new.total"
            }
        ]
    },
    "figures": {
        "t3.new.natural": "39"
    },
    "format": "nianbao",
    "meta": {
    },
    "rules_off": {
        "K021": {
            "by": "李某",
            "date": "2022-01-21",
            "reason": "本单位不编写该项"
        },
        "K024": {
            "reason": "同上"
        }
    },
    "templates": [
        "annual-report-2021"
    ],
    "texts": {
        "c3": "收到39件，14天，0.0%。\n"
    },
    "unit": {
        "kind": "department",
        "level": "county",
        "name": "某局"
    },
    "version": "1.1",
    "waivers": {
        "K025/c3": {
            "by": "王某",
            "date": "2022-01-20",
            "quote": "39件",
            "reason": "口径不同",
            "sentence": "收到39件，14天，0.0%。",
            "text": "c3"
        },
        "K031/natural": {
            "by": "王某",
            "cells": {
                "prev:t3.carried_out.natural": "na",
                "t3.carried_out.natural": null,
                "t3.new.natural": "近39"
            },
            "date": "2022-01-20",
            "left": "26",
            "reason": "上年漏报",
            "right": "20"
        },
        "K118": {
            "by": "王某",
            "date": "2022-01-20",
            "meta_key": "signed_date",
            "meta_value": "2022-02-01",
            "reason": "已说明"
        }
    },
    "year": 2021
}
)";

QByteArray changed(const char *from, const char *to)
{
    QByteArray bytes = annotatedFile;
    const qsizetype at = bytes.indexOf(from);
    Q_ASSERT_X(at >= 0, "changed", from);
    return bytes.replace(at, static_cast<qsizetype>(qstrlen(from)), to);
}

Binding bound(qsizetype start, qsizetype length, const QString &cell,
              Binding::Form form = Binding::Form::Plain)
{
    Binding binding;
    binding.span = {start, length};
    binding.form = form;
    binding.cell = cell;
    return binding;
}

Waiver accepted(const QString &key)
{
    return {key, u"口径不同"_s, u"王某"_s, QDate(2022, 1, 20), {}, {}};
}

} // namespace

class tst_Annotations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void readsEveryMember();
    void untouchedFilesKeepTheirBytes_data();
    void untouchedFilesKeepTheirBytes();
    void onlyAnnotatedFilesNeedTheNewerVersion();
    void attachedReportsKeepTheirNotes();
    void refuses_data();
    void refuses();
    void tellsWhatDiffers();

    void bindsInOrderAndReplacesWhatItOverlaps();
    void refusesToBind_data();
    void refusesToBind();
    void unbinds();
    void textsTakeTheirBindingsAlong();
    void textsGivenWithBindingsMustFit();
    void figuresShowInEveryText();
    void keepsWaiversByKey();
    void refusesIncompleteWaivers();
    void keepsSwitchesByNumber();

private:
    TemplateCatalog m_catalog;
    FormPtr m_form;
    Report m_report;
};

void tst_Annotations::initTestCase()
{
    auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
    const auto form = ReportForm::make(m_catalog, {u"annual-report-2021"_s});
    QVERIFY_RESULT(form);
    m_form = *form;
}

void tst_Annotations::init()
{
    Unit unit;
    unit.name = u"某局"_s;
    const auto made = ReportEdit::create(m_catalog, {u"annual-report-2021"_s}, unit, 2021);
    QVERIFY_RESULT(made);
    m_report = *made;
    ReportEdit::setText(m_report, u"c3"_s, u"收到申请39件，答复38件，14天内。\n"_s);
}

void tst_Annotations::readsEveryMember()
{
    const auto loaded = ReportFile::parse(annotatedFile, u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->notes, QStringList());
    const Report &report = loaded->report;
    const QList<Binding> bindings = report.bindingsOf(u"c3"_s);
    QCOMPARE(bindings.size(), 3);
    QVERIFY(bindings[0] == bound(2, 3, u"t3.new.total"_s, Binding::Form::WithUnit));
    QVERIFY(bindings[1] == bound(6, 2, {}, Binding::Form::Free));
    Binding share = bound(9, 4, u"t3.deny.total"_s, Binding::Form::Percentage);
    share.whole = u"t3.new.total"_s;
    share.decimals = 1;
    QVERIFY(bindings[2] == share);

    QCOMPARE(report.waivers.size(), 3);
    const Waiver &words = report.waivers[0];
    QCOMPARE(words.key, u"K025/c3"_s);
    QCOMPARE(words.reason, u"口径不同"_s);
    QCOMPARE(words.by, u"王某"_s);
    QCOMPARE(words.date, QDate(2022, 1, 20));
    QCOMPARE(words.covers.text, u"c3"_s);
    QCOMPARE(words.covers.quote, u"39件"_s);
    QCOMPARE(words.covers.sentence, u"收到39件，14天，0.0%。"_s);
    const WaivedState &figures = report.waivers[1].covers;
    QCOMPARE(figures.left, u"26"_s);
    QCOMPARE(figures.right, u"20"_s);
    QVERIFY(figures.cells.value(u"t3.carried_out.natural"_s, u"?"_s) == std::nullopt);
    QVERIFY(figures.cells.value(u"prev:t3.carried_out.natural"_s) == u"na"_s);
    QVERIFY(figures.cells.value(u"t3.new.natural"_s) == u"近39"_s);
    QCOMPARE(report.waivers[2].covers.metaKey, u"signed_date"_s);
    QCOMPARE(report.waivers[2].covers.metaValue, u"2022-02-01"_s);

    QCOMPARE(report.rulesOff.size(), 2);
    QVERIFY(report.rulesOff[0] ==
            (RuleSwitch{u"K021"_s, u"本单位不编写该项"_s, u"李某"_s, QDate(2022, 1, 21), {}}));
    QVERIFY(report.rulesOff[1] == (RuleSwitch{u"K024"_s, u"同上"_s, {}, {}, {}}));
}

void tst_Annotations::untouchedFilesKeepTheirBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("every member") << annotatedFile;
    QTest::newRow("newer minor version") << changed(R"("1.1")", R"("1.3")");
    QTest::newRow("unknown member of a bound number")
        << changed(R"(                "start": 2)", R"(                "rounding": "up",
                "start": 2)");
    QTest::newRow("unknown member of a waiver") << changed(R"(            "by": "王某",
            "date": "2022-01-20",
            "meta_key")",
                                                           R"(            "approved": true,
            "by": "王某",
            "date": "2022-01-20",
            "meta_key")");
    QTest::newRow("unknown member of a switch")
        << changed(R"(            "reason": "同上")", R"(            "reason": "同上",
            "until": "2023")");
}

void tst_Annotations::untouchedFilesKeepTheirBytes()
{
    QFETCH(QByteArray, bytes);
    const auto loaded = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QCOMPARE(ReportFile::toBytes(loaded->report), bytes);
}

void tst_Annotations::onlyAnnotatedFilesNeedTheNewerVersion()
{
    QVERIFY(ReportFile::toBytes(m_report).contains(R"("version": "1.0")"));
    const auto hasNewer = [](const Report &report) {
        return ReportFile::toBytes(report).contains(R"("version": "1.1")");
    };
    Report changed = m_report;
    QVERIFY_RESULT(ReportEdit::waive(changed, accepted(u"K010"_s)));
    QVERIFY(hasNewer(changed));
    QVERIFY_RESULT(ReportEdit::unwaive(changed, u"K010"_s));
    QCOMPARE(ReportFile::toBytes(changed), ReportFile::toBytes(m_report));
    QVERIFY_RESULT(ReportEdit::switchRuleOff(changed, {u"K021"_s, u"无"_s, {}, {}, {}}));
    QVERIFY(hasNewer(changed));
    changed = m_report;
    QVERIFY_RESULT(ReportEdit::bind(changed, *m_form, u"c3"_s, bound(4, 2, u"t3.new.total"_s)));
    QVERIFY(hasNewer(changed));
}

void tst_Annotations::attachedReportsKeepTheirNotes()
{
    Report earlier = m_report;
    earlier.year = 2020;
    QVERIFY_RESULT(ReportEdit::bind(earlier, *m_form, u"c3"_s, bound(4, 2, u"t3.new.total"_s)));
    QVERIFY_RESULT(ReportEdit::attach(m_report, earlier, u"2020.nianbao"_s, QByteArray(64, 'a')));
    const QByteArray bytes = ReportFile::toBytes(m_report);
    QVERIFY(bytes.contains(R"("version": "1.1")"));
    const auto loaded = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->report == m_report);
}

void tst_Annotations::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason"); // words the message or its place must contain
    const auto row = [](const char *name, const char *from, const char *to, const QString &reason) {
        QTest::newRow(name) << changed(from, to) << reason;
    };
    row("span behind the text", R"("start": 9)", R"("start": 13)", u"outside the text"_s);
    row("span far beyond any text", R"("start": 9)", R"("start": 9007199254740992)",
        u"outside the text"_s);
    row("longer than the text", R"("length": 4)", R"("length": 400)", u"outside the text"_s);
    row("text that is not there", R"("c3": [)", R"("c4": [)", u"outside the text"_s);
    row("overlapping", R"("start": 6)", R"("start": 4)", u"overlaps"_s);
    row("out of order", R"("start": 9)", R"("start": 1)", u"overlaps"_s);
    row("negative start", R"("start": 2)", R"("start": -2)", u"whole numbers"_s);
    row("start in quotes", R"("start": 2)", R"("start": "2")", u"whole numbers"_s);
    row("half a character", R"("length": 3)", R"("length": 2.5)", u"whole numbers"_s);
    row("no length", R"("length": 3)", R"("length": 0)", u"whole numbers"_s);
    row("unknown form", R"("form": "unit")", R"("form": "roman")", u"roman"_s);
    row("no form", R"("form": "unit",)", "", u"not a form"_s);
    row("no figure", R"("cell": "t3.new.total",
                "form": "unit")",
        R"("form": "unit")", u"which figure"_s);
    row("share of nothing", R"("start": 9,
                "whole": "t3.new.total")",
        R"("start": 9)", u"share"_s);
    row("too many decimals", R"("decimals": 1)", R"("decimals": 5)", u"decimals"_s);
    row("decimals in quotes", R"("decimals": 1)", R"("decimals": "1")", u"decimals"_s);
    row("bound number as text", R"("c3": [
            {)",
        R"("c3": [ "39", {)", u"damaged"_s);
    row("bindings as list", R"("bindings": {)", R"("bindings": [], "later": {)", u"damaged"_s);
    row("bindings of a text as object", R"("c3": [
            {)",
        R"("c2": {}, "c3": [ {)", u"must be a list"_s);
    row("finding accepted twice", R"("K118": {)", R"("K031/natural": {)", u"twice"_s);
    row("check switched off twice", R"("K024": {)", R"("K021": {)", u"twice"_s);
    row("no reason", R"("reason": "口径不同",)", "", u"needs its key, a reason"_s);
    row("no name", R"("by": "王某",
            "date": "2022-01-20",
            "quote")",
        R"("date": "2022-01-20",
            "quote")",
        u"a name"_s);
    row("date that does not exist", R"("2022-01-20")", R"("2022-02-30")", u"not a date"_s);
    row("covered figure as number", R"("近39")", "39", u"decimal text"_s);
    row("covered figures as list", R"("cells": {)", R"("cells": [], "later": {)", u"damaged"_s);
    row("switched off without reason", R"("reason": "同上")", R"("by": "李某")", u"a reason"_s);
    row("switch that is a text", R"("K024": {
            "reason": "同上"
        })",
        R"("K024": "off")", u"damaged"_s);
}

void tst_Annotations::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto loaded = ReportFile::parse(bytes, u"坏.nianbao"_s);
    QVERIFY(!loaded);
    const Error &error = loaded.error();
    QCOMPARE(error.kind, Error::Kind::CannotRead);
    QVERIFY2(error.where.startsWith(u"坏.nianbao:"_s), qPrintable(error.text()));
    QVERIFY2(error.text().contains(reason), qPrintable(error.text()));
}

void tst_Annotations::tellsWhatDiffers()
{
    Report after = m_report;
    QVERIFY_RESULT(ReportEdit::bind(after, *m_form, u"c3"_s, bound(4, 2, u"t3.new.total"_s)));
    QVERIFY_RESULT(ReportEdit::waive(after, accepted(u"K010"_s)));
    QVERIFY_RESULT(ReportEdit::switchRuleOff(after, {u"K021"_s, u"无"_s, {}, {}, {}}));
    QStringList parts;
    for (const ReportDifference &difference : diff(m_report, after))
        parts.append(difference.part + u' ' + difference.id);
    QCOMPARE(parts, (QStringList{u"bindings c3"_s, u"rules_off K021"_s, u"waivers K010"_s}));
}

void tst_Annotations::bindsInOrderAndReplacesWhatItOverlaps()
{
    const Binding second = bound(10, 2, u"t3.new.natural"_s);
    const Binding first = bound(4, 2, u"t3.new.total"_s);
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c3"_s, second));
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c3"_s, first));
    QVERIFY((m_report.bindingsOf(u"c3"_s) == QList<Binding>{first, second}));
    const Binding wider = bound(4, 3, u"t3.new.total"_s, Binding::Form::WithUnit);
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c3"_s, wider));
    QVERIFY((m_report.bindingsOf(u"c3"_s) == QList<Binding>{wider, second}));
}

void tst_Annotations::refusesToBind_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<QString>("reason");
    QTest::newRow("outside the text") << bound(90, 2, u"t3.new.total"_s) << u"lie in the text"_s;
    QTest::newRow("nothing") << bound(4, 0, u"t3.new.total"_s) << u"lie in the text"_s;
    QTest::newRow("part of a number") << bound(4, 1, u"t3.new.total"_s) << u"“3” is only a part"_s;
    QTest::newRow("unknown figure") << bound(4, 2, u"t3.new.all"_s) << u"t3.new.all"_s;
    QTest::newRow("no figure") << bound(4, 2, {}) << u"one figure"_s;
    QTest::newRow("confirmed as none, with a figure")
        << bound(4, 2, u"t3.new.total"_s, Binding::Form::Free) << u"one figure"_s;
    QTest::newRow("share of nothing")
        << bound(4, 2, u"t3.new.total"_s, Binding::Form::Percentage) << u"share"_s;
    Binding whole = bound(4, 2, u"t3.new.total"_s);
    whole.whole = u"t3.new.total"_s;
    QTest::newRow("a whole without a share") << whole << u"share"_s;
    Binding unknownWhole = bound(4, 2, u"t3.new.total"_s, Binding::Form::Percentage);
    unknownWhole.whole = u"t3.all"_s;
    QTest::newRow("unknown whole") << unknownWhole << u"t3.all"_s;
    Binding precise = bound(4, 2, u"t3.new.total"_s, Binding::Form::Change);
    precise.decimals = 5;
    QTest::newRow("too many decimals") << precise << u"decimals"_s;
}

void tst_Annotations::refusesToBind()
{
    QFETCH(Binding, binding);
    QFETCH(QString, reason);
    const Report before = m_report;
    const auto bound = ReportEdit::bind(m_report, *m_form, u"c3"_s, binding);
    QVERIFY(!bound);
    QCOMPARE(bound.error().kind, Error::Kind::BadInput);
    QVERIFY2(bound.error().text().contains(reason), qPrintable(bound.error().text()));
    QVERIFY(m_report == before);
}

void tst_Annotations::unbinds()
{
    const Report before = m_report;
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c3"_s, bound(4, 2, u"t3.new.total"_s)));
    QVERIFY(!ReportEdit::unbind(m_report, u"c3"_s, 6));
    QVERIFY(!ReportEdit::unbind(m_report, u"c4"_s, 4));
    QVERIFY_RESULT(ReportEdit::unbind(m_report, u"c3"_s, 5));
    QVERIFY(m_report == before);
}

void tst_Annotations::textsTakeTheirBindingsAlong()
{
    const Report before = m_report;
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c3"_s, bound(4, 2, u"t3.new.total"_s)));
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c3"_s, bound(10, 2, u"t3.new.natural"_s)));
    ReportEdit::setText(m_report, u"c3"_s, u"收到申请39件，其中答复38件，14天内。\n"_s);
    QVERIFY((m_report.bindingsOf(u"c3"_s) ==
             QList<Binding>{bound(4, 2, u"t3.new.total"_s), bound(12, 2, u"t3.new.natural"_s)}));
    ReportEdit::setText(m_report, u"c3"_s, u"收到申请39件，其中答复37件，14天内。\n"_s);
    QVERIFY((m_report.bindingsOf(u"c3"_s) == QList<Binding>{bound(4, 2, u"t3.new.total"_s)}));
    ReportEdit::setText(m_report, u"c3"_s, {});
    ReportEdit::setText(m_report, u"c3"_s, before.text(u"c3"_s));
    QVERIFY(m_report == before);
}

void tst_Annotations::textsGivenWithBindingsMustFit()
{
    const Report before = m_report;
    const QString text = u"答复38件，收到39件。"_s;
    const Binding first = bound(2, 2, u"t3.new.natural"_s);
    const Binding second = bound(8, 2, u"t3.new.total"_s);
    const QList<QList<Binding>> unsound{
        {second, first}, {first, first}, {bound(8, 5, u"t3.new.total"_s)}, {bound(-1, 2, {})}};
    for (const QList<Binding> &bindings : unsound)
        QVERIFY(!ReportEdit::setText(m_report, u"c3"_s, text, bindings));
    QVERIFY(m_report == before);
    QVERIFY_RESULT(ReportEdit::setText(m_report, u"c3"_s, text, {first, second}));
    QCOMPARE(m_report.text(u"c3"_s), text);
    QVERIFY((m_report.bindingsOf(u"c3"_s) == QList<Binding>{first, second}));
}

void tst_Annotations::figuresShowInEveryText()
{
    ReportEdit::setText(m_report, u"c0"_s, u"新收39件。"_s);
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c0"_s, bound(2, 2, u"t3.new.natural"_s)));
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c3"_s, bound(4, 2, u"t3.new.natural"_s)));
    const Report before = m_report;
    QVERIFY_RESULT(ReportEdit::assign(m_report, *m_form, {{u"t3.new.natural"_s, u"140"_s, false}}));
    QVERIFY_RESULT(ReportEdit::refreshBindings(m_report, m_catalog));
    QCOMPARE(m_report.text(u"c0"_s), u"新收140件。"_s);
    QCOMPARE(m_report.text(u"c3"_s), u"收到申请140件，答复38件，14天内。\n"_s);
    QVERIFY((m_report.bindingsOf(u"c3"_s) == QList<Binding>{bound(4, 3, u"t3.new.natural"_s)}));
    QVERIFY_RESULT(ReportEdit::assign(m_report, *m_form, {{u"t3.new.natural"_s, u"39"_s, false}}));
    QVERIFY_RESULT(ReportEdit::refreshBindings(m_report, m_catalog));
    QCOMPARE(m_report.texts, before.texts);
    QVERIFY(m_report.bindings == before.bindings);
}

void tst_Annotations::keepsWaiversByKey()
{
    QVERIFY_RESULT(ReportEdit::waive(m_report, accepted(u"K031/natural"_s)));
    QVERIFY_RESULT(ReportEdit::waive(m_report, accepted(u"K010"_s)));
    Waiver again = accepted(u"K031/natural"_s);
    again.reason = u" 上年漏报 "_s;
    QVERIFY_RESULT(ReportEdit::waive(m_report, again));
    QCOMPARE(m_report.waivers.size(), 2);
    QCOMPARE(m_report.waivers[0].key, u"K010"_s);
    QCOMPARE(m_report.waivers[1].reason, u"上年漏报"_s);
    QVERIFY(!ReportEdit::unwaive(m_report, u"K011"_s));
    QVERIFY_RESULT(ReportEdit::unwaive(m_report, u"K010"_s));
    QCOMPARE(m_report.waivers.size(), 1);
}

void tst_Annotations::refusesIncompleteWaivers()
{
    const Report before = m_report;
    Waiver waiver = accepted(QString());
    QVERIFY(!ReportEdit::waive(m_report, waiver));
    waiver = accepted(u"K010"_s);
    waiver.reason = u"  "_s;
    QVERIFY(!ReportEdit::waive(m_report, waiver));
    waiver = accepted(u"K010"_s);
    waiver.by.clear();
    QVERIFY(!ReportEdit::waive(m_report, waiver));
    waiver = accepted(u"K010"_s);
    waiver.date = QDate();
    QVERIFY(!ReportEdit::waive(m_report, waiver));
    QVERIFY(m_report == before);
}

void tst_Annotations::keepsSwitchesByNumber()
{
    const Report before = m_report;
    QVERIFY(!ReportEdit::switchRuleOff(m_report, {u"K021"_s, u" "_s, {}, {}, {}}));
    QVERIFY(!ReportEdit::switchRuleOff(m_report, {{}, u"无"_s, {}, {}, {}}));
    QVERIFY(!ReportEdit::switchRuleOn(m_report, u"K021"_s));
    QVERIFY_RESULT(ReportEdit::switchRuleOff(m_report, {u"K024"_s, u"甲"_s, {}, {}, {}}));
    QVERIFY_RESULT(ReportEdit::switchRuleOff(m_report, {u"K021"_s, u"乙"_s, {}, {}, {}}));
    QVERIFY_RESULT(ReportEdit::switchRuleOff(m_report, {u"K024"_s, u"丙"_s, {}, {}, {}}));
    QCOMPARE(m_report.rulesOff.size(), 2);
    QCOMPARE(m_report.rulesOff[0].number, u"K021"_s);
    QCOMPARE(m_report.rulesOff[1].reason, u"丙"_s);
    QVERIFY_RESULT(ReportEdit::switchRuleOn(m_report, u"K021"_s));
    QVERIFY_RESULT(ReportEdit::switchRuleOn(m_report, u"K024"_s));
    QVERIFY(m_report == before);
}

QTEST_GUILESS_MAIN(tst_Annotations)
#include "tst_annotations.moc"
