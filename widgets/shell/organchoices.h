// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

// Kinds, levels and powers of organs as choices of a form, with the ids of files as their data.
namespace OrganChoices {

void fillKinds(QComboBox *box);
void fillLevels(QComboBox *box);
void fillPowers(QComboBox *box); // not stated, yes, no

} // namespace OrganChoices
