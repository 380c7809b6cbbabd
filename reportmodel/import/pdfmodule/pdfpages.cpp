// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdfmodule/pdfpages.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>

extern "C" Q_DECL_EXPORT void nianbaoReadPdfPages(const QByteArray &bytes, PdfPages &pages)
{
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    pages.isReadable = document && !document->is_locked();
    if (!pages.isReadable)
        return;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page) {
            pages.faultyPage = i + 1;
            return;
        }
        const poppler::byte_array utf8 =
            page->text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8();
        pages.texts += QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
}
