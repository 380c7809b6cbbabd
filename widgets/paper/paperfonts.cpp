// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperfonts.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHash>
#include <QMutex>
#include <QRawFont>
#include <QStringList>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperFonts)
};

struct Preference
{
    QStringList names;       // the wanted font under its Chinese and internal names
    QStringList substitutes; // best first
    bool boldSubstitute = false;
};

Preference preference(PaperFonts::Role role)
{
    const QStringList serif{
        u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"思源宋体"_s, u"SimSun"_s, u"宋体"_s,
        u"AR PL UMing CN"_s,    u"Noto Sans CJK SC"_s};
    const QStringList sans{u"Source Han Sans SC"_s,
                           u"思源黑体"_s,
                           u"Microsoft YaHei"_s,
                           u"微软雅黑"_s,
                           u"WenQuanYi Micro Hei"_s,
                           u"WenQuanYi Zen Hei"_s,
                           u"SimHei"_s,
                           u"黑体"_s,
                           u"SimSun"_s,
                           u"宋体"_s};
    switch (role) {
    case PaperFonts::Role::Chart:
        return {{u"Noto Sans CJK SC"_s}, sans};
    case PaperFonts::Role::Title:
        return {{u"方正小标宋简体"_s, u"FZXiaoBiaoSong-B05S"_s},
                QStringList{u"方正小标宋_GBK"_s, u"FandolSong"_s} + serif,
                true};
    case PaperFonts::Role::Body:
        return {{u"仿宋_GB2312"_s, u"FangSong_GB2312"_s},
                QStringList{u"仿宋"_s, u"FangSong"_s, u"STFangsong"_s, u"FandolFang R"_s} + serif};
    case PaperFonts::Role::Heading1:
        return {{u"黑体"_s, u"SimHei"_s}, QStringList{u"Noto Sans CJK SC"_s} + sans};
    case PaperFonts::Role::Heading2:
        return {
            {u"楷体_GB2312"_s, u"KaiTi_GB2312"_s},
            QStringList{u"楷体"_s, u"KaiTi"_s, u"STKaiti"_s, u"FandolKai"_s, u"AR PL UKai CN"_s} +
                serif};
    case PaperFonts::Role::Song:
        return {{u"宋体"_s, u"SimSun"_s}, serif};
    }
    Q_UNREACHABLE();
}

// The first wanted font that is installed; none when there is none.
std::optional<PaperFonts::Choice> installed(const Preference &wish)
{
    for (const QString &name : wish.names) {
        if (QFontDatabase::hasFamily(name))
            return PaperFonts::Choice{wish.names.constFirst(), name, false, true};
    }
    for (const QString &name : wish.substitutes) {
        if (QFontDatabase::hasFamily(name))
            return PaperFonts::Choice{wish.names.constFirst(), name, wish.boldSubstitute, false};
    }
    return std::nullopt;
}

// What was chosen since fonts were last installed: asking the system takes a good while, and every
// text of a page asks.
class KnownChoices
{
public:
    KnownChoices()
    {
        QObject::connect(qGuiApp, &QGuiApplication::fontDatabaseChanged, qGuiApp, [this] {
            const QMutexLocker locker(&m_mutex);
            m_choices.clear();
        });
    }

    PaperFonts::Choice of(PaperFonts::Role role, const QString &wanted)
    {
        const QMutexLocker locker(&m_mutex); // pictures are drawn in several threads
        const std::pair key(static_cast<int>(role), wanted);
        if (const auto known = m_choices.constFind(key); known != m_choices.cend())
            return *known;
        Preference wish = preference(role);
        if (!wanted.isEmpty() && !wish.names.contains(wanted)) {
            // The standard's own font looks more like another of its kind than any substitute.
            wish.substitutes = wish.names + wish.substitutes;
            wish.names = {wanted};
        }
        if (const auto chosen = installed(wish))
            return *m_choices.insert(key, *chosen);
        return {wish.names.constFirst(), QGuiApplication::font().family(), wish.boldSubstitute,
                false};
    }

private:
    QMutex m_mutex;
    QHash<std::pair<int, QString>, PaperFonts::Choice> m_choices;
};

} // namespace

PaperFonts::Choice PaperFonts::choice(Role role, const QString &wanted)
{
    static KnownChoices known;
    return known.of(role, wanted);
}

Result<void> PaperFonts::drawChinese()
{
    static const bool can =
        QRawFont::fromFont(font(Role::Chart, 32)).supportsCharacter(QChar(u'数'));
    if (can)
        return {};
    return Error{Error::Kind::CannotWrite,
                 Words::tr("No Chinese font is installed on this computer, so pages and pictures "
                           "would show empty boxes. Install one, for example Noto Sans CJK, then "
                           "export again; files without pictures can be exported as they are."),
                 {}};
}

QFont PaperFonts::font(Role role, int pixelSize, const QString &wanted)
{
    const Choice chosen = choice(role, wanted);
    QFont font(chosen.family);
    font.setPixelSize(pixelSize);
    font.setBold(chosen.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaping swaps digits beside Latin letters for shapes that no character leads to: they could
    // not be found or copied in a PDF.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}
