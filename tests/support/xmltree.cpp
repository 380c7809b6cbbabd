// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmltree.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

XmlTree elementAt(QXmlStreamReader &xml)
{
    XmlTree element;
    element.name = xml.qualifiedName().toString();
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        element.attributes.insert(attribute.qualifiedName().toString(),
                                  attribute.value().toString());
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::StartElement)
            element.children.append(elementAt(xml));
        else if (token == QXmlStreamReader::Characters)
            element.text += xml.text();
    }
    return element;
}

void collect(const XmlTree &below, QStringView name, QList<const XmlTree *> &found)
{
    for (const XmlTree &child : below.children) {
        if (child.name == name)
            found.append(&child);
        collect(child, name, found);
    }
}

} // namespace

Result<XmlTree> XmlTree::parse(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    XmlTree root;
    if (reader.readNextStartElement())
        root = elementAt(reader);
    while (!reader.atEnd())
        reader.readNext();
    if (reader.hasError()) {
        return Error{Error::Kind::Internal,
                     u"line %1: %2"_s.arg(reader.lineNumber()).arg(reader.errorString()),
                     {}};
    }
    return root;
}

const XmlTree &XmlTree::child(QStringView childName) const
{
    static const XmlTree none;
    for (const XmlTree &one : children) {
        if (one.name == childName)
            return one;
    }
    return none;
}

QList<const XmlTree *> XmlTree::all(QStringView elementName) const
{
    QList<const XmlTree *> found;
    collect(*this, elementName, found);
    return found;
}
