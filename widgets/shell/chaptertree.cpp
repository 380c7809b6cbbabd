// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/chaptertree.h"

#include "look/symbolicon.h"
#include "session/documentnames.h"
#include "shell/chaptertreedelegate.h"

#include <QHeaderView>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {

// `fullName` is shown in the tool tip.
QStandardItem *makeItem(const QString &text, const QString &fullName)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(fullName);
    item->setData(fullName, ChapterTree::FullNameRole);
    return item;
}

OpenMatters openFindings(const FindingIndex::ChapterCounts &counts)
{
    return {.errors = counts.errors,
            .warnings = counts.warnings,
            .hints = counts.hints,
            .cannotJudge = counts.cannotJudge};
}

void setBadge(QStandardItem *item, const OpenMatters &badge)
{
    if (item->data(ChapterTree::BadgeRole).value<OpenMatters>() == badge &&
        !item->accessibleText().isEmpty())
        return;
    const QString words = badge.inWords(ChapterTree::tr(", "));
    const QString name = item->data(ChapterTree::FullNameRole).toString();
    item->setData(QVariant::fromValue(badge), ChapterTree::BadgeRole);
    item->setToolTip(words.isEmpty() ? name : name + u'\n' + words);
    item->setAccessibleText(words.isEmpty() ? name : ChapterTree::tr("%1, %2").arg(name, words));
}

} // namespace

ChapterTree::ChapterTree(ReportSession *session, QWidget *parent)
    : QTreeView(parent)
    , m_session(session)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"chapterTree"_s);
    setAccessibleName(tr("Chapters"));
    setModel(m_model);
    setItemDelegate(new ChapterTreeDelegate(this));
    header()->hide();
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(16);
    setIconSize(QSize(18, 18));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(session, &ReportSession::changed, this, &ChapterTree::apply);
    rebuild();
}

OpenMatters ChapterTree::openMatters(const PageId &page) const
{
    const QStandardItem *item = m_items.value(page);
    return item ? item->data(BadgeRole).value<OpenMatters>() : OpenMatters();
}

void ChapterTree::setCurrentPage(const PageId &page)
{
    const QSignalBlocker blocker(this);
    if (const QStandardItem *item = m_items.value(page))
        setCurrentIndex(item->index());
    else
        selectionModel()->clear();
}

void ChapterTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const QVariant page = current.data(PageRole);
    if (page.isValid())
        emit pageChosen(page.value<PageId>());
}

void ChapterTree::apply(const ReportChange &change)
{
    if (change.everything || change.form)
        rebuild();
    else if (change.checks || !change.cells.isEmpty())
        updateBadges();
}

void ChapterTree::rebuild()
{
    const QSignalBlocker blocker(this);
    m_items.clear();
    m_order.clear();
    m_model->clear();
    if (!m_session->hasReport())
        return;
    const auto addTopLevel = [this](const QString &text, const QString &icon, const PageId &page) {
        QStandardItem *item = makeItem(text, text);
        item->setIcon(symbolIcon(icon));
        m_model->appendRow(item);
        addPage(item, page);
    };
    addTopLevel(tr("Basics"), u"basics"_s, PageId::basics());
    for (const TemplatePtr &document : m_session->set().form().templates())
        m_model->appendRow(addDocument(*document));
    addTopLevel(tr("Charts"), u"chart"_s, PageId::charts());
    addTopLevel(tr("Review"), u"findings"_s, PageId::review());
    addTopLevel(tr("Compare"), u"compare"_s, PageId::compare());
    expandAll();
    updateBadges();
}

QStandardItem *ChapterTree::addDocument(const ReportTemplate &document)
{
    // Short, because the row also shows what is open; the tool tip has the form's full name.
    QStandardItem *documentItem =
        makeItem(shortDocumentName(document), document.name.text(locale()));
    documentItem->setIcon(symbolIcon(u"document"_s));
    QFont bold = font();
    bold.setBold(true);
    documentItem->setFont(bold);
    QStandardItem *section = documentItem;
    for (const Chapter &chapter : document.chapters) {
        const QString tab = chapter.tab.text(locale());
        QStandardItem *item = makeItem(tab, chapter.title.isEmpty() ? tab : chapter.title);
        if (chapter.level < 2)
            section = documentItem;
        section->appendRow(item);
        if (chapter.level == 1)
            section = item;
        addPage(item, PageId::ofChapter(chapter.id));
    }
    return documentItem;
}

void ChapterTree::addPage(QStandardItem *item, const PageId &page)
{
    item->setData(QVariant::fromValue(page), PageRole);
    m_items.insert(page, item);
    m_order.append(page);
}

void ChapterTree::updateBadges()
{
    const FigureView &figures = m_session->set().figures();
    const FindingIndex &findings = m_session->findings();
    setBadge(m_items.value(PageId::basics()), openFindings(findings.ofBasics()));
    int row = 1; // the first document, after the basics
    for (const TemplatePtr &document : m_session->set().form().templates()) {
        OpenMatters sum;
        for (const Chapter &chapter : document->chapters) {
            OpenMatters badge = openFindings(findings.ofChapter(chapter.id));
            badge.blanks = figures.blanks(chapter.id);
            setBadge(m_items.value(PageId::ofChapter(chapter.id)), badge);
            sum += badge;
        }
        setBadge(m_model->item(row++), sum);
    }
}
