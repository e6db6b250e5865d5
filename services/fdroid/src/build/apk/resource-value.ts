import type { ByteView } from '../byte-view.ts';
import type { StringPool } from './string-pool.ts';

/** A value as binary XML and resource tables hold it (Res_value). */
export type ResourceValue =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'float'; readonly value: number }
  /** In density-independent pixels (1/160 inch). */
  | { readonly kind: 'dimension'; readonly value: number }
  /** Of what it is a part of: 1 is the whole. */
  | { readonly kind: 'fraction'; readonly value: number }
  /** 0xAARRGGBB. */
  | { readonly kind: 'color'; readonly argb: number }
  | { readonly kind: 'reference'; readonly resourceId: number }
  | { readonly kind: 'other' };

const types = {
  reference: 0x01,
  string: 0x03,
  float: 0x04,
  dimension: 0x05,
  fraction: 0x06,
  dynamicReference: 0x07,
  decimal: 0x10,
  hex: 0x11,
  boolean: 0x12,
  argb8: 0x1c,
  rgb8: 0x1d,
  argb4: 0x1e,
  rgb4: 0x1f,
} as const;

/** Bits of a complex value's fraction by its radix: 23p0, 16p7, 8p15, 0p23. */
const radixScales = [1, 2 ** -7, 2 ** -15, 2 ** -23] as const;
/** px and dp are the same at 160 dots an inch; sp as with an ordinary font; pt, in, mm. */
const unitScales = [1, 1, 1, 160 / 72, 160, 160 / 25.4] as const;

/** TypedValue.complexToFloat: 24 bits of mantissa, then where its point stands. */
const complexNumber = (data: number): number =>
  ((data | 0) >> 8) * (radixScales[(data >>> 4) & 0x3] ?? 1);

const floatOf = (bits: number): number => {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, bits);
  return view.getFloat32(0);
};

/** Reads the eight bytes of a Res_value; size and res0 are skipped, as Android does. */
export const readResourceValue = (
  view: ByteView,
  offset: number,
  strings: StringPool,
): ResourceValue => {
  const data = view.u32(offset + 4);
  switch (view.u8(offset + 3)) {
    case types.reference:
    case types.dynamicReference:
      return { kind: 'reference', resourceId: data };
    case types.string:
      return { kind: 'string', text: strings(data) };
    case types.float:
      return { kind: 'float', value: floatOf(data) };
    case types.dimension:
      return { kind: 'dimension', value: complexNumber(data) * (unitScales[data & 0xf] ?? 1) };
    case types.fraction:
      return { kind: 'fraction', value: complexNumber(data) };
    case types.decimal:
    case types.hex:
      return { kind: 'integer', value: data | 0 };
    case types.boolean:
      return { kind: 'boolean', value: data !== 0 };
    case types.argb8:
    case types.rgb8:
    case types.argb4:
    case types.rgb4:
      return { kind: 'color', argb: data };
    default:
      return { kind: 'other' };
  }
};
