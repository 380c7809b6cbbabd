// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "base/jsonreader.h"
#include "cli/reportcommand.h"
#include "document/reportedit.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFigureBytes = 16 * 1024 * 1024;

Result<QList<ReportEdit::Assignment>> readFigures(const QString &path)
{
    const auto bytes = ReportCommand::readBytes(path, MaxFigureBytes);
    if (!bytes)
        return bytes.error();
    const auto json = JsonText::parse(*bytes, path);
    if (!json) // the file is an argument: what it holds cannot be understood
        return Error{Error::Kind::BadInput, json.error().message, json.error().where};
    if (!json->root().isObject())
        return Error{Error::Kind::BadInput,
                     CliTexts::tr("The file must be an object of cell id and value."), path};
    QList<ReportEdit::Assignment> assignments;
    const QJsonObject figures = json->root().toObject();
    for (auto it = figures.begin(); it != figures.end(); ++it) {
        if (it->isNull())
            assignments.append({it.key(), {}, true});
        else if (it->isString())
            assignments.append({it.key(), it->toString(), false});
        else
            return Error{Error::Kind::BadInput,
                         CliTexts::tr("The value of “%1” must be text in quotes, null or \"na\"; a "
                                      "bare number may lose digits.")
                             .arg(it.key()),
                         path};
    }
    return assignments;
}

class SetCommand final : public Command
{
public:
    QString name() const override { return u"set"_s; }
    QString usage() const override { return u"FILE [ID=VALUE…] [--from figures.json]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Enters figures: decimal text, 近20, 30余, blank, na or computed. All "
                            "are entered or none.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"from"_s, CliTexts::tr("File with an object of cell id and value."),
                          u"figures.json"_s});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.isEmpty() || (arguments.size() == 1 && !parser.isSet(u"from"_s)))
            return ReportCommand::wrongUsage(*this, console);
        QList<ReportEdit::Assignment> assignments;
        if (parser.isSet(u"from"_s)) {
            auto read = readFigures(parser.value(u"from"_s));
            if (!read)
                return console.fail(read.error());
            assignments = *std::move(read);
        }
        for (const QString &pair : arguments.mid(1)) {
            const qsizetype equals = pair.indexOf(u'=');
            if (equals <= 0)
                return console.fail(
                    {Error::Kind::BadInput, CliTexts::tr("“%1” is not ID=VALUE.").arg(pair), {}});
            assignments.append({pair.left(equals), pair.mid(equals + 1), false});
        }
        return ReportCommand::edit(arguments.first(), console, [&](auto &opened) {
            return ReportEdit::assign(opened.report, *opened.form, assignments);
        });
    }
};

} // namespace

CommandPtr makeSetCommand()
{
    return std::make_unique<SetCommand>();
}
