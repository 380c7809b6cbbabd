// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

// What a finding rested on when it was accepted: a change of any of it makes the waiver lapse.
struct WaivedState
{
    // By cell id ("prev:" for last year): decimal text with its mark of approximation (近20, 30余),
    // "na" for not applicable, nullopt for blank.
    QMap<QString, std::optional<QString>> cells;
    QString left; // both sides as decimal text; empty where the finding has none
    QString right;
    // A finding about words: where they stand (text id), the words, and their whole sentence.
    QString text;
    QString quote;
    QString sentence;
    // A finding about metadata.
    QString metaKey;
    QString metaValue;

    friend bool operator==(const WaivedState &, const WaivedState &) = default;
};

// A finding that was accepted with a reason (说明).
struct Waiver
{
    QString key;       // Finding::key when it was accepted: "K031/natural"
    QString reason;    // never empty
    QString by;        // name of who accepted it; never empty
    QDate date;        // always valid
    WaivedState covers;
    QJsonObject extra; // members of a newer minor version, kept as read

    friend bool operator==(const Waiver &, const Waiver &) = default;
};
