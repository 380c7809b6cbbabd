// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pagepainter.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QDir>
#include <QPainter>
#include <QPicture>
#include <QTest>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

qreal mm(qreal units)
{
    return units / PageLayout::UnitsPerMm;
}

QString bodyText(int paragraphs)
{
    QString text;
    for (int i = 1; i <= paragraphs; ++i) {
        text += u"%1."
                u"本机关严格落实《中华人民共和国政府信息公开条例》，全年通过门户网站主动公开信息229"
                u"3条，"
                "其中规范性文件69件（现行有效665件），办理依申请公开70件，同比增长233.3%；"
                "“一网通办”平台（https://www.example.gov.cn/zwgk/2021）累计访问24252.31万人次。\n"_s
                    .arg(i);
    }
    return text;
}

DocumentOutline withBody(const QStringList &paragraphs)
{
    DocumentOutline outline;
    for (const QString &text : paragraphs)
        outline.blocks.append(OutlineParagraph{OutlineParagraph::Role::Body, text});
    return outline;
}

// Text of a page in drawing order, without its number and spaces.
QString textOf(const PageContent &page)
{
    QString text;
    for (const PageText &line : page.texts.mid(0, page.texts.size() - 1))
        text += line.text;
    return text.remove(u' ');
}

} // namespace

class tst_PagePainter : public QObject
{
    Q_OBJECT

private slots:
    void sheetIsThatOfTheStandard();
    void twentyTwoLinesOfTwentyEightCharacters();
    void paragraphsAreIndentedAndSpread();
    void pageNumbersStandOutside();
    void everythingIsPlacedInsideTheMargins_data();
    void everythingIsPlacedInsideTheMargins();
    void headingsStayWithWhatFollows();
    void signatureIsNeverAlone();
    void signatureStandsAtTheRight_data();
    void signatureStandsAtTheRight();
    void chartsOfARowStandBesideEachOther();
    void emptyDocumentHasOnePage();
    void paintsInsideItsTarget();
    void recordedPageLooksTheSame();
    void gallery();

private:
    static QList<DocumentOutline> samples();
};

QList<DocumentOutline> tst_PagePainter::samples()
{
    Report wordy = TestSupport::districtReport();
    wordy.texts[u"c1"_s] = bodyText(14);
    QList<DocumentOutline> outlines;
    for (const Report &report :
         {TestSupport::districtReport(), TestSupport::bureauSummary(), wordy}) {
        const ReportSet set = TestSupport::evaluated(report);
        for (const QString &id : report.templates)
            outlines.append(outlineOf(set, id, true, TestSupport::chinese()));
    }
    return outlines;
}

void tst_PagePainter::sheetIsThatOfTheStandard()
{
    const PageLayout layout;
    const QRectF content = layout.content();
    QCOMPARE(mm(layout.sheet().width()), 210.0);
    QCOMPARE(mm(layout.sheet().height()), 297.0);
    QCOMPARE(mm(content.left()), 28.0);
    QCOMPARE(mm(content.top()), 37.0);
    QCOMPARE(mm(content.width()), 156.0);
    QCOMPARE(mm(content.height()), 225.0);
    QVERIFY(std::abs(layout.linePitch() / PageLayout::UnitsPerPoint - 29) < 0.01);
}

void tst_PagePainter::twentyTwoLinesOfTwentyEightCharacters()
{
    const PaintedDocument document(withBody({QString(28 * 50, u'政')}), {});
    QCOMPARE(document.pageCount(), 3);
    const PageContent &second = document.page(1);
    QCOMPARE(second.texts.size(), 22 + 1); // and the page number
    const QRectF content = document.layout().content();
    for (int i = 0; i < 22; ++i) {
        const PageText &line = second.texts.at(i);
        QCOMPARE(line.text.size(), 28);
        QCOMPARE(line.font.pixelSize(), 160);
        QCOMPARE(line.box.left(), content.left());
        QVERIFY(std::abs(line.box.right() - content.right()) < 5);
        QVERIFY(std::abs(line.box.top() - content.top() - i * document.layout().linePitch()) < 1);
    }
}

void tst_PagePainter::paragraphsAreIndentedAndSpread()
{
    const PaintedDocument document(withBody(bodyText(1).trimmed().split(u'\n')), {});
    const PageContent &page = document.page(0);
    const QRectF content = document.layout().content();
    QVERIFY(page.texts.size() > 4);
    QCOMPARE(page.texts.at(0).box.left(), content.left() + 2 * document.layout().characterPitch());
    for (qsizetype i = 0; i + 2 < page.texts.size(); ++i) {
        const PageText &line = page.texts.at(i);
        QVERIFY2(std::abs(line.box.right() - content.right()) < 1, qPrintable(line.text));
        QVERIFY2(!u"，。；）》”%"_s.contains(page.texts.at(i + 1).text.front()),
                 qPrintable(page.texts.at(i + 1).text));
        QVERIFY2(!u"（《“"_s.contains(line.text.back()), qPrintable(line.text));
    }
}

void tst_PagePainter::pageNumbersStandOutside()
{
    const PaintedDocument document(withBody({QString(28 * 50, u'政')}), {});
    const QRectF content = document.layout().content();
    const PageText odd = document.page(0).texts.constLast();
    const PageText even = document.page(1).texts.constLast();
    QCOMPARE(odd.text, u"— 1 —"_s);
    QCOMPARE(even.text, u"— 2 —"_s);
    QCOMPARE(odd.font.pixelSize(), 140);
    QCOMPARE(odd.box.right(), content.right() - 140);
    QCOMPARE(even.box.left(), content.left() + 140);
    // The dashes 7 mm below the text.
    const qreal dashes = odd.baseline.y() - 0.35 * 140;
    QVERIFY(std::abs(mm(dashes - content.bottom()) - 7) < 0.1);
}

void tst_PagePainter::everythingIsPlacedInsideTheMargins_data()
{
    QTest::addColumn<int>("index");
    QTest::newRow("district report") << 0;
    QTest::newRow("bureau summary") << 1;
    QTest::newRow("long report") << 2;
}

void tst_PagePainter::everythingIsPlacedInsideTheMargins()
{
    QFETCH(int, index);
    const DocumentOutline outline = samples().at(index);
    const PaintedDocument document(outline, {});
    const QRectF content = document.layout().content().adjusted(-1, -1, 1, 1);
    QString all;
    qsizetype charts = 0;
    for (int i = 0; i < document.pageCount(); ++i) {
        const PageContent &page = document.page(i);
        QList<QRectF> boxes;
        for (const PageText &text : page.texts.mid(0, page.texts.size() - 1))
            boxes.append(text.box);
        for (const PageChart &chart : page.charts)
            boxes.append(chart.box);
        for (qsizetype a = 0; a < boxes.size(); ++a) {
            QVERIFY2(content.contains(boxes.at(a)), qPrintable(u"page %1, box %2"_s.arg(i).arg(a)));
            for (qsizetype b = 0; b < a; ++b) {
                const QRectF met = boxes.at(a).intersected(boxes.at(b));
                QVERIFY2(met.width() < 1 || met.height() < 1,
                         qPrintable(u"page %1, boxes %2 and %3"_s.arg(i).arg(a).arg(b)));
            }
        }
        all += textOf(page);
        charts += page.charts.size();
    }
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *heading = std::get_if<OutlineHeading>(&block)) {
            QVERIFY2(all.contains(QString(heading->text).remove(u' ')), qPrintable(heading->text));
        } else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block)) {
            QVERIFY2(all.contains(QString(paragraph->text).remove(u' ')),
                     qPrintable(paragraph->text));
        } else if (const auto *table = std::get_if<OutlineTable>(&block)) {
            for (const OutlineTableCell &cell : table->cells)
                QVERIFY2(all.contains(QString(cell.text).remove(u' ')), qPrintable(cell.text));
        } else if (const auto *list = std::get_if<OutlineList>(&block)) {
            for (const OutlineList::Item &item : list->items)
                QVERIFY2(all.contains(item.label) && all.contains(item.value),
                         qPrintable(item.label));
        } else {
            --charts;
        }
    }
    QCOMPARE(charts, 0);
}

void tst_PagePainter::headingsStayWithWhatFollows()
{
    for (const DocumentOutline &outline : samples()) {
        // Pushed down line by line, so that each heading meets the end of a page.
        for (int lines = 0; lines < 22; lines += 3) {
            DocumentOutline pushed = outline;
            for (int i = 0; i < lines; ++i) {
                pushed.blocks.insert(1, OutlineParagraph{OutlineParagraph::Role::Body, u"一行"_s});
            }
            const PaintedDocument document(pushed, {});
            for (const PageMark &mark : document.marks()) {
                const PageContent &page = document.page(mark.page);
                qreal lowest = 0;
                for (const PageText &text : page.texts.mid(0, page.texts.size() - 1))
                    lowest = std::max(lowest, text.box.top());
                for (const PageChart &chart : page.charts)
                    lowest = std::max(lowest, chart.box.top());
                const bool last = mark.text == document.marks().constLast().text;
                QVERIFY2(last || lowest > mark.y + 10,
                         qPrintable(u"%1 after %2 lines"_s.arg(mark.text).arg(lines)));
            }
        }
    }
}

void tst_PagePainter::signatureIsNeverAlone()
{
    for (int lines = 1; lines < 46; ++lines) {
        QStringList paragraphs;
        for (int i = 0; i < lines; ++i)
            paragraphs.append(u"一行"_s);
        DocumentOutline outline = withBody(paragraphs);
        outline.blocks.append(
            OutlineParagraph{OutlineParagraph::Role::Signature, u"杭州市城市管理局"_s});
        outline.blocks.append(OutlineParagraph{OutlineParagraph::Role::Date, u"2021年12月3日"_s});
        const PaintedDocument document(outline, {});
        const QString last = textOf(document.page(document.pageCount() - 1));
        QVERIFY2(last.endsWith(u"一行杭州市城市管理局2021年12月3日"_s), qPrintable(last));
    }
}

void tst_PagePainter::signatureStandsAtTheRight_data()
{
    QTest::addColumn<QString>("organ");
    QTest::newRow("short") << u"市城管局"_s;
    QTest::newRow("as long as it reaches the edge")
        << u"杭州市城市管理局（杭州市综合行政执法局）办公室"_s;
    QTest::newRow("longer than a line") << u"杭州市城市管理局"_s.repeated(5);
}

void tst_PagePainter::signatureStandsAtTheRight()
{
    QFETCH(QString, organ);
    DocumentOutline outline = withBody({u"正文"_s});
    outline.blocks.append(OutlineParagraph{OutlineParagraph::Role::Signature, organ});
    outline.blocks.append(OutlineParagraph{OutlineParagraph::Role::Date, u"2021年12月3日"_s});
    const PaintedDocument document(outline, {});
    const QRectF content = document.layout().content();
    const QList<PageText> &texts = document.page(0).texts;
    const QRectF date = texts.at(texts.size() - 2).box;
    QVERIFY(std::abs(date.right() - (content.right() - 4 * 160)) < 20);
    for (qsizetype i = 1; i + 2 < texts.size(); ++i) {
        const QRectF line = texts.at(i).box;
        QVERIFY(line.left() >= content.left() - 3 && line.right() <= content.right() + 3);
        const bool centred = std::abs(line.center().x() - date.center().x()) < 5;
        QVERIFY(centred || std::abs(line.right() - content.right()) < 5);
        QVERIFY(line.top() >= texts.at(0).box.bottom() + 2 * 280); // two lines left free
    }
}

void tst_PagePainter::chartsOfARowStandBesideEachOther()
{
    const QList<ChartData> charts =
        chartsOf(TestSupport::evaluated(TestSupport::districtReport()), QLocale(u"zh_CN"_s));
    QVERIFY(charts.size() > 1);
    DocumentOutline outline;
    outline.blocks.append(OutlineChart{charts[0], {charts[1]}});
    PageLayout layout;
    layout.chartScale = 0.8;
    layout.pageNumbers = false;
    const PaintedDocument document(outline, layout);
    QCOMPARE(document.pageCount(), 1);
    QVERIFY(document.page(0).texts.isEmpty());
    const QList<PageChart> row = document.page(0).charts;
    QCOMPARE(row.size(), 2);
    QCOMPARE(row[0].box.top(), row[1].box.top());
    QCOMPARE(row[0].box.size(), row[1].box.size());
    QVERIFY(row[0].box.right() < row[1].box.left());
    QVERIFY(row[1].box.right() <= layout.content().right() + 0.5);
    QCOMPARE(row[0].scale, 0.8);
}

void tst_PagePainter::emptyDocumentHasOnePage()
{
    const PaintedDocument document(DocumentOutline(), {});
    QCOMPARE(document.pageCount(), 1);
    QCOMPARE(document.page(0).texts.size(), 1);
}

void tst_PagePainter::paintsInsideItsTarget()
{
    const PaintedDocument document(samples().constFirst(), {});
    QImage image(600, 700, QImage::Format_RGB32);
    image.fill(Qt::white);
    const QRect target(100, 50, 420, 594);
    QPainter painter(&image);
    document.paintPage(&painter, 0, target);
    painter.end();
    // Ink lies within the margins of the target, the page number below them.
    const QRectF content(100 + 28 * 2, 50 + 37 * 2, 156 * 2, 245 * 2);
    bool ink = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) > 200)
                continue;
            ink = true;
            QVERIFY2(content.adjusted(-2, -2, 2, 2).contains(x, y),
                     qPrintable(u"%1, %2"_s.arg(x).arg(y)));
        }
    }
    QVERIFY(ink);
}

// The print preview plays back a recording of the page: every line is as wide as on the page.
void tst_PagePainter::recordedPageLooksTheSame()
{
    const PaintedDocument document(withBody({bodyText(3)}), {});
    const QRect sheet(0, 0, 620, 877); // 75 dpi
    const auto blank = [&] {
        QImage image(sheet.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        return image;
    };
    QImage direct = blank();
    QPainter painter(&direct);
    document.paintPage(&painter, 0, sheet);
    painter.end();

    constexpr int finer = 16; // as a printer's 1200 dpi are
    QPicture recording;
    painter.begin(&recording);
    document.paintPage(&painter, 0, QRect(QPoint(), sheet.size() * finer));
    painter.end();
    QImage played = blank();
    painter.begin(&played);
    painter.scale(1.0 / finer, 1.0 / finer);
    painter.drawPicture(0, 0, recording);
    painter.end();

    const auto inkedColumns = [](const QImage &image, int top, int bottom) {
        std::pair<int, int> columns(image.width(), -1);
        for (int y = top; y < bottom; ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) > 200)
                    continue;
                columns.first = std::min(columns.first, x);
                columns.second = std::max(columns.second, x);
            }
        }
        return columns;
    };
    const qreal scale = sheet.width() / document.layout().sheet().width();
    for (const PageText &text : document.page(0).texts) {
        const int top = qRound(text.box.top() * scale);
        const int bottom = qRound(text.box.bottom() * scale);
        const auto [left, right] = inkedColumns(direct, top, bottom);
        const auto [playedLeft, playedRight] = inkedColumns(played, top, bottom);
        QVERIFY2(std::abs(left - playedLeft) <= 2 && std::abs(right - playedRight) <= 2,
                 qPrintable(u"%1: %2-%3, recorded %4-%5"_s.arg(text.text)
                                .arg(left)
                                .arg(right)
                                .arg(playedLeft)
                                .arg(playedRight)));
    }
}

// Pages to look at.
void tst_PagePainter::gallery()
{
    const QString folder = QStringLiteral(NIANBAO_BINARY_DIR "/gallery/pages");
    QVERIFY(QDir().mkpath(folder));
    const QList<DocumentOutline> outlines = samples();
    for (qsizetype n = 0; n < outlines.size(); ++n) {
        const PaintedDocument document(outlines.at(n), {});
        for (int i = 0; i < document.pageCount(); ++i) {
            QImage image(1240, 1754, QImage::Format_RGB888); // 150 dpi
            image.fill(Qt::white);
            QPainter painter(&image);
            document.paintPage(&painter, i, image.rect());
            painter.end();
            QVERIFY(image.save(u"%1/%2-%3.png"_s.arg(folder).arg(n + 1).arg(i + 1)));
        }
    }
}

QTEST_MAIN(tst_PagePainter)
#include "tst_pagepainter.moc"
