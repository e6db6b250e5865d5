/** Shapes of the pictures in the guides: black lines and one colour, readable when printed in grey. */
const ink = '#1c2a33';
const paper = '#ffffff';
const accent = '#1f6f8b';
const soft = '#dcebf0';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const rectangle = (x: number, y: number, width: number, height: number, fill = paper): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}"/>`;

const line = (...points: readonly (readonly [number, number])[]): string =>
  `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none"/>`;

const circle = (x: number, y: number, radius: number, fill = paper): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

/** Words below a thing, or in it. */
export const words = (x: number, y: number, text: string, size = 15): string =>
  `<text x="${x}" y="${y}" font-size="${size}" stroke="none" fill="${ink}" text-anchor="middle">${escape(text)}</text>`;

/** Each is drawn around the middle `x`, in a square of 120, with its name below. */
type Thing = (x: number, name?: string) => string;

const named = (x: number, name: string | undefined, drawn: string): string =>
  drawn + (name === undefined ? '' : words(x, 186, name));

export const laptop: Thing = (x, name = 'laptop') =>
  named(
    x,
    name,
    rectangle(x - 50, 56, 100, 66, soft) +
      line([x - 66, 136], [x + 66, 136], [x + 54, 122], [x - 54, 122], [x - 66, 136]),
  );

export const box: Thing = (x, name = 'box') =>
  named(
    x,
    name,
    rectangle(x - 48, 84, 96, 52, soft) +
      circle(x - 30, 110, 4, accent) +
      rectangle(x + 10, 102, 24, 16) +
      line([x + 36, 84], [x + 36, 58]),
  );

export const stick: Thing = (x, name = 'stick') =>
  named(x, name, rectangle(x - 40, 96, 56, 30, soft) + rectangle(x + 16, 102, 24, 18));

export const card: Thing = (x, name = 'SD card') =>
  named(
    x,
    name,
    `<path d="M${x - 26} 70 h36 l16 16 v52 h-52 z" fill="${soft}"/>` +
      [-14, -4, 6].map((shift) => line([x + shift, 76], [x + shift, 88])).join(''),
  );

export const phone: Thing = (x, name = 'phone') =>
  named(x, name, rectangle(x - 22, 62, 44, 76, soft) + circle(x, 128, 4));

export const screen: Thing = (x, name = 'screen') =>
  named(
    x,
    name,
    rectangle(x - 62, 52, 124, 76, soft) +
      line([x - 22, 140], [x + 22, 140]) +
      line([x, 128], [x, 140]),
  );

export const cloud: Thing = (x, name = 'balena') =>
  named(
    x,
    name,
    `<path d="M${x - 40} 130 a24 24 0 0 1 4 -48 a32 32 0 0 1 60 -6 a26 26 0 0 1 16 54 z" fill="${soft}"/>`,
  );

export const person: Thing = (x, name = 'steward') =>
  named(
    x,
    name,
    circle(x, 78, 16, soft) + `<path d="M${x - 28} 138 a28 34 0 0 1 56 0 z" fill="${soft}"/>`,
  );

/** A sheet with lines of text. */
export const sheet = (x: number, lines: readonly string[], name?: string): string =>
  named(
    x,
    name,
    rectangle(x - 112, 40, 224, 116) +
      lines.map((text, index) => words(x, 68 + index * 24, text, 14)).join(''),
  );

/** From one thing to the next, with what goes there. */
export const arrow = (from: number, to: number, what = ''): string =>
  line([from, 110], [to, 110]) +
  line([to - 10, 102], [to, 110], [to - 10, 118]) +
  words((from + to) / 2, 98, what, 13);

/** Wi-Fi in the air. */
export const waves = (x: number): string =>
  [14, 24, 34]
    .map(
      (radius) =>
        `<path d="M${x} ${112 - radius} a${radius} ${radius} 0 0 1 0 ${2 * radius}" fill="none"/>`,
    )
    .join('');

/** One picture of a guide. `title` is for people who do not see it. */
export const picture = (title: string, ...parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 200" role="img" aria-label="${escape(title)}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="720" height="200" fill="${paper}"/>`,
    `<g font-family="sans-serif" stroke="${ink}" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round">`,
    ...parts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
