// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/hatching.h"

#include <QPolygonF>
#include <QTest>

class tst_Hatching : public QObject
{
    Q_OBJECT

private slots:
    void firstFillIsPlain();
    void strokesStayInsideAConcaveShape();
    void everyPatternIsDifferent();
    void nothingToHatch();

private:
    const QPolygonF m_square{QRectF(0, 0, 100, 100)};
};

void tst_Hatching::firstFillIsPlain()
{
    QVERIFY(Hatching::strokes(m_square, 0, 10).isEmpty());
}

void tst_Hatching::strokesStayInsideAConcaveShape()
{
    const QPolygonF angle{{{0, 0}, {100, 0}, {100, 30}, {30, 30}, {30, 100}, {0, 100}}};
    for (int pattern = 1; pattern < Hatching::Patterns; ++pattern) {
        const QList<QLineF> strokes = Hatching::strokes(angle, pattern, 7);
        QVERIFY(strokes.size() > 3);
        for (const QLineF &stroke : strokes) {
            for (const qreal at : {0.01, 0.25, 0.5, 0.75, 0.99}) {
                const QPointF point = stroke.pointAt(at);
                const bool inside = QRectF(-0.1, -0.1, 100.2, 30.2).contains(point) ||
                                    QRectF(-0.1, -0.1, 30.2, 100.2).contains(point);
                QVERIFY2(inside, qPrintable(QStringLiteral("pattern %1: %2, %3")
                                                .arg(pattern)
                                                .arg(point.x())
                                                .arg(point.y())));
            }
        }
    }
}

void tst_Hatching::everyPatternIsDifferent()
{
    for (int a = 0; a < Hatching::Patterns; ++a) {
        for (int b = 0; b < a; ++b)
            QVERIFY(Hatching::strokes(m_square, a, 10) != Hatching::strokes(m_square, b, 10));
    }
}

void tst_Hatching::nothingToHatch()
{
    QVERIFY(Hatching::strokes({}, 1, 10).isEmpty());
    QVERIFY(Hatching::strokes(m_square, 1, 0).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Hatching)
#include "tst_hatching.moc"
