// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"

#include <QDate>
#include <QString>

// A metadata date: unset, a day of the calendar, or something else. A time of day is ignored.
struct MetaDate
{
    QString written;
    QDate day;

    static MetaDate read(const Report &report, const QString &key);
    bool isSet() const { return !written.isEmpty(); }
};

// The year in which readers meet the document: of its publication, or else of its signature or
// writing; 0 when none of these dates is known.
int publicationYear(const Report &report);
