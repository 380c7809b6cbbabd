// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartdata.h"

#include <QByteArray>
#include <QSizeF>

#include <functional>

// Turns chart data into picture files. The model only knows this interface; widgets/paper
// implements it with QtCharts.
class ChartPictures
{
public:
    enum class Format { Png, Svg, Pdf };
    static constexpr qreal DocumentWidthMm = 150; // in documents: nearly the width of the text
    static constexpr int PrintDpi = 300;
    static constexpr int LeastDpi = 96;
    static constexpr int MostDpi = 600;
    static constexpr int LeastWidthMm = 60; // narrower, texts get too small to read
    static constexpr int MostWidthMm = 420; // the long side of A3
    virtual ~ChartPictures() = default;

    // `sizeMm`: printed size in millimetres; `dpi` (96 to 600) applies to Png. Same data, same
    // bytes: a Pdf has no date. CannotWrite when the picture cannot be
    // encoded.
    virtual Result<QByteArray> picture(const ChartData &data, Format format, QSizeF sizeMm,
                                       int dpi) const = 0;
    // As above in two halves: this call paints, what it returns encodes and may run in another
    // thread, for as long as this object lives.
    virtual std::function<Result<QByteArray>()> painted(const ChartData &data, Format format,
                                                        QSizeF sizeMm, int dpi) const
    {
        return [result = picture(data, format, sizeMm, dpi)] { return result; };
    }
    // The size of the given width at which all texts of the chart are set at their full size.
    virtual QSizeF goodSize(const ChartData &data, qreal widthMm) const
    {
        Q_UNUSED(data)
        return QSizeF(widthMm, widthMm * 0.6);
    }
};
