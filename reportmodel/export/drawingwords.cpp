// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/drawingwords.h"

#include <QXmlStreamReader>

DrawingWords::DrawingWords(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"title")
            title = xml.readElementText();
        else if (xml.name() == u"desc")
            description = xml.readElementText();
        else if (xml.name() == u"text")
            drawn += xml.readElementText() + u'\n';
    }
    if (xml.hasError())
        title = description = drawn = QString();
}
