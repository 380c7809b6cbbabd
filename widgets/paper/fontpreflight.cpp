// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/fontpreflight.h"

#include "paper/pagelayout.h"

QList<FontUse> fontUses(const PageDesign &design)
{
    using Role = PaperFonts::Role;
    const PageLayout layout = PageLayout::of(design);
    QList<FontUse> uses;
    for (const Role role : {Role::Title, Role::Heading1, Role::Heading2, Role::Body, Role::Song}) {
        const QString wanted = layout.wantedFont(role);
        const PaperFonts::Choice choice = PaperFonts::choice(role, wanted);
        const FontUse use{wanted, choice.family, choice.exact};
        if (!uses.contains(use))
            uses += use;
    }
    return uses;
}
