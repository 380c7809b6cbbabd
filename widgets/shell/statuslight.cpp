// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statuslight.h"

#include "findings/findingmark.h"
#include "shell/openmatters.h"

using namespace Qt::StringLiterals;

StatusLight::StatusLight(ReportSession *session, QWidget *parent)
    : QToolButton(parent)
    , m_session(session)
{
    setObjectName(u"statusLight"_s);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (change.everything || change.form || change.checks || change.checking ||
            !change.cells.isEmpty())
            refresh();
    });
    refresh();
}

QString StatusLight::verdict(Light light)
{
    switch (light) {
    case Light::Red:
        return tr("Errors to correct");
    case Light::Amber:
        return tr("To be reviewed");
    case Light::Green:
        break;
    }
    return tr("Checks hold");
}

void StatusLight::refresh()
{
    setVisible(m_session->hasReport());
    if (!m_session->hasReport())
        return;
    if (m_session->isChecking()) {
        showVerdict(icon(), tr("Checking…"), tr("Checking…"));
        return;
    }
    const CheckResult &checks = m_session->checks();
    const Light light = lightOf(checks);
    const OpenMatters open{.errors = checks.openErrors(),
                           .warnings = checks.openWarnings(),
                           .hints = checks.openHints(),
                           .cannotJudge = checks.cannotJudge,
                           .blanks = m_session->set().figures().blanks()};
    QStringList words{open.inWords(u" · "_s)};
    words.removeAll(QString());
    if (checks.waived > 0)
        words.append(tr("%n accepted", nullptr, checks.waived));
    if (!checks.off.isEmpty()) // what was not checked does not hold
        words.append(tr("%n switched off", nullptr, static_cast<int>(checks.off.size())));
    const QString counts = words.join(u" · "_s);
    const QString all = counts.isEmpty() ? verdict(light) : verdict(light) + u"   "_s + counts;
    // Beside the light the counts say it all; what holds is said in words.
    showVerdict(FindingMark::icon(light, palette()), light == Light::Green ? all : counts, all);
}

void StatusLight::showVerdict(const QIcon &icon, const QString &text, const QString &all)
{
    if (text == this->text() && all == accessibleName())
        return;
    setIcon(icon);
    setText(text);
    setToolTip(all + u'\n' + tr("Show the findings"));
    setAccessibleName(all);
}
