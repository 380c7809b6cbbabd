// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/workbookreader.h"

#include "import/packagereader.h"
#include "import/sheetscanner.h"

#include <QCoreApplication>
#include <QDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WorkbookReader)
};

constexpr qsizetype MostSheets = 1000;
constexpr qsizetype MostCells = 4'000'000; // of all sheets
constexpr qsizetype MostNames = 100'000;

QString value(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
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
        const QString strings = u"xl/sharedStrings.xml"_s;
        if (m_package.contains(strings) && !SharedStringsScanner(*m_parts).scan(m_package, strings))
            return false;
        const QString styles = u"xl/styles.xml"_s;
        if (m_package.contains(styles) && !StylesScanner(*m_parts).scan(m_package, styles))
            return false;
        QMap<QString, QString> targets = relations(u"xl/_rels/workbook.xml.rels"_s);
        QXmlStreamReader xml(m_package.part(u"xl/workbook.xml"_s));
        QList<std::pair<QString, QString>> names;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"sheet") {
                if (m_book.sheets.size() >= MostSheets)
                    return false;
                m_book.sheets.append(ReadSheet());
                m_book.sheets.last().name = value(xml, u"name");
                m_book.hidden.hiddenTexts += value(xml, u"state").contains("idden"_L1);
                if (!readSheet(pathOf(targets.value(value(xml, u"id")))))
                    return false;
            } else if (xml.name() == u"definedName") {
                const QString name = value(xml, u"name");
                const QString target = xml.readElementText();
                if (names.size() < MostNames)
                    names.append({name, target});
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
        return target.startsWith(u'/') ? target.sliced(1) : QDir::cleanPath(u"xl/"_s + target);
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

    bool readSheet(const QString &path)
    {
        ReadSheet &sheet = m_book.sheets.last();
        sheet.setParts(m_parts);
        SheetScanner scanner(sheet, *m_parts, m_left);
        if (!scanner.scan(m_package, path))
            return false;
        sheet.sort();
        return true;
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
    std::shared_ptr<SheetParts> m_parts = std::make_shared<SheetParts>();
    qsizetype m_left = MostCells;
    bool m_good = true;
};

} // namespace

ReadSheetCell ReadWorkbook::at(const ReadSheetPlace &place) const
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
    const auto cell = cellAddress(QStringView(reference).sliced(mark + 1).toUtf8());
    if (sheet < 0 || !cell)
        return std::nullopt;
    return ReadSheetPlace{sheet, cell->first, cell->second};
}

Result<ReadWorkbook> readWorkbook(const QByteArray &bytes)
{
    const Result<PackageReader> package = PackageReader::open(bytes);
    return package ? readWorkbook(*package) : Result<ReadWorkbook>(package.error());
}

Result<ReadWorkbook> readWorkbook(const PackageReader &package)
{
    ReadWorkbook book;
    if (!WorkbookReader(package, book).read())
        return Error{Error::Kind::CannotRead,
                     Text::tr("The file is no Excel workbook, or it is damaged."),
                     {}};
    return book;
}
