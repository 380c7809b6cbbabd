// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdftext.h"

#include "export/drawntext.h"

void repairPdfText(QByteArray &pdf)
{
    constexpr qsizetype CodeLength = 6; // <2F8F>
    qsizetype block = 0;
    while ((block = pdf.indexOf("beginbf", block)) >= 0) {
        const qsizetype end = pdf.indexOf("endbf", block);
        if (end < 0)
            return;
        for (qsizetype at = pdf.indexOf('<', block); at >= 0 && at + CodeLength <= end;
             at = pdf.indexOf('<', at + 1)) {
            if (pdf.at(at + CodeLength - 1) != '>')
                continue;
            bool isNumber = false;
            const auto code = static_cast<char16_t>(pdf.mid(at + 1, 4).toUShort(&isNumber, 16));
            const char16_t character = isNumber ? ordinaryCharacter(code) : code;
            if (isNumber && character != code) {
                const QByteArray hex =
                    QByteArray::number(uint(character), 16).toUpper().rightJustified(4, '0');
                pdf.replace(at + 1, 4, hex);
            }
        }
        block = end;
    }
}
