// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/helpdialogs.h"

#include "look/appearance.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QTreeWidgetItem *addSection(QTreeWidget *list, const QString &title)
{
    auto *section = new QTreeWidgetItem(list, {title});
    QFont bold = list->font();
    bold.setBold(true);
    section->setFont(0, bold);
    section->setFirstColumnSpanned(true);
    section->setFlags(Qt::ItemIsEnabled);
    return section;
}

void addMenu(QTreeWidget *list, const QMenu *menu)
{
    QTreeWidgetItem *section = addSection(list, menu->menuAction()->iconText());
    for (const QAction *action : menu->actions()) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
        if (!keys.isEmpty())
            new QTreeWidgetItem(section, {action->iconText(), keys.join(u"  "_s)});
    }
}

} // namespace

void HelpDialogs::showShortcuts(QMainWindow *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"shortcutsDialog"_s);
    dialog->setWindowTitle(tr("Keyboard Shortcuts"));
    auto *list = new QTreeWidget;
    list->setHeaderHidden(true);
    list->setColumnCount(2);
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    for (const QAction *menu : window->menuBar()->actions())
        addMenu(list, menu->menu());
    QTreeWidgetItem *tables = addSection(list, tr("In tables"));
    const QList<std::pair<QString, QString>> keys{
        {tr("Move between figures"), tr("Arrow keys, Tab, Enter")},
        {tr("Change a figure"), tr("Type, or F2")},
        {tr("Copy, paste a block"), tr("Ctrl+C, Ctrl+V")},
        {tr("Fill down, to the right"), tr("Ctrl+D, Ctrl+R")},
        {tr("Make blank"), tr("Delete")},
    };
    for (const auto &[what, how] : keys)
        new QTreeWidgetItem(tables, {what, how});
    list->expandAll();
    list->header()->setMinimumSectionSize(24);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(Appearance::WideGap, Appearance::WideGap, Appearance::WideGap,
                               Appearance::WideGap);
    layout->addWidget(list);
    layout->addWidget(buttons);
    dialog->resize(480, 560);
    dialog->open();
}

void HelpDialogs::showRecord(QMainWindow *window)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"recordBox"_s);
    box->setWindowTitle(tr("Signing and the Record"));
    box->setText(tr("<b>What the record is, and what it is not</b>"));
    box->setInformativeText(
        tr("Each step (submitted, returned, signed, delivered, published, reopened) is kept in the "
           "report file with name, role, time and a hash of figures, texts and chart choices. The "
           "steps are chained: a changed figure, word or step shows, and the review page names "
           "exactly what was changed since the signature, which is then void.\n\n"
           "Whoever can write the file can also cut steps off its end or write a new record. That "
           "only shows against the hash printed on the signed sheet: keep the sheet.\n\n"
           "It is evidence of change. It is not a legal electronic signature (电子签名法), and it "
           "does not prove who sat at the computer."));
    box->open();
}

void HelpDialogs::showAbout(QMainWindow *window)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"aboutBox"_s);
    box->setWindowTitle(tr("About"));
    box->setIconPixmap(window->windowIcon().pixmap(64));
    box->setText(tr("<h3>%1 %2</h3>")
                     .arg(QApplication::applicationDisplayName(), QStringLiteral(NIANBAO_VERSION)));
    box->setInformativeText(
        tr("Drafts and checks annual reports on open government information and work summaries. "
           "Works offline; nothing leaves this computer.\n\n"
           "Free software under the GNU General Public License, version 3 or later."));
    box->open();
}
