// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
#include "document/reportset.h"
#include "document/waiver.h"

#include <QList>

// A cell's value as a waiver remembers it (see WaivedState::cells); `cellId` may begin with
// "prev:".
std::optional<QString> waivedValue(const ReportSet &set, const QString &cellId);

// What differs between what a waiver covers and how the finding stands now, each as a clause with
// both sides; empty when nothing does.
QList<LocalizedText> waiverChanges(const WaivedState &covers, const WaivedState &now,
                                   const ReportSet &set);

// The sentence that tells that a waiver has lapsed: whose it was, and what changed.
LocalizedText lapsedWaiverText(const Waiver &waiver, const QString &rule,
                               const QList<LocalizedText> &changes);
