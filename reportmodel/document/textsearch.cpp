// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/textsearch.h"

#include "document/fieldnames.h"
#include "document/metalabel.h"
#include "document/reportedit.h"
#include "prose/chinesenumeral.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Around = 24; // characters shown to either side

// With digits in the place of numerals that stand for one each.
QString inDigits(QString text)
{
    for (QChar &c : text) {
        if (const int digit = c == u'两' ? -1 : ChineseNumeral::digit(c); digit >= 0)
            c = QChar(u'0' + digit);
    }
    return text;
}

// Looks for the words of a query in one text after the other.
class Searcher
{
public:
    explicit Searcher(const SearchQuery &query)
        : m_words(query.words)
        , m_folded(FoldedText(query.words).text())
        , m_exact(!query.year && (query.exact || m_folded.isEmpty())) // nothing but spaces
        , m_year(query.year)
    {
        if (m_year)
            m_folded = inDigits(m_folded);
    }

    QList<Span> spans(const QString &text) const
    {
        QList<Span> found;
        if (m_words.isEmpty())
            return found;
        if (m_exact) {
            for (qsizetype at = text.indexOf(m_words); at >= 0;
                 at = text.indexOf(m_words, at + m_words.size()))
                found.append({at, m_words.size()});
            return found;
        }
        const FoldedText folded(text);
        const QString searched = m_year ? inDigits(folded.text()) : folded.text();
        for (qsizetype at = indexIn(searched, 0); at >= 0;
             at = indexIn(searched, at + m_folded.size()))
            found.append(folded.original({at, m_folded.size()}));
        return found;
    }

    bool occursIn(const QString &text) const { return !spans(text).isEmpty(); }

    // The whole of a value, not a part of it: 12 is not in 3124.
    bool isValue(const QString &value) const
    {
        const QString words = m_exact ? m_words : m_folded;
        return !value.isEmpty() && value == words.trimmed();
    }

private:
    qsizetype indexIn(const QString &text, qsizetype from) const
    {
        return text.indexOf(m_folded, from, Qt::CaseInsensitive);
    }

    QString m_words;
    QString m_folded;
    bool m_exact;
    bool m_year;
};

QString lineBefore(const QString &text, qsizetype end)
{
    const qsizetype lineStart = end > 0 ? text.lastIndexOf(u'\n', end - 1) + 1 : 0;
    const qsizetype start = std::max(end - Around, lineStart);
    const QString words = text.sliced(start, end - start);
    return start > lineStart ? u'…' + words : words;
}

QString lineAfter(const QString &text, qsizetype start)
{
    const qsizetype newline = text.indexOf(u'\n', start);
    const qsizetype lineEnd = newline < 0 ? text.size() : newline;
    const qsizetype end = std::min(start + Around, lineEnd);
    const QString words = text.sliced(start, end - start);
    return end < lineEnd ? words + u'…' : words;
}

class ReportSearch
{
public:
    ReportSearch(const ReportSet &set, const SearchQuery &query)
        : m_set(set)
        , m_searcher(query)
    {
        const ReportForm &form = set.form();
        for (int i = 0; i < form.cellCount(); ++i)
            m_cells[form.cell(i).chapter].append(i);
    }

    QList<SearchMatch> all()
    {
        for (const QString &key : metaKeys()) {
            if (key != "kind"_L1 && key != "level"_L1) // shown by names of their own
                addWords({SearchMatch::Where::Meta, key}, ReportEdit::meta(m_set.report(), key));
        }
        for (const TemplatePtr &document : m_set.form().templates()) {
            for (const Chapter &chapter : document->chapters)
                addChapter(chapter);
        }
        return m_matches;
    }

private:
    void addChapter(const Chapter &chapter)
    {
        addText(chapter.id, chapter.id);
        for (const int cell : m_cells.value(chapter.id))
            addFigure(cell);
        for (const QString &text : chapter.texts)
            addText(text, chapter.id);
    }

    void addText(const QString &textId, const QString &chapter)
    {
        if (m_seen.contains(textId))
            return;
        m_seen.insert(textId);
        addWords({SearchMatch::Where::Text, textId, chapter}, m_set.report().text(textId));
    }

    void addWords(SearchMatch match, const QString &text)
    {
        for (const Span span : m_searcher.spans(text)) {
            match.span = span;
            match.words = text.sliced(span.start, span.length);
            match.before = lineBefore(text, span.start);
            match.after = lineAfter(text, span.end());
            m_matches.append(match);
        }
    }

    void addFigure(int index)
    {
        const ReportForm &form = m_set.form();
        const CellSpec &cell = form.cell(index);
        const CellValue &value = m_set.figures().at(index);
        if (!m_searcher.isValue(value.toText()) && !m_searcher.occursIn(cell.id) &&
            !m_searcher.occursIn(FieldNames::ofCell(form, cell.id)))
            return;
        SearchMatch match{SearchMatch::Where::Figure, cell.id, cell.chapter};
        match.words = value.toText();
        m_matches.append(match);
    }

    const ReportSet &m_set;
    Searcher m_searcher;
    QHash<QString, QList<int>> m_cells; // by chapter
    QSet<QString> m_seen;
    QList<SearchMatch> m_matches;
};

} // namespace

QList<SearchMatch> searchReport(const ReportSet &set, const SearchQuery &query)
{
    return query.words.isEmpty() ? QList<SearchMatch>() : ReportSearch(set, query).all();
}

QString placeOf(const SearchMatch &match, const ReportForm &form)
{
    switch (match.where) {
    case SearchMatch::Where::Text:
        return FieldNames::ofText(form, match.id);
    case SearchMatch::Where::Meta:
        return MetaLabel::of(match.id);
    case SearchMatch::Where::Figure:
        break;
    }
    return FieldNames::ofCell(form, match.id);
}

QString searchPlaceId(SearchMatch::Where where)
{
    switch (where) {
    case SearchMatch::Where::Text:
        return u"text"_s;
    case SearchMatch::Where::Meta:
        return u"meta"_s;
    case SearchMatch::Where::Figure:
        break;
    }
    return u"figure"_s;
}
