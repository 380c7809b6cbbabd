// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QTest>

// Fails the test with the Error's own words.
#define QVERIFY_RESULT(expression)                                                                 \
    do {                                                                                           \
        const auto &result_ = (expression);                                                        \
        QVERIFY2(result_.has_value(),                                                              \
                 qPrintable(result_.has_value() ? QString() : result_.error().text()));            \
    } while (false)

namespace TestSupport {

// Absolute path below tests/fixtures.
QString fixture(const QString &name);
// Bytes of a file; fails loudly by returning an empty array only when the file is empty.
QByteArray readAll(const QString &path);

} // namespace TestSupport
