// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
#include "templates/opening.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

// What kind of number a cell holds.
enum class ValueType {
    Count,       // 件, 条, 项: a whole number, not negative
    Decimal,     // money or a measure: not negative, may have decimals
    SignedCount, // 本年增/减 of the 2019 form: a whole number that may be negative
    Money,   // 采购总金额 of the 2019 form: a decimal whose source may carry its own unit text
    Percent, // a target such as 降低50%
};

// Who supplies a cell's value.
enum class CellRole {
    Input,    // a person
    Computed, // a total the form prints; the sum of its terms unless a total is stated
    Group, // a subtotal the form does not print (（三）不予公开): for rules, prose and charts only
};

// One addend of a computed cell.
struct SumTerm
{
    QString cell;
    bool negative = false;
};

// 口径: what a statutory figure counts, and how sure we are of it (statute format.md section 5).
struct CellHelp
{
    LocalizedText text;
    LocalizedText status; // 已核实, 片段核实, 推导 or 未核实
    bool isEmpty() const { return text.isEmpty(); }
};

// One figure of a document: where it stands, what it counts, how it is made up.
struct CellSpec
{
    QString id;          // "t3.new.natural", "petition.total"; never reused for another meaning
    QString chapter;     // id of the chapter it is shown in
    QString table;       // id of its table; empty for a figure of a figure group
    QString rowLabel;    // statutory row label or the figure's own label, verbatim
    QString columnLabel; // statutory column label; empty for a figure of a figure group
    QString unit;        // 件, 万元, 条 …
    ValueType type = ValueType::Count;
    CellRole role = CellRole::Input;
    QList<SumTerm> terms;     // of Computed and Group cells
    QString link;             // work summary: the annual cell this figure repeats ("t3.new.total")
    int maxDecimals = 0;      // digits after the point that the form can sensibly hold, 0 to 6
    bool carriesText = false; // the published text is kept beside the number (251000元, 减4)
    CellHelp help;

    // "一、本年新收政府信息公开申请数量 · 自然人": for messages and accessible names.
    QString label() const
    {
        return columnLabel.isEmpty() ? rowLabel : rowLabel + QStringLiteral(" · ") + columnLabel;
    }
};

// One rectangle of a printed table: a label or a figure.
struct GridCell
{
    enum class Kind {
        Corner, // the printed 勾稽 note at the top left of table three
        Header, // column heading
        Band,   // full-width block title (第二十条第（一）项)
        RowLabel,
        Figure, // shows `cell`
    };
    Kind kind = Kind::RowLabel;
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QString text;  // statutory label, verbatim; empty for figures
    QString cell;  // cell id; empty for labels
    int level = 0; // depth of a row label in the hierarchy (一、=1, （一）=2, 1.=3)
};

// One statutory table as printed.
struct TableSpec
{
    QString id;      // "t3"
    QString chapter; // "c3"
    QString name;    // 表三: how people call it
    QString title;   // 收到和处理政府信息公开申请情况
    QString unit;    // 件; empty when the blocks differ
    int rows = 0;
    int columns = 0;
    int headerRows = 0;       // rows repeated at the top of each page
    int labelColumns = 0;     // columns left of the first figure
    QList<int> columnWeights; // relative widths, one per column
    QList<GridCell> cells;    // every rectangle once, row by row; they tile rows × columns exactly
    QString noteText;         // id of the optional note printed below ("t3.note")
};

// A set of figures entered as a form rather than a printed table (work summary, 信息处理费).
struct FigureGroup
{
    QString id;
    QString chapter;
    LocalizedText title; // empty: no heading of its own
    QStringList cells;   // in order
    // Part-whole structure inside the group (其中); drives indentation, checks and the form.
    struct Parts
    {
        QString whole;
        QStringList parts;
        // True: the parts must add up (主办+协办=总数). False: 其中, may be incomplete.
        bool complete = true;
    };
    QList<Parts> parts;
};

// One section of a document.
struct Chapter
{
    enum class Kind {
        Narrative, // text only, or text with figure groups
        Tables,    // text before the statutory tables, then tables and their notes
        Signature, // 落款
    };
    QString id; // c0…c6, sign; s0, s1, s1.1…s2.3
    // Statutory heading, verbatim; empty for 引言 and 落款. The work summary's name the year:
    // Report::filledIn() replaces {year} and {next_year}.
    QString title;
    LocalizedText tab; // short name in the chapter tree and in `prose --list`
    Kind kind = Kind::Narrative;
    int level = 1;                        // 0 no heading printed, 1 一、, 2 （一）
    QStringList aliases;                  // other headings seen in real reports
    QString formText;                     // the form's own instruction: （文字描述）
    QStringList requiredTopics;           // what the text must cover (K102, K106)
    QStringList requiredTopicsGovernment; // more for governments (K103)
    int softLimit = 0;                    // advised length in characters (local rule), 0 none
    QStringList tables;                   // table ids, in order
    QStringList groups;                   // figure group ids, in order
    QStringList texts; // text ids that belong to it: its own id first, then table notes
    Opening opening;   // sentences that state its figures; may have none
};

// How a figure of an older form relates to one of this form.
enum class Comparability { Yes, Approximate, Never };

struct CellMapping
{
    QStringList from; // cells of the older form; several are added up
    QString to;       // cell of this form; may be empty for figures without a successor
    Comparability comparable = Comparability::Yes;
    LocalizedText note;
};

// The kinds of picture a chart specification may ask for.
enum class ChartKind {
    HorizontalBar, // one series, one bar per category
    StackedBar,    // several series stacked per category
    GroupedBar,    // several series side by side
    Donut,         // complete parts of one whole
    Line,          // over years
};

// One chart of a template: which cells, shown how. Data only.
struct ChartSpec
{
    QString id;
    LocalizedText title; // "{year}" is replaced by the report year
    ChartKind kind = ChartKind::HorizontalBar;
    QString unit;
    QString chapter; // where the document places it
    struct Point
    {
        LocalizedText label;
        QString cell;
    };
    struct Series
    {
        LocalizedText name;
        QList<Point> points;
    };
    QList<Series> series;
    QString total;       // cell that holds the whole; empty: the sum of the first series
    bool byYear = false; // categories are the report's years; one point in each series
    // The points, of all series together, are all parts of one whole: only such may be shown as
    // ring, stacked, or with percentages.
    bool complete = false;
    bool noTotal = false;   // the points are not to be added up
    bool lastYear = false;  // beside each figure stands last year's
    bool onRequest = false; // in the catalogue, but in no document until a person chooses it
    LocalizedText note;     // 口径 for the caption
};

// "horizontal-bar", "stacked-bar", "grouped-bar", "donut", "line": template, file and command line.
QString chartKindId(ChartKind kind);
std::optional<ChartKind> chartKindFromId(QStringView id);

// A figure that the poster (一图读懂) shows, in a citizen's words.
struct Headline
{
    QString cell;
    LocalizedText label; // 新收政府信息公开申请
    bool lead = false;   // at the poster's top; else with its chapter
};

// The form of one document for a span of years: statutory annual report or work summary.
// Immutable after reading and shared by everything that needs it.
class ReportTemplate
{
public:
    enum class Document { AnnualReport, WorkSummary };

    QString id; // "annual-report-2021"
    LocalizedText name;
    Document document = Document::AnnualReport;
    int fromYear = 0;     // first report year it is for
    int toYear = 0;       // last one; 0 = still in force
    QString basis;        // 国办公开办函〔2021〕30号
    QString titlePattern; // "{unit}{year}年政府信息公开工作年度报告"
    QString fileSuffix; // document part of export file names: 政府信息公开工作年度报告
    QList<Chapter> chapters;
    QList<TableSpec> tables;
    QList<FigureGroup> groups;
    QList<CellSpec> cells;                       // in document order
    QHash<QString, QList<CellMapping>> mappings; // older template id → how its figures compare
    QStringList keyFigures;                      // cells a leader looks at before signing, in order
    QList<Headline> headlines;                   // of the poster, in order
    QStringList planChapters; // whose texts say what is planned for the next year
    QList<ChartSpec> charts;
    QStringList metaKeys; // metadata printed in this document's header, in order

    const CellSpec *cell(QStringView cellId) const;
    const Chapter *chapter(QStringView chapterId) const;
    const TableSpec *table(QStringView tableId) const;
    const FigureGroup *group(QStringView groupId) const;
    bool covers(int year) const { return year >= fromYear && (toYear == 0 || year <= toYear); }

    // Must be called once after `cells` is filled; the reader does.
    void buildIndex();

private:
    QHash<QString, int> m_cellIndex;
};

using TemplatePtr = std::shared_ptr<const ReportTemplate>;
