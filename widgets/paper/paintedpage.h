// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QFont>
#include <QLineF>
#include <QList>
#include <QRectF>
#include <QString>

// One line of text at its place, in page units.
struct PageText
{
    QString text;
    QFont font;
    QPointF baseline; // left end
    QRectF box;       // the line's room
};

struct PageChart
{
    ChartData data;
    QRectF box;
    qreal scale = 1; // of its type against that in documents
};

// What stands on a page, or on a part of one. Plain data: painted by PaintedDocument, read by
// tests.
struct PageContent
{
    QList<QRectF> shades; // behind computed totals
    QList<QLineF> rules;  // of tables
    QList<PageText> texts;
    QList<PageChart> charts;

    void add(const PageContent &part, QPointF offset);
};

// A heading and where it went, for bookmarks.
struct PageMark
{
    int level = 0;
    QString text;
    QString bookmark; // chapter id; may be empty
    int page = 0;     // from 0
    qreal y = 0;      // page units from the sheet's top
};
