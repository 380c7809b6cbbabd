// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/nextyear.h"

#include "document/reportedit.h"
#include "document/reportset.h"
#include "prose/carriednumbers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NextYear)
};

// Where a figure of the older form is found in the newer one; empty when it has no successor that
// counts the same.
class CellFinder
{
public:
    CellFinder(const ReportForm &form, const QStringList &olderIds)
        : m_form(form)
    {
        for (const TemplatePtr &one : form.templates()) {
            for (const QString &older : olderIds) {
                for (const CellMapping &mapping : one->mappings.value(older)) {
                    if (mapping.from.size() == 1 && mapping.comparable != Comparability::Never)
                        m_mapped.insert(mapping.from.first(), mapping.to);
                }
            }
        }
    }

    QString find(const QString &cell) const
    {
        const QString mapped = m_mapped.value(cell, cell);
        return m_form.indexOf(mapped) >= 0 ? mapped : QString();
    }

private:
    const ReportForm &m_form;
    QMap<QString, QString> m_mapped;
};

struct Replacement
{
    Span span; // as typed
    QString text;
};

bool overlaps(Span a, Span b)
{
    return a.start < b.end() && b.start < a.end();
}

// One text of last year turned into this year's draft.
class TextCarrier
{
public:
    TextCarrier(const QString &text, const QList<Binding> &bindings, int lastYear,
                const CellFinder &cells)
        : m_text(text)
        , m_reading(text)
        , m_lastYear(lastYear)
    {
        for (Binding binding : bindings) {
            if (binding.form == Binding::Form::Free) {
                m_confirmed.append(binding);
                continue;
            }
            binding.cell = cells.find(binding.cell);
            binding.whole = binding.whole.isEmpty() ? QString() : cells.find(binding.whole);
            const bool isShare = binding.form == Binding::Form::Percentage;
            if (!binding.cell.isEmpty() && isShare == !binding.whole.isEmpty())
                m_bound.append(binding);
        }
        m_marked = CarriedNumbers::marks(text);
    }

    void carry()
    {
        for (const ProseNumber &number : m_reading.numbers())
            judge(number);
        keepConfirmed();
        apply();
    }

    const QString &text() const { return m_text; }
    const QList<Binding> &bindings() const { return m_bound; }
    int marked() const { return m_newMarks; }

private:
    void judge(const ProseNumber &number)
    {
        const Span span = m_reading.folded().original(number.span);
        const auto inside = [&](const QList<Binding> &list) {
            return std::any_of(list.cbegin(), list.cend(), [&](const Binding &binding) {
                return overlaps(binding.span, span);
            });
        };
        const bool known =
            inside(m_bound) || std::any_of(m_marked.cbegin(), m_marked.cend(),
                                           [&](Span mark) { return overlaps(mark, span); });
        if (known)
            return;
        switch (number.kind) {
        case NumberKind::Quantity:
            if (number.chinese && number.value == Amount::fromInt(1))
                break; // 每季度一次, 一对一: hardly ever counted
            mark(m_reading.folded().original(number.digits), span);
            break;
        case NumberKind::Date:
        case NumberKind::Year:
            judgeYear(number, span);
            break;
        case NumberKind::Period:
        case NumberKind::Ordinal:
        case NumberKind::DocumentNumber:
        case NumberKind::Name:
        case NumberKind::ListMarker:
            break;
        }
    }

    void judgeYear(const ProseNumber &number, Span span)
    {
        if (number.year == 0 && isDayOfItsOwn(span))
            return mark(span, span);
        if (number.year != m_lastYear)
            return; // such as 比2020年增长〔上年：8%〕: what it says is marked
        const QString year = QString::number(m_lastYear);
        const qsizetype at = m_text.indexOf(year, span.start);
        if (at < 0 || at >= span.end()) {
            mark(span, span);
        } else if (isPrintedYear(number, span)) {
            m_replacements.append({{at, year.size()}, QString::number(m_lastYear + 1)});
        } else {
            mark(span, span);
        }
    }

    // A day without its year, such as 11月1日: last year's, unless it comes every month or year or
    // is an end of the period.
    bool isDayOfItsOwn(Span span) const
    {
        const QStringView day = QStringView(m_text).sliced(span.start, span.length);
        const QStringView before =
            QStringView(m_text).first(span.start).last(std::min<qsizetype>(span.start, 3));
        return !before.contains(u'每') && !day.contains(u'每') && day != u"1月1日" &&
               day != u"12月31日";
    }

    // The year of the report itself: the period, the title, or the first word of a sentence.
    bool isPrintedYear(const ProseNumber &number, Span span) const
    {
        const QStringView text(m_text);
        const QStringView behind = text.sliced(span.end());
        const bool isPeriodEnd =
            number.date == QDate(m_lastYear, 1, 1) || number.date == QDate(m_lastYear, 12, 31);
        const bool isTitle = number.kind == NumberKind::Year &&
                             (behind.startsWith(u"政府信息公开工作年度报告") ||
                              behind.startsWith(u"年度报告") || behind.startsWith(u"度报告"));
        const bool isOpening =
            number.kind == NumberKind::Year &&
            (span.start == 0 || text[span.start - 1] == u'\n' || text[span.start - 1] == u'。') &&
            (behind.startsWith(u'，') || behind.startsWith(u','));
        return isPeriodEnd || isTitle || isOpening;
    }

    // `digits` lie in `span`; what surrounds them (近, 件) stays outside the mark.
    void mark(Span digits, Span span)
    {
        const Span inner = digits.isEmpty() ? span : digits;
        m_replacements.append(
            {inner, CarriedNumbers::marked(m_text.mid(inner.start, inner.length))});
        ++m_newMarks;
    }

    // A number that was confirmed to be no figure stays so, unless it counted something.
    void keepConfirmed()
    {
        for (const Binding &binding : std::as_const(m_confirmed)) {
            const bool changed = std::any_of(
                m_replacements.cbegin(), m_replacements.cend(),
                [&](const Replacement &one) { return overlaps(one.span, binding.span); });
            if (!changed)
                m_bound.append(binding);
        }
        std::sort(m_bound.begin(), m_bound.end(),
                  [](const Binding &a, const Binding &b) { return a.span.start < b.span.start; });
    }

    void apply()
    {
        for (auto it = m_replacements.crbegin(); it != m_replacements.crend(); ++it) {
            m_text.replace(it->span.start, it->span.length, it->text);
            for (Binding &binding : m_bound) {
                if (binding.span.start >= it->span.end())
                    binding.span.start += it->text.size() - it->span.length;
            }
        }
    }

    QString m_text;
    ProseReading m_reading;
    int m_lastYear;
    QList<Binding> m_bound;
    QList<Binding> m_confirmed;
    QList<Span> m_marked;
    QList<Replacement> m_replacements; // in text order
    int m_newMarks = 0;
};

// The forms in force, one for each document of last year's report.
Result<QStringList> formsInForce(const Report &last, const TemplateCatalog &catalog)
{
    QStringList forms;
    for (const QString &id : last.templates) {
        const TemplatePtr older = catalog.find(id);
        if (!older)
            return Error{Error::Kind::BadInput,
                         Text::tr("There is no template “%1” in this program.").arg(id),
                         {}};
        const TemplatePtr form = catalog.forYear(older->document, last.year + 1);
        forms.append(form ? form->id : id);
    }
    return forms;
}

QMap<QString, QString> lastingMeta(const Report &last)
{
    // The rest names a document or a day of last year.
    static const QStringList lasting{u"publisher"_s, u"source"_s, u"subject"_s, u"validity"_s,
                                     u"signed_by"_s};
    QMap<QString, QString> meta;
    for (const QString &key : lasting) {
        if (last.meta.contains(key))
            meta.insert(key, last.meta.value(key));
    }
    return meta;
}

// Where figures come from is asked again each year; what they were is not.
void carrySources(Report &report, const Report &last, const ReportForm &form,
                  const CellFinder &cells)
{
    for (auto it = last.figures.cbegin(); it != last.figures.cend(); ++it) {
        const int index = form.indexOf(cells.find(it.key()));
        if (it->source.isEmpty() || index < 0 || form.cell(index).role != CellRole::Input)
            continue;
        Figure blank;
        blank.source = it->source;
        blank.source.file.clear(); // of last year
        report.figures.insert(form.cell(index).id, blank);
    }
}

bool isSignature(const ReportForm &form, const QString &textId)
{
    const ReportTemplate *owner = form.ownerOfText(textId);
    const Chapter *chapter = owner ? owner->chapter(textId) : nullptr;
    return chapter && chapter->kind == Chapter::Kind::Signature;
}

void carryTexts(NextYear::Begun &begun, const Report &last, const ReportForm &form,
                const CellFinder &cells)
{
    for (auto it = last.texts.cbegin(); it != last.texts.cend(); ++it) {
        if (!form.ownerOfText(it.key())) {
            begun.leftOut.append(it.key());
            continue;
        }
        if (isSignature(form, it.key()))
            continue; // names last year's day
        TextCarrier carrier(it.value(), last.bindingsOf(it.key()), last.year, cells);
        carrier.carry();
        begun.report.texts.insert(it.key(), carrier.text());
        if (!carrier.bindings().isEmpty())
            begun.report.bindings.insert(it.key(), carrier.bindings());
        begun.markedNumbers += carrier.marked();
        begun.boundNumbers += static_cast<int>(
            std::count_if(carrier.bindings().cbegin(), carrier.bindings().cend(),
                          [](const Binding &one) { return one.form != Binding::Form::Free; }));
    }
}

} // namespace

Result<NextYear::Begun> NextYear::from(const Report &last, const TemplateCatalog &catalog,
                                       const QString &fileName, const QByteArray &sha256)
{
    const auto forms = formsInForce(last, catalog);
    if (!forms)
        return forms.error();
    auto created = ReportEdit::create(catalog, *forms, last.unit, last.year + 1);
    if (!created)
        return created.error();
    Begun begun;
    begun.report = *std::move(created);
    begun.report.profile = last.profile;
    begun.report.ownFigures = last.ownFigures;
    // A title or caption that was written for last year's figures would be said of others.
    for (auto it = last.charts.cbegin(); it != last.charts.cend(); ++it) {
        ChartChoice choice = it.value();
        choice.title.clear();
        choice.caption.clear();
        if (!choice.isNothing())
            begun.report.charts.insert(it.key(), choice);
    }
    begun.report.chartOrder = last.chartOrder;
    begun.report.meta = lastingMeta(last);
    for (const QString &id : last.templates) {
        if (!forms->contains(id))
            begun.changedForms.append(id);
    }
    begun.report.attached = last.attached;
    if (const auto attached = ReportEdit::attach(begun.report, last, fileName, sha256); !attached)
        return attached.error();

    const auto form = ReportForm::make(catalog, *forms, begun.report.ownFigures);
    if (!form)
        return form.error();
    const CellFinder cells(**form, last.templates);
    carrySources(begun.report, last, **form, cells);
    carryTexts(begun, last, **form, cells);
    if (const auto shown = ReportEdit::refreshBindings(begun.report, catalog); !shown)
        return shown.error();
    return begun;
}
