// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importapply.h"
#include "import/placeholders.h"
#include "import/readdocument.h"
#include "session/reportsession.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <optional>

class ImportList;
class MessageBar;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

// Shows a report found in a page, document or workbook beside the open one before anything is
// entered: each figure with the words of the source, what stands in the report now and what is
// doubtful about it; which texts would be written; and all that was not used. What is ticked goes
// into the open report as one undo step, becomes an earlier year of it, or a new report, whichever
// unit and year say.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    struct Source
    {
        QString fileName;
        QByteArray sha256; // of its bytes
    };
    enum class Target {
        OpenReport,  // the report of that year is open: its figures
        EarlierYear, // attached to the open report
        NewReport,   // none is open, or another unit's
    };

    // The session outlives the dialog; it need not have a report.
    ImportDialog(ReportSession *session, const ReadDocument &document, const Source &source,
                 QWidget *parent = nullptr);

    // Asked before a new report takes the place of an open one.
    void setMayReplace(const std::function<bool()> &mayReplace) { m_mayReplace = mayReplace; }

    // Nullopt while the source cannot be understood as it is set.
    const std::optional<ReportImport> &found() const { return m_found; }
    Target target() const { return m_target; }
    ImportChoice choice() const; // what is ticked

    void accept() override;

public slots:
    void takeCertain();
    void takeAll();
    // For the marks (/, —, 无) that are selected, or all while none is.
    void settle(PlaceholderMeaning meaning);

signals:
    void imported(const QString &message); // done; what came of it

private:
    QWidget *buildHead();
    QWidget *buildChoices();
    QWidget *buildPlaceholders();
    void search(); // finds the report again for the unit and year as they are set
    void setTarget();
    void fillList();
    void showState();
    void showDetail();
    void showPlaceholders();
    QString nowOf(const QString &cell) const;
    Result<Report> newReport() const;
    Result<QString> enter();

    ReportSession *m_session;
    const ReadDocument m_document;
    const Source m_source;
    std::optional<ReportImport> m_found;
    FormPtr m_form; // of what was found
    Target m_target = Target::NewReport;
    std::function<bool()> m_mayReplace;
    bool m_filling = false;
    bool m_searched = false;
    QLineEdit *m_unit;
    QSpinBox *m_year;
    QLabel *m_summary;
    QLabel *m_detail;
    ImportList *m_list;
    QWidget *m_placeholders;
    QLabel *m_placeholderTitle;
    QCheckBox *m_doubtfulOnly;
    QPlainTextEdit *m_unused;
    QLabel *m_unusedTitle;
    MessageBar *m_message;
    QPushButton *m_take;
    QTimer m_pause; // in typing the unit or year
};
