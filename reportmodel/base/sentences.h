// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// Sentences one after another. A space stands between them, except behind Chinese punctuation,
// which brings its own.
inline QString joinSentences(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        const bool ownSpace = text.isEmpty() || QStringView(u"。！？；：，").contains(text.back());
        text += ownSpace ? sentence : u' ' + sentence;
    }
    return text;
}
