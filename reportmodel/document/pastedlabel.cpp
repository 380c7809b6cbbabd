// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/pastedlabel.h"

#include "base/figureinput.h"

QString PastedLabel::key(const QString &text)
{
    QString key = foldForReading(text);
    key.removeIf([](QChar c) { return c.isSpace() || c.isPunct(); });
    return key;
}

bool PastedLabel::isFigureLike(const QString &text)
{
    return isFigurePlaceholder(text) || readFigureInput(text, {}).has_value();
}
