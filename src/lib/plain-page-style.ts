/**
 * The style of a self-contained page: light, dark, forced colours, print; nothing wider than 320 pixels but what scrolls
 * by itself. All text has a contrast of at least 7:1 on its ground.
 */
export const plainPageStyle = `
:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --ground: #f2f6f7;
  --ink: #17232a;
  --quiet: #3e4d55;
  --main: #0b4a63;
  --line: #c3d0d5;
  --track: #d5e0e4;
  --span: #7fa9ba;
  --alert: #85160f;
  --alert-ground: #fdf2f0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #11191d;
    --ground: #1a252b;
    --ink: #e8eef0;
    --quiet: #b9c6cc;
    --main: #93d0e8;
    --line: #3c4c54;
    --track: #2b3a42;
    --span: #4f7f93;
    --alert: #ffb8ac;
    --alert-ground: #331a17;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans S Chinese", sans-serif;
  line-height: 1.75;
  overflow-wrap: anywhere;
}
header, main, footer { max-width: 64rem; margin-inline: auto; padding-inline: 1.25rem; }
header { padding-block: 2.5rem 0; }
main { padding-block: 1rem 3rem; }
main:focus { outline: none; }
footer { padding-block: 0 3rem; color: var(--quiet); font-size: 0.9rem; }
h1, h2, h3, h4 { line-height: 1.35; text-wrap: balance; }
h1 { margin: 0 0 0.5rem; color: var(--main); font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem); }
h2 { margin: 3rem 0 1rem; padding-block-end: 0.5rem; border-block-end: 3px solid var(--main); color: var(--main); font-size: 1.5rem; }
h3 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; }
h4 { margin: 2rem 0 0.75rem; padding-block-end: 0.3rem; border-block-end: 1px solid var(--main); font-size: 1.1rem; }
h5 { margin: 0 0 0.25rem; font-size: 1rem; line-height: 1.35; }
p, dl, ul, ol { margin: 0 0 1rem; }
img { max-inline-size: 100%; block-size: auto; border: 1px solid var(--line); }
a { color: var(--main); text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--main); outline-offset: 3px; }
:target { scroll-margin-block-start: 1rem; }
li:target { outline: 2px solid var(--main); outline-offset: 0.5rem; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: 0.9em; background: var(--ground); padding: 0.1em 0.35em; border-radius: 3px; }
h2 code { padding: 0; background: none; color: var(--quiet); font-size: 0.7em; font-weight: 400; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -10rem; padding: 0.5rem 1rem; background: var(--main); color: var(--paper); }
.skip:focus { inset-block-start: 0.5rem; z-index: 1; }
.quiet { color: var(--quiet); }
.mark { padding: 0.5rem 1rem; border-inline-start: 4px solid var(--main); background: var(--ground); }
.alert { padding: 0.75rem 1rem; border-inline-start: 6px solid var(--alert); background: var(--alert-ground); }
.alert strong, .bad { color: var(--alert); font-weight: 700; }
.contents ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.75rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
.contents a { display: inline-block; padding-block: 0.25rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr)); gap: 1rem 2rem; margin: 1.5rem 0; }
.figures div { border-block-start: 1px solid var(--line); padding-block-start: 0.5rem; }
.figures dt { color: var(--quiet); font-size: 0.9rem; }
.figures dd { margin: 0; font-size: 1.35rem; font-weight: 600; line-height: 1.4; font-variant-numeric: tabular-nums; }
.figures .first dd { color: var(--main); font-size: 2.75rem; line-height: 1.15; }
.figures small { display: block; color: var(--quiet); font-size: 0.85rem; font-weight: 400; }
.items { padding: 0; list-style: none; counter-reset: item; }
.items > li { padding-block: 1.1rem; border-block-start: 1px solid var(--line); }
.items > li:last-child { border-block-end: 1px solid var(--line); }
.items .what { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin: 0 0 0.4rem; font-weight: 700; }
.worth { color: var(--main); font-variant-numeric: tabular-nums; }
.group { margin-block: 1.5rem 2rem; }
.group > p { max-inline-size: 48rem; margin-block-end: 0.5rem; }
.group .count { margin-inline-start: 0.5rem; color: var(--quiet); font-size: 0.9rem; font-weight: 400; }
.group h5 .worth { margin-inline-start: 0.5rem; font-size: 0.9rem; }
.finds { padding: 0; list-style: none; }
.finds > li { padding-block: 0.5rem; border-block-start: 1px solid var(--line); }
.finds > li > p { margin: 0; }
.finds .what { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; font-weight: 600; }
.finds summary { padding-block: 0.25rem; color: var(--quiet); cursor: pointer; }
.finds details > :is(ul, p) { margin: 0.25rem 0 0.5rem; padding-inline-start: 1.2rem; font-size: 0.95rem; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.2rem 1.25rem; margin: 0; }
.facts dt { color: var(--quiet); }
.facts dd a, th a, footer li a { display: inline-block; }
.facts dd { max-inline-size: 44rem; margin: 0; }
.facts dd ul { margin: 0.15rem 0 0; padding-inline-start: 1.2rem; }
.scroll { overflow-x: auto; margin: 0 0 1.5rem; }
caption { padding-block: 0.25rem; color: var(--quiet); font-size: 0.9rem; text-align: start; }
table { inline-size: 100%; min-inline-size: 34rem; border-collapse: collapse; font-variant-numeric: tabular-nums; }
table.broad { min-inline-size: 52rem; }
th, td { padding: 0.65rem 0.6rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
th:first-child, td:first-child { padding-inline-start: 0; }
thead th { border-block-end: 2px solid var(--main); color: var(--quiet); font-size: 0.9rem; font-weight: 600; word-break: keep-all; }
tbody th { font-weight: 600; }
.narrow { inline-size: 4.75rem; }
.middle { inline-size: 9.5rem; }
td small, th small { display: block; color: var(--quiet); font-size: 0.85rem; font-weight: 400; }
th.number, td.number { padding-inline-end: 1.1rem; text-align: end; white-space: nowrap; }
.bar { display: block; inline-size: 100%; block-size: 0.75rem; }
td .bar { margin-block-start: 0.3rem; }
.bar .track { fill: var(--track); }
.bar .span { fill: var(--span); }
.bar .point { fill: var(--main); }
@media (max-width: 30rem) {
  header { padding-block-start: 1.5rem; }
  .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts dd { margin-block-end: 0.5rem; }
}
@media screen and (max-width: 40rem) {
  table, table.broad { min-inline-size: 0; }
  table, caption, tbody, tr, tbody th, tbody td { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding-block: 0.65rem; border-block-end: 1px solid var(--line); }
  tbody th, tbody td, td.number { inline-size: auto; padding: 0.15rem 0; border: 0; text-align: start; white-space: normal; overflow-wrap: anywhere; }
  [data-label]::before { content: attr(data-label); content: attr(data-label) / ''; display: inline-block; min-inline-size: 6.5em; margin-inline-end: 0.5rem; color: var(--quiet); font-size: 0.9rem; }
}
@media (forced-colors: active) {
  .bar .track { fill: Canvas; stroke: CanvasText; stroke-width: 0.3; }
  .bar .span { fill: GrayText; }
  .bar .point { fill: CanvasText; }
}
@media print {
  :root { --paper: #fff; --ground: #fff; --ink: #000; --quiet: #222; --main: #000; --alert: #000; --alert-ground: #fff; --line: #888; --track: #ddd; --span: #999; }
  html { font-size: 10pt; }
  header, main, footer { max-width: none; padding-inline: 0; }
  .skip, .contents { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .scroll { overflow: visible; }
  th, td { overflow-wrap: anywhere; }
  table, table.broad { min-inline-size: 0; }
  tr, .items > li, .alert { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
}
`;
