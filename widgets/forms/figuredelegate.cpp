// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figuredelegate.h"

#include "findings/findingmark.h"
#include "forms/figureedit.h"
#include "forms/figuretablemodel.h"
#include "forms/gridmetrics.h"
#include "forms/papercolors.h"
#include "look/remarkmark.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <optional>

namespace {

constexpr int MarkSize = 12;
constexpr int MarkInset = 3;
constexpr int AskingSize = 8;
constexpr int CornerGap = 4;          // between a figure and what stands in its cell's corners
constexpr qreal SmallFontShare = 0.8; // of the table's font: last year's value, remarks

QFont smallFont(const QFont &font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * SmallFontShare);
    else
        small.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * SmallFontShare)));
    return small;
}

// Each cell draws the lines above and to the left of it; the frame around the table and the line
// below the headings do the rest.
void paintLines(QPainter *painter, const QRect &rect, const QModelIndex &index,
                const PaperColors &colors)
{
    painter->setPen(colors.line);
    if (index.row() > 0)
        painter->drawLine(rect.topLeft(), rect.topRight());
    if (index.column() > 0)
        painter->drawLine(rect.topLeft(), rect.bottomLeft());
}

// `room` narrowed to the middle of what is seen of it, when it holds a text of that height.
QRect middleOfSeen(const QRect &room, int textHeight, int seenTop, int seenBottom)
{
    const int top = std::max(room.top(), seenTop);
    const int bottom = std::min(room.bottom(), seenBottom);
    const int highest = room.top();
    const int lowest = std::max(highest, room.bottom() - textHeight);
    const int y = std::clamp((top + bottom - textHeight) / 2, highest, lowest);
    return {room.left(), y, room.width(), textHeight};
}

// The line to write on of a figure that is not filled in.
void paintBlank(QPainter *painter, const QRect &rect, const PaperColors &colors)
{
    const int half = std::min(14, rect.width() / 4);
    const int y = rect.center().y() + 6;
    painter->setPen(QPen(colors.blankStroke, 1, Qt::DotLine));
    painter->drawLine(rect.center().x() - half, y, rect.center().x() + half, y);
}

std::optional<FigureCursor::Move> moveOf(const QKeyEvent &key)
{
    const bool shift = key.modifiers().testFlag(Qt::ShiftModifier);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return shift ? FigureCursor::Move::Up : FigureCursor::Move::Down;
    case Qt::Key_Tab:
        return FigureCursor::Move::Next;
    case Qt::Key_Backtab:
        return FigureCursor::Move::Previous;
    case Qt::Key_Up:
        return FigureCursor::Move::Up;
    case Qt::Key_Down:
        return FigureCursor::Move::Down;
    default:
        return std::nullopt;
    }
}

} // namespace

FigureDelegate::FigureDelegate(QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

void FigureDelegate::setVisiblePart(int top, int bottom)
{
    m_visibleTop = top;
    m_visibleBottom = bottom;
}

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto *model = static_cast<const FigureTableModel *>(index.model());
    const GridCell *cell = model->gridCell(index);
    // Labels are disabled only for keyboard and mouse; they are painted like everything else.
    const PaperColors colors(m_view->palette());
    painter->save();
    if (cell->kind == GridCell::Kind::Figure)
        paintFigure(painter, option, model->presentation(index));
    else
        paintLabel(painter, option, *cell, colors);
    paintLines(painter, option.rect, index, colors);
    if (m_view->currentIndex() == index && cell->kind == GridCell::Kind::Figure) {
        painter->setPen(QPen(colors.focus, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void FigureDelegate::paintLabel(QPainter *painter, const QStyleOptionViewItem &option,
                                const GridCell &cell, const PaperColors &colors) const
{
    const bool heading = cell.kind != GridCell::Kind::RowLabel;
    painter->fillRect(option.rect, heading ? colors.headerFill : colors.labelFill);
    painter->setPen(colors.ink);
    painter->setFont(option.font);
    const bool beside = cell.rowSpan > 1;
    const int indent = GridMetrics::indent(cell, option.font);
    const QString text = GridMetrics::wrapped(cell.text, option.rect.width() - indent, option.font);
    QRect room = option.rect.adjusted(GridMetrics::Padding + indent, 0, -GridMetrics::Padding, 0);
    if (beside) {
        const int height = option.fontMetrics.size(0, text).height() + 2 * GridMetrics::Padding;
        room = middleOfSeen(room, height, m_visibleTop, m_visibleBottom);
    }
    const auto across = heading || beside ? Qt::AlignHCenter : Qt::AlignLeft;
    painter->drawText(room, int(across) | int(Qt::AlignVCenter), text);
}

void FigureDelegate::paintFigure(QPainter *painter, const QStyleOptionViewItem &option,
                                 const FigurePresentation &figure) const
{
    const QPalette palette = m_view->palette();
    const PaperColors colors(palette);
    const QRect rect = option.rect;
    painter->fillRect(rect, figure.total ? colors.totalFill : colors.paper);
    if (figure.mark != FigurePresentation::Mark::None) {
        const bool named = figure.mark == FigurePresentation::Mark::Named;
        QColor wash = FindingMark::color(figure.severity, figure.outcome, palette);
        wash.setAlphaF(named ? 0.14F : 0.06F);
        painter->fillRect(rect, wash);
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect, colors.selection);
    if (figure.mark == FigurePresentation::Mark::Named) {
        const QRectF corner(rect.left() + MarkInset, rect.top() + MarkInset, MarkSize, MarkSize);
        FindingMark::paint(painter, corner, figure.severity, figure.outcome, palette);
    }
    if (figure.returned) {
        // Beside the sign of a finding.
        const int left = figure.mark == FigurePresentation::Mark::Named ? MarkSize + MarkInset : 0;
        const QRectF corner(rect.left() + MarkInset + left, rect.top() + MarkInset, MarkSize,
                            MarkSize);
        RemarkMark::paint(painter, corner, palette);
    }
    if (figure.asks)
        paintAsking(painter, rect, palette);

    paintTexts(painter, option, figure, colors);
}

// A turned-down corner: a question, not a fault.
void FigureDelegate::paintAsking(QPainter *painter, const QRect &rect, const QPalette &palette)
{
    const QPoint corner(rect.right() + 1, rect.top());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(FindingMark::color(Severity::Warning, Outcome::Violated, palette));
    painter->drawPolygon(
        QPolygon({corner, corner - QPoint(AskingSize, 0), corner + QPoint(0, AskingSize)}));
    painter->restore();
}

// The figure in the middle as in print, moved aside only for what stands in the lower corners.
void FigureDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option,
                                const FigurePresentation &figure, const PaperColors &colors) const
{
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(small);
    const QRect room = option.rect.adjusted(GridMetrics::Padding, 2, -GridMetrics::Padding, -3);
    const auto widthOf = [](const QFontMetrics &font, const QString &text) {
        return text.isEmpty() ? 0 : font.horizontalAdvance(text) + CornerGap;
    };
    const int width = option.fontMetrics.horizontalAdvance(figure.text);
    const int left = widthOf(metrics, figure.remark);
    int right = widthOf(metrics, figure.lastYear);
    // A sum in progress is not compared with last year before all its parts are there.
    if (left + right > room.width() - (m_stacked ? 0 : width))
        right = left > 0 ? 0 : right;

    painter->setFont(small);
    painter->setPen(colors.lightInk);
    painter->drawText(room, int(Qt::AlignBottom) | int(Qt::AlignLeft), figure.remark);
    if (right > 0)
        painter->drawText(room, int(Qt::AlignBottom) | int(Qt::AlignRight), figure.lastYear);

    QRect main = option.rect;
    if (m_stacked && left + right > 0)
        main.setBottom(option.rect.bottom() - metrics.height());
    if (figure.blank) {
        paintBlank(painter, main, colors);
        return;
    }
    const int side = (room.width() - width) / 2;
    if (!m_stacked && right > side)
        main.translate(side - right, 0);
    else if (!m_stacked && left > side)
        main.translate(left - side, 0);
    painter->setFont(option.font);
    painter->setPen(figure.ink == FigurePresentation::Ink::Light ? colors.lightInk : colors.ink);
    painter->drawText(main, int(Qt::AlignCenter), figure.text);
}

QWidget *FigureDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    auto *editor = new FigureEdit(parent);
    editor->setTextMargins(0, 0, 0, 0);
    editor->setAlignment(Qt::AlignCenter);
    editor->setAutoFillBackground(true);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    connect(editor, &FigureEdit::refusalCleared, this, &FigureDelegate::refusalCleared);
    // The block lands on the table; what was being typed makes room for it.
    connect(editor, &FigureEdit::blockPasted, this, &FigureDelegate::blockPasted);
    return editor;
}

void FigureDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // A value that changes elsewhere meanwhile does not take away what is being typed.
    auto *edit = static_cast<FigureEdit *>(editor);
    if (!edit->isEdited())
        edit->showValue(index.data(Qt::EditRole).toString());
}

void FigureDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const
{
    auto *edit = static_cast<FigureEdit *>(editor);
    if (!edit->isEdited() || edit->isRefused())
        return;
    if (model->setData(index, edit->text())) {
        edit->showValue(edit->text());
        return;
    }
    edit->setRefused(true);
    emit refused(edit, static_cast<FigureTableModel *>(model)->refusal());
}

void FigureDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

bool FigureDelegate::commit(FigureEdit *editor)
{
    emit commitData(editor);
    return !editor->isRefused();
}

bool FigureDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<FigureEdit *>(object);
    if (!editor)
        return QStyledItemDelegate::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            editor->setRefused(false);
            emit closeEditor(editor, RevertModelCache);
            return true;
        }
        if (const auto move = moveOf(*key)) {
            if (commit(editor)) {
                emit closeEditor(editor);
                emit moveRequested(*move);
            }
            return true;
        }
        return false;
    }
    if (event->type() == QEvent::FocusOut) {
        // The line's own menu and other windows do not end editing; a refused text stays open.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool stays = reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
        if (!stays && commit(editor))
            emit closeEditor(editor);
        return false;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}
