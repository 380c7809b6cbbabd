// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/textdecoder.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HeadBytes = 8192; // where a page names its encoding
constexpr qsizetype SampleBytes = 4096;

std::optional<QString> decodedAs(const QByteArray &bytes, QStringDecoder decoder)
{
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

// A page that is damaged in one place is still read.
QString decodedRoughly(const QByteArray &bytes, QStringDecoder decoder)
{
    return decoder.isValid() ? QString(decoder(bytes)) : QString::fromLatin1(bytes);
}

// Every other byte of markup and digits is zero in UTF-16.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    const qsizetype size = std::min(bytes.size(), SampleBytes) & ~qsizetype(1);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < size; i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
    }
    if (size < 4 || std::max(even, odd) * 8 < size / 2)
        return std::nullopt;
    return even > odd ? QStringConverter::Utf16BE : QStringConverter::Utf16LE;
}

bool isChineseName(const QByteArray &declared)
{
    return declared.startsWith("gb") || declared.startsWith("x-gb") || declared == "cp936";
}

} // namespace

QByteArray declaredEncoding(const QByteArray &html)
{
    const QByteArray head = html.first(std::min(html.size(), HeadBytes)).toLower();
    qsizetype at = head.indexOf("charset");
    while (at >= 0) {
        qsizetype begin = at + 7;
        const auto skip = [&](const char *characters) {
            while (begin < head.size() && QByteArrayView(characters).contains(head[begin]))
                ++begin;
        };
        skip(" \t=\"'\r\n");
        qsizetype end = begin;
        while (end < head.size() && (std::isalnum(static_cast<unsigned char>(head[end])) ||
                                     head[end] == '-' || head[end] == '_'))
            ++end;
        if (end > begin)
            return head.sliced(begin, end - begin);
        at = head.indexOf("charset", at + 7);
    }
    return {};
}

std::optional<QString> decodedText(const QByteArray &bytes, const QByteArray &declared)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return decodedRoughly(bytes, QStringDecoder(*marked));
    if (const auto utf16 = unmarkedUtf16(bytes))
        return decodedAs(bytes, QStringDecoder(*utf16));
    if (auto text = decodedAs(bytes, QStringDecoder(QStringDecoder::Utf8)))
        return text;
    const QByteArray name = declared.toLower();
    const bool chinese = name.isEmpty() || isChineseName(name) || name.startsWith("utf-16");
    if (!chinese && name != "utf-8" && name != "utf8") {
        if (auto text = decodedAs(bytes, QStringDecoder(name.constData())))
            return text;
    }
    if (auto text = decodedAs(bytes, QStringDecoder("GB18030")))
        return text;
    if (isChineseName(name))
        return decodedRoughly(bytes, QStringDecoder("GB18030"));
    if (name == "utf-8" || name == "utf8")
        return decodedRoughly(bytes, QStringDecoder(QStringDecoder::Utf8));
    return std::nullopt;
}
