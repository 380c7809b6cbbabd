// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/exportdialog.h"

#include "findings/findingmark.h"
#include "look/appearance.h"
#include "rules/preflight.h"
#include "shell/documentcopy.h"
#include "shell/layoutchooser.h"
#include "shell/messagebar.h"
#include "shell/posterchooser.h"
#include "shell/settings.h"
#include "shell/userdialogs.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int FormatColumns = 3;
constexpr int TitleBarHeight = 40; // about what desktops take for it

// As high as what it holds wants to be; scrolls when there is less room, never sideways.
class TallScroll : public QScrollArea
{
public:
    explicit TallScroll(QWidget *content)
    {
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidgetResizable(true);
        setWidget(content);
    }
    QSize sizeHint() const override { return widget()->sizeHint().grownBy(barWidth()); }
    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().grownBy(barWidth()).width(),
                QScrollArea::minimumSizeHint().height()};
    }

private:
    QMargins barWidth() const { return {0, 0, verticalScrollBar()->sizeHint().width(), 0}; }
};

QLabel *makeHeading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QString firstFolder(const ReportSession &session, const Settings &settings)
{
    if (!settings.exportFolder().isEmpty())
        return settings.exportFolder();
    return session.path().isEmpty() ? settings.reportFolder()
                                    : QFileInfo(session.path()).absolutePath();
}

} // namespace

ExportDialog::ExportDialog(ReportSession *session, const ShellContext &context, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_context(context)
    , m_message(new MessageBar(this))
    , m_layout(new LayoutChooser(*context.services))
    , m_poster(new PosterChooser(*context.services, context.dialogs))
    , m_manifest(new QCheckBox(tr("With a list of the files a&nd what comparing them showed")))
    , m_folder(new QLineEdit)
    , m_progress(new QProgressBar)
    , m_preflightBox(new QWidget)
    , m_preflight(new QListWidget)
    , m_results(new QListWidget)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                              Appearance::DialogMargin, Appearance::WideGap);
    outer->setSpacing(Appearance::Gap);
    outer->addWidget(m_message);
    // On a low screen or with large text the choices scroll; what came of it and the buttons are
    // always in sight.
    auto *choices = new QWidget;
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Appearance::Gap);
    auto *scroll = new TallScroll(choices);
    outer->addWidget(scroll, 1);
    buildPreflight(layout); // first, or it would be out of sight just when it matters
    buildDocuments(layout);
    buildFormats(layout);
    layout->addWidget(m_layout);
    m_layout->choose(m_context.settings->exportLayout());
    layout->addWidget(m_poster);
    m_poster->choose(m_context.settings->exportPoster(), m_context.settings->officeColor());
    buildFolder(layout);
    m_manifest->setObjectName(u"manifest"_s);
    m_manifest->setChecked(m_context.settings->exportManifest());
    layout->addWidget(m_manifest);
    buildResults(outer);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_openFolder = buttons->addButton(tr("Open &folder"), QDialogButtonBox::ActionRole);
    m_openFolder->setEnabled(false);
    buttons->addButton(makeCopyButton(), QDialogButtonBox::ActionRole);
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::ActionRole);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { m_context.dialogs->openFolder(folder()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addStretch();
    outer->addSpacing(Appearance::Gap);
    outer->addWidget(buttons);
    m_export->setDefault(true); // once it knows its dialog

    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &ExportDialog::compose);
    setMinimumWidth(qMax(620, sizeHint().width())); // large text needs more
    warnOfOpenErrors();
    showPreflight();
    showLayouts();
    for (const QCheckBox *box : m_documents + m_formats)
        connect(box, &QCheckBox::toggled, this, &ExportDialog::showPreflight);
    for (const QCheckBox *box : std::as_const(m_formats))
        connect(box, &QCheckBox::toggled, this, &ExportDialog::showLayouts);
    scroll->updateGeometry(); // without what has been hidden since
    const int room = screen()->availableGeometry().height() - TitleBarHeight;
    resize(sizeHint().width(), qMin(sizeHint().height(), room));
}

QString ExportDialog::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

void ExportDialog::setFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void ExportDialog::setDocumentChosen(const QString &templateId, bool chosen)
{
    const qsizetype index = m_session->report().templates.indexOf(templateId);
    if (index >= 0)
        m_documents.at(index)->setChecked(chosen);
}

void ExportDialog::setFormatChosen(const QString &formatId, bool chosen)
{
    for (QCheckBox *box : m_formats) {
        if (box->objectName() == formatId)
            box->setChecked(chosen);
    }
}

void ExportDialog::setLayoutChosen(const QString &layoutId)
{
    m_layout->choose(layoutId);
}

void ExportDialog::setPosterChosen(const QString &layoutId, const QString &color)
{
    m_poster->choose(layoutId, color);
}

void ExportDialog::setManifestChosen(bool chosen)
{
    m_manifest->setChecked(chosen);
}

void ExportDialog::startExport()
{
    start(Existing::Ask);
}

void ExportDialog::start(Existing existing)
{
    if (isRunning())
        return;
    m_existing = existing;
    const QStringList documents = chosenDocuments();
    const QList<const Exporter *> exporters = chosenExporters();
    if (documents.isEmpty() || exporters.isEmpty() || folder().isEmpty()) {
        m_message->showMessage(MessageBar::Kind::Error,
                               documents.isEmpty()   ? tr("Choose at least one document.")
                               : exporters.isEmpty() ? tr("Choose at least one format.")
                                                     : tr("Choose the folder to write to."));
        return;
    }
    m_session->finishChecks();
    const ExportRun::Options options{m_layout->layoutDesign(), m_poster->design(), locale(),
                                     m_context.now(), m_manifest->isChecked()};
    m_run = std::make_unique<ExportRun>(m_session->set(), m_session->checks(), *m_context.services,
                                        options);
    m_run->choose(documents, exporters);
    m_message->dismiss();
    m_results->clear();
    m_progress->setRange(0, static_cast<int>(m_run->items().size()));
    m_progress->setValue(0);
    m_progress->show();
    m_export->setEnabled(false);
    m_next.start();
}

void ExportDialog::done(int result)
{
    m_next.stop(); // closing while composing: nothing has been written yet
    m_run.reset();
    QDialog::done(result);
}

void ExportDialog::buildDocuments(QVBoxLayout *layout)
{
    layout->addWidget(makeHeading(tr("Documents")));
    auto *documents = new QVBoxLayout;
    documents->setSpacing(Appearance::Gap / 2);
    for (const TemplatePtr &document : m_session->set().form().templates()) {
        auto *box = new QCheckBox(document->name.text(locale()));
        box->setObjectName(document->id);
        box->setChecked(true);
        m_documents.append(box);
        documents->addWidget(box);
    }
    layout->addLayout(documents);
    layout->addSpacing(Appearance::Gap);
}

void ExportDialog::buildFormats(QVBoxLayout *layout)
{
    layout->addWidget(makeHeading(tr("Formats")));
    const QStringList chosen = m_context.settings->exportFormats();
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(Appearance::Gap / 2);
    for (const Exporter *exporter : m_context.services->exporters) {
        const FormatInfo info = exporter->info();
        auto *box = new QCheckBox(tr("%1 (.%2)").arg(info.name.text(locale()), info.suffix));
        box->setObjectName(info.id);
        box->setChecked(chosen.isEmpty() ? m_formats.isEmpty() : chosen.contains(info.id));
        const int index = static_cast<int>(m_formats.size());
        grid->addWidget(box, index / FormatColumns, index % FormatColumns);
        m_formats.append(box);
    }
    layout->addLayout(grid);
    layout->addSpacing(Appearance::Gap);
}

// Bare figures and web pages have no layout to choose, and only a poster has a poster's.
void ExportDialog::showLayouts()
{
    const QList<const Exporter *> exporters = chosenExporters();
    const auto any = [&exporters](bool FormatInfo::*feature) {
        return std::any_of(
            exporters.cbegin(), exporters.cend(),
            [feature](const Exporter *exporter) { return exporter->info().*feature; });
    };
    m_layout->setVisible(any(&FormatInfo::namesFonts));
    m_poster->setVisible(any(&FormatInfo::isPoster));
}

void ExportDialog::buildFolder(QVBoxLayout *layout)
{
    QLabel *heading = makeHeading(tr("&Write to"));
    heading->setBuddy(m_folder);
    layout->addWidget(heading);
    auto *browse = new QPushButton(tr("&Browse…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    layout->addLayout(row);
    m_folder->setAccessibleName(tr("Folder to write to"));
    setFolder(firstFolder(*m_session, *m_context.settings));
}

void ExportDialog::buildPreflight(QVBoxLayout *layout)
{
    auto *inside = new QVBoxLayout(m_preflightBox);
    inside->setContentsMargins(0, 0, 0, Appearance::Gap);
    inside->setSpacing(Appearance::Gap / 2);
    QLabel *heading = makeHeading(tr("To be looked at before it is published"));
    auto *remark =
        new QLabel(tr("Nothing is taken out by itself. A double click goes to the words."));
    remark->setForegroundRole(QPalette::PlaceholderText);
    m_preflight->setObjectName(u"preflight"_s);
    m_preflight->setAccessibleName(heading->text());
    m_preflight->setWordWrap(true);
    m_preflight->setMinimumHeight(84);
    m_preflight->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    inside->addWidget(heading);
    inside->addWidget(m_preflight);
    inside->addWidget(remark);
    layout->addWidget(m_preflightBox);
    connect(m_preflight, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        emit jumpRequested(Finding(m_private.at(m_preflight->row(item))));
        close();
    });
}

// Private and secret things in what is chosen; only formats that print the texts can publish them.
void ExportDialog::showPreflight()
{
    const QList<const Exporter *> exporters = chosenExporters();
    const bool texts =
        std::any_of(exporters.cbegin(), exporters.cend(),
                    [](const Exporter *exporter) { return exporter->info().carriesTexts; });
    m_private =
        texts ? Preflight::findings(m_session->checks(), m_session->set().form(), chosenDocuments())
              : QList<Finding>();
    m_preflight->clear();
    for (const Finding &finding : std::as_const(m_private)) {
        auto *row = new QListWidgetItem(FindingMark::icon(finding, palette()),
                                        finding.message.text(locale()));
        row->setToolTip(finding.quote);
        m_preflight->addItem(row);
    }
    m_preflightBox->setVisible(!m_private.isEmpty());
}

void ExportDialog::buildResults(QVBoxLayout *layout)
{
    m_progress->hide();
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    layout->addWidget(m_progress);
    m_results->setObjectName(u"exportResults"_s);
    m_results->setAccessibleName(tr("Results"));
    m_results->setWordWrap(true);
    m_results->setMinimumHeight(84);
    m_results->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents); // no more than its rows
    m_results->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_results->setTextElideMode(Qt::ElideMiddle);
    m_results->hide(); // until there are any
    layout->addWidget(m_results);
}

QPushButton *ExportDialog::makeCopyButton()
{
    auto *button = new QPushButton(tr("&Copy"));
    button->setObjectName(u"copyDocument"_s);
    button->setAutoDefault(false);
    auto *menu = new QMenu(button);
    connect(menu->addAction(tr("To paste into &Word or WPS")), &QAction::triggered, this,
            [this] { copyDocument(u"html"_s); });
    connect(menu->addAction(tr("To paste into a web &site's editor")), &QAction::triggered, this,
            [this] { copyDocument(u"web-plain"_s); });
    button->setMenu(menu);
    return button;
}

void ExportDialog::copyDocument(const QString &formatId)
{
    const QStringList documents = chosenDocuments();
    const QList<const Exporter *> &exporters = m_context.services->exporters;
    const auto exporter =
        std::find_if(exporters.cbegin(), exporters.cend(),
                     [&](const Exporter *one) { return one->info().id == formatId; });
    if (documents.isEmpty() || exporter == exporters.cend()) {
        m_message->showMessage(MessageBar::Kind::Error, tr("Choose at least one document."));
        return;
    }
    m_session->finishChecks();
    const ReportSet &set = m_session->set();
    const Result<void> copied = ::copyDocument(**exporter, {.set = &set,
                                                            .checks = &m_session->checks(),
                                                            .templateId = documents.first(),
                                                            .locale = formLanguage(),
                                                            .time = m_context.now(),
                                                            .design = m_layout->layoutDesign()});
    if (!copied)
        m_message->showMessage(MessageBar::Kind::Error, copied.error().text());
    else
        m_message->showMessage(
            MessageBar::Kind::Note,
            tr("Copied: %1. Charts are told in sentences; take their pictures from the export.")
                .arg(set.form()
                         .templates()
                         .at(set.report().templates.indexOf(documents.first()))
                         ->name.text(locale())));
}

void ExportDialog::warnOfOpenErrors()
{
    m_session->finishChecks();
    const int errors = m_session->checks().openErrors();
    if (errors > 0)
        m_message->showMessage(
            MessageBar::Kind::Caution,
            tr("The report still has %n open error(s). It is exported as it is.", nullptr, errors));
}

void ExportDialog::chooseFolder()
{
    const QString chosen = m_context.dialogs->chooseFolder(this, folder());
    if (!chosen.isEmpty())
        setFolder(chosen);
}

void ExportDialog::compose()
{
    const bool more = m_run->composeNext();
    m_progress->setValue(m_run->composed());
    if (more)
        return;
    m_next.stop();
    const qsizetype existing = m_run->isComplete() ? m_run->existingFiles(folder()).size() : 0;
    if (existing == 0 || m_existing == Existing::Replace) {
        finish();
        return;
    }
    auto *replace = new QAction(tr("&Replace"));
    connect(replace, &QAction::triggered, this, [this] { start(Existing::Replace); });
    m_message->showMessage(MessageBar::Kind::Caution,
                           tr("%n file(s) of the same name are already in this folder. Nothing has "
                              "been written yet.",
                              nullptr, static_cast<int>(existing)),
                           {replace});
    m_run.reset();
    m_progress->hide();
    m_export->setEnabled(true);
}

void ExportDialog::finish()
{
    showResults(m_run->save(folder()));
    m_context.settings->setExportFolder(folder());
    QStringList formats;
    for (const Exporter *exporter : chosenExporters())
        formats.append(exporter->info().id);
    m_context.settings->setExportFormats(formats);
    m_context.settings->setExportLayout(m_layout->layoutDesign().id);
    m_context.settings->setExportPoster(m_poster->design().id, m_poster->color());
    m_context.settings->setExportManifest(m_manifest->isChecked());
    m_run.reset();
    m_progress->hide();
    m_export->setEnabled(true);
    m_openFolder->setEnabled(QFileInfo::exists(folder()));
    m_openFolder->setFocus();
}

void ExportDialog::showResults(const Result<void> &saved)
{
    const auto add = [this](Outcome outcome, const QString &text,
                            Severity severity = Severity::Error) {
        auto *row = new QListWidgetItem(FindingMark::icon(severity, outcome, palette()), text);
        row->setToolTip(text);
        m_results->addItem(row);
    };
    int written = 0; // files
    for (const ExportRun::Item &item : m_run->items()) {
        const QString name = item.exporter->info().name.text(locale());
        for (const QString &path : item.paths) {
            ++written;
            QString text = QDir::toNativeSeparators(path);
            if (&path == &item.paths.last()) // told once for all files of a format
                text += u'\n' + item.proof.summary();
            add(Outcome::Held, text);
        }
        for (const FileCheck &check : item.proof.checks()) {
            if (check.outcome == Outcome::Violated)
                add(Outcome::Violated, tr("%1: %2").arg(check.rule, check.message),
                    Severity::Warning);
        }
        if (!item.error.isEmpty())
            add(Outcome::Violated, tr("%1: %2").arg(name, item.error));
    }
    if (!m_run->manifestPath().isEmpty()) {
        ++written;
        add(Outcome::Held, QDir::toNativeSeparators(m_run->manifestPath()));
    }
    m_results->setVisible(m_results->count() > 0);
    if (!saved)
        m_message->showMessage(MessageBar::Kind::Error, saved.error().text());
    else
        m_message->showMessage(MessageBar::Kind::Note, tr("%n file(s) written.", nullptr, written));
}

QList<const Exporter *> ExportDialog::chosenExporters() const
{
    QList<const Exporter *> exporters;
    for (qsizetype i = 0; i < m_formats.size(); ++i) {
        if (m_formats.at(i)->isChecked())
            exporters.append(m_context.services->exporters.at(i));
    }
    return exporters;
}

QStringList ExportDialog::chosenDocuments() const
{
    QStringList documents;
    for (qsizetype i = 0; i < m_documents.size(); ++i) {
        if (m_documents.at(i)->isChecked())
            documents.append(m_session->report().templates.at(i));
    }
    return documents;
}
