// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/foldedtext.h"

#include <QList>
#include <QString>

#include <optional>

class ReportSet;

// A number of a text that always shows a figure's current value, or that a person has confirmed to
// be no figure of the report. The text holds the digits themselves, so that copying, searching and
// checks need to know nothing of bindings.
struct Binding
{
    enum class Form {
        Plain,        // 1335
        WithUnit,     // 1335条
        TenThousands, // 1.43万, as many decimals as `decimals`
        Percentage,   // share of `cell` in `whole`: 34.2%
        Change,       // against last year: 增长12.5%, 下降8%, 持平, 上年为0
        Free,         // confirmed to be no figure: shown without underline
    };
    Span span; // in the text, original positions
    Form form = Form::Plain;
    QString cell;     // id; empty for Free
    QString whole;    // Percentage: the cell it is a share of
    int decimals = 0; // TenThousands, Percentage, Change: 0 to 4

    friend bool operator==(const Binding &, const Binding &) = default;
};

namespace BoundText {

// What a binding shows now. A figure that is blank shows 〔未填〕, one that is not applicable
// 不适用; a share of nothing or a change against a blank says so in the same brackets.
QString shown(const Binding &binding, const ReportSet &set);

// Writes every binding's current value into the text and moves the bindings behind it along.
// Returns whether anything changed.
bool refresh(QString &text, QList<Binding> &bindings, const ReportSet &set);

// The bindings after a person changed `before` into `after` (one contiguous edit): those behind
// the edit move, those it touched are gone.
QList<Binding> follow(const QString &before, const QString &after, const QList<Binding> &bindings);

// "plain", "unit", "wan", "percent", "change", "free": file and command line form.
QString formId(Binding::Form form);
std::optional<Binding::Form> formFromId(QStringView id);

} // namespace BoundText
