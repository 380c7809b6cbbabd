// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/partscanner.h"

#include "import/packagereader.h"

#include <libxml/parser.h>

#include <cstring>
#include <memory>

namespace {

struct ParserFree
{
    void operator()(xmlParserCtxtPtr parser) const
    {
        if (parser->myDoc)
            xmlFreeDoc(parser->myDoc);
        xmlFreeParserCtxt(parser);
    }
};

// Of libxml2's list: name, prefix, namespace, begin and end of the value.
constexpr int AttributeWidth = 5;

QByteArrayView valueOf(const xmlChar **attribute)
{
    const char *begin = reinterpret_cast<const char *>(attribute[3]);
    return QByteArrayView(begin, reinterpret_cast<const char *>(attribute[4]) - begin);
}

QByteArrayView view(const xmlChar *text)
{
    return QByteArrayView(reinterpret_cast<const char *>(text));
}

} // namespace

struct PartScannerCalls
{
    static PartScanner *of(void *scanner) { return static_cast<PartScanner *>(scanner); }
    static void start(void *scanner, const xmlChar *name, const xmlChar *, const xmlChar *, int,
                      const xmlChar **, int attributes, int, const xmlChar **list)
    {
        if (!of(scanner)->m_givenUp)
            of(scanner)->start(view(name), PartScanner::Attributes(list, attributes));
    }
    static void end(void *scanner, const xmlChar *name, const xmlChar *, const xmlChar *)
    {
        if (!of(scanner)->m_givenUp)
            of(scanner)->end(view(name));
    }
    static void words(void *scanner, const xmlChar *text, int size)
    {
        if (!of(scanner)->m_givenUp)
            of(scanner)->words(QByteArrayView(reinterpret_cast<const char *>(text), size));
    }
    static void documentType(void *scanner, const xmlChar *, const xmlChar *, const xmlChar *)
    {
        of(scanner)->m_givenUp = true;
    }
};

QByteArrayView PartScanner::Attributes::value(QByteArrayView name) const
{
    for (int i = 0; i < m_count; ++i) {
        const unsigned char **one = m_list + i * AttributeWidth;
        if (view(one[0]) == name)
            return valueOf(one);
    }
    return {};
}

QByteArrayView PartScanner::Attributes::value(char name) const
{
    for (int i = 0; i < m_count; ++i) {
        const unsigned char **one = m_list + i * AttributeWidth;
        if (one[0][0] == static_cast<unsigned char>(name) && one[0][1] == 0)
            return valueOf(one);
    }
    return {};
}

bool PartScanner::scan(const PackageReader &package, const QString &path)
{
    [[maybe_unused]] static const bool ready = (xmlInitParser(), true); // for several threads
    xmlSAXHandler calls;
    std::memset(&calls, 0, sizeof calls);
    calls.initialized = XML_SAX2_MAGIC;
    calls.startElementNs = &PartScannerCalls::start;
    calls.endElementNs = &PartScannerCalls::end;
    calls.characters = &PartScannerCalls::words;
    calls.ignorableWhitespace = &PartScannerCalls::words;
    calls.cdataBlock = &PartScannerCalls::words;
    calls.internalSubset = &PartScannerCalls::documentType;
    m_givenUp = !package.contains(path);
    const std::unique_ptr<xmlParserCtxt, ParserFree> parser(
        xmlCreatePushParserCtxt(&calls, this, nullptr, 0, nullptr));
    if (!parser)
        return false;
    xmlCtxtUseOptions(parser.get(),
                      XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    int fault = 0;
    package.read(path, [&](QByteArrayView piece) {
        fault = xmlParseChunk(parser.get(), piece.data(), static_cast<int>(piece.size()), 0);
        return fault == 0 && !m_givenUp;
    });
    if (fault != 0 || m_givenUp)
        return false;
    return xmlParseChunk(parser.get(), nullptr, 0, 1) == 0 && parser->wellFormed && !m_givenUp;
}
