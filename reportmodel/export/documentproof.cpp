// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/documentproof.h"

#include "base/approximation.h"
#include "document/boundtext.h"
#include "export/officelayout.h"
#include "import/htmlreader.h"
#include "outline/plaintext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

// Whether `written` in a file is this figure: the number with its mark, or `source`, the source's
// own writing of this very number. A blank is nothing at all, never a 0.
bool isWritten(const QString &written, const CellValue &value, const QString &source)
{
    switch (value.state) {
    case CellValue::State::Blank:
        return written.isEmpty();
    case CellValue::State::NotApplicable:
        return written == u"不适用";
    case CellValue::State::Number:
        break;
    }
    if (!source.isEmpty())
        return written == source;
    QString number = written;
    if (!value.approx.isEmpty()) {
        const qsizetype size = value.approx.size();
        if (number.startsWith(value.approx))
            number.remove(0, size);
        else if (number.endsWith(value.approx))
            number.chop(size);
        else
            return false;
    }
    return Amount::fromFile(number) == value.value;
}

class Proof
{
public:
    Proof(const ExportJob &job, const DocumentOutline &outline, const ReadDocument &file,
          const DocumentProof::Style &style)
        : m_set(*job.set)
        , m_job(job)
        , m_outline(outline)
        , m_style(style)
        , m_words(DocumentProof::wordsOf(file, style.collapsesSpaces))
    {
        for (const ReadBlock &block : file.blocks) {
            if (const auto *text = std::get_if<QString>(&block))
                m_paragraphs.insert(normal(*text));
            else if (const auto *table = std::get_if<ReadTable>(&block))
                m_tables += table;
        }
    }

    ExportProof prove()
    {
        const ReportTemplate *form = nullptr;
        for (const TemplatePtr &one : m_set.form().templates()) {
            if (one->id == m_job.templateId)
                form = one.get();
        }
        if (!form)
            return ExportProof::notRead();
        for (const TableSpec &table : form->tables)
            proveTable(table);
        if (form->document == ReportTemplate::Document::WorkSummary)
            proveLists(*form);
        for (const Chapter &chapter : form->chapters)
            proveBoundNumbers(chapter.id);
        for (const TableSpec &table : form->tables)
            proveBoundNumbers(table.noteText);
        proveWords();
        return m_proof;
    }

private:
    QString normal(const QString &text) const
    {
        return m_style.collapsesSpaces ? collapsedSpaces(text) : text;
    }

    // Tables stand in the file in the order of the form.
    const ReadTable *nextTable(const TableSpec &spec)
    {
        for (; m_nextTable < m_tables.size(); ++m_nextTable) {
            const ReadTable *table = m_tables[m_nextTable];
            if (table->rows == spec.rows && table->columns == spec.columns) {
                ++m_nextTable;
                return table;
            }
        }
        return nullptr;
    }

    void proveTable(const TableSpec &spec)
    {
        const ReadTable *table = nextTable(spec);
        if (!table) {
            m_proof.differ(
                Words::tr("The table “%1” does not stand in the file as the form prints it.")
                    .arg(spec.title));
            return;
        }
        for (const GridCell &cell : spec.cells) {
            const ReadCell *found = table->at(cell.row, cell.column);
            const bool placed =
                found && found->rowSpan == cell.rowSpan && found->columnSpan == cell.columnSpan;
            if (!placed)
                m_proof.differ(Words::tr("A cell of “%1” (row %2, column %3) is not in its place.")
                                   .arg(spec.title)
                                   .arg(cell.row + 1)
                                   .arg(cell.column + 1));
            else if (cell.kind != GridCell::Kind::Figure)
                m_proof.compare(spec.title, normal(cell.text), normal(found->text));
            else
                proveFigure(cell.cell, normal(found->text));
        }
    }

    void proveFigure(const QString &cellId, const QString &written)
    {
        const int index = m_set.form().indexOf(cellId);
        if (index < 0)
            return;
        const CellValue &value = m_set.figures().at(index);
        const Figure figure = figureBehind(m_set.report(), m_set.form(), index);
        const bool hasSource = figure.isNumber() && figure.value == value.value;
        const QString source = hasSource ? normal(PlainText::printable(figure.text)) : QString();
        if (isWritten(written, value, source))
            m_proof.agree();
        else
            m_proof.differ(m_set.form().cell(index).label(), figureText(value, figure), written);
    }

    // The figures that are listed, in the form's order: a row with the label, the figure and what
    // follows. Every filled figure is listed.
    void proveLists(const ReportTemplate &form)
    {
        QList<std::pair<QString, QString>> rows; // label and figure
        for (const ReadTable *table : std::as_const(m_tables)) {
            for (int row = 0; row < table->rows; ++row) {
                const ReadCell *label = table->at(row, 0);
                const ReadCell *figure = table->at(row, 1);
                if (label && figure)
                    rows.append({normal(label->text), normal(figure->text)});
            }
        }
        qsizetype next = 0;
        for (const Chapter &chapter : form.chapters) {
            for (const QString &groupId : chapter.groups) {
                const FigureGroup *group = form.group(groupId);
                for (const QString &cellId : group ? group->cells : QStringList())
                    proveListed(cellId, rows, next);
            }
        }
    }

    void proveListed(const QString &cellId, const QList<std::pair<QString, QString>> &rows,
                     qsizetype &next)
    {
        const int index = m_set.form().indexOf(cellId);
        if (index < 0 || m_set.figures().at(index).isBlank())
            return;
        const QString label = normal(m_set.form().cell(index).label());
        for (qsizetype i = next; i < rows.size(); ++i) {
            if (rows[i].first == label) {
                next = i + 1;
                proveFigure(cellId, rows[i].second);
                return;
            }
        }
        m_proof.differ(Words::tr("The figure “%1” is missing from the file.").arg(label));
    }

    // A bound number agrees when it shows its figure and its sentence stands in the file.
    void proveBoundNumbers(const QString &textId)
    {
        const QString text = m_set.report().text(textId);
        for (const Binding &binding : m_set.report().bindingsOf(textId)) {
            if (binding.form == Binding::Form::Free)
                continue;
            const QString written = text.mid(binding.span.start, binding.span.length);
            const QString now = BoundText::shown(binding, m_set);
            const qsizetype start = text.lastIndexOf(u'\n', binding.span.start) + 1;
            const qsizetype end = text.indexOf(u'\n', binding.span.start);
            const QString line = text.mid(start, end < 0 ? -1 : end - start);
            const QString sentence = normal(PlainText::paragraphs(line).value(0));
            const bool stands =
                m_paragraphs.contains(sentence) ||
                std::any_of(m_paragraphs.cbegin(), m_paragraphs.cend(),
                            [&](const QString &one) { return one.endsWith(sentence); });
            if (!now.isEmpty() && written != now)
                m_proof.differ(Words::tr("A number of the text"), now, written);
            else if (!stands)
                m_proof.differ(Words::tr("The sentence with the bound number %1 is not in the "
                                         "file as it is in the report.")
                                   .arg(written));
            else
                m_proof.agree();
        }
    }

    void proveWords()
    {
        QStringList expected;
        for (const QString &word : m_style.words(m_outline, m_job))
            expected += normal(word);
        DocumentProof::compareWords(expected, m_words, m_proof);
    }

    const ReportSet &m_set;
    const ExportJob &m_job;
    const DocumentOutline &m_outline;
    const DocumentProof::Style &m_style;
    QStringList m_words;        // of the file in order
    QSet<QString> m_paragraphs; // of the file
    QList<const ReadTable *> m_tables;
    qsizetype m_nextTable = 0;
    ExportProof m_proof = ExportProof::readBack();
};

bool isReports(const ChartPoint &point, const ReportSet &set)
{
    constexpr QLatin1StringView previousYear("prev:");
    const bool earlier = point.cell.startsWith(previousYear);
    const int index =
        set.form().indexOf(earlier ? point.cell.sliced(previousYear.size()) : point.cell);
    if (index < 0 || earlier)
        return true; // earlier years have their own reports
    const CellValue &value = set.figures().at(index);
    return point.state == value.state && (!point.isNumber() || point.value == value.value);
}

} // namespace

QStringList DocumentProof::pageWords(const DocumentOutline &outline, bool drawings)
{
    QStringList words;
    const auto addList = [&words](const OutlineList &list) {
        const bool figures = list.role == OutlineList::Role::Figures;
        if (figures && !list.caption.isEmpty())
            words += list.caption;
        for (const OutlineList::Item &item : list.items) {
            words << item.label << item.value;
            if (figures)
                words += item.unit;
        }
    };
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *heading = std::get_if<OutlineHeading>(&block)) {
            words += heading->level == 0
                         ? titleLines(outline, OfficeLayout::TitleCharacters).join(u'\n')
                         : heading->text;
        } else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block)) {
            if (drawings || paragraph->role != OutlineParagraph::Role::Caption)
                words += paragraph->text;
        } else if (const auto *table = std::get_if<OutlineTable>(&block)) {
            for (const OutlineTableCell &cell : table->cells)
                words += cell.text;
        } else if (const auto *list = std::get_if<OutlineList>(&block)) {
            addList(*list);
        } else if (const auto *chart = std::get_if<OutlineChart>(&block)) {
            for (const ChartData &data : QList<ChartData>{chart->data} + chart->beside) {
                words += data.reading();
                if (!drawings)
                    words += data.notes;
            }
        }
    }
    return words;
}

QStringList DocumentProof::wordsOf(const ReadDocument &file, bool collapsesSpaces)
{
    QStringList words;
    const auto add = [&](const QString &text) {
        words += collapsesSpaces ? collapsedSpaces(text) : text;
    };
    for (const ReadBlock &block : file.blocks) {
        if (const auto *text = std::get_if<QString>(&block)) {
            add(*text);
        } else if (const auto *table = std::get_if<ReadTable>(&block)) {
            for (const ReadCell &cell : table->cells)
                add(cell.text);
        } else if (const auto *picture = std::get_if<ReadPicture>(&block)) {
            add(picture->description);
        }
    }
    return words;
}

void DocumentProof::compareWords(const QStringList &expected, const QStringList &found,
                                 ExportProof &proof)
{
    for (qsizetype i = 0; i < std::max(expected.size(), found.size()); ++i)
        proof.compare(Words::tr("Part %1 of the document").arg(i + 1), expected.value(i),
                      found.value(i));
}

ExportProof DocumentProof::prove(const ExportJob &job, const ReadDocument &file, const Style &style)
{
    const DocumentOutline outline = outlineOf(*job.set, job.templateId, true, job.locale);
    ExportProof proof = Proof(job, outline, file, style).prove();
    const auto plain = [](const QString &text) { return collapsedSpaces(text); };
    if (style.isTitled)
        proof.compare(Words::tr("Title in the properties"), plain(outline.title),
                      plain(file.title));
    const FileCheck chartsHold = chartCheck(chartsIn(outline), *job.set);
    if (chartsHold.outcome == Outcome::Violated)
        proof.differ(chartsHold.message);
    proof.add(chartsHold);
    proof.add(hiddenContentCheck(file.hidden, outline.unitName));
    return proof;
}

FileCheck DocumentProof::chartCheck(const QList<ChartData> &charts, const ReportSet &set)
{
    FileCheck check{u"K086"_s, charts.isEmpty() ? Outcome::NotApplicable : Outcome::Held, {}};
    for (const ChartData &chart : charts) {
        const bool same =
            std::all_of(chart.series.cbegin(), chart.series.cend(), [&](const auto &series) {
                return std::all_of(series.points.cbegin(), series.points.cend(),
                                   [&](const ChartPoint &point) { return isReports(point, set); });
            });
        if (same)
            continue;
        check.outcome = Outcome::Violated;
        check.message =
            Words::tr("The chart “%1” shows other numbers than the tables.").arg(chart.title);
    }
    return check;
}

FileCheck DocumentProof::hiddenContentCheck(const HiddenContent &hidden, const QString &unitName)
{
    QStringList found;
    const auto add = [&found](int count, const QString &text) {
        if (count > 0)
            found += text;
    };
    add(hidden.comments, Words::tr("%n comment(s)", nullptr, hidden.comments));
    add(hidden.revisions, Words::tr("%n tracked change(s)", nullptr, hidden.revisions));
    add(hidden.hiddenTexts, Words::tr("%n hidden part(s)", nullptr, hidden.hiddenTexts));
    add(hidden.embedded, Words::tr("%n embedded object(s)", nullptr, hidden.embedded));
    for (const QString &person : hidden.people) {
        if (person != unitName)
            found += Words::tr("the name “%1”").arg(person);
    }
    FileCheck check{u"K129"_s, found.isEmpty() ? Outcome::Held : Outcome::Violated, {}};
    if (!found.isEmpty())
        check.message = Words::tr("The file carries what its pages do not show: %1. Take it out "
                                  "before the file is published.")
                            .arg(found.join(u"、"_s));
    return check;
}
