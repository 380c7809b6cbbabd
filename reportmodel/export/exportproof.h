// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

#include <QString>
#include <QStringList>

// How a check that needs the finished file came out on it.
struct FileCheck
{
    QString rule; // "K086", "K129"
    Outcome outcome = Outcome::Held;
    QString message; // one sentence; empty when it held
};

// What came of reading an exported file back and comparing it with the report (导出核对).
class ExportProof
{
public:
    // A format that cannot be read back is 未核对: it proves nothing, and says so.
    static ExportProof notRead() { return {}; }
    static ExportProof readBack();

    bool isRead() const { return m_read; }
    // Figures, labels, bound numbers and paragraphs that were compared.
    int compared() const { return m_compared; }
    int agreeing() const { return m_compared - m_differing; }
    bool holds() const { return m_read && m_differing == 0; }
    // What differs, a sentence each; the first ones.
    const QStringList &differences() const { return m_differences; }
    const QList<FileCheck> &checks() const { return m_checks; }
    // Whether a file of the format was read: pictures beside it cannot be.
    bool covers(const QString &fileName) const { return m_read && !m_leftOut.contains(fileName); }

    // One comparison. `sentence` is what to say when it fails.
    void agree() { ++m_compared; }
    void differ(const QString &sentence);
    void differ(const QString &what, const QString &expected, const QString &found);
    void compare(const QString &what, const QString &expected, const QString &found);
    // How many files, findings or charts there are; says so when they are others.
    void compareCount(qsizetype expected, qsizetype found);
    void add(const FileCheck &check) { m_checks += check; }
    // A file of the format that cannot be read back.
    void leaveOut(const QString &fileName) { m_leftOut += fileName; }
    // Takes over what another file of the same format showed.
    void add(const ExportProof &other);

    // "Compared with the report: 214 of 214 agree", "Not compared: …".
    QString summary() const;
    // All differences in a row, for the refusal.
    QString refusal() const;

private:
    bool m_read = false;
    int m_compared = 0;
    int m_differing = 0;
    QStringList m_differences;
    QList<FileCheck> m_checks;
    QStringList m_leftOut;
};
