// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/chartstyle.h"

#include "paper/paperfonts.h"

#include <QFont>
#include <QFontInfo>
#include <QPalette>

#include <array>
#include <cmath>

namespace {

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

// Contrast ratio of WCAG 2: 1 (none) to 21.
qreal contrast(const QColor &a, const QColor &b)
{
    const qreal lighter = std::max(luminance(a), luminance(b));
    const qreal darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

// `color`, moved away from the background until it stands out by `ratio`.
QColor standingOut(QColor color, const ChartStyle &style, qreal ratio)
{
    constexpr int MostSteps = 24;
    for (int i = 0; i < MostSteps && contrast(color, style.background) < ratio; ++i)
        color = style.dark ? color.lighter(110) : color.darker(110);
    return contrast(color, style.background) < ratio ? style.text : color;
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto channel = [share](int x, int y) {
        return static_cast<int>(std::lround(x * share + y * (1 - share)));
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()),
                  channel(a.blue(), b.blue()));
}

} // namespace

ChartStyle ChartStyle::forPaper()
{
    ChartStyle style;
    style.family = PaperFonts::choice(PaperFonts::Role::Chart).family;
    style.textSize = 32; // 3.2 mm = 9 pt
    style.background = Qt::white;
    style.text = QColor(0x1a, 0x1a, 0x1a);
    style.muted = QColor(0x5c, 0x5c, 0x5c);
    style.grid = QColor(0xd9, 0xd9, 0xd9);
    return style;
}

ChartStyle ChartStyle::forScreen(const QFont &font, const QPalette &palette)
{
    ChartStyle style;
    style.family = PaperFonts::choice(PaperFonts::Role::Chart).family;
    style.textSize = QFontInfo(font).pixelSize();
    style.background = palette.color(QPalette::Base);
    style.text = palette.color(QPalette::Text);
    style.dark = luminance(style.background) < luminance(style.text);
    style.muted = standingOut(mixed(style.text, style.background, 0.65), style, 4.5);
    style.grid = mixed(style.text, style.background, 0.18);
    return style;
}

QColor ChartStyle::fill(int index) const
{
    static constexpr std::array<QRgb, SeriesColors> Light{0xff0072b2, 0xffe69f00, 0xff009e73,
                                                          0xffcc79a7, 0xff56b4e9, 0xffd55e00,
                                                          0xff8c8c8c, 0xff5b4a8a};
    const size_t place = static_cast<size_t>(index) % Light.size();
    const QColor color = place == 0 && first.isValid() ? first : QColor(Light[place]);
    return dark ? standingOut(color, *this, 3.0) : color;
}

QColor ChartStyle::outline(int index) const
{
    return standingOut(dark ? fill(index).lighter(125) : fill(index).darker(125), *this, 3.0);
}

QColor ChartStyle::inked(int index) const
{
    return standingOut(fill(index), *this, 4.5);
}
