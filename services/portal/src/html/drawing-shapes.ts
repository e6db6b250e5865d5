/**
 * Parts of our own drawings, as SVG without letters. `t` and `f` are what to tap, `a` a line of it, `w` a
 * line on it, `g` a glow under the finger of the hand `h`; `c` is faint, `p` paper, `k` the knob of a
 * switch. What reads the same in every direction is `m`, which is not turned around with the rest.
 */

/** A phone, 120 wide and 190 high. */
export const frame =
  '<rect class="p" x="6" y="3" width="108" height="184" rx="13"/><rect class="c" x="13" y="15" width="94" height="160" rx="3"/><path class="b" d="M50 9h20"/>';

/** A hand whose finger points at a place. */
export const hand = (x: number, y: number): string =>
  `<circle class="g" cx="${x}" cy="${y}" r="11"/><path class="h" transform="translate(${x - 9} ${y})" d="M7.5 12V1.500a2 2 0 0 1 4 0v8l7.2 1.700a3 3 0 0 1 2.3 3.300l-1 7a4 4 0 0 1-4 3.500h-5.500a4 4 0 0 1-3.2-1.600L1.5 16.500a2 2 0 0 1 3-2.700l3 2.700z"/>`;

export const line = (x: number, y: number, width: number, kind = 'b'): string =>
  `<path class="${kind}" d="M${x} ${y}h${width}"/>`;

/** A row of a list of settings. */
export const row = (y: number): string =>
  `<circle class="c" cx="25" cy="${y}" r="5"/>${line(36, y - 3, 44, 'c')}${line(36, y + 4, 28, 'c')}`;

export const gear =
  '<circle class="b" cx="60" cy="33" r="8"/><circle class="b" cx="60" cy="33" r="2.5"/><path class="b" d="M60 22v3M60 41v3M49 33h3M68 33h3M52.2 25.200l2.2 2.200M65.6 38.600l2.2 2.200M52.2 40.800l2.2-2.200M65.6 27.400l2.2-2.2"/>';

export const toggle = (y: number, isOn: boolean): string =>
  `<rect class="${isOn ? 'f' : 'b'}" x="74" y="${y - 7}" width="26" height="14" rx="7"/><circle class="${isOn ? 'k' : 'b'}" cx="${isOn ? 93 : 81}" cy="${y}" r="${isOn ? 5 : 3}"/>`;

/** Two buttons side by side, the second to be tapped. */
export const buttons = (y: number): string =>
  `<rect class="b" x="22" y="${y}" width="34" height="15" rx="7.5"/>${line(31, y + 7.5, 16)}<rect class="f" x="64" y="${y}" width="34" height="15" rx="7.5"/><path class="w" d="M72 ${y + 7.5}h18"/>`;

/** A parcel: what is installed. */
export const parcel = (y: number): string =>
  `<path class="b" d="M46 ${y + 8}l14-7 14 7v15l-14 7-14-7zM46 ${y + 8}l14 7 14-7M60 ${y + 15}v15"/>`;

export const globe = (x: number, y: number): string =>
  `<circle class="b" cx="${x}" cy="${y}" r="9"/><path class="b" d="M${x - 9} ${y}h18M${x} ${y - 9}c-7 6-7 12 0 18M${x} ${y - 9}c7 6 7 12 0 18"/>`;

/** The arrow at the top of a screen that leads back. */
export const back = '<path class="b" d="M30 27H18m5-5-5 5 5 5"/>';
