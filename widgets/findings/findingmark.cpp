// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingmark.h"

#include <QIconEngine>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace {

// The shape and the sign in it; together they say the same as the colour.
enum class Shape { CircleCross, Triangle, Square, Ring, CircleTick };

struct Look
{
    Shape shape = Shape::Ring;
    QColor color;
};

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

Look lookOf(Severity severity, Outcome outcome, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (outcome) {
    case Outcome::CannotJudge:
        return {Shape::Ring, dark ? QColor(0xb0b6be) : QColor(0x5f6872)};
    case Outcome::Held:
    case Outcome::NotApplicable:
        return {Shape::CircleTick, dark ? QColor(0x7cc48a) : QColor(0x2c7a41)};
    case Outcome::Violated:
        break;
    }
    switch (severity) {
    case Severity::Error:
        return {Shape::CircleCross, dark ? QColor(0xff7b72) : QColor(0xc62828)};
    case Severity::Warning:
        return {Shape::Triangle, dark ? QColor(0xf0b54a) : QColor(0xb26a00)};
    case Severity::Hint:
        break;
    }
    return {Shape::Square, dark ? QColor(0x7ab8ff) : QColor(0x1f6bb0)};
}

QPainterPath outline(Shape shape)
{
    QPainterPath path;
    switch (shape) {
    case Shape::CircleCross:
    case Shape::CircleTick:
    case Shape::Ring:
        path.addEllipse(QRectF(0.06, 0.06, 0.88, 0.88));
        break;
    case Shape::Triangle:
        path.moveTo(0.5, 0.05);
        path.lineTo(0.98, 0.93);
        path.lineTo(0.02, 0.93);
        path.closeSubpath();
        break;
    case Shape::Square:
        path.addRoundedRect(QRectF(0.08, 0.08, 0.84, 0.84), 0.18, 0.18);
        break;
    }
    return path;
}

// The sign inside, as strokes on the unit square; drawn, so that no font can change it.
QPainterPath sign(Shape shape)
{
    QPainterPath path;
    const auto dot = [&path](qreal y) { path.addEllipse(QPointF(0.5, y), 0.02, 0.02); };
    switch (shape) {
    case Shape::CircleCross:
        path.moveTo(0.34, 0.34);
        path.lineTo(0.66, 0.66);
        path.moveTo(0.66, 0.34);
        path.lineTo(0.34, 0.66);
        break;
    case Shape::Triangle:
        path.moveTo(0.5, 0.38);
        path.lineTo(0.5, 0.62);
        dot(0.79);
        break;
    case Shape::Square:
        dot(0.29);
        path.moveTo(0.5, 0.47);
        path.lineTo(0.5, 0.74);
        break;
    case Shape::Ring:
        path.moveTo(0.37, 0.4);
        path.cubicTo(0.37, 0.2, 0.64, 0.2, 0.63, 0.41);
        path.cubicTo(0.63, 0.52, 0.5, 0.5, 0.5, 0.6);
        dot(0.75);
        break;
    case Shape::CircleTick:
        path.moveTo(0.3, 0.52);
        path.lineTo(0.45, 0.67);
        path.lineTo(0.71, 0.37);
        break;
    }
    return path;
}

void paintLook(QPainter *painter, const QRectF &rect, const Look &look, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width(), rect.height());
    const bool hollow = look.shape == Shape::Ring;
    painter->setPen(hollow ? QPen(look.color, 0.1) : QPen(Qt::NoPen));
    painter->setBrush(hollow ? QBrush(palette.color(QPalette::Base)) : QBrush(look.color));
    painter->drawPath(outline(look.shape));
    const QColor ink = hollow ? look.color : palette.color(QPalette::Base);
    painter->setPen(QPen(ink, 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(sign(look.shape));
    painter->restore();
}

// Painted only when shown, at the size it is shown in: lists ask for many icons and show few.
class LookIcon : public QIconEngine
{
public:
    LookIcon(const Look &look, const QPalette &palette)
        : m_look(look)
        , m_palette(palette)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintLook(painter, rect, m_look, m_palette);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new LookIcon(*this); }

private:
    Look m_look;
    QPalette m_palette;
};

QIcon iconOf(const Look &look, const QPalette &palette)
{
    return QIcon(new LookIcon(look, palette));
}

} // namespace

QColor FindingMark::color(Severity severity, Outcome outcome, const QPalette &palette)
{
    return lookOf(severity, outcome, palette).color;
}

void FindingMark::paint(QPainter *painter, const QRectF &rect, Severity severity, Outcome outcome,
                        const QPalette &palette)
{
    paintLook(painter, rect, lookOf(severity, outcome, palette), palette);
}

QIcon FindingMark::icon(Severity severity, Outcome outcome, const QPalette &palette)
{
    return iconOf(lookOf(severity, outcome, palette), palette);
}

QIcon FindingMark::icon(const Finding &finding, const QPalette &palette)
{
    Look look = lookOf(finding.severity, finding.outcome, palette);
    if (finding.waived)
        look.color = lookOf(finding.severity, Outcome::CannotJudge, palette).color;
    return iconOf(look, palette);
}

QIcon FindingMark::icon(Light light, const QPalette &palette)
{
    switch (light) {
    case Light::Red:
        return icon(Severity::Error, Outcome::Violated, palette);
    case Light::Amber:
        return icon(Severity::Warning, Outcome::Violated, palette);
    case Light::Green:
        break;
    }
    return icon(Severity::Hint, Outcome::Held, palette);
}

QString FindingMark::name(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Hint:
        break;
    }
    return tr("Hint");
}

QString FindingMark::name(const Finding &finding)
{
    if (finding.waived)
        return tr("Accepted");
    return finding.outcome == Outcome::CannotJudge ? tr("Cannot judge") : name(finding.severity);
}

QString FindingMark::describe(const Finding &finding)
{
    return tr("%1 %2: %3").arg(name(finding), finding.rule, finding.message.text(QLocale()));
}
