// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/appearance.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QProxyStyle>
#include <QScreen>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal MinimumPointSize = 10.0;
constexpr int ButtonRoom = 12; // beside the label of a push button

QColor mix(const QColor &a, const QColor &b, qreal shareOfA)
{
    const auto channel = [shareOfA](int x, int y) {
        return qRound(x * shareOfA + y * (1 - shareOfA));
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()),
                  channel(a.blue(), b.blue()));
}

struct Colors
{
    QColor window, base, alternate, text, button, mid, dark, accent, onAccent, link, quiet;
};

Colors colors(bool dark)
{
    if (dark)
        return {QColor(0x1f2329), QColor(0x2a2f37), QColor(0x2e343d), QColor(0xe6e8eb),
                QColor(0x353b45), QColor(0x4a515c), QColor(0x121417), QColor(0x3d7cc9),
                QColor(0xffffff), QColor(0x7fb2f0), QColor(0x8f98a3)};
    return {QColor(0xf4f5f7), QColor(0xffffff), QColor(0xf8f9fb), QColor(0x1f2933),
            QColor(0xfbfbfc), QColor(0xc9ced6), QColor(0xa3abb6), QColor(0x2b6cb0),
            QColor(0xffffff), QColor(0x1d5a9e), QColor(0x8a939e)};
}

// Fusion without the coloured pictures it puts on some buttons of a dialog and not on others.
class PlainStyle final : public QProxyStyle
{
public:
    PlainStyle()
        : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    {
    }

    // On a dark window Fusion's outline of an input or a box to tick is darker still and hardly
    // seen.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_IndicatorBranch && option->state.testFlag(State_Selected)) {
            QStyleOption onSelection(*option); // or the arrow is as dark as its row
            onSelection.palette.setColor(QPalette::WindowText,
                                         option->palette.color(QPalette::HighlightedText));
            onSelection.palette.setColor(QPalette::Text,
                                         option->palette.color(QPalette::HighlightedText));
            QProxyStyle::drawPrimitive(element, &onSelection, painter, widget);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const QPalette &palette = option->palette;
        const bool isInput = element == PE_FrameLineEdit && !option->state.testFlag(State_HasFocus);
        const bool isBox =
            element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        const bool isRound = element == PE_IndicatorRadioButton;
        if ((!isInput && !isBox && !isRound) || palette.color(QPalette::Window).lightness() >= 128)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Appearance::quietInk(palette));
        const QRectF outline = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isRound)
            painter->drawEllipse(outline);
        else
            painter->drawRoundedRect(outline, 2, 2);
        painter->restore();
    }

    // Fusion leaves next to nothing beside a Chinese label.
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override
    {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (type == CT_PushButton && button && !button->text.isEmpty())
            size.rwidth() += ButtonRoom;
        return size;
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

namespace Appearance {

QPalette palette(bool dark)
{
    const Colors c = colors(dark);
    QPalette p(c.button, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.onAccent);
    p.setColor(QPalette::Base, c.base);
    p.setColor(QPalette::AlternateBase, c.alternate);
    p.setColor(QPalette::ToolTipBase, dark ? c.button : c.base);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Mid, c.mid);
    p.setColor(QPalette::Midlight, mix(c.mid, c.window, 0.5));
    p.setColor(QPalette::Dark, c.dark);
    p.setColor(QPalette::Light, dark ? c.mid : c.base);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Link, c.link);
    p.setColor(QPalette::LinkVisited, c.link);
    p.setColor(QPalette::PlaceholderText, c.quiet);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, c.quiet);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.mid);
    return p;
}

QFont font(const QFont &base)
{
    QFont font = base;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s,
                      u"Microsoft YaHei"_s, u"WenQuanYi Micro Hei"_s, u"WenQuanYi Zen Hei"_s,
                      base.family()});
    if (font.pointSizeF() > 0)
        font.setPointSizeF(qMax(MinimumPointSize, font.pointSizeF()));
    return font;
}

void apply(QApplication &app, Scheme scheme, int textPercent)
{
    // The desktop's own colours and font are gone once ours are set.
    constexpr auto darkDesktop = "nianbao.darkDesktop";
    constexpr auto desktopFont = "nianbao.desktopFont";
    if (!app.property(darkDesktop).isValid()) {
        app.setProperty(darkDesktop, app.palette().color(QPalette::Window).lightness() < 128);
        app.setProperty(desktopFont, QApplication::font());
    }
    const bool dark =
        scheme == Scheme::Dark || (scheme == Scheme::System && app.property(darkDesktop).toBool());
    QFont text = font(app.property(desktopFont).value<QFont>());
    if (text.pointSizeF() > 0)
        text.setPointSizeF(text.pointSizeF() * textPercent / 100);
    QApplication::setStyle(new PlainStyle); // the application owns it
    QApplication::setPalette(palette(dark));
    QApplication::setFont(text);
}

QColor quietInk(const QPalette &palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.66);
}

QColor line(const QPalette &palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Window), 0.16);
}

QColor wash(const QColor &tint, const QPalette &palette)
{
    return mix(tint, palette.color(QPalette::Base), 0.13);
}

void openAt(QWidget *dialog, QSize size)
{
    constexpr qreal OrdinaryText = 14; // em
    constexpr QSize Frame(16, 48);     // of a window
    const qreal em = dialog->fontMetrics().horizontalAdvance(u'国');
    const QSize room = dialog->screen()->availableSize() - Frame;
    const QSize larger = size * std::max(1.0, em / OrdinaryText);
    dialog->resize(larger.boundedTo(room).expandedTo(size));
}

void offerClearing(QLineEdit *edit)
{
    const auto offer = [edit] {
        if (!edit->text().isEmpty())
            edit->setClearButtonEnabled(true);
    };
    QObject::connect(edit, &QLineEdit::textChanged, edit, offer);
    offer();
}

} // namespace Appearance
