import { chunk, stringPool, u16, u32 } from './byte-writer.ts';

/** A value of an attribute: text, whole number, truth, or one of the other types of Android. */
export type AttributeValue =
  | string
  | number
  | boolean
  | { readonly reference: number }
  | { readonly float: number }
  | { readonly color: number }
  /** Whole density-independent pixels. */
  | { readonly dp: number }
  /** A part of 1. */
  | { readonly fraction: number }
  /** An attribute of a theme. */
  | { readonly theme: number };

export interface ElementSpec {
  readonly name: string;
  /** By resource id, or by name where the attribute has none. */
  readonly attributes?: ReadonlyMap<number | string, AttributeValue>;
  readonly children?: readonly ElementSpec[];
}

const none = u32(0xffff_ffff);

/** Writes binary XML as aapt2 does: names with a resource id first, then all other strings. */
export const writeBinaryXml = (root: ElementSpec, encoding: 'utf8' | 'utf16' = 'utf8'): Buffer => {
  const ids: number[] = [];
  const collectIds = ({ attributes, children }: ElementSpec): void => {
    for (const key of attributes?.keys() ?? []) {
      if (typeof key === 'number' && !ids.includes(key)) ids.push(key);
    }
    children?.forEach(collectIds);
  };
  collectIds(root);
  const strings = ids.map((id) => `attribute${id.toString(16)}`);
  const indexOf = (text: string): Buffer => {
    const found = strings.indexOf(text, ids.length);
    return u32(found === -1 ? strings.push(text) - 1 : found);
  };
  const valueBytes = (value: AttributeValue): Buffer => {
    const typed = (type: number, data: Buffer): Buffer =>
      Buffer.concat([u16(8), Buffer.of(0, type), data]);
    if (typeof value === 'string') return typed(0x03, indexOf(value));
    if (typeof value === 'number') return typed(0x10, u32(value));
    if (typeof value === 'boolean') return typed(0x12, u32(value ? 0xffff_ffff : 0));
    if ('float' in value) {
      const bytes = Buffer.alloc(4);
      bytes.writeFloatLE(value.float);
      return typed(0x04, bytes);
    }
    if ('color' in value) return typed(0x1c, u32(value.color));
    if ('dp' in value) return typed(0x05, u32((value.dp << 8) | 0x01));
    // 23 bits behind the point.
    if ('fraction' in value)
      return typed(0x06, u32((Math.round(value.fraction * 2 ** 23) << 8) | 0x30));
    if ('theme' in value) return typed(0x02, u32(value.theme));
    return typed(0x01, u32(value.reference));
  };
  const element = ({ name, attributes, children }: ElementSpec): Buffer[] => {
    const list = [...(attributes ?? [])].map(([key, value]) => {
      const index = typeof key === 'number' ? u32(ids.indexOf(key)) : indexOf(key);
      return Buffer.concat([none, index, none, valueBytes(value)]);
    });
    const extent = [u16(20), u16(20), u16(list.length), u16(0), u16(0), u16(0)];
    const line = Buffer.concat([u32(1), none]);
    const start = chunk(0x0102, line, none, indexOf(name), ...extent, ...list);
    const end = chunk(0x0103, line, none, indexOf(name));
    return [start, ...(children ?? []).flatMap(element), end];
  };
  const elements = element(root);
  const resourceMap = chunk(0x0180, Buffer.alloc(0), ...ids.map(u32));
  return chunk(0x0003, Buffer.alloc(0), stringPool(strings, encoding), resourceMap, ...elements);
};
