// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/carried.h"

#include "prose/carriednumbers.h"
#include "rules/prosescope.h"

using namespace Qt::StringLiterals;

namespace {

class CarriedCheck final : public Check
{
public:
    explicit CarriedCheck(const RuleContext &context)
        : m_whole(context.chapterScope({}, {}))
    {
        for (const DocumentText &text : textsOf(context))
            m_texts.append({text.id, textScope(context, text)});
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        bool written = false;
        for (const auto &[textId, scope] : m_texts) {
            const QString text = input.report().text(textId);
            written = written || !text.isEmpty();
            const QList<Span> marks = CarriedNumbers::marks(text);
            if (!marks.isEmpty())
                sink.violated(scope, evidenceOf(textId, text, marks));
            else if (!text.isEmpty())
                sink.held(scope);
        }
        if (!written)
            sink.notApplicable(m_whole);
    }

private:
    // All of a text together: one matter to work through.
    static Evidence evidenceOf(const QString &textId, const QString &text, const QList<Span> &marks)
    {
        const Span first = marks.first();
        Evidence evidence;
        evidence.text = textId;
        evidence.start = first.start;
        evidence.length = first.length;
        evidence.quote = text.mid(first.start, first.length);
        evidence.values = {{"places"_L1, sameText(QString::number(marks.size()))}};
        for (const Span mark : marks.sliced(1))
            evidence.alsoAt.append({textId, mark.start, mark.length});
        return evidence;
    }

    CheckScope m_whole;
    QList<std::pair<QString, CheckScope>> m_texts;
};

} // namespace

Result<CheckPtr> compileCarried(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new CarriedCheck(context));
}
