// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xmlbytes.h"

#include <cstring>

namespace {

constexpr QByteArrayView Declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

} // namespace

XmlBytes::XmlBytes(const char *prefix)
    : m_prefix(prefix)
{
    constexpr qsizetype usual = 8192;
    m_out.reserve(usual);
}

void XmlBytes::start(const char *name)
{
    closeTag();
    m_out += '<';
    appendName(name);
    m_open.append(name);
    m_inTag = true;
}

void XmlBytes::end()
{
    const char *name = m_open.last();
    m_open.removeLast();
    if (m_inTag) {
        m_out += "/>";
        m_inTag = false;
        return;
    }
    m_out += "</";
    appendName(name);
    m_out += '>';
}

void XmlBytes::attribute(const char *name, QStringView value)
{
    startAttribute(name, false);
    appendEscaped(value);
    m_out += '"';
}

void XmlBytes::attribute(const char *name, qint64 value)
{
    startAttribute(name, false);
    m_out += QByteArray::number(value);
    m_out += '"';
}

void XmlBytes::bareAttribute(const char *name, QStringView value)
{
    startAttribute(name, true);
    appendEscaped(value);
    m_out += '"';
}

void XmlBytes::bareAttribute(const char *name, qint64 value)
{
    startAttribute(name, true);
    m_out += QByteArray::number(value);
    m_out += '"';
}

void XmlBytes::text(QStringView text)
{
    closeTag();
    appendEscaped(text);
}

void XmlBytes::elements(QByteArrayView xml)
{
    closeTag();
    m_out += xml;
}

void XmlBytes::empty(const char *name)
{
    start(name);
    end();
}

void XmlBytes::value(const char *name, QStringView value)
{
    start(name);
    attribute("val", value);
    end();
}

void XmlBytes::value(const char *name, qint64 value)
{
    start(name);
    attribute("val", value);
    end();
}

void XmlBytes::textElement(const char *name, QStringView text)
{
    start(name);
    this->text(text);
    end();
}

QByteArray XmlBytes::finish()
{
    while (!m_open.isEmpty())
        end();
    return m_out.prepend(Declaration);
}

QByteArray XmlBytes::fragment()
{
    closeTag();
    return m_out;
}

void XmlBytes::closeTag()
{
    if (m_inTag)
        m_out += '>';
    m_inTag = false;
}

void XmlBytes::appendName(const char *name)
{
    if (!std::strchr(name, ':'))
        m_out += m_prefix;
    m_out += name;
}

void XmlBytes::startAttribute(const char *name, bool bare)
{
    m_out += ' ';
    if (bare)
        m_out += name;
    else
        appendName(name);
    m_out += "=\"";
}

void XmlBytes::appendEscaped(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'<') {
            m_out += "&lt;";
        } else if (c == u'>') {
            m_out += "&gt;";
        } else if (c == u'&') {
            m_out += "&amp;";
        } else if (c == u'"') {
            m_out += "&quot;";
        } else if (c < 0x20) {
            // Written out, or a reader takes a break in an attribute for a space.
            if (c == u'\t' || c == u'\n' || c == u'\r')
                m_out += "&#" + QByteArray::number(static_cast<int>(c)) + ';';
        } else if (c < 0x80) {
            m_out += static_cast<char>(c);
        } else if (c < 0x800) {
            m_out += static_cast<char>(0xC0 | c >> 6);
            m_out += static_cast<char>(0x80 | (c & 0x3F));
        } else if (QChar::isSurrogate(c)) {
            const bool whole =
                QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            if (whole)
                m_out += text.sliced(i++, 2).toUtf8();
        } else if (c < 0xFFFE) {
            m_out += static_cast<char>(0xE0 | c >> 12);
            m_out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
            m_out += static_cast<char>(0x80 | (c & 0x3F));
        }
    }
}
