// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

// A run of characters of one text.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool isEmpty() const { return length == 0; }
    bool contains(qsizetype position) const { return position >= start && position < end(); }
    friend bool operator==(const Span &, const Span &) = default;
};

// A text as it is read, with the way back to the text as it was typed. Folding makes full-width
// ASCII half-width (（→(; the comma ， stays apart from ,), turns Kangxi and CJK radicals of copied
// PDFs into the ordinary characters, drops zero-width characters, soft hyphens and direction marks,
// and drops spaces except between two Latin words or numbers. Line ends stay, except those that
// merely break a sentence of a copied PDF or mail (see linebreaks.h): they are dropped like spaces.
// Linear in the text.
class FoldedText
{
public:
    FoldedText() = default;
    explicit FoldedText(QStringView original);

    const QString &text() const { return m_text; }
    QChar at(qsizetype position) const { return m_text.at(position); }
    qsizetype size() const { return m_text.size(); }
    // The span of the original that a folded span was read from.
    Span original(Span folded) const;

private:
    // From this folded position on the original stands `shift` characters further on.
    struct Shift
    {
        qsizetype folded = 0;
        qsizetype shift = 0;
    };
    void noteShift(qsizetype folded, qsizetype shift);
    qsizetype originalPosition(qsizetype folded) const;

    QString m_text;
    std::vector<Shift> m_shifts; // ascending; no entry means that positions agree
    qsizetype m_originalSize = 0;
};
