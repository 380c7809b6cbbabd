// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/pagedesign.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

// The parts of a .docx package besides its text: what a government office's document looks like
// after its layout (fonts by their proper names, exact line spacing, page number “— 1 —” outside).
namespace DocxParts {

// Lengths: dxa are twentieths of a point, as Word counts.
inline constexpr int PageWidth = 11906;
inline constexpr int PageHeight = 16838;

// The lengths of a layout in dxa.
struct Lengths
{
    explicit Lengths(const PageDesign &design);

    int top;
    int right;
    int bottom;
    int left;
    int textWidth;
    int textHeight;
    int linePitch;
    int character;      // of the body
    int footerDistance; // the dashes of the page number 7 mm below the text
};

// Names of the styles.
inline constexpr char TitleStyle[] = "Title";
inline constexpr char ChapterStyle[] = "Heading1";
inline constexpr char SectionStyle[] = "Heading2";
inline constexpr char BodyStyle[] = "BodyText";
inline constexpr char NoteStyle[] = "Note";
inline constexpr char CaptionStyle[] = "Caption";
inline constexpr char ListCaptionStyle[] = "ListCaption";
inline constexpr char SignatureStyle[] = "Signature";
inline constexpr char PictureStyle[] = "Picture";
inline constexpr char CellStyle[] = "TableCell";
inline constexpr char SmallCellStyle[] = "SmallTableCell";

QByteArray contentTypes();
QByteArray packageRelations();
// `pictures`: how many word/media/imageN.png there are; their relations are rIdPictureN.
QByteArray documentRelations(int pictures);
QByteArray styles(const PageDesign &design);
QByteArray settings();
QByteArray fontTable(const PageDesign &design);
// Footer with the page number at the outer edge.
QByteArray footer(const PageDesign &design, bool evenPages);
// Title and unit, no person.
QByteArray coreProperties(const QString &title, const QString &unit, const QDateTime &time);
QByteArray appProperties(const QString &unit);

} // namespace DocxParts
