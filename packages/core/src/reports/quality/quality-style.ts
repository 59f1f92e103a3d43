/** The look of the page: dark ink on white, one accent, figures that stand under each other; A4 when printed. */
export const QUALITY_STYLE = `
:root { --ink: #18222d; --quiet: #55616e; --rule: #d9dfe5; --accent: #1d4f7c; }
* { box-sizing: border-box; }
html { background: #eef1f4; }
body { margin: 0; color: var(--ink); font: 13.5px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 880px; margin: 0 auto; padding: 36px 48px 48px; background: #fff; }
.marking { margin: 0; padding: 6px; background: #14202c; color: #fff; text-align: center; font-weight: 700; letter-spacing: .08em; }
h1, h2, h3, p, ol, ul, dl, dd, figure, table { margin: 0; padding: 0; }
h1 { font-size: 30px; line-height: 1.15; letter-spacing: -.01em; }
h2 { font-size: 18px; line-height: 1.25; }
h3 { font-size: 13.5px; }
h2, h3, figcaption, figcaption p, .tables h2 + p { break-after: avoid; }
a { color: var(--accent); }
bdi { overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-weight: 400; }
.kicker { color: var(--accent); font-weight: 600; margin-bottom: 4px; }
header { padding-bottom: 18px; border-bottom: 3px solid var(--ink); }
.purpose { margin: 8px 0 2px; font-size: 15.5px; }
.lede { margin: 18px 0 14px; font-size: 17px; line-height: 1.5; max-width: 46em; }
.loss { height: 9px; margin: 0 0 16px; }
.account dl { display: grid; grid-template-columns: 1.35fr 1fr 1.5fr; gap: 0 28px; padding: 0 0 20px; }
.account dt { color: var(--quiet); }
.account dd { font-weight: 600; }
.summary h2 { padding-top: 18px; border-top: 1px solid var(--rule); }
.findings { list-style: none; counter-reset: finding; margin: 6px 0 8px; }
.findings > li { counter-increment: finding; display: grid; grid-template-columns: 118px 1fr; padding: 11px 0 12px; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.severity span { display: inline-block; }
.severity > span { padding: 2px 10px; border-radius: 3px; font-size: 12.5px; font-weight: 600; }
.statement { font-size: 15.5px; line-height: 1.4; font-weight: 600; }
.share { display: block; width: 100%; height: 5px; margin: 7px 0 6px; }
.advice { max-width: 48em; }
.findings.small > li { padding: 7px 0; }
.findings.small .statement { font-size: 13.5px; }
.findings.small .share { height: 3px; margin: 4px 0 3px; }
figure { padding: 26px 0 22px; border-bottom: 1px solid var(--rule); break-inside: avoid; }
figure.wide { break-inside: auto; }
figcaption { margin-bottom: 12px; max-width: 52em; }
figcaption p { margin-top: 2px; }
svg { display: block; width: 100%; height: auto; }
svg text { font-family: inherit; font-weight: 600; }
.tick { font-size: 11.5px; font-weight: 400; fill: var(--quiet); }
.rule { stroke: var(--rule); stroke-width: 1; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 18px; list-style: none; margin-bottom: 8px; font-size: 12.5px; }
.swatch { display: inline-block; width: 11px; height: 11px; margin-right: 6px; border-radius: 2px; vertical-align: -1px; }
.bar { display: grid; grid-template-columns: 210px 1fr; gap: 14px; align-items: center; padding: 3px 0; break-inside: avoid; }
.bar-label { line-height: 1.25; font-weight: 600; }
.bar-label .quiet { display: block; font-size: 12px; }
.ends { display: flex; justify-content: space-between; margin-left: 224px; color: var(--quiet); font-size: 12px; }
.gradings { display: grid; gap: 18px; }
.gradings > * { min-width: 0; }
.heat { border-collapse: separate; border-spacing: 2px; width: 100%; font-size: 12.5px; }
.heat th { font-weight: 400; text-align: left; padding: 2px 6px 2px 0; }
.heat thead th { text-align: center; vertical-align: bottom; line-height: 1.2; padding: 2px; font-weight: 600; }
.heat thead bdi { overflow-wrap: break-word; }
.heat thead .quiet { display: block; font-size: 11.5px; }
.heat td { text-align: center; padding: 2px 4px; border-radius: 2px; min-width: 58px; }
.heat thead td { text-align: left; font-size: 11.5px; padding-left: 0; vertical-align: bottom; }
.heat td.absent { color: var(--quiet); background: repeating-linear-gradient(45deg, #fff 0 5px, #eef1f4 5px 8px); font-size: 11.5px; }
.heat td.suspect { outline: 2px solid #b34a00; outline-offset: -2px; }
.matrix { table-layout: fixed; }
.matrix th:first-child, .matrix td:first-child { width: 190px; }
.heat-maps { columns: 2; column-gap: 34px; }
.heat-map { margin-bottom: 18px; break-inside: avoid; }
.heat-map .heat { table-layout: fixed; }
.heat-map .heat td { min-width: 0; }
.heat-map .heat tr > :first-child { width: 36%; }
.heat-map.broad { column-span: all; margin-top: 18px; }
.heat-map.broad .heat tr > :first-child { width: 22%; }
.heat th.key { font-weight: 700; }
.heat-map h3 { margin-bottom: 2px; break-after: avoid; }
.heat-map tr { break-inside: avoid; }
.heat-map p { font-size: 12px; margin-top: 3px; }
.tables h2 { margin: 30px 0 6px; }
.plain { width: 100%; border-collapse: collapse; font-size: 12.5px; }
.plain th, .plain td { text-align: left; vertical-align: top; padding: 3px 12px 3px 0; border-bottom: 1px solid var(--rule); }
.plain th { border-bottom: 2px solid var(--ink); }
.plain bdi { overflow-wrap: break-word; }
.plain .number { text-align: right; }
.plain tr { break-inside: avoid; }
.plain thead { display: table-header-group; }
footer { margin-top: 34px; padding-top: 12px; border-top: 3px solid var(--ink); color: var(--quiet); }
@media screen and (max-width: 700px) {
  main { padding: 20px; }
  .account dl, .bar, .findings > li { grid-template-columns: 1fr; }
  .ends { margin-left: 0; }
  .heat-maps { columns: 1; }
  .plain, .heat { display: block; overflow-x: auto; }
}
@page { size: A4; margin: 14mm 14mm 16mm; }
@media print {
  .bar { grid-template-columns: 150px 1fr; }
  .ends { margin-left: 164px; }
  .lede { font-size: 15px; }
  .statement { font-size: 13px; }
  html { background: #fff; }
  body { font-size: 11.5px; }
  main { max-width: none; padding: 10px 0 0; }
  .summary { break-after: page; }
  figure.wide { break-before: page; }
  .marking, .heat td, .swatch, .severity > span, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
