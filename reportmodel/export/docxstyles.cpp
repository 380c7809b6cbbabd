// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxstyles.h"

#include "export/docxparts.h"
#include "export/xmlpart.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

int halfPoints(double points)
{
    return static_cast<int>(std::lround(points * 2));
}

void startPart(XmlPart &xml, const QString &root)
{
    xml.start(root);
    xml.attribute(u"xmlns:w"_s, DocxParts::WordNamespace);
}

// Explicit names, no theme: a theme's fonts would overrule them and WPS reports them missing.
void writeFonts(XmlPart &xml, const QString &eastAsia, const QString &latin)
{
    xml.start(u"w:rFonts"_s);
    xml.attribute(u"w:ascii"_s, latin);
    xml.attribute(u"w:hAnsi"_s, latin);
    xml.attribute(u"w:eastAsia"_s, eastAsia);
    xml.attribute(u"w:cs"_s, latin);
    xml.end();
}

struct ParagraphLook
{
    const char16_t *id;
    const char16_t *name; // as Word calls it
    QString font;
    int halfPoints;
    int line; // exact, dxa; 0: as high as its content
    const char16_t *align;
    int firstLineCharacters = 0; // hundredths of a character
    int before = 0;
    int after = 0;
    int outlineLevel = -1;
    bool keepNext = false;
};

void writeLook(XmlPart &xml, const ParagraphLook &look, const QString &latin)
{
    xml.start(u"w:style"_s);
    xml.attribute(u"w:type"_s, u"paragraph");
    xml.attribute(u"w:styleId"_s, look.id);
    xml.value(u"w:name"_s, look.name);
    xml.value(u"w:basedOn"_s, u"Normal");
    if (look.outlineLevel >= 0)
        xml.value(u"w:next"_s, DocxStyles::Body);
    xml.empty(u"w:qFormat"_s);
    xml.start(u"w:pPr"_s);
    if (look.keepNext)
        xml.empty(u"w:keepNext"_s);
    xml.start(u"w:spacing"_s);
    xml.attribute(u"w:before"_s, look.before);
    xml.attribute(u"w:after"_s, look.after);
    if (look.line > 0) {
        xml.attribute(u"w:line"_s, look.line);
        xml.attribute(u"w:lineRule"_s, u"exact");
    }
    xml.end();
    xml.start(u"w:ind"_s);
    xml.attribute(u"w:firstLineChars"_s, look.firstLineCharacters);
    xml.attribute(u"w:firstLine"_s, look.firstLineCharacters * look.halfPoints / 10);
    xml.end();
    xml.value(u"w:jc"_s, look.align);
    if (look.outlineLevel >= 0)
        xml.value(u"w:outlineLvl"_s, look.outlineLevel);
    xml.end();
    xml.start(u"w:rPr"_s);
    writeFonts(xml, look.font, latin);
    xml.value(u"w:sz"_s, look.halfPoints);
    xml.value(u"w:szCs"_s, look.halfPoints);
    xml.end();
    xml.end();
}

QList<ParagraphLook> looks(const PageDesign &design)
{
    using namespace DocxStyles;
    const QString &song = design.fonts.cell;
    const QString &hei = design.fonts.heading1;
    const QString &kai = design.fonts.heading2;
    const QString &fang = design.fonts.body;
    const int line = Lengths(design).linePitch;
    const int body = halfPoints(design.bodyPt);
    const int title = halfPoints(design.titlePt);
    const int titleLine = halfPoints(design.titleLinePt) * 10;
    return {
        {Title, u"Title", design.fonts.title, title, titleLine, u"center", 0, 0, line},
        {Chapter, u"heading 1", hei, body, line, u"left", 200, 0, 0, 0, true},
        {Section, u"heading 2", kai, body, line, u"left", 200, 0, 0, 1, true},
        {Body, u"Body Text", fang, body, line, u"both", 200},
        {Note, u"Table Note", fang, 21, 320, u"left", 0, 80, 160},
        {Caption, u"caption", hei, 21, 320, u"center", 0, 40, 240},
        {ListCaption, u"List Caption", hei, 24, 360, u"left", 0, 200, 80, -1, true},
        {Signature, u"Signature", fang, body, line, u"right", 0, 0, 0, -1, true},
        {Picture, u"Picture", song, 21, 0, u"center", 0, 160, 0, -1, true},
        {Cell, u"Table Cell", song, halfPoints(CellPt), 280, u"center"},
        {SmallCell, u"Small Table Cell", song, halfPoints(SmallCellPt), 220, u"center"},
    };
}

void writePageNumber(XmlPart &xml, const QString &font)
{
    // Each piece of the field in a run of its own: WPS shows no number otherwise.
    const auto run = [&xml, &font](const auto &content) {
        xml.start(u"w:r"_s);
        xml.start(u"w:rPr"_s);
        writeFonts(xml, font, font);
        xml.value(u"w:sz"_s, 28);
        xml.end();
        content();
        xml.end();
    };
    const auto mark = [&xml, &run](QStringView type) {
        run([&] {
            xml.start(u"w:fldChar"_s);
            xml.attribute(u"w:fldCharType"_s, type);
            xml.end();
        });
    };
    const auto text = [&xml, &run](const QString &element, QStringView words) {
        run([&] {
            xml.start(element);
            xml.attribute(u"xml:space"_s, u"preserve");
            xml.text(words);
            xml.end();
        });
    };
    text(u"w:t"_s, u"— ");
    mark(u"begin");
    text(u"w:instrText"_s, u" PAGE ");
    mark(u"separate");
    text(u"w:t"_s, u"1");
    mark(u"end");
    text(u"w:t"_s, u" —");
}

} // namespace

DocxStyles::Lengths::Lengths(const PageDesign &design)
{
    const auto fromMm = [](double mm) { return static_cast<int>(std::lround(mm * 1440 / 25.4)); };
    constexpr double dashes = 7 + 5; // below the text, and the height of the number
    constexpr double leastFooter = 8;
    top = fromMm(design.margins.top);
    right = fromMm(design.margins.right);
    bottom = fromMm(design.margins.bottom);
    left = fromMm(design.margins.left);
    textWidth = PageWidth - left - right;
    textHeight = PageHeight - top - bottom;
    linePitch = static_cast<int>(std::lround(design.linePt * 20));
    character = static_cast<int>(std::lround(design.bodyPt * 20));
    footerDistance = fromMm(std::max(leastFooter, design.margins.bottom - dashes));
}

QByteArray DocxStyles::styles(const PageDesign &design)
{
    XmlPart xml;
    startPart(xml, u"w:styles"_s);
    xml.start(u"w:docDefaults"_s);
    xml.start(u"w:rPrDefault"_s);
    xml.start(u"w:rPr"_s);
    writeFonts(xml, design.fonts.cell, design.fonts.latin);
    xml.value(u"w:kern"_s, 2);
    xml.value(u"w:sz"_s, 21);
    xml.value(u"w:szCs"_s, 21);
    xml.start(u"w:lang"_s);
    xml.attribute(u"w:val"_s, u"en-US");
    xml.attribute(u"w:eastAsia"_s, u"zh-CN");
    xml.end();
    xml.end();
    xml.end();
    xml.empty(u"w:pPrDefault"_s);
    xml.end();
    xml.start(u"w:style"_s);
    xml.attribute(u"w:type"_s, u"paragraph");
    xml.attribute(u"w:default"_s, 1);
    xml.attribute(u"w:styleId"_s, u"Normal");
    xml.value(u"w:name"_s, u"Normal");
    xml.empty(u"w:qFormat"_s);
    xml.end();
    for (const ParagraphLook &look : looks(design))
        writeLook(xml, look, design.fonts.latin);
    return xml.finish();
}

QByteArray DocxStyles::fontTable(const PageDesign &design)
{
    XmlPart xml;
    startPart(xml, u"w:fonts"_s);
    for (const QString &name : design.fontNames()) {
        const bool latin = name == design.fonts.latin;
        xml.start(u"w:font"_s);
        xml.attribute(u"w:name"_s, name);
        xml.value(u"w:charset"_s, latin ? u"00" : u"86");
        xml.value(u"w:family"_s, latin || name == design.fonts.cell ? u"roman" : u"auto");
        xml.value(u"w:pitch"_s, u"variable");
        xml.end();
    }
    return xml.finish();
}

// Odd pages: at the right edge, even pages at the left one, a character from it (GB/T 9704 7.5).
QByteArray DocxStyles::footer(const PageDesign &design, bool evenPages)
{
    XmlPart xml;
    startPart(xml, u"w:ftr"_s);
    xml.start(u"w:p"_s);
    xml.start(u"w:pPr"_s);
    xml.start(u"w:ind"_s);
    xml.attribute(evenPages ? u"w:left"_s : u"w:right"_s, 280);
    xml.end();
    xml.value(u"w:jc"_s, evenPages ? u"left" : u"right");
    xml.end();
    writePageNumber(xml, design.fonts.cell);
    return xml.finish();
}
