// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pngwriter.h"

#include <QImage>

#include <array>

namespace {

constexpr int Level = 3;
constexpr qsizetype QtHead = 4; // length that qCompress puts before the zlib stream

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 n = 0; n < table.size(); ++n) {
        quint32 c = n;
        for (int k = 0; k < 8; ++k)
            c = (c & 1) ? 0xedb88320U ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}

quint32 crcOf(const QByteArray &bytes)
{
    static constexpr std::array<quint32, 256> table = crcTable();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<quint8>(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

void appendNumber(QByteArray &bytes, quint32 number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>((number >> shift) & 0xff));
}

void appendChunk(QByteArray &png, const char *type, const QByteArray &content)
{
    const QByteArray checked = QByteArray(type, 4) + content;
    appendNumber(png, static_cast<quint32>(content.size()));
    png += checked;
    appendNumber(png, crcOf(checked));
}

// Each line as its difference from the one above, behind the filter's number.
QByteArray filtered(const QImage &image)
{
    constexpr char Up = 2;
    const qsizetype width = qsizetype(3) * image.width();
    QByteArray lines((width + 1) * image.height(), Qt::Uninitialized);
    const QByteArray white(width, '\0'); // above the first line
    auto *to = reinterpret_cast<uchar *>(lines.data());
    const auto *above = reinterpret_cast<const uchar *>(white.constData());
    for (int y = 0; y < image.height(); ++y) {
        const uchar *line = image.constScanLine(y);
        *to++ = Up;
        for (qsizetype x = 0; x < width; ++x)
            to[x] = static_cast<uchar>(line[x] - above[x]);
        to += width;
        above = line;
    }
    return lines;
}

} // namespace

QByteArray drawnPng(const QImage &image)
{
    if (image.isNull())
        return {};
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    QByteArray head;
    appendNumber(head, static_cast<quint32>(rgb.width()));
    appendNumber(head, static_cast<quint32>(rgb.height()));
    head += QByteArray("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB, no interlace
    appendChunk(png, "IHDR", head);
    QByteArray resolution;
    appendNumber(resolution, static_cast<quint32>(rgb.dotsPerMeterX()));
    appendNumber(resolution, static_cast<quint32>(rgb.dotsPerMeterY()));
    resolution += '\x01'; // per metre
    appendChunk(png, "pHYs", resolution);
    appendChunk(png, "IDAT", qCompress(filtered(rgb), Level).sliced(QtHead));
    appendChunk(png, "IEND", {});
    return png;
}
