// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/partscanner.h"
#include "import/readsheet.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <utility>

// "D6" and "$D$6" as row and column from 0; nullopt for anything else, and beyond what the format
// has.
std::optional<std::pair<int, int>> cellAddress(QByteArrayView text);

// The words of a shared or inline string: of all its runs, without phonetic hints.
class StringWords
{
public:
    void start(QByteArrayView name)
    {
        m_hints += name == "rPh";
        m_open = name == "t" && m_hints == 0;
    }
    void end(QByteArrayView name)
    {
        m_hints -= name == "rPh";
        m_open = false;
    }
    void words(QByteArrayView utf8)
    {
        if (m_open)
            m_words.append(utf8);
    }
    QByteArray take();

private:
    QByteArray m_words;
    int m_hints = 0;
    bool m_open = false;
};

// xl/sharedStrings.xml: the texts that all sheets share.
class SharedStringsScanner : public PartScanner
{
public:
    explicit SharedStringsScanner(SheetParts &parts);

protected:
    void start(QByteArrayView name, const Attributes &attributes) override;
    void end(QByteArrayView name) override;
    void words(QByteArrayView utf8) override;

private:
    SheetParts &m_parts;
    StringWords m_words;
};

// xl/styles.xml: the words that formats show beside numbers.
class StylesScanner : public PartScanner
{
public:
    explicit StylesScanner(SheetParts &parts);

protected:
    void start(QByteArrayView name, const Attributes &attributes) override;
    void end(QByteArrayView name) override;
    void words(QByteArrayView) override {}

private:
    SheetParts &m_parts;
    QHash<QByteArray, quint8> m_formats; // those with words, by their ids
    bool m_inCells = false;
};

// xl/worksheets/sheet1.xml …: the cells of one sheet. The scan fails for a cell outside of what the
// format has or with a text that is not there, and when more cells come than may.
class SheetScanner : public PartScanner
{
public:
    // `left`: how many cells may still come.
    SheetScanner(ReadSheet &sheet, const SheetParts &parts, qsizetype &left);

protected:
    void start(QByteArrayView name, const Attributes &attributes) override;
    void end(QByteArrayView name) override;
    void words(QByteArrayView utf8) override;

private:
    enum class Type { Number, Shared, Words, Inline, Truth, Error, Date };

    static Type typeOf(QByteArrayView name);
    bool addCell();
    void addMerge(const QByteArray &range);

    ReadSheet &m_sheet;
    const SheetParts &m_parts;
    qsizetype &m_left;
    int m_row = -1;
    int m_column = -1;
    std::optional<std::pair<int, int>> m_place; // of the cell under way, as it says
    Type m_type = Type::Number;
    quint32 m_style = 0;
    bool m_inCell = false;
    QByteArray m_value;
    QByteArray m_formula;
    QByteArray *m_into = nullptr; // what the words that come belong to
    StringWords m_string;
};
