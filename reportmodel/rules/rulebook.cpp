// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkrunner.h"
#include "rules/rulereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RuleBook)
};

} // namespace

RuleBook::RuleBook(QList<Rule> rules, WorkdayCalendar workdays)
    : m_rules(std::move(rules))
    , m_workdays(std::move(workdays))
{
    std::stable_sort(m_rules.begin(), m_rules.end(),
                     [](const Rule &a, const Rule &b) { return a.number < b.number; });
}

Result<QList<Rule>> RuleBook::read(const QByteArray &json, const QString &fileName)
{
    auto file = readCheckFile(json, fileName);
    if (!file)
        return file.error();
    return file->rules;
}

Result<RuleBook> RuleBook::shipped()
{
    CheckFile all;
    const QDir folder(u":/checks"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Internal, Text::tr("The check file cannot be read."), name};
        const auto read = readCheckFile(file.readAll(), name);
        if (!read)
            return read.error();
        all.rules += read->rules;
        all.workdays += read->workdays;
    }
    return RuleBook(std::move(all.rules), WorkdayCalendar(std::move(all.workdays)));
}

const Rule *RuleBook::find(QStringView number) const
{
    const auto it = std::find_if(m_rules.cbegin(), m_rules.cend(),
                                 [number](const Rule &rule) { return rule.number == number; });
    return it == m_rules.cend() ? nullptr : &*it;
}
