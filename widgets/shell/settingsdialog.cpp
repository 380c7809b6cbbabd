// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settingsdialog.h"

#include "look/appearance.h"
#include "shell/settings.h"
#include "shell/userdialogs.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostPercent = 1000;
constexpr int MostCases = 100'000;

void addHeading(QFormLayout *form, const QString &text)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    if (form->rowCount() > 0)
        label->setContentsMargins(0, Appearance::Gap, 0, 0);
    form->addRow(label);
}

QWidget *inRow(const QList<QWidget *> &widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Appearance::Gap);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
    if (!qobject_cast<QLineEdit *>(widgets.first()))
        layout->addStretch(1);
    return row;
}

} // namespace

SettingsDialog::SettingsDialog(const ShellContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_language(new QComboBox)
    , m_scheme(new QComboBox)
    , m_textSize(new QComboBox)
    , m_name(new QLineEdit)
    , m_exportFolder(new QLineEdit)
    , m_share(new QSpinBox)
    , m_least(new QSpinBox)
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(Appearance::Gap + 2);
    form->setHorizontalSpacing(Appearance::WideGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addLook(form);
    addWork(form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::WideGap);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(qMax(580, sizeHint().width())); // large text needs more
}

void SettingsDialog::addLook(QFormLayout *form)
{
    const Settings &settings = *m_context.settings;
    addHeading(form, tr("Look"));
    m_language->setObjectName(u"languageChoice"_s);
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(m_language->findData(settings.language()));
    m_language->setToolTip(tr("The language changes when the program is started again."));
    form->addRow(tr("&Language:"), m_language);

    m_scheme->setObjectName(u"schemeChoice"_s);
    m_scheme->addItem(tr("As the system"), int(Appearance::Scheme::System));
    m_scheme->addItem(tr("Light"), int(Appearance::Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Appearance::Scheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(int(settings.scheme())));
    form->addRow(tr("&Colours:"), m_scheme);

    m_textSize->setObjectName(u"textSizeChoice"_s);
    for (const int percent : Settings::textSizes())
        m_textSize->addItem(tr("%1 %", "size of text").arg(percent), percent);
    m_textSize->setCurrentIndex(m_textSize->findData(settings.textPercent()));
    form->addRow(tr("&Size of text:"), m_textSize);
}

void SettingsDialog::addWork(QFormLayout *form)
{
    const Settings &settings = *m_context.settings;
    addHeading(form, tr("Work"));
    m_name->setObjectName(u"nameEdit"_s);
    m_name->setText(settings.signingName());
    m_name->setPlaceholderText(tr("Signs explanations of findings"));
    form->addRow(tr("Your &name:"), m_name);

    m_exportFolder->setObjectName(u"exportFolderEdit"_s);
    m_exportFolder->setText(settings.fixedExportFolder());
    m_exportFolder->setPlaceholderText(tr("Where the last export went"));
    Appearance::offerClearing(m_exportFolder);
    auto *browse = new QPushButton(tr("&Browse…"));
    browse->setObjectName(u"browseButton"_s);
    connect(browse, &QPushButton::clicked, this, &SettingsDialog::chooseFolder);
    auto *folderLabel = new QLabel(tr("&Export to:"));
    folderLabel->setBuddy(m_exportFolder);
    form->addRow(folderLabel, inRow({m_exportFolder, browse}));

    m_share->setObjectName(u"shareSpin"_s);
    m_share->setRange(1, MostPercent);
    m_share->setSuffix(tr(" %"));
    const ExplainLimits limits = settings.explainLimits();
    m_share->setValue(limits.percent);
    m_least->setObjectName(u"leastSpin"_s);
    m_least->setRange(1, MostCases);
    m_least->setValue(static_cast<int>(limits.least.whole()));
    m_least->setAccessibleName(tr("Least difference"));
    auto *shareLabel = new QLabel(tr("E&xplain changes from:"));
    shareLabel->setBuddy(m_share);
    form->addRow(shareLabel, inRow({m_share, new QLabel(tr("and at least")), m_least}));
}

void SettingsDialog::chooseFolder()
{
    const QString folder = m_context.dialogs->chooseFolder(this, m_exportFolder->text());
    if (!folder.isEmpty())
        m_exportFolder->setText(folder);
}

void SettingsDialog::accept()
{
    Settings &settings = *m_context.settings;
    const QString language = m_language->currentData().toString();
    const bool newLanguage = language != settings.language();
    const auto scheme = Appearance::Scheme(m_scheme->currentData().toInt());
    const int percent = m_textSize->currentData().toInt();
    const bool newLook = scheme != settings.scheme() || percent != settings.textPercent();
    settings.setScheme(scheme);
    settings.setTextPercent(percent);
    settings.setSigningName(m_name->text().trimmed());
    settings.setFixedExportFolder(m_exportFolder->text().trimmed());
    settings.setExplainLimits({m_share->value(), Amount::fromInt(m_least->value())});
    QDialog::accept();
    if (newLook)
        emit lookChanged();
    if (newLanguage)
        emit languageChanged(language);
}
