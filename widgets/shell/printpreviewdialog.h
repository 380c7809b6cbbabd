// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "paper/pagepainter.h"

#include <QDialog>
#include <QHash>

#include <memory>

struct SignOffSheet;
class QComboBox;
class QLabel;
class QPrintPreviewWidget;
class QPrinter;
class QToolBar;

// Shows the pages of a document as they come out of the printer, and prints them.
class PrintPreviewDialog : public QDialog
{
    Q_OBJECT

public:
    // `set` is copied: what is shown is the report at this moment. The pages are those of a PDF in
    // the same layout.
    PrintPreviewDialog(const ReportSet &set, const PageDesign &design, QWidget *parent = nullptr);
    ~PrintPreviewDialog() override;

    QString document() const; // template id
    void setDocument(const QString &templateId);
    // Offers the sign-off sheet as well, and shows it first.
    void addSheet(const SignOffSheet &sheet);
    int pageCount() const;

private:
    void buildToolBar(QToolBar *bar);
    const PaintedDocument &pages();
    void paint(QPrinter *printer);
    void showPageNumber();
    void print();

    ReportSet m_set;
    PageLayout m_layout;
    QHash<QString, PaintedDocument> m_laidOut; // by template id, once looked at
    std::unique_ptr<QPrinter> m_printer;
    QComboBox *m_documents;
    QPrintPreviewWidget *m_preview;
    QLabel *m_page;
};
