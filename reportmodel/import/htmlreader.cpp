// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/htmlreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HtmlReader)
};

constexpr qsizetype MostTags = 500'000; // each takes memory; a page of 200 KB has a few thousand

struct DocumentFree
{
    void operator()(htmlDocPtr document) const { xmlFreeDoc(document); }
};

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

QString stringOf(const xmlChar *text)
{
    return text ? QString::fromUtf8(reinterpret_cast<const char *>(text)) : QString();
}

QString nameOf(const xmlNode *node)
{
    return stringOf(node->name).toLower();
}

QString attribute(const xmlNode *node, const char *wanted)
{
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        if (stringOf(a->name).compare(QLatin1StringView(wanted), Qt::CaseInsensitive) == 0)
            return a->children ? stringOf(a->children->content) : QString();
    }
    return {};
}

bool hasAttribute(const xmlNode *node, const char *wanted)
{
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        if (stringOf(a->name).compare(QLatin1StringView(wanted), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool isBlock(const QString &name)
{
    static const QSet<QString> blocks{
        u"p"_s,       u"div"_s,    u"h1"_s,      u"h2"_s,         u"h3"_s,      u"h4"_s,
        u"h5"_s,      u"h6"_s,     u"li"_s,      u"ul"_s,         u"ol"_s,      u"dl"_s,
        u"dt"_s,      u"dd"_s,     u"section"_s, u"article"_s,    u"header"_s,  u"footer"_s,
        u"main"_s,    u"nav"_s,    u"figure"_s,  u"figcaption"_s, u"caption"_s, u"blockquote"_s,
        u"address"_s, u"center"_s, u"pre"_s,     u"form"_s,       u"body"_s};
    return blocks.contains(name);
}

class PageReader
{
public:
    // `outer`: the tables that hold other tables.
    PageReader(ReadDocument &document, const QSet<const xmlNode *> &outer)
        : m_document(document)
        , m_outer(outer)
    {
    }

    static QSet<const xmlNode *> outerTables(const xmlNode *root)
    {
        QSet<const xmlNode *> outer;
        findOuterTables(root, nullptr, outer);
        return outer;
    }

    void read(const xmlNode *root)
    {
        readChildren(root);
        endParagraph();
    }

private:
    void readChildren(const xmlNode *node)
    {
        for (const xmlNode *child = node->children; child; child = child->next)
            readNode(child);
    }

    void readNode(const xmlNode *node)
    {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            m_text += stringOf(node->content);
        } else if (node->type == XML_COMMENT_NODE) {
            readComment(stringOf(node->content));
        } else if (node->type == XML_ELEMENT_NODE) {
            readElement(node);
        }
    }

    // What Word reads in a conditional comment: the author among it.
    void readComment(const QString &text)
    {
        static const QRegularExpression author(u"<o:(?:Author|LastAuthor|Manager)>([^<]+)</o:"_s);
        for (auto it = author.globalMatch(text); it.hasNext();)
            m_document.hidden.people += it.next().captured(1).trimmed();
    }

    void readElement(const xmlNode *node)
    {
        const QString name = nameOf(node);
        if (isHidden(node))
            ++m_document.hidden.hiddenTexts;
        if (name == "head"_L1) {
            readHead(node);
        } else if (name == "script"_L1 || name == "object"_L1 || name == "embed"_L1 ||
                   name == "iframe"_L1) {
            ++m_document.hidden.embedded;
        } else if (name == "style"_L1) {
            return;
        } else if (name == "br"_L1) {
            m_text += LineBreak;
        } else if (name == "img"_L1) {
            addPicture(attribute(node, "alt"));
        } else if (name == "svg"_L1) {
            addPicture(attribute(node, "aria-label"));
        } else if (name == "table"_L1) {
            endParagraph();
            readTable(node);
        } else if (isBlock(name)) {
            endParagraph();
            readChildren(node);
            endParagraph();
        } else {
            readChildren(node);
        }
    }

    void readHead(const xmlNode *head)
    {
        for (const xmlNode *child = head->children; child; child = child->next) {
            if (child->type == XML_COMMENT_NODE)
                readComment(stringOf(child->content));
            else if (child->type == XML_ELEMENT_NODE && nameOf(child) == "title"_L1)
                m_document.title = collapsedSpaces(contentOf(child));
            else if (child->type == XML_ELEMENT_NODE && nameOf(child) == "script"_L1)
                ++m_document.hidden.embedded;
            else if (child->type == XML_ELEMENT_NODE && nameOf(child) == "meta"_L1 &&
                     attribute(child, "name").compare("author"_L1, Qt::CaseInsensitive) == 0)
                m_document.hidden.people += attribute(child, "content").trimmed();
        }
    }

    static bool isHidden(const xmlNode *node)
    {
        const QString style = attribute(node, "style").remove(u' ').toLower();
        return hasAttribute(node, "hidden") || style.contains("display:none"_L1) ||
               style.contains("visibility:hidden"_L1) || style.contains("mso-hide:all"_L1);
    }

    static QString contentOf(const xmlNode *node)
    {
        QString text;
        for (const xmlNode *child = node->children; child; child = child->next) {
            if (child->type == XML_TEXT_NODE)
                text += stringOf(child->content);
            else if (child->type == XML_ELEMENT_NODE)
                text += contentOf(child);
        }
        return text;
    }

    void addPicture(const QString &description)
    {
        endParagraph();
        m_document.blocks += ReadPicture{description};
    }

    QString takeText()
    {
        QStringList lines;
        for (const QStringView line : QStringView(m_text).tokenize(LineBreak))
            lines += collapsedSpaces(line);
        m_text.clear();
        const QString text = lines.join(u'\n');
        constexpr QChar noBreakSpace(0xa0); // stands for nothing where it stands alone
        return text == noBreakSpace ? QString() : text;
    }

    void endParagraph()
    {
        const QString text = takeText();
        if (!text.isEmpty())
            m_document.blocks += text;
    }

    static void findOuterTables(const xmlNode *node, const xmlNode *table,
                                QSet<const xmlNode *> &outer)
    {
        for (const xmlNode *child = node->children; child; child = child->next) {
            if (child->type != XML_ELEMENT_NODE)
                continue;
            const bool isTable = xmlStrcasecmp(child->name, BAD_CAST "table") == 0;
            if (isTable && table)
                outer.insert(table);
            findOuterTables(child, isTable ? child : table, outer);
        }
    }

    void readTable(const xmlNode *node)
    {
        if (m_outer.contains(node)) { // lays out the page; what stands in its cells comes in order
            readLaidOut(node);
            return;
        }
        ReadTableBuilder builder;
        readRows(node, builder);
        m_document.blocks += builder.take();
    }

    void readLaidOut(const xmlNode *node)
    {
        for (const xmlNode *child = node->children; child; child = child->next) {
            if (child->type != XML_ELEMENT_NODE)
                continue;
            const QString name = nameOf(child);
            if (name == "td"_L1 || name == "th"_L1 || name == "caption"_L1) {
                endParagraph();
                readChildren(child);
                endParagraph();
            } else {
                readLaidOut(child);
            }
        }
    }

    void readRows(const xmlNode *node, ReadTableBuilder &builder)
    {
        for (const xmlNode *child = node->children; child; child = child->next) {
            if (child->type != XML_ELEMENT_NODE)
                continue;
            const QString name = nameOf(child);
            if (name == "tr"_L1) {
                builder.startRow();
                readCells(child, builder);
            } else if (name == "caption"_L1) {
                readElement(child);
            } else {
                readRows(child, builder);
            }
        }
    }

    void readCells(const xmlNode *row, ReadTableBuilder &builder)
    {
        for (const xmlNode *child = row->children; child; child = child->next) {
            if (child->type != XML_ELEMENT_NODE)
                continue;
            const QString name = nameOf(child);
            if (name != "td"_L1 && name != "th"_L1)
                continue;
            if (isHidden(child))
                ++m_document.hidden.hiddenTexts;
            ReadDocument inside; // its paragraphs
            PageReader(inside, m_outer).read(child);
            QStringList paragraphs;
            for (const ReadBlock &block : std::as_const(inside.blocks)) {
                if (const QString *text = std::get_if<QString>(&block))
                    paragraphs += *text;
            }
            m_document.hidden.hiddenTexts += inside.hidden.hiddenTexts;
            m_document.hidden.embedded += inside.hidden.embedded;
            builder.addCell(paragraphs.join(u'\n'), attribute(child, "rowspan").toInt(),
                            attribute(child, "colspan").toInt());
        }
    }

    static constexpr QChar LineBreak = QChar(0x2028);

    ReadDocument &m_document;
    const QSet<const xmlNode *> &m_outer;
    QString m_text; // of the paragraph under way
};

} // namespace

QString collapsedSpaces(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool space = false;
    for (const QChar c : text) {
        if (isSpace(c)) {
            space = !result.isEmpty();
            continue;
        }
        if (space)
            result += u' ';
        space = false;
        result += c;
    }
    return result;
}

Result<ReadDocument> readHtml(const QByteArray &utf8)
{
    if (utf8.count('<') > MostTags) {
        return Error{Error::Kind::CannotRead,
                     Text::tr("The page has more parts than any report; save the report alone."),
                     {}};
    }
    [[maybe_unused]] static const bool ready = (xmlInitParser(), true); // for several threads
    const std::unique_ptr<xmlDoc, DocumentFree> page(
        htmlReadMemory(utf8.constData(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_COMPACT));
    const xmlNode *root = page ? xmlDocGetRootElement(page.get()) : nullptr;
    if (!root)
        return Error{Error::Kind::CannotRead, Text::tr("The file is no web page."), {}};
    ReadDocument document;
    const QSet<const xmlNode *> outer = PageReader::outerTables(root);
    PageReader(document, outer).read(root);
    return document;
}
