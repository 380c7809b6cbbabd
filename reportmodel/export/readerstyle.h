// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Style sheet of the reader copy: readable on a telephone and on an office screen, and in print.
QString readerStyle();
