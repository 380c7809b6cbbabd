// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/binding.h"
#include "document/blanksfilled.h"
#include "document/chartchoice.h"
#include "document/explanation.h"
#include "document/figure.h"
#include "document/importedsource.h"
#include "document/ruleswitch.h"
#include "document/signstep.h"
#include "document/waiver.h"
#include "templates/ownfigure.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

// 部门 or 人民政府: they have different deadlines and duties (条例 第四十九条, 第五十条).
enum class OrganKind { Department, Government };
enum class OrganLevel { National, Province, Prefecture, County, Town };

// The organ (行政机关) that reports.
struct Unit
{
    QString name;      // 全称, as in the title and the signature
    QString shortName; // 规范化简称; may be empty
    QString code;      // 组织机构代码 or 统一社会信用代码; may be empty
    OrganKind kind = OrganKind::Department;
    OrganLevel level = OrganLevel::County;

    friend bool operator==(const Unit &, const Unit &) = default;
};

inline constexpr int FirstReportYear = 1900;
inline constexpr int LastReportYear = 2200;

struct AttachedReport;
struct Snapshot;

// One organ's yearly documents over one set of figures: everything a report file holds.
// A plain value: equality is member-wise, copies share their data until changed.
class Report
{
public:
    QStringList templates; // ids, annual report first: what documents the file carries
    Unit unit;
    // What the unit's profile states beyond `unit`, by key: see unitprofile.h; no empty values.
    QMap<QString, QString> profile;
    int year = 0;                // the year reported on (报告年), not of publication
    QMap<QString, QString> meta; // metadata that is not derived: see metaKeys(); dates ISO
    // By cell id. An input cell that is missing is blank. An entry for a computed cell is a
    // *stated* total: the published number, or Blank when the source printed no total.
    QMap<QString, Figure> figures;
    // By cell id of totals too: why a figure is so far from last year's, or the same.
    QMap<QString, Explanation> explanations;
    QList<OwnFigure> ownFigures;  // in the order they are shown; ids and names each once
    QMap<QString, ChartChoice> charts; // by chartKey(); no entry that decides nothing
    // By document: ids of its charts in the order a person gave them; those not named come last.
    QMap<QString, QStringList> chartOrder;
    QMap<QString, QString> texts; // by text id (chapter id or table note); paragraphs end in \n
    // Numbers of a text that are bound to a figure or confirmed to be none, by text id: ascending,
    // not overlapping, inside the text; no entry without any.
    QMap<QString, QList<Binding>> bindings;
    QList<Waiver> waivers;            // findings accepted with a reason, by key; each key once
    QList<RuleSwitch> rulesOff;       // checks switched off, by number; each number once
    QList<BlanksFilled> blanksFilled; // in the order it was done
    std::optional<ImportedSource> imported; // the document it was last imported from
    QList<AttachedReport> attached;   // earlier years, newest first, at most one per year
    QList<Snapshot> snapshots;        // states kept by name, in the order they were taken
    QList<SignStep> record;           // steps up to publication; only SignRecord adds to it
    QJsonObject extra;                // members of a newer minor version, kept as read
    // True when the file came from a newer major version: may be shown, not saved.
    bool readOnly = false;

    // Figure as stored; Blank when there is no entry.
    Figure figure(const QString &cellId) const { return figures.value(cellId); }
    QString text(const QString &textId) const { return texts.value(textId); }
    QList<Binding> bindingsOf(const QString &textId) const { return bindings.value(textId); }
    // {unit}, {unit_short} (the full name where there is none), {year} and {next_year} filled in.
    QString filledIn(const QString &pattern) const;
    // Title: meta["title"] or the template's pattern with unit and year filled in.
    QString title(const QString &titlePattern) const;

    bool operator==(const Report &) const;
};

// An earlier year's report copied in, read-only, with where it came from.
struct AttachedReport
{
    Report report;     // without attachments of its own
    QString fileName;  // name of the source file, without folder
    QByteArray sha256; // hex digest of the source file's bytes
    QJsonObject extra;

    bool operator==(const AttachedReport &) const = default;
};

// The report as it was at some time, kept under a name (送审稿). Outside what is signed, exported
// and checked.
struct Snapshot
{
    QString name;   // not empty; each once
    QDateTime time; // UTC, whole seconds; for people: the clock may have been wrong
    Report report;  // without attachments and snapshots of its own
    QJsonObject extra;

    bool operator==(const Snapshot &) const = default;
};

// Every metadata key `meta` accepts, in canonical order (unit, unit_short, unit_code, kind and
// level live in Unit but are read and written under these names too).
const QStringList &metaKeys();
bool isMetaDate(QStringView key); // written_date, signed_date, submitted_date, published_date

// "department"/"government", "national" … "town": file and command line form.
QString organKindId(OrganKind kind);
QString organLevelId(OrganLevel level);
std::optional<OrganKind> organKindFromId(QStringView id);
std::optional<OrganLevel> organLevelFromId(QStringView id);
