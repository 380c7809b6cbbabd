// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/documentcopy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextDocumentFragment>

Result<void> copyDocument(const Exporter &exporter, ExportJob job)
{
    job.pictures = nullptr;
    const Result<ProvenFiles> proven = writeProven(exporter, job);
    if (!proven)
        return proven.error();
    const QString html = QString::fromUtf8(proven->files.first().bytes);
    auto *data = new QMimeData; // the clipboard takes it over
    data->setHtml(html);
    data->setText(QTextDocumentFragment::fromHtml(html).toPlainText());
    QGuiApplication::clipboard()->setMimeData(data);
    return {};
}
