// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/statedratios.h"

#include "rules/checkrunner.h"
#include "rules/figurereadings.h"
#include "rules/prosescope.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Wide = Formula::Sum::Wide;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StatedRatiosCheck)
};

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.contains(word); });
}

Wide magnitude(Wide value)
{
    return value < 0 ? -value : value;
}

// A number that says something of the statement in front of it in its sentence.
struct Follower
{
    const Statement *statement = nullptr;
    const ProseQuantity *base = nullptr;
    const ProseQuantity *quantity = nullptr;
    Span words; // from the statement to the number
};

struct JudgedPhrase
{
    QString id;
    FigureReadings readings; // of this year
    FigureReadings previous; // the same cells last year
};

class FollowerCheck : public Check
{
public:
    FollowerCheck(const RuleContext &context, std::vector<JudgedPhrase> phrases)
        : m_document(context.document->id)
        , m_texts(textsOf(context))
        , m_whole(context.chapterScope({}, {}))
        , m_phrases(std::move(phrases))
    {
        for (const DocumentText &text : m_texts)
            m_scopes.append(textScope(context, text));
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        bool judged = false;
        for (qsizetype i = 0; canJudge(input) && i < m_texts.size(); ++i)
            judged = judgeText(i, input, sink) || judged;
        if (!judged)
            sink.notApplicable(m_whole);
    }

protected:
    virtual bool canJudge(const CheckInput &) const { return true; }
    // Whether a quantity is one of those the rule is about.
    virtual bool isFollower(const ProseReading &reading, const ProseQuantity &quantity) const = 0;
    virtual Outcome judge(const CheckInput &input, const ProseReading &reading,
                          const JudgedPhrase &phrase, const Follower &follower,
                          Evidence *evidence) const = 0;

private:
    const JudgedPhrase *find(const QString &id) const
    {
        const auto it = std::find_if(m_phrases.begin(), m_phrases.end(),
                                     [&id](const auto &phrase) { return phrase.id == id; });
        return it == m_phrases.end() ? nullptr : &*it;
    }

    // The follower says something of the nearest statement of its sentence; only other followers
    // may stand between (比上年增加 12 件，增长 26.7%).
    bool judgeText(qsizetype index, const CheckInput &input, CheckSink &sink) const
    {
        const QString &textId = m_texts[index].id;
        const ProseReading &reading = input.reading(textId);
        const auto &statements = input.statements(textId, m_document);
        const auto &quantities = reading.quantities();
        int ordinal = 0;
        for (size_t s = 0; s < statements.size(); ++s) {
            const JudgedPhrase *phrase = find(statements[s].phrase->id);
            if (!phrase)
                continue;
            const size_t own = static_cast<size_t>(statements[s].quantity);
            for (size_t q = own + 1; q < quantities.size(); ++q) {
                if (quantities[q].sentence != quantities[own].sentence ||
                    !isFollower(reading, quantities[q]))
                    break;
                Follower follower{&statements[s], &quantities[own], &quantities[q], {}};
                const qsizetype end = reading.numberOf(quantities[q]).span.end();
                follower.words = {statements[s].words.start, end - statements[s].words.start};
                Evidence evidence = wordsEvidence(input.set(), textId, follower.words);
                const Outcome outcome = judge(input, reading, *phrase, follower, &evidence);
                if (outcome == Outcome::NotApplicable)
                    continue;
                const CheckScope scope = numbered(m_scopes[index], ordinal++);
                if (outcome == Outcome::Held)
                    sink.held(scope);
                else if (outcome == Outcome::Violated)
                    sink.violated(scope, evidence);
                else
                    sink.cannotJudge(scope, evidence);
            }
        }
        return ordinal > 0;
    }

    QString m_document;
    QList<DocumentText> m_texts;
    QList<CheckScope> m_scopes; // by text
    CheckScope m_whole;
    std::vector<JudgedPhrase> m_phrases;
};

struct ChangeWords
{
    QStringList up;
    QStringList down;
    QStringList others;
};

class StatedChangeCheck final : public FollowerCheck
{
public:
    StatedChangeCheck(const RuleContext &context, std::vector<JudgedPhrase> phrases,
                      ChangeWords words)
        : FollowerCheck(context, std::move(phrases))
        , m_words(std::move(words))
    {
    }

private:
    bool canJudge(const CheckInput &input) const override
    {
        return input.set().previous() != nullptr;
    }

    bool isFollower(const ProseReading &reading, const ProseQuantity &quantity) const override
    {
        return direction(reading, quantity) != 0;
    }

    // 1 for growth, -1 for decline, 0 for no change at all.
    int direction(const ProseReading &reading, const ProseQuantity &quantity) const
    {
        const QStringView words = reading.words(quantity.before);
        const bool up = containsAny(words, m_words.up);
        const bool down = containsAny(words, m_words.down);
        return up == down ? 0 : up ? 1 : -1;
    }

    Outcome judge(const CheckInput &input, const ProseReading &reading, const JudgedPhrase &phrase,
                  const Follower &follower, Evidence *evidence) const override
    {
        const ProseNumber &number = reading.numberOf(*follower.quantity);
        if (!number.isExact() || number.percentPoints ||
            containsAny(reading.words(follower.words), m_words.others) ||
            namesOtherYear(reading, follower, input.report().year))
            return Outcome::NotApplicable;
        const int sign = direction(reading, *follower.quantity);
        const bool counts = !number.percent;
        if (counts && number.measure != reading.numberOf(*follower.base).measure)
            return Outcome::NotApplicable;
        FigureSource source(input.set());
        source.skipNotApplicable = true;
        Outcome outcome = Outcome::NotApplicable;
        for (size_t i = 0;
             i < phrase.readings.formulas().size() && i < phrase.previous.formulas().size(); ++i) {
            const Formula &now = phrase.readings.formulas()[i];
            const Formula &before = phrase.previous.formulas()[i];
            const Formula::Sum last = before.evaluate(source);
            if (last.notApplicable || last.approximate)
                continue;
            for (const Formula *formula : {&now, &before}) {
                for (const Formula::Term &term : formula->terms())
                    evidence->cells.append(cellId(input.set().form(), term.at));
                for (const CellAt blank : formula->evaluate(source).blanks)
                    evidence->blanks.append(blank);
            }
            const auto current = FigureReadings::valueOf(now, source);
            const auto previous = FigureReadings::valueOf(before, source);
            if (!current || !previous) {
                outcome = Outcome::CannotJudge;
                continue;
            }
            if (!counts && previous->isZero())
                continue;
            const Wide change = static_cast<Wide>(current->millionths()) - previous->millionths();
            const Wide stated = static_cast<Wide>(number.value.millionths()) * sign;
            const bool fits =
                counts ? change == stated
                       : 2 * magnitude(stated * previous->millionths() -
                                       change * 100 * Amount::Scale) <=
                             static_cast<Wide>(number.step.millionths()) * previous->millionths();
            if (fits)
                return Outcome::Held;
            if (outcome == Outcome::NotApplicable) {
                evidence->left = current;
                evidence->right = previous;
                const auto difference = Amount::checkedAdd(*current, -*previous);
                evidence->difference = difference;
                const auto percent =
                    difference ? percentage(*difference, *previous, 2) : std::nullopt;
                const QString computed = percent ? percent->toFile() + u'%' : u"—"_s;
                evidence->values = {{"change"_L1, sameText(computed)}};
                outcome = Outcome::Violated;
            }
        }
        return outcome;
    }

    // 与2019年相比: only last year's figures are at hand.
    static bool namesOtherYear(const ProseReading &reading, const Follower &follower, int year)
    {
        for (int n = follower.base->number; n < follower.quantity->number; ++n) {
            const int named = reading.numbers()[static_cast<size_t>(n)].year;
            if (named != 0 && named != year && named != year - 1)
                return true;
        }
        return false;
    }

    ChangeWords m_words;
};

class StatedShareCheck final : public FollowerCheck
{
public:
    StatedShareCheck(const RuleContext &context, std::vector<JudgedPhrase> phrases,
                     QStringList words, FigureReadings denominators, Amount tolerance)
        : FollowerCheck(context, std::move(phrases))
        , m_words(std::move(words))
        , m_denominators(std::move(denominators))
        , m_tolerance(tolerance)
    {
    }

private:
    bool isFollower(const ProseReading &reading, const ProseQuantity &quantity) const override
    {
        const QStringView words = reading.words(quantity.before);
        // 分别占 59.5%、33.3%: the first one is not of the nearest number.
        return reading.numberOf(quantity).percent && containsAny(words, m_words) &&
               !words.contains(u"分别");
    }

    Outcome judge(const CheckInput &input, const ProseReading &reading, const JudgedPhrase &phrase,
                  const Follower &follower, Evidence *evidence) const override
    {
        const ProseNumber &share = reading.numberOf(*follower.quantity);
        const ProseNumber &stated = reading.numberOf(*follower.base);
        if (!share.isExact() || !stated.isExact())
            return Outcome::NotApplicable;
        FigureSource source(input.set());
        source.skipNotApplicable = true;
        QList<Amount> counts{stated.value};
        for (const Formula &formula : phrase.readings.formulas()) {
            if (const auto figure = FigureReadings::valueOf(formula, source))
                counts.append(*figure);
        }
        QList<Amount> wholes = earlierNumbers(reading, *follower.base);
        bool missing = false;
        for (const Formula &formula : m_denominators.formulas()) {
            const auto figure = FigureReadings::valueOf(formula, source);
            missing = missing || !figure;
            if (figure)
                wholes.append(*figure);
            for (const CellAt blank : formula.evaluate(source).blanks) {
                if (!evidence->blanks.contains(blank))
                    evidence->blanks.append(blank);
            }
        }
        for (const Amount count : counts) {
            for (const Amount whole : wholes) {
                if (fits(share, count, whole))
                    return Outcome::Held;
            }
        }
        if (missing || m_denominators.isEmpty())
            return Outcome::CannotJudge;
        evidence->left = stated.value;
        const Formula &usual = m_denominators.formulas().front();
        evidence->right = FigureReadings::valueOf(usual, source);
        for (const Formula::Term &term : usual.terms())
            evidence->cells.append(cellId(input.set().form(), term.at));
        const auto percent = percentage(stated.value, *evidence->right, 1);
        evidence->values = {{"share"_L1, sameText(percent ? percent->toFile() + u'%' : u"—"_s)},
                            {"figures"_L1, sumText(usual, input.set())}};
        return Outcome::Violated;
    }

    bool fits(const ProseNumber &share, Amount count, Amount whole) const
    {
        const Wide slack = std::max(m_tolerance.millionths(), share.step.millionths() / 2);
        const Wide difference = static_cast<Wide>(share.value.millionths()) * whole.millionths() -
                                static_cast<Wide>(count.millionths()) * 100 * Amount::Scale;
        return !whole.isZero() && magnitude(difference) <= slack * whole.millionths();
    }

    // Numbers of the same measure in front of it in its paragraph, not smaller.
    static QList<Amount> earlierNumbers(const ProseReading &reading, const ProseQuantity &base)
    {
        const ProseNumber &own = reading.numberOf(base);
        const auto paragraphOf = [&reading](const ProseQuantity &quantity) {
            return reading.sentences()[static_cast<size_t>(quantity.sentence)].paragraph;
        };
        constexpr int most = 64; // a share of something farther away is not meant
        QList<Amount> numbers;
        const auto &quantities = reading.quantities();
        size_t q = static_cast<size_t>(&base - quantities.data());
        for (int seen = 0; q-- > 0 && seen < most; ++seen) {
            if (paragraphOf(quantities[q]) != paragraphOf(base))
                break;
            const ProseNumber &number = reading.numberOf(quantities[q]);
            if (number.measure == own.measure && number.value >= own.value && !number.percent)
                numbers.append(number.value);
        }
        return numbers;
    }

    QStringList m_words;
    FigureReadings m_denominators;
    Amount m_tolerance;
};

// The phrases of the rule with their readings, and the same readings for last year.
Result<std::vector<JudgedPhrase>> compilePhrases(const RuleContext &context,
                                                 RuleParameters &parameters)
{
    std::vector<JudgedPhrase> phrases;
    const QStringList ids = parameters.texts(u"phrases"_s);
    for (const QString &id : ids) {
        const FigurePhrase *known = context.book.phrases().find(id);
        if (!known) {
            parameters.fail(u"phrases"_s, Text::tr("There is no phrase “%1”.").arg(id));
            continue;
        }
        QList<QStringList> previous;
        for (const QStringList &reading : known->readings) {
            QStringList terms;
            for (const QString &term : reading)
                terms.append(term.startsWith(u'-') ? u"-prev:"_s + term.sliced(1)
                                                   : u"prev:"_s + term);
            previous.append(terms);
        }
        auto now = FigureReadings::compile(context, known->readings, u"phrases"_s);
        if (!now)
            return now.error();
        auto before = FigureReadings::compile(context, previous, u"phrases"_s);
        if (!before)
            return before.error();
        phrases.push_back({id, *std::move(now), *std::move(before)});
    }
    return phrases;
}

} // namespace

Result<CheckPtr> compileStatedChange(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto phrases = compilePhrases(context, parameters);
    if (!phrases)
        return phrases.error();
    ChangeWords words;
    words.up = parameters.texts(u"up"_s);
    words.down = parameters.texts(u"down"_s);
    words.others = parameters.texts(u"not"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new StatedChangeCheck(context, *std::move(phrases), std::move(words)));
}

Result<CheckPtr> compileStatedShare(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto phrases = compilePhrases(context, parameters);
    if (!phrases)
        return phrases.error();
    const QStringList words = parameters.texts(u"words"_s);
    const Amount tolerance = parameters.amount(u"tolerance"_s);
    QList<QStringList> cells;
    for (RuleParameters &entry : parameters.objects(u"denominators"_s)) {
        cells.append(entry.texts(u"cells"_s));
        parameters.take(entry);
    }
    if (const auto fault = parameters.fault())
        return *fault;
    auto denominators = FigureReadings::compile(context, cells, u"denominators"_s);
    if (!denominators)
        return denominators.error();
    return CheckPtr(new StatedShareCheck(context, *std::move(phrases), words,
                                         *std::move(denominators), tolerance));
}
