// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/signoffwording.h"

using namespace Qt::StringLiterals;

QString SignOffWording::date(QDate date) const
{
    return date.isValid() ? (*this)(date.toString(u"yyyy年M月d日"_s), date.toString(Qt::ISODate))
                          : QString();
}

QString SignOffWording::orBlank(const QString &value) const
{
    return value.isEmpty() ? (*this)(u"空白"_s, u"blank"_s) : value;
}

QString SignOffWording::verdict(Light light) const
{
    switch (light) {
    case Light::Red:
        return (*this)(u"红灯：有错误"_s, u"Red: there are errors"_s);
    case Light::Amber:
        return (*this)(u"黄灯：需复核"_s, u"Amber: to be reviewed"_s);
    case Light::Green:
        break;
    }
    return (*this)(u"绿灯：核对相符"_s, u"Green: the checks hold"_s);
}

QString SignOffWording::counts(const SignOffSheet &sheet) const
{
    QStringList counts;
    const auto count = [&](qsizetype number, const QString &zh, const QString &en) {
        counts.append((*this)(zh, en).arg(number));
    };
    count(sheet.errors, u"错误 %1"_s, u"errors %1"_s);
    count(sheet.warnings, u"警告 %1"_s, u"warnings %1"_s);
    count(sheet.hints, u"提示 %1"_s, u"hints %1"_s);
    count(sheet.cannotJudge, u"无法判定 %1"_s, u"cannot be judged %1"_s);
    count(sheet.accepted.size(), u"已作说明 %1"_s, u"accepted %1"_s);
    count(sheet.off.size(), u"停用核对 %1"_s, u"checks off %1"_s);
    count(sheet.blanks.size(), u"空白 %1"_s, u"blank %1"_s);
    return counts.join((*this)(u"，"_s, u", "_s));
}

QString SignOffWording::stage(SignRecord::Stage stage) const
{
    switch (stage) {
    case SignRecord::Stage::Draft:
        break;
    case SignRecord::Stage::Submitted:
        return step(SignStep::Kind::Submitted);
    case SignRecord::Stage::Signed:
        return step(SignStep::Kind::Signed);
    case SignRecord::Stage::Delivered:
        return step(SignStep::Kind::Delivered);
    case SignRecord::Stage::Published:
        return step(SignStep::Kind::Published);
    }
    return (*this)(u"起草"_s, u"draft"_s);
}

QString SignOffWording::step(SignStep::Kind kind) const
{
    switch (kind) {
    case SignStep::Kind::Submitted:
        return (*this)(u"送审"_s, u"submitted for signature"_s);
    case SignStep::Kind::Returned:
        return (*this)(u"退回"_s, u"returned"_s);
    case SignStep::Kind::Signed:
        return (*this)(u"签发"_s, u"signed"_s);
    case SignStep::Kind::Delivered:
        return (*this)(u"已提交主管部门"_s, u"handed in"_s);
    case SignStep::Kind::Published:
        return (*this)(u"已发布"_s, u"published"_s);
    case SignStep::Kind::Reopened:
        return (*this)(u"重新打开"_s, u"reopened"_s);
    }
    return {};
}

QString SignOffWording::state(const SignOffSheet &sheet) const
{
    const SignRecord::Verdict &verdict = sheet.verdict;
    if (verdict.brokenAt >= 0) {
        return (*this)(u"记录已损坏：第 %1 步与前文不符"_s, u"The record is broken at step %1"_s)
            .arg(verdict.brokenAt + 1);
    }
    QString text = stage(verdict.stage);
    if (verdict.isSigned) {
        const QDate day = verdict.signature.time.toLocalTime().date();
        text += (*this)(u"；%1 于%2签发"_s, u"; signed by %1 on %2"_s)
                    .arg(verdict.signature.by, date(day));
        if (!verdict.holds()) {
            text += (*this)(u"；签发后有 %1 处改动，签批失效"_s,
                            u"; void: %1 change(s) after it was signed"_s)
                        .arg(sheet.sinceSignature.size());
        }
    }
    return text;
}

QString SignOffWording::deadline(const SignOffSheet::Deadline &deadline) const
{
    const QString name = deadline.dateKey == "submitted_date"_L1
                             ? (*this)(u"提交"_s, u"hand in by"_s)
                             : (*this)(u"公布"_s, u"publish by"_s);
    QString text = name + u' ' + date(deadline.date);
    if (deadline.local)
        text += (*this)(u"（地方时限）"_s, u" (local)"_s);
    if (deadline.done)
        return text + (*this)(u"，已办"_s, u", done"_s);
    if (!deadline.daysLeft)
        return text;
    return text +
           (*deadline.daysLeft < 0
                ? (*this)(u"，已超期 %1 天"_s, u", %1 day(s) overdue"_s).arg(-*deadline.daysLeft)
                : (*this)(u"，还有 %1 天"_s, u", %1 day(s) left"_s).arg(*deadline.daysLeft));
}

QString SignOffWording::jump(const SignOffSheet::Explained &one) const
{
    return (*this)(u"%1：上年 %2，本年 %3"_s, u"%1: %2 last year, %3 now"_s)
        .arg(one.figure.label, orBlank(one.figure.lastYear), orBlank(one.figure.value));
}

QString SignOffWording::explanation(const SignOffSheet::Explained &one) const
{
    switch (one.state) {
    case FigureToExplain::State::Open:
        return (*this)(u"未说明"_s, u"not explained"_s);
    case FigureToExplain::State::Lapsed:
        return (*this)(u"说明已过时：%1"_s, u"explained for another figure: %1"_s).arg(one.text);
    case FigureToExplain::State::Explained:
        break;
    }
    return one.text;
}

QString SignOffWording::accepted(const SignOffSheet::Accepted &one) const
{
    const QString text = (*this)(u"%1（%2，%3）：%4"_s, u"%1 (%2, %3): %4"_s)
                             .arg(one.rule, one.by, date(one.date), one.reason);
    return one.lapsed ? (*this)(u"已失效 "_s, u"lapsed: "_s) + text : text;
}

QString SignOffWording::evidence() const
{
    return (*this)(u"本记录用于证明签发后有无改动，不是法律意义上的电子签名。"_s,
                   u"The record proves what was changed after it was signed; it is not a legal "
                   "electronic signature."_s);
}
