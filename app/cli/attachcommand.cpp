// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/reportedit.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

class AttachCommand final : public Command
{
public:
    QString name() const override { return u"attach"_s; }
    QString usage() const override { return u"FILE EARLIER-FILE…"_s; }
    QString description() const override
    {
        return CliTexts::tr("Copies the same unit's reports of earlier years into a report.");
    }
    void declare(QCommandLineParser &) const override {}

    int run(const QCommandLineParser &, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() < 2)
            return ReportCommand::wrongUsage(*this, console);
        return ReportCommand::edit(arguments.first(), console, [&](auto &opened) -> Result<void> {
            for (const QString &path : arguments.mid(1)) {
                auto earlier = ReportFile::load(path);
                if (!earlier)
                    return earlier.error();
                auto attached = ReportEdit::attach(opened.report, earlier->report,
                                                   QFileInfo(path).fileName(), earlier->sha256);
                if (!attached)
                    return Error{attached.error().kind, attached.error().message, path};
            }
            return {};
        });
    }
};

} // namespace

CommandPtr makeAttachCommand()
{
    return std::make_unique<AttachCommand>();
}
