// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <utility>

// Text of a JSON file (report, template, checks, figures) that was checked strictly before any
// value is taken from it: Qt's own parser silently keeps one of two members of the same name and
// knows no lines. Places are named by JSON path: $.tables[1].rows[3].id, $.figures["t3.new.total"].
class JsonText
{
public:
    static constexpr int MaxDepth = 64; // nested objects and arrays

    // CannotRead, naming file, line and path, when the bytes are empty, binary, not UTF-8, cut
    // off, not JSON, nested deeper than MaxDepth, or name a member twice in one object. A UTF-8
    // byte order mark is skipped. `fileName` is only shown in errors; nothing is opened.
    // Values of members called `deferred` are checked like all others but kept as text: what is
    // rarely asked for need not be built up.
    static Result<JsonText> parse(const QByteArray &bytes, const QString &fileName,
                                  QByteArrayView deferred = {});
    // As above without those members of the root object, of which no more than grammar and encoding
    // are checked: reading thousands of files for a part of each takes a fraction of the time.
    static Result<JsonText> parseWithout(const QList<QByteArrayView> &members,
                                         const QByteArray &bytes, const QString &fileName);

    const QJsonValue &root() const { return m_root; }
    // The JSON of a deferred member's value; empty for an Undefined one.
    QByteArray deferred(const QJsonValue &value) const;
    // The value of a member that parseWithout() left out, as it is written; empty when there is no
    // such member. Valid as long as this object.
    QByteArrayView leftOut(QByteArrayView member) const;
    const QByteArray &bytes() const { return m_bytes; } // without a byte order mark
    const QString &fileName() const { return m_fileName; }

    // Line, from 1, on which the member or element at `path` begins; when the path does not exist,
    // that of the nearest enclosing one that does.
    int lineOf(QStringView path) const;
    // Lines on which the elements of a member of the root object begin, when it is an array. Known
    // from parsing, so it costs little.
    QList<int> linesOfElements(QStringView member) const;
    // An error about the value at `path`, placed as "file:line: path".
    Error errorAt(const QString &path, const QString &message,
                  Error::Kind kind = Error::Kind::CannotRead) const;

private:
    JsonText() = default;
    static Result<JsonText> begin(const QByteArray &bytes, const QString &fileName);
    Result<void> takeDocument(const QByteArray &document);

    QByteArray m_bytes;
    QString m_fileName;
    QJsonValue m_root;
    QList<std::pair<qsizetype, qsizetype>> m_deferred; // begin and end of each such value
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    QHash<QByteArray, Span> m_leftOut;
    QHash<QByteArray, QList<qsizetype>> m_elements; // where those of the root's lists begin
};

// `path` extended by a member or an element.
QString jsonMember(const QString &path, const QString &name);
QString jsonElement(const QString &path, qsizetype index);
