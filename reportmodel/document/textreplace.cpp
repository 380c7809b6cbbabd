// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/textreplace.h"

#include "document/boundtext.h"
#include "document/reportedit.h"
#include "prose/chinesenumeral.h"

#include <QMap>
#include <QPair>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool cutsFigure(const QList<Binding> &bindings, Span span)
{
    return std::any_of(bindings.cbegin(), bindings.cend(), [span](const Binding &binding) {
        return binding.form != Binding::Form::Free && binding.span.start < span.end() &&
               span.start < binding.span.end();
    });
}

QString wordsOf(const Report &report, const SearchMatch &match)
{
    return match.where == SearchMatch::Where::Text ? report.text(match.id)
                                                   : ReportEdit::meta(report, match.id);
}

// The four digits of a year that stands in Chinese numerals; empty for anything else.
QString digitsOfYear(const QString &words)
{
    QString digits;
    for (const QChar c : words) {
        const int digit = ChineseNumeral::digit(c);
        if (c != u'年' && (digit < 0 || c == u'两'))
            return {};
        if (c != u'年')
            digits.append(QChar(u'0' + digit));
    }
    return digits.size() == 4 ? digits : QString();
}

} // namespace

QString TextReplace::wordsAt(const SearchMatch &match, const QString &words)
{
    static constexpr QStringView numerals = u"〇一二三四五六七八九";
    const QString before = digitsOfYear(match.words);
    const QString folded = FoldedText(words).text();
    const QString after = folded.first(std::min<qsizetype>(folded.size(), 4));
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool isYear = after.size() == 4 && std::all_of(after.cbegin(), after.cend(), isDigit) &&
                        (folded.size() == 4 || folded.mid(4) == u"年");
    if (before.isEmpty() || !isYear || before == after)
        return words;
    const QChar zero = match.words.contains(u'零') ? u'零' : u'〇';
    QString written;
    for (const QChar c : after)
        written.append(c == u'0' ? zero : numerals[c.unicode() - u'0']);
    return written + folded.mid(4);
}

QList<Replacement> TextReplace::plan(const Report &report, const QList<SearchMatch> &matches)
{
    QList<Replacement> plan;
    for (const SearchMatch &match : matches) {
        if (!match.hasWords())
            continue;
        Replacement one{match};
        if (match.where == SearchMatch::Where::Meta && isMetaDate(match.id))
            one.keep = Replacement::Keep::Day;
        else if (match.where == SearchMatch::Where::Text &&
                 cutsFigure(report.bindingsOf(match.id), match.span))
            one.keep = Replacement::Keep::Bound;
        plan.append(one);
    }
    return plan;
}

Result<void> TextReplace::apply(Report &report, const QList<SearchMatch> &places,
                                const QString &words)
{
    using Change = QPair<Span, QString>; // words that take a place
    QMap<QPair<SearchMatch::Where, QString>, QList<Change>> byPlace;
    for (const SearchMatch &match : places) {
        if (!match.hasWords())
            return Error{Error::Kind::BadInput, tr("Figures are not replaced as words."), match.id};
        const QString text = wordsOf(report, match);
        if (text.mid(match.span.start, match.span.length) != match.words) {
            return Error{Error::Kind::BadInput,
                         tr("“%1” is no longer where it was found; search again.").arg(match.words),
                         match.id};
        }
        if (match.where == SearchMatch::Where::Text &&
            cutsFigure(report.bindingsOf(match.id), match.span)) {
            return Error{Error::Kind::BadInput,
                         tr("“%1” belongs to a number that shows a figure; change the figure.")
                             .arg(match.words),
                         match.id};
        }
        byPlace[{match.where, match.id}].append({match.span, wordsAt(match, words)});
    }
    Report changed = report;
    for (auto place = byPlace.begin(); place != byPlace.end(); ++place) {
        const auto &[where, id] = place.key();
        // From the end, so that what is still to come stays where it is.
        std::sort(place->begin(), place->end(),
                  [](const Change &a, const Change &b) { return a.first.start > b.first.start; });
        const bool isText = where == SearchMatch::Where::Text;
        QString text = isText ? changed.text(id) : ReportEdit::meta(changed, id);
        QList<Binding> bindings = changed.bindingsOf(id);
        for (const auto &[span, put] : std::as_const(*place)) {
            text.replace(span.start, span.length, put);
            if (isText)
                bindings = BoundText::follow(text, {span.start, span.length, put.size()}, bindings);
        }
        const Result<void> done = isText ? ReportEdit::setText(changed, id, text, bindings)
                                         : ReportEdit::setMeta(changed, id, text);
        if (!done)
            return done.error();
    }
    report = std::move(changed);
    return {};
}

QString TextReplace::reason(Replacement::Keep keep)
{
    switch (keep) {
    case Replacement::Keep::No:
        break;
    case Replacement::Keep::Bound:
        return tr("Shows a figure; change the figure");
    case Replacement::Keep::Day:
        return tr("A day of the metadata");
    case Replacement::Keep::OtherNumber:
        return tr("Not a year");
    case Replacement::Keep::DocumentNumber:
        return tr("Document number");
    case Replacement::Keep::DocumentTitle:
        return tr("Name of a document");
    case Replacement::Keep::DocumentDate:
        return tr("When a document was issued");
    case Replacement::Keep::Comparison:
        return tr("Compared with");
    case Replacement::Keep::Since:
        return tr("Since that year");
    case Replacement::Keep::OtherYear:
        return tr("The new year stands beside it");
    }
    return {};
}

QString TextReplace::reasonId(Replacement::Keep keep)
{
    switch (keep) {
    case Replacement::Keep::No:
        break;
    case Replacement::Keep::Bound:
        return u"bound"_s;
    case Replacement::Keep::Day:
        return u"day"_s;
    case Replacement::Keep::OtherNumber:
        return u"not_a_year"_s;
    case Replacement::Keep::DocumentNumber:
        return u"document_number"_s;
    case Replacement::Keep::DocumentTitle:
        return u"document_title"_s;
    case Replacement::Keep::DocumentDate:
        return u"document_date"_s;
    case Replacement::Keep::Comparison:
        return u"comparison"_s;
    case Replacement::Keep::Since:
        return u"since"_s;
    case Replacement::Keep::OtherYear:
        return u"new_year_beside"_s;
    }
    return {};
}
