// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/workbooktexts.h"

#include "export/xlsxtext.h"
#include "import/packagereader.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

QString value(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

// The number formats of the cells that have one of the workbook's own, by sheet and address.
class CellFormats
{
public:
    explicit CellFormats(const PackageReader &package)
        : m_package(package)
    {
        readStyles();
    }

    // Whether any of them has words in it.
    bool haveWords() const
    {
        return std::any_of(m_codes.cbegin(), m_codes.cend(),
                           [](const QString &code) { return code.contains(u'"'); });
    }

    QString at(const ReadSheetPlace &place)
    {
        if (m_sheets.isEmpty())
            readSheets();
        return m_sheets.value(place.sheet).value(XlsxText::cell(place.row, place.column));
    }

private:
    void readStyles()
    {
        QHash<QString, QString> codes; // by id
        QXmlStreamReader xml(m_package.part(u"xl/styles.xml"_s));
        bool ofCells = false;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (xml.name() == u"cellXfs" && token == QXmlStreamReader::EndElement)
                ofCells = false;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"numFmt")
                codes.insert(value(xml, u"numFmtId"), value(xml, u"formatCode"));
            else if (xml.name() == u"cellXfs")
                ofCells = true;
            else if (xml.name() == u"xf" && ofCells)
                m_codes += codes.value(value(xml, u"numFmtId"));
        }
    }

    void readSheets()
    {
        QHash<QString, QString> targets; // by relation
        QXmlStreamReader relations(m_package.part(u"xl/_rels/workbook.xml.rels"_s));
        while (!relations.atEnd()) {
            if (relations.readNext() == QXmlStreamReader::StartElement)
                targets.insert(value(relations, u"Id"), value(relations, u"Target"));
        }
        QXmlStreamReader book(m_package.part(u"xl/workbook.xml"_s));
        while (!book.atEnd()) {
            if (book.readNext() != QXmlStreamReader::StartElement || book.name() != u"sheet")
                continue;
            const QString target = targets.value(value(book, u"id"));
            m_sheets += readSheet(target.startsWith(u'/') ? target.sliced(1) : u"xl/"_s + target);
        }
    }

    QHash<QString, QString> readSheet(const QString &path) const
    {
        QHash<QString, QString> formats;
        QXmlStreamReader xml(m_package.part(path));
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"c")
                continue;
            const QString code = m_codes.value(value(xml, u"s").toInt());
            if (!code.isEmpty())
                formats.insert(value(xml, u"r"), code);
        }
        return formats;
    }

    const PackageReader &m_package;
    QStringList m_codes; // by format of a cell
    QList<QHash<QString, QString>> m_sheets;
};

// 近 of "近"0: what stands between quotes.
QString wordsOf(const QString &format)
{
    return format.section(u'"', 1, 1);
}

} // namespace

void proveWorkbookMarks(const ReportSet &set, const ReadWorkbook &book,
                        const PackageReader &package, ExportProof &proof)
{
    CellFormats formats(package);
    const ReportForm &form = set.form();
    const auto isMarked = [&](int index) {
        const CellValue &value = set.figures().at(index);
        return value.isNumber() && !value.approx.isEmpty();
    };
    bool anyMark = formats.haveWords();
    for (int index = 0; index < form.cellCount() && !anyMark; ++index)
        anyMark = isMarked(index);
    if (!anyMark)
        return;
    const QHash<int, ReadSheetPlace> places = figurePlaces(form, book);
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        const int index = place.key();
        const QString found = wordsOf(formats.at(*place));
        const QString mark = isMarked(index) ? set.figures().at(index).approx : QString();
        if (found == mark)
            proof.agree();
        else
            proof.differ(Words::tr("Mark of “%1”").arg(form.cell(index).label()), mark, found);
    }
}
