// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/claimed.h"

#include "rules/checkrunner.h"
#include "rules/prosescope.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClaimedCheck)
};

struct ClaimRule
{
    QString claim;
    QString topic;
    bool otherwise = false;
    std::vector<int> cells;
};

class ClaimedCheck final : public Check
{
public:
    struct Options
    {
        bool positive = false;
        bool remind = false;
        std::vector<int> ifPositive;
    };

    ClaimedCheck(const RuleContext &context, std::vector<ClaimRule> rules, Options options)
        : m_document(context.document->id)
        , m_texts(textsOf(context))
        , m_whole(context.chapterScope({}, {}))
        , m_rules(std::move(rules))
        , m_options(std::move(options))
    {
        for (const DocumentText &text : m_texts)
            m_scopes.append(textScope(context, text));
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        bool judged = false;
        if (applies(input.figures())) {
            for (qsizetype i = 0; i < m_texts.size(); ++i)
                judged = judgeText(i, input, sink) || judged;
        }
        if (!judged)
            sink.notApplicable(m_whole);
    }

private:
    bool applies(const FigureView &figures) const
    {
        return m_options.ifPositive.empty() ||
               std::any_of(m_options.ifPositive.begin(), m_options.ifPositive.end(),
                           [&figures](int cell) {
                               const CellValue &value = figures.at(cell);
                               return value.isNumber() && !value.value.isZero();
                           });
    }

    bool judgeText(qsizetype index, const CheckInput &input, CheckSink &sink) const
    {
        const QString &textId = m_texts[index].id;
        const std::vector<Claim> &claims = input.claims(textId, m_document);
        int ordinal = 0;
        for (size_t first = 0; first < claims.size();) {
            size_t end = first;
            std::vector<int> cells;
            Span words;
            bool made = false;
            for (; end < claims.size() && claims[end].sentence == claims[first].sentence; ++end) {
                if (!collect(claims[end], &cells))
                    continue;
                const Span own = claims[end].words;
                words = made ? Span{words.start, own.end() - words.start} : own;
                made = true;
            }
            first = end;
            if (!made || (cells.empty() && !m_options.remind))
                continue;
            const CheckScope scope = numbered(m_scopes[index], ordinal++);
            judge(scope, cells, wordsEvidence(input.set(), textId, words), input.set(), sink);
        }
        return ordinal > 0;
    }

    // Adds the cells a claim is about; false when the rule does not know the claim.
    bool collect(const Claim &claim, std::vector<int> *cells) const
    {
        const auto speaksOf = [&claim](const ClaimRule &rule) {
            return rule.claim == claim.id && claim.topics.contains(rule.topic);
        };
        const bool known = std::any_of(m_rules.begin(), m_rules.end(), speaksOf);
        bool made = false;
        for (const ClaimRule &rule : m_rules) {
            if (rule.claim != claim.id ||
                !(rule.topic.isEmpty() || speaksOf(rule) || (rule.otherwise && !known)))
                continue;
            made = true;
            for (const int cell : rule.cells) {
                if (std::find(cells->begin(), cells->end(), cell) == cells->end())
                    cells->push_back(cell);
            }
        }
        return made;
    }

    void judge(const CheckScope &scope, const std::vector<int> &cells, Evidence evidence,
               const ReportSet &set, CheckSink &sink) const
    {
        QList<CellAt> filled;
        for (const int cell : cells) {
            const CellValue &value = set.figures().at(cell);
            evidence.cells.append(set.form().cell(cell).id);
            if (value.isBlank())
                evidence.blanks.append({cell, false});
            else if (value.isNumber() && !value.value.isZero())
                filled.append({cell, false});
        }
        const bool contradicted =
            m_options.positive ? filled.isEmpty() && evidence.blanks.isEmpty() : !filled.isEmpty();
        if (contradicted) {
            evidence.values.append({"nonzero"_L1, listed(filled, set)});
            return sink.violated(scope, evidence);
        }
        const bool settled = m_options.positive ? !filled.isEmpty() : evidence.blanks.isEmpty();
        if (settled)
            sink.held(scope);
        else
            sink.cannotJudge(scope, evidence);
    }

    // “行政复议 · 尚未审结”为 2
    static LocalizedText listed(const QList<CellAt> &cells, const ReportSet &set)
    {
        QList<LocalizedText> names;
        for (const CellAt at : cells.first(std::min(MostListed, cells.size()))) {
            const QString name = quoted(cellLabel(set.form(), at));
            const QString value = set.figures().at(at.cell).toText();
            names.append({name + u"为 "_s + value, name + u" is "_s + value});
        }
        return listText(names, cells.size(), u"格"_s);
    }

    QString m_document;
    QList<DocumentText> m_texts;
    QList<CheckScope> m_scopes; // by text
    CheckScope m_whole;
    std::vector<ClaimRule> m_rules;
    Options m_options;
};

} // namespace

Result<CheckPtr> compileClaimed(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    std::vector<ClaimRule> rules;
    for (RuleParameters &entry : parameters.objects(u"claims"_s)) {
        ClaimRule rule;
        rule.claim = entry.text(u"claim"_s);
        rule.topic = entry.text(u"topic"_s, Presence::Optional);
        rule.otherwise = entry.flag(u"otherwise"_s);
        rule.cells = context.cells(entry, u"cells"_s, entry.texts(u"cells"_s));
        if (!context.book.phrases().knowsClaim(rule.claim))
            entry.fail(u"claim"_s, Text::tr("There is no claim “%1”.").arg(rule.claim));
        parameters.take(entry);
        rules.push_back(std::move(rule));
    }
    ClaimedCheck::Options options;
    const QString holds = parameters.text(u"holds"_s);
    if (holds != "zero"_L1 && holds != "positive"_L1)
        parameters.fail(u"holds"_s, Text::tr("Only “zero” and “positive” are known here."));
    options.positive = holds == "positive"_L1;
    options.remind = parameters.flag(u"remind"_s);
    options.ifPositive = context.cells(parameters, u"if_positive"_s,
                                       parameters.texts(u"if_positive"_s, Presence::Optional));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new ClaimedCheck(context, std::move(rules), std::move(options)));
}
