// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>
#include <QVarLengthArray>

// Writes XML of one vocabulary into memory, fast: an office document is thousands of small elements
// with the same few attributes. What XML cannot hold (control characters, halves of characters) is
// left out. Names are literals: they are kept, not copied.
class XmlBytes
{
public:
    // A name without a colon gets `prefix` ("w:"), of elements and attributes.
    explicit XmlBytes(const char *prefix = "");

    void start(const char *name);
    void end();
    // Of the element that was started last, before anything is in it.
    void attribute(const char *name, QStringView value);
    void attribute(const char *name, qint64 value);
    void bareAttribute(const char *name, QStringView value); // never with the prefix
    void bareAttribute(const char *name, qint64 value);
    void text(QStringView text);
    // Whole elements written before.
    void elements(QByteArrayView xml);

    // An element with nothing in it.
    void empty(const char *name);
    // An element with nothing but the attribute "val".
    void value(const char *name, QStringView value);
    void value(const char *name, qint64 value);
    // An element with nothing but a text.
    void textElement(const char *name, QStringView text);

    // Closes what is open and gives the document away.
    QByteArray finish();
    // What was written so far, without a declaration: for elements().
    QByteArray fragment();

private:
    void closeTag();
    void appendName(const char *name);
    void appendEscaped(QStringView text);
    void startAttribute(const char *name, bool bare);

    QByteArrayView m_prefix;
    QByteArray m_out;
    QVarLengthArray<const char *, 32> m_open;
    bool m_inTag = false; // of the last element '>' is still to come
};
