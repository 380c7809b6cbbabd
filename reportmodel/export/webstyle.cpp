// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/webstyle.h"

QByteArrayView WebStyle::sheet()
{
    static constexpr char css[] = R"css(
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; line-height: 1.8; font-size: 1.0625rem;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC",
  "WenQuanYi Micro Hei", sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.4; text-align: center; margin: 1rem 0 2rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; padding-left: .6rem;
  border-left: .3rem solid #0b5394; }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
p { margin: .6rem 0; text-indent: 2em; }
p.note { text-indent: 0; font-size: .9375rem; color: #404040; }
p.sign { text-indent: 0; text-align: right; margin: .2rem 1rem; }
p.sign.first { margin-top: 2.5rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
.scroll:focus { outline: .15rem solid #0b5394; outline-offset: .1rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.5;
  font-variant-numeric: tabular-nums; }
.wide table { min-width: 46rem; }
caption { text-align: left; font-weight: bold; padding: .25rem 0 .5rem; }
caption.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid #707070; padding: .3rem .4rem; text-align: center;
  vertical-align: middle; font-weight: normal; }
thead th, thead td, th.band { background: #e8eef5; }
th.label { text-align: left; }
th.inner { padding-left: 1.2rem; }
td.value { text-align: left; }
td.total { background: #f2f2f2; font-weight: bold; }
figure { margin: 1.5rem 0; }
.chart { margin: 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { text-align: center; font-size: .9375rem; color: #404040; margin-top: .4rem; }
@media (max-width: 40rem) { body { font-size: 1rem; } h1 { font-size: 1.3rem; }
  .chart svg { width: 38rem; } }
@media print {
  @page { size: A4; margin: 25mm 20mm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  .wide table { min-width: 0; font-size: 8pt; }
  thead { display: table-header-group; }
  tr, figure, figcaption { break-inside: avoid; }
  h1, h2, h3, caption { break-after: avoid; }
}
)css";
    return QByteArrayView(css, sizeof(css) - 1);
}
