// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"

#include <QCoreApplication>

class QComboBox;

// Kinds and levels of organs as choices of a form, with the ids of files as their data.
class OrganChoices
{
    Q_DECLARE_TR_FUNCTIONS(OrganChoices)

public:
    static QString name(OrganKind kind);
    static QString name(OrganLevel level);
    static void fillKinds(QComboBox *box);
    static void fillLevels(QComboBox *box);
};
