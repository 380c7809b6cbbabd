// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/signoffpdf.h"

#include "paper/pdfpages.h"
#include "paper/pdfproof.h"

#include <QApplication>

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

struct FittedSheet
{
    DocumentOutline outline;
    PaintedDocument document;
};

// Fewer lines first, then no charts: what stands out is told before what can be looked up.
constexpr std::array Rooms{SheetRoom{2, 5}, SheetRoom{2, 4}, SheetRoom{2, 3}, SheetRoom{2, 2},
                           SheetRoom{0, 8}, SheetRoom{0, 6}, SheetRoom{0, 4}, SheetRoom{0, 3},
                           SheetRoom{0, 2}, SheetRoom{0, 1}};
constexpr size_t LastWithCharts = 3;

FittedSheet fitted(const SignOffSheet &sheet, const QLocale &locale)
{
    const auto at = [&](size_t room) {
        FittedSheet one;
        one.outline = outlineOf(sheet, locale, Rooms.at(room));
        one.document = PaintedDocument(one.outline, sheetLayout());
        return one;
    };
    const auto fits = [](const FittedSheet &one) { return one.document.pageCount() == 1; };
    FittedSheet fit = at(0);
    if (fits(fit))
        return fit;
    // Laying charts out is what takes long: the shortest with them says whether they have room.
    const FittedSheet least = at(LastWithCharts);
    const bool withCharts = fits(least);
    const size_t end = withCharts ? LastWithCharts : Rooms.size();
    for (size_t room = withCharts ? 1 : LastWithCharts + 1; room < end; ++room) {
        fit = at(room);
        if (fits(fit))
            return fit;
    }
    return withCharts ? least : fit;
}

} // namespace

PaintedDocument signOffPage(const SignOffSheet &sheet, const QLocale &locale)
{
    return fitted(sheet, locale).document;
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
    const FittedSheet fit = fitted(sheet, locale);
    const QString title = (QStringList{fit.outline.title} + sheet.titles).join(u' ');
    return pdfOf(fit.document, title, fit.outline.unitName, time);
}

bool proveSignOffPdf(const QByteArray &pdf, const SignOffSheet &sheet, const QLocale &locale,
                     ExportProof &proof)
{
    QList<DocumentOutline> lengths; // which of them fitted is known to the painter only
    for (const SheetRoom &room : Rooms)
        lengths += outlineOf(sheet, locale, room);
    return provePages(pdf, lengths, sheetLayout(), proof);
}
