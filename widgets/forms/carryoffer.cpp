// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/carryoffer.h"

#include "document/carryover.h"
#include "forms/papercolors.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

// "自然人 2, 商业企业 1", zeros together.
QString valuesOf(const QList<CarryOver> &offers, const ReportForm &form)
{
    QStringList values;
    int zeros = 0;
    for (const CarryOver &carry : offers) {
        const CellSpec &cell = form.cell(form.indexOf(carry.cell));
        const QString name = cell.columnLabel.isEmpty() ? cell.rowLabel : cell.columnLabel;
        if (carry.figure.value.isZero())
            ++zeros;
        else
            values.append(CarryOffer::tr("%1 %2").arg(name, carry.figure.value.toFile()));
    }
    if (values.isEmpty())
        return CarryOffer::tr("0 everywhere");
    if (zeros > 0)
        values.append(CarryOffer::tr("otherwise 0"));
    return values.join(CarryOffer::tr(", "));
}

} // namespace

CarryOffer::CarryOffer(ReportSession *session, const QStringList &cells, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_cells(cells)
    , m_text(new QLabel)
    , m_accept(new QPushButton)
{
    setObjectName(u"carryOffer"_s);
    m_text->setWordWrap(true);
    m_accept->setObjectName(u"acceptCarryOver"_s);
    auto *decline = new QPushButton(tr("Not now"));
    decline->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_accept);
    layout->addWidget(decline);
    connect(m_accept, &QPushButton::clicked, this, &CarryOffer::accept);
    connect(decline, &QPushButton::clicked, this, [this] {
        m_declined = true;
        showOffer();
    });
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (!change.everything && (!change.cells.isEmpty() || change.attached))
            showOffer();
    });
    showOffer();
}

void CarryOffer::showOffer()
{
    QList<CarryOver> offers;
    if (m_session->hasReport() && !m_session->isReadOnly() && !m_declined)
        offers = carryOvers(m_session->set());
    offers.removeIf([this](const CarryOver &carry) { return !m_cells.contains(carry.cell); });
    m_offered.clear();
    for (const CarryOver &carry : offers)
        m_offered.append(carry.cell);
    setVisible(!offers.isEmpty());
    if (offers.isEmpty())
        return;
    const ReportSet &set = m_session->set();
    m_text->setText(tr("The report of %1 carried over: %2.")
                        .arg(set.previous()->report.year)
                        .arg(valuesOf(offers, set.form())));
    m_accept->setText(tr("Accept %n carried over", nullptr, static_cast<int>(offers.size())));
}

void CarryOffer::paintEvent(QPaintEvent *)
{
    const PaperColors colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(PaperColors::mix(colors.paper, colors.focus, 0.45));
    painter.setBrush(PaperColors::mix(colors.paper, colors.focus, 0.07));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void CarryOffer::accept()
{
    // Refused only when the figures have been entered meanwhile: then there is nothing to offer.
    if (!m_session->acceptCarryOvers(m_offered))
        showOffer();
}
