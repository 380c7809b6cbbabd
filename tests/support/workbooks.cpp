// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbooks.h"

#include "document/ownfigureedit.h"
#include "document/reportedit.h"
#include "rules/checkrunner.h"

using namespace Qt::StringLiterals;

namespace {

using Assignments = QList<ReportEdit::Assignment>;

// Every input cell of one row or table gets the same value.
void addAll(Assignments &assignments, const ReportForm &form, const QString &prefix,
            const QString &value)
{
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &cell = form.cell(index);
        if (cell.role == CellRole::Input && cell.id.startsWith(prefix))
            assignments += {cell.id, value};
    }
}

Assignments valuesOf(const ReportForm &form)
{
    Assignments values;
    addAll(values, form, u"t3."_s, u"0"_s);
    addAll(values, form, u"t4."_s, u"1"_s);
    addAll(values, form, u"t3.carried_in."_s, u"na"_s);
    values += {
        {u"t2.norm.made"_s, u"3"_s},
        {u"t2.charge.fee"_s, u"24252.311082"_s},
        {u"t3.new.natural"_s, u"近20"_s},
        {u"t3.new.company"_s, u"19"_s},
        {u"t3.granted.natural"_s, u"26"_s},
        {u"t3.granted.ngo"_s, u"na"_s},
        {u"t3.deny_third_party.other"_s, u"4"_s},
        {u"t3.none_unclear.legal"_s, u"blank"_s},
        {u"t3.partial.total"_s, u"9"_s},           // its parts add up to 0
        {u"t3.refuse_repeat.total"_s, u"blank"_s}, // printed blank
        {u"t3.none_unclear.total"_s, u"2"_s},      // stated while a part is blank
        {u"fee.due"_s, u"9.3"_s},
        {u"platform.redesign_cost"_s, u"近20"_s},
        {u"interpret.led_by_head"_s, u"30余"_s},
        {u"platform.posts"_s, u"11011"_s},
        {u"platform.posts.website"_s, u"1925"_s},
        {u"platform.posts.weibo"_s, u"5261"_s},
        {u"petition.total"_s, u"0"_s},
        {u"respond.tv"_s, u"na"_s},
    };
    return values;
}

Result<Report> reportOf(const TemplateCatalog &catalog, int year)
{
    const Unit unit{u"=某市城市管理局"_s, u"市城管局"_s, u"00248968X"_s, OrganKind::Department,
                    OrganLevel::Prefecture};
    const QStringList ids{u"annual-report-2021"_s, u"work-summary"_s};
    Result<Report> report = ReportEdit::create(catalog, ids, unit, year);
    const auto form = ReportForm::make(catalog, ids);
    if (!report || !form)
        return report ? form.error() : report.error();
    if (const Result<void> done = ReportEdit::assign(*report, **form, valuesOf(**form)); !done)
        return done.error();
    return report;
}

} // namespace

Result<Report> TestSupport::reportOfEverything(const TemplateCatalog &catalog)
{
    Result<Report> report = reportOf(catalog, 2022);
    const Result<Report> earlier = reportOf(catalog, 2021);
    if (!report || !earlier)
        return report ? earlier.error() : report.error();
    OwnFigure hotline;
    hotline.name = u"咨询电话"_s;
    hotline.unit = u"次"_s;
    hotline.parts = {{{}, u"上午"_s}, {{}, u"下午"_s}};
    hotline.chart = true;
    if (const Result<void> done = OwnFigureEdit::setAll(*report, catalog, {hotline}); !done)
        return done.error();
    const auto form = ReportForm::make(catalog, report->templates, report->ownFigures);
    if (!form)
        return form.error();
    const auto entered = ReportEdit::assign(
        *report, **form, {{u"own.1"_s, u"12"_s}, {u"own.1.1"_s, u"7"_s}, {u"own.1.2"_s, u"5"_s}});
    if (!entered)
        return entered.error();
    Figure &made = report->figures[u"t2.norm.made"_s];
    made.source.note = u"法规处"_s;
    made.text = u"=3件"_s;
    report->texts.insert(u"t3.note"_s,
                         u"=HYPERLINK(\"http://example.org\")\n@说明\u0007第二段\n"_s);
    if (const Result<void> done = ReportEdit::attach(*report, *earlier, u"2021.nianbao"_s, {});
        !done)
        return done.error();
    return report;
}

Result<TestSupport::Evaluated> TestSupport::evaluate(const Report &report,
                                                     const TemplateCatalog &catalog)
{
    const Result<ReportSet> set = ReportSet::make(report, catalog);
    if (!set)
        return set.error();
    const Result<RuleBook> book = RuleBook::shipped();
    if (!book)
        return book.error();
    const Result<CheckRunner> runner = CheckRunner::compile(*book, catalog, set->formPtr());
    if (!runner)
        return runner.error();
    return Evaluated{*set, runner->run(*set)};
}
