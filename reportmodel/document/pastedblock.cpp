// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/pastedblock.h"

#include "document/blockbuilder.h"
#include "document/htmltables.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PastedBlock)
};

Error nothing()
{
    return {Error::Kind::BadInput, Text::tr("There are no figures on the clipboard."), {}};
}

Error tooLong()
{
    return {Error::Kind::BadInput,
            Text::tr("The clipboard holds far more than a table of figures; nothing was pasted. "
                     "Copy only the cells that belong here."),
            {}};
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

// Takes cells off the front of tab separated text.
class TextReader
{
public:
    explicit TextReader(QStringView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    // Valid until the next call.
    QStringView takeCell()
    {
        if (m_text[m_at] == u'"') {
            m_quoted = takeQuoted();
            if (!m_quoted.isNull())
                return m_quoted;
        }
        const qsizetype begin = m_at;
        while (!atEnd() && m_text[m_at] != u'\t' && !isLineEnd(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    // After a cell: true at a tab, which is taken.
    bool takeTab()
    {
        if (atEnd() || m_text[m_at] != u'\t')
            return false;
        ++m_at;
        return true;
    }

    void takeLineEnd()
    {
        if (!atEnd() && m_text[m_at] == u'\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == u'\n')
            ++m_at;
    }

    bool atLineEnd() const { return atEnd() || isLineEnd(m_text[m_at]); }

private:
    // A cell in quotes; null, and nothing is taken, when the quotes belong to its text.
    QString takeQuoted()
    {
        QString text = u""_s;
        for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] != u'"') {
                text += m_text[i];
            } else if (i + 1 < m_text.size() && m_text[i + 1] == u'"') {
                text += m_text[i++];
            } else {
                const bool ends =
                    i + 1 == m_text.size() || m_text[i + 1] == u'\t' || isLineEnd(m_text[i + 1]);
                if (!ends)
                    return {};
                m_at = i + 1;
                return text;
            }
        }
        return {};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_quoted;
};

} // namespace

Result<PastedBlock> PastedBlock::fromText(QStringView text)
{
    if (text.size() > MaxLength)
        return tooLong();
    BlockBuilder builder;
    TextReader reader(text);
    while (!reader.atEnd()) {
        builder.beginRow();
        bool more = true;
        while (more) {
            builder.addCell(reader.atLineEnd() ? QStringView() : reader.takeCell());
            more = reader.takeTab();
        }
        reader.takeLineEnd();
    }
    if (builder.texts() == 0)
        return nothing();
    return builder.build();
}

Result<PastedBlock> PastedBlock::fromHtml(QStringView html)
{
    if (html.size() > MaxLength)
        return tooLong();
    const std::vector<BlockBuilder> tables = readHtmlTables(html);
    const auto largest = std::max_element(
        tables.cbegin(), tables.cend(),
        [](const BlockBuilder &a, const BlockBuilder &b) { return a.texts() < b.texts(); });
    if (largest == tables.cend() || largest->texts() == 0)
        return nothing();
    PastedBlock block = largest->build();
    block.m_otherTables =
        static_cast<int>(std::count_if(tables.cbegin(), tables.cend(),
                                       [](const BlockBuilder &one) { return one.texts() > 0; })) -
        1;
    return block;
}

Result<PastedBlock> PastedBlock::fromClipboard(const QString &html, const QString &text)
{
    if (html.size() <= MaxLength) {
        if (auto block = fromHtml(html))
            return block;
    }
    return fromText(text);
}

PastedBlock PastedBlock::transposed() const
{
    PastedBlock turned = *this;
    turned.m_rows = m_columns;
    turned.m_columns = m_rows;
    turned.m_allRows = m_allColumns;
    turned.m_allColumns = m_allRows;
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column)
            turned.m_cells[column * m_rows + row] = at(row, column);
    }
    return turned;
}
