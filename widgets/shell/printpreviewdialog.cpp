// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/printpreviewdialog.h"

#include "look/appearance.h"
#include "look/symbolicon.h"
#include "outline/signoffsheet.h"
#include "paper/signoffpdf.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(960, 700);

} // namespace

PrintPreviewDialog::PrintPreviewDialog(const ReportSet &set, const PageDesign &design,
                                       QWidget *parent)
    : QDialog(parent)
    , m_set(set)
    , m_layout(PageLayout::of(design))
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
    , m_documents(new QComboBox)
    , m_preview(new QPrintPreviewWidget(m_printer.get()))
    , m_page(new QLabel)
{
    setObjectName(u"printPreviewDialog"_s);
    setWindowTitle(tr("Print Preview"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_printer->setPageSize(QPageSize(QPageSize::A4));
    m_printer->setFullPage(true); // the document brings its own margins
    for (const TemplatePtr &document : m_set.form().templates())
        m_documents->addItem(document->name.text(locale()), document->id);
    m_documents->setAccessibleName(tr("Document"));

    auto *bar = new QToolBar;
    buildToolBar(bar);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *printButton = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    printButton->setDefault(true);
    connect(printButton, &QPushButton::clicked, this, &PrintPreviewDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Appearance::Gap);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(bar);
    layout->addWidget(m_preview, 1);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(Appearance::WideGap, 0, Appearance::WideGap, 0);
    footer->addWidget(m_page);
    footer->addWidget(buttons, 1);
    layout->addLayout(footer);
    Appearance::openAt(this, FirstSize);

    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, &PrintPreviewDialog::paint);
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this,
            &PrintPreviewDialog::showPageNumber);
    connect(m_documents, &QComboBox::currentIndexChanged, m_preview,
            &QPrintPreviewWidget::updatePreview);
    m_preview->setFocus();
}

PrintPreviewDialog::~PrintPreviewDialog() = default;

QString PrintPreviewDialog::document() const
{
    return m_documents->currentData().toString();
}

void PrintPreviewDialog::setDocument(const QString &templateId)
{
    const int index = m_documents->findData(templateId);
    if (index >= 0)
        m_documents->setCurrentIndex(index);
}

void PrintPreviewDialog::addSheet(const SignOffSheet &sheet)
{
    const QString id = u"signoff"_s; // no template has this name
    m_laidOut.insert(id, signOffPage(sheet, locale()));
    m_documents->addItem(tr("Sign-off sheet"), id);
    setDocument(id);
}

int PrintPreviewDialog::pageCount() const
{
    return m_preview->pageCount();
}

void PrintPreviewDialog::buildToolBar(QToolBar *bar)
{
    const auto add = [&](const QString &text, const QString &icon, const QKeySequence &key,
                         auto command) {
        QAction *action = bar->addAction(text);
        if (!icon.isEmpty()) {
            action->setIcon(symbolIcon(icon));
            action->setToolTip(text);
        }
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, command);
    };
    // Narrow enough that everything is seen, with large text too.
    bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_documents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_documents->setMinimumContentsLength(14);
    bar->addWidget(m_documents);
    bar->addSeparator();
    add(tr("Previous Page"), u"previous"_s, QKeySequence(u"Ctrl+PgUp"_s),
        [this] { m_preview->setCurrentPage(m_preview->currentPage() - 1); });
    add(tr("Next Page"), u"next"_s, QKeySequence(u"Ctrl+PgDown"_s),
        [this] { m_preview->setCurrentPage(m_preview->currentPage() + 1); });
    bar->addSeparator();
    add(tr("Whole Page"), {}, {}, [this] { m_preview->fitInView(); });
    add(tr("Page Width"), {}, {}, [this] { m_preview->fitToWidth(); });
    add(tr("All Pages"), {}, {}, [this] { m_preview->setAllPagesViewMode(); });
    add(tr("Larger"), {}, QKeySequence(QKeySequence::ZoomIn), [this] { m_preview->zoomIn(); });
    add(tr("Smaller"), {}, QKeySequence(QKeySequence::ZoomOut), [this] { m_preview->zoomOut(); });
}

const PaintedDocument &PrintPreviewDialog::pages()
{
    auto laidOut = m_laidOut.find(document());
    if (laidOut == m_laidOut.end())
        laidOut = m_laidOut.insert(
            document(),
            PaintedDocument(outlineOf(m_set, document(), true, formLanguage()), m_layout));
    return *laidOut;
}

void PrintPreviewDialog::paint(QPrinter *printer)
{
    const PaintedDocument &document = pages();
    const bool some = printer->printRange() == QPrinter::PageRange;
    const int first = some ? qMax(1, printer->fromPage()) : 1;
    const int last = some ? qMin(printer->toPage(), document.pageCount()) : document.pageCount();
    QPainter painter(printer);
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer->newPage();
        document.paintPage(&painter, page - 1, printer->paperRect(QPrinter::DevicePixel));
    }
}

void PrintPreviewDialog::showPageNumber()
{
    m_page->setText(tr("Page %1 of %2").arg(m_preview->currentPage()).arg(m_preview->pageCount()));
}

void PrintPreviewDialog::print()
{
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this](QPrinter *printer) {
                paint(printer);
                accept();
            });
    dialog->open();
}
