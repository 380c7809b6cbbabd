// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdfpages.h"

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
            const QRawFont font = QRawFont::fromFont(document.layout().font(role, 32));
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

} // namespace

Result<QByteArray> pdfOf(const PaintedDocument &document, const QString &title, const QString &unit,
                         const QDateTime &time)
{
    if (const Result<void> fonts = PaperFonts::drawChinese(); !fonts)
        return fonts.error();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(Resolution);
    writer.setTitle(title);
    writer.setCreator(unit);
    QPainter painter(&writer);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        document.paintPage(&painter, page, QRectF(0, 0, writer.width(), writer.height()));
    }
    if (!painter.end())
        return Error{Error::Kind::CannotWrite, Words::tr("The PDF could not be painted."), {}};
    const WrittenCharacters characters(document);
    return finishPdf(buffer.data(), {document.marks(), document.layout().sheet().height(), time,
                                     [&characters](char16_t c) { return characters.meant(c); }});
}
