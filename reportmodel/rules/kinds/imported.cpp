// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/imported.h"

#include "base/figureinput.h"
#include "document/draftheadings.h"
#include "prose/foldedtext.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostListed = 6;

// "甲、乙等 9 处" and "甲, 乙 and 7 more".
LocalizedText listOf(const QStringList &items)
{
    const QStringList first = items.first(std::min(items.size(), MostListed));
    LocalizedText text{first.join(u"、"_s), first.join(u", "_s)};
    if (items.size() > MostListed) {
        text.zh += u"等 %1 处"_s.arg(items.size());
        text.en += u" and %1 more"_s.arg(items.size() - MostListed);
    }
    return text;
}

// Judges what `faultsOf` finds in the source as a whole, or nullopt when it cannot be applied.
class ImportedCheck final : public Check
{
public:
    using Faults = std::function<std::optional<QStringList>(
        const ImportedSource &, const ReportTemplate &, const Report &)>;

    ImportedCheck(const RuleContext &context, QLatin1StringView placeholder, Faults faultsOf)
        : m_form(*context.document)
        , m_scope(context.chapterScope({}, context.document->chapters.first().id))
        , m_placeholder(placeholder)
        , m_faultsOf(std::move(faultsOf))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const auto &source = input.report().imported;
        const bool applies = source && source->form == m_form.id;
        const auto faults =
            applies ? m_faultsOf(*source, m_form, input.report()) : std::optional<QStringList>();
        if (!faults)
            return sink.notApplicable(m_scope);
        if (faults->isEmpty())
            return sink.held(m_scope);
        Evidence evidence;
        if (!m_placeholder.isEmpty())
            evidence.values = {{m_placeholder, listOf(*faults)}};
        sink.violated(m_scope, evidence);
    }

private:
    const ReportTemplate &m_form;
    CheckScope m_scope;
    QLatin1StringView m_placeholder;
    Faults m_faultsOf;
};

// As above for each table that was found.
class ImportedTableCheck final : public Check
{
public:
    using Faults = std::function<std::optional<QStringList>(const ImportedTable &)>;

    ImportedTableCheck(const RuleContext &context, QLatin1StringView placeholder, Faults faultsOf)
        : m_form(*context.document)
        , m_placeholder(placeholder)
        , m_faultsOf(std::move(faultsOf))
    {
        for (const TableSpec &table : m_form.tables) {
            CheckScope scope = context.chapterScope(table.id, table.chapter);
            scope.table = table.id;
            m_scopes.push_back(scope);
        }
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const auto &source = input.report().imported;
        for (const CheckScope &scope : m_scopes) {
            const ImportedTable *table =
                source && source->form == m_form.id ? source->table(scope.table) : nullptr;
            const auto faults =
                table && !table->ofLines ? m_faultsOf(*table) : std::optional<QStringList>();
            if (!faults) {
                sink.notApplicable(scope);
            } else if (faults->isEmpty()) {
                sink.held(scope);
            } else {
                Evidence evidence;
                if (!m_placeholder.isEmpty())
                    evidence.values = {{m_placeholder, listOf(*faults)}};
                sink.violated(scope, evidence);
            }
        }
    }

private:
    const ReportTemplate &m_form;
    QLatin1StringView m_placeholder;
    Faults m_faultsOf;
    std::vector<CheckScope> m_scopes;
};

Result<CheckPtr> withoutParameters(const RuleContext &context, CheckPtr check)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    return check;
}

QStringList numberedChapters(const ReportTemplate &form)
{
    QStringList ids;
    for (const Chapter &chapter : form.chapters) {
        if (chapter.level == 1 && !chapter.title.isEmpty())
            ids.append(chapter.id);
    }
    return ids;
}

// Chapters found among the headings; nullopt for a part of a document.
std::optional<QList<DraftHeading>> chaptersOf(const ImportedSource &source,
                                              const ReportTemplate &form)
{
    const QList<DraftHeading> found = findHeadings(form, source.headings).found;
    if (2 * found.size() <= numberedChapters(form).size())
        return std::nullopt;
    return found;
}

QString ordinalOf(const QString &heading)
{
    const QString folded = FoldedText(heading).text();
    const auto end = std::find_if_not(folded.cbegin(), folded.cend(), [](QChar c) {
        return QStringView(u"第一二三四五六七八九十").contains(c);
    });
    return folded.first(end - folded.cbegin()).remove(u'第');
}

std::optional<QStringList> missingChapters(const ImportedSource &source, const ReportTemplate &form,
                                           const Report &)
{
    const auto found = chaptersOf(source, form);
    if (!found)
        return std::nullopt;
    QStringList missing;
    for (const QString &id : numberedChapters(form)) {
        const bool there = std::any_of(found->cbegin(), found->cend(), [&id](const auto &heading) {
            return heading.chapter == id;
        });
        if (!there)
            missing.append(form.chapter(id)->title);
    }
    return missing;
}

std::optional<QStringList> misnumbered(const ImportedSource &source, const ReportTemplate &form,
                                       const Report &)
{
    const auto found = chaptersOf(source, form);
    if (!found)
        return std::nullopt;
    QStringList wrong;
    for (const DraftHeading &heading : *found) {
        const QString &written = source.headings[heading.line];
        const QString &title = form.chapter(heading.chapter)->title;
        if (!title.isEmpty() && ordinalOf(written) != ordinalOf(title))
            wrong.append(u"“%1”→“%2”"_s.arg(written, title));
    }
    return wrong;
}

std::optional<QStringList> missingTables(const ImportedSource &source, const ReportTemplate &form,
                                         const Report &)
{
    QStringList missing;
    for (const TableSpec &table : form.tables) {
        if (!source.table(table.id))
            missing.append(table.name);
    }
    return missing;
}

// Where the 2021 form has three rows, （六）其他处理 of 2019 is one.
bool hasOldRow(const ImportedTable &table)
{
    const auto isOther = [](const QString &row) {
        return FoldedText(row).text().startsWith(u"(六)"_s);
    };
    return !table.missingRows.isEmpty() &&
           std::any_of(table.extraRows.cbegin(), table.extraRows.cend(), isOther);
}

std::optional<QStringList> oldForm(const ImportedSource &source, const ReportTemplate &form,
                                   const Report &report)
{
    const bool old = form.toYear > 0 && report.year > form.toYear;
    const bool oldRow = std::any_of(source.tables.cbegin(), source.tables.cend(), hasOldRow);
    return old || oldRow ? QStringList{form.name.zh} : QStringList();
}

std::optional<QStringList> changedLabels(const ImportedTable &table)
{
    QStringList changes;
    for (const ChangedLabel &label : table.changed)
        changes.append(u"“%1”→“%2”"_s.arg(label.expected, label.written));
    return changes;
}

std::optional<QStringList> changedRows(const ImportedTable &table)
{
    if (hasOldRow(table)) // told by "imported_old_form"
        return std::nullopt;
    QStringList changes;
    for (const QString &row : table.missingRows)
        changes.append(u"−“%1”"_s.arg(row));
    for (const QString &row : table.extraRows)
        changes.append(u"+“%1”"_s.arg(row.section(u" | "_s, 0, 0)));
    return changes;
}

std::optional<QStringList> missingNote(const ImportedTable &table)
{
    return table.hasNote ? QStringList() : QStringList{table.table};
}

// How one figure is written.
struct Writing
{
    enum class Fault { Placeholder, Words, Odd };
    Fault fault = Fault::Placeholder;
    QStringList placeholders;
    QString lookAlikes;

    bool isPlaceholder(const QString &folded) const
    {
        return isFigurePlaceholder(folded) ||
               std::any_of(placeholders.cbegin(), placeholders.cend(), [&](const QString &word) {
                   return folded.compare(foldForReading(word), Qt::CaseInsensitive) == 0;
               });
    }

    bool isFaulty(const QString &written) const
    {
        const QString folded = foldForReading(written).trimmed();
        if (folded.isEmpty())
            return false;
        if (isPlaceholder(folded))
            return fault == Fault::Placeholder;
        bool digits = false;
        bool alike = false;
        bool words = false;
        for (const QChar c : folded) {
            digits = digits || c.isDigit();
            alike = alike || lookAlikes.contains(c);
            words = words || (c.isLetter() && !lookAlikes.contains(c));
        }
        if (words || !digits)
            return fault == Fault::Words;
        return fault == Fault::Odd && (alike || isOdd(written.trimmed(), folded));
    }

private:
    static bool isOdd(const QString &written, const QString &folded)
    {
        const bool wide = std::any_of(written.cbegin(), written.cend(), [](QChar c) {
            return c >= QChar(0xff01) && c <= QChar(0xff5e);
        });
        const bool apart = std::any_of(folded.cbegin(), folded.cend(),
                                       [](QChar c) { return c == u',' || c.isSpace(); });
        const bool leadingZero = folded.size() > 1 && folded[0] == u'0' && folded[1].isDigit();
        return wide || apart || leadingZero;
    }
};

class ImportedCellsCheck final : public Check
{
public:
    ImportedCellsCheck(const RuleContext &context, Writing writing)
        : m_writing(std::move(writing))
        , m_form(*context.document)
    {
        for (const TableSpec &table : m_form.tables) {
            Block block{context.chapterScope(table.id, table.chapter), {}};
            block.scope.table = table.id;
            for (const CellSpec &cell : m_form.cells) {
                if (cell.table == table.id)
                    block.cells.append(cell.id);
            }
            m_blocks.push_back(block);
        }
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const Report &report = input.report();
        const bool applies = report.imported && report.imported->form == m_form.id;
        for (const Block &block : m_blocks) {
            if (!applies || !report.imported->table(block.scope.table)) {
                sink.notApplicable(block.scope);
                continue;
            }
            Evidence evidence;
            QStringList found;
            for (const QString &id : block.cells) {
                const auto figure = report.figures.constFind(id);
                if (figure == report.figures.cend() || !m_writing.isFaulty(figure->text))
                    continue;
                evidence.cells.append(id);
                const QString quoted = u"“%1”"_s.arg(figure->text.simplified());
                if (!found.contains(quoted))
                    found.append(quoted);
            }
            if (found.isEmpty()) {
                sink.held(block.scope);
            } else {
                evidence.values = {{"found"_L1, listOf(found)}};
                sink.violated(block.scope, evidence);
            }
        }
    }

private:
    struct Block
    {
        CheckScope scope;
        QStringList cells;
    };
    Writing m_writing;
    const ReportTemplate &m_form;
    std::vector<Block> m_blocks;
};

} // namespace

Result<CheckPtr> compileImportedChapters(const RuleContext &context)
{
    return withoutParameters(context,
                             CheckPtr(new ImportedCheck(context, "missing"_L1, missingChapters)));
}

Result<CheckPtr> compileImportedNumbering(const RuleContext &context)
{
    return withoutParameters(context,
                             CheckPtr(new ImportedCheck(context, "changes"_L1, misnumbered)));
}

Result<CheckPtr> compileImportedTables(const RuleContext &context)
{
    return withoutParameters(context,
                             CheckPtr(new ImportedCheck(context, "missing"_L1, missingTables)));
}

Result<CheckPtr> compileImportedOldForm(const RuleContext &context)
{
    return withoutParameters(context, CheckPtr(new ImportedCheck(context, {}, oldForm)));
}

Result<CheckPtr> compileImportedLabels(const RuleContext &context)
{
    return withoutParameters(
        context, CheckPtr(new ImportedTableCheck(context, "changes"_L1, changedLabels)));
}

Result<CheckPtr> compileImportedRows(const RuleContext &context)
{
    return withoutParameters(context,
                             CheckPtr(new ImportedTableCheck(context, "changes"_L1, changedRows)));
}

Result<CheckPtr> compileImportedNote(const RuleContext &context)
{
    return withoutParameters(context, CheckPtr(new ImportedTableCheck(context, {}, missingNote)));
}

Result<CheckPtr> compileImportedCells(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    using Presence = RuleParameters::Presence;
    Writing writing;
    const QString fault = parameters.text(u"fault"_s);
    if (fault == "words"_L1)
        writing.fault = Writing::Fault::Words;
    else if (fault == "writing"_L1)
        writing.fault = Writing::Fault::Odd;
    else if (fault != "placeholder"_L1)
        parameters.fail(u"fault"_s, u"placeholder, words or writing was expected here."_s);
    writing.placeholders = parameters.texts(u"words"_s, Presence::Optional);
    writing.lookAlikes = parameters.text(u"look_alikes"_s, Presence::Optional);
    if (const auto wrong = parameters.fault())
        return *wrong;
    return CheckPtr(new ImportedCellsCheck(context, std::move(writing)));
}
