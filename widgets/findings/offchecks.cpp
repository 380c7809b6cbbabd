// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/offchecks.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

OffChecks::OffChecks(ReportSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QTreeWidget)
    , m_switchOn(new QPushButton(tr("Switch on again")))
{
    m_list->setObjectName(u"offChecks"_s);
    m_list->setAccessibleName(tr("Checks that are switched off"));
    m_list->setHeaderLabels({tr("Check"), tr("Reason"), tr("Switched off by")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_switchOn->setObjectName(u"switchCheckOn"_s);
    m_switchOn->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 2, 8, 4);
    row->addStretch(1);
    row->addWidget(m_switchOn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    connect(m_switchOn, &QPushButton::clicked, this, &OffChecks::switchOn);
    connect(m_list, &QTreeWidget::itemActivated, this, &OffChecks::switchOn);
    refresh();
}

QString OffChecks::ruleName(const QString &number) const
{
    const Rule *rule = m_session->rules().find(number);
    return rule ? tr("%1 %2", "number and name of a check").arg(number, rule->name.text(QLocale()))
                : number;
}

void OffChecks::refresh()
{
    m_list->clear();
    for (const RuleSwitch &off : m_session->report().rulesOff) {
        const QString date = off.date.isValid() ? off.date.toString(Qt::ISODate) : QString();
        auto *item = new QTreeWidgetItem(
            m_list, {ruleName(off.number), off.reason, (off.by + u' ' + date).trimmed()});
        item->setToolTip(1, off.reason);
        item->setData(0, Qt::UserRole, off.number);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_switchOn->setEnabled(m_list->currentItem() && !m_session->isReadOnly());
}

void OffChecks::switchOn()
{
    if (const QTreeWidgetItem *item = m_list->currentItem()) {
        // It is listed, so it can be switched on; a read-only report has no button for it.
        (void)m_session->switchRuleOn(item->data(0, Qt::UserRole).toString());
    }
}
