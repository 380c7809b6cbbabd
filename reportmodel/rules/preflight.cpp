// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/preflight.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

bool Preflight::isAbout(const Finding &finding)
{
    static constexpr std::array numbers{"K125"_L1, "K126"_L1, "K127"_L1,
                                        "K128"_L1, "K130"_L1, "K131"_L1};
    return std::find(numbers.begin(), numbers.end(), finding.rule) != numbers.end();
}

QList<Finding> Preflight::findings(const CheckResult &result, const ReportForm &form,
                                   const QStringList &documents)
{
    // By text and not by document: both documents may print the same text (the signature).
    const auto isExported = [&](const QString &textId) {
        return std::any_of(
            form.templates().cbegin(), form.templates().cend(), [&](const TemplatePtr &document) {
                return documents.contains(document->id) &&
                       std::any_of(document->chapters.cbegin(), document->chapters.cend(),
                                   [&textId](const Chapter &chapter) {
                                       return chapter.texts.contains(textId);
                                   });
            });
    };
    QList<Finding> found;
    for (const Finding &finding : result.findings) {
        if (finding.outcome == Outcome::Violated && isAbout(finding) && isExported(finding.text))
            found.append(finding);
    }
    return found;
}
