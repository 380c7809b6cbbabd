// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxstyles.h"

#include "export/docxparts.h"
#include "export/xmlbytes.h"

#include <algorithm>
#include <cmath>

namespace {

int halfPoints(double points)
{
    return static_cast<int>(std::lround(points * 2));
}

XmlBytes startPart(const char *root)
{
    XmlBytes xml("w:");
    xml.start(root);
    xml.bareAttribute("xmlns:w", DocxParts::WordNamespace);
    return xml;
}

// Explicit names, no theme: a theme's fonts would overrule them and WPS reports them missing.
void writeFonts(XmlBytes &xml, const QString &eastAsia, const QString &latin)
{
    xml.start("rFonts");
    xml.attribute("ascii", latin);
    xml.attribute("hAnsi", latin);
    xml.attribute("eastAsia", eastAsia);
    xml.attribute("cs", latin);
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

void writeLook(XmlBytes &xml, const ParagraphLook &look, const QString &latin)
{
    xml.start("style");
    xml.attribute("type", u"paragraph");
    xml.attribute("styleId", look.id);
    xml.value("name", look.name);
    xml.value("basedOn", u"Normal");
    if (look.outlineLevel >= 0)
        xml.value("next", DocxStyles::Body);
    xml.empty("qFormat");
    xml.start("pPr");
    if (look.keepNext)
        xml.empty("keepNext");
    xml.start("spacing");
    xml.attribute("before", look.before);
    xml.attribute("after", look.after);
    if (look.line > 0) {
        xml.attribute("line", look.line);
        xml.attribute("lineRule", u"exact");
    }
    xml.end();
    xml.start("ind");
    xml.attribute("firstLineChars", look.firstLineCharacters);
    xml.attribute("firstLine", look.firstLineCharacters * look.halfPoints / 10);
    xml.end();
    xml.value("jc", look.align);
    if (look.outlineLevel >= 0)
        xml.value("outlineLvl", look.outlineLevel);
    xml.end();
    xml.start("rPr");
    writeFonts(xml, look.font, latin);
    xml.value("sz", look.halfPoints);
    xml.value("szCs", look.halfPoints);
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

void writePageNumber(XmlBytes &xml, const QString &font)
{
    // Each piece of the field in a run of its own: WPS shows no number otherwise.
    const auto run = [&xml, &font](const auto &content) {
        xml.start("r");
        xml.start("rPr");
        writeFonts(xml, font, font);
        xml.value("sz", 28);
        xml.end();
        content();
        xml.end();
    };
    const auto mark = [&xml, &run](QStringView type) {
        run([&] {
            xml.start("fldChar");
            xml.attribute("fldCharType", type);
            xml.end();
        });
    };
    const auto text = [&xml, &run](const char *element, QStringView words) {
        run([&] {
            xml.start(element);
            xml.attribute("xml:space", u"preserve");
            xml.text(words);
            xml.end();
        });
    };
    text("t", u"— ");
    mark(u"begin");
    text("instrText", u" PAGE ");
    mark(u"separate");
    text("t", u"1");
    mark(u"end");
    text("t", u" —");
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
    XmlBytes xml = startPart("styles");
    xml.start("docDefaults");
    xml.start("rPrDefault");
    xml.start("rPr");
    writeFonts(xml, design.fonts.cell, design.fonts.latin);
    xml.value("kern", 2);
    xml.value("sz", 21);
    xml.value("szCs", 21);
    xml.start("lang");
    xml.attribute("val", u"en-US");
    xml.attribute("eastAsia", u"zh-CN");
    xml.end();
    xml.end();
    xml.end();
    xml.empty("pPrDefault");
    xml.end();
    xml.start("style");
    xml.attribute("type", u"paragraph");
    xml.attribute("default", 1);
    xml.attribute("styleId", u"Normal");
    xml.value("name", u"Normal");
    xml.empty("qFormat");
    xml.end();
    for (const ParagraphLook &look : looks(design))
        writeLook(xml, look, design.fonts.latin);
    return xml.finish();
}

QByteArray DocxStyles::fontTable(const PageDesign &design)
{
    XmlBytes xml = startPart("fonts");
    for (const QString &name : design.fontNames()) {
        const bool latin = name == design.fonts.latin;
        xml.start("font");
        xml.attribute("name", name);
        xml.value("charset", latin ? u"00" : u"86");
        xml.value("family", latin || name == design.fonts.cell ? u"roman" : u"auto");
        xml.value("pitch", u"variable");
        xml.end();
    }
    return xml.finish();
}

// Odd pages: at the right edge, even pages at the left one, a character from it (GB/T 9704 7.5).
QByteArray DocxStyles::footer(const PageDesign &design, bool evenPages)
{
    XmlBytes xml = startPart("ftr");
    xml.start("p");
    xml.start("pPr");
    xml.start("ind");
    xml.attribute(evenPages ? "left" : "right", 280);
    xml.end();
    xml.value("jc", evenPages ? u"left" : u"right");
    xml.end();
    writePageNumber(xml, design.fonts.cell);
    return xml.finish();
}
