// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonmembers.h"

bool JsonMembers::next()
{
    skipSpace();
    if (m_position < m_text.size() && m_text[m_position] == ',') {
        ++m_position;
        skipSpace();
    }
    if (m_position >= m_text.size() || m_text[m_position] != '"')
        return false;
    const qsizetype name = m_position + 1;
    skipString();
    m_name = m_text.sliced(name, m_position - 1 - name);
    skipSpace();
    ++m_position; // the colon
    skipSpace();
    const qsizetype value = m_position;
    skipValue();
    m_value = m_text.sliced(value, m_position - value);
    return true;
}

void JsonMembers::skipSpace()
{
    while (m_position < m_text.size() && static_cast<unsigned char>(m_text[m_position]) <= ' ')
        ++m_position;
}

void JsonMembers::skipString()
{
    ++m_position;
    while (m_position < m_text.size() && m_text[m_position] != '"')
        m_position += m_text[m_position] == '\\' ? 2 : 1;
    ++m_position;
}

// Up to the comma or bracket that ends it.
void JsonMembers::skipValue()
{
    int depth = 0;
    while (m_position < m_text.size()) {
        const char c = m_text[m_position];
        if (c == '"') {
            skipString();
            continue;
        }
        if (depth == 0 && (c == ',' || c == '}' || static_cast<unsigned char>(c) <= ' '))
            return;
        depth += c == '{' || c == '[';
        depth -= c == '}' || c == ']';
        ++m_position;
    }
}
