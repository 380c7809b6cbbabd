// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mhtreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MhtReader)
};

constexpr int DeepestParts = 8;
constexpr qsizetype MostPages = 50;
constexpr qsizetype LongestHeader = 64 * 1024;

// Headers of a part, unfolded, and where what they describe begins.
struct Part
{
    QByteArray type; // text/html, in lower case
    QByteArray boundary;
    QByteArray charset;
    QByteArray encoding; // base64, quoted-printable …
    QByteArrayView body;
};

// The value of `name` in `text/html; charset="gb2312"`.
QByteArray parameter(const QByteArray &value, const QByteArray &name)
{
    const QByteArray lower = value.toLower();
    qsizetype at = lower.indexOf(name + '=');
    if (at < 0)
        return {};
    at += name.size() + 1;
    if (at < value.size() && value[at] == '"') {
        const qsizetype end = value.indexOf('"', at + 1);
        return value.sliced(at + 1, (end < 0 ? value.size() : end) - at - 1);
    }
    const auto stop = std::find_if(value.cbegin() + at, value.cend(),
                                   [](char c) { return c == ';' || c == ' ' || c == '\t'; });
    return value.sliced(at, stop - value.cbegin() - at);
}

Part partOf(QByteArrayView bytes)
{
    Part part;
    qsizetype at = 0;
    QByteArray header;
    const auto finish = [&] {
        const qsizetype colon = header.indexOf(':');
        const QByteArray name = header.left(std::max<qsizetype>(colon, 0)).trimmed().toLower();
        const QByteArray value = header.sliced(colon + 1).trimmed();
        if (name == "content-type") {
            part.type = value.left(value.indexOf(';')).trimmed().toLower();
            part.boundary = parameter(value, "boundary");
            part.charset = parameter(value, "charset");
        } else if (name == "content-transfer-encoding") {
            part.encoding = value.toLower();
        }
        header.clear();
    };
    const qsizetype limit = std::min(bytes.size(), LongestHeader);
    while (at < limit) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        QByteArrayView line = bytes.sliced(at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        at = std::min(end + 1, bytes.size());
        if (line.isEmpty())
            break;
        const bool folded = line.startsWith(' ') || line.startsWith('\t');
        if (!folded)
            finish();
        header += line.toByteArray();
    }
    finish();
    part.body = bytes.sliced(at);
    return part;
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
            continue;
        }
        qsizetype next = i + 1;
        while (next < text.size() && (text[next] == ' ' || text[next] == '\t'))
            ++next;
        if (next < text.size() && text[next] == '\r')
            ++next;
        if (next < text.size() && text[next] == '\n') { // the line goes on
            i = next;
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            bytes += '=';
        } else {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return bytes;
}

QByteArray decoded(const Part &part)
{
    if (part.encoding == "base64")
        return QByteArray::fromBase64(part.body.toByteArray());
    if (part.encoding == "quoted-printable")
        return fromQuotedPrintable(part.body);
    return part.body.toByteArray();
}

void collect(QByteArrayView bytes, int depth, QList<MhtPage> &pages)
{
    const Part part = partOf(bytes);
    if (part.type == "text/html" || part.type == "application/xhtml+xml") {
        if (pages.size() < MostPages)
            pages.append({decoded(part), part.charset});
        return;
    }
    if (!part.type.startsWith("multipart/") || part.boundary.isEmpty() || depth >= DeepestParts)
        return;
    const QByteArray mark = "--" + part.boundary;
    std::optional<qsizetype> begin;
    for (qsizetype at = part.body.indexOf(mark); at >= 0; at = part.body.indexOf(mark, at + 1)) {
        if (at > 0 && part.body[at - 1] != '\n')
            continue;
        if (begin)
            collect(part.body.sliced(*begin, at - *begin), depth + 1, pages);
        const qsizetype end = part.body.indexOf('\n', at);
        if (end < 0)
            return;
        begin = end + 1;
    }
    if (begin) // cut off before its last mark
        collect(part.body.sliced(*begin), depth + 1, pages);
}

} // namespace

Result<QList<MhtPage>> readMht(const QByteArray &bytes)
{
    QList<MhtPage> pages;
    collect(bytes, 0, pages);
    if (pages.isEmpty()) {
        return Error{Error::Kind::CannotRead,
                     Text::tr("There is no page in this web archive, or it is damaged. Save the "
                              "page as .html and import that."),
                     {}};
    }
    return pages;
}

bool looksLikeMht(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 8192)).toLower();
    const qsizetype type = head.indexOf("content-type:");
    return type >= 0 && head.contains("mime-version:") &&
           (head.contains("multipart/") || head.contains("text/html")) &&
           (head.indexOf("<html") < 0 || type < head.indexOf("<html"));
}
