// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

struct PhraseIndex;

// Reads resources/prose/phrases.json.
Result<std::shared_ptr<const PhraseIndex>> readPhraseFile(const QByteArray &json,
                                                          const QString &fileName);
