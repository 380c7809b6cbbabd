// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/svgfonts.h"

#include "paper/paperfonts.h"

void nameUsualFonts(QByteArray &svg)
{
    const QByteArray family = PaperFonts::choice(PaperFonts::Role::Chart).family.toUtf8();
    svg.replace("font-family=\"" + family + '"',
                "font-family=\"'" + family +
                    "','Microsoft YaHei','PingFang SC','SimSun',sans-serif\"");
}
