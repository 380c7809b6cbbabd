// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/matchlist.h"

#include "look/appearance.h"

#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {

enum Column { Place, Found, Outcome, Remark, ColumnCount };
enum Role { BeforeRole = Qt::UserRole, WordsRole, AfterRole, KeyRole };

// Paints the words found on a tinted ground between what stands around them; the words stay in
// view when the column is narrow.
class WordsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (!index.data(WordsRole).isValid()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        plain.text.clear();
        const QWidget *widget = option.widget;
        QStyle *style = widget ? widget->style() : nullptr;
        if (style)
            style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, widget);

        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QPalette &colors = option.palette;
        const QPalette::ColorGroup group =
            option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
        const QColor ink =
            colors.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
        const QFontMetrics &metrics = option.fontMetrics;
        const QString words = index.data(WordsRole).toString();
        const QRect area = option.rect.adjusted(4, 0, -4, 0);
        const int wordsWidth = qMin(metrics.horizontalAdvance(words), area.width());
        const QString before = metrics.elidedText(index.data(BeforeRole).toString(), Qt::ElideLeft,
                                                  (area.width() - wordsWidth) / 2);
        const int start = area.left() + metrics.horizontalAdvance(before);
        const QRect wordsArea(start, area.top(), wordsWidth, area.height());

        painter->save();
        painter->setClipRect(option.rect);
        painter->setFont(option.font);
        painter->setPen(ink);
        painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, before);
        if (!selected) {
            const QColor tint = colors.color(QPalette::Highlight);
            const int height = metrics.height();
            painter->fillRect(QRect(start, area.center().y() - height / 2, wordsWidth, height),
                              Appearance::wash(tint, colors));
        }
        QFont bold = option.font;
        bold.setUnderline(selected);
        painter->setFont(bold);
        painter->drawText(wordsArea, Qt::AlignVCenter | Qt::TextSingleLine, words);
        painter->setFont(option.font);
        const QRect rest(wordsArea.right() + 1, area.top(), area.right() - wordsArea.right(),
                         area.height());
        painter->drawText(
            rest, Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(index.data(AfterRole).toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

void setWords(QTreeWidgetItem *item, Column column, const SearchMatch &match, const QString &words)
{
    item->setText(column, match.before + words + match.after); // for screen readers
    item->setToolTip(column, item->text(column));
    item->setData(column, BeforeRole, match.before);
    item->setData(column, WordsRole, words);
    item->setData(column, AfterRole, match.after);
}

// The same while a place stays what and where it is.
QString keyOf(const Replacement &one)
{
    return QStringList{searchPlaceId(one.match.where), one.match.id,
                       QString::number(one.match.span.start), one.match.words,
                       TextReplace::reasonId(one.keep)}
        .join(u'\n');
}

} // namespace

MatchList::MatchList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"matchList"_s);
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Where"), tr("Found"), tr("Afterwards"), tr("Remark")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideMiddle); // table in front, column behind
    setAccessibleName(tr("Places found"));
    setItemDelegate(new WordsDelegate(this));
    header()->setMinimumSectionSize(24);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    const int em = fontMetrics().horizontalAdvance(u'国');
    header()->resizeSection(Place, 17 * em);
    header()->resizeSection(Remark, 12 * em);
    header()->setSectionResizeMode(Found, QHeaderView::Stretch);
    header()->setSectionResizeMode(Outcome, QHeaderView::Stretch);
    connect(this, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { emit chosen(indexOfTopLevelItem(item)); });
    connect(this, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { emit chosen(indexOfTopLevelItem(item)); });
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        m_ticks.insert(item->data(Place, KeyRole).toString(), item->checkState(Place));
        emit tickedChanged();
    });
}

void MatchList::setCurrentRow(int row)
{
    if (QTreeWidgetItem *item = topLevelItem(row)) {
        setCurrentItem(item);
        scrollToItem(item);
    }
}

void MatchList::clearMatches()
{
    const QSignalBlocker blocker(this);
    clear();
    m_matches.clear();
}

void MatchList::addRow(const SearchMatch &match, const ReportForm &form)
{
    auto *item = new QTreeWidgetItem(this, {placeOf(match, form)});
    item->setToolTip(Place, item->text(Place));
    if (match.hasWords())
        setWords(item, Found, match, match.words);
    else
        item->setText(Found, match.words.isEmpty() ? tr("blank") : match.words);
    m_matches.append(match);
}

void MatchList::showMatches(const QList<SearchMatch> &matches, const ReportForm &form)
{
    const QSignalBlocker blocker(this);
    clearMatches();
    m_replacing = false;
    m_ticks.clear();
    setColumnHidden(Outcome, true);
    setColumnHidden(Remark, true);
    for (const SearchMatch &match : matches)
        addRow(match, form);
}

void MatchList::showPlan(const QList<Replacement> &plan, const QString &words,
                         const ReportForm &form)
{
    const QSignalBlocker blocker(this);
    clearMatches();
    m_replacing = true;
    setColumnHidden(Outcome, false);
    setColumnHidden(Remark, false);
    for (const Replacement &one : plan) {
        addRow(one.match, form);
        QTreeWidgetItem *item = topLevelItem(topLevelItemCount() - 1);
        item->setText(Remark, TextReplace::reason(one.keep));
        item->setToolTip(Remark, item->text(Remark));
        if (!one.isPossible())
            continue;
        setWords(item, Outcome, one.match, TextReplace::wordsAt(one.match, words));
        const QString key = keyOf(one);
        item->setData(Place, KeyRole, key);
        item->setCheckState(Place,
                            m_ticks.value(key, one.isAdvised() ? Qt::Checked : Qt::Unchecked));
    }
}

QList<SearchMatch> MatchList::ticked() const
{
    QList<SearchMatch> places;
    for (int row = 0; m_replacing && row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->checkState(Place) == Qt::Checked)
            places.append(m_matches.at(row));
    }
    return places;
}
