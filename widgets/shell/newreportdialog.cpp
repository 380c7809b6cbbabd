// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/newreportdialog.h"

#include "document/reportedit.h"
#include "look/appearance.h"
#include "shell/messagebar.h"
#include "shell/organchoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

// The regulation on open government information came into force in 2008.
constexpr int FirstYear = 2008;

QLabel *makeQuietLabel()
{
    auto *label = new QLabel;
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, Appearance::quietInk(colors));
    label->setPalette(colors);
    label->setIndent(22); // under the text of the check box above
    return label;
}

} // namespace

NewReportDialog::NewReportDialog(const TemplateCatalog &catalog, int year,
                                 const RememberedUnit &remembered, QWidget *parent)
    : QDialog(parent)
    , m_catalog(catalog)
    , m_remembered(remembered)
    , m_annual(new QCheckBox(tr("&Annual report")))
    , m_summary(new QCheckBox(tr("&Work summary")))
    , m_annualForm(makeQuietLabel())
    , m_summaryForm(makeQuietLabel())
    , m_year(new QComboBox)
    , m_unit(new QLineEdit)
    , m_shortName(new QLineEdit)
    , m_code(new QLineEdit)
    , m_kind(new QComboBox)
    , m_level(new QComboBox)
    , m_message(new MessageBar(this))
{
    setObjectName(u"newReportDialog"_s);
    setWindowTitle(tr("New Report"));
    for (int y = year + 1; y >= FirstYear; --y)
        m_year->addItem(tr("%1", "a year").arg(y), y);
    m_year->setCurrentIndex(m_year->findData(year));
    OrganChoices::fillKinds(m_kind);
    OrganChoices::fillLevels(m_level);
    m_level->setCurrentIndex(m_level->findData(organLevelId(OrganLevel::County)));
    m_annual->setChecked(true);
    m_unit->setObjectName(u"unitEdit"_s);
    m_unit->setPlaceholderText(tr("Full name, as in the title and the signature"));
    m_shortName->setPlaceholderText(tr("May be left empty"));
    m_code->setPlaceholderText(tr("Organisation or unified social credit code; may be left empty"));
    buildForm();
    connect(m_year, &QComboBox::currentIndexChanged, this, &NewReportDialog::showForms);
    showForms();
    if (!remembered.isEmpty()) {
        m_unit->setText(remembered.unit.name);
        m_shortName->setText(remembered.unit.shortName);
        m_code->setText(remembered.unit.code);
        m_kind->setCurrentIndex(m_kind->findData(organKindId(remembered.unit.kind)));
        m_level->setCurrentIndex(m_level->findData(organLevelId(remembered.unit.level)));
    }
    setMinimumWidth(qMax(580, sizeHint().width())); // large text needs more
    m_unit->selectAll();
    m_unit->setFocus();
}

void NewReportDialog::accept()
{
    const Result<Report> created = create();
    if (!created) {
        m_message->showMessage(MessageBar::Kind::Error, created.error().text());
        return;
    }
    m_report = *created;
    QDialog::accept();
}

void NewReportDialog::buildForm()
{
    auto *documents = new QVBoxLayout;
    documents->setSpacing(2);
    documents->addWidget(m_annual);
    documents->addWidget(m_annualForm);
    documents->addSpacing(Appearance::Gap);
    documents->addWidget(m_summary);
    documents->addWidget(m_summaryForm);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(Appearance::Gap + 2);
    form->setHorizontalSpacing(Appearance::WideGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Year reported on:"), m_year);
    form->addRow(tr("Documents:"), documents);
    form->addRow(tr("&Unit:"), m_unit);
    form->addRow(tr("&Short name:"), m_shortName);
    form->addRow(tr("C&ode:"), m_code);
    form->addRow(tr("&Kind:"), m_kind);
    form->addRow(tr("&Level:"), m_level);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    create->setObjectName(u"createButton"_s);
    QPushButton *lastYear = buttons->addButton(tr("&From last year's report…"),
                                               QDialogButtonBox::ResetRole); // away from Create
    lastYear->setObjectName(u"lastYearButton"_s);
    lastYear->setToolTip(tr("Takes over the unit, sources and texts; figures are left blank"));
    connect(lastYear, &QPushButton::clicked, this, [this] {
        reject();
        emit lastYearRequested();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &NewReportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewReportDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::WideGap);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
    create->setDefault(true); // once it knows its dialog
}

void NewReportDialog::showForms()
{
    const auto show = [this](QLabel *label, ReportTemplate::Document document) {
        const TemplatePtr form = formFor(document);
        if (!form)
            label->clear();
        else if (form->covers(year()))
            label->setText(form->name.text(locale()));
        else
            label->setText(
                tr("No form is in force for that year; %1 is used").arg(form->name.text(locale())));
    };
    show(m_annualForm, ReportTemplate::Document::AnnualReport);
    show(m_summaryForm, ReportTemplate::Document::WorkSummary);
}

int NewReportDialog::year() const
{
    return m_year->currentData().toInt();
}

TemplatePtr NewReportDialog::formFor(ReportTemplate::Document document) const
{
    if (TemplatePtr inForce = m_catalog.forYear(document, year()))
        return inForce;
    TemplatePtr nearest;
    const auto distance = [this](const TemplatePtr &form) {
        return qMin(qAbs(form->fromYear - year()), qAbs(form->toYear - year()));
    };
    for (const TemplatePtr &form : m_catalog.all()) {
        if (form->document == document && (!nearest || distance(form) < distance(nearest)))
            nearest = form;
    }
    return nearest;
}

Result<Report> NewReportDialog::create() const
{
    QStringList templates;
    const auto add = [&](const QCheckBox *box, ReportTemplate::Document document) {
        const TemplatePtr form = formFor(document);
        if (box->isChecked() && form)
            templates.append(form->id);
    };
    add(m_annual, ReportTemplate::Document::AnnualReport);
    add(m_summary, ReportTemplate::Document::WorkSummary);
    if (templates.isEmpty())
        return Error{Error::Kind::BadInput, tr("Choose at least one document."), {}};

    Unit unit;
    unit.name = m_unit->text().trimmed();
    if (unit.name.isEmpty()) {
        m_unit->setFocus();
        return Error{
            Error::Kind::BadInput, tr("Enter the full name of the unit that reports."), {}};
    }
    unit.shortName = m_shortName->text().trimmed();
    unit.code = m_code->text().trimmed();
    unit.kind = organKindFromId(m_kind->currentData().toString()).value_or(unit.kind);
    unit.level = organLevelFromId(m_level->currentData().toString()).value_or(unit.level);
    auto created = ReportEdit::create(m_catalog, templates, unit, year());
    if (created && unit.name == m_remembered.unit.name)
        created->profile = m_remembered.profile;
    return created;
}
