import { createHash, timingSafeEqual } from 'node:crypto';
import type { StickMarker } from '@p2p-hotspot/contract';
import type { StateDocumentStore } from '../../ports/state-documents.ts';

export type StewardMarker = NonNullable<StickMarker['steward']>;

/** The stewards' sticks that a box knows: of each only the SHA-256 of its secret. */
export interface StewardRegister {
  count(): number;
  isKnown(marker: StewardMarker): boolean;
  /** Durable on return. */
  enrol(marker: StewardMarker): Promise<void>;
  /** Forgets all others. Durable on return. */
  keepOnly(markers: readonly StewardMarker[]): Promise<void>;
}

const digestOf = ({ secret }: StewardMarker): Buffer =>
  createHash('sha256').update(Buffer.from(secret, 'base64url')).digest();

/** @param onChange called with the number of sticks whenever it is another one */
export const createStewardRegister = async (
  documents: StateDocumentStore,
  onChange: (count: number) => void,
): Promise<StewardRegister> => {
  let known = (await documents.load('stewards'))?.sticks ?? [];
  const save = async (sticks: readonly string[]): Promise<void> => {
    await documents.save('stewards', { sticks });
    known = sticks;
    onChange(known.length);
  };
  const isKnown = (marker: StewardMarker): boolean => {
    const digest = digestOf(marker);
    // All are compared, each in the same time: nothing is learned from how long it takes.
    return known.filter((one) => timingSafeEqual(Buffer.from(one, 'hex'), digest)).length > 0;
  };
  return {
    count: () => known.length,
    isKnown,
    enrol: async (marker) => {
      if (!isKnown(marker)) await save([...known, digestOf(marker).toString('hex')]);
    },
    // A stick and its copy are one.
    keepOnly: (markers) =>
      save([...new Set(markers.filter(isKnown).map((one) => digestOf(one).toString('hex')))]),
  };
};
