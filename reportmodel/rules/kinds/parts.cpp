// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/parts.h"

#include "rules/causehint.h"
#include "rules/textsums.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PartsCheck)
};

// Sums of figures by the form's own parts and wholes, and of lists in the texts. A list at fault
// that gives the very numbers of figures at fault is told once, with cells and words.
class PartsCheck final : public Check
{
public:
    PartsCheck(const RuleContext &context, std::vector<Equation> equations, TextSums sums)
        : m_whole(context.chapterScope(QString(), QString()))
        , m_equations(std::move(equations))
        , m_sums(std::move(sums))
    {
        for (const DocumentText &text : textsOf(context)) {
            const Chapter *chapter = context.document->chapter(text.chapter);
            m_texts.push_back(
                {text.id, textScope(context, text), chapter ? chapter->tab : LocalizedText()});
        }
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        std::vector<Found> found = findInTexts(input);
        for (const Equation &equation : m_equations)
            equation.report(input.set(), sink, sameWords(equation, input.set(), found));
        for (const Found &list : found) {
            if (list.sum.outcome == Outcome::Held)
                sink.held(list.scope);
            else if (list.sum.outcome == Outcome::NotApplicable || list.told)
                sink.notApplicable(list.scope);
            else
                sink.violated(list.scope, evidenceOf(list, input.set()));
        }
        if (m_equations.empty() && found.empty())
            sink.notApplicable(m_whole);
    }

private:
    struct JudgedText
    {
        QString id;
        CheckScope scope;
        LocalizedText place; // name of its chapter
    };
    struct Found
    {
        const JudgedText *text = nullptr;
        CheckScope scope;
        TextSum sum;
        bool told = false; // together with the figures
    };

    std::vector<Found> findInTexts(const CheckInput &input) const
    {
        std::vector<Found> found;
        if (!m_sums.isAboutTexts())
            return found;
        for (const JudgedText &text : m_texts) {
            int ordinal = 0;
            const auto sums = input.recall(text.id, CheckMemory::Of::Text, this,
                                           [&] { return m_sums.judge(input.reading(text.id)); });
            for (const TextSum &sum : *sums)
                found.push_back({&text, numbered(text.scope, ordinal++), sum});
        }
        return found;
    }

    // The words of the list that states the figures of an equation that fails.
    static Evidence sameWords(const Equation &equation, const ReportSet &set,
                              std::vector<Found> &found)
    {
        const Equation::Verdict verdict = equation.judge(FigureSource(set));
        if (verdict.outcome != Outcome::Violated)
            return {};
        const auto same = std::find_if(found.begin(), found.end(), [&verdict](const Found &list) {
            return list.sum.outcome == Outcome::Violated && !list.told &&
                   list.sum.sum == verdict.left && list.sum.total == verdict.right;
        });
        if (same == found.end())
            return {};
        same->told = true;
        return wordsEvidence(set, same->text->id, spanOf(*same, set));
    }

    // From the words of the whole to the last item.
    static Span spanOf(const Found &list, const ReportSet &set)
    {
        const ProseReading &reading = set.reading(list.text->id);
        const auto quantity = [&reading](int index) -> const ProseQuantity & {
            return reading.quantities()[static_cast<size_t>(index)];
        };
        qsizetype start = quantity(list.sum.whole).before.start;
        qsizetype end = reading.numberOf(quantity(list.sum.whole)).span.end();
        for (const int part : list.sum.parts) {
            start = std::min(start, quantity(part).before.start);
            end = std::max(end, reading.numberOf(quantity(part)).span.end());
        }
        return {start, end - start};
    }

    static Evidence evidenceOf(const Found &list, const ReportSet &set)
    {
        const ProseReading &reading = set.reading(list.text->id);
        const ProseQuantity &whole = reading.quantities()[static_cast<size_t>(list.sum.whole)];
        Evidence evidence = wordsEvidence(set, list.text->id, spanOf(list, set));
        evidence.left = list.sum.sum;
        evidence.right = list.sum.total;
        evidence.difference = list.sum.sum - list.sum.total;
        evidence.values.append({"place"_L1, placeOf(*list.text, reading.label(whole))});
        evidence.hint = hintOf(list, reading);
        return evidence;
    }

    // 依申请公开“受理依申请公开”: the chapter and what is counted.
    static LocalizedText placeOf(const JudgedText &text, QStringView label)
    {
        LocalizedText place = text.place;
        if (!label.isEmpty()) {
            place.zh += quoted(label.toString());
            place.en += u' ' + quoted(label.toString());
        }
        return place;
    }

    // A hint explains one wrong number in a list.
    static LocalizedText hintOf(const Found &list, const ProseReading &reading)
    {
        QList<Addend> addends;
        const auto add = [&](int index, bool isTotal) {
            const ProseQuantity &quantity = reading.quantities()[static_cast<size_t>(index)];
            addends.append({reading.label(quantity).toString(), reading.numberOf(quantity).value,
                            !isTotal, isTotal});
        };
        for (const int part : list.sum.parts)
            add(part, false);
        add(list.sum.whole, true);
        return causeHint(addends, list.sum.sum - list.sum.total);
    }

    CheckScope m_whole;
    std::vector<JudgedText> m_texts;
    std::vector<Equation> m_equations;
    TextSums m_sums;
};

// What the ids of the parts have in common: "request.channel".
QString groupName(const FigureGroup::Parts &parts)
{
    QStringList common = parts.whole.split(u'.');
    if (!parts.parts.isEmpty())
        common = parts.parts.first().split(u'.');
    common.removeLast();
    for (const QString &part : parts.parts) {
        const QStringList names = part.split(u'.');
        const auto [end, other] =
            std::mismatch(common.begin(), common.end(), names.begin(), names.end());
        common.erase(end, common.end());
    }
    return common.isEmpty() ? parts.whole : common.join(u'.');
}

QList<FigureGroup::Parts> groupsOf(const ReportTemplate &document)
{
    QList<FigureGroup::Parts> groups;
    for (const FigureGroup &group : document.groups)
        groups += group.parts;
    return groups;
}

bool isKnownGroup(const QString &name, const TemplateCatalog &catalog)
{
    const QList<TemplatePtr> &templates = catalog.all();
    return std::any_of(templates.cbegin(), templates.cend(), [&name](const TemplatePtr &entry) {
        const QList<FigureGroup::Parts> groups = groupsOf(*entry);
        return std::any_of(groups.cbegin(), groups.cend(),
                           [&name](const auto &group) { return groupName(group) == name; });
    });
}

} // namespace

Result<CheckPtr> compileParts(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    const EquationOptions options = EquationOptions::read(parameters);
    const QStringList only = parameters.texts(u"groups"_s, Presence::Optional);
    const QStringList except = parameters.texts(u"except"_s, Presence::Optional);
    const bool own = parameters.flag(u"own"_s);
    TextSums sums = TextSums::read(parameters, u"texts"_s, options.relation);
    for (const QString &name : only + except) {
        if (!isKnownGroup(name, context.catalog))
            parameters.fail(u"groups"_s, Text::tr("“%1” has no parts.").arg(name));
    }
    if (only.isEmpty() == except.isEmpty() && !own && !sums.isAboutTexts())
        parameters.fail(u"groups"_s, Text::tr("Either “groups” or “except” was expected here."));
    if (const auto fault = parameters.fault())
        return *fault;

    std::vector<Equation> equations;
    // Own figures are not known to the rules by name. Parts that need not be complete may only not
    // exceed their whole.
    const bool limitsParts = options.relation == Relation::AtMost;
    for (const FigureGroup::Parts &group : groupsOf(*context.document)) {
        const QString name = groupName(group);
        const bool judged =
            OwnFigures::isOwn(group.whole)
                ? own && (limitsParts || group.complete)
                : only.contains(name) || (!except.isEmpty() && !except.contains(name));
        if (!judged)
            continue;
        auto left = Formula::compile(context, group.parts, {}, u"parts"_s);
        if (!left)
            return left.error();
        auto right = Formula::compile(context, {group.whole}, {}, u"whole"_s);
        if (!right)
            return right.error();
        Equation equation;
        options.applyTo(equation);
        equation.left = *std::move(left);
        equation.right = *std::move(right);
        equation.about = equation.right.terms().front().at;
        equation.scope = context.cellScope(name, equation.about.cell);
        equations.push_back(std::move(equation));
    }
    return CheckPtr(new PartsCheck(context, std::move(equations), std::move(sums)));
}
