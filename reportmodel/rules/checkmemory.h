// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"

#include <QHash>

#include <memory>
#include <utility>

// What checks found in the texts of a report, kept from one run to the next for the texts that
// have not changed: a figure typed does not read 20,000 characters again. Only findings that come
// from the words, the unit, the year and the details of the document (meta) may be kept; figures
// and attached years are judged anew in each run. For one run at a time.
class CheckMemory
{
public:
    // What a finding depends on besides unit, year and details.
    enum class Of {
        Text,     // the words of the one text
        AllTexts, // those of other texts as well
    };

    // Forgets what no longer holds for this report.
    void begin(const ReportSet &set);

    // What `find` found in the text in this or an earlier run. `owner` and `part` say who asks for
    // what; the same pair always asks for the same type.
    template <class Find>
    auto recall(const QString &textId, Of of, const void *owner, const QString &part, Find find)
    {
        using Found = decltype(find());
        const auto text = m_texts.find(textId);
        if (text == m_texts.end())
            return std::make_shared<const Found>(find());
        std::shared_ptr<const void> &known =
            (of == Of::Text ? text->own : text->all)[{owner, part}];
        if (!known)
            known = std::make_shared<const Found>(find());
        return std::static_pointer_cast<const Found>(known);
    }

private:
    using Findings = QHash<std::pair<const void *, QString>, std::shared_ptr<const void>>;
    struct Text
    {
        std::shared_ptr<const LazyReading> reading; // the same object while the words are the same
        Findings own;
        Findings all;
    };

    Unit m_unit;
    int m_year = 0;
    QMap<QString, QString> m_meta;
    QHash<QString, Text> m_texts; // by text id
};
