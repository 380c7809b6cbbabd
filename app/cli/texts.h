// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

// Translation context of everything the command line says.
struct CliTexts
{
    Q_DECLARE_TR_FUNCTIONS(CliTexts)
};
