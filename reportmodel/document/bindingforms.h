// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/binding.h"

#include <QList>

class ReportSet;

// A form a bound number can take, with what it would show now.
struct BindingForm
{
    Binding binding;
    QString shown;
};

// Every form that says something about the figure of `binding` as it is now, the one it has
// included: digits, with unit, in 万 for figures that are large enough, share of the totals it is a
// part of, change against last year. Blank figures have no share and no change. At the same span.
QList<BindingForm> bindingForms(const Binding &binding, const ReportSet &set);
