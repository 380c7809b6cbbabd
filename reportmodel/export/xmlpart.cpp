// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xmlpart.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView Declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

bool fits(char16_t c)
{
    return (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c == u'\t' || c == u'\n' ||
           c == u'\r';
}

QString fitting(QStringView text)
{
    const auto *begin = text.utf16();
    if (std::all_of(begin, begin + text.size(), fits))
        return text.toString();
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair =
            i + 1 < text.size() && text[i].isHighSurrogate() && text[i + 1].isLowSurrogate();
        if (pair)
            result += text.sliced(i++, 2);
        else if (fits(text[i].unicode()))
            result += text[i];
    }
    return result;
}

} // namespace

XmlPart::XmlPart()
    : m_writer(&m_text)
{
    constexpr qsizetype usual = 8192;
    m_text.reserve(usual);
}

void XmlPart::start(const QString &name)
{
    m_writer.writeStartElement(name);
}

void XmlPart::end()
{
    m_writer.writeEndElement();
}

void XmlPart::attribute(const QString &name, QStringView value)
{
    m_writer.writeAttribute(name, fitting(value));
}

void XmlPart::attribute(const QString &name, qint64 value)
{
    m_writer.writeAttribute(name, QString::number(value));
}

void XmlPart::text(QStringView text)
{
    // A carriage return as it is would be read as a line feed.
    bool first = true;
    for (const QStringView piece : text.tokenize(u'\r')) {
        if (!std::exchange(first, false))
            m_writer.writeEntityReference(u"#13"_s);
        m_writer.writeCharacters(fitting(piece));
    }
}

void XmlPart::elements(const QString &xml)
{
    m_writer.writeCharacters({}); // the element they stand in is opened
    m_text += xml;
}

void XmlPart::empty(const QString &name)
{
    m_writer.writeEmptyElement(name);
}

void XmlPart::value(const QString &name, QStringView value)
{
    m_writer.writeEmptyElement(name);
    attribute(u"w:val"_s, value);
}

void XmlPart::value(const QString &name, qint64 value)
{
    m_writer.writeEmptyElement(name);
    attribute(u"w:val"_s, value);
}

void XmlPart::textElement(const QString &name, QStringView text)
{
    start(name);
    this->text(text);
    end();
}

QByteArray XmlPart::finish()
{
    m_writer.writeEndDocument();
    return Declaration.toByteArray() + m_text.toUtf8();
}

QString XmlPart::fragment()
{
    m_writer.writeCharacters({});
    return m_text;
}
