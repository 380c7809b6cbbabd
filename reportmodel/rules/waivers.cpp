// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/waivers.h"

#include "document/reportedit.h"
#include "rules/waiverchange.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Waivers)
};

using State = WaiverOutcome::State;

QStringView ruleOf(QStringView key)
{
    const qsizetype slash = key.indexOf(u'/');
    return slash < 0 ? key : key.first(slash);
}

// The sentence as typed that stands around a place; empty for no place.
QString sentenceAt(const ReportSet &set, const QString &textId, qsizetype position)
{
    if (position < 0)
        return {};
    const ProseReading &reading = set.reading(textId);
    for (const ProseSentence &sentence : reading.sentences()) {
        const Span typed = reading.folded().original(sentence.span);
        if (typed.contains(position))
            return set.report().text(textId).mid(typed.start, typed.length).trimmed();
    }
    return {};
}

// The sentences of all places of a finding, one a line.
QString sentencesOf(const Finding &finding, const ReportSet &set)
{
    QStringList sentences{sentenceAt(set, finding.text, finding.start)};
    for (const TextPlace &place : finding.alsoAt) {
        const QString sentence = sentenceAt(set, place.text, place.start);
        if (sentence != sentences.last())
            sentences.append(sentence);
    }
    return sentences.join(u'\n');
}

QString amountText(const std::optional<Amount> &amount)
{
    return amount ? amount->toFile() : QString();
}

// How much of two sentences is the same at their beginnings and ends, of the longer one.
bool areSimilar(QStringView a, QStringView b)
{
    const qsizetype common = std::min(a.size(), b.size());
    qsizetype same = 0;
    while (same < common && a[same] == b[same])
        ++same;
    qsizetype tail = 0;
    while (tail < common - same && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    return 2 * (same + tail) >= std::max(a.size(), b.size());
}

// Finds the finding each waiver was given for, and tells what has changed.
class WaiverMatcher
{
public:
    WaiverMatcher(CheckResult &result, const ReportSet &set)
        : m_result(result)
        , m_set(set)
    {
        m_states.reserve(static_cast<size_t>(result.findings.size()));
        for (const Finding &finding : std::as_const(result.findings))
            m_states.push_back(Waivers::stateOf(finding, set));
    }

    void run()
    {
        const QList<Waiver> &waivers = m_set.report().waivers;
        for (const Waiver &waiver : waivers)
            m_matches.append(isOff(waiver) ? -1 : sameFinding(waiver));
        for (qsizetype i = 0; i < waivers.size(); ++i) {
            if (m_matches[i] < 0 && !isOff(waivers[i]))
                m_matches[i] = changedFinding(waivers[i]);
        }
        QList<Finding> lapsed;
        for (qsizetype i = 0; i < waivers.size(); ++i)
            settle(waivers[i], m_matches[i], lapsed);
        for (const Finding &finding : std::as_const(lapsed))
            insert(finding);
    }

private:
    bool isOff(const Waiver &waiver) const
    {
        return std::any_of(
            m_result.off.cbegin(), m_result.off.cend(),
            [&waiver](const RuleSwitch &off) { return off.number == ruleOf(waiver.key); });
    }

    const WaivedState &stateAt(int index) const { return m_states[static_cast<size_t>(index)]; }

    // The first unclaimed finding of the waiver's rule that `fits`; the one with its key before
    // others. -1 for none.
    template <class Fits>
    int claim(const Waiver &waiver, const Fits &fits)
    {
        int found = -1;
        for (int i = 0; i < m_result.findings.size(); ++i) {
            const Finding &finding = m_result.findings[i];
            if (m_claimed.contains(i) || finding.rule != ruleOf(waiver.key) || !fits(i))
                continue;
            if (finding.key == waiver.key) {
                found = i;
                break;
            }
            found = found < 0 ? i : found;
        }
        if (found >= 0)
            m_claimed.insert(found);
        return found;
    }

    // The same words, wherever they stand now; figures and metadata are told by their key.
    int sameFinding(const Waiver &waiver)
    {
        const WaivedState &covers = waiver.covers;
        return claim(waiver, [&](int i) {
            const WaivedState &now = stateAt(i);
            if (covers.sentence.isEmpty())
                return m_result.findings[i].key == waiver.key;
            return now.text == covers.text && now.sentence == covers.sentence &&
                   now.quote == covers.quote;
        });
    }

    // Words that were rewritten: a finding in a sentence much like it, else the one with its key.
    int changedFinding(const Waiver &waiver)
    {
        const WaivedState &covers = waiver.covers;
        const int similar = claim(waiver, [&](int i) {
            const WaivedState &now = stateAt(i);
            return !covers.sentence.isEmpty() && now.text == covers.text &&
                   areSimilar(now.sentence, covers.sentence);
        });
        if (similar >= 0)
            return similar;
        return claim(waiver, [&](int i) { return m_result.findings[i].key == waiver.key; });
    }

    void settle(const Waiver &waiver, int match, QList<Finding> &lapsed)
    {
        WaiverOutcome outcome{
            waiver.key, isOff(waiver) ? State::RuleOff : State::NotNeeded, {}, {}};
        if (match >= 0) {
            Finding &finding = m_result.findings[match];
            outcome.finding = finding.key;
            outcome.changes = waiverChanges(waiver.covers, stateAt(match), m_set);
            outcome.state = outcome.changes.isEmpty() ? State::Applies : State::Lapsed;
            if (outcome.state == State::Applies)
                waive(finding);
            else
                lapsed.append(lapsedFinding(waiver, finding, outcome.changes));
        }
        m_result.waivers.append(outcome);
    }

    void waive(Finding &finding)
    {
        finding.waived = true;
        ++m_result.waived;
        --(finding.outcome == Outcome::Violated ? m_result.violated : m_result.cannotJudge);
    }

    static Finding lapsedFinding(const Waiver &waiver, const Finding &finding,
                                 const QList<LocalizedText> &changes)
    {
        Finding lapsed = finding; // jumps to the same cells and words
        lapsed.rule = WaiverRule;
        lapsed.key = QString(WaiverRule) + u'/' + waiver.key;
        lapsed.severity = std::max(finding.severity, Severity::Warning);
        lapsed.outcome = Outcome::Violated;
        lapsed.message = lapsedWaiverText(waiver, finding.rule, changes);
        lapsed.left.reset();
        lapsed.right.reset();
        lapsed.difference.reset();
        lapsed.hint = {};
        lapsed.basis.clear();
        return lapsed;
    }

    // Behind the findings of its chapter that are as severe.
    void insert(const Finding &lapsed)
    {
        qsizetype place = m_result.findings.size();
        for (qsizetype i = 0; i < m_result.findings.size(); ++i) {
            const Finding &finding = m_result.findings[i];
            if (finding.document == lapsed.document && finding.chapter == lapsed.chapter &&
                finding.severity <= lapsed.severity)
                place = i + 1;
        }
        // A chapter whose findings are all milder starts with it.
        if (place == m_result.findings.size()) {
            const auto first = std::find_if(
                m_result.findings.cbegin(), m_result.findings.cend(), [&](const Finding &finding) {
                    return finding.document == lapsed.document &&
                           finding.chapter == lapsed.chapter && finding.severity > lapsed.severity;
                });
            place = std::distance(m_result.findings.cbegin(), first);
        }
        m_result.findings.insert(place, lapsed);
        ++m_result.violated;
    }

    CheckResult &m_result;
    const ReportSet &m_set;
    std::vector<WaivedState> m_states; // of each finding
    QSet<int> m_claimed;
    QList<int> m_matches; // position of each waiver's finding, -1 for none
};

} // namespace

WaivedState Waivers::stateOf(const Finding &finding, const ReportSet &set)
{
    WaivedState state;
    for (const QString &cell : finding.cells)
        state.cells.insert(cell, waivedValue(set, cell));
    state.left = amountText(finding.left);
    state.right = amountText(finding.right);
    state.text = finding.text;
    state.quote = finding.quote;
    state.sentence = sentencesOf(finding, set);
    state.metaKey = finding.metaKey;
    if (!finding.metaKey.isEmpty())
        state.metaValue = ReportEdit::meta(set.report(), finding.metaKey);
    return state;
}

Result<Waiver> Waivers::waiverFor(const Finding &finding, const ReportSet &set,
                                  const QString &reason, const QString &by, QDate date)
{
    if (finding.rule == WaiverRule) {
        return Error{Error::Kind::BadInput,
                     Text::tr("This only says that a reason no longer holds; give a new reason for "
                              "%1 itself.")
                         .arg(finding.key.sliced(WaiverRule.size() + 1)),
                     finding.key};
    }
    return Waiver{finding.key, reason, by, date, stateOf(finding, set), {}};
}

void Waivers::apply(CheckResult &result, const ReportSet &set)
{
    if (!set.report().waivers.isEmpty())
        WaiverMatcher(result, set).run();
}

const Waiver *Waivers::find(const Report &report, const CheckResult &result, const Finding &finding)
{
    const WaiverOutcome *outcome = result.waiverOf(finding.key);
    const auto it = std::find_if(
        report.waivers.cbegin(), report.waivers.cend(),
        [outcome](const Waiver &waiver) { return outcome && waiver.key == outcome->key; });
    return it == report.waivers.cend() ? nullptr : &*it;
}
