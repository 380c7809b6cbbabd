// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

#include <deque>
#include <utility>
#include <vector>

// Walks the whole text once by the JSON grammar. Stops at the first fault; while walking it
// remembers where it is, so that a fault has a path and a path can be looked for.
class JsonScanner
{
public:
    // Remembers where values of members called `deferred` stand.
    explicit JsonScanner(QByteArrayView text, QByteArrayView deferred = {})
        : m_text(text)
        , m_deferredName(deferred)
    {
    }

    bool scan();
    // Offset at which the member or element at `path`, or its nearest ancestor, begins.
    qsizetype find(const QString &path);
    // Begin and end of the values of members with the deferred name, outermost only.
    QList<std::pair<qsizetype, qsizetype>> takeDeferred() { return std::move(m_deferred); }
    // Where the elements of the root's lists begin, by member.
    QHash<QByteArray, QList<qsizetype>> takeElements() { return std::move(m_elements); }
    struct RootMember
    {
        QByteArrayView name;
        qsizetype begin = 0;
        qsizetype value = 0;
        qsizetype end = 0;
    };
    const std::vector<RootMember> &rootMembers() const { return m_rootMembers; }

    // What is said when the text ends too early.
    static QString cutOff();
    const QString &fault() const { return m_fault; }
    qsizetype position() const { return m_position; }
    QString path() const;

private:
    struct Frame
    {
        bool isArray = false;
        QByteArrayView name; // of the current member; null before the first
        qsizetype index = 0; // of the current element
    };

    struct Name
    {
        QByteArrayView text;
        qsizetype offset = 0;
        friend bool operator<(const Name &a, const Name &b)
        {
            const auto order = a.text.compare(b.text);
            return order < 0 || (order == 0 && a.offset < b.offset);
        }
    };

    bool value();
    bool object();
    bool array();
    bool string(QByteArrayView *raw = nullptr);
    bool escape();
    bool hexQuad(char16_t *unit);
    bool number();
    bool digits();
    bool literal(QByteArrayView word);
    bool member();
    bool distinctNames(size_t firstName);
    bool enter();
    void matchTarget(qsizetype begin);

    bool atEnd() const { return m_position >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_position]; }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_position;
        return true;
    }
    void skipSpace();
    void skipOrdinary();
    bool fail(const QString &message);
    bool failUnexpected();

    QByteArrayView m_text;
    QByteArrayView m_deferredName;
    QList<std::pair<qsizetype, qsizetype>> m_deferred;
    qsizetype m_position = 0;
    QString m_fault;
    std::vector<Frame> m_frames;
    std::vector<Name> m_names;          // member names of all open objects, outermost first
    std::deque<QByteArray> m_unescaped; // owns names that were written with escapes

    QString m_target;          // path being looked for; empty when none is
    size_t m_matchedDepth = 0; // how many of its steps were found so far
    qsizetype m_matchedOffset = 0;
    QHash<QByteArray, QList<qsizetype>> m_elements;

    std::vector<RootMember> m_rootMembers;
};
