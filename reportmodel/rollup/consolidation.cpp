// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/consolidation.h"

#include "document/reportedit.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Consolidation)
};

constexpr int MostNamed = 20;

// The first names and that there are more.
class NameList
{
public:
    void add(const QString &name)
    {
        if (++m_count <= MostNamed)
            m_names += name;
    }
    int count() const { return m_count; }
    QString text() const
    {
        return m_names.join(u"、"_s) + (m_count > MostNamed ? u"……"_s : QString());
    }

private:
    QStringList m_names;
    int m_count = 0;
};

// Whose figure each is, cell by cell: one walk over the units for all cells.
struct Provenance
{
    std::vector<NameList> numbers;
    std::vector<NameList> blanks;

    explicit Provenance(const RollUp &rollUp)
    {
        const auto cells = static_cast<size_t>(rollUp.form()->cellCount());
        numbers.resize(cells);
        blanks.resize(cells);
        for (int listed = 0; listed < rollUp.list().size(); ++listed) {
            if (rollUp.countedFile(listed) < 0)
                continue;
            const QString &name = rollUp.list().at(listed).calledName();
            const auto values = rollUp.figuresOf(listed);
            for (size_t cell = 0; cell < cells; ++cell) {
                if (values[cell].isNumber())
                    numbers[cell].add(name);
                else if (values[cell].state == CellValue::State::Blank)
                    blanks[cell].add(name);
            }
        }
    }

    QString text(size_t cell) const
    {
        QString text =
            Text::tr("Sum of %1 units: %2").arg(numbers[cell].count()).arg(numbers[cell].text());
        if (blanks[cell].count() > 0)
            text += u"；"_s + Text::tr("blank in %1 units: %2")
                                  .arg(blanks[cell].count())
                                  .arg(blanks[cell].text());
        return text;
    }
};

class Writer
{
public:
    Writer(Report &report, const RollUp &rollUp, QString listName)
        : m_report(report)
        , m_rollUp(rollUp)
        , m_provenance(rollUp)
        , m_listName(std::move(listName))
    {
    }

    QStringList write(const FormPtr &form)
    {
        const ReportForm &cells = *m_rollUp.form();
        for (int cell = 0; cell < cells.cellCount(); ++cell) {
            const bool entered =
                cells.cell(cell).role == CellRole::Input && cells.linkTarget(cell) < 0;
            if (entered)
                put(cells.cell(cell).id, figureOf(cell));
        }
        // What the parts come to now decides whether a total has to be stated.
        const FigureView view(m_report, form);
        for (int cell = 0; cell < cells.cellCount(); ++cell) {
            if (cells.cell(cell).role == CellRole::Computed)
                putTotal(cells.cell(cell).id, cell, view.value(cells.cell(cell).id));
        }
        return m_changed;
    }

private:
    const CellSum &sum(int cell) const { return m_rollUp.sums()[static_cast<size_t>(cell)]; }
    static bool fits(const CellSum &sum)
    {
        return sum.isKnown() && sum.sum.abs() <= Amount::limit();
    }

    // Blank when the roll-up has no figure to give.
    Figure figureOf(int cell) const
    {
        const CellSum &total = sum(cell);
        Figure figure;
        if (fits(total)) {
            figure = Figure::number(total.sum);
            if (total.approximate)
                figure.approx = u"约"_s;
        } else if (total.notApplicable > 0 && total.numbers == 0 && total.blanks == 0) {
            figure = Figure::notApplicable();
        }
        if (!figure.isBlank()) {
            figure.source.note = m_provenance.text(static_cast<size_t>(cell));
            figure.source.file = m_listName;
        }
        return figure;
    }

    void put(const QString &id, const Figure &figure)
    {
        if (figure.isBlank())
            return;
        const Figure before = m_report.figure(id);
        if (before.state != figure.state || before.value != figure.value ||
            before.approx != figure.approx)
            m_changed += id;
        m_report.figures.insert(id, figure);
    }

    void putTotal(const QString &id, int cell, const CellValue &shown)
    {
        const CellSum &total = sum(cell);
        const bool complete = fits(total) && total.blanks == 0 && !total.approximate;
        const bool isLive = shown.sumState == CellValue::State::Number && shown.sum == total.sum;
        if (complete && !isLive)
            put(id, figureOf(cell));
        else if (total.numbers > 0 && m_report.figures.remove(id) > 0)
            m_changed += id;
    }

    Report &m_report;
    const RollUp &m_rollUp;
    Provenance m_provenance;
    QString m_listName;
    QStringList m_changed;
};

} // namespace

Result<Report> Consolidation::make(const RollUp &rollUp, const TemplateCatalog &catalog,
                                   const Unit &unit, const QString &listName)
{
    if (!rollUp.form() || rollUp.counted() == 0)
        return Error{Error::Kind::CannotRead,
                     Text::tr("No report could be counted, so there is nothing to add up."),
                     {}};
    auto report = ReportEdit::create(catalog, rollUp.form()->templateIds(), unit, rollUp.year());
    if (!report)
        return report.error();
    Writer(*report, rollUp, listName).write(rollUp.form());
    return report;
}

Result<QStringList> Consolidation::update(Report &report, const RollUp &rollUp,
                                          const TemplateCatalog &catalog, const QString &listName)
{
    if (!rollUp.form() || rollUp.counted() == 0)
        return Error{Error::Kind::CannotRead,
                     Text::tr("No report could be counted, so there is nothing to add up."),
                     {}};
    const QStringList documents = rollUp.form()->templateIds();
    const bool holdsAll = std::all_of(documents.cbegin(), documents.cend(), [&](const QString &id) {
        return report.templates.contains(id);
    });
    if (report.year != rollUp.year() || !holdsAll)
        return Error{Error::Kind::BadInput,
                     Text::tr("The report is of %1, the roll-up of %2 with %3.")
                         .arg(report.year)
                         .arg(rollUp.year())
                         .arg(documents.join(u", "_s)),
                     {}};
    const auto form = ReportForm::make(catalog, report.templates, report.ownFigures);
    if (!form)
        return form.error();
    return Writer(report, rollUp, listName).write(*form);
}
