import {
  stewardLogLimit,
  type CodedMessage,
  type MessageParameters,
  type StewardActName,
  type StewardLogEntry,
  type StewardPlace,
} from '@p2p-hotspot/contract';
import type { Clock } from '../ports/clock.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';

/** What stewards asked for. Of people it knows only whether they were at the screen of the box. */
export interface StewardLog {
  /** Newest first. */
  read(): readonly StewardLogEntry[];
  /**
   * Does an act between two durable entries: that it was begun, and what came of it. What is done is
   * therefore always told, even where a power cut hides how it ended.
   *
   * @throws whatever `act` throws, after it was written down
   */
  around(begun: BegunAct, act: () => Promise<void>): Promise<void>;
  /** Something that was refused, or asked nothing of the box. The same again is counted. */
  note(begun: BegunAct, outcome: 'accepted' | CodedMessage): Promise<void>;
}

export interface BegunAct {
  readonly place: StewardPlace;
  readonly act: StewardActName;
  readonly parameters: MessageParameters;
}

interface Change {
  readonly entries: readonly StewardLogEntry[];
  readonly isDurable: boolean;
}

const isPowerOfTwo = (count: number): boolean => Number.isInteger(Math.log2(count));

const isSame = (
  entry: StewardLogEntry,
  { place, act }: BegunAct,
  outcome: 'accepted' | CodedMessage,
): boolean =>
  entry.place === place &&
  entry.act === act &&
  typeof entry.outcome === 'object' &&
  typeof outcome === 'object' &&
  entry.outcome.code === outcome.code;

/** @param toRefusal what people are told of an error; undefined for a bug */
export const createStewardLog = async (
  documents: StateDocumentStore,
  clock: Clock,
  toRefusal: (error: unknown) => CodedMessage | undefined,
): Promise<StewardLog> => {
  let entries: readonly StewardLogEntry[] = (await documents.load('stewardLog')) ?? [];
  let turn: Promise<unknown> = Promise.resolve();
  const change = (make: (entries: readonly StewardLogEntry[]) => Change): Promise<void> => {
    const write = async (): Promise<void> => {
      const made = make(entries);
      const changed = made.entries.slice(0, stewardLogLimit);
      if (made.isDurable) await documents.save('stewardLog', changed);
      entries = changed;
    };
    const result = turn.then(write);
    turn = result.catch(() => undefined);
    return result;
  };
  const entryOf = (begun: BegunAct, outcome: StewardLogEntry['outcome']): StewardLogEntry => ({
    sequence: (entries[0]?.sequence ?? 0) + 1,
    time: clock.now(),
    ...begun,
    outcome,
  });
  const end = (sequence: number, outcome: StewardLogEntry['outcome']): Promise<void> =>
    change((all) => ({
      entries: all.map((one) => (one.sequence === sequence ? { ...one, outcome } : one)),
      isDurable: true,
    }));

  return {
    read: () => entries,
    around: async (begun, act) => {
      let sequence = 0;
      await change((all) => {
        const entry = entryOf(begun, 'begun');
        ({ sequence } = entry);
        return { entries: [entry, ...all], isDurable: true };
      });
      try {
        await act();
      } catch (error) {
        const refusal = toRefusal(error);
        if (refusal !== undefined) await end(sequence, refusal);
        throw error;
      }
      await end(sequence, 'accepted');
    },
    note: (begun, outcome) =>
      change((all) => {
        const [newest, ...rest] = all;
        if (newest === undefined || !isSame(newest, begun, outcome)) {
          return { entries: [entryOf(begun, outcome), ...all], isDurable: true };
        }
        // Whoever guesses all night must not wear the card out, nor push out what matters.
        const count = (newest.count ?? 1) + 1;
        return { entries: [{ ...newest, count }, ...rest], isDurable: isPowerOfTwo(count) };
      }),
  };
};
