// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/posterpicture.h"

// Lays out one poster from top to bottom; used once.
class PosterBuilder
{
public:
    PosterBuilder(const Poster &poster, const PosterDesign &design);

    PosterPicture build();

private:
    // How a text is set.
    struct Type
    {
        int size = 0; // pixels
        bool bold = false;
        QColor color;
        Qt::Alignment align = Qt::AlignLeft;
    };

    QFont font(const Type &type) const;
    // Sets `text` in lines from `top` on, within `width`; returns its height.
    qreal addText(const QString &text, const Type &type, qreal x, qreal top, qreal width);
    qreal addLine(const QString &line, const QFont &font, const Type &type, qreal x, qreal top,
                  qreal width);
    void addShape(const QRectF &box, const QColor &fill, qreal radius = 0);
    void addEllipse(const QRectF &box, const QColor &fill);

    void addHeader();
    void addBand(const QStringList &title);
    void addRules(const QStringList &title);
    void addArch(const QStringList &title);
    qreal addTitle(const QStringList &lines, const Type &type, qreal top);
    void addLeads();
    void addSection(const Poster::Section &section);
    void addHeading(const QString &title);
    void addFigures(const QList<Poster::Figure> &figures, int columns, bool lead);
    qreal figureHeight(const Poster::Figure &figure, qreal width, bool lead) const;
    void addFigure(const Poster::Figure &figure, const QRectF &box, bool lead, bool ruled);
    void addChart(const ChartData &chart);
    void addChanges();
    void addPlan();
    void addFooter();
    // A field that everything up to closeCard() stands on.
    void openCard();
    void closeCard();

    const Poster &m_poster;
    const PosterDesign &m_design;
    QColor m_accent;
    QColor m_second;
    QColor m_card; // what texts and charts stand on
    bool m_framed; // sections stand on cards
    qreal m_left;  // of the column in use
    qreal m_width;
    qreal m_y = 0;
    qsizetype m_cardShape = -1;
    int m_sections = 0;
    PosterPicture m_picture;
};
