// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/chapterpage.h"

#include "forms/figureform.h"
#include "forms/figuretableview.h"
#include "forms/narrativeedit.h"
#include "forms/papercolors.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int PageMargin = 32;
constexpr int BlockGap = 12;
constexpr int TextWidth = 900;  // longer lines are hard to read
constexpr int PageWidth = 1240; // tables need no more
constexpr int ChapterLines = 8; // an empty chapter's editor
constexpr int NoteLines = 1;
constexpr int RevealMargin = 12; // around what is brought into view

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
    void addGroup(const QString &groupId);
    NarrativeEdit *addText(const QString &textId, int lines);
    void addCounter(NarrativeEdit *edit);
    QLabel *addLight(const QString &text);
    void reveal(const QWidget *widget, const QRect &rect, int headerHeight);
    void holdHeaders();

    ChapterPage *q;
    ReportSession *session;
    FormPtr form; // keeps the chapter alive
    QString chapterId;
    const ReportTemplate *owner = nullptr;
    const Chapter *chapter = nullptr;
    QVBoxLayout *layout = nullptr; // null until built
    QLabel *heading = nullptr;
    QList<NarrativeEdit *> texts;
    QList<FigureTableView *> tables;
    QList<FigureForm *> groups;
};

void ChapterPage::Private::ensureBuilt()
{
    if (layout || !chapter)
        return;
    auto *paper = new QWidget;
    paper->setBackgroundRole(QPalette::Base);
    paper->setAutoFillBackground(true);
    paper->setMaximumWidth(PageWidth);
    layout = new QVBoxLayout(paper);
    layout->setContentsMargins(PageMargin, PageMargin, PageMargin, PageMargin);
    layout->setSpacing(BlockGap);

    heading = new QLabel(paper);
    heading->setWordWrap(true);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * (chapter->level == 2 ? 1.25 : 1.45));
    font.setBold(true);
    heading->setFont(font);
    layout->addWidget(heading);
    showHeading();

    const bool tablesOnly = chapter->kind == Chapter::Kind::Tables;
    NarrativeEdit *text = addText(chapter->id, tablesOnly ? NoteLines : ChapterLines);
    text->setPlaceholderText(chapter->formText.isEmpty() ? ChapterPage::tr("Text of this chapter")
                                                         : chapter->formText);
    text->setAccessibleName(heading->text());
    if (!tablesOnly)
        addCounter(text);
    for (const QString &tableId : chapter->tables)
        addTable(*owner->table(tableId));
    for (const QString &groupId : chapter->groups)
        addGroup(groupId);
    layout->addStretch(1);
    q->setWidget(paper);
}

void ChapterPage::Private::showHeading()
{
    const QString title = session->report().filledIn(chapter->title);
    heading->setText(title.isEmpty() ? chapter->tab.text(QLocale()) : title);
}

QLabel *ChapterPage::Private::addLight(const QString &text)
{
    auto *label = new QLabel(text);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, PaperColors(palette).lightInk);
    label->setPalette(palette);
    return label;
}

NarrativeEdit *ChapterPage::Private::addText(const QString &textId, int lines)
{
    auto *edit = new NarrativeEdit(session, textId, lines);
    edit->setMaximumWidth(TextWidth);
    layout->addWidget(edit);
    texts.append(edit);
    connect(edit, &NarrativeEdit::cursorRectChanged, q,
            [this, edit](const QRect &rect) { reveal(edit, rect, 0); });
    return edit;
}

// How long a chapter is, and how long it is advised to be.
void ChapterPage::Private::addCounter(NarrativeEdit *edit)
{
    QLabel *counter = addLight({});
    layout->addWidget(counter);
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
    auto *line = new QHBoxLayout;
    line->addWidget(addLight(table.name));
    line->addStretch(1);
    if (!table.unit.isEmpty())
        line->addWidget(addLight(ChapterPage::tr("Unit: %1").arg(table.unit)));
    layout->addSpacing(BlockGap);
    layout->addLayout(line);

    auto *view = new FigureTableView(session, table.id);
    layout->addWidget(view);
    tables.append(view);
    connect(view, &FigureTableView::currentCellChanged, q, [this, view](const QString &cell) {
        reveal(view, view->cellRect(cell), view->headerHeight());
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

void ChapterPage::Private::addGroup(const QString &groupId)
{
    auto *group = new FigureForm(session, groupId);
    group->setMaximumWidth(TextWidth);
    layout->addSpacing(BlockGap);
    layout->addWidget(group);
    groups.append(group);
    connect(group, &FigureForm::currentCellChanged, q, [this, group](const QString &cell) {
        reveal(group, group->cellRect(cell), 0);
        emit q->currentCellChanged(cell);
    });
    connect(group, &FigureForm::refused, q, &ChapterPage::refused);
}

// Scrolls as little as needed to show `rect` of a block, clear of header rows held at the top.
void ChapterPage::Private::reveal(const QWidget *widget, const QRect &rect, int headerHeight)
{
    if (!rect.isValid() || !q->widget())
        return;
    const int top = widget->mapTo(q->widget(), rect.topLeft()).y() - headerHeight - RevealMargin;
    const int bottom = widget->mapTo(q->widget(), rect.bottomLeft()).y() + RevealMargin;
    QScrollBar *bar = q->verticalScrollBar();
    if (bottom > bar->value() + q->viewport()->height())
        bar->setValue(bottom - q->viewport()->height());
    if (top < bar->value())
        bar->setValue(top);
}

// Keeps the heading rows of the table at the top edge in view.
void ChapterPage::Private::holdHeaders()
{
    for (FigureTableView *table : std::as_const(tables)) {
        const int top = table->mapTo(q->widget(), QPoint()).y();
        table->setHeaderOffset(q->verticalScrollBar()->value() - top);
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
    QScrollArea::resizeEvent(event);
    d->holdHeaders();
}

void ChapterPage::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    d->holdHeaders();
}
