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
  /**
   * Enrols it if no other is known. Durable on return.
   *
   * @returns whether it is the first one
   */
  enrolFirst(marker: StewardMarker): Promise<boolean>;
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
  let turn: Promise<unknown> = Promise.resolve();
  /** Of two sticks that come at the same time, one is the first. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const isKnown = (marker: StewardMarker): boolean => {
    const digest = digestOf(marker);
    // All are compared, each in the same time: nothing is learned from how long it takes.
    return known.filter((one) => timingSafeEqual(Buffer.from(one, 'hex'), digest)).length > 0;
  };
  const enrol = async (marker: StewardMarker): Promise<void> => {
    if (!isKnown(marker)) await save([...known, digestOf(marker).toString('hex')]);
  };
  return {
    count: () => known.length,
    isKnown,
    enrol: (marker) => inTurn(() => enrol(marker)),
    enrolFirst: (marker) =>
      inTurn(async () => {
        if (known.length > 0) return false;
        await enrol(marker);
        return true;
      }),
    // A stick and its copy are one.
    keepOnly: (markers) =>
      inTurn(() =>
        save([...new Set(markers.filter(isKnown).map((one) => digestOf(one).toString('hex')))]),
      ),
  };
};
