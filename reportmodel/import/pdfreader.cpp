// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdfreader.h"

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

// Null for a file that is no PDF, damaged or locked; `bytes` must outlive the document.
std::unique_ptr<poppler::document> load(const QByteArray &bytes)
{
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (document && document->is_locked())
        document.reset();
    return document;
}

Error unreadable()
{
    return {Error::Kind::CannotRead,
            Text::tr("The file is no PDF that can be read, or it is damaged."),
            {}};
}

} // namespace

Result<QStringList> readPdfText(const QByteArray &file)
{
    // Colours do not matter for text, and making ready for an output intent's takes longer than all
    // of the reading.
    QByteArray bytes = file;
    bytes.replace("/OutputIntents", "/OutputUnasked");
    const std::unique_ptr<poppler::document> document = load(bytes);
    if (!document)
        return unreadable();
    QStringList pages;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page)
            return Error{Error::Kind::CannotRead,
                         Text::tr("Page %1 of the PDF cannot be read.").arg(i + 1),
                         {}};
        const poppler::byte_array utf8 =
            page->text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8();
        pages += QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    return pages;
}

Result<HiddenContent> readPdfHidden(const QByteArray &file)
{
    const std::unique_ptr<poppler::document> document = load(file);
    if (!document)
        return unreadable();
    HiddenContent hidden;
    const poppler::byte_array author = document->get_author().to_utf8();
    if (!author.empty())
        hidden.people += QString::fromUtf8(author.data(), static_cast<qsizetype>(author.size()));
    hidden.embedded = static_cast<int>(document->embedded_files().size());
    return hidden;
}
