// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/reporttemplate.h"

#include <QJsonObject>
#include <QList>
#include <QString>

// A part of an own figure (其中): 网络 of 咨询电话.
struct OwnPart
{
    QString id; // "own.3.1"
    QString name;
    QJsonObject extra = {}; // members of a newer minor version, kept as read

    friend bool operator==(const OwnPart &, const OwnPart &) = default;
};

// A figure the organ keeps besides those of the forms (自有数据): 公报期数, 政务公开专区接待人次.
// Defined once, entered each year like any other figure.
struct OwnFigure
{
    QString id;            // "own.3"; never given to another figure of the report
    QString name;          // never empty; each name once
    QString unit;          // 件, 期, 万元 …; never empty
    QString chapter;       // chapter it is entered in; empty or unknown: the document's usual one
    QList<OwnPart> parts;  // in order; may be none
    bool complete = true;  // the parts must add up; false: 其中, may leave a rest
    bool decimals = false; // may have digits after the point
    bool chart = false;    // has a chart: its parts, or without parts the years attached
    QJsonObject extra;     // members of a newer minor version, kept as read

    friend bool operator==(const OwnFigure &, const OwnFigure &) = default;
};

namespace OwnFigures {

inline constexpr int MaxDecimals = 6;

// Whether a cell id is an own figure's or its part's.
bool isOwn(QStringView cellId);
// Ids of a figure and its parts, the figure first.
QStringList cellsOf(const OwnFigure &figure);
// The chapters of a form in which an own figure may stand: those that are written.
QList<const Chapter *> chaptersOf(const ReportTemplate &document);
// The chapter a figure without a chosen one stands in; null when the form has none.
const Chapter *usualChapter(const ReportTemplate &document);
// The document that carries the report's own figures: the last of its documents (the work
// summary, when there is one) unless a figure names a chapter of another. The templates in the
// same order, with the figures as groups, parts and charts of their chapters.
QList<TemplatePtr> addTo(const QList<TemplatePtr> &documents, const QList<OwnFigure> &figures);

} // namespace OwnFigures
