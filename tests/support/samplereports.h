// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpictures.h"
#include "document/reportset.h"

#include <QLocale>

// Whole reports to chart, lay out and export.
namespace TestSupport {

const TemplateCatalog &shippedCatalog();

// A published district report of 2021 with 2020 and 2019 attached, and texts of our own.
Report districtReport();
// A bureau's work summary of 2021: texts, figures, one approximate, a whole left blank.
Report bureauSummary();
// Texts that people paste: marks of every kind, spaces, code, rare and joined characters.
QStringList unusualTexts();
// The report evaluated against the shipped templates.
ReportSet evaluated(const Report &report);

inline QLocale english()
{
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

inline QLocale chinese()
{
    return QLocale(QLocale::Chinese, QLocale::China);
}

// Draws every chart as the same small picture or drawing and remembers what it was asked for.
class FakePictures : public ChartPictures
{
public:
    Result<QByteArray> picture(const ChartData &data, Format format, QSizeF sizeMm,
                               int dpi) const override;
    bool fails = false;
    mutable QStringList drawn; // "id format dpi"
};

} // namespace TestSupport
