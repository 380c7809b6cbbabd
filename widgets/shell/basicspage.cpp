// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/basicspage.h"

#include "document/metalabel.h"
#include "document/reportedit.h"
#include "document/unitprofile.h"
#include "findings/findingmark.h"
#include "look/appearance.h"
#include "look/symbolicon.h"
#include "shell/organchoices.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldWidth = 560;

QLabel *makeHeading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setBold(true);
    label->setFont(font);
    return label;
}

// Of metadata or of the unit's profile.
QString valueOf(const Report &report, const QString &key)
{
    return UnitProfile::keys().contains(key) ? ReportEdit::profile(report, key)
                                             : ReportEdit::meta(report, key);
}

// The same in every group, so that all fields stand in line.
int labelWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &key : metaKeys() + UnitProfile::keys())
        width =
            qMax(width, metrics.horizontalAdvance(BasicsPage::tr("%1:").arg(MetaLabel::of(key))));
    return width + Appearance::Gap;
}

} // namespace

BasicsPage::BasicsPage(ReportSession *session, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_earlier(new QVBoxLayout)
{
    setObjectName(u"basicsPage"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAlignment(Qt::AlignHCenter);
    auto *sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    sheet->setAutoFillBackground(true);
    sheet->setMaximumWidth(Appearance::PageWidth);
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(Appearance::PageMargin, Appearance::PageMargin,
                               Appearance::PageMargin, Appearance::PageMargin);
    layout->setSpacing(Appearance::Gap);
    addGroup(layout, tr("Unit"),
             {u"unit"_s, u"unit_short"_s, u"unit_code"_s, u"kind"_s, u"level"_s});
    addGroup(layout, tr("Contact and codes of the unit"),
             {u"former_names"_s, u"credit_code"_s, u"address"_s, u"post_code"_s, u"phone"_s,
              u"email"_s, u"website"_s, u"local_submitted"_s, u"local_published"_s});
    addGroup(layout, tr("What the unit may do by law"), UnitProfile::powers(),
             tr("Figures are checked against what is stated here (K021, K024, K029). What is not "
                "stated is not checked."));
    addGroup(layout, tr("Document"),
             {u"title"_s, u"document_number"_s, u"index_number"_s, u"unified_number"_s,
              u"publisher"_s, u"source"_s, u"subject"_s, u"validity"_s});
    addGroup(layout, tr("Dates and signature"),
             {u"written_date"_s, u"signed_by"_s, u"signed_date"_s, u"submitted_date"_s,
              u"published_date"_s});
    layout->addWidget(makeHeading(tr("Earlier years")));
    layout->addLayout(m_earlier);
    layout->addStretch();
    setWidget(sheet);

    connect(session, &ReportSession::changed, this, &BasicsPage::apply);
    showValues();
    showEarlierYears();
}

bool BasicsPage::goToMeta(const QString &key)
{
    const Field field = m_fields.value(key);
    QWidget *editor = field.edit ? static_cast<QWidget *>(field.edit) : field.choice;
    if (!editor)
        return false;
    ensureWidgetVisible(editor);
    editor->setFocus(Qt::OtherFocusReason);
    return true;
}

// Undo belongs to the report as soon as a field has nothing of its own to take back.
bool BasicsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *edit = qobject_cast<QLineEdit *>(watched);
        const auto *key = static_cast<QKeyEvent *>(event);
        if (edit && ((key->matches(QKeySequence::Undo) && !edit->isUndoAvailable()) ||
                     (key->matches(QKeySequence::Redo) && !edit->isRedoAvailable()))) {
            event->ignore();
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void BasicsPage::addGroup(QVBoxLayout *layout, const QString &title, const QStringList &keys,
                          const QString &explanation)
{
    layout->addWidget(makeHeading(title));
    if (!explanation.isEmpty()) {
        auto *label = new QLabel(explanation);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(label);
    }
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, Appearance::WideGap);
    form->setHorizontalSpacing(Appearance::WideGap);
    form->setVerticalSpacing(Appearance::Gap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const QString &key : keys) {
        auto *label = new QLabel(tr("%1:").arg(MetaLabel::of(key)));
        label->setFixedWidth(labelWidth(label->fontMetrics()));
        QWidget *field = makeField(key);
        form->addRow(label, field);
        label->setBuddy(field->focusProxy());
    }
    layout->addLayout(form);
}

QWidget *BasicsPage::makeField(const QString &key)
{
    Field field;
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    QWidget *editor = nullptr;
    if (key == "kind"_L1 || key == "level"_L1 || UnitProfile::isPower(key)) {
        field.choice = new QComboBox;
        if (key == "kind"_L1)
            OrganChoices::fillKinds(field.choice);
        else if (key == "level"_L1)
            OrganChoices::fillLevels(field.choice);
        else
            OrganChoices::fillPowers(field.choice);
        connect(field.choice, &QComboBox::activated, this, [this, key] { commit(key); });
        editor = field.choice;
    } else {
        field.edit = new QLineEdit;
        field.edit->installEventFilter(this);
        if (isMetaDate(key))
            field.edit->setPlaceholderText(tr("Year-month-day, such as 2022-01-28"));
        else if (key.startsWith("local_"_L1))
            field.edit->setPlaceholderText(tr("Month-day of the next year, such as 01-26"));
        connect(field.edit, &QLineEdit::editingFinished, this, [this, key] { commit(key); });
        editor = field.edit;
    }
    editor->setObjectName(key);
    editor->setAccessibleName(MetaLabel::of(key));
    editor->setEnabled(!m_session->isReadOnly());
    field.refusal = new QLabel;
    field.refusal->setWordWrap(true);
    field.refusal->hide();
    box->setMaximumWidth(FieldWidth);
    layout->addWidget(editor);
    layout->addWidget(field.refusal);
    box->setFocusProxy(editor);
    m_fields.insert(key, field);
    return box;
}

void BasicsPage::commit(const QString &key)
{
    const Field field = m_fields.value(key);
    const QString value =
        field.edit ? field.edit->text().trimmed() : field.choice->currentData().toString();
    if (value == valueOf(m_session->report(), key)) {
        field.refusal->hide();
        return;
    }
    const Result<void> stored = UnitProfile::keys().contains(key)
                                    ? m_session->setProfile(key, value)
                                    : m_session->setMeta(key, value);
    field.refusal->setVisible(!stored);
    if (stored)
        return; // the session's change shows the stored form of the value
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    FindingMark::color(Severity::Error, Outcome::Violated, colors));
    field.refusal->setPalette(colors);
    field.refusal->setText(stored.error().message);
}

void BasicsPage::apply(const ReportChange &change)
{
    if (!m_session->hasReport())
        return;
    if (change.everything || change.meta)
        showValues();
    if (change.everything || change.attached)
        showEarlierYears();
}

void BasicsPage::showValues()
{
    const Report &report = m_session->report();
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        const QString value = valueOf(report, it.key());
        if (it->choice)
            it->choice->setCurrentIndex(it->choice->findData(value));
        else if (it->edit->text() != value)
            it->edit->setText(value); // forgets the field's own undo history too
        it->refusal->hide();
    }
    const TemplatePtr first = m_session->set().form().templates().value(0);
    if (first)
        m_fields.value(u"title"_s).edit->setPlaceholderText(report.title(first->titlePattern));
}

void BasicsPage::showEarlierYears()
{
    while (QLayoutItem *item = m_earlier->takeAt(0)) {
        item->widget()->deleteLater(); // may be the button that asked
        delete item;
    }
    for (const AttachedReport &attached : m_session->report().attached) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        const int year = attached.report.year;
        layout->addWidget(
            new QLabel(
                tr("%1: %2, from %3").arg(year).arg(attached.report.unit.name, attached.fileName)),
            1);
        auto *remove = new QPushButton(tr("Detach"));
        remove->setAccessibleName(tr("Detach %1").arg(year));
        remove->setEnabled(!m_session->isReadOnly());
        connect(remove, &QPushButton::clicked, this, [this, year] {
            // Refused only for a year that is not attached: then the list was already renewed.
            if (!m_session->detachYear(year))
                showEarlierYears();
        });
        layout->addWidget(remove);
        m_earlier->addWidget(row);
    }
    auto *attach = new QPushButton(symbolIcon(u"attach"_s), tr("Attach an earlier year…"));
    attach->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    attach->setEnabled(!m_session->isReadOnly());
    connect(attach, &QPushButton::clicked, this, &BasicsPage::attachRequested);
    m_earlier->addWidget(attach);
}
