// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

// What a reviewer asks to have changed, and where.
struct ReviewRemark
{
    QString place; // cell id, text id or id of a chart; empty for the document as a whole
    QString text;
    QJsonObject extra = {}; // members of a newer minor version, kept as read

    friend bool operator==(const ReviewRemark &, const ReviewRemark &) = default;
};

// One step of a report from its draft to its publication (起草 → 送审 → 退回/签发 → 提交 → 发布),
// as the report's record keeps it. The record only grows: each step is chained to the one before
// it.
struct SignStep
{
    enum class Kind {
        Submitted, // 送审: the draft is finished, the leader is asked to sign
        Returned,  // 退回: to be changed, with remarks
        Signed,    // 签发: this content, and no other, may go out
        Delivered, // 提交主管部门 (条例 第四十九条: by 31 January)
        Published, // 发布 (条例 第五十条)
        Reopened,  // a signed report is changed again; needs a reason
    };

    Kind kind = Kind::Submitted;
    QString by;                  // name, as signed; never empty
    QString role;                // 拟稿, 审核, 保密审查, 签发 …; may be empty
    QString note;                // the reason where one is asked for
    QDateTime time;              // UTC, whole seconds, by the clock of that computer
    QList<ReviewRemark> remarks; // only of Returned
    QByteArray content;          // hex SHA-256 of what the document said: see SignedContent
    // What it said, so that a later change can be named; only where it is not what the step before
    // this one kept.
    QJsonObject state;
    QByteArray chain; // hex SHA-256 over the chain of the step before and all of the above
    QJsonObject extra;

    friend bool operator==(const SignStep &, const SignStep &) = default;
};

// "submitted", "returned" …: file and command line form.
QString signStepId(SignStep::Kind kind);
std::optional<SignStep::Kind> signStepFromId(QStringView id);

// A step as it stands in the report file.
QJsonObject writeSignStep(const SignStep &step);
