// SPDX-License-Identifier: GPL-3.0-or-later
#include "xlsxprobe.h"

#include "testsupport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 180'000; // ms; LibreOffice on a loaded machine

Error failed(const QString &what, const QString &where)
{
    return {Error::Kind::Internal, what, where};
}

Result<void> put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failed(file.errorString(), path);
    return {};
}

QString script()
{
    return QStringLiteral(NIANBAO_SOURCE_DIR "/tests/support/xlsxprobe.py");
}

Result<QByteArray> run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    const bool ended = process.waitForFinished(patience);
    const QByteArray said = process.readAllStandardOutput();
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(QString::fromUtf8(process.readAllStandardError() + said), program);
    return said;
}

// A LibreOffice profile that recalculates every spreadsheet on loading.
const QByteArray alwaysRecalculate = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)"_ba;

} // namespace

Result<XlsxProbe> XlsxProbe::read(const QByteArray &workbook)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"probe.xlsx"_s);
    if (const Result<void> written = put(path, workbook); !written)
        return written.error();
    const Result<QByteArray> json = run(QStringLiteral(NIANBAO_PYTHON), {script(), path});
    if (!json)
        return json.error();
    XlsxProbe probe;
    probe.m_root = QJsonDocument::fromJson(*json).object();
    const QJsonArray sheets = probe.m_root["sheets"_L1].toArray();
    for (const QJsonValue &sheet : sheets)
        probe.m_sheets.insert(sheet["name"_L1].toString(), sheet.toObject());
    return probe;
}

QStringList XlsxProbe::sheetNames() const
{
    QStringList names;
    const QJsonArray sheets = m_root["sheets"_L1].toArray();
    for (const QJsonValue &sheet : sheets)
        names += sheet["name"_L1].toString();
    return names;
}

QJsonObject XlsxProbe::sheet(const QString &name) const
{
    return m_sheets.value(name);
}

QJsonObject XlsxProbe::cell(const QString &sheetName, const QString &address) const
{
    return sheet(sheetName)["cells"_L1].toObject()[address].toObject();
}

QString XlsxProbe::value(const QString &sheetName, const QString &address) const
{
    return cell(sheetName, address)["value"_L1].toString();
}

QJsonObject XlsxProbe::namedCell(const QString &name) const
{
    const QString place = m_root["names"_L1][name].toString(); // 'Sheet'!$A$1
    const qsizetype bang = place.lastIndexOf(u'!');
    return cell(place.mid(1, bang - 2), place.mid(bang + 1).remove(u'$'));
}

QStringList XlsxProbe::names() const
{
    return m_root["names"_L1].toObject().keys();
}

Result<QByteArray> TestSupport::typedInto(const QByteArray &workbook, const QStringList &settings)
{
    const QTemporaryDir folder;
    const QString before = folder.filePath(u"before.xlsx"_s);
    const QString after = folder.filePath(u"after.xlsx"_s);
    if (const Result<void> written = put(before, workbook); !written)
        return written.error();
    const Result<QByteArray> said =
        run(QStringLiteral(NIANBAO_PYTHON),
            QStringList{script(), before, u"--set"_s} + settings + QStringList{after});
    if (!said)
        return said.error();
    return readAll(after);
}

Result<QList<QByteArray>> TestSupport::recalculated(const QList<QByteArray> &workbooks)
{
    const QTemporaryDir folder;
    const QDir root(folder.path());
    root.mkpath(u"profile/user"_s);
    root.mkpath(u"out"_s);
    const Result<void> profile =
        put(root.filePath(u"profile/user/registrymodifications.xcu"_s), alwaysRecalculate);
    if (!profile)
        return profile.error();
    QStringList arguments{u"-env:UserInstallation=file://%1/profile"_s.arg(folder.path()),
                          u"--headless"_s,
                          u"--convert-to"_s,
                          u"xlsx"_s,
                          u"--outdir"_s,
                          root.filePath(u"out"_s)};
    for (qsizetype i = 0; i < workbooks.size(); ++i) {
        arguments += root.filePath(u"%1.xlsx"_s.arg(i));
        if (const Result<void> written = put(arguments.last(), workbooks[i]); !written)
            return written.error();
    }
    if (const Result<QByteArray> said = run(u"soffice"_s, arguments); !said)
        return said.error();
    QList<QByteArray> result;
    for (qsizetype i = 0; i < workbooks.size(); ++i)
        result += readAll(root.filePath(u"out/%1.xlsx"_s.arg(i)));
    return result;
}
