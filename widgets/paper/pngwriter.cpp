// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pngwriter.h"

#include <QBuffer>
#include <QHash>
#include <QImage>
#include <QImageWriter>

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <optional>
#include <vector>

namespace {

constexpr int Quality = 70;         // zlib's level 3: smaller takes twice as long
constexpr size_t MostColors = 256;  // of a palette
constexpr size_t ManyColors = 8192; // more than letters and edges give: not a drawing
constexpr int DrawnShare = 4096;    // whoever has a larger part of the pixels was chosen, not mixed
constexpr int MostOff = 8;          // of 255, that a mixture may be off: nobody sees that

// Pixels of one colour side by side.
struct Run
{
    int length;
    int color; // its place among the colours of the picture
};

// A picture as its runs of colour: most of a drawing is flat, and most lines are like the one
// above.
struct Drawing
{
    struct Line
    {
        qsizetype firstRun;
        qsizetype behind;
    };
    std::vector<QRgb> colors;
    std::vector<qsizetype> pixels; // of each colour
    std::vector<Run> runs;
    std::vector<Line> lines;
};

class ColorPlaces
{
public:
    explicit ColorPlaces(Drawing &drawing)
        : m_drawing(drawing)
    {
        m_lately.fill(-1);
    }
    int placeOf(QRgb color)
    {
        int &lately = m_lately[(color * 2654435769U) >> 22];
        if (lately >= 0 && m_drawing.colors[static_cast<size_t>(lately)] == color)
            return lately;
        const auto known = m_all.constFind(color);
        if (known != m_all.cend())
            return lately = *known;
        lately = static_cast<int>(m_drawing.colors.size());
        m_all.insert(color, lately);
        m_drawing.colors.push_back(color);
        m_drawing.pixels.push_back(0);
        return lately;
    }

private:
    Drawing &m_drawing;
    std::array<int, 1024> m_lately;
    QHash<QRgb, int> m_all;
};

// Nothing of a picture with very many colours: it is not a drawing.
std::optional<Drawing> drawingOf(const QImage &image)
{
    Drawing drawing;
    ColorPlaces places(drawing);
    const int width = image.width();
    const QRgb *above = nullptr;
    for (int line = 0; line < image.height(); ++line) {
        const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(line));
        if (above && std::memcmp(pixels, above, static_cast<size_t>(width) * sizeof(QRgb)) == 0) {
            drawing.lines.push_back(drawing.lines.back());
        } else {
            const auto firstRun = static_cast<qsizetype>(drawing.runs.size());
            for (int first = 0, behind = 1; first < width; first = behind++) {
                while (behind < width && pixels[behind] == pixels[first])
                    ++behind;
                drawing.runs.push_back({behind - first, places.placeOf(pixels[first])});
            }
            drawing.lines.push_back({firstRun, static_cast<qsizetype>(drawing.runs.size())});
            if (drawing.colors.size() > ManyColors)
                return {};
        }
        for (auto run = drawing.lines.back().firstRun; run < drawing.lines.back().behind; ++run) {
            const Run &one = drawing.runs[static_cast<size_t>(run)];
            drawing.pixels[static_cast<size_t>(one.color)] += one.length;
        }
        above = pixels;
    }
    return drawing;
}

int distance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                     std::abs(qBlue(a) - qBlue(b))});
}

struct Palette
{
    QList<QRgb> colors;
    std::vector<uchar> places; // of each colour of the drawing
};

// Nothing when more colours are needed than a palette has.
std::optional<Palette> paletteOf(const Drawing &drawing, qsizetype pixels, int off)
{
    std::vector<size_t> order(drawing.colors.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { // the most frequent first
        return std::pair(-drawing.pixels[a], drawing.colors[a]) <
               std::pair(-drawing.pixels[b], drawing.colors[b]);
    });
    Palette palette;
    palette.places.resize(order.size());
    for (const size_t one : order) {
        const QRgb color = drawing.colors[one];
        qsizetype place = palette.colors.size();
        int least = off + 1;
        const bool drawn = drawing.pixels[one] * DrawnShare > pixels;
        for (qsizetype i = 0; !drawn && i < palette.colors.size(); ++i) {
            const int here = distance(palette.colors[i], color);
            if (here < least) {
                least = here;
                place = i;
            }
        }
        if (place == MostColors)
            return {};
        if (place == palette.colors.size())
            palette.colors.append(color);
        palette.places[one] = static_cast<uchar>(place);
    }
    return palette;
}

QImage inPalette(const Drawing &drawing, const QImage &image, const Palette &palette)
{
    QImage result(image.size(), QImage::Format_Indexed8);
    if (result.isNull())
        return image; // no memory for it: larger, but right
    result.setColorTable(palette.colors);
    result.setDotsPerMeterX(image.dotsPerMeterX());
    result.setDotsPerMeterY(image.dotsPerMeterY());
    for (int line = 0; line < image.height(); ++line) {
        uchar *to = result.scanLine(line);
        const Drawing::Line &runs = drawing.lines[static_cast<size_t>(line)];
        for (qsizetype run = runs.firstRun; run < runs.behind; ++run) {
            const Run &one = drawing.runs[static_cast<size_t>(run)];
            std::memset(to, palette.places[static_cast<size_t>(one.color)],
                        static_cast<size_t>(one.length));
            to += one.length;
        }
    }
    return result;
}

// As one byte for each pixel where that shows no difference.
QImage reduced(const QImage &image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    const std::optional<Drawing> drawing = drawingOf(rgb);
    if (!drawing)
        return image;
    const qsizetype pixels = qsizetype(rgb.width()) * rgb.height();
    for (const int off : {0, 1, 2, 4, MostOff}) {
        if (off == 0 && drawing->colors.size() > MostColors)
            continue;
        if (const auto palette = paletteOf(*drawing, pixels, off))
            return inPalette(*drawing, rgb, *palette);
    }
    return image;
}

} // namespace

QByteArray drawnPng(const QImage &image)
{
    QByteArray png;
    if (image.isNull())
        return png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "PNG");
    writer.setQuality(Quality);
    if (!writer.write(reduced(image)))
        png.clear();
    return png;
}
