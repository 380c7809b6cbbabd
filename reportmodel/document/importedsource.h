// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// A label of the form and what a source has instead.
struct ChangedLabel
{
    QString expected;
    QString written;

    friend bool operator==(const ChangedLabel &, const ChangedLabel &) = default;
};

// One statutory table as a source has it.
struct ImportedTable
{
    QString table; // id
    // Read from lines of text, in which labels and blank rows cannot be told for certain.
    bool ofLines = false;
    bool hasNote = true; // the printed 勾稽 note, in tables that have one
    QList<ChangedLabel> changed;
    QStringList missingRows; // labels
    QStringList extraRows;   // as written

    friend bool operator==(const ImportedTable &, const ImportedTable &) = default;
};

// The document a report was imported from, as far as checks judge its shape: figures keep their own
// source and writing.
struct ImportedSource
{
    QString file;                // name, without folder
    QString form;                // id of the template its tables are of
    QStringList headings;        // lines numbered 一、 二、 …, in order
    QList<ImportedTable> tables; // those that were found
    QJsonObject extra;           // members of a newer minor version, kept as read

    const ImportedTable *table(const QString &id) const; // null when it was not found

    QJsonObject toJson() const;
    // nullopt for anything else than toJson() gives.
    static std::optional<ImportedSource> fromJson(const QJsonValue &value);

    friend bool operator==(const ImportedSource &, const ImportedSource &) = default;
};
