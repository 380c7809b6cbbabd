// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

// How the pages of a document are laid out (版式): margins, line pitch, type and the fonts the file
// names. By default those of GB/T 9704—2012.
struct PageDesign
{
    struct Margins
    {
        double top = 37; // millimetres on A4
        double right = 26;
        double bottom = 35;
        double left = 28;

        friend bool operator==(const Margins &, const Margins &) = default;
    };
    // By their proper names, whether this computer has them or not.
    struct Fonts
    {
        QString title = QStringLiteral("方正小标宋简体");
        QString heading1 = QStringLiteral("黑体");
        QString heading2 = QStringLiteral("楷体_GB2312");
        QString body = QStringLiteral("仿宋_GB2312");
        QString cell = QStringLiteral("宋体");
        QString latin = QStringLiteral("Times New Roman");

        friend bool operator==(const Fonts &, const Fonts &) = default;
    };
    static constexpr double SheetWidth = 210;
    static constexpr double SheetHeight = 297;

    QString id = QStringLiteral("gbt9704");
    LocalizedText name;
    QString basis; // where it comes from, for people
    Margins margins;
    double linePt = 29;  // fixed pitch of text lines (固定值)
    double titlePt = 22; // 二号
    double titleLinePt = 36;
    double bodyPt = 16; // 三号
    Fonts fonts;

    double textWidth() const { return SheetWidth - margins.left - margins.right; }   // mm
    double textHeight() const { return SheetHeight - margins.top - margins.bottom; } // mm
    QStringList fontNames() const; // each once, as a file names them

    friend bool operator==(const PageDesign &, const PageDesign &) = default;
};

// A font a layout names and what this computer draws with.
struct FontUse
{
    QString wanted;         // as the file names it
    QString used;           // the installed family that draws it here
    bool installed = false; // `used` is the wanted font

    friend bool operator==(const FontUse &, const FontUse &) = default;
};

// The fonts that are missing and what stands in for them: "仿宋_GB2312、宋体 → Noto Serif CJK SC";
// empty when all are there.
QString missingFonts(const QList<FontUse> &uses);

// The layouts to choose from: those that come with the program, and those an office adds in a file
// of the same form, where one of the same id takes the place of the program's.
class PageDesigns
{
public:
    static Result<PageDesigns> shipped();

    // Adds those of a file; a member that is not given is the national standard's. CannotRead with
    // line and path of the first fault; nothing is added then.
    Result<void> add(const QByteArray &json, const QString &fileName);

    const QList<PageDesign> &all() const { return m_designs; }
    const PageDesign *find(const QString &id) const; // null when unknown

private:
    QList<PageDesign> m_designs;
};
