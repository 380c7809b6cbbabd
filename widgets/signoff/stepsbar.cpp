// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/stepsbar.h"

#include "findings/findingmark.h"
#include "look/appearance.h"
#include "outline/signoffsheet.h"
#include "signoff/richlabel.h"
#include "signoff/signofflinks.h"
#include "signoff/stepform.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Kind = SignStep::Kind;
using SignRecord::Stage;

constexpr qsizetype MostErrors = 6;
constexpr qsizetype MostChanges = 12;

} // namespace

StepsBar::StepsBar(ReportSession *session, std::function<QDateTime()> now, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_now(std::move(now))
    , m_stages(new RichLabel(u"stages"_s))
    , m_state(new RichLabel(u"signatureState"_s))
    , m_obstacles(new RichLabel(u"obstacles"_s))
    , m_odd(new QLabel)
    , m_form(new StepForm)
    , m_sheet(std::make_unique<SignOffSheet>())
{
    setObjectName(u"stepsBar"_s);
    setFrameShape(QFrame::StyledPanel);
    m_odd->setObjectName(u"oddities"_s);
    m_odd->setTextFormat(Qt::PlainText);
    m_odd->setWordWrap(true);
    m_odd->hide();
    m_form->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::WideGap, Appearance::Gap, Appearance::WideGap,
                               Appearance::Gap);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(m_stages);
    layout->addWidget(m_state);
    layout->addWidget(m_odd);
    auto *buttons = new QHBoxLayout;
    addButtons(buttons);
    layout->addLayout(buttons);
    layout->addWidget(m_obstacles);
    layout->addWidget(m_form);
    connect(m_state, &QLabel::linkActivated, this, &StepsBar::linkActivated);
    connect(m_obstacles, &QLabel::linkActivated, this, &StepsBar::linkActivated);
    connect(m_form, &StepForm::accepted, this, &StepsBar::take);
    connect(m_form, &StepForm::cancelled, m_form, &QWidget::hide);
}

StepsBar::~StepsBar() = default;

void StepsBar::showSheet(const SignOffSheet &sheet)
{
    *m_sheet = sheet;
    showStages(sheet.verdict.stage);
    showState(sheet);
    showButtons();
    showObstacles();
}

void StepsBar::showStages(Stage stage)
{
    const std::array stages{
        std::pair(Stage::Draft, tr("Draft")), std::pair(Stage::Submitted, tr("Submitted")),
        std::pair(Stage::Signed, tr("Signed")), std::pair(Stage::Delivered, tr("Handed in")),
        std::pair(Stage::Published, tr("Published"))};
    QStringList words;
    for (const auto &[one, name] : stages) {
        const QString text = name.toHtmlEscaped();
        words.append(one == stage ? u"<b>● "_s + text + u"</b>"_s : text);
    }
    m_stages->setHtml(words.join(u"  →  "_s));
    m_stages->setAccessibleName(tr("The report is %1.").arg(SignRecord::nameOf(stage)));
}

// Whose signature stands, and whether it still covers what the report says.
void StepsBar::showState(const SignOffSheet &sheet)
{
    const SignRecord::Verdict &verdict = sheet.verdict;
    QString html;
    if (verdict.brokenAt >= 0) {
        html += u"<p>"_s +
                alarm(tr("The record is broken at step %1: it was changed, or a step before it was "
                         "taken out.")
                          .arg(verdict.brokenAt + 1)) +
                u"</p>"_s;
    }
    if (!verdict.isSigned)
        return m_state->setHtml(html);
    const QDate day = verdict.signature.time.toLocalTime().date();
    const QString who = tr("Signed by %1 on %2.")
                            .arg(verdict.signature.by, day.toString(Qt::ISODate))
                            .toHtmlEscaped() +
                        u' ';
    if (sheet.sinceSignature.isEmpty())
        return m_state->setHtml(html + who +
                                tr("The report says what was signed.").toHtmlEscaped());
    QStringList changes;
    for (const SignOffSheet::Change &change : sheet.sinceSignature) {
        changes.append(
            SignOffLinks::toChange(m_session->set().form(), change.difference, change.sentence));
    }
    html +=
        who + alarm(tr("The signature is void: %n change(s) since.", nullptr, int(changes.size())));
    m_state->setHtml(html + SignOffLinks::lines(changes, MostChanges));
}

QString StepsBar::alarm(const QString &text) const
{
    const QColor red = FindingMark::color(Severity::Error, Outcome::Violated, palette());
    return u"<b style=\"color:%1\">%2</b>"_s.arg(red.name(), text.toHtmlEscaped());
}

void StepsBar::addButtons(QBoxLayout *layout)
{
    for (const Kind kind : {Kind::Submitted, Kind::Returned, Kind::Signed, Kind::Delivered,
                            Kind::Published, Kind::Reopened}) {
        auto *button = new QPushButton(StepForm::verb(kind) + u'…');
        button->setObjectName(u"step-"_s + signStepId(kind));
        button->setAutoDefault(false);
        button->hide();
        connect(button, &QPushButton::clicked, this, [this, kind] { ask(kind); });
        layout->addWidget(button);
        m_buttons.insert(kind, button);
    }
    layout->addStretch();
}

void StepsBar::showButtons()
{
    const bool mayEdit = !m_session->isReadOnly();
    const bool clean = m_session->checks().openErrors() == 0;
    const QList<Kind> kinds = SignRecord::possible(m_session->report());
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        const Kind kind = it.key();
        const bool needsClean = kind == Kind::Submitted || kind == Kind::Signed;
        const bool needsSignature = kind == Kind::Delivered || kind == Kind::Published;
        (*it)->setVisible(kinds.contains(kind));
        (*it)->setEnabled(mayEdit && (clean || !needsClean) &&
                          (m_sheet->verdict.holds() || !needsSignature));
    }
}

void StepsBar::showObstacles()
{
    const QList<Kind> kinds = SignRecord::possible(m_session->report());
    const bool needsClean = kinds.contains(Kind::Submitted) || kinds.contains(Kind::Signed);
    QStringList errors;
    for (const Finding &finding : m_session->checks().findings) {
        if (finding.isOpenError())
            errors.append(SignOffLinks::toFinding(finding.key, FindingMark::describe(finding)));
    }
    if (!needsClean || errors.isEmpty())
        return m_obstacles->setHtml({});
    const QString head = (kinds.contains(Kind::Submitted)
                              ? tr("Cannot be submitted yet: correct %n error(s), or accept them "
                                   "with a reason.",
                                   nullptr, int(errors.size()))
                              : tr("Cannot be signed yet: correct %n error(s), or accept them with "
                                   "a reason.",
                                   nullptr, int(errors.size())))
                             .toHtmlEscaped();
    m_obstacles->setHtml(head + SignOffLinks::lines(errors, MostErrors));
}

void StepsBar::ask(Kind kind)
{
    m_odd->hide();
    m_form->show();
    m_form->ask(kind, m_name, m_session->set().formPtr(), *m_sheet, m_place);
}

void StepsBar::take()
{
    SignRecord::Act act = m_form->act();
    act.time = m_now();
    const auto taken = m_session->takeStep(act);
    if (!taken)
        return m_form->refuse(taken.error().text());
    m_form->hide();
    m_name = act.by.simplified();
    emit signedBy(m_name);
    const QStringList odd = SignRecord::oddities(m_session->report());
    m_odd->setText(odd.join(u'\n'));
    m_odd->setVisible(!odd.isEmpty());
}
