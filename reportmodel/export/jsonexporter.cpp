// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jsonexporter.h"

#include "export/figureproof.h"
#include "export/figurerows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

// Whose figures they are, and what is told beside them.
void proveWords(const ExportJob &job, const QJsonObject &root, ExportProof &proof)
{
    const Report &report = job.set->report();
    proof.compare(Words::tr("Unit"), report.unit.name, root[u"unit"].toString());
    proof.compare(Words::tr("Year"), QString::number(report.year),
                  QString::number(root[u"year"].toInt()));
    proof.compare(Words::tr("Document"), job.templateId,
                  root[u"templates"].toArray().first().toString());
    QJsonObject published = root[u"published"].toObject();
    QJsonObject explanations = root[u"explanations"].toObject();
    for (const FigureRow &row : figureRows(*job.set, job.templateId)) {
        const QString &id = row.cell->id;
        proof.compare(row.cell->label(), row.figure.text, published.take(id).toString());
        proof.compare(row.cell->label(), report.explanations.value(id).text,
                      explanations.take(id).toString());
    }
    const QStringList others = published.keys() + explanations.keys();
    proof.compare(Words::tr("Figures of others"), {}, others.join(u'、'));
}

QJsonValue jsonValue(const CellValue &value)
{
    switch (value.state) {
    case CellValue::State::Blank:
        return QJsonValue::Null;
    case CellValue::State::NotApplicable:
        return u"na"_s;
    case CellValue::State::Number:
        break;
    }
    return value.toText();
}

} // namespace

FormatInfo JsonExporter::info() const
{
    FormatInfo info;
    info.id = u"json"_s;
    info.name = {u"数据（JSON）"_s, u"Figures (JSON)"_s};
    info.suffix = u"json"_s;
    info.schema = u"figures.schema.json"_s;
    info.carriesTexts = false;
    return info;
}

Result<QList<ExportedFile>> JsonExporter::write(const ExportJob &job) const
{
    QJsonObject figures;
    QJsonObject approximate;
    QJsonArray stated;
    QJsonObject published;
    for (const FigureRow &row : figureRows(*job.set, job.templateId)) {
        const QString &id = row.cell->id;
        figures.insert(id, jsonValue(row.value));
        if (!row.value.approx.isEmpty())
            approximate.insert(id, row.value.approx);
        if (row.value.isStated)
            stated.append(id);
        if (!row.figure.text.isEmpty())
            published.insert(id, row.figure.text);
    }
    QJsonObject explanations;
    for (const FigureRow &row : figureRows(*job.set, job.templateId)) {
        const QString text = job.set->report().explanations.value(row.cell->id).text;
        if (!text.isEmpty())
            explanations.insert(row.cell->id, text);
    }
    const Report &report = job.set->report();
    QJsonObject root{
        {u"format"_s, u"nianbao-figures"_s},
        {u"version"_s, u"1.0"_s},
        {u"unit"_s, report.unit.name},
        {u"year"_s, report.year},
        {u"templates"_s, QJsonArray{job.templateId}},
        {u"figures"_s, figures},
        {u"approximate"_s, approximate},
        {u"stated"_s, stated},
        {u"published"_s, published},
    };
    if (!explanations.isEmpty())
        root.insert(u"explanations"_s, explanations);
    return QList<ExportedFile>{{exportBaseName(*job.set, job.templateId) + ".json"_L1,
                                QJsonDocument(root).toJson(QJsonDocument::Indented)}};
}

ExportProof JsonExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    for (const ExportedFile &file : files) {
        const QJsonObject root = QJsonDocument::fromJson(file.bytes).object();
        const QJsonObject figures = root[u"figures"].toObject();
        const QJsonObject approximate = root[u"approximate"].toObject();
        const QJsonArray stated = root[u"stated"].toArray();
        QHash<QString, FoundFigure> found;
        for (auto it = figures.begin(); it != figures.end(); ++it) {
            const QString text = it->toString();
            FoundFigure figure{u"number"_s, text, approximate[it.key()].toString(),
                               stated.contains(it.key())};
            if (it->isNull())
                figure.state = u"blank"_s;
            else if (text == u"na")
                figure = {u"na"_s, {}, figure.approx, figure.stated};
            found.insert(it.key(), figure);
        }
        proveFigures(*job.set, job.templateId, found, proof);
        proveWords(job, root, proof);
    }
    return proof;
}
