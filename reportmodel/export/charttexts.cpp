// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charttexts.h"

#include "export/drawntext.h"

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
    // A number never is, and 5 does not stand in 15 or 5.2.
    bool sayNumber(const QString &label) const
    {
        if (m_gaps == DrawnGaps::Lost)
            return say(label);
        const QString number = comparablePdfText(label);
        for (qsizetype at = m_parted.indexOf(number); at >= 0;
             at = m_parted.indexOf(number, at + 1)) {
            if (!goesOn(at - 1, -1) && !goesOn(at + number.size(), 1))
                return true;
        }
        return false;
    }

private:
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
