// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

// The parts of a .docx package besides its text: what a government office's document looks like
// after GB/T 9704—2012 (page 37/26/35/28 mm, 小标宋, 仿宋, 黑体 and 楷体 by their proper names,
// exact line spacing, page number “— 1 —” outside).
namespace DocxParts {

// Lengths: dxa are twentieths of a point, as Word counts.
inline constexpr int PageWidth = 11906;
inline constexpr int PageHeight = 16838;
inline constexpr int MarginTop = 2098;
inline constexpr int MarginRight = 1474;
inline constexpr int MarginBottom = 1984;
inline constexpr int MarginLeft = 1587;
inline constexpr int TextWidth = PageWidth - MarginLeft - MarginRight;
inline constexpr int TextHeight = PageHeight - MarginTop - MarginBottom;
inline constexpr int FooterDistance = 1304; // 23 mm: the dash 7 mm below the text
inline constexpr int BodyCharacter = 320;   // 三号
inline constexpr int LinePitch = 580;       // 29 pt: 22 lines to a page

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
QByteArray styles();
QByteArray settings();
QByteArray fontTable();
// Footer with the page number at the outer edge.
QByteArray footer(bool evenPages);
// Title and unit, no person.
QByteArray coreProperties(const QString &title, const QString &unit, const QDateTime &time);
QByteArray appProperties(const QString &unit);

} // namespace DocxParts
