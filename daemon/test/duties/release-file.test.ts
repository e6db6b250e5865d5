import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { ReleaseFile } from '@p2p-hotspot/contract';
import { openBundleFileSource } from '../../src/adapters/sources/bundle-file/bundle-file-source.ts';
import { createReleaseFile, type ReleaseFileMaker } from '../../src/duties/carry/release-file.ts';
import { systemClock } from '../../src/adapters/host/system-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher, type ReleaseInput } from '../fixtures/publisher.ts';
import {
  makeBoxFolders,
  makeFolder,
  openTestBox,
  readServed,
  type TestBox,
} from '../fixtures/test-box.ts';

const film = Buffer.from(Array.from({ length: 700_000 }, (_one, index) => (index * index) >>> 7));
const release = (counter: number): ReleaseInput => ({
  counter,
  components: [
    {
      name: 'books',
      counter,
      tree: { 'a.txt': `book ${counter}`, 'b.txt': 'the same in each', 'empty.txt': '' },
    },
    {
      name: 'films',
      counter: 1,
      tree: { 'film.bin': film, 'again.bin': film, 'run*': '#!/bin/sh' },
    },
  ],
});

const makerOf = (t: ExecutionContext, { parts: { keeper, store } }: TestBox): ReleaseFileMaker => {
  const maker = createReleaseFile({
    keeper,
    store,
    followed: ['stable'],
    clock: systemClock,
    packBytes: 200_000,
    reportDamage: (sha256) => store.care.condemn(sha256),
  });
  t.teardown(() => maker.stop());
  return maker;
};

type Ready = Extract<ReleaseFile, { kind: 'ready' }>;

const whenReady = async (maker: ReleaseFileMaker): Promise<Ready> => {
  for (;;) {
    const file = await maker.look();
    if (file.kind === 'ready') return file;
    if (file.kind === 'none') throw new Error('there is nothing');
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const collect = async (bytes: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> => {
  const blocks: Uint8Array[] = [];
  for await (const block of bytes ?? []) blocks.push(block);
  return Buffer.concat(blocks);
};

test('a box has no file to carry before it has a release', async (t) => {
  const box = await openTestBox(await makeBoxFolders(t), {});
  t.deepEqual(await makerOf(t, box).look(), { kind: 'none' });
});

test('the file to carry is a bundle that an empty box takes, and any part of it can be read', async (t) => {
  const publisher = createPublisher();
  const pinnedRoot = publisher.rootFingerprint;
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  const maker = makerOf(t, box);
  const { id, sizeBytes, name } = await whenReady(maker);
  t.is(name, 'stable-1');
  const whole = await collect(maker.read(id, 0, sizeBytes));
  t.is(whole.length, sizeBytes);
  for (let start = 0; start < sizeBytes; start += 77_777) {
    const end = Math.min(start + 99_999, sizeBytes);
    const part = await collect(maker.read(id, start, end));
    t.true(part.equals(whole.subarray(start, end)), `from ${start}`);
  }
  const file = path.join(await makeFolder(t), 'carried.hotspot');
  await writeFile(file, whole);
  const otherFolders = await makeBoxFolders(t);
  const other = await openTestBox(otherFolders, { pinnedRoot });
  const source = await openBundleFileSource({ id: 'x', label: 'carried', path: file });
  if (source === undefined) throw new Error('it is no bundle file');
  t.is((await other.plugIn(source)).phase, 'COMMITTED');
  t.is(await readServed(otherFolders, 'stable/books', 'a.txt'), 'book 1');
  const served = await readFile(path.join(otherFolders.store, 'current/stable/films/again.bin'));
  t.true(served.equals(film));
});

test('another release is another file: the old one is not begun again, and what was begun ends as it was', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  const maker = makerOf(t, box);
  const first = await whenReady(maker);
  const before = await collect(maker.read(first.id, 0, first.sizeBytes));
  const begun = maker.read(first.id, 0, first.sizeBytes);
  await box.plugIn(createMemorySource(publisher.publish(release(2))));
  const second = await whenReady(maker);
  t.not(second.id, first.id);
  t.is(maker.read(first.id, 0, 1), undefined);
  t.true((await collect(begun)).equals(before));
  t.is((await whenReady(makerOf(t, box))).id, second.id, 'the same after a restart');
});

test('a damaged file of the store is not handed out: it is told, and there is nothing to carry', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  await writeFile(path.join(folders.store, 'current/stable/films/film.bin'), Buffer.alloc(700_000));
  const maker = makerOf(t, box);
  await t.throwsAsync(whenReady(maker), { message: 'there is nothing' });
  t.is((await box.parts.store.care.damaged()).length, 1);
});
