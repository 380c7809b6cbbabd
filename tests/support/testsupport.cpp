// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport.h"

#include <QFile>

namespace TestSupport {

QString fixture(const QString &name)
{
    return QStringLiteral(NIANBAO_SOURCE_DIR "/tests/fixtures/") + name;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace TestSupport
