import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { makeCrashCopies } from '../fixtures/crash-copies.ts';
import { createFaultyDisk, fullAt } from '../fixtures/faulty-disk.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher, type Tree } from '../fixtures/publisher.ts';
import {
  copyFolders,
  makeBoxFolders,
  openTestBox,
  readServed,
  unsyncedDisk,
  type BoxFolders,
} from '../fixtures/test-box.ts';

const large = randomBytes(300_000);

const treeOf = (version: string): Tree => ({
  version,
  'same.txt': 'never changes',
  'large.bin': Buffer.concat([large, Buffer.from(version)]),
  'tool*': `#!/bin/sh\necho ${version}\n`,
  [`only-in-${version}`]: version,
  'twice/a': `twin ${version}`,
  'twice/b': `twin ${version}`,
  empty: '',
});

const publishBoth = () => {
  const publisher = createPublisher();
  const [first, second] = ['1', '2'].map((version) =>
    publisher.publish({
      counter: Number(version),
      components: [{ name: 'books', counter: Number(version), tree: treeOf(version) }],
    }),
  );
  if (first === undefined || second === undefined) throw new Error('two releases were published');
  return { first, second, pinnedRoot: publisher.rootFingerprint };
};

/** Every file of what is served is of one version. */
const servedVersion = async (folders: BoxFolders): Promise<string> => {
  const version = await readServed(folders, 'stable/books', 'version');
  for (const [name, content] of Object.entries(treeOf(version))) {
    const file = path.join(folders.store, 'current/stable/books', name.replace(/\*$/, ''));
    if (!Buffer.from(content as Uint8Array).equals(await readFile(file))) {
      throw new Error(`${name} is not of version ${version}`);
    }
  }
  return version;
};

test('a crash at every step leaves the old release or the new one, and a restart converges', async (t) => {
  t.timeout(600_000);
  const { first, second, pinnedRoot } = publishBoth();
  const prepared = await makeBoxFolders(t);
  const before = await openTestBox(prepared, { pinnedRoot });
  await before.plugIn(createMemorySource(first));
  await before.updates.stop();
  t.is(await servedVersion(prepared), '1');

  const copies = await makeCrashCopies(t, prepared, async (folders, fileSystem) => {
    const box = await openTestBox(folders, { pinnedRoot, fileSystem });
    await box.plugIn(createMemorySource(second));
    await box.updates.stop();
  });
  for (const { at, folders } of copies) {
    const left = await servedVersion(folders);
    t.true(['1', '2'].includes(left), `after a crash at step ${at}`);

    const again = await openTestBox(folders, { pinnedRoot });
    t.true(['1', '2'].includes(await servedVersion(folders)));
    const status = await again.plugIn(createMemorySource(second));
    t.is(await servedVersion(folders), '2', `converges after step ${at}`);
    t.is(status.current?.releases[0]?.counter, 2);
    t.deepEqual(
      status.history.filter(({ kind }) => kind === 'rolled-back'),
      [],
    );
    await again.updates.stop();
    await rm(folders.root, { recursive: true });
  }
  t.log(`${copies.length} different disks`);
  t.true(copies.length > 60);
});

test('a crash at every step of the first apply leaves an empty box or the release', async (t) => {
  t.timeout(600_000);
  const { first, pinnedRoot } = publishBoth();
  const empty = await makeBoxFolders(t);
  const copies = await makeCrashCopies(t, empty, async (folders, fileSystem) => {
    const box = await openTestBox(folders, { pinnedRoot, fileSystem });
    await box.plugIn(createMemorySource(first));
    await box.updates.stop();
  });
  for (const { at, folders } of copies) {
    const again = await openTestBox(folders, { pinnedRoot });
    const status = await again.plugIn(createMemorySource(first));
    t.is(status.current?.releases[0]?.counter, 1, `converges after step ${at}`);
    t.is(await servedVersion(folders), '1');
    await again.updates.stop();
    await rm(folders.root, { recursive: true });
  }
  t.log(`${copies.length} different disks`);
  t.true(copies.length > 60);
});

test('a crash at every step of going back leaves one of both, and counts against no release', async (t) => {
  t.timeout(600_000);
  const { first, second, pinnedRoot } = publishBoth();
  const prepared = await makeBoxFolders(t);
  const before = await openTestBox(prepared, { pinnedRoot });
  await before.plugIn(createMemorySource(first));
  await before.plugIn(createMemorySource(second));
  await before.updates.stop();

  const copies = await makeCrashCopies(t, prepared, async (folders, fileSystem) => {
    const box = await openTestBox(folders, { pinnedRoot, fileSystem });
    await box.updates.acts.rollback();
    await box.updates.settled();
    await box.updates.stop();
  });
  const left = new Set<string>();
  for (const { folders } of copies) {
    const again = await openTestBox(folders, { pinnedRoot });
    const version = await servedVersion(folders);
    left.add(version);
    t.is(String(again.status().current?.releases[0]?.counter), version);
    await again.updates.stop();
    await rm(folders.root, { recursive: true });
  }
  t.log(`${copies.length} different disks`);
  t.deepEqual([...left].sort(), ['1', '2']);
});

test('a full disk at every step keeps the old release, leaves nothing behind, and the next stick works', async (t) => {
  t.timeout(600_000);
  const { first, second, pinnedRoot } = publishBoth();
  const prepared = await makeBoxFolders(t);
  const before = await openTestBox(prepared, { pinnedRoot });
  await before.plugIn(createMemorySource(first));
  await before.updates.stop();

  let refusals = 0;
  for (let at = 0; ; at += 1) {
    const folders = await makeBoxFolders(t);
    await copyFolders(prepared, folders);
    const disk = { wasFull: false };
    const noteFull = (): void => {
      disk.wasFull = true;
    };
    const fileSystem = createFaultyDisk(unsyncedDisk, fullAt(at, noteFull));
    try {
      const box = await openTestBox(folders, { pinnedRoot, fileSystem });
      const status = await box.plugIn(createMemorySource(second));
      if (status.phase === 'FAILED') {
        refusals += 1;
        t.is(status.message.code, 'STORE_FULL');
        t.is(await servedVersion(folders), '1');
        t.deepEqual(await unsyncedDisk.readDirectory(path.join(folders.store, 'tmp')), []);
      }
      const next = await box.plugIn(createMemorySource(second));
      t.is(next.current?.releases[0]?.counter, 2, `next stick after step ${at}`);
      await box.updates.stop();
    } catch (error) {
      // Where state itself cannot be written, only a restart helps.
      if ((error as { code?: string }).code !== 'STORE_FULL') throw error;
      const again = await openTestBox(folders, { pinnedRoot });
      const status = await again.plugIn(createMemorySource(second));
      t.is(status.current?.releases[0]?.counter, 2, `restart after step ${at}`);
      await again.updates.stop();
    }
    t.is(await servedVersion(folders), '2');
    await rm(folders.root, { recursive: true });
    if (!disk.wasFull) break;
  }
  t.true(refusals > 10);
});
