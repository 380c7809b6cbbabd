// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class PackageReader;

// Reads one XML part of a package from beginning to end without ever holding all of it. Derived
// classes take what they need of it.
class PartScanner
{
public:
    virtual ~PartScanner() = default;

    // False when the part is not there, is no well-formed XML, or has a document type: office
    // files have none, and what it may define (entities in entities) is what such files are
    // attacked with.
    bool scan(const PackageReader &package, const QString &path);

protected:
    // The attributes of an element, by their names without prefix.
    class Attributes
    {
    public:
        Attributes(const unsigned char **list, int count)
            : m_list(list)
            , m_count(count)
        {
        }
        // UTF-8; valid during the call; empty for one that is not there.
        QByteArrayView value(QByteArrayView name) const;
        QByteArrayView value(char name) const; // of one letter, which is found sooner

    private:
        const unsigned char **m_list;
        int m_count;
    };

    PartScanner() = default;
    Q_DISABLE_COPY_MOVE(PartScanner)

    // Names without prefix. Words come in pieces.
    virtual void start(QByteArrayView name, const Attributes &attributes) = 0;
    virtual void end(QByteArrayView name) = 0;
    virtual void words(QByteArrayView utf8) = 0;
    // Ends the scan, which then fails.
    void giveUp() { m_givenUp = true; }

private:
    friend struct PartScannerCalls;
    bool m_givenUp = false;
};
