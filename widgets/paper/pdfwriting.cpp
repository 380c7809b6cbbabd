// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdfwriting.h"

#include "export/drawntext.h"
#include "paper/paperfonts.h"
#include "paper/pdffinisher.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

// Which of the characters that share a shape was written.
class WrittenCharacters
{
public:
    explicit WrittenCharacters(const PdfPlan &plan)
    {
        for (const QChar c : plan.texts)
            m_used.insert(ordinaryCharacter(c.unicode()));
        for (const QFont &one : plan.fonts) {
            const QRawFont font = QRawFont::fromFont(one);
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
    static quint32 shapeOf(const QRawFont &font, char16_t c)
    {
        return font.glyphIndexesForString(QString(QChar(c))).value(0);
    }

    QSet<char16_t> m_used;
    QList<std::pair<QRawFont, QHash<quint32, char16_t>>> m_fonts;
};

} // namespace

void PdfPlan::addTexts(const ChartData &chart)
{
    texts += chart.title + chart.unit + chart.totalText + chart.reading();
    for (const QString &text : chart.categories + chart.notes)
        texts += text;
    for (const ChartDataSeries &series : chart.series)
        texts += series.name;
    // What drawings say besides: numbers, units, that there is nothing.
    texts += u" 0123456789.,%％—-−+：:（）()、，。件条项万元年月日合计未填不适用无数据图"_s;
}

Result<QByteArray> writePdf(const PdfPlan &plan,
                            const std::function<void(QPdfWriter &, QPainter &)> &paint)
{
    if (const Result<void> fonts = PaperFonts::drawChinese(); !fonts)
        return fonts.error();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setPageSize(plan.page);
    writer.setPageMargins(QMarginsF());
    writer.setResolution(plan.resolution);
    writer.setTitle(plan.title);
    writer.setCreator(plan.unit);
    QPainter painter;
    const bool begun = painter.begin(&writer);
    if (begun)
        paint(writer, painter);
    if (!begun || !painter.end())
        return Error{Error::Kind::CannotWrite, Words::tr("The PDF could not be painted."), {}};
    const WrittenCharacters characters(plan);
    return finishPdf(buffer.data(), {plan.title, plan.unit, plan.marks, plan.sheetHeight, plan.time,
                                     [&characters](char16_t c) { return characters.meant(c); }});
}
