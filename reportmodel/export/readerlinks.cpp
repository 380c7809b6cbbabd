// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/readerlinks.h"

using namespace Qt::StringLiterals;

namespace {

QString cellId(const QString &cell)
{
    return u"c-"_s + cell;
}

} // namespace

QString ReaderLinks::placeOf(const QString &cell)
{
    if (cell.isEmpty() || m_placed.contains(cell))
        return {};
    m_placed.insert(cell);
    return u" id=\""_s + cellId(cell).toHtmlEscaped() + u'"';
}

QString ReaderLinks::to(const QString &cell, const QString &text)
{
    m_wanted.insert(cell);
    return link(cellId(cell), text);
}

QString ReaderLinks::link(const QString &id, const QString &text)
{
    return u"<a href=\"#"_s + id.toHtmlEscaped() + u"\">"_s + text.toHtmlEscaped() + u"</a>"_s;
}
