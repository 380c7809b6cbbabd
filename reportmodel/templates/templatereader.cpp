// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/templatereader.h"

#include "base/jsonnode.h"
#include "templates/cellpattern.h"
#include "templates/celltable.h"
#include "templates/openingreader.h"
#include "templates/tablereader.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemplateReader)
};

constexpr int FirstYear = 1900;
constexpr int LastYear = 2200;

// What a row counts, followed by what its column does.
LocalizedText joined(const LocalizedText &row, const LocalizedText &column)
{
    return {row.zh + column.zh, row.en + u' ' + column.en};
}

class TemplateReader
{
public:
    explicit TemplateReader(JsonReading *reading)
        : m_reading(reading)
        , m_root(reading->root())
    {
    }

    ReportTemplate read();

private:
    void readHead();
    void readChapters();
    void readOpenings();
    Chapter readChapter(const JsonNode &node);
    void readTables();
    void readGroups();
    FigureGroup readGroup(const JsonNode &node);
    CellSpec readFigure(const JsonNode &node, const QString &chapter) const;
    FigureGroup::Parts readParts(const JsonNode &node, const FigureGroup &group) const;
    void readSums();
    void readSum(const JsonNode &node);
    void readHelp();
    void addHelp(const JsonNode &node, const QHash<QString, LocalizedText> &statuses);
    void readMappings();
    QList<CellMapping> readMapping(const JsonNode &node) const;
    void readKeyFigures();
    void readPoster();
    void readCharts();
    ChartSpec readChart(const JsonNode &node) const;
    ChartSpec::Series readSeries(const JsonNode &node) const;

    QString cellId(const JsonNode &node, JsonNode::Name name) const;
    Chapter *chapterOf(const JsonNode &node);
    void claimText(const JsonNode &node, const QString &id);

    JsonReading *m_reading;
    const JsonNode m_root;
    ReportTemplate m_template;
    CellTable m_cells;
    CellPattern::Values m_lists;
    QSet<QString> m_texts; // text ids taken so far
};

ReportTemplate TemplateReader::read()
{
    readHead();
    m_lists = m_root.namedTextsIfAny("lists"_L1);
    readChapters();
    readTables();
    readGroups();
    readSums();
    m_cells.finish(m_reading);
    readHelp();
    readMappings();
    readOpenings();
    m_template.cells = m_cells.cells();
    m_template.buildIndex();
    readKeyFigures();
    readPoster();
    readCharts();
    return m_template;
}

void TemplateReader::readHead()
{
    m_root.onlyMembers({"id"_L1,           "name"_L1,     "document"_L1,     "fromYear"_L1,
                        "toYear"_L1,       "basis"_L1,    "title"_L1,        "fileSuffix"_L1,
                        "meta"_L1,         "lists"_L1,    "chapters"_L1,     "tables"_L1,
                        "figureGroups"_L1, "sums"_L1,     "helpStatuses"_L1, "help"_L1,
                        "mappings"_L1,     "openings"_L1, "keyFigures"_L1,   "charts"_L1,
                        "headlines"_L1,    "plan"_L1});
    m_template.id = m_root.text("id"_L1);
    m_template.name = m_root.localized("name"_L1);
    m_template.document = m_root.choice<ReportTemplate::Document>(
        "document"_L1, {{"annual-report"_L1, ReportTemplate::Document::AnnualReport},
                        {"work-summary"_L1, ReportTemplate::Document::WorkSummary}});
    m_template.fromYear = m_root.integer("fromYear"_L1, FirstYear, LastYear);
    m_template.toYear = m_root.integerIfAny("toYear"_L1, m_template.fromYear, LastYear, 0);
    m_template.basis = m_root.textIfAny("basis"_L1);
    m_template.titlePattern = m_root.text("title"_L1);
    m_template.fileSuffix = m_root.text("fileSuffix"_L1);
    m_template.metaKeys = m_root.textsIfAny("meta"_L1);
}

void TemplateReader::claimText(const JsonNode &node, const QString &id)
{
    if (m_texts.contains(id))
        node.fail(Text::tr("There is a text “%1” already.").arg(id));
    m_texts.insert(id);
}

void TemplateReader::readChapters()
{
    const QList<JsonNode> nodes = m_root.elements("chapters"_L1);
    for (const JsonNode &node : nodes)
        m_template.chapters.append(readChapter(node));
}

Chapter TemplateReader::readChapter(const JsonNode &node)
{
    node.onlyMembers({"id"_L1, "title"_L1, "tab"_L1, "kind"_L1, "level"_L1, "aliases"_L1,
                      "formText"_L1, "requiredTopics"_L1, "requiredTopicsGovernment"_L1,
                      "softLimit"_L1});
    Chapter chapter;
    chapter.id = node.text("id"_L1);
    claimText(node, chapter.id);
    chapter.texts = {chapter.id};
    chapter.tab = node.localized("tab"_L1);
    chapter.kind = node.choiceIfAny<Chapter::Kind>("kind"_L1,
                                                   {{"narrative"_L1, Chapter::Kind::Narrative},
                                                    {"tables"_L1, Chapter::Kind::Tables},
                                                    {"signature"_L1, Chapter::Kind::Signature}},
                                                   Chapter::Kind::Narrative);
    chapter.level = node.integer("level"_L1, 0, 4);
    if (chapter.level > 0)
        chapter.title = node.text("title"_L1);
    else if (node.has("title"_L1))
        node.failAt("title"_L1, Text::tr("A chapter of level 0 has no printed title."));
    chapter.aliases = node.textsIfAny("aliases"_L1);
    chapter.formText = node.textIfAny("formText"_L1);
    chapter.requiredTopics = node.textsIfAny("requiredTopics"_L1);
    chapter.requiredTopicsGovernment = node.textsIfAny("requiredTopicsGovernment"_L1);
    chapter.softLimit = node.integerIfAny("softLimit"_L1, 1, 1'000'000, 0);
    return chapter;
}

// Sentences that state a chapter's figures.
void TemplateReader::readOpenings()
{
    const QList<JsonNode> nodes = m_root.elementsIfAny("openings"_L1);
    for (const JsonNode &node : nodes) {
        Chapter *chapter = chapterOf(node);
        if (!chapter)
            return;
        if (!chapter->opening.sentences.isEmpty())
            node.fail(Text::tr("The chapter “%1” has opening sentences already.").arg(chapter->id));
        chapter->opening =
            readOpening(node, [this](const QString &cell) { return m_cells.contains(cell); });
    }
}

// The chapter the node names as its own; null and a fault when there is none.
Chapter *TemplateReader::chapterOf(const JsonNode &node)
{
    const QString id = node.text("chapter"_L1);
    for (Chapter &chapter : m_template.chapters) {
        if (chapter.id == id)
            return &chapter;
    }
    node.failAt("chapter"_L1, Text::tr("There is no chapter “%1”.").arg(id));
    return nullptr;
}

void TemplateReader::readTables()
{
    TableReader reader(&m_cells);
    const QList<JsonNode> nodes = m_root.elementsIfAny("tables"_L1);
    for (const JsonNode &node : nodes) {
        const TableSpec table = reader.read(node);
        if (m_template.table(table.id))
            node.failAt("id"_L1, Text::tr("There is a table “%1” already.").arg(table.id));
        m_template.tables.append(table);
        Chapter *chapter = chapterOf(node);
        if (!chapter)
            return;
        chapter->tables += table.id;
        if (!table.noteText.isEmpty()) {
            claimText(node.member(u"note"_s), table.noteText);
            chapter->texts += table.noteText;
        }
    }
}

void TemplateReader::readGroups()
{
    const QList<JsonNode> nodes = m_root.elementsIfAny("figureGroups"_L1);
    for (const JsonNode &node : nodes) {
        const FigureGroup group = readGroup(node);
        if (m_template.group(group.id))
            node.failAt("id"_L1, Text::tr("There is a figure group “%1” already.").arg(group.id));
        m_template.groups.append(group);
        if (Chapter *chapter = chapterOf(node))
            chapter->groups += group.id;
    }
}

FigureGroup TemplateReader::readGroup(const JsonNode &node)
{
    node.onlyMembers({"id"_L1, "chapter"_L1, "title"_L1, "figures"_L1, "parts"_L1});
    FigureGroup group;
    group.id = node.text("id"_L1);
    group.chapter = node.text("chapter"_L1);
    group.title = node.localizedIfAny("title"_L1);
    const QList<JsonNode> figures = node.elements("figures"_L1);
    for (const JsonNode &figure : figures) {
        const CellSpec cell = readFigure(figure, group.chapter);
        m_cells.add(figure, cell);
        group.cells += cell.id;
    }
    const QList<JsonNode> parts = node.elementsIfAny("parts"_L1);
    for (const JsonNode &part : parts)
        group.parts.append(readParts(part, group));
    return group;
}

CellSpec TemplateReader::readFigure(const JsonNode &node, const QString &chapter) const
{
    node.onlyMembers(
        {"id"_L1, "label"_L1, "unit"_L1, "type"_L1, "maxDecimals"_L1, "carriesText"_L1, "link"_L1});
    CellSpec cell;
    cell.id = node.text("id"_L1);
    cell.chapter = chapter;
    cell.rowLabel = node.text("label"_L1);
    cell.link = node.textIfAny("link"_L1);
    readMeasure(node, &cell);
    return cell;
}

FigureGroup::Parts TemplateReader::readParts(const JsonNode &node, const FigureGroup &group) const
{
    node.onlyMembers({"whole"_L1, "parts"_L1, "complete"_L1});
    FigureGroup::Parts parts{node.text("whole"_L1), node.texts("parts"_L1),
                             node.flag("complete"_L1)};
    const QStringList named = parts.parts + QStringList{parts.whole};
    for (const QString &id : named) {
        if (!group.cells.contains(id))
            node.fail(Text::tr("The figure group “%1” has no figure “%2”.").arg(group.id, id));
    }
    if (parts.parts.contains(parts.whole))
        node.fail(Text::tr("“%1” cannot be a part of itself.").arg(parts.whole));
    return parts;
}

// Placeholders of the total give one sum each; those that only its addends have are added up.
void TemplateReader::readSum(const JsonNode &node)
{
    node.onlyMembers({"total"_L1, "of"_L1, "where"_L1});
    const CellPattern::Values where = CellPattern::readWhere(node, m_lists);
    const QString total = node.text("total"_L1);
    const QStringList addends = node.texts("of"_L1);
    CellPattern::check(node, total + addends.join(u' '), where);
    const QList<CellPattern::Binding> bindings = CellPattern::bindings(total, where);
    for (const CellPattern::Binding &binding : bindings) {
        QList<SumTerm> terms;
        for (const QString &addend : addends) {
            const bool negative = addend.startsWith(u'-');
            const QString pattern = CellPattern::bound(negative ? addend.mid(1) : addend, binding);
            const QStringList ids = CellPattern::expanded(pattern, where);
            for (const QString &id : ids) {
                if (m_cells.find(node, id) < 0)
                    return;
                terms.append({id, negative});
            }
        }
        const int index = m_cells.find(node, CellPattern::bound(total, binding));
        if (index < 0)
            return;
        m_cells.setSum(node, index, terms);
    }
}

void TemplateReader::readSums()
{
    const QList<JsonNode> nodes = m_root.elementsIfAny("sums"_L1);
    for (const JsonNode &node : nodes)
        readSum(node);
}

void TemplateReader::readHelp()
{
    QHash<QString, LocalizedText> statuses;
    if (m_root.has("helpStatuses"_L1)) {
        const JsonNode node = m_root.member(u"helpStatuses"_s);
        const QStringList names = node.memberNames();
        for (const QString &name : names)
            statuses.insert(name, node.member(name).localized());
    }
    const QList<JsonNode> nodes = m_root.elementsIfAny("help"_L1);
    for (const JsonNode &node : nodes)
        addHelp(node, statuses);
}

void TemplateReader::addHelp(const JsonNode &node, const QHash<QString, LocalizedText> &statuses)
{
    node.onlyMembers({"cells"_L1, "where"_L1, "text"_L1, "status"_L1, "adds"_L1});
    const QString status = node.text("status"_L1);
    if (!statuses.contains(status))
        node.failAt("status"_L1, Text::tr("There is no status “%1”.").arg(status));
    const bool adds = node.flag("adds"_L1); // the note of a column, after that of the row
    const CellHelp help{node.localized("text"_L1), statuses.value(status)};
    const CellPattern::Values where = CellPattern::readWhere(node, m_lists);
    const QStringList patterns = node.texts("cells"_L1);
    CellPattern::check(node, patterns.join(u' '), where);
    for (const QString &pattern : patterns) {
        const QStringList ids = CellPattern::expanded(pattern, where);
        for (const QString &id : ids) {
            const int index = m_cells.find(node, id);
            if (index < 0)
                return;
            CellSpec &cell = m_cells.at(index);
            if (adds && !cell.help.isEmpty()) {
                cell.help.text = joined(cell.help.text, help.text);
                continue;
            }
            if (!cell.help.isEmpty())
                node.fail(Text::tr("“%1” has help already.").arg(id));
            cell.help = help;
        }
    }
}

void TemplateReader::readMappings()
{
    if (!m_root.has("mappings"_L1))
        return;
    const JsonNode mappings = m_root.member(u"mappings"_s);
    const QStringList olderIds = mappings.memberNames();
    for (const QString &olderId : olderIds) {
        QSet<QString> mapped;
        const QList<JsonNode> nodes = mappings.member(olderId).elements();
        for (const JsonNode &node : nodes) {
            const QList<CellMapping> cells = readMapping(node);
            for (const CellMapping &cell : cells) {
                if (mapped.contains(cell.to))
                    node.fail(Text::tr("“%1” is mapped already.").arg(cell.to));
                mapped.insert(cell.to);
            }
            m_template.mappings[olderId] += cells;
        }
    }
}

// Placeholders of "to" give one mapping each; those that only "from" has are added up.
QList<CellMapping> TemplateReader::readMapping(const JsonNode &node) const
{
    node.onlyMembers({"from"_L1, "to"_L1, "comparable"_L1, "note"_L1, "where"_L1});
    const CellPattern::Values where = CellPattern::readWhere(node, m_lists);
    const QStringList from = node.texts("from"_L1);
    const QString to = node.text("to"_L1);
    CellPattern::check(node, to + from.join(u' '), where);
    CellMapping mapping;
    mapping.comparable =
        node.choice<Comparability>("comparable"_L1, {{"yes"_L1, Comparability::Yes},
                                                     {"approximate"_L1, Comparability::Approximate},
                                                     {"never"_L1, Comparability::Never}});
    mapping.note = node.localizedIfAny("note"_L1);
    QList<CellMapping> mappings;
    const QList<CellPattern::Binding> bindings = CellPattern::bindings(to, where);
    for (const CellPattern::Binding &binding : bindings) {
        mapping.to = CellPattern::bound(to, binding);
        if (m_cells.find(node, mapping.to) < 0)
            return {};
        mapping.from.clear();
        for (const QString &pattern : from)
            mapping.from += CellPattern::expanded(CellPattern::bound(pattern, binding), where);
        mappings.append(mapping);
    }
    return mappings;
}

QString TemplateReader::cellId(const JsonNode &node, JsonNode::Name name) const
{
    QString id = node.text(name);
    if (!m_cells.contains(id))
        node.failAt(name, Text::tr("There is no figure “%1”.").arg(id));
    return id;
}

void TemplateReader::readKeyFigures()
{
    m_template.keyFigures = m_root.textsIfAny("keyFigures"_L1);
    for (const QString &id : std::as_const(m_template.keyFigures)) {
        if (!m_cells.contains(id))
            m_root.failAt("keyFigures"_L1, Text::tr("There is no figure “%1”.").arg(id));
    }
}

// What the poster shows.
void TemplateReader::readPoster()
{
    const QList<JsonNode> nodes = m_root.elementsIfAny("headlines"_L1);
    for (const JsonNode &node : nodes) {
        node.onlyMembers({"cell"_L1, "label"_L1, "lead"_L1});
        m_template.headlines.append(
            {cellId(node, "cell"_L1), node.localized("label"_L1), node.flag("lead"_L1)});
    }
    m_template.planChapters = m_root.textsIfAny("plan"_L1);
    for (const QString &id : std::as_const(m_template.planChapters)) {
        if (!m_template.chapter(id))
            m_root.failAt("plan"_L1, Text::tr("There is no chapter “%1”.").arg(id));
    }
}

void TemplateReader::readCharts()
{
    const QList<JsonNode> nodes = m_root.elementsIfAny("charts"_L1);
    for (const JsonNode &node : nodes) {
        const ChartSpec chart = readChart(node);
        for (const ChartSpec &other : std::as_const(m_template.charts)) {
            if (other.id == chart.id)
                node.failAt("id"_L1, Text::tr("There is a chart “%1” already.").arg(chart.id));
        }
        if (!m_template.chapter(chart.chapter))
            node.failAt("chapter"_L1, Text::tr("There is no chapter “%1”.").arg(chart.chapter));
        m_template.charts.append(chart);
    }
}

ChartSpec TemplateReader::readChart(const JsonNode &node) const
{
    node.onlyMembers({"id"_L1, "title"_L1, "kind"_L1, "unit"_L1, "chapter"_L1, "series"_L1,
                      "total"_L1, "byYear"_L1, "note"_L1, "complete"_L1, "lastYear"_L1,
                      "noTotal"_L1, "onRequest"_L1});
    ChartSpec chart;
    chart.id = node.text("id"_L1);
    chart.title = node.localized("title"_L1);
    chart.kind = node.choice<ChartKind>("kind"_L1, {{"horizontal-bar"_L1, ChartKind::HorizontalBar},
                                                    {"stacked-bar"_L1, ChartKind::StackedBar},
                                                    {"grouped-bar"_L1, ChartKind::GroupedBar},
                                                    {"donut"_L1, ChartKind::Donut},
                                                    {"line"_L1, ChartKind::Line}});
    chart.complete = node.flag("complete"_L1);
    chart.lastYear = node.flag("lastYear"_L1);
    chart.noTotal = node.flag("noTotal"_L1);
    chart.onRequest = node.flag("onRequest"_L1);
    chart.unit = node.text("unit"_L1);
    chart.chapter = node.text("chapter"_L1);
    chart.total = node.has("total"_L1) ? cellId(node, "total"_L1) : QString();
    chart.byYear = node.flag("byYear"_L1);
    chart.note = node.localizedIfAny("note"_L1);
    const QList<JsonNode> series = node.elements("series"_L1);
    for (const JsonNode &one : series)
        chart.series.append(readSeries(one));
    if (chart.series.isEmpty())
        node.failAt("series"_L1, Text::tr("A chart needs at least one series."));
    for (const ChartSpec::Series &one : std::as_const(chart.series)) {
        if (one.points.isEmpty() || one.points.size() != chart.series.first().points.size())
            node.failAt("series"_L1, Text::tr("Every series needs the same number of points."));
    }
    if (chart.byYear && chart.series.first().points.size() > 1)
        node.failAt("series"_L1, Text::tr("A chart over years has one point in each series."));
    const bool ofOneWhole = chart.kind == ChartKind::Donut || chart.kind == ChartKind::StackedBar;
    if (ofOneWhole && !chart.complete)
        node.failAt("kind"_L1, Text::tr("Only the complete parts of a whole are shown like this."));
    if (chart.lastYear && (chart.byYear || chart.series.size() > 1))
        node.failAt("lastYear"_L1, Text::tr("Last year stands beside a single series only."));
    return chart;
}

ChartSpec::Series TemplateReader::readSeries(const JsonNode &node) const
{
    node.onlyMembers({"name"_L1, "points"_L1});
    ChartSpec::Series series;
    series.name = node.localized("name"_L1);
    const QList<JsonNode> points = node.elements("points"_L1);
    for (const JsonNode &point : points) {
        point.onlyMembers({"label"_L1, "cell"_L1});
        series.points.append({point.localized("label"_L1), cellId(point, "cell"_L1)});
    }
    return series;
}

} // namespace

Result<TemplatePtr> readTemplate(const QByteArray &json, const QString &fileName)
{
    const Result<JsonText> text = JsonText::parse(json, fileName);
    if (!text)
        return text.error();
    JsonReading reading(*text);
    auto read = std::make_shared<const ReportTemplate>(TemplateReader(&reading).read());
    if (reading.failed())
        return reading.error();
    return TemplatePtr(std::move(read));
}
