// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

// A workbook as another program (openpyxl) reads it; see xlsxprobe.py for the members.
class XlsxProbe
{
public:
    // Internal error with the program's own words when it refuses the file.
    static Result<XlsxProbe> read(const QByteArray &workbook);

    QStringList sheetNames() const;
    QJsonObject sheet(const QString &name) const;
    QJsonObject cell(const QString &sheet, const QString &address) const;
    // "n:39", "s:不适用", or null for a blank cell.
    QString value(const QString &sheet, const QString &address) const;
    // The cell that carries a defined name.
    QJsonObject namedCell(const QString &name) const;
    QStringList names() const;
    QJsonObject root() const { return m_root; }

private:
    QJsonObject m_root;
    QHash<QString, QJsonObject> m_sheets;
};

namespace TestSupport {

// The workbook with numbers or words typed into named cells ("t3_new_natural=5", "t3_new_natural="
// clears it) or changed otherwise, see xlsxprobe.py; formulas are not recalculated.
Result<QByteArray> typedInto(const QByteArray &workbook, const QStringList &settings);

// The workbook after LibreOffice has loaded, fully recalculated and saved it again. One conversion
// for all files; a profile of its own. Internal error when LibreOffice fails.
Result<QList<QByteArray>> recalculated(const QList<QByteArray> &workbooks);

} // namespace TestSupport
