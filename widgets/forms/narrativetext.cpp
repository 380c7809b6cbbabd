// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/narrativetext.h"

#include "document/reportedit.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

QString NarrativeText::shown(const QString &text)
{
    return text.endsWith(u'\n') ? text.chopped(1) : text;
}

QString NarrativeText::stored(const QString &text)
{
    return text.isEmpty() ? QString() : text + u'\n';
}

QString NarrativeText::plain(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

QString NarrativeText::of(const QTextDocument &document)
{
    return plain(document.toRawText());
}

bool NarrativeText::isWholeDraft(const QString &text, const ReportForm &form)
{
    if (text.count(u'\n') < 2)
        return false;
    const ReportEdit::SplitDraft split = ReportEdit::splitDraft(form, text);
    int chapters = 0;
    for (auto it = split.texts.keyBegin(); it != split.texts.keyEnd(); ++it) {
        const ReportTemplate *document = form.ownerOfText(*it);
        const Chapter *chapter = document ? document->chapter(*it) : nullptr;
        chapters += chapter && chapter->level > 0 ? 1 : 0;
    }
    return chapters >= 2;
}

BoundText::Edit NarrativeText::narrowed(BoundText::Edit edit, QStringView before, QStringView after)
{
    while (edit.removed > 0 && edit.added > 0 && before[edit.position] == after[edit.position]) {
        ++edit.position;
        --edit.removed;
        --edit.added;
    }
    while (edit.removed > 0 && edit.added > 0 &&
           before[edit.position + edit.removed - 1] == after[edit.position + edit.added - 1]) {
        --edit.removed;
        --edit.added;
    }
    return edit;
}

bool NarrativeText::makes(const BoundText::Edit &edit, QStringView before, QStringView after)
{
    const qsizetype oldEnd = edit.position + edit.removed;
    const qsizetype newEnd = edit.position + edit.added;
    return oldEnd <= before.size() && newEnd <= after.size() &&
           before.first(edit.position) == after.first(edit.position) &&
           before.sliced(oldEnd) == after.sliced(newEnd);
}
