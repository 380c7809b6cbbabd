// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/statedsums.h"

#include "rules/checkrunner.h"
#include "rules/equation.h"
#include "rules/paragraphs.h"
#include "rules/prosescope.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StatedSumsCheck)
};

// How one paragraph came out; nothing when it does not say enough.
struct Judgement
{
    bool holds = true;
    Amount left;
    Amount right;
    Span words;
};

// Judges each paragraph of each text by itself.
class ParagraphCheck : public Check
{
public:
    explicit ParagraphCheck(const RuleContext &context)
        : m_document(context.document->id)
        , m_texts(textsOf(context))
        , m_whole(context.chapterScope({}, {}))
    {
        for (const DocumentText &text : m_texts)
            m_scopes.append(textScope(context, text));
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        bool judged = false;
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            int ordinal = 0;
            for (const auto &paragraph : statedParagraphs(input, m_texts[i].id, m_document)) {
                const auto judgement = judge(paragraph);
                if (!judgement)
                    continue;
                const CheckScope scope = numbered(m_scopes[i], ordinal++);
                if (judgement->holds) {
                    sink.held(scope);
                    continue;
                }
                Evidence evidence = wordsEvidence(input.set(), m_texts[i].id, judgement->words);
                evidence.left = judgement->left;
                evidence.right = judgement->right;
                evidence.difference = Amount::checkedAdd(judgement->left, -judgement->right);
                sink.violated(scope, evidence);
            }
            judged = judged || ordinal > 0;
        }
        if (!judged)
            sink.notApplicable(m_whole);
    }

private:
    virtual std::optional<Judgement> judge(const StatedParagraph &paragraph) const = 0;

    QString m_document;
    QList<DocumentText> m_texts;
    QList<CheckScope> m_scopes; // by text
    CheckScope m_whole;
};

struct FlowPhrases
{
    QStringList received;
    QStringList receivedWithCarried;
    QStringList carriedIn;
    QStringList settled;
    QStringList carriedOut;
    QString noneLeft;
};

class FlowCheck final : public ParagraphCheck
{
public:
    FlowCheck(const RuleContext &context, FlowPhrases phrases)
        : ParagraphCheck(context)
        , m_phrases(std::move(phrases))
    {
    }

private:
    std::optional<Judgement> judge(const StatedParagraph &paragraph) const override
    {
        const auto settled = paragraph.value(m_phrases.settled);
        auto carriedOut = paragraph.value(m_phrases.carriedOut);
        const auto carriedIn = paragraph.value(m_phrases.carriedIn);
        const bool includes = paragraph.states(m_phrases.receivedWithCarried);
        const auto received =
            paragraph.value(includes ? m_phrases.receivedWithCarried : m_phrases.received);
        if (!settled || !received || (paragraph.states(m_phrases.carriedOut) && !carriedOut) ||
            (paragraph.states(m_phrases.carriedIn) && !carriedIn))
            return std::nullopt;
        if (!carriedOut && paragraph.claims.contains(m_phrases.noneLeft))
            carriedOut = Amount();
        if (!carriedOut && !carriedIn && !includes)
            return std::nullopt;

        const Amount least = *received; // 收到 may include what was carried over
        const Amount most = includes ? *received : *received + carriedIn.value_or(Amount());
        const Amount out = *settled + carriedOut.value_or(Amount());
        const bool inKnown = includes || carriedIn;
        Judgement judgement;
        if (inKnown && carriedOut)
            judgement.holds = out == least || out == most;
        else if (inKnown)
            judgement.holds = out <= most; // the rest may be carried over
        else
            judgement.holds = out >= least; // the surplus may have been carried in
        judgement.left = most;
        judgement.right = out;
        std::vector<const Statement *> involved;
        for (const QStringList &role :
             {m_phrases.received, m_phrases.receivedWithCarried, m_phrases.carriedIn,
              m_phrases.settled, m_phrases.carriedOut}) {
            if (const Statement *statement = paragraph.first(role))
                involved.push_back(statement);
        }
        judgement.words = StatedParagraph::span(involved);
        return judgement;
    }

    FlowPhrases m_phrases;
};

struct PartsPhrases
{
    QStringList parts;
    QStringList wholes;
    QStringList added;
    QStringList extra;
    QStringList ignored;
    Relation relation = Relation::Equal;
    int least = 2;
};

class StatedPartsCheck final : public ParagraphCheck
{
public:
    StatedPartsCheck(const RuleContext &context, PartsPhrases phrases)
        : ParagraphCheck(context)
        , m_phrases(std::move(phrases))
    {
    }

private:
    std::optional<Judgement> judge(const StatedParagraph &paragraph) const override
    {
        std::vector<const Statement *> parts;
        const auto sum = sumOfParts(paragraph, &parts);
        if (!sum)
            return std::nullopt;
        const QList<Amount> sums = withEach(*sum, paragraph, m_phrases.extra);
        QList<Amount> wholes;
        std::vector<const Statement *> involved = parts;
        for (const Statement *statement : paragraph.statements) {
            if (!m_phrases.wholes.contains(statement->phrase->id))
                continue;
            if (!paragraph.number(*statement).isExact())
                return std::nullopt;
            wholes += withEach(paragraph.number(*statement).value, paragraph, m_phrases.added);
            involved.push_back(statement);
        }
        if (wholes.isEmpty())
            return std::nullopt;
        const Amount most = *std::max_element(sums.cbegin(), sums.cend());
        const Amount least = *std::min_element(wholes.cbegin(), wholes.cend());
        const bool fits = std::any_of(sums.cbegin(), sums.cend(),
                                      [&wholes](Amount one) { return wholes.contains(one); });
        Judgement judgement;
        judgement.left = most;
        judgement.right = least;
        judgement.words = StatedParagraph::span(involved);
        if (fits) {
            judgement.holds = true;
        } else if (most < least) {
            if (isOpen(paragraph, parts))
                return std::nullopt;
            judgement.holds = false;
        } else if (m_phrases.relation == Relation::Equal) {
            judgement.holds = false;
        } else {
            return std::nullopt;
        }
        return judgement;
    }

    // Nothing when there are too few parts, one is said twice or is not exact, or numbers that no
    // phrase knows stand between them.
    std::optional<Amount> sumOfParts(const StatedParagraph &paragraph,
                                     std::vector<const Statement *> *parts) const
    {
        Amount sum;
        QStringList seen;
        for (const Statement *statement : paragraph.statements) {
            if (!m_phrases.parts.contains(statement->phrase->id))
                continue;
            const ProseNumber &number = paragraph.number(*statement);
            if (!number.isExact() || seen.contains(statement->phrase->id))
                return std::nullopt;
            seen.append(statement->phrase->id);
            sum += number.value;
            parts->push_back(statement);
        }
        if (static_cast<int>(parts->size()) < m_phrases.least || hasUnknown(paragraph, *parts))
            return std::nullopt;
        return sum;
    }

    bool hasUnknown(const StatedParagraph &paragraph,
                    const std::vector<const Statement *> &parts) const
    {
        const auto &quantities = paragraph.reading->quantities();
        const int first = parts.front()->quantity;
        // A number behind the last part in its sentence may be one more part.
        int end = parts.back()->quantity + 1;
        while (end < static_cast<int>(quantities.size()) &&
               quantities[static_cast<size_t>(end)].sentence ==
                   paragraph.quantity(*parts.back()).sentence)
            ++end;
        for (int q = first; q < end; ++q) {
            const ProseQuantity &quantity = quantities[static_cast<size_t>(q)];
            const ProseNumber &number = paragraph.reading->numberOf(quantity);
            const bool counts = !number.percent && !number.percentPoints &&
                                number.measure == paragraph.number(*parts.front()).measure;
            if (counts && quantity.bracketOf < 0 && !isKnown(paragraph, q))
                return true;
        }
        return false;
    }

    bool isKnown(const StatedParagraph &paragraph, int q) const
    {
        return std::any_of(paragraph.statements.begin(), paragraph.statements.end(),
                           [&](const Statement *statement) {
                               const QString &id = statement->phrase->id;
                               return statement->quantity == q && (m_phrases.parts.contains(id) ||
                                                                   m_phrases.wholes.contains(id) ||
                                                                   m_phrases.added.contains(id) ||
                                                                   m_phrases.extra.contains(id) ||
                                                                   m_phrases.ignored.contains(id));
                           });
    }

    static QList<Amount> withEach(Amount base, const StatedParagraph &paragraph,
                                  const QStringList &phrases)
    {
        QList<Amount> sums{base};
        for (const QString &id : phrases) {
            const auto value = paragraph.value({id});
            if (!value)
                continue;
            const QList<Amount> so = sums;
            for (const Amount one : so)
                sums.append(one + *value);
        }
        return sums;
    }

    static bool isOpen(const StatedParagraph &paragraph,
                       const std::vector<const Statement *> &parts)
    {
        const QString &text = paragraph.reading->text();
        const qsizetype start = parts.front()->words.start;
        const qsizetype end = paragraph.number(*parts.back()).span.end();
        const QStringView lead = QStringView(text).mid(std::max<qsizetype>(0, start - 4), 12);
        return QStringView(text).mid(end, 6).contains(u'等') || lead.contains(u"主要") ||
               lead.contains(u"包括");
    }

    PartsPhrases m_phrases;
};

// The phrases of a parameter; ids that no phrase has are faults.
QStringList phrasesOf(const RuleContext &context, RuleParameters &parameters, const QString &name,
                      RuleParameters::Presence presence)
{
    const QStringList ids = parameters.texts(name, presence);
    for (const QString &id : ids) {
        if (!context.book.phrases().find(id))
            parameters.fail(name, Text::tr("There is no phrase “%1”.").arg(id));
    }
    return ids;
}

} // namespace

Result<CheckPtr> compileStatedFlow(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    FlowPhrases phrases;
    phrases.received = phrasesOf(context, parameters, u"received"_s, Presence::Required);
    phrases.receivedWithCarried =
        phrasesOf(context, parameters, u"received_with_carried"_s, Presence::Optional);
    phrases.carriedIn = phrasesOf(context, parameters, u"carried_in"_s, Presence::Required);
    phrases.settled = phrasesOf(context, parameters, u"settled"_s, Presence::Required);
    phrases.carriedOut = phrasesOf(context, parameters, u"carried_out"_s, Presence::Required);
    phrases.noneLeft = parameters.text(u"none_left"_s, Presence::Optional);
    if (!phrases.noneLeft.isEmpty() && !context.book.phrases().knowsClaim(phrases.noneLeft))
        parameters.fail(u"none_left"_s, Text::tr("There is no claim “%1”.").arg(phrases.noneLeft));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new FlowCheck(context, std::move(phrases)));
}

Result<CheckPtr> compileStatedParts(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    PartsPhrases phrases;
    phrases.parts = phrasesOf(context, parameters, u"parts"_s, Presence::Required);
    phrases.wholes = phrasesOf(context, parameters, u"wholes"_s, Presence::Required);
    phrases.added = phrasesOf(context, parameters, u"added"_s, Presence::Optional);
    phrases.extra = phrasesOf(context, parameters, u"extra"_s, Presence::Optional);
    phrases.ignored = phrasesOf(context, parameters, u"ignored"_s, Presence::Optional);
    phrases.least = parameters.integer(u"least"_s, 2);
    const auto relation = relationFromText(parameters.text(u"relation"_s));
    if (!relation || (*relation != Relation::Equal && *relation != Relation::AtLeast))
        parameters.fail(u"relation"_s, Text::tr("One of = and >= was expected here."));
    phrases.relation = relation.value_or(Relation::Equal);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new StatedPartsCheck(context, std::move(phrases)));
}
