// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/linebreaker.h"
#include "paper/pagelayout.h"
#include "paper/paperfonts.h"

#include <QFontMetricsF>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

class tst_LineBreaker : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryCharacter_data();
    void keepsEveryCharacter();
    void firstLineIsIndented();
    void widthIsWhatIsDrawn();
    void aLineBeforeALongWordStaysRagged();

private:
    static constexpr int Em = 160;
    const QFont m_font = PaperFonts::font(PaperFonts::Role::Body, Em);
    const qreal m_width = 28 * Em;
};

void tst_LineBreaker::keepsEveryCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one character") << u"政"_s;
    QTest::newRow("three lines") << u"全年主动公开信息2293条，其中规范性文件69件；"_s.repeated(3);
    QTest::newRow("one endless word") << u"https://www.example.gov.cn/"_s.repeated(12);
    QTest::newRow("outside the basic plane") << u"𠮷野家𡘙😀"_s.repeated(20);
    QTest::newRow("punctuation only") << u"，。》）"_s.repeated(30);
}

void tst_LineBreaker::keepsEveryCharacter()
{
    QFETCH(QString, text);
    QString joined;
    for (const TextLine &line : breakIntoLines(text, m_font, m_width, 2 * Em)) {
        joined += line.text;
        QVERIFY2(line.x + line.width <= m_width + 2, qPrintable(line.text));
    }
    QCOMPARE(joined, text);
}

void tst_LineBreaker::firstLineIsIndented()
{
    const QList<TextLine> lines = breakIntoLines(QString(60, u'政'), m_font, m_width, 2 * Em);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).x, 2.0 * Em);
    QCOMPARE(lines.at(0).text.size(), 26);
    QCOMPARE(lines.at(1).x, 0.0);
    QCOMPARE(lines.at(1).text.size(), 28);
}

void tst_LineBreaker::widthIsWhatIsDrawn()
{
    for (const TextLine &line :
         breakIntoLines(u"全年主动公开信息2293条，其中规范性文件69件（有效665件）；"_s.repeated(4),
                        m_font, m_width, 2 * Em)) {
        const qreal drawn =
            QFontMetricsF(line.font).horizontalAdvance(line.text) - line.font.letterSpacing();
        QVERIFY2(std::abs(drawn - line.width) < 1, qPrintable(line.text));
    }
}

void tst_LineBreaker::aLineBeforeALongWordStaysRagged()
{
    const QList<TextLine> lines =
        breakIntoLines(u"公开网址 "_s + QString(50, u'w'), m_font, m_width, 0);
    QCOMPARE(lines.at(0).text, u"公开网址"_s);
    QCOMPARE(lines.at(0).font.letterSpacing(), 0.0);
}

QTEST_MAIN(tst_LineBreaker)
#include "tst_linebreaker.moc"
