// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulecontext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RuleContext)
};

QString withSuffix(const QString &key, const QString &suffix)
{
    return suffix.isEmpty() ? key : key + u'/' + suffix;
}

} // namespace

QString bound(const QString &text, const Bindings &bindings)
{
    qsizetype open = text.indexOf(u'{');
    if (open < 0)
        return text;
    QString filled;
    filled.reserve(text.size() + 16);
    qsizetype done = 0;
    for (; open >= 0; open = text.indexOf(u'{', done)) {
        const qsizetype close = text.indexOf(u'}', open);
        const QStringView name =
            close < 0 ? QStringView() : QStringView(text).sliced(open + 1, close - open - 1);
        const auto binding =
            std::find_if(bindings.cbegin(), bindings.cend(),
                         [name](const auto &entry) { return entry.first == name; });
        if (binding == bindings.cend())
            break; // stays as written, and is no cell of any form
        filled += QStringView(text).sliced(done, open - done);
        filled += binding->second;
        done = close + 1;
    }
    filled += QStringView(text).sliced(done);
    return filled;
}

QString scopeSuffix(const Bindings &bindings)
{
    QStringList values;
    for (const auto &binding : bindings)
        values.append(binding.second);
    return values.join(u'/');
}

QList<Bindings> readEach(RuleParameters &parameters)
{
    QList<Bindings> combinations{Bindings()};
    auto each = parameters.object(u"each"_s);
    if (!each)
        return combinations;
    const QStringList names = each->memberNames();
    for (const QString &name : names) {
        const QStringList values = each->texts(name);
        QList<Bindings> longer;
        for (const Bindings &combination : std::as_const(combinations)) {
            for (const QString &value : values)
                longer.append(combination + Bindings{{name, value}});
        }
        combinations = longer;
    }
    parameters.take(*each);
    return combinations;
}

bool RuleContext::isKnownCell(const QString &cellId) const
{
    if (form->indexOf(cellId) >= 0)
        return true;
    const QList<TemplatePtr> &templates = catalog.all();
    return std::any_of(templates.cbegin(), templates.cend(), [&cellId](const TemplatePtr &entry) {
        return entry->cell(cellId) != nullptr;
    });
}

std::vector<int> RuleContext::cells(RuleParameters &parameters, const QString &name,
                                    const QStringList &ids) const
{
    std::vector<int> indices;
    for (const QString &id : ids) {
        if (id.endsWith(".*"_L1)) {
            const QStringView prefix = QStringView(id).chopped(1);
            for (int index = 0; index < form->cellCount(); ++index) {
                const CellSpec &cell = form->cell(index);
                if (cell.role == CellRole::Input && cell.id.startsWith(prefix))
                    indices.push_back(index);
            }
            continue;
        }
        if (const int index = form->indexOf(id); index >= 0)
            indices.push_back(index);
        else if (!isKnownCell(id))
            parameters.fail(name, Text::tr("No form has a cell “%1”.").arg(id));
    }
    return indices;
}

CheckScope RuleContext::cellScope(const QString &suffix, int cell) const
{
    CheckScope scope;
    scope.key = withSuffix(ruleKey(rule), suffix);
    scope.chapter = cell >= 0 ? form->cell(cell).chapter : QString();
    scope.cell = cell;
    return scope;
}

CheckScope RuleContext::chapterScope(const QString &suffix, const QString &chapter) const
{
    CheckScope scope;
    scope.key = withSuffix(ruleKey(rule), suffix);
    scope.chapter = chapter;
    return scope;
}

Error RuleContext::fault(const QString &parameter, const QString &message) const
{
    return {Error::Kind::Internal, message, rule.where + u'.' + parameter};
}

QString ruleKey(const Rule &rule)
{
    return withSuffix(rule.number, rule.scope);
}
