import { hash } from 'node:crypto';
import { unpackChunk } from '@p2p-hotspot/bundle-format/codec';
import type { BlockPart, PackedPart } from '../../../ports/hasher.ts';

/** SHA-256 of each part. */
export const hashParts = (block: Uint8Array, parts: readonly BlockPart[]): string[] =>
  parts.map(({ start, end }) => hash('sha256', block.subarray(start, end), 'hex'));

/** As `Hasher.unpack`. */
export const unpackParts = (
  block: Uint8Array,
  parts: readonly PackedPart[],
  into: Uint8Array,
): string[] =>
  parts.map(({ start, end, packed, unpackedStart }) => {
    const stored = block.subarray(start, end);
    const bytes = packed === undefined ? stored : unpackChunk(stored, packed);
    if (bytes === undefined) return '';
    into.set(bytes, unpackedStart);
    return hash('sha256', bytes, 'hex');
  });
