// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>
#include <deque>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

QString cutOff()
{
    return Text::tr("The text stops in the middle; the file was probably cut off.");
}

constexpr QByteArrayView ByteOrderMark = "\xEF\xBB\xBF";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

int lineAt(QByteArrayView text, qsizetype offset)
{
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + offset, '\n'));
}

QString placeText(const QString &fileName, int line, const QString &path)
{
    return fileName + u':' + QString::number(line) + (path.isEmpty() ? QString() : u": "_s + path);
}

// The characters a member name stands for, escapes resolved.
QByteArray unescaped(QByteArrayView rawName)
{
    const QByteArray array = "[\"" + rawName.toByteArray() + "\"]";
    return QJsonDocument::fromJson(array).array().at(0).toString().toUtf8();
}

// Walks the whole text once by the JSON grammar. Stops at the first fault; while walking it
// remembers where it is, so that a fault has a path and a path can be looked for.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text, QByteArrayView deferred = {})
        : m_text(text)
        , m_deferredName(deferred)
    {
    }

    bool scan();
    // Offset at which the member or element at `path`, or its nearest ancestor, begins.
    qsizetype find(const QString &path);
    // Begin and end of the values of members with the deferred name, outermost only.
    QList<std::pair<qsizetype, qsizetype>> takeDeferred() { return std::move(m_deferred); }
    // Where the elements of the root's lists begin, by member.
    QHash<QByteArray, QList<qsizetype>> takeElements() { return std::move(m_elements); }
    struct RootMember
    {
        QByteArrayView name;
        qsizetype begin = 0;
        qsizetype value = 0;
        qsizetype end = 0;
    };
    const std::vector<RootMember> &rootMembers() const { return m_rootMembers; }

    const QString &fault() const { return m_fault; }
    qsizetype position() const { return m_position; }
    QString path() const;

private:
    struct Frame
    {
        bool isArray = false;
        QByteArrayView name; // of the current member; null before the first
        qsizetype index = 0; // of the current element
    };

    struct Name
    {
        QByteArrayView text;
        qsizetype offset = 0;
        friend bool operator<(const Name &a, const Name &b)
        {
            const auto order = a.text.compare(b.text);
            return order < 0 || (order == 0 && a.offset < b.offset);
        }
    };

    bool value();
    bool object();
    bool array();
    bool string(QByteArrayView *raw = nullptr);
    bool escape();
    bool hexQuad(char16_t *unit);
    bool number();
    bool digits();
    bool literal(QByteArrayView word);
    bool member();
    bool distinctNames(size_t firstName);
    bool enter();
    void matchTarget(qsizetype begin);

    bool atEnd() const { return m_position >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_position]; }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_position;
        return true;
    }
    void skipSpace();
    void skipOrdinary();
    bool fail(const QString &message);
    bool failUnexpected();

    QByteArrayView m_text;
    QByteArrayView m_deferredName;
    QList<std::pair<qsizetype, qsizetype>> m_deferred;
    qsizetype m_position = 0;
    QString m_fault;
    std::vector<Frame> m_frames;
    std::vector<Name> m_names;          // member names of all open objects, outermost first
    std::deque<QByteArray> m_unescaped; // owns names that were written with escapes

    QString m_target;          // path being looked for; empty when none is
    size_t m_matchedDepth = 0; // how many of its steps were found so far
    qsizetype m_matchedOffset = 0;
    QHash<QByteArray, QList<qsizetype>> m_elements;

    std::vector<RootMember> m_rootMembers;
};

bool Scanner::fail(const QString &message)
{
    m_fault = message;
    return false;
}

bool Scanner::failUnexpected()
{
    if (atEnd())
        return fail(cutOff());
    const auto next = QString::fromUtf8(
        m_text.sliced(m_position, std::min<qsizetype>(4, m_text.size() - m_position)));
    const qsizetype length = next.at(0).isHighSurrogate() ? 2 : 1;
    return fail(Text::tr("“%1” was not expected here.").arg(next.left(length)));
}

void Scanner::skipSpace()
{
    while (!atEnd()) {
        const char c = m_text[m_position];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        ++m_position;
    }
}

QString Scanner::path() const
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

bool Scanner::scan()
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

qsizetype Scanner::find(const QString &path)
{
    m_target = path;
    scan();
    return m_matchedOffset;
}

void Scanner::matchTarget(qsizetype begin)
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

bool Scanner::enter()
{
    if (m_frames.size() == JsonText::MaxDepth)
        return fail(Text::tr("More than %1 brackets are nested here.").arg(JsonText::MaxDepth));
    m_frames.push_back({peek() == '[', {}, 0});
    ++m_position;
    skipSpace();
    return true;
}

bool Scanner::value()
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

bool Scanner::object()
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

bool Scanner::member()
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
bool Scanner::distinctNames(size_t firstName)
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

bool Scanner::array()
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
void Scanner::skipOrdinary()
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

bool Scanner::string(QByteArrayView *raw)
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

bool Scanner::escape()
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

bool Scanner::hexQuad(char16_t *unit)
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

bool Scanner::number()
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

bool Scanner::digits()
{
    const qsizetype begin = m_position;
    while (isDigit(peek()))
        ++m_position;
    return m_position > begin;
}

bool Scanner::literal(QByteArrayView word)
{
    for (const char c : word) {
        if (!take(c))
            return failUnexpected();
    }
    return true;
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
        return cutOff();
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
    Scanner scanner(content, deferred);
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
    Scanner scanner(text->m_bytes);
    if (!scanner.scan() || !text->m_bytes.isValidUtf8())
        return parse(bytes, fileName); // which says exactly what is wrong
    QByteArray rest = "{"_ba;
    for (const Scanner::RootMember &one : scanner.rootMembers()) {
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
    return lineAt(m_bytes, Scanner(m_bytes).find(path.toString()));
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
