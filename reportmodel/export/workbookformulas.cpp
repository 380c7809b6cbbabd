// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/workbooktexts.h"

#include "export/xlsxtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

// "3!D6" or "-3!D6": a cell of a sheet, added or subtracted.
QString partName(const ReadSheetPlace &place, bool negative)
{
    return u"%1%2!%3"_s.arg(negative ? u"-"_s : QString())
        .arg(place.sheet)
        .arg(XlsxText::cell(place.row, place.column));
}

class Formulas
{
public:
    Formulas(const ReportSet &set, const ReadWorkbook &book)
        : m_set(set)
        , m_book(book)
        , m_places(figurePlaces(set.form(), book))
    {
    }

    void prove(ExportProof &proof) const
    {
        const ReportForm &form = m_set.form();
        for (auto it = m_places.cbegin(); it != m_places.cend(); ++it) {
            const int index = it.key();
            const QString formula = m_book.at(*it).formula;
            if (formula.isEmpty())
                continue; // a plain number, compared elsewhere
            QStringList expected;
            QStringList found;
            if (const int link = form.linkTarget(index); link >= 0) {
                expected += partName(m_places.value(link), false);
                found = referencesIn(formula, it->sheet);
                found.removeDuplicates();
            } else {
                collect(index, false, expected);
                found = sumsIn(formula, it->sheet);
            }
            expected.sort();
            found.sort();
            if (expected == found)
                proof.agree();
            else
                proof.differ(Words::tr("“%1” is not calculated from its parts in the file.")
                                 .arg(form.cell(index).label()));
        }
    }

private:
    // The cells a total is made of; subtotals that no form prints are taken apart.
    void collect(int index, bool negative, QStringList &parts) const
    {
        for (const ReportForm::Term &term : m_set.form().terms(index)) {
            const bool minus = negative != term.negative;
            if (const auto place = m_places.constFind(term.index); place != m_places.cend())
                parts += partName(*place, minus);
            else
                collect(term.index, minus, parts);
        }
    }

    // All cells of SUM(D6:I6,D9) and -SUM(D12).
    QStringList sumsIn(const QString &formula, int sheet) const
    {
        static const QRegularExpression sums(u"(-?)\\bSUM\\(([^()]*)\\)"_s);
        QStringList parts;
        for (auto it = sums.globalMatch(formula); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            for (const QString &range : match.captured(2).split(u','))
                addRange(range, sheet, !match.captured(1).isEmpty(), parts);
        }
        return parts;
    }

    void addRange(const QString &range, int sheet, bool negative, QStringList &parts) const
    {
        const qsizetype mark = range.lastIndexOf(u'!');
        const QString prefix = range.first(mark + 1);
        const QString cells = range.sliced(mark + 1);
        const auto first = m_book.place(prefix + cells.section(u':', 0, 0), sheet);
        const auto last = m_book.place(prefix + cells.section(u':', -1), sheet);
        constexpr int most = 1000; // no form has more cells
        if (!first || !last || last->row - first->row > most ||
            last->column - first->column > most) {
            parts += range;
            return;
        }
        for (int row = first->row; row <= last->row; ++row) {
            for (int column = first->column; column <= last->column; ++column)
                parts += partName({first->sheet, row, column}, negative);
        }
    }

    // IF('表三'!D6="","",'表三'!D6)
    QStringList referencesIn(const QString &formula, int sheet) const
    {
        static const QRegularExpression reference(u"('[^']*'!)?\\$?[A-Z]{1,3}\\$?\\d+"_s);
        QStringList found;
        for (auto it = reference.globalMatch(formula); it.hasNext();) {
            const QString text = it.next().captured(0);
            const auto place = m_book.place(text, sheet);
            found += place ? partName(*place, false) : text;
        }
        return found;
    }

    const ReportSet &m_set;
    const ReadWorkbook &m_book;
    QHash<int, ReadSheetPlace> m_places;
};

} // namespace

QHash<int, ReadSheetPlace> figurePlaces(const ReportForm &form, const ReadWorkbook &book)
{
    QHash<int, ReadSheetPlace> places;
    QSet<QString> taken; // names that differ in case only got an underscore
    for (int index = 0; index < form.cellCount(); ++index) {
        if (form.cell(index).role == CellRole::Group)
            continue;
        QString name = XlsxText::definedName(form.cell(index).id);
        while (taken.contains(name.toLower()))
            name += u'_';
        taken.insert(name.toLower());
        if (const auto place = book.names.constFind(name); place != book.names.cend())
            places.insert(index, *place);
    }
    return places;
}

void proveWorkbookFormulas(const ReportSet &set, const ReadWorkbook &book, ExportProof &proof)
{
    Formulas(set, book).prove(proof);
}
