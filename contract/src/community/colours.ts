import type { CodedMessage } from '../message.ts';

/** Colours as `#rrggbb`. */
export type Scheme = 'light' | 'dark';

/** Grounds of the portal's pages that text in the accent colour stands on, and what stands on the accent. */
export const pageGrounds = {
  light: { paper: '#fbf6ee', card: '#fffdf9', onAccent: '#fffaf4' },
  dark: { paper: '#191411', card: '#241d18', onAccent: '#191411' },
} as const satisfies Record<Scheme, object>;

/** WCAG 2.2, 1.4.3 (AA). */
export const leastContrast = 4.5;

const channels = (colour: string): readonly [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
};

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
const luminance = (colour: string): number => {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio as WCAG 2.2 defines it, 1 to 21. */
export const contrastRatio = (one: string, other: string): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
};

/** @param share how much of `other`, 0 to 1 */
export const mixColours = (colour: string, other: string, share: number): string => {
  const others = channels(other);
  return `#${channels(colour)
    .map((channel, index) => Math.round(channel * (1 - share) + (others[index] ?? 0) * share))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
};

/** The ground of icons and quiet buttons: a breath of the accent. */
export const tintOf = (accent: string, scheme: Scheme): string =>
  mixColours(pageGrounds[scheme].card, accent, scheme === 'light' ? 0.12 : 0.14);

/** Contrast of an accent with the ground on which it is worst to read. */
export const accentContrast = (accent: string, scheme: Scheme): number => {
  const { paper, card, onAccent } = pageGrounds[scheme];
  return Math.min(
    ...[paper, card, onAccent, tintOf(accent, scheme)].map((ground) =>
      contrastRatio(accent, ground),
    ),
  );
};

/** The same hue, only as much darker (on a dark page: lighter) as it takes to be read. */
export const nearestReadable = (accent: string, scheme: Scheme): string => {
  const end = scheme === 'light' ? '#000000' : '#ffffff';
  for (let step = 0; step < 100; step += 1) {
    const candidate = mixColours(accent, end, step / 100);
    if (accentContrast(candidate, scheme) >= leastContrast) return candidate;
  }
  return end;
};

/** @returns why one of the colours, or both, would not be readable on the pages */
export const unreadableColours = (
  colours: Readonly<Record<Scheme, string>>,
  path: string,
): readonly CodedMessage<'COMMUNITY_COLOUR_UNREADABLE'>[] =>
  (['light', 'dark'] as const).flatMap((scheme) => {
    const colour = colours[scheme];
    const contrast = accentContrast(colour, scheme);
    if (contrast >= leastContrast) return [];
    // Never rounded up to what would be enough.
    const ratio = (Math.floor(contrast * 10) / 10).toFixed(1);
    const proposed = nearestReadable(colour, scheme);
    return [
      {
        code: 'COMMUNITY_COLOUR_UNREADABLE',
        parameters: { path, scheme, colour, ratio, proposed },
      },
    ];
  });
