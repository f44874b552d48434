#pragma once

#include <string_view>

namespace simprof::cli {

/// How the report looks: light and dark, on any width, on paper. Dark is for screens only.
inline constexpr std::string_view report_style = R"css(
:root {
  color-scheme: light dark;
  --page: #fbfbf9; --card: #ffffff; --ink: #1d2328; --quiet: #56616a; --line: #dcdfe0; --head: #f1f2f0;
  --plain: #27628f; --striped: #b4500f; --striped-ground: #f6d9c4;
  --dotted: #56616a; --dotted-ground: #dfe4e6; --hollow: #89939a;
  --edge: #1d232840; --target: #fdf3d0;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #14181b; --card: #1a2024; --ink: #e7eaec; --quiet: #a5b0b8; --line: #343d44; --head: #20272c;
    --plain: #76b3de; --striped: #f0a463; --striped-ground: #5b3a1e;
    --dotted: #a5b0b8; --dotted-ground: #39434b; --hollow: #7d8992;
    --edge: #000000b0; --target: #3a3418;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
main, footer { max-width: 76rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
main > header { padding: clamp(1.5rem, 4vw, 3rem) 0 0; }
h1 { margin: 0; font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.1rem); line-height: 1.2; letter-spacing: -0.015em; }
h2 { margin: 0 0 0.25rem; font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.005em; }
h1, h2 { overflow-wrap: anywhere; }
p { margin: 0; max-width: 46rem; overflow-wrap: anywhere; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--plain); text-underline-offset: 0.2em; }
a:hover { color: var(--plain); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--plain); outline-offset: 2px; border-radius: 2px; }
.subject { margin-top: 0.25rem; color: var(--quiet); font-size: 1.125rem; }
.lede { margin-top: 0.5rem; font-size: 1.125rem; }
.quiet { color: var(--quiet); font-size: 0.9rem; }
main > header > .quiet { margin-top: 0.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; font-size: 0.9rem; }
section { margin-top: clamp(2rem, 4vw, 3rem); }
.pair { display: grid; gap: 0 2.5rem; align-items: start; }
@media (min-width: 62rem) { .pair { grid-template-columns: 1fr 1fr; } }
.pair > section { min-width: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.75rem; margin: 0.75rem 0 0; }
.tiles > div { padding: 0.6rem 0.85rem 0.7rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.tiles dt { color: var(--quiet); font-size: 0.85rem; }
.tiles dd { margin: 0; font-size: 1.5rem; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
svg { display: block; }
svg text { fill: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
svg line { stroke: var(--quiet); stroke-width: 1; }
svg.patterns { position: absolute; }
svg.parted { width: 100%; height: 28px; margin-top: 1.5rem; border-radius: 6px; }
.parted rect { stroke: var(--page); stroke-width: 2px; }
svg.columns { width: 100%; height: 145px; margin-top: 1rem; overflow: visible; }
svg.bar { width: 100%; height: 12px; }
svg.bar + svg.bar { margin-top: 2px; }
svg.swatch { display: inline-block; width: 12px; height: 12px; margin-right: 0.4em; border-radius: 2px; outline: 1px solid var(--line); }
.plain { fill: var(--plain); }
.striped { fill: url(#stripes); }
.dotted { fill: url(#dots); }
.hollow { fill: url(#lines); }
.striped-ground { fill: var(--striped-ground); }
.striped-ink { fill: var(--striped); }
.dotted-ground { fill: var(--dotted-ground); }
.dotted-ink { fill: var(--dotted); }
.hollow-ground { fill: var(--card); }
.hollow-ink { fill: var(--hollow); }
.scroll {
  margin-top: 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px;
  /* An edge behind which there is more is shaded. */
  background:
    linear-gradient(90deg, var(--card) 40%, transparent) 0 0 / 2.5rem 100% no-repeat local,
    linear-gradient(270deg, var(--card) 40%, transparent) 100% 0 / 2.5rem 100% no-repeat local,
    linear-gradient(90deg, var(--edge), transparent) 0 0 / 0.9rem 100% no-repeat scroll,
    linear-gradient(270deg, var(--edge), transparent) 100% 0 / 0.9rem 100% no-repeat scroll,
    var(--card);
}
.scroll:focus-visible { outline: 2px solid var(--plain); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
caption { padding: 0.6rem 0.85rem; text-align: left; font-weight: 600; }
th, td { padding: 0.4rem 0.85rem; text-align: left; vertical-align: top; white-space: nowrap; }
thead th, thead td { background: var(--head); color: var(--quiet); font-size: 0.8rem; font-weight: 600; }
tbody th { font-weight: 500; }
tbody tr { border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
tbody tr:target { background: var(--target); }
.wide { display: inline-block; min-width: 9rem; max-width: 18rem; white-space: normal; overflow-wrap: anywhere; }
a > .wide { text-decoration: inherit; }
.label { display: block; max-width: 16rem; color: var(--quiet); font-size: 0.85em; font-weight: 400; white-space: normal; overflow-wrap: anywhere; }
th.number, td.number { text-align: right; }
th.long, td.long { white-space: normal; min-width: 12rem; overflow-wrap: anywhere; }
th.number .swatch { margin-left: 0.5em; }
td.bar { width: 24%; min-width: 6rem; vertical-align: middle; }
details { margin-top: 0.75rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); font-size: 0.9rem; }
summary { padding: 0.5rem 0.85rem; cursor: pointer; }
.names { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0 0.85rem 0.75rem; list-style: none; }
@media screen and (max-width: 48rem) {
  th, td, caption, summary, .names { padding-left: 0.6rem; padding-right: 0.6rem; }
  td:not(.number), tbody th { white-space: normal; }
  .stacked td, .stacked th { overflow-wrap: anywhere; }
  td.bar { min-width: 3.5rem; }
  time { white-space: nowrap; }
  .wide { min-width: 5rem; }
  .stacked .wide { display: inline; }
  .wide, .label { max-width: none; }
  /* A row of many cells is a block, two cells abreast, each behind the name of its column. */
  .stacked, .stacked tbody, .stacked caption { display: block; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.2rem 0.75rem; padding: 0.6rem; }
  .stacked .none { display: none; }
  .stacked th, .stacked td { min-width: 0; padding: 0; text-align: left; }
  .stacked th, .stacked td.long, .stacked td.bar, .stacked td.remark, .stacked td:has(time), .stacked td:has(.wide) { grid-column: 1 / -1; width: auto; }
  .stacked th { font-weight: 600; }
  .stacked th::before, .stacked td::before { content: attr(data-label) "\2002"; color: var(--quiet); font-size: 0.8rem; font-weight: 400; }
  .stacked td.bar::before, .stacked td.remark::before { content: none; }
}
.remark { color: var(--quiet); }
.tag { margin-left: 0.25em; padding: 0 0.4em; border: 1px solid var(--line); border-radius: 3px; color: var(--quiet); font-size: 0.75rem; font-weight: 400; }
footer { padding-top: 2.5rem; padding-bottom: 2.5rem; }
@page { margin: 14mm; }
@media print {
  html { font-size: 9.5pt; }
  body { background: #fff; }
  main, footer { max-width: none; padding: 0; }
  main > header { padding-top: 0; }
  footer { padding-top: 1rem; }
  section { margin-top: 1.5rem; }
  .pair { grid-template-columns: 1fr; }
  .scroll { overflow: visible; background: none; border: 0; border-radius: 0; }
  .tiles { grid-template-columns: repeat(3, 1fr); gap: 0.4rem; }
  table { font-size: 0.85rem; }
  thead th { font-size: 0.75rem; }
  caption, th, td { padding: 0.2rem 0.4rem; }
  caption, th:first-child, td:first-child { padding-left: 0; }
  .wide { min-width: 5rem; max-width: 9rem; }
  .label { max-width: 10rem; }
  nav, footer a { display: none; }
  a { text-decoration: none; }
  tbody tr:target { background: none; }
  details { border: 0; background: none; }
  summary { padding: 0.2rem 0; list-style: none; }
  time { white-space: nowrap; }
  th.long, td.long { min-width: 9rem; overflow-wrap: break-word; }
  td.bar { min-width: 4rem; }
  thead { display: table-header-group; }
  thead th, thead td { background: none; border-bottom: 1px solid var(--ink); color: var(--ink); }
  tr, svg, .tiles > div { break-inside: avoid; }
  p, thead { break-inside: avoid; }
  h2, caption, thead, section > p, svg.columns { break-after: avoid; }
  tbody tr:first-child { break-after: avoid; }
  .parted rect { stroke: #fff; }
  svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)css";

}  // namespace simprof::cli
