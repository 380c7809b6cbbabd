// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/editcommand.h"

namespace {

constexpr int NeverMerged = -1; // QUndoCommand's own value for that
constexpr int TypingId = 1;

} // namespace

EditCommand::EditCommand(const Report &before, const Report &after, const QString &name,
                         const QDateTime &time, Show show, const QString &typingIn, bool continues)
    : QUndoCommand(name)
    , m_before(before)
    , m_after(after)
    , m_time(time)
    , m_show(std::move(show))
    , m_typingIn(typingIn)
    , m_continues(continues)
{
}

int EditCommand::id() const
{
    return m_typingIn.isEmpty() ? NeverMerged : TypingId;
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const EditCommand *>(other); // same id(), so the same class
    if (!next->m_continues || next->m_typingIn != m_typingIn)
        return false;
    m_after = next->m_after;
    m_time = next->m_time;
    // Typed and deleted again: nothing is left to undo.
    setObsolete(m_before == m_after);
    return true;
}
