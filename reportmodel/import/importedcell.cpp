// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importedcell.h"

using namespace Qt::StringLiterals;

QString importDoubtId(ImportDoubt doubt)
{
    switch (doubt) {
    case ImportDoubt::None:
        return {};
    case ImportDoubt::Blank:
        return u"blank"_s;
    case ImportDoubt::Placeholder:
        return u"placeholder"_s;
    case ImportDoubt::Text:
        return u"text"_s;
    case ImportDoubt::Unit:
        return u"unit"_s;
    case ImportDoubt::Note:
        return u"note"_s;
    case ImportDoubt::Writing:
        return u"writing"_s;
    case ImportDoubt::Approximate:
        return u"approximate"_s;
    case ImportDoubt::Unfit:
        return u"unfit"_s;
    case ImportDoubt::StatedTotal:
        return u"stated-total"_s;
    case ImportDoubt::Label:
        return u"label"_s;
    case ImportDoubt::Position:
        return u"position"_s;
    }
    return {};
}

bool ImportedCell::isCertain() const
{
    switch (doubt) {
    case ImportDoubt::None:
    case ImportDoubt::Unit:
    case ImportDoubt::Note:
    case ImportDoubt::Writing:
    case ImportDoubt::StatedTotal:
        return true;
    case ImportDoubt::Blank:
    case ImportDoubt::Placeholder:
    case ImportDoubt::Text:
    case ImportDoubt::Approximate:
    case ImportDoubt::Unfit:
    case ImportDoubt::Label:
    case ImportDoubt::Position:
        return false;
    }
    return false;
}
