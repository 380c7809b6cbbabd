// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/reporttemplate.h"

#include <QList>
#include <QString>
#include <QStringList>

// A line of a draft that is the heading of a chapter.
struct DraftHeading
{
    qsizetype line = 0;
    QString chapter;      // chapter id
    bool verbatim = true; // says the chapter's own title or a known alias, whatever its brackets
    QString rest;         // text that runs on behind the heading in the same line
};

struct DraftHeadings
{
    QList<DraftHeading> found; // in order of lines and of chapters
    int score = 0;             // how well they match, to choose between templates
};

// Finds the headings of a template's chapters among the lines of a draft: by title and alias,
// whatever the brackets and spaces; by keyword behind an ordinal of the same level; and, for
// chapters found in neither way, by the ordinal of a short line. Chapters come in their order; of
// repeated headings (a table of contents) the last that leaves room for the others counts.
DraftHeadings findHeadings(const ReportTemplate &form, const QStringList &lines);

// "一、" and "第一部分" are level 1, "（一）" level 2; 0 for a line without such an ordinal.
int headingLevel(const QString &line);
