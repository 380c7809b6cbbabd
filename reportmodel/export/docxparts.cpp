// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxparts.h"

#include "export/xmlpart.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace {

constexpr auto OfficeRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_L1;
constexpr auto PackageRelation = "http://schemas.openxmlformats.org/package/2006/"_L1;
constexpr auto WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."_L1;

struct Relation
{
    QString id;
    QString type;
    QString target;
};

QByteArray relations(const QList<Relation> &list)
{
    XmlPart xml;
    xml.start(u"Relationships"_s);
    xml.attribute(u"xmlns"_s, PackageRelation + "relationships"_L1);
    for (const Relation &relation : list) {
        xml.start(u"Relationship"_s);
        xml.attribute(u"Id"_s, relation.id);
        xml.attribute(u"Type"_s, relation.type);
        xml.attribute(u"Target"_s, relation.target);
        xml.end();
    }
    return xml.finish();
}

} // namespace

QByteArray DocxParts::contentTypes()
{
    XmlPart xml;
    xml.start(u"Types"_s);
    xml.attribute(u"xmlns"_s, PackageRelation + "content-types"_L1);
    const auto extension = [&xml](QStringView name, const QString &type) {
        xml.start(u"Default"_s);
        xml.attribute(u"Extension"_s, name);
        xml.attribute(u"ContentType"_s, type);
        xml.end();
    };
    extension(u"rels", u"application/vnd.openxmlformats-package.relationships+xml"_s);
    extension(u"xml", u"application/xml"_s);
    extension(u"png", u"image/png"_s);
    const auto part = [&xml](QStringView name, const QString &type) {
        xml.start(u"Override"_s);
        xml.attribute(u"PartName"_s, name);
        xml.attribute(u"ContentType"_s, type);
        xml.end();
    };
    part(u"/word/document.xml", WordType + "document.main+xml"_L1);
    part(u"/word/styles.xml", WordType + "styles+xml"_L1);
    part(u"/word/settings.xml", WordType + "settings+xml"_L1);
    part(u"/word/fontTable.xml", WordType + "fontTable+xml"_L1);
    part(u"/word/footer1.xml", WordType + "footer+xml"_L1);
    part(u"/word/footer2.xml", WordType + "footer+xml"_L1);
    part(u"/docProps/core.xml", u"application/vnd.openxmlformats-package.core-properties+xml"_s);
    part(u"/docProps/app.xml",
         u"application/vnd.openxmlformats-officedocument.extended-properties+xml"_s);
    return xml.finish();
}

QByteArray DocxParts::packageRelations()
{
    return relations(
        {{u"rId1"_s, OfficeRelation + "officeDocument"_L1, u"word/document.xml"_s},
         {u"rId2"_s, PackageRelation + "relationships/metadata/core-properties"_L1,
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

QByteArray DocxParts::settings()
{
    XmlPart xml;
    xml.start(u"w:settings"_s);
    xml.attribute(u"xmlns:w"_s, WordNamespace);
    xml.start(u"w:zoom"_s);
    xml.attribute(u"w:percent"_s, 100);
    xml.end();
    xml.empty(u"w:evenAndOddHeaders"_s); // the page number changes sides
    xml.value(u"w:characterSpacingControl"_s, u"compressPunctuation");
    xml.start(u"w:compat"_s);
    xml.start(u"w:compatSetting"_s); // Word 2013 and later: no compatibility mode
    xml.attribute(u"w:name"_s, u"compatibilityMode");
    xml.attribute(u"w:uri"_s, u"http://schemas.microsoft.com/office/word");
    xml.attribute(u"w:val"_s, 15);
    return xml.finish();
}

QByteArray DocxParts::coreProperties(const QString &title, const QString &unit,
                                     const QDateTime &time)
{
    XmlPart xml;
    xml.start(u"cp:coreProperties"_s);
    xml.attribute(u"xmlns:cp"_s, PackageRelation + "metadata/core-properties"_L1);
    xml.attribute(u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/");
    xml.attribute(u"xmlns:dcterms"_s, u"http://purl.org/dc/terms/");
    xml.attribute(u"xmlns:xsi"_s, u"http://www.w3.org/2001/XMLSchema-instance");
    xml.textElement(u"dc:title"_s, title);
    xml.textElement(u"dc:creator"_s, unit);
    xml.textElement(u"dc:language"_s, u"zh-CN");
    if (time.isValid()) {
        for (const QString &name : {u"dcterms:created"_s, u"dcterms:modified"_s}) {
            xml.start(name);
            xml.attribute(u"xsi:type"_s, u"dcterms:W3CDTF");
            xml.text(time.toUTC().toString(Qt::ISODate));
            xml.end();
        }
    }
    return xml.finish();
}

QByteArray DocxParts::appProperties(const QString &unit)
{
    XmlPart xml;
    xml.start(u"Properties"_s);
    xml.attribute(u"xmlns"_s,
                  u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    xml.textElement(u"Application"_s, u"nianbao");
    xml.textElement(u"Company"_s, unit);
    return xml.finish();
}

// The hint keeps “ ” — … in the Chinese font, digits stay in the Latin one.
void DocxParts::writeRun(XmlPart &xml, QStringView text)
{
    if (text.isEmpty())
        return;
    xml.start(u"w:r"_s);
    xml.start(u"w:rPr"_s);
    xml.start(u"w:rFonts"_s);
    xml.attribute(u"w:hint"_s, u"eastAsia");
    xml.end();
    xml.end();
    xml.start(u"w:t"_s);
    xml.attribute(u"xml:space"_s, u"preserve");
    xml.text(text);
    xml.end();
    xml.end();
}
