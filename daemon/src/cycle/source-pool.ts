import { isCodedError, type CodedMessage, type SourceStatus } from '@p2p-hotspot/contract';
import type { Clock } from '../ports/clock.ts';
import { isDaemonError } from '../ports/daemon-error.ts';
import type { Source } from '../ports/source.ts';
import type { SourceEvent } from '../ports/source-watcher.ts';

/** A source that is present, and what we found out about it. */
export interface PresentSource {
  readonly source: Source;
  /** False once it has failed with SOURCE_GONE. */
  isPresent(): boolean;
  /** True for a while after a source from the network gave something wrong: others are asked first. */
  isDoubtful(): boolean;
  /** Sets what people are told about it. */
  tell(message: CodedMessage): void;
  /** Notes that it has something of what is being copied: it must stay where it is. */
  noteUseful(): void;
  /** Notes that a file of it is not what it should be; told to people. */
  reportDamage(name: string): void;
  /** Notes that a piece of it was what it should be. */
  reportRight(): void;
  /** Notes that a file is not there that would have helped. */
  reportMissing(name: string): void;
  /**
   * Fills the buffer from a file; false when this source cannot, for whatever reason: the reason is
   * told to people, and a source that is gone is not asked again.
   */
  readRange(name: string, offset: number, into: Uint8Array): Promise<boolean>;
  /** Whether it has whole files, and no packs. */
  readonly hasWholeFiles: boolean;
  /** As `readRange`, from a whole file; false where the source has packs. */
  readFileRange(sha256: string, offset: number, into: Uint8Array): Promise<boolean>;
  /** A whole small file, or `undefined` as above. */
  read(name: string, maxBytes: number): Promise<Uint8Array | undefined>;
}

/** Something that looks like a source and is not usable. */
export type Unusable = Omit<Extract<SourceEvent, { kind: 'unusable' }>, 'kind'>;

export interface SourcePool {
  add(source: Source): PresentSource;
  remove(id: string): Promise<void>;
  /** Shown until `remove`. */
  showUnusable(unusable: Unusable): void;
  /** The nearest first: what was carried here, then neighbours by how soon they answer, then mirrors. */
  present(): readonly PresentSource[];
  status(): readonly SourceStatus[];
  /** While a copy is under way, media that have something of it must stay where they are. */
  setInUse(inUse: boolean): void;
  closeAll(): Promise<void>;
}

interface Entry {
  readonly source: Source;
  readonly present: PresentSource;
  message: CodedMessage;
  isGone: boolean;
  isUseful: boolean;
  doubtfulUntilMs: number;
  /** Until when it is treated as if it were not there. */
  shunnedUntilMs: number;
  strikes: number;
  /** How long small files take to come, the latest counting most; absent before the first. */
  answerMs?: number;
}

/** How long a source from the network comes last after it gave something wrong. */
const doubtMs = 10 * 60_000;
/** After so many wrong files or chunks it is not asked at all: what it can waste is bounded. */
const strikesLimit = 8;
const shunMs = 60 * 60_000;

/** What nobody but the source itself is to blame for. */
const wrongs = ['SOURCE_DAMAGED', 'SOURCE_READ_FAILED', 'MIRROR_FILE_CHANGED'] as const;

const asMessage = ({ code, parameters }: CodedMessage): CodedMessage => ({ code, parameters });

const distanceOf = ({ delivery, kind }: Source): number => {
  if (delivery === 'carried') return 0;
  return kind === 'neighbour' ? 1 : 2;
};

const compareDistance = (left: Entry, right: Entry): number => {
  const apart = distanceOf(left.source) - distanceOf(right.source);
  if (apart !== 0 || left.source.kind !== 'neighbour') return apart;
  const [one, other] = [left.answerMs ?? Infinity, right.answerMs ?? Infinity];
  return one === other ? 0 : one - other;
};

/** @param onChange called whenever `status` would answer otherwise */
export const createSourcePool = (clock: Clock, onChange: () => void): SourcePool => {
  const entries = new Map<string, Entry>();
  const unusable = new Map<string, Unusable>();
  let inUse = false;

  const describe = (source: Source): Entry => {
    const isAbsent = (): boolean => entry.isGone || clock.monotonicMs() < entry.shunnedUntilMs;
    /** Whoever is on a network can go on lying for ever; a stick that is worn is read to its end. */
    const doubt = (): void => {
      if (source.delivery !== 'online') return;
      const nowMs = clock.monotonicMs();
      entry.doubtfulUntilMs = nowMs + doubtMs;
      entry.strikes += 1;
      if (entry.strikes < strikesLimit) return;
      entry.strikes = 0;
      entry.shunnedUntilMs = nowMs + shunMs;
    };
    const tell = (message: CodedMessage): void => {
      entry.message = message;
      onChange();
    };
    /** Failures of a medium are news, not exceptions; anything else is a bug and goes on up. */
    const attempt = async <T>(work: Promise<T>, isSmallFile = false): Promise<T | undefined> => {
      try {
        return await work;
      } catch (error) {
        if (!isCodedError(error)) throw error;
        if (isDaemonError(error, 'SOURCE_GONE')) entry.isGone = true;
        if (isDaemonError(error, ...wrongs)) doubt();
        // No damaged card makes a small file too long.
        if (isSmallFile && isDaemonError(error, 'SOURCE_DAMAGED')) source.distrust?.();
        // A pack or list that is not there is how a partial repository looks.
        if (!isDaemonError(error, 'SOURCE_FILE_MISSING')) tell(asMessage(error));
        return undefined;
      }
    };
    const tellError = (code: 'SOURCE_DAMAGED' | 'SOURCE_FILE_MISSING', name: string): void => {
      tell({ code, parameters: { label: source.label, name } });
    };
    const present: PresentSource = {
      source,
      isPresent: () => !isAbsent(),
      isDoubtful: () => isAbsent() || clock.monotonicMs() < entry.doubtfulUntilMs,
      tell,
      noteUseful: () => {
        if (entry.isUseful) return;
        entry.isUseful = true;
        onChange();
      },
      hasWholeFiles: source.readFileRange !== undefined,
      reportDamage: (name) => {
        doubt();
        tellError('SOURCE_DAMAGED', name);
        source.distrust?.();
      },
      reportRight: () => {
        source.trust?.();
      },
      reportMissing: (name) => {
        tellError('SOURCE_FILE_MISSING', name);
      },
      readRange: async (name, offset, into) =>
        !isAbsent() &&
        (await attempt(source.readRange(name, offset, into).then(() => true))) === true,
      readFileRange: async (sha256, offset, into) =>
        !isAbsent() &&
        source.readFileRange !== undefined &&
        (await attempt(source.readFileRange(sha256, offset, into).then(() => true))) === true,
      read: async (name, maxBytes) => {
        if (isAbsent()) return undefined;
        const askedMs = clock.monotonicMs();
        const bytes = await attempt(source.read(name, maxBytes), true);
        if (bytes !== undefined) {
          const tookMs = clock.monotonicMs() - askedMs;
          entry.answerMs = ((entry.answerMs ?? tookMs) + tookMs) / 2;
        }
        return bytes;
      },
    };
    const entry: Entry = {
      source,
      present,
      isGone: false,
      isUseful: false,
      doubtfulUntilMs: -Infinity,
      shunnedUntilMs: -Infinity,
      strikes: 0,
      message: { code: 'SOURCE_CHECKING', parameters: { label: source.label } },
    };
    return entry;
  };

  return {
    add: (source) => {
      const entry = describe(source);
      unusable.delete(source.id);
      entries.set(source.id, entry);
      onChange();
      return entry.present;
    },
    remove: async (id) => {
      const entry = entries.get(id);
      if (entry !== undefined) entry.isGone = true;
      entries.delete(id);
      unusable.delete(id);
      onChange();
      await entry?.source.close();
    },
    showUnusable: (found) => {
      unusable.set(found.id, found);
      onChange();
    },
    present: () =>
      [...entries.values()]
        .filter(({ present }) => present.isPresent())
        .sort(compareDistance)
        .map(({ present }) => present),
    status: () => [
      ...[...entries.values()].map(({ source, message, isGone, isUseful }) => ({
        id: source.id,
        kind: source.kind,
        label: source.label,
        message,
        inUse: inUse && isUseful && !isGone,
        ...(source.stickId === undefined ? {} : { stick: source.stickId }),
      })),
      ...[...unusable.values()].map(({ id, label, message, stickId, sourceKind }) => ({
        id,
        label,
        message,
        inUse: false,
        kind: sourceKind ?? (stickId === undefined ? 'bundle-file' : 'stick'),
        ...(stickId === undefined ? {} : { stick: stickId }),
      })),
    ],
    setInUse: (value) => {
      inUse = value;
      for (const entry of entries.values()) entry.isUseful = false;
      onChange();
    },
    closeAll: async () => {
      for (const { source } of entries.values()) await source.close();
      entries.clear();
    },
  };
};
