// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/readersources.h"

using namespace Qt::StringLiterals;

QList<std::pair<QString, QString>> readerSources(const ReportSet &set, const SignOffWording &words)
{
    QList<std::pair<QString, QString>> sources;
    for (int i = 0; i < set.form().cellCount(); ++i) {
        const QString cell = set.form().cell(i).id;
        const Figure figure = set.report().figure(cell);
        QStringList known;
        if (!figure.source.isEmpty())
            known.append(figure.source.toText());
        if (figure.cutOff.isValid())
            known.append(words(u"截至%1"_s, u"up to %1"_s).arg(words.date(figure.cutOff)));
        const QString explanation = set.report().explanations.value(cell).text;
        if (!explanation.isEmpty())
            known.append(words(u"说明：%1"_s, u"Explanation: %1"_s).arg(explanation));
        if (!known.isEmpty())
            sources.append({cell, known.join(words(u"；"_s, u"; "_s))});
    }
    return sources;
}
