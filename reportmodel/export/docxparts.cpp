// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxparts.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr auto WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"_L1;
constexpr auto RelationNamespace =
    "http://schemas.openxmlformats.org/package/2006/relationships"_L1;
constexpr auto OfficeRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_L1;
constexpr auto WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."_L1;

// Writes one part; attributes and elements of the prefix w: need no prefix here.
class Part
{
public:
    explicit Part(QByteArray &bytes)
        : m_xml(&bytes)
    {
        m_xml.writeStartDocument(u"1.0"_s, true);
    }
    QXmlStreamWriter &xml() { return m_xml; }
    void start(const char *name) { m_xml.writeStartElement(u"w:"_s + QLatin1StringView(name)); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(u"w:"_s + QLatin1StringView(name), value);
    }
    void attribute(const char *name, int value) { attribute(name, QString::number(value)); }
    // An element with nothing but w:val.
    void value(const char *name, const QString &value)
    {
        start(name);
        attribute("val", value);
        end();
    }
    void value(const char *name, int number) { value(name, QString::number(number)); }
    void empty(const char *name) { m_xml.writeEmptyElement(u"w:"_s + QLatin1StringView(name)); }
    void finish() { m_xml.writeEndDocument(); }

private:
    QXmlStreamWriter m_xml;
};

// Explicit names, no theme: a theme's fonts would overrule them and WPS reports them missing.
void writeFonts(Part &part, const QString &eastAsia, const QString &latin)
{
    part.start("rFonts");
    part.attribute("ascii", latin);
    part.attribute("hAnsi", latin);
    part.attribute("eastAsia", eastAsia);
    part.attribute("cs", latin);
    part.end();
}

struct ParagraphLook
{
    const char *id;
    const char *name; // as Word calls it
    QString font;
    int halfPoints;
    int line; // exact, dxa; 0: as high as its content
    const char *align;
    int firstLineCharacters = 0; // hundredths of a character
    int before = 0;
    int after = 0;
    int outlineLevel = -1;
    bool keepNext = false;
    bool isQuick = true;
};

void writeLook(Part &part, const ParagraphLook &look, const QString &latin)
{
    part.start("style");
    part.attribute("type", u"paragraph"_s);
    part.attribute("styleId", QLatin1StringView(look.id));
    part.value("name", QLatin1StringView(look.name));
    part.value("basedOn", u"Normal"_s);
    if (look.outlineLevel >= 0)
        part.value("next", QLatin1StringView(DocxParts::BodyStyle));
    if (look.isQuick)
        part.empty("qFormat");
    part.start("pPr");
    if (look.keepNext)
        part.empty("keepNext");
    part.start("spacing");
    part.attribute("before", look.before);
    part.attribute("after", look.after);
    if (look.line > 0) {
        part.attribute("line", look.line);
        part.attribute("lineRule", u"exact"_s);
    }
    part.end();
    part.start("ind");
    part.attribute("firstLineChars", look.firstLineCharacters);
    part.attribute("firstLine", look.firstLineCharacters * look.halfPoints / 10);
    part.end();
    part.value("jc", QLatin1StringView(look.align));
    if (look.outlineLevel >= 0)
        part.value("outlineLvl", look.outlineLevel);
    part.end();
    part.start("rPr");
    writeFonts(part, look.font, latin);
    part.value("sz", look.halfPoints);
    part.value("szCs", look.halfPoints);
    part.end();
    part.end();
}

int halfPoints(double points)
{
    return static_cast<int>(std::lround(points * 2));
}

QList<ParagraphLook> looks(const PageDesign &design)
{
    using namespace DocxParts;
    const QString &song = design.fonts.cell;
    const QString &hei = design.fonts.heading1;
    const QString &fang = design.fonts.body;
    const int line = Lengths(design).linePitch;
    const int body = halfPoints(design.bodyPt);
    const int title = halfPoints(design.titlePt);
    const int titleLine = halfPoints(design.titleLinePt) * 10;
    QList<ParagraphLook> list;
    list.append({TitleStyle, "Title", design.fonts.title, title, titleLine, "center", 0, 0, line});
    list.append({ChapterStyle, "heading 1", hei, body, line, "left", 200, 0, 0, 0, true});
    list.append(
        {SectionStyle, "heading 2", design.fonts.heading2, body, line, "left", 200, 0, 0, 1, true});
    list.append({BodyStyle, "Body Text", fang, body, line, "both", 200});
    list.append({NoteStyle, "Table Note", fang, 21, 320, "left", 0, 80, 160});
    list.append({CaptionStyle, "caption", hei, 21, 320, "center", 0, 40, 240});
    list.append({ListCaptionStyle, "List Caption", hei, 24, 360, "left", 0, 200, 80, -1, true});
    list.append({SignatureStyle, "Signature", fang, body, line, "right", 0, 0, 0, -1, true});
    list.append({PictureStyle, "Picture", song, 21, 0, "center", 0, 160, 0, -1, true});
    list.append({CellStyle, "Table Cell", song, 21, 280, "center"});
    list.append({SmallCellStyle, "Small Table Cell", song, 18, 220, "center"});
    return list;
}

void writeField(Part &part, const QString &field, const QString &font)
{
    // Each piece of the field in a run of its own: WPS shows no number otherwise.
    const auto run = [&part, &font](const auto &content) {
        part.start("r");
        part.start("rPr");
        writeFonts(part, font, font);
        part.value("sz", 28);
        part.end();
        content();
        part.end();
    };
    const auto mark = [&part, &run](const QString &type) {
        run([&] {
            part.start("fldChar");
            part.attribute("fldCharType", type);
            part.end();
        });
    };
    const auto text = [&part, &run](const char *element, const QString &words) {
        run([&] {
            part.start(element);
            part.xml().writeAttribute(u"xml:space"_s, u"preserve"_s);
            part.xml().writeCharacters(words);
            part.end();
        });
    };
    text("t", u"— "_s);
    mark(u"begin"_s);
    text("instrText", field);
    mark(u"separate"_s);
    text("t", u"1"_s);
    mark(u"end"_s);
    text("t", u" —"_s);
}

} // namespace

DocxParts::Lengths::Lengths(const PageDesign &design)
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

QByteArray DocxParts::contentTypes()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Types"_s);
    xml.writeDefaultNamespace(u"http://schemas.openxmlformats.org/package/2006/content-types"_s);
    const auto extension = [&xml](const QString &name, const QString &type) {
        xml.writeEmptyElement(u"Default"_s);
        xml.writeAttribute(u"Extension"_s, name);
        xml.writeAttribute(u"ContentType"_s, type);
    };
    extension(u"rels"_s, u"application/vnd.openxmlformats-package.relationships+xml"_s);
    extension(u"xml"_s, u"application/xml"_s);
    extension(u"png"_s, u"image/png"_s);
    const auto part = [&xml](const QString &name, const QString &type) {
        xml.writeEmptyElement(u"Override"_s);
        xml.writeAttribute(u"PartName"_s, name);
        xml.writeAttribute(u"ContentType"_s, type);
    };
    part(u"/word/document.xml"_s, WordType + "document.main+xml"_L1);
    part(u"/word/styles.xml"_s, WordType + "styles+xml"_L1);
    part(u"/word/settings.xml"_s, WordType + "settings+xml"_L1);
    part(u"/word/fontTable.xml"_s, WordType + "fontTable+xml"_L1);
    part(u"/word/footer1.xml"_s, WordType + "footer+xml"_L1);
    part(u"/word/footer2.xml"_s, WordType + "footer+xml"_L1);
    part(u"/docProps/core.xml"_s, u"application/vnd.openxmlformats-package.core-properties+xml"_s);
    part(u"/docProps/app.xml"_s,
         u"application/vnd.openxmlformats-officedocument.extended-properties+xml"_s);
    xml.writeEndDocument();
    return bytes;
}

namespace {

struct Relation
{
    QString id;
    QString type;
    QString target;
};

QByteArray relations(const QList<Relation> &list)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Relationships"_s);
    xml.writeDefaultNamespace(RelationNamespace);
    for (const Relation &relation : list) {
        xml.writeEmptyElement(u"Relationship"_s);
        xml.writeAttribute(u"Id"_s, relation.id);
        xml.writeAttribute(u"Type"_s, relation.type);
        xml.writeAttribute(u"Target"_s, relation.target);
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace

QByteArray DocxParts::packageRelations()
{
    return relations(
        {{u"rId1"_s, OfficeRelation + "officeDocument"_L1, u"word/document.xml"_s},
         {u"rId2"_s,
          u"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"_s,
          u"docProps/core.xml"_s},
         {u"rId3"_s, OfficeRelation + "extended-properties"_L1, u"docProps/app.xml"_s}});
}

QByteArray DocxParts::documentRelations(int pictures)
{
    QList<Relation> list{{u"rIdStyles"_s, OfficeRelation + "styles"_L1, u"styles.xml"_s},
                         {u"rIdSettings"_s, OfficeRelation + "settings"_L1, u"settings.xml"_s},
                         {u"rIdFonts"_s, OfficeRelation + "fontTable"_L1, u"fontTable.xml"_s},
                         {u"rIdFooterOdd"_s, OfficeRelation + "footer"_L1, u"footer1.xml"_s},
                         {u"rIdFooterEven"_s, OfficeRelation + "footer"_L1, u"footer2.xml"_s}};
    for (int i = 1; i <= pictures; ++i) {
        list.append(
            {u"rIdPicture%1"_s.arg(i), OfficeRelation + "image"_L1, u"media/image%1.png"_s.arg(i)});
    }
    return relations(list);
}

QByteArray DocxParts::styles(const PageDesign &design)
{
    QByteArray bytes;
    Part part(bytes);
    part.start("styles");
    part.xml().writeAttribute(u"xmlns:w"_s, WordNamespace);
    part.start("docDefaults");
    part.start("rPrDefault");
    part.start("rPr");
    writeFonts(part, design.fonts.cell, design.fonts.latin);
    part.value("kern", 2);
    part.value("sz", 21);
    part.value("szCs", 21);
    part.start("lang");
    part.attribute("val", u"en-US"_s);
    part.attribute("eastAsia", u"zh-CN"_s);
    part.end();
    part.end();
    part.end();
    part.empty("pPrDefault");
    part.end();
    part.start("style");
    part.attribute("type", u"paragraph"_s);
    part.attribute("default", 1);
    part.attribute("styleId", u"Normal"_s);
    part.value("name", u"Normal"_s);
    part.empty("qFormat");
    part.end();
    for (const ParagraphLook &look : looks(design))
        writeLook(part, look, design.fonts.latin);
    part.finish();
    return bytes;
}

QByteArray DocxParts::settings()
{
    QByteArray bytes;
    Part part(bytes);
    part.start("settings");
    part.xml().writeAttribute(u"xmlns:w"_s, WordNamespace);
    part.start("zoom");
    part.attribute("percent", 100);
    part.end();
    part.empty("evenAndOddHeaders"); // the page number changes sides
    part.value("characterSpacingControl", u"compressPunctuation"_s);
    part.start("compat");
    part.start("compatSetting"); // Word 2013 and later: no compatibility mode
    part.attribute("name", u"compatibilityMode"_s);
    part.attribute("uri", u"http://schemas.microsoft.com/office/word"_s);
    part.attribute("val", 15);
    part.end();
    part.end();
    part.finish();
    return bytes;
}

QByteArray DocxParts::fontTable(const PageDesign &design)
{
    QByteArray bytes;
    Part part(bytes);
    part.start("fonts");
    part.xml().writeAttribute(u"xmlns:w"_s, WordNamespace);
    for (const QString &name : design.fontNames()) {
        const bool latin = name == design.fonts.latin;
        part.start("font");
        part.attribute("name", name);
        part.value("charset", latin ? u"00"_s : u"86"_s);
        part.value("family", latin || name == design.fonts.cell ? u"roman"_s : u"auto"_s);
        part.value("pitch", u"variable"_s);
        part.end();
    }
    part.finish();
    return bytes;
}

// Odd pages: at the right edge, even pages at the left one, a character from it (GB/T 9704 7.5).
QByteArray DocxParts::footer(const PageDesign &design, bool evenPages)
{
    QByteArray bytes;
    Part part(bytes);
    part.start("ftr");
    part.xml().writeAttribute(u"xmlns:w"_s, WordNamespace);
    part.start("p");
    part.start("pPr");
    part.start("ind");
    part.attribute(evenPages ? "left" : "right", 280);
    part.end();
    part.value("jc", evenPages ? u"left"_s : u"right"_s);
    part.end();
    writeField(part, u" PAGE "_s, design.fonts.cell);
    part.end();
    part.finish();
    return bytes;
}

QByteArray DocxParts::coreProperties(const QString &title, const QString &unit,
                                     const QDateTime &time)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"cp:coreProperties"_s);
    xml.writeAttribute(
        u"xmlns:cp"_s,
        u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s);
    xml.writeAttribute(u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s);
    xml.writeAttribute(u"xmlns:dcterms"_s, u"http://purl.org/dc/terms/"_s);
    xml.writeAttribute(u"xmlns:xsi"_s, u"http://www.w3.org/2001/XMLSchema-instance"_s);
    xml.writeTextElement(u"dc:title"_s, title);
    xml.writeTextElement(u"dc:creator"_s, unit);
    xml.writeTextElement(u"dc:language"_s, u"zh-CN"_s);
    if (time.isValid()) {
        for (const QString &name : {u"dcterms:created"_s, u"dcterms:modified"_s}) {
            xml.writeStartElement(name);
            xml.writeAttribute(u"xsi:type"_s, u"dcterms:W3CDTF"_s);
            xml.writeCharacters(time.toUTC().toString(Qt::ISODate));
            xml.writeEndElement();
        }
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray DocxParts::appProperties(const QString &unit)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Properties"_s);
    xml.writeDefaultNamespace(
        u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"_s);
    xml.writeTextElement(u"Application"_s, u"nianbao"_s);
    xml.writeTextElement(u"Company"_s, unit);
    xml.writeEndDocument();
    return bytes;
}
