// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/similarity.h"

#include "prose/similarity.h"
#include "prose/wordfinder.h"
#include "rules/prosescope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class SimilarityCheck final : public Check
{
public:
    QStringList chapters;
    QList<CheckScope> scopes;
    int atLeastPercent = 0;
    int fromLength = 0;

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const EarlierYear *previous = input.set().previous();
        for (qsizetype c = 0; c < chapters.size(); ++c) {
            const QString &now = input.reading(chapters[c]).text();
            if (!previous || now.size() < fromLength) {
                sink.notApplicable(scopes[c]);
                continue;
            }
            const QString &before = previous->reading(chapters[c]).text();
            if (before.size() < fromLength) {
                sink.notApplicable(scopes[c]);
                continue;
            }
            const int permille = Similarity::permille(now, before);
            if (permille < atLeastPercent * 10) {
                sink.held(scopes[c]);
                continue;
            }
            Evidence evidence;
            evidence.text = chapters[c];
            evidence.values = {{"percent"_L1, sameText(QString::number(permille / 10))},
                               {"limit"_L1, sameText(QString::number(atLeastPercent))}};
            sink.violated(scopes[c], evidence);
        }
    }
};

class UnansweredCheck final : public Check
{
public:
    struct Topic
    {
        QString name;
        WordFinder words;
    };

    CheckScope scope;
    QString chapter;
    QStringList answeredIn;
    WordFinder problemWords;
    std::vector<Topic> topics;

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const EarlierYear *previous = input.set().previous();
        if (!previous || !isWritten(input.report().text(chapter)))
            return sink.notApplicable(scope);
        const std::vector<bool> raised = raisedIn(previous->reading(chapter));
        QString missing;
        bool any = false;
        for (size_t t = 0; t < topics.size(); ++t) {
            if (!raised[t])
                continue;
            any = true;
            const bool answered =
                std::any_of(answeredIn.cbegin(), answeredIn.cend(), [&](const QString &id) {
                    return topics[t].words.occursIn(input.reading(id).text());
                });
            if (!answered)
                missing += (missing.isEmpty() ? u"“"_s : u"、“"_s) + topics[t].name + u'”';
        }
        if (!any)
            return sink.notApplicable(scope);
        if (missing.isEmpty())
            return sink.held(scope);
        Evidence evidence;
        evidence.text = chapter;
        evidence.values = {{"missing"_L1, sameText(missing)}};
        sink.violated(scope, evidence);
    }

private:
    // Topics of the sentences that state problems.
    std::vector<bool> raisedIn(const ProseReading &reading) const
    {
        std::vector<bool> raised(topics.size());
        for (const ProseSentence &sentence : reading.sentences()) {
            const QStringView words = reading.words(sentence.span);
            if (!problemWords.occursIn(words))
                continue;
            for (size_t t = 0; t < topics.size(); ++t)
                raised[t] = raised[t] || topics[t].words.occursIn(words);
        }
        return raised;
    }
};

} // namespace

Result<CheckPtr> compileSimilarity(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<SimilarityCheck>();
    check->chapters = parameters.texts(u"chapters"_s);
    check->atLeastPercent = parameters.integer(u"at_least_percent"_s, 80);
    check->fromLength = parameters.integer(u"from_length"_s, 0);
    for (const QString &chapter : std::as_const(check->chapters))
        check->scopes.append(context.chapterScope(chapter, chapter));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileUnanswered(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<UnansweredCheck>();
    check->chapter = parameters.text(u"chapter"_s);
    check->scope = context.chapterScope(QString(), check->chapter);
    check->answeredIn = parameters.texts(u"answered_in"_s);
    check->problemWords = WordFinder(parameters.texts(u"problem_words"_s));
    if (auto topics = parameters.object(u"topics"_s)) {
        const QStringList names = topics->memberNames();
        for (const QString &name : names)
            check->topics.push_back({name, WordFinder(topics->texts(name))});
        parameters.take(*topics);
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}
