// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/collectdialog.h"

#include "look/appearance.h"
#include "rollup/rowmodel.h"
#include "shell/settings.h"
#include "shell/userdialogs.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString shown(const Figure &figure)
{
    if (figure.state == Figure::State::NotApplicable)
        return u"不适用"_s;
    return figure.isNumber() ? figure.value.toFile() : QString();
}

} // namespace

CollectDialog::CollectDialog(ReportSession *session, const ShellContext &context, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_context(context)
{
    setObjectName(u"collectDialog"_s);
    setWindowTitle(tr("Ask Offices for Figures"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::WideGap,
                               Appearance::DialogMargin, Appearance::WideGap);
    m_said = new QLabel(tr("Choose the figures and the list of units (CSV, one unit a line: code, "
                           "name, short name); each unit gets a workbook of its own. Read the "
                           "returned ones from the folder you put them in."));
    m_said->setObjectName(u"collectSaid"_s);
    m_said->setWordWrap(true);
    layout->addWidget(m_said);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Appearance::DialogMargin);
    columns->addWidget(makeAsking(), 2);
    columns->addWidget(makeReplies(), 3);
    layout->addLayout(columns, 1);
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    layout->addWidget(close, 0, Qt::AlignRight);
    fillFigures();
    updateButtons();
    resize(1120, 620);
}

QWidget *CollectDialog::makeAsking()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    m_figures = new QListWidget;
    m_figures->setObjectName(u"collectFigures"_s);
    m_figures->setAccessibleName(tr("Figures to ask for"));
    connect(m_figures, &QListWidget::itemChanged, this, &CollectDialog::updateButtons);
    layout->addWidget(m_figures, 1);
    auto *line = new QHBoxLayout;
    m_list = new QLineEdit;
    m_list->setObjectName(u"collectList"_s);
    connect(m_list, &QLineEdit::textChanged, this, &CollectDialog::updateButtons);
    auto *caption = new QLabel(tr("&List of units:"));
    caption->setBuddy(m_list);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString path =
            m_context.dialogs->openUnitList(this, m_context.settings->reportFolder());
        if (!path.isEmpty())
            m_list->setText(QDir::toNativeSeparators(path));
    });
    line->addWidget(caption);
    line->addWidget(m_list, 1);
    line->addWidget(choose);
    layout->addLayout(line);
    m_make = new QPushButton(tr("Make &Workbooks…"));
    m_make->setObjectName(u"collectMake"_s);
    m_make->setAutoDefault(false);
    connect(m_make, &QPushButton::clicked, this, &CollectDialog::makeWorkbooks);
    layout->addWidget(m_make);
    return part;
}

QWidget *CollectDialog::makeReplies()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    m_rows =
        new RowModel({tr("State"), tr("Unit or figure"), tr("Number"), tr("From, or why")}, this);
    auto *view = new QTableView;
    view->setObjectName(u"collectReplies"_s);
    view->setModel(m_rows);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {120, 240, 90};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        view->setColumnWidth(column, widths[column]);
    layout->addWidget(view, 1);
    auto *buttons = new QHBoxLayout;
    auto *read = new QPushButton(tr("Read &Replies…"));
    read->setObjectName(u"collectRead"_s);
    read->setAutoDefault(false);
    connect(read, &QPushButton::clicked, this, &CollectDialog::readReplies);
    m_take = new QPushButton(tr("&Take into the Report"));
    m_take->setObjectName(u"collectTake"_s);
    m_take->setAutoDefault(false);
    connect(m_take, &QPushButton::clicked, this, &CollectDialog::take);
    buttons->addWidget(read);
    buttons->addStretch(1);
    buttons->addWidget(m_take);
    layout->addLayout(buttons);
    return part;
}

// Rows of tables, and single figures where there are no tables.
void CollectDialog::fillFigures()
{
    const ReportForm &form = m_session->set().form();
    QString last;
    for (int cell = 0; cell < form.cellCount(); ++cell) {
        const CellSpec &spec = form.cell(cell);
        if (spec.role == CellRole::Group)
            continue;
        const QString id = spec.table.isEmpty() ? spec.id : spec.id.section(u'.', 0, -2);
        if (id == last)
            continue;
        last = id;
        const ReportTemplate *owner = form.ownerOfCell(spec.id);
        const TableSpec *table = owner ? owner->table(spec.table) : nullptr;
        auto *item = new QListWidgetItem(
            table ? table->name + u" · "_s + spec.rowLabel : spec.rowLabel, m_figures);
        item->setData(Qt::UserRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
    }
}

QStringList CollectDialog::chosenFigures() const
{
    QStringList ids;
    for (int row = 0; row < m_figures->count(); ++row) {
        if (m_figures->item(row)->checkState() == Qt::Checked)
            ids += m_figures->item(row)->data(Qt::UserRole).toString();
    }
    return ids;
}

void CollectDialog::makeWorkbooks()
{
    QFile file(m_list->text());
    if (!file.open(QIODevice::ReadOnly))
        return say(tr("The list of units cannot be read: %1").arg(file.errorString()), true);
    const auto list = UnitList::read(file.readAll(), file.fileName());
    if (!list)
        return say(list.error().text(), true);
    const auto request =
        CollectionRequest::make(m_session->report(), m_session->catalog(), chosenFigures(), *list);
    if (!request)
        return say(request.error().text(), true);
    const QString folder =
        m_context.dialogs->chooseFolder(this, m_context.settings->reportFolder());
    if (folder.isEmpty())
        return;
    const auto paths = CollectionFolder::makeSheets(*request, folder, m_context.now());
    if (!paths)
        return say(paths.error().text(), true);
    say(tr("%n workbook(s) written to %1.", nullptr, static_cast<int>(paths->size()))
            .arg(QDir::toNativeSeparators(folder)));
}

void CollectDialog::readReplies()
{
    const QString folder =
        m_context.dialogs->chooseFolder(this, m_context.settings->reportFolder());
    if (folder.isEmpty())
        return;
    const auto replies = CollectionFolder::readReplies(
        folder, m_session->path(), m_session->report(), m_session->set().form());
    if (!replies)
        return say(replies.error().text(), true);
    m_notRead = replies->notRead;
    m_merge = CollectionMerge::settle(m_session->report(), m_session->set().formPtr(),
                                      replies->replies, {}, false);
    showReplies();
    updateButtons();
}

QString CollectDialog::label(const QString &cellId) const
{
    const ReportForm &form = m_session->set().form();
    const int cell = form.indexOf(cellId);
    return cell < 0 ? cellId : form.cell(cell).label();
}

void CollectDialog::showReplies()
{
    QList<RowModel::Row> rows;
    const auto add = [&rows](const QString &state, const QString &what, const QString &number,
                             const QString &from) {
        rows.append({{state, {}, false}, {what, {}, false}, {number, {}, true}, {from, {}, false}});
    };
    int silent = 0;
    for (const CollectionMerge::Asked &one : m_merge->asked()) {
        if (one.hasReplied())
            continue;
        ++silent;
        add(one.files.isEmpty() ? tr("not replied") : tr("returned blank"), one.unit.name, {},
            one.files.join(u"、"_s));
    }
    for (const CollectionMerge::Conflict &one : m_merge->conflicts()) {
        QStringList answers;
        if (!one.inReport.isBlank())
            answers += tr("report: %1").arg(shown(one.inReport));
        for (const CollectionMerge::Answer &answer : one.answers)
            answers += tr("%1: %2").arg(answer.unit.name, shown(answer.figure));
        add(tr("conflict, not taken"), label(one.cell), {}, answers.join(u"；"_s));
    }
    for (const CollectionMerge::Unplaced &one : m_merge->unplaced())
        add(tr("cannot be placed"), label(one.entry.cell), one.entry.text,
            tr("%1: %2").arg(one.file, one.entry.reason));
    for (const CollectionFolder::NotRead &one : std::as_const(m_notRead))
        add(tr("not read"), one.file, {}, one.reason);
    for (const CollectionMerge::Settled &one : m_merge->taken())
        add(tr("to be taken"), label(one.cell), shown(one.figure), one.figure.source.toText());
    for (const CollectionMerge::Settled &one : m_merge->unchanged())
        add(tr("there already"), label(one.cell), shown(one.figure), one.figure.source.toText());
    m_rows->setRows(rows);
    say(tr("%1 to be taken, %2 conflicts, %3 not to be placed; %4 of %5 units have not replied.")
            .arg(m_merge->taken().size())
            .arg(m_merge->conflicts().size())
            .arg(m_merge->unplaced().size())
            .arg(silent)
            .arg(m_merge->asked().size()));
}

void CollectDialog::take()
{
    Report report = m_session->report();
    const auto applied = m_merge->apply(report, m_session->set().formPtr());
    if (!applied)
        return say(applied.error().text(), true);
    const int figures = static_cast<int>(m_merge->taken().size());
    const auto taken =
        m_session->replaceContent(report, tr("%n figure(s) of offices", nullptr, figures));
    if (!taken)
        return say(taken.error().text(), true);
    m_merge.reset();
    m_rows->setRows({});
    say(tr("%n figure(s) taken into the report with their sources.", nullptr, figures));
    updateButtons();
}

void CollectDialog::updateButtons()
{
    if (!m_make || !m_take)
        return; // still being built
    m_make->setEnabled(!m_list->text().isEmpty() && !chosenFigures().isEmpty());
    m_take->setEnabled(m_merge && !m_merge->taken().isEmpty() && !m_session->isReadOnly());
}

void CollectDialog::say(const QString &text, bool isError)
{
    m_said->setText(text);
    QPalette ink;
    if (isError)
        ink.setColor(QPalette::WindowText, QColor(0xC0, 0x30, 0x20));
    m_said->setPalette(ink);
}
