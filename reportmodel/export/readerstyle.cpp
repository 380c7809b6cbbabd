// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/readerstyle.h"

QString readerStyle()
{
    return QStringLiteral(R"(
:root { --ink: #1d2733; --quiet: #5b6673; --line: #c9d0d8; --wash: #f3f5f8; --link: #14539a;
  --red: #b3261e; --amber: #8a5300; --green: #1e6b37; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1em; }
body { margin: 0; color: var(--ink); background: #eceff3; line-height: 1.6; font: 16px/1.6
  "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 24px 32px 64px; background: #fff; }
h1 { font-size: 1.5em; line-height: 1.35; margin: 0 0 .3em; }
h2 { font-size: 1.3em; margin: 2em 0 .6em; padding-bottom: .2em; border-bottom: 2px solid
  var(--line); text-align: left; }
h3 { font-size: 1.12em; margin: 1.6em 0 .5em; }
h4 { font-size: 1em; margin: 1.2em 0 .4em; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 3px; }
:target { background: #fff1b8; outline: 2px solid #d9a400; }
nav { display: flex; flex-wrap: wrap; gap: .3em 1.2em; margin: 1em 0; }
.quiet, .note { color: var(--quiet); font-size: .9em; }
.light { display: flex; flex-wrap: wrap; gap: .2em 1em; align-items: baseline; margin: 1em 0;
  padding: .6em 1em; border-left: 8px solid; background: var(--wash); }
.light b { font-size: 1.15em; }
.red { border-color: var(--red); } .red b { color: var(--red); }
.amber { border-color: var(--amber); } .amber b { color: var(--amber); }
.green { border-color: var(--green); } .green b { color: var(--green); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; margin: 1em 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
th { font-weight: normal; }
table.list { width: 100%; }
table.list th, table.list td { border-bottom: 1px solid var(--line); padding: .35em .5em;
  text-align: left; vertical-align: top; }
table.list td.number, table.list th.number { text-align: right; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
table.list td.unit { width: 1%; padding-left: 0; white-space: nowrap; }
table.list th.part { padding-left: 2em; }
table.form { font-size: .9em; width: 100%; }
table.form th, table.form td { border: 1px solid #6f7a87; padding: .3em .45em; text-align: center; }
table.form th.label { text-align: left; }
table.form th { background: var(--wash); }
td.total { background: #eef2f8; }
.wide { overflow-x: auto; margin: .6em 0; }
.body { text-indent: 2em; margin: .5em 0; }
.signature { text-align: right; margin: .2em 2em; }
.caption { font-weight: bold; margin: 1em 0 .3em; }
.mark { font-weight: bold; white-space: nowrap; text-decoration-style: double; }
.error { color: var(--red); } .warning { color: var(--amber); } .hint { color: var(--link); }
.mark.error::after { content: " ✕"; } .mark.warning::after { content: " ▲"; }
.mark.hint::after { content: " ●"; }
ol, ul { padding-left: 1.5em; } li { margin: .35em 0; overflow-wrap: anywhere; }
figure { margin: 1.5em 0; } figure img { max-width: 100%; height: auto; display: block;
  margin: 0 auto; }
figcaption { text-align: center; font-weight: bold; margin: .4em 0; }
code { font-size: .85em; overflow-wrap: anywhere; }
@media (max-width: 600px) { main { padding: 16px; } body { font-size: 15px; }
  dl { grid-template-columns: 1fr; } dt { margin-top: .4em; } table.form { min-width: 640px; }
  figure img { max-width: none; width: 608px; } }
@media print { body { background: #fff; } nav { display: none; } main { padding: 0; } }
)");
}
