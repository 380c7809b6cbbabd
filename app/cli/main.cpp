// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"
#include "cli/command.h"
#include "translations/translator.h"

#include <QCoreApplication>
#include <QHashFunctions>
#ifdef NIANBAO_PAINTS
#include <QApplication>
#endif

namespace {

// Chart pictures need a painting application; "offscreen" needs neither display nor GPU.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool paints)
{
#ifdef NIANBAO_PAINTS
    if (paints) {
        Platform::ensureRuntimeFolder();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QApplication>(argc, argv);
    }
#endif
    Q_UNUSED(paints)
    return std::make_unique<QCoreApplication>(argc, argv);
}

// Read before the application exists, because they decide which kind of application it is.
QStringList commandLineArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
#ifdef Q_OS_WIN
        arguments << QString::fromLocal8Bit(argv[i]);
#else
        arguments << QString::fromUtf8(argv[i]);
#endif
    }
    return arguments;
}

// The time written into exported files; SOURCE_DATE_EPOCH makes their bytes reproducible.
QDateTime clockTime()
{
    bool fixed = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&fixed);
    return fixed ? QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC) : QDateTime::currentDateTime();
}

} // namespace

int main(int argc, char **argv)
{
    // Qt numbers the fonts of a PDF in the order of a hash: the same report gives the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    Translations::ensureUtf8();
    const QStringList arguments = commandLineArguments(argc, argv);
    const bool paints = commandLinePaints(arguments);
    const auto app = makeApplication(argc, argv, paints);
    const QLocale locale = Translations::chooseLocale({});
    Translations::install(*app, locale);

    QTextStream out(stdout);
    QTextStream err(stderr);
    const auto services = Services::make(paints ? Services::Painting::Yes : Services::Painting::No);
    if (!services) {
        err << services.error().text() << '\n';
        return ExitCode::FileTrouble;
    }
    return runCommandLine(arguments, Console{out, err, locale, clockTime(), *services});
}
