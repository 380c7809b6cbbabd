// SPDX-License-Identifier: GPL-3.0-or-later
// A program that opens the report given to it and types in it until it is killed. Says on standard
// output what it does: "T 7" before stroke 7, "K 7" when strokes up to 7 are kept safe.
#include "session/journalkeeper.h"
#include "session/reportsession.h"
#include "typing.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>

#include <unistd.h>

namespace {

constexpr int PauseMs = 4;
constexpr int LongestWaitMs = 40;

void say(char what, int stroke)
{
    char line[24];
    const int length = std::snprintf(line, sizeof line, "%c %d\n", what, stroke);
    if (write(STDOUT_FILENO, line, size_t(length)) != length)
        _exit(4);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 4)
        return 2;
    const auto catalog = TemplateCatalog::shipped();
    if (!catalog)
        return 3;
    ReportSession session(*catalog, RuleBook());
    if (!session.load(QString::fromLocal8Bit(argv[1])))
        return 3;
    JournalKeeper keeper(&session, {QStringLiteral("typist"), QString::fromLocal8Bit(argv[2])});
    keeper.setPause(PauseMs, LongestWaitMs);
    QRandomGenerator dice(QByteArray(argv[3]).toUInt());
    int stroke = 0;
    QObject::connect(&keeper, &JournalKeeper::stateChanged, &keeper, [&] {
        if (keeper.state() == JournalKeeper::State::Kept)
            say('K', stroke);
    });
    QTimer typing;
    typing.setSingleShot(true);
    typing.callOnTimeout([&] {
        say('T', ++stroke);
        if (!TestSupport::typeStroke(session, stroke))
            _exit(5);
        const bool pauses = dice.bounded(6) == 0;
        typing.start(pauses ? dice.bounded(8, 25) : dice.bounded(3));
    });
    typing.start(0);
    return QCoreApplication::exec();
}
