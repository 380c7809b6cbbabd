// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

class QPrinter;
class QWidget;

// What to do with a report that has changes which are in no file yet.
enum class UnsavedChoice { Save, Discard, Cancel };

// Every question the window asks outside itself, behind one interface: the program shows the
// system's dialogs, tests answer without any. An empty answer means cancelled.
class UserDialogs
{
public:
    virtual ~UserDialogs() = default;

    virtual QString openReport(QWidget *parent, const QString &folder) = 0;
    virtual QStringList openEarlierReports(QWidget *parent, const QString &folder) = 0;
    // A page, document or workbook to import.
    virtual QString openSource(QWidget *parent, const QString &folder) = 0;
    // `proposed`: path with a file name to start from. The answer ends in .nianbao.
    virtual QString saveReport(QWidget *parent, const QString &proposed) = 0;
    virtual QString openUnitList(QWidget *parent, const QString &folder) = 0; // CSV
    // A picture or page to take away. `proposed` ends in the suffix of its format; so does the
    // answer.
    virtual QString saveCopy(QWidget *parent, const QString &proposed) = 0;
    // Lets a person choose a printer and its settings; false when cancelled.
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer) = 0;
    virtual QString chooseFolder(QWidget *parent, const QString &folder) = 0;
    // "#rrggbb".
    virtual QString chooseColor(QWidget *parent, const QString &color) = 0;
    virtual UnsavedChoice askUnsaved(QWidget *parent, const QString &reportName) = 0;
    // Shows a folder in the system's file manager.
    virtual void openFolder(const QString &folder) = 0;
};

class SystemDialogs : public UserDialogs
{
    Q_DECLARE_TR_FUNCTIONS(SystemDialogs)

public:
    QString openReport(QWidget *parent, const QString &folder) override;
    QStringList openEarlierReports(QWidget *parent, const QString &folder) override;
    QString openSource(QWidget *parent, const QString &folder) override;
    QString saveReport(QWidget *parent, const QString &proposed) override;
    QString openUnitList(QWidget *parent, const QString &folder) override;
    QString saveCopy(QWidget *parent, const QString &proposed) override;
    bool choosePrinter(QWidget *parent, QPrinter &printer) override;
    QString chooseFolder(QWidget *parent, const QString &folder) override;
    QString chooseColor(QWidget *parent, const QString &color) override;
    UnsavedChoice askUnsaved(QWidget *parent, const QString &reportName) override;
    void openFolder(const QString &folder) override;
};
