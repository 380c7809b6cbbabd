// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "import/readdocument.h"

// Compares a document that was read back with the report it was written from, from two sides: the
// figures, labels and bound numbers one by one with the report itself, and every word of the file,
// in order, with what was to be written, so that nothing is missing and nothing came in.
namespace DocumentProof {

// How a format tells an outline, where formats differ.
struct Style
{
    bool collapsesSpaces = false; // runs of white space come back as one space
    QStringList (*words)(const DocumentOutline &outline, const ExportJob &job) = nullptr;
    bool isTitled = false; // the file's properties name the document
};

// The words of a document laid out as a page: as .docx, Word-ready HTML and PDF tell it. Charts are
// drawn or told in sentences.
QStringList pageWords(const DocumentOutline &outline, bool drawings);
inline QStringList pageWords(const DocumentOutline &outline, const ExportJob &job)
{
    return pageWords(outline, job.pictures != nullptr);
}

// Every word of a file, in order.
QStringList wordsOf(const ReadDocument &file, bool collapsesSpaces);
// One by one; nothing may be missing and nothing may come in.
void compareWords(const QStringList &expected, const QStringList &found, ExportProof &proof);

ExportProof prove(const ExportJob &job, const ReadDocument &file, const Style &style);

// K129 on a file: comments, tracked changes, hidden text, people, things embedded. The unit is no
// person.
FileCheck hiddenContentCheck(const HiddenContent &hidden, const QString &unitName);

// K086: whether the numbers of these charts are the report's own.
FileCheck chartCheck(const QList<ChartData> &charts, const ReportSet &set);

} // namespace DocumentProof
