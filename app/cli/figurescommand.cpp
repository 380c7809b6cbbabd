// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

// What a cell shows: its value as used everywhere, or with a stated total set aside.
struct Shown
{
    CellValue::State state;
    Amount value;
};

Shown shown(const CellValue &cell, bool stated)
{
    if (cell.isStated && !stated)
        return {cell.sumState, cell.sum};
    return {cell.state, cell.value};
}

class FiguresCommand final : public Command
{
public:
    QString name() const override { return u"figures"_s; }
    QString usage() const override { return u"FILE [--json] [--stated] [--all]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Lists every figure, computed totals included.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"json"_s, CliTexts::tr("Machine-readable output.")},
             {u"stated"_s, CliTexts::tr("Show a stated total as stated, not as computed.")},
             {u"all"_s, CliTexts::tr("Add group rows that the form does not print.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 1)
            return ReportCommand::wrongUsage(*this, console);
        const auto opened = ReportCommand::open(arguments.first(), console);
        if (!opened)
            return console.fail(opened.error());
        const FigureView figures(opened->report, opened->form);
        const bool json = parser.isSet(u"json"_s);
        QJsonObject object;
        for (int i = 0; i < opened->form->cellCount(); ++i) {
            const CellSpec &cell = opened->form->cell(i);
            if (cell.role == CellRole::Group && !parser.isSet(u"all"_s))
                continue;
            // A linked figure shows what its annual cell does.
            const int source =
                isEnteredAt(opened->report, *opened->form, i) ? i : opened->form->linkTarget(i);
            const Shown value = shown(figures.at(source), parser.isSet(u"stated"_s));
            if (json)
                object.insert(cell.id, toJson(value));
            else
                console.out << cell.id << '\t' << toText(value) << '\n';
        }
        if (json)
            ReportCommand::printJson(object, console);
        return ExitCode::Done;
    }

private:
    static QString toText(const Shown &shown)
    {
        switch (shown.state) {
        case CellValue::State::Number:
            return shown.value.toFile();
        case CellValue::State::NotApplicable:
            return u"na"_s;
        case CellValue::State::Blank:
            break;
        }
        return {};
    }

    static QJsonValue toJson(const Shown &shown)
    {
        return shown.state == CellValue::State::Blank ? QJsonValue() : QJsonValue(toText(shown));
    }
};

} // namespace

CommandPtr makeFiguresCommand()
{
    return std::make_unique<FiguresCommand>();
}
