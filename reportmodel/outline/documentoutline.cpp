// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/documentoutline.h"

#include "base/approximation.h"
#include "charts/chartwording.h"
#include "document/reportedit.h"
#include "outline/plaintext.h"

#include <QDate>

#include <algorithm>
#include <cstdlib>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// What a metadata field is called in the header of published documents.
QString metaLabel(const QString &key, const QLocale &locale)
{
    struct Label
    {
        QLatin1StringView key;
        LocalizedText text;
    };
    static const std::array labels{
        Label{"unit"_L1, {u"机关全称"_s, u"Organ"_s}},
        Label{"unit_short"_L1, {u"机关简称"_s, u"Short name"_s}},
        Label{"unit_code"_L1, {u"机构代码"_s, u"Organisation code"_s}},
        Label{"index_number"_L1, {u"索引号"_s, u"Index number"_s}},
        Label{"document_number"_L1, {u"文号"_s, u"Document number"_s}},
        Label{"unified_number"_L1, {u"统一编号"_s, u"Unified number"_s}},
        Label{"publisher"_L1, {u"发布机构"_s, u"Publisher"_s}},
        Label{"source"_L1, {u"信息来源"_s, u"Source"_s}},
        Label{"subject"_L1, {u"主题分类"_s, u"Subject"_s}},
        Label{"validity"_L1, {u"有效性"_s, u"Validity"_s}},
        Label{"written_date"_L1, {u"成文日期"_s, u"Written"_s}},
        Label{"signed_by"_L1, {u"落款机关"_s, u"Signed by"_s}},
        Label{"signed_date"_L1, {u"落款日期"_s, u"Signed"_s}},
        Label{"submitted_date"_L1, {u"提交日期"_s, u"Submitted"_s}},
        Label{"published_date"_L1, {u"发布日期"_s, u"Published"_s}},
    };
    const auto it = std::find_if(labels.begin(), labels.end(),
                                 [&](const Label &label) { return label.key == key; });
    return it == labels.end() ? key : it->text.text(locale);
}

// 2021年12月3日: month and day without leading zeros (GB/T 9704).
QString signedDate(const QString &iso)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? date.toString(u"yyyy年M月d日"_s) : iso;
}

class OutlineBuilder
{
public:
    OutlineBuilder(const ReportSet &set, const ReportTemplate &form, bool withCharts,
                   const QLocale &locale)
        : m_set(set)
        , m_report(set.report())
        , m_template(form)
        , m_words(locale)
        , m_locale(locale)
    {
        if (withCharts)
            m_charts = chartsOf(set, locale);
    }

    DocumentOutline build()
    {
        m_outline.templateId = m_template.id;
        m_outline.unitName = PlainText::printable(m_report.unit.name);
        m_outline.year = m_report.year;
        addTitle();
        addMetadata();
        for (const Chapter &chapter : m_template.chapters)
            addChapter(chapter);
        if (m_template.document == ReportTemplate::Document::WorkSummary)
            addAppendix();
        return std::move(m_outline);
    }

private:
    void add(OutlineBlock block) { m_outline.blocks += std::move(block); }
    void addParagraph(OutlineParagraph::Role role, const QString &text)
    {
        add(OutlineParagraph{role, text});
    }

    // The title a person gave is the first document's; a second one keeps its template's.
    void addTitle()
    {
        const bool first = m_report.templates.value(0) == m_template.id;
        const QString title = first ? m_report.title(m_template.titlePattern)
                                    : m_report.filledIn(m_template.titlePattern);
        m_outline.title = PlainText::printable(title).trimmed();
        add(OutlineHeading{0, m_outline.title, u"title"_s});
    }

    void addMetadata()
    {
        OutlineList list;
        list.role = OutlineList::Role::Metadata;
        for (const QString &key : m_template.metaKeys) {
            const QString value = PlainText::printable(ReportEdit::meta(m_report, key)).trimmed();
            if (key != "title"_L1 && !value.isEmpty())
                list.items += {metaLabel(key, m_locale), value, {}, {}, 0};
        }
        if (!list.items.isEmpty())
            add(list);
    }

    void addChapter(const Chapter &chapter)
    {
        if (chapter.kind == Chapter::Kind::Signature) {
            addSignature(chapter);
            return;
        }
        if (chapter.level > 0)
            add(OutlineHeading{chapter.level, m_report.filledIn(chapter.title), chapter.id});
        const QList<OutlineParagraph> paragraphs = body(chapter.id);
        for (const OutlineParagraph &paragraph : paragraphs)
            addBodyLine(paragraph);
        for (const QString &tableId : chapter.tables) {
            if (const TableSpec *table = m_template.table(tableId))
                addTable(*table);
        }
        if (m_template.document == ReportTemplate::Document::AnnualReport && paragraphs.isEmpty())
            addFigures(chapter);
        addCharts(chapter);
    }

    // The paragraphs of a text and the bound numbers in them.
    QList<OutlineParagraph> body(const QString &textId) const
    {
        const QString text = m_report.text(textId);
        const QList<Binding> bindings = m_report.bindings.value(textId);
        QList<OutlineParagraph> paragraphs;
        qsizetype start = 0; // of the line
        for (const QStringView line : QStringView(text).tokenize(u'\n')) {
            const QString shown = PlainText::printable(line);
            OutlineParagraph paragraph{OutlineParagraph::Role::Body, shown.trimmed()};
            const qsizetype indent = shown.indexOf(paragraph.text);
            for (const Binding &bound : bindings) {
                const qsizetype at = bound.span.start - start;
                if (bound.cell.isEmpty() || at < 0 || at + bound.span.length > line.size())
                    continue;
                const QString before = PlainText::printable(line.first(at));
                const QString words = PlainText::printable(line.sliced(at, bound.span.length));
                paragraph.links.append({before.size() - indent, words.size(), bound.cell});
            }
            start += line.size() + 1;
            if (!paragraph.text.isEmpty())
                paragraphs.append(paragraph);
        }
        return paragraphs;
    }

    void addBodyLine(const OutlineParagraph &line)
    {
        if (PlainText::isSubheading(line.text))
            add(OutlineHeading{2, line.text, {}});
        else
            add(line);
    }

    void addTable(const TableSpec &spec)
    {
        OutlineTable table;
        table.id = spec.id;
        table.caption = spec.title;
        table.rows = spec.rows;
        table.columns = spec.columns;
        table.headerRows = spec.headerRows;
        table.columnWeights = spec.columnWeights;
        table.cells.reserve(spec.cells.size());
        for (const GridCell &cell : spec.cells)
            table.cells += tableCell(cell);
        add(table);
        addNotes(PlainText::paragraphs(m_report.text(spec.noteText)));
    }

    OutlineTableCell tableCell(const GridCell &spec) const
    {
        OutlineTableCell cell;
        cell.kind = spec.kind;
        cell.row = spec.row;
        cell.column = spec.column;
        cell.rowSpan = spec.rowSpan;
        cell.columnSpan = spec.columnSpan;
        cell.text = spec.text;
        cell.cell = spec.cell;
        cell.level = spec.level;
        const int index = spec.cell.isEmpty() ? -1 : m_set.form().indexOf(spec.cell);
        if (index >= 0) {
            cell.text = textOf(index);
            cell.total = m_set.form().cell(index).role == CellRole::Computed;
        }
        return cell;
    }

    QString textOf(int index) const
    {
        return PlainText::printable(
            figureText(m_set.figures().at(index), figureBehind(m_report, m_set.form(), index)));
    }

    // "注：" in front of the first paragraph, unless the person wrote it.
    void addNotes(QStringList notes)
    {
        if (notes.isEmpty())
            return;
        if (!notes.first().startsWith(u'注'))
            notes.first().prepend(m_words(u"注："_s, u"Note: "_s));
        for (const QString &note : std::as_const(notes))
            addParagraph(OutlineParagraph::Role::Note, note);
    }

    // The figures of a chapter's groups that are filled, one list per caption.
    void addFigures(const Chapter &chapter)
    {
        OutlineList list;
        const auto flush = [&] {
            if (!list.items.isEmpty())
                add(list);
            list.items.clear();
        };
        for (const QString &groupId : chapter.groups) {
            const FigureGroup *group = m_template.group(groupId);
            if (!group)
                continue;
            const QString caption =
                (group->title.isEmpty() ? chapter.tab : group->title).text(m_locale);
            if (caption != list.caption)
                flush();
            list.caption = caption;
            addGroup(*group, list);
        }
        flush();
    }

    void addGroup(const FigureGroup &group, OutlineList &list) const
    {
        for (const QString &cellId : group.cells) {
            const int index = m_set.form().indexOf(cellId);
            if (index < 0 || !isTold(group, cellId))
                continue;
            const CellSpec &cell = m_set.form().cell(index);
            const bool isPart = std::any_of(
                group.parts.cbegin(), group.parts.cend(),
                [&](const FigureGroup::Parts &parts) { return parts.parts.contains(cellId); });
            const bool isNumber = m_set.figures().at(index).isNumber();
            list.items += {cell.label(), textOf(index), isNumber ? cell.unit : QString(), cellId,
                           isPart ? 1 : 0};
        }
    }

    // Filled, or the whole that names the filled parts below it.
    bool isTold(const FigureGroup &group, const QString &cellId) const
    {
        const auto isFilled = [this](const QString &id) {
            return !m_set.figures().value(id).isBlank();
        };
        return isFilled(cellId) || std::any_of(group.parts.cbegin(), group.parts.cend(),
                                               [&](const FigureGroup::Parts &parts) {
                                                   return parts.whole == cellId &&
                                                          std::any_of(parts.parts.cbegin(),
                                                                      parts.parts.cend(), isFilled);
                                               });
    }

    void addAppendix()
    {
        const qsizetype start = m_outline.blocks.size();
        for (const Chapter &chapter : m_template.chapters)
            addFigures(chapter);
        if (m_outline.blocks.size() == start)
            return;
        OutlineHeading heading;
        heading.text = m_words(u"附：主要数据"_s, u"Appendix: key figures"_s);
        heading.bookmark = u"data"_s;
        heading.newPage = true;
        m_outline.blocks.insert(start, heading);
    }

    void addCharts(const Chapter &chapter)
    {
        for (const ChartData &chart : std::as_const(m_charts)) {
            if (chart.document != m_template.id || chart.chapter != chapter.id ||
                !chart.hasNumbers())
                continue;
            add(OutlineChart{chart});
            addParagraph(OutlineParagraph::Role::Caption,
                         m_words(u"图%1　%2"_s, u"Figure %1  %2"_s)
                             .arg(QString::number(++m_chartCount), chart.title));
        }
    }

    void addSignature(const Chapter &chapter)
    {
        using Role = OutlineParagraph::Role;
        QStringList lines = PlainText::paragraphs(m_report.text(chapter.id));
        if (lines.isEmpty()) {
            const QString organ = m_report.meta.value(u"signed_by"_s, m_report.unit.name);
            lines = PlainText::paragraphs(organ);
        }
        if (std::none_of(lines.cbegin(), lines.cend(), &PlainText::isDateLine)) {
            const QString date = m_report.meta.value(u"signed_date"_s);
            if (!date.isEmpty())
                lines += signedDate(date);
        }
        for (const QString &line : std::as_const(lines))
            addParagraph(PlainText::isDateLine(line) ? Role::Date : Role::Signature, line);
    }

    const ReportSet &m_set;
    const Report &m_report;
    const ReportTemplate &m_template;
    ChartWording m_words;
    QLocale m_locale;
    QList<ChartData> m_charts;
    int m_chartCount = 0;
    DocumentOutline m_outline;
};

} // namespace

DocumentOutline outlineOf(const ReportSet &set, const QString &templateId, bool withCharts,
                          const QLocale &locale)
{
    for (const TemplatePtr &form : set.form().templates()) {
        if (form->id == templateId)
            return OutlineBuilder(set, *form, withCharts, locale).build();
    }
    return {};
}

QList<ChartData> chartsIn(const DocumentOutline &outline)
{
    QList<ChartData> charts;
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *chart = std::get_if<OutlineChart>(&block)) {
            charts += chart->data;
            charts += chart->beside;
        }
    }
    return charts;
}

QLocale formLanguage()
{
    return QLocale(QLocale::Chinese, QLocale::China);
}

QStringList titleLines(const DocumentOutline &outline, int width)
{
    const QString &title = outline.title;
    if (PlainText::width(title) <= width)
        return {title};
    const qsizetype unitLength = outline.unitName.size();
    if (unitLength > 0 && unitLength < title.size() && title.startsWith(outline.unitName))
        return {outline.unitName, title.sliced(unitLength).trimmed()};
    // Where two things are joined, as near to the middle as there is one: 词意完整 (GB/T 9704 7.3.1).
    const auto fromMiddle = [&title](qsizetype at) { return std::abs(2 * at - title.size()); };
    qsizetype best = -1;
    for (qsizetype i = 1; i + 1 < title.size(); ++i) {
        const bool joins = QStringView(u"及和暨与").contains(title[i]);
        const bool fits = PlainText::width(QStringView(title).first(i)) <= width &&
                          PlainText::width(QStringView(title).sliced(i)) <= width;
        if (joins && fits && (best < 0 || fromMiddle(i) < fromMiddle(best)))
            best = i;
    }
    return best < 0 ? QStringList{title} : QStringList{title.first(best), title.sliced(best)};
}

Figure figureBehind(const Report &report, const ReportForm &form, int index)
{
    const int entered = isEnteredAt(report, form, index) ? index : form.linkTarget(index);
    return report.figure(form.cell(entered).id);
}

QString figureText(const CellValue &value, const Figure &figure)
{
    switch (value.state) {
    case CellValue::State::Blank:
        return {};
    case CellValue::State::NotApplicable:
        return u"不适用"_s;
    case CellValue::State::Number:
        break;
    }
    const bool sourceWriting =
        figure.isNumber() && !figure.text.isEmpty() && figure.value == value.value;
    return sourceWriting ? figure.text : withApproximation(value.value.toFile(), value.approx);
}
