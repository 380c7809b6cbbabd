// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordfile.h"

#include "import/packagereader.h"
#include "xmltree.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

// Lines that are there, black (or what the page's ink is) and single.
bool isBlack(const XmlTree &line)
{
    const QString color = line.attribute(u"w:color"_s);
    return line.attribute(u"w:val"_s) == "single"_L1 &&
           (color == "000000"_L1 || color == "auto"_L1) && line.attribute(u"w:sz"_s).toInt() >= 4;
}

bool isOn(const XmlTree &element)
{
    const QString value = element.attribute(u"w:val"_s);
    return element.exists() && value != "0"_L1 && value != "false"_L1;
}

QString wordsOf(const XmlTree &element)
{
    QString text;
    for (const XmlTree &child : element.children) {
        if (child.name == "w:t"_L1)
            text += child.text;
        else if (child.name == "w:br"_L1 || child.name == "w:tab"_L1)
            text += u' ';
        else if (child.name == "w:instrText"_L1)
            text += u'{' + child.text.simplified().section(u' ', 0, 0) + u'}';
        else if (child.name != "w:drawing"_L1 && child.name != "mc:AlternateContent"_L1)
            text += wordsOf(child);
    }
    return text;
}

class Reader
{
public:
    explicit Reader(const PackageReader &package)
        : m_package(package)
    {
    }

    Result<WordFile> read()
    {
        const auto document = XmlTree::parse(m_package.part(u"word/document.xml"_s));
        const auto styles = XmlTree::parse(m_package.part(u"word/styles.xml"_s));
        const auto settings = XmlTree::parse(m_package.part(u"word/settings.xml"_s));
        const auto relations = XmlTree::parse(m_package.part(u"word/_rels/document.xml.rels"_s));
        for (const auto *part : {&document, &styles, &settings, &relations}) {
            if (!*part)
                return part->error();
        }
        m_styles = *styles;
        for (const XmlTree *style : m_styles.all(u"w:style"))
            m_byId.insert(style->attribute(u"w:styleId"_s), style);
        const XmlTree &body = document->child(u"w:body");
        readBlocks(body);
        readPage(body);
        readFonts(*document);
        readPictures(*document);
        for (const XmlTree *mark : document->all(u"w:bookmarkStart"))
            m_file.bookmarks += mark->attribute(u"w:name"_s);
        m_file.evenFooters = isOn(settings->child(u"w:evenAndOddHeaders"));
        return readFooters(*document, *relations);
    }

private:
    void readBlocks(const XmlTree &body)
    {
        for (const XmlTree &block : body.children) {
            if (block.name == "w:p"_L1) {
                const WordParagraph paragraph = paragraphAt(block);
                m_file.text += paragraph.text + u' ';
                m_file.paragraphs += paragraph;
            } else if (block.name == "w:tbl"_L1) {
                m_file.tables += tableAt(block);
            }
        }
    }

    void readPage(const XmlTree &body)
    {
        const QList<const XmlTree *> sections = body.all(u"w:sectPr");
        if (sections.isEmpty())
            return;
        for (const QString &name : {u"w:pgSz"_s, u"w:pgMar"_s}) {
            const QHash<QString, QString> values = sections.last()->child(name).attributes;
            for (auto it = values.cbegin(); it != values.cend(); ++it)
                m_file.page.insert(it.key().section(u':', -1), it.value().toInt());
        }
    }

    void readFonts(const XmlTree &document)
    {
        const auto add = [this](const XmlTree &tree, QStringList &list) {
            for (const XmlTree *fonts : tree.all(u"w:rFonts")) {
                for (auto it = fonts->attributes.cbegin(); it != fonts->attributes.cend(); ++it) {
                    if (it.key().endsWith("Theme"_L1))
                        ++m_file.themeFonts;
                    else if (it.key() != "w:hint"_L1 && !list.contains(it.value()))
                        list += it.value();
                }
            }
        };
        add(m_styles, m_file.styleFonts);
        add(document, m_file.textFonts);
    }

    void readPictures(const XmlTree &document)
    {
        for (const XmlTree *drawing : document.all(u"w:drawing")) {
            WordPicture picture;
            for (const XmlTree *blip : drawing->all(u"a:blip")) {
                picture.embedded = blip->attributes.contains(u"r:embed"_s);
                picture.linked = blip->attributes.contains(u"r:link"_s);
            }
            for (const XmlTree *words : drawing->all(u"wp:docPr")) {
                picture.description = words->attribute(u"descr"_s);
                if (picture.description.isEmpty()) // LibreOffice, of a page's alt
                    picture.description = words->attribute(u"title"_s);
            }
            for (const XmlTree *extent : drawing->all(u"wp:extent")) {
                picture.width = extent->attribute(u"cx"_s).toLongLong();
                picture.height = extent->attribute(u"cy"_s).toLongLong();
            }
            m_file.pictures += picture;
        }
    }

    Result<WordFile> readFooters(const XmlTree &document, const XmlTree &relations)
    {
        for (const XmlTree *reference : document.all(u"w:footerReference")) {
            for (const XmlTree *relation : relations.all(u"Relationship")) {
                if (relation->attribute(u"Id"_s) != reference->attribute(u"r:id"_s))
                    continue;
                const auto footer =
                    XmlTree::parse(m_package.part(u"word/"_s + relation->attribute(u"Target"_s)));
                if (!footer)
                    return footer.error();
                const QString type = reference->attribute(u"w:type"_s);
                for (const XmlTree *paragraph : footer->all(u"w:p")) {
                    if (wordsOf(*paragraph).isEmpty())
                        continue;
                    m_file.footers.insert(type, wordsOf(*paragraph));
                    m_file.footerSide.insert(type, paragraphAt(*paragraph).look.align);
                }
            }
        }
        return m_file;
    }

    void applyParagraph(const XmlTree &properties, WordLook &look) const
    {
        const auto number = [](const XmlTree &element, const QString &key, int &value) {
            if (element.attributes.contains(key))
                value = element.attribute(key).toInt();
        };
        const XmlTree &spacing = properties.child(u"w:spacing");
        number(spacing, u"w:line"_s, look.line);
        if (spacing.attributes.contains(u"w:lineRule"_s))
            look.lineRule = spacing.attribute(u"w:lineRule"_s);
        const XmlTree &indent = properties.child(u"w:ind");
        number(indent, u"w:firstLine"_s, look.firstLine);
        number(indent, u"w:left"_s, look.left);
        number(indent, u"w:start"_s, look.left);
        number(indent, u"w:right"_s, look.right);
        number(indent, u"w:end"_s, look.right);
        if (properties.child(u"w:jc").exists())
            look.align = properties.child(u"w:jc").attribute(u"w:val"_s);
        number(properties.child(u"w:outlineLvl"), u"w:val"_s, look.outlineLevel);
        if (properties.child(u"w:keepNext").exists())
            look.keepsNext = isOn(properties.child(u"w:keepNext"));
    }

    static void applyRun(const XmlTree &properties, WordLook &look)
    {
        const XmlTree &fonts = properties.child(u"w:rFonts");
        if (fonts.attributes.contains(u"w:eastAsia"_s))
            look.eastAsia = fonts.attribute(u"w:eastAsia"_s);
        if (fonts.attributes.contains(u"w:ascii"_s))
            look.latin = fonts.attribute(u"w:ascii"_s);
        const XmlTree &size = properties.child(u"w:sz");
        if (size.exists())
            look.halfPoints = size.attribute(u"w:val"_s).toInt();
    }

    void applyStyle(const QString &id, WordLook &look) const
    {
        const XmlTree *style = m_byId.value(id);
        if (!style)
            return;
        applyStyle(style->child(u"w:basedOn").attribute(u"w:val"_s), look);
        applyParagraph(style->child(u"w:pPr"), look);
        applyRun(style->child(u"w:rPr"), look);
    }

    WordParagraph paragraphAt(const XmlTree &element) const
    {
        WordParagraph paragraph{wordsOf(element), {}};
        WordLook &look = paragraph.look;
        const XmlTree &defaults = m_styles.child(u"w:docDefaults");
        applyParagraph(defaults.child(u"w:pPrDefault").child(u"w:pPr"), look);
        applyRun(defaults.child(u"w:rPrDefault").child(u"w:rPr"), look);
        const XmlTree &properties = element.child(u"w:pPr");
        look.style = properties.child(u"w:pStyle").attribute(u"w:val"_s);
        applyStyle(look.style.isEmpty() ? u"Normal"_s : look.style, look);
        applyParagraph(properties, look);
        for (const XmlTree *run : element.all(u"w:r")) {
            if (wordsOf(*run).isEmpty())
                continue;
            applyStyle(run->child(u"w:rPr").child(u"w:rStyle").attribute(u"w:val"_s), look);
            applyRun(run->child(u"w:rPr"), look);
            break;
        }
        return paragraph;
    }

    // One side of a cell: what the cell says, else what the table says for that place.
    static bool isDrawn(const XmlTree &cell, const XmlTree &table, const QString &side,
                        const QString &ofTable)
    {
        for (const QString &name : side == "left"_L1    ? QStringList{u"left"_s, u"start"_s}
                                   : side == "right"_L1 ? QStringList{u"right"_s, u"end"_s}
                                                        : QStringList{side}) {
            if (const XmlTree &line = cell.child(u"w:"_s + name); line.exists())
                return isBlack(line);
        }
        return isBlack(table.child(u"w:"_s + ofTable));
    }

    WordTable tableAt(const XmlTree &element)
    {
        WordTable table;
        const XmlTree &properties = element.child(u"w:tblPr");
        table.caption = properties.child(u"w:tblCaption").attribute(u"w:val"_s);
        for (const XmlTree *column : element.child(u"w:tblGrid").all(u"w:gridCol"))
            table.columns += column->attribute(u"w:w"_s).toInt();
        QList<const XmlTree *> rows;
        for (const XmlTree &child : element.children) {
            if (child.name == "w:tr"_L1)
                rows += &child;
        }
        table.rows = static_cast<int>(rows.size());
        for (int row = 0; row < table.rows; ++row) {
            const XmlTree &rowProperties = rows[row]->child(u"w:trPr");
            table.headerRows += isOn(rowProperties.child(u"w:tblHeader"));
            table.wholeRows += isOn(rowProperties.child(u"w:cantSplit"));
            int column = 0;
            for (const XmlTree &child : rows[row]->children) {
                if (child.name == "w:tc"_L1)
                    addCell(child, properties.child(u"w:tblBorders"), row, column, table);
            }
        }
        return table;
    }

    void addCell(const XmlTree &element, const XmlTree &lines, int row, int &column,
                 WordTable &table)
    {
        const XmlTree &properties = element.child(u"w:tcPr");
        WordCell cell;
        cell.row = row;
        cell.column = column;
        cell.columnSpan =
            std::max(1, properties.child(u"w:gridSpan").attribute(u"w:val"_s).toInt());
        cell.width = properties.child(u"w:tcW").attribute(u"w:w"_s).toInt();
        for (const XmlTree &child : element.children) {
            if (child.name != "w:p"_L1)
                continue;
            cell.paragraphs += paragraphAt(child);
            cell.text += cell.paragraphs.last().text;
        }
        m_file.text += cell.text + u' ';
        const XmlTree &own = properties.child(u"w:tcBorders");
        const bool last = column + cell.columnSpan >= table.columns.size();
        cell.sides = 4;
        cell.black =
            isDrawn(own, lines, u"top"_s, row == 0 ? u"top"_s : u"insideH"_s) +
            isDrawn(own, lines, u"bottom"_s, row + 1 == table.rows ? u"bottom"_s : u"insideH"_s) +
            isDrawn(own, lines, u"left"_s, column == 0 ? u"left"_s : u"insideV"_s) +
            isDrawn(own, lines, u"right"_s, last ? u"right"_s : u"insideV"_s);
        column += cell.columnSpan;
        const XmlTree &merge = properties.child(u"w:vMerge");
        if (!merge.exists() || merge.attribute(u"w:val"_s) == "restart"_L1) {
            table.cells += cell;
            return;
        }
        for (auto above = table.cells.rbegin(); above != table.cells.rend(); ++above) {
            if (above->column == cell.column && above->row + above->rowSpan == row) {
                ++above->rowSpan;
                above->black += cell.black;
                above->sides += cell.sides;
                return;
            }
        }
    }

    const PackageReader &m_package;
    XmlTree m_styles;
    QHash<QString, const XmlTree *> m_byId;
    WordFile m_file;
};

} // namespace

Result<WordFile> WordFile::read(const QByteArray &bytes)
{
    const auto package = PackageReader::open(bytes);
    if (!package)
        return package.error();
    return Reader(*package).read();
}

const WordParagraph *WordFile::saying(const QString &words) const
{
    for (const WordParagraph &paragraph : paragraphs) {
        if (paragraph.text.contains(words))
            return &paragraph;
    }
    return nullptr;
}
