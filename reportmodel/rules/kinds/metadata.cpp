// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/metadata.h"

#include "base/figureinput.h"
#include "document/unitprofile.h"
#include "rules/checkrunner.h"
#include "rules/equation.h"
#include "rules/metadate.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MetadataCheck)
};

// Chapter a date is shown with: 落款 for the signature, the beginning of the document otherwise.
QString chapterOfDate(const RuleContext &context, const QString &key)
{
    const QList<Chapter> &chapters = context.document->chapters;
    const auto sign = std::find_if(chapters.cbegin(), chapters.cend(), [](const Chapter &chapter) {
        return chapter.kind == Chapter::Kind::Signature;
    });
    return key == "signed_date"_L1 && sign != chapters.cend() ? sign->id : chapters.first().id;
}

QStringList readDates(RuleParameters &parameters, const QString &name)
{
    const QStringList keys = parameters.texts(name);
    for (const QString &key : keys) {
        if (!isMetaDate(key))
            parameters.fail(name, Text::tr("“%1” is not a metadata date.").arg(key));
    }
    return keys;
}

struct DateScope
{
    QString key; // metadata key
    CheckScope scope;
};

// One scope per date; a single date needs no suffix.
QList<DateScope> dateScopes(const RuleContext &context, const QStringList &keys)
{
    QList<DateScope> scopes;
    for (const QString &key : keys) {
        const QString suffix = keys.size() > 1 ? key : QString();
        scopes.append({key, context.chapterScope(suffix, chapterOfDate(context, key))});
    }
    return scopes;
}

Evidence dateEvidence(const QString &key, QDate day)
{
    Evidence evidence;
    evidence.metaKey = key;
    evidence.values = {{"field"_L1, metaDateName(key)}, {"date"_L1, dateText(day)}};
    return evidence;
}

class TitleCheck final : public Check
{
public:
    struct Fault
    {
        QString contains;
        LocalizedText text;
    };

    TitleCheck(CheckScope scope, QString pattern, QList<Fault> faults)
        : m_scope(std::move(scope))
        , m_pattern(std::move(pattern))
        , m_faults(std::move(faults))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        const QString title = withoutSpaces(set.report().meta.value(u"title"_s));
        if (title.isEmpty())
            return sink.held(m_scope); // derived from the pattern
        Report untitled = set.report();
        untitled.meta.remove(u"title"_s);
        const QString expected = untitled.title(m_pattern);
        if (title == withoutSpaces(expected))
            return sink.held(m_scope);
        if (!untitled.unit.shortName.isEmpty()) {
            untitled.unit.name = untitled.unit.shortName;
            if (title == withoutSpaces(untitled.title(m_pattern)))
                return sink.held(m_scope);
        }
        Evidence evidence;
        evidence.metaKey = u"title"_s;
        evidence.values = {{"title"_L1, sameText(set.report().meta.value(u"title"_s))},
                           {"expected"_L1, sameText(expected)}};
        for (const Fault &fault : m_faults) {
            if (title.contains(fault.contains)) {
                evidence.hint = fault.text;
                break;
            }
        }
        sink.violated(m_scope, evidence);
    }

private:
    static QString withoutSpaces(const QString &text)
    {
        QString folded = foldForReading(text);
        folded.removeIf([](QChar c) { return c.isSpace(); });
        return folded;
    }

    CheckScope m_scope;
    QString m_pattern;
    QList<Fault> m_faults;
};

class DateExistsCheck final : public Check
{
public:
    explicit DateExistsCheck(QList<DateScope> dates)
        : m_dates(std::move(dates))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        for (const auto &[key, scope] : m_dates) {
            const MetaDate date = MetaDate::read(set.report(), key);
            if (!date.isSet()) {
                sink.notApplicable(scope);
            } else if (date.day.isValid()) {
                sink.held(scope);
            } else {
                Evidence evidence;
                evidence.metaKey = key;
                evidence.quote = date.written;
                evidence.values = {{"field"_L1, metaDateName(key)},
                                   {"date"_L1, sameText(date.written)}};
                sink.violated(scope, evidence);
            }
        }
    }

private:
    QList<DateScope> m_dates;
};

// A day of a year counted from the report's.
struct DayLimit
{
    int yearsLater = 0;
    int month = 0;
    int day = 0;

    QDate in(int reportYear) const { return QDate(reportYear + yearsLater, month, day); }
};

std::optional<DayLimit> readLimit(RuleParameters &parameters, const QString &name)
{
    auto object = parameters.object(name);
    if (!object)
        return std::nullopt;
    DayLimit limit;
    limit.yearsLater = object->integer(u"year"_s, 0);
    constexpr int leapYear = 2000;
    const QString text = object->text(u"day"_s);
    const QDate day = QDate::fromString(QString::number(leapYear) + u'-' + text, Qt::ISODate);
    if (!day.isValid())
        object->fail(u"day"_s, Text::tr("“%1” is not a day of the calendar.").arg(text));
    limit.month = day.month();
    limit.day = day.day();
    parameters.take(*object);
    return limit;
}

class DateLimitCheck final : public Check
{
public:
    DateLimitCheck(QList<DateScope> dates, std::optional<DayLimit> notBefore,
                   std::optional<DayLimit> notAfter, bool local)
        : m_dates(std::move(dates))
        , m_notBefore(notBefore)
        , m_notAfter(notAfter)
        , m_local(local)
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        const int year = set.report().year;
        for (const auto &[key, scope] : m_dates) {
            const QDate day = MetaDate::read(set.report(), key).day;
            const QDate first = m_notBefore ? m_notBefore->in(year) : QDate();
            const QDate last = lastDay(set.report(), key);
            if (!day.isValid() || (!first.isValid() && !last.isValid())) {
                sink.notApplicable(scope);
                continue;
            }
            const bool early = first.isValid() && day < first;
            if (!early && (!last.isValid() || day <= last)) {
                sink.held(scope);
                continue;
            }
            const QDate limit = early ? first : last;
            Evidence evidence = dateEvidence(key, day);
            evidence.values.append({"limit"_L1, dateText(limit)});
            evidence.values.append(
                {"days"_L1, sameText(QString::number(std::abs(limit.daysTo(day))))});
            sink.violated(scope, evidence);
        }
    }

private:
    // A local deadline is what the unit's profile says, else what the rule says.
    QDate lastDay(const Report &report, const QString &key) const
    {
        if (m_local) {
            const QDate day = UnitProfile::localDeadline(report, key);
            if (day.isValid())
                return day;
        }
        return m_notAfter ? m_notAfter->in(report.year) : QDate();
    }

    QList<DateScope> m_dates;
    std::optional<DayLimit> m_notBefore;
    std::optional<DayLimit> m_notAfter;
    bool m_local;
};

class DateOrderCheck final : public Check
{
public:
    DateOrderCheck(CheckScope scope, QString first, Relation relation, QString second)
        : m_scope(std::move(scope))
        , m_first(std::move(first))
        , m_relation(relation)
        , m_second(std::move(second))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        const QDate first = MetaDate::read(set.report(), m_first).day;
        const QDate second = MetaDate::read(set.report(), m_second).day;
        if (!first.isValid() || !second.isValid())
            return sink.notApplicable(m_scope);
        if (m_relation == Relation::Equal ? first == second : first <= second)
            return sink.held(m_scope);
        Evidence evidence = dateEvidence(m_first, first);
        evidence.values.append({"other_field"_L1, metaDateName(m_second)});
        evidence.values.append({"other_date"_L1, dateText(second)});
        evidence.values.append(
            {"days"_L1, sameText(QString::number(std::abs(first.daysTo(second))))});
        sink.violated(m_scope, evidence);
    }

private:
    CheckScope m_scope;
    QString m_first;
    Relation m_relation;
    QString m_second;
};

class DateLagCheck final : public Check
{
public:
    DateLagCheck(CheckScope scope, QStringList from, QString to, int maxWorkdays,
                 WorkdayCalendar calendar)
        : m_scope(std::move(scope))
        , m_from(std::move(from))
        , m_to(std::move(to))
        , m_maxWorkdays(maxWorkdays)
        , m_calendar(std::move(calendar))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        const QDate end = MetaDate::read(set.report(), m_to).day;
        QDate start;
        QString startKey;
        for (const QString &key : m_from) {
            const QDate day = MetaDate::read(set.report(), key).day;
            if (day.isValid() && (!start.isValid() || day < start)) {
                start = day;
                startKey = key;
            }
        }
        if (!end.isValid() || !start.isValid() || end < start)
            return sink.notApplicable(m_scope);
        const WorkdayCalendar::Count workdays = m_calendar.between(start, end);
        if (workdays.most <= m_maxWorkdays)
            return sink.held(m_scope);
        Evidence evidence = dateEvidence(startKey, start);
        if (workdays.least <= m_maxWorkdays) {
            const QString year = QString::number(missingYear(start, end));
            evidence.values = {
                {"blanks"_L1,
                 {u"%1 年工作日表"_s.arg(year), u"the working-day table of %1"_s.arg(year)}}};
            return sink.cannotJudge(m_scope, evidence);
        }
        evidence.values.append({"other_field"_L1, metaDateName(m_to)});
        evidence.values.append({"other_date"_L1, dateText(end)});
        evidence.values.append({"days"_L1, sameText(QString::number(start.daysTo(end)))});
        evidence.values.append({"limit"_L1, sameText(QString::number(m_maxWorkdays))});
        sink.violated(m_scope, evidence);
    }

private:
    int missingYear(QDate start, QDate end) const
    {
        int year = start.year();
        while (year < end.year() && m_calendar.knows(year))
            ++year;
        return year;
    }

    CheckScope m_scope;
    QStringList m_from;
    QString m_to;
    int m_maxWorkdays = 0;
    WorkdayCalendar m_calendar;
};

} // namespace

Result<CheckPtr> compileTitle(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    QList<TitleCheck::Fault> faults;
    for (RuleParameters &entry : parameters.objects(u"faults"_s)) {
        TitleCheck::Fault fault;
        fault.contains = entry.text(u"contains"_s);
        if (auto text = entry.object(u"text"_s)) {
            fault.text = {text->text(u"zh_CN"_s), text->text(u"en"_s)};
            entry.take(*text);
        }
        parameters.take(entry);
        faults.append(fault);
    }
    if (const auto fault = parameters.fault())
        return *fault;
    const QString firstChapter = context.document->chapters.first().id;
    return CheckPtr(new TitleCheck(context.chapterScope(QString(), firstChapter),
                                   context.document->titlePattern, std::move(faults)));
}

Result<CheckPtr> compileDateExists(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList keys = readDates(parameters, u"dates"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new DateExistsCheck(dateScopes(context, keys)));
}

Result<CheckPtr> compileDateLimit(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList keys = readDates(parameters, u"dates"_s);
    const auto notBefore = readLimit(parameters, u"not_before"_s);
    const auto notAfter = readLimit(parameters, u"not_after"_s);
    const bool local = parameters.flag(u"local"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new DateLimitCheck(dateScopes(context, keys), notBefore, notAfter, local));
}

Result<CheckPtr> compileDateOrder(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QString first = parameters.text(u"first"_s);
    const QString second = parameters.text(u"second"_s);
    if (!isMetaDate(first) || !isMetaDate(second))
        parameters.fail(u"first"_s, Text::tr("Two metadata dates were expected here."));
    const auto relation = relationFromText(parameters.text(u"relation"_s));
    if (relation != Relation::Equal && relation != Relation::AtMost)
        parameters.fail(u"relation"_s, Text::tr("One of = <= was expected here."));
    if (const auto fault = parameters.fault())
        return *fault;
    const QString chapter = chapterOfDate(context, first);
    return CheckPtr(
        new DateOrderCheck(context.chapterScope(QString(), chapter), first, *relation, second));
}

Result<CheckPtr> compileDateLag(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList from = readDates(parameters, u"from"_s);
    const QString to = parameters.text(u"to"_s);
    if (!isMetaDate(to))
        parameters.fail(u"to"_s, Text::tr("“%1” is not a metadata date.").arg(to));
    const int maxWorkdays = parameters.integer(u"max_workdays"_s, 0);
    if (const auto fault = parameters.fault())
        return *fault;
    const QString chapter = chapterOfDate(context, to);
    return CheckPtr(new DateLagCheck(context.chapterScope(QString(), chapter), from, to,
                                     maxWorkdays, context.book.workdays()));
}
