// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonscanner.h"

#include "base/jsonreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The characters a member name stands for, escapes resolved.
QByteArray unescaped(QByteArrayView rawName)
{
    const QByteArray array = "[\"" + rawName.toByteArray() + "\"]";
    return QJsonDocument::fromJson(array).array().at(0).toString().toUtf8();
}

} // namespace

bool JsonScanner::fail(const QString &message)
{
    m_fault = message;
    return false;
}

bool JsonScanner::failUnexpected()
{
    if (atEnd())
        return fail(cutOff());
    const auto next = QString::fromUtf8(
        m_text.sliced(m_position, std::min<qsizetype>(4, m_text.size() - m_position)));
    const qsizetype length = next.at(0).isHighSurrogate() ? 2 : 1;
    return fail(Text::tr("“%1” was not expected here.").arg(next.left(length)));
}

void JsonScanner::skipSpace()
{
    while (!atEnd()) {
        const char c = m_text[m_position];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        ++m_position;
    }
}

QString JsonScanner::path() const
{
    QString path = u"$"_s;
    for (const Frame &frame : m_frames) {
        if (frame.isArray)
            path = jsonElement(path, frame.index);
        else if (!frame.name.isNull())
            path = jsonMember(path, QString::fromUtf8(frame.name));
    }
    return path;
}

bool JsonScanner::scan()
{
    skipSpace();
    const bool isContainer = peek() == '{' || peek() == '[';
    if (!isContainer)
        return failUnexpected();
    if (!value())
        return false;
    skipSpace();
    return atEnd() || fail(Text::tr("There is something after the end of the data."));
}

qsizetype JsonScanner::find(const QString &path)
{
    m_target = path;
    scan();
    return m_matchedOffset;
}

void JsonScanner::matchTarget(qsizetype begin)
{
    if (m_target.isEmpty() || m_frames.size() != m_matchedDepth + 1)
        return;
    const QString here = path();
    const bool leadsThere = m_target.startsWith(here) &&
                            (m_target.size() == here.size() || m_target[here.size()] == u'.' ||
                             m_target[here.size()] == u'[');
    if (leadsThere) {
        ++m_matchedDepth;
        m_matchedOffset = begin;
    }
}

bool JsonScanner::enter()
{
    if (m_frames.size() == JsonText::MaxDepth)
        return fail(Text::tr("More than %1 brackets are nested here.").arg(JsonText::MaxDepth));
    m_frames.push_back({peek() == '[', {}, 0});
    ++m_position;
    skipSpace();
    return true;
}

bool JsonScanner::value()
{
    switch (peek()) {
    case '{':
        return object();
    case '[':
        return array();
    case '"':
        return string();
    case 't':
        return literal("true");
    case 'f':
        return literal("false");
    case 'n':
        return literal("null");
    default:
        return peek() == '-' || isDigit(peek()) ? number() : failUnexpected();
    }
}

bool JsonScanner::object()
{
    if (!enter())
        return false;
    const size_t firstName = m_names.size();
    if (peek() != '}') {
        do {
            skipSpace();
            if (!member())
                return false;
            skipSpace();
        } while (take(','));
    }
    if (!take('}'))
        return failUnexpected();
    if (!distinctNames(firstName))
        return false;
    m_frames.pop_back();
    return true;
}

bool JsonScanner::member()
{
    const qsizetype begin = m_position;
    QByteArrayView name;
    if (peek() != '"')
        return failUnexpected();
    if (!string(&name))
        return false;
    if (name.contains('\\'))
        name = m_unescaped.emplace_back(unescaped(name));
    m_frames.back().name = name;
    m_names.push_back({name, begin});
    matchTarget(begin);
    skipSpace();
    if (!take(':'))
        return failUnexpected();
    skipSpace();
    const bool defers = !m_deferredName.isEmpty() && name == m_deferredName;
    const bool ofRoot = m_frames.size() == 1;
    const qsizetype valueBegin = m_position;
    if (!value())
        return false;
    if (defers) {
        while (!m_deferred.isEmpty() && m_deferred.last().first > valueBegin)
            m_deferred.removeLast(); // stands inside this one
        m_deferred.append({valueBegin, m_position});
    }
    if (ofRoot)
        m_rootMembers.push_back({name, begin, valueBegin, m_position});
    return true;
}

// Sorted once per object, so that a million members do not take a million times as long.
bool JsonScanner::distinctNames(size_t firstName)
{
    const auto first = m_names.begin() + static_cast<std::ptrdiff_t>(firstName);
    const auto ascend = [](const Name &a, const Name &b) { return a.text < b.text; };
    const bool inOrder = std::adjacent_find(first, m_names.end(), std::not_fn(ascend)) ==
                         m_names.end(); // as our own files are
    if (inOrder) {
        m_names.erase(first, m_names.end());
        return true;
    }
    std::sort(first, m_names.end());
    const auto twice = std::adjacent_find(
        first, m_names.end(), [](const Name &a, const Name &b) { return a.text == b.text; });
    if (twice != m_names.end()) {
        const Name second = *std::next(twice);
        m_position = second.offset;
        m_frames.back().name = second.text;
        return fail(Text::tr("The name “%1” occurs twice in one object.")
                        .arg(QString::fromUtf8(second.text)));
    }
    m_names.erase(first, m_names.end());
    return true;
}

bool JsonScanner::array()
{
    if (!enter())
        return false;
    QList<qsizetype> *elements =
        m_frames.size() == 2 ? &m_elements[m_frames.front().name.toByteArray()] : nullptr;
    if (peek() != ']') {
        do {
            skipSpace();
            matchTarget(m_position);
            if (elements)
                elements->append(m_position);
            if (!value())
                return false;
            ++m_frames.back().index;
            skipSpace();
        } while (take(','));
    }
    if (!take(']'))
        return failUnexpected();
    m_frames.pop_back();
    return true;
}

// Eight characters at a time: texts are most of a file. A byte of `word` is '"', '\\' or a control
// character exactly if one of the three subtractions borrows for it.
void JsonScanner::skipOrdinary()
{
    constexpr quint64 ones = 0x0101'0101'0101'0101;
    constexpr quint64 highs = ones << 7U;
    const auto anyZero = [](quint64 word) { return (word - ones) & ~word & highs; };
    while (m_text.size() - m_position >= 8) {
        quint64 word = 0;
        std::memcpy(&word, m_text.data() + m_position, sizeof word);
        const quint64 control = (word - ones * ' ') & ~word & highs;
        if (anyZero(word ^ (ones * '"')) | anyZero(word ^ (ones * '\\')) | control)
            break;
        m_position += 8;
    }
    const auto ordinary = [](char c) {
        return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= ' ';
    };
    const char *const from = m_text.data() + m_position;
    m_position += std::find_if_not(from, m_text.data() + m_text.size(), ordinary) - from;
}

bool JsonScanner::string(QByteArrayView *raw)
{
    const qsizetype begin = ++m_position;
    while (!atEnd()) {
        skipOrdinary();
        if (atEnd())
            break;
        const char c = m_text[m_position];
        if (c == '"') {
            if (raw)
                *raw = m_text.sliced(begin, m_position - begin);
            ++m_position;
            return true;
        }
        if (c >= '\0' && c < ' ')
            return fail(
                Text::tr("A line break or control character stands inside quotation marks."));
        ++m_position;
        if (c == '\\' && !escape())
            return false;
    }
    return failUnexpected();
}

bool JsonScanner::escape()
{
    const char c = peek();
    if (c != 'u') {
        if (atEnd())
            return failUnexpected();
        ++m_position;
        return QByteArrayView("\"\\/bfnrt").contains(c) ||
               fail(Text::tr("The escape sequence after the backslash is not valid."));
    }
    char16_t unit = 0;
    char16_t low = 0;
    const bool valid = hexQuad(&unit) && unit != 0 && !QChar::isLowSurrogate(unit) &&
                       (!QChar::isHighSurrogate(unit) ||
                        (take('\\') && hexQuad(&low) && QChar::isLowSurrogate(low)));
    return valid || fail(Text::tr("The escape sequence after the backslash is not valid."));
}

bool JsonScanner::hexQuad(char16_t *unit)
{
    if (!take('u') || m_text.size() - m_position < 4)
        return false;
    const QByteArrayView quad = m_text.sliced(m_position, 4);
    if (!std::all_of(quad.begin(), quad.end(), isHexDigit))
        return false;
    *unit = quad.toByteArray().toUShort(nullptr, 16);
    m_position += 4;
    return true;
}

bool JsonScanner::number()
{
    take('-');
    const bool leadingZero = peek() == '0';
    const qsizetype begin = m_position;
    bool valid = digits() && !(leadingZero && m_position - begin > 1);
    if (valid && take('.'))
        valid = digits();
    if (valid && (take('e') || take('E'))) {
        if (!take('+'))
            take('-');
        valid = digits();
    }
    if (!valid && atEnd())
        return failUnexpected();
    return valid || fail(Text::tr("This number is not written as JSON requires."));
}

bool JsonScanner::digits()
{
    const qsizetype begin = m_position;
    while (isDigit(peek()))
        ++m_position;
    return m_position > begin;
}

bool JsonScanner::literal(QByteArrayView word)
{
    for (const char c : word) {
        if (!take(c))
            return failUnexpected();
    }
    return true;
}

QString JsonScanner::cutOff()
{
    return Text::tr("The text stops in the middle; the file was probably cut off.");
}
