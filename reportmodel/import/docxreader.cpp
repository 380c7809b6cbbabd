// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/docxreader.h"

#include "import/packagereader.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>

#include <libxml/xmlreader.h>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DocxReader)
};

QString stringOf(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

// Walks through XML element by element. Nothing is fetched; XML with a DTD is refused.
class Xml
{
public:
    enum class Token { Start, End, Over };

    explicit Xml(const QByteArray &bytes)
    {
        [[maybe_unused]] static const bool ready = (xmlInitParser(), true); // for several threads
        m_reader.reset(xmlReaderForMemory(
            bytes.constData(), static_cast<int>(bytes.size()), nullptr, nullptr,
            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT));
        m_failed = !m_reader;
    }

    // The next tag; `text`, when it is given, gets the characters on the way.
    Token next(QString *text = nullptr)
    {
        if (std::exchange(m_endsAtOnce, false))
            return Token::End;
        while (!m_failed) {
            const int read = xmlTextReaderRead(m_reader.get());
            m_failed = read < 0;
            if (read != 1)
                break;
            switch (xmlTextReaderNodeType(m_reader.get())) {
            case XML_READER_TYPE_ELEMENT:
                m_endsAtOnce = xmlTextReaderIsEmptyElement(m_reader.get()) == 1;
                return Token::Start;
            case XML_READER_TYPE_END_ELEMENT:
                return Token::End;
            case XML_READER_TYPE_TEXT:
            case XML_READER_TYPE_CDATA:
            case XML_READER_TYPE_WHITESPACE:
            case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                if (text)
                    *text += stringOf(xmlTextReaderConstValue(m_reader.get()));
                break;
            case XML_READER_TYPE_DOCUMENT_TYPE: // packages have none; its entities would be lost
            case XML_READER_TYPE_ENTITY_REFERENCE:
                m_failed = true;
                break;
            default:
                break;
            }
        }
        return Token::Over;
    }

    bool hasFailed() const { return m_failed; }

    // Of the last tag, without a prefix.
    std::string_view name() const
    {
        const xmlChar *name = xmlTextReaderConstLocalName(m_reader.get());
        return name ? reinterpret_cast<const char *>(name) : std::string_view();
    }

    // Of the last start tag, whatever the prefix.
    QString attribute(std::string_view wanted) const
    {
        QString value;
        while (xmlTextReaderMoveToNextAttribute(m_reader.get()) == 1) {
            if (name() != wanted)
                continue;
            value = stringOf(xmlTextReaderConstValue(m_reader.get()));
            break;
        }
        xmlTextReaderMoveToElement(m_reader.get());
        return value;
    }

    // The characters up to the end of the element that was started last.
    QString elementText()
    {
        QString text;
        for (int depth = 1; depth > 0;) {
            const Token token = next(&text);
            if (token == Token::Over)
                break;
            depth += token == Token::Start ? 1 : -1;
        }
        return text;
    }

private:
    struct ReaderFree
    {
        void operator()(xmlTextReaderPtr reader) const { xmlFreeTextReader(reader); }
    };

    std::unique_ptr<xmlTextReader, ReaderFree> m_reader;
    bool m_endsAtOnce = false; // an element without content has no end tag of its own
    bool m_failed = false;
};

class BodyReader
{
public:
    BodyReader(const QByteArray &xml, ReadDocument &document)
        : m_xml(xml)
        , m_document(document)
    {
    }

    // False when the XML is broken.
    bool read()
    {
        for (auto token = m_xml.next(); token != Xml::Token::Over; token = m_xml.next()) {
            if (token != Xml::Token::Start)
                continue;
            if (m_xml.name() == "p")
                readParagraph([this](const QString &text) { m_document.blocks += text; });
            else if (m_xml.name() == "tbl")
                readTable();
            else
                count();
        }
        return !m_xml.hasFailed();
    }

private:
    // What is hidden, wherever it stands.
    void count()
    {
        static constexpr std::string_view revisions[] = {
            "ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "tblPrChange"};
        static constexpr std::string_view objects[] = {"object", "OLEObject", "control",
                                                       "altChunk"};
        const std::string_view name = m_xml.name();
        const auto isOneOf = [name](const auto &names) {
            return std::find(std::begin(names), std::end(names), name) != std::end(names);
        };
        HiddenContent &hidden = m_document.hidden;
        hidden.comments += name == "commentReference";
        hidden.revisions += isOneOf(revisions);
        hidden.embedded += isOneOf(objects);
        if (name == "vanish") {
            const QString state = m_xml.attribute("val");
            hidden.hiddenTexts += state != "0"_L1 && state != "false"_L1;
        }
    }

    // At <w:p>; ends behind it. Pictures come after the paragraph's words.
    template <class Take>
    void readParagraph(const Take &take)
    {
        QString text;
        QList<ReadPicture> pictures;
        int depth = 1;
        while (depth > 0) {
            const Xml::Token token = m_xml.next();
            if (token == Xml::Token::Over)
                break;
            if (token == Xml::Token::End) {
                --depth;
            } else {
                count();
                const std::string_view name = m_xml.name();
                if (name == "t") {
                    text += m_xml.elementText();
                    continue;
                }
                if (name == "br" || name == "cr")
                    text += u'\n';
                else if (name == "tab")
                    text += u'\t';
                else if (name == "noBreakHyphen")
                    text += u'-';
                else if (name == "docPr")
                    pictures += ReadPicture{m_xml.attribute("descr")};
                ++depth;
            }
        }
        if (!text.isEmpty())
            take(text);
        for (const ReadPicture &picture : pictures)
            m_document.blocks += picture;
    }

    struct Cell
    {
        QString text;
        int columnSpan = 1;
        bool restarts = false;  // begins a merge over rows
        bool continues = false; // belongs to the cell above
    };

    // At <w:tbl>. A table inside a cell gives its words to the cell.
    void readTable()
    {
        QList<QList<Cell>> rows;
        int depth = 1;
        while (depth > 0) {
            const Xml::Token token = m_xml.next();
            if (token == Xml::Token::Over)
                break;
            if (token == Xml::Token::End) {
                --depth;
            } else {
                count();
                if (m_xml.name() == "tr")
                    rows += QList<Cell>();
                if (m_xml.name() == "tc" && !rows.isEmpty())
                    rows.last() += readCell();
                else
                    ++depth;
            }
        }
        m_document.blocks += gridOf(rows);
    }

    Cell readCell()
    {
        Cell cell;
        QStringList paragraphs;
        int depth = 1;
        while (depth > 0) {
            const Xml::Token token = m_xml.next();
            if (token == Xml::Token::Over)
                break;
            if (token == Xml::Token::End) {
                --depth;
            } else {
                count();
                if (m_xml.name() == "p") {
                    readParagraph([&](const QString &text) { paragraphs += text; });
                    continue;
                }
                if (m_xml.name() == "gridSpan")
                    cell.columnSpan = std::max(1, m_xml.attribute("val").toInt());
                if (m_xml.name() == "vMerge") {
                    cell.restarts = m_xml.attribute("val") == "restart"_L1;
                    cell.continues = !cell.restarts;
                }
                ++depth;
            }
        }
        cell.text = paragraphs.join(u'\n');
        return cell;
    }

    static ReadTable gridOf(const QList<QList<Cell>> &rows)
    {
        ReadTable table;
        QHash<int, qsizetype> lowest; // cell by column
        table.rows = static_cast<int>(rows.size());
        for (int row = 0; row < table.rows; ++row) {
            int column = 0;
            for (const Cell &cell : rows[row]) {
                const int columns = std::min(cell.columnSpan, MostColumns - column);
                if (columns <= 0) {
                    table.cut = true;
                    break;
                }
                if (!cell.continues || !extendAbove(table, lowest, row, column, cell.text)) {
                    lowest.insert(column, table.cells.size());
                    table.cells.append({row, column, 1, columns, cell.text});
                }
                column += columns;
            }
            table.columns = std::max(table.columns, column);
        }
        return table;
    }

    // Words in a cell that continues another would be invisible in Word; they are not dropped.
    static bool extendAbove(ReadTable &table, const QHash<int, qsizetype> &lowest, int row,
                            int column, const QString &text)
    {
        const qsizetype above = lowest.value(column, -1);
        if (above < 0 || table.cells[above].row + table.cells[above].rowSpan != row)
            return false;
        ++table.cells[above].rowSpan;
        table.cells[above].text += text;
        return true;
    }

    static constexpr int MostColumns = 1000;

    Xml m_xml;
    ReadDocument &m_document;
};

void readProperties(const QByteArray &xml, ReadDocument &document)
{
    Xml reader(xml);
    for (auto token = reader.next(); token != Xml::Token::Over; token = reader.next()) {
        if (token != Xml::Token::Start)
            continue;
        const std::string_view name = reader.name();
        if (name == "title") {
            document.title = reader.elementText();
        } else if (name == "creator" || name == "lastModifiedBy" || name == "Manager") {
            const QString person = reader.elementText().trimmed();
            if (!person.isEmpty())
                document.hidden.people += person;
        }
    }
}

} // namespace

Result<ReadDocument> readDocx(const QByteArray &bytes)
{
    const Result<PackageReader> package = PackageReader::open(bytes);
    if (!package)
        return package.error();
    const Error damaged{
        Error::Kind::CannotRead, Text::tr("The file is no Word document, or it is damaged."), {}};
    if (!package->contains(u"word/document.xml"_s))
        return damaged;
    ReadDocument document;
    if (!BodyReader(package->part(u"word/document.xml"_s), document).read())
        return damaged;
    readProperties(package->part(u"docProps/core.xml"_s), document);
    readProperties(package->part(u"docProps/app.xml"_s), document);
    for (const QString &path : package->paths()) {
        document.hidden.embedded +=
            path.startsWith("word/embeddings/"_L1) || path.endsWith("vbaProject.bin"_L1);
    }
    return document;
}
