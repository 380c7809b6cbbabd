// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/htmlstyle.h"

namespace {

// A font's name inside the quotes of a style sheet.
QByteArray cssName(QString name)
{
    return name.remove(u'"').remove(u'\\').remove(u'<').remove(u'>').toUtf8();
}

// At least one decimal, at most two.
QByteArray decimal(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 2);
    if (text.endsWith('0'))
        text.chop(1);
    return text;
}

} // namespace

// What is odd here is on purpose: LibreOffice ignores a named @page and Word an unnamed one, so
// both stand here; a list of fonts becomes one bogus font name, and an unquoted Chinese name is
// mangled; formatting of a div is not inherited in Word, so every p and td carries a class, but a
// heading none, because one of a class is no heading any more in LibreOffice's navigator; indents
// are in points because em does not survive; and a bottom margin of nothing becomes the half
// centimetre of a web page in LibreOffice, so that it is a tenth of a point.
QByteArray HtmlStyle::sheet(const PageDesign &design)
{
    static constexpr char css[] = R"css(
@page { size: 595.3pt 841.9pt; margin: @MARGINS@; }
@page Section1 { size: 595.3pt 841.9pt; margin: @MARGINS@;
  mso-header-margin: 28.0mm; mso-footer-margin: 25.0mm; mso-paper-source: 0; }
div.Section1 { page: Section1; }
h1 { mso-outline-level: 1; margin-top: 0pt; margin-bottom: 0.1pt; text-align: center; text-indent: 0pt; font-size: @TITLE@;
  font-weight: normal; line-height: @TITLELINE@; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "@FTITLE@"; mso-fareast-font-family: "@FTITLE@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
h2 { mso-outline-level: 2; margin-top: 0pt; margin-bottom: 0.1pt; text-indent: @INDENT@; font-size: @BODY@; font-weight: normal;
  line-height: @LINE@; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "@FHEI@"; mso-fareast-font-family: "@FHEI@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
h3 { mso-outline-level: 3; margin-top: 0pt; margin-bottom: 0.1pt; text-indent: @INDENT@; font-size: @BODY@; font-weight: normal;
  line-height: @LINE@; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "@FKAI@"; mso-fareast-font-family: "@FKAI@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
p.Body { margin-top: 0pt; margin-bottom: 0.1pt; text-align: justify;
  text-justify: inter-ideograph; text-indent: @INDENT@; font-size: @BODY@;
  line-height: @LINE@; mso-line-height-rule: exactly;
  font-family: "@FBODY@"; mso-fareast-font-family: "@FBODY@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
p.Signature { margin-top: 0pt; margin-bottom: 0.1pt; text-align: right; text-indent: 0pt; font-size: @BODY@;
  line-height: @LINE@; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "@FBODY@"; mso-fareast-font-family: "@FBODY@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
p.Note { margin-top: 4.0pt; margin-bottom: 8.0pt; text-align: left; text-indent: 0pt; font-size: 10.5pt;
  line-height: 16.0pt; mso-line-height-rule: exactly;
  font-family: "@FBODY@"; mso-fareast-font-family: "@FBODY@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
p.Caption { margin-top: 2.0pt; margin-bottom: 12.0pt; text-align: center; text-indent: 0pt; font-size: 10.5pt;
  line-height: 16.0pt; mso-line-height-rule: exactly;
  font-family: "@FHEI@"; mso-fareast-font-family: "@FHEI@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
p.ListCaption { margin-top: 10.0pt; margin-bottom: 4.0pt; text-align: left; text-indent: 0pt;
  font-size: 12.0pt; line-height: 18.0pt; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "@FHEI@"; mso-fareast-font-family: "@FHEI@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
p.Picture { margin-top: 8.0pt; margin-bottom: 0.1pt; text-align: center; text-indent: 0pt; font-size: 10.5pt;
  line-height: normal; page-break-after: avoid; font-family: "@FCELL@"; }
p.Gap { margin-top: 0pt; margin-bottom: 0.1pt; text-indent: 0pt; font-size: 6.0pt; line-height: 10.0pt;
  mso-line-height-rule: exactly; font-family: "@FCELL@"; }
p.Cell { margin-top: 0pt; margin-bottom: 0.1pt; text-indent: 0pt; font-size: 10.5pt; font-weight: normal;
  line-height: 14.0pt;  mso-line-height-rule: exactly; font-family: "@FCELL@"; mso-fareast-font-family: "@FCELL@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
p.SmallCell { margin-top: 0pt; margin-bottom: 0.1pt; text-indent: 0pt; font-size: 9.0pt; font-weight: normal;
  line-height: 11.0pt;  mso-line-height-rule: exactly; font-family: "@FCELL@"; mso-fareast-font-family: "@FCELL@";
  mso-ascii-font-family: "@FLATIN@"; mso-hansi-font-family: "@FLATIN@"; }
span.TitleMark { font-family: "@FTITLE@"; mso-ascii-font-family: "@FTITLE@";
  mso-hansi-font-family: "@FTITLE@"; mso-fareast-font-family: "@FTITLE@"; }
span.HeiMark { font-family: "@FHEI@"; mso-ascii-font-family: "@FHEI@";
  mso-hansi-font-family: "@FHEI@"; mso-fareast-font-family: "@FHEI@"; }
span.KaiMark { font-family: "@FKAI@"; mso-ascii-font-family: "@FKAI@";
  mso-hansi-font-family: "@FKAI@"; mso-fareast-font-family: "@FKAI@"; }
span.FangMark { font-family: "@FBODY@"; mso-ascii-font-family: "@FBODY@";
  mso-hansi-font-family: "@FBODY@"; mso-fareast-font-family: "@FBODY@"; }
span.SongMark { font-family: "@FCELL@"; mso-ascii-font-family: "@FCELL@";
  mso-hansi-font-family: "@FCELL@"; mso-fareast-font-family: "@FCELL@"; }
)css";
    const auto points = [](double pt) { return decimal(pt) + "pt"; };
    const auto mm = [](double length) { return decimal(length) + "mm"; };
    const PageDesign::Margins &margins = design.margins;
    QByteArray sheet(css, sizeof(css) - 1);
    sheet.replace("@MARGINS@", mm(margins.top) + ' ' + mm(margins.right) + ' ' +
                                   mm(margins.bottom) + ' ' + mm(margins.left));
    sheet.replace("@LINE@", points(design.linePt));
    sheet.replace("@TITLE@", points(design.titlePt));
    sheet.replace("@TITLELINE@", points(design.titleLinePt));
    sheet.replace("@BODY@", points(design.bodyPt));
    sheet.replace("@INDENT@", points(2 * design.bodyPt));
    sheet.replace("@FTITLE@", cssName(design.fonts.title));
    sheet.replace("@FHEI@", cssName(design.fonts.heading1));
    sheet.replace("@FKAI@", cssName(design.fonts.heading2));
    sheet.replace("@FBODY@", cssName(design.fonts.body));
    sheet.replace("@FCELL@", cssName(design.fonts.cell));
    sheet.replace("@FLATIN@", cssName(design.fonts.latin));
    return sheet;
}

QByteArrayView HtmlStyle::punctuationClass(Font font)
{
    switch (font) {
    case Font::Title:
        return "TitleMark";
    case Font::Hei:
        return "HeiMark";
    case Font::Kai:
        return "KaiMark";
    case Font::Fang:
        return "FangMark";
    case Font::Song:
        return "SongMark";
    }
    return {};
}
