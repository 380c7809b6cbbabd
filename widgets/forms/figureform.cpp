// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figureform.h"

#include "document/grouptable.h"
#include "findings/findingmark.h"
#include "forms/figureactions.h"
#include "forms/figureclipboard.h"
#include "forms/figuredetails.h"
#include "forms/figureedit.h"
#include "forms/figurepresentation.h"
#include "forms/inlinemessage.h"
#include "forms/lightlabel.h"
#include "forms/pastepreview.h"
#include "look/remarkmark.h"
#include "session/celltext.h"
#include "session/reviewremarks.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { MarkColumn, LabelColumn, ValueColumn, UnitColumn, LastYearColumn, ColumnCount };

constexpr int MarkSize = 16;
constexpr int ValueCharacters = 8;
constexpr int Indent = 22; // of parts under their whole
constexpr int UnitCharacters = 2;
constexpr int LastYearCharacters = 4;

// One figure's widgets; the form owns them.
struct Row
{
    QString cell;
    int depth = 0; // 0 a figure of its own, 1 a part of one
    QLabel *mark = nullptr;
    QLabel *label = nullptr;
    FigureEdit *edit = nullptr;
    QLabel *unit = nullptr;
    QLabel *lastYear = nullptr;
    QLabel *remark = nullptr;
};

// The line under parts that compares their sum with the whole.
struct SumLine
{
    FigureGroup::Parts parts;
    QLabel *label = nullptr;
};

} // namespace

class FigureForm::Private
{
public:
    Private(FigureForm *figureForm, ReportSession *reportSession)
        : q(figureForm)
        , session(reportSession)
        , form(session->set().formPtr())
    {
    }

    const FigureGroup *findGroup(const QString &groupId) const;
    void build(const FigureGroup &group);
    void fitFont();
    void addRow(const QString &cellId, int depth);
    void addSumLine(const FigureGroup::Parts &parts);
    int depthOf(const FigureGroup &group, const QString &cellId) const;
    Row *rowOf(const QObject *edit);
    void apply(const ReportChange &change);
    void refresh(const Row &row);
    void refresh(const SumLine &line);
    bool commit(const Row &row);
    void move(const Row &row, int by);
    void showMenu(const Row &row, const QPoint &position);
    void refuse(const Row &row, const QString &reason);
    bool keyPressed(Row &row, QKeyEvent *key);
    void pasteBlock(const Row &row);

    FigureForm *q;
    ReportSession *session;
    FormPtr form; // keeps the group alive
    const FigureGroup *shownGroup = nullptr;
    GroupTable pasted; // what the block of an open preview lands on
    QGridLayout *grid = nullptr;
    QLabel *lastYearHeading = nullptr;
    InlineMessage *message = nullptr;
    QList<Row> rows;
    QList<SumLine> sums;
};

const FigureGroup *FigureForm::Private::findGroup(const QString &groupId) const
{
    for (const TemplatePtr &owner : form->templates()) {
        if (const FigureGroup *group = owner->group(groupId))
            return group;
    }
    return nullptr;
}

void FigureForm::Private::build(const FigureGroup &group)
{
    grid = new QGridLayout(q);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(LabelColumn, 1);
    const QString title = group.title.text(QLocale());
    if (!title.isEmpty()) {
        auto *heading = new QLabel(title, q);
        QFont font = heading->font();
        font.setBold(true);
        heading->setFont(font);
        grid->addWidget(heading, 0, MarkColumn, 1, ValueColumn + 1);
    }
    lastYearHeading = lightLabel({}, q);
    lastYearHeading->setText(FigureForm::tr("Last year"));
    grid->addWidget(lastYearHeading, 0, LastYearColumn, Qt::AlignRight);

    for (const QString &cellId : group.cells) {
        addRow(cellId, depthOf(group, cellId));
        for (const FigureGroup::Parts &parts : group.parts) {
            if (parts.parts.last() == cellId)
                addSumLine(parts);
        }
    }
    message = new InlineMessage(q);
    fitFont();
}

// The same columns in every group, so that groups below each other line up.
void FigureForm::Private::fitFont()
{
    const int em = q->fontMetrics().horizontalAdvance(u'国');
    grid->setColumnMinimumWidth(MarkColumn, MarkSize);
    grid->setColumnMinimumWidth(UnitColumn, UnitCharacters * em);
    grid->setColumnMinimumWidth(LastYearColumn, LastYearCharacters * em);
    for (const Row &row : std::as_const(rows))
        row.edit->setFixedWidth(ValueCharacters * em);
}

int FigureForm::Private::depthOf(const FigureGroup &group, const QString &cellId) const
{
    const auto parent =
        std::find_if(group.parts.cbegin(), group.parts.cend(),
                     [&](const FigureGroup::Parts &parts) { return parts.parts.contains(cellId); });
    return parent == group.parts.cend() ? 0 : 1 + depthOf(group, parent->whole);
}

void FigureForm::Private::addRow(const QString &cellId, int depth)
{
    const CellSpec &cell = form->cell(form->indexOf(cellId));
    Row row;
    row.cell = cellId;
    row.depth = depth;
    row.mark = new QLabel(q);
    row.mark->setFixedSize(MarkSize, MarkSize);
    row.label = new QLabel(cell.rowLabel, q);
    row.label->setContentsMargins(depth * Indent, 0, 0, 0);
    row.label->setWordWrap(true);
    row.edit = new FigureEdit(q);
    row.edit->setAlignment(Qt::AlignRight);
    row.edit->setReadOnly(session->isReadOnly());
    row.edit->setContextMenuPolicy(Qt::CustomContextMenu);
    row.edit->installEventFilter(q);
    row.unit = new QLabel(cell.unit, q);
    row.lastYear = lightLabel({}, q);
    row.remark = lightLabel({}, q);
    row.remark->setTextFormat(Qt::PlainText);
    row.remark->setContentsMargins(depth * Indent, 0, 0, 2);
    row.remark->setWordWrap(true);

    const int line = grid->rowCount();
    grid->addWidget(row.mark, line, MarkColumn);
    grid->addWidget(row.label, line, LabelColumn);
    grid->addWidget(row.edit, line, ValueColumn);
    grid->addWidget(row.unit, line, UnitColumn);
    grid->addWidget(row.lastYear, line, LastYearColumn, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(row.remark, line + 1, LabelColumn, 1, ColumnCount - LabelColumn);
    const qsizetype number = rows.size();
    rows.append(row);
    connect(row.edit, &QWidget::customContextMenuRequested, q,
            [this, number](const QPoint &position) { showMenu(rows[number], position); });
    connect(row.edit, &FigureEdit::refusalCleared, q, [this] { message->hide(); });
    connect(row.edit, &FigureEdit::blockPasted, q, [this, number] { pasteBlock(rows[number]); });
    refresh(row);
}

void FigureForm::Private::addSumLine(const FigureGroup::Parts &parts)
{
    // A computed whole is its parts' sum already.
    if (form->cell(form->indexOf(parts.whole)).role != CellRole::Input)
        return;
    SumLine line{parts, lightLabel({}, q)};
    line.label->setContentsMargins(Indent, 0, 0, 4);
    line.label->setWordWrap(true);
    grid->addWidget(line.label, grid->rowCount(), LabelColumn, 1, ColumnCount - LabelColumn);
    sums.append(line);
    refresh(line);
}

Row *FigureForm::Private::rowOf(const QObject *edit)
{
    const auto it =
        std::find_if(rows.begin(), rows.end(), [edit](const Row &row) { return row.edit == edit; });
    return it == rows.end() ? nullptr : &*it;
}

void FigureForm::Private::apply(const ReportChange &change)
{
    if (!session->hasReport() || session->set().formPtr() != form)
        return; // another report: the window makes new pages
    const auto concerns = [&](const QString &cell) {
        return change.attached || change.cells.contains(cell) || change.marks.contains(cell);
    };
    for (const Row &row : std::as_const(rows)) {
        if (concerns(row.cell))
            refresh(row);
    }
    for (const SumLine &line : std::as_const(sums)) {
        if (concerns(line.parts.whole) ||
            std::any_of(line.parts.parts.cbegin(), line.parts.parts.cend(), concerns)) {
            refresh(line);
        }
    }
    if (change.attached)
        lastYearHeading->setVisible(session->set().previous() != nullptr);
}

void FigureForm::Private::refresh(const Row &row)
{
    const FigurePresentation shown = FigurePresentation::of(*session, row.cell);
    // What is being typed or was refused stays.
    if (!row.edit->isEdited())
        row.edit->showValue(FigurePresentation::plainText(*session, row.cell));
    const bool partial = shown.ink == FigurePresentation::Ink::Light && shown.total;
    row.edit->setPlaceholderText(partial ? shown.text : QString());
    row.edit->setAccessibleName(CellText::accessibleName(session->set(), row.cell));
    row.edit->setAccessibleDescription(FigurePresentation::findingsText(*session, row.cell));
    row.lastYear->setText(shown.lastYear);
    const int index = form->indexOf(row.cell);
    const bool linked = !isEnteredAt(session->report(), *form, index);
    QString remark =
        linked ? FigureForm::tr("same as %1").arg(CellText::title(*form, form->cell(index).link))
        : shown.remark.isEmpty() && shown.asks ? FigureForm::tr("asks for an explanation")
                                               : shown.remark;
    for (const QString &returned : ReviewRemarks::at(session->report(), row.cell))
        remark += (remark.isEmpty() ? QString() : u"\n"_s) + returned;
    row.remark->setText(remark);
    row.remark->setVisible(!remark.isEmpty());
    const bool named = shown.mark == FigurePresentation::Mark::Named;
    const QIcon mark = FindingMark::icon(shown.severity, shown.outcome, q->palette());
    row.mark->setPixmap(named            ? mark.pixmap(MarkSize)
                        : shown.returned ? RemarkMark::icon(q->palette()).pixmap(MarkSize)
                                         : QPixmap());
    const QString toolTip = FigurePresentation::toolTip(*session, row.cell);
    for (QWidget *widget : {static_cast<QWidget *>(row.mark), static_cast<QWidget *>(row.label),
                            static_cast<QWidget *>(row.edit)}) {
        widget->setToolTip(toolTip);
    }
}

void FigureForm::Private::refresh(const SumLine &line)
{
    const FigureView &figures = session->set().figures();
    SumBuilder builder;
    for (const QString &part : line.parts.parts)
        builder.add(figures.value(part));
    CellValue sum;
    builder.storeIn(sum);
    const CellValue &whole = figures.value(line.parts.whole);
    const QString label = form->cell(form->indexOf(line.parts.whole)).rowLabel;
    bool wrong = false;
    QString text;
    if (sum.blankParts == line.parts.parts.size()) {
        text.clear(); // nothing filled in yet
    } else if (!whole.isNumber()) {
        text = FigureForm::tr("Parts so far: %1").arg(sum.partial.toFile());
    } else if (sum.partial > whole.value) {
        text = FigureForm::tr("Parts add up to %1, %2 more than “%3”")
                   .arg(sum.partial.toFile(), (sum.partial - whole.value).toFile(), label);
        wrong = true;
    } else if (sum.isBlank()) {
        text = FigureForm::tr("Parts so far: %1, %n not filled in", nullptr, sum.blankParts)
                   .arg(sum.partial.toFile());
    } else if (sum.partial == whole.value) {
        text = FigureForm::tr("Parts add up to %1, as “%2”").arg(sum.partial.toFile(), label);
    } else if (line.parts.complete) {
        text = FigureForm::tr("Parts add up to %1, %2 less than “%3”")
                   .arg(sum.partial.toFile(), (whole.value - sum.partial).toFile(), label);
        wrong = true;
    } else {
        text = FigureForm::tr("Parts add up to %1; %2 of “%3” are not broken down")
                   .arg(sum.partial.toFile(), (whole.value - sum.partial).toFile(), label);
    }
    line.label->setText(text);
    line.label->setVisible(!text.isEmpty());
    QPalette palette; // an unset palette is the inherited one
    if (wrong) {
        palette.setColor(QPalette::PlaceholderText,
                         FindingMark::color(Severity::Error, Outcome::Violated, q->palette()));
    }
    line.label->setPalette(palette);
}

bool FigureForm::Private::commit(const Row &row)
{
    if (!row.edit->isEdited())
        return true;
    if (row.edit->isRefused())
        return false;
    const QString typed = row.edit->text();
    const Result<void> entered = session->enterFigure(row.cell, typed);
    if (!entered) {
        refuse(row, entered.error().message);
        return false;
    }
    row.edit->showValue(FigurePresentation::plainText(*session, row.cell));
    return true;
}

void FigureForm::Private::refuse(const Row &row, const QString &reason)
{
    row.edit->setRefused(true);
    message->showAt(row.edit->geometry(), reason);
    emit q->refused(row.cell, reason);
}

void FigureForm::Private::move(const Row &row, int by)
{
    const qsizetype target = (&row - rows.constData()) + by;
    if (target >= 0 && target < rows.size())
        rows[target].edit->setFocus(Qt::TabFocusReason);
    else
        q->focusNextPrevChild(by > 0);
}

bool FigureForm::Private::keyPressed(Row &row, QKeyEvent *key)
{
    const bool back = key->modifiers().testFlag(Qt::ShiftModifier);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (commit(row))
            move(row, back ? -1 : 1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (commit(row))
            move(row, key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        row.edit->showValue(FigurePresentation::editText(*session, row.cell));
        row.edit->selectAll();
        return true;
    default:
        return false;
    }
}

// Label and value beside each other, or a column of values: as in the tables, shown first when
// anything about it is odd.
void FigureForm::Private::pasteBlock(const Row &row)
{
    const auto block = FigureClipboard::pasted();
    if (!block || q->findChild<PastePreview *>())
        return;
    row.edit->showValue(FigurePresentation::editText(*session, row.cell)); // typed: makes room
    const QString title = shownGroup->title.text(QLocale());
    pasted = GroupTable::of(*shownGroup, *form, title.isEmpty() ? FigureForm::tr("Figures") : title,
                            *block, row.cell);
    const PastePlan plan = PastePlan::make(*block, session->report(), session->set().figures(),
                                           pasted.table, pasted.row, pasted.column, {});
    if (plan.isPlain()) {
        if (const auto entered = PastePreview::enter(session, pasted.table, plan); !entered)
            refuse(row, entered.error().text());
        return;
    }
    auto *preview = new PastePreview(session, pasted.table, *block, pasted.row, pasted.column, q);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->open();
}

void FigureForm::Private::showMenu(const Row &row, const QPoint &position)
{
    QMenu *menu = row.edit->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (auto *paste = menu->findChild<QAction *>(u"edit-paste"_s)) {
        paste->disconnect(row.edit);
        connect(paste, &QAction::triggered, row.edit, &FigureEdit::pasteOrSpread);
    }
    menu->addSeparator();
    FigureActions::addTo(menu, *session, {row.cell}, [this, row](FigureActions::Act act) {
        row.edit->showValue(row.edit->text()); // the act replaces what was typed
        if (const auto done = FigureActions::apply(session, {row.cell}, act); !done)
            refuse(row, done.error().message);
        else
            refresh(row);
    });
    FigureDetails::addTo(menu, session, {row.cell}, q);
    menu->popup(row.edit->mapToGlobal(position));
}

FigureForm::FigureForm(ReportSession *session, const QString &groupId, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, session))
{
    d->shownGroup = d->findGroup(groupId);
    Q_ASSERT(d->shownGroup);
    d->build(*d->shownGroup);
    d->lastYearHeading->setVisible(session->set().previous() != nullptr);
    connect(session, &ReportSession::changed, this,
            [this](const ReportChange &change) { d->apply(change); });
}

FigureForm::~FigureForm() = default;

bool FigureForm::goToCell(const QString &cellId)
{
    for (const Row &row : std::as_const(d->rows)) {
        if (row.cell == cellId) {
            row.edit->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

QRect FigureForm::cellRect(const QString &cellId) const
{
    for (const Row &row : std::as_const(d->rows)) {
        if (row.cell == cellId)
            return row.label->geometry().united(row.edit->geometry());
    }
    return {};
}

void FigureForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && d->message)
        d->fitFont();
}

bool FigureForm::eventFilter(QObject *object, QEvent *event)
{
    Row *row = d->rowOf(object);
    if (!row)
        return QWidget::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::KeyPress:
        return d->keyPressed(*row, static_cast<QKeyEvent *>(event));
    case QEvent::FocusIn:
        // Addends are edited as they were typed.
        if (!row->edit->isEdited())
            row->edit->showValue(FigurePresentation::editText(*d->session, row->cell));
        emit currentCellChanged(row->cell);
        break;
    case QEvent::FocusOut: {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason &&
            !row->edit->isRefused() && d->commit(*row)) {
            row->edit->showValue(FigurePresentation::plainText(*d->session, row->cell));
        }
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(object, event);
}
