// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/pagedesign.h"

#include "base/jsonnode.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PageDesign)
};

// A length within what still gives a page that can be read.
double length(const JsonNode &node, JsonNode::Name name, double least, double most,
              double otherwise)
{
    if (!node.has(name))
        return otherwise;
    const JsonNode member = node.member(QString(name));
    const double value = member.value().toDouble(-1);
    if (!member.value().isDouble() || value < least || value > most) {
        member.fail(Text::tr("A number from %1 to %2 belongs here.").arg(least).arg(most));
        return otherwise;
    }
    return value;
}

QString font(const JsonNode &node, JsonNode::Name name, const QString &otherwise)
{
    const QString text = node.textIfAny(name);
    if (text.contains(u';') || text.contains(u','))
        node.failAt(name, Text::tr("One font belongs here; a list becomes a font of that name."));
    return text.isEmpty() ? otherwise : text;
}

PageDesign readDesign(const JsonNode &node)
{
    node.onlyMembers({"id"_L1, "name"_L1, "basis"_L1, "margins_mm"_L1, "line_pt"_L1, "title_pt"_L1,
                      "title_line_pt"_L1, "body_pt"_L1, "fonts"_L1});
    PageDesign design;
    design.id = node.text("id"_L1);
    design.name = node.localized("name"_L1);
    design.basis = node.textIfAny("basis"_L1);
    design.linePt = length(node, "line_pt"_L1, 18, 48, design.linePt);
    design.titlePt = length(node, "title_pt"_L1, 14, 36, design.titlePt);
    design.titleLinePt = length(node, "title_line_pt"_L1, 18, 60, design.titleLinePt);
    design.bodyPt = length(node, "body_pt"_L1, 10, 22, design.bodyPt);
    if (node.has("margins_mm"_L1)) {
        const JsonNode margins = node.member(u"margins_mm"_s);
        margins.onlyMembers({"top"_L1, "right"_L1, "bottom"_L1, "left"_L1});
        PageDesign::Margins &mm = design.margins;
        mm.top = length(margins, "top"_L1, 10, 60, mm.top);
        mm.right = length(margins, "right"_L1, 10, 50, mm.right);
        mm.bottom = length(margins, "bottom"_L1, 15, 60, mm.bottom);
        mm.left = length(margins, "left"_L1, 10, 50, mm.left);
    }
    if (node.has("fonts"_L1)) {
        const JsonNode fonts = node.member(u"fonts"_s);
        fonts.onlyMembers(
            {"title"_L1, "heading1"_L1, "heading2"_L1, "body"_L1, "cell"_L1, "latin"_L1});
        PageDesign::Fonts &names = design.fonts;
        names.title = font(fonts, "title"_L1, names.title);
        names.heading1 = font(fonts, "heading1"_L1, names.heading1);
        names.heading2 = font(fonts, "heading2"_L1, names.heading2);
        names.body = font(fonts, "body"_L1, names.body);
        names.cell = font(fonts, "cell"_L1, names.cell);
        names.latin = font(fonts, "latin"_L1, names.latin);
    }
    return design;
}

} // namespace

QStringList PageDesign::fontNames() const
{
    QStringList names{fonts.title, fonts.heading1, fonts.heading2,
                      fonts.body,  fonts.cell,     fonts.latin};
    names.removeDuplicates();
    return names;
}

QString missingFonts(const QList<FontUse> &uses)
{
    QStringList substitutes;
    QHash<QString, QStringList> wanted; // by substitute
    for (const FontUse &use : uses) {
        if (use.installed)
            continue;
        if (!substitutes.contains(use.used))
            substitutes += use.used;
        wanted[use.used] += use.wanted;
    }
    QStringList parts;
    for (const QString &substitute : std::as_const(substitutes))
        parts += wanted.value(substitute).join(u'、') + u" → "_s + substitute;
    return parts.join(u'；');
}

Result<PageDesigns> PageDesigns::shipped()
{
    QFile file(u":/layouts/layouts.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Internal, Text::tr("The page layouts cannot be read."), {}};
    PageDesigns designs;
    if (const Result<void> added = designs.add(file.readAll(), file.fileName()); !added)
        return Error{Error::Kind::Internal, added.error().message, added.error().where};
    return designs;
}

Result<void> PageDesigns::add(const QByteArray &json, const QString &fileName)
{
    const Result<JsonText> text = JsonText::parse(json, fileName);
    if (!text)
        return text.error();
    JsonReading reading(*text);
    const JsonNode root = reading.root();
    root.onlyMembers({"format"_L1, "layouts"_L1});
    if (root.text("format"_L1) != "nianbao-layouts"_L1)
        root.failAt("format"_L1, Text::tr("This is no file of page layouts."));
    QList<PageDesign> added;
    for (const JsonNode &node : root.elements("layouts"_L1))
        added += readDesign(node);
    if (reading.failed())
        return reading.error();
    for (const PageDesign &design : std::as_const(added)) {
        const auto same =
            std::find_if(m_designs.begin(), m_designs.end(),
                         [&](const PageDesign &known) { return known.id == design.id; });
        if (same == m_designs.end())
            m_designs += design;
        else
            *same = design;
    }
    return {};
}

const PageDesign *PageDesigns::find(const QString &id) const
{
    const auto it = std::find_if(m_designs.cbegin(), m_designs.cend(),
                                 [&id](const PageDesign &design) { return design.id == id; });
    return it == m_designs.cend() ? nullptr : &*it;
}
