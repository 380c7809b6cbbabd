// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdfmodule/pdfpages.h"

#include "import/pdfmodule/pdfcarried.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

Result<QStringList> textOf(const QByteArray &file, PdfOrder order)
{
    // Colours do not matter for text, and making ready for an output intent's takes longer than all
    // of the reading.
    QByteArray bytes = file;
    bytes.replace("/OutputIntents", "/OutputUnasked");
    const std::unique_ptr<poppler::document> document = load(bytes);
    if (!document)
        return unreadable();
    const auto layout = order == PdfOrder::Painted ? poppler::page::raw_order_layout
                                                   : poppler::page::physical_layout;
    QStringList pages;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page)
            return Error{Error::Kind::CannotRead,
                         Text::tr("Page %1 of the PDF cannot be read.").arg(i + 1),
                         {}};
        const poppler::byte_array utf8 = page->text(poppler::rectf(), layout).to_utf8();
        pages += QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    return pages;
}

QString textOf(const poppler::ustring &text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// Whom the properties and the metadata name. An office is named too, as the file's maker.
QStringList peopleIn(const poppler::document &document)
{
    static const QRegularExpression creators(
        QStringLiteral("<dc:(creator|contributor)>(.*?)</dc:\\1>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression item(QStringLiteral("<rdf:li[^>]*>([^<]+)<"));
    QStringList people{textOf(document.get_author()), textOf(document.get_creator())};
    const QString metadata = textOf(document.metadata());
    for (auto list = creators.globalMatch(metadata); list.hasNext();) {
        for (auto it = item.globalMatch(list.next().captured(2)); it.hasNext();)
            people += it.next().captured(1).trimmed();
    }
    people.removeAll(QString());
    people.removeDuplicates();
    return people;
}

Result<HiddenContent> hiddenIn(const QByteArray &bytes)
{
    const std::unique_ptr<poppler::document> document = load(bytes);
    if (!document)
        return unreadable();
    HiddenContent hidden = carriedBeside(bytes);
    hidden.people = peopleIn(*document);
    hidden.embedded += static_cast<int>(document->embedded_files().size());
    return hidden;
}

} // namespace

extern "C" Q_DECL_EXPORT void nianbaoReadPdfText(const QByteArray &bytes, PdfOrder order,
                                                 Result<QStringList> &pages)
{
    pages = textOf(bytes, order);
}

extern "C" Q_DECL_EXPORT void nianbaoReadPdfHidden(const QByteArray &bytes,
                                                   Result<HiddenContent> &hidden)
{
    hidden = hiddenIn(bytes);
}
