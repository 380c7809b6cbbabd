// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include "testsupport.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

// Runs verbs of the command line in-process, in a folder of the test's own.
class CliFixture
{
public:
    struct Run
    {
        int code;
        QString out;
        QString err;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    };

    Result<void> start(Services::Painting painting = Services::Painting::No)
    {
        auto services = Services::make(painting);
        if (!services)
            return services.error();
        m_services.emplace(*std::move(services));
        return {};
    }
    const Services &services() const { return *m_services; }
    void newFolder() { m_dir = std::make_unique<QTemporaryDir>(); }

    // On 20 January 2022.
    Run run(const QStringList &arguments,
            const QLocale &locale = QLocale(QLocale::Chinese, QLocale::China)) const
    {
        Run result;
        QTextStream out(&result.out);
        QTextStream err(&result.err);
        const QDateTime now(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC);
        result.code = runCommandLine(arguments, Console{out, err, locale, now, *m_services});
        return result;
    }

    QString path(const QString &name) const { return m_dir->filePath(name); }

    QString writeFile(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    // The path of a new report; `values` as for the verb "set".
    QString makeReport(const QString &templates, int year, const QStringList &values = {}) const
    {
        const QString file = path(QStringLiteral("report.nianbao"));
        const Run made = run({QStringLiteral("new"), QStringLiteral("--template"), templates,
                              QStringLiteral("--unit"), QStringLiteral("某市城市管理局"),
                              QStringLiteral("--year"), QString::number(year), file});
        const Run set =
            values.isEmpty() ? made : run(QStringList{QStringLiteral("set"), file} + values);
        if (made.code != 0 || set.code != 0)
            qFatal("%s%s", qPrintable(made.err), qPrintable(set.err));
        return file;
    }

private:
    std::optional<Services> m_services;
    std::unique_ptr<QTemporaryDir> m_dir;
};
