// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"

#include <QDateTime>
#include <QUndoCommand>

#include <functional>

// One step of a session: the whole report before and after it, and its readable name. Reports
// share what they have in common, so a step costs little more than what it changed.
class EditCommand : public QUndoCommand
{
public:
    // Shows a report as the session's current one; called on undo and redo.
    using Show = std::function<void(const Report &)>;

    // `typingIn`: id of the text this step types in, or empty. `continues`: the step may be merged
    // into one before it that types in the same text.
    // `time`: by the user's clock, for people.
    EditCommand(const Report &before, const Report &after, const QString &name,
                const QDateTime &time, Show show, const QString &typingIn = {},
                bool continues = false);

    // When it was done last, for typing the last keystroke.
    const QDateTime &time() const { return m_time; }

    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;
    void undo() override { m_show(m_before); }
    void redo() override { m_show(m_after); }

private:
    Report m_before;
    Report m_after;
    QDateTime m_time;
    Show m_show;
    QString m_typingIn;
    bool m_continues = false;
};
