// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/memberreader.h"
#include "document/report.h"

// Takes what people noted on a report out of its file: numbers bound in its texts, findings
// accepted with a reason, checks switched off, blanks set to 0 together.
class AnnotationReader
{
public:
    explicit AnnotationReader(MemberReader &reader)
        : m_reader(reader)
    {
    }

    // Takes its members out of `members`, which are those of the report at `path`. The report's
    // texts must have been read. False after a fault, which the MemberReader then holds.
    bool read(Report &report, QJsonObject &members, const QString &path);

private:
    bool readBindings(Report &report, const QJsonValue &value, const QString &path);
    bool readBinding(Binding &binding, const QJsonValue &value, const QString &path);
    bool readSpan(Span &span, QJsonObject &members, const QString &path);
    bool checkTarget(const Binding &binding, const QString &path);
    bool readWaivers(Report &report, const QJsonValue &value, const QString &path);
    bool readWaiver(Waiver &waiver, const QJsonValue &value, const QString &path);
    bool readCells(WaivedState &covers, const QJsonValue &value, const QString &path);
    bool readRulesOff(Report &report, const QJsonValue &value, const QString &path);
    bool readRuleSwitch(RuleSwitch &rule, const QJsonValue &value, const QString &path);
    bool readExplanations(Report &report, const QJsonValue &value, const QString &path);
    bool readBlanksFilled(Report &report, const QJsonValue &value, const QString &path);
    bool readImported(Report &report, const QJsonValue &value, const QString &path);
    bool readBlanksFilled(BlanksFilled &act, const QJsonValue &value, const QString &path);

    MemberReader &m_reader;
};
