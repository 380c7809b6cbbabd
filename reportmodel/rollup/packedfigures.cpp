// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/packedfigures.h"

namespace PackedFigures {

// A figure is one number, written seven bits at a time, lowest first: 0 blank, 1 not applicable,
// from 2 on a value: whether it is approximate, whether it has decimals, and its digits with the
// sign in the lowest bit.
namespace {

constexpr quint64 BlankCode = 0;
constexpr quint64 NotApplicableCode = 1;
constexpr quint64 FirstValue = 2;

quint64 codeOf(const CellValue &value)
{
    if (value.isBlank())
        return BlankCode;
    if (!value.isNumber())
        return NotApplicableCode;
    const bool whole = value.value.isInteger();
    const qint64 digits = whole ? value.value.whole() : value.value.millionths();
    const quint64 magnitude = static_cast<quint64>(digits < 0 ? -digits : digits);
    const quint64 signedDigits = magnitude << 1U | (digits < 0 ? 1U : 0U);
    return FirstValue +
           (signedDigits << 2U | (whole ? 0U : 2U) | (value.approx.isEmpty() ? 0U : 1U));
}

Value valueOf(quint64 code)
{
    Value value;
    if (code == BlankCode)
        return value;
    if (code == NotApplicableCode) {
        value.state = CellValue::State::NotApplicable;
        return value;
    }
    code -= FirstValue;
    value.state = CellValue::State::Number;
    value.approximate = (code & 1U) != 0;
    const bool whole = (code & 2U) == 0;
    const bool negative = (code & 4U) != 0;
    const auto magnitude = static_cast<qint64>(code >> 3U);
    const qint64 digits = negative ? -magnitude : magnitude;
    value.value = whole ? Amount::fromInt(digits) : Amount::fromMillionths(digits);
    return value;
}

} // namespace

QByteArray pack(const FigureView &view, int cells)
{
    QByteArray packed;
    packed.reserve(cells + cells / 2);
    for (int i = 0; i < cells; ++i) {
        quint64 code = codeOf(view.at(i));
        for (; code >= 0x80; code >>= 7U)
            packed += static_cast<char>(code | 0x80);
        packed += static_cast<char>(code);
    }
    packed.squeeze();
    return packed;
}

std::vector<Value> unpack(const QByteArray &packed, int cells)
{
    std::vector<Value> values(static_cast<size_t>(cells));
    const auto *at = reinterpret_cast<const uchar *>(packed.constData());
    const uchar *const end = at + packed.size();
    for (Value &value : values) {
        quint64 code = 0;
        for (unsigned shift = 0; at < end && shift < 64; shift += 7) {
            const uchar byte = *at++;
            code |= static_cast<quint64>(byte & 0x7FU) << shift;
            if ((byte & 0x80U) == 0)
                break;
        }
        value = valueOf(code);
    }
    return values;
}

} // namespace PackedFigures
