// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/organchoices.h"

#include "document/metalabel.h"

#include <QComboBox>

void OrganChoices::fillKinds(QComboBox *box)
{
    for (const OrganKind kind : {OrganKind::Department, OrganKind::Government})
        box->addItem(MetaLabel::of(kind), organKindId(kind));
}

void OrganChoices::fillLevels(QComboBox *box)
{
    for (const OrganLevel level : {OrganLevel::National, OrganLevel::Province,
                                   OrganLevel::Prefecture, OrganLevel::County, OrganLevel::Town})
        box->addItem(MetaLabel::of(level), organLevelId(level));
}
