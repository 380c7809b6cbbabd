// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/content.h"

#include "prose/wordfinder.h"
#include "rules/prosescope.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ContentCheck)
};

// Letters and numbers of a text: what is counted as its length, and compared with 无.
QString contentOf(QStringView text)
{
    QString content;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            content += c;
    }
    return content;
}

// The same of a text of the report, kept while it stays.
std::shared_ptr<const QString> contentOf(const CheckInput &input, const QString &textId)
{
    static const char owner = 0;
    return input.recall(textId, CheckMemory::Of::Text, &owner,
                        [&] { return contentOf(input.reading(textId).text()); });
}

// Characters of a text as an office counts them: all but white space.
qsizetype lengthOf(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
}

// Chapter given by the rule; noted as a fault when the document has none of that id.
const Chapter *readChapter(const RuleContext &context, RuleParameters &parameters)
{
    const QString id = parameters.text(u"chapter"_s);
    const Chapter *chapter = context.document->chapter(id);
    if (!chapter)
        parameters.fail(u"chapter"_s, Text::tr("There is no chapter “%1”.").arg(id));
    return chapter;
}

struct Topic
{
    QString name;
    WordFinder words;
};

class TopicsCheck final : public Check
{
public:
    CheckScope scope;
    DocumentText text;
    QList<DocumentText> texts; // of the document
    std::vector<Topic> topics;
    WordFinder status;
    int fromLength = 0;
    bool anywhere = false;

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        if (topics.empty())
            return sink.notApplicable(scope);
        const qsizetype length = contentOf(input, text.id)->size();
        if (length < fromLength)
            return sink.notApplicable(scope);
        if (length == 0 && !isLeftOut(input.report(), texts, text.id))
            return sink.notWritten(scope, text.id);
        QStringList missing;
        for (const Topic &topic : topics) {
            if (!isCovered(topic, input))
                missing.append(u'“' + topic.name + u'”');
        }
        if (missing.isEmpty())
            return sink.held(scope);
        Evidence evidence;
        evidence.text = text.id;
        evidence.values = {{"missing"_L1, {missing.join(u'、'), missing.join(u", "_s)}}};
        sink.violated(scope, evidence);
    }

private:
    bool isCovered(const Topic &topic, const CheckInput &input) const
    {
        if (!anywhere)
            return isCoveredIn(topic, input, text.id);
        return std::any_of(texts.cbegin(), texts.cend(), [&](const DocumentText &other) {
            return isCoveredIn(topic, input, other.id);
        });
    }

    bool isCoveredIn(const Topic &topic, const CheckInput &input, const QString &textId) const
    {
        return *input.recall(textId, CheckMemory::Of::Text, &topic,
                             [&] { return isCoveredIn(topic, input.reading(textId)); });
    }
    bool isCoveredIn(const Topic &topic, const ProseReading &reading) const
    {
        if (status.isEmpty())
            return topic.words.occursIn(reading.text());
        return std::any_of(reading.sentences().begin(), reading.sentences().end(),
                           [&](const ProseSentence &sentence) {
                               return topic.words.occursIn(reading.words(sentence.span)) &&
                                      statesSomething(reading, sentence.span);
                           });
    }

    bool statesSomething(const ProseReading &reading, Span sentence) const
    {
        if (status.occursIn(reading.words(sentence)))
            return true;
        const size_t q = firstQuantityFrom(reading, sentence.start);
        return q < reading.quantities().size() &&
               sentence.contains(reading.numberOf(reading.quantities()[q]).span.start);
    }
};

class SubstanceCheck final : public Check
{
public:
    CheckScope scope;
    DocumentText text;
    QList<DocumentText> texts;
    QStringList nothing;
    int minLength = 0;
    std::vector<int> cells; // empty: always

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const Report &report = input.report();
        const QString content = *contentOf(input, text.id);
        if (content.isEmpty() && !cells.empty())
            return sink.notApplicable(scope);
        if (content.isEmpty() && !isLeftOut(report, texts, text.id))
            return sink.notWritten(scope, text.id);
        if (content.size() >= minLength && !nothing.contains(content))
            return sink.held(scope);
        Evidence evidence;
        evidence.text = text.id;
        evidence.start = content.isEmpty() ? -1 : 0;
        evidence.length = content.isEmpty() ? 0 : report.text(text.id).size();
        evidence.quote = report.text(text.id);
        if (cells.empty())
            return sink.violated(scope, evidence);
        judgeByFigures(input, evidence, sink);
    }

private:
    void judgeByFigures(const CheckInput &input, Evidence evidence, CheckSink &sink) const
    {
        for (const int cell : cells) {
            const CellValue &value = input.figures().at(cell);
            if (value.isNumber() && !value.value.isZero())
                evidence.cells.append(input.set().form().cell(cell).id);
            else if (value.isBlank())
                evidence.blanks.append({cell, false});
        }
        if (!evidence.cells.isEmpty())
            sink.violated(scope, evidence);
        else if (!evidence.blanks.isEmpty())
            sink.cannotJudge(scope, evidence);
        else
            sink.held(scope);
    }
};

class LengthCheck final : public Check
{
public:
    struct Advice
    {
        CheckScope scope;
        QString text;
        int most = 0;
    };

    explicit LengthCheck(CheckScope whole, QList<Advice> advices)
        : m_whole(std::move(whole))
        , m_advices(std::move(advices))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        if (m_advices.isEmpty())
            sink.notApplicable(m_whole);
        for (const Advice &advice : m_advices) {
            const qsizetype length = lengthOf(input.report().text(advice.text));
            if (length == 0) {
                sink.notApplicable(advice.scope);
                continue;
            }
            if (length <= advice.most) {
                sink.held(advice.scope);
                continue;
            }
            Evidence evidence;
            evidence.text = advice.text;
            evidence.values = {{"length"_L1, sameText(QString::number(length))},
                               {"limit"_L1, sameText(QString::number(advice.most))}};
            sink.violated(advice.scope, evidence);
        }
    }

private:
    CheckScope m_whole;
    QList<Advice> m_advices;
};

QStringList topicNames(const Chapter &chapter, RuleParameters &parameters)
{
    using Presence = RuleParameters::Presence;
    const QString required = parameters.text(u"required"_s, Presence::Optional);
    if (required == "all"_L1)
        return chapter.requiredTopics;
    if (required == "government"_L1)
        return chapter.requiredTopicsGovernment;
    if (!required.isEmpty())
        parameters.fail(u"required"_s, Text::tr("One of all, government was expected here."));
    return parameters.texts(u"topics"_s, Presence::Optional);
}

std::vector<Topic> readTopics(const Chapter &chapter, RuleParameters &parameters)
{
    std::vector<Topic> topics;
    const QStringList names = topicNames(chapter, parameters);
    auto words = parameters.object(u"words"_s);
    for (const QString &name : names) {
        const bool listed = words && words->has(name);
        topics.push_back({name, WordFinder(listed ? words->texts(name) : QStringList{name})});
    }
    if (words)
        parameters.take(*words);
    return topics;
}

} // namespace

Result<CheckPtr> compileTopics(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<TopicsCheck>();
    if (const Chapter *chapter = readChapter(context, parameters)) {
        check->scope = context.chapterScope(QString(), chapter->id);
        check->text = {chapter->id, chapter->id};
        check->topics = readTopics(*chapter, parameters);
    }
    check->texts = textsOf(context);
    check->status = WordFinder(parameters.texts(u"status"_s, RuleParameters::Presence::Optional));
    check->fromLength = parameters.integer(u"from_length"_s, 0);
    check->anywhere = parameters.flag(u"anywhere"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileSubstance(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<SubstanceCheck>();
    if (const Chapter *chapter = readChapter(context, parameters)) {
        check->scope = context.chapterScope(QString(), chapter->id);
        check->text = {chapter->id, chapter->id};
    }
    check->texts = textsOf(context);
    check->nothing = parameters.texts(u"nothing"_s, Presence::Optional);
    check->minLength = parameters.integer(u"min_length"_s, 0);
    const QString when = u"when_more_than_zero"_s;
    const QStringList cells = parameters.texts(when, Presence::Optional);
    if (!cells.isEmpty())
        check->cells = context.cells(parameters, when, cells);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileLength(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const int limit = parameters.integer(u"limit"_s, 0);
    if (const auto fault = parameters.fault())
        return *fault;
    QList<LengthCheck::Advice> advices;
    for (const Chapter &chapter : context.document->chapters) {
        if (chapter.softLimit > 0)
            advices.append({context.chapterScope(chapter.id, chapter.id), chapter.id,
                            limit > 0 ? limit : chapter.softLimit});
    }
    const QString first = context.document->chapters.first().id;
    return CheckPtr(new LengthCheck(context.chapterScope(QString(), first), std::move(advices)));
}
