// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/posterchooser.h"

#include "look/appearance.h"
#include "shell/userdialogs.h"

#include <QColor>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace {

QIcon swatch(const QString &color, const QSize &size)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(color));
    painter.drawRoundedRect(QRectF(pixmap.rect()).adjusted(1, 1, -1, -1), 3, 3);
    return QIcon(pixmap);
}

} // namespace

PosterChooser::PosterChooser(const WidgetServices &services, UserDialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_dialogs(dialogs)
    , m_layouts(new QComboBox)
    , m_colors(new QComboBox)
    , m_fault(new QLabel)
{
    auto *heading = new QLabel(tr("&Poster"));
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setBuddy(m_layouts);
    m_layouts->setObjectName(u"poster"_s);
    m_layouts->setAccessibleName(tr("Layout of the poster"));
    for (const PosterDesign &design : services.posters.all())
        m_layouts->addItem(swatch(design.accent, m_layouts->iconSize()), design.name.text(locale()),
                           design.id);
    m_colors->setObjectName(u"posterColor"_s);
    m_colors->setAccessibleName(tr("Colour of the poster"));
    m_colors->addItem(tr("Colour of the layout"), QString());
    m_colors->addItem(tr("Other colour…"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(Appearance::WideGap);
    row->addWidget(heading);
    row->addWidget(m_layouts, 1);
    row->addWidget(m_colors, 1);
    auto *inside = new QVBoxLayout(this);
    inside->setContentsMargins(0, 0, 0, Appearance::Gap);
    inside->setSpacing(Appearance::Gap / 2);
    inside->addLayout(row);
    inside->addWidget(m_fault);
    connect(m_colors, &QComboBox::activated, this, &PosterChooser::colorActivated);
}

PosterDesign PosterChooser::design() const
{
    const int index = m_layouts->currentIndex();
    const PosterDesign design = index < 0 ? PosterDesign() : m_services.posters.all().at(index);
    const Result<PosterDesign> colored = design.inColor(color());
    return colored ? *colored : design;
}

QString PosterChooser::color() const
{
    return m_colors->itemData(m_color).toString();
}

void PosterChooser::choose(const QString &layoutId, const QString &color)
{
    m_layouts->setCurrentIndex(qMax(0, m_layouts->findData(layoutId)));
    const Result<PosterDesign> usable = PosterDesign().inColor(color);
    m_color = usable ? placeOf(usable->accent) : 0;
    m_colors->setCurrentIndex(m_color);
}

int PosterChooser::placeOf(const QString &color)
{
    const int known = m_colors->findData(color);
    if (known > 0)
        return known;
    const int place = m_colors->count() - 1;
    m_colors->insertItem(place, swatch(color, m_colors->iconSize()), color, color);
    return place;
}

void PosterChooser::colorActivated(int index)
{
    m_fault->hide();
    if (index + 1 < m_colors->count()) {
        m_color = index;
        return;
    }
    const QString chosen = m_dialogs->chooseColor(this, design().accent);
    if (!chosen.isEmpty()) {
        const Result<PosterDesign> usable = design().inColor(chosen);
        if (usable)
            m_color = placeOf(usable->accent);
        else
            m_fault->setText(usable.error().message);
        m_fault->setVisible(!usable);
    }
    m_colors->setCurrentIndex(m_color);
}
