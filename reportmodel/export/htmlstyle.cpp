// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/htmlstyle.h"

// What is odd here is on purpose: LibreOffice ignores a named @page and Word an unnamed one, so
// both stand here; a list of fonts becomes one bogus font name, and an unquoted Chinese name is
// mangled; formatting of a div is not inherited in Word, so every p and td carries a class; indents
// are in points because em does not survive; and a bottom margin of nothing becomes the half centimetre of
// a web page in LibreOffice, so that it is a tenth of a point.
QByteArrayView HtmlStyle::sheet()
{
    static constexpr char css[] = R"css(
@page { size: 595.3pt 841.9pt; margin: 37.0mm 26.0mm 35.0mm 28.0mm; }
@page Section1 { size: 595.3pt 841.9pt; margin: 37.0mm 26.0mm 35.0mm 28.0mm;
  mso-header-margin: 28.0mm; mso-footer-margin: 25.0mm; mso-paper-source: 0; }
div.Section1 { page: Section1; }
h1.Title { margin-top: 0pt; margin-bottom: 0.1pt; text-align: center; text-indent: 0pt; font-size: 22.0pt;
  font-weight: normal; line-height: 36.0pt; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "方正小标宋简体"; mso-fareast-font-family: "方正小标宋简体";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
h2.Chapter { margin-top: 0pt; margin-bottom: 0.1pt; text-indent: 32.0pt; font-size: 16.0pt; font-weight: normal;
  line-height: 28.0pt; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "黑体"; mso-fareast-font-family: "黑体";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
h3.Section { margin-top: 0pt; margin-bottom: 0.1pt; text-indent: 32.0pt; font-size: 16.0pt; font-weight: normal;
  line-height: 28.0pt; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "楷体_GB2312"; mso-fareast-font-family: "楷体_GB2312";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
p.Body { margin-top: 0pt; margin-bottom: 0.1pt; text-align: justify;
  text-justify: inter-ideograph; text-indent: 32.0pt; font-size: 16.0pt;
  line-height: 28.0pt; mso-line-height-rule: exactly;
  font-family: "仿宋_GB2312"; mso-fareast-font-family: "仿宋_GB2312";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
p.Signature { margin-top: 0pt; margin-bottom: 0.1pt; text-align: right; text-indent: 0pt; font-size: 16.0pt;
  line-height: 28.0pt; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "仿宋_GB2312"; mso-fareast-font-family: "仿宋_GB2312";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
p.Note { margin-top: 4.0pt; margin-bottom: 8.0pt; text-align: left; text-indent: 0pt; font-size: 10.5pt;
  line-height: 16.0pt; mso-line-height-rule: exactly;
  font-family: "仿宋_GB2312"; mso-fareast-font-family: "仿宋_GB2312";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
p.Caption { margin-top: 2.0pt; margin-bottom: 12.0pt; text-align: center; text-indent: 0pt; font-size: 10.5pt;
  line-height: 16.0pt; mso-line-height-rule: exactly;
  font-family: "黑体"; mso-fareast-font-family: "黑体";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
p.ListCaption { margin-top: 10.0pt; margin-bottom: 4.0pt; text-align: left; text-indent: 0pt;
  font-size: 12.0pt; line-height: 18.0pt; mso-line-height-rule: exactly; page-break-after: avoid;
  font-family: "黑体"; mso-fareast-font-family: "黑体";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
p.Picture { margin-top: 8.0pt; margin-bottom: 0.1pt; text-align: center; text-indent: 0pt; font-size: 10.5pt;
  line-height: normal; page-break-after: avoid; font-family: "宋体"; }
p.Gap { margin-top: 0pt; margin-bottom: 0.1pt; text-indent: 0pt; font-size: 6.0pt; line-height: 10.0pt;
  mso-line-height-rule: exactly; font-family: "宋体"; }
p.Cell { margin-top: 0pt; margin-bottom: 0.1pt; text-indent: 0pt; font-size: 10.5pt; font-weight: normal;
  line-height: 14.0pt;  mso-line-height-rule: exactly; font-family: "宋体"; mso-fareast-font-family: "宋体";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
p.SmallCell { margin-top: 0pt; margin-bottom: 0.1pt; text-indent: 0pt; font-size: 9.0pt; font-weight: normal;
  line-height: 11.0pt;  mso-line-height-rule: exactly; font-family: "宋体"; mso-fareast-font-family: "宋体";
  mso-ascii-font-family: "Times New Roman"; mso-hansi-font-family: "Times New Roman"; }
span.TitleMark { font-family: "方正小标宋简体"; mso-ascii-font-family: "方正小标宋简体";
  mso-hansi-font-family: "方正小标宋简体"; mso-fareast-font-family: "方正小标宋简体"; }
span.HeiMark { font-family: "黑体"; mso-ascii-font-family: "黑体";
  mso-hansi-font-family: "黑体"; mso-fareast-font-family: "黑体"; }
span.KaiMark { font-family: "楷体_GB2312"; mso-ascii-font-family: "楷体_GB2312";
  mso-hansi-font-family: "楷体_GB2312"; mso-fareast-font-family: "楷体_GB2312"; }
span.FangMark { font-family: "仿宋_GB2312"; mso-ascii-font-family: "仿宋_GB2312";
  mso-hansi-font-family: "仿宋_GB2312"; mso-fareast-font-family: "仿宋_GB2312"; }
span.SongMark { font-family: "宋体"; mso-ascii-font-family: "宋体";
  mso-hansi-font-family: "宋体"; mso-fareast-font-family: "宋体"; }
)css";
    return QByteArrayView(css, sizeof(css) - 1);
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
