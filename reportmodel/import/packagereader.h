// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

// The parts of a .docx or .xlsx package, unpacked from bytes in memory.
class PackageReader
{
public:
    // CannotRead when the bytes are no zip archive, are damaged, or would unpack to more than an
    // office file holds.
    static Result<PackageReader> open(const QByteArray &bytes);

    bool contains(const QString &path) const { return m_parts.contains(path); }
    // Empty for a part that is not there.
    QByteArray part(const QString &path) const { return m_parts.value(path); }
    QStringList paths() const { return m_parts.keys(); }

private:
    QMap<QString, QByteArray> m_parts;
};
