// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/sections.h"

#include "prose/chinesenumeral.h"
#include "rules/kinds/statementcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Presence = RuleParameters::Presence;

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.contains(word); });
}

bool anyWritten(const Report &report, const QStringList &textIds)
{
    return std::any_of(textIds.begin(), textIds.end(),
                       [&report](const QString &id) { return isWritten(report.text(id)); });
}

class SectionsCheck final : public Check
{
public:
    struct Section
    {
        LocalizedText name;
        QStringList texts;
        QStringList words;
    };

    SectionsCheck(const RuleContext &context, QList<Section> sections, QList<QStringList> onlyWith)
        : m_scope(context.chapterScope(QString(), context.document->chapters.first().id))
        , m_sections(std::move(sections))
        , m_onlyWith(std::move(onlyWith))
    {
        for (const DocumentText &text : textsOf(context))
            m_texts.append(text.id);
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const Report &report = input.report();
        const bool applies =
            anyWritten(report, m_texts) &&
            std::all_of(m_onlyWith.begin(), m_onlyWith.end(),
                        [&report](const QStringList &texts) { return anyWritten(report, texts); });
        if (!applies)
            return sink.notApplicable(m_scope);
        LocalizedText missing;
        for (const Section &section : m_sections) {
            if (anyWritten(report, section.texts) || isMentioned(input, section))
                continue;
            missing.zh += (missing.zh.isEmpty() ? QString() : u"、"_s) + section.name.zh;
            missing.en += (missing.en.isEmpty() ? QString() : u", "_s) + section.name.en;
        }
        if (missing.isEmpty())
            return sink.held(m_scope);
        Evidence evidence;
        evidence.values.append({"missing"_L1, missing});
        sink.violated(m_scope, evidence);
    }

private:
    bool isMentioned(const CheckInput &input, const Section &section) const
    {
        return std::any_of(m_texts.begin(), m_texts.end(), [&](const QString &id) {
            return containsAny(input.reading(id).text(), section.words);
        });
    }

    CheckScope m_scope;
    QList<Section> m_sections;
    QList<QStringList> m_onlyWith;
    QStringList m_texts;
};

class TopNumberingCheck final : public StatementCheck
{
public:
    explicit TopNumberingCheck(const RuleContext &context)
        : StatementCheck(context)
    {
    }

private:
    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const QString &text = input.reading(textId).text();
        for (qsizetype at = text.indexOf(u"一、"); at >= 0; at = text.indexOf(u"一、", at + 2)) {
            if (at > 0 && text[at - 1] != u'\n')
                continue;
            qsizetype end = text.indexOf(u'\n', at);
            end = end < 0 ? text.size() : end;
            return {{Outcome::Violated, {at, end - at}, {}}};
        }
        return {};
    }
};

class AnnouncedPartsCheck final : public StatementCheck
{
public:
    struct Terms
    {
        QStringList units;
        QStringList leads;
        QStringList joined;
        QStringList openWords;
    };

    AnnouncedPartsCheck(const RuleContext &context, Terms terms)
        : StatementCheck(context)
        , m_terms(std::move(terms))
    {
    }

private:
    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ProseReading &reading = input.reading(textId);
        const QString &text = reading.text();
        std::vector<Statement> found;
        for (const QString &unit : m_terms.units) {
            for (qsizetype at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1))
                judge(reading, at, at + unit.size(), found);
        }
        return found;
    }

    // `unit` is where 部分 begins, `end` where it ends.
    void judge(const ProseReading &reading, qsizetype unit, qsizetype end,
               std::vector<Statement> &found) const
    {
        const QString &text = reading.text();
        qsizetype start = unit;
        while (start > 0 &&
               (text[start - 1].isDigit() || ChineseNumeral::isNumeral(text[start - 1])))
            --start;
        const QStringView written = QStringView(text).mid(start, unit - start);
        bool isDigits = false;
        const int digits = written.toInt(&isDigits);
        const auto announced =
            isDigits ? std::optional<qint64>(digits) : ChineseNumeral::read(written);
        if (written.isEmpty() || !announced || *announced < 2 || *announced > 20)
            return;
        const auto &sentences = reading.sentences();
        const auto sentence =
            std::find_if(sentences.begin(), sentences.end(), [start](const ProseSentence &entry) {
                return entry.span.contains(start);
            });
        if (sentence == sentences.end())
            return;
        const Span list = listOf(reading, sentence->span, start, end);
        const QStringView words = reading.words(list);
        if (list.isEmpty() || containsAny(words, m_terms.openWords))
            return;
        const auto [least, most] = countOf(words.toString());
        if (most < 2)
            return;
        Statement statement;
        statement.span = sentence->span;
        statement.evidence.left = Amount::fromInt(most);
        statement.evidence.right = Amount::fromInt(*announced);
        const bool holds = *announced >= least && *announced <= most;
        statement.outcome = holds ? Outcome::Held : Outcome::Violated;
        found.push_back(statement);
    }

    // 由甲、乙…六部分组成 in front, 包括六部分：甲、乙… behind; empty for none.
    Span listOf(const ProseReading &reading, Span sentence, qsizetype start, qsizetype end) const
    {
        const QStringView before = reading.words({sentence.start, start - sentence.start});
        const QStringView behind = reading.words({end, sentence.end() - end});
        for (const QString &lead : m_terms.leads) {
            const qsizetype at = before.lastIndexOf(lead);
            if (at >= 0 && before.mid(at).contains(u'、'))
                return {sentence.start + at + lead.size(), before.size() - at - lead.size()};
        }
        const qsizetype colon = std::max(behind.indexOf(u'：'), behind.indexOf(u':'));
        if (colon >= 0 && colon <= 8)
            return {end + colon + 1, behind.size() - colon - 1};
        for (const QString &lead : m_terms.leads) {
            const qsizetype at = behind.indexOf(lead);
            if (at >= 0 && at <= 8)
                return {end + at + lead.size(), behind.size() - at - lead.size()};
        }
        return {};
    }

    // Fewest and most items: names that contain 、 may be one or two.
    std::pair<qint64, qint64> countOf(const QString &list) const
    {
        int depth = 0;
        qint64 items = list.isEmpty() ? 0 : 1;
        for (const QChar c : list) {
            if (QStringView(u"《（(“").contains(c))
                ++depth;
            else if (QStringView(u"》）)”").contains(c))
                --depth;
            else if (depth == 0 && QStringView(u"、，,；;").contains(c))
                ++items;
        }
        qint64 least = items;
        for (const QString &name : m_terms.joined)
            least -= list.count(name);
        return {least, items};
    }

    Terms m_terms;
};

class TitleYearsCheck final : public Check
{
public:
    TitleYearsCheck(const RuleContext &context, QStringList planWords, QStringList planTexts)
        : m_scope(context.chapterScope(QString(), context.document->chapters.first().id))
        , m_pattern(context.document->titlePattern)
        , m_planWords(std::move(planWords))
        , m_planTexts(std::move(planTexts))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const Report &report = input.report();
        const QString title = report.title(m_pattern);
        const ProseReading reading(title);
        QList<std::pair<int, qsizetype>> years; // year and where it stands
        for (const ProseNumber &number : reading.numbers()) {
            if (number.year > 0)
                years.append({number.year, number.span.start});
        }
        const bool planned = containsAny(reading.text(), m_planWords);
        const bool isSummaryYear = !years.isEmpty() && years.first().first == report.year;
        const bool isPlanYear = years.size() > 1 && years.last().first == report.year + 1;
        const bool needsPlan = planned || anyWritten(report, m_planTexts);
        if (isSummaryYear && (isPlanYear ? planned : !needsPlan && years.size() == 1))
            return sink.held(m_scope);
        Report untitled = report;
        untitled.meta.remove(u"title"_s);
        Evidence evidence;
        evidence.metaKey = u"title"_s;
        evidence.values = {{"title"_L1, sameText(title)},
                           {"expected"_L1, sameText(untitled.title(m_pattern))}};
        sink.violated(m_scope, evidence);
    }

private:
    CheckScope m_scope;
    QString m_pattern;
    QStringList m_planWords;
    QStringList m_planTexts;
};

} // namespace

Result<CheckPtr> compileSections(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    QList<SectionsCheck::Section> sections;
    for (RuleParameters &entry : parameters.objects(u"sections"_s)) {
        SectionsCheck::Section section;
        if (auto name = entry.object(u"name"_s)) {
            section.name = {name->text(u"zh_CN"_s), name->text(u"en"_s)};
            entry.take(*name);
        }
        section.texts = entry.texts(u"texts"_s, Presence::Optional);
        section.words = entry.texts(u"words"_s, Presence::Optional);
        parameters.take(entry);
        sections.append(section);
    }
    QList<QStringList> onlyWith;
    for (RuleParameters &entry : parameters.objects(u"only_with"_s, Presence::Optional)) {
        onlyWith.append(entry.texts(u"texts"_s));
        parameters.take(entry);
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new SectionsCheck(context, std::move(sections), std::move(onlyWith)));
}

Result<CheckPtr> compileTopNumbering(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new TopNumberingCheck(context));
}

Result<CheckPtr> compileAnnouncedParts(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    AnnouncedPartsCheck::Terms terms;
    terms.units = parameters.texts(u"units"_s);
    terms.leads = parameters.texts(u"leads"_s);
    terms.joined = parameters.texts(u"joined"_s);
    terms.openWords = parameters.texts(u"open_words"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new AnnouncedPartsCheck(context, std::move(terms)));
}

Result<CheckPtr> compileTitleYears(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList planWords = parameters.texts(u"plan_words"_s);
    const QStringList planTexts = parameters.texts(u"plan_texts"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new TitleYearsCheck(context, planWords, planTexts));
}
