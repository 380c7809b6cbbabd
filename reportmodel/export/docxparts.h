// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

class XmlPart;

// The parts of a .docx package besides its text and its looks (DocxStyles): what is in it and how
// it hangs together.
namespace DocxParts {

inline constexpr char16_t WordNamespace[] =
    u"http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr char16_t RelationNamespace[] =
    u"http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QByteArray contentTypes();
QByteArray packageRelations();
// `pictures`: how many word/media/imageN.png there are; their relations are rIdPictureN.
QByteArray documentRelations(int pictures);
QByteArray settings();
// Title and unit, no person.
QByteArray coreProperties(const QString &title, const QString &unit, const QDateTime &time);
QByteArray appProperties(const QString &unit);

// Words of a paragraph in its style's fonts; nothing for no words.
void writeRun(XmlPart &xml, QStringView text);

} // namespace DocxParts
