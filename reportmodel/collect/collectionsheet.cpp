// SPDX-License-Identifier: GPL-3.0-or-later
#include "collect/collectionsheet.h"

#include "base/closest.h"
#include "collect/collectionkey.h"
#include "export/filenames.h"
#include "export/xlsxfigures.h"
#include "export/xlsxlayout.h"
#include "export/xlsxtext.h"
#include "export/xlsxworkbook.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CollectionSheet)
};

bool canBeAsked(const CellSpec &spec)
{
    return spec.role != CellRole::Group;
}

class Writer
{
public:
    Writer(const CollectionRequest &request, int asked, const QDateTime &time)
        : m_request(request)
        , m_unit(request.asked.at(asked))
        , m_book({Text::tr("Figures asked of %1").arg(m_unit.name), request.unit.name, time})
        , m_sheet(m_book.addSheet(Text::tr("To be filled in")))
        , m_key(m_book.addSheet(u"key"_s))
    {
        XlsxFormat format;
        m_plain = m_book.format(format);
        format.wrap = true;
        m_words = m_book.format(format);
        format.border = true;
        m_label = m_book.format(format);
        format.align = XlsxFormat::Align::Center;
        format.bold = true;
        format.fill = 0xEDEDED;
        m_heading = m_book.format(format);
        format.fill = 0xFFF8DC;
        format.bold = false;
        format.locked = false;
        format.align = XlsxFormat::Align::Right;
        format.wrap = false;
        m_input = m_book.format(format);
        format.align = XlsxFormat::Align::Left;
        format.wrap = true;
        m_note = m_book.format(format);
        XlsxFormat title;
        title.size = 16;
        title.bold = true;
        title.align = XlsxFormat::Align::Center;
        m_title = m_book.format(title);
    }

    Result<QByteArray> write()
    {
        for (int i = 0; i < m_request.cells.size(); ++i)
            m_rows.insert(m_request.cells.at(i), FirstRow + i);
        writeHead();
        for (const int cell : m_request.cells)
            writeCell(cell);
        writeKey();
        m_sheet.freeze(FirstRow, 2);
        m_sheet.protect();
        m_sheet.page({.landscape = true,
                      .repeatRows = FirstRow,
                      .lastRow = FirstRow + static_cast<int>(m_request.cells.size()),
                      .lastColumn = LastColumn,
                      .footer = u"&P / &N"_s});
        m_key.protect();
        m_key.hide();
        return m_book.finish();
    }

private:
    enum Column { Number, Label, Measure, Input, Note, Check, Help, LastColumn = Help };
    static constexpr double Widths[] = {6, 46, 8, 16, 28, 26, 60};
    static constexpr int PersonRow = 3;
    static constexpr int HeadingRow = 4;
    static constexpr int FirstRow = 5;

    void writeHead()
    {
        for (int column = 0; column <= LastColumn; ++column)
            m_sheet.columnWidth(column, Widths[column]);
        m_sheet.rowHeight(0, 30);
        m_sheet.merge({0, 0, 0, LastColumn}, m_title);
        m_sheet.text({0, 0},
                     Text::tr("%1, %2: figures for the yearly report")
                         .arg(m_request.unit.name)
                         .arg(m_request.year),
                     m_title);
        m_sheet.text({1, 0}, Text::tr("Asked of: %1").arg(m_unit.name), m_plain);
        m_sheet.merge({2, 0, 2, LastColumn}, m_words);
        m_sheet.rowHeight(2, 32);
        m_sheet.text({2, 0},
                     Text::tr("Fill in the coloured cells only. Numbers without units; 0 when "
                              "there were none; leave blank what you do not know; 不适用 for what "
                              "does not concern you. Rows may be inserted and the file renamed, "
                              "but do not copy the figures into another workbook."),
                     m_words);
        m_sheet.text({PersonRow, Label}, Text::tr("Filled in by"), m_label);
        m_sheet.blank({PersonRow, Input}, m_note);
        m_personName = m_book.defineName(u"nianbao.person"_s, m_sheet, {PersonRow, Input});
        const QStringList headings{Text::tr("No."),
                                   Text::tr("Figure asked for"),
                                   Text::tr("Unit"),
                                   Text::tr("Your number"),
                                   Text::tr("Remark on the figure"),
                                   Text::tr("Check of sums"),
                                   Text::tr("What is counted")};
        for (int column = 0; column <= LastColumn; ++column)
            m_sheet.text({HeadingRow, column}, headings.at(column), m_heading);
    }

    void writeCell(int cell)
    {
        const CellSpec &spec = m_request.form->cell(cell);
        const int row = m_rows.value(cell);
        const auto height = [](const QString &text, Column column) {
            return XlsxLayout::textHeight(text, XlsxLayout::columnPoints(Widths[column]));
        };
        m_sheet.rowHeight(row, std::max({XlsxLayout::LeastRow, height(spec.label(), Label),
                                         height(spec.help.text.zh, Help)}));
        m_sheet.number({row, Number}, Amount::fromInt(row - FirstRow + 1), m_label);
        m_sheet.text({row, Label}, spec.label(), m_label);
        m_sheet.text({row, Measure}, spec.unit, m_label);
        m_sheet.blank({row, Input}, m_input);
        m_sheet.blank({row, Note}, m_note);
        const QString check = sumCheck(cell);
        if (check.isEmpty())
            m_sheet.blank({row, Check}, m_label);
        else
            m_sheet.formula({row, Check}, check, QString(), m_label);
        m_sheet.text({row, Help}, spec.help.text.zh, m_label);
        m_sheet.validate({row, Input, row, Input},
                         {XlsxFigures::acceptance(spec, XlsxText::cell(row, Input)),
                          Text::tr("Please check"),
                          Text::tr("Only a number without its unit (whole for counts) or 不适用 "
                                   "goes here; leave it blank when nothing is known.")});
        m_names.append({m_book.defineName(spec.id, m_sheet, {row, Input}),
                        m_book.defineName(spec.id + u".note"_s, m_sheet, {row, Note})});
    }

    // Whether a total is what its parts come to, when all of them are asked as well.
    QString sumCheck(int cell) const
    {
        const auto &terms = m_request.form->terms(cell);
        if (terms.empty())
            return {};
        QStringList parts;
        QString sum;
        for (const ReportForm::Term &term : terms) {
            if (!m_rows.contains(term.index))
                return {};
            const QString address = XlsxText::cell(m_rows.value(term.index), Input);
            parts += address;
            sum += (term.negative ? u"-N("_s : u"+N("_s) + address + u')';
        }
        const QString total = XlsxText::cell(m_rows.value(cell), Input);
        return u"=IF(OR(%1=\"\",COUNTA(%2)<%3),\"\",IF(ROUND(%1-(%4),6)=0,\"%5\",\"%6\"&ROUND(%4,6)))"_s
            .arg(total, parts.join(u','))
            .arg(parts.size())
            .arg(sum, Text::tr("adds up"), Text::tr("does not add up; the parts make "));
    }

    void writeKey()
    {
        int row = 0;
        const auto line = [&](QLatin1StringView what, const QStringList &values) {
            m_key.text({row, 0}, what, m_plain);
            for (int i = 0; i < values.size(); ++i)
                m_key.text({row, i + 1}, values.at(i), m_plain);
            ++row;
        };
        line(CollectionKey::Format, {CollectionKey::Version});
        line(CollectionKey::ReportUnit, {m_request.unit.name});
        line(CollectionKey::Year, {QString::number(m_request.year)});
        line(CollectionKey::Collector, {m_unit.code, m_unit.name, m_unit.shortName});
        line(CollectionKey::Person, {m_personName});
        for (int i = 0; i < m_request.cells.size(); ++i)
            line(CollectionKey::Cell, {m_request.form->cell(m_request.cells.at(i)).id,
                                       m_names.at(i).first, m_names.at(i).second});
        for (const ListedUnit &unit : m_request.asked.units())
            line(CollectionKey::Asked, {unit.code, unit.name, unit.shortName});
    }

    const CollectionRequest &m_request;
    const ListedUnit &m_unit;
    XlsxWorkbook m_book;
    XlsxSheet m_sheet;
    XlsxSheet m_key;
    QHash<int, int> m_rows;                     // by cell
    QList<std::pair<QString, QString>> m_names; // of each cell and its note
    QString m_personName;
    int m_plain = 0;
    int m_words = 0;
    int m_label = 0;
    int m_heading = 0;
    int m_input = 0;
    int m_note = 0;
    int m_title = 0;
};

} // namespace

Result<CollectionRequest> CollectionRequest::make(const Report &report,
                                                  const TemplateCatalog &catalog,
                                                  const QStringList &ids, const UnitList &asked)
{
    const auto form = ReportForm::make(catalog, report.templates, report.ownFigures);
    if (!form)
        return form.error();
    CollectionRequest request{report.unit, report.year, *form, {}, asked};
    QStringList known;
    for (int cell = 0; cell < (*form)->cellCount(); ++cell)
        known += (*form)->cell(cell).id;
    for (const QString &id : ids) {
        bool found = false;
        for (int cell = 0; cell < (*form)->cellCount(); ++cell) {
            const CellSpec &spec = (*form)->cell(cell);
            if ((spec.id != id && !spec.id.startsWith(id + u'.')) || !canBeAsked(spec))
                continue;
            found = true;
            if (!request.cells.contains(cell))
                request.cells.append(cell);
        }
        if (found)
            continue;
        const QString close = closestTo(id, known);
        return Error{
            Error::Kind::BadInput,
            Text::tr("No figure of the report is called “%1”.").arg(id) +
                (close.isEmpty() ? QString() : u' ' + Text::tr("Is “%1” meant?").arg(close)),
            {}};
    }
    std::sort(request.cells.begin(), request.cells.end());
    if (request.cells.isEmpty())
        return Error{Error::Kind::BadInput, Text::tr("No figures are named."), {}};
    return request;
}

Result<QByteArray> collectionSheet(const CollectionRequest &request, int asked,
                                   const QDateTime &time)
{
    return Writer(request, asked, time).write();
}

QString collectionFileName(const CollectionRequest &request, int asked)
{
    const ListedUnit &unit = request.asked.at(asked);
    QString name =
        unit.code.isEmpty() ? QString::number(asked + 1).rightJustified(3, u'0') : unit.code;
    name += u'_' + unit.calledName() + u'_' + QString::number(request.year) + u"年填报表"_s;
    return FileNames::legal(name, FileNames::MaxCharacters, FileNames::MaxBytes - 5) + u".xlsx"_s;
}
