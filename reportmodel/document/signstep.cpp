// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/signstep.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds{
    std::pair{SignStep::Kind::Submitted, "submitted"_L1},
    std::pair{SignStep::Kind::Returned, "returned"_L1},
    std::pair{SignStep::Kind::Signed, "signed"_L1},
    std::pair{SignStep::Kind::Delivered, "delivered"_L1},
    std::pair{SignStep::Kind::Published, "published"_L1},
    std::pair{SignStep::Kind::Reopened, "reopened"_L1},
};

void insertText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

} // namespace

QString signStepId(SignStep::Kind kind)
{
    const auto it = std::find_if(kinds.begin(), kinds.end(),
                                 [kind](const auto &entry) { return entry.first == kind; });
    return it == kinds.end() ? QString() : QString(it->second);
}

std::optional<SignStep::Kind> signStepFromId(QStringView id)
{
    const auto it = std::find_if(kinds.begin(), kinds.end(),
                                 [id](const auto &entry) { return entry.second == id; });
    return it == kinds.end() ? std::nullopt : std::optional(it->first);
}

QJsonObject writeSignStep(const SignStep &step)
{
    QJsonObject object = step.extra;
    object.insert(u"step"_s, signStepId(step.kind));
    object.insert(u"by"_s, step.by);
    insertText(object, u"role"_s, step.role);
    insertText(object, u"note"_s, step.note);
    object.insert(u"time"_s, step.time.toString(Qt::ISODate));
    QJsonArray remarks;
    for (const ReviewRemark &remark : step.remarks) {
        QJsonObject entry = remark.extra;
        entry.insert(u"text"_s, remark.text);
        insertText(entry, u"place"_s, remark.place);
        remarks.append(entry);
    }
    if (!remarks.isEmpty())
        object.insert(u"remarks"_s, remarks);
    object.insert(u"content"_s, QString::fromLatin1(step.content));
    if (!step.state.isEmpty())
        object.insert(u"state"_s, step.state);
    object.insert(u"chain"_s, QString::fromLatin1(step.chain));
    return object;
}
