// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

// One part of an office document: a QXmlStreamWriter with words for what such a part is made of.
// What XML cannot hold (control characters, halves of characters) is left out. Names are written as
// they are given, prefix included.
class XmlPart
{
public:
    XmlPart();
    XmlPart(const XmlPart &) = delete;
    XmlPart &operator=(const XmlPart &) = delete;

    void start(const QString &name);
    void end();
    // Of the element that was started last, before anything is in it.
    void attribute(const QString &name, QStringView value);
    void attribute(const QString &name, qint64 value);
    void text(QStringView text);
    // Whole elements that fragment() gave: what comes again and again is written once.
    void elements(const QString &xml);

    // An element with nothing in it.
    void empty(const QString &name);
    // An element with nothing but the attribute "w:val".
    void value(const QString &name, QStringView value);
    void value(const QString &name, qint64 value);
    // An element with nothing but a text.
    void textElement(const QString &name, QStringView text);

    // Closes what is open; with the declaration, in UTF-8.
    QByteArray finish();
    // What was written so far, without a declaration: for elements().
    QString fragment();

private:
    QString m_text;
    QXmlStreamWriter m_writer; // into m_text: far faster than into bytes
};
