import { pageGrounds } from '@p2p-hotspot/contract';
import { compactStyles } from './stylesheet.ts';

const { light, dark } = pageGrounds;

/** The page that phones open by themselves: a small window, on the oldest of them, from 320 pixels. */
const source = `
:root { color-scheme: light dark; --paper: ${light.paper}; --card: ${light.card}; --ink: #2a211b; --soft: #65574c; --line: #e4d8c8; --accent: #a33f16; --on: ${light.onAccent}; --tint: #f8e6d8 }
@media (prefers-color-scheme: dark) {
  :root { --paper: ${dark.paper}; --card: ${dark.card}; --ink: #f5ebdf; --soft: #c3b2a2; --line: #41352c; --accent: #ffb185; --on: #2a1206; --tint: #3d271a }
}
* { box-sizing: border-box }
body {
  margin: 0 auto; padding: 1rem; max-width: 36rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word;
}
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 .4rem }
p { margin: .4rem 0 }
section { background: var(--card); border: 1px solid var(--line); border-radius: .9rem; padding: .9rem 1rem; margin-block: .8rem }
.soft { color: var(--soft); font-size: .95rem }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
code { display: block; padding: .5rem .7rem; border-radius: .6rem; background: var(--tint); font: 1.15rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; user-select: all; -webkit-user-select: all }
.button {
  display: block; width: 100%; min-height: 3rem; padding: .7rem 1rem; border: 0; border-radius: 1.5rem; margin: .6rem 0; text-align: center;
  background: var(--accent); color: var(--on); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer;
}
.quiet { background: var(--tint); color: var(--accent) }
.qr { display: block; width: 9rem; height: auto; margin-block: .6rem; border-radius: .6rem; background: #fff }
summary { padding-block: .6rem; color: var(--accent); cursor: pointer }
nav a { display: inline-block; padding: .6rem .4rem .6rem 0 }
`;

export const captiveStylesheet = compactStyles(source);
