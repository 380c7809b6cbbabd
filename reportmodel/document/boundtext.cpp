// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/boundtext.h"

#include "document/reportset.h"

#include <algorithm>

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
        return NotFilled.toString();
    const CellValue &value = figures.at(index);
    if (value.state == CellValue::State::NotApplicable)
        return u"不适用"_s;
    switch (binding.form) {
    case Binding::Form::Percentage:
        return share(value, figures.value(binding.whole), binding.decimals);
    case Binding::Form::Change:
        return change(value, previous, index, binding.decimals);
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
                             binding.form == Binding::Form::WithUnit ? form.cell(index).unit
                                                                     : QString());
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
