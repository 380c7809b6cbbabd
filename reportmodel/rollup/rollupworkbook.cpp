// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/rollupworkbook.h"

#include "export/xlsxworkbook.h"
#include "rollup/rollupchecks.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RollUpWorkbook)
};

class Writer
{
public:
    Writer(const RollUp &rollUp, const QLocale &locale, const QDateTime &time)
        : m_rollUp(rollUp)
        , m_locale(locale)
        , m_book({Text::tr("Roll-up of %1").arg(rollUp.year()), {}, time},
                 XlsxWorkbook::Rows::ToDisk)
    {
        XlsxFormat format;
        format.border = true;
        m_number = m_book.format(format);
        format.align = XlsxFormat::Align::Left;
        m_text = m_book.format(format);
        format.wrap = true;
        m_long = m_book.format(format);
        format.bold = true;
        format.align = XlsxFormat::Align::Center;
        format.fill = 0xEDEDED;
        m_heading = m_book.format(format);
        format.wrap = false;
        format.fill.reset();
        format.align = XlsxFormat::Align::Right;
        m_total = m_book.format(format);
    }

    Result<QByteArray> write(const RollUp::Progress &progress)
    {
        writeSums();
        if (!writeUnits(progress))
            return Error{Error::Kind::BadInput, {}, {}};
        writeMatters();
        return m_book.finish();
    }

private:
    void headings(XlsxSheet &sheet, const QStringList &names)
    {
        for (int column = 0; column < names.size(); ++column)
            sheet.text({0, column}, names.at(column), m_heading);
    }

    // A number spreadsheets cannot hold exactly is written as text.
    void amount(XlsxSheet &sheet, XlsxPlace place, Amount value, int format)
    {
        if (XlsxWorkbook::isExact(value))
            sheet.number(place, value, format);
        else
            sheet.text(place, value.toFile(), format);
    }

    void sum(XlsxSheet &sheet, XlsxPlace place, const CellSum &sum, int format)
    {
        if (sum.isKnown())
            amount(sheet, place, sum.sum, format);
        else if (sum.numbers == 0 && sum.blanks == 0 && sum.notApplicable > 0)
            sheet.text(place, Text::tr("n/a"), format);
        else
            sheet.blank(place, format);
    }

    static QString remark(const CellSum &sum)
    {
        if (!sum.summable)
            return Text::tr("A percentage is not added up.");
        if (sum.overflow)
            return Text::tr("Too large to be added up exactly.");
        QStringList remarks;
        if (sum.isPartial())
            remarks +=
                Text::tr("A part of the sum: %n unit(s) left it blank.", nullptr, sum.blanks);
        if (sum.approximate)
            remarks += Text::tr("Some of the figures are approximate.");
        return remarks.join(u' ');
    }

    void writeSums()
    {
        XlsxSheet sheet = m_book.addSheet(Text::tr("Sums"));
        headings(sheet,
                 {Text::tr("Cell id"), Text::tr("Figure in the form"), Text::tr("Unit of measure"),
                  Text::tr("Sum"), Text::tr("Units with a number"), Text::tr("Blank"),
                  Text::tr("Not applicable"), Text::tr("Remark on the sum")});
        const double widths[] = {24, 60, 8, 14, 10, 8, 8, 40};
        for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
            sheet.columnWidth(column, widths[column]);
        for (int cell = 0; m_rollUp.form() && cell < m_rollUp.form()->cellCount(); ++cell) {
            const CellSpec &spec = m_rollUp.form()->cell(cell);
            const CellSum &total = m_rollUp.sums()[static_cast<size_t>(cell)];
            const int row = cell + 1;
            sheet.text({row, 0}, spec.id, m_text);
            sheet.text({row, 1}, spec.label(), m_text);
            sheet.text({row, 2}, spec.unit, m_text);
            sum(sheet, {row, 3}, total, m_number);
            sheet.number({row, 4}, Amount::fromInt(total.numbers), m_number);
            sheet.number({row, 5}, Amount::fromInt(total.blanks), m_number);
            sheet.number({row, 6}, Amount::fromInt(total.notApplicable), m_number);
            sheet.text({row, 7}, remark(total), m_text);
        }
        sheet.freeze(1, 2);
    }

    bool writeUnits(const RollUp::Progress &progress)
    {
        XlsxSheet sheet = m_book.addSheet(Text::tr("Units"));
        const int cells = m_rollUp.form() ? m_rollUp.form()->cellCount() : 0;
        sheet.columnWidth(0, 20);
        sheet.columnWidth(1, 30);
        sheet.columnWidth(2, 16);
        sheet.rowHeight(0, 60);
        headings(sheet,
                 {Text::tr("Code"), Text::tr("Unit"), Text::tr("State"), Text::tr("Errors")});
        for (int cell = 0; cell < cells; ++cell)
            sheet.text({0, FirstCell + cell}, m_rollUp.form()->cell(cell).label(), m_heading);
        for (int column = 0; column < FirstCell; ++column)
            sheet.blank({1, column}, m_heading);
        for (int cell = 0; cell < cells; ++cell)
            sheet.text({1, FirstCell + cell}, m_rollUp.form()->cell(cell).id, m_heading);
        sheet.freeze(2, 2);
        int row = 2;
        const int units = static_cast<int>(m_rollUp.list().size());
        for (int listed = 0; listed < units; ++listed, ++row) {
            writeUnit(sheet, row, listed, cells);
            if (progress && !progress(listed + 1, units))
                return false;
        }
        sheet.text({row, 0}, {}, m_total);
        sheet.text({row, 1}, Text::tr("Sum"), m_total);
        sheet.blank({row, 2}, m_total);
        sheet.blank({row, 3}, m_total);
        for (int cell = 0; cell < cells; ++cell)
            sum(sheet, {row, FirstCell + cell}, m_rollUp.sums()[static_cast<size_t>(cell)],
                m_total);
        return true;
    }

    void writeUnit(XlsxSheet &sheet, int row, int listed, int cells)
    {
        const ListedUnit &unit = m_rollUp.list().at(listed);
        const int file = m_rollUp.countedFile(listed);
        sheet.text({row, 0}, unit.code, m_text);
        sheet.text({row, 1}, unit.name, m_text);
        if (file < 0) {
            sheet.text({row, 2}, RollUpChecks::whyNotCounted(m_rollUp, listed).text(m_locale),
                       m_text);
            return;
        }
        sheet.text({row, 2}, Text::tr("counted"), m_text);
        sheet.number({row, 3}, Amount::fromInt(m_rollUp.files().at(file).report.errors), m_number);
        const auto values = m_rollUp.figuresOf(listed);
        for (int cell = 0; cell < cells; ++cell) {
            const PackedFigures::Value &value = values[static_cast<size_t>(cell)];
            if (value.isNumber())
                amount(sheet, {row, FirstCell + cell}, value.value, m_number);
            else if (value.state == CellValue::State::NotApplicable)
                sheet.text({row, FirstCell + cell}, Text::tr("n/a"), m_number);
        }
    }

    void writeMatters()
    {
        XlsxSheet sheet = m_book.addSheet(Text::tr("To be looked at"));
        sheet.columnWidth(0, 12);
        sheet.columnWidth(1, 40);
        sheet.columnWidth(2, 90);
        headings(sheet, {Text::tr("Check"), Text::tr("File"), Text::tr("What there is")});
        int row = 1;
        const auto line = [&](const QString &check, const QString &file, const QString &text) {
            sheet.text({row, 0}, check, m_text);
            sheet.text({row, 1}, file, m_text);
            sheet.text({row, 2}, text, m_long);
            ++row;
        };
        for (const Finding &finding : m_rollUp.findings())
            line(finding.rule, {}, finding.message.text(m_locale));
        for (const UnitFile &file : m_rollUp.files()) {
            if (file.state != UnitState::Counted)
                line({}, QFileInfo(file.path).fileName(), unitFileText(file));
        }
        for (const UnitFile &file : m_rollUp.files()) {
            if (file.state != UnitState::Counted)
                continue;
            for (const Finding &finding : file.report.findings)
                line(finding.rule, QFileInfo(file.path).fileName(), finding.message.text(m_locale));
        }
        for (const QString &other : m_rollUp.others())
            line({}, QFileInfo(other).fileName(), Text::tr("not a report file, not read"));
    }

    static constexpr int FirstCell = 4;

    const RollUp &m_rollUp;
    QLocale m_locale;
    XlsxWorkbook m_book;
    int m_number = 0;
    int m_text = 0;
    int m_long = 0;
    int m_heading = 0;
    int m_total = 0;
};

} // namespace

Result<QByteArray> rollUpWorkbook(const RollUp &rollUp, const QLocale &locale,
                                  const QDateTime &time, const RollUp::Progress &progress)
{
    return Writer(rollUp, locale, time).write(progress);
}
