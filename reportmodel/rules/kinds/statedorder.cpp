// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/statedorder.h"

#include "rules/checkrunner.h"
#include "rules/equation.h"
#include "rules/prosescope.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StatedOrderCheck)
};

struct Side
{
    QStringList phrases;
    int cell = -1;
};

// What a side is worth, and where that is said.
struct SideValue
{
    std::optional<Amount> value;
    QString textId; // empty: the form's figure
    Span words;
};

Side readSide(const RuleContext &context, RuleParameters &parameters)
{
    Side side;
    side.phrases = parameters.texts(u"phrases"_s);
    for (const QString &id : std::as_const(side.phrases)) {
        if (!context.book.phrases().find(id))
            parameters.fail(u"phrases"_s, Text::tr("There is no phrase “%1”.").arg(id));
    }
    const std::vector<int> cells =
        context.cells(parameters, u"cell"_s, {parameters.text(u"cell"_s)});
    side.cell = cells.empty() ? -1 : cells.front();
    return side;
}

SideValue valueOf(const Side &side, const CheckInput &input, const QList<DocumentText> &texts,
                  const QString &document)
{
    for (const DocumentText &text : texts) {
        const ProseReading &reading = input.reading(text.id);
        for (const Statement &statement : input.statements(text.id, document)) {
            const ProseNumber &number =
                reading.numberOf(reading.quantities()[static_cast<size_t>(statement.quantity)]);
            if (side.phrases.contains(statement.phrase->id) && number.isExact())
                return {number.value, text.id, statement.words};
        }
    }
    SideValue value;
    if (side.cell >= 0) {
        const CellValue &figure = input.figures().at(side.cell);
        if (figure.isNumber() && figure.approx.isEmpty())
            value.value = figure.value;
    }
    return value;
}

class StatedOrderCheck final : public Check
{
public:
    struct Sides
    {
        Side left;
        std::optional<Side> right;
        Amount value; // when there is no right side
        std::optional<Side> when;
        Relation relation = Relation::AtMost;
    };

    StatedOrderCheck(const RuleContext &context, Sides sides)
        : m_document(context.document->id)
        , m_texts(textsOf(context))
        , m_sides(std::move(sides))
    {
        for (const DocumentText &text : m_texts)
            m_scopes.append(textScope(context, text));
        m_whole = context.chapterScope({}, {});
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const SideValue left = read(m_sides.left, input);
        SideValue right;
        right.value = m_sides.value;
        if (m_sides.right)
            right = read(*m_sides.right, input);
        SideValue when;
        if (m_sides.when)
            when = read(*m_sides.when, input);
        const bool applies = !m_sides.when || (when.value && when.value->isZero());
        const QString textId = !left.textId.isEmpty()    ? left.textId
                               : !right.textId.isEmpty() ? right.textId
                                                         : when.textId;
        if (!applies || textId.isEmpty() || !left.value || !right.value)
            return sink.notApplicable(m_whole);
        const CheckScope scope = scopeOf(textId);
        const bool holds = m_sides.relation == Relation::Equal ? *left.value == *right.value
                                                               : *left.value <= *right.value;
        if (holds)
            return sink.held(scope);
        Evidence evidence = wordsEvidence(input.set(), textId,
                                          !left.textId.isEmpty()    ? left.words
                                          : !right.textId.isEmpty() ? right.words
                                                                    : when.words);
        evidence.left = left.value;
        evidence.right = right.value;
        evidence.difference = Amount::checkedAdd(*left.value, -*right.value);
        sink.violated(scope, evidence);
    }

private:
    SideValue read(const Side &side, const CheckInput &input) const
    {
        return valueOf(side, input, m_texts, m_document);
    }
    CheckScope scopeOf(const QString &textId) const
    {
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            if (m_texts[i].id == textId)
                return m_scopes[i];
        }
        return m_whole;
    }

    QString m_document;
    QList<DocumentText> m_texts;
    QList<CheckScope> m_scopes; // by text
    CheckScope m_whole;
    Sides m_sides;
};

class MultipleCheck final : public Check
{
public:
    struct Steps
    {
        Side side;
        Amount multiple;
        Amount stricter;
        QStringList words;
    };

    MultipleCheck(const RuleContext &context, Steps steps)
        : m_document(context.document->id)
        , m_texts(textsOf(context))
        , m_cellScope(context.cellScope({}, steps.side.cell))
        , m_steps(std::move(steps))
    {
        for (const DocumentText &text : m_texts)
            m_scopes.append(textScope(context, text));
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        bool stated = false;
        for (qsizetype i = 0; i < m_texts.size(); ++i)
            stated = judgeText(i, input, sink) || stated;
        if (!stated)
            judgeCell(input, sink);
    }

private:
    static bool isMultiple(Amount value, Amount step)
    {
        return step.isZero() || value.millionths() % step.millionths() == 0;
    }

    bool judgeText(qsizetype index, const CheckInput &input, CheckSink &sink) const
    {
        const QString &textId = m_texts[index].id;
        const ProseReading &reading = input.reading(textId);
        int ordinal = 0;
        for (const Statement &statement : input.statements(textId, m_document)) {
            const ProseQuantity &quantity =
                reading.quantities()[static_cast<size_t>(statement.quantity)];
            const ProseNumber &number = reading.numberOf(quantity);
            if (!m_steps.side.phrases.contains(statement.phrase->id) || !number.isExact() ||
                !number.scale.isEmpty())
                continue;
            const QStringView sentence =
                reading.words(reading.sentences()[static_cast<size_t>(quantity.sentence)].span);
            const bool strict =
                std::any_of(m_steps.words.begin(), m_steps.words.end(),
                            [sentence](const QString &word) { return sentence.contains(word); });
            const Amount step = strict ? m_steps.stricter : m_steps.multiple;
            const CheckScope scope = numbered(m_scopes[index], ordinal++);
            if (isMultiple(number.value, step)) {
                sink.held(scope);
                continue;
            }
            Evidence evidence = wordsEvidence(input.set(), textId, statement.words);
            report(scope, number.value, step, &evidence, sink);
        }
        return ordinal > 0;
    }

    void judgeCell(const CheckInput &input, CheckSink &sink) const
    {
        if (m_steps.side.cell < 0)
            return sink.notApplicable(m_cellScope);
        const CellValue &value = input.figures().at(m_steps.side.cell);
        if (!value.isNumber() || !value.approx.isEmpty())
            return sink.notApplicable(m_cellScope);
        if (isMultiple(value.value, m_steps.multiple))
            return sink.held(m_cellScope);
        Evidence evidence;
        evidence.cells = {input.set().form().cell(m_steps.side.cell).id};
        report(m_cellScope, value.value, m_steps.multiple, &evidence, sink);
    }

    static void report(const CheckScope &scope, Amount value, Amount step, Evidence *evidence,
                       CheckSink &sink)
    {
        evidence->left = value;
        evidence->right = step;
        sink.violated(scope, *evidence);
    }

    QString m_document;
    QList<DocumentText> m_texts;
    QList<CheckScope> m_scopes; // by text
    CheckScope m_cellScope;
    Steps m_steps;
};

} // namespace

Result<CheckPtr> compileStatedOrder(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    StatedOrderCheck::Sides sides;
    const auto side = [&](const QString &name) {
        std::optional<Side> read;
        if (auto nested = parameters.object(name)) {
            read = readSide(context, *nested);
            parameters.take(*nested);
        }
        return read;
    };
    const auto left = side(u"left"_s);
    if (!left)
        parameters.fail(u"left"_s, Text::tr("An object was expected here."));
    sides.left = left.value_or(Side());
    sides.right = side(u"right"_s);
    sides.when = side(u"when"_s);
    if (!sides.right)
        sides.value = parameters.amount(u"value"_s);
    const auto relation = relationFromText(parameters.text(u"relation"_s));
    if (!relation || (*relation != Relation::Equal && *relation != Relation::AtMost))
        parameters.fail(u"relation"_s, Text::tr("One of = and <= was expected here."));
    sides.relation = relation.value_or(Relation::AtMost);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new StatedOrderCheck(context, std::move(sides)));
}

Result<CheckPtr> compileMultiple(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    MultipleCheck::Steps steps;
    steps.side = readSide(context, parameters);
    steps.multiple = parameters.amount(u"multiple"_s);
    steps.stricter = parameters.amount(u"stricter"_s, Presence::Optional);
    steps.words = parameters.texts(u"words"_s, Presence::Optional);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new MultipleCheck(context, std::move(steps)));
}
