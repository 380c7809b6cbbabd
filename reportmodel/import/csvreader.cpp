// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csvreader.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

} // namespace

Result<QList<QStringList>> readCsv(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes); // drops the byte order mark
    if (decoder.hasError())
        return Error{Error::Kind::CannotRead, Text::tr("The file is not in UTF-8."), {}};
    QList<QStringList> lines;
    QStringList line;
    QString field;
    bool quoted = false;
    bool pending = false; // a field or line has begun
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else
                quoted = false;
            continue;
        }
        if (c == u'"' && field.isEmpty()) {
            quoted = true;
            pending = true;
        } else if (c == u',') {
            line += std::exchange(field, {});
            pending = true;
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            line += std::exchange(field, {});
            lines += std::exchange(line, {});
            pending = false;
        } else {
            field += c;
            pending = true;
        }
    }
    if (quoted)
        return Error{
            Error::Kind::CannotRead, Text::tr("A quoted field of the file has no end."), {}};
    if (pending) {
        line += field;
        lines += line;
    }
    return lines;
}
