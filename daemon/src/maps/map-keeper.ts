import type { CodedMessage, MapStatus } from '@p2p-hotspot/contract';
import { heldRestMs, nextLookMs } from '../core/pull-policy.ts';
import type { Reserve } from '../core/space-plan.ts';
import type { Clock } from '../ports/clock.ts';
import { isDaemonError } from '../ports/daemon-error.ts';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';
import { pullObjectionCodes, type PullGuard } from '../ports/pull-guard.ts';
import type { RemoteFiles } from '../ports/remote-file.ts';
import type { MapRecord, StateDocumentStore } from '../ports/state-documents.ts';
import { fetchMap } from './fetch-map.ts';
import { findWhole, removeStrangers } from './kept-maps.ts';
import { mapsFolder, type MapLink } from './map-link.ts';

export interface MapKeeperOptions {
  readonly links: readonly MapLink[];
  /** The community's own files; absolute. */
  readonly directory: string;
  readonly fs: DurableFileSystem;
  readonly documents: StateDocumentStore;
  readonly remote: RemoteFiles;
  readonly guard: PullGuard;
  readonly clock: Clock;
  readonly reserve: Reserve;
  /** A power cut costs at most so much. */
  readonly saveEveryBytes: number;
  /** Most bytes of all maps together. Absent: a quarter of the volume. */
  readonly quotaBytes?: number;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly onMaps: (maps: readonly MapStatus[]) => void;
}

export interface MapKeeper {
  /** Rejects when something failed that only a restart can put right; resolves when it was stopped. */
  readonly ended: Promise<void>;
  /** Tries all that is missing at once, whatever the hour. */
  pullNow(): void;
  stop(): Promise<void>;
}

interface Kept {
  readonly link: MapLink;
  message: CodedMessage;
  record: MapRecord | undefined;
  doneBytes: number;
  sizeBytes: number | undefined;
  failures: number;
  dueMs: number;
}

/** A link that breaks and gets on is tried again so soon. */
const goOnMs = 1000;
/** What counts as getting on. */
const progressBytes = 64 * 1024;
/** A large map, or a slow server, keeps others waiting for so long. */
const turnMs = 30 * 60_000;
/** People read it, and a phone pays for each event. */
const tellEveryMs = 1000;
const quotaPart = 0.25;

/** What is said of sources and mirrors, in words that fit a map. */
const wordsOfMaps: Readonly<Record<string, string>> = {
  SOURCE_FILE_MISSING: 'MAP_MISSING',
  MIRROR_REFUSED: 'MAP_REFUSED',
  MIRROR_ANSWER_WRONG: 'MAP_ANSWER_WRONG',
};

const describe = ({ link, message, record, doneBytes, sizeBytes }: Kept): MapStatus => ({
  id: link.id,
  label: link.label,
  message,
  ...(record?.kind === 'whole' ? { file: record.file } : {}),
  ...(sizeBytes === undefined ? {} : { sizeBytes }),
  receivedBytes: doneBytes,
  isSigned: false,
  isPinned: link.pin !== undefined,
});

/**
 * Keeps the maps that the settings link to: fetches what is missing, one after another, by the rules of
 * the steward, and removes what no link names any more. What is whole is never asked for again.
 */
export const keepMaps = (options: MapKeeperOptions): MapKeeper => {
  const { links, fs, documents, remote, guard, clock, reserve, random, onMaps } = options;
  const folder = `${options.directory}/${mapsFolder}`;
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake: () => void = () => undefined;
  let toldMs = -Infinity;
  /** How often the steward wanted it now. */
  let asks = 0;
  const maps: Kept[] = links.map((link) => ({
    link,
    message: { code: 'MAP_WAITING', parameters: { label: link.label } },
    record: undefined,
    doneBytes: 0,
    sizeBytes: undefined,
    failures: 0,
    dueMs: 0,
  }));

  const tell = (): void => {
    toldMs = clock.monotonicMs();
    onMaps(maps.map(describe));
  };
  const say = (map: Kept, { code, parameters }: CodedMessage): void => {
    map.message = { code: wordsOfMaps[code] ?? code, parameters };
  };
  const saveAll = (): Promise<void> =>
    documents.save(
      'maps',
      Object.fromEntries(
        maps.flatMap(({ link, record }) => (record === undefined ? [] : [[link.id, record]])),
      ),
    );
  const note = (map: Kept, record: MapRecord | undefined): void => {
    map.record = record;
    if (record?.kind === 'whole') {
      map.sizeBytes = record.sizeBytes;
      map.doneBytes = record.sizeBytes;
      map.dueMs = Infinity;
      say(map, { code: 'MAP_READY', parameters: { label: map.link.label } });
    } else if (record?.kind === 'begun') {
      map.sizeBytes = record.sizeBytes;
      map.doneBytes = record.durableBytes;
    } else {
      map.sizeBytes = undefined;
      map.doneBytes = 0;
    }
  };
  const takeStock = async (): Promise<void> => {
    const records = (await documents.load('maps')) ?? {};
    await removeStrangers(fs, folder, links);
    if (links.length === 0) {
      if (Object.keys(records).length > 0) await saveAll();
      return;
    }
    await fs.makeDirectory(options.directory);
    await fs.makeDirectory(folder);
    await fs.syncDirectory(options.directory);
    for (const map of maps) {
      const before = records[map.link.id];
      const whole = await findWhole(fs, folder, map.link, before, signal);
      note(map, whole ?? (before?.kind === 'whole' ? undefined : before));
    }
    await saveAll();
  };
  /** How much a map may have when the others keep what they have or are about to have. */
  const limitFor = async (map: Kept): Promise<number> => {
    const quotaBytes =
      options.quotaBytes ?? Math.floor((await fs.space(folder)).totalBytes * quotaPart);
    const others = maps.filter((other) => other !== map);
    const taken = others.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0);
    return Math.max(quotaBytes - taken, 0);
  };
  const attempt = async (map: Kept): Promise<void> => {
    const { label } = map.link;
    const before = map.record;
    const beganMs = clock.monotonicMs();
    let startBytes: number | undefined;
    // A server that has another file each time must not be asked every second for ever.
    const isAnew = (): boolean =>
      before?.kind === 'begun' && before.durableBytes > 0 && startBytes === 0;
    const waitAfter = (isProgress: boolean): void => {
      map.failures = isProgress ? 0 : map.failures + 1;
      const waitMs = isProgress ? goOnMs : nextLookMs(map.failures, random());
      map.dueMs = clock.monotonicMs() + waitMs;
    };
    try {
      const record = await fetchMap(map.link, {
        fs,
        remote,
        guard,
        folder,
        reserve,
        limitBytes: await limitFor(map),
        saveEveryBytes: options.saveEveryBytes,
        before,
        save: async (now) => {
          note(map, now);
          await saveAll();
        },
        onProgress: (doneBytes, sizeBytes) => {
          startBytes ??= doneBytes;
          map.doneBytes = doneBytes;
          map.sizeBytes = sizeBytes;
          say(map, { code: 'MAP_FETCHING', parameters: { label } });
          if (clock.monotonicMs() - toldMs >= tellEveryMs) tell();
        },
        isTurnOver: () => {
          const nowMs = clock.monotonicMs();
          return (
            nowMs - beganMs >= turnMs && maps.some((other) => other !== map && other.dueMs <= nowMs)
          );
        },
        signal,
      });
      note(map, record);
      if (record.kind === 'begun') {
        say(map, { code: 'MAP_WAITING', parameters: { label } });
        waitAfter(!isAnew());
      }
    } catch (error) {
      if (signal.aborted || !isDaemonError(error)) throw error;
      say(map, error);
      if (isDaemonError(error, ...pullObjectionCodes)) {
        map.dueMs = clock.monotonicMs() + heldRestMs(random());
        return;
      }
      waitAfter(
        !isAnew() &&
          startBytes !== undefined &&
          map.doneBytes - startBytes >= progressBytes &&
          isDaemonError(error, 'MIRROR_UNREACHABLE'),
      );
    }
  };
  const keepNote = async (map: Kept, record: MapRecord): Promise<void> => {
    try {
      await saveAll();
      map.failures = 0;
      note(map, record);
    } catch (error) {
      if (!isDaemonError(error)) throw error;
      say(map, error);
      map.failures += 1;
      map.dueMs = clock.monotonicMs() + nextLookMs(map.failures, random());
    }
  };
  const attend = async (map: Kept): Promise<void> => {
    const objection = guard.objection('content');
    const { record, link } = map;
    // It is here, and only the note of it failed: nothing needs to be fetched for that.
    if (record?.kind === 'whole') {
      await keepNote(map, record);
      return;
    }
    const isHopeless =
      record?.kind === 'refused' && record.pin === link.pin && record.etag === undefined;
    if (isHopeless) {
      say(map, { code: 'MAP_PIN_WRONG', parameters: { label: link.label } });
      map.dueMs = Infinity;
    } else if (objection !== undefined) {
      say(map, objection);
      map.dueMs = clock.monotonicMs() + heldRestMs(random());
    } else await attempt(map);
  };
  const rest = async (durationMs: number): Promise<void> => {
    const resting = new AbortController();
    wake = () => {
      resting.abort();
    };
    signal.addEventListener('abort', wake, { once: true });
    if (!signal.aborted) {
      await (Number.isFinite(durationMs)
        ? clock.sleep(durationMs, resting.signal)
        : new Promise<void>((resolve) => {
            resting.signal.addEventListener('abort', () => {
              resolve();
            });
          }));
    }
    signal.removeEventListener('abort', wake);
    wake = () => undefined;
  };
  /** A card that fails is no reason to end the box for: maps are the least of what it has. */
  const begin = async (): Promise<void> => {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        await takeStock();
        return;
      } catch (error) {
        if (!isDaemonError(error)) throw error;
        for (const map of maps) say(map, error);
        tell();
        await rest(nextLookMs(failures, random()));
      }
    }
  };
  const run = async (): Promise<void> => {
    await begin();
    if (maps.length === 0) return;
    tell();
    while (!signal.aborted) {
      await guard.refresh();
      for (const map of maps) {
        if (map.dueMs > clock.monotonicMs()) continue;
        const before = asks;
        await attend(map);
        // Asked for in the middle of it: what came of it was not an answer to that.
        if (asks !== before && map.record?.kind !== 'whole') map.dueMs = 0;
        tell();
      }
      await guard.save();
      const dueMs = Math.min(...maps.map((map) => map.dueMs));
      await rest(Math.max(dueMs - clock.monotonicMs(), 0));
    }
  };
  const ended = run().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    ended,
    pullNow: () => {
      asks += 1;
      guard.ask();
      for (const map of maps) {
        if (map.record?.kind === 'whole') continue;
        if (map.record?.kind === 'refused') map.record = undefined;
        map.failures = 0;
        map.dueMs = 0;
      }
      wake();
    },
    stop: async () => {
      stopping.abort();
      await Promise.allSettled([ended]);
    },
  };
};
