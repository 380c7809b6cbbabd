// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/filecommands.h"

#include "document/reportfile.h"
#include "export/exporter.h"
#include "import/sourcereader.h"
#include "shell/importdialog.h"
#include "shell/messagebar.h"
#include "shell/newreportdialog.h"
#include "shell/safekeeping.h"
#include "shell/settings.h"
#include "shell/userdialogs.h"

#include <QAction>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

FileCommands::FileCommands(ReportSession *session, const ShellContext &context,
                           Safekeeping *keeping, MessageBar *messages, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_context(context)
    , m_keeping(keeping)
    , m_messages(messages)
    , m_window(window)
{
}

void FileCommands::create()
{
    if (!mayReplaceReport())
        return;
    const int lastYear = m_context.now().date().year() - 1;
    auto *dialog = new NewReportDialog(m_session->catalog(), lastYear,
                                       m_context.settings->rememberedUnit(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewReportDialog::accepted, this,
            [this, dialog] { succeeded(m_session->setNewReport(dialog->report())); });
    connect(dialog, &NewReportDialog::lastYearRequested, this, &FileCommands::createFromLastYear);
    dialog->open();
}

bool FileCommands::createFromLastYear()
{
    if (!mayReplaceReport())
        return false;
    const QString path =
        m_context.dialogs->openReport(m_window, m_context.settings->reportFolder());
    if (path.isEmpty())
        return false;
    const Result<ReportFile::Loaded> last = ReportFile::load(path);
    if (!last)
        return succeeded(last.error());
    const Result<NextYear::Begun> begun = NextYear::from(last->report, m_session->catalog(),
                                                         QFileInfo(path).fileName(), last->sha256);
    if (!begun)
        return succeeded(begun.error());
    if (!succeeded(m_session->setNewReport(begun->report)))
        return false;
    tellBegun(*begun);
    return true;
}

// What was taken over, and what is waiting to be looked at.
void FileCommands::tellBegun(const NextYear::Begun &begun)
{
    QStringList words{tr("Begun from the report of %1: unit, sources and texts are taken over, the "
                         "figures are blank.")
                          .arg(begun.report.year - 1)};
    if (!begun.changedForms.isEmpty())
        words.append(tr("Last year's form is no longer in force; the new one is used."));
    if (begun.markedNumbers > 0) {
        words.append(tr("%n number(s) of last year are marked in the texts and listed among the "
                        "findings.",
                        nullptr, begun.markedNumbers));
    }
    if (!begun.leftOut.isEmpty()) {
        words.append(tr("%n text(s) have no place in the new form.", nullptr,
                        static_cast<int>(begun.leftOut.size())));
    }
    m_messages->showMessage(MessageBar::Kind::Note, words.join(u' '));
}

bool FileCommands::openChosen()
{
    const QString path =
        m_context.dialogs->openReport(m_window, m_context.settings->reportFolder());
    return !path.isEmpty() && open(path);
}

bool FileCommands::open(const QString &path)
{
    if (!mayReplaceReport())
        return false;
    const ReportSession::Access access = m_keeping->reserve(path);
    const bool opened = succeeded(m_session->load(path, access));
    m_keeping->settle(opened);
    if (!opened) {
        if (!QFileInfo::exists(path))
            m_context.settings->removeRecentFile(QFileInfo(path).absoluteFilePath());
        return false;
    }
    m_context.settings->addRecentFile(path);
    const QString notes = m_session->notes().join(u'\n');
    if (!notes.isEmpty())
        m_messages->showMessage(
            m_session->isReadOnly() ? MessageBar::Kind::Caution : MessageBar::Kind::Note, notes);
    m_keeping->welcome();
    return true;
}

bool FileCommands::openSample(const QString &resourcePath)
{
    if (!mayReplaceReport())
        return false;
    QFile file(resourcePath);
    if (!file.open(QIODevice::ReadOnly))
        return succeeded(Error{Error::Kind::CannotRead, file.errorString(), resourcePath});
    const Result<ReportFile::Loaded> sample =
        ReportFile::parse(file.readAll(), QFileInfo(resourcePath).fileName());
    if (!sample)
        return succeeded(sample.error());
    if (!succeeded(m_session->setNewReport(sample->report)))
        return false;
    m_messages->showMessage(MessageBar::Kind::Note,
                            tr("This is a copy of a sample: change what you like, and save it "
                               "under a name of your own if you want to keep it."));
    return true;
}

bool FileCommands::save()
{
    return m_session->path().isEmpty() ? saveAs() : saveTo(m_session->path());
}

bool FileCommands::saveAs()
{
    const QString path = m_context.dialogs->saveReport(m_window, proposedPath());
    if (path.isEmpty() || !saveTo(path))
        return false;
    m_context.settings->addRecentFile(path);
    return true;
}

// What cannot be written stays open and kept safe; another place is offered.
bool FileCommands::saveTo(const QString &path)
{
    if (!m_keeping->maySave(path))
        return false;
    const Result<void> saved = m_session->saveAs(path);
    m_keeping->settle(saved.has_value());
    if (saved) {
        const Report &report = m_session->report();
        m_context.settings->rememberUnit({report.unit, report.profile});
        m_messages->dismiss();
        emit done(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
        return true;
    }
    QString text = saved.error().text();
    if (m_keeping->keeper()->flush())
        text += u' ' + tr("What you have typed is kept safe meanwhile.");
    auto *elsewhere = new QAction(tr("Save in another &place…"));
    connect(elsewhere, &QAction::triggered, this, &FileCommands::saveAs);
    m_messages->showMessage(MessageBar::Kind::Error, text, {elsewhere});
    return false;
}

bool FileCommands::close()
{
    if (!mayReplaceReport())
        return false;
    m_session->close();
    m_messages->dismiss();
    return true;
}

// Whatever its name; one that cannot be read at all is said to be so when it is loaded.
bool FileCommands::isReportFile(const QString &path)
{
    QFile file(path);
    return path.endsWith(u".nianbao"_s, Qt::CaseInsensitive) || !file.open(QIODevice::ReadOnly) ||
           (looksLikeReportFile(file.peek(64)) && looksLikeReportFile(file.read(LargestSource)));
}

bool FileCommands::attachChosen()
{
    const QStringList paths =
        m_context.dialogs->openEarlierReports(m_window, m_context.settings->reportFolder());
    QStringList refusals;
    for (const QString &path : paths) {
        if (!isReportFile(path)) { // a published page
            if (!importFile(path))
                return false;
            continue;
        }
        const Result<void> attached = m_session->attachFile(path);
        if (!attached)
            refusals.append(attached.error().text());
    }
    if (!refusals.isEmpty())
        m_messages->showMessage(MessageBar::Kind::Error, refusals.join(u'\n'));
    return !paths.isEmpty() && refusals.isEmpty();
}

bool FileCommands::importChosen()
{
    const QString path =
        m_context.dialogs->openSource(m_window, m_context.settings->reportFolder());
    return !path.isEmpty() && importFile(path);
}

bool FileCommands::importFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return succeeded(Error{Error::Kind::CannotRead,
                               tr("The file cannot be read: %1").arg(file.errorString()), path});
    }
    return importBytes(file.read(LargestSource + 1), QFileInfo(path).fileName(), path);
}

bool FileCommands::importClipboard()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QString text = copied && copied->hasHtml() ? copied->html()
                         : copied                    ? copied->text()
                                                     : QString();
    if (text.trimmed().isEmpty()) {
        return succeeded(Error{Error::Kind::CannotRead,
                               tr("Nothing to import was copied. Copy the report with its tables, "
                                  "then import it."),
                               {}});
    }
    // With the mark that says UTF-8, whatever a copied page says of itself.
    return importBytes("\xEF\xBB\xBF" + text.toUtf8(), tr("Clipboard"), {});
}

bool FileCommands::importBytes(const QByteArray &bytes, const QString &name, const QString &place)
{
    const auto document = readSource(bytes, name);
    if (!document)
        return succeeded(Error{document.error().kind, document.error().message, place});
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    auto *dialog = new ImportDialog(m_session, *document, {name, digest}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, [this](const QString &message) {
        m_messages->dismiss();
        m_messages->showMessage(MessageBar::Kind::Note, message);
    });
    dialog->setMayReplace([this] { return mayReplaceReport(); });
    dialog->open();
    return true;
}

bool FileCommands::mayReplaceReport()
{
    if (!m_session->hasReport() || !m_session->isModified())
        return true;
    const Report &report = m_session->report();
    const QString name = m_session->path().isEmpty()
                             ? tr("%1, %2").arg(report.unit.name).arg(report.year)
                             : QFileInfo(m_session->path()).fileName();
    switch (m_context.dialogs->askUnsaved(m_window, name)) {
    case UnsavedChoice::Save:
        return save();
    case UnsavedChoice::Discard:
        return true;
    case UnsavedChoice::Cancel:
        break;
    }
    return false;
}

// Clears the last message on success; says what is wrong otherwise.
bool FileCommands::succeeded(const Result<void> &result)
{
    if (result)
        m_messages->dismiss();
    else
        m_messages->showMessage(MessageBar::Kind::Error, result.error().text());
    return result.has_value();
}

QString FileCommands::proposedPath() const
{
    if (!m_session->path().isEmpty())
        return m_session->path();
    const QString name =
        exportBaseName(m_session->set(), m_session->report().templates.value(0)) + u".nianbao"_s;
    return QDir(m_context.settings->reportFolder()).filePath(name);
}
