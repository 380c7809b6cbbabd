// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mhtmodule/mhtparts.h"

#include <gmime/gmime.h>

#include <memory>

namespace {

constexpr qsizetype MostPages = 50;

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

struct IterFree
{
    void operator()(GMimePartIter *iter) const { g_mime_part_iter_free(iter); }
};

bool isPage(GMimeObject *part)
{
    GMimeContentType *type = g_mime_object_get_content_type(part);
    return type && GMIME_IS_PART(part) &&
           (g_mime_content_type_is_type(type, "text", "html") ||
            g_mime_content_type_is_type(type, "application", "xhtml+xml"));
}

MhtPage pageOf(GMimeObject *part)
{
    MhtPage page;
    page.encoding = g_mime_object_get_content_type_parameter(part, "charset");
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
    if (!content)
        return page;
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    page.bytes =
        QByteArray(reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len));
    return page;
}

} // namespace

void nianbaoReadMht(const QByteArray &bytes, QList<MhtPage> &pages)
{
    g_mime_init(); // counts
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message)
        return;
    const std::unique_ptr<GMimePartIter, IterFree> iter(
        g_mime_part_iter_new(GMIME_OBJECT(message.get())));
    do {
        GMimeObject *part = g_mime_part_iter_get_current(iter.get());
        if (part && isPage(part))
            pages.append(pageOf(part));
    } while (pages.size() < MostPages && g_mime_part_iter_next(iter.get()));
}
