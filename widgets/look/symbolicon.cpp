// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/symbolicon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace {

QColor inkFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::ButtonText);
}

// Draws the symbol when it is needed, not when the icon is made: a window has some thirty icons
// and shows half of them at start.
class SymbolIconEngine : public QIconEngine
{
public:
    explicit SymbolIconEngine(const QString &name)
        : m_name(name)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor ink = inkFor(mode);
        const QString key = u"symbol:%1:%2x%3:%4"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ink.name());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = render(size, ink);
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SymbolIconEngine(m_name); }

private:
    QPixmap render(const QSize &size, const QColor &ink) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return pixmap;
        QSvgRenderer renderer(file.readAll().replace("#000000", ink.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter);
        return pixmap;
    }

    QString m_name;
};

} // namespace

QIcon symbolIcon(const QString &name)
{
    return QIcon(new SymbolIconEngine(name));
}
