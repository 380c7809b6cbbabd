// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollup/unitlist.h"
#include "rollup/unitreader.h"

#include <functional>

// 汇总: the reports of subordinate units added up, cell by cell.

// What became of one file.
enum class UnitState {
    Counted,       // its figures are in the sums
    Copy,          // a second file of a counted unit with the same figures
    Doubled,       // several files of one unit with different figures: none is in the sums
    NotListed,     // of a unit that is not expected
    WrongYear,     // of another year than the roll-up
    WrongTemplate, // lacks a document of the roll-up
    Unreadable,    // see `reason`
};

struct UnitFile
{
    QString path; // as it was found
    UnitState state = UnitState::Unreadable;
    QString reason;    // when Unreadable
    int listed = -1;   // place in the list of units
    UnitReport report; // unless Unreadable
};

// One cell over all counted units. Blank contributors are neither 0 nor forgotten: while there are
// any, the sum is a part of the true one.
struct CellSum
{
    Amount sum; // of the numbers, totals as each unit shows them
    int numbers = 0;
    int blanks = 0;
    int notApplicable = 0;
    bool approximate = false; // one of the numbers is
    bool overflow = false;    // beyond what can be added up exactly: the sum is not known
    bool summable = true;     // false: a percentage, which is not to be added up

    bool isKnown() const { return numbers > 0 && !overflow && summable; }
    bool isPartial() const { return numbers > 0 && blanks > 0; }
    friend bool operator==(const CellSum &, const CellSum &) = default;
};

// One unit's figure in a cell.
struct Contributor
{
    int listed = -1;
    PackedFigures::Value value;
};

class RollUp
{
public:
    // What a folder or a list of files and folders holds.
    struct Sources
    {
        QStringList reports; // report files, sorted
        QStringList others;  // everything else, sorted
    };
    // Looks into folders at any depth, does not follow links. CannotRead for a path that is not
    // there.
    static Result<Sources> find(const QStringList &paths);

    struct Options
    {
        // By default the annual report and the year that most of the listed units have.
        QStringList templates;
        int year = 0;
        int threads = 1; // the result is the same for any number
    };
    // Called now and then on the calling thread; false stops the roll-up.
    using Progress = std::function<bool(qsizetype done, qsizetype total)>;

    // Reads all reports, checks each and adds up. A file that cannot be read is named in the
    // result. BadInput for an unknown template, Internal for broken checks; an error with an empty
    // message when `progress` stopped it.
    static Result<RollUp> run(const Sources &sources, const UnitList &list, const RuleBook &book,
                              const TemplateCatalog &catalog, const Options &options,
                              const Progress &progress = {});

    int year() const { return m_year; }
    const FormPtr &form() const { return m_form; } // null when no report could be read
    const UnitList &list() const { return m_list; }
    const QList<UnitFile> &files() const { return m_files; } // sorted by path
    const QStringList &others() const { return m_others; }
    // The file whose figures count for a listed unit; -1 when there is none.
    int countedFile(int listed) const { return m_counted.value(listed, -1); }
    int counted() const; // units whose figures are in the sums
    QList<int> filesOf(int listed) const { return m_filesOf.value(listed); } // of a listed unit
    // By index of the form.
    const std::vector<CellSum> &sums() const { return m_sums; }
    // A counted unit's figures by index of the form; everything blank for another.
    std::vector<PackedFigures::Value> figuresOf(int listed) const;
    // Every counted unit, in the order of the list.
    std::vector<Contributor> contributors(int cell) const;
    // K157 (only against a report), K158, K159, K160; see rollupchecks.h.
    const QList<Finding> &findings() const { return m_findings; }
    void setFindings(const QList<Finding> &findings) { m_findings = findings; }

private:
    void choose(const Options &options);
    void judgeFiles(const QStringList &templates);
    void settleDoubles();
    void addUp();
    std::vector<PackedFigures::Value> onForm(const UnitReport &report) const;

    UnitList m_list;
    QList<UnitFile> m_files;
    QStringList m_others;
    QStringList m_templates;
    FormPtr m_form;
    int m_year = 0;
    QList<int> m_counted;        // by listed unit
    QList<QList<int>> m_filesOf; // by listed unit
    std::vector<CellSum> m_sums;
    QList<Finding> m_findings;
};

// One sentence for people: what the file is and why it is not in the sums.
QString unitFileText(const UnitFile &file);
QString unitStateId(UnitState state); // "counted", "copy", "doubled", "not_listed" …
