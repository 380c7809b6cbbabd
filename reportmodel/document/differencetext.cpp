// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/differencetext.h"

#include "document/fieldnames.h"
#include "document/metalabel.h"
#include "document/unitprofile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceText)
};

constexpr qsizetype Context = 12; // characters shown around a change in a text
constexpr qsizetype LongestChange = 80;

QString orNothing(const QString &text)
{
    return text.isEmpty() ? Words::tr("nothing") : text;
}

// A value of a figure: "39", "近20", "30余", 不适用, blank.
QString stateText(const QJsonValue &value, const QString &approx)
{
    if (!value.isString())
        return Words::tr("blank");
    const QString text = value.toString();
    if (text == "na"_L1)
        return Words::tr("not applicable");
    static const QStringList inFront{u"近"_s, u"约"_s};
    return inFront.contains(approx) ? approx + text : text + approx;
}

QString figureText(const QJsonValue &value)
{
    return value.isObject() ? stateText(value[u"value"], value[u"approx"].toString())
                            : stateText(value, QString());
}

// What is known about a figure beside its value, where the two sides differ in it.
QStringList figureRemarks(const QJsonValue &value, const QJsonValue &other)
{
    struct Remark
    {
        QLatin1StringView member;
        QString label;
    };
    const Remark remarks[] = {
        {"text"_L1, Words::tr("written as")},      {"addends"_L1, Words::tr("sum")},
        {"source"_L1, Words::tr("source")},        {"source_office"_L1, Words::tr("office")},
        {"source_system"_L1, Words::tr("system")}, {"source_person"_L1, Words::tr("person")},
        {"source_file"_L1, Words::tr("file")},     {"cut_off"_L1, Words::tr("counted up to")},
    };
    QStringList told;
    for (const Remark &remark : remarks) {
        const QString text = value[remark.member].toString();
        if (text != other[remark.member].toString())
            told.append(Words::tr("%1: %2").arg(remark.label, orNothing(text)));
    }
    return told;
}

QString figureSide(const QJsonValue &value, const QJsonValue &other, const CellSpec *cell)
{
    if (value.isUndefined() && cell && cell->role != CellRole::Input)
        return Words::tr("computed");
    const QStringList remarks = figureRemarks(value, other);
    const QString text = figureText(value);
    return remarks.isEmpty() ? text : Words::tr("%1 (%2)").arg(text, remarks.join(u", "_s));
}

// A surrogate pair is one character and stays whole.
bool splitsPair(const QString &text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position].isLowSurrogate() &&
           text[position - 1].isHighSurrogate();
}

qsizetype commonStart(const QString &a, const QString &b)
{
    const auto [end, other] = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend());
    const qsizetype length = end - a.cbegin();
    return splitsPair(a, length) || splitsPair(b, length) ? length - 1 : length;
}

qsizetype commonEnd(const QString &a, const QString &b, qsizetype start)
{
    qsizetype length = 0;
    const qsizetype most = std::min(a.size(), b.size()) - start;
    while (length < most && a[a.size() - 1 - length] == b[b.size() - 1 - length])
        ++length;
    return splitsPair(a, a.size() - length) || splitsPair(b, b.size() - length) ? length - 1
                                                                                : length;
}

// The changed part of a text with a little of what stands around it.
QString excerpt(const QString &text, qsizetype start, qsizetype end)
{
    const qsizetype from = start > Context ? start - Context : 0;
    qsizetype to = std::min(text.size(), text.size() - end + Context);
    const bool tooLong = to - from > LongestChange;
    if (tooLong)
        to = from + LongestChange;
    QString shown = text.mid(from, to - from).replace(u'\n', u' ').trimmed();
    if (from > 0)
        shown.prepend(u'…');
    if (to < text.size())
        shown.append(u'…');
    return orNothing(shown);
}

void tellText(DifferenceText &told, const QString &before, const QString &after)
{
    const qsizetype start = commonStart(before, after);
    const qsizetype end = commonEnd(before, after, start);
    told.before = excerpt(before, start, end);
    told.after = excerpt(after, start, end);
}

// The metadata key of a member of the file's unit.
QString unitKey(const QString &member)
{
    if (member == "name"_L1)
        return u"unit"_s;
    return member == "short"_L1 || member == "code"_L1 ? u"unit_"_s + member : member;
}

QString metaValue(const QString &key, const QJsonValue &value)
{
    const QString text = value.toString();
    if (const auto kind = organKindFromId(text); kind && key == "kind"_L1)
        return MetaLabel::of(*kind);
    if (const auto level = organLevelFromId(text); level && key == "level"_L1)
        return MetaLabel::of(*level);
    if (UnitProfile::isPower(key) && !text.isEmpty())
        return MetaLabel::ofPower(text == "yes"_L1);
    return orNothing(text);
}

QString namesOf(const QJsonArray &figures)
{
    QStringList names;
    for (const QJsonValue &figure : figures)
        names.append(figure[u"name"].toString());
    return names.join(u", "_s);
}

// Parts that are told by a word for each side.
QString otherSide(const QString &part, const QJsonValue &value)
{
    if (value.isUndefined())
        return Words::tr("nothing");
    if (part == "attached"_L1 || part == "imported"_L1)
        return orNothing(value[u"file"].toString());
    if (part == "waivers"_L1 || part == "rules_off"_L1)
        return orNothing(value[u"reason"].toString());
    if (part == "explanations"_L1)
        return orNothing(value[u"text"].toString());
    if (part == "own_figures"_L1)
        return orNothing(namesOf(value.toArray()));
    if (part == "bindings"_L1)
        return Words::tr("%n number(s)", nullptr, int(value.toArray().size()));
    if (part == "blanks_filled"_L1)
        return Words::tr("%n figure(s)", nullptr, int(value[u"cells"].toArray().size()));
    if (value.isDouble())
        return QString::number(value.toInt());
    if (value.isString())
        return orNothing(value.toString());
    QStringList items;
    for (const QJsonValue &item : value.toArray()) {
        if (item.isString())
            items.append(item.toString());
    }
    return items.isEmpty() ? Words::tr("present") : items.join(u", "_s);
}

QString nameOfDocument(const ReportForm &form, const QString &id)
{
    for (const TemplatePtr &document : form.templates()) {
        if (document->id == id)
            return document->name.zh;
    }
    return id;
}

// What was decided about a chart: "not shown, as line, title: 申请办理".
QString chartSide(const QJsonValue &value)
{
    QStringList said;
    const auto add = [&](const QString &member, const QString &label) {
        if (const QString text = value[member].toString(); !text.isEmpty())
            said.append(Words::tr("%1: %2").arg(label, text));
    };
    if (value[u"shown"].isBool())
        said.append(value[u"shown"].toBool() ? Words::tr("shown") : Words::tr("not shown"));
    add(u"kind"_s, Words::tr("type"));
    add(u"title"_s, Words::tr("title"));
    add(u"caption"_s, Words::tr("caption"));
    add(u"chapter"_s, Words::tr("chapter"));
    if (value[u"shares"].toBool())
        said.append(Words::tr("with percentages"));
    return said.isEmpty() ? Words::tr("as the form has it") : said.join(Words::tr(", "));
}

QString orderSide(const QJsonValue &value, const ReportForm &form)
{
    QStringList names;
    for (const QJsonValue &id : value.toArray())
        names.append(FieldNames::ofChart(form, id.toString()));
    return names.isEmpty() ? Words::tr("as the form has it") : names.join(Words::tr(", "));
}

QString otherPlace(const QString &part, const QString &id)
{
    if (part == "attached"_L1)
        return Words::tr("Attached report of %1").arg(id);
    if (part == "snapshots"_L1)
        return Words::tr("Snapshot “%1”").arg(id);
    if (part == "waivers"_L1)
        return Words::tr("Accepted finding %1").arg(id);
    if (part == "rules_off"_L1)
        return Words::tr("Check %1 switched off").arg(id);
    if (part == "own_figures"_L1)
        return Words::tr("Own figures");
    if (part == "year"_L1)
        return Words::tr("Report year");
    if (part == "templates"_L1)
        return Words::tr("Documents");
    return id.isEmpty() ? part : part + u' ' + id;
}

} // namespace

DifferenceText DifferenceText::of(const ReportDifference &difference, const ReportForm &form)
{
    const auto &[part, id, before, after] = difference;
    DifferenceText told;
    if (part == "figures"_L1) {
        const int index = form.indexOf(id);
        const CellSpec *cell = index < 0 ? nullptr : &form.cell(index);
        told.place = FieldNames::ofCell(form, id);
        told.before = figureSide(before, after, cell);
        told.after = figureSide(after, before, cell);
    } else if (part == "texts"_L1) {
        told.place = tr("Text of %1").arg(FieldNames::ofText(form, id));
        tellText(told, before.toString(), after.toString());
    } else if (part == "meta"_L1 || part == "unit"_L1 || part == "profile"_L1) {
        const QString key = part == "unit"_L1 ? unitKey(id) : id;
        told.place = MetaLabel::of(key);
        told.before = metaValue(key, before);
        told.after = metaValue(key, after);
    } else if (part == "explanations"_L1) {
        told.place = tr("Explanation of %1").arg(FieldNames::ofCell(form, id));
        told.before = otherSide(part, before);
        told.after = otherSide(part, after);
    } else if (part == "bindings"_L1) {
        told.place = tr("Bound numbers of %1").arg(FieldNames::ofText(form, id));
        told.before = otherSide(part, before);
        told.after = otherSide(part, after);
    } else if (part == "blanks_filled"_L1) {
        const QJsonValue &act = after.isUndefined() ? before : after;
        told.place = tr("%1: remaining blanks set to 0").arg(act[u"about"].toString());
        told.before = otherSide(part, before);
        told.after = otherSide(part, after);
    } else if (part == "imported"_L1) {
        told.place = tr("What was imported");
        told.before = otherSide(part, before);
        told.after = otherSide(part, after);
    } else if (part == "charts"_L1) {
        told.place = tr("Chart “%1” in %2")
                         .arg(FieldNames::ofChart(form, id.section(u'/', 1)),
                              nameOfDocument(form, id.section(u'/', 0, 0)));
        told.before = chartSide(before);
        told.after = chartSide(after);
    } else if (part == "chart_order"_L1) {
        told.place = tr("Order of the charts in %1").arg(nameOfDocument(form, id));
        told.before = orderSide(before, form);
        told.after = orderSide(after, form);
    } else {
        told.place = otherPlace(part, id);
        told.before = otherSide(part, before);
        told.after = otherSide(part, after);
    }
    return told;
}

QString DifferenceText::sentence() const
{
    return tr("%1: %2 → %3").arg(place, before, after);
}

QString DifferenceText::summary(const QList<ReportDifference> &differences)
{
    int figures = 0;
    int texts = 0;
    int others = 0;
    for (const ReportDifference &difference : differences) {
        if (difference.part == "figures"_L1)
            ++figures;
        else if (difference.part == "texts"_L1)
            ++texts;
        else if (difference.part != "bindings"_L1) // told by its text
            ++others;
    }
    QStringList parts;
    if (figures > 0)
        parts.append(tr("%n figure(s)", nullptr, figures));
    if (texts > 0)
        parts.append(tr("%n text(s)", nullptr, texts));
    if (others > 0)
        parts.append(tr("%n other entries", nullptr, others));
    return parts.join(tr(", "));
}
