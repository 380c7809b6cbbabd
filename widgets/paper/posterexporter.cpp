// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/posterexporter.h"

#include "export/charttexts.h"
#include "export/documentproof.h"
#include "export/drawingwords.h"
#include "export/drawntext.h"
#include "export/webwriter.h"
#include "import/htmlreader.h"
#include "import/pdfreader.h"
#include "paper/paperfonts.h"
#include "paper/pdfwriting.h"
#include "paper/pngwriter.h"
#include "paper/posterpicture.h"
#include "paper/svgfonts.h"

#include <QApplication>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <future>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

constexpr qreal PdfWidthMm = 210; // prints on a roll of A4's width
constexpr int PdfResolution = 600;
constexpr int SvgResolution = 96;

Error cannotWrite(const QString &message)
{
    return {Error::Kind::CannotWrite, message, {}};
}

Result<QImage> imageOf(const PosterPicture &picture)
{
    QImage image(picture.size.toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return cannotWrite(Words::tr("There is not enough memory for the poster."));
    QPainter painter(&image);
    picture.paint(&painter, QRectF(QPointF(), picture.size));
    return image;
}

// All words of the poster, for who cannot see it.
QString reading(const Poster &poster, const QLocale &locale)
{
    return WebWriter::words(outlineOf(poster, locale), false, locale).join(u' ');
}

QByteArray svg(const PosterPicture &picture, const Poster &poster, const QLocale &locale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size));
    generator.setResolution(SvgResolution);
    generator.setTitle(poster.title.toHtmlEscaped()); // written as it is
    generator.setDescription(reading(poster, locale).toHtmlEscaped());
    QPainter painter(&generator);
    picture.paint(&painter, QRectF(QPointF(), picture.size));
    painter.end();
    nameUsualFonts(bytes);
    return bytes;
}

Result<QByteArray> pdf(const PosterPicture &picture, const Poster &poster, const QDateTime &time)
{
    PdfPlan plan;
    plan.title = poster.title;
    plan.unit = poster.unitName;
    plan.time = time;
    plan.page = QPageSize(picture.size * (PdfWidthMm / picture.size.width()), QPageSize::Millimeter,
                          {}, QPageSize::ExactMatch);
    plan.resolution = PdfResolution;
    for (const PosterPicture::Text &text : picture.texts) {
        plan.texts += text.text;
        if (!plan.fonts.contains(text.font))
            plan.fonts += text.font;
    }
    for (const PosterPicture::Chart &chart : picture.charts)
        plan.addTexts(chart.data);
    return writePdf(plan, [&picture](QPdfWriter &writer, QPainter &painter) {
        picture.paint(&painter, QRectF(0, 0, writer.width(), writer.height()));
    });
}

// The poster's own texts stand before those of the charts, each where the last one ends.
void compareDrawn(const QString &drawn, DrawnGaps gaps, const QStringList &words,
                  const Poster &poster, ExportProof &proof)
{
    const QString found = comparablePdfText(drawn);
    qsizetype at = 0;
    for (const QString &word : words) {
        const QString text = comparablePdfText(word);
        const QString there = found.sliced(at, std::min(text.size(), found.size() - at));
        proof.compare(Words::tr("Text of the poster"), text, there);
        if (there != text)
            return; // what follows stands elsewhere
        at += text.size();
    }
    QList<ChartData> charts;
    for (const Poster::Section &section : poster.sections)
        charts += section.charts;
    compareChartTexts(charts, behindComparable(drawn, at), gaps, proof);
    if (charts.isEmpty())
        proof.compare(Words::tr("Text of the poster"), {}, found.sliced(at));
}

// Every figure the poster tells is the report's own.
void compareFigures(const Poster &poster, const ReportSet &set, ExportProof &proof)
{
    QList<Poster::Figure> figures = poster.leads;
    for (const Poster::Section &section : poster.sections)
        figures += section.figures;
    for (const Poster::Change &change : poster.changes)
        figures += change.figure;
    for (const Poster::Figure &figure : std::as_const(figures)) {
        const int index = set.form().indexOf(figure.cell);
        const QString value = index < 0 ? QString()
                                        : figureText(set.figures().at(index),
                                                     figureBehind(set.report(), set.form(), index));
        proof.compare(figure.label, value, figure.value);
    }
}

QString baseName(const ExportJob &job)
{
    return exportBaseName(*job.set, job.templateId) + u"_一图读懂"_s;
}

} // namespace

FormatInfo PosterExporter::info() const
{
    FormatInfo info;
    info.id = u"poster"_s;
    info.name = {u"一图读懂（长图、SVG、PDF）"_s, u"Poster (picture, SVG, PDF)"_s};
    info.suffix = u"png"_s;
    info.needsPictures = true;
    info.isPoster = true;
    return info;
}

Result<QList<ExportedFile>> PosterExporter::write(const ExportJob &job) const
{
    if (!job.pictures || !qobject_cast<QApplication *>(QCoreApplication::instance()))
        return cannotWrite(Words::tr("Posters cannot be painted here; export them from the desktop "
                                     "program."));
    if (const Result<void> fonts = PaperFonts::drawChinese(); !fonts)
        return fonts.error();
    const Poster poster = Poster::of(*job.set, job.templateId, job.locale);
    const PosterPicture picture = PosterPicture::of(poster, job.poster);
    if (picture.size.height() > PosterPicture::MostHeight)
        return cannotWrite(Words::tr("The poster would be too long for a picture. Choose fewer "
                                     "charts, then export again."));
    const QString base = baseName(job);
    const Result<QImage> image = imageOf(picture);
    if (!image)
        return image.error();
    // Pictures are encoded in other threads while drawing and PDF are painted.
    using Bytes = Result<QByteArray>;
    std::vector<std::pair<QString, std::future<QByteArray>>> pictures;
    const auto encode = [&pictures](const QString &name, const QImage &part) {
        pictures.emplace_back(name,
                              std::async(std::launch::async, [part] { return drawnPng(part); }));
    };
    encode(base + ".png"_L1, *image);
    const QList<QRectF> slices = picture.slices();
    for (qsizetype i = 0; i < slices.size(); ++i)
        encode(base + u"_%1.png"_s.arg(i + 1, 2, 10, QLatin1Char('0')),
               image->copy(slices[i].toRect()));
    const QByteArray drawing = svg(picture, poster, job.locale);
    const Bytes page = pdf(picture, poster, job.time);
    const DocumentOutline outline = outlineOf(poster, job.locale);
    const Bytes words = WebWriter(outline, nullptr, WebWriter::Dress::Styled, job.locale).write();

    QList<ExportedFile> files;
    Result<void> done;
    const auto add = [&](const QString &name, const Bytes &bytes) {
        if (bytes)
            files.append({name, *bytes});
        else if (done)
            done = bytes.error();
    };
    for (auto &[name, bytes] : pictures)
        add(name, bytes.get());
    add(base + ".svg"_L1, drawing);
    add(base + ".pdf"_L1, page);
    add(base + u"_文字版.html"_s, words);
    if (!done)
        return done.error();
    return files;
}

ExportProof PosterExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    const Poster poster = Poster::of(*job.set, job.templateId, job.locale);
    compareFigures(poster, *job.set, proof);
    const QStringList words = PosterPicture::words(poster, job.poster);
    for (const ExportedFile &file : files) {
        if (file.name.endsWith(".svg"_L1)) {
            const DrawingWords texts(file.bytes);
            proof.compare(info().name.text(job.locale), poster.title, texts.title);
            proof.compare(poster.title, reading(poster, job.locale), texts.description);
            compareDrawn(texts.drawn, DrawnGaps::Kept, words, poster, proof);
        } else if (file.name.endsWith(".pdf"_L1)) {
            const Result<QStringList> pages = readPdfText(file.bytes);
            if (pages)
                compareDrawn(pages->join(u'\n'), DrawnGaps::Lost, words, poster, proof);
            else
                proof.differ(pages.error().text());
            if (const Result<HiddenContent> hidden = readPdfHidden(file.bytes))
                proof.add(DocumentProof::hiddenContentCheck(*hidden, poster.unitName));
        } else if (file.name.endsWith(".html"_L1)) {
            const Result<ReadDocument> page = readHtml(file.bytes);
            QStringList told;
            for (const QString &word :
                 WebWriter::words(outlineOf(poster, job.locale), false, job.locale))
                told += collapsedSpaces(word);
            if (page)
                DocumentProof::compareWords(told, DocumentProof::wordsOf(*page, true), proof);
            else
                proof.differ(page.error().text());
        } else {
            proof.leaveOut(file.name);
        }
    }
    proof.add(DocumentProof::chartCheck(
        [&poster] {
            QList<ChartData> charts;
            for (const Poster::Section &section : poster.sections)
                charts += section.charts;
            return charts;
        }(),
        *job.set));
    return proof;
}
