// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/reportedit.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

class MetaCommand final : public Command
{
public:
    QString name() const override { return u"meta"_s; }
    QString usage() const override { return u"FILE [KEY=VALUE…] [--json]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Shows or sets the unit and the document's metadata; an empty value "
                            "removes it.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, CliTexts::tr("Machine-readable output.")});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.isEmpty())
            return ReportCommand::wrongUsage(*this, console);
        const QString &path = arguments.first();
        if (arguments.size() > 1) {
            const int code = ReportCommand::edit(path, console, [&](auto &opened) {
                return setAll(opened.report, arguments.mid(1));
            });
            if (code != ExitCode::Done || !parser.isSet(u"json"_s))
                return code;
        }
        return show(path, parser.isSet(u"json"_s), console);
    }

private:
    static Result<void> setAll(Report &report, const QStringList &pairs)
    {
        return ReportCommand::forEachPair(pairs, [&](const QString &key, const QString &value) {
            return ReportEdit::setMeta(report, key, value);
        });
    }

    static int show(const QString &path, bool json, const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        QJsonObject object;
        for (const QString &key : metaKeys()) {
            const QString value = ReportEdit::meta(opened->report, key);
            if (json)
                object.insert(key, value.isEmpty() ? QJsonValue() : QJsonValue(value));
            else if (!value.isEmpty())
                console.out << key << '\t' << value << '\n';
        }
        if (json)
            ReportCommand::printJson(object, console);
        return ExitCode::Done;
    }
};

} // namespace

CommandPtr makeMetaCommand()
{
    return std::make_unique<MetaCommand>();
}
