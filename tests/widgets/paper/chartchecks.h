// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/chartbuilder.h"
#include "paper/charttext.h"

#include <QChart>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QImage>
#include <QPainter>

#include <algorithm>

// Measures charts as they stand in the scene and as they are painted.
namespace ChartChecks {

using namespace Qt::StringLiterals;

// Without line breaks, and without the spaces that give way to one.
inline QString closed(QString text)
{
    return text.remove(u'\n').remove(u' ');
}

// A text as it stands in the scene.
struct PlacedText
{
    QString text; // without line breaks
    QRectF rect;
};

inline QList<PlacedText> textsOf(const QGraphicsScene &scene)
{
    QList<PlacedText> texts;
    for (const QGraphicsItem *item : scene.items()) {
        if (!item->isVisible())
            continue;
        if (const auto *own = qgraphicsitem_cast<const QGraphicsSimpleTextItem *>(item)) {
            texts.append({own->text().remove(u'\n'), own->sceneBoundingRect()});
        } else if (const auto *foreign = qgraphicsitem_cast<const QGraphicsTextItem *>(item)) {
            // Labels of QtCharts itself; none must show.
            if (!foreign->toPlainText().isEmpty())
                texts.append({foreign->toPlainText(), foreign->sceneBoundingRect()});
        }
    }
    return texts;
}

// Empty when all texts are inside `picture` and clear of each other, else what is wrong.
inline QString faultIn(const QList<PlacedText> &texts, const QRectF &picture)
{
    constexpr qreal Rounding = 0.01;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QRectF rect = texts.at(i).rect.adjusted(Rounding, Rounding, -Rounding, -Rounding);
        if (!picture.contains(rect))
            return u"\"%1\" leaves the picture"_s.arg(texts.at(i).text);
        for (qsizetype k = 0; k < i; ++k) {
            if (rect.intersects(texts.at(k).rect))
                return u"\"%1\" meets \"%2\""_s.arg(texts.at(i).text, texts.at(k).text);
        }
    }
    return {};
}

// Whether every text of the chart at that size is there, inside, and clear of the others; else what
// is wrong.
inline QString faultOf(const ChartData &data, QSizeF size, const ChartStyle &style)
{
    QGraphicsScene scene;
    const std::unique_ptr<QChart> chart = buildChart(data, style);
    scene.addItem(chart.get());
    chart->resize(size);
    const QList<PlacedText> texts = textsOf(scene);
    QString fault = faultIn(texts, QRectF(QPointF(), size));
    const auto shown = [&texts](const QString &wanted) {
        return std::any_of(texts.begin(), texts.end(), [&](const PlacedText &placed) {
            return closed(placed.text).contains(closed(wanted));
        });
    };
    for (const QString &category : data.categories) {
        if (fault.isEmpty() && data.hasNumbers() && !shown(category))
            fault = u"\"%1\" is missing"_s.arg(category);
    }
    for (const ChartDataSeries &series : data.series) {
        if (fault.isEmpty() && data.hasNumbers() && data.series.size() > 1 && !shown(series.name))
            fault = u"the name \"%1\" is missing"_s.arg(series.name);
    }
    if (fault.isEmpty() && !shown(data.title))
        fault = u"the title is missing"_s;
    for (const QString &note : data.notes) {
        if (fault.isEmpty() && !std::any_of(texts.begin(), texts.end(), [&](const auto &placed) {
                return closed(placed.text).contains(closed(note));
            }))
            fault = u"note \"%1\" is missing"_s.arg(note);
    }
    scene.removeItem(chart.get());
    return fault;
}

// As above by the ink of every text, painted alone at half size.
inline QString inkFaultOf(const ChartData &data, QSizeF size, const ChartStyle &style)
{
    constexpr qreal Scale = 0.5;
    QGraphicsScene scene;
    const std::unique_ptr<QChart> chart = buildChart(data, style);
    scene.addItem(chart.get());
    chart->resize(size);
    const QSize pixels = (size * Scale).toSize();
    QImage owner(pixels, QImage::Format_RGB32); // which text a dot belongs to
    owner.fill(Qt::white);
    QString fault;
    int number = 0;
    for (QGraphicsItem *item : scene.items()) {
        auto *label = dynamic_cast<ChartLabel *>(item);
        if (!label || !fault.isEmpty())
            continue;
        ++number;
        const QRectF place = label->sceneBoundingRect();
        const QRect rect = QRectF(place.topLeft() * Scale, place.size() * Scale)
                               .toAlignedRect()
                               .adjusted(-2, -2, 2, 2);
        QImage alone(rect.size(), QImage::Format_ARGB32_Premultiplied);
        alone.fill(Qt::transparent);
        QPainter painter(&alone);
        painter.translate(-rect.topLeft());
        painter.scale(Scale, Scale);
        painter.setTransform(label->sceneTransform(), true);
        label->setBacking({});
        label->paint(&painter, nullptr, nullptr);
        painter.end();
        for (int y = 0; y < alone.height() && fault.isEmpty(); ++y) {
            for (int x = 0; x < alone.width(); ++x) {
                if (qAlpha(alone.pixel(x, y)) < 128)
                    continue;
                const QPoint dot = rect.topLeft() + QPoint(x, y);
                if (!owner.rect().adjusted(1, 1, -1, -1).contains(dot)) {
                    fault = u"\"%1\" is cut"_s.arg(label->text());
                    break;
                }
                const QRgb taken = owner.pixel(dot) & 0xffffff;
                if (taken != 0xffffff && taken != static_cast<QRgb>(number)) {
                    fault = u"\"%1\" is printed over another text"_s.arg(label->text());
                    break;
                }
                owner.setPixel(dot, 0xff000000 | static_cast<QRgb>(number));
            }
        }
    }
    if (fault.isEmpty() && number == 0)
        fault = u"there is no text"_s;
    scene.removeItem(chart.get());
    return fault;
}

} // namespace ChartChecks
