// SPDX-License-Identifier: GPL-3.0-or-later
#include "collect/collectionreply.h"

#include "base/figureinput.h"
#include "collect/collectionkey.h"
#include "document/reportedit.h"
#include "export/xlsxtext.h"
#include "import/workbookreader.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CollectionReply)
};

using Kind = ReadSheetCell::Kind;

// The number a spreadsheet shows: it keeps binary fractions, of which fifteen digits are real.
std::optional<Amount> shownNumber(const QString &text)
{
    if (const auto exact = Amount::fromFile(text))
        return exact;
    bool isNumber = false;
    const double stored = text.toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    QString shown = QString::number(stored, 'f', 9);
    const QString digits = QString::number(stored, 'g', 15);
    if (!digits.contains(u'e'))
        shown = digits;
    while (shown.contains(u'.') && (shown.endsWith(u'0') || shown.endsWith(u'.')))
        shown.chop(1);
    return Amount::fromFile(shown == "-0"_L1 ? u"0"_s : shown);
}

class Reader
{
public:
    Reader(const ReadWorkbook &book, const ReportForm &form)
        : m_book(book)
        , m_form(form)
    {
        for (auto it = book.names.cbegin(); it != book.names.cend(); ++it)
            m_names.insert(it.key().toLower(), *it);
    }

    Result<CollectionReply> read()
    {
        const ReadSheet *key = findKey();
        if (!key)
            return Error{Error::Kind::CannotRead,
                         Text::tr("This is no collection workbook, or its hidden sheet is gone: it "
                                  "cannot be told whose figures these are."),
                         {}};
        readKey(*key);
        if (m_reply.unit.name.isEmpty() || m_reply.year == 0)
            return Error{Error::Kind::CannotRead,
                         Text::tr("The hidden sheet of the collection workbook is damaged."),
                         {}};
        for (const KeyCell &cell : std::as_const(m_cells))
            readCell(cell);
        readStrays();
        return std::move(m_reply);
    }

private:
    struct KeyCell
    {
        QString id;
        QString name;
        QString noteName;
    };

    const ReadSheet *findKey() const
    {
        for (const ReadSheet &sheet : m_book.sheets) {
            if (sheet.at(0, 0).text == CollectionKey::Format)
                return &sheet;
        }
        return nullptr;
    }

    void readKey(const ReadSheet &sheet)
    {
        const auto unit = [&sheet](int row) {
            return ListedUnit{sheet.at(row, 1).text, sheet.at(row, 2).text, sheet.at(row, 3).text};
        };
        const int last = sheet.row(sheet.size() - 1); // it has the cell that told the sheet
        for (int row = 0; row <= last; ++row) {
            const QString what = sheet.at(row, 0).text;
            if (what == CollectionKey::ReportUnit)
                m_reply.reportUnit = sheet.at(row, 1).text;
            else if (what == CollectionKey::Year)
                m_reply.year = sheet.at(row, 1).text.toInt();
            else if (what == CollectionKey::Collector)
                m_reply.unit = unit(row);
            else if (what == CollectionKey::Asked)
                m_reply.asked.append(unit(row));
            else if (what == CollectionKey::Person)
                m_reply.person = namedText(sheet.at(row, 1).text);
            else if (what == CollectionKey::Cell)
                m_cells.append(
                    {sheet.at(row, 1).text, sheet.at(row, 2).text, sheet.at(row, 3).text});
        }
    }

    std::optional<ReadSheetPlace> named(const QString &name) const
    {
        const auto place = m_names.constFind(name.toLower());
        return place == m_names.cend() ? std::nullopt : std::optional(*place);
    }
    QString namedText(const QString &name)
    {
        const auto place = named(name);
        if (!place)
            return {};
        m_known.append(*place);
        return m_book.at(*place).text.trimmed();
    }
    QString placeText(const ReadSheetPlace &place) const
    {
        return m_book.sheets.at(place.sheet).name + u'!' + XlsxText::cell(place.row, place.column);
    }

    void readCell(const KeyCell &cell)
    {
        const int index = m_form.indexOf(cell.id);
        const auto place = named(cell.name);
        if (!place) {
            m_reply.unplaced.append({cell.id,
                                     {},
                                     {},
                                     Text::tr("The cell of this figure is no longer in the "
                                              "workbook.")});
            return;
        }
        m_known.append(*place);
        const ReadSheetCell &written = m_book.at(*place);
        const QString remark = namedText(cell.noteName);
        const auto refuse = [&](const QString &reason) {
            m_reply.unplaced.append({cell.id, placeText(*place), written.text, reason});
        };
        if (index < 0)
            return refuse(Text::tr("The report has no such figure."));
        const CellSpec &spec = m_form.cell(index);
        Figure figure;
        switch (written.kind) {
        case Kind::Blank:
            if (written.pending)
                refuse(Text::tr("A formula without a value; open and save the workbook in a "
                                "spreadsheet program."));
            return;
        case Kind::Error:
            return refuse(Text::tr("The cell shows an error."));
        case Kind::Number: {
            const auto amount = shownNumber(written.text);
            if (!amount)
                return refuse(Text::tr("Too large, or more than six decimals."));
            figure = Figure::number(*amount);
            break;
        }
        case Kind::Text: {
            if (written.text.trimmed().isEmpty())
                return;
            if (isFigurePlaceholder(written.text))
                return refuse(Text::tr("A mark that may mean 0, unknown or not applicable."));
            const auto input = readFigureInput(written.text, spec.unit);
            if (!input)
                return refuse(input.error().message);
            if (input->state == FigureInput::State::Blank)
                return;
            if (input->state == FigureInput::State::NotApplicable) {
                figure = Figure::notApplicable();
            } else {
                figure = Figure::number(input->value);
                figure.approx = input->approx;
            }
            break;
        }
        }
        if (const auto fits = ReportEdit::fitsCell(spec, figure); !fits)
            return refuse(fits.error().message);
        m_reply.entries.append({cell.id, figure, remark});
    }

    // What somebody wrote where no figure was asked: beside or below the cells that were.
    void readStrays()
    {
        for (int s = 0; s < m_book.sheets.size(); ++s) {
            const ReadSheet &sheet = m_book.sheets.at(s);
            if (sheet.at(0, 0).text == CollectionKey::Format)
                continue;
            QList<int> columns;
            int first = INT_MAX;
            for (const KeyCell &cell : std::as_const(m_cells)) {
                const auto place = named(cell.name);
                if (!place || place->sheet != s)
                    continue;
                if (!columns.contains(place->column))
                    columns.append(place->column);
                first = std::min(first, place->row);
            }
            QList<UnplacedEntry> strays;
            for (qsizetype i = 0; i < sheet.size(); ++i) {
                const ReadSheetCell cell = sheet.cell(i);
                const int row = sheet.row(i);
                const int column = sheet.column(i);
                const bool inColumn =
                    columns.isEmpty() || (columns.contains(column) && row >= first);
                if (cell.kind != Kind::Number || !inColumn ||
                    m_known.contains(ReadSheetPlace{s, row, column}))
                    continue;
                strays.append({{},
                               placeText({s, row, column}),
                               cell.text,
                               Text::tr("A number where none was asked.")});
            }
            std::sort(strays.begin(), strays.end(), [](const auto &a, const auto &b) {
                return std::pair(a.place.size(), a.place) < std::pair(b.place.size(), b.place);
            });
            m_reply.unplaced += strays;
        }
    }

    const ReadWorkbook &m_book;
    const ReportForm &m_form;
    QHash<QString, ReadSheetPlace> m_names; // in lower case: programs may change that
    CollectionReply m_reply;
    QList<KeyCell> m_cells;
    QList<ReadSheetPlace> m_known;
};

} // namespace

Result<CollectionReply> readCollectionReply(const QByteArray &bytes, const ReportForm &form)
{
    const auto book = readWorkbook(bytes);
    if (!book)
        return book.error();
    return Reader(*book, form).read();
}
