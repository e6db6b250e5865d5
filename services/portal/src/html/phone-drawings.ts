import {
  back,
  buttons,
  frame,
  gear,
  globe,
  hand,
  line,
  parcel,
  row,
  toggle,
} from './drawing-shapes.ts';
import { html, trustedMarkup, type Html } from './html.ts';

/**
 * Our own drawings of a phone, one for each step of installing an app: no letters in them, so that they
 * serve every language.
 */
const drawings = {
  security: `${gear}${row(62)}${row(82)}<rect class="t" x="16" y="95" width="88" height="24" rx="5"/><rect class="b" x="20" y="105" width="10" height="8" rx="1.5"/><path class="b" d="M22 105v-2.500a3 3 0 0 1 6 0v2.5"/>${line(36, 104, 40)}${line(36, 111, 26)}${row(132)}${row(152)}${hand(88, 110)}`,
  switchOn: `${back}${row(56)}<rect class="t" x="16" y="74" width="88" height="28" rx="5"/>${line(22, 85, 40)}${line(22, 92, 30)}${toggle(88, true)}${row(122)}${row(146)}${hand(90, 96)}`,
  open: `<rect class="t" x="17" y="20" width="86" height="34" rx="6"/><circle class="f" cx="32" cy="37" r="9"/><path class="w" d="M32 32v9m-4-3.5 4 4 4-4M27.5 44h9"/>${line(47, 33, 46)}${line(47, 41, 30)}<rect class="c" x="20" y="68" width="80" height="34" rx="3"/>${line(20, 114, 80, 'c')}${line(20, 124, 64, 'c')}${line(20, 134, 74, 'c')}${line(20, 144, 50, 'c')}${hand(74, 42)}`,
  asked: `${line(20, 30, 80, 'c')}${line(20, 40, 60, 'c')}${line(20, 158, 70, 'c')}<rect class="p" x="16" y="56" width="88" height="86" rx="8"/><circle class="b" cx="60" cy="75" r="10"/><path class="b" d="m53 68 14 14"/>${line(26, 97, 68)}${line(26, 105, 54)}${buttons(117)}${hand(84, 129)}`,
  allow: `${back}${globe(60, 50)}${line(42, 68, 36)}<rect class="t" x="16" y="82" width="88" height="28" rx="5"/>${line(22, 93, 40)}${line(22, 100, 30)}${toggle(96, true)}${line(20, 126, 76, 'c')}${line(20, 136, 62, 'c')}${hand(90, 104)}`,
  install: `${line(20, 30, 80, 'c')}${line(20, 40, 60, 'c')}${line(20, 158, 70, 'c')}<rect class="p" x="16" y="56" width="88" height="86" rx="8"/>${parcel(64)}${line(36, 104, 48)}${buttons(117)}${hand(84, 129)}`,
  protect: `${line(20, 28, 80, 'c')}${line(20, 38, 60, 'c')}<rect class="p" x="16" y="50" width="88" height="104" rx="8"/><path class="b" d="M60 58l13 5v9c0 9-6 14-13 17-7-3-13-8-13-17v-9zM60 67v8M60 81v.1"/>${line(30, 98, 60)}<rect class="t" x="26" y="106" width="68" height="15" rx="5"/>${line(34, 113.5, 34)}<path class="b" d="m78 111.5 4 4 4-4"/><path class="a" d="M34 133h52"/>${hand(64, 134)}`,
  switchOff: `${back}${row(56)}<rect class="t" x="16" y="74" width="88" height="28" rx="5"/>${line(22, 85, 40)}${line(22, 92, 30)}${toggle(88, false)}${row(122)}${row(146)}${hand(88, 96)}`,
} as const;

export type PhoneDrawing = keyof typeof drawings;

/** The shapes of one of them, to be part of a larger drawing. */
export const phoneShapes = (name: PhoneDrawing): string => frame + drawings[name];

/** All drawings, to be put into a page once; they show where {@link phoneDrawing} asks for them. */
export const phoneDrawings: Html = html`<svg width="0" height="0" aria-hidden="true" class="defs">
  ${trustedMarkup(
    Object.entries(drawings)
      .map(
        ([name, shapes]) =>
          `<symbol id="d-${name}" viewBox="0 0 120 190">${frame}${shapes}</symbol>`,
      )
      .join(''),
  )}
</svg>`;

/**
 * One of the drawings, hidden from screen readers: the words beside it say the same. Browsers of Android 5
 * may know neither the stylesheet's colours and sizes nor `href`: they show the lines.
 */
export const phoneDrawing = (name: PhoneDrawing): Html =>
  html`<svg
    class="draw"
    viewBox="0 0 120 190"
    width="96"
    height="152"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    aria-hidden="true"
  >
    ${trustedMarkup(`<use xlink:href="#d-${name}"/>`)}
  </svg>`;
