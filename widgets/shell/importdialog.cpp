// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/importdialog.h"

#include "document/reportedit.h"
#include "forms/lightlabel.h"
#include "look/appearance.h"
#include "session/celltext.h"
#include "shell/importlist.h"
#include "shell/messagebar.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(1080, 640);
constexpr int MostUnusedLines = 5;
constexpr int TypingPause = 400; // ms

} // namespace

ImportDialog::ImportDialog(ReportSession *session, const ReadDocument &document,
                           const Source &source, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_document(document)
    , m_source(source)
    , m_unit(new QLineEdit)
    , m_year(new QSpinBox)
    , m_summary(new QLabel)
    , m_detail(lightLabel())
    , m_list(new ImportList)
    , m_placeholders(nullptr)
    , m_placeholderTitle(new QLabel)
    , m_doubtfulOnly(new QCheckBox(tr("Only what needs a &look")))
    , m_unused(new QPlainTextEdit)
    , m_unusedTitle(new QLabel)
    , m_message(new MessageBar)
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import from %1").arg(source.fileName));
    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_unused->setObjectName(u"importUnused"_s);
    m_unused->setReadOnly(true);
    m_unused->setAccessibleName(tr("What was not used"));
    m_unusedTitle->setBuddy(m_unused);
    m_placeholders = buildPlaceholders();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter never cancels
    m_take = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"importTake"_s);
    m_take->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(m_summary);
    layout->addWidget(m_message);
    layout->addWidget(buildHead());
    layout->addWidget(buildChoices());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_placeholders);
    layout->addWidget(m_unusedTitle);
    layout->addWidget(m_unused);
    layout->addWidget(buttons);
    resize(FirstSize);

    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &ImportDialog::search);
    connect(m_list, &ImportList::ticked, this, &ImportDialog::showState);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ImportDialog::showDetail);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ImportDialog::showPlaceholders);
    search();
    connect(m_unit, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_year, &QSpinBox::valueChanged, this, [this] { m_pause.start(); });
    m_take->setFocus();
}

QWidget *ImportDialog::buildHead()
{
    m_unit->setObjectName(u"importUnit"_s);
    m_year->setObjectName(u"importYear"_s);
    m_year->setRange(FirstReportYear, LastReportYear);
    m_year->setSpecialValueText(tr("not named"));
    auto *unitLabel = new QLabel(tr("&Unit"));
    unitLabel->setBuddy(m_unit);
    auto *yearLabel = new QLabel(tr("&Year"));
    yearLabel->setBuddy(m_year);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(unitLabel);
    layout->addWidget(m_unit, 1);
    layout->addSpacing(Appearance::WideGap);
    layout->addWidget(yearLabel);
    layout->addWidget(m_year);
    return row;
}

QWidget *ImportDialog::buildChoices()
{
    m_doubtfulOnly->setObjectName(u"importDoubtful"_s);
    auto *certain = new QPushButton(tr("Take what is &certain"));
    certain->setObjectName(u"importCertain"_s);
    auto *all = new QPushButton(tr("Take &everything read"));
    all->setObjectName(u"importAll"_s);
    for (QPushButton *button : {certain, all})
        button->setAutoDefault(false);
    connect(certain, &QPushButton::clicked, this, &ImportDialog::takeCertain);
    connect(all, &QPushButton::clicked, this, &ImportDialog::takeAll);
    connect(m_doubtfulOnly, &QCheckBox::toggled, this, &ImportDialog::showState);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(certain);
    layout->addWidget(all);
    layout->addStretch(1);
    layout->addWidget(m_doubtfulOnly);
    return row;
}

// Nobody can tell what “/” stands for but a person.
QWidget *ImportDialog::buildPlaceholders()
{
    auto *row = new QWidget;
    row->setObjectName(u"importPlaceholders"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(m_placeholderTitle);
    const auto add = [&](const QString &text, const char *name, PlaceholderMeaning meaning) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, meaning] { settle(meaning); });
        layout->addWidget(button);
    };
    add(tr("Take as &0"), "importZero", PlaceholderMeaning::Zero);
    add(tr("Not a&pplicable"), "importNotApplicable", PlaceholderMeaning::NotApplicable);
    add(tr("Leave &blank"), "importBlank", PlaceholderMeaning::Unsaid);
    layout->addStretch(1);
    return row;
}

// The list is filled anew only when something else is found.
void ImportDialog::search()
{
    const bool first = !std::exchange(m_searched, true);
    ImportWishes wishes;
    wishes.unit = m_unit->text().trimmed();
    wishes.year = m_year->value() == m_year->minimum() ? 0 : m_year->value();
    if (m_found && wishes.year == m_found->year) { // only the name: what is ticked stays
        m_found->unit = wishes.unit;
        const Target before = m_target;
        setTarget();
        m_target == before ? showState() : fillList();
        return;
    }
    auto found = findReport(m_document, m_session->catalog(), wishes);
    if (!found && first && m_session->hasReport()) { // of several years, the open report's
        wishes.year = m_session->report().year;
        found = findReport(m_document, m_session->catalog(), wishes);
        if (!found) {
            --wishes.year;
            found = findReport(m_document, m_session->catalog(), wishes);
        }
    }
    m_found.reset();
    if (found) {
        m_found = *std::move(found);
        const auto form = ReportForm::make(m_session->catalog(), {m_found->form});
        m_form = form ? *form : FormPtr();
        m_message->dismiss();
    } else {
        m_message->showMessage(MessageBar::Kind::Error, found.error().message);
    }
    if (m_found && m_unit->text().trimmed().isEmpty()) {
        m_unit->setText(m_found->unit.isEmpty() && m_session->hasReport()
                            ? m_session->report().unit.name
                            : m_found->unit);
        m_found->unit = m_unit->text();
    }
    if (m_found && m_year->value() == m_year->minimum() && m_found->year > 0) {
        const QSignalBlocker year(m_year);
        m_year->setValue(m_found->year);
    }
    setTarget();
    fillList();
}

void ImportDialog::setTarget()
{
    m_target = Target::NewReport;
    if (!m_found || !m_session->hasReport() || m_session->isReadOnly())
        return;
    const Report &report = m_session->report();
    const bool sameUnit = m_found->unit == report.unit.name || m_found->unit.isEmpty() ||
                          m_found->unit == report.unit.shortName;
    if (sameUnit && m_found->year == report.year && report.templates.contains(m_found->form))
        m_target = Target::OpenReport;
    else if (sameUnit && m_found->year > 0 && m_found->year < report.year)
        m_target = Target::EarlierYear;
}

QString ImportDialog::nowOf(const QString &cell) const
{
    if (m_target != Target::OpenReport)
        return {};
    const ReportForm &form = m_session->set().form();
    const int index = form.indexOf(cell);
    if (index < 0)
        return {};
    const Figure figure = CellText::figureAt(m_session->report(), form, index);
    return CellText::spoken(m_session->set().figures().at(index), figure, {});
}

void ImportDialog::fillList()
{
    m_filling = true;
    m_list->clear();
    m_unused->clear();
    if (m_found && m_form) {
        ImportList::Present present;
        if (m_target == Target::OpenReport) {
            present.figure = [this](const QString &cell) { return nowOf(cell); };
            present.text = [this](const QString &text) { return m_session->report().text(text); };
        }
        m_list->fill(*m_found, *m_form, present);
        QStringList unused = m_found->unused;
        for (const MatchedTable &table : std::as_const(m_found->tables)) {
            for (const QString &row : table.missingRows)
                unused.prepend(tr("Not in the source: %1").arg(row));
        }
        m_unused->setPlainText(unused.join(u'\n'));
        const int lines = std::min<int>(MostUnusedLines, static_cast<int>(unused.size()));
        m_unused->setFixedHeight(m_unused->fontMetrics().lineSpacing() * lines +
                                 2 * Appearance::Gap);
        m_unusedTitle->setText(tr("Not use&d: %n", nullptr, static_cast<int>(unused.size())));
    }
    const bool doubtful = m_found && std::any_of(m_found->cells.cbegin(), m_found->cells.cend(),
                                                 &ImportList::needsALook);
    m_doubtfulOnly->setEnabled(doubtful);
    m_filling = false;
    const bool anyUnused = !m_unused->toPlainText().isEmpty();
    m_unused->setVisible(anyUnused);
    m_unusedTitle->setVisible(anyUnused);
    showState();
}

ImportChoice ImportDialog::choice() const
{
    return m_list->choice(m_source.fileName);
}

void ImportDialog::takeCertain()
{
    if (m_found)
        m_list->tick(ImportChoice::certain(*m_found, m_source.fileName));
}

void ImportDialog::takeAll()
{
    if (m_found)
        m_list->tick(ImportChoice::all(*m_found, m_source.fileName));
}

void ImportDialog::settle(PlaceholderMeaning meaning)
{
    if (!m_found)
        return;
    const QSet<QString> cells = m_list->placeholders(*m_found);
    settlePlaceholders(*m_found, m_session->catalog(), cells, meaning);
    m_list->refresh(*m_found, cells);
}

void ImportDialog::showPlaceholders()
{
    const bool any =
        m_found && std::any_of(m_found->cells.cbegin(), m_found->cells.cend(), &isPlaceholder);
    m_placeholders->setVisible(any);
    if (!any)
        return;
    const auto count = static_cast<int>(m_list->placeholders(*m_found).size());
    const bool all =
        count == std::count_if(m_found->cells.cbegin(), m_found->cells.cend(), &isPlaceholder);
    m_placeholderTitle->setText(all ? tr("All %n mark(s) such as / or —:", nullptr, count)
                                    : tr("%n selected mark(s) such as / or —:", nullptr, count));
}

void ImportDialog::showState()
{
    if (m_filling)
        return;
    const ImportChoice chosen = choice();
    const int figures = static_cast<int>(chosen.cells.size());
    const int texts = static_cast<int>(chosen.texts.size());
    if (!m_found) {
        m_summary->setText(tr("Nothing can be taken yet"));
    } else {
        const auto doubtful =
            std::count_if(m_found->cells.cbegin(), m_found->cells.cend(), &ImportList::needsALook);
        QString text =
            tr("%n figure(s)", nullptr, figures) + tr(", ") + tr("%n text(s)", nullptr, texts);
        if (doubtful > 0)
            text += tr(" · %n need a look", nullptr, static_cast<int>(doubtful));
        switch (m_target) {
        case Target::OpenReport:
            m_summary->setText(tr("Into the open report: %1").arg(text));
            break;
        case Target::EarlierYear:
            m_summary->setText(
                tr("As the report of %1, to compare with: %2").arg(m_found->year).arg(text));
            break;
        case Target::NewReport:
            m_summary->setText(tr("As a new report: %1").arg(text));
            break;
        }
    }
    m_take->setText(m_target == Target::OpenReport    ? tr("Fill &In")
                    : m_target == Target::EarlierYear ? tr("&Attach as Earlier Year")
                                                      : tr("&New Report"));
    const bool named = m_found && !m_found->unit.isEmpty() && m_found->year > 0;
    m_take->setEnabled(m_found && figures + texts > 0 && (m_target == Target::OpenReport || named));
    m_list->showOnlyDoubtful(m_doubtfulOnly->isChecked() && m_doubtfulOnly->isEnabled());
    showDetail();
    showPlaceholders();
}

void ImportDialog::showDetail()
{
    const QString doubt = m_list->currentDoubt();
    m_detail->setText(doubt);
    m_detail->setVisible(!doubt.isEmpty());
}

// Of what was found, without the open report.
Result<Report> ImportDialog::newReport() const
{
    auto report = reportForImport(m_session->catalog(), *m_found);
    if (!report)
        return report;
    if (m_target == Target::EarlierYear) // the same organ, whatever the page calls it
        report->unit = m_session->report().unit;
    const auto applied = applyImport(*report, m_session->catalog(), m_session->rules().phrases(),
                                     *m_found, choice());
    if (!applied)
        return applied.error();
    return report;
}

Result<QString> ImportDialog::enter()
{
    const QString figures = tr("%n figure(s)", nullptr, static_cast<int>(choice().cells.size()));
    if (m_target == Target::OpenReport) {
        Report report = m_session->report();
        const auto applied = applyImport(report, m_session->catalog(), m_session->rules().phrases(),
                                         *m_found, choice());
        if (!applied)
            return applied.error();
        const QString step = tr("Import from %1").arg(m_source.fileName);
        if (const auto done = m_session->replaceContent(report, step); !done)
            return done.error();
        return tr("Imported from %1: %2").arg(m_source.fileName, figures);
    }
    const auto report = newReport();
    if (!report)
        return report.error();
    if (m_target == Target::EarlierYear) {
        const auto done = m_session->attachReport(*report, m_source.fileName, m_source.sha256);
        if (!done)
            return done.error();
        return tr("The report of %1 is attached; its figures stand beside this year's.")
            .arg(report->year);
    }
    if (m_mayReplace && !m_mayReplace())
        return QString();
    if (const auto done = m_session->setNewReport(*report); !done)
        return done.error();
    return tr("A new report was made from %1: %2. It is in no file yet.")
        .arg(m_source.fileName, figures);
}

void ImportDialog::accept()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        search();
    }
    if (!m_found || !m_take->isEnabled())
        return;
    const auto done = enter();
    if (!done) {
        m_message->showMessage(MessageBar::Kind::Error, done.error().message);
        return;
    }
    if (done->isEmpty()) // the open report is not given up
        return;
    emit imported(*done);
    QDialog::accept();
}
