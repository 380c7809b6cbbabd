// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"
#include "shell/exportrun.h"
#include "shell/shellcontext.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class LayoutChooser;
class MessageBar;
class PosterChooser;
class QCheckBox;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

// Chooses documents, formats and a folder, exports, and says in place what was written or why not.
// Open findings are mentioned, private and secret things in the texts are listed with their words;
// neither ever stands in the way. Fonts of the layout that this computer lacks are named. Files of
// the same name are replaced only after a second click.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    // Needs an open report; the session outlives the dialog.
    ExportDialog(ReportSession *session, const ShellContext &context, QWidget *parent = nullptr);

    QString folder() const;
    void setFolder(const QString &folder);
    void setDocumentChosen(const QString &templateId, bool chosen);
    void setFormatChosen(const QString &formatId, bool chosen);
    void setLayoutChosen(const QString &layoutId);
    // `color`: "#rrggbb", or empty for the layout's own.
    void setPosterChosen(const QString &layoutId, const QString &color);
    void setManifestChosen(bool chosen);
    bool isRunning() const { return m_run != nullptr; }

public slots:
    void startExport();

signals:
    // Somebody wants to see the words a finding is about.
    void jumpRequested(const Finding &finding);

protected:
    void done(int result) override;

private:
    // What to do with files of the same name that are already there.
    enum class Existing { Ask, Replace };

    void start(Existing existing);
    void buildDocuments(QVBoxLayout *layout);
    void buildFormats(QVBoxLayout *layout);
    void buildFolder(QVBoxLayout *layout);
    void buildPreflight(QVBoxLayout *layout);
    void buildResults(QVBoxLayout *layout);
    QPushButton *makeCopyButton();
    void warnOfOpenErrors();
    void showPreflight();
    void showLayouts();
    void chooseFolder();
    // Copies the first chosen document with the exporter of that format.
    void copyDocument(const QString &formatId);
    void compose();
    void finish();
    void showResults(const Result<void> &saved);
    QList<const Exporter *> chosenExporters() const;
    QStringList chosenDocuments() const;

    ReportSession *m_session;
    ShellContext m_context;
    QList<QCheckBox *> m_documents; // as the report's templates
    QList<QCheckBox *> m_formats;   // as the services' exporters
    MessageBar *m_message;
    LayoutChooser *m_layout;
    PosterChooser *m_poster;
    QCheckBox *m_manifest;
    QLineEdit *m_folder;
    QProgressBar *m_progress;
    QWidget *m_preflightBox;
    QListWidget *m_preflight; // what should be looked at before it is published
    QList<Finding> m_private; // its rows
    QListWidget *m_results;
    QPushButton *m_export;
    QPushButton *m_openFolder;
    std::unique_ptr<ExportRun> m_run; // while exporting
    QTimer m_next;
    Existing m_existing = Existing::Ask;
};
