// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/satisfaction.h"

#include "rules/kinds/statementcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.contains(word); });
}

struct Body
{
    LocalizedText name;
    QStringList made;
    QStringList called;
};

struct Terms
{
    QStringList satisfied;
    QStringList allWords;
    QList<Body> bodies;
    QStringList openWords;
    QStringList doneWords;
};

class SatisfactionCheck final : public StatementCheck
{
public:
    SatisfactionCheck(const RuleContext &context, Terms terms)
        : StatementCheck(context)
        , m_terms(std::move(terms))
    {
    }

private:
    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ProseReading &reading = input.reading(textId);
        std::vector<Statement> found;
        for (const ProseClause &clause : reading.clauses()) {
            const QStringView words = reading.words(clause.span);
            if (containsAny(words, m_terms.satisfied) && containsAny(words, m_terms.allWords))
                judge(reading, clause, found);
        }
        return found;
    }

    void judge(const ProseReading &reading, const ProseClause &clause,
               std::vector<Statement> &found) const
    {
        const QStringView words = reading.words(clause.span);
        const QStringView lead = leadOf(reading, clause);
        LocalizedText missing;
        bool named = false;
        bool about = false;
        for (const Body &body : m_terms.bodies) {
            const bool called = containsAny(words, body.called);
            named = named || called;
            if (!containsAny(lead, body.made))
                continue;
            about = true;
            if (!called) {
                missing.zh += (missing.zh.isEmpty() ? QString() : u"、"_s) + body.name.zh;
                missing.en += (missing.en.isEmpty() ? QString() : u", "_s) + body.name.en;
            }
        }
        if (!about)
            return; // somebody else is satisfied
        if (!named)
            missing = {}; // everybody is meant
        Statement statement;
        statement.span = clause.span;
        const bool open = isOpen(reading, lead);
        statement.outcome = missing.isEmpty() && !open ? Outcome::Held : Outcome::Violated;
        statement.evidence.values.append({"fault"_L1, faultOf(missing)});
        if (!containsAny(lead, m_terms.doneWords) && !containsAny(words, m_terms.doneWords))
            statement.evidence.hint = {u"建议、提案是否全部办结，文中也没有写明。"_s,
                                       u"The text does not say either whether all of them were "
                                       "completed."_s};
        found.push_back(statement);
    }

    static LocalizedText faultOf(const LocalizedText &missing)
    {
        if (missing.isEmpty())
            return {u"文中还有没有办结的"_s, u"some of them are still open"_s};
        return {u"没有说到"_s + missing.zh, u"it does not speak of "_s + missing.en};
    }

    // The paragraph up to the end of the clause's sentence: what was dealt with.
    static QStringView leadOf(const ProseReading &reading, const ProseClause &clause)
    {
        const auto &sentences = reading.sentences();
        const ProseSentence &last = sentences[static_cast<size_t>(clause.sentence)];
        const auto first = std::partition_point(
            sentences.begin(), sentences.end(),
            [&last](const ProseSentence &entry) { return entry.paragraph < last.paragraph; });
        return reading.words({first->span.start, last.span.end() - first->span.start});
    }

    // 正在办理3件: a number other than zero stands right behind such words.
    bool isOpen(const ProseReading &reading, QStringView lead) const
    {
        const qsizetype start = lead.data() - reading.text().constData();
        const auto &quantities = reading.quantities();
        auto quantity = std::partition_point(
            quantities.begin(), quantities.end(),
            [&](const ProseQuantity &entry) { return reading.numberOf(entry).span.start < start; });
        for (; quantity != quantities.end(); ++quantity) {
            if (reading.numberOf(*quantity).span.start >= start + lead.size())
                break;
            if (!reading.numberOf(*quantity).value.isZero() &&
                containsAny(reading.words(quantity->before), m_terms.openWords))
                return true;
        }
        return false;
    }

    Terms m_terms;
};

} // namespace

Result<CheckPtr> compileSatisfaction(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    Terms terms;
    terms.satisfied = parameters.texts(u"satisfied"_s);
    terms.allWords = parameters.texts(u"all_words"_s);
    for (RuleParameters &entry : parameters.objects(u"bodies"_s)) {
        Body body;
        if (auto name = entry.object(u"name"_s)) {
            body.name = {name->text(u"zh_CN"_s), name->text(u"en"_s)};
            entry.take(*name);
        }
        body.made = entry.texts(u"made"_s);
        body.called = entry.texts(u"called"_s);
        parameters.take(entry);
        terms.bodies.append(body);
    }
    terms.openWords = parameters.texts(u"open_words"_s);
    terms.doneWords = parameters.texts(u"done_words"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new SatisfactionCheck(context, std::move(terms)));
}
