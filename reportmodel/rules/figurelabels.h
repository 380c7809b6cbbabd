// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

// Numbers whose words are the label of a figure that stands beside the text, where no phrase is
// known for it: 涉二次供水2件 in a chapter with the figure 二次供水. Tells by words alone; whether
// the value fits is for the caller to see.
class FigureLabels
{
public:
    // The figures of the chapter the text belongs to; the set must outlive the object.
    FigureLabels(const ReportSet &set, const QString &textId);

    // The figure that the words right in front of a quantity name; the longest label wins. Empty
    // when they name none.
    QString named(const ProseQuantity &quantity) const;
    // As above among the parts of a figure, whose labels may be shortened there: 主办11件 for
    // 建议主办 in 建议45件（主办11件，协办34件）.
    QString namedPart(const ProseQuantity &quantity, const QString &whole) const;

private:
    struct Label
    {
        QString cell;
        QString words; // as they are read
    };

    QStringView wordsBefore(const ProseQuantity &quantity) const;

    const ProseReading &m_reading;
    std::vector<Label> m_labels;
    QHash<QString, std::vector<Label>> m_parts; // by whole
};
