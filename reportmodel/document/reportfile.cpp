// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"

#include "base/jsonreader.h"
#include "base/wholefile.h"
#include "document/migrations.h"
#include "document/reportreader.h"
#include "document/reportwriter.h"
#include "document/strayfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

constexpr int MaxVersionDigits = 4;

struct Version
{
    int major = 0;
    int minor = 0;
};

QString versionText(int minor)
{
    return u"%1.%2"_s.arg(ReportFile::MajorVersion).arg(minor);
}

// The first minor version that has everything the report holds.
int minorVersionOf(const Report &report)
{
    const auto hasCard = [](const Figure &figure) {
        const SourceCard &card = figure.source;
        return !card.office.isEmpty() || !card.system.isEmpty() || !card.person.isEmpty() ||
               !card.file.isEmpty();
    };
    if (!report.profile.isEmpty() || !report.record.isEmpty() || !report.explanations.isEmpty() ||
        !report.ownFigures.isEmpty() || !report.blanksFilled.isEmpty() ||
        !report.charts.isEmpty() || !report.chartOrder.isEmpty() || report.imported ||
        std::any_of(report.figures.cbegin(), report.figures.cend(), hasCard))
        return 2;
    const bool annotated =
        !report.bindings.isEmpty() || !report.waivers.isEmpty() || !report.rulesOff.isEmpty();
    int minor = annotated || !report.snapshots.isEmpty() ? 1 : 0;
    for (const AttachedReport &earlier : report.attached)
        minor = std::max(minor, minorVersionOf(earlier.report));
    for (const Snapshot &snapshot : report.snapshots)
        minor = std::max(minor, minorVersionOf(snapshot.report));
    return minor;
}

// "1.0"; nullopt for anything else.
std::optional<Version> versionFrom(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 2)
        return std::nullopt;
    const auto number = [](const QString &part) {
        const bool sound =
            !part.isEmpty() && part.size() <= MaxVersionDigits &&
            (part == "0"_L1 || !part.startsWith(u'0')) &&
            std::all_of(part.cbegin(), part.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return sound ? part.toInt() : -1;
    };
    const Version version{number(parts[0]), number(parts[1])};
    return version.major < 0 || version.minor < 0 ? std::nullopt : std::optional(version);
}

Error cannotRead(const QString &path, const QString &message)
{
    return {Error::Kind::CannotRead, message, path};
}

Error cannotWrite(const QString &path, const QString &message)
{
    return {Error::Kind::CannotWrite, message, path};
}

QString tooLarge()
{
    return Text::tr("The file is larger than %1 MB; a report never is.")
        .arg(ReportFile::MaxBytes / (1024 * 1024));
}

// What stands in the way of writing `path` that can be told beforehand; empty when nothing does.
QString writeObstacle(const QString &path)
{
    const QFileInfo target(path);
    const QString folder = QDir::toNativeSeparators(target.absolutePath());
    if (target.isDir())
        return Text::tr("This is a folder; give the file a name.");
    if (!QFileInfo::exists(target.absolutePath()))
        return Text::tr("The folder %1 does not exist; create it or choose another.").arg(folder);
    if (!QFileInfo(target.absolutePath()).isDir())
        return Text::tr("%1 is not a folder; choose another place.").arg(folder);
    if (target.exists() && !target.isFile())
        return Text::tr("This is not an ordinary file; choose another name.");
    return {};
}

Result<QByteArray> bytesOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return cannotRead(path, Text::tr("There is no such file."));
    if (!info.isFile())
        return cannotRead(path, Text::tr("This is not an ordinary file."));
    if (info.size() > ReportFile::MaxBytes)
        return cannotRead(path, tooLarge());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return cannotRead(path,
                          Text::tr("The file cannot be opened (%1).").arg(file.errorString()));
    }
    // Room for the whole limit would be cleared before it is read into.
    QByteArray bytes = file.read(std::min(info.size() + 1, ReportFile::MaxBytes + 1));
    if (file.error() != QFileDevice::NoError)
        return cannotRead(path, Text::tr("The file cannot be read (%1).").arg(file.errorString()));
    return bytes;
}

enum class Part { Whole, Figures };

// The report of a file's text, of which only a part may have been parsed; without its digest.
Result<ReportFile::Loaded> fromText(const JsonText &text, const QString &fileName, Part part)
{
    QJsonObject root = text.root().toObject();
    if (part == Part::Figures) { // what every file has
        for (const QString &name : {u"meta"_s, u"texts"_s, u"figures"_s})
            root.insert(name, QJsonObject());
    }
    if (root.take(u"format"_s) != QJsonValue(u"nianbao"_s))
        return cannotRead(fileName, Text::tr("This is not a report file (.nianbao)."));
    const QString writtenVersion = root.take(u"version"_s).toString();
    const auto version = versionFrom(writtenVersion);
    if (!version) {
        return text.errorAt(u"$.version"_s,
                            Text::tr("The file does not say which version of the report format "
                                     "it is in."));
    }

    ReportFile::Loaded loaded;
    if (version->major < ReportFile::MajorVersion) {
        const auto notes =
            Migrations::run(root, version->major, ReportFile::MajorVersion, Migrations::all());
        if (!notes) {
            return text.errorAt(
                u"$.version"_s,
                Text::tr("The report format has no version %1.").arg(writtenVersion));
        }
        loaded.notes += *notes;
    }
    const bool newerMajor = version->major > ReportFile::MajorVersion;
    const bool newerMinor =
        version->major == ReportFile::MajorVersion && version->minor > ReportFile::MinorVersion;

    ReportReader reader(text);
    auto report = reader.read(root);
    if (!report && newerMajor) {
        return cannotRead(fileName,
                          Text::tr("The file is in version %1 of the report format, which this "
                                   "program cannot show; open it with a newer program.")
                              .arg(writtenVersion));
    }
    if (!report)
        return report.error();
    loaded.report = std::move(*report);
    if (part == Part::Figures) {
        auto figures = reader.readFiguresAsWritten(text.leftOut("figures"));
        if (!figures)
            return figures.error();
        loaded.report.figures = *std::move(figures);
    }
    if (newerMajor || newerMinor)
        loaded.report.extra.insert(u"version"_s, writtenVersion);
    if (newerMajor) {
        loaded.report.readOnly = true;
        loaded.notes += Text::tr("The file is in version %1 of the report format, newer than this "
                                 "program knows (%2): it is open for reading only.")
                            .arg(writtenVersion, versionText(ReportFile::MinorVersion));
    } else if (!newerMinor && !reader.unknownMembers().isEmpty()) {
        loaded.notes += Text::tr("The file holds parts this program does not know; they are kept "
                                 "as they are: %1")
                            .arg(reader.unknownMembers().join(u", "_s));
    }
    return loaded;
}

QString writeFailure(const FileFault &fault, const QString &path)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    const QString kept = QFileInfo::exists(path) ? Text::tr("The file on disk is unchanged.")
                                                 : Text::tr("No file was written.");
    switch (fault.kind) {
    case QFileDevice::ResourceError:
        return Text::tr("The disk that holds the folder %1 is full (%2). %3 Free some space or "
                        "save elsewhere.")
            .arg(folder, fault.reason, kept);
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
        return Text::tr("The folder %1 does not allow writing this file (%2). %3 Choose another "
                        "folder.")
            .arg(folder, fault.reason, kept);
    default:
        return Text::tr("Writing to the folder %1 failed (%2). %3 Save elsewhere.")
            .arg(folder, fault.reason, kept);
    }
}

} // namespace

Result<ReportFile::Loaded> ReportFile::load(const QString &path)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    sweepStrayFiles(path);
    return parse(*bytes, path);
}

Result<ReportFile::Loaded> ReportFile::loadFigures(const QString &path)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    static const QList<QByteArrayView> needless{
        "bindings", "blanks_filled", "chart_order", "charts",    "explanations",
        "figures",  "meta",          "record",      "snapshots", "texts"};
    const auto text = JsonText::parseWithout(needless, *bytes, path);
    if (!text)
        return text.error();
    auto loaded = fromText(*text, path, Part::Figures);
    // A waiver may cover words of a text.
    if (loaded && loaded->report.waivers.isEmpty())
        return loaded;
    return parse(*bytes, path);
}

Result<ReportFile::Loaded> ReportFile::parse(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > MaxBytes)
        return cannotRead(fileName, tooLarge());
    const auto text = JsonText::parse(bytes, fileName);
    if (!text)
        return text.error();
    auto loaded = fromText(*text, fileName, Part::Whole);
    if (loaded)
        loaded->sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return loaded;
}

QByteArray ReportFile::toBytes(const Report &report)
{
    QJsonObject root = writeReport(report);
    root.insert(u"format"_s, u"nianbao"_s);
    // A file of a newer minor version keeps that version: its unknown members belong to it.
    if (!root.contains(u"version"_s))
        root.insert(u"version"_s, versionText(minorVersionOf(report)));
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

QByteArray ReportFile::digestOf(const Report &report)
{
    return QCryptographicHash::hash(toBytes(report), QCryptographicHash::Sha256).toHex();
}

QByteArray ReportFile::digestOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool read =
        QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && hash.addData(&file);
    return read ? hash.result().toHex() : QByteArray();
}

Result<Report> ReportFile::fromJson(const QJsonObject &members)
{
    QJsonObject root = members;
    root.insert(u"format"_s, u"nianbao"_s);
    if (!root.contains(u"version"_s))
        root.insert(u"version"_s, u"%1.%2"_s.arg(MajorVersion).arg(MinorVersion));
    Result<Loaded> loaded = parse(QJsonDocument(root).toJson(QJsonDocument::Compact), QString());
    if (!loaded)
        return loaded.error();
    return std::move(loaded->report);
}

Result<void> ReportFile::save(const Report &report, const QString &path)
{
    if (report.readOnly) {
        return cannotWrite(path, Text::tr("The report comes from a newer version of the program; "
                                          "it can be read but not saved."));
    }
    if (const QString obstacle = writeObstacle(path); !obstacle.isEmpty())
        return cannotWrite(path, obstacle);
    const QByteArray bytes = toBytes(report);
    if (bytes.size() > MaxBytes) {
        return cannotWrite(path, Text::tr("The report would be larger than %1 MB and could not be "
                                          "opened again; shorten its texts.")
                                     .arg(MaxBytes / (1024 * 1024)));
    }
    sweepStrayFiles(path);
    if (const FileFault fault = writeWholeFile(path, bytes))
        return cannotWrite(path, writeFailure(fault, path));
    return {};
}
