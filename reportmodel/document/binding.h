// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/foldedtext.h"

#include <QJsonObject>
#include <QString>

#include <optional>

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
    static constexpr int MaxDecimals = 4;

    Span span; // in the text, original positions; never empty
    Form form = Form::Plain;
    QString cell;      // id; empty for Free
    QString whole;     // Percentage: the cell it is a share of; else empty
    int decimals = 0;  // TenThousands, Percentage, Change: 0 to MaxDecimals
    QJsonObject extra; // members of a newer minor version, kept as read

    friend bool operator==(const Binding &, const Binding &) = default;
};

// "plain", "unit", "wan", "percent", "change", "free": file and command line form.
QString bindingFormId(Binding::Form form);
std::optional<Binding::Form> bindingFormFromId(QStringView id);
