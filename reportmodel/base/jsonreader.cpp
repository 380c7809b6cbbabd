// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonreader.h"

#include "base/jsonscanner.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

constexpr QByteArrayView ByteOrderMark = "\xEF\xBB\xBF";

int lineAt(QByteArrayView text, qsizetype offset)
{
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + offset, '\n'));
}

QString placeText(const QString &fileName, int line, const QString &path)
{
    return fileName + u':' + QString::number(line) + (path.isEmpty() ? QString() : u": "_s + path);
}

// The text with each of these values replaced by its number.
QByteArray withoutValues(const QByteArray &text,
                         const QList<std::pair<qsizetype, qsizetype>> &values)
{
    if (values.isEmpty())
        return text;
    QByteArray shorter;
    shorter.reserve(text.size());
    qsizetype at = 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        shorter.append(text.constData() + at, values[i].first - at);
        shorter.append(QByteArray::number(i));
        at = values[i].second;
    }
    return shorter.append(text.constData() + at, text.size() - at);
}

// Cut off within the last character.
bool endsInTheMiddle(QByteArrayView text)
{
    for (qsizetype missing = 1; missing <= 3 && missing <= text.size(); ++missing) {
        if (text.chopped(missing).isValidUtf8())
            return true;
    }
    return false;
}

// What is wrong with the bytes before their grammar is looked at; empty when nothing is.
QString byteFault(QByteArrayView text, qsizetype *offset)
{
    *offset = 0;
    if (text.trimmed().isEmpty())
        return Text::tr("The file is empty.");
    if (const qsizetype nul = text.indexOf('\0'); nul >= 0) {
        *offset = nul;
        return Text::tr("This is not a text file.");
    }
    if (text.isValidUtf8())
        return {};
    if (endsInTheMiddle(text)) {
        *offset = text.size();
        return JsonScanner::cutOff();
    }
    for (qsizetype end = 0; end >= 0; *offset = end + 1) { // the line that is at fault
        end = text.indexOf('\n', *offset);
        const auto line = end < 0 ? text.sliced(*offset) : text.sliced(*offset, end - *offset);
        if (!line.isValidUtf8())
            break;
    }
    return Text::tr("The text is not encoded as UTF-8.");
}

} // namespace

Result<JsonText> JsonText::begin(const QByteArray &bytes, const QString &fileName)
{
    JsonText text;
    text.m_fileName = fileName;
    text.m_bytes = bytes;
    if (text.m_bytes.startsWith(ByteOrderMark))
        text.m_bytes.remove(0, ByteOrderMark.size());
    return text;
}

Result<void> JsonText::takeDocument(const QByteArray &document)
{
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(document, &error);
    if (error.error == QJsonParseError::IllegalNumber) { // 1e999
        return Error{Error::Kind::CannotRead, Text::tr("The number here is out of range."),
                     placeText(m_fileName, lineAt(document, error.offset), {})};
    }
    if (parsed.isNull()) // beyond the sizes Qt's parser can hold
        return Error{Error::Kind::CannotRead, Text::tr("The file is too large."), m_fileName};
    m_root = parsed.isArray() ? QJsonValue(parsed.array()) : QJsonValue(parsed.object());
    return {};
}

Result<JsonText> JsonText::parse(const QByteArray &bytes, const QString &fileName,
                                 QByteArrayView deferred)
{
    auto text = begin(bytes, fileName);
    const QByteArray &content = text->m_bytes;
    qsizetype offset = 0;
    if (const QString fault = byteFault(content, &offset); !fault.isEmpty()) {
        return Error{Error::Kind::CannotRead, fault,
                     placeText(fileName, lineAt(content, offset), {})};
    }
    JsonScanner scanner(content, deferred);
    if (!scanner.scan()) {
        const int line = lineAt(content, scanner.position());
        return Error{Error::Kind::CannotRead, scanner.fault(),
                     placeText(fileName, line, scanner.path())};
    }
    text->m_elements = scanner.takeElements();
    text->m_deferred = scanner.takeDeferred();
    if (const Result<void> taken = text->takeDocument(withoutValues(content, text->m_deferred)); !taken)
        return taken.error();
    return text;
}

Result<JsonText> JsonText::parseWithout(const QList<QByteArrayView> &members,
                                        const QByteArray &bytes, const QString &fileName)
{
    auto text = begin(bytes, fileName);
    JsonScanner scanner(text->m_bytes);
    if (!scanner.scan() || !text->m_bytes.isValidUtf8())
        return parse(bytes, fileName); // which says exactly what is wrong
    QByteArray rest = "{"_ba;
    for (const JsonScanner::RootMember &one : scanner.rootMembers()) {
        if (members.contains(one.name)) {
            text->m_leftOut.insert(one.name.toByteArray(), {one.value, one.end - one.value});
            continue;
        }
        if (rest.size() > 1)
            rest += ',';
        rest += QByteArrayView(text->m_bytes).sliced(one.begin, one.end - one.begin);
    }
    rest += '}';
    if (!text->takeDocument(rest))
        return parse(bytes, fileName);
    return text;
}

QByteArray JsonText::deferred(const QJsonValue &value) const
{
    const auto number = static_cast<qsizetype>(value.toInteger(-1));
    if (number < 0 || number >= m_deferred.size())
        return {};
    const auto &[begin, end] = m_deferred[number];
    return m_bytes.sliced(begin, end - begin);
}

QByteArrayView JsonText::leftOut(QByteArrayView member) const
{
    const Span span = m_leftOut.value(member.toByteArray());
    return QByteArrayView(m_bytes).sliced(span.start, span.length);
}

int JsonText::lineOf(QStringView path) const
{
    return lineAt(m_bytes, JsonScanner(m_bytes).find(path.toString()));
}

QList<int> JsonText::linesOfElements(QStringView member) const
{
    QList<int> lines;
    int line = 1;
    qsizetype counted = 0;
    const QList<qsizetype> offsets = m_elements.value(member.toUtf8());
    for (const qsizetype offset : offsets) {
        line += static_cast<int>(
            std::count(m_bytes.cbegin() + counted, m_bytes.cbegin() + offset, '\n'));
        counted = offset;
        lines.append(line);
    }
    return lines;
}

Error JsonText::errorAt(const QString &path, const QString &message, Error::Kind kind) const
{
    return {kind, message, placeText(m_fileName, lineOf(path), path)};
}

QString jsonMember(const QString &path, const QString &name)
{
    const bool plain = !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
    });
    return plain ? path + u'.' + name : path + u"[\""_s + name + u"\"]"_s;
}

QString jsonElement(const QString &path, qsizetype index)
{
    return path + u'[' + QString::number(index) + u']';
}
