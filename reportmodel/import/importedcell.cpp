// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importedcell.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImportedCell)
};

} // namespace

QString importDoubtId(ImportDoubt doubt)
{
    switch (doubt) {
    case ImportDoubt::None:
        return {};
    case ImportDoubt::Blank:
        return u"blank"_s;
    case ImportDoubt::Placeholder:
        return u"placeholder"_s;
    case ImportDoubt::Settled:
        return u"settled"_s;
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
    case ImportDoubt::Group:
        return u"group"_s;
    case ImportDoubt::Position:
        return u"position"_s;
    }
    return {};
}

QString importDoubtText(ImportDoubt doubt)
{
    switch (doubt) {
    case ImportDoubt::None:
        return {};
    case ImportDoubt::Blank:
        return Text::tr("blank");
    case ImportDoubt::Placeholder:
        return Text::tr("placeholder: 0, blank or not applicable?");
    case ImportDoubt::Settled:
        return Text::tr("placeholder, taken as you said");
    case ImportDoubt::Text:
        return Text::tr("cannot be read");
    case ImportDoubt::Unit:
        return Text::tr("with a unit");
    case ImportDoubt::Note:
        return Text::tr("with a note");
    case ImportDoubt::Writing:
        return Text::tr("written in an unusual way");
    case ImportDoubt::Approximate:
        return Text::tr("approximate");
    case ImportDoubt::Unfit:
        return Text::tr("not the kind of number this figure can be");
    case ImportDoubt::StatedTotal:
        return Text::tr("the printed total is not the sum of its parts");
    case ImportDoubt::Label:
        return Text::tr("its row was recognised by its place only");
    case ImportDoubt::Group:
        return Text::tr("the source has one row for several of the form: which of them?");
    case ImportDoubt::Position:
        return Text::tr("the row has not as many cells as the form");
    }
    return {};
}

bool ImportedCell::isCertain() const
{
    switch (doubt) {
    case ImportDoubt::None:
    case ImportDoubt::Settled:
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
    case ImportDoubt::Group:
    case ImportDoubt::Position:
        return false;
    }
    return false;
}
