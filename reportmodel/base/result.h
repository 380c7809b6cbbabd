// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

// Why something could not be done, in a sentence a clerk understands.
struct Error
{
    // What kind of failure it is; the command line turns it into an exit code.
    enum class Kind {
        BadInput,    // a value, id or option that cannot be understood (exit 2)
        CannotRead,  // file missing, damaged, too large or from a newer major version (exit 3)
        CannotWrite, // folder missing or not writable, disk full, file exists (exit 3)
        Internal,    // our own mistake: a broken shipped template or check (exit 3)
    };

    Kind kind = Kind::Internal;
    QString message; // one translated sentence: what is wrong and what to do
    QString where;   // file, line, JSON path or cell; empty when the message says it all

    // Message with its place in front, ready to show.
    QString text() const
    {
        if (where.isEmpty())
            return message;
        const bool chinese = message.endsWith(QChar(0x3002)); // 。
        return where + (chinese ? QStringLiteral("：") : QStringLiteral(": ")) + message;
    }

    friend bool operator==(const Error &, const Error &) = default;
};

// A value or the Error that explains why there is none; member names follow std::expected.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    // Only when has_value().
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    // Only when !has_value().
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

// Success, or why not.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};
