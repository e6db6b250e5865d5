import { back, frame, hand, line } from './drawing-shapes.ts';
import { html, trustedMarkup, type Html } from './html.ts';
import { phoneShapes } from './phone-drawings.ts';

/** Our own drawings of people, phones and the box, 240 × 190, one for each step of a walk-through. */

const at = (x: number, y: number, shapes: string): string =>
  `<g transform="translate(${x} ${y})">${shapes}</g>`;

/** A phone in the middle, with what is on its screen. */
const phone = (screen: string): string => at(60, 0, frame + screen);

/** The box with its two antennas, 74 wide; what it sends rises above it. */
const box = (x: number, y: number): string =>
  at(
    x,
    y,
    '<path class="b" d="M15 26V6M59 26V6"/><circle class="f" cx="15" cy="4" r="3.500"/><circle class="f" cx="59" cy="4" r="3.500"/><rect class="t" x="1" y="26" width="72" height="38" rx="9"/><path class="b" d="M14 52h22M14 64v4M60 64v4"/><circle class="f" cx="60" cy="45" r="4"/><path class="a" d="M27 16a14 14 0 0 1 20 0M21 8a23 23 0 0 1 32 0"/>',
  );

/** The sign of a Wi-Fi, 32 wide, around the point that it rises from. */
const waves = (x: number, y: number): string =>
  `<path class="a" d="M${x - 16} ${y - 14}a23 23 0 0 1 32 0M${x - 9.5} ${y - 7}a13.5 13.5 0 0 1 19 0"/><circle class="f" cx="${x}" cy="${y}" r="3"/>`;

/** Head and shoulders, 36 wide, around the middle of the head. */
const person = (x: number, y: number, kind = 'p'): string =>
  `<circle class="${kind}" cx="${x}" cy="${y}" r="10.500"/><path class="${kind}" d="M${x - 18} ${y + 33}c0-26 36-26 36 0z"/>`;

/** A face in a circle, as beside a name in an app. */
const face = (x: number, y: number, radius: number): string => {
  const part = radius / 12;
  return `<circle class="t" cx="${x}" cy="${y}" r="${radius}"/><g transform="translate(${x} ${y}) scale(${part})"><circle class="f" cx="0" cy="-3" r="3.600"/><path class="f" d="M-6.5 7c0-9 13-9 13 0z"/></g>`;
};

/** What somebody says, 44 wide and 34 high. */
const bubble = (x: number, y: number, kind = 't'): string =>
  at(
    x,
    y,
    `<path class="${kind}" d="M8 1h28a7 7 0 0 1 7 7v10a7 7 0 0 1-7 7H20l-9 8v-8H8a7 7 0 0 1-7-7V8a7 7 0 0 1 7-7z"/>${line(9, 10, 26)}${line(9, 17, 17)}`,
  );

const heart = (x: number, y: number): string =>
  `<path class="f" d="M${x} ${y + 9}c-16-10-9-20-3-18 2 .7 3 3 3 3s1-2.300 3-3c6-2 13 8-3 18z"/>`;

/** A button to be tapped, with a line in place of its word. */
const button = (x: number, y: number, width: number): string =>
  `<rect class="f" x="${x}" y="${y}" width="${width}" height="16" rx="8"/><path class="w" d="M${x + 10} ${y + 8}h${width - 20}"/>`;

const tick = (x: number, y: number): string =>
  `<circle class="f" cx="${x}" cy="${y}" r="25"/><path class="w m" stroke-width="5" d="m${x - 11} ${y + 1} 8 8 15-17"/>`;

/** An arrow into a tray. */
const download = (x: number, y: number): string =>
  `<path class="a" stroke-width="3.500" d="M${x} ${y - 16}v28m-10-10 10 10 10-10M${x - 16} ${y + 14}v8h32v-8"/>`;

/** One entry of a list: a face, a name, the sign of the Wi-Fi. */
const nearby = (y: number): string =>
  `${face(27, y, 8)}${line(41, y - 3, 34)}${line(41, y + 4, 22, 'c')}<path class="a" d="M86 ${y - 1}a9 9 0 0 1 12 0"/><circle class="f" cx="92" cy="${y + 4}" r="1.800"/>`;

/** One entry of a list of apps: a tile, a name, a button. */
const app = (y: number, buttonKind: 'b' | 'f'): string =>
  `<rect class="t" x="20" y="${y - 9}" width="18" height="18" rx="5"/>${line(45, y - 4, 24)}${line(45, y + 3, 16, 'c')}<rect class="${buttonKind}" x="76" y="${y - 7}" width="24" height="14" rx="7"/>`;

const tile = (x: number, y: number): string =>
  `<rect class="t" x="${x}" y="${y}" width="22" height="22" rx="6"/>`;

const sheet = (x: number, y: number): string =>
  at(
    x,
    y,
    `<path class="p" d="M1 1h30l11 11v52H1zM31 1v11h11"/>${[20, 29, 38, 47, 56].map((row) => line(8, row, 11) + line(25, row, 10)).join('')}`,
  );

const scenes = {
  join: `${box(14, 98)}${waves(104, 84)}${at(118, 0, `${frame}${tick(60, 76)}${line(34, 124, 52)}${line(42, 134, 36, 'c')}${waves(60, 160)}`)}`,
  app: `${box(8, 98)}<path class="a" stroke-width="3.500" d="M92 122h22m-8-8 8 8-8 8"/>${at(118, 0, `${frame}${download(60, 56)}${tile(25, 100)}${tile(56, 100)}${tile(25, 131)}${tile(56, 131)}`)}`,
  friends: `<path class="a" stroke-dasharray="1 6" d="M58 92l34 40M120 82v34M182 92l-34 40"/>${bubble(62, 6)}${person(40, 62)}${person(120, 52)}${person(200, 62)}${heart(168, 34)}${box(83, 114)}`,
  install: `${bubble(6, 30)}${bubble(190, 84)}${at(60, 0, phoneShapes('install'))}`,
  start: `${sheet(190, 44)}<path class="a" d="M196 132a7 7 0 1 0 14 0 7 7 0 1 0-14 0M210 132h20m-5 0v6m-7-6v5"/>${phone(`${face(60, 56, 22)}<circle class="f" cx="78" cy="72" r="8"/><path class="w" d="M78 68v8M74 72h8"/><rect class="b" x="24" y="92" width="72" height="18" rx="5"/>${line(31, 101, 34)}${button(34, 124, 52)}${line(30, 156, 60, 'c')}${hand(72, 133)}`)}`,
  connections: phone(
    `${line(20, 30, 50)}${face(27, 52, 8)}${line(41, 49, 52, 'c')}${line(41, 57, 40, 'c')}${face(27, 84, 8)}${line(41, 81, 46, 'c')}${line(41, 89, 52, 'c')}${face(27, 116, 8)}${line(41, 113, 52, 'c')}${line(41, 121, 30, 'c')}<path class="b" d="M13 144h94"/><rect class="c" x="22" y="153" width="12" height="12" rx="3"/><rect class="c" x="43" y="153" width="12" height="12" rx="6"/><path class="c" d="M65 163v-5a5 5 0 0 1 10 0v5z"/><rect class="t" x="80" y="147" width="25" height="25" rx="7"/><path class="a" d="M87 164l6-10 6 10z"/><circle class="f" cx="93" cy="153" r="2.800"/><circle class="f" cx="87" cy="164" r="2.800"/><circle class="f" cx="99" cy="164" r="2.800"/>${hand(104, 162)}`,
  ),
  nearby: `${waves(30, 84)}${waves(210, 84)}${person(30, 108)}${person(210, 108)}${phone(
    `<rect class="t" x="16" y="22" width="88" height="28" rx="6"/>${nearby(36)}${nearby(66)}${nearby(160)}<rect class="p" x="18" y="86" width="84" height="60" rx="8"/>${line(27, 100, 46, 'c')}${button(26, 112, 68)}${line(27, 137, 40, 'c')}${hand(76, 121)}`,
  )}`,
  sync: `${frame}${at(120, 0, frame)}${[34, 66, 98, 130].map((y) => face(28, y, 8) + line(42, y - 3, 40, 'c') + line(42, y + 5, 28, 'c')).join('')}${at(120, 0, `${face(34, 34, 8)}${line(48, 31, 44, 'c')}${line(48, 39, 30, 'c')}${face(34, 66, 8)}${line(48, 63, 36, 'c')}${line(48, 71, 44, 'c')}<rect class="b" x="28" y="150" width="66" height="10" rx="5"/><rect class="f" x="28" y="150" width="38" height="10" rx="5"/>`)}<circle class="p" cx="120" cy="98" r="25"/><path class="a" stroke-width="3" d="M107 91h26m-7-7 7 7-7 7M133 107h-26m7-7-7 7 7 7"/>`,
  follow: `${bubble(8, 26)}${bubble(12, 80)}${heart(214, 62)}${phone(
    `<path class="t" d="M14 40V18a3 3 0 0 1 3-3h86a3 3 0 0 1 3 3v22z"/>${face(60, 46, 18)}${line(40, 76, 40)}${button(30, 92, 60)}${line(20, 128, 76, 'c')}${line(20, 138, 62, 'c')}${line(20, 154, 70, 'c')}${hand(70, 101)}`,
  )}`,
  store: phone(
    `<path class="t" d="M18 30h84v13a10.5 10.5 0 0 1-21 0 10.500 10.500 0 0 1-21 0 10.500 10.500 0 0 1-21 0 10.500 10.500 0 0 1-21 0z"/><path class="a" d="M39 30v13M60 30v13M81 30v13"/><path class="b" d="M24 56v104h72V56"/>${tile(32, 68)}${tile(62, 68)}${download(60, 124)}`,
  ),
  allow: at(60, 0, phoneShapes('allow')),
  repository: `<path class="a" stroke-width="3" d="M8 52V40h12M44 40h12v12M56 76v12H44M20 88H8V76"/><path class="f" d="M16 48h12v12H16zM36 48h12v12H36zM16 68h12v12H16zM36 68h5v5h-5zM43 75h5v5h-5z"/>${phone(
    `${back}${line(40, 27, 40)}${[52, 80, 108].map((y) => `<rect class="c" x="20" y="${y - 8}" width="16" height="16" rx="4"/>${line(44, y - 3, 46, 'c')}${line(44, y + 4, 30, 'c')}`).join('')}<circle class="f" cx="86" cy="142" r="13"/><path class="w" stroke-width="3" d="M86 135v14M79 142h14"/>${hand(86, 146)}`,
  )}`,
  update: `<path class="a" stroke-width="3" d="M190 92a20 20 0 0 1 36-9m2-12-1 13-13-1M230 100a20 20 0 0 1-36 9m-2 12 1-13 13 1"/>${phone(
    `${line(20, 30, 44)}${app(56, 'f')}${app(86, 'f')}${app(116, 'b')}${app(146, 'b')}${hand(88, 58)}`,
  )}`,
} as const;

export type Scene = keyof typeof scenes;

/** One of the drawings, hidden from screen readers: the words beside it say the same. */
export const scene = (name: Scene): Html =>
  html`<svg
    class="draw scene"
    viewBox="0 0 240 190"
    width="240"
    height="190"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    aria-hidden="true"
  >
    ${trustedMarkup(scenes[name])}
  </svg>`;
