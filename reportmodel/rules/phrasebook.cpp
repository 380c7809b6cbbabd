// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/phrasebook.h"

#include "document/report.h"
#include "rules/claimfinder.h"
#include "rules/phrasereader.h"
#include "rules/statementfinder.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// 全市 for 某某市人民政府, 全区 for 某某区人民政府办公室: the whole area of a government.
QString wholeAreaOf(const QString &name)
{
    const qsizetype government = name.lastIndexOf(u"人民政府");
    if (government <= 0)
        return {};
    const QStringView place = QStringView(name).first(government);
    for (const QStringView kind :
         {QStringView(u"自治区"), QStringView(u"自治州"), QStringView(u"街道"), QStringView(u"省"),
          QStringView(u"市"), QStringView(u"州"), QStringView(u"盟"), QStringView(u"区"),
          QStringView(u"县"), QStringView(u"旗"), QStringView(u"镇"), QStringView(u"乡")}) {
        if (place.endsWith(kind))
            return u"全"_s + (kind.size() > 2 ? kind.last(1) : kind).toString();
    }
    return {};
}

} // namespace

PhraseBook::PhraseBook()
    : m_index(std::make_shared<const PhraseIndex>())
{
}

Result<PhraseBook> PhraseBook::shipped()
{
    const QString name = u":/prose/phrases.json"_s;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Internal, file.errorString(), name};
    return read(file.readAll(), name);
}

Result<PhraseBook> PhraseBook::read(const QByteArray &json, const QString &fileName)
{
    auto index = readPhraseFile(json, fileName);
    if (!index)
        return index.error();
    PhraseBook book;
    book.m_index = *std::move(index);
    return book;
}

const std::vector<FigurePhrase> &PhraseBook::phrases() const
{
    return m_index->figures;
}

const FigurePhrase *PhraseBook::find(QStringView id) const
{
    const auto it = std::find_if(phrases().begin(), phrases().end(),
                                 [id](const FigurePhrase &phrase) { return phrase.id == id; });
    return it == phrases().end() ? nullptr : &*it;
}

PhraseBook::Context PhraseBook::contextOf(const Unit &unit, int year)
{
    Context context;
    context.year = year;
    context.government = unit.kind == OrganKind::Government;
    for (const QString &name : {unit.name, unit.shortName}) {
        if (!name.isEmpty())
            context.ownNames.append(name);
    }
    if (context.government) {
        if (const QString area = wholeAreaOf(unit.name); !area.isEmpty())
            context.ownNames.append(area);
    }
    return context;
}

bool PhraseBook::knowsClaim(QStringView id) const
{
    return std::any_of(m_index->claims.begin(), m_index->claims.end(),
                       [id](const PhraseIndex::Claim &claim) { return claim.id == id; });
}

Stated PhraseBook::stated(const ProseReading &reading, QStringView document,
                          const Context &context) const
{
    Stated found;
    const auto bit = m_index->documents.constFind(document.toString());
    if (bit == m_index->documents.constEnd())
        return found;
    SentenceMemory memory(*m_index, reading, context);
    StatementFinder statements(memory, *bit);
    ClaimFinder claims(memory, *bit);
    const auto seen = [&](size_t hit) { claims.judge(hit, &found.claims); };
    const auto &quantities = reading.quantities();
    for (size_t q = 0; q < quantities.size(); ++q) {
        memory.advanceTo(reading.numberOf(quantities[q]).span.start, quantities[q].number, seen);
        memory.enterSentence(quantities[q].sentence);
        statements.judge(static_cast<int>(q), &found);
    }
    memory.advanceTo(reading.text().size(), static_cast<int>(reading.numbers().size()), seen);
    return found;
}
