// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/chaptertreedelegate.h"

#include "findings/findingmark.h"
#include "look/appearance.h"
#include "shell/chaptertree.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int PillGap = 4;
constexpr int PillPadding = 6;
constexpr int RowPadding = 3;
constexpr int NameGap = 4; // around a chapter's name

struct Pill
{
    QString text;
    std::optional<Severity> severity; // none: blanks
    QString shortText = {};           // where room is short
};

QList<Pill> pillsOf(const OpenMatters &badge)
{
    QList<Pill> pills;
    if (badge.errors > 0)
        pills.append({QString::number(badge.errors), Severity::Error});
    if (badge.warnings > 0)
        pills.append({QString::number(badge.warnings), Severity::Warning});
    if (badge.hints > 0)
        pills.append({QString::number(badge.hints), Severity::Hint});
    if (badge.blanks > 0)
        pills.append({ChapterTree::tr("%n empty", "short, in a badge", badge.blanks),
                      {},
                      QString::number(badge.blanks)});
    return pills;
}

QFont pillFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setBold(false);
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

int pillWidth(const Pill &pill, const QFontMetrics &metrics)
{
    const int mark = pill.severity ? metrics.ascent() + 2 : 0;
    return metrics.horizontalAdvance(pill.text) + mark + 2 * PillPadding;
}

int pillsWidth(const QList<Pill> &pills, const QFontMetrics &metrics)
{
    int width = 0;
    for (const Pill &pill : pills)
        width += pillWidth(pill, metrics) + PillGap;
    return width;
}

void paintPill(QPainter *painter, const Pill &pill, const QRect &rect,
               const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette &palette = option.palette;
    const QFontMetrics metrics(painter->font());
    const QRectF shape = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    QRect text = rect.adjusted(PillPadding, 0, -PillPadding, 0);
    QColor ink =
        selected ? palette.color(QPalette::HighlightedText) : palette.color(QPalette::Text);
    if (pill.severity) {
        const QColor tint = FindingMark::color(*pill.severity, Outcome::Violated, palette);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? palette.color(QPalette::Base)
                                   : Appearance::wash(tint, palette));
        painter->drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
        const int side = metrics.ascent();
        FindingMark::paint(painter, QRectF(text.left(), rect.center().y() - side / 2, side, side),
                           *pill.severity, Outcome::Violated, palette);
        text.setLeft(text.left() + side + 2);
        ink = palette.color(QPalette::Text);
    } else {
        ink = selected ? ink : Appearance::quietInk(palette);
        painter->setPen(ink);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    }
    painter->setPen(ink);
    painter->drawText(text, Qt::AlignCenter, pill.text);
}

} // namespace

void ChapterTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const bool expandedDocument = index.model()->hasChildren(index) &&
                                  !index.data(ChapterTree::PageRole).isValid() &&
                                  option.state & QStyle::State_Open;
    QList<Pill> pills = expandedDocument
                            ? QList<Pill>()
                            : pillsOf(index.data(ChapterTree::BadgeRole).value<OpenMatters>());
    const QWidget *widget = row.widget;
    QStyle *style = widget->style();
    const QFont font = pillFont(row);
    const QFontMetrics metrics(font);

    // The name comes first: what is least urgent gives way to it, by being short and then by being
    // left to the tool tip.
    int width = pillsWidth(pills, metrics);
    const int room = style->subElementRect(QStyle::SE_ItemViewItemText, &row, widget).width() -
                     row.fontMetrics.horizontalAdvance(row.text) - NameGap;
    if (!pills.isEmpty() && width > room && !pills.constLast().shortText.isEmpty()) {
        pills.last().text = pills.constLast().shortText;
        width = pillsWidth(pills, metrics);
    }
    while (pills.size() > 1 && width > room) {
        pills.removeLast();
        width = pillsWidth(pills, metrics);
    }

    // The style paints background and selection over the whole row, the text beside the pills.
    const QString text = std::exchange(row.text, QString());
    const QIcon icon = std::exchange(row.icon, QIcon());
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, widget);
    row.text = text;
    row.icon = icon;
    row.backgroundBrush = Qt::NoBrush;
    row.rect.setRight(row.rect.right() - width);
    const QRect textRect = style->subElementRect(QStyle::SE_ItemViewItemText, &row, widget);
    const QRect iconRect = style->subElementRect(QStyle::SE_ItemViewItemDecoration, &row, widget);
    const bool selected = row.state & QStyle::State_Selected;

    painter->save();
    icon.paint(painter, iconRect, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    painter->setFont(row.font);
    painter->setPen(row.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(textRect.adjusted(2, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                      row.fontMetrics.elidedText(text, Qt::ElideRight, textRect.width() - 2));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    int right = option.rect.right() - PillGap;
    for (auto pill = pills.crbegin(); pill != pills.crend(); ++pill) {
        const int w = pillWidth(*pill, metrics);
        const int h = metrics.height() + 2;
        paintPill(painter, *pill, QRect(right - w, option.rect.center().y() - h / 2, w, h), option);
        right -= w + PillGap;
    }
    painter->restore();
}

QSize ChapterTreeDelegate::sizeHint(const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 2 * RowPadding);
    return size;
}
