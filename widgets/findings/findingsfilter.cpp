// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingsfilter.h"

#include "findings/findingsmodel.h"

FindingsFilter::FindingsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

FindingsFilter::Kind FindingsFilter::kindOf(const Finding &finding)
{
    if (finding.waived)
        return Accepted;
    if (finding.outcome == Outcome::CannotJudge)
        return CannotJudge;
    switch (finding.severity) {
    case Severity::Error:
        return Errors;
    case Severity::Warning:
        return Warnings;
    case Severity::Hint:
        break;
    }
    return Hints;
}

void FindingsFilter::setShown(Kind kind, bool shown)
{
    m_shown[kind] = shown;
    invalidateFilter();
}

void FindingsFilter::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid())
        return false; // a chapter is listed for the sake of its findings
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const int kind = index.data(FindingsModel::KindRole).toInt();
    return m_shown[kind] && (m_words.isEmpty() || index.data(FindingsModel::SearchRole)
                                                      .toString()
                                                      .contains(m_words, Qt::CaseInsensitive));
}
