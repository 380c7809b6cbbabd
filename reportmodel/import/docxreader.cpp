// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/docxreader.h"

#include "import/packagereader.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DocxReader)
};

QString value(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

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
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"p")
                readParagraph([this](const QString &text) { m_document.blocks += text; });
            else if (m_xml.name() == u"tbl")
                readTable();
            else
                count();
        }
        return !m_xml.hasError();
    }

private:
    // What is hidden, wherever it stands.
    void count()
    {
        static const QSet<QString> revisions{u"ins"_s,        u"del"_s,       u"moveFrom"_s,
                                             u"moveTo"_s,     u"pPrChange"_s, u"rPrChange"_s,
                                             u"tblPrChange"_s};
        static const QSet<QString> objects{u"object"_s, u"OLEObject"_s, u"control"_s,
                                           u"altChunk"_s};
        const QString name = m_xml.name().toString();
        HiddenContent &hidden = m_document.hidden;
        hidden.comments += name == "commentReference"_L1;
        hidden.revisions += revisions.contains(name);
        const QString state = value(m_xml, u"val");
        hidden.hiddenTexts += name == "vanish"_L1 && state != "0"_L1 && state != "false"_L1;
        hidden.embedded += objects.contains(name);
    }

    // At <w:p>; ends behind it. Pictures come after the paragraph's words.
    template <class Take>
    void readParagraph(const Take &take)
    {
        QString text;
        QList<ReadPicture> pictures;
        int depth = 1;
        while (depth > 0 && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                count();
                if (m_xml.name() == u"t") {
                    text += m_xml.readElementText();
                    continue;
                }
                if (m_xml.name() == u"br" || m_xml.name() == u"cr")
                    text += u'\n';
                else if (m_xml.name() == u"tab")
                    text += u'\t';
                else if (m_xml.name() == u"noBreakHyphen")
                    text += u'-';
                else if (m_xml.name() == u"docPr")
                    pictures += ReadPicture{value(m_xml, u"descr")};
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
        while (depth > 0 && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                count();
                if (m_xml.name() == u"tr")
                    rows += QList<Cell>();
                if (m_xml.name() == u"tc" && !rows.isEmpty())
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
        while (depth > 0 && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                count();
                if (m_xml.name() == u"p") {
                    readParagraph([&](const QString &text) { paragraphs += text; });
                    continue;
                }
                if (m_xml.name() == u"gridSpan")
                    cell.columnSpan = std::max(1, value(m_xml, u"val").toInt());
                if (m_xml.name() == u"vMerge") {
                    cell.restarts = value(m_xml, u"val") == "restart"_L1;
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

    QXmlStreamReader m_xml;
    ReadDocument &m_document;
};

void readProperties(const QByteArray &xml, ReadDocument &document)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = reader.name().toString();
        if (name == "title"_L1)
            document.title = reader.readElementText();
        else if (name == "creator"_L1 || name == "lastModifiedBy"_L1 || name == "Manager"_L1) {
            const QString person = reader.readElementText().trimmed();
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
