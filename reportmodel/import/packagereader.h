// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

struct zip;

// The parts of a .docx or .xlsx package, unpacked from bytes in memory when they are asked for.
class PackageReader
{
public:
    // CannotRead when the bytes are no zip archive, when any part is damaged or encrypted, or when
    // they would unpack to more, or are packed more tightly, than an office file.
    static Result<PackageReader> open(const QByteArray &bytes);

    bool contains(const QString &path) const { return m_parts.contains(path); }
    // Empty for a part that is not there.
    QByteArray part(const QString &path) const;
    // Gives a part in pieces, so that it never is in memory as a whole, until `take` returns false.
    void read(const QString &path, const std::function<bool(QByteArrayView piece)> &take) const;
    QStringList paths() const { return m_parts.keys(); }

private:
    struct Part
    {
        quint64 index = 0;
        quint64 size = 0; // unpacked
    };

    QByteArray m_bytes; // what the archive reads from
    std::shared_ptr<zip> m_archive;
    QMap<QString, Part> m_parts;
};
