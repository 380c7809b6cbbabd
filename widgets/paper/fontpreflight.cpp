// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/fontpreflight.h"

#include "paper/paperfonts.h"

#include <QFontDatabase>

#include <array>

QList<FontUse> fontUses(const PageDesign &design)
{
    using Role = PaperFonts::Role;
    const std::array wanted{std::pair{Role::Title, design.fonts.title},
                            std::pair{Role::Heading1, design.fonts.heading1},
                            std::pair{Role::Heading2, design.fonts.heading2},
                            std::pair{Role::Body, design.fonts.body},
                            std::pair{Role::Song, design.fonts.cell}};
    QList<FontUse> uses;
    for (const auto &[role, name] : wanted) {
        const PaperFonts::Choice choice = PaperFonts::choice(role);
        const bool known = choice.wanted == name; // under other names too
        const bool installed = known ? choice.exact : QFontDatabase::hasFamily(name);
        const FontUse use{name, installed && !known ? name : choice.family, installed};
        if (!uses.contains(use))
            uses += use;
    }
    return uses;
}
