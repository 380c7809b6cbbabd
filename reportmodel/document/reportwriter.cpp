// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportwriter.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

QJsonValue writeFigureState(const Figure &figure)
{
    switch (figure.state) {
    case Figure::State::Blank:
        return QJsonValue::Null;
    case Figure::State::NotApplicable:
        return u"na"_s;
    case Figure::State::Number:
        return figure.value.toFile();
    }
    return QJsonValue::Null;
}

namespace {

void insertText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QJsonValue writeFigure(const Figure &figure)
{
    QJsonObject object = figure.extra;
    insertText(object, u"approx"_s, figure.approx);
    insertText(object, u"text"_s, figure.text);
    insertText(object, u"addends"_s, figure.addends);
    insertText(object, u"source"_s, figure.source.note);
    insertText(object, u"source_office"_s, figure.source.office);
    insertText(object, u"source_system"_s, figure.source.system);
    insertText(object, u"source_person"_s, figure.source.person);
    insertText(object, u"source_file"_s, figure.source.file);
    insertText(object, u"cut_off"_s, figure.cutOff.toString(Qt::ISODate));
    const QJsonValue state = writeFigureState(figure);
    if (object.isEmpty())
        return state;
    object.insert(u"value"_s, state);
    return object;
}

QJsonObject writeUnit(const Unit &unit)
{
    QJsonObject object{
        {u"name"_s, unit.name},
        {u"kind"_s, organKindId(unit.kind)},
        {u"level"_s, organLevelId(unit.level)},
    };
    insertText(object, u"short"_s, unit.shortName);
    insertText(object, u"code"_s, unit.code);
    return object;
}

QJsonObject writeTexts(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject writeBinding(const Binding &binding)
{
    QJsonObject object = binding.extra;
    object.insert(u"start"_s, binding.span.start);
    object.insert(u"length"_s, binding.span.length);
    object.insert(u"form"_s, bindingFormId(binding.form));
    insertText(object, u"cell"_s, binding.cell);
    insertText(object, u"whole"_s, binding.whole);
    if (binding.decimals != 0)
        object.insert(u"decimals"_s, binding.decimals);
    return object;
}

QJsonObject writeBindings(const QMap<QString, QList<Binding>> &texts)
{
    QJsonObject object;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        QJsonArray array;
        for (const Binding &binding : it.value())
            array.append(writeBinding(binding));
        object.insert(it.key(), array);
    }
    return object;
}

QJsonObject writeWaiver(const Waiver &waiver)
{
    QJsonObject object = waiver.extra;
    object.insert(u"reason"_s, waiver.reason);
    object.insert(u"by"_s, waiver.by);
    object.insert(u"date"_s, waiver.date.toString(Qt::ISODate));
    const WaivedState &covers = waiver.covers;
    QJsonObject cells;
    for (auto it = covers.cells.cbegin(); it != covers.cells.cend(); ++it)
        cells.insert(it.key(), it.value() ? QJsonValue(*it.value()) : QJsonValue::Null);
    if (!cells.isEmpty())
        object.insert(u"cells"_s, cells);
    insertText(object, u"left"_s, covers.left);
    insertText(object, u"right"_s, covers.right);
    insertText(object, u"text"_s, covers.text);
    insertText(object, u"quote"_s, covers.quote);
    insertText(object, u"sentence"_s, covers.sentence);
    insertText(object, u"meta_key"_s, covers.metaKey);
    insertText(object, u"meta_value"_s, covers.metaValue);
    return object;
}

QJsonObject writeRuleSwitch(const RuleSwitch &rule)
{
    QJsonObject object = rule.extra;
    object.insert(u"reason"_s, rule.reason);
    insertText(object, u"by"_s, rule.by);
    insertText(object, u"date"_s, rule.date.toString(Qt::ISODate));
    return object;
}

QJsonObject writeExplanations(const QMap<QString, Explanation> &explanations)
{
    QJsonObject object;
    for (auto it = explanations.cbegin(); it != explanations.cend(); ++it) {
        QJsonObject one = it->extra;
        one.insert(u"text"_s, it->text);
        one.insert(u"value"_s, it->value);
        object.insert(it.key(), one);
    }
    return object;
}

QJsonArray writeOwnFigures(const QList<OwnFigure> &figures)
{
    QJsonArray array;
    for (const OwnFigure &figure : figures) {
        QJsonObject object = figure.extra;
        object.insert(u"id"_s, figure.id);
        object.insert(u"name"_s, figure.name);
        object.insert(u"unit"_s, figure.unit);
        insertText(object, u"chapter"_s, figure.chapter);
        QJsonArray parts;
        for (const OwnPart &part : figure.parts) {
            QJsonObject entry = part.extra;
            entry.insert(u"id"_s, part.id);
            entry.insert(u"name"_s, part.name);
            parts.append(entry);
        }
        if (!parts.isEmpty())
            object.insert(u"parts"_s, parts);
        object.insert(u"complete"_s, figure.complete);
        object.insert(u"decimals"_s, figure.decimals);
        object.insert(u"chart"_s, figure.chart);
        array.append(object);
    }
    return array;
}

QJsonObject writeChart(const ChartChoice &choice)
{
    QJsonObject object = choice.extra;
    if (choice.shown)
        object.insert(u"shown"_s, *choice.shown);
    insertText(object, u"kind"_s, choice.kind);
    insertText(object, u"title"_s, choice.title);
    insertText(object, u"caption"_s, choice.caption);
    if (choice.shares)
        object.insert(u"shares"_s, true);
    insertText(object, u"chapter"_s, choice.chapter);
    return object;
}

QJsonArray writeBlanksFilled(const QList<BlanksFilled> &acts)
{
    QJsonArray array;
    for (const BlanksFilled &act : acts) {
        QJsonObject object = act.extra;
        object.insert(u"about"_s, act.about);
        object.insert(u"cells"_s, QJsonArray::fromStringList(act.cells));
        insertText(object, u"by"_s, act.by);
        insertText(object, u"date"_s, act.date.toString(Qt::ISODate));
        array.append(object);
    }
    return array;
}

// What people noted on the report; a part that says nothing is left out.
void insertAnnotations(QJsonObject &root, const Report &report)
{
    QJsonObject waivers;
    for (const Waiver &waiver : report.waivers)
        waivers.insert(waiver.key, writeWaiver(waiver));
    QJsonObject rules;
    for (const RuleSwitch &rule : report.rulesOff)
        rules.insert(rule.number, writeRuleSwitch(rule));
    const auto insert = [&root](const QString &name, const QJsonObject &part) {
        if (!part.isEmpty())
            root.insert(name, part);
    };
    insert(u"bindings"_s, writeBindings(report.bindings));
    insert(u"waivers"_s, waivers);
    insert(u"rules_off"_s, rules);
    insert(u"explanations"_s, writeExplanations(report.explanations));
    if (!report.blanksFilled.isEmpty())
        root.insert(u"blanks_filled"_s, writeBlanksFilled(report.blanksFilled));
    if (report.imported)
        root.insert(u"imported"_s, report.imported->toJson());
}

QJsonArray writeAttached(const QList<AttachedReport> &attached)
{
    QJsonArray array;
    for (const AttachedReport &earlier : attached) {
        QJsonObject object = earlier.extra;
        object.insert(u"file"_s, earlier.fileName);
        object.insert(u"sha256"_s, QString::fromLatin1(earlier.sha256));
        object.insert(u"report"_s, writeReport(earlier.report));
        array.append(object);
    }
    return array;
}

QJsonArray writeSnapshots(const QList<Snapshot> &snapshots)
{
    QJsonArray array;
    for (const Snapshot &snapshot : snapshots) {
        QJsonObject object = snapshot.extra;
        object.insert(u"name"_s, snapshot.name);
        object.insert(u"time"_s, snapshot.time.toString(Qt::ISODate));
        object.insert(u"report"_s, writeReport(snapshot.report));
        array.append(object);
    }
    return array;
}

// Members of newer versions that were met inside `unit`, `profile` or `meta` are kept under the
// same name.
void insertObject(QJsonObject &root, const QString &name, QJsonObject object)
{
    const QJsonObject kept = root.value(name).toObject();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        object.insert(it.key(), it.value());
    root.insert(name, object);
}

} // namespace

QJsonObject writeReport(const Report &report)
{
    QJsonObject root = report.extra;
    QJsonObject figures;
    for (auto it = report.figures.cbegin(); it != report.figures.cend(); ++it)
        figures.insert(it.key(), writeFigure(it.value()));
    root.insert(u"templates"_s, QJsonArray::fromStringList(report.templates));
    insertObject(root, u"unit"_s, writeUnit(report.unit));
    root.insert(u"year"_s, report.year);
    insertObject(root, u"meta"_s, writeTexts(report.meta));
    if (!report.profile.isEmpty() || root.contains(u"profile"_s))
        insertObject(root, u"profile"_s, writeTexts(report.profile));
    root.insert(u"figures"_s, figures);
    root.insert(u"texts"_s, writeTexts(report.texts));
    insertAnnotations(root, report);
    if (!report.ownFigures.isEmpty())
        root.insert(u"own_figures"_s, writeOwnFigures(report.ownFigures));
    QJsonObject charts;
    for (auto it = report.charts.cbegin(); it != report.charts.cend(); ++it)
        charts.insert(it.key(), writeChart(it.value()));
    if (!charts.isEmpty())
        root.insert(u"charts"_s, charts);
    QJsonObject order;
    for (auto it = report.chartOrder.cbegin(); it != report.chartOrder.cend(); ++it)
        order.insert(it.key(), QJsonArray::fromStringList(it.value()));
    if (!order.isEmpty())
        root.insert(u"chart_order"_s, order);
    if (!report.attached.isEmpty())
        root.insert(u"attached"_s, writeAttached(report.attached));
    if (!report.snapshots.isEmpty())
        root.insert(u"snapshots"_s, writeSnapshots(report.snapshots));
    QJsonArray record;
    for (const SignStep &step : report.record)
        record.append(writeSignStep(step));
    if (!record.isEmpty())
        root.insert(u"record"_s, record);
    return root;
}
