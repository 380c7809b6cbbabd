// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/layoutchooser.h"

#include "look/appearance.h"
#include "paper/fontpreflight.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

LayoutChooser::LayoutChooser(const WidgetServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_layouts(new QComboBox)
    , m_fonts(new QLabel)
{
    auto *heading = new QLabel(tr("Page &layout"));
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setBuddy(m_layouts);
    m_layouts->setObjectName(u"layout"_s);
    m_layouts->setAccessibleName(tr("Page layout"));
    for (const PageDesign &design : services.layouts.all()) {
        m_layouts->addItem(design.name.text(locale()), design.id);
        m_layouts->setItemData(m_layouts->count() - 1, design.basis, Qt::ToolTipRole);
    }
    m_fonts->setObjectName(u"fonts"_s);
    m_fonts->setWordWrap(true);
    m_fonts->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(Appearance::WideGap);
    row->addWidget(heading);
    row->addWidget(m_layouts, 1);
    auto *inside = new QVBoxLayout(this);
    inside->setContentsMargins(0, 0, 0, Appearance::Gap);
    inside->setSpacing(Appearance::Gap / 2);
    inside->addLayout(row);
    inside->addWidget(m_fonts);
    connect(m_layouts, &QComboBox::currentIndexChanged, this, &LayoutChooser::showFonts);
    showFonts();
}

const PageDesign &LayoutChooser::layoutDesign() const
{
    static const PageDesign standard;
    const int index = m_layouts->currentIndex();
    return index < 0 ? standard : m_services.layouts.all().at(index);
}

void LayoutChooser::choose(const QString &layoutId)
{
    m_layouts->setCurrentIndex(qMax(0, m_layouts->findData(layoutId)));
}

void LayoutChooser::showFonts()
{
    const QString missing = missingFonts(fontUses(layoutDesign()));
    QStringList lines;
    if (!missing.isEmpty())
        lines += tr("Not on this computer, with what stands in on screen, in print and in PDF: %1. "
                    "Word and web files name the right fonts, so their lines may break elsewhere.")
                     .arg(missing);
    if (!m_services.layoutsFault.isEmpty())
        lines += tr("Your own layouts were left out. %1").arg(m_services.layoutsFault);
    m_fonts->setText(lines.join(u'\n'));
    m_fonts->setVisible(!lines.isEmpty());
}
