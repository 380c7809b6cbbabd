// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/stated.h"

#include "rules/checkrunner.h"
#include "rules/figurereadings.h"
#include "rules/prosescope.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StatedCheck)
};

enum class Parts { Ignore, Skip, Only };

struct JudgedPhrase
{
    QString id;
    bool ifAlone = false;
    FigureReadings readings;
    std::vector<int> parts; // cells
};

class StatedCheck final : public Check
{
public:
    struct Options
    {
        Relation relation = Relation::Equal;
        Parts parts = Parts::Ignore;
        int unlessFilled = -1;
    };

    StatedCheck(const RuleContext &context, std::vector<JudgedPhrase> phrases, Options options)
        : m_document(context.document->id)
        , m_texts(textsOf(context))
        , m_phrases(std::move(phrases))
        , m_options(options)
    {
        for (const DocumentText &text : m_texts)
            m_scopes.append(textScope(context, text));
        m_whole = context.chapterScope({}, {});
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const bool filled =
            m_options.unlessFilled >= 0 && input.figures().at(m_options.unlessFilled).isNumber();
        bool judged = false;
        for (qsizetype i = 0; !filled && i < m_texts.size(); ++i)
            judged = judgeText(i, input, sink) || judged;
        if (!judged)
            sink.notApplicable(m_whole);
    }

private:
    const JudgedPhrase *find(const QString &id) const
    {
        const auto it = std::find_if(m_phrases.begin(), m_phrases.end(),
                                     [&id](const auto &phrase) { return phrase.id == id; });
        return it == m_phrases.end() ? nullptr : &*it;
    }

    bool judgeText(qsizetype index, const CheckInput &input, CheckSink &sink) const
    {
        const DocumentText &text = m_texts[index];
        const ProseReading &reading = input.reading(text.id);
        int ordinal = 0;
        int leader = -1; // last paragraph in which one of the main phrases was said
        for (const Statement &statement : input.statements(text.id, m_document)) {
            const JudgedPhrase *phrase = find(statement.phrase->id);
            if (!phrase)
                continue;
            const ProseQuantity &quantity =
                reading.quantities()[static_cast<size_t>(statement.quantity)];
            const int paragraph =
                reading.sentences()[static_cast<size_t>(quantity.sentence)].paragraph;
            if (phrase->ifAlone && paragraph == leader)
                continue;
            if (!phrase->ifAlone)
                leader = paragraph;
            const ProseNumber &number = reading.numberOf(quantity);
            const Outcome outcome = outcomeOf(*phrase, number, input.set());
            if (outcome == Outcome::NotApplicable)
                continue;
            const CheckScope scope = numbered(m_scopes[index], ordinal++);
            if (outcome == Outcome::Held) {
                sink.held(scope);
                continue;
            }
            const Evidence evidence = evidenceOf(*phrase, text.id, statement, number, input.set());
            if (outcome == Outcome::Violated)
                sink.violated(scope, evidence);
            else
                sink.cannotJudge(scope, evidence);
        }
        return ordinal > 0;
    }

    Outcome outcomeOf(const JudgedPhrase &phrase, const ProseNumber &number,
                      const ReportSet &set) const
    {
        const Outcome outcome = phrase.readings.judge(number, m_options.relation, set);
        if (m_options.parts == Parts::Ignore || outcome != Outcome::Violated)
            return outcome;
        const bool isPart = partOf(phrase, number, set) >= 0;
        return isPart == (m_options.parts == Parts::Only) ? outcome : Outcome::NotApplicable;
    }

    // The row below the subtotal whose figure the number is; -1 for none.
    static int partOf(const JudgedPhrase &phrase, const ProseNumber &number, const ReportSet &set)
    {
        for (const int cell : phrase.parts) {
            const CellValue &value = set.figures().at(cell);
            if (number.isExact() && value.isNumber() && !value.value.isZero() &&
                value.value == number.value)
                return cell;
        }
        return -1;
    }

    static Evidence evidenceOf(const JudgedPhrase &phrase, const QString &textId,
                               const Statement &statement, const ProseNumber &number,
                               const ReportSet &set)
    {
        Evidence evidence = phrase.readings.evidence(number, set);
        const Evidence words = wordsEvidence(set, textId, statement.words);
        evidence.text = words.text;
        evidence.start = words.start;
        evidence.length = words.length;
        evidence.quote = words.quote;
        const int part = partOf(phrase, number, set);
        evidence.values.append(
            {"part"_L1,
             part < 0 ? LocalizedText() : sameText(quoted(cellLabel(set.form(), {part, false})))});
        return evidence;
    }

    QString m_document;
    QList<DocumentText> m_texts;
    QList<CheckScope> m_scopes; // by text
    CheckScope m_whole;
    std::vector<JudgedPhrase> m_phrases;
    Options m_options;
};

} // namespace

Result<CheckPtr> compileStated(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    const QStringList ids = parameters.texts(u"phrases"_s);
    const QStringList alone = parameters.texts(u"if_alone"_s, Presence::Optional);
    const QStringList figure = parameters.texts(u"figure"_s, Presence::Optional);
    StatedCheck::Options options;
    if (parameters.has(u"relation"_s)) {
        const auto relation = relationFromText(parameters.text(u"relation"_s));
        if (!relation || *relation > Relation::AtLeast)
            parameters.fail(u"relation"_s, Text::tr("One of = <= >= was expected here."));
        options.relation = relation.value_or(Relation::Equal);
    }
    const QString parts = parameters.text(u"parts"_s, Presence::Optional);
    if (!parts.isEmpty() && parts != "skip"_L1 && parts != "only"_L1)
        parameters.fail(u"parts"_s, Text::tr("Only “skip” and “only” are known here."));
    options.parts = parts == "only"_L1   ? Parts::Only
                    : parts == "skip"_L1 ? Parts::Skip
                                         : Parts::Ignore;
    if (const QString cell = parameters.text(u"unless_filled"_s, Presence::Optional);
        !cell.isEmpty())
        options.unlessFilled = context.form->indexOf(cell);
    std::vector<JudgedPhrase> phrases;
    for (const QString &id : ids + alone) {
        const FigurePhrase *known = context.book.phrases().find(id);
        if (!known) {
            parameters.fail(u"phrases"_s, Text::tr("There is no phrase “%1”.").arg(id));
            continue;
        }
        const QList<QStringList> own{figure};
        auto readings = FigureReadings::compile(context, figure.isEmpty() ? known->readings : own,
                                                u"phrases"_s);
        if (!readings)
            return readings.error();
        JudgedPhrase phrase;
        phrase.id = id;
        phrase.ifAlone = alone.contains(id);
        phrase.readings = *std::move(readings);
        for (const int cell : context.cells(parameters, u"phrases"_s, known->parts))
            phrase.parts.push_back(cell);
        phrases.push_back(std::move(phrase));
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new StatedCheck(context, std::move(phrases), options));
}
