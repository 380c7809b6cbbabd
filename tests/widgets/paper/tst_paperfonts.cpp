// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperfonts.h"

#include "paper/fontpreflight.h"
#include "paper/pagepainter.h"

#include <QFont>
#include <QFontDatabase>
#include <QRawFont>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_PaperFonts : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatTheStandardWants_data();
    void namesWhatTheStandardWants();
    void simplifiedChineseShapes();
    void layoutsDrawWithTheirOwnFonts();
    void missingFontsAreToldWithTheirSubstitutes();
};

void tst_PaperFonts::namesWhatTheStandardWants_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, PaperFonts::Role role, const char *wanted) {
        QTest::newRow(name) << static_cast<int>(role) << QString::fromUtf8(wanted);
    };
    row("title", PaperFonts::Role::Title, "方正小标宋简体");
    row("body", PaperFonts::Role::Body, "仿宋_GB2312");
    row("first level", PaperFonts::Role::Heading1, "黑体");
    row("second level", PaperFonts::Role::Heading2, "楷体_GB2312");
    row("cells and page numbers", PaperFonts::Role::Song, "宋体");
    row("charts", PaperFonts::Role::Chart, "Noto Sans CJK SC");
}

void tst_PaperFonts::namesWhatTheStandardWants()
{
    QFETCH(int, role);
    const PaperFonts::Choice choice = PaperFonts::choice(static_cast<PaperFonts::Role>(role));
    QTEST(choice.wanted, "wanted");
    QVERIFY2(QFontDatabase::hasFamily(choice.family), qPrintable(choice.family));
    QCOMPARE(PaperFonts::font(static_cast<PaperFonts::Role>(role), 160).pixelSize(), 160);
}

// The family in use has Chinese glyphs of its own and is no Japanese, Korean or Taiwanese face.
void tst_PaperFonts::simplifiedChineseShapes()
{
    for (int role = 0; role <= static_cast<int>(PaperFonts::Role::Song); ++role) {
        const QFont font = PaperFonts::font(static_cast<PaperFonts::Role>(role), 32);
        QVERIFY(QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese)
                    .supportsCharacter(QChar(u'骨')));
        for (const QString &other : {u"JP"_s, u"KR"_s, u"TC"_s, u"HK"_s})
            QVERIFY2(!font.family().endsWith(other), qPrintable(font.family()));
    }
}

// A layout of one's own names fonts of its own; what the preflight says is what pages are painted
// with.
void tst_PaperFonts::layoutsDrawWithTheirOwnFonts()
{
    using Role = PaperFonts::Role;
    PageDesign design;
    design.fonts.body = u"Noto Sans CJK SC"_s;
    design.fonts.cell = u"没有的字体"_s;
    const PageLayout layout = PageLayout::of(design);
    QCOMPARE(layout.font(Role::Body, 32).family(), design.fonts.body);
    QVERIFY(PaperFonts::choice(Role::Body, design.fonts.body).exact);
    const PaperFonts::Choice cells = PaperFonts::choice(Role::Song, design.fonts.cell);
    QCOMPARE(cells.wanted, design.fonts.cell);
    QVERIFY(!cells.exact);
    QCOMPARE(cells.family, PaperFonts::choice(Role::Song).family);
    QVERIFY(fontUses(design).contains({design.fonts.body, design.fonts.body, true}));
    QVERIFY(fontUses(design).contains({design.fonts.cell, cells.family, false}));

    DocumentOutline outline;
    outline.blocks = {OutlineParagraph{OutlineParagraph::Role::Body, u"正文"_s, {}}};
    const PaintedDocument document(outline, layout);
    QCOMPARE(document.page(0).texts.first().font.family(), design.fonts.body);
}

void tst_PaperFonts::missingFontsAreToldWithTheirSubstitutes()
{
    QCOMPARE(missingFonts({{u"甲"_s, u"丁"_s, false},
                           {u"乙"_s, u"戊"_s, false},
                           {u"丙"_s, u"丁"_s, false},
                           {u"己"_s, u"己"_s, true}}),
             u"甲、丙 → 丁；乙 → 戊"_s);
    QCOMPARE(missingFonts({{u"己"_s, u"己"_s, true}}), QString());
}

QTEST_MAIN(tst_PaperFonts)
#include "tst_paperfonts.moc"
