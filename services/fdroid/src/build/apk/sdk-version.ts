import { FdroidError } from '../../errors.ts';
import type { ResourceValue } from './resource-value.ts';

/**
 * API levels by code name, as very old and preview builds write them (android.os.Build.VERSION_CODES
 * and the one-letter names of build tools). Compared without case and punctuation.
 */
const levels: Readonly<Record<string, number>> = {
  base: 1,
  cupcake: 3,
  donut: 4,
  eclair: 5,
  eclair01: 6,
  eclairmr1: 7,
  froyo: 8,
  gingerbread: 9,
  gingerbreadmr1: 10,
  honeycomb: 11,
  honeycombmr1: 12,
  honeycombmr2: 13,
  icecreamsandwich: 14,
  icecreamsandwichmr1: 15,
  jellybean: 16,
  jellybeanmr1: 17,
  jellybeanmr2: 18,
  kitkat: 19,
  kitkatwatch: 20,
  l: 21,
  lollipop: 21,
  lollipopmr1: 22,
  m: 23,
  mnc: 23,
  marshmallow: 23,
  n: 24,
  nougat: 24,
  nmr1: 25,
  o: 26,
  oreo: 26,
  omr1: 27,
  p: 28,
  pie: 28,
  q: 29,
  r: 30,
  s: 31,
  sv2: 32,
  t: 33,
  tiramisu: 33,
  u: 34,
  upsidedowncake: 34,
  v: 35,
  vanillaicecream: 35,
  baklava: 36,
};

const maxLevel = 10_000;

/**
 * One API level of `<uses-sdk>`.
 *
 * @param value resolved; undefined where the attribute is absent
 * @throws FdroidError APK_SDK_UNKNOWN
 */
export const readSdkVersion = (value: ResourceValue | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (value.kind === 'integer' && value.value >= 0 && value.value <= maxLevel) return value.value;
  const text = value.kind === 'string' ? value.text : '';
  const level = /^\d{1,5}$/.test(text)
    ? Number(text)
    : levels[text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')];
  if (level !== undefined && level <= maxLevel) return level;
  const shown = value.kind === 'integer' ? value.value : text.slice(0, 100);
  throw new FdroidError('APK_SDK_UNKNOWN', { parameters: { value: shown } });
};
