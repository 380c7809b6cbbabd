// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/organchoices.h"

#include <QComboBox>

QString OrganChoices::name(OrganKind kind)
{
    switch (kind) {
    case OrganKind::Department:
        return tr("Department");
    case OrganKind::Government:
        break;
    }
    return tr("People's government");
}

QString OrganChoices::name(OrganLevel level)
{
    switch (level) {
    case OrganLevel::National:
        return tr("National");
    case OrganLevel::Province:
        return tr("Province");
    case OrganLevel::Prefecture:
        return tr("Prefecture or city");
    case OrganLevel::County:
        return tr("County or district");
    case OrganLevel::Town:
        break;
    }
    return tr("Town or subdistrict");
}

void OrganChoices::fillKinds(QComboBox *box)
{
    for (const OrganKind kind : {OrganKind::Department, OrganKind::Government})
        box->addItem(name(kind), organKindId(kind));
}

void OrganChoices::fillLevels(QComboBox *box)
{
    for (const OrganLevel level : {OrganLevel::National, OrganLevel::Province,
                                   OrganLevel::Prefecture, OrganLevel::County, OrganLevel::Town})
        box->addItem(name(level), organLevelId(level));
}
