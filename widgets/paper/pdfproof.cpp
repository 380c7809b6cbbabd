// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdfproof.h"

#include "export/charttexts.h"
#include "export/documentproof.h"
#include "export/drawntext.h"
#include "import/pdfreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

// The document's own text on its pages, which is what stands before the page number, and behind it
// that of the charts. On pages without numbers both are one.
struct PagesText
{
    explicit PagesText(const QStringList &pages)
    {
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString page = comparablePdfText(pages[i]);
            const qsizetype number = page.lastIndexOf(u"—%1—"_s.arg(i + 1));
            body += number < 0 ? page : page.first(number);
            charts += number < 0 ? QString() : behindComparable(pages[i], number) + u'\n';
        }
    }
    QString body;   // comparable
    QString charts; // with its gaps
};

// What stands at the head of a page again when a table goes on there: its header rows and labels
// that span rows of both pages.
struct Repeated
{
    QString header;
    QStringList labels;

    bool accounts(QString between) const
    {
        if (!between.startsWith(header))
            return false;
        between.remove(0, header.size());
        for (const QString &label : labels) {
            if (between.startsWith(label))
                between.remove(0, label.size());
        }
        return between.isEmpty();
    }
};

QList<Repeated> repeatedParts(const DocumentOutline &outline)
{
    QList<Repeated> parts;
    for (const OutlineBlock &block : outline.blocks) {
        const auto *table = std::get_if<OutlineTable>(&block);
        if (!table)
            continue;
        Repeated part;
        for (const OutlineTableCell &cell : table->cells) {
            if (cell.row < table->headerRows)
                part.header += comparablePdfText(cell.text);
            else if (cell.rowSpan > 1)
                part.labels += comparablePdfText(cell.text);
        }
        parts += part;
    }
    return parts;
}

// Where the last of the words ends; nothing when they do not stand there in order.
std::optional<qsizetype> compareInOrder(const QStringList &words, const QList<Repeated> &repeated,
                                        const QString &body, ExportProof &proof)
{
    qsizetype at = 0;
    for (const QString &word : words) {
        const QString wanted = comparablePdfText(word);
        qsizetype found = body.indexOf(wanted, at);
        const QString between = found < 0 ? QString() : body.sliced(at, found - at);
        const bool isAccounted =
            between.isEmpty() ||
            std::any_of(repeated.cbegin(), repeated.cend(),
                        [&](const Repeated &part) { return part.accounts(between); });
        if (!isAccounted)
            found = -1;
        if (found < 0) {
            proof.differ(Words::tr("Page text"), word, body.mid(at, wanted.size()));
            return std::nullopt; // what follows stands elsewhere
        }
        proof.agree();
        at = found + wanted.size();
    }
    return at;
}

ExportProof compared(const QStringList &pages, const DocumentOutline &outline,
                     const PageLayout &layout)
{
    ExportProof proof = ExportProof::readBack();
    DocumentOutline told = outline;
    const QList<ChartData> charts = chartsIn(told);
    told.blocks.removeIf( // a chart's words are drawn, they have no order
        [](const OutlineBlock &block) { return std::holds_alternative<OutlineChart>(block); });
    const PagesText text(pages);
    const std::optional<qsizetype> end =
        compareInOrder(DocumentProof::pageWords(told, true), repeatedParts(told), text.body, proof);
    const bool chartsFollow = !layout.pageNumbers && !charts.isEmpty();
    if (end && *end < text.body.size() && !chartsFollow)
        proof.differ(Words::tr("Page text"), {}, text.body.sliced(*end));
    if (end)
        compareChartTexts(charts,
                          chartsFollow ? behindComparable(pages.join(u'\n'), *end) : text.charts,
                          DrawnGaps::Lost, proof);
    return proof;
}

} // namespace

bool provePages(const QByteArray &pdf, const DocumentOutline &outline, const PageLayout &layout,
                ExportProof &proof)
{
    return provePages(pdf, QList<DocumentOutline>{outline}, layout, proof);
}

bool provePages(const QByteArray &pdf, const QList<DocumentOutline> &lengths,
                const PageLayout &layout, ExportProof &proof)
{
    const Result<QStringList> pages = readPdfText(pdf);
    if (!pages && pages.error().kind == Error::Kind::Internal)
        return false;
    if (!pages) {
        proof.differ(pages.error().text());
        return true;
    }
    ExportProof best; // the one that agrees, else the one that gets furthest
    for (const DocumentOutline &outline : lengths) {
        const ExportProof one = compared(*pages, outline, layout);
        if (!best.isRead() || one.agreeing() > best.agreeing() || one.holds())
            best = one;
        if (one.holds())
            break;
    }
    proof.add(best);
    if (const Result<HiddenContent> hidden = readPdfHidden(pdf))
        proof.add(DocumentProof::hiddenContentCheck(*hidden, lengths.first().unitName));
    return true;
}
