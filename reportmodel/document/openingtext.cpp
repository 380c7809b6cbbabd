// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/openingtext.h"

#include "document/boundtext.h"
#include "document/reportset.h"

#include <algorithm>
#include <iterator>

namespace {

Binding bindingFor(const OpeningFigure &figure)
{
    Binding binding;
    binding.cell = figure.cell;
    binding.whole = figure.whole;
    binding.decimals = figure.decimals;
    switch (figure.form) {
    case OpeningFigure::Form::Plain:
        binding.form = Binding::Form::Plain;
        break;
    case OpeningFigure::Form::Share:
        binding.form = Binding::Form::Percentage;
        break;
    case OpeningFigure::Form::Change:
        binding.form = Binding::Form::Change;
        break;
    }
    return binding;
}

// Writes the sentences of one chapter.
class OpeningWriter
{
public:
    explicit OpeningWriter(const ReportSet &set)
        : m_set(set)
    {
    }

    OpeningText write(const Opening &opening)
    {
        for (const OpeningSentence &sentence : opening.sentences) {
            if (!canSay(sentence.lead))
                continue;
            if (m_written.text.isEmpty())
                m_written.text = m_set.report().filledIn(opening.start);
            say(sentence.lead);
            for (const OpeningClause &clause : sentence.clauses)
                sayClause(clause);
            m_written.text += u'。';
        }
        if (!m_written.text.isEmpty())
            m_written.text += u'\n';
        return std::move(m_written);
    }

private:
    const CellValue &value(const QString &cell) const { return m_set.figures().value(cell); }

    bool canSay(const OpeningFigure &figure) const
    {
        // A stated total that contradicts its parts is not put into words.
        if (!value(figure.cell).isNumber() || value(figure.cell).differsFromSum())
            return false;
        switch (figure.form) {
        case OpeningFigure::Form::Plain:
            return true;
        case OpeningFigure::Form::Share:
            return value(figure.whole).isNumber() && !value(figure.whole).value.isZero();
        case OpeningFigure::Form::Change:
            break;
        }
        const EarlierYear *previous = m_set.previous();
        if (!previous)
            return false;
        const EarlierYear::Mapped &before = previous->at(m_set.form().indexOf(figure.cell));
        return before.comparable == Comparability::Yes && before.value.isNumber() &&
               !before.value.value.isZero();
    }

    bool canSay(const OpeningPhrase &phrase) const
    {
        return std::all_of(phrase.cbegin(), phrase.cend(), [this](const OpeningPiece &piece) {
            return !piece.figure || canSay(*piece.figure);
        });
    }

    void say(const OpeningPhrase &phrase)
    {
        for (const OpeningPiece &piece : phrase) {
            m_written.text += m_set.report().filledIn(piece.words);
            if (!piece.figure)
                continue;
            Binding binding = bindingFor(*piece.figure);
            const QString number = BoundText::shown(binding, m_set);
            binding.span = {m_written.text.size(), number.size()};
            m_written.text += number;
            m_written.bindings.append(binding);
        }
    }

    void sayClause(const OpeningClause &clause)
    {
        if (!canSay(clause.phrase))
            return;
        QList<OpeningPhrase> parts;
        std::copy_if(clause.parts.cbegin(), clause.parts.cend(), std::back_inserter(parts),
                     [this](const OpeningPhrase &part) { return canSay(part); });
        if (clause.complete && parts.size() < clause.parts.size())
            parts.clear();
        if (!clause.parts.isEmpty() && parts.isEmpty())
            return; // 其中 and nothing behind it
        m_written.text += u'，';
        say(clause.phrase);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                m_written.text += u'、';
            say(parts[i]);
        }
    }

    const ReportSet &m_set;
    OpeningText m_written;
};

} // namespace

OpeningText openingText(const ReportSet &set, const QString &chapterId)
{
    for (const TemplatePtr &document : set.form().templates()) {
        if (const Chapter *chapter = document->chapter(chapterId))
            return OpeningWriter(set).write(chapter->opening);
    }
    return {};
}
