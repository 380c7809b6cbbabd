// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/cellpattern.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemplateReader)
};

} // namespace

QStringList CellPattern::placeholders(const QString &pattern)
{
    QStringList names;
    qsizetype open = pattern.indexOf(u'{');
    while (open >= 0) {
        const qsizetype close = pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString name = pattern.sliced(open + 1, close - open - 1);
        if (!names.contains(name))
            names += name;
        open = pattern.indexOf(u'{', close);
    }
    return names;
}

QList<CellPattern::Binding> CellPattern::bindings(const QString &pattern, const Values &values)
{
    QList<Binding> result{Binding()};
    const QStringList names = placeholders(pattern);
    for (const QString &name : names) {
        QList<Binding> longer;
        const QStringList choices = values.value(name);
        for (const Binding &binding : std::as_const(result)) {
            for (const QString &choice : choices) {
                longer.append(binding);
                longer.last().append({name, choice});
            }
        }
        result = longer;
    }
    return result;
}

QString CellPattern::bound(const QString &pattern, const Binding &binding)
{
    const QStringView text(pattern);
    QString id;
    qsizetype done = 0;
    for (;;) {
        const qsizetype open = text.indexOf(u'{', done);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return id.append(text.sliced(done));
        const QStringView name = text.sliced(open + 1, close - open - 1);
        const auto it = std::find_if(binding.cbegin(), binding.cend(),
                                     [name](const auto &entry) { return entry.first == name; });
        id += text.sliced(done, open - done);
        id += it == binding.cend() ? text.sliced(open, close + 1 - open) : QStringView(it->second);
        done = close + 1;
    }
}

QStringList CellPattern::expanded(const QString &pattern, const Values &values)
{
    QStringList ids;
    const QList<Binding> all = bindings(pattern, values);
    for (const Binding &binding : all)
        ids += bound(pattern, binding);
    return ids;
}

CellPattern::Values CellPattern::readWhere(const JsonNode &node, const Values &lists)
{
    Values values;
    if (!node.has("where"_L1))
        return values;
    const JsonNode where = node.member(u"where"_s);
    const QStringList names = where.memberNames();
    for (const QString &name : names) {
        const JsonNode list = where.member(name);
        if (!list.value().isString())
            values.insert(name, list.texts());
        else if (lists.contains(list.text()))
            values.insert(name, lists.value(list.text()));
        else
            list.fail(Text::tr("There is no list “%1”.").arg(list.text()));
    }
    return values;
}

void CellPattern::check(const JsonNode &node, const QString &pattern, const Values &values)
{
    const QStringList names = placeholders(pattern);
    for (const QString &name : names) {
        if (!values.contains(name))
            node.fail(Text::tr("“where” does not say what {%1} stands for.").arg(name));
    }
}
