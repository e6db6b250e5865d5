import { pageGrounds } from '@p2p-hotspot/contract';

const { light, dark } = pageGrounds;

/**
 * The one stylesheet, inlined into every page: a phone draws the page after one round trip. Logical
 * properties only, so that it serves right-to-left languages as it is. Fonts are the system's.
 */
const source = `
:root {
  color-scheme: light dark;
  --paper: ${light.paper}; --card: ${light.card}; --ink: #2a211b; --soft: #65574c; --line: #e4d8c8;
  --accent: #a33f16; --on-accent: ${light.onAccent}; --tint: #f8e6d8; --good: #2c6b42; --good-tint: #e2f0e3;
  --hero: linear-gradient(135deg, #8f3413, #a9521d); --bar: #c8632a; --deep: #8f3413;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: ${dark.paper}; --card: ${dark.card}; --ink: #f5ebdf; --soft: #c3b2a2; --line: #41352c;
    --accent: #ffb185; --on-accent: #2a1206; --tint: #3d271a; --good: #9fd8ab; --good-tint: #1f3325;
    --hero: linear-gradient(135deg, #6b2710, #93481b); --bar: #e68a4f;
  }
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif;
  overflow-wrap: break-word;
}
.wrap { max-inline-size: 46rem; margin-inline: auto; padding-inline: 1rem }
a { color: var(--accent); text-underline-offset: .2em }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .3rem }
.i {
  inline-size: 1.5em; block-size: 1.5em; flex: none; fill: none; stroke: currentColor;
  stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round;
}
.skip { position: absolute; inset-inline-start: -99rem }
.skip:focus { inset-inline-start: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 1 }
header { background: var(--hero); color: #fffaf4 }
header :focus-visible { outline-color: #fffaf4 }
.brand {
  display: inline-flex; align-items: center; gap: .6rem; min-block-size: 3.5rem;
  color: inherit; text-decoration: none; font-weight: 700; font-size: 1.15rem; line-height: 1.25;
}
header nav ul {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(4.1rem, 1fr)); gap: .3rem;
  margin: 0; padding: 0 0 .8rem; list-style: none;
}
header nav a {
  display: flex; flex-direction: column; align-items: center; justify-content: center; gap: .1rem;
  min-block-size: 3.25rem; padding: .3rem .1rem; border-radius: .8rem; color: inherit;
  background: #0000002e; text-decoration: none; font-size: .8rem; line-height: 1.2; text-align: center;
}
header nav a[aria-current] { background: #fffaf4; color: var(--deep); font-weight: 600; letter-spacing: -.02em }
@media (min-width: 40rem) {
  header nav ul { display: flex; flex-wrap: wrap }
  header nav a { flex-direction: row; gap: .4rem; min-block-size: 2.75rem; padding-inline: .6rem .75rem; font-size: .95rem }
}
main { padding-block: 1.25rem 2.5rem }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .2rem 0 .4rem; text-wrap: balance }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .7rem }
h3, .name { display: block; font-size: 1.05rem; line-height: 1.35; margin: 0 }
p { margin: .3rem 0 .7rem }
a.name { font-weight: 600 }
.lead, .soft { color: var(--soft) }
.soft { font-size: .93rem; margin: .1rem 0 }
.list { list-style: none; margin: .9rem 0 0; padding: 0; display: grid; gap: .7rem }
.card, .row {
  background: var(--card); border: 1px solid var(--line); border-radius: .9rem; padding: .9rem 1rem;
}
.row { display: flex; align-items: center; gap: .9rem; flex-wrap: wrap }
.row > .grow { flex: 1 1 9rem; min-inline-size: 0 }
a.row { color: inherit; text-decoration: none }
a.row:hover .name { text-decoration: underline }
.badge-icon {
  display: grid; place-items: center; inline-size: 3rem; block-size: 3rem; flex: none;
  border-radius: .8rem; background: var(--tint); color: var(--accent);
}
img.badge-icon { background: none; object-fit: contain }
.thumbs { grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)) }
.thumbs a { display: block; text-decoration: none }
.thumbs img { display: block; inline-size: 100%; block-size: 7rem; object-fit: cover; border-radius: .6rem; background: var(--tint) }
.tiles .row { block-size: 100% }
.tiles { display: grid; gap: .7rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)) }
.button {
  display: inline-flex; align-items: center; justify-content: center; gap: .4rem;
  min-block-size: 2.75rem; padding: .3rem 1.1rem; border-radius: 2rem; font-weight: 600;
  background: var(--accent); color: var(--on-accent); text-decoration: none;
  border: 0; font-family: inherit; font-size: inherit; cursor: pointer;
}
input, textarea, select {
  display: block; inline-size: 100%; max-inline-size: 20rem; min-block-size: 2.75rem; padding: .3rem .8rem;
  border: 1px solid var(--soft); border-radius: .6rem; background: var(--paper); color: inherit; font: inherit;
}
textarea { max-inline-size: none; min-block-size: 8rem }
.choice { display: flex; align-items: center; gap: .7rem; min-block-size: 2.75rem }
.choice input { inline-size: 1.4rem; min-block-size: 1.4rem; flex: none }
.choice span { min-inline-size: 0 }
fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0 }
.button.quiet { background: var(--tint); color: var(--accent) }
.button .i { inline-size: 1.2em; block-size: 1.2em }
.badge {
  display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .8rem; font-weight: 600;
  background: var(--good-tint); color: var(--good); vertical-align: middle;
}
.notice { display: flex; gap: .8rem; align-items: flex-start }
.notice > .i { color: var(--accent); margin-block-start: .1em }
.notice.good > .i { color: var(--good) }
.notice > div { flex: 1; min-inline-size: 0 }
main .card > :first-child { margin-block-start: 0 }
.card > ul { margin: 0; padding-inline-start: 1.2rem }
.stick > .i { inline-size: 3.2rem; block-size: 3.2rem }
.big { font-size: 1.25rem; line-height: 1.3; font-weight: 600; margin: 0 0 .3rem }
.notice p:first-child { margin-block-start: 0 }
.notice p:last-child { margin-block-end: 0 }
:not(.list) > .card + .card { margin-block-start: .7rem }
.steps { counter-reset: s; list-style: none; padding: 0; margin: .9rem 0 0; display: grid; gap: 1rem }
.steps > li { counter-increment: s; display: grid; grid-template-columns: 2.4rem 1fr; gap: .8rem }
.steps > li::before {
  content: counter(s); display: grid; place-items: center; inline-size: 2.4rem; block-size: 2.4rem;
  border-radius: 50%; background: var(--tint); color: var(--accent); font-weight: 700;
}
progress {
  appearance: none; display: block; inline-size: 100%; block-size: .8rem; border: 0; margin-block: .6rem;
  border-radius: 1rem; overflow: hidden; background: var(--tint); color: var(--bar);
}
progress::-webkit-progress-bar { background: var(--tint) }
progress::-webkit-progress-value { background: var(--bar) }
progress::-moz-progress-bar { background: var(--bar) }
code { font: .95em/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; user-select: all }
.code { display: block; padding: .6rem .8rem; border-radius: .6rem; background: var(--tint) }
.qr { display: block; inline-size: min(100%, 15rem); block-size: auto; margin-block: .7rem; border-radius: .6rem; background: #fff }
.links { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: .5rem 1rem }
.card + h1 { margin-block-start: 1.2rem }
.turn { justify-content: space-between; margin-block: 1.5rem .5rem }
.turn .button { min-block-size: 3.25rem; padding-inline: 1.4rem; font-size: 1.1rem }
[dir=rtl] .turn .i { transform: scaleX(-1) }
[aria-current=step] { font-weight: 700; color: inherit }
.crumbs { display: flex; flex-wrap: wrap; gap: .2rem 1rem }
.crumbs a, footer a, .inline-link { display: inline-flex; align-items: center; min-block-size: 2.75rem }
summary { min-block-size: 2.75rem; padding-block: .5rem; color: var(--accent); cursor: pointer }
.whole { flex: 1 0 100%; min-inline-size: 0; margin-block-end: -.6rem }
.plain { margin: .3rem 0; padding-inline-start: 1.2rem }
.notice > .plain { padding: 0; list-style: none }
.head { display: flex; align-items: center; gap: .9rem }
.head h1 { min-inline-size: 0 }
.group { margin-block-start: 1.2rem }
.group + .list { margin-block-start: .5rem }
.told p { white-space: pre-line }
.shots { display: flex; gap: .7rem; overflow-x: auto; margin: 0; padding: .2rem 0 .6rem; list-style: none }
.shots img { display: block; block-size: 20rem; inline-size: auto; max-inline-size: 17rem; object-fit: contain; border: 1px solid var(--line); border-radius: .6rem }
.shown { display: block; inline-size: 100%; block-size: auto; max-block-size: 24rem; object-fit: cover; border-radius: .9rem }
.pictured { display: flex; align-items: center; gap: 1rem }
.defs { position: absolute }
.draw { inline-size: 6rem; block-size: auto; flex: none; fill: none; stroke: var(--soft); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.scene { display: block; inline-size: min(100%, 17rem); margin-block: .6rem 1rem }
[dir=rtl] .draw { transform: scaleX(-1) }
[dir=rtl] svg .m { transform: scaleX(-1); transform-box: fill-box; transform-origin: center }
svg .p { fill: var(--card) }
svg .c { stroke: var(--line) }
svg .a { stroke: var(--bar) }
svg .f { fill: var(--bar); stroke: none }
svg .t { fill: var(--tint); stroke: var(--bar) }
svg .g { fill: var(--bar); stroke: none; opacity: .4 }
svg .k { fill: #fff; stroke: none }
svg .w { stroke: #fff }
svg .h { fill: var(--card); stroke: var(--ink) }
table { inline-size: 100%; margin-block-start: 1.2rem; border-collapse: collapse; font-size: .95rem }
caption { text-align: start; font-weight: 700 }
th, td { padding: .4rem .3rem; border-block-start: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400 }
td, th + th { text-align: end }
td { white-space: nowrap }
tbody th { overflow-wrap: anywhere }
th progress { block-size: .35rem; margin-block: .2rem 0 }
.columns { display: block; inline-size: 100%; block-size: auto; fill: var(--bar) }
[dir=rtl] .columns { transform: scaleX(-1) }
pre { overflow: auto; max-block-size: 60vh; font-size: .8rem }
[hidden] { display: none }
video, audio { display: block; inline-size: 100%; max-block-size: 75vh; margin-block: .7rem; border-radius: .6rem }
footer { border-block-start: 1px solid var(--line); color: var(--soft); font-size: .93rem; padding-block: 1rem 2rem }
`;

/** Styles without what only people read. */
export const compactStyles = (styles: string): string =>
  styles
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{}:;,>]) ?/g, (whole, sign: string) =>
      // A space before a colon is a descendant selector ("header :focus-visible"); it must stay.
      sign === ':' && whole.startsWith(' ') ? ' :' : sign,
    )
    .replaceAll(';}', '}')
    .trim();

export const stylesheet = compactStyles(source);
