// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/figuresbyid.h"

#include "import/cellreading.h"
#include "import/sheettable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FiguresById)
};

constexpr qsizetype FewestNames = 3; // of cells that make a workbook one of ours
constexpr qsizetype MostListed = 200;

// Of what the exported files call the columns.
enum CsvColumn { Id, Label, Column, Unit, Value, State, Stated, Approximate, Sum, Source };

bool readsAsAddress(const QString &name)
{
    static const QRegularExpression address(u"^([a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return address.match(name).hasMatch();
}

// Words that would read as a formula are written with a mark in front.
QString withoutGuard(const QString &text)
{
    return text.startsWith(u'\'') ? text.sliced(1) : text;
}

QString jsonText(const QJsonValue &value)
{
    if (value.isString() || value.isNull())
        return value.toString();
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

ReadFigure jsonFigure(const QJsonValue &value)
{
    ReadFigure figure;
    figure.notApplicable = value.toString() == u"na";
    if (!figure.notApplicable)
        figure.text = jsonText(value); // a number of JSON is none of ours and is not understood
    return figure;
}

const ReadFigure *figureOf(const ReadFigures &figures, const QString &cellId)
{
    const QString key = figures.byName ? FiguresById::cellName(cellId).toLower() : cellId;
    const auto it = figures.figures.constFind(key);
    return it == figures.figures.cend() ? nullptr : &*it;
}

qsizetype knownTo(const ReportTemplate &form, const ReadFigures &figures)
{
    return std::count_if(form.cells.cbegin(), form.cells.cend(), [&](const CellSpec &spec) {
        return figureOf(figures, spec.id) != nullptr;
    });
}

ImportedCell cellOf(const ReadFigure &written, const CellSpec &spec)
{
    ImportedCell cell;
    if (written.notApplicable) {
        cell.raw = u"不适用"_s;
        cell.figure = Figure::notApplicable();
    } else {
        cell = readImportedCell(written.text, spec);
        if (cell.doubt == ImportDoubt::Approximate && written.isApproximate)
            cell.doubt = ImportDoubt::None; // said by the file, not by words in a cell
    }
    if (cell.hasValue()) {
        if (!written.published.isEmpty() || cell.doubt == ImportDoubt::None)
            cell.figure.text = written.published;
        if (!written.approx.isEmpty() && cell.figure.isNumber())
            cell.figure.approx = written.approx;
        cell.figure.source.note = written.source;
    } else if (cell.raw.isEmpty() && !written.published.isEmpty()) {
        cell.figure.text = written.published; // words beside a blank
        cell.raw = written.published;
        cell.doubt = ImportDoubt::Text;
    }
    cell.cell = spec.id;
    cell.rowLabel = spec.rowLabel;
    return cell;
}

} // namespace

QString FiguresById::cellName(QStringView cellId)
{
    QString name;
    name.reserve(cellId.size() + 1);
    for (const QChar c : cellId)
        name += c.isLetterOrNumber() ? c : u'_';
    if (name.isEmpty() || name.front().isDigit() || readsAsAddress(name))
        name.prepend(u'_');
    return name;
}

std::optional<ReadFigures> FiguresById::ofJson(const QByteArray &bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (root[u"format"].toString() != u"nianbao-figures" || !root[u"figures"].isObject())
        return std::nullopt;
    ReadFigures read;
    read.unit = root[u"unit"].toString();
    read.year = root[u"year"].toInt();
    for (const QJsonValue &form : root[u"templates"].toArray())
        read.forms.append(form.toString());
    const QJsonObject figures = root[u"figures"].toObject();
    const QJsonObject approximate = root[u"approximate"].toObject();
    const QJsonObject published = root[u"published"].toObject();
    const QJsonArray stated = root[u"stated"].toArray();
    QSet<QString> statedIds;
    for (const QJsonValue &id : stated)
        statedIds.insert(id.toString());
    for (auto it = figures.begin(); it != figures.end(); ++it) {
        ReadFigure figure = jsonFigure(*it);
        figure.approx = approximate[it.key()].toString();
        figure.published = published[it.key()].toString();
        figure.stated = statedIds.contains(it.key());
        read.figures.insert(it.key(), figure);
    }
    return read;
}

std::optional<ReadFigures> FiguresById::ofCsv(const QList<QStringList> &lines)
{
    static const QStringList headings{u"id"_s,   u"label"_s, u"column"_s,
                                      u"unit"_s, u"value"_s, u"state"_s};
    if (lines.isEmpty() ||
        lines.first().first(std::min(headings.size(), lines.first().size())) != headings)
        return std::nullopt;
    ReadFigures read;
    for (const QStringList &line : lines.sliced(1)) {
        ReadFigure figure;
        figure.text = line.value(Value).trimmed();
        figure.notApplicable = figure.text.isEmpty() && line.value(State) == u"na";
        figure.stated = line.value(Stated) == u"1";
        figure.approx = line.value(Approximate);
        figure.source = withoutGuard(line.value(Source));
        if (!line.value(Id).isEmpty())
            read.figures.insert(line.value(Id), figure);
    }
    return read;
}

std::optional<ReadFigures> FiguresById::ofWorkbook(const ReadWorkbook &book)
{
    using Kind = ReadSheetCell::Kind;
    ReadFigures read;
    read.byName = true;
    for (auto it = book.names.cbegin(); it != book.names.cend(); ++it) {
        const ReadSheetCell cell = book.at(*it);
        ReadFigure figure;
        figure.text = shownText(cell);
        figure.notApplicable = cell.kind == Kind::Text && cell.text == u"不适用";
        figure.stated = cell.formula.isEmpty();
        figure.isApproximate = !cell.before.isEmpty() || !cell.behind.isEmpty();
        read.figures.insert(it.key().toLower(), figure);
    }
    if (read.figures.size() < FewestNames)
        return std::nullopt;
    return read;
}

TemplatePtr FiguresById::formOf(const ReadFigures &figures, const TemplateCatalog &catalog,
                                int year)
{
    TemplatePtr best;
    const auto rank = [&](const TemplatePtr &form) {
        const bool isReport = form->document == ReportTemplate::Document::AnnualReport;
        const bool isOfYear = year >= form->fromYear && (form->toYear == 0 || year <= form->toYear);
        const qsizetype known = knownTo(*form, figures);
        return std::tuple(known >= FewestNames && figures.forms.contains(form->id),
                          known >= FewestNames && isReport, known, isOfYear);
    };
    for (const TemplatePtr &form : catalog.all()) {
        if (knownTo(*form, figures) > 0 && (!best || rank(form) > rank(best)))
            best = form;
    }
    if (figures.byName && best && knownTo(*best, figures) < FewestNames)
        return nullptr;
    return best;
}

void FiguresById::take(const ReadFigures &figures, const ReportTemplate &form, ReportImport &import)
{
    QMap<QString, ImportedCell> recognised;
    for (const ImportedCell &cell : std::as_const(import.cells))
        recognised.insert(cell.cell, cell);
    import.byId = true;
    import.cells.clear();
    import.tables.clear();
    QSet<QString> known;
    QMap<QString, MatchedTable> tables;
    for (const CellSpec &spec : form.cells) {
        if (spec.role == CellRole::Group)
            continue;
        MatchedTable &table = tables[spec.table];
        const ReadFigure *written = figureOf(figures, spec.id);
        if (!written) {
            table.missing.append(spec.id);
            table.missingRows.append(spec.label());
            continue;
        }
        known.insert(figures.byName ? cellName(spec.id).toLower() : spec.id);
        if (spec.role == CellRole::Computed && !written->stated)
            continue; // calculated here as it was there
        ImportedCell cell = cellOf(*written, spec);
        const ImportedCell place = recognised.value(spec.id);
        cell.table = place.table;
        cell.row = place.row;
        cell.column = place.column;
        table.cells.append(cell);
        import.cells.append(cell);
    }
    for (const TableSpec &spec : form.tables) {
        MatchedTable &table = tables[spec.id];
        table.table = spec.id;
        table.hasNote = true;
        import.tables.append(table);
    }
    if (!figures.byName) { // of a workbook's names many are no figures
        for (auto it = figures.figures.cbegin(); it != figures.figures.cend(); ++it) {
            if (!known.contains(it.key()) && import.unused.size() < MostListed)
                import.unused.append(Text::tr("The form has no figure “%1”: %2")
                                         .arg(it.key(), it->text.left(MostListed)));
        }
    }
}
