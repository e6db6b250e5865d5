import { link, open, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import type { Clock } from '../../../ports/clock.ts';
import type { UpdateLock } from '../../../ports/update-lock.ts';
import { flockDescriptor } from './flock.ts';

export interface UpdateLockOptions {
  /** `BALENA_APP_LOCK_PATH`: a file in the folder that the supervisor shares with this container. */
  readonly file: string;
  readonly bootId: string;
  readonly clock: Clock;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** First word of the files that are ours to remove. */
const owner = 'p2p-hotspot';
/** A supervisor that waits an hour loses nothing; one that waited for ever could not mend the box. */
const longestHoldMs = 60 * 60_000;

/** `ENOENT`, `EACCES`, …: what kept a file from being made. */
const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
};

/**
 * Removes the file of a process that was killed: it would block the device's updates until the machine starts anew.
 * Nothing that goes wrong here is thrown.
 */
export const removeStaleLock = async ({
  file,
  onEvent,
}: Pick<UpdateLockOptions, 'file' | 'onEvent'>): Promise<void> => {
  try {
    const text = await readFile(file, 'utf8');
    if (!text.startsWith(`${owner} `)) return;
    const handle = await open(file, 'r');
    try {
      if (!(await flockDescriptor(handle.fd))) return;
      await rm(file, { force: true });
      onEvent('update-lock.stale', {});
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'ENOENT') onEvent('update-lock.unreadable', { reason });
  }
};

/**
 * balena's update lock, both ways of it: the file is there, which keeps the supervisor from restarting services, and
 * it is locked as by flock(2), which keeps the host from restarting for an update of its own.
 *
 * A file that a crash left would block the device's updates until it is started anew. So the file appears whole, with
 * our name in it and locked; one with our name that nobody has locked is stale and goes. Process ids would not do:
 * they are the same in each container.
 *
 * To be opened by the only daemon of a box.
 */
export const openUpdateLock = async (options: UpdateLockOptions): Promise<UpdateLock> => {
  const { file, bootId, clock, onEvent } = options;
  const draft = `${file}.${owner}`;
  let held: FileHandle | undefined;
  let isGivenUp = false;
  let ending = new AbortController();

  const take = async (): Promise<FileHandle> => {
    await rm(draft, { force: true });
    const handle = await open(draft, 'wx', 0o644);
    try {
      await handle.writeFile(`${owner} boot ${bootId} process ${process.pid}\n`);
      await flockDescriptor(handle.fd);
      // Fails where the file is there already.
      await link(draft, file);
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    } finally {
      await rm(draft, { force: true });
    }
  };
  const letGo = async (): Promise<void> => {
    ending.abort();
    const handle = held;
    held = undefined;
    if (handle === undefined) return;
    try {
      const { ino } = await handle.stat();
      // Whoever overrode ours may have put another one in its place.
      if ((await stat(file)).ino === ino) await rm(file, { force: true });
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== 'ENOENT') onEvent('update-lock.stays', { reason });
    } finally {
      await handle.close();
    }
    onEvent('update-lock.released', {});
  };
  const endLater = async (signal: AbortSignal): Promise<void> => {
    await clock.sleep(longestHoldMs, signal);
    if (signal.aborted) return;
    isGivenUp = true;
    onEvent('update-lock.given-up', {});
    await letGo();
  };

  await rm(draft, { force: true }).catch(() => undefined);
  await removeStaleLock(options);
  return {
    hold: async () => {
      if (held !== undefined || isGivenUp) return;
      try {
        held = await take();
      } catch (error) {
        onEvent('update-lock.missing', { reason: reasonOf(error) });
        return;
      }
      onEvent('update-lock.held', {});
      ending = new AbortController();
      void endLater(ending.signal);
    },
    release: async () => {
      isGivenUp = false;
      await letGo();
    },
  };
};
