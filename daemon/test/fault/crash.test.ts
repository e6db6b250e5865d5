import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { Crash, crashAt, createFaultyDisk, fullAt } from '../fixtures/faulty-disk.ts';
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
  const { first, second, pinnedRoot } = publishBoth();
  const prepared = await makeBoxFolders(t);
  const before = await openTestBox(prepared, { pinnedRoot });
  await before.plugIn(createMemorySource(first));
  await before.updates.stop();
  t.is(await servedVersion(prepared), '1');

  let points = 0;
  for (let at = 0; ; at += 1) {
    const folders = await makeBoxFolders(t);
    await copyFolders(prepared, folders);
    let crashed = false;
    try {
      const fileSystem = createFaultyDisk(unsyncedDisk, crashAt(at));
      const box = await openTestBox(folders, { pinnedRoot, fileSystem });
      await box.plugIn(createMemorySource(second));
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      crashed = true;
    }
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
    if (!crashed) break;
    points += 1;
  }
  t.log(`${points} crash points`);
  t.true(points > 60);
});

test('a crash at every step of the first apply leaves an empty box or the release', async (t) => {
  const { first, pinnedRoot } = publishBoth();
  for (let at = 0; ; at += 1) {
    const folders = await makeBoxFolders(t);
    let crashed = false;
    try {
      const fileSystem = createFaultyDisk(unsyncedDisk, crashAt(at));
      const box = await openTestBox(folders, { pinnedRoot, fileSystem });
      await box.plugIn(createMemorySource(first));
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      crashed = true;
    }
    const again = await openTestBox(folders, { pinnedRoot });
    const status = await again.plugIn(createMemorySource(first));
    t.is(status.current?.releases[0]?.counter, 1, `converges after step ${at}`);
    t.is(await servedVersion(folders), '1');
    await again.updates.stop();
    await rm(folders.root, { recursive: true });
    if (!crashed) break;
  }
});

test('a crash at every step of going back leaves one of both, and counts against no release', async (t) => {
  const { first, second, pinnedRoot } = publishBoth();
  const prepared = await makeBoxFolders(t);
  const before = await openTestBox(prepared, { pinnedRoot });
  await before.plugIn(createMemorySource(first));
  await before.plugIn(createMemorySource(second));
  await before.updates.stop();

  for (let at = 0; ; at += 1) {
    const folders = await makeBoxFolders(t);
    await copyFolders(prepared, folders);
    let crashed = false;
    try {
      const fileSystem = createFaultyDisk(unsyncedDisk, crashAt(at));
      const box = await openTestBox(folders, { pinnedRoot, fileSystem });
      await box.updates.acts.rollback();
      await box.updates.settled();
      await Promise.race([box.updates.failed, Promise.resolve()]);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      crashed = true;
    }
    const again = await openTestBox(folders, { pinnedRoot });
    const version = await servedVersion(folders);
    t.is(String(again.status().current?.releases[0]?.counter), version);
    await again.updates.stop();
    await rm(folders.root, { recursive: true });
    if (!crashed) {
      t.is(version, '1');
      break;
    }
  }
});

test('a full disk at every step keeps the old release, leaves nothing behind, and the next stick works', async (t) => {
  const { first, second, pinnedRoot } = publishBoth();
  const prepared = await makeBoxFolders(t);
  const before = await openTestBox(prepared, { pinnedRoot });
  await before.plugIn(createMemorySource(first));
  await before.updates.stop();

  let refusals = 0;
  for (let at = 0; ; at += 1) {
    const folders = await makeBoxFolders(t);
    await copyFolders(prepared, folders);
    const fileSystem = createFaultyDisk(unsyncedDisk, fullAt(at));
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
    if (fileSystem.operations() <= at) break;
  }
  t.true(refusals > 10);
});
