// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/placeholders.h"

#include "base/figureinput.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Placeholders)
};

void settle(ImportedCell &cell, PlaceholderMeaning meaning)
{
    const QString text = cell.figure.text;
    switch (meaning) {
    case PlaceholderMeaning::Unsaid:
        cell.figure = Figure();
        break;
    case PlaceholderMeaning::Zero:
        cell.figure = Figure::number(Amount());
        cell.figure.source.note = u"来源写作“%1”，导入时认定为 0"_s.arg(cell.raw);
        break;
    case PlaceholderMeaning::NotApplicable:
        cell.figure = Figure::notApplicable();
        cell.figure.source.note = u"来源写作“%1”，导入时认定为不适用"_s.arg(cell.raw);
        break;
    }
    cell.figure.text = text;
    cell.doubt =
        meaning == PlaceholderMeaning::Unsaid ? ImportDoubt::Placeholder : ImportDoubt::Settled;
}

std::optional<PlaceholderMeaning> meaningOf(QStringView word)
{
    if (word == u"blank")
        return PlaceholderMeaning::Unsaid;
    if (word == u"zero")
        return PlaceholderMeaning::Zero;
    if (word == u"na")
        return PlaceholderMeaning::NotApplicable;
    return std::nullopt;
}

} // namespace

bool isPlaceholder(const ImportedCell &cell)
{
    if (cell.doubt == ImportDoubt::Placeholder || cell.doubt == ImportDoubt::Settled)
        return true;
    // A total settled otherwise than its parts.
    return cell.doubt == ImportDoubt::StatedTotal &&
           isFigurePlaceholder(cell.raw.simplified().remove(u' '));
}

void settlePlaceholders(ReportImport &import, const TemplateCatalog &catalog,
                        const QSet<QString> &cells, PlaceholderMeaning meaning)
{
    for (ImportedCell &cell : import.cells) {
        if (cells.contains(cell.cell) && isPlaceholder(cell))
            settle(cell, meaning);
    }
    markStatedTotals(import, catalog);
}

Result<void> settlePlaceholders(ReportImport &import, const TemplateCatalog &catalog,
                                const QString &meanings)
{
    for (const QString &one : meanings.split(u',')) {
        const qsizetype equals = one.indexOf(u'=');
        const QString id = one.left(std::max<qsizetype>(equals, 0)).trimmed();
        const auto meaning = meaningOf(QStringView(one).sliced(equals + 1).trimmed());
        if (!meaning) {
            return Error{Error::Kind::BadInput,
                         Text::tr("“%1” says nothing about placeholders; write blank, zero or na, "
                                  "or one of them for a part, such as t3.new=zero.")
                             .arg(one.trimmed()),
                         {}};
        }
        QSet<QString> cells;
        for (const ImportedCell &cell : std::as_const(import.cells)) {
            const bool named = id.isEmpty() || cell.cell == id || cell.cell.startsWith(id + u'.');
            if (named && isPlaceholder(cell))
                cells.insert(cell.cell);
        }
        if (cells.isEmpty() && !id.isEmpty()) {
            return Error{Error::Kind::BadInput,
                         Text::tr("The source has no placeholder under “%1”.").arg(id),
                         {}};
        }
        settlePlaceholders(import, catalog, cells, *meaning);
    }
    return {};
}
