// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/remarknote.h"

#include "look/appearance.h"
#include "look/remarkmark.h"
#include "session/reviewremarks.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

constexpr int MarkSize = 16;

} // namespace

RemarkNote::RemarkNote(ReportSession *session, const QString &textId, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_textId(textId)
    , m_mark(new QLabel)
    , m_remarks(new QLabel)
{
    setObjectName(u"remarkNote"_s);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addWidget(m_remarks, 1);
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (change.record && !change.everything)
            refresh();
    });
    m_remarks->setText(words());
    showMark();
    if (m_remarks->text().isEmpty())
        hide(); // else it comes with the page it is put on
}

void RemarkNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showMark();
    QFrame::changeEvent(event);
}

QString RemarkNote::words() const
{
    return m_session->hasReport() ? ReviewRemarks::at(m_session->report(), m_textId).join(u'\n')
                                  : QString();
}

void RemarkNote::refresh()
{
    m_remarks->setText(words());
    showMark();
    setVisible(!m_remarks->text().isEmpty());
}

void RemarkNote::showMark()
{
    if (!m_remarks->text().isEmpty())
        m_mark->setPixmap(RemarkMark::icon(palette()).pixmap(MarkSize));
}
