// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

// One part of a web archive that is a page of its own: the page saved, or a frame of it.
struct MhtPage
{
    QByteArray bytes;    // as the server sent them
    QByteArray encoding; // as the archive states it; may be empty
};

// The pages of a web archive (.mht, .mhtml) as browsers save one, the page itself first. CannotRead
// when there is none in it.
Result<QList<MhtPage>> readMht(const QByteArray &bytes);

// Whether bytes begin like a web archive: mail headers that speak of several parts.
bool looksLikeMht(const QByteArray &bytes);
