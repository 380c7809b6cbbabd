// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/bindingmenu.h"

#include "session/celltext.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

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

const TextNumber *BindingMenu::openNumberAt(qsizetype position) const
{
    const QList<TextNumber> &numbers = m_session->numbers(m_textId).numbers;
    const auto it = std::find_if(numbers.cbegin(), numbers.cend(), [position](const auto &number) {
        return number.isOpen() && number.span.start <= position && position <= number.span.end();
    });
    return it == numbers.cend() ? nullptr : &*it;
}

QString BindingMenu::describeSuggestion(const Binding &suggestion) const
{
    const QString text = m_session->report().text(m_textId);
    const QString shown = BoundText::shown(suggestion, m_session->set());
    const QString title = CellText::title(m_session->set().form(), suggestion.cell);
    if (QStringView(text).mid(suggestion.span.start, suggestion.span.length) == shown)
        return tr("%1: %2").arg(title, shown);
    return tr("%1: becomes %2").arg(title, shown);
}

bool BindingMenu::bindOnlySuggestion(const TextNumber &number) const
{
    if (number.suggestions.size() != 1)
        return false;
    apply(Binding(number.suggestions.first())); // a copy: binding makes the list anew
    return true;
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
    const QString spoken = CellText::spoken(
        value, CellText::figureAt(m_session->report(), form, index), form.cell(index).unit);
    QString text = tr("%1: %2").arg(CellText::title(form, binding.cell), spoken);
    if (binding.form == Binding::Form::Percentage)
        text += tr(", as a share of %1").arg(CellText::title(form, binding.whole));
    else if (binding.form == Binding::Form::Change)
        text += tr(", against last year");
    return text;
}

void BindingMenu::fill(QMenu *menu, qsizetype position, const GoToCell &goToCell) const
{
    const Binding *binding = bindingAt(position);
    if (!binding) {
        if (const TextNumber *number = openNumberAt(position))
            addSuggestions(menu, *number);
        return;
    }
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
    QObject::connect(menu->addAction(tr("&Go to the figure")), &QAction::triggered, m_session,
                     [goToCell, cell = binding->cell] { goToCell(cell); });
    QObject::connect(menu->addAction(tr("&Unbind")), &QAction::triggered, m_session, unbind);
    addConfirmation(menu, binding->span);
}

void BindingMenu::addSuggestions(QMenu *menu, const TextNumber &number) const
{
    for (const Binding &suggestion : number.suggestions) {
        QString name = describeSuggestion(suggestion);
        QAction *action = menu->addAction(tr("&Bind to %1").arg(name.replace(u'&', "&&"_L1)));
        QObject::connect(action, &QAction::triggered, m_session,
                         [menuOf = *this, suggestion] { menuOf.apply(suggestion); });
    }
    addConfirmation(menu, number.span);
}

void BindingMenu::addConfirmation(QMenu *menu, Span span) const
{
    Binding free;
    free.span = span;
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
        name = tr("share of %1").arg(CellText::title(m_session->set().form(), form.binding.whole));
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
    // Refused only when the text has changed under the open menu; then nothing is bound.
    (void)m_session->bind(m_textId, binding);
}
