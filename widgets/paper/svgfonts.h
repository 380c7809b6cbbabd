// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// A reader's computer may lack the font a drawing's texts are set in: names the usual Chinese ones
// behind it.
void nameUsualFonts(QByteArray &svg);
