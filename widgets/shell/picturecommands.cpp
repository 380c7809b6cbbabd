// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/picturecommands.h"

#include "export/exporter.h"
#include "shell/settings.h"
#include "shell/userdialogs.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF SizeMm(160, 90); // as wide as a page's text
constexpr int Dpi = 300;

QString suffixOf(ChartPictures::Format format)
{
    switch (format) {
    case ChartPictures::Format::Png:
        return u"png"_s;
    case ChartPictures::Format::Svg:
        break;
    }
    return u"svg"_s;
}

} // namespace

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
    const Result<QByteArray> bytes = picture(chart, ChartPictures::Format::Png);
    if (!bytes) {
        emit failed(bytes.error().text());
        return;
    }
    QGuiApplication::clipboard()->setImage(QImage::fromData(*bytes));
    emit done(tr("Copied: %1").arg(chart.title));
}

void PictureCommands::save(const ChartData &chart, ChartPictures::Format format)
{
    const QString name = exportBaseName(m_session->set(), chart.document) + u'_' + chart.id + u'.' +
                         suffixOf(format);
    const Settings &settings = *m_context.settings;
    const QString folder =
        settings.exportFolder().isEmpty() ? settings.reportFolder() : settings.exportFolder();
    const QString path = m_context.dialogs->savePicture(m_window, QDir(folder).filePath(name));
    if (path.isEmpty())
        return;
    const QFileInfo target(path);
    const Result<QByteArray> bytes = picture(chart, format);
    const Result<QStringList> saved =
        bytes ? saveTogether({{target.fileName(), *bytes}}, target.absolutePath())
              : Result<QStringList>(bytes.error());
    if (saved)
        emit done(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(saved.error().text());
}

Result<QByteArray> PictureCommands::picture(const ChartData &chart,
                                            ChartPictures::Format format) const
{
    return m_context.services->pictures->picture(chart, format, SizeMm, Dpi);
}
