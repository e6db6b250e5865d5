import { isCodedError, type CodedMessage, type SourceStatus } from '@p2p-hotspot/contract';
import { isDaemonError } from '../ports/daemon-error.ts';
import type { Source } from '../ports/source.ts';
import type { SourceEvent } from '../ports/source-watcher.ts';

/** A source that is present, and what we found out about it. */
export interface PresentSource {
  readonly source: Source;
  /** False once it has failed with SOURCE_GONE. */
  isPresent(): boolean;
  /** Sets what people are told about it. */
  tell(message: CodedMessage): void;
  /** Notes that it has something of what is being copied: it must stay where it is. */
  noteUseful(): void;
  /** Notes that a file of it is not what it should be; told to people. */
  reportDamage(name: string): void;
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
  /** The nearest first: what was carried here, then neighbours, then mirrors. */
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
}

const asMessage = ({ code, parameters }: CodedMessage): CodedMessage => ({ code, parameters });

const distanceOf = ({ delivery, kind }: Source): number => {
  if (delivery === 'carried') return 0;
  return kind === 'neighbour' ? 1 : 2;
};

/** @param onChange called whenever `status` would answer otherwise */
export const createSourcePool = (onChange: () => void): SourcePool => {
  const entries = new Map<string, Entry>();
  const unusable = new Map<string, Unusable>();
  let inUse = false;

  const describe = (source: Source): Entry => {
    const tell = (message: CodedMessage): void => {
      entry.message = message;
      onChange();
    };
    /** Failures of a medium are news, not exceptions; anything else is a bug and goes on up. */
    const attempt = async <T>(work: Promise<T>): Promise<T | undefined> => {
      try {
        return await work;
      } catch (error) {
        if (!isCodedError(error)) throw error;
        if (isDaemonError(error, 'SOURCE_GONE')) entry.isGone = true;
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
      isPresent: () => !entry.isGone,
      tell,
      noteUseful: () => {
        if (entry.isUseful) return;
        entry.isUseful = true;
        onChange();
      },
      hasWholeFiles: source.readFileRange !== undefined,
      reportDamage: (name) => {
        tellError('SOURCE_DAMAGED', name);
        source.distrust?.();
      },
      reportMissing: (name) => {
        tellError('SOURCE_FILE_MISSING', name);
      },
      readRange: async (name, offset, into) =>
        !entry.isGone &&
        (await attempt(source.readRange(name, offset, into).then(() => true))) === true,
      readFileRange: async (sha256, offset, into) =>
        !entry.isGone &&
        source.readFileRange !== undefined &&
        (await attempt(source.readFileRange(sha256, offset, into).then(() => true))) === true,
      read: async (name, maxBytes) =>
        entry.isGone ? undefined : attempt(source.read(name, maxBytes)),
    };
    const entry: Entry = {
      source,
      present,
      isGone: false,
      isUseful: false,
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
        .filter(({ isGone }) => !isGone)
        .map(({ present }) => present)
        .sort((left, right) => distanceOf(left.source) - distanceOf(right.source)),
    status: () => [
      ...[...entries.values()].map(({ source, message, isGone, isUseful }) => ({
        id: source.id,
        kind: source.kind,
        label: source.label,
        message,
        inUse: inUse && isUseful && !isGone,
        ...(source.stickId === undefined ? {} : { stick: source.stickId }),
      })),
      ...[...unusable.values()].map(({ id, label, message, stickId }) => ({
        id,
        label,
        message,
        inUse: false,
        ...(stickId === undefined
          ? { kind: 'bundle-file' as const }
          : { kind: 'stick' as const, stick: stickId }),
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
