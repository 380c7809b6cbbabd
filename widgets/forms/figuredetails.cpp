// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figuredetails.h"

#include "base/datetext.h"
#include "forms/lightlabel.h"
#include "look/appearance.h"
#include "session/celltext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

FigureDetails::FigureDetails(ReportSession *session, const QString &cellId, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_cell(cellId)
    , m_source(new QLineEdit)
    , m_cutOff(new QLineEdit)
    , m_refusal(lightLabel())
{
    const ReportForm &form = session->set().form();
    const int index = form.indexOf(cellId);
    const Figure figure = CellText::figureAt(session->report(), form, index);
    setObjectName(u"figureDetails"_s);
    setWindowTitle(tr("Source and Cut-off Date"));
    m_source->setObjectName(u"source"_s);
    m_source->setText(figure.source);
    m_source->setPlaceholderText(tr("Office, system or ledger the figure was taken from"));
    m_cutOff->setObjectName(u"cutOff"_s);
    m_cutOff->setText(figure.cutOff.toString(Qt::ISODate));
    m_cutOff->setPlaceholderText(tr("Empty: the whole year"));
    m_refusal->setObjectName(u"refusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();

    auto *fields = new QFormLayout;
    fields->setVerticalSpacing(Appearance::Gap + 2);
    fields->setHorizontalSpacing(Appearance::WideGap);
    fields->addRow(tr("&Source:"), m_source);
    fields->addRow(tr("&Counts up to:"), m_cutOff);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &FigureDetails::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FigureDetails::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::WideGap);
    layout->addWidget(new QLabel(CellText::title(form, cellId)));
    layout->addLayout(fields);
    if (form.linkTarget(index) >= 0) {
        QLabel *link = lightLabel(tr("This figure is the annual report's. With a day of its own it "
                                     "is entered here, and both are compared."));
        link->setWordWrap(true);
        layout->addWidget(link);
    }
    layout->addWidget(m_refusal);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(460);
}

void FigureDetails::accept()
{
    const QString typed = m_cutOff->text().trimmed();
    const auto iso = isoDate(typed);
    const Result<void> done =
        !typed.isEmpty() && !iso
            ? Error{Error::Kind::BadInput,
                    tr("“%1” is not a day of the calendar; write it like 2021-12-03.").arg(typed),
                    {}}
            : m_session->setFigureDetails(m_cell, m_source->text().trimmed(),
                                          QDate::fromString(iso.value_or(QString()), Qt::ISODate));
    if (done) {
        QDialog::accept();
        return;
    }
    m_refusal->setText(done.error().text());
    m_refusal->show();
    m_cutOff->setFocus();
}

void FigureDetails::addTo(QMenu *menu, ReportSession *session, const QString &cellId,
                          QWidget *parent)
{
    const ReportForm &form = session->set().form();
    const int index = form.indexOf(cellId);
    QAction *action =
        menu->addAction(tr("Source and cut-off date…"), parent, [session, cellId, parent] {
            auto *dialog = new FigureDetails(session, cellId, parent);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    action->setEnabled(index >= 0 && form.cell(index).role == CellRole::Input &&
                       !session->isReadOnly());
}
