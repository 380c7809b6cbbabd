// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/posterdesign.h"

#include "base/jsonnode.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PosterDesign)
};

bool isColor(QStringView text)
{
    return text.size() == 7 && text.front() == u'#' &&
           std::all_of(text.begin() + 1, text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
           });
}

// Contrast of a colour with white (WCAG 2): from 1 to 21.
double contrastWithWhite(QStringView color)
{
    constexpr double shares[] = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (qsizetype i = 0; i < 3; ++i) {
        const double c = color.sliced(1 + 2 * i, 2).toInt(nullptr, 16) / 255.0;
        luminance += shares[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (luminance + 0.05);
}

constexpr double Legible = 4.5;

QString color(const JsonNode &node, JsonNode::Name name)
{
    const QString text = node.text(name);
    if (!isColor(text))
        node.failAt(name, Text::tr("A colour such as #1b5fa8 belongs here."));
    return text;
}

PosterDesign readDesign(const JsonNode &node)
{
    node.onlyMembers({"id"_L1, "name"_L1, "accent"_L1, "second"_L1, "page"_L1, "header"_L1,
                      "sections"_L1, "figures"_L1});
    PosterDesign design;
    design.id = node.text("id"_L1);
    design.name = node.localized("name"_L1);
    design.accent = color(node, "accent"_L1);
    design.second = color(node, "second"_L1);
    design.page = color(node, "page"_L1);
    using Header = PosterDesign::Header;
    design.header = node.choice<Header>(
        "header"_L1,
        {{"band"_L1, Header::Band}, {"paper"_L1, Header::Paper}, {"arch"_L1, Header::Arch}});
    using Sections = PosterDesign::Sections;
    design.sections = node.choice<Sections>(
        "sections"_L1,
        {{"bar"_L1, Sections::Bar}, {"number"_L1, Sections::Number}, {"pill"_L1, Sections::Pill}});
    using Figures = PosterDesign::Figures;
    design.figures = node.choice<Figures>("figures"_L1, {{"tiles"_L1, Figures::Tiles},
                                                         {"lines"_L1, Figures::Lines},
                                                         {"rounds"_L1, Figures::Rounds}});
    return design;
}

} // namespace

Result<PosterDesign> PosterDesign::inColor(const QString &color) const
{
    if (!isColor(color))
        return Error{Error::Kind::BadInput,
                     Text::tr("“%1” is no colour; write it like #1b5fa8.").arg(color),
                     {}};
    if (contrastWithWhite(color) < Legible)
        return Error{Error::Kind::BadInput,
                     Text::tr("The colour %1 is too light: white letters on it could not be read. "
                              "Choose a darker one.")
                         .arg(color),
                     {}};
    PosterDesign design = *this;
    design.accent = color.toLower();
    return design;
}

Result<PosterDesigns> PosterDesigns::shipped()
{
    QFile file(u":/layouts/posters.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Internal, Text::tr("The poster layouts cannot be read."), {}};
    Result<PosterDesigns> designs = read(file.readAll(), file.fileName());
    if (!designs)
        return Error{Error::Kind::Internal, designs.error().message, designs.error().where};
    return designs;
}

Result<PosterDesigns> PosterDesigns::read(const QByteArray &json, const QString &fileName)
{
    const Result<JsonText> text = JsonText::parse(json, fileName);
    if (!text)
        return text.error();
    JsonReading reading(*text);
    const JsonNode root = reading.root();
    root.onlyMembers({"format"_L1, "posters"_L1});
    if (root.text("format"_L1) != "nianbao-posters"_L1)
        root.failAt("format"_L1, Text::tr("This is no file of poster layouts."));
    PosterDesigns designs;
    for (const JsonNode &node : root.elements("posters"_L1))
        designs.m_designs += readDesign(node);
    if (reading.failed())
        return reading.error();
    return designs;
}

const PosterDesign *PosterDesigns::find(const QString &id) const
{
    const auto it = std::find_if(m_designs.cbegin(), m_designs.cend(),
                                 [&id](const PosterDesign &design) { return design.id == id; });
    return it == m_designs.cend() ? nullptr : &*it;
}
