// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

// Walks the members of an object whose text is known to be sound JSON (see JsonText), without
// building anything: for objects of hundreds of short members in thousands of files.
class JsonMembers
{
public:
    // `object` begins with '{' and must outlive the walk.
    explicit JsonMembers(QByteArrayView object)
        : m_text(object)
        , m_position(1)
    {
    }

    // Goes to the next member; false behind the last.
    bool next();
    QByteArrayView name() const { return m_name; }   // without quotes, escapes as written
    QByteArrayView value() const { return m_value; } // its text, with quotes or brackets

private:
    void skipSpace();
    void skipString();
    void skipValue();

    QByteArrayView m_text;
    qsizetype m_position = 0;
    QByteArrayView m_name;
    QByteArrayView m_value;
};
