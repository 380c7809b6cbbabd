// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/csvexporter.h"

#include "base/printabletext.h"
#include "export/figureproof.h"
#include "export/figurerows.h"
#include "import/csvreader.h"
#include "outline/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

QString quoted(QString field)
{
    const bool needsQuotes = std::any_of(field.cbegin(), field.cend(), [](QChar c) {
        return c == u'"' || c == u',' || c == u'\r' || c == u'\n';
    });
    return needsQuotes ? u'"' + field.replace(u'"', "\"\""_L1) + u'"' : field;
}

QString textField(const QString &typed)
{
    const QString text = printableLines(typed);
    const auto first = std::find_if(text.cbegin(), text.cend(),
                                    [](QChar c) { return !c.isSpace() && c.isPrint(); });
    const bool formula = first != text.cend() && QStringView(u"=+-@＝＋－＠").contains(*first);
    return quoted(formula ? u'\'' + text : text);
}

QString line(const FigureRow &row)
{
    const CellValue &value = row.value;
    const bool hasSum = value.isTotal && value.sumState == CellValue::State::Number;
    const QStringList fields{
        row.cell->id,
        textField(row.cell->rowLabel),
        textField(row.cell->columnLabel),
        textField(row.cell->unit),
        value.toText(),
        row.state(),
        value.isStated ? u"1"_s : QString(),
        textField(value.approx),
        hasSum ? value.sum.toFile() : QString(),
        textField(row.figure.source.toText()),
    };
    return fields.join(u',') + "\r\n"_L1;
}

// What stands beside a figure: its labels, its unit, the sum of its parts, its source. A text that
// begins like a formula has an apostrophe before it.
void proveWords(const FigureRow &row, const QStringList &found, ExportProof &proof)
{
    const auto compare = [&](const QString &wanted, int field) {
        const QString expected = PlainText::printable(wanted);
        const QString text = PlainText::printable(found.value(field));
        const bool isGuarded = text == u'\'' + expected;
        proof.compare(row.cell->label(), expected, isGuarded ? expected : text);
    };
    const CellValue &value = row.value;
    const bool hasSum = value.isTotal && value.sumState == CellValue::State::Number;
    compare(row.cell->id, 0);
    compare(row.cell->rowLabel, 1);
    compare(row.cell->columnLabel, 2);
    compare(row.cell->unit, 3);
    compare(hasSum ? value.sum.toFile() : QString(), 8);
    compare(row.figure.source.toText(), 9);
}

} // namespace

FormatInfo CsvExporter::info() const
{
    FormatInfo info;
    info.id = u"csv"_s;
    info.name = {u"数据表（CSV）"_s, u"Figures (CSV)"_s};
    info.suffix = u"csv"_s;
    info.schema = u"figures.csv-metadata.json"_s;
    info.carriesTexts = false;
    return info;
}

Result<QList<ExportedFile>> CsvExporter::write(const ExportJob &job) const
{
    QString text = u"\uFEFFid,label,column,unit,value,state,stated,approximate,sum,source"
                   u"\r\n"_s;
    for (const FigureRow &row : figureRows(*job.set, job.templateId))
        text += line(row);
    return QList<ExportedFile>{
        {exportBaseName(*job.set, job.templateId) + ".csv"_L1, text.toUtf8()}};
}

ExportProof CsvExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    for (const ExportedFile &file : files) {
        const Result<QList<QStringList>> lines = readCsv(file.bytes);
        if (!lines) {
            proof.differ(lines.error().text());
            continue;
        }
        QHash<QString, FoundFigure> found;
        for (const QStringList &line : lines->mid(1)) // behind the headings
            found.insert(line.value(0),
                         {line.value(5), line.value(4), line.value(7), line.value(6) == u"1"});
        proveFigures(*job.set, job.templateId, found, proof);
        const QList<FigureRow> rows = figureRows(*job.set, job.templateId);
        for (qsizetype i = 0; i < rows.size(); ++i)
            proveWords(rows[i], lines->value(i + 1), proof);
        proof.compare(Words::tr("Number of lines"), QString::number(rows.size() + 1),
                      QString::number(lines->size()));
    }
    return proof;
}
