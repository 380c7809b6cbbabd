// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charttexts.h"

#include "export/drawntext.h"

#include <algorithm>

namespace {

// The texts of a drawing, to look for others in.
class DrawnTexts
{
public:
    DrawnTexts(const QString &drawn, DrawnGaps gaps)
        : m_gaps(gaps)
        , m_joined(comparablePdfText(drawn))
        , m_parted(drawn)
    {
        for (QChar &c : m_parted)
            c = c.isSpace() ? QChar(u' ') : QChar(ordinaryCharacter(c.unicode()));
    }

    // A text may be broken into lines.
    bool say(const QString &text) const { return m_joined.contains(comparablePdfText(text)); }
    bool sayNumber(const QString &label) const { return behindNumber(label, 0) >= 0; }
    // Whether they stand one behind the other, others between them.
    bool sayNumbersInOrder(const QStringList &labels) const
    {
        qsizetype at = 0;
        return std::all_of(labels.cbegin(), labels.cend(), [&](const QString &label) {
            at = behindNumber(label, at);
            return at >= 0;
        });
    }
    bool sayInOrder(const QStringList &texts) const
    {
        qsizetype at = 0;
        return std::all_of(texts.cbegin(), texts.cend(), [&](const QString &text) {
            at = behind(text, at);
            return at >= 0;
        });
    }

private:
    // The place behind the first such text from a place on; -1 when there is none.
    qsizetype behind(const QString &text, qsizetype from) const
    {
        const QString wanted = comparablePdfText(text);
        const qsizetype at = m_joined.indexOf(wanted, from);
        return at < 0 ? -1 : at + wanted.size();
    }
    // A number is never broken into lines, and 5 does not stand in 15 or 5.2.
    qsizetype behindNumber(const QString &label, qsizetype from) const
    {
        if (m_gaps == DrawnGaps::Lost)
            return behind(label, from);
        const QString number = comparablePdfText(label);
        for (qsizetype at = m_parted.indexOf(number, from); at >= 0;
             at = m_parted.indexOf(number, at + 1)) {
            if (!goesOn(at - 1, -1) && !goesOn(at + number.size(), 1))
                return at + number.size();
        }
        return -1;
    }
    bool isDigit(qsizetype at) const
    {
        return at >= 0 && at < m_parted.size() && m_parted.at(at).isDigit();
    }
    // Whether the digits of a number go on at a place beside it.
    bool goesOn(qsizetype at, int direction) const
    {
        const bool isMark =
            at >= 0 && at < m_parted.size() && (m_parted.at(at) == u'.' || m_parted.at(at) == u',');
        return isDigit(at) || (isMark && isDigit(at + direction));
    }

    DrawnGaps m_gaps;
    QString m_joined;
    QString m_parted;
};

} // namespace

void compareChartTexts(const QList<ChartData> &charts, const QString &drawn, DrawnGaps gaps,
                       ExportProof &proof)
{
    const DrawnTexts texts(drawn, gaps);
    for (const ChartData &chart : charts) {
        const auto look = [&](const QString &text, bool found) {
            if (found)
                proof.agree();
            else
                proof.differ(chart.title, text, {});
        };
        look(chart.title, texts.say(chart.title));
        look(chart.totalText, texts.say(chart.totalText));
        for (qsizetype i = 0; i < chart.categories.size(); ++i) {
            bool shown = false; // a part of 0 may be told in a note instead
            for (const ChartDataSeries &series : chart.series) {
                const ChartPoint point = series.points.value(i);
                if (!point.isNumber() || point.value.isZero())
                    continue;
                shown = true;
                look(point.label(), texts.sayNumber(point.label()));
            }
            if (shown)
                look(chart.categories.at(i), texts.say(chart.categories.at(i)));
        }
    }
}

void compareChartOrder(const ChartData &chart, const QString &drawn, DrawnGaps gaps,
                       ExportProof &proof)
{
    const DrawnTexts texts(drawn, gaps);
    const auto look = [&](const QString &what, bool found) {
        if (found)
            proof.agree();
        else
            proof.differ(chart.title, what, {});
    };
    // Numbers are drawn category by category or series by series.
    QStringList byCategory;
    QStringList bySeries;
    QStringList categories;
    const auto add = [](const ChartPoint &point, QStringList &labels) {
        if (point.isNumber() && !point.value.isZero())
            labels += point.label();
    };
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        const qsizetype before = byCategory.size();
        for (const ChartDataSeries &series : chart.series)
            add(series.points.value(i), byCategory);
        if (byCategory.size() > before)
            categories += chart.categories.at(i);
    }
    for (const ChartDataSeries &series : chart.series) {
        for (const ChartPoint &point : series.points)
            add(point, bySeries);
    }
    look(byCategory.join(u' '),
         texts.sayNumbersInOrder(byCategory) || texts.sayNumbersInOrder(bySeries));
    look(categories.join(u' '), texts.sayInOrder(categories));
    for (const QString &note : chart.notes)
        look(note, texts.say(note));
}
