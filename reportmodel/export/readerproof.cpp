// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/readerproof.h"

#include "base/printabletext.h"
#include "document/fieldnames.h"
#include "export/documentproof.h"
#include "export/readersources.h"
#include "import/htmlreader.h"
#include "outline/signoffwording.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

// A text as it comes back from the page.
QString told(const QString &text)
{
    return collapsedSpaces(printableLines(text));
}

// The words of a document as the reader copy tells it, charts with their numbers left out.
QStringList documentWords(const DocumentOutline &outline, const ExportJob &job)
{
    QStringList words;
    QString caption;
    const auto addChart = [&](const ChartData &data) {
        if (job.pictures)
            words += data.reading();
        words << (caption.isEmpty() ? data.title : caption) << data.reading();
        words += data.notes;
    };
    for (qsizetype i = 0; i < outline.blocks.size(); ++i) {
        const OutlineBlock &block = outline.blocks[i];
        if (const auto *heading = std::get_if<OutlineHeading>(&block)) {
            words += heading->text;
        } else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block)) {
            if (paragraph->role != OutlineParagraph::Role::Caption)
                words += paragraph->text;
        } else if (const auto *table = std::get_if<OutlineTable>(&block)) {
            for (const OutlineTableCell &cell : table->cells)
                words += cell.text;
        } else if (const auto *list = std::get_if<OutlineList>(&block)) {
            if (!list->caption.isEmpty())
                words += list->caption;
            for (const OutlineList::Item &item : list->items) {
                words << item.label << item.value;
                if (list->role == OutlineList::Role::Figures)
                    words += item.unit;
            }
        } else if (const auto *chart = std::get_if<OutlineChart>(&block)) {
            const auto *after = i + 1 < outline.blocks.size()
                                    ? std::get_if<OutlineParagraph>(&outline.blocks[i + 1])
                                    : nullptr;
            caption =
                after && after->role == OutlineParagraph::Role::Caption ? after->text : QString();
            addChart(chart->data);
            for (const ChartData &beside : chart->beside)
                addChart(beside);
        }
    }
    return words;
}

class Proof
{
public:
    Proof(const ExportJob &job, const QByteArray &html)
        : m_job(job)
        , m_set(*job.set)
        , m_html(QString::fromUtf8(html))
        , m_words(job.locale)
        , m_sheet(SignOffSheet::of(m_set, checks(), {}, job.locale, job.time.date()))
    {
    }

    ExportProof prove()
    {
        for (const TemplatePtr &form : m_set.form().templates())
            proveDocument(form->id);
        proveKeyFigures();
        proveFindings();
        proveSources();
        proveOtherFigures();
        proveTold();
        if (const auto whole = readHtml(m_html.toUtf8()))
            m_proof.add(DocumentProof::hiddenContentCheck(whole->hidden, m_set.report().unit.name));
        return m_proof;
    }

private:
    const CheckResult &checks() const
    {
        static const CheckResult none;
        return m_job.checks ? *m_job.checks : none;
    }

    // A part of the page as it reads; empty when it has none of that name.
    ReadDocument section(const QString &id, QString *details = nullptr) const
    {
        const QString start = u"<section id=\""_s + id.toHtmlEscaped() + u"\">"_s;
        const qsizetype from = m_html.indexOf(start);
        const qsizetype to = m_html.indexOf(u"</section>"_s, from);
        QString html = from < 0 || to < 0 ? QString() : m_html.sliced(from, to - from);
        static const QRegularExpression numbers(u"<details>.*?</details>"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
        if (details) {
            for (auto it = numbers.globalMatch(html); it.hasNext();)
                *details += it.next().captured();
        }
        html.remove(numbers);
        // A figure that is missing says so where it leads to its finding.
        static const QRegularExpression blank(u"(<a class=\"mark [^>]*>)(?:空白|blank)(</a>)"_s);
        html.replace(blank, u"\\1\\2"_s);
        const auto page = readHtml(html.toUtf8());
        return page ? *page : ReadDocument();
    }

    static QList<const ReadTable *> tablesOf(const ReadDocument &document)
    {
        QList<const ReadTable *> tables;
        for (const ReadBlock &block : document.blocks) {
            if (const auto *table = std::get_if<ReadTable>(&block))
                tables += table;
        }
        return tables;
    }

    static QStringList cellsOf(const ReadDocument &document)
    {
        QStringList cells;
        for (const ReadTable *table : tablesOf(document)) {
            for (const ReadCell &cell : table->cells)
                cells += cell.text;
        }
        return cells;
    }

    void compareAll(const QStringList &expected, const QStringList &found)
    {
        QStringList normal;
        for (const QString &text : expected)
            normal += told(text);
        DocumentProof::compareWords(normal, found, m_proof);
    }

    void proveDocument(const QString &id)
    {
        ExportJob one = m_job;
        one.templateId = id;
        QString details;
        const ReadDocument document = section(u"d-"_s + id, &details);
        m_proof.add(DocumentProof::prove(one, document, {true, &documentWords}));
        const auto numbers = readHtml(details.toUtf8());
        proveNumbers(chartsIn(outlineOf(m_set, id, true, m_job.locale)),
                     numbers ? *numbers : ReadDocument());
    }

    void proveNumbers(const QList<ChartData> &charts, const ReadDocument &details)
    {
        QStringList expected;
        for (const ChartData &chart : charts) {
            expected += QString();
            for (const ChartDataSeries &series : chart.series)
                expected += series.name;
            for (qsizetype i = 0; i < chart.categories.size(); ++i) {
                expected += chart.categories[i];
                for (const ChartDataSeries &series : chart.series)
                    expected += m_words.orBlank(series.points.value(i).label());
            }
        }
        compareAll(expected, cellsOf(details));
    }

    void proveKeyFigures()
    {
        const QStringList cells = cellsOf(section(u"figures"_s));
        constexpr qsizetype columns = 5;
        const auto orDash = [](const QString &text) { return text.isEmpty() ? u"—"_s : text; };
        QStringList expected = cells.mid(0, columns); // the headings
        for (const SignOffSheet::KeyFigure &figure : std::as_const(m_sheet.figures)) {
            const int index = m_set.form().indexOf(figure.cell);
            const QString value =
                index < 0 ? QString()
                          : figureText(m_set.figures().at(index),
                                       figureBehind(m_set.report(), m_set.form(), index));
            expected << figure.label << (m_words.orBlank(value) + u' ' + figure.unit).trimmed()
                     << (figure.comparable ? m_words.orBlank(figure.lastYear) : u"—"_s)
                     << orDash(figure.change) << orDash(figure.percent);
        }
        compareAll(m_sheet.figures.isEmpty() ? QStringList() : expected, cells);
    }

    static QStringList paragraphsOf(const ReadDocument &document)
    {
        QStringList paragraphs;
        for (const ReadBlock &block : document.blocks) {
            if (const auto *text = std::get_if<QString>(&block))
                paragraphs += *text;
        }
        return paragraphs;
    }

    void proveFindings()
    {
        const QStringList found = paragraphsOf(section(u"findings"_s));
        const QList<Finding> &findings = checks().findings;
        for (qsizetype i = 0; i < findings.size(); ++i) {
            const QString said =
                told(findings[i].rule + u' ' + findings[i].message.text(m_job.locale));
            // Behind the heading; in front of it what kind it is, behind it where.
            const QString line = found.value(i + 1);
            if (line.contains(said))
                m_proof.agree();
            else
                m_proof.differ(findings[i].rule, said, line);
        }
        const qsizetype lines = findings.isEmpty() ? 0 : findings.size() + 1;
        m_proof.compareCount(lines, found.size());
    }

    void proveSources()
    {
        QStringList expected;
        for (const auto &[cell, text] : readerSources(m_set, m_words))
            expected << FieldNames::ofCell(m_set.form(), cell) << text;
        compareAll(expected, cellsOf(section(u"sources"_s)));
    }

    // What the documents do not print is listed.
    void proveOtherFigures()
    {
        QSet<QString> printed;
        for (const TemplatePtr &form : m_set.form().templates()) {
            for (const OutlineBlock &block :
                 outlineOf(m_set, form->id, true, m_job.locale).blocks) {
                if (const auto *table = std::get_if<OutlineTable>(&block)) {
                    for (const OutlineTableCell &cell : table->cells)
                        printed.insert(cell.cell);
                } else if (const auto *list = std::get_if<OutlineList>(&block)) {
                    for (const OutlineList::Item &item : list->items)
                        printed.insert(item.cell);
                }
            }
        }
        const QStringList cells = cellsOf(section(u"others"_s));
        QList<std::pair<QString, QString>> rows;
        for (qsizetype i = 0; i + 1 < cells.size(); i += 2)
            rows.append({cells[i], cells[i + 1]});
        for (int i = 0; i < m_set.form().cellCount(); ++i) {
            const CellSpec &cell = m_set.form().cell(i);
            const CellValue &value = m_set.figures().at(i);
            if (cell.role != CellRole::Input || value.isBlank() || printed.contains(cell.id))
                continue;
            const QString text = figureText(value, figureBehind(m_set.report(), m_set.form(), i));
            const std::pair row{told(cell.label()),
                                told(value.isNumber() ? text + u' ' + cell.unit : text)};
            if (rows.contains(row))
                m_proof.agree();
            else
                m_proof.differ(
                    Words::tr("The figure “%1” is missing from the file.").arg(cell.label()));
        }
    }

    // What must be said somewhere in its part of the page.
    void proveTold()
    {
        const QString matters = paragraphsOf(section(u"matters"_s)).join(u'\n');
        const QString record = paragraphsOf(section(u"record"_s)).join(u'\n');
        const auto look = [this](const QString &text, const QString &in) {
            const QString said = told(text);
            if (in.contains(said))
                m_proof.agree();
            else
                m_proof.differ(Words::tr("Text of the page"), said, {});
        };
        for (const SignOffSheet::Accepted &one : std::as_const(m_sheet.accepted))
            look(m_words.accepted(one), matters);
        for (const SignOffSheet::Explained &one : std::as_const(m_sheet.explained))
            look(m_words.explanation(one), matters);
        for (const SignOffSheet::Blank &blank : std::as_const(m_sheet.blanks))
            look(blank.label, matters);
        for (const SignStep &step : m_sheet.steps)
            look(step.by, record);
        look(m_words(u"内容校验码："_s, u"Content: "_s) + QString::fromLatin1(m_sheet.content),
             record);
        look(QString::fromLatin1(m_sheet.head), record);
    }

    const ExportJob &m_job;
    const ReportSet &m_set;
    QString m_html;
    SignOffWording m_words;
    SignOffSheet m_sheet;
    ExportProof m_proof = ExportProof::readBack();
};

} // namespace

ExportProof proveReaderPage(const ExportJob &job, const QByteArray &html)
{
    return Proof(job, html).prove();
}
