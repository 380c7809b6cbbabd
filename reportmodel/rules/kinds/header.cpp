// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/header.h"

#include "base/figureinput.h"
#include "rules/organcode.h"
#include "rules/prosescope.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HeaderCheck)
};

class IndexNumberCheck final : public Check
{
public:
    IndexNumberCheck(CheckScope index, CheckScope unit)
        : m_index(std::move(index))
        , m_unit(std::move(unit))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const QString index = input.report().meta.value(u"index_number"_s);
        const qsizetype slash = index.indexOf(u'/');
        judge(m_index, u"index_number"_s, index, index.left(std::max<qsizetype>(slash, 0)), sink);
        const QString code = input.report().unit.code;
        judge(m_unit, u"unit_code"_s, code, code, sink);
    }

private:
    static void judge(const CheckScope &scope, const QString &key, const QString &written,
                      const QString &front, CheckSink &sink)
    {
        QString code = foldForReading(front).trimmed().toUpper();
        if (code.size() == 10 && code[8] == u'-') // 00248940-1
            code.remove(8, 1);
        if (code.size() != 9 && code.size() != 18)
            return sink.notApplicable(scope);
        if (code.size() == 9 ? OrganCode::isOrganizationCode(code) : OrganCode::isUnifiedCode(code))
            return sink.held(scope);
        Evidence evidence;
        evidence.metaKey = key;
        evidence.quote = written;
        evidence.values = {
            {"code"_L1, sameText(front)},
            {"standard"_L1, sameText(code.size() == 9 ? u"GB 11714"_s : u"GB 32100"_s)}};
        sink.violated(scope, evidence);
    }

    CheckScope m_index;
    CheckScope m_unit;
};

class MetaValueCheck final : public Check
{
public:
    CheckScope scope;
    QString key;
    QStringList values;
    QStringList contains;

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const QString written = input.report().meta.value(key).trimmed();
        if (written.isEmpty())
            return sink.notApplicable(scope);
        const QString read = foldForReading(written);
        const bool found = values.contains(read) || std::any_of(contains.cbegin(), contains.cend(),
                                                                [&read](const QString &word) {
                                                                    return read.contains(word);
                                                                });
        if (found)
            return sink.held(scope);
        Evidence evidence;
        evidence.metaKey = key;
        evidence.quote = written;
        sink.violated(scope, evidence);
    }
};

class MetaFilledCheck final : public Check
{
public:
    struct Field
    {
        QString key;
        LocalizedText name;
    };

    CheckScope scope;
    QList<Field> fields; // those the header prints
    QStringList header;  // every field it prints

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const QMap<QString, QString> &meta = input.report().meta;
        const auto isEmpty = [&meta](const QString &key) {
            return meta.value(key).trimmed().isEmpty();
        };
        if (fields.isEmpty() || std::all_of(header.cbegin(), header.cend(), isEmpty))
            return sink.notApplicable(scope);
        LocalizedText missing;
        Evidence evidence;
        for (const Field &field : fields) {
            if (!isEmpty(field.key))
                continue;
            if (evidence.metaKey.isEmpty())
                evidence.metaKey = field.key;
            missing.zh += (missing.zh.isEmpty() ? u""_s : u"、"_s) + field.name.zh;
            missing.en += (missing.en.isEmpty() ? u""_s : u", "_s) + field.name.en;
        }
        if (missing.isEmpty())
            return sink.held(scope);
        evidence.values = {{"missing"_L1, missing}};
        sink.violated(scope, evidence);
    }
};

} // namespace

Result<CheckPtr> compileIndexNumber(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new IndexNumberCheck(documentScope(context, u"index_number"_s),
                                         documentScope(context, u"unit_code"_s)));
}

Result<CheckPtr> compileMetaValue(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<MetaValueCheck>();
    check->scope = documentScope(context);
    check->key = parameters.text(u"key"_s);
    check->values = parameters.texts(u"values"_s, Presence::Optional);
    check->contains = parameters.texts(u"contains"_s, Presence::Optional);
    if (!metaKeys().contains(check->key))
        parameters.fail(u"key"_s, Text::tr("There is no metadata “%1”.").arg(check->key));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileMetaFilled(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<MetaFilledCheck>();
    check->scope = documentScope(context);
    check->header = context.document->metaKeys;
    for (RuleParameters &entry : parameters.objects(u"fields"_s)) {
        MetaFilledCheck::Field field;
        field.key = entry.text(u"key"_s);
        if (auto name = entry.object(u"name"_s)) {
            field.name = {name->text(u"zh_CN"_s), name->text(u"en"_s)};
            entry.take(*name);
        }
        if (!metaKeys().contains(field.key))
            entry.fail(u"key"_s, Text::tr("There is no metadata “%1”.").arg(field.key));
        parameters.take(entry);
        if (check->header.contains(field.key))
            check->fields.append(field);
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}
