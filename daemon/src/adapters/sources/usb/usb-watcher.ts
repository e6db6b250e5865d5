import { isCodedError } from '@p2p-hotspot/contract';
import type { Source } from '../../../ports/source.ts';
import type { SourceEvent, SourceWatcher } from '../../../ports/source-watcher.ts';
import type { SeenStick, Stick } from '../../../ports/sticks.ts';
import type { UsbVolume } from '../../../usb-helper/protocol.ts';
import { HelperAway, type UsbClient } from './usb-client.ts';
import { openUsbFiles, type UsbFiles } from './usb-files.ts';
import { createUsbRepository, openUsbBundle } from './usb-sources.ts';
import { createUsbStick } from './usb-stick.ts';

export interface UsbWatcherOptions {
  readonly client: UsbClient;
  /** The first wait for a helper that is not there; each further one is twice as long. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  readonly sleep: (durationMs: number, signal: AbortSignal) => Promise<void>;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** A volume that is plugged in. */
interface Plugged {
  volume: UsbVolume;
  readonly files: UsbFiles;
  readonly isFromStart: boolean;
  /** Present where it is ready. */
  stick?: Stick;
  /** Ids of everything on it that was told of. */
  readonly told: Set<string>;
  /** Everything on it has been told of. */
  isTold: boolean;
}

/** Events that wait for whoever watches. */
const createEventQueue = () => {
  const events: SourceEvent[] = [];
  let wake: () => void = () => undefined;
  return {
    push: (event: SourceEvent): void => {
      events.push(event);
      wake();
    },
    wake: () => {
      wake();
    },
    next: async (): Promise<SourceEvent | undefined> => {
      if (events.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return events.shift();
    },
  };
};

/**
 * Watches the sticks that the usb helper tells of.
 *
 * A helper that is not there, or restarts, is no trouble: its sticks are gone meanwhile. What a helper
 * tells first counts as having been there from the start, since nobody has just plugged it in. Each
 * stick is opened on its own, so that one that hangs keeps no other waiting.
 */
export const createUsbWatcher = (options: UsbWatcherOptions): SourceWatcher => {
  const { client, firstWaitMs, longestWaitMs, sleep, onEvent } = options;

  const watchInto = async (
    queue: ReturnType<typeof createEventQueue>,
    outside: AbortSignal,
  ): Promise<void> => {
    // What nobody expects ends the watch, and with it the daemon.
    const broken = new AbortController();
    const signal = AbortSignal.any([outside, broken.signal]);
    const plugged = new Map<string, Plugged>();

    const seenOf = ({ volume, files, stick, isTold }: Plugged): SeenStick => ({
      id: volume.id,
      label: volume.label,
      state: volume.state === 'ready' && !isTold ? 'checking' : volume.state,
      ...(volume.problem === undefined ? {} : { problem: volume.problem }),
      isMounted: volume.isMounted,
      isWriting: volume.isWriting,
      ...(stick === undefined ? {} : { stick }),
      rest: () => files.rest(),
    });
    const tellSticks = (): void => {
      queue.push({ kind: 'sticks', sticks: [...plugged.values()].map(seenOf) });
    };
    const tellSource = (
      one: Plugged,
      id: string,
      label: string,
      open: () => Promise<Source | undefined>,
    ): Promise<void> =>
      open().then(
        (source) => {
          if (source === undefined || plugged.get(one.volume.id) !== one) return;
          one.told.add(id);
          queue.push({ kind: 'appeared', source, pluggedIn: !one.isFromStart });
        },
        (error: unknown) => {
          if (!isCodedError(error)) throw error;
          if (plugged.get(one.volume.id) !== one) return;
          one.told.add(id);
          const { code, parameters } = error;
          const message = { code, parameters };
          queue.push({ kind: 'unusable', id, label, message, stickId: one.volume.id });
        },
      );
    const tellContent = async (one: Plugged): Promise<void> => {
      const { id: stickId, label, hasRepository, bundles } = one.volume;
      const { files } = one;
      if (hasRepository) {
        const id = `stick:${stickId}/repository`;
        const source = createUsbRepository({ id, label, stickId, files });
        await tellSource(one, id, label, () => Promise.resolve(source));
      }
      for (const file of bundles) {
        const id = `stick:${stickId}/${file}`;
        await tellSource(one, id, file, () =>
          openUsbBundle(file, { id, label: file, stickId, files }),
        );
      }
      one.isTold = true;
      if (plugged.get(stickId) === one) tellSticks();
    };
    const unplug = (one: Plugged): void => {
      one.files.leave();
      for (const id of one.told) queue.push({ kind: 'disappeared', id });
    };
    /** A volume in its present state; `ready` ones are opened. */
    const plugIn = (volume: UsbVolume, isFromStart: boolean): Plugged => {
      const files = openUsbFiles(client, volume.id, volume.label);
      const isPresent = (): boolean => plugged.get(volume.id) === one;
      const one: Plugged = { volume, files, isFromStart, told: new Set(), isTold: false };
      if (volume.state !== 'ready') return one;
      one.stick = createUsbStick({ volume: () => one.volume, files, isFromStart, isPresent });
      return one;
    };
    const look = (volumes: readonly UsbVolume[], isFirst: boolean): void => {
      const fresh: Plugged[] = [];
      const present = new Set(volumes.map(({ id }) => id));
      for (const [id, one] of plugged) {
        if (present.has(id)) continue;
        plugged.delete(id);
        unplug(one);
      }
      for (const volume of volumes) {
        const before = plugged.get(volume.id);
        if (before?.volume.state === volume.state) {
          before.volume = volume;
          continue;
        }
        if (before !== undefined) unplug(before);
        const isFromStart = before?.isFromStart ?? (isFirst || volume.isFromStart);
        const one = plugIn(volume, isFromStart);
        plugged.set(volume.id, one);
        fresh.push(one);
      }
      tellSticks();
      for (const one of fresh) {
        const { id, label, state, problem } = one.volume;
        if (state === 'ready') {
          tellContent(one).catch((error: unknown) => {
            broken.abort(error);
          });
        } else if (state === 'unusable' && problem !== undefined) {
          one.told.add(`stick:${id}`);
          const message = problem;
          queue.push({ kind: 'unusable', id: `stick:${id}`, label, message, stickId: id });
        }
      }
    };

    const isEnded = (): boolean => signal.aborted;
    let waitMs = firstWaitMs;
    while (!isEnded()) {
      let isFirst = true;
      try {
        for await (const { volumes } of client.follow(signal)) {
          if (isFirst) onEvent('usb.connected', { volumes: volumes.length });
          look(volumes, isFirst);
          isFirst = false;
          waitMs = firstWaitMs;
        }
      } catch (error) {
        if (isEnded()) break;
        if (!(error instanceof HelperAway)) throw error;
        // Told once: a box without a helper would fill its log otherwise.
        if (!isFirst || waitMs === firstWaitMs) onEvent('usb.away', { waitMs });
      }
      look([], false);
      await sleep(waitMs, signal);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
    for (const one of plugged.values()) one.files.leave();
    broken.signal.throwIfAborted();
  };

  return {
    watch: async function* (signal) {
      const queue = createEventQueue();
      queue.push({ kind: 'sticks', sticks: [] });
      const over = new AbortController();
      const isOver = (): boolean => over.signal.aborted;
      const watching = watchInto(queue, signal).finally(() => {
        over.abort();
        queue.wake();
      });
      // Taken at the end; until then it must not count as unhandled.
      watching.catch(() => undefined);
      while (!isOver()) {
        const event = await queue.next();
        if (event !== undefined) yield event;
      }
      await watching;
    },
  };
};
