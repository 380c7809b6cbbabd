// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishedreports.h"
#include "session/reportsession.h"
#include "testsupport.h"

#include <QApplication>
#include <QImage>
#include <QInputMethodEvent>
#include <QTest>

#include <algorithm>
#include <utility>

// Sessions for the tests of widgets.
namespace TestSupport {

inline TemplateCatalog shippedCatalog()
{
    const auto catalog = TemplateCatalog::shipped();
    if (!catalog)
        qFatal("%s", qPrintable(catalog.error().text()));
    return *catalog;
}

inline RuleBook shippedRules()
{
    const auto rules = RuleBook::shipped();
    if (!rules)
        qFatal("%s", qPrintable(rules.error().text()));
    return *rules;
}

// An empty report of both documents for 2021.
inline Report emptyReport()
{
    Unit unit;
    unit.name = QStringLiteral("平潭县交通局");
    unit.shortName = QStringLiteral("县交通局");
    const auto report = ReportEdit::create(
        shippedCatalog(), {QStringLiteral("annual-report-2021"), QStringLiteral("work-summary")},
        unit, 2021);
    if (!report)
        qFatal("%s", qPrintable(report.error().text()));
    return *report;
}

// A published report; with `earlier`, that report attached to it.
inline Report published(const QString &fileName, const QString &earlier = {})
{
    const TemplateCatalog catalog = shippedCatalog();
    auto report = publishedReport(fileName).report(catalog);
    if (!report)
        qFatal("%s", qPrintable(report.error().text()));
    if (!earlier.isEmpty()) {
        const auto before = publishedReport(earlier).report(catalog);
        const auto attached = ReportEdit::attach(*report, *before, earlier, QByteArray());
        if (!attached)
            qFatal("%s", qPrintable(attached.error().text()));
    }
    return *report;
}

// Types keys, or commits what a keyboard has no keys for as an input method does.
inline void typeText(QWidget *widget, const QString &text)
{
    const bool keys =
        std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (keys) {
        QTest::keyClicks(widget, text);
        return;
    }
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QApplication::sendEvent(widget, &commit);
}

// First and last row of pixels in `area` that are not all of its top left colour: where a text
// drawn there begins and ends. {-1, -1} when there is none.
inline std::pair<int, int> inkedRows(const QImage &picture, const QRect &area)
{
    std::pair<int, int> rows(-1, -1);
    const QRgb paper = picture.pixel(area.topLeft());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (picture.pixel(x, y) == paper)
                continue;
            if (rows.first < 0)
                rows.first = y;
            rows.second = y;
            break;
        }
    }
    return rows;
}

} // namespace TestSupport
