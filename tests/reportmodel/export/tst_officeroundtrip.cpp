// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxexporter.h"
#include "export/htmlexporter.h"
#include "export/officelayout.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"
#include "wordfile.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

constexpr int TextWidth = 8845; // 156 mm in twentieths of a point

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(300'000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QString squeezed(QString text)
{
    static const QRegularExpression space(u"[\\s\\x{A0}]+"_s);
    return text.remove(space);
}

// A cell of a table as a document has to show it.
struct Wanted
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QString text;
};

struct WantedTable
{
    int rows = 0;
    QList<int> columns; // widths
    int headerRows = 0;
    QList<Wanted> cells;
};

WantedTable wanted(const OutlineTable &table)
{
    WantedTable result{table.rows,
                       OfficeLayout::columnWidths(table.columnWeights, table.columns, TextWidth),
                       table.headerRows,
                       {}};
    for (const OutlineTableCell &cell : table.cells)
        result.cells += {cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text};
    return result;
}

WantedTable wanted(const OutlineList &list)
{
    const bool figures = list.role == OutlineList::Role::Figures;
    WantedTable result;
    if (figures) {
        result.columns = OfficeLayout::columnWidths({70, 18, 12}, 3, TextWidth);
        for (const OutlineList::Item &item : list.items) {
            result.cells += {result.rows, 0, 1, 1, item.label};
            result.cells += {result.rows, 1, 1, 1, item.value};
            result.cells += {result.rows++, 2, 1, 1, item.unit};
        }
        return result;
    }
    result.columns = OfficeLayout::columnWidths({13, 37, 13, 37}, 4, TextWidth);
    for (qsizetype i = 0; i < list.items.size(); i += 2, ++result.rows) {
        const bool alone = i + 1 == list.items.size();
        result.cells += {result.rows, 0, 1, 1, list.items[i].label};
        result.cells += {result.rows, 1, 1, alone ? 3 : 1, list.items[i].value};
        if (alone)
            continue;
        result.cells += {result.rows, 2, 1, 1, list.items[i + 1].label};
        result.cells += {result.rows, 3, 1, 1, list.items[i + 1].value};
    }
    return result;
}

QList<WantedTable> tablesOf(const DocumentOutline &outline)
{
    QList<WantedTable> tables;
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *table = std::get_if<OutlineTable>(&block))
            tables += wanted(*table);
        else if (const auto *list = std::get_if<OutlineList>(&block))
            tables += wanted(*list);
    }
    return tables;
}

// Every text of the outline in order.
QStringList textsOf(const DocumentOutline &outline)
{
    QStringList texts;
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *table = std::get_if<OutlineTable>(&block)) {
            for (const OutlineTableCell &cell : table->cells)
                texts += cell.text;
        } else if (const auto *list = std::get_if<OutlineList>(&block)) {
            for (const OutlineList::Item &item : list->items)
                texts << item.label << item.value << item.unit;
        } else if (const auto *heading = std::get_if<OutlineHeading>(&block)) {
            texts += heading->text;
        } else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block)) {
            texts += paragraph->text;
        }
    }
    return texts;
}

// How a paragraph of the outline has to look (GB/T 9704); line 0: not asked.
WordLook lookOf(const OutlineParagraph &paragraph)
{
    const auto made = [](const QString &font, int halfPoints, int line, int firstLine,
                         const QString &align) {
        WordLook look;
        look.eastAsia = font;
        look.halfPoints = halfPoints;
        look.line = line;
        look.firstLine = firstLine;
        look.align = align;
        return look;
    };
    switch (paragraph.role) {
    case OutlineParagraph::Role::Body:
        return made(u"仿宋_GB2312"_s, 32, 580, 640, u"both"_s);
    case OutlineParagraph::Role::Note:
        return made(u"仿宋_GB2312"_s, 21, 320, 0, u"left"_s);
    case OutlineParagraph::Role::Caption:
        return made(u"黑体"_s, 21, 320, 0, u"center"_s);
    case OutlineParagraph::Role::Signature:
    case OutlineParagraph::Role::Date:
        break;
    }
    return made(u"仿宋_GB2312"_s, 32, 580, 0, u"right"_s);
}

WordLook lookOf(const OutlineHeading &heading)
{
    WordLook look;
    look.line = heading.level == 0 ? 720 : 580;
    look.halfPoints = heading.level == 0 ? 44 : 32;
    look.firstLine = heading.level == 0 ? 0 : 640;
    look.eastAsia = QStringList{u"方正小标宋简体"_s, u"黑体"_s, u"楷体_GB2312"_s}[heading.level];
    look.align = heading.level == 0 ? u"center"_s : u"left"_s;
    look.outlineLevel = heading.level - 1;
    look.keepsNext = heading.level > 0;
    return look;
}

} // namespace

// The samples and the published reports as Word documents: as they are written, and after
// LibreOffice had them; and as pages that LibreOffice made Word documents of.
class tst_OfficeRoundtrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pageIsA4WithItsMargins_data() { documents(); }
    void pageIsA4WithItsMargins();
    void pageNumbersChangeSides_data() { documents(); }
    void pageNumbersChangeSides();
    void paragraphsLookAsTheStandardSays_data() { documents(); }
    void paragraphsLookAsTheStandardSays();
    void tablesKeepTheirGrid_data() { documents(); }
    void tablesKeepTheirGrid();
    void columnsKeepTheirWidths_data() { documents(); }
    void columnsKeepTheirWidths();
    void headersRepeatAndRowsStayWhole_data() { documents(); }
    void headersRepeatAndRowsStayWhole();
    void cellsAreSetSmall_data() { documents(); }
    void cellsAreSetSmall();
    void everyCellHasBorders_data() { documents(); }
    void everyCellHasBorders();
    void everyTextInOrder_data() { documents(); }
    void everyTextInOrder();
    void picturesAreInsideAndTold_data() { documents(); }
    void picturesAreInsideAndTold();
    void fontsAreNamedThemselves_data() { documents(); }
    void fontsAreNamedThemselves();
    void chaptersCanBeJumpedTo_data() { documents(); }
    void chaptersCanBeJumpedTo();
    void printedPagesHaveEveryFigure_data() { documents(); }
    void printedPagesHaveEveryFigure();

private:
    enum class Route { Own, Docx, Html };
    struct Written
    {
        Route route = Route::Own;
        QString name;
        QString pdf; // path; empty for Own
        DocumentOutline outline;
        WordFile file;
    };
    void documents();
    QString convert(const QStringList &paths, const QString &format, const QString &filter) const;
    void write(const Exporter &exporter, const QMap<QString, ReportSet> &sets);

    QTemporaryDir m_folder;
    FakePictures m_pictures;
    QList<Written> m_written;
};

// Folder of the converted files.
QString tst_OfficeRoundtrip::convert(const QStringList &paths, const QString &format,
                                     const QString &filter) const
{
    const QString folder = m_folder.filePath(u"from "_s + format);
    QStringList arguments{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s),
                          u"--headless"_s,
                          u"--convert-to"_s,
                          filter,
                          u"--outdir"_s,
                          folder};
    if (format == "html"_L1)
        arguments.insert(2, u"--infilter=HTML (StarWriter)"_s);
    run(u"soffice"_s, arguments + paths);
    return folder;
}

void tst_OfficeRoundtrip::write(const Exporter &exporter, const QMap<QString, ReportSet> &sets)
{
    const QString format = exporter.info().id;
    QStringList paths;
    QList<Written> documents;
    for (auto it = sets.cbegin(); it != sets.cend(); ++it) {
        ExportJob job;
        job.set = &it.value();
        job.pictures = &m_pictures;
        job.templateId = it.value().report().templates.first();
        job.locale = chinese();
        auto files = exporter.write(job);
        QVERIFY_RESULT(files);
        // The number keeps reports apart whose names are the same.
        ExportedFile &file = files->first();
        file.name.prepend(QString::number(paths.size()) + u'_');
        const auto saved = saveTogether(*files, m_folder.filePath(format));
        QVERIFY_RESULT(saved);
        paths += saved->first();
        Written one;
        one.name = it.key();
        one.outline = outlineOf(it.value(), job.templateId, true, chinese());
        if (format == "docx"_L1) {
            const auto own = WordFile::read(file.bytes);
            QVERIFY_RESULT(own);
            one.file = *own;
            m_written += one;
        }
        one.route = format == "docx"_L1 ? Route::Docx : Route::Html;
        documents += one;
    }
    const QString office = convert(paths, format, u"docx:Office Open XML Text"_s);
    const QString printed = convert(paths, format, u"pdf:writer_pdf_Export"_s);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString base = QFileInfo(paths[i]).completeBaseName();
        const auto file = WordFile::read(readAll(QDir(office).filePath(base + u".docx"_s)));
        QVERIFY_RESULT(file);
        documents[i].file = *file;
        documents[i].pdf = QDir(printed).filePath(base + u".pdf"_s);
    }
    m_written += documents;
}

void tst_OfficeRoundtrip::initTestCase()
{
    QMap<QString, ReportSet> sets{{u"district"_s, evaluated(districtReport())},
                                  {u"bureau"_s, evaluated(bureauSummary())}};
    for (const QString &name : publishedReportNames()) {
        const auto report = publishedReport(name).report(shippedCatalog());
        QVERIFY_RESULT(report);
        sets.insert(name, evaluated(*report));
    }
    write(DocxExporter(), sets);
    write(HtmlExporter(), sets);
    QVERIFY(sets.size() > 5);
    QCOMPARE(m_written.size(), 3 * sets.size());
}

void tst_OfficeRoundtrip::documents()
{
    QTest::addColumn<qsizetype>("i");
    static const QMap<Route, QString> routes{{Route::Own, u"docx as written"_s},
                                             {Route::Docx, u"docx through LibreOffice"_s},
                                             {Route::Html, u"html through LibreOffice"_s}};
    for (qsizetype i = 0; i < m_written.size(); ++i)
        QTest::addRow("%s, %s", qPrintable(routes[m_written[i].route]),
                      qPrintable(m_written[i].name))
            << i;
}

void tst_OfficeRoundtrip::pageIsA4WithItsMargins()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    QMap<QString, int> page = one.file.page;
    const int slack = one.route == Route::Own ? 0 : 20;
    for (const auto &[side, twips] :
         {std::pair{u"top"_s, 2098}, std::pair{u"right"_s, 1474}, std::pair{u"bottom"_s, 1984},
          std::pair{u"left"_s, 1587}, std::pair{u"w"_s, 11906}, std::pair{u"h"_s, 16838}}) {
        QVERIFY2(qAbs(page[side] - twips) <= slack,
                 qPrintable(u"%1 %2"_s.arg(side).arg(page[side])));
    }
}

void tst_OfficeRoundtrip::pageNumbersChangeSides()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    if (one.route == Route::Html)
        return; // a page of HTML has no numbers
    QVERIFY(one.file.evenFooters);
    for (const auto &[type, side] :
         {std::pair{u"default"_s, u"right"_s}, std::pair{u"even"_s, u"left"_s}}) {
        const QString text = squeezed(one.file.footers[type]);
        QVERIFY2(text.contains(QRegularExpression(u"^—\\{PAGE\\}\\d+—$"_s)), qPrintable(text));
        QString found = one.file.footerSide[type];
        QCOMPARE(found.replace(u"end"_s, u"right"_s).replace(u"start"_s, u"left"_s), side);
    }
}

void tst_OfficeRoundtrip::paragraphsLookAsTheStandardSays()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    qsizetype next = 0;
    const auto check = [&](const QString &text, const WordLook &want) {
        const QString words = squeezed(text);
        while (next < one.file.paragraphs.size() &&
               squeezed(one.file.paragraphs[next].text) != words)
            ++next;
        QVERIFY2(next < one.file.paragraphs.size(), qPrintable(text));
        const WordLook &look = one.file.paragraphs[next++].look;
        const QString told = text.left(20) + u": "_s;
        QVERIFY2(look.eastAsia == want.eastAsia, qPrintable(told + look.eastAsia));
        QCOMPARE(look.halfPoints, want.halfPoints);
        const QString align = QString(look.align.isEmpty() ? u"left"_s : look.align)
                                  .replace(u"end"_s, u"right"_s)
                                  .replace(u"start"_s, u"left"_s);
        QVERIFY2(align == want.align, qPrintable(told + align));
        QVERIFY2(qAbs(look.firstLine - want.firstLine) <= 2,
                 qPrintable(told + QString::number(look.firstLine)));
        QVERIFY2(qAbs(look.line - want.line) <= 2, qPrintable(told + QString::number(look.line)));
        // HTML knows no exact line height that LibreOffice keeps.
        QCOMPARE(look.lineRule, one.route == Route::Html ? u"atLeast"_s : u"exact"_s);
        if (want.outlineLevel >= 0) {
            // The title of a page is its first heading.
            QCOMPARE(look.outlineLevel, want.outlineLevel + (one.route == Route::Html));
            QCOMPARE(look.keepsNext, want.keepsNext);
        }
    };
    for (const OutlineBlock &block : one.outline.blocks) {
        if (const auto *heading = std::get_if<OutlineHeading>(&block))
            check(heading->text, lookOf(*heading));
        else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block))
            check(paragraph->text, lookOf(*paragraph));
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_OfficeRoundtrip::tablesKeepTheirGrid()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    const QList<WantedTable> wantedTables = tablesOf(one.outline);
    QCOMPARE(one.file.tables.size(), wantedTables.size());
    for (qsizetype t = 0; t < wantedTables.size(); ++t) {
        const WantedTable &want = wantedTables[t];
        const WordTable &table = one.file.tables[t];
        QCOMPARE(table.rows, want.rows);
        QCOMPARE(table.columns.size(), want.columns.size());
        QCOMPARE(table.cells.size(), want.cells.size());
        for (qsizetype c = 0; c < want.cells.size(); ++c) {
            const Wanted &cell = want.cells[c];
            const WordCell &found = table.cells[c];
            const bool same = found.row == cell.row && found.column == cell.column &&
                              found.rowSpan == cell.rowSpan &&
                              found.columnSpan == cell.columnSpan &&
                              squeezed(found.text) == squeezed(cell.text);
            QVERIFY2(same, qPrintable(u"table %1, row %2, column %3: “%4” for “%5”"_s.arg(t + 1)
                                          .arg(cell.row + 1)
                                          .arg(cell.column + 1)
                                          .arg(found.text, cell.text)));
        }
    }
}

// LibreOffice fits columns of a page to what is in them; a Word document's stay.
void tst_OfficeRoundtrip::columnsKeepTheirWidths()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    const QList<WantedTable> wantedTables = tablesOf(one.outline);
    for (qsizetype t = 0; t < wantedTables.size(); ++t) {
        const QList<int> &want = wantedTables[t].columns;
        const QList<int> &found = one.file.tables[t].columns;
        QCOMPARE(found.size(), want.size());
        for (qsizetype c = 0; c < want.size(); ++c) {
            const double slack = one.route == Route::Own    ? 0
                                 : one.route == Route::Docx ? 2
                                                            : 0.2 * want[c];
            QVERIFY2(
                qAbs(found[c] - want[c]) <= slack,
                qPrintable(
                    u"table %1, column %2: %3 for %4"_s.arg(t + 1).arg(c + 1).arg(found[c]).arg(
                        want[c])));
        }
    }
}

void tst_OfficeRoundtrip::headersRepeatAndRowsStayWhole()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    const QList<WantedTable> wantedTables = tablesOf(one.outline);
    for (qsizetype t = 0; t < wantedTables.size(); ++t) {
        QCOMPARE(one.file.tables[t].headerRows, wantedTables[t].headerRows);
        if (one.route != Route::Html) // a page cannot say so
            QCOMPARE(one.file.tables[t].wholeRows, wantedTables[t].rows);
    }
}

void tst_OfficeRoundtrip::cellsAreSetSmall()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    for (const WordTable &table : one.file.tables) {
        const bool small = table.columns.size() > OfficeLayout::SmallTableColumns;
        for (const WordCell &cell : table.cells) {
            for (const WordParagraph &paragraph : cell.paragraphs) {
                if (paragraph.text.isEmpty())
                    continue;
                QCOMPARE(paragraph.look.eastAsia, u"宋体"_s);
                if (one.route != Route::Html) // LibreOffice reads one font of a page's rule
                    QCOMPARE(paragraph.look.latin, u"Times New Roman"_s);
                QCOMPARE(paragraph.look.halfPoints, small ? 18 : 21);
                QCOMPARE(paragraph.look.line, small ? 220 : 280);
                QCOMPARE(paragraph.look.firstLine, 0);
            }
        }
    }
}

void tst_OfficeRoundtrip::everyCellHasBorders()
{
    QFETCH(qsizetype, i);
    for (const WordTable &table : m_written[i].file.tables) {
        for (const WordCell &cell : table.cells)
            QVERIFY2(
                cell.black == cell.sides && cell.sides == 4 * cell.rowSpan,
                qPrintable(u"%1 of %2 at “%3”"_s.arg(cell.black).arg(cell.sides).arg(cell.text)));
    }
}

void tst_OfficeRoundtrip::everyTextInOrder()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    const QString whole = squeezed(one.file.text);
    qsizetype at = 0;
    for (const QString &text : textsOf(one.outline)) {
        const QString wantedText = squeezed(text);
        const qsizetype found = whole.indexOf(wantedText, at);
        QVERIFY2(found >= 0, qPrintable(u"after %1: %2"_s.arg(
                                 whole.mid(std::max<qsizetype>(0, at - 40), 40), wantedText)));
        at = found + wantedText.size();
    }
}

void tst_OfficeRoundtrip::picturesAreInsideAndTold()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    const QList<ChartData> charts = chartsIn(one.outline);
    QCOMPARE(one.file.pictures.size(), charts.size());
    constexpr qint64 perTwip = 635;
    for (qsizetype c = 0; c < charts.size(); ++c) {
        const WordPicture &picture = one.file.pictures[c];
        QVERIFY(picture.embedded && !picture.linked);
        QCOMPARE(picture.description, charts[c].reading());
        QVERIFY(picture.width > 0 && picture.width <= TextWidth * perTwip);
        QVERIFY(picture.height > 0 && picture.height <= 12756 * perTwip); // 225 mm
    }
}

void tst_OfficeRoundtrip::fontsAreNamedThemselves()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    QVERIFY(one.route != Route::Own || one.file.themeFonts == 0);
    for (const QString &font : one.file.styleFonts + one.file.textFonts)
        QVERIFY2(!font.contains(u';') && !font.contains(u','), qPrintable(font));
    for (const QString &font :
         {u"方正小标宋简体"_s, u"黑体"_s, u"楷体_GB2312"_s, u"仿宋_GB2312"_s, u"宋体"_s})
        QVERIFY2(one.file.styleFonts.contains(font), qPrintable(font));
}

void tst_OfficeRoundtrip::chaptersCanBeJumpedTo()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    int chapters = 0;
    for (const OutlineBlock &block : one.outline.blocks) {
        const auto *heading = std::get_if<OutlineHeading>(&block);
        if (!heading || heading->bookmark.isEmpty())
            continue;
        QString name = heading->bookmark;
        if (one.route != Route::Html)
            name.replace(u'.', u'_');
        QVERIFY2(one.file.bookmarks.contains(name), qPrintable(name));
        ++chapters;
    }
    QVERIFY(chapters >= 5);
}

void tst_OfficeRoundtrip::printedPagesHaveEveryFigure()
{
    QFETCH(qsizetype, i);
    const Written &one = m_written[i];
    if (one.pdf.isEmpty())
        return; // the file itself is printed after LibreOffice had it
    const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {one.pdf}));
    QVERIFY2(info.contains(QRegularExpression(u"Page size: +595\\.\\d+ x 841\\.\\d+ pts"_s)),
             qPrintable(info));
    const QString images = QString::fromUtf8(run(u"pdfimages"_s, {u"-list"_s, one.pdf}));
    QCOMPARE(images.count(QRegularExpression(u"\\d+ +\\d+ image "_s)),
             chartsIn(one.outline).size());
    const QString first =
        QString::fromUtf8(run(u"pdftotext"_s, {u"-l"_s, u"1"_s, one.pdf, u"-"_s}));
    QVERIFY2(first.contains(QString::number(one.outline.year)), "the first page is empty");
    const QString text = squeezed(QString::fromUtf8(run(u"pdftotext"_s, {one.pdf, u"-"_s})));
    for (const OutlineBlock &block : one.outline.blocks) {
        if (const auto *table = std::get_if<OutlineTable>(&block)) {
            for (const OutlineTableCell &cell : table->cells)
                QVERIFY2(cell.cell.isEmpty() || text.contains(cell.text), qPrintable(cell.cell));
        }
    }
}

QTEST_GUILESS_MAIN(tst_OfficeRoundtrip)
#include "tst_officeroundtrip.moc"
