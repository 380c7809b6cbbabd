// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"

// A change as it is written beside a figure: "+12", "-3", "0".
inline QString withSign(Amount change)
{
    const bool rises = !change.isNegative() && !change.isZero();
    return rises ? u'+' + change.toFile() : change.toFile();
}
