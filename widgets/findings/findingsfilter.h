// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

#include <QSortFilterProxyModel>

// Which findings are listed: by severity, by what could not be judged, and by words. A chapter is
// listed while one of its findings is.
class FindingsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    // What a finding counts as in the filter: accepted with a reason, its severity when violated,
    // else cannot judge.
    enum Kind { Errors, Warnings, Hints, CannotJudge, Accepted, KindCount };
    static Kind kindOf(const Finding &finding);

    explicit FindingsFilter(QObject *parent = nullptr);

    void setShown(Kind kind, bool shown);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_shown[KindCount] = {true, true, true, true, true};
    QString m_words;
};
