// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/sensitive.h"

#include "prose/wordfinder.h"
#include "rules/kinds/placescheck.h"
#include "rules/kinds/privatenumber.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SensitiveCheck)
};

using FindNumbers = std::vector<Span> (*)(QStringView);

enum class Where { Anywhere, Contact, Elsewhere };

class PrivateNumberCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    FindNumbers find = nullptr;
    Where scope = Where::Anywhere;
    WordFinder contactWords;
    WordFinder personWords;
    WordFinder notBehind;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const ProseReading &reading = input.reading(where.id);
        std::vector<Place> found;
        for (const Span &span : find(reading.text())) {
            if (isWanted(reading, span))
                found.push_back({span, {{"masked"_L1, sameText(masked(reading.words(span)))}}, {}});
        }
        return found;
    }

private:
    bool isWanted(const ProseReading &reading, Span span) const
    {
        constexpr qsizetype close = 14;
        const qsizetype from = std::max<qsizetype>(0, span.start - close);
        if (notBehind.occursIn(reading.words({from, span.start - from})))
            return false;
        if (scope == Where::Anywhere)
            return true;
        const QStringView sentence = reading.words(sentenceAround(reading, span.start));
        const bool contact = contactWords.occursIn(sentence) && !personWords.occursIn(sentence);
        return contact == (scope == Where::Contact);
    }

    // The middle hidden, so that lists of findings do not spread what they warn of.
    static QString masked(QStringView words)
    {
        constexpr qsizetype shown = 3;
        QString text = words.toString();
        for (qsizetype i = shown; i < text.size() - shown; ++i) {
            if (text[i].isDigit())
                text[i] = u'*';
        }
        return text;
    }
};

class PersonNameCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    WordFinder roles;
    QString surnames;
    QString halfHidden;
    WordFinder notNames;
    WordFinder closers;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const QStringView text = input.reading(where.id).text();
        std::vector<Place> found;
        for (const WordFinder::Hit &role : roles.apart(text)) {
            if (const Span name = nameAt(text, role.span.end()); !name.isEmpty())
                found.push_back({{role.span.start, name.end() - role.span.start}, {}, {}});
        }
        for (const Span &name : halfHiddenNames(text)) {
            const bool known = std::any_of(found.begin(), found.end(), [name](const Place &place) {
                return place.span.contains(name.start);
            });
            if (!known)
                found.push_back({name, {}, {}});
        }
        std::sort(found.begin(), found.end(),
                  [](const Place &a, const Place &b) { return a.span.start < b.span.start; });
        return found;
    }

private:
    // 申请人张三, 申请人：李小四（…, 信访人王某某: where the name stands; empty when none does.
    Span nameAt(QStringView text, qsizetype from) const
    {
        qsizetype start = from;
        while (start < text.size() && QStringView(u":(“为是").contains(text[start]))
            ++start;
        if (start >= text.size() || !surnames.contains(text[start]) || notNames.at(text, start))
            return {};
        for (qsizetype length = 3; length >= 2; --length) {
            const qsizetype end = start + length;
            if (end > text.size() || !isGivenName(text.sliced(start + 1, length - 1)))
                continue;
            if (end == text.size() || isCloser(text, end))
                return {start, length};
        }
        return {};
    }

    static bool isGivenName(QStringView given)
    {
        return std::all_of(given.begin(), given.end(), [](QChar c) {
            return (c.script() == QChar::Script_Han || c == u'×') && c != u'的' && c != u'等';
        });
    }

    bool isCloser(QStringView text, qsizetype position) const
    {
        return !text[position].isLetterOrNumber() || closers.at(text, position).has_value();
    }

    // 王某, 李某某, 张×, 赵××.
    std::vector<Span> halfHiddenNames(QStringView text) const
    {
        std::vector<Span> names;
        for (qsizetype i = 1; i < text.size(); ++i) {
            const QChar hidden = text[i];
            if ((hidden != u'某' && hidden != u'×') || !halfHidden.contains(text[i - 1]))
                continue;
            qsizetype end = i;
            while (end < text.size() && text[end] == hidden)
                ++end;
            if (end - i <= 2 && (end == text.size() || isCloser(text, end)))
                names.push_back({i - 1, end - i + 1});
            i = end;
        }
        return names;
    }
};

class MarkCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    WordFinder marks;
    WordFinder labels;
    WordFinder labelled;
    WordFinder phrases;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const QStringView text = input.reading(where.id).text();
        std::vector<Place> found;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (const auto phrase = phrases.at(text, i)) {
                found.push_back({phrase->span, {}, {}});
            } else if (const auto label = labels.at(text, i)) {
                if (const Span marked = behindLabel(text, label->span); !marked.isEmpty())
                    found.push_back({marked, {}, {}});
            } else if (const auto mark = marks.at(text, i)) {
                if (standsAlone(text, mark->span))
                    found.push_back({mark->span, {}, {}});
            }
            if (!found.empty() && found.back().span.end() > i)
                i = found.back().span.end() - 1;
        }
        return found;
    }

private:
    // 密级：秘密
    Span behindLabel(QStringView text, Span label) const
    {
        const qsizetype colon = label.end();
        if (colon + 1 >= text.size() || text[colon] != u':')
            return {};
        auto mark = marks.at(text, colon + 1);
        if (!mark)
            mark = labelled.at(text, colon + 1);
        return mark ? Span{label.start, mark->span.end() - label.start} : Span();
    }

    // 机密★1年, （秘密）, a line of its own.
    static bool standsAlone(QStringView text, Span span)
    {
        const QChar before = span.start > 0 ? text[span.start - 1] : QChar(u'\n');
        const QChar behind = span.end() < text.size() ? text[span.end()] : QChar(u'\n');
        if (behind == u'★')
            return true;
        const bool bracketed =
            QStringView(u"([【〔").contains(before) && QStringView(u")]】〕").contains(behind);
        return bracketed || (before == u'\n' && behind == u'\n');
    }
};

class PrivateMailCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    WordFinder domains;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const QStringView text = input.reading(where.id).text();
        const auto isLocal = [](QChar c) {
            return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u"._-+").contains(c));
        };
        std::vector<Place> found;
        for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
            qsizetype start = at;
            while (start > 0 && isLocal(text[start - 1]))
                --start;
            if (start == at || at + 1 == text.size())
                continue;
            if (const auto domain = domains.at(text, at + 1))
                found.push_back({{start, domain->span.end() - start}, {}, {}});
        }
        return found;
    }
};

} // namespace

Result<CheckPtr> compilePrivateNumber(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<PrivateNumberCheck>(context);
    const QString find = parameters.text(u"find"_s);
    const std::pair<QLatin1StringView, FindNumbers> finders[] = {
        {"id_card"_L1, PrivateNumber::idCards},
        {"mobile"_L1, PrivateNumber::mobiles},
        {"bank_card"_L1, PrivateNumber::bankCards},
        {"plate"_L1, PrivateNumber::plates},
        {"room"_L1, PrivateNumber::rooms}};
    for (const auto &[name, function] : finders) {
        if (find == name)
            check->find = function;
    }
    if (!check->find)
        parameters.fail(u"find"_s, Text::tr("There is no such kind of number."));
    const QString where = parameters.text(u"where"_s);
    if (where == "contact"_L1)
        check->scope = Where::Contact;
    else if (where == "elsewhere"_L1)
        check->scope = Where::Elsewhere;
    else if (where != "anywhere"_L1)
        parameters.fail(u"where"_s,
                        Text::tr("One of anywhere, contact, elsewhere was expected here."));
    check->contactWords = WordFinder(parameters.texts(u"contact_words"_s, Presence::Optional));
    check->personWords = WordFinder(parameters.texts(u"person_words"_s, Presence::Optional));
    check->notBehind = WordFinder(parameters.texts(u"not_behind"_s, Presence::Optional));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compilePersonName(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<PersonNameCheck>(context);
    check->roles = WordFinder(parameters.texts(u"roles"_s));
    check->surnames = parameters.text(u"surnames"_s);
    check->halfHidden = parameters.text(u"half_hidden"_s);
    check->notNames = WordFinder(parameters.texts(u"not_names"_s));
    check->closers = WordFinder(parameters.texts(u"closers"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileMark(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<MarkCheck>(context);
    check->marks = WordFinder(parameters.texts(u"marks"_s));
    check->labels = WordFinder(parameters.texts(u"labels"_s));
    check->labelled = WordFinder(parameters.texts(u"labelled"_s));
    check->phrases = WordFinder(parameters.texts(u"phrases"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compilePrivateMail(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<PrivateMailCheck>(context);
    check->domains = WordFinder(parameters.texts(u"domains"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}
