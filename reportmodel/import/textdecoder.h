// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

// The text of a file whose encoding nobody states reliably: by its byte order mark; else UTF-8 when
// it is that; else what the page or mail header names (`declared`, may be empty), UTF-16 without a
// mark, and GB18030 (GBK, GB2312), in which older programs here save. nullopt when it is none.
std::optional<QString> decodedText(const QByteArray &bytes, const QByteArray &declared = {});

// The encoding a page names in its first lines; empty when it names none.
QByteArray declaredEncoding(const QByteArray &html);
