// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportproof.h"

#include "base/sentences.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

constexpr qsizetype MostDifferences = 3; // that are told; all are counted

// A long text cut to what names it.
QString named(const QString &text)
{
    constexpr qsizetype longest = 40;
    if (text.isEmpty())
        return Words::tr("(nothing)");
    return Words::tr("“%1”").arg(text.size() > longest ? text.first(longest) + u'…' : text);
}

} // namespace

ExportProof ExportProof::readBack()
{
    ExportProof proof;
    proof.m_read = true;
    return proof;
}

void ExportProof::differ(const QString &sentence)
{
    ++m_compared;
    ++m_differing;
    if (m_differences.size() < MostDifferences)
        m_differences += sentence;
}

void ExportProof::differ(const QString &what, const QString &expected, const QString &found)
{
    differ(Words::tr("%1: %2 in the report, %3 in the file.")
               .arg(what, named(expected), named(found)));
}

void ExportProof::compare(const QString &what, const QString &expected, const QString &found)
{
    if (expected == found)
        agree();
    else
        differ(what, expected, found);
}

void ExportProof::compareCount(qsizetype expected, qsizetype found)
{
    compare(Words::tr("Number of parts"), QString::number(expected), QString::number(found));
}

void ExportProof::add(const ExportProof &other)
{
    m_read = m_read && other.m_read;
    m_compared += other.m_compared;
    m_differing += other.m_differing;
    for (const QString &sentence : other.m_differences) {
        if (m_differences.size() < MostDifferences)
            m_differences += sentence;
    }
    m_checks += other.m_checks;
    m_leftOut += other.m_leftOut;
}

QString ExportProof::summary() const
{
    if (!m_read)
        return Words::tr("Not compared: this format cannot be read back.");
    QString text = Words::tr("Read back and compared with the report: %1 of %2 agree.")
                       .arg(agreeing())
                       .arg(m_compared);
    if (!m_leftOut.isEmpty())
        text = joinSentences(
            {text, Words::tr("%n picture file(s) cannot be read back and were not compared.",
                             nullptr, static_cast<int>(m_leftOut.size()))});
    return text;
}

QString ExportProof::refusal() const
{
    QString text = joinSentences(m_differences);
    const auto more = m_differing - static_cast<int>(m_differences.size());
    if (more > 0)
        text = joinSentences({text, Words::tr("And %n more difference(s).", nullptr, more)});
    return text;
}
