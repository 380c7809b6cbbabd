// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/citation.h"

#include "prose/wordfinder.h"
#include "rules/kinds/placescheck.h"
#include "rules/metadate.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CitationCheck)
};

bool isHan(QChar c)
{
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

QChar charAt(QStringView text, qsizetype position)
{
    return position >= 0 && position < text.size() ? text[position] : QChar(u'\n');
}

class CitationCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    WordFinder laws;
    struct ShortName
    {
        QString name;      // 《条例》
        QStringList known; // what introduces it: 条例》（以下简称, 信息公开条例
    };
    QList<ShortName> shortNames;
    QHash<QLatin1StringView, LocalizedText> faults;

protected:
    CheckMemory::Of dependsOn() const override { return CheckMemory::Of::AllTexts; }

    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const QStringView text = input.reading(where.id).text();
        std::vector<Place> found;
        addNumbers(text, found);
        addBareLaw(input, where, found);
        addShortNames(input, where, found);
        return found;
    }

private:
    void add(std::vector<Place> &found, Span span, QLatin1StringView fault) const
    {
        found.push_back({span, {{"fault"_L1, faults.value(fault)}}, {}});
    }

    // 国办发[2022]8号
    void addNumbers(QStringView text, std::vector<Place> &found) const
    {
        const auto isYear = [&](qsizetype at) {
            return at + 4 <= text.size() && text[at] == u'2' && text[at + 1] == u'0' &&
                   text[at + 2].isDigit() && text[at + 3].isDigit();
        };
        for (qsizetype i = 1; i + 7 < text.size(); ++i) {
            if (!QStringView(u"[(【﹝").contains(text[i]) || !isYear(i + 1) ||
                !QStringView(u"])】﹞").contains(text[i + 5]) || !isHan(text[i - 1]))
                continue;
            qsizetype end = i + 6;
            while (end < text.size() && text[end].isDigit())
                ++end;
            if (end == i + 6 || charAt(text, end) != u'号')
                continue;
            qsizetype start = i;
            while (start > 0 && isHan(text[start - 1]) && i - start < 6)
                --start;
            add(found, {start, end + 1 - start}, "brackets"_L1);
        }
    }

    // Only the first time any of the texts names one of the laws.
    void addBareLaw(const CheckInput &input, const DocumentText &where,
                    std::vector<Place> &found) const
    {
        const QStringView here = input.reading(where.id).text();
        const auto law = laws.next(here);
        if (!law || isInTitle(here, law->span.start) ||
            QStringView(u"“\"").contains(charAt(here, law->span.start - 1)))
            return;
        const bool earlier = isEarlier(where, [&](const DocumentText &text) {
            return laws.occursIn(input.reading(text.id).text());
        });
        if (!earlier)
            add(found, law->span, "law"_L1);
    }

    // Whether something is so in a text in front of `where`.
    template <class Test>
    bool isEarlier(const DocumentText &where, Test test) const
    {
        const auto own =
            std::find_if(texts().cbegin(), texts().cend(),
                         [&where](const DocumentText &text) { return text.id == where.id; });
        return std::any_of(texts().cbegin(), own, test);
    }

    void addShortNames(const CheckInput &input, const DocumentText &where,
                       std::vector<Place> &found) const
    {
        const QStringView here = input.reading(where.id).text();
        for (const ShortName &entry : shortNames) {
            const qsizetype at = here.indexOf(entry.name);
            if (at < 0)
                continue;
            const auto introduces = [&entry](QStringView text) {
                return std::any_of(entry.known.cbegin(), entry.known.cend(),
                                   [text](const QString &word) { return text.contains(word); });
            };
            const bool known =
                introduces(here.first(at)) || isEarlier(where, [&](const DocumentText &text) {
                    const QString &all = input.reading(text.id).text();
                    // Told once, where it is first used.
                    return introduces(all) || all.contains(entry.name);
                });
            if (!known)
                add(found, {at, entry.name.size()}, "short_name"_L1);
        }
    }
};

class ListedCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    struct Entry
    {
        QDate until; // invalid: no such limit
        QDate since;
        LocalizedText note;
    };
    WordFinder words;
    QList<Entry> entries; // by word
    WordFinder except;

protected:
    bool appliesTo(const CheckInput &) const override { return !entries.isEmpty(); }

    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const ProseReading &reading = input.reading(where.id);
        const QDate read = dayOfReading(input.report());
        std::vector<Place> found;
        for (const WordFinder::Hit &hit : words.apart(reading.text())) {
            const Entry &entry = entries[hit.word];
            const bool late = entry.until.isValid() && read >= entry.until;
            const bool early = entry.since.isValid() && read < entry.since;
            const Span sentence = sentenceAround(reading, hit.span.start);
            if ((late || early) && !except.occursIn(reading.words(sentence)))
                found.push_back({hit.span, {{"note"_L1, entry.note}}, {}});
        }
        return found;
    }

private:
    static QDate dayOfReading(const Report &report)
    {
        for (const QString &key : {u"published_date"_s, u"signed_date"_s, u"written_date"_s}) {
            if (const QDate day = MetaDate::read(report, key).day; day.isValid())
                return day;
        }
        return QDate(report.year, 12, 31);
    }
};

} // namespace

Result<CheckPtr> compileCitation(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<CitationCheck>(context);
    check->laws = WordFinder(parameters.texts(u"laws"_s));
    for (RuleParameters &entry : parameters.objects(u"short_names"_s)) {
        check->shortNames.append({entry.text(u"name"_s), entry.texts(u"known"_s)});
        parameters.take(entry);
    }
    if (auto faults = parameters.object(u"faults"_s)) {
        for (const QLatin1StringView name : {"brackets"_L1, "law"_L1, "short_name"_L1}) {
            if (auto wording = faults->object(name)) {
                check->faults.insert(name, {wording->text(u"zh_CN"_s), wording->text(u"en"_s)});
                faults->take(*wording);
            }
        }
        parameters.take(*faults);
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileListed(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<ListedCheck>(context);
    for (RuleParameters &entry : parameters.objects(u"entries"_s)) {
        ListedCheck::Entry listed;
        const auto day = [&entry](const QString &name) {
            const QString text = entry.text(name, Presence::Optional);
            const QDate date = QDate::fromString(text, Qt::ISODate);
            if (!text.isEmpty() && !date.isValid())
                entry.fail(name, Text::tr("“%1” is not a day of the calendar.").arg(text));
            return date;
        };
        listed.until = day(u"until"_s);
        listed.since = day(u"since"_s);
        entry.text(u"source"_s); // every entry names where it is from
        if (auto note = entry.object(u"note"_s)) {
            listed.note = {note->text(u"zh_CN"_s), note->text(u"en"_s)};
            entry.take(*note);
        }
        for (const QString &word : entry.texts(u"words"_s)) {
            if (check->words.add(word) == check->entries.size())
                check->entries.append(listed);
        }
        parameters.take(entry);
    }
    check->except = WordFinder(parameters.texts(u"except"_s, Presence::Optional));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}
