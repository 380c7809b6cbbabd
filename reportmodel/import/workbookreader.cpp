// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/workbookreader.h"

#include "import/packagereader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WorkbookReader)
};

constexpr int MostRows = 1'048'576; // of the format itself
constexpr int MostColumns = 16'384;

QString value(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

// _xHHHH_ stands for a character.
QString decoded(const QString &text)
{
    if (!text.contains("_x"_L1))
        return text;
    static const QRegularExpression code(u"_x([0-9A-Fa-f]{4})_"_s);
    QString result;
    qsizetype end = 0;
    for (auto it = code.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        result += QChar(match.captured(1).toUShort(nullptr, 16));
        end = match.capturedEnd();
    }
    result += QStringView(text).sliced(end);
    return result;
}

// The text of a shared or inline string: all its runs, without phonetic hints.
QString readString(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == u"t")
                text += xml.readElementText();
            else if (xml.name() == u"rPh")
                xml.skipCurrentElement();
            else
                ++depth;
        }
    }
    return decoded(text);
}

// "D6" and "$D$6" as row and column from 0.
std::optional<std::pair<int, int>> cellAddress(QStringView text)
{
    qsizetype i = 0;
    const auto dollar = [&] { i += i < text.size() && text[i] == u'$'; };
    dollar();
    int column = 0;
    for (; i < text.size() && text[i] >= u'A' && text[i] <= u'Z'; ++i) {
        column = column * 26 + (text[i].unicode() - u'A' + 1);
        if (column > MostColumns)
            return std::nullopt;
    }
    dollar();
    bool isNumber = false;
    const int row = text.sliced(i).toInt(&isNumber);
    if (column == 0 || !isNumber || row < 1 || row > MostRows)
        return std::nullopt;
    return std::pair(row - 1, column - 1);
}

class WorkbookReader
{
public:
    WorkbookReader(const PackageReader &package, ReadWorkbook &book)
        : m_package(package)
        , m_book(book)
    {
    }

    bool read()
    {
        readSharedStrings();
        if (!m_package.contains(u"xl/workbook.xml"_s))
            return false;
        QMap<QString, QString> targets = relations(u"xl/_rels/workbook.xml.rels"_s);
        QXmlStreamReader xml(m_package.part(u"xl/workbook.xml"_s));
        QList<std::pair<QString, QString>> names;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"sheet") {
                m_book.sheets.append({value(xml, u"name"), {}, {}});
                m_book.hidden.hiddenTexts += value(xml, u"state").contains("idden"_L1);
                if (!readSheet(pathOf(targets.value(value(xml, u"id")))))
                    return false;
            } else if (xml.name() == u"definedName") {
                const QString name = value(xml, u"name");
                names.append({name, xml.readElementText()});
            }
        }
        for (const auto &[name, target] : names) {
            if (const auto place = m_book.place(target, -1))
                m_book.names.insert(name, *place);
        }
        readTheRest();
        return !xml.hasError() && m_good;
    }

private:
    static QString pathOf(const QString &target)
    {
        return target.startsWith(u'/') ? target.sliced(1) : u"xl/"_s + target;
    }

    QMap<QString, QString> relations(const QString &path) const
    {
        QMap<QString, QString> targets;
        QXmlStreamReader xml(m_package.part(path));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"Relationship")
                targets.insert(value(xml, u"Id"), value(xml, u"Target"));
        }
        return targets;
    }

    void readSharedStrings()
    {
        QXmlStreamReader xml(m_package.part(u"xl/sharedStrings.xml"_s));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"si")
                m_strings += readString(xml);
        }
    }

    bool readSheet(const QString &path)
    {
        if (!m_package.contains(path))
            return false;
        ReadSheet &sheet = m_book.sheets.last();
        QXmlStreamReader xml(m_package.part(path));
        int row = -1;
        int column = -1;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"row") {
                const int given = value(xml, u"r").toInt();
                row = given > 0 ? given - 1 : row + 1;
                column = -1;
            } else if (xml.name() == u"c") {
                const auto place = cellAddress(value(xml, u"r"));
                column = place ? place->second : column + 1;
                const ReadSheetCell cell = readCell(xml);
                if (cell.kind != ReadSheetCell::Kind::Blank || !cell.formula.isEmpty())
                    sheet.cells.insert(place.value_or(std::pair(row, column)), cell);
            } else if (xml.name() == u"mergeCell") {
                addMerge(value(xml, u"ref"), sheet);
            }
        }
        return !xml.hasError();
    }

    // "B5:C7"
    static void addMerge(const QString &range, ReadSheet &sheet)
    {
        const QStringList ends = range.split(u':');
        const auto first = cellAddress(ends.first());
        const auto last = cellAddress(ends.last());
        if (first && last && last->first >= first->first && last->second >= first->second) {
            sheet.merges.append({first->first, first->second, last->first - first->first + 1,
                                 last->second - first->second + 1});
        }
    }

    // At <c>; ends behind it.
    ReadSheetCell readCell(QXmlStreamReader &xml)
    {
        using Kind = ReadSheetCell::Kind;
        const QString type = value(xml, u"t");
        ReadSheetCell cell;
        bool hasValue = false;
        int depth = 1;
        while (depth > 0 && !xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                if (xml.name() == u"f") {
                    cell.formula = xml.readElementText();
                } else if (xml.name() == u"v") {
                    cell.text = xml.readElementText();
                    hasValue = true;
                } else if (xml.name() == u"is") {
                    cell.text = readString(xml);
                    hasValue = true;
                } else {
                    ++depth;
                }
            }
        }
        if (!hasValue)
            return cell;
        if (type == "s"_L1) {
            const int index = cell.text.toInt();
            m_good = m_good && index >= 0 && index < m_strings.size();
            cell.text = m_strings.value(index);
        } else if (type == "str"_L1) {
            cell.text = decoded(cell.text);
        }
        const bool words = type == "s"_L1 || type == "str"_L1 || type == "inlineStr"_L1;
        if (type == "b"_L1) { // a truth is no number
            cell.kind = Kind::Text;
            cell.text = cell.text == "0"_L1 ? u"FALSE"_s : u"TRUE"_s;
        } else if (words)
            cell.kind = cell.text.isEmpty() ? Kind::Blank : Kind::Text;
        else
            cell.kind = type == "e"_L1 ? Kind::Error : Kind::Number;
        return cell;
    }

    void readTheRest()
    {
        for (const QString &path : m_package.paths()) {
            if (path.startsWith("xl/charts/chart"_L1))
                readChart(path);
            else if (path.startsWith("xl/comments"_L1))
                m_book.hidden.comments += elements(path, u"comment");
            else if (path.startsWith("xl/embeddings/"_L1) || path.endsWith("vbaProject.bin"_L1) ||
                     path.startsWith("xl/externalLinks/"_L1))
                ++m_book.hidden.embedded;
        }
        for (const QString &path : {u"docProps/core.xml"_s, u"docProps/app.xml"_s})
            readPeople(path);
    }

    int elements(const QString &path, QStringView name) const
    {
        int count = 0;
        QXmlStreamReader xml(m_package.part(path));
        while (!xml.atEnd())
            count += xml.readNext() == QXmlStreamReader::StartElement && xml.name() == name;
        return count;
    }

    void readPeople(const QString &path)
    {
        QXmlStreamReader xml(m_package.part(path));
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"title") {
                m_book.title = xml.readElementText();
                continue;
            }
            if (xml.name() != u"creator" && xml.name() != u"lastModifiedBy" &&
                xml.name() != u"Manager")
                continue;
            const QString person = xml.readElementText().trimmed();
            if (!person.isEmpty())
                m_book.hidden.people += person;
        }
    }

    void readChart(const QString &path)
    {
        ReadChart chart;
        QXmlStreamReader xml(m_package.part(path));
        bool inValues = false;
        int point = -1;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement && xml.name() == u"val")
                inValues = false;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"val") {
                inValues = true;
                chart.series.append(ReadChartSeries());
            } else if (inValues && xml.name() == u"f") {
                chart.series.last().range = xml.readElementText();
            } else if (inValues && xml.name() == u"pt") {
                point = value(xml, u"idx").toInt();
            } else if (inValues && xml.name() == u"v") {
                chart.series.last().kept.insert(point, xml.readElementText());
            }
        }
        m_good = m_good && !xml.hasError();
        m_book.charts.append(chart);
    }

    const PackageReader &m_package;
    ReadWorkbook &m_book;
    QStringList m_strings;
    bool m_good = true;
};

} // namespace

const ReadSheetCell &ReadSheet::at(int row, int column) const
{
    static const ReadSheetCell blank;
    const auto it = cells.constFind(std::pair(row, column));
    return it == cells.cend() ? blank : *it;
}

const ReadSheetCell &ReadWorkbook::at(const ReadSheetPlace &place) const
{
    return sheets.at(place.sheet).at(place.row, place.column);
}

std::optional<ReadSheetPlace> ReadWorkbook::place(const QString &reference, int fromSheet) const
{
    QString sheetName;
    const qsizetype mark = reference.lastIndexOf(u'!');
    int sheet = fromSheet;
    if (mark >= 0) {
        sheetName = reference.first(mark);
        if (sheetName.size() > 1 && sheetName.startsWith(u'\'') && sheetName.endsWith(u'\''))
            sheetName = sheetName.sliced(1, sheetName.size() - 2).replace("''"_L1, "'"_L1);
        sheet = -1;
        for (int i = 0; i < sheets.size(); ++i) {
            if (sheets[i].name == sheetName)
                sheet = i;
        }
    }
    const auto cell = cellAddress(QStringView(reference).sliced(mark + 1));
    if (sheet < 0 || !cell)
        return std::nullopt;
    return ReadSheetPlace{sheet, cell->first, cell->second};
}

Result<ReadWorkbook> readWorkbook(const QByteArray &bytes)
{
    const Result<PackageReader> package = PackageReader::open(bytes);
    if (!package)
        return package.error();
    ReadWorkbook book;
    if (!WorkbookReader(*package, book).read())
        return Error{Error::Kind::CannotRead,
                     Text::tr("The file is no Excel workbook, or it is damaged."),
                     {}};
    return book;
}
