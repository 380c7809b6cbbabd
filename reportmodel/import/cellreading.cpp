// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cellreading.h"

#include "base/figureinput.h"
#include "base/folding.h"
#include "document/reportedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestFigureText = 200;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// The text as it is read, without any white space; `broken` where a line ends between two digits,
// which may be one number or two.
QString withoutSpaces(const QString &text, bool &broken)
{
    QString folded;
    bool lineEnd = false;
    for (const QChar written : text) {
        const QChar c = Folding::fold(written);
        if (c.isNull())
            continue;
        if (c.isSpace()) {
            lineEnd = lineEnd || c == u'\n';
            continue;
        }
        broken = broken || (lineEnd && !folded.isEmpty() && isDigit(folded.back()) && isDigit(c));
        lineEnd = false;
        folded += c;
    }
    return folded;
}

// Splits "22(其中修订16件)" and "55,含自然失效29件" behind the number; the note keeps its words.
QString takeNote(QString &folded)
{
    const auto mark = std::find_if(folded.cbegin(), folded.cend(),
                                   [](QChar c) { return QStringView(u"([【").contains(c); });
    if (mark == folded.cbegin() || mark == folded.cend() ||
        !QStringView(u")]】").contains(folded.back()))
        return {};
    const qsizetype at = mark - folded.cbegin();
    const QString note = folded.sliced(at + 1, folded.size() - at - 2);
    folded.truncate(at);
    return note;
}

// 2笔, 3项: whatever is counted, one is as good as the other.
QString withoutCounter(const QString &folded)
{
    const bool counts = folded.size() > 1 && isDigit(folded[folded.size() - 2]) &&
                        QStringView(u"件项个笔条宗份次起部").contains(folded.back());
    return counts ? folded.chopped(1) : folded;
}

Result<FigureInput> readNumber(const QString &folded, const CellSpec &spec,
                               const QString &headerUnit)
{
    const bool isCount = spec.type == ValueType::Count || spec.type == ValueType::SignedCount;
    if (isCount) {
        const QString plain = withoutCounter(folded);
        auto input = readFigureInput(plain, spec.unit);
        if (input && plain != folded)
            input->unit = folded.back();
        return input;
    }
    if (!headerUnit.isEmpty() && headerUnit != spec.unit && isDigit(folded.back()))
        return readFigureInput(folded + headerUnit, spec.unit);
    return readFigureInput(folded, spec.unit);
}

Figure::State stateOf(FigureInput::State state)
{
    return state == FigureInput::State::Number          ? Figure::State::Number
           : state == FigureInput::State::NotApplicable ? Figure::State::NotApplicable
                                                        : Figure::State::Blank;
}

} // namespace

ImportedCell readImportedCell(const QString &text, const CellSpec &spec, const QString &headerUnit)
{
    ImportedCell cell;
    cell.raw = text.trimmed();
    bool broken = false;
    QString folded = withoutSpaces(text.left(LongestFigureText + 1), broken);
    if (folded.isEmpty()) {
        cell.raw.clear();
        cell.doubt = ImportDoubt::Blank;
        return cell;
    }
    cell.figure.text = cell.raw.left(LongestFigureText);
    if (isFigurePlaceholder(folded)) {
        cell.doubt = ImportDoubt::Placeholder;
        return cell;
    }
    cell.doubt = ImportDoubt::Text;
    if (folded.size() > LongestFigureText || folded.startsWith(u'='))
        return cell;
    const QString note = takeNote(folded);
    const auto input = readNumber(folded, spec, headerUnit);
    if (!input || broken || input->state == FigureInput::State::Blank) {
        cell.reason = input ? QString() : input.error().message;
        return cell;
    }
    cell.figure.state = stateOf(input->state);
    cell.figure.value = input->value;
    cell.figure.approx = input->approx;
    cell.figure.source.note = note;
    const QString plain = cell.figure.isNumber() ? cell.figure.value.toFile() : QString();
    if (!note.isEmpty())
        cell.doubt = ImportDoubt::Note;
    else if (!input->unit.isEmpty())
        cell.doubt = ImportDoubt::Unit;
    else if (cell.raw == plain || cell.raw == u'+' + plain)
        cell.doubt = ImportDoubt::None;
    else
        cell.doubt = ImportDoubt::Writing;
    if (cell.raw == plain)
        cell.figure.text.clear();
    if (!input->approx.isEmpty())
        cell.doubt = ImportDoubt::Approximate;
    if (const auto fits = ReportEdit::fitsCell(spec, cell.figure); !fits) {
        cell.doubt = ImportDoubt::Unfit;
        cell.reason = fits.error().message;
    }
    return cell;
}

bool looksLikeFigure(const QString &text)
{
    bool broken = false;
    QString folded = withoutSpaces(text.left(LongestFigureText), broken);
    takeNote(folded);
    if (folded.isEmpty() || isFigurePlaceholder(folded))
        return true;
    if (folded == u"不适用")
        return true;
    // A number with perhaps a mark before it and a unit behind; "1.属于国家秘密" is a label.
    qsizetype at = 0;
    while (at < folded.size() && QStringView(u"+-增减加少约近=").contains(folded[at]))
        ++at;
    const qsizetype number = at;
    while (at < folded.size() &&
           (isDigit(folded[at]) || (QStringView(u".,").contains(folded[at]) &&
                                    at + 1 < folded.size() && isDigit(folded[at + 1]))))
        ++at;
    constexpr qsizetype longestUnit = 4;
    const QStringView unit = QStringView(folded).sliced(at);
    return at > number && unit.size() <= longestUnit &&
           (unit.isEmpty() || !QStringView(u".,、)").contains(unit.front()));
}
