// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/boundtext.h"

#include "base/approximation.h"
#include "document/reportset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString notFilled()
{
    return u"〔未填〕"_s;
}

QString notApplicable()
{
    return u"不适用"_s;
}

constexpr int TenThousandDigits = 4; // 1万 is 1 and four noughts

// `steps` units of the last of `decimals` places, trailing zeros kept: (340, 1) is 34.0.
QString inSteps(qint64 steps, int decimals)
{
    QString digits = QString::number(steps).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return digits;
}

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

// The magnitude of value ÷ 10^`exponent` in units of the last of `decimals` places, rounded once,
// half up.
qint64 stepsOf(Amount value, int exponent, int decimals)
{
    const qint64 step = powerOfTen(Amount::Decimals + exponent - decimals);
    return (value.abs().millionths() + step / 2) / step;
}

// The figure's mark where it is said: 近39件, 39余件, 39件以上.
QString marked(const QString &mark, const QString &number, const QString &unit)
{
    return mark == u"以上" ? withApproximation(number + unit, mark)
                           : withApproximation(number, mark) + unit;
}

QString digits(const CellValue &value, const QString &unit)
{
    return marked(value.approx, value.value.toFile(), unit);
}

// 1.43万; a figure so small that nothing of it would be left keeps its digits.
QString tenThousands(const CellValue &value, int decimals)
{
    const qint64 steps = stepsOf(value.value, TenThousandDigits, decimals);
    if (steps == 0)
        return digits(value, {});
    const QString sign = value.value.isNegative() ? u"-"_s : QString();
    return marked(value.approx, sign + inSteps(steps, decimals) + u'万', {});
}

QString about(const CellValue &a, const CellValue &b)
{
    return a.approx.isEmpty() && b.approx.isEmpty() ? QString() : u"约"_s;
}

QString share(const CellValue &part, const CellValue &whole, int decimals)
{
    if (whole.state == CellValue::State::NotApplicable)
        return notApplicable();
    if (!part.isNumber() || !whole.isNumber())
        return notFilled();
    if (whole.value.isZero())
        return u"〔总数为0〕"_s;
    const auto percent = percentage(part.value, whole.value, decimals);
    if (!percent)
        return u"〔无法计算〕"_s;
    const QString sign = percent->isNegative() ? u"-"_s : QString();
    return about(part, whole) + sign + inSteps(stepsOf(*percent, 0, decimals), decimals) + u'%';
}

// 增长 and 下降 are chosen by the figures themselves; a change that would round to nothing gets
// more decimals rather than be called 0.
QString change(const CellValue &now, const EarlierYear::Mapped &last, int decimals)
{
    const CellValue &before = last.value;
    if (before.state == CellValue::State::NotApplicable)
        return u"〔上年不适用〕"_s;
    if (!now.isNumber())
        return notFilled();
    if (!before.isNumber())
        return u"〔上年未填〕"_s;
    const bool exact = about(now, before).isEmpty() && last.comparable == Comparability::Yes;
    if (now.value == before.value)
        return exact ? u"持平"_s : u"基本持平"_s;
    if (before.value.isZero())
        return u"上年为0"_s;
    const QString way = now.value < before.value ? u"下降"_s : u"增长"_s;
    for (int places = decimals; places <= Binding::MaxDecimals; ++places) {
        const auto percent = percentage(now.value - before.value, before.value.abs(), places);
        if (!percent)
            return u"〔无法计算〕"_s;
        if (!percent->isZero()) {
            return way + (exact ? QString() : u"约"_s) +
                   inSteps(stepsOf(*percent, 0, places), places) + u'%';
        }
    }
    return u"基本持平"_s;
}

// Writes what `shown` says into the text; a binding it has no words for keeps its own.
template <class Shown>
bool rewrite(QString &text, QList<Binding> &bindings, const Shown &shown)
{
    bool changed = false;
    qsizetype shift = 0;
    for (Binding &binding : bindings) {
        binding.span.start += shift;
        const QString now = shown(binding);
        if (now.isEmpty() || QStringView(text).mid(binding.span.start, binding.span.length) == now)
            continue;
        text.replace(binding.span.start, binding.span.length, now);
        shift += now.size() - binding.span.length;
        binding.span.length = now.size();
        changed = true;
    }
    return changed;
}

// Characters with which a number goes on: 39 and 万 is another number than 39.
bool continuesNumber(QChar c)
{
    return c.isDigit() || QStringView(u"万亿千百十%％‰").contains(c);
}

bool isPoint(QChar c)
{
    return QStringView(u".．,").contains(c);
}

bool isDigitAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isDigit();
}

} // namespace

QString BoundText::shown(const Binding &binding, const ReportSet &set)
{
    return shown(binding, set.figures(), set.previous());
}

QString BoundText::shown(const Binding &binding, const FigureView &figures,
                         const EarlierYear *previous)
{
    if (binding.form == Binding::Form::Free)
        return {};
    const ReportForm &form = figures.form();
    const int index = form.indexOf(binding.cell);
    if (index < 0)
        return notFilled();
    const CellValue &value = figures.at(index);
    if (value.state == CellValue::State::NotApplicable)
        return notApplicable();
    if (binding.form == Binding::Form::Change) {
        const bool comparable = previous && previous->at(index).comparable != Comparability::Never;
        return comparable ? change(value, previous->at(index), binding.decimals)
                          : u"〔无上年数〕"_s;
    }
    if (binding.form == Binding::Form::Percentage)
        return share(value, figures.value(binding.whole), binding.decimals);
    if (!value.isNumber())
        return notFilled();
    if (binding.form == Binding::Form::TenThousands)
        return tenThousands(value, binding.decimals);
    const bool withUnit = binding.form == Binding::Form::WithUnit;
    return digits(value, withUnit ? form.cell(index).unit : QString());
}

bool BoundText::refresh(QString &text, QList<Binding> &bindings, const FigureView &figures,
                        const EarlierYear *previous)
{
    const ReportForm &form = figures.form();
    return rewrite(text, bindings, [&](const Binding &binding) {
        return form.indexOf(binding.cell) < 0 ? QString() : shown(binding, figures, previous);
    });
}

bool BoundText::refresh(Report &report, const FigureView &figures, const EarlierYear *previous)
{
    bool changed = false;
    const QStringList textIds = report.bindings.keys();
    for (const QString &textId : textIds) {
        QString text = report.text(textId);
        QList<Binding> bindings = report.bindingsOf(textId);
        if (!refresh(text, bindings, figures, previous))
            continue;
        report.texts.insert(textId, text);
        report.bindings.insert(textId, bindings);
        changed = true;
    }
    return changed;
}

QList<Binding> BoundText::follow(const QString &after, const Edit &edit,
                                 const QList<Binding> &bindings)
{
    QList<Binding> kept;
    for (Binding binding : bindings) {
        if (binding.span.start >= edit.position + edit.removed)
            binding.span.start += edit.added - edit.removed;
        else if (binding.span.end() > edit.position)
            continue; // its digits were edited
        if (standsAlone(after, binding.span))
            kept.append(binding);
    }
    return kept;
}

QList<Binding> BoundText::follow(const QString &before, const QString &after,
                                 const QList<Binding> &bindings)
{
    if (before == after)
        return bindings;
    const qsizetype common = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < common && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < common && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    // Where head and tail overlap, the edit may have been anywhere in between: it can be seen as
    // one that replaces all of that.
    const qsizetype start = std::min(head, common - tail);
    const qsizetype keptTail = common - std::max(head, common - tail);
    return follow(after, {start, before.size() - keptTail - start, after.size() - keptTail - start},
                  bindings);
}

bool BoundText::standsAlone(QStringView text, Span span)
{
    const qsizetype end = span.end();
    if (isDigitAt(text, span.start - 1) || (end < text.size() && continuesNumber(text[end])))
        return false;
    const bool pointBefore = span.start >= 1 && isPoint(text[span.start - 1]);
    const bool pointBehind = end < text.size() && isPoint(text[end]);
    return !(pointBefore && isDigitAt(text, span.start - 2)) &&
           !(pointBehind && isDigitAt(text, end + 1));
}
