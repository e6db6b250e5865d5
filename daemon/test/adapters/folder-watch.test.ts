import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createDropFolder } from '../../src/adapters/sources/drop-folder/drop-folder.ts';
import { openFolderWatch } from '../../src/adapters/sources/drop-folder/folder-watch.ts';
import { createManualClock, type ManualClock } from '../fixtures/manual-clock.ts';
import { makeFolder } from '../fixtures/test-box.ts';

/** Something that happens now and then, to be waited for. */
const createBell = () => {
  let ring: () => void = () => undefined;
  let next = new Promise<void>((resolve) => {
    ring = resolve;
  });
  return {
    ring: () => {
      ring();
      next = new Promise((resolve) => {
        ring = resolve;
      });
    },
    /** Waits until it rang and something is so. */
    until: async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await next;
    },
  };
};

const reasonOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : error;

/** A watch of a folder, and what it does; time passes by its clock alone. */
const watchFolder = (t: ExecutionContext, folder: string) => {
  const clock = createManualClock();
  const bell = createBell();
  const reasons: unknown[] = [];
  const waits: number[] = [];
  const sleep: ManualClock['sleep'] = (durationMs, signal) => {
    const sleeping = clock.sleep(durationMs, signal);
    waits.push(durationMs);
    bell.ring();
    return sleeping;
  };
  let stirs = 0;
  const watching = openFolderWatch({
    folders: [folder],
    onStir: () => {
      stirs += 1;
      bell.ring();
    },
    onFailure: (error) => {
      reasons.push(reasonOf(error));
    },
    firstWaitMs: 1000,
    longestWaitMs: 3000,
    sleep,
  });
  t.teardown(() => watching.close());
  return { clock, bell, reasons, waits, watching, stirs: () => stirs };
};

test('a watch that fails is set up again, later each time, and says that it cannot be relied on', async (t) => {
  const folder = path.join(await makeFolder(t), 'drop');
  // No system opens a link to itself.
  await symlink(folder, folder);
  const { clock, bell, reasons, waits, watching, stirs } = watchFolder(t, folder);
  for (const count of [1, 2, 3, 4]) {
    await bell.until(() => waits.length === count);
    t.false(watching.isWatching());
    clock.pass(3000);
  }
  t.deepEqual(waits, [1000, 2000, 3000, 3000]);
  await bell.until(() => waits.length === 5);
  t.deepEqual(new Set(reasons), new Set(['ELOOP']));

  await rm(folder);
  await mkdir(folder);
  clock.pass(3000);
  await bell.until(() => watching.isWatching());
  const before = stirs();
  await writeFile(path.join(folder, 'x.hotspot'), 'x');
  await bell.until(() => stirs() > before);
  t.pass();
});

test('a watch that is renewed watches the folder that is there now', async (t) => {
  const folder = path.join(await makeFolder(t), 'drop');
  await mkdir(folder);
  const { clock, bell, waits, watching, stirs } = watchFolder(t, folder);
  await bell.until(() => watching.isWatching());
  await rm(folder, { recursive: true });
  watching.renew();
  await bell.until(() => waits.length === 1);
  t.false(watching.isWatching());
  await mkdir(folder);
  clock.pass(1000);
  await bell.until(() => watching.isWatching());
  const before = stirs();
  await writeFile(path.join(folder, 'x.hotspot'), 'x');
  await bell.until(() => stirs() > before);
  t.pass();
});

test('what is dropped into a folder that cannot be watched is found by looking often', async (t) => {
  const root = await makeFolder(t);
  const drop = path.join(root, 'drop');
  const unopenable = path.join(root, 'repository');
  await mkdir(drop);
  // One folder that cannot be watched makes the whole watch fail, and the other one can be read.
  await symlink(unopenable, unopenable);
  const clock = createManualClock();
  const bell = createBell();
  const rests: number[] = [];
  const stopping = new AbortController();
  const events: string[] = [];
  const watcher = createDropFolder({
    dropDirectory: drop,
    repositoryDirectories: [unopenable],
    openDirectory: () => Promise.resolve(undefined),
    openBundleFile: (_id, label) => Promise.reject(new Error(`not to be opened: ${label}`)),
    lookAgainMs: 1000,
    idleLookMs: 60_000,
    longestWaitMs: 4000,
    onEvent: (event, details) => {
      events.push(`${event} ${String(details['reason'])}`);
    },
    sleep: (durationMs, signal) => {
      const sleeping = clock.sleep(durationMs, signal);
      rests.push(durationMs);
      bell.ring();
      return sleeping;
    },
  });
  const found = (async () => {
    for await (const event of watcher.watch(stopping.signal)) return event;
    return undefined;
  })();
  await bell.until(() => rests.length > 0 && events.length > 0);
  t.is(events[0], 'drop.unwatched ELOOP');
  await writeFile(path.join(drop, 'x.hotspot'), 'x');
  const ends: string[] = [];
  const failed = t.throwsAsync(found, { message: 'not to be opened: x.hotspot' }).then(() => {
    ends.push('found');
  });
  while (ends.length === 0) {
    clock.pass(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await failed;
  t.false(rests.includes(60_000), 'nothing waited for the look that comes in any case');
  stopping.abort();
});
