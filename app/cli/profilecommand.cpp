// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/metalabel.h"
#include "document/reportedit.h"
#include "document/unitprofile.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

class ProfileCommand final : public Command
{
public:
    QString name() const override { return u"profile"_s; }
    QString usage() const override { return u"FILE [--set KEY=VALUE…] [--json]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Shows or sets the unit's profile: names, codes, contact and statutory "
                            "powers (yes, no or empty).");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"set"_s, CliTexts::tr("What to set; may be given again. An empty value removes it."),
              u"KEY=VALUE"_s},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.isEmpty())
            return ReportCommand::wrongUsage(*this, console);
        const QString &path = arguments.first();
        const QStringList pairs = parser.values(u"set"_s) + arguments.mid(1);
        if (!pairs.isEmpty()) {
            const int code = ReportCommand::edit(
                path, console, [&](auto &opened) { return setAll(opened.report, pairs); });
            if (code != ExitCode::Done || !parser.isSet(u"json"_s))
                return code;
        }
        return show(path, parser.isSet(u"json"_s), console);
    }

private:
    static Result<void> setAll(Report &report, const QStringList &pairs)
    {
        return ReportCommand::forEachPair(pairs, [&](const QString &key, const QString &value) {
            return ReportEdit::setProfile(report, key, value);
        });
    }

    static QJsonValue toJson(const Report &report, const QString &key)
    {
        if (UnitProfile::isPower(key)) {
            const auto stated = UnitProfile::power(report, key);
            return stated ? QJsonValue(*stated) : QJsonValue();
        }
        const QString value = ReportEdit::profile(report, key);
        return value.isEmpty() ? QJsonValue() : QJsonValue(value);
    }

    static int show(const QString &path, bool json, const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        QJsonObject object;
        for (const QString &key : ReportEdit::profileKeys()) {
            const QString value = ReportEdit::profile(opened->report, key);
            if (json)
                object.insert(key, toJson(opened->report, key));
            else if (!value.isEmpty())
                console.out << key << '\t' << value << '\t' << MetaLabel::of(key) << '\n';
        }
        if (json)
            ReportCommand::printJson(object, console);
        return ExitCode::Done;
    }
};

} // namespace

CommandPtr makeProfileCommand()
{
    return std::make_unique<ProfileCommand>();
}
