// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

// A label in the quieter ink of remarks; follows the palette.
inline QLabel *lightLabel(const QString &text = {}, QWidget *parent = nullptr)
{
    auto *label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}
