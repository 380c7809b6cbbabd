// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/bindingforms.h"
#include "session/reportsession.h"

#include <QCoreApplication>

#include <functional>

class QMenu;

// What can be done with one number of a text, as a menu: bind it, change the form it is shown in,
// unbind it, confirm it as no figure. Choosing does it at once, as one step.
class BindingMenu
{
    Q_DECLARE_TR_FUNCTIONS(BindingMenu)

public:
    // The session outlives the menus.
    BindingMenu(ReportSession *session, const QString &textId);

    // The bound or confirmed number at a place of the text; null when there is none. Valid until
    // the next change.
    const Binding *bindingAt(qsizetype position) const;
    // The number at a place that is neither bound nor confirmed; null when there is none. Needs
    // checks that are up to date.
    const TextNumber *openNumberAt(qsizetype position) const;
    // "表三 新收 · 总计：39", and what the number would become if that is something else.
    QString describeSuggestion(const Binding &suggestion) const;
    // Binds it when there is one suggestion. False when somebody has to choose.
    bool bindOnlySuggestion(const TextNumber &number) const;
    // "表三 新收 · 总计：39" for a tool tip and the head of the menu.
    QString describe(const Binding &binding) const;

    // Adds what fits the number at `position`; nothing when there is no number that is marked.
    // `goToCell` shows where a figure is entered; the menu outlives neither it nor the session.
    using GoToCell = std::function<void(const QString &cellId)>;
    void fill(QMenu *menu, qsizetype position, const GoToCell &goToCell) const;

private:
    void addForms(QMenu *menu, const Binding &binding) const;
    void addSuggestions(QMenu *menu, const TextNumber &number) const;
    void addConfirmation(QMenu *menu, Span span) const;
    QString formName(const BindingForm &form) const;
    void apply(const Binding &binding) const;

    ReportSession *m_session;
    QString m_textId;
};
