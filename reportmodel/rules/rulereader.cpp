// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulereader.h"

#include "base/jsonreader.h"
#include "rules/findingtext.h"
#include "rules/rulekinds.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RuleReader)
};

using Lists = QHash<QString, QJsonArray>;

// "@columns" → the items of that list; elsewhere in an array the items take its place.
QJsonValue withLists(const QJsonValue &value, const Lists &lists, QString *unknown)
{
    const auto listName = [](const QJsonValue &item) {
        const QString text = item.toString();
        return text.startsWith(u'@') ? text.sliced(1) : QString();
    };
    const auto itemsOf = [&lists, unknown](const QString &name) {
        const auto it = lists.constFind(name);
        if (it == lists.cend())
            *unknown = name;
        return it == lists.cend() ? QJsonArray() : *it;
    };
    if (const QString name = listName(value); !name.isEmpty())
        return itemsOf(name);
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray()) {
            const QString name = listName(item);
            if (name.isEmpty()) {
                array.append(withLists(item, lists, unknown));
                continue;
            }
            for (const QJsonValue &listed : itemsOf(name))
                array.append(listed);
        }
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = withLists(*it, lists, unknown);
        return object;
    }
    return value;
}

class Reader
{
public:
    explicit Reader(const JsonText &json)
        : m_json(json)
        , m_mentionsLists(json.bytes().contains("\"@"))
    {
    }

    Result<CheckFile> read()
    {
        const QJsonObject root = m_json.root().toObject();
        if (!m_json.root().isObject())
            fail(u"$"_s, Text::tr("A check file is an object."));
        only(root, {u"lists"_s, u"rules"_s, u"workdays"_s}, u"$"_s);
        each(root, u"lists"_s, u"$"_s, [this](const QJsonObject &object, const QString &path) {
            only(object, {u"id"_s, u"items"_s}, path);
            m_lists.insert(text(object, u"id"_s, path), object.value(u"items"_s).toArray());
        });
        const QList<int> lines = m_json.linesOfElements(u"rules");
        each(root, u"rules"_s, u"$"_s, [&](const QJsonObject &object, const QString &path) {
            m_file.rules.append(rule(object, path, lines.value(m_file.rules.size())));
        });
        each(root, u"workdays"_s, u"$"_s, [this](const QJsonObject &object, const QString &path) {
            m_file.workdays.append(workdayYear(object, path));
        });
        if (m_fault)
            return *m_fault;
        return m_file;
    }

private:
    void fail(const QString &path, const QString &message)
    {
        if (!m_fault)
            m_fault = m_json.errorAt(path, message, Error::Kind::Internal);
    }

    void only(const QJsonObject &object, const QStringList &known, const QString &path)
    {
        const QStringList names = object.keys();
        for (const QString &name : names) {
            if (!known.contains(name))
                fail(jsonMember(path, name), Text::tr("Unknown member."));
        }
    }

    template <class Visit>
    void each(const QJsonObject &object, const QString &name, const QString &path, Visit visit)
    {
        const QString listPath = jsonMember(path, name);
        const QJsonValue list = object.value(name);
        if (!list.isUndefined() && !list.isArray())
            fail(listPath, Text::tr("A list was expected here."));
        const QJsonArray items = list.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString itemPath = jsonElement(listPath, i);
            if (!items[i].isObject())
                fail(itemPath, Text::tr("An object was expected here."));
            visit(items[i].toObject(), itemPath);
        }
    }

    QString text(const QJsonObject &object, const QString &name, const QString &path)
    {
        const QJsonValue value = object.value(name);
        if (!value.isString() || value.toString().isEmpty())
            fail(jsonMember(path, name), Text::tr("Text was expected here."));
        return value.toString();
    }

    LocalizedText localized(const QJsonObject &object, const QString &name, const QString &path)
    {
        const QString place = jsonMember(path, name);
        const QJsonObject both = object.value(name).toObject();
        only(both, {u"zh_CN"_s, u"en"_s}, place);
        return {text(both, u"zh_CN"_s, place), text(both, u"en"_s, place)};
    }

    QStringList texts(const QJsonObject &object, const QString &name, const QString &path)
    {
        QStringList list;
        for (const QJsonValue &item : object.value(name).toArray())
            list.append(item.toString());
        if (list.isEmpty() || list.contains(QString()))
            fail(jsonMember(path, name), Text::tr("A list of texts was expected here."));
        return list;
    }

    Severity severity(const QJsonObject &object, const QString &path)
    {
        const QString id = text(object, u"severity"_s, path);
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
            if (severityId(severity) == id)
                return severity;
        }
        fail(jsonMember(path, u"severity"_s),
             Text::tr("One of error, warning, hint was expected here."));
        return Severity::Hint;
    }

    void applyOrgans(Rule &rule, const QJsonObject &object, const QString &path)
    {
        const QStringList organs = texts(object, u"applies_to"_s, path);
        const bool known = std::all_of(organs.cbegin(), organs.cend(), [](const QString &organ) {
            return organ == "D"_L1 || organ == "G"_L1 || organ == "S"_L1;
        });
        if (!known)
            fail(jsonMember(path, u"applies_to"_s), Text::tr("Only D, G and S are known here."));
        // Work summaries (S) are written by both kinds of organ.
        const bool summaries = organs.contains(u"S"_s);
        rule.departments = summaries || organs.contains(u"D"_s);
        rule.governments = summaries || organs.contains(u"G"_s);
    }

    Rule rule(const QJsonObject &object, const QString &path, int line)
    {
        static const QStringList common{
            u"id"_s,        u"scope"_s,      u"name"_s,   u"severity"_s, u"kind"_s,
            u"templates"_s, u"applies_to"_s, u"basis"_s,  u"text"_s,     u"verified"_s,
            u"examples"_s,  u"from_year"_s,  u"to_year"_s};
        Rule rule;
        rule.number = text(object, u"id"_s, path);
        rule.scope = object.value(u"scope"_s).toString();
        rule.name = localized(object, u"name"_s, path);
        rule.severity = severity(object, path);
        rule.kind = text(object, u"kind"_s, path);
        rule.templates = texts(object, u"templates"_s, path);
        applyOrgans(rule, object, path);
        rule.basis = text(object, u"basis"_s, path);
        rule.verified = object.value(u"verified"_s).toBool(true);
        rule.fromYear = object.value(u"from_year"_s).toInt();
        rule.toYear = object.value(u"to_year"_s).toInt();
        rule.message = localized(object, u"text"_s, path);
        rule.examples = m_json.deferred(object.value(u"examples"_s));
        rule.where = m_json.fileName() + u':' + QString::number(line) + u": "_s + path;
        QJsonObject parameters = object;
        for (const QString &name : common)
            parameters.remove(name);
        rule.parameters = parameters;
        if (m_mentionsLists) {
            QString unknownList;
            rule.parameters = withLists(parameters, m_lists, &unknownList).toObject();
            if (!unknownList.isEmpty())
                fail(path, Text::tr("There is no list “%1”.").arg(unknownList));
        }
        check(rule, path);
        return rule;
    }

    // What can be told without knowing the forms.
    void check(const Rule &rule, const QString &path)
    {
        if (rule.severity == Severity::Error && !rule.verified)
            fail(jsonMember(path, u"severity"_s),
                 Text::tr("A check whose basis is not verified is at most a warning."));
        const QByteArray examples = rule.examples.simplified();
        if (!examples.startsWith('{') || examples == "{}" || examples == "{ }")
            fail(jsonMember(path, u"examples"_s), Text::tr("A check needs examples."));
        const RuleKind *kind = findRuleKind(rule.kind);
        if (!kind) {
            fail(jsonMember(path, u"kind"_s), Text::tr("There is no kind “%1”.").arg(rule.kind));
            return;
        }
        const FindingPattern pattern(rule.message);
        for (const QString &name : pattern.placeholders()) {
            if (!Wording::commonPlaceholders().contains(name) && !kind->placeholders.contains(name))
                fail(jsonMember(path, u"text"_s),
                     Text::tr("Nothing fills the placeholder {%1}.").arg(name));
        }
    }

    QDate date(const QString &iso, const QString &path)
    {
        const QDate day = QDate::fromString(iso, Qt::ISODate);
        if (!day.isValid())
            fail(path, Text::tr("“%1” is not a day of the calendar.").arg(iso));
        return day;
    }

    WorkdayYear workdayYear(const QJsonObject &object, const QString &path)
    {
        only(object, {u"year"_s, u"basis"_s, u"holidays"_s, u"workdays"_s}, path);
        WorkdayYear year;
        year.year = object.value(u"year"_s).toInt();
        year.basis = text(object, u"basis"_s, path);
        const QString holidaysPath = jsonMember(path, u"holidays"_s);
        for (const QString &range : texts(object, u"holidays"_s, path)) {
            const QStringList ends = range.split(u'/'); // one day, or first/last
            const QDate last = date(ends.last(), holidaysPath);
            const QDate first = date(ends.first(), holidaysPath);
            if (first.daysTo(last) > 31)
                fail(holidaysPath, Text::tr("“%1” is too long for a holiday.").arg(range));
            for (QDate day = first; !m_fault && day <= last; day = day.addDays(1))
                year.holidays.insert(day);
        }
        for (const QString &day : texts(object, u"workdays"_s, path))
            year.extraDays.insert(date(day, jsonMember(path, u"workdays"_s)));
        return year;
    }

    const JsonText &m_json;
    bool m_mentionsLists; // most files do not, and rewriting every parameter takes time
    Lists m_lists;
    CheckFile m_file;
    std::optional<Error> m_fault;
};

} // namespace

Result<CheckFile> readCheckFile(const QByteArray &json, const QString &fileName)
{
    const auto text = JsonText::parse(json, fileName, "examples");
    if (!text)
        return text.error();
    return Reader(*text).read();
}
