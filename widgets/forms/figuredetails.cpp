// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figuredetails.h"

#include "forms/lightlabel.h"
#include "forms/sourceform.h"
#include "look/appearance.h"
#include "session/celltext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QStringList enteredAmong(const ReportForm &form, const QStringList &cellIds)
{
    QStringList entered = cellIds;
    entered.removeIf([&form](const QString &id) {
        const int index = form.indexOf(id);
        return index < 0 || form.cell(index).role != CellRole::Input;
    });
    return entered;
}

} // namespace

FigureDetails::FigureDetails(ReportSession *session, const QStringList &cellIds, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_cells(enteredAmong(session->set().form(), cellIds))
    , m_source(new SourceForm)
    , m_refusal(lightLabel())
{
    const ReportForm &form = session->set().form();
    QList<Figure> figures;
    bool linked = false;
    for (const QString &id : std::as_const(m_cells)) {
        const int index = form.indexOf(id);
        figures.append(CellText::figureAt(session->report(), form, index));
        linked = linked || form.linkTarget(index) >= 0;
    }
    setObjectName(u"figureDetails"_s);
    setWindowTitle(tr("Source and Cut-off Date"));
    m_source->setFigures(figures);
    m_refusal->setObjectName(u"refusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &FigureDetails::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FigureDetails::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::WideGap);
    const int count = static_cast<int>(m_cells.size());
    layout->addWidget(new QLabel(count == 1 ? CellText::title(form, m_cells.first())
                                            : tr("%n figure(s)", nullptr, count)));
    layout->addWidget(m_source);
    if (linked) {
        QLabel *link = lightLabel(tr("This figure is the annual report's. With a day of its own it "
                                     "is entered here, and both are compared."));
        link->setWordWrap(true);
        layout->addWidget(link);
    }
    layout->addWidget(m_refusal);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(560);
}

void FigureDetails::accept()
{
    const auto change = m_source->change();
    const Result<void> done = !change                 ? Result<void>(change.error())
                              : m_source->isChanged() ? m_session->setSource(m_cells, *change)
                                                      : Result<void>();
    if (done) {
        QDialog::accept();
        return;
    }
    m_refusal->setText(done.error().text());
    m_refusal->show();
    m_source->focusCutOff();
}

void FigureDetails::addTo(QMenu *menu, ReportSession *session, const QStringList &cellIds,
                          QWidget *parent)
{
    QAction *action =
        menu->addAction(tr("Source and cut-off date…"), parent, [session, cellIds, parent] {
            auto *dialog = new FigureDetails(session, cellIds, parent);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    action->setEnabled(!enteredAmong(session->set().form(), cellIds).isEmpty() &&
                       !session->isReadOnly());
}
