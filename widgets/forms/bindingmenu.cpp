// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/bindingmenu.h"

#include "session/celltext.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

BindingMenu::BindingMenu(ReportSession *session, const QString &textId)
    : m_session(session)
    , m_textId(textId)
{
}

const Binding *BindingMenu::bindingAt(qsizetype position) const
{
    const auto known = m_session->report().bindings.constFind(m_textId);
    if (known == m_session->report().bindings.cend())
        return nullptr;
    const auto it = std::find_if(known->cbegin(), known->cend(), [position](const Binding &one) {
        return one.span.start <= position && position <= one.span.end();
    });
    return it == known->cend() ? nullptr : &*it;
}

QString BindingMenu::describe(const Binding &binding) const
{
    if (binding.form == Binding::Form::Free)
        return tr("Confirmed: no figure of the report");
    const ReportForm &form = m_session->set().form();
    const int index = form.indexOf(binding.cell);
    if (index < 0)
        return tr("Bound to a figure this report does not have: %1").arg(binding.cell);
    const CellValue &value = m_session->set().figures().at(index);
    const QString spoken =
        CellText::spoken(value, CellText::figureAt(m_session->report(), form, index),
                         form.cell(index).unit);
    QString text = tr("%1: %2").arg(CellText::title(form, binding.cell), spoken);
    if (binding.form == Binding::Form::Percentage)
        text += tr(", as a share of %1").arg(CellText::title(form, binding.whole));
    else if (binding.form == Binding::Form::Change)
        text += tr(", against last year");
    return text;
}

void BindingMenu::fill(QMenu *menu, qsizetype position) const
{
    const Binding *binding = bindingAt(position);
    if (!binding)
        return;
    menu->addAction(describe(*binding))->setEnabled(false);
    const qsizetype start = binding->span.start;
    const auto unbind = [session = m_session, textId = m_textId, start] {
        // Refused only when the text has changed under the open menu.
        (void)session->unbind(textId, start);
    };
    if (binding->form == Binding::Form::Free) {
        QObject::connect(menu->addAction(tr("&Take back the confirmation")), &QAction::triggered,
                         m_session, unbind);
        return;
    }
    addForms(menu->addMenu(tr("Show &as")), *binding);
    QObject::connect(menu->addAction(tr("&Unbind")), &QAction::triggered, m_session, unbind);
    Binding free;
    free.span = binding->span;
    free.form = Binding::Form::Free;
    QObject::connect(menu->addAction(tr("Is &no figure of the report")), &QAction::triggered,
                     m_session, [menuOf = *this, free] { menuOf.apply(free); });
}

void BindingMenu::addForms(QMenu *menu, const Binding &binding) const
{
    auto *group = new QActionGroup(menu);
    Binding::Form last = Binding::Form::Plain;
    const QList<BindingForm> forms = bindingForms(binding, m_session->set());
    for (const BindingForm &form : forms) {
        if (form.binding.form != last && !menu->isEmpty())
            menu->addSeparator();
        last = form.binding.form;
        QAction *action = menu->addAction(formName(form));
        action->setCheckable(true);
        action->setChecked(form.binding == binding);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, m_session,
                         [menuOf = *this, chosen = form.binding] { menuOf.apply(chosen); });
    }
}

QString BindingMenu::formName(const BindingForm &form) const
{
    QString name;
    switch (form.binding.form) {
    case Binding::Form::Plain:
        name = tr("digits");
        break;
    case Binding::Form::WithUnit:
        name = tr("with its unit");
        break;
    case Binding::Form::TenThousands:
        name = tr("in ten thousands");
        break;
    case Binding::Form::Percentage:
        name = tr("share of %1")
                   .arg(CellText::title(m_session->set().form(), form.binding.whole));
        break;
    case Binding::Form::Change:
        name = tr("against last year");
        break;
    case Binding::Form::Free:
        break;
    }
    return tr("%1   %2", "what it shows, name of the form").arg(form.shown, name);
}

void BindingMenu::apply(const Binding &binding) const
{
    m_session->endTypingStep();
    // Refused only when the text has changed under the open menu; then nothing is bound.
    (void)m_session->bind(m_textId, binding);
}
