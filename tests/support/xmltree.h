// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

// An XML element with all that is in it. Names carry the prefix the file writes ("w:tbl").
struct XmlTree
{
    QString name;
    QHash<QString, QString> attributes; // without declarations of namespaces
    QList<XmlTree> children;
    QString text; // directly in the element

    // Internal error with line and reason when the bytes are no XML.
    static Result<XmlTree> parse(const QByteArray &xml);

    // The first child of this name; an element without a name when there is none.
    const XmlTree &child(QStringView childName) const;
    QList<const XmlTree *> all(QStringView elementName) const; // below, at any depth, in order
    QString attribute(const QString &key) const { return attributes.value(key); }
    bool exists() const { return !name.isEmpty(); }
};
