// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdfexporter.h"

#include "export/documentproof.h"
#include "import/pdfreader.h"
#include "paper/charttexts.h"
#include "paper/pagepainter.h"
#include "paper/paperfonts.h"
#include "paper/pdffinisher.h"
#include "paper/pdftext.h"

#include <QApplication>
#include <QBuffer>
#include <QHash>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

constexpr int Resolution = 1200;

// Which of the characters that share a shape was written.
class WrittenCharacters
{
public:
    WrittenCharacters(const PaintedDocument &document)
    {
        for (int i = 0; i < document.pageCount(); ++i) {
            for (const PageText &text : document.page(i).texts)
                add(text.text);
            for (const PageChart &chart : document.page(i).charts)
                add(chart.data);
        }
        add(u"0123456789.,%％—-−+：:（）()、，。件条项万元年月日合计未填不适用无数据图"_s);
        using Role = PaperFonts::Role;
        for (const Role role :
             {Role::Chart, Role::Title, Role::Body, Role::Heading1, Role::Heading2, Role::Song}) {
            const QRawFont font = QRawFont::fromFont(PaperFonts::font(role, 32));
            QHash<quint32, char16_t> byShape;
            for (const char16_t c : std::as_const(m_used)) {
                if (const quint32 shape = shapeOf(font, c); shape != 0)
                    byShape.insert(shape, c);
            }
            m_fonts.append({font, byShape});
        }
    }

    char16_t meant(char16_t written) const
    {
        const char16_t c = ordinaryCharacter(written);
        if (m_used.contains(c))
            return c;
        for (const auto &[font, byShape] : m_fonts) {
            const quint32 shape = shapeOf(font, c);
            const auto it = byShape.constFind(shape);
            if (shape != 0 && it != byShape.cend())
                return *it;
        }
        return c;
    }

private:
    void add(const QString &text)
    {
        for (const QChar c : text)
            m_used.insert(ordinaryCharacter(c.unicode()));
    }
    void add(const ChartData &data)
    {
        add(data.title + data.unit + data.totalText + data.reading());
        for (const QString &text : data.categories + data.notes)
            add(text);
        for (const ChartDataSeries &series : data.series)
            add(series.name);
    }
    static quint32 shapeOf(const QRawFont &font, char16_t c)
    {
        return font.glyphIndexesForString(QString(QChar(c))).value(0);
    }

    QSet<char16_t> m_used;
    QList<std::pair<QRawFont, QHash<quint32, char16_t>>> m_fonts;
};

// The document's own text on its pages, which is what stands before the page number, and behind it
// that of the charts.
struct PagesText
{
    explicit PagesText(const QStringList &pages)
    {
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString page = comparablePdfText(pages[i]);
            const qsizetype number = page.lastIndexOf(u"—%1—"_s.arg(i + 1));
            body += number < 0 ? page : page.first(number);
            charts += number < 0 ? QString() : page.sliced(number);
        }
    }
    QString body;
    QString charts;
};

// What stands at the head of a page again when a table goes on there: its header rows and labels
// that span rows of both pages.
struct Repeated
{
    QString header;
    QStringList labels;

    bool accounts(QString between) const
    {
        if (!between.startsWith(header))
            return false;
        between.remove(0, header.size());
        for (const QString &label : labels) {
            if (between.startsWith(label))
                between.remove(0, label.size());
        }
        return between.isEmpty();
    }
};

QList<Repeated> repeatedParts(const DocumentOutline &outline)
{
    QList<Repeated> parts;
    for (const OutlineBlock &block : outline.blocks) {
        const auto *table = std::get_if<OutlineTable>(&block);
        if (!table)
            continue;
        Repeated part;
        for (const OutlineTableCell &cell : table->cells) {
            if (cell.row < table->headerRows)
                part.header += comparablePdfText(cell.text);
            else if (cell.rowSpan > 1)
                part.labels += comparablePdfText(cell.text);
        }
        parts += part;
    }
    return parts;
}

} // namespace

FormatInfo PdfExporter::info() const
{
    FormatInfo info;
    info.id = u"pdf"_s;
    info.name = {u"PDF 文档（PDF/A）"_s, u"PDF document (PDF/A)"_s};
    info.suffix = u"pdf"_s;
    info.needsPictures = true;
    info.namesFonts = true;
    return info;
}

Result<QList<ExportedFile>> PdfExporter::write(const ExportJob &job) const
{
    if (!job.pictures || !qobject_cast<QApplication *>(QCoreApplication::instance()))
        return Error{Error::Kind::CannotWrite,
                     Words::tr("Pages cannot be painted here; export the PDF from the desktop "
                               "program."),
                     {}};
    const DocumentOutline outline = outlineOf(*job.set, job.templateId, true, job.locale);
    const PaintedDocument document(outline, PageLayout::of(job.design));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(Resolution);
    writer.setTitle(outline.title);
    writer.setCreator(outline.unitName);
    QPainter painter(&writer);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        document.paintPage(&painter, page, QRectF(0, 0, writer.width(), writer.height()));
    }
    if (!painter.end())
        return Error{Error::Kind::CannotWrite, Words::tr("The PDF could not be painted."), {}};
    const WrittenCharacters characters(document);
    const Result<QByteArray> finished =
        finishPdf(buffer.data(), {document.marks(), document.layout().sheet().height(), job.time,
                                  [&characters](char16_t c) { return characters.meant(c); }});
    if (!finished)
        return finished.error();
    return QList<ExportedFile>{{exportBaseName(*job.set, job.templateId) + ".pdf"_L1, *finished}};
}

ExportProof PdfExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    DocumentOutline outline = outlineOf(*job.set, job.templateId, true, job.locale);
    const QList<ChartData> charts = chartsIn(outline);
    outline.blocks.removeIf( // a chart's words are drawn, they have no order
        [](const OutlineBlock &block) { return std::holds_alternative<OutlineChart>(block); });
    const QList<Repeated> repeated = repeatedParts(outline);
    for (const ExportedFile &file : files) {
        const Result<QStringList> pages = readPdfText(file.bytes);
        if (!pages && pages.error().kind == Error::Kind::Internal)
            return ExportProof::notRead(); // nothing here can read it, so nothing is claimed
        if (!pages) {
            proof.differ(pages.error().text());
            continue;
        }
        const PagesText text(*pages);
        const QString &body = text.body;
        qsizetype at = 0;
        for (const QString &word : DocumentProof::pageWords(outline, job)) {
            const QString wanted = comparablePdfText(word);
            qsizetype found = body.indexOf(wanted, at);
            const QString between = found < 0 ? QString() : body.sliced(at, found - at);
            const bool isAccounted =
                between.isEmpty() ||
                std::any_of(repeated.cbegin(), repeated.cend(),
                            [&](const Repeated &part) { return part.accounts(between); });
            if (!isAccounted)
                found = -1;
            if (found < 0) {
                proof.differ(Words::tr("Page text"), word, body.mid(at, wanted.size()));
                break; // what follows stands elsewhere
            }
            proof.agree();
            at = found + wanted.size();
        }
        if (proof.holds() && at < body.size())
            proof.differ(Words::tr("Page text"), {}, body.sliced(at));
        compareChartTexts(charts, text.charts, proof);
        proof.add(DocumentProof::chartCheck(charts, *job.set));
        if (const Result<HiddenContent> hidden = readPdfHidden(file.bytes))
            proof.add(DocumentProof::hiddenContentCheck(*hidden, outline.unitName));
    }
    return proof;
}
