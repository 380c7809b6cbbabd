// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdfmodule/pdfpages.h"

#include <QCoreApplication>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfReader)
};

Result<QStringList> textOf(const QByteArray &file, PdfOrder order)
{
    // Colours do not matter for text, and making ready for an output intent's takes longer than all
    // of the reading.
    QByteArray bytes = file;
    bytes.replace("/OutputIntents", "/OutputUnasked");
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (!document || document->is_locked())
        return Error{Error::Kind::CannotRead,
                     Text::tr("The file is no PDF that can be read, or it is damaged."),
                     {}};
    QStringList pages;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page)
            return Error{Error::Kind::CannotRead,
                         Text::tr("Page %1 of the PDF cannot be read.").arg(i + 1),
                         {}};
        const auto layout = order == PdfOrder::Painted ? poppler::page::raw_order_layout
                                                       : poppler::page::physical_layout;
        const poppler::byte_array utf8 = page->text(poppler::rectf(), layout).to_utf8();
        pages += QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    return pages;
}

} // namespace

extern "C" Q_DECL_EXPORT void nianbaoReadPdfText(const QByteArray &bytes, PdfOrder order,
                                                 Result<QStringList> &pages)
{
    pages = textOf(bytes, order);
}
