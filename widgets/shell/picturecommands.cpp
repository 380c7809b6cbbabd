// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/picturecommands.h"

#include "charts/charttable.h"
#include "export/exporter.h"
#include "paper/chartsheets.h"
#include "shell/settings.h"
#include "shell/userdialogs.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPrinter>
#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;

PictureCommands::PictureCommands(ReportSession *session, const ShellContext &context,
                                 QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_context(context)
    , m_window(window)
{
}

void PictureCommands::copy(const ChartData &chart)
{
    const ChartPictures &pictures = *m_context.services->pictures;
    const Result<QByteArray> bytes = pictures.picture(
        chart, ChartPictures::Format::Png, pictures.goodSize(chart, ChartPictures::DocumentWidthMm),
        ChartPictures::PrintDpi);
    if (!bytes) {
        emit failed(bytes.error().text());
        return;
    }
    QGuiApplication::clipboard()->setImage(QImage::fromData(*bytes));
    emit done(tr("Copied: %1").arg(chart.title));
}

void PictureCommands::copyTable(const ChartData &chart)
{
    const ChartTable table = chartTable(chart);
    auto *data = new QMimeData; // the clipboard takes it over
    data->setText(table.toTabs());
    data->setHtml(table.toHtml());
    QGuiApplication::clipboard()->setMimeData(data);
    emit done(tr("Copied: %1").arg(table.title));
}

QString PictureCommands::folder() const
{
    const Settings &settings = *m_context.settings;
    return settings.exportFolder().isEmpty() ? settings.reportFolder() : settings.exportFolder();
}

void PictureCommands::savePage(const QString &html, const QString &proposedName)
{
    const QString path =
        m_context.dialogs->saveCopy(m_window, QDir(folder()).filePath(proposedName));
    if (!path.isEmpty())
        write(path, html.toUtf8());
}

void PictureCommands::write(const QString &path, const Result<QByteArray> &bytes)
{
    const QFileInfo target(path);
    const Result<QStringList> saved =
        bytes ? saveTogether({{target.fileName(), *bytes}}, target.absolutePath())
              : Result<QStringList>(bytes.error());
    if (saved)
        emit done(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(saved.error().text());
}

void PictureCommands::save(const ChartData &chart, const ChartFiles::Wish &wish)
{
    const ChartPictures::Format format = wish.formats.first();
    const QString name = ChartFiles::fileName(m_session->set(), chart, format);
    const QString path = m_context.dialogs->saveCopy(m_window, QDir(folder()).filePath(name));
    if (path.isEmpty())
        return;
    const ChartPictures &pictures = *m_context.services->pictures;
    const Result<QByteArray> bytes =
        pictures.picture(chart, format, pictures.goodSize(chart, wish.widthMm), wish.dpi);
    write(path, bytes);
}

void PictureCommands::saveAll(const QList<ChartData> &charts, const ChartFiles::Wish &wish)
{
    if (isSaving() || charts.isEmpty())
        return;
    m_folder = m_context.dialogs->chooseFolder(m_window, folder());
    if (m_folder.isEmpty())
        return;
    m_run = std::make_unique<ChartFiles::Run>(m_session->set(), charts, wish,
                                              m_context.services->pictures);
    saveNext();
}

void PictureCommands::saveNext()
{
    if (m_run->next()) {
        emit done(tr("Painting pictures: %1 of %2").arg(m_run->done()).arg(m_run->all()));
        QTimer::singleShot(0, this, &PictureCommands::saveNext);
        return;
    }
    const auto files = m_run->finish();
    m_run.reset();
    const auto saved = files ? saveTogether(*files, m_folder) : Result<QStringList>(files.error());
    if (saved) {
        emit done(tr("%n picture(s) saved in %1", nullptr, static_cast<int>(saved->size()))
                      .arg(QDir::toNativeSeparators(m_folder)));
    } else {
        emit failed(saved.error().text());
    }
}

void PictureCommands::print(const QList<ChartData> &charts)
{
    if (charts.isEmpty())
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true); // the sheets bring their own margins
    printer.setDocName(exportBaseName(m_session->set(), {}));
    if (!m_context.dialogs->choosePrinter(m_window, printer))
        return;
    if (printCharts(charts, printer))
        emit done(tr("Printed: %n chart(s)", nullptr, static_cast<int>(charts.size())));
    else
        emit failed(tr("The printer could not be started."));
}
