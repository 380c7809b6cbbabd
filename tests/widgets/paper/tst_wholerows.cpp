// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/drawntext.h"
#include "outline/pagedesign.h"
#include "paper/pagepainter.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

struct Row
{
    QString label;
    QStringList figures;
};

// The rows of a statutory table that have a label of their own.
QList<Row> rowsOf(const OutlineTable &table)
{
    QList<Row> rows;
    for (int row = table.headerRows; row < table.rows; ++row) {
        Row one;
        for (const OutlineTableCell &cell : table.cells) {
            if (cell.row != row || cell.rowSpan > 1)
                continue;
            if (cell.kind == GridCell::Kind::RowLabel)
                one.label = comparablePdfText(cell.text);
            else if (cell.kind == GridCell::Kind::Figure && !cell.text.isEmpty())
                one.figures += cell.text;
        }
        if (!one.label.isEmpty() && !one.figures.isEmpty())
            rows += one;
    }
    return rows;
}

// Walks through the texts of a document in the order they are painted.
class Walk
{
public:
    explicit Walk(const PaintedDocument &document)
        : m_document(document)
    {
    }

    // The next place where lines that follow each other on one page make up the label.
    bool find(const QString &label)
    {
        for (; m_page < m_document.pageCount(); ++m_page, m_next = 0) {
            const QList<PageText> &texts = m_document.page(m_page).texts;
            for (qsizetype i = m_next; i < texts.size(); ++i) {
                QString joined;
                qsizetype end = i;
                while (end < texts.size() && label.startsWith(joined) && joined != label)
                    joined += comparablePdfText(texts[end++].text);
                if (joined != label)
                    continue;
                m_label = QRectF();
                for (qsizetype k = i; k < end; ++k)
                    m_label = m_label.united(texts[k].box);
                m_next = end;
                return true;
            }
        }
        return false;
    }

    // What stands in the same row of the grid, to the right of the label that was found.
    QStringList figuresBeside() const
    {
        const PageContent &page = m_document.page(m_page);
        qreal top = 0;
        qreal bottom = 1e9;
        for (const QLineF &rule : page.rules) {
            const bool covers = std::min(rule.x1(), rule.x2()) <= m_label.center().x() &&
                                std::max(rule.x1(), rule.x2()) >= m_label.center().x();
            if (!qFuzzyCompare(rule.y1() + 1, rule.y2() + 1) || !covers)
                continue;
            if (rule.y1() <= m_label.center().y())
                top = std::max(top, rule.y1());
            else
                bottom = std::min(bottom, rule.y1());
        }
        QList<PageText> texts;
        for (const PageText &text : page.texts) {
            const qreal y = text.box.center().y();
            if (y > top && y < bottom && text.box.left() > m_label.right())
                texts += text;
        }
        std::sort(texts.begin(), texts.end(),
                  [](const PageText &a, const PageText &b) { return a.box.left() < b.box.left(); });
        QStringList figures;
        for (const PageText &text : std::as_const(texts))
            figures += text.text;
        return figures;
    }

private:
    const PaintedDocument &m_document;
    int m_page = 0;
    qsizetype m_next = 0;
    QRectF m_label;
};

} // namespace

// Wherever a table happens to begin, in whatever type: label and figures of a row stand in one row
// of the grid on one page.
class tst_WholeRows : public QObject
{
    Q_OBJECT

private slots:
    void rowsStayWhole_data();
    void rowsStayWhole();
};

void tst_WholeRows::rowsStayWhole_data()
{
    QTest::addColumn<Report>("report");
    QTest::addColumn<PageDesign>("design");
    const auto designs = PageDesigns::shipped();
    QVERIFY_RESULT(designs);
    QList<PageDesign> all = designs->all();
    for (const auto &[body, line] : {std::pair{12.0, 20.0}, {14.0, 24.0}, {22.0, 36.0}}) {
        PageDesign other;
        other.id = u"%1 pt"_s.arg(body);
        other.bodyPt = body;
        other.linePt = line;
        other.margins = {20 + body, 20, 25, 20};
        all += other;
    }
    QList<std::pair<QString, Report>> reports{{u"district"_s, districtReport()}};
    for (const QString &name : {u"02-shanghai-office-2019.json"_s, u"34-pingtan-gaj-2021.json"_s}) {
        const auto report = publishedReport(name).report(shippedCatalog());
        QVERIFY_RESULT(report);
        reports.append({name, *report});
    }
    for (const auto &[name, report] : reports) {
        for (const PageDesign &design : std::as_const(all))
            QTest::addRow("%s, %s", qPrintable(name), qPrintable(design.id)) << report << design;
    }
}

void tst_WholeRows::rowsStayWhole()
{
    QFETCH(Report, report);
    QFETCH(PageDesign, design);
    for (int lines = 0; lines <= 24; lines += 4) { // the table begins further down
        report.texts[u"c1"_s] = QString(u"一行。\n"_s).repeated(lines);
        const ReportSet set = evaluated(report);
        const DocumentOutline outline =
            outlineOf(set, report.templates.first(), lines % 8 == 0, chinese());
        const PaintedDocument document(outline, PageLayout::of(design));
        Walk walk(document);
        int rows = 0;
        for (const OutlineBlock &block : outline.blocks) {
            const auto *table = std::get_if<OutlineTable>(&block);
            for (const Row &row : table ? rowsOf(*table) : QList<Row>()) {
                QVERIFY2(walk.find(row.label), qPrintable(row.label));
                QCOMPARE(walk.figuresBeside(), row.figures);
                ++rows;
            }
        }
        QVERIFY(rows >= 20);
    }
}

QTEST_MAIN(tst_WholeRows)
#include "tst_wholerows.moc"
