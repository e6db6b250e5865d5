import { createHash } from 'node:crypto';
import { mixColours, pageGrounds, tintOf, type CommunityFile } from '@p2p-hotspot/contract';

/** Style of a community's own colours, to stand in a page after the one stylesheet. */
export interface CommunityStyle {
  readonly css: string;
  /** What allows it in a Content-Security-Policy. */
  readonly source: string;
}

/** The header, with light text on it: only ever as light as the accent of light pages. */
const hero = (accent: string, from: number, to: number): string =>
  `--hero:linear-gradient(135deg,${mixColours(accent, '#000000', from)},${mixColours(accent, '#000000', to)})`;

/** @param colours checked: `#rrggbb`, and readable on the pages' grounds */
export const communityStyle = ({
  light,
  dark,
}: NonNullable<CommunityFile['colours']>): CommunityStyle => {
  const css =
    `:root{--accent:${light};--tint:${tintOf(light, 'light')};--bar:${light};--deep:${light};${hero(light, 0.15, 0)}}` +
    `@media (prefers-color-scheme:dark){:root{--accent:${dark};--on-accent:${pageGrounds.dark.onAccent};` +
    `--tint:${tintOf(dark, 'dark')};--bar:${dark};${hero(light, 0.4, 0.2)}}}`;
  return { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
};
