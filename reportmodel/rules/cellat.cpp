// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/cellat.h"

using namespace Qt::StringLiterals;

QString cellId(const ReportForm &form, CellAt at)
{
    return at.previous ? u"prev:"_s + form.cell(at.cell).id : form.cell(at.cell).id;
}

QString cellLabel(const ReportForm &form, CellAt at)
{
    return at.previous ? u"上年"_s + form.cell(at.cell).label() : form.cell(at.cell).label();
}
