// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdfpages.h"

#include "paper/paperfonts.h"
#include "paper/pdfwriting.h"

#include <QPdfWriter>

using namespace Qt::StringLiterals;

Result<QByteArray> pdfOf(const PaintedDocument &document, const QString &title, const QString &unit,
                         const QDateTime &time)
{
    PdfPlan plan;
    plan.title = title;
    plan.unit = unit;
    plan.time = time;
    plan.page = QPageSize(QPageSize::A4);
    plan.marks = document.marks();
    plan.sheetHeight = document.layout().sheet().height();
    for (int i = 0; i < document.pageCount(); ++i) {
        for (const PageText &text : document.page(i).texts)
            plan.texts += text.text;
        for (const PageChart &chart : document.page(i).charts)
            plan.addTexts(chart.data);
    }
    using Role = PaperFonts::Role;
    constexpr int anySize = 32;
    for (const Role role :
         {Role::Chart, Role::Title, Role::Body, Role::Heading1, Role::Heading2, Role::Song})
        plan.fonts += document.layout().font(role, anySize);
    return writePdf(plan, [&document](QPdfWriter &writer, QPainter &painter) {
        for (int page = 0; page < document.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            document.paintPage(&painter, page, QRectF(0, 0, writer.width(), writer.height()));
        }
    });
}
