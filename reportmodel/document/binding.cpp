// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/binding.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using FormName = std::pair<Binding::Form, QLatin1StringView>;
constexpr std::array<FormName, 6> FormNames = {{{Binding::Form::Plain, "plain"_L1},
                                                {Binding::Form::WithUnit, "unit"_L1},
                                                {Binding::Form::TenThousands, "wan"_L1},
                                                {Binding::Form::Percentage, "percent"_L1},
                                                {Binding::Form::Change, "change"_L1},
                                                {Binding::Form::Free, "free"_L1}}};

} // namespace

QString bindingFormId(Binding::Form form)
{
    const auto it = std::find_if(FormNames.begin(), FormNames.end(),
                                 [form](const FormName &name) { return name.first == form; });
    return it->second;
}

std::optional<Binding::Form> bindingFormFromId(QStringView id)
{
    const auto it = std::find_if(FormNames.begin(), FormNames.end(),
                                 [id](const FormName &name) { return name.second == id; });
    return it == FormNames.end() ? std::nullopt : std::optional(it->first);
}
