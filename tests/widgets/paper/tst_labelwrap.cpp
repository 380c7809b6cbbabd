// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/labelwrap.h"
#include "paper/paperfonts.h"

#include <QFont>
#include <QFontMetricsF>
#include <QTest>

#include <algorithm>

class tst_LabelWrap : public QObject
{
    Q_OBJECT

private slots:
    void lines_data();
    void lines();
    void losesNothingAndKeepsToTheWidth_data();
    void losesNothingAndKeepsToTheWidth();
    void evensOutTheLines();

private:
    // Chinese characters are as wide as the font is high.
    static constexpr int Em = 20;
    const QFont m_font = PaperFonts::font(PaperFonts::Role::Chart, Em);
    const QFontMetricsF m_metrics{m_font};
};

void tst_LabelWrap::lines_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("ems");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const char *label, int ems, const char *lines) {
        QTest::newRow(name) << QString::fromUtf8(label) << ems
                            << QString::fromUtf8(lines).split(u'|');
    };
    row("short label stays whole", "予以公开", 6, "予以公开");
    row("exactly as wide as the room", "予以公开", 4, "予以公开");
    row("two even lines", "社会公益组织", 4, "社会公|益组织");
    row("never begins with a comma", "不予公开，部分公开", 4, "不予公|开，部|分公开");
    row("never begins with a closing bracket", "其他（含转送）", 6, "其他（含|转送）");
    row("number stays whole", "截至20211231的数", 7, "截至20211231|的数");
    row("words stay whole", "Shanghai Pudong", 5, "Shanghai|Pudong");
    row("a line break is kept", "第一行\n第二行", 10, "第一行|第二行");
    row("too wide a word is cut", "AAAAAAAAAAAA", 4, "AAAAAA|AAAAAA");
    row("empty", "", 4, "");
}

void tst_LabelWrap::lines()
{
    QFETCH(QString, label);
    QFETCH(int, ems);
    QTEST(wrapLabel(label, ems * Em, m_metrics), "lines");
}

void tst_LabelWrap::losesNothingAndKeepsToTheWidth_data()
{
    QTest::addColumn<QString>("label");
    QTest::newRow("statutory label")
        << QStringLiteral("（二）部分公开（区分处理的，只计这一情形，不计其他答复情形）");
    QTest::newRow("punctuation only") << QStringLiteral("，，，。。。））））《《《《");
    QTest::newRow("outside the basic plane") << QStringLiteral("𠮷野家𡘙𡘙𡘙😀😀😀");
    QTest::newRow("combining marks") << QStringLiteral("a\u0301a\u0301a\u0301a\u0301a\u0301");
    QTest::newRow("digits and units") << QStringLiteral("2019—2021年24252.311082万元（约）");
}

void tst_LabelWrap::losesNothingAndKeepsToTheWidth()
{
    QFETCH(QString, label);
    for (int width = 1; width < 30 * Em; width += 7) {
        const QStringList lines = wrapLabel(label, width, m_metrics);
        QCOMPARE(lines.join(QString()), label);
        for (const QString &line : lines) {
            // One character is the least a line can hold.
            if (line.toUcs4().size() > 2)
                QVERIFY2(m_metrics.horizontalAdvance(line) <= width + 0.5, qPrintable(line));
        }
    }
}

void tst_LabelWrap::evensOutTheLines()
{
    const QStringList lines =
        wrapLabel(QStringLiteral("其他法律法规规定的不予公开的政府信息事"), 18 * Em, m_metrics);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(1).size() > 6, qPrintable(lines.at(1)));
}

QTEST_MAIN(tst_LabelWrap)
#include "tst_labelwrap.moc"
