// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/prosereading.h"

#include <QJsonArray>
#include <QString>
#include <QStringList>

// The sentences of tests/fixtures/prose and readings written so that a person can compare them;
// the notation is described in tst_prosecorpus.cpp.
namespace ProseCorpus {

// Every entry of every file, in the order of the file names.
QJsonArray entries();

QStringList quantitiesOf(const ProseReading &reading);
QStringList sumsOf(const ProseReading &reading);
QStringList othersOf(const ProseReading &reading);

} // namespace ProseCorpus
