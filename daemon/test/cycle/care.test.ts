import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import test from 'ava';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import { createFaultyDisk } from '../fixtures/faulty-disk.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import {
  codesOf,
  makeBoxFolders,
  openTestBox,
  unsyncedDisk,
  type BoxFolders,
} from '../fixtures/test-box.ts';

const flipBit = async (file: string): Promise<void> => {
  const bytes = await readFile(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await chmod(file, 0o644);
  await writeFile(file, bytes);
};

test('a flipped bit is found, not served, and repaired from a source', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const content = randomBytes(500_000);
  const repository = publisher.publish({
    counter: 1,
    components: [{ name: 'books', tree: { 'a.bin': content, 'copy/of-a.bin': content, b: 'b' } }],
  });
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const stick = createMemorySource(repository);
  await box.plugIn(stick);
  await box.unplug(stick);
  const served = (name: string) => path.join(folders.store, 'current/stable/books', name);
  await flipBit(served('a.bin'));

  await box.updates.acts.scrub();
  await box.updates.settled();
  t.is(box.status().store.damagedFiles, 1);
  t.is((await readdir(path.join(folders.store, 'quarantine'))).length, 1);
  for (const name of ['a.bin', 'copy/of-a.bin']) {
    await t.throwsAsync(readFile(served(name)), { code: 'ENOENT' });
  }
  t.is(await readFile(served('b'), 'utf8'), 'b');

  const status = await box.plugIn(createMemorySource(repository));
  t.is(status.store.damagedFiles, 0);
  for (const name of ['a.bin', 'copy/of-a.bin'])
    t.true(content.equals(await readFile(served(name))));
  t.deepEqual(await readdir(path.join(folders.store, 'quarantine')), []);
  t.deepEqual(codesOf(status.history), ['FILE_REPAIRED', 'FILE_DAMAGED', 'UPDATE_APPLIED']);
});

test('with a source present, a scrub repairs at once; idle time scrubs by itself', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const clock = createManualClock();
  const repository = publisher.publish({
    counter: 1,
    components: [{ name: 'books', tree: { 'a.txt': 'alpha', 'b.txt': 'beta' } }],
  });
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    ports: { clock },
  });
  await box.plugIn(createMemorySource(repository));
  const served = path.join(folders.store, 'current/stable/books/b.txt');
  await flipBit(served);
  await box.updates.acts.scrub();
  await box.updates.settled();
  t.is(await readFile(served, 'utf8'), 'beta');

  await flipBit(served);
  for (let minutes = 0; minutes < 4; minutes += 1) {
    clock.pass(1000);
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
  }
  t.is(await readFile(served, 'utf8'), 'beta');
});

/** A box that re-reads one file in each idle interval, and notes that. */
const openScrubbedBox = async (
  folders: BoxFolders,
  pinnedRoot: string,
  fileSystem: DurableFileSystem = unsyncedDisk,
) => {
  const clock = createManualClock();
  const box = await openTestBox(folders, {
    pinnedRoot,
    fileSystem,
    patience: {
      lookAgainMs: 1e9,
      longestMs: 1e9,
      idleMs: 1000,
      idleScrubBytes: 1,
      scrubNoteBytes: 1,
    },
    ports: { clock },
  });
  return {
    ...box,
    idle: async (intervals: number): Promise<void> => {
      for (let done = 0; done < intervals; done += 1) {
        clock.pass(1000);
        // The look at the machine, then the scrub.
        for (let turn = 0; turn < 2; turn += 1) {
          await new Promise((resolve) => setImmediate(resolve));
          await box.updates.settled();
        }
      }
    },
  };
};

/** Three files by the order in which they are re-read, and their names. */
const publishThree = () => {
  const publisher = createPublisher();
  const tree = { a: 'alpha', b: 'beta', c: 'gamma' };
  const repository = publisher.publish({ counter: 1, components: [{ name: 'books', tree }] });
  const order = Object.entries(tree)
    .map(([name, text]) => ({ name, sha256: createHash('sha256').update(text).digest('hex') }))
    .sort((x, y) => (x.sha256 < y.sha256 ? -1 : 1));
  return { repository, order, pinnedRoot: publisher.rootFingerprint };
};

test('after a restart the idle scrub goes on where it was, and then begins anew', async (t) => {
  const folders = await makeBoxFolders(t);
  const { repository, order, pinnedRoot } = publishThree();
  const box = await openScrubbedBox(folders, pinnedRoot);
  const stick = createMemorySource(repository);
  await box.plugIn(stick);
  await box.unplug(stick);
  await box.idle(2);
  await box.updates.stop();

  for (const { name } of order)
    await flipBit(path.join(folders.store, 'current/stable/books', name));
  const again = await openScrubbedBox(folders, pinnedRoot);
  await again.idle(1);
  t.deepEqual(await readdir(path.join(folders.store, 'quarantine')), [order[2]?.sha256]);
  // One interval to find the end, two for what had been sound.
  await again.idle(3);
  t.is(again.status().store.damagedFiles, 3);
  await again.updates.stop();
});

for (const [what, content] of [
  ['rubbish', 'rubbish'],
  ['nothing', ''],
] as const) {
  test(`when the note of the idle scrub is ${what}, it begins at the start`, async (t) => {
    const folders = await makeBoxFolders(t);
    const { repository, order, pinnedRoot } = publishThree();
    const box = await openScrubbedBox(folders, pinnedRoot);
    const stick = createMemorySource(repository);
    await box.plugIn(stick);
    await box.unplug(stick);
    await box.idle(2);
    await box.updates.stop();
    await writeFile(path.join(folders.state, 'scrub.json'), content);
    await flipBit(path.join(folders.store, 'current/stable/books', order[0]?.name ?? ''));
    const again = await openScrubbedBox(folders, pinnedRoot);
    await again.idle(1);
    t.is(again.status().store.damagedFiles, 1);
    await again.updates.stop();
  });
}

test('a note of the idle scrub that cannot be written costs nothing but the note', async (t) => {
  const folders = await makeBoxFolders(t);
  const { repository, order, pinnedRoot } = publishThree();
  let isFull = false;
  const fileSystem = createFaultyDisk(unsyncedDisk, () => {
    if (isFull) throw new DaemonError('STORE_FULL');
  });
  const box = await openScrubbedBox(folders, pinnedRoot, fileSystem);
  const stick = createMemorySource(repository);
  await box.plugIn(stick);
  await box.unplug(stick);
  isFull = true;
  await box.idle(2);
  isFull = false;
  await flipBit(path.join(folders.store, 'current/stable/books', order[2]?.name ?? ''));
  await box.idle(1);
  t.is(box.status().store.damagedFiles, 1);
  await box.updates.stop();
});

test('a new release brings a damaged file anew', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const tree = { keep: 'kept text', change: 'one' };
  const first = createMemorySource(
    publisher.publish({ counter: 1, components: [{ name: 'books', tree }] }),
  );
  await box.plugIn(first);
  await box.unplug(first);
  await flipBit(path.join(folders.store, 'current/stable/books/keep'));
  await box.updates.acts.scrub();
  await box.updates.settled();
  const status = await box.plugIn(
    createMemorySource(
      publisher.publish({
        counter: 2,
        components: [{ name: 'books', counter: 2, tree: { ...tree, change: 'two' } }],
      }),
    ),
  );
  t.is(status.phase, 'COMMITTED');
  t.is(status.store.damagedFiles, 0);
  t.is(await readFile(path.join(folders.store, 'current/stable/books/keep'), 'utf8'), 'kept text');
  t.is(await readFile(path.join(folders.store, 'previous/stable/books/keep'), 'utf8'), 'kept text');
});

test('when the state folder is lost, trust and counters come back from the store', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const release = (counter: number) => ({
    counter,
    components: [{ name: 'books', counter, tree: { a: String(counter) } }],
  });
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const old = publisher.publish(release(1));
  await box.plugIn(createMemorySource(publisher.publish(release(2))));
  await box.updates.stop();
  for (const name of await readdir(folders.state)) {
    await writeFile(path.join(folders.state, name), 'rubbish');
  }
  const again = await openTestBox(folders);
  t.is(again.status().current?.releases[0]?.counter, 2);
  t.deepEqual(again.status().trust, {
    kind: 'confirmed',
    rootFingerprint: publisher.rootFingerprint,
    rootVersion: 1,
  });
  t.is(again.status().history[0]?.message.code, 'TRUST_REBUILT');
  // The metadata that were seen are known again, so the older ones are told by their versions.
  const status = await again.plugIn(createMemorySource(old));
  t.is(status.sources[0]?.message.code, 'SOURCE_OLDER');
  t.is(status.current?.releases[0]?.counter, 2);
});

test('a generation that got lost is replaced by the one that is left, then brought again', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const pinnedRoot = publisher.rootFingerprint;
  const release = (counter: number) => ({
    counter,
    components: [{ name: 'books', counter, tree: { a: String(counter) } }],
  });
  const box = await openTestBox(folders, { pinnedRoot });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  const second = publisher.publish(release(2));
  await box.plugIn(createMemorySource(second));
  await box.updates.stop();
  await rm(path.join(folders.store, 'gen/000002'), { recursive: true });

  const again = await openTestBox(folders, { pinnedRoot });
  t.is(again.status().current?.releases[0]?.counter, 1);
  const status = await again.plugIn(createMemorySource(second));
  t.is(status.current?.releases[0]?.counter, 2);
  await again.updates.stop();
  await rm(path.join(folders.store, 'gen'), { recursive: true });
  await rm(path.join(folders.store, 'current'));

  const empty = await openTestBox(folders, { pinnedRoot });
  t.is(empty.status().message.code, 'BOX_EMPTY');
  t.is((await empty.plugIn(createMemorySource(second))).current?.releases[0]?.counter, 2);
});

test('a damaged seed costs nothing: its chunks come from the source', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const content = randomBytes(600_000);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const release = (counter: number, bytes: Buffer) => ({
    counter,
    components: [{ name: 'books', counter, tree: { 'a.bin': bytes } }],
  });
  await box.plugIn(createMemorySource(publisher.publish(release(1, content))));
  await flipBit(path.join(folders.store, 'current/stable/books/a.bin'));
  const longer = Buffer.concat([content, Buffer.from('more')]);
  const status = await box.plugIn(createMemorySource(publisher.publish(release(2, longer))));
  t.is(status.phase, 'COMMITTED');
  t.true(longer.equals(await readFile(path.join(folders.store, 'current/stable/books/a.bin'))));
});
