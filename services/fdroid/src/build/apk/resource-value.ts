import type { ByteView } from '../byte-view.ts';
import type { StringPool } from './string-pool.ts';

/** A value as binary XML and resource tables hold it (Res_value). */
export type ResourceValue =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'reference'; readonly resourceId: number }
  | { readonly kind: 'other' };

const types = { reference: 0x01, string: 0x03, dynamicReference: 0x07, decimal: 0x10, hex: 0x11 };
const booleanType = 0x12;

/** Reads the eight bytes of a Res_value; size and res0 are skipped, as Android does. */
export const readResourceValue = (
  view: ByteView,
  offset: number,
  strings: StringPool,
): ResourceValue => {
  switch (view.u8(offset + 3)) {
    case types.reference:
    case types.dynamicReference:
      return { kind: 'reference', resourceId: view.u32(offset + 4) };
    case types.string:
      return { kind: 'string', text: strings(view.u32(offset + 4)) };
    case types.decimal:
    case types.hex:
      return { kind: 'integer', value: view.i32(offset + 4) };
    case booleanType:
      return { kind: 'boolean', value: view.u32(offset + 4) !== 0 };
    default:
      return { kind: 'other' };
  }
};
