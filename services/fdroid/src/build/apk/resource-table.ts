import { byteView, type ByteView } from '../byte-view.ts';
import {
  chunkTypes,
  readChunk,
  readChunks,
  ResourceFormatError,
  type ResourceChunk,
} from './resource-chunk.ts';
import { readResourceValue, type ResourceValue } from './resource-value.ts';
import { readStringPool, type StringPool } from './string-pool.ts';

/** Which phones a value is for (ResTable_config), as far as the index needs it. */
export interface ResourceConfiguration {
  /** As in `pt`, `pt-BR` or `zh-Hans-CN`; empty: any language. */
  readonly locale: string;
  /** Dots per inch; 0: any. 0xfffe: drawn at any density (XML). 0xffff: not scaled. */
  readonly density: number;
  /** True when nothing but density and Android version is asked for. */
  readonly isPlain: boolean;
  /** True when a language is asked for, and besides only density and Android version. */
  readonly isOnlyLocale: boolean;
  readonly sdkVersion: number;
}

/** One value of a resource, for one configuration. */
export interface ConfiguredValue {
  readonly configuration: ResourceConfiguration;
  readonly value: ResourceValue;
}

/** The values of a resource over all configurations, in the order of the table. */
export type ResourceTable = (resourceId: number) => readonly ConfiguredValue[];

/** The values of one type for one configuration (ResTable_type). */
interface TypeChunk {
  readonly configuration: ResourceConfiguration;
  readonly valueAt: (entry: number) => ResourceValue | undefined;
}

const sparseFlag = 0x01;
const offset16Flag = 0x02;
const complexFlag = 0x0001;
const compactFlag = 0x0008;
const noEntry = 0xffff_ffff;
const noEntry16 = 0xffff;
const maxTypeChunks = 50_000;
/** Bounds time: looking a resource up goes through all configurations that its type has. */
const maxVisits = 20_000_000;

const letters = (view: ByteView, offset: number, base: number): string => {
  const [first, second] = [view.u8(offset), view.u8(offset + 1)];
  if (first === 0) return '';
  if ((first & 0x80) === 0) return String.fromCharCode(first, second);
  // Three letters, five bits each (ISO 639-2, UN M.49).
  const packed = (second << 8) | first;
  return [0, 5, 10].map((shift) => String.fromCharCode(base + ((packed >> shift) & 0x1f))).join('');
};

/** Byte ranges of ResTable_config. */
const languageBytes = [8, 12] as const;
const densityBytes = [14, 16] as const;
const versionBytes = [24, 28] as const;
const scriptBytes = [36, 40] as const;
const variantBytes = [40, 48] as const;

const asciiAt = (view: ByteView, [start, end]: readonly [number, number]): string => {
  if (view.length < end) return '';
  return Buffer.from(view.bytes.subarray(start, end)).toString('latin1').replace(/\0.*$/s, '');
};

/** True where all bytes behind the size, but those in some ranges, are zero. */
const isZeroBut = (bytes: Uint8Array, ranges: readonly (readonly [number, number])[]): boolean =>
  bytes.every(
    (byte, index) =>
      byte === 0 || index < 4 || ranges.some(([start, end]) => start <= index && index < end),
  );

const readConfiguration = (view: ByteView): ResourceConfiguration => {
  const language = letters(view, 8, 0x61);
  const region = letters(view, 10, 0x30);
  const script = asciiAt(view, scriptBytes);
  const variant = asciiAt(view, variantBytes);
  const free = [densityBytes, versionBytes];
  const isPlain = isZeroBut(view.bytes, free);
  return {
    locale: [language, script, region, variant].filter((part) => part !== '').join('-'),
    density: view.u16(14),
    isPlain,
    isOnlyLocale:
      !isPlain &&
      language !== '' &&
      isZeroBut(view.bytes, [...free, languageBytes, scriptBytes, variantBytes]),
    sdkVersion: view.length >= 26 ? view.u16(24) : 0,
  };
};

/** Offset of an entry's data, or undefined where this configuration has none. */
const entryOffset = (chunk: ResourceChunk, entry: number): number | undefined => {
  const { view, headerBytes } = chunk;
  const flags = view.u8(9);
  const count = view.u32(12);
  const entriesStart = view.u32(16);
  if ((flags & sparseFlag) !== 0) {
    // Pairs of index and offset / 4, ascending.
    for (let low = 0, high = count - 1; low <= high;) {
      const middle = (low + high) >>> 1;
      const found = view.u16(headerBytes + middle * 4);
      if (found === entry) return entriesStart + view.u16(headerBytes + middle * 4 + 2) * 4;
      if (found < entry) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
  if (entry >= count) return undefined;
  if ((flags & offset16Flag) !== 0) {
    const offset = view.u16(headerBytes + entry * 2);
    return offset === noEntry16 ? undefined : entriesStart + offset * 4;
  }
  const offset = view.u32(headerBytes + entry * 4);
  return offset === noEntry ? undefined : entriesStart + offset;
};

const typeChunk = (chunk: ResourceChunk, strings: StringPool): TypeChunk => {
  const { view, headerBytes } = chunk;
  const configurationBytes = view.u32(20);
  if (configurationBytes < 16 || 20 + configurationBytes > headerBytes) {
    throw new ResourceFormatError('configuration');
  }
  return {
    configuration: readConfiguration(view.slice(20, 20 + configurationBytes)),
    valueAt: (entry) => {
      const offset = entryOffset(chunk, entry);
      if (offset === undefined) return undefined;
      const flags = view.u16(offset + 2);
      if ((flags & compactFlag) !== 0) {
        // key u16, flags u8, type u8, data u32: the value without its own header.
        const compact = Uint8Array.of(
          8,
          0,
          0,
          view.u8(offset + 3),
          ...view.slice(offset + 4, offset + 8).bytes,
        );
        return readResourceValue(byteView(compact), 0, strings);
      }
      if ((flags & complexFlag) !== 0) return { kind: 'other' };
      return readResourceValue(view, offset + view.u16(offset), strings);
    },
  };
};

/**
 * Reads resources.arsc (AOSP, ResourceTypes.h): dense, sparse and 16-bit tables, full and compact
 * entries, as aapt and aapt2 write them. Only what is asked for is decoded.
 *
 * @returns a function that throws ResourceFormatError or OutOfBoundsError where the table is damaged
 * @throws ResourceFormatError, OutOfBoundsError
 */
export const readResourceTable = (view: ByteView): ResourceTable => {
  const table = readChunk(view, 0);
  if (table.type !== chunkTypes.table) throw new ResourceFormatError('not a resource table');
  let strings: StringPool | undefined;
  let count = 0;
  const types = new Map<number, TypeChunk[]>();
  for (const chunk of readChunks(table)) {
    if (chunk.type === chunkTypes.stringPool) strings ??= readStringPool(chunk);
    if (chunk.type !== chunkTypes.tablePackage) continue;
    if (strings === undefined) throw new ResourceFormatError('no strings');
    const packageId = chunk.view.u32(8);
    for (const inner of readChunks(chunk)) {
      if (inner.type !== chunkTypes.tableType) continue;
      count += 1;
      if (count > maxTypeChunks) throw new ResourceFormatError('too many types');
      const key = ((packageId << 8) | inner.view.u8(8)) >>> 0;
      const ofType = types.get(key) ?? [];
      ofType.push(typeChunk(inner, strings));
      types.set(key, ofType);
    }
  }
  let visits = 0;
  return (resourceId) => {
    const chunks = types.get(resourceId >>> 16) ?? [];
    visits += chunks.length;
    if (visits > maxVisits) throw new ResourceFormatError('too many values');
    return chunks.flatMap(({ configuration, valueAt }) => {
      const value = valueAt(resourceId & 0xffff);
      return value === undefined ? [] : [{ configuration, value }];
    });
  };
};
