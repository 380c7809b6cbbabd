// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/signofflinks.h"

#include "document/fieldnames.h"
#include "outline/signoffsheet.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SignOffLinks)
};

QString link(const QString &target, const QString &text)
{
    return u"<a style=\"text-decoration:none\" href=\""_s + target.toHtmlEscaped() + u"\">"_s +
           text.toHtmlEscaped() + u"</a>"_s;
}

bool isChart(const ReportForm &form, const QString &id)
{
    for (const TemplatePtr &document : form.templates()) {
        for (const ChartSpec &chart : document->charts) {
            if (chart.id == id)
                return true;
        }
    }
    return false;
}

} // namespace

QString SignOffLinks::nameOf(const ReportForm &form, const SignOffSheet &sheet,
                             const QString &place)
{
    if (place.isEmpty())
        return Words::tr("The report as a whole");
    if (form.indexOf(place) >= 0)
        return FieldNames::ofCell(form, place);
    for (const ChartData &chart : sheet.charts) {
        if (chart.id == place)
            return chart.title;
    }
    return FieldNames::ofText(form, place);
}

QString SignOffLinks::toPlace(const ReportForm &form, const QString &place, const QString &text)
{
    if (form.indexOf(place) >= 0)
        return link(u"cell:"_s + place, text);
    if (form.ownerOfText(place))
        return link(u"text:"_s + place, text);
    if (isChart(form, place))
        return link(u"chart:"_s + place, text);
    return text.toHtmlEscaped();
}

QString SignOffLinks::toFinding(const QString &key, const QString &text)
{
    return link(u"finding:"_s + key, text);
}

QString SignOffLinks::toChange(const ReportForm &form, const ReportDifference &difference,
                               const QString &sentence)
{
    return toPlace(form, difference.id, sentence);
}

QString SignOffLinks::lines(const QStringList &all, qsizetype most)
{
    if (all.isEmpty())
        return {};
    QStringList items = all.first(qMin(most, all.size()));
    if (all.size() > most)
        items.append(Words::tr("%n more line(s)", nullptr, int(all.size() - most)).toHtmlEscaped());
    return u"<table cellspacing=\"0\" cellpadding=\"2\"><tr><td>· </td><td>"_s +
           items.join(u"</td></tr><tr><td>· </td><td>"_s) + u"</td></tr></table>"_s;
}
