// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <locale.h>

// While this object lives, printf and its relatives write numbers with a decimal point in this
// thread, whatever the locale of the process: for libraries that print numbers into files.
class PointAsDecimalPoint
{
public:
    PointAsDecimalPoint()
        : m_numbers(newlocale(LC_NUMERIC_MASK, "C", nullptr))
        , m_before(uselocale(m_numbers))
    {
    }
    ~PointAsDecimalPoint()
    {
        uselocale(m_before);
        if (m_numbers)
            freelocale(m_numbers);
    }
    Q_DISABLE_COPY_MOVE(PointAsDecimalPoint)

private:
    locale_t m_numbers;
    locale_t m_before;
};
