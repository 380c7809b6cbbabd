// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

// What a poster (一图读懂) looks like. Colours are "#rrggbb".
struct PosterDesign
{
    enum class Header {
        Band,  // a coloured field with the title at its left
        Paper, // dark letters between two rules
        Arch,  // a coloured field, round below, with the title in its middle
    };
    enum class Sections { Bar, Number, Pill }; // what marks a section's heading
    enum class Figures {
        Tiles,  // tinted fields
        Lines,  // under hairlines, without fields
        Rounds, // round fields, everything in their middle
    };

    QString id = QStringLiteral("clear");
    LocalizedText name;
    QString accent = QStringLiteral("#1b5fa8"); // the office's colour: titles, figures, fields
    QString second = QStringLiteral("#f0a83c"); // beside it, sparingly
    QString page = QStringLiteral("#eef3f9");   // light; what everything stands on
    Header header = Header::Band;
    Sections sections = Sections::Bar;
    Figures figures = Figures::Tiles;

    // The same in the office's own colour; BadInput when it is no "#rrggbb" or too light to be
    // read on paper.
    Result<PosterDesign> inColor(const QString &color) const;

    friend bool operator==(const PosterDesign &, const PosterDesign &) = default;
};

// The posters to choose from.
class PosterDesigns
{
public:
    static Result<PosterDesigns> shipped();
    // CannotRead with line and path of the first fault.
    static Result<PosterDesigns> read(const QByteArray &json, const QString &fileName);

    const QList<PosterDesign> &all() const { return m_designs; } // never empty once shipped()
    const PosterDesign *find(const QString &id) const;           // null when unknown

private:
    QList<PosterDesign> m_designs;
};
