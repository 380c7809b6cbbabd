// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/draftdialog.h"

#include "document/metalabel.h"
#include "look/appearance.h"
#include "shell/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int SplitPause = 250;       // milliseconds without typing before the draft is split
constexpr int ShownParagraphs = 200;  // of one chapter
constexpr qsizetype ShownLength = 80; // characters of one paragraph
constexpr QSize FirstSize(1040, 620);

enum Role { TextRole = Qt::UserRole + 1 }; // text id of a chapter's row

QStringList paragraphsOf(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

int characters(const QString &text)
{
    return static_cast<int>(
        std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isSpace(); }));
}

void addParagraphs(QTreeWidgetItem *item, const QStringList &paragraphs)
{
    const qsizetype shown = std::min<qsizetype>(paragraphs.size(), ShownParagraphs);
    for (qsizetype i = 0; i < shown; ++i) {
        const QString &paragraph = paragraphs[i];
        const bool isLong = paragraph.size() > ShownLength;
        auto *row = new QTreeWidgetItem(item);
        row->setText(0, isLong ? paragraph.first(ShownLength) + u'…' : paragraph);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        row->setFirstColumnSpanned(true);
    }
    if (shown < paragraphs.size()) {
        auto *more = new QTreeWidgetItem(item);
        more->setText(0, DraftDialog::tr("and %n more paragraph(s)", nullptr,
                                         static_cast<int>(paragraphs.size() - shown)));
        more->setFirstColumnSpanned(true);
    }
}

} // namespace

DraftDialog::DraftDialog(ReportSession *session, const QString &draft, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_draft(new QPlainTextEdit)
    , m_tree(new QTreeWidget)
    , m_summary(new QLabel)
    , m_restPlace(new QComboBox)
    , m_restRow(new QWidget)
    , m_message(new MessageBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setObjectName(u"draftDialog"_s);
    setWindowTitle(tr("Paste a Whole Draft"));
    auto *panes = new QSplitter;
    panes->addWidget(buildDraft(draft));
    panes->addWidget(buildSplit());
    panes->setStretchFactor(0, 2);
    panes->setStretchFactor(1, 3);
    panes->setChildrenCollapsible(false);

    m_write = m_buttons->addButton(tr("&Write into the report"), QDialogButtonBox::AcceptRole);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &DraftDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &DraftDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(m_message);
    layout->addWidget(panes, 1);
    layout->addWidget(m_restRow);
    layout->addSpacing(Appearance::Gap);
    layout->addWidget(m_buttons);
    m_write->setDefault(true); // once it knows its dialog
    Appearance::openAt(this, FirstSize);

    m_pause.setSingleShot(true);
    m_pause.setInterval(SplitPause);
    connect(&m_pause, &QTimer::timeout, this, &DraftDialog::splitNow);
    connect(m_draft, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_tree, &QTreeWidget::itemChanged, this, &DraftDialog::showState);
    connect(m_restPlace, &QComboBox::currentIndexChanged, this, &DraftDialog::showState);
    splitNow();
}

void DraftDialog::offerPasteHere()
{
    QPushButton *here = m_buttons->addButton(tr("Paste all of it into this &chapter"),
                                             QDialogButtonBox::ActionRole);
    here->setAutoDefault(false);
    connect(here, &QPushButton::clicked, this, [this] {
        emit pasteHereRequested(m_draft->toPlainText());
        QDialog::accept();
    });
}

QWidget *DraftDialog::buildDraft(const QString &draft)
{
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, Appearance::Gap, 0);
    auto *title = new QLabel(tr("&Draft"));
    title->setBuddy(m_draft);
    m_draft->setPlainText(draft);
    m_draft->setPlaceholderText(tr("Paste the whole text here, headings included"));
    m_draft->setTabChangesFocus(true);
    layout->addWidget(title);
    layout->addWidget(m_draft);
    return pane;
}

QWidget *DraftDialog::buildSplit()
{
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(Appearance::Gap, 0, 0, 0);
    m_tree->setObjectName(u"draftSplit"_s);
    m_tree->setAccessibleName(tr("Where the draft goes"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Chapter"), tr("Length")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    layout->addWidget(m_summary);
    layout->addWidget(m_tree);

    auto *row = new QHBoxLayout(m_restRow);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("&Paragraphs that fit nowhere:"));
    label->setBuddy(m_restPlace);
    row->addStretch(1);
    row->addWidget(label);
    row->addWidget(m_restPlace);
    m_restPlace->addItem(tr("are not written"), QString());
    for (const TemplatePtr &document : m_session->set().form().templates()) {
        for (const Chapter &chapter : document->chapters) {
            if (chapter.kind != Chapter::Kind::Signature)
                m_restPlace->addItem(tr("are added to “%1”").arg(chapterTitle(chapter.id)),
                                     chapter.id);
        }
    }
    return pane;
}

QString DraftDialog::chapterTitle(const QString &textId) const
{
    const ReportTemplate *owner = m_session->set().form().ownerOfText(textId);
    const Chapter *chapter = owner ? owner->chapter(textId) : nullptr;
    if (!chapter)
        return textId;
    return chapter->title.isEmpty() ? chapter->tab.text(locale())
                                    : m_session->report().filledIn(chapter->title);
}

void DraftDialog::splitNow()
{
    m_pause.stop();
    m_split = ReportEdit::splitDraft(m_session->set().form(), m_draft->toPlainText());
    fillTree();
    showState();
}

void DraftDialog::fillTree()
{
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    const QStringList textIds = m_session->set().form().textIds();
    for (const QString &textId : textIds) {
        if (m_split.texts.contains(textId))
            addChapter(textId, m_split.texts.value(textId));
    }
    addMeta();
    addUnplaced();
    m_restRow->setVisible(!m_split.unplaced.isEmpty());
}

void DraftDialog::addChapter(const QString &textId, const QString &text)
{
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(0, chapterTitle(textId));
    item->setData(0, TextRole, textId);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Checked);
    QString length = tr("%n characters", nullptr, characters(text));
    const QString present = m_session->report().text(textId);
    if (!present.isEmpty() && present != text) {
        length = tr("%1, in place of %2").arg(length).arg(characters(present));
        item->setToolTip(1, tr("The chapter has text already; it is replaced. Undo brings it "
                               "back."));
    }
    item->setText(1, length);
    addParagraphs(item, paragraphsOf(text));
}

void DraftDialog::addMeta()
{
    if (m_split.meta.isEmpty())
        return;
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(0, tr("Basics"));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    for (auto it = m_split.meta.cbegin(); it != m_split.meta.cend(); ++it) {
        auto *row = new QTreeWidgetItem(item);
        row->setText(0, tr("%1: %2").arg(MetaLabel::of(it.key()), it.value()));
        row->setFirstColumnSpanned(true);
    }
}

void DraftDialog::addUnplaced()
{
    if (m_split.unplaced.isEmpty())
        return;
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(0, tr("Fits nowhere"));
    item->setText(1, tr("%n paragraph(s)", nullptr, static_cast<int>(m_split.unplaced.size())));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    QFont bold = m_tree->font();
    bold.setBold(true);
    item->setFont(0, bold);
    addParagraphs(item, m_split.unplaced);
    item->setExpanded(true); // what would be lost is seen without looking for it
}

QTreeWidgetItem *DraftDialog::itemOf(const QString &textId) const
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->data(0, TextRole).toString() == textId)
            return m_tree->topLevelItem(i);
    }
    return nullptr;
}

void DraftDialog::setPlaceForRest(const QString &textId)
{
    m_restPlace->setCurrentIndex(m_restPlace->findData(textId));
}

void DraftDialog::setChapterChosen(const QString &textId, bool isChosen)
{
    if (QTreeWidgetItem *item = itemOf(textId))
        item->setCheckState(0, isChosen ? Qt::Checked : Qt::Unchecked);
}

ReportEdit::SplitDraft DraftDialog::chosen() const
{
    ReportEdit::SplitDraft chosen = m_split;
    for (auto it = m_split.texts.cbegin(); it != m_split.texts.cend(); ++it) {
        const QTreeWidgetItem *item = itemOf(it.key());
        if (!item || item->checkState(0) != Qt::Checked)
            chosen.texts.remove(it.key());
    }
    const QString place = m_restPlace->currentData().toString();
    if (!place.isEmpty() && !m_split.unplaced.isEmpty()) {
        QString &text = chosen.texts[place];
        if (text.isEmpty())
            text = m_session->report().text(place);
        for (const QString &paragraph : m_split.unplaced)
            text += paragraph + u'\n';
        chosen.unplaced.clear();
    }
    return chosen;
}

void DraftDialog::showState()
{
    const int texts = static_cast<int>(chosen().texts.size());
    m_summary->setText(m_draft->document()->isEmpty()
                           ? tr("Nothing pasted yet")
                           : tr("Goes into %n text(s) of the report", nullptr, texts));
    m_write->setEnabled(texts > 0);
}

void DraftDialog::accept()
{
    if (m_pause.isActive())
        splitNow();
    const ReportEdit::SplitDraft draft = chosen();
    if (const auto applied = m_session->applyDraft(draft); !applied) {
        m_message->showMessage(MessageBar::Kind::Error, applied.error().text());
        return;
    }
    emit written(static_cast<int>(draft.texts.size()), static_cast<int>(draft.unplaced.size()));
    QDialog::accept();
}
