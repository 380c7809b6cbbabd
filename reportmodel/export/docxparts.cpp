// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxparts.h"

#include "export/xmlbytes.h"

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
    XmlBytes xml;
    xml.start("Relationships");
    xml.attribute("xmlns", PackageRelation + "relationships"_L1);
    for (const Relation &relation : list) {
        xml.start("Relationship");
        xml.attribute("Id", relation.id);
        xml.attribute("Type", relation.type);
        xml.attribute("Target", relation.target);
        xml.end();
    }
    return xml.finish();
}

} // namespace

QByteArray DocxParts::contentTypes()
{
    XmlBytes xml;
    xml.start("Types");
    xml.attribute("xmlns", PackageRelation + "content-types"_L1);
    const auto extension = [&xml](QStringView name, const QString &type) {
        xml.start("Default");
        xml.attribute("Extension", name);
        xml.attribute("ContentType", type);
        xml.end();
    };
    extension(u"rels", u"application/vnd.openxmlformats-package.relationships+xml"_s);
    extension(u"xml", u"application/xml"_s);
    extension(u"png", u"image/png"_s);
    const auto part = [&xml](QStringView name, const QString &type) {
        xml.start("Override");
        xml.attribute("PartName", name);
        xml.attribute("ContentType", type);
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
    XmlBytes xml("w:");
    xml.start("settings");
    xml.bareAttribute("xmlns:w", WordNamespace);
    xml.start("zoom");
    xml.attribute("percent", 100);
    xml.end();
    xml.empty("evenAndOddHeaders"); // the page number changes sides
    xml.value("characterSpacingControl", u"compressPunctuation");
    xml.start("compat");
    xml.start("compatSetting"); // Word 2013 and later: no compatibility mode
    xml.attribute("name", u"compatibilityMode");
    xml.attribute("uri", u"http://schemas.microsoft.com/office/word");
    xml.attribute("val", 15);
    return xml.finish();
}

QByteArray DocxParts::coreProperties(const QString &title, const QString &unit,
                                     const QDateTime &time)
{
    XmlBytes xml;
    xml.start("cp:coreProperties");
    xml.attribute("xmlns:cp", PackageRelation + "metadata/core-properties"_L1);
    xml.attribute("xmlns:dc", u"http://purl.org/dc/elements/1.1/");
    xml.attribute("xmlns:dcterms", u"http://purl.org/dc/terms/");
    xml.attribute("xmlns:xsi", u"http://www.w3.org/2001/XMLSchema-instance");
    xml.textElement("dc:title", title);
    xml.textElement("dc:creator", unit);
    xml.textElement("dc:language", u"zh-CN");
    if (time.isValid()) {
        for (const char *name : {"dcterms:created", "dcterms:modified"}) {
            xml.start(name);
            xml.attribute("xsi:type", u"dcterms:W3CDTF");
            xml.text(time.toUTC().toString(Qt::ISODate));
            xml.end();
        }
    }
    return xml.finish();
}

QByteArray DocxParts::appProperties(const QString &unit)
{
    XmlBytes xml;
    xml.start("Properties");
    xml.attribute("xmlns",
                  u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    xml.textElement("Application", u"nianbao");
    xml.textElement("Company", unit);
    return xml.finish();
}

// The hint keeps “ ” — … in the Chinese font, digits stay in the Latin one.
void DocxParts::writeRun(XmlBytes &xml, QStringView text)
{
    if (text.isEmpty())
        return;
    xml.start("r");
    xml.start("rPr");
    xml.start("rFonts");
    xml.attribute("hint", u"eastAsia");
    xml.end();
    xml.end();
    xml.start("t");
    xml.attribute("xml:space", u"preserve");
    xml.text(text);
    xml.end();
    xml.end();
}
