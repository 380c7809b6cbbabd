// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/htmltables.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestEntity = 10; // &#1114111;
constexpr int MostEmpty = 1024;         // cells written as one

struct Tag
{
    QStringView name; // without '/'
    QStringView attributes;
    bool closes = false;

    bool is(QLatin1StringView other) const { return name.compare(other, Qt::CaseInsensitive) == 0; }
};

bool isNameEnd(QChar c)
{
    return c.isSpace() || c == u'>' || c == u'/';
}

// The value of an attribute, without quotes; null when it is not there.
QStringView attribute(QStringView attributes, QLatin1StringView name)
{
    qsizetype at = 0;
    const auto skipSpaces = [&] {
        while (at < attributes.size() && (attributes[at].isSpace() || attributes[at] == u'/'))
            ++at;
    };
    while (skipSpaces(), at < attributes.size()) {
        const qsizetype begin = at;
        while (at < attributes.size() && !attributes[at].isSpace() && attributes[at] != u'=')
            ++at;
        const QStringView found = attributes.sliced(begin, at - begin);
        skipSpaces();
        QStringView value = u"";
        if (at < attributes.size() && attributes[at] == u'=') {
            ++at;
            skipSpaces();
            const QChar quote = at < attributes.size() ? attributes[at] : QChar();
            if (quote == u'"' || quote == u'\'') {
                const qsizetype end = attributes.indexOf(quote, at + 1);
                const qsizetype stop = end < 0 ? attributes.size() : end;
                value = attributes.sliced(at + 1, stop - at - 1);
                at = std::min(stop + 1, attributes.size());
            } else {
                const qsizetype valueBegin = at;
                while (at < attributes.size() && !attributes[at].isSpace())
                    ++at;
                value = attributes.sliced(valueBegin, at - valueBegin);
            }
        }
        if (found.compare(name, Qt::CaseInsensitive) == 0)
            return value;
        if (at == begin)
            ++at; // a stray '='
    }
    return {};
}

bool isHidden(QStringView attributes)
{
    const QStringView style = attribute(attributes, "style"_L1);
    const qsizetype display = style.indexOf("display"_L1, 0, Qt::CaseInsensitive);
    return display >= 0 && style.sliced(display + 7)
                               .trimmed()
                               .mid(1)
                               .trimmed()
                               .startsWith("none"_L1, Qt::CaseInsensitive);
}

int span(QStringView attributes, QLatin1StringView name)
{
    bool sound = false;
    const int value = attribute(attributes, name).trimmed().toInt(&sound);
    return sound ? std::max(1, value) : 1;
}

// The character a reference such as "nbsp" or "#8722" stands for; empty when it is unknown.
QString entity(QStringView name)
{
    struct Named
    {
        QLatin1StringView name;
        char16_t character;
    };
    static constexpr std::array known{
        Named{"nbsp"_L1, u' '},   Named{"amp"_L1, u'&'},    Named{"lt"_L1, u'<'},
        Named{"gt"_L1, u'>'},     Named{"quot"_L1, u'"'},   Named{"apos"_L1, u'\''},
        Named{"ensp"_L1, u' '},   Named{"emsp"_L1, u' '},   Named{"thinsp"_L1, u' '},
        Named{"minus"_L1, u'−'},  Named{"ndash"_L1, u'–'},  Named{"mdash"_L1, u'—'},
        Named{"middot"_L1, u'·'}, Named{"hellip"_L1, u'…'}, Named{"zwnj"_L1, u'\u200c'},
    };
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool sound = false;
        const uint code = name.sliced(hex ? 2 : 1).toUInt(&sound, hex ? 16 : 10);
        if (!sound || code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return {};
        const char32_t character = code;
        return QString::fromUcs4(&character, 1);
    }
    for (const Named &one : known) {
        if (name == one.name)
            return QChar(one.character);
    }
    return {};
}

class Reader
{
public:
    explicit Reader(QStringView html)
        : m_html(html)
    {
    }

    std::vector<BlockBuilder> read()
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] == u'<')
                readMarkup();
            else
                readText();
        }
        while (!m_open.empty())
            endTable();
        return std::move(m_tables);
    }

private:
    struct Table
    {
        BlockBuilder block;
        bool inRow = false;
        bool rowHidden = false;
        bool inCell = false;
        bool cellHidden = false;
        QString text;
        int rowSpan = 1;
        int columnSpan = 1;
        bool isMerge = true;
    };

    void readMarkup()
    {
        const QStringView rest = m_html.sliced(m_at);
        if (rest.startsWith("<!--"_L1)) {
            // Fragment marks are comments of their own; conditional comments go as a whole.
            skipBehind("-->"_L1, 4);
        } else if (rest.startsWith("<!"_L1) || rest.startsWith("<?"_L1)) {
            skipBehind(">"_L1, 2);
        } else if (rest.size() > 1 && (rest[1].isLetter() || rest[1] == u'/')) {
            handle(takeTag());
        } else {
            append(u"<"); // a bare sign of comparison
            ++m_at;
        }
    }

    void skipBehind(QLatin1StringView end, qsizetype offset)
    {
        const qsizetype found = m_html.indexOf(end, m_at + offset, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    Tag takeTag()
    {
        Tag tag;
        ++m_at;
        if (m_html[m_at] == u'/') {
            tag.closes = true;
            ++m_at;
        }
        const qsizetype nameBegin = m_at;
        while (m_at < m_html.size() && !isNameEnd(m_html[m_at]))
            ++m_at;
        tag.name = m_html.sliced(nameBegin, m_at - nameBegin);
        const qsizetype begin = m_at;
        QChar quote;
        for (; m_at < m_html.size() && (m_html[m_at] != u'>' || !quote.isNull()); ++m_at) {
            const QChar c = m_html[m_at];
            if (c == quote)
                quote = QChar();
            else if (quote.isNull() && (c == u'"' || c == u'\''))
                quote = c;
        }
        tag.attributes = m_html.sliced(begin, m_at - begin);
        m_at = std::min(m_at + 1, m_html.size());
        return tag;
    }

    void handle(const Tag &tag)
    {
        for (const auto &[name, end] :
             {std::pair{"style"_L1, "</style"_L1}, std::pair{"script"_L1, "</script"_L1},
              std::pair{"title"_L1, "</title"_L1}}) {
            if (tag.is(name) && !tag.closes) {
                skipBehind(end, 0);
                skipBehind(">"_L1, 0);
                return;
            }
        }
        if (tag.is("table"_L1)) {
            if (tag.closes)
                endTable();
            else
                m_open.emplace_back();
        } else if (m_open.empty()) {
            return;
        } else if (tag.is("tr"_L1)) {
            endCell();
            m_open.back().inRow = false;
            if (!tag.closes)
                beginRow(isHidden(tag.attributes));
        } else if (tag.is("td"_L1) || tag.is("th"_L1)) {
            endCell();
            if (!tag.closes)
                beginCell(tag);
        } else if (tag.is("br"_L1) || tag.is("p"_L1) || tag.is("div"_L1) || tag.is("li"_L1)) {
            append(u" ");
        } else if ((tag.is("sup"_L1) || tag.is("sub"_L1)) && !tag.closes) {
            append(u"^"); // a note's number is no digit of the figure before it
        }
    }

    void beginRow(bool hidden)
    {
        Table &table = m_open.back();
        table.inRow = true;
        table.rowHidden = hidden;
        if (!hidden)
            table.block.beginRow();
    }

    void beginCell(const Tag &tag)
    {
        if (!m_open.back().inRow)
            beginRow(false);
        Table &table = m_open.back();
        table.inCell = true;
        table.cellHidden = isHidden(tag.attributes);
        table.text.clear();
        table.rowSpan = span(tag.attributes, "rowspan"_L1);
        table.columnSpan = span(tag.attributes, "colspan"_L1);
        table.isMerge = !attribute(tag.attributes, "style"_L1).contains("mso-ignore"_L1);
    }

    void endCell()
    {
        Table &table = m_open.back();
        if (table.inCell && !table.rowHidden && !table.cellHidden) {
            // Spreadsheets also write several empty cells beside each other as one.
            const int empty = table.isMerge ? 0 : std::min(table.columnSpan, MostEmpty) - 1;
            table.block.addCell(table.text, table.rowSpan, table.isMerge ? table.columnSpan : 1);
            for (int i = 0; i < empty; ++i)
                table.block.addCell({});
        }
        table.inCell = false;
    }

    void endTable()
    {
        if (m_open.empty())
            return;
        endCell();
        m_tables.push_back(std::move(m_open.back().block));
        m_open.pop_back();
    }

    void append(QStringView text)
    {
        if (!m_open.empty() && m_open.back().inCell)
            m_open.back().text += text;
    }

    void readText()
    {
        const QChar c = m_html[m_at];
        if (c == u'&') {
            const QStringView ahead = m_html.sliced(m_at + 1).left(LongestEntity);
            const qsizetype end = ahead.indexOf(u';');
            const QString character = end > 0 ? entity(ahead.first(end)) : QString();
            append(character.isEmpty() ? QStringView(u"&") : QStringView(character));
            m_at += character.isEmpty() ? 1 : end + 2;
            return;
        }
        const qsizetype begin = m_at;
        while (m_at < m_html.size() && m_html[m_at] != u'<' && m_html[m_at] != u'&')
            ++m_at;
        append(m_html.sliced(begin, m_at - begin));
    }

    QStringView m_html;
    qsizetype m_at = 0;
    std::vector<Table> m_open; // the innermost last
    std::vector<BlockBuilder> m_tables;
};

} // namespace

std::vector<BlockBuilder> readHtmlTables(QStringView html)
{
    return Reader(html).read();
}
