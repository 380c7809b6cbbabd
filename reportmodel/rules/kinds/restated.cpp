// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/restated.h"

#include "rules/cellat.h"
#include "rules/checkrunner.h"
#include "rules/kinds/statementcheck.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RestatedCheck)
};

using Presence = RuleParameters::Presence;

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.contains(word); });
}

// By quantity, whether it is an item of a list.
std::vector<bool> itemsOf(const ProseReading &reading)
{
    std::vector<bool> items(reading.quantities().size());
    for (const ProseParts &group : reading.parts()) {
        for (const int part : group.parts)
            items[static_cast<size_t>(part)] = true;
    }
    return items;
}

const ProseQuantity &quantityOf(const ProseReading &reading, const ::Statement &statement)
{
    return reading.quantities()[static_cast<size_t>(statement.quantity)];
}

QStringView sentenceOf(const ProseReading &reading, const ProseQuantity &quantity)
{
    return reading.words(reading.sentences()[static_cast<size_t>(quantity.sentence)].span);
}

Span spanOf(const ProseReading &reading, const ProseQuantity &quantity)
{
    const Span number = reading.numberOf(quantity).span;
    return {quantity.before.start, number.end() - quantity.before.start};
}

// The exact numbers of a text that state figures of a document.
std::vector<::Statement> exactStatements(const CheckInput &input, const QString &textId,
                                         const QString &document)
{
    const ProseReading &reading = input.reading(textId);
    const std::vector<bool> items = itemsOf(reading);
    std::vector<::Statement> exact;
    for (const ::Statement &statement : input.statements(textId, document)) {
        if (reading.numberOf(quantityOf(reading, statement)).isExact() &&
            !items[static_cast<size_t>(statement.quantity)])
            exact.push_back(statement);
    }
    return exact;
}

// The value of one reading; nullopt when a cell is not on the form or holds no exact number.
std::optional<Amount> valueOf(const ReportSet &set, const QStringList &cells)
{
    Amount sum;
    for (const QString &id : cells) {
        const int cell = set.form().indexOf(id);
        if (cell < 0)
            return std::nullopt;
        const CellValue &value = set.figures().at(cell);
        if (!value.isNumber() || !value.approx.isEmpty())
            return std::nullopt;
        sum += value.value;
    }
    return cells.isEmpty() ? std::nullopt : std::optional(sum);
}

class RestatedCheck final : public StatementCheck
{
public:
    struct Terms
    {
        QString document;
        QStringList phrases;
        QList<QStringList> scopes;
        QStringList scopeWords;
        QStringList periods;
    };

    RestatedCheck(const RuleContext &context, const QStringList &except, Terms terms)
        : StatementCheck(context, Told::Each, except)
        , m_terms(std::move(terms))
    {
    }

private:
    // The first statement of a figure in the document.
    struct First
    {
        QString text;
        int number = 0; // of the text's reading
        Amount value;
        QString words;
    };

    bool isWanted(const ProseReading &reading, const ::Statement &statement) const
    {
        return (m_terms.phrases.isEmpty() || m_terms.phrases.contains(statement.phrase->id)) &&
               !containsAny(sentenceOf(reading, quantityOf(reading, statement)), m_terms.periods);
    }

    // By phrase.
    using Firsts = QHash<QString, First>;
    Firsts firstsIn(const CheckInput &input) const
    {
        Firsts firsts;
        for (const JudgedText &text : texts()) {
            const ProseReading &reading = input.reading(text.id);
            for (const ::Statement &statement : exactStatements(input, text.id, m_terms.document)) {
                if (firsts.contains(statement.phrase->id) || !isWanted(reading, statement))
                    continue;
                const ProseQuantity &quantity = quantityOf(reading, statement);
                firsts.insert(statement.phrase->id,
                              {text.id, quantity.number, reading.numberOf(quantity).value,
                               reading.words(spanOf(reading, quantity)).toString()});
            }
        }
        return firsts;
    }

    bool isOfWords() const override { return false; }

    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ProseReading &reading = input.reading(textId);
        const Firsts firsts = firstsIn(input);
        std::vector<Statement> found;
        for (const ::Statement &statement : exactStatements(input, textId, m_terms.document)) {
            if (!isWanted(reading, statement))
                continue;
            const First &first = *firsts.constFind(statement.phrase->id);
            const ProseQuantity &quantity = quantityOf(reading, statement);
            Statement judged;
            judged.span = spanOf(reading, quantity);
            judged.evidence.left = reading.numberOf(quantity).value;
            if (first.text != textId || first.number != quantity.number) {
                compare(judged, first);
                found.push_back(judged);
                continue;
            }
            if (compareWithFigure(input.set(), *statement.phrase, judged))
                found.push_back(judged);
            if (compareScopes(input, firsts, reading, statement, judged))
                found.push_back(judged);
        }
        return found;
    }

    static void compare(Statement &judged, const First &first)
    {
        judged.outcome = judged.evidence.left == first.value ? Outcome::Held : Outcome::Violated;
        judged.evidence.right = first.value;
        judged.evidence.values.append({"other"_L1, sameText(quoted(first.words))});
        judged.evidence.hint = {u"两处应当一致；口径不同的，请分别写明。"_s,
                                u"Both must agree; say so where they count different things."_s};
    }

    // False when there is no figure to compare with.
    static bool compareWithFigure(const ReportSet &set, const FigurePhrase &phrase,
                                  Statement &judged)
    {
        std::optional<Amount> nearest;
        for (const QStringList &reading : phrase.readings) {
            const std::optional<Amount> value = valueOf(set, reading);
            if (!value)
                return false;
            const int cell = set.form().indexOf(reading.first());
            if (set.form().linkTarget(cell) >= 0)
                return false;
            if (value == judged.evidence.left) {
                judged.outcome = Outcome::Held;
                return true;
            }
            if (!nearest)
                nearest = value;
        }
        if (!nearest)
            return false;
        judged.outcome = Outcome::Violated;
        judged.evidence.right = nearest;
        judged.evidence.cells = phrase.readings.first();
        const CellAt at{set.form().indexOf(phrase.readings.first().first()), false};
        const QString label = cellLabel(set.form(), at);
        judged.evidence.values.append(
            {"other"_L1, {u"数据项"_s + quoted(label), u"the figure "_s + quoted(label)}});
        judged.evidence.hint = {u"正文与数据项应当一致。"_s,
                                u"The text and the figure must agree."_s};
        return true;
    }

    // Two totals that are easily taken for each other: 法定主动公开 and 公开发布.
    bool compareScopes(const CheckInput &input, const Firsts &firsts, const ProseReading &reading,
                       const ::Statement &statement, Statement &judged) const
    {
        for (const QStringList &pair : m_terms.scopes) {
            if (pair.last() != statement.phrase->id)
                continue;
            const auto other = firsts.constFind(pair.first());
            if (other == firsts.cend() || other->value == judged.evidence.left)
                continue;
            const bool told = containsAny(reading.text(), m_terms.scopeWords) ||
                              containsAny(input.reading(other->text).text(), m_terms.scopeWords);
            judged.outcome = told ? Outcome::Held : Outcome::Violated;
            judged.evidence.right = other->value;
            judged.evidence.cells.clear();
            judged.evidence.values = {{"other"_L1, sameText(quoted(other->words))}};
            judged.evidence.hint = {
                u"两个总数的统计口径不同，请在文中写明各自包含什么。"_s,
                u"The two totals count different things; say what each of them includes."_s};
            return true;
        }
        return false;
    }

    Terms m_terms;
};

class LinkedCheck final : public StatementCheck
{
public:
    explicit LinkedCheck(const RuleContext &context)
        : StatementCheck(context)
        , m_document(context.document->id)
    {
    }

private:
    bool isOfWords() const override { return false; }

    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ReportSet &set = input.set();
        const ReportForm &form = set.form();
        const ProseReading &reading = input.reading(textId);
        std::vector<Statement> found;
        for (const ::Statement &statement : exactStatements(input, textId, m_document)) {
            if (statement.phrase->readings.size() != 1 ||
                statement.phrase->readings.first().size() != 1)
                continue;
            const int cell = form.indexOf(statement.phrase->readings.first().first());
            const int annual = cell < 0 ? -1 : form.linkTarget(cell);
            const auto value = annual < 0 ? std::nullopt : valueOf(set, {form.cell(annual).id});
            if (!value)
                continue;
            const ProseQuantity &quantity = quantityOf(reading, statement);
            Statement judged;
            judged.span = spanOf(reading, quantity);
            judged.evidence.left = reading.numberOf(quantity).value;
            judged.evidence.right = value;
            judged.evidence.cells = {form.cell(annual).id};
            judged.evidence.values.append(
                {"figure"_L1, sameText(quoted(cellLabel(form, {annual, false})))});
            judged.outcome = judged.evidence.left == value ? Outcome::Held : Outcome::Violated;
            found.push_back(judged);
        }
        return found;
    }

    QString m_document;
};

// Figures that have a cut-off date of their own beside the annual figure of the whole year.
class CutOffCheck final : public Check
{
public:
    explicit CutOffCheck(const RuleContext &context)
        : m_whole(context.chapterScope(QString(), context.document->chapters.first().id))
    {
        for (int cell = 0; cell < context.form->cellCount(); ++cell) {
            const int annual = context.form->linkTarget(cell);
            if (annual >= 0)
                m_links.push_back(
                    {context.cellScope(context.form->cell(cell).id, cell), cell, annual});
        }
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportForm &form = input.set().form();
        bool any = false;
        for (const Link &link : m_links) {
            const QDate cutOff = input.report().figure(form.cell(link.cell).id).cutOff;
            const auto own = valueOf(input.set(), {form.cell(link.cell).id});
            const auto annual = valueOf(input.set(), {form.cell(link.annual).id});
            if (!cutOff.isValid() || !own || !annual)
                continue;
            any = true;
            if (*own <= *annual) {
                sink.held(link.scope);
                continue;
            }
            Evidence evidence;
            evidence.cells = {form.cell(link.cell).id, form.cell(link.annual).id};
            evidence.left = own;
            evidence.right = annual;
            evidence.difference = *own - *annual;
            evidence.values.append({"date"_L1, dateText(cutOff)});
            evidence.values.append(
                {"figure"_L1, sameText(quoted(cellLabel(form, {link.annual, false})))});
            sink.violated(link.scope, evidence);
        }
        if (!any)
            sink.notApplicable(m_whole);
    }

private:
    struct Link
    {
        CheckScope scope;
        int cell = -1;
        int annual = -1;
    };
    CheckScope m_whole;
    std::vector<Link> m_links;
};

} // namespace

Result<CheckPtr> compileRestated(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    RestatedCheck::Terms terms;
    terms.document = context.document->id;
    const QStringList except = parameters.texts(u"except_texts"_s, Presence::Optional);
    terms.phrases = parameters.texts(u"phrases"_s, Presence::Optional);
    for (RuleParameters &entry : parameters.objects(u"scopes"_s, Presence::Optional)) {
        terms.scopes.append({entry.text(u"one"_s), entry.text(u"other"_s)});
        parameters.take(entry);
    }
    terms.scopeWords = parameters.texts(u"scope_words"_s, Presence::Optional);
    terms.periods = parameters.texts(u"periods"_s, Presence::Optional);
    QStringList phrases = terms.phrases;
    for (const QStringList &pair : std::as_const(terms.scopes))
        phrases += pair;
    for (const QString &phrase : std::as_const(phrases)) {
        if (!context.book.phrases().phrases().empty() && !context.book.phrases().find(phrase))
            parameters.fail(u"phrases"_s, Text::tr("There is no phrase “%1”.").arg(phrase));
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new RestatedCheck(context, except, std::move(terms)));
}

Result<CheckPtr> compileLinked(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new LinkedCheck(context));
}

Result<CheckPtr> compileCutOff(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new CutOffCheck(context));
}
