// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/signoffpdf.h"

#include "export/pdfdate.h"
#include "paper/pdftext.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <array>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SignOffPdf)
};

PageLayout sheetLayout()
{
    PageLayout layout;
    layout.marginsMm = {20, 14, 20, 14};
    layout.linesPerPage = 36;
    layout.titlePt = 18;
    layout.titleGapLines = 0.3;
    layout.bodyPt = 12;
    layout.cellPt = 9;
    layout.smallCellPt = 9;
    layout.pageNumbers = false;
    layout.chartScale = 0.78;
    return layout;
}

} // namespace

PaintedDocument signOffPage(const SignOffSheet &sheet, const QLocale &locale)
{
    // Fewer lines first, then no charts: what stands out is told before what can be looked up.
    static const std::array rooms{
        SheetRoom{2, 5}, SheetRoom{2, 4}, SheetRoom{2, 3}, SheetRoom{2, 2}, SheetRoom{0, 8},
        SheetRoom{0, 6}, SheetRoom{0, 4}, SheetRoom{0, 3}, SheetRoom{0, 2}, SheetRoom{0, 1}};
    PaintedDocument document;
    for (const SheetRoom &room : rooms) {
        document = PaintedDocument(outlineOf(sheet, locale, room), sheetLayout());
        if (document.pageCount() == 1)
            break;
    }
    return document;
}

Result<QByteArray> signOffPdf(const SignOffSheet &sheet, const QLocale &locale,
                              const QDateTime &time)
{
    if (!qobject_cast<QApplication *>(QCoreApplication::instance())) {
        return Error{Error::Kind::Internal,
                     Text::tr("The sheet cannot be painted because the program runs without "
                              "painting."),
                     {}};
    }
    const PaintedDocument document = signOffPage(sheet, locale);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(600);
        writer.setTitle(sheet.titles.join(u' '));
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{Error::Kind::CannotWrite, Text::tr("The sheet cannot be painted."), {}};
        const QRectF target(0, 0, writer.width(), writer.height());
        for (int page = 0; page < document.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            document.paintPage(&painter, page, target);
        }
    }
    buffer.close();
    repairPdfText(bytes);
    datePdf(bytes, time);
    return bytes;
}
