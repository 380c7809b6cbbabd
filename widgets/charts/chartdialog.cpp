// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartdialog.h"

#include "charts/chartedit.h"
#include "look/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int FirstWidth = 560;

QString kindName(ChartKind kind)
{
    switch (kind) {
    case ChartKind::HorizontalBar:
        return ChartDialog::tr("Bars");
    case ChartKind::StackedBar:
        return ChartDialog::tr("Stacked bars");
    case ChartKind::GroupedBar:
        return ChartDialog::tr("Bars side by side");
    case ChartKind::Donut:
        return ChartDialog::tr("Ring");
    case ChartKind::Line:
        return ChartDialog::tr("Line");
    }
    Q_UNREACHABLE();
}

} // namespace

ChartDialog::ChartDialog(ReportSession *session, const ChartData &chart, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_chart(chart)
{
    setObjectName(u"chartDialog"_s);
    setWindowTitle(tr("Change Chart"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::WideGap);
    buildFields(ChartEdit::choice(session->report(), chart.document, chart.id));
    m_refusal = new QLabel;
    m_refusal->setObjectName(u"refusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    layout->addWidget(m_refusal);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(box, &QDialogButtonBox::accepted, this, &ChartDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &ChartDialog::reject);
    layout->addWidget(box);
    resize(FirstWidth, sizeHint().height());
}

void ChartDialog::buildFields(const ChartChoice &choice)
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(Appearance::Gap + 2);
    form->setHorizontalSpacing(Appearance::WideGap);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
    m_title = new QLineEdit(choice.title);
    m_title->setObjectName(u"chartTitle"_s);
    if (choice.title.isEmpty())
        m_title->setPlaceholderText(m_chart.title);
    m_title->setToolTip(tr("Empty: the usual title. The year is added when the title lacks it."));
    m_caption = new QLineEdit(choice.caption);
    m_caption->setObjectName(u"chartCaption"_s);
    m_caption->setPlaceholderText(tr("A line of your own below the chart"));
    m_kind = new QComboBox;
    m_kind->setObjectName(u"chartKind"_s);
    for (const ChartKind kind : std::as_const(m_chart.kinds))
        m_kind->addItem(kindName(kind), chartKindId(kind));
    m_kind->setCurrentIndex(m_kind->findData(chartKindId(m_chart.kind)));
    m_kind->setToolTip(tr("The types that the figures allow: a line runs over years, a ring shows "
                          "the complete parts of one whole, at most six."));
    m_shares = new QCheckBox(tr("&Percentages, even of a small total"));
    m_shares->setObjectName(u"chartShares"_s);
    m_shares->setChecked(choice.shares);
    m_shares->setEnabled(m_chart.complete && !m_chart.byYear && m_chart.series.size() == 1);
    m_chapter = new QComboBox;
    m_chapter->setObjectName(u"chartChapter"_s);
    if (const auto *document = ChartEdit::documentOf(m_session->set().form(), m_chart.document)) {
        for (const Chapter *chapter : ChartEdit::chaptersOf(*document)) {
            const QString title = m_session->report().filledIn(chapter->title);
            m_chapter->addItem(title.isEmpty() ? chapter->tab.text(locale()) : title, chapter->id);
        }
    }
    m_chapter->setCurrentIndex(m_chapter->findData(m_chart.chapter));
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&Caption:"), m_caption);
    form->addRow(tr("T&ype:"), m_kind);
    form->addRow({}, m_shares);
    form->addRow(tr("C&hapter:"), m_chapter);
    for (const TemplatePtr &other : m_session->set().form().templates()) {
        if (other->id == m_chart.document)
            continue;
        auto *box = new QCheckBox(tr("Also in: %1").arg(other->name.text(locale())));
        box->setProperty("document", other->id);
        const ChartChoice there = ChartEdit::choice(m_session->report(), other->id, m_chart.id);
        const bool usual = std::any_of(
            other->charts.cbegin(), other->charts.cend(),
            [this](const ChartSpec &spec) { return spec.id == m_chart.id && !spec.onRequest; });
        box->setChecked(there.shown.value_or(usual));
        box->setProperty("before", box->isChecked());
        form->addRow({}, box);
        m_elsewhere.append(box);
    }
}

// What is as the template has it stays undecided.
ChartChoice ChartDialog::chosen() const
{
    ChartChoice choice = ChartEdit::choice(m_session->report(), m_chart.document, m_chart.id);
    choice.title = m_title->text();
    choice.caption = m_caption->text();
    choice.shares = m_shares->isChecked();
    if (m_kind->currentData().toString() != chartKindId(m_chart.kind))
        choice.kind = m_kind->currentData().toString();
    if (m_chapter->currentData().toString() != m_chart.chapter)
        choice.chapter = m_chapter->currentData().toString();
    return choice;
}

Result<void> ChartDialog::appearElsewhere()
{
    for (const QCheckBox *box : std::as_const(m_elsewhere)) {
        const QString document = box->property("document").toString();
        if (box->isChecked() == box->property("before").toBool())
            continue;
        ChartChoice choice = ChartEdit::choice(m_session->report(), document, m_chart.id);
        choice.shown = box->isChecked();
        if (const auto done = m_session->chooseChart(document, m_chart.id, choice); !done)
            return done;
    }
    return {};
}

void ChartDialog::accept()
{
    auto done = m_session->chooseChart(m_chart.document, m_chart.id, chosen());
    if (done)
        done = appearElsewhere();
    if (done) {
        QDialog::accept();
        return;
    }
    m_refusal->setText(done.error().text());
    m_refusal->show();
}
