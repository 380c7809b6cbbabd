// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/statementcheck.h"

using namespace Qt::StringLiterals;

namespace {

// So many places are quoted when all are told in one finding.
constexpr qsizetype MostQuoted = 6;

Evidence evidenceAt(const ReportSet &set, const QString &textId, Span span, Evidence evidence)
{
    const Evidence words = wordsEvidence(set, textId, span);
    evidence.text = words.text;
    evidence.start = words.start;
    evidence.length = words.length;
    evidence.quote = words.quote;
    return evidence;
}

LocalizedText quotesText(const QStringList &quotes)
{
    LocalizedText text;
    for (const QString &quote : quotes.first(std::min(MostQuoted, quotes.size()))) {
        text.zh += (text.zh.isEmpty() ? QString() : u"、"_s) + quoted(quote);
        text.en += (text.en.isEmpty() ? QString() : u", "_s) + quoted(quote);
    }
    if (quotes.size() > MostQuoted) {
        text.zh += u"等 %1 处"_s.arg(quotes.size());
        text.en += u" and %1 more"_s.arg(quotes.size() - MostQuoted);
    }
    return text;
}

} // namespace

StatementCheck::StatementCheck(const RuleContext &context, Told told,
                               const QStringList &exceptTexts)
    : m_whole(context.chapterScope(QString(), context.document->chapters.first().id))
    , m_told(told)
{
    for (const DocumentText &text : textsOf(context)) {
        if (!exceptTexts.contains(text.id))
            m_texts.append({text.id, textScope(context, text)});
    }
}

void StatementCheck::run(const CheckInput &input, CheckSink &sink) const
{
    if (m_told == Told::Together)
        return reportTogether(input, sink);
    bool any = false;
    for (const JudgedText &text : m_texts) {
        int ordinal = 0;
        const auto statements = recalled(input, text.id);
        for (const Statement &statement : *statements) {
            const CheckScope scope = numbered(text.scope, ordinal++);
            any = true;
            if (statement.outcome == Outcome::Held) {
                sink.held(scope);
                continue;
            }
            const Evidence evidence =
                evidenceAt(input.set(), text.id, statement.span, statement.evidence);
            if (statement.outcome == Outcome::Violated)
                sink.violated(scope, evidence);
            else
                sink.cannotJudge(scope, evidence);
        }
    }
    if (!any)
        sink.notApplicable(m_whole);
}

std::shared_ptr<const std::vector<StatementCheck::Statement>>
StatementCheck::recalled(const CheckInput &input, const QString &textId) const
{
    const auto find = [&] { return statements(input, textId); };
    return isOfWords() ? input.recall(textId, CheckMemory::Of::Text, this, find)
                       : std::make_shared<const std::vector<Statement>>(find());
}

void StatementCheck::reportTogether(const CheckInput &input, CheckSink &sink) const
{
    bool any = false;
    QStringList quotes;
    Evidence first;
    CheckScope scope = m_whole;
    for (const JudgedText &text : m_texts) {
        const auto statements = recalled(input, text.id);
        for (const Statement &statement : *statements) {
            any = true;
            if (statement.outcome != Outcome::Violated)
                continue;
            const Evidence evidence =
                evidenceAt(input.set(), text.id, statement.span, statement.evidence);
            if (quotes.isEmpty()) {
                first = evidence;
                scope.chapter = text.scope.chapter;
            }
            quotes.append(evidence.quote);
        }
    }
    if (!any)
        return sink.notApplicable(m_whole);
    if (quotes.isEmpty())
        return sink.held(m_whole);
    first.values.append({"quotes"_L1, quotesText(quotes)});
    sink.violated(scope, first);
}
