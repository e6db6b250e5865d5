import { compactStyles } from './stylesheet.ts';

/**
 * The page for a television: legible from across a room, from 320 pixels to a large screen. Black, so
 * that a lamp in a room at night stays a lamp. The place of everything changes with the minute, and what
 * stands first changes sides with what brings people in, so that nothing burns in; the square of the QR code
 * is the one bright field, and no brighter than it must be. The margin is what a television may cut off.
 */
const source = `
:root { color-scheme: dark; scrollbar-width: none }
* { box-sizing: border-box }
body {
  margin: 0; min-block-size: 100vh; display: grid; padding: 5vmin; background: #000; color: #f5ebdf;
  font: clamp(1.1rem, min(2.6vmax, 3.8vmin), 2.6rem)/1.3 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif;
  overflow-wrap: anywhere;
}
main { grid-area: n; align-self: center; max-inline-size: min(100%, 24em) }
.joined { grid-template: "n" "j"; gap: 6vmin }
.joined.turned { grid-template: "j" "n" }
aside { grid-area: j; align-self: start }
.qr { display: block; inline-size: 38vmin; block-size: 38vmin; border-radius: 2vmin; margin-block-end: .4em }
.qr path:first-child { fill: #cdc1b3 }
.large { font-size: 1.2em; font-weight: 700; line-height: 1.15; margin: 0 0 .4em }
.small { font-size: .8em; color: #c3b2a2 }
aside .soft { font-size: .85em; margin: 0 }
@media (orientation: landscape) {
  .joined { grid-template: "n j" / minmax(0, 24em) auto }
  .joined.turned { grid-template: "j n" / auto minmax(0, 24em) }
  aside { max-inline-size: 46vmin }
  .joined .now > .i { inline-size: clamp(3.5rem, 16vmin, 10rem); block-size: clamp(3.5rem, 16vmin, 10rem) }
}
.digits { font: 700 2.2em/1.1 ui-monospace, monospace; display: inline-flex; gap: .4em; margin: .1em 0 }
.secret { margin-block: .6em }
.name { font-size: 1.1em; margin: 0 0 .6em }
.large code { font-size: .8em }
.i { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
.now > .i { display: block; inline-size: clamp(4.5rem, 24vmin, 14rem); block-size: clamp(4.5rem, 24vmin, 14rem) }
h1 { font-size: 1.7em; line-height: 1.15; margin: .2em 0; text-wrap: balance }
p { margin: .3em 0 }
.soft { color: #c3b2a2 }
.good { color: #9fd8ab }
.warning { color: #ffb185 }
.others { list-style: none; margin: 1em 0 0; padding: 0; display: grid; gap: .4em }
.others li { display: flex; gap: .6em; align-items: center }
.others .i { inline-size: 1.6em; block-size: 1.6em; flex: none }
progress {
  appearance: none; display: block; inline-size: 100%; block-size: .6em; border: 0; margin-block: .5em;
  border-radius: 1em; overflow: hidden; background: #3d271a; color: #e68a4f;
}
progress::-webkit-progress-bar { background: #3d271a }
progress::-webkit-progress-value { background: #e68a4f }
progress::-moz-progress-bar { background: #e68a4f }
.at-0 { place-content: start start } .at-1 { place-content: safe center end }
.at-2 { place-content: safe end start } .at-3 { place-content: start center }
.at-4 { place-content: safe end end } .at-5 { place-content: safe center start }
.at-6 { place-content: start end } .at-7 { place-content: safe center center }
.at-8 { place-content: safe end center }
`;

export const kioskStylesheet = compactStyles(source);
