// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/posterpicture.h"

#include "paper/papertext.h"
#include "paper/posterbuilder.h"
#include "paper/qtchartpictures.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

// The last of `places` from `least` on that a slice from `start` on may end at; 0: there is none.
qreal lastOf(const QList<qreal> &places, qreal least, qreal start)
{
    qreal last = 0;
    for (const qreal place : places) {
        if (place >= least && place - start <= PosterPicture::MostSliceHeight)
            last = place;
    }
    return last;
}

} // namespace

PosterPicture PosterPicture::of(const Poster &poster, const PosterDesign &design)
{
    return PosterBuilder(poster, design).build();
}

QList<QRectF> PosterPicture::slices() const
{
    QList<std::pair<qreal, qreal>> whole; // what must not be cut, from top to bottom
    for (const Text &text : texts)
        whole.append({text.box.top(), text.box.bottom()});
    for (const Chart &chart : charts)
        whole.append({chart.box.top(), chart.box.bottom()});
    std::sort(whole.begin(), whole.end());
    // Where one may cut: in the middle of each gap.
    QList<qreal> cuts;
    qreal bottom = 0;
    for (const auto &[top, end] : std::as_const(whole)) {
        if (top > bottom && bottom > 0)
            cuts.append(std::floor((bottom + top) / 2));
        bottom = std::max(bottom, end);
    }
    cuts.append(size.height());

    QList<QRectF> slices;
    qreal start = 0;
    while (start < size.height()) {
        constexpr qreal LeastShare = 0.6; // of a slice that ends with a section
        qreal end = size.height();
        if (end - start > MostSliceHeight) {
            const qreal section = lastOf(breaks, start + LeastShare * MostSliceHeight, start);
            const qreal gap = lastOf(cuts, start + 1, start);
            const auto next = std::upper_bound(cuts.cbegin(), cuts.cend(), start);
            end = section > 0 ? section : gap > 0 ? gap : *next;
        }
        slices.append(QRectF(0, start, size.width(), end - start));
        start = end;
    }
    return slices;
}

void PosterPicture::paint(QPainter *painter, const QRectF &target) const
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter->translate(target.topLeft());
    painter->scale(target.width() / size.width(), target.height() / size.height());
    painter->setClipRect(QRectF(QPointF(), size));
    painter->fillRect(QRectF(QPointF(), size), page);
    painter->setPen(Qt::NoPen);
    for (const Shape &shape : shapes) {
        painter->setBrush(shape.fill);
        if (shape.ellipse)
            painter->drawEllipse(shape.box);
        else if (shape.radius > 0)
            painter->drawRoundedRect(shape.box, shape.radius, shape.radius);
        else
            painter->drawRect(shape.box);
    }
    painter->setBrush(Qt::NoBrush);
    for (const Text &text : texts) {
        painter->setPen(text.color);
        paintLine(painter, text.text, text.font, text.baseline);
    }
    for (const Chart &chart : charts)
        QtChartPictures::paint(painter, chart.data, chart.box, chart.box.size(), chartStyle);
    painter->restore();
}
