// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ownfiguresdialog.h"

#include "document/ownfigureedit.h"
#include "forms/lightlabel.h"
#include "look/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int ListWidth = 240;
constexpr int PartLines = 5;

// Parts by their lines; one that keeps its name or its place stays the same part.
QList<OwnPart> partsFrom(const QString &text, const QList<OwnPart> &before)
{
    QStringList names;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            names.append(line.simplified());
    }
    QList<OwnPart> left = before;
    QList<OwnPart> parts;
    for (const QString &name : std::as_const(names)) {
        const auto same = std::find_if(left.cbegin(), left.cend(),
                                       [&](const OwnPart &part) { return part.name == name; });
        parts.append(same == left.cend() ? OwnPart{{}, name} : *same);
        if (same != left.cend())
            left.erase(same);
    }
    // Renamed: as many as before, and the old one at this place is named no more.
    for (qsizetype i = 0; names.size() == before.size() && i < parts.size(); ++i) {
        if (parts[i].id.isEmpty() && left.contains(before[i]))
            parts[i].id = before[i].id;
    }
    return parts;
}

} // namespace

OwnFiguresDialog::OwnFiguresDialog(ReportSession *session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_figures(session->report().ownFigures)
{
    setObjectName(u"ownFiguresDialog"_s);
    setWindowTitle(tr("Own Figures"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::WideGap);
    QLabel *intro = lightLabel(tr("Figures your unit keeps besides those of the forms. They are "
                                  "entered, checked, charted and exported like the others."));
    intro->setWordWrap(true);
    layout->addWidget(intro);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Appearance::DialogMargin);
    layout->addLayout(columns, 1);
    buildList();
    buildFields();
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    auto *addButton = new QPushButton(tr("&Add"));
    addButton->setObjectName(u"addOwnFigure"_s);
    connect(addButton, &QPushButton::clicked, this, &OwnFiguresDialog::add);
    for (QPushButton *button : {addButton, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    left->addLayout(buttons);
    columns->addLayout(left);
    columns->addWidget(m_fields, 1);
    m_refusal = new QLabel;
    m_refusal->setObjectName(u"refusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    layout->addWidget(m_refusal);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(box, &QDialogButtonBox::accepted, this, &OwnFiguresDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &OwnFiguresDialog::reject);
    layout->addWidget(box);

    for (const OwnFigure &figure : std::as_const(m_figures))
        m_list->addItem(figure.name);
    m_list->setCurrentRow(m_figures.isEmpty() ? -1 : 0);
    showCurrent();
    Appearance::openAt(this, QSize(760, 460));
}

void OwnFiguresDialog::buildList()
{
    m_list = new QListWidget;
    m_list->setObjectName(u"ownFigures"_s);
    m_list->setMinimumWidth(ListWidth);
    m_list->setAccessibleName(tr("Own figures"));
    connect(m_list, &QListWidget::currentRowChanged, this, &OwnFiguresDialog::showCurrent);
    const auto button = [this](const QString &text, const QString &name, auto act) {
        auto *made = new QPushButton(text);
        made->setObjectName(name);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    m_remove = button(tr("&Remove"), u"removeOwnFigure"_s, [this] { remove(); });
    m_up = button(tr("&Up"), u"moveUp"_s, [this] { move(-1); });
    m_down = button(tr("&Down"), u"moveDown"_s, [this] { move(1); });
}

void OwnFiguresDialog::buildFields()
{
    m_fields = new QWidget;
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(Appearance::Gap + 2);
    form->setHorizontalSpacing(Appearance::WideGap);
    m_name = new QLineEdit;
    m_name->setObjectName(u"ownName"_s);
    m_unit = new QLineEdit;
    m_unit->setObjectName(u"ownUnit"_s);
    m_chapter = new QComboBox;
    m_chapter->setObjectName(u"ownChapter"_s);
    fillChapters();
    m_parts = new QPlainTextEdit;
    m_parts->setObjectName(u"ownParts"_s);
    m_parts->setPlaceholderText(tr("One part per line; none if it has no parts"));
    m_parts->setTabChangesFocus(true);
    m_parts->setFixedHeight(PartLines * m_parts->fontMetrics().lineSpacing() + Appearance::WideGap);
    m_complete = new QCheckBox(tr("The parts &must add up"));
    m_complete->setObjectName(u"ownComplete"_s);
    m_decimals = new QCheckBox(tr("May have decimals"));
    m_decimals->setObjectName(u"ownDecimals"_s);
    m_chart = new QCheckBox(tr("Show in a &chart"));
    m_chart->setObjectName(u"ownChart"_s);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("Un&it:"), m_unit);
    form->addRow(tr("En&tered in:"), m_chapter);
    form->addRow(tr("&Parts:"), m_parts);
    form->addRow(QString(), m_complete);
    form->addRow(QString(), m_decimals);
    form->addRow(QString(), m_chart);
    for (QLineEdit *field : {m_name, m_unit})
        connect(field, &QLineEdit::textEdited, this, &OwnFiguresDialog::takeFields);
    connect(m_chapter, &QComboBox::currentIndexChanged, this, &OwnFiguresDialog::takeFields);
    connect(m_parts, &QPlainTextEdit::textChanged, this, &OwnFiguresDialog::takeFields);
    for (QCheckBox *box : {m_complete, m_decimals, m_chart})
        connect(box, &QCheckBox::toggled, this, &OwnFiguresDialog::takeFields);
}

void OwnFiguresDialog::fillChapters()
{
    const ReportForm &form = m_session->set().form();
    const Chapter *usual = OwnFigures::usualChapter(*form.templates().last());
    for (const TemplatePtr &document : form.templates()) {
        for (const Chapter *chapter : OwnFigures::chaptersOf(*document)) {
            m_chapter->addItem(m_session->report().filledIn(chapter->title),
                               chapter == usual ? QString() : chapter->id);
        }
    }
}

void OwnFiguresDialog::add()
{
    OwnFigure figure;
    figure.unit = u"件"_s;
    m_figures.append(figure);
    m_list->addItem(QString());
    showName(m_list->count() - 1);
    m_list->setCurrentRow(m_list->count() - 1);
    m_name->setFocus();
}

void OwnFiguresDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_figures.removeAt(row);
    delete m_list->takeItem(row);
    showCurrent();
}

void OwnFiguresDialog::move(int by)
{
    const int row = m_list->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_list->count())
        return;
    m_figures.swapItemsAt(row, target);
    showName(row);
    showName(target);
    m_list->setCurrentRow(target);
}

void OwnFiguresDialog::showName(int row)
{
    const QString name = m_figures.at(row).name;
    m_list->item(row)->setText(name.isEmpty() ? tr("(no name yet)") : name);
}

void OwnFiguresDialog::showCurrent()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_figures.size();
    m_fields->setEnabled(any);
    m_remove->setEnabled(any);
    m_up->setEnabled(any && row > 0);
    m_down->setEnabled(any && row + 1 < m_list->count());
    const OwnFigure figure = any ? m_figures.at(row) : OwnFigure();
    m_showing = true;
    m_name->setText(figure.name);
    m_unit->setText(figure.unit);
    m_chapter->setCurrentIndex(std::max(0, m_chapter->findData(figure.chapter)));
    QStringList parts;
    for (const OwnPart &part : figure.parts)
        parts.append(part.name);
    m_parts->setPlainText(parts.join(u'\n'));
    m_complete->setChecked(figure.complete);
    m_complete->setEnabled(!figure.parts.isEmpty());
    m_decimals->setChecked(figure.decimals);
    m_chart->setChecked(figure.chart);
    m_showing = false;
}

void OwnFiguresDialog::takeFields()
{
    const int row = m_list->currentRow();
    if (m_showing || row < 0 || row >= m_figures.size())
        return;
    OwnFigure &figure = m_figures[row];
    figure.name = m_name->text().simplified();
    figure.unit = m_unit->text().simplified();
    figure.chapter = m_chapter->currentData().toString();
    // Against the parts in the report: what is half typed is no part of its own.
    const QList<OwnFigure> &kept = m_session->report().ownFigures;
    const auto before = std::find_if(kept.cbegin(), kept.cend(), [&](const OwnFigure &one) {
        return !figure.id.isEmpty() && one.id == figure.id;
    });
    figure.parts =
        partsFrom(m_parts->toPlainText(), before == kept.cend() ? QList<OwnPart>() : before->parts);
    figure.complete = m_complete->isChecked();
    figure.decimals = m_decimals->isChecked();
    figure.chart = m_chart->isChecked();
    m_complete->setEnabled(!figure.parts.isEmpty());
    showName(row);
}

void OwnFiguresDialog::accept()
{
    if (const auto done = m_session->setOwnFigures(m_figures); !done) {
        m_refusal->setText(done.error().message);
        m_refusal->show();
        return;
    }
    QDialog::accept();
}
