// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "document/reportset.h"
#include "outline/documentoutline.h"

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

// What a poster (一图读懂) tells of one document, in a citizen's words and in order: plain data,
// painted by widgets/paper and told in words by outlineOf(). A figure that is blank or not
// applicable is left out, never shown as 0.
struct Poster
{
    struct Figure
    {
        QString cell;
        QString label; // 新收政府信息公开申请
        QString value; // as documents write it: "39", "近20"
        QString unit;  // 件
    };
    // A figure beside last year's; only of exact numbers that both forms count alike.
    struct Change
    {
        Figure figure;
        QString lastYear;
        QString change;  // "+12", "-3", "0"
        QString percent; // "+30.8%"; empty from 0 and without a change
    };
    struct Section
    {
        QString chapter;
        QString title; // 依申请公开
        QList<Figure> figures;
        QList<ChartData> charts; // chosen ones that have something to show
    };

    QString kind; // 一图读懂
    QString unitName;
    int year = 0;
    QString title; // the document's
    QList<Figure> leads;
    QList<Section> sections;
    QString changesTitle;
    QStringList changesHeadings; // of label, last year, this year, change
    QList<Change> changes;
    QString planTitle;
    QStringList plan; // sentences
    QString planRest; // what is said when the plan goes on in the document; empty when it is whole
    QString source;   // where it is all taken from

    bool isEmpty() const { return leads.isEmpty() && sections.isEmpty() && plan.isEmpty(); }

    // `templateId` must be one of the report's; the poster is empty otherwise.
    static Poster of(const ReportSet &set, const QString &templateId, const QLocale &locale);
};

// The title in lines of at most `width` full-width characters where it can be broken well.
QStringList titleLines(const Poster &poster, int width);

// The poster in words, for people who cannot see it and for where no picture goes. Charts are told.
DocumentOutline outlineOf(const Poster &poster, const QLocale &locale);
