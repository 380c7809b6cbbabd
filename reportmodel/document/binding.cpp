// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/binding.h"

#include "document/reportset.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView NotFilled = u"〔未填〕";

// `value` rounded half up to `decimals`, with trailing zeros kept: 34.0.
QString fixed(Amount value, int decimals)
{
    qint64 step = Amount::Scale;
    for (int i = 0; i < decimals; ++i)
        step /= 10;
    const qint64 magnitude = (value.abs().millionths() + step / 2) / step * step;
    QString text = Amount::fromMillionths(magnitude).toFile();
    if (decimals > 0) {
        if (!text.contains(u'.'))
            text += u'.';
        text += QString(decimals - (text.size() - 1 - text.indexOf(u'.')), u'0');
    }
    return value.isNegative() && magnitude != 0 ? u'-' + text : text;
}

QString withApproximation(const CellValue &value, const QString &number, const QString &unit)
{
    if (value.approx == u"近" || value.approx == u"约")
        return value.approx + number + unit;
    return number + value.approx + unit;
}

QString share(const CellValue &part, const CellValue &whole, int decimals)
{
    if (!part.isNumber() || !whole.isNumber())
        return NotFilled.toString();
    const auto percent = percentage(part.value, whole.value, decimals);
    return percent ? fixed(*percent, decimals) + u'%' : u"〔总数为0〕"_s;
}

QString change(const CellValue &now, const EarlierYear *previous, int cell, int decimals)
{
    if (!previous || previous->at(cell).comparable == Comparability::Never)
        return u"〔无上年数〕"_s;
    const CellValue &before = previous->at(cell).value;
    if (!now.isNumber() || !before.isNumber())
        return NotFilled.toString();
    if (now.value == before.value)
        return u"持平"_s;
    if (before.value.isZero())
        return u"上年为0"_s;
    const auto percent = percentage(now.value - before.value, before.value.abs(), decimals);
    if (!percent)
        return NotFilled.toString();
    return (percent->isNegative() || now.value < before.value ? u"下降"_s : u"增长"_s) +
           fixed(percent->abs(), decimals) + u'%';
}

using FormName = std::pair<Binding::Form, QLatin1StringView>;
constexpr std::array<FormName, 6> FormNames = {{{Binding::Form::Plain, "plain"_L1},
                                                {Binding::Form::WithUnit, "unit"_L1},
                                                {Binding::Form::TenThousands, "wan"_L1},
                                                {Binding::Form::Percentage, "percent"_L1},
                                                {Binding::Form::Change, "change"_L1},
                                                {Binding::Form::Free, "free"_L1}}};

} // namespace

QString BoundText::shown(const Binding &binding, const ReportSet &set)
{
    const int index = set.form().indexOf(binding.cell);
    if (index < 0)
        return NotFilled.toString();
    const CellValue &value = set.figures().at(index);
    const QString unit = set.form().cell(index).unit;
    if (value.state == CellValue::State::NotApplicable)
        return u"不适用"_s;
    switch (binding.form) {
    case Binding::Form::Percentage:
        return share(value, set.figures().value(binding.whole), binding.decimals);
    case Binding::Form::Change:
        return change(value, set.previous(), index, binding.decimals);
    case Binding::Form::Plain:
    case Binding::Form::WithUnit:
    case Binding::Form::TenThousands:
    case Binding::Form::Free:
        break;
    }
    if (!value.isNumber())
        return NotFilled.toString();
    if (binding.form == Binding::Form::TenThousands) {
        const Amount wan = Amount::fromMillionths((value.value.millionths() + 5'000) / 10'000);
        return withApproximation(value, fixed(wan, binding.decimals) + u'万', {});
    }
    return withApproximation(value, value.value.toFile(),
                             binding.form == Binding::Form::WithUnit ? unit : QString());
}

bool BoundText::refresh(QString &text, QList<Binding> &bindings, const ReportSet &set)
{
    bool changed = false;
    qsizetype shift = 0;
    for (Binding &binding : bindings) {
        binding.span.start += shift;
        if (binding.form == Binding::Form::Free)
            continue;
        const QString now = shown(binding, set);
        if (QStringView(text).mid(binding.span.start, binding.span.length) == now)
            continue;
        text.replace(binding.span.start, binding.span.length, now);
        shift += now.size() - binding.span.length;
        binding.span.length = now.size();
        changed = true;
    }
    return changed;
}

QList<Binding> BoundText::follow(const QString &before, const QString &after,
                                 const QList<Binding> &bindings)
{
    const qsizetype common = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < common && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < common - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const qsizetype editEnd = before.size() - tail; // the edit replaced [head, editEnd)
    const qsizetype shift = after.size() - before.size();
    QList<Binding> kept;
    for (Binding binding : bindings) {
        if (binding.span.start >= editEnd)
            binding.span.start += shift;
        else if (binding.span.end() > head)
            continue; // its digits were edited: no longer bound
        // Digits typed right against a bound number would make it another number.
        const auto isDigitAt = [&after](qsizetype at) {
            return at >= 0 && at < after.size() && after[at].isDigit();
        };
        if (isDigitAt(binding.span.start - 1) || isDigitAt(binding.span.end()))
            continue;
        kept.append(binding);
    }
    return kept;
}

QString BoundText::formId(Binding::Form form)
{
    const auto it = std::find_if(FormNames.begin(), FormNames.end(),
                                 [form](const FormName &name) { return name.first == form; });
    return it->second;
}

std::optional<Binding::Form> BoundText::formFromId(QStringView id)
{
    const auto it = std::find_if(FormNames.begin(), FormNames.end(),
                                 [id](const FormName &name) { return name.second == id; });
    return it == FormNames.end() ? std::nullopt : std::optional(it->first);
}
