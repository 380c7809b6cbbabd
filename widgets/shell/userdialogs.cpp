// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/userdialogs.h"

#include <QAbstractButton>
#include <QColor>
#include <QColorDialog>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString withSuffix(const QString &path, const QString &suffix)
{
    if (path.isEmpty() || path.endsWith(u'.' + suffix, Qt::CaseInsensitive))
        return path;
    return path + u'.' + suffix;
}

} // namespace

QString SystemDialogs::openReport(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(parent, tr("Open Report"), folder,
                                        tr("Reports (*.nianbao);;All files (*)"));
}

QStringList SystemDialogs::openEarlierReports(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileNames(parent, tr("Attach Earlier Years"), folder,
                                         tr("Reports and published pages (*.nianbao *.html *.htm "
                                            "*.mht *.mhtml *.docx *.xlsx *.pdf *.csv *.txt)") +
                                             u";;"_s + tr("All files (*)"));
}

QString SystemDialogs::openSource(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(
        parent, tr("Import"), folder,
        tr("Pages, documents and workbooks (*.html *.htm *.mht *.mhtml *.docx *.xlsx *.pdf *.csv "
           "*.txt)") +
            u";;"_s + tr("All files (*)"));
}

QString SystemDialogs::saveReport(QWidget *parent, const QString &proposed)
{
    return withSuffix(QFileDialog::getSaveFileName(parent, tr("Save Report"), proposed,
                                                   tr("Reports (*.nianbao)")),
                      u"nianbao"_s);
}

QString SystemDialogs::openUnitList(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(parent, tr("List of Units"), folder,
                                        tr("Lists (*.csv);;All files (*)"));
}

QString SystemDialogs::saveCopy(QWidget *parent, const QString &proposed)
{
    const QString suffix = QFileInfo(proposed).suffix();
    return withSuffix(QFileDialog::getSaveFileName(parent, tr("Save"), proposed,
                                                   u"*."_s + suffix),
                      suffix);
}

bool SystemDialogs::choosePrinter(QWidget *parent, QPrinter &printer)
{
    return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
}

QString SystemDialogs::chooseFolder(QWidget *parent, const QString &folder)
{
    return QFileDialog::getExistingDirectory(parent, tr("Choose Folder"), folder);
}

QString SystemDialogs::chooseColor(QWidget *parent, const QString &color)
{
    const QColor chosen = QColorDialog::getColor(QColor(color), parent, tr("Choose Colour"));
    return chosen.isValid() ? chosen.name() : QString();
}

UnsavedChoice SystemDialogs::askUnsaved(QWidget *parent, const QString &reportName)
{
    QMessageBox box(QMessageBox::Question, tr("Unsaved Changes"),
                    tr("“%1” has changes that are not saved.").arg(reportName),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setInformativeText(tr("Save them now? What is not saved is lost."));
    box.button(QMessageBox::Save)->setText(tr("&Save"));
    box.button(QMessageBox::Discard)->setText(tr("Do&n't Save"));
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return UnsavedChoice::Save;
    case QMessageBox::Discard:
        return UnsavedChoice::Discard;
    default:
        return UnsavedChoice::Cancel;
    }
}

void SystemDialogs::openFolder(const QString &folder)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}
