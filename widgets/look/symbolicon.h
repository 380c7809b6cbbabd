// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

// The program's own line icons (":/icons/<name>.svg"), drawn in the ink of the palette they are
// shown with, so that they fit light and dark surroundings and disabled buttons.
QIcon symbolIcon(const QString &name);
