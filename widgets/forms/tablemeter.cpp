// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/tablemeter.h"

#include "forms/figuretableview.h"
#include "forms/lightlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QToolButton *makeButton(const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TableMeter::TableMeter(ReportSession *session, FigureTableView *view, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_form(session->set().formPtr())
    , m_view(view)
    , m_counts(makeButton(u"tableCounts"_s))
    , m_zero(makeButton(u"fillBlanks"_s))
    , m_remark(lightLabel())
{
    const TableSpec &table = view->figures()->table();
    m_counts->setAutoRaise(true);
    m_counts->setToolTip(tr("Go to the next blank figure of this table"));
    m_zero->setText(tr("Set remaining blanks to 0"));
    m_zero->setToolTip(tr("Says that nothing happened wherever this table is still blank; one step "
                          "that can be undone. Not applicable figures and totals stay."));
    m_remark->setWordWrap(true);
    m_remark->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(lightLabel(table.name));
    row->addWidget(m_counts);
    row->addWidget(m_zero);
    row->addStretch(1);
    if (!table.unit.isEmpty())
        row->addWidget(lightLabel(tr("Unit: %1").arg(table.unit)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_remark);

    connect(m_counts, &QToolButton::clicked, this, &TableMeter::goToNextBlank);
    connect(m_zero, &QToolButton::clicked, view, [view] { view->fillBlanks(ZeroScope::Table); });
    connect(view, &FigureTableView::remarked, this, &TableMeter::showRemark);
    connect(session, &ReportSession::changed, this, &TableMeter::apply);
    refresh();
}

QString TableMeter::text() const
{
    return m_counts->text();
}

QString TableMeter::remark() const
{
    return m_remark->isHidden() ? QString() : m_remark->text();
}

void TableMeter::showRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_remark->setAccessibleName(remark);
    if (!remark.isEmpty()) {
        QAccessibleEvent alert(m_remark, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void TableMeter::apply(const ReportChange &change)
{
    if (!m_session->hasReport() || m_session->set().formPtr() != m_form)
        return; // another report's pages are made anew
    if (change.cells.isEmpty() && !change.everything)
        return;
    showRemark({}); // it was about the step before
    refresh();
}

void TableMeter::refresh()
{
    int filled = 0;
    int blank = 0;
    int notApplicable = 0;
    for (const GridCell &cell : m_view->figures()->table().cells) {
        const int index = m_form->indexOf(cell.cell);
        if (index < 0 || m_form->cell(index).role != CellRole::Input)
            continue;
        const CellValue &value = m_session->set().figures().at(index);
        blank += value.isBlank() ? 1 : 0;
        filled += value.isBlank() ? 0 : 1;
        notApplicable += value.state == CellValue::State::NotApplicable ? 1 : 0;
    }
    QString text = tr("Filled %1/%2").arg(filled).arg(filled + blank);
    if (blank > 0)
        text += tr(" · blank %1").arg(blank);
    if (notApplicable > 0)
        text += tr(" · not applicable %1").arg(notApplicable);
    m_counts->setText(text);
    m_counts->setEnabled(blank > 0);
    m_zero->setVisible(blank > 0 && !m_session->isReadOnly());
}

void TableMeter::goToNextBlank()
{
    m_view->goToNextBlank();
}
