import path from 'node:path';
import { openBundleFileSource } from './adapters/sources/bundle-file/bundle-file-source.ts';
import { createDirectorySource } from './adapters/sources/directory/directory-source.ts';
import { createDropFolder } from './adapters/sources/drop-folder/drop-folder.ts';
import { createUsbClient } from './adapters/sources/usb/usb-client.ts';
import { createUsbWatcher } from './adapters/sources/usb/usb-watcher.ts';
import type { DaemonFolders } from './configuration.ts';
import type { Clock } from './ports/clock.ts';
import type { SourceEvent, SourceWatcher } from './ports/source-watcher.ts';

export interface WatchOptions {
  readonly folders: DaemonFolders;
  readonly clock: Clock;
  /** Whoever finds sources elsewhere than on this box. */
  readonly others: readonly SourceWatcher[];
  readonly onSource: (event: SourceEvent) => void;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

export interface SourceWatch {
  /** Resolves when every watch has ended, rejects when one failed. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** How often it is looked at a bundle file that is still being copied, and at folders that nothing watches. */
const lookAgainMs = 1000;
/** How often it is looked whether an event was lost. */
const idleLookMs = 60_000;
/** How long the helper for sticks is left alone when it is not there. */
const helperWaits = { firstWaitMs: 250, longestWaitMs: 15_000 } as const;

/** Finds sources wherever this box looks for them, all on one path. */
export const watchSources = (options: WatchOptions): SourceWatch => {
  const { folders, clock, others, onSource, onEvent } = options;
  const { drop, repositories, usbSockets } = folders;
  const watching = new AbortController();
  const sleep = (durationMs: number, signal: AbortSignal) => clock.sleep(durationMs, signal);
  const client = usbSockets === undefined ? undefined : createUsbClient(usbSockets);
  const watchers: SourceWatcher[] = [
    createDropFolder({
      ...(drop === undefined ? {} : { dropDirectory: drop }),
      repositoryDirectories: repositories,
      openDirectory: (id, label, directory) =>
        Promise.resolve(createDirectorySource({ id, label, directory })),
      openBundleFile: (id, label, file) => openBundleFileSource({ id, label, path: file }),
      lookAgainMs,
      idleLookMs,
      longestWaitMs: idleLookMs,
      onEvent,
      sleep,
    }),
    ...(client === undefined ? [] : [createUsbWatcher({ client, ...helperWaits, sleep, onEvent })]),
    ...others,
  ];
  const watch = async (watcher: SourceWatcher): Promise<void> => {
    for await (const event of watcher.watch(watching.signal)) {
      if (event.kind !== 'sticks') {
        const { id } = event.kind === 'appeared' ? event.source : event;
        onEvent(`source.${event.kind}`, { source: path.basename(id) });
      }
      onSource(event);
    }
  };
  const ended = Promise.all(watchers.map(watch)).then(() => undefined);
  return {
    ended,
    stop: async () => {
      watching.abort();
      await Promise.allSettled([ended]);
      client?.close();
    },
  };
};
