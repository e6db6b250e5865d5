import { hash } from 'node:crypto';
import {
  decodePatchHead,
  decodePatchHint,
  nameLimitBytes,
  noteShortLived,
  patchHintPath,
  patchPath,
  readDelta,
  refuseDelta,
  unpackChunk,
  type LocatedFrame,
  type LocatedPatchHead,
} from '@p2p-hotspot/bundle-format';
import { isCodedError, type Component } from '@p2p-hotspot/contract';
import type { Store } from '../../ports/store.ts';
import type { PresentSource } from '../source-pool.ts';
import { pieceReaderOf } from './piece-reader.ts';

/** Where a delta copies from. */
export interface CopySource {
  readonly lengthBytes: number;
  /** Fills the buffer from an address on; false where that is not possible. */
  read(address: number, into: Uint8Array): Promise<boolean>;
}

/** A patch of a source whose older list is installed. What it makes is checked by whoever takes it. */
export interface OpenPatch {
  readonly head: LocatedPatchHead;
  /** Bytes of the older list. */
  readonly older: Uint8Array;
  /** @returns undefined where it cannot be read, does not decode, or has nothing to copy from */
  readonly makeFrame: (frame: LocatedFrame, from: CopySource) => Promise<Uint8Array | undefined>;
}

/** Nobody signed a patch: one that does not decode is one that is not there. */
const tolerated = <T>(decode: () => T): T | undefined => {
  try {
    return decode();
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

const applyDelta = async (
  delta: Uint8Array,
  into: Uint8Array,
  from: CopySource,
): Promise<boolean> => {
  let made = 0;
  try {
    for (const step of readDelta(delta, into.length, from.lengthBytes, refuseDelta)) {
      into.set(step.literal, made);
      made += step.literal.length;
      if (step.copyBytes === 0) continue;
      const target = into.subarray(made, made + step.copyBytes);
      if (!(await from.read(step.copyAddress, target))) return false;
      made += step.copyBytes;
    }
  } catch (error) {
    if (isCodedError(error)) return false;
    throw error;
  }
  return true;
};

/** Whether it is worth asking: what is read from a stick or a neighbour costs nothing. */
export const mayHavePatches = ({ source, hasWholeFiles }: PresentSource): boolean =>
  source.kind === 'mirror' || (source.kind === 'swarm-peer' && !hasWholeFiles);

/**
 * Looks for a patch that leads to a list from one that is installed.
 *
 * @param older SHA-256 of lists that are installed, the most alike first
 */
export const openPatch = async (
  present: PresentSource,
  store: Store,
  list: string,
  older: readonly string[],
): Promise<OpenPatch | undefined> => {
  if (!mayHavePatches(present) || older.length === 0) return undefined;
  const hint = await present.read(patchHintPath(list), nameLimitBytes['patch-hint']);
  const patches = hint && tolerated(() => decodePatchHint(hint));
  const named = patches
    ?.map((patch) => ({ patch, rank: older.indexOf(patch.from) }))
    .filter(({ rank }) => rank >= 0)
    .sort((left, right) => left.rank - right.rank)[0]?.patch;
  if (named === undefined) return undefined;
  const olderBytes = await store.readList(named.from);
  if (olderBytes === undefined) return undefined;
  const name = patchPath(named.sha256);
  const pieces = pieceReaderOf(present);
  const headBytes = await pieces.read(name, 0, named.headBytes, named.lengthBytes);
  const head = headBytes && tolerated(() => decodePatchHead(headBytes));
  if (head === undefined) return undefined;
  return {
    head,
    older: olderBytes,
    makeFrame: async ({ offset, contentBytes, deltaBytes, codec, storedBytes }, from) => {
      const stored = await pieces.read(name, offset, storedBytes, named.lengthBytes);
      const delta = stored && unpackChunk(stored, { codec, lengthBytes: deltaBytes });
      if (delta === undefined) return undefined;
      const content = new Uint8Array(contentBytes);
      noteShortLived(storedBytes + deltaBytes + contentBytes);
      return (await applyDelta(delta, content, from)) ? content : undefined;
    },
  };
};

/**
 * The newer list, made from the older one.
 *
 * @returns undefined where this does not give the list with that hash
 */
export const makeList = async (
  { head, older, makeFrame }: OpenPatch,
  { sha256, length }: Component['list'],
): Promise<Uint8Array | undefined> => {
  if (head.list?.contentBytes !== length) return undefined;
  const bytes = await makeFrame(head.list, {
    lengthBytes: older.length,
    read: (address, into) => {
      into.set(older.subarray(address, address + into.length));
      return Promise.resolve(true);
    },
  });
  return bytes !== undefined && hash('sha256', bytes, 'hex') === sha256 ? bytes : undefined;
};
