// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/pending.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PendingCheck)
};

class PendingCheck final : public Check
{
public:
    explicit PendingCheck(CheckScope scope)
        : m_scope(std::move(scope))
    {
    }

    void run(const CheckInput &, CheckSink &sink) const override { sink.notApplicable(m_scope); }

private:
    CheckScope m_scope;
};

} // namespace

Result<CheckPtr> compilePending(const RuleContext &context)
{
    static const QStringList known{u"exported_files"_s, u"subordinate_reports"_s};
    RuleParameters parameters(context.rule);
    if (const QString needs = parameters.text(u"needs"_s); !known.contains(needs)) {
        parameters.fail(u"needs"_s,
                        Text::tr("One of %1 was expected here.").arg(known.join(u", "_s)));
    }
    // Of the roll-up, which judges several reports at once (rollup/rollupchecks.h).
    if (auto wording = parameters.object(u"rolled_up"_s)) {
        wording->text(u"zh_CN"_s);
        wording->text(u"en"_s);
        parameters.take(*wording);
    }
    parameters.texts(u"checks"_s, RuleParameters::Presence::Optional);
    parameters.texts(u"cells"_s, RuleParameters::Presence::Optional);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new PendingCheck(context.chapterScope({}, {})));
}
