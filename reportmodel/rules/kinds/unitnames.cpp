// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/unitnames.h"

#include "base/figureinput.h"
#include "prose/wordfinder.h"
#include "rules/prosescope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString plain(const QString &name)
{
    QString text = foldForReading(name);
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

// Id of the signature's chapter and text; empty when the document has none.
QString signatureOf(const ReportTemplate &document)
{
    for (const Chapter &chapter : document.chapters) {
        if (chapter.kind == Chapter::Kind::Signature)
            return chapter.id;
    }
    return {};
}

// Organs named in a signature's text: its lines up to the date.
std::vector<Span> organLines(const ProseReading &reading)
{
    std::vector<Span> lines;
    const QString &text = reading.text();
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        qsizetype length = 0;
        while (start + length < end && !text[start + length].isDigit() &&
               text[start + length] != u'二')
            ++length;
        if (length > 1)
            lines.push_back({start, length});
        start = end + 1;
    }
    return lines;
}

class SignatureNameCheck final : public Check
{
public:
    CheckScope scope;
    QString text; // of the signature
    QString complete;

    // A name that is the beginning of `full` and plainly does not end there.
    static bool isBrokenOff(const QString &name, const QString &full, const QString &complete)
    {
        return name.size() >= 2 && name.size() < full.size() && full.startsWith(name) &&
               full[name.size()] != u'(' && !complete.contains(name.back());
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const QString full = plain(input.report().unit.name);
        const QString stated = input.report().meta.value(u"signed_by"_s);
        const ProseReading &reading = input.reading(text);
        const std::vector<Span> lines = organLines(reading);
        if (full.isEmpty() || (lines.empty() && stated.isEmpty()))
            return sink.notApplicable(scope);
        for (const Span &line : lines) {
            if (isBrokenOff(reading.words(line).toString(), full, complete))
                return report(wordsEvidence(input.set(), text, line), input, sink);
        }
        if (!isBrokenOff(plain(stated), full, complete))
            return sink.held(scope);
        Evidence evidence;
        evidence.metaKey = u"signed_by"_s;
        evidence.quote = stated;
        report(std::move(evidence), input, sink);
    }

private:
    void report(Evidence evidence, const CheckInput &input, CheckSink &sink) const
    {
        evidence.values = {{"full"_L1, sameText(input.report().unit.name)}};
        sink.violated(scope, evidence);
    }
};

class SelfNamesCheck final : public Check
{
public:
    CheckScope scope;
    QList<DocumentText> texts;
    QString signature;
    WordFinder firstPerson;
    QString organs;
    WordFinder acts;
    QString complete;
    int atLeast = 0;

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        if (!isAnyWritten(input.report(), texts))
            return sink.notApplicable(scope);
        QList<Use> uses;
        const Unit &unit = input.report().unit;
        addWhere(input, uses, [&unit](QStringView text) { return shortNameIn(text, unit); });
        addWhere(input, uses, [this](QStringView text) {
            const auto hit = firstPerson.next(text);
            return hit ? hit->span : Span();
        });
        const QString &name = unit.shortName.isEmpty() ? unit.name : unit.shortName;
        const QChar organ = name.isEmpty() ? QChar() : name.back();
        if (organs.contains(organ))
            addWhere(input, uses, [&](QStringView text) { return bareSubject(text, organ); });
        addBrokenSignature(input, uses);
        if (uses.size() < atLeast)
            return sink.held(scope);
        report(uses, input, sink);
    }

private:
    struct Use
    {
        DocumentText text;
        Span span;
        QString words;
    };

    // Notes the first place in the document at which `find` finds something.
    template <class Find>
    void addWhere(const CheckInput &input, QList<Use> &uses, Find find) const
    {
        for (const DocumentText &text : texts) {
            const ProseReading &reading = input.reading(text.id);
            const Span span = find(QStringView(reading.text()));
            if (!span.isEmpty()) {
                uses.append({text, span, reading.words(span).toString()});
                return;
            }
        }
    }

    // The short name where it is not part of the full one.
    static Span shortNameIn(QStringView text, const Unit &unit)
    {
        const QString &name = unit.shortName;
        const qsizetype inside = unit.name.indexOf(name);
        for (qsizetype at = name.isEmpty() ? -1 : text.indexOf(name); at >= 0;
             at = text.indexOf(name, at + 1)) {
            if (inside < 0 || at < inside || text.mid(at - inside, unit.name.size()) != unit.name)
                return {at, name.size()};
        }
        return {};
    }

    // 局 at the beginning of a clause with what it does: ，局共发布.
    Span bareSubject(QStringView text, QChar organ) const
    {
        for (qsizetype at = text.indexOf(organ); at >= 0; at = text.indexOf(organ, at + 1)) {
            const bool begins = at == 0 || QStringView(u"\n，,。；;：:").contains(text[at - 1]);
            if (begins && acts.at(text, at + 1))
                return {at, 1};
        }
        return {};
    }

    void addBrokenSignature(const CheckInput &input, QList<Use> &uses) const
    {
        const ProseReading &reading = input.reading(signature);
        for (const Span &line : organLines(reading)) {
            const QString words = reading.words(line).toString();
            if (SignatureNameCheck::isBrokenOff(words, plain(input.report().unit.name), complete))
                return uses.append({{signature, signature}, line, words});
        }
    }

    void report(const QList<Use> &uses, const CheckInput &input, CheckSink &sink) const
    {
        LocalizedText names;
        for (const Use &use : uses) {
            names.zh += (names.zh.isEmpty() ? u"“"_s : u"、“"_s) + use.words + u'”';
            names.en += (names.en.isEmpty() ? u"“"_s : u", “"_s) + use.words + u'”';
        }
        // Points at the way of speaking that is to go: the last but for a broken signature.
        const Use &first = uses.at(1);
        Evidence evidence = wordsEvidence(input.set(), first.text.id, first.span);
        for (qsizetype i = 2; i < uses.size(); ++i) {
            const Evidence other = wordsEvidence(input.set(), uses[i].text.id, uses[i].span);
            evidence.alsoAt.append({other.text, other.start, other.length});
        }
        evidence.values = {{"names"_L1, names},
                           {"full"_L1, sameText(input.report().unit.name)},
                           {"ways"_L1, sameText(QString::number(uses.size()))}};
        CheckScope place = scope;
        place.chapter = first.text.chapter;
        sink.violated(place, evidence);
    }
};

} // namespace

Result<CheckPtr> compileSignatureName(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<SignatureNameCheck>();
    check->text = signatureOf(*context.document);
    check->scope = context.chapterScope(QString(), check->text);
    check->complete = parameters.text(u"complete"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileSelfNames(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<SelfNamesCheck>();
    check->scope = documentScope(context);
    check->texts = textsOf(context);
    check->signature = signatureOf(*context.document);
    check->firstPerson = WordFinder(parameters.texts(u"first_person"_s));
    check->organs = parameters.text(u"organs"_s);
    check->acts = WordFinder(parameters.texts(u"acts"_s));
    check->complete = parameters.text(u"complete"_s);
    check->atLeast = parameters.integer(u"at_least"_s, 3);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}
