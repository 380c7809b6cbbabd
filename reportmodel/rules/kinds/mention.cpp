// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/mention.h"

#include "rules/figurereadings.h"
#include "rules/prosescope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class MentionCheck final : public Check
{
public:
    MentionCheck(CheckScope scope, Formula figures, QStringList texts, QStringList words)
        : m_scope(std::move(scope))
        , m_figures(std::move(figures))
        , m_texts(std::move(texts))
        , m_words(std::move(words))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        FigureSource source(input.set());
        source.skipNotApplicable = true;
        const Formula::Sum sum = m_figures.evaluate(source);
        Evidence evidence;
        for (const Formula::Term &term : m_figures.terms())
            evidence.cells.append(cellId(input.set().form(), term.at));
        evidence.left = sum.amount();
        evidence.blanks = QList<CellAt>(sum.blanks.begin(), sum.blanks.end());
        if (sum.millionths == 0 && !sum.blanks.empty())
            return sink.cannotJudge(m_scope, evidence);
        if (sum.millionths == 0)
            return sink.notApplicable(m_scope);
        if (isMentioned(input))
            return sink.held(m_scope);
        evidence.values = {{"figures"_L1, sumText(m_figures, input.set())}};
        sink.violated(m_scope, evidence);
    }

private:
    bool isMentioned(const CheckInput &input) const
    {
        return std::any_of(m_texts.begin(), m_texts.end(), [&](const QString &id) {
            const QString &text = input.reading(id).text();
            return std::any_of(m_words.begin(), m_words.end(),
                               [&text](const QString &word) { return text.contains(word); });
        });
    }

    CheckScope m_scope;
    Formula m_figures;
    QStringList m_texts;
    QStringList m_words;
};

} // namespace

Result<CheckPtr> compileMention(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList cells = parameters.texts(u"cells"_s);
    const QStringList texts = parameters.texts(u"texts"_s);
    const QStringList words = parameters.texts(u"words"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    auto figures = Formula::compile(context, cells, {}, u"cells"_s);
    if (!figures)
        return figures.error();
    CheckScope scope = context.chapterScope({}, {});
    for (const DocumentText &text : textsOf(context)) {
        if (scope.chapter.isEmpty() && text.id == texts.first())
            scope.chapter = text.chapter;
    }
    return CheckPtr(new MentionCheck(std::move(scope), *std::move(figures), texts, words));
}
