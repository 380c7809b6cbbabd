// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingdetail.h"

#include "findings/reasonform.h"
#include "rules/waivers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

FindingDetail::FindingDetail(ReportSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(new QWidget)
    , m_words(new QLabel)
    , m_form(new ReasonForm)
{
    const auto addButton = [this](const QString &name) {
        auto *button = new QToolButton;
        button->setObjectName(name);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        return button;
    };
    m_accept = addButton(u"acceptFinding"_s);
    m_accept->setText(tr("Accept with a reason…"));
    m_accept->setToolTip(tr("The finding stays listed and printed with the reason; it comes back "
                            "when a value or sentence it is about changes."));
    m_takeBack = addButton(u"takeBackAcceptance"_s);
    m_takeBack->setText(tr("Take back the reason"));
    m_switchOff = addButton(u"switchCheckOff"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setObjectName(u"findingWords"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins(8, 2, 8, 4);
    row->addWidget(m_words, 1);
    row->addWidget(m_accept, 0, Qt::AlignTop);
    row->addWidget(m_takeBack, 0, Qt::AlignTop);
    row->addWidget(m_switchOff, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_actions);
    layout->addWidget(m_form);

    connect(m_accept, &QToolButton::clicked, this, [this] { ask(Asking::Waiver); });
    connect(m_switchOff, &QToolButton::clicked, this, [this] { ask(Asking::SwitchOff); });
    connect(m_takeBack, &QToolButton::clicked, this, &FindingDetail::takeBack);
    connect(m_form, &ReasonForm::accepted, this, &FindingDetail::take);
    connect(m_form, &ReasonForm::cancelled, this, [this] { ask(Asking::Nothing); });
    show(nullptr);
}

void FindingDetail::setSigning(const QString &name, const std::function<QDate()> &today)
{
    m_name = name;
    m_today = today;
}

void FindingDetail::show(const Finding *finding)
{
    const bool isSame = finding && m_finding && finding->key == m_finding->key;
    m_finding = finding ? std::optional(*finding) : std::nullopt;
    if (!isSame)
        m_asking = Asking::Nothing;
    refresh();
}

// The waiver that covers the chosen finding, or the lapsed one that it tells about.
const Waiver *FindingDetail::waiver() const
{
    if (!m_finding)
        return nullptr;
    const Report &report = m_session->report();
    if (m_finding->rule != WaiverRule)
        return Waivers::find(report, m_session->checks(), *m_finding);
    const QString key = m_finding->key.sliced(m_finding->key.indexOf(u'/') + 1);
    const auto it = std::find_if(report.waivers.cbegin(), report.waivers.cend(),
                                 [&key](const Waiver &one) { return one.key == key; });
    return it == report.waivers.cend() ? nullptr : &*it;
}

void FindingDetail::refresh()
{
    setVisible(m_finding.has_value());
    if (!m_finding)
        return;
    const Waiver *accepted = waiver();
    const bool mayEdit = !m_session->isReadOnly();
    const bool isAccepted = accepted && m_finding->waived;
    const bool isRule = m_finding->rule != WaiverRule;
    // The list has room for the beginning of the sentence only.
    QStringList words{m_finding->message.text(QLocale()), m_finding->hint.text(QLocale())};
    if (isAccepted)
        words.prepend(
            tr("Accepted: %1 (%2, %3)")
                .arg(accepted->reason, accepted->by, accepted->date.toString(Qt::ISODate)));
    words.removeAll(QString());
    m_words->setText(words.join(u'\n'));
    // What could not be judged is mended by filling in what is missing, not by accepting it.
    m_accept->setVisible(mayEdit && isRule && !isAccepted &&
                         m_finding->outcome == Outcome::Violated);
    m_takeBack->setVisible(mayEdit && accepted);
    m_switchOff->setVisible(mayEdit && isRule);
    m_switchOff->setText(tr("Switch off %1…").arg(m_finding->rule));
    m_actions->setVisible(m_asking == Asking::Nothing);
    m_form->setVisible(m_asking != Asking::Nothing);
}

void FindingDetail::ask(Asking what)
{
    if (!m_finding)
        return;
    m_asking = what;
    refresh();
    if (what == Asking::Waiver)
        m_form->ask(tr("Accept %1 because:").arg(m_finding->rule), tr("Accept"), m_name, m_today());
    else if (what == Asking::SwitchOff)
        m_form->ask(tr("Switch off %1 in this report because:").arg(m_finding->rule),
                    tr("Switch off"), m_name, m_today());
}

Result<void> FindingDetail::store() const
{
    if (m_asking == Asking::SwitchOff) {
        RuleSwitch off;
        off.number = m_finding->rule;
        off.reason = m_form->reason();
        off.by = m_form->name();
        off.date = m_form->date();
        return m_session->switchRuleOff(off);
    }
    return m_session->waive(*m_finding, m_form->reason(), m_form->name(), m_form->date());
}

void FindingDetail::take()
{
    if (!m_finding || m_asking == Asking::Nothing)
        return;
    const QString name = m_form->name();
    if (const auto stored = store(); !stored) {
        m_form->refuse(stored.error().text());
        return;
    }
    m_asking = Asking::Nothing;
    if (!name.isEmpty() && name != m_name) {
        m_name = name;
        emit signedBy(name);
    }
    refresh();
}

void FindingDetail::takeBack()
{
    if (const Waiver *accepted = waiver())
        (void)m_session->unwaive(accepted->key); // it is there, so it can be taken back
}
