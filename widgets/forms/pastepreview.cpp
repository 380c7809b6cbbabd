// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/pastepreview.h"

#include "findings/findingmark.h"
#include "forms/lightlabel.h"
#include "look/appearance.h"
#include "session/celltext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

using Fate = PastedCell::Fate;

namespace {

enum Column { WhereColumn, PastedColumn, NowColumn, ThenColumn, RemarkColumn, ColumnCount };

constexpr QSize FirstSize(1080, 560);
constexpr int ShownText = 30; // characters of what was pasted

QString shortened(const QString &text)
{
    return text.size() > ShownText ? text.first(ShownText) + u'…' : text;
}

// How much a look is needed: what is lost, what may be meant otherwise, what was made to fit.
Severity severityOf(const PastedCell &cell, const ReportForm &form)
{
    if (cell.fate == Fate::NotUnderstood || cell.fate == Fate::Outside)
        return Severity::Error;
    const bool total = form.cell(form.indexOf(cell.cell)).role != CellRole::Input;
    return cell.fate == Fate::Taken && !total ? Severity::Hint : Severity::Warning;
}

} // namespace

PastePreview::PastePreview(ReportSession *session, const TableSpec &table, const PastedBlock &block,
                           int row, int column, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_form(session->set().formPtr())
    , m_table(table)
    , m_block(block)
    , m_row(row)
    , m_column(column)
    , m_summary(new QLabel)
    , m_remarks(lightLabel())
    , m_transposed(new QCheckBox(tr("&Rows as columns")))
    , m_totals(new QCheckBox(tr("Leave &totals computed")))
    , m_oddOnly(new QCheckBox(tr("Only what needs a &look")))
    , m_list(new QTreeWidget)
    , m_detail(new QLabel)
{
    setObjectName(u"pastePreview"_s);
    setWindowTitle(tr("Paste into %1").arg(table.name));
    m_summary->setObjectName(u"pasteSummary"_s);
    m_remarks->setObjectName(u"pasteRemarks"_s);
    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    for (QLabel *label : {m_summary, m_remarks, m_detail})
        label->setWordWrap(true);
    m_detail->setObjectName(u"pasteDetail"_s);
    buildList();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter never cancels
    m_paste = buttons->addButton(tr("&Paste"), QDialogButtonBox::AcceptRole);
    m_paste->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &PastePreview::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PastePreview::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(m_summary);
    layout->addWidget(m_remarks);
    layout->addWidget(buildChoices());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    layout->addWidget(buttons);
    Appearance::openAt(this, FirstSize);

    makePlan();
    const bool someOdd = std::any_of(m_plan.cells().cbegin(), m_plan.cells().cend(),
                                     [](const PastedCell &cell) { return cell.odd; });
    m_oddOnly->setChecked(someOdd);
    m_oddOnly->setEnabled(someOdd);
    showPlan();
    for (QCheckBox *choice : {m_transposed, m_totals}) {
        connect(choice, &QCheckBox::toggled, this, [this] {
            makePlan();
            showPlan();
        });
    }
    connect(m_oddOnly, &QCheckBox::toggled, this, &PastePreview::showPlan);
    m_paste->setFocus();
}

QWidget *PastePreview::buildChoices()
{
    m_transposed->setObjectName(u"transposed"_s);
    m_totals->setObjectName(u"totalsComputed"_s);
    m_totals->setToolTip(tr("A total in the block that differs from its parts would be kept as the "
                            "stated total and reported as a finding."));
    m_oddOnly->setObjectName(u"oddOnly"_s);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Appearance::WideGap);
    layout->addWidget(m_transposed);
    layout->addWidget(m_totals);
    layout->addStretch(1);
    layout->addWidget(m_oddOnly);
    return row;
}

void PastePreview::buildList()
{
    m_list->setObjectName(u"pasteList"_s);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Place"), tr("Pasted"), tr("Now"), tr("Then"), tr("Remark")});
    m_list->setAccessibleName(tr("Where each value lands"));
    QHeaderView *header = m_list->header();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RemarkColumn, QHeaderView::Stretch);
    header->setStretchLastSection(false);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PastePreview::showDetail);
}

void PastePreview::makePlan()
{
    m_plan = PastePlan::make(m_block, m_session->report(), m_session->set().figures(), m_table,
                             m_row, m_column, {m_transposed->isChecked(), m_totals->isChecked()});
}

void PastePreview::showPlan()
{
    const int taken = static_cast<int>(m_plan.count(Fate::Taken));
    m_summary->setText(summary(m_plan));
    QStringList remarks = m_plan.remarks();
    if (m_plan.fitsBetterTurned()) {
        remarks.append(m_transposed->isChecked()
                           ? tr("Not turned round, all of it lies inside the table.")
                           : tr("With rows as columns, all of it lies inside the table."));
    }
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    m_totals->setVisible(m_plan.hasTotals());
    m_paste->setText(tr("&Paste %n figure(s)", nullptr, taken));
    m_paste->setEnabled(taken > 0);

    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (const PastedCell &cell : m_plan.cells()) {
        if (m_oddOnly->isChecked() && !cell.odd)
            continue;
        auto *item = new QTreeWidgetItem;
        item->setText(
            WhereColumn,
            cell.cell.isEmpty()
                ? tr("row %1, column %2 of the block").arg(cell.row + 1).arg(cell.column + 1)
                : CellText::title(*m_form, cell.cell));
        item->setText(PastedColumn, shortened(cell.text));
        if (!cell.cell.isEmpty()) {
            const int index = m_form->indexOf(cell.cell);
            const Figure figure = CellText::figureAt(m_session->report(), *m_form, index);
            const QString now = CellText::spoken(m_session->set().figures().at(index), figure, {});
            item->setText(NowColumn, now);
            item->setText(ThenColumn, cell.fate == Fate::Taken ? cell.value : now);
        }
        item->setText(RemarkColumn, cell.remark);
        item->setToolTip(RemarkColumn, cell.remark);
        if (cell.odd) {
            item->setIcon(WhereColumn, FindingMark::icon(severityOf(cell, *m_form),
                                                         Outcome::Violated, palette()));
        }
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showDetail();
}

void PastePreview::showDetail()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QString remark = item ? item->text(RemarkColumn) : QString();
    m_detail->setText(remark.isEmpty() ? QString()
                                       : tr("%1: %2").arg(item->text(WhereColumn), remark));
}

void PastePreview::accept()
{
    const auto entered = enter(m_session, m_table, m_plan);
    if (!entered) {
        m_detail->setText(entered.error().text());
        return;
    }
    emit pasted(summary(m_plan));
    QDialog::accept();
}

Result<void> PastePreview::enter(ReportSession *session, const TableSpec &table,
                                 const PastePlan &plan)
{
    const auto entries = plan.entries();
    const QString step = tr("%1: %n figures pasted", nullptr, int(entries.size())).arg(table.name);
    return session->enterFigures(entries, step);
}

QString PastePreview::summary(const PastePlan &plan)
{
    const auto count = [&plan](Fate fate) { return static_cast<int>(plan.count(fate)); };
    QStringList parts{tr("%n figure(s) taken", nullptr, count(Fate::Taken))};
    if (const int stays = count(Fate::Stays); stays > 0)
        parts.append(tr("%n empty in the block, left as they are", nullptr, stays));
    if (const int doubtful = count(Fate::Doubtful); doubtful > 0)
        parts.append(tr("%n doubtful, left as they are", nullptr, doubtful));
    if (const int unread = count(Fate::NotUnderstood); unread > 0)
        parts.append(tr("%n not understood", nullptr, unread));
    if (const int computed = count(Fate::LeftComputed); computed > 0)
        parts.append(tr("%n total(s) left computed", nullptr, computed));
    if (const int outside = count(Fate::Outside); outside > 0)
        parts.append(tr("%n outside the table", nullptr, outside));
    return parts.join(tr(" · "));
}
