// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportreader.h"

#include "base/figureinput.h"
#include "base/jsonmembers.h"
#include "document/annotationreader.h"
#include "document/chartchoicereader.h"
#include "document/ownfigurereader.h"
#include "document/signrecordreader.h"
#include "document/unitprofile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportReader)
};

bool isSha256(const QString &digest)
{
    return digest.size() == 64 && std::all_of(digest.cbegin(), digest.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

ReportReader::ReportReader(const JsonText &text)
    : m_members(text)
{
}

Result<Report> ReportReader::read(const QJsonObject &root)
{
    Report report;
    if (!readReport(report, root, u"$"_s, false))
        return m_members.error();
    return report;
}

// Every known member is taken out of `members`; what is left at the end is unknown and kept.
bool ReportReader::readReport(Report &report, QJsonObject members, const QString &path, bool inner)
{
    for (const QString &part : {u"attached"_s, u"snapshots"_s, u"record"_s}) {
        if (inner && members.contains(part)) {
            return m_members.fail(jsonMember(path, part),
                                  Text::tr("A report inside another cannot carry attached reports, "
                                           "snapshots or a record itself."));
        }
    }
    const auto part = [&](const QString &name, auto readPart) {
        return (this->*readPart)(report, members.take(name), jsonMember(path, name));
    };
    const bool sound = part(u"templates"_s, &ReportReader::readTemplates) &&
                       part(u"unit"_s, &ReportReader::readUnit) &&
                       part(u"profile"_s, &ReportReader::readProfile) &&
                       part(u"year"_s, &ReportReader::readYear) &&
                       part(u"meta"_s, &ReportReader::readMeta) &&
                       part(u"figures"_s, &ReportReader::readFigures) &&
                       part(u"texts"_s, &ReportReader::readTexts) &&
                       part(u"attached"_s, &ReportReader::readAttached) &&
                       part(u"snapshots"_s, &ReportReader::readSnapshots);
    const QString own = u"own_figures"_s;
    if (!sound ||
        !OwnFigureReader(m_members).read(report.ownFigures, members.take(own),
                                         jsonMember(path, own)) ||
        !ChartChoiceReader(m_members).read(report, members, path) ||
        !AnnotationReader(m_members).read(report, members, path) ||
        !SignRecordReader(m_members).read(report, members, path))
        return false;
    m_members.noteUnknown(members, path);
    for (auto it = members.begin(); it != members.end(); ++it)
        report.extra.insert(it.key(), it.value());
    return true;
}

bool ReportReader::readTemplates(Report &report, const QJsonValue &value, const QString &path)
{
    const QJsonArray ids = value.toArray();
    if (ids.isEmpty())
        return m_members.fail(path, Text::tr("The list of the report's templates is missing."));
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QString id = ids[i].toString();
        if (id.isEmpty())
            return m_members.fail(jsonElement(path, i),
                                  Text::tr("A template is named by its id in quotes."));
        if (report.templates.contains(id)) {
            return m_members.fail(jsonElement(path, i),
                                  Text::tr("The template “%1” is named twice.").arg(id));
        }
        report.templates.append(id);
    }
    return true;
}

bool ReportReader::readYear(Report &report, const QJsonValue &value, const QString &path)
{
    report.year = value.toInt(0);
    if (report.year >= FirstReportYear && report.year <= LastReportYear)
        return true;
    return m_members.fail(path, Text::tr("The report year must be a whole number from %1 to %2.")
                                    .arg(FirstReportYear)
                                    .arg(LastReportYear));
}

bool ReportReader::readUnit(Report &report, const QJsonValue &value, const QString &path)
{
    if (!m_members.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    Unit &unit = report.unit;
    QString kind;
    QString level;
    if (!m_members.takeText(members, u"name"_s, path, unit.name) ||
        !m_members.takeText(members, u"short"_s, path, unit.shortName) ||
        !m_members.takeText(members, u"code"_s, path, unit.code) ||
        !m_members.takeText(members, u"kind"_s, path, kind) ||
        !m_members.takeText(members, u"level"_s, path, level))
        return false;
    if (unit.name.isEmpty())
        return m_members.fail(path, Text::tr("The name of the reporting unit is missing."));
    const auto knownKind = organKindFromId(kind);
    if (!knownKind) {
        return m_members.fail(
            jsonMember(path, u"kind"_s),
            Text::tr("“%1” is not a kind of unit; it is department or government.").arg(kind));
    }
    const auto knownLevel = organLevelFromId(level);
    if (!knownLevel) {
        return m_members.fail(
            jsonMember(path, u"level"_s),
            Text::tr("“%1” is not a level; it is national, province, prefecture, county "
                     "or town.")
                .arg(level));
    }
    unit.kind = *knownKind;
    unit.level = *knownLevel;
    m_members.noteUnknown(members, path);
    if (!members.isEmpty())
        report.extra.insert(u"unit"_s, members);
    return true;
}

bool ReportReader::readProfile(Report &report, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return true;
    if (!m_members.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    for (const QString &key : UnitProfile::keys()) {
        QString text;
        if (!m_members.takeText(members, key, path, text))
            return false;
        if (UnitProfile::isPower(key) && !text.isEmpty() && text != "yes"_L1 && text != "no"_L1) {
            return m_members.fail(jsonMember(path, key),
                                  Text::tr("“%1” does not say whether the unit has this power; it "
                                           "is yes or no.")
                                      .arg(text.left(40)));
        }
        if (!text.isEmpty())
            report.profile.insert(key, text);
    }
    m_members.noteUnknown(members, path);
    if (!members.isEmpty())
        report.extra.insert(u"profile"_s, members);
    return true;
}

bool ReportReader::readMeta(Report &report, const QJsonValue &value, const QString &path)
{
    if (!m_members.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    for (const QString &key : metaKeys()) {
        QString text;
        if (!m_members.takeText(members, key, path, text))
            return false;
        if (value[key].isString())
            report.meta.insert(key, text);
    }
    m_members.noteUnknown(members, path);
    if (!members.isEmpty())
        report.extra.insert(u"meta"_s, members);
    return true;
}

bool ReportReader::readFigures(Report &report, const QJsonValue &value, const QString &path)
{
    if (!m_members.isObject(value, path))
        return false;
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QJsonValue written = it.value();
        Figure figure;
        // Most figures are bare text and sound: naming their place would take most of the time.
        const auto amount =
            written.isString() ? Amount::fromFile(written.toString()) : std::nullopt;
        if (amount)
            figure = Figure::number(*amount);
        else if (!readFigure(figure, written, jsonMember(path, it.key())))
            return false;
        report.figures.insert(report.figures.cend(), it.key(), figure);
    }
    return true;
}

Result<QMap<QString, Figure>> ReportReader::readFiguresAsWritten(QByteArrayView figures)
{
    const QString path = u"$.figures"_s;
    QMap<QString, Figure> read;
    if (!figures.startsWith('{')) {
        m_members.isObject(QJsonValue(), path);
        return m_members.error();
    }
    // A value as the JSON parser gives it.
    const auto parsed = [](QByteArrayView text) {
        return QJsonDocument::fromJson("[" + text.toByteArray() + "]").array().at(0);
    };
    for (JsonMembers member(figures); member.next();) {
        const QByteArrayView name = member.name();
        const QByteArrayView value = member.value();
        const QString id = name.contains('\\') ? parsed('"' + name.toByteArray() + '"').toString()
                                               : QString::fromUtf8(name);
        Figure figure;
        const auto amount = value.startsWith('"')
                                ? Amount::fromFile(QLatin1StringView(value.sliced(1).chopped(1)))
                                : std::nullopt;
        if (amount)
            figure = Figure::number(*amount);
        else if (!readFigure(figure, parsed(value), jsonMember(path, id)))
            return m_members.error();
        read.insert(read.cend(), id, std::move(figure));
    }
    return read;
}

bool ReportReader::readFigure(Figure &figure, const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return readState(figure, value, path);
    QJsonObject members = value.toObject();
    const QString statePath = jsonMember(path, u"value"_s);
    if (!members.contains(u"value"_s))
        return m_members.fail(path, Text::tr("The figure's value is missing."));
    if (!readState(figure, members.take(u"value"_s), statePath))
        return false;
    if (!m_members.takeText(members, u"approx"_s, path, figure.approx) ||
        !m_members.takeText(members, u"text"_s, path, figure.text) ||
        !m_members.takeText(members, u"addends"_s, path, figure.addends) ||
        !m_members.takeText(members, u"source"_s, path, figure.source.note) ||
        !m_members.takeText(members, u"source_office"_s, path, figure.source.office) ||
        !m_members.takeText(members, u"source_system"_s, path, figure.source.system) ||
        !m_members.takeText(members, u"source_person"_s, path, figure.source.person) ||
        !m_members.takeText(members, u"source_file"_s, path, figure.source.file) ||
        !m_members.takeDate(members, u"cut_off"_s, path, figure.cutOff))
        return false;
    m_members.noteUnknown(members, path);
    figure.extra = members;
    return checkFigure(figure, path);
}

bool ReportReader::readState(Figure &figure, const QJsonValue &value, const QString &path)
{
    if (value.isNull())
        return true;
    if (value.isDouble()) {
        return m_members.fail(
            path, Text::tr("This figure is written as a bare number; figures are decimal "
                           "text in quotes, such as \"39\"."));
    }
    if (!value.isString())
        return m_members.fail(path,
                              Text::tr("A figure is decimal text in quotes, \"na\" or null."));
    const QString text = value.toString();
    if (text == "na"_L1) {
        figure.state = Figure::State::NotApplicable;
        return true;
    }
    const auto amount = Amount::fromFile(text);
    if (!amount) {
        return m_members.fail(
            path, Text::tr("“%1” is not a figure: digits, at most six decimals, up to %2.")
                      .arg(text.left(40), Amount::limit().toFile()));
    }
    figure = Figure::number(*amount);
    return true;
}

// The marks of a figure must fit its value, or the window would show something else than is meant.
bool ReportReader::checkFigure(const Figure &figure, const QString &path)
{
    static const QStringList marks{u"近"_s, u"约"_s, u"余"_s, u"多"_s, u"以上"_s};
    if (!figure.approx.isEmpty() && (!figure.isNumber() || !marks.contains(figure.approx))) {
        return m_members.fail(
            jsonMember(path, u"approx"_s),
            Text::tr("“%1” cannot mark this figure; a number is marked 近, 约, 余, 多 or "
                     "以上.")
                .arg(figure.approx.left(40)));
    }
    if (figure.addends.isEmpty())
        return true;
    const auto sum = readFigureInput(u'=' + figure.addends, QString());
    if (!figure.isNumber() || !sum || sum->value != figure.value) {
        return m_members.fail(
            jsonMember(path, u"addends"_s),
            Text::tr("“%1” does not add up to the figure.").arg(figure.addends.left(40)));
    }
    return true;
}

bool ReportReader::readTexts(Report &report, const QJsonValue &value, const QString &path)
{
    if (!m_members.isObject(value, path))
        return false;
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (!it.value().isString())
            return m_members.fail(jsonMember(path, it.key()),
                                  Text::tr("This must be text in quotes."));
        report.texts.insert(it.key(), it.value().toString());
    }
    return true;
}

bool ReportReader::readAttached(Report &report, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return true;
    if (!value.isArray())
        return m_members.fail(path, Text::tr("The attached reports must be a list."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        AttachedReport attached;
        const QString element = jsonElement(path, i);
        if (!readAttachment(attached, array[i], element))
            return false;
        const int year = attached.report.year;
        if (year >= report.year) {
            return m_members.fail(
                element, Text::tr("The attached report of %1 is not from a year before %2.")
                             .arg(year)
                             .arg(report.year));
        }
        const auto place = std::find_if(
            report.attached.cbegin(), report.attached.cend(),
            [year](const AttachedReport &earlier) { return earlier.report.year <= year; });
        if (place != report.attached.cend() && place->report.year == year)
            return m_members.fail(element, Text::tr("Two reports of %1 are attached.").arg(year));
        report.attached.insert(place, attached);
    }
    return true;
}

bool ReportReader::readAttachment(AttachedReport &attached, const QJsonValue &value,
                                  const QString &path)
{
    if (!m_members.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    QString digest;
    if (!m_members.takeText(members, u"file"_s, path, attached.fileName) ||
        !m_members.takeText(members, u"sha256"_s, path, digest))
        return false;
    if (!isSha256(digest)) {
        return m_members.fail(jsonMember(path, u"sha256"_s),
                              Text::tr("The digest of the attached report is damaged."));
    }
    attached.sha256 = digest.toLatin1();
    if (!readInner(attached.report, members, path))
        return false;
    m_members.noteUnknown(members, path);
    attached.extra = members;
    return true;
}

// The member `report` of something that holds a report inside the report.
bool ReportReader::readInner(Report &inner, QJsonObject &members, const QString &path)
{
    const QString reportPath = jsonMember(path, u"report"_s);
    const QJsonValue report = members.take(u"report"_s);
    return m_members.isObject(report, reportPath) &&
           readReport(inner, report.toObject(), reportPath, true);
}

bool ReportReader::readSnapshots(Report &report, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return true;
    if (!value.isArray())
        return m_members.fail(path, Text::tr("The snapshots must be a list."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        Snapshot snapshot;
        const QString element = jsonElement(path, i);
        if (!readSnapshot(snapshot, array[i], element))
            return false;
        const bool twice =
            std::any_of(report.snapshots.cbegin(), report.snapshots.cend(),
                        [&](const Snapshot &earlier) { return earlier.name == snapshot.name; });
        if (twice) {
            return m_members.fail(
                element, Text::tr("There are two snapshots “%1”.").arg(snapshot.name.left(40)));
        }
        report.snapshots.append(snapshot);
    }
    return true;
}

bool ReportReader::readSnapshot(Snapshot &snapshot, const QJsonValue &value, const QString &path)
{
    if (!m_members.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    if (!m_members.takeText(members, u"name"_s, path, snapshot.name))
        return false;
    if (snapshot.name.isEmpty())
        return m_members.fail(jsonMember(path, u"name"_s), Text::tr("The snapshot has no name."));
    if (!m_members.takeTime(members, u"time"_s, path, snapshot.time))
        return false;
    if (!readInner(snapshot.report, members, path))
        return false;
    m_members.noteUnknown(members, path);
    snapshot.extra = members;
    return true;
}
