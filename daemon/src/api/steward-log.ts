import {
  remoteHelpEvents,
  stewardLogLimit,
  type CodedMessage,
  type MessageParameters,
  type StewardActName,
  type StewardLogEntry,
  type StewardPlace,
} from '@p2p-hotspot/contract';
import type { Clock } from '../ports/clock.ts';
import { isDaemonError, type DaemonError } from '../ports/daemon-error.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';

/** What stewards asked for. Of people it knows only whether they were at the screen of the box. */
export interface StewardLog {
  /** Newest first. */
  read(): readonly StewardLogEntry[];
  /**
   * Does an act between two entries: that it was begun, and what came of it. Where the disk takes them, what
   * is done is therefore always told, even where a power cut hides how it ended.
   *
   * @param needsEvidence it is not done unless the first entry is durable
   * @throws whatever `act` throws, after it was noted; of an act that needs evidence, why there is none
   */
  around(begun: BegunAct, needsEvidence: boolean, act: () => Promise<void>): Promise<void>;
  /** Something that was refused, or asked nothing of the box. The same again is counted. */
  note(begun: BegunAct, outcome: 'accepted' | CodedMessage): Promise<void>;
  /**
   * Writes what the disk did not take before, if anything.
   *
   * @returns what to tell a steward while there is still something that a power cut would lose
   */
  catchUp(): Promise<CodedMessage | undefined>;
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

const ofRemoteHelp: ReadonlySet<string> = new Set([
  'allowRemoteHelp',
  'withdrawRemoteHelp',
  ...remoteHelpEvents,
] satisfies StewardActName[]);

/** Whoever was let in from far away must not push out of the list that they were. */
const keptOfRemoteHelp = 50;

/** The newest ones, as many as there is room for. */
const trim = (entries: readonly StewardLogEntry[]): readonly StewardLogEntry[] => {
  if (entries.length <= stewardLogLimit) return entries;
  const kept = new Set(
    entries.filter(({ act }) => ofRemoteHelp.has(act)).slice(0, keptOfRemoteHelp),
  );
  let room = stewardLogLimit - kept.size;
  return entries.filter((entry) => kept.has(entry) || (room -= 1) >= 0);
};

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

/**
 * A disk that takes nothing more does not keep a steward out, who may be the one to make room: entries then
 * wait in memory, and go with the next that is written.
 *
 * @param toRefusal what people are told of an error; undefined for a bug
 */
export const createStewardLog = async (
  documents: StateDocumentStore,
  clock: Clock,
  toRefusal: (error: unknown) => CodedMessage | undefined,
): Promise<StewardLog> => {
  let entries: readonly StewardLogEntry[] = (await documents.load('stewardLog')) ?? [];
  let isBehind = false;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  /** @returns why the disk does not take it */
  const write = async (): Promise<DaemonError | undefined> => {
    isBehind = true;
    try {
      await documents.save('stewardLog', entries);
    } catch (error) {
      if (isDaemonError(error)) return error;
      throw error;
    }
    isBehind = false;
    return undefined;
  };
  /** @returns as `write` */
  const change = (
    make: (entries: readonly StewardLogEntry[]) => Change,
  ): Promise<DaemonError | undefined> =>
    inTurn(async () => {
      const made = make(entries);
      entries = trim(made.entries);
      return made.isDurable ? write() : undefined;
    });
  const entryOf = (begun: BegunAct, outcome: StewardLogEntry['outcome']): StewardLogEntry => ({
    sequence: (entries[0]?.sequence ?? 0) + 1,
    time: clock.now(),
    ...begun,
    outcome,
  });
  const end = (sequence: number, outcome: StewardLogEntry['outcome']): Promise<unknown> =>
    change((all) => ({
      entries: all.map((one) => (one.sequence === sequence ? { ...one, outcome } : one)),
      isDurable: true,
    }));

  return {
    read: () => entries,
    catchUp: () =>
      inTurn(async () =>
        isBehind && (await write()) !== undefined
          ? { code: 'STEWARD_LOG_UNWRITTEN', parameters: {} }
          : undefined,
      ),
    around: async (begun, needsEvidence, act) => {
      let sequence = 0;
      const failure = await change((all) => {
        const entry = entryOf(begun, 'begun');
        ({ sequence } = entry);
        return { entries: [entry, ...all], isDurable: true };
      });
      try {
        if (needsEvidence && failure !== undefined) throw failure;
        await act();
      } catch (error) {
        const refusal = toRefusal(error);
        if (refusal !== undefined) await end(sequence, refusal);
        throw error;
      }
      await end(sequence, 'accepted');
    },
    note: async (begun, outcome) => {
      await change((all) => {
        const [newest, ...rest] = all;
        if (newest === undefined || !isSame(newest, begun, outcome)) {
          return { entries: [entryOf(begun, outcome), ...all], isDurable: true };
        }
        // Whoever guesses all night must not wear the card out, nor push out what matters.
        const count = (newest.count ?? 1) + 1;
        return { entries: [{ ...newest, count }, ...rest], isDurable: isPowerOfTwo(count) };
      });
    },
  };
};
