// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportcommand.h"

#include "document/reportedit.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxTextBytes = 64 * 1024 * 1024;

} // namespace

namespace ReportCommand {

int wrongUsage(const Command &command, const Console &console)
{
    console.err << CliTexts::tr("Usage: nianbao-cli %1 %2").arg(command.name(), command.usage())
                << '\n';
    return ExitCode::Usage;
}

Result<Opened> open(const QString &path, const Console &console)
{
    auto loaded = ReportFile::load(path);
    if (!loaded)
        return loaded.error();
    for (const QString &note : std::as_const(loaded->notes))
        console.err << path << ": " << note << '\n';
    auto form = ReportForm::make(console.services.catalog(), loaded->report.templates,
                                 loaded->report.ownFigures);
    if (!form)
        return Error{Error::Kind::CannotRead, form.error().text(), path};
    return Opened{path, std::move(loaded->report), *std::move(form), loaded->sha256};
}

Result<ReportSet> evaluate(const Opened &opened, const Console &console)
{
    auto set = ReportSet::make(opened.report, console.services.catalog());
    if (!set)
        return Error{Error::Kind::CannotRead, set.error().text(), opened.path};
    return set;
}

Result<Checked> check(const Opened &opened, const Console &console)
{
    const auto set = evaluate(opened, console);
    if (!set)
        return set.error();
    const auto runner =
        CheckRunner::compile(console.services.rules(), console.services.catalog(), opened.form);
    if (!runner)
        return runner.error();
    return Checked{*set, runner->run(*set)};
}

int edit(const QString &path, const Console &console,
         const std::function<Result<void>(Opened &)> &change)
{
    auto opened = open(path, console);
    if (!opened)
        return console.fail(opened.error());
    const Report before = opened->report;
    if (const auto changed = change(*opened); !changed)
        return console.fail(changed.error());
    const auto refreshed = ReportEdit::refreshBindings(opened->report, console.services.catalog());
    if (!refreshed)
        return console.fail(refreshed.error());
    if (opened->report == before)
        return ExitCode::Done;
    if (ReportFile::digestOfFile(path) != opened->sha256) {
        return console.fail({Error::Kind::CannotWrite,
                             CliTexts::tr("Somebody else has changed the file meanwhile; it was "
                                          "left as it is now. Run this again."),
                             path});
    }
    if (const auto saved = ReportFile::save(opened->report, path); !saved)
        return console.fail(saved.error());
    return ExitCode::Done;
}

Result<void> forEachPair(const QStringList &pairs,
                         const std::function<Result<void>(const QString &, const QString &)> &set)
{
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return Error{
                Error::Kind::BadInput, CliTexts::tr("“%1” is not KEY=VALUE.").arg(pair), {}};
        if (const auto done = set(pair.left(equals), pair.mid(equals + 1)); !done)
            return done.error();
    }
    return {};
}

Result<QByteArray> readBytes(const QString &path, qint64 limit)
{
    QFile file(path);
    const bool opened =
        path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{Error::Kind::CannotRead,
                     CliTexts::tr("The file cannot be read: %1").arg(file.errorString()), path};
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Kind::CannotRead,
                     CliTexts::tr("The file cannot be read: %1").arg(file.errorString()), path};
    if (bytes.size() > limit)
        return Error{Error::Kind::CannotRead, CliTexts::tr("The file is too large."), path};
    return bytes;
}

Result<QString> readText(const QString &path)
{
    const auto bytes = readBytes(path, MaxTextBytes);
    if (!bytes)
        return bytes.error();
    const auto marked = QStringConverter::encodingForData(*bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    QString text = decoder(*bytes);
    if (decoder.hasError() && !marked) { // older office programs save text as GBK
        QStringDecoder gb("GB18030");
        text = gb.isValid() ? QString(gb(*bytes)) : text;
        if (!gb.isValid() || gb.hasError())
            return Error{Error::Kind::CannotRead,
                         CliTexts::tr("The file is not text in UTF-8, UTF-16 or GB18030."), path};
    }
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text;
}

QJsonObject bothLanguages(const LocalizedText &text)
{
    return {{u"zh_CN"_s, text.zh}, {u"en"_s, text.en}};
}

void printJson(const QJsonObject &object, const Console &console)
{
    console.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

QString lineOf(const SearchMatch &match, const ReportForm &form)
{
    const QString place = placeOf(match, form);
    if (!match.hasWords()) {
        return match.words.isEmpty() ? u"%1 (%2)"_s.arg(place, match.id)
                                     : u"%1 (%2): %3"_s.arg(place, match.id, match.words);
    }
    return u"%1: %2[%3]%4"_s.arg(place, match.before, match.words, match.after);
}

QJsonObject toJson(const SearchMatch &match, const ReportForm &form)
{
    QJsonObject object{{u"where"_s, searchPlaceId(match.where)},
                       {u"id"_s, match.id},
                       {u"place"_s, placeOf(match, form)},
                       {u"words"_s, match.words}};
    if (match.hasWords()) {
        object.insert(u"start"_s, match.span.start);
        object.insert(u"length"_s, match.span.length);
        object.insert(u"before"_s, match.before);
        object.insert(u"after"_s, match.after);
    }
    return object;
}

} // namespace ReportCommand
