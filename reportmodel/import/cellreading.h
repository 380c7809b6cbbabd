// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importedcell.h"
#include "templates/reporttemplate.h"

#include <QString>

// What the text of one cell of a published table says, split into value, note and doubt. Nothing is
// guessed: what cannot be read stays blank and keeps its text. `headerUnit` is the unit its heading
// states for a number without one (万元); empty for the form's own. Place and id are left empty.
ImportedCell readImportedCell(const QString &text, const CellSpec &spec,
                              const QString &headerUnit = {});

// A number, a placeholder or nothing: what may stand in a cell for a figure, not a label.
bool looksLikeFigure(const QString &text);
