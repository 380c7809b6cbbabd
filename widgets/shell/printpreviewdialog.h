// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"

#include <QDialog>

#include <functional>
#include <memory>

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
    // Paints all pages of a document on a printer that is set up already.
    using PagePaint = std::function<void(const QString &templateId, QPrinter *)>;

    // `set` is copied: what is shown is the report at this moment.
    PrintPreviewDialog(const ReportSet &set, PagePaint paint, QWidget *parent = nullptr);
    ~PrintPreviewDialog() override;

    QString document() const; // template id
    void setDocument(const QString &templateId);
    int pageCount() const;

private:
    void buildToolBar(QToolBar *bar);
    void showPageNumber();
    void print();

    ReportSet m_set;
    PagePaint m_paint;
    std::unique_ptr<QPrinter> m_printer;
    QComboBox *m_documents;
    QPrintPreviewWidget *m_preview;
    QLabel *m_page;
};
