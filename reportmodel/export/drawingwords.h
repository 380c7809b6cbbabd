// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// What a drawing (SVG) says: its <title> and <desc>, and the texts it shows, a line each, in the
// order they are drawn. All empty when the drawing is broken.
struct DrawingWords
{
    explicit DrawingWords(const QByteArray &svg);

    QString title;
    QString description;
    QString drawn;
};
