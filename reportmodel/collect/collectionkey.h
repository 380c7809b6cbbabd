// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

// Lines of the hidden sheet of a collection workbook: the first cell of a line says what the others
// are. It is what tells a returned workbook's figures, whatever became of the rest.
namespace CollectionKey {

inline constexpr QLatin1StringView Format{"nianbao-collect"}; // version
inline constexpr QLatin1StringView ReportUnit{"report"};      // name of the reporting unit
inline constexpr QLatin1StringView Year{"year"};              // report year
inline constexpr QLatin1StringView Collector{"unit"};         // code, name, short name
inline constexpr QLatin1StringView Cell{"cell"};              // cell id, its name, name of its note
inline constexpr QLatin1StringView Person{"person"}; // name of the cell for who filled it in
inline constexpr QLatin1StringView Asked{"asked"};   // code, name, short name; each unit

inline constexpr QLatin1StringView Version{"1"};

} // namespace CollectionKey
