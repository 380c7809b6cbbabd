// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/organchoices.h"

#include "document/metalabel.h"

#include <QComboBox>
#include <QCoreApplication>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OrganChoices)
};

} // namespace

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

void OrganChoices::fillPowers(QComboBox *box)
{
    box->addItem(Text::tr("Not stated"), QString());
    box->addItem(MetaLabel::ofPower(true), QStringLiteral("yes"));
    box->addItem(MetaLabel::ofPower(false), QStringLiteral("no"));
}
