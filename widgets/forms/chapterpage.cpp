// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/chapterpage.h"

#include "forms/carryoffer.h"
#include "forms/figureform.h"
#include "forms/figuretableview.h"
#include "forms/lightlabel.h"
#include "forms/numbermeter.h"
#include "forms/remarknote.h"
#include "forms/tablemeter.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int PageMargin = 32;
constexpr int BlockGap = 12;
constexpr int ColumnGap = 28;   // between a text and the figures beside it
constexpr int ChapterLines = 8; // an empty chapter's editor
constexpr int NoteLines = 1;
constexpr int SignatureLines = 2;
constexpr int RevealMargin = 12; // around what is brought into view
// Widths in characters: a page no wider than comfortable to read, figures beside a text only when
// the text keeps enough of it.
constexpr int PageWidth = 84;
constexpr int FiguresWidth = 30;
constexpr int BesideWidth = 66;

} // namespace

class ChapterPage::Private
{
public:
    Private(ChapterPage *page, ReportSession *reportSession, const QString &id)
        : q(page)
        , session(reportSession)
        , form(session->set().formPtr())
        , chapterId(id)
    {
    }

    void ensureBuilt();
    void showHeading();
    void addTable(const TableSpec &table);
    FigureForm *addGroup(const QString &groupId);
    void addFiguresBesideText();
    void arrange();
    void applyZoom();
    NarrativeEdit *addText(const QString &textId, int lines);
    void addCounter(NarrativeEdit *edit);
    void reveal(const QWidget *widget, const QRect &rect, const QSize &held);
    void revealCell(const FigureTableView *table, const QString &cell);
    void revealCurrent();
    void holdHeadings();

    ChapterPage *q;
    ReportSession *session;
    FormPtr form; // keeps the chapter alive
    QString chapterId;
    int zoom = 100; // percent
    const ReportTemplate *owner = nullptr;
    const Chapter *chapter = nullptr;
    QLabel *heading = nullptr;    // null until built
    QBoxLayout *blocks = nullptr; // where the next block of the page goes
    QBoxLayout *beside = nullptr; // text and figures side by side; null without figures
    QList<NarrativeEdit *> texts;
    QList<FigureTableView *> tables;
    QList<FigureForm *> groups;
};

void ChapterPage::Private::ensureBuilt()
{
    if (heading)
        return;
    auto *paper = new QWidget;
    paper->setBackgroundRole(QPalette::Base);
    paper->setAutoFillBackground(true);
    blocks = new QVBoxLayout(paper);
    blocks->setContentsMargins(PageMargin, PageMargin, PageMargin, PageMargin);
    blocks->setSpacing(BlockGap);

    heading = new QLabel(paper);
    heading->setWordWrap(true);
    blocks->addWidget(heading);
    showHeading();

    const bool tablesOnly = chapter->kind == Chapter::Kind::Tables;
    const bool isSignature = chapter->kind == Chapter::Kind::Signature;
    if (!chapter->groups.isEmpty())
        addFiguresBesideText();
    NarrativeEdit *text =
        addText(chapter->id, tablesOnly ? NoteLines : isSignature ? SignatureLines : ChapterLines);
    if (!isSignature)
        blocks->insertWidget(blocks->indexOf(text), new NumberMeter(session, text));
    text->setPlaceholderText(
        isSignature
            ? ChapterPage::tr("Organ and date; left empty, those of the basic facts are used")
        : chapter->formText.isEmpty() ? ChapterPage::tr("Text of this chapter")
                                      : chapter->formText);
    text->setAccessibleName(heading->text());
    if (!tablesOnly && !isSignature)
        addCounter(text);
    for (const QString &tableId : chapter->tables)
        addTable(*owner->table(tableId));
    // Whoever comes to a chapter of tables comes to fill them in; the note above is mostly empty.
    if (tablesOnly && !tables.isEmpty())
        q->setFocusProxy(tables.first());
    else
        q->setFocusProxy(text);
    blocks->addStretch(1);
    q->setWidget(paper);
    applyZoom();
}

void ChapterPage::Private::applyZoom()
{
    QWidget *paper = q->widget();
    QFont font = q->font();
    font.setPointSizeF(font.pointSizeF() * zoom / 100);
    paper->setFont(font);
    paper->setMaximumWidth(PageWidth * paper->fontMetrics().horizontalAdvance(u'国'));
    font.setPointSizeF(font.pointSizeF() * (chapter->level == 2 ? 1.25 : 1.45));
    font.setBold(true);
    heading->setFont(font);
    arrange();
}

// Figures stand beside the text they are quoted in, below it when there is no room.
void ChapterPage::Private::addFiguresBesideText()
{
    beside = new QBoxLayout(QBoxLayout::LeftToRight);
    beside->setSpacing(ColumnGap);
    auto *left = new QVBoxLayout;
    left->setSpacing(BlockGap);
    auto *figures = new QVBoxLayout;
    figures->setSpacing(2 * BlockGap);
    for (const QString &groupId : chapter->groups) {
        figures->addWidget(new CarryOffer(session, owner->group(groupId)->cells));
        figures->addWidget(addGroup(groupId));
    }
    figures->addStretch(1);
    beside->addLayout(left, 1);
    beside->addLayout(figures);
    blocks->addLayout(beside);
    blocks = left;
}

void ChapterPage::Private::arrange()
{
    if (!beside)
        return;
    const int em = q->widget()->fontMetrics().horizontalAdvance(u'国');
    const bool wide = q->viewport()->width() >= BesideWidth * em;
    beside->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (FigureForm *group : std::as_const(groups))
        group->setFixedWidth(FiguresWidth * em);
}

void ChapterPage::Private::showHeading()
{
    const QString title = session->report().filledIn(chapter->title);
    heading->setText(title.isEmpty() ? chapter->tab.text(QLocale()) : title);
}

NarrativeEdit *ChapterPage::Private::addText(const QString &textId, int lines)
{
    auto *edit = new NarrativeEdit(session, textId, lines);
    blocks->addWidget(new RemarkNote(session, textId));
    blocks->addWidget(edit);
    texts.append(edit);
    connect(edit, &NarrativeEdit::cursorRectChanged, q,
            [this, edit](const QRect &rect) { reveal(edit, rect, {}); });
    connect(edit, &NarrativeEdit::cellRequested, q, &ChapterPage::cellRequested);
    connect(edit, &NarrativeEdit::draftPasted, q,
            [this, edit](const QString &text) { emit q->draftPasted(text, edit); });
    return edit;
}

// How long a chapter is, and how long it is advised to be.
void ChapterPage::Private::addCounter(NarrativeEdit *edit)
{
    QLabel *counter = lightLabel();
    blocks->addWidget(counter);
    const int limit = chapter->softLimit;
    const auto show = [counter, limit](int count) {
        counter->setText(
            limit > 0 ? ChapterPage::tr("%n characters; at most %1 are advised", nullptr, count)
                            .arg(limit)
                      : ChapterPage::tr("%n characters", nullptr, count));
    };
    show(edit->characterCount());
    connect(edit, &NarrativeEdit::characterCountChanged, counter, show);
}

void ChapterPage::Private::addTable(const TableSpec &table)
{
    QStringList cells;
    for (const GridCell &cell : table.cells) {
        if (cell.kind == GridCell::Kind::Figure)
            cells.append(cell.cell);
    }
    blocks->addWidget(new CarryOffer(session, cells));
    auto *view = new FigureTableView(session, table.id);
    blocks->addSpacing(BlockGap);
    blocks->addWidget(new TableMeter(session, view));
    blocks->addWidget(view);
    tables.append(view);
    connect(view, &FigureTableView::currentCellChanged, q, [this, view](const QString &cell) {
        revealCell(view, cell);
        emit q->currentCellChanged(cell);
    });
    connect(view, &FigureTableView::refused, q, &ChapterPage::refused);
    if (!table.noteText.isEmpty()) {
        NarrativeEdit *note = addText(table.noteText, NoteLines);
        note->setPlaceholderText(
            ChapterPage::tr("Note under %1, if there is anything to explain").arg(table.name));
        note->setAccessibleName(ChapterPage::tr("Note to %1").arg(table.name));
    }
}

FigureForm *ChapterPage::Private::addGroup(const QString &groupId)
{
    auto *group = new FigureForm(session, groupId);
    groups.append(group);
    connect(group, &FigureForm::currentCellChanged, q, [this, group](const QString &cell) {
        reveal(group, group->cellRect(cell), {});
        emit q->currentCellChanged(cell);
    });
    connect(group, &FigureForm::refused, q, &ChapterPage::refused);
    return group;
}

// Scrolls as little as needed to show `rect` of a block, clear of the header rows and labels that
// are held over it.
void ChapterPage::Private::reveal(const QWidget *widget, const QRect &rect, const QSize &held)
{
    if (!rect.isValid() || !q->widget())
        return;
    const auto show = [](QScrollBar *bar, int page, int first, int last) {
        if (last > bar->value() + page)
            bar->setValue(last - page);
        if (first < bar->value())
            bar->setValue(first);
    };
    const QRect shown(widget->mapTo(q->widget(), rect.topLeft()), rect.size());
    show(q->verticalScrollBar(), q->viewport()->height(),
         shown.top() - std::max(0, held.height()) - RevealMargin, shown.bottom() + RevealMargin);
    show(q->horizontalScrollBar(), q->viewport()->width(), shown.left() - std::max(0, held.width()),
         shown.right());
}

// Brings the figure with the cursor back into view.
void ChapterPage::Private::revealCurrent()
{
    for (FigureTableView *table : std::as_const(tables)) {
        if (table->hasFocus())
            revealCell(table, table->currentCell());
    }
}

void ChapterPage::Private::revealCell(const FigureTableView *table, const QString &cell)
{
    reveal(table, table->cellRect(cell), {table->heldWidth(), table->headerHeight()});
}

// Keeps headings and labels of tables in view.
void ChapterPage::Private::holdHeadings()
{
    for (FigureTableView *table : std::as_const(tables)) {
        const QPoint at = table->mapTo(q->widget(), QPoint());
        const int top = q->verticalScrollBar()->value() - at.y();
        const int left = q->horizontalScrollBar()->value() - at.x();
        table->setVisiblePart(top, top + q->viewport()->height());
        table->setVisibleAcross(left, left + q->viewport()->width());
    }
}

ChapterPage::ChapterPage(ReportSession *session, const QString &chapterId, QWidget *parent)
    : QScrollArea(parent)
    , d(std::make_unique<Private>(this, session, chapterId))
{
    for (const TemplatePtr &form : d->form->templates()) {
        if (const Chapter *chapter = form->chapter(chapterId)) {
            d->owner = form.get();
            d->chapter = chapter;
        }
    }
    Q_ASSERT(d->chapter);
    setWidgetResizable(true);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is on the page has it
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (change.meta && d->heading)
            d->showHeading();
    });
}

ChapterPage::~ChapterPage() = default;

QString ChapterPage::chapterId() const
{
    return d->chapterId;
}

void ChapterPage::setZoom(int percent)
{
    if (d->zoom == percent)
        return;
    d->zoom = percent;
    if (!d->heading)
        return;
    d->applyZoom();
    // Once everything has its new place.
    QTimer::singleShot(0, this, [this] { d->revealCurrent(); });
}

bool ChapterPage::goToCell(const QString &cellId)
{
    d->ensureBuilt();
    return std::any_of(d->tables.cbegin(), d->tables.cend(),
                       [&](FigureTableView *table) { return table->goToCell(cellId); }) ||
           std::any_of(d->groups.cbegin(), d->groups.cend(),
                       [&](FigureForm *group) { return group->goToCell(cellId); });
}

bool ChapterPage::goToText(const QString &textId, qsizetype start, qsizetype length)
{
    d->ensureBuilt();
    for (NarrativeEdit *edit : std::as_const(d->texts)) {
        if (edit->textId() == textId) {
            edit->goTo(start, length);
            return true;
        }
    }
    return false;
}

bool ChapterPage::goTo(const Finding &finding)
{
    if (!finding.text.isEmpty() && goToText(finding.text, finding.start, finding.length))
        return true;
    return std::any_of(finding.cells.cbegin(), finding.cells.cend(),
                       [this](const QString &cell) { return goToCell(cell); });
}

void ChapterPage::showEvent(QShowEvent *event)
{
    d->ensureBuilt();
    QScrollArea::showEvent(event);
}

void ChapterPage::resizeEvent(QResizeEvent *event)
{
    d->arrange();
    QScrollArea::resizeEvent(event);
    d->holdHeadings();
}

// The base class watches its widget. Tables move when a text above them grows, and when the page is
// laid out for the first time.
bool ChapterPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool consumed = QScrollArea::eventFilter(watched, event);
    const bool isLaidOut =
        event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest;
    if (watched == widget() && isLaidOut)
        d->holdHeadings();
    return consumed;
}

void ChapterPage::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (event->modifiers() != Qt::ControlModifier || turned == 0) {
        QScrollArea::wheelEvent(event);
        return;
    }
    emit zoomRequested(turned > 0 ? 1 : -1);
    event->accept();
}

void ChapterPage::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    d->holdHeadings();
}
