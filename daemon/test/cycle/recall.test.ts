import { createHash } from 'node:crypto';
import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import type { MetadataReader } from '@p2p-hotspot/signing-keys';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher, type Publisher, type Repository } from '../fixtures/publisher.ts';
import {
  codesOf,
  copyFolders,
  makeBoxFolders,
  openTestBox,
  readServed,
  type BoxFolders,
} from '../fixtures/test-box.ts';

const release = (counter: number) => ({
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': `text ${counter}` } }],
});

const trustFile = ({ state }: BoxFolders, copy: 'a' | 'b') => path.join(state, `trust.${copy}`);

/** What can become of one copy of the trust record. */
const fates: Readonly<Record<string, (file: string) => Promise<void>>> = {
  gone: (file) => rm(file),
  empty: (file) => truncate(file, 0),
  'torn in the middle': async (file) => truncate(file, (await readFile(file)).length >> 1),
  'of another checksum': async (file) => {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"sequence":', '"sequence":9'));
  },
  'of a format of the future': async (file) => {
    const body = JSON.stringify({ format: 2, sequence: 1_000_000, record: 'who knows' });
    const digest = createHash('sha256').update(body).digest('hex');
    await writeFile(file, `${digest}\n${body}\n`);
  },
};

/** A box that saw two roots and two releases; what a thief still has; what it was before. */
const prepare = async (t: Parameters<typeof makeBoxFolders>[0]) => {
  const publisher = createPublisher();
  const thief = publisher.steal();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const first = publisher.publish(release(1));
  await box.plugIn(createMemorySource(first));
  publisher.setTime('2027-05-01T00:00:00Z', '2029-01-01T00:00:00Z');
  publisher.rotate({ newKeys: ['release'] });
  await box.plugIn(createMemorySource(publisher.publish(release(2))));
  await box.updates.stop();
  return { publisher, thief, folders };
};

test('one bad copy costs nothing, whichever it is and whatever is wrong with it', async (t) => {
  const { publisher, folders: prepared } = await prepare(t);
  const whole = await readFile(trustFile(prepared, 'a'));
  for (const [fate, spoil] of Object.entries(fates)) {
    for (const copy of ['a', 'b'] as const) {
      const folders = await makeBoxFolders(t);
      await copyFolders(prepared, folders);
      await spoil(trustFile(folders, copy));
      const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
      const status = box.status();
      t.is(status.current?.releases[0]?.counter, 2, `${copy} ${fate}`);
      t.is(status.trust.kind === 'confirmed' && status.trust.rootVersion, 2);
      t.false(codesOf(status.history).includes('TRUST_REBUILT'));
      // The next thing that is saved makes both copies whole again.
      await box.updates.acts.holdChannel('stable');
      await box.updates.settled();
      await box.updates.stop();
      const saved = await readFile(trustFile(folders, 'a'));
      t.deepEqual(await readFile(trustFile(folders, 'b')), saved);
      t.notDeepEqual(saved, whole);
    }
  }
});

test('an older copy with a lower number never counts, in whichever file it is', async (t) => {
  const { publisher, folders: prepared } = await prepare(t);
  const old = await readFile(trustFile(prepared, 'a'));
  const box = await openTestBox(prepared, { pinnedRoot: publisher.rootFingerprint });
  await box.updates.acts.holdChannel('stable');
  await box.updates.settled();
  await box.updates.stop();
  for (const copy of ['a', 'b'] as const) {
    const folders = await makeBoxFolders(t);
    await copyFolders(prepared, folders);
    await writeFile(trustFile(folders, copy), old);
    const again = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
    t.deepEqual(again.status().channels?.[0]?.choice, { kind: 'hold' });
    await again.updates.stop();
  }
});

test('with both copies bad, roots, versions, counters and time come back from the store', async (t) => {
  const { publisher, thief, folders: prepared } = await prepare(t);
  const evil = thief.publish(release(70));
  for (const [fate, spoil] of Object.entries(fates)) {
    const folders = await makeBoxFolders(t);
    await copyFolders(prepared, folders);
    await spoil(trustFile(folders, 'a'));
    await spoil(trustFile(folders, 'b'));
    const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
    t.is(box.status().current?.releases[0]?.counter, 2, fate);
    t.is(box.status().history[0]?.message.code, 'TRUST_REBUILT');
    const refused = await box.plugIn(createMemorySource(evil));
    t.is(refused.message.code, 'METADATA_FOREIGN', 'the revocation is remembered');
    t.is(refused.trust.kind === 'confirmed' && refused.trust.rootVersion, 2);
    await box.updates.stop();

    const next = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
    const copy = publisher.steal();
    const back = await next.plugIn(createMemorySource(copy.publish(release(1))));
    t.is(back.message.code, 'RELEASE_ROLLBACK', 'counters are remembered');
    t.is(back.time?.now, '2027-05-01T00:00:00Z', 'the time floor is remembered');
    t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 2');
    await next.updates.stop();
  }
});

test('damaged metadata in the store cost what comes after them, never the box', async (t) => {
  const { publisher, folders: prepared } = await prepare(t);
  const names = await readdir(path.join(prepared.store, 'meta'));
  t.true(names.length >= 8);
  for (const name of names) {
    const folders = await makeBoxFolders(t);
    await copyFolders(prepared, folders);
    await writeFile(path.join(folders.store, 'meta', name), 'rubbish');
    for (const copy of ['a', 'b'] as const) await rm(trustFile(folders, copy));
    const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
    t.is(box.status().current?.releases[0]?.counter, 2, name);
    t.is(box.status().trust.kind, name === '1.root.json' ? 'unset' : 'confirmed', name);
    const status = await box.plugIn(createMemorySource(publisher.steal().publish(release(3))));
    t.is(status.current?.releases[0]?.counter, 3, name);
    await box.updates.stop();
  }
});

test('a pinned root that is not the one beside the content wins, and nothing is recalled', async (t) => {
  const { folders } = await prepare(t);
  for (const copy of ['a', 'b'] as const) await rm(trustFile(folders, copy));
  const other = createPublisher({ seed: 9 });
  const box = await openTestBox(folders, { pinnedRoot: other.rootFingerprint });
  t.is(box.status().trust.kind, 'unset');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 2');
});

test('a changed TRUST_ROOT is told, and changes nothing', async (t) => {
  const { publisher, folders } = await prepare(t);
  const box = await openTestBox(folders, { pinnedRoot: 'f'.repeat(64) });
  t.deepEqual(box.status().settingProblems, [
    {
      code: 'TRUST_ROOT_DIFFERS',
      parameters: { trusted: publisher.rootFingerprint, pinned: 'f'.repeat(64) },
    },
  ]);
  t.is((await box.plugIn(createMemorySource(publisher.publish(release(3))))).phase, 'COMMITTED');
});

const readerOf = (repository: Repository): MetadataReader => ({
  read: (name) => Promise.resolve(repository.get(`metadata/${name}`)),
});
const rootsOf = (publisher: Publisher): MetadataReader => readerOf(publisher.steal().publish());

test('a root that came with the software is the first trust of a new box', async (t) => {
  const publisher = createPublisher();
  const thief = publisher.steal();
  publisher.rotate({ newKeys: ['release'] });
  const box = await openTestBox(await makeBoxFolders(t), { bakedRoots: rootsOf(publisher) });
  t.deepEqual(box.status().trust, {
    kind: 'confirmed',
    rootFingerprint: publisher.rootFingerprint,
    rootVersion: 2,
  });
  const refused = await box.plugIn(createMemorySource(thief.publish(release(9))));
  t.is(refused.message.code, 'METADATA_FOREIGN');
  t.is((await box.plugIn(createMemorySource(publisher.publish(release(1))))).phase, 'COMMITTED');
});

test('a newer root that came with the software wins by the chain from what is trusted', async (t) => {
  const publisher = createPublisher();
  const thief = publisher.steal();
  const folders = await makeBoxFolders(t);
  const pinnedRoot = publisher.rootFingerprint;
  const box = await openTestBox(folders, { pinnedRoot });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  await box.updates.stop();
  publisher.rotate({ newKeys: ['root'] });
  publisher.rotate({ newKeys: ['release'] });

  const updated = await openTestBox(folders, { bakedRoots: rootsOf(publisher) });
  t.like(updated.status().trust, { rootVersion: 3 });
  const refused = await updated.plugIn(createMemorySource(thief.publish(release(9))));
  t.is(refused.message.code, 'METADATA_FOREIGN');
  await updated.updates.stop();

  // An image of before is no way back.
  const older = await openTestBox(folders, { bakedRoots: rootsOf(thief) });
  t.like(older.status().trust, { rootVersion: 3 });
  t.deepEqual(older.status().settingProblems, []);
});

test('roots that no chain leads to are refused, and that is told', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  const pinnedRoot = publisher.rootFingerprint;
  const box = await openTestBox(folders, { pinnedRoot });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  await box.updates.stop();
  const other = createPublisher({ seed: 7 });
  other.rotate({ newKeys: ['root'] });

  const foreign = await openTestBox(folders, { bakedRoots: rootsOf(other) });
  t.deepEqual(codesOf(foreign.status().settingProblems.map((message) => ({ message }))), [
    'TRUST_ROOT_DIFFERS',
  ]);
  t.like(foreign.status().trust, { rootFingerprint: pinnedRoot, rootVersion: 1 });
  await foreign.updates.stop();

  // The first root is ours, the second one is nobody's who may say so.
  const grafted = new Map(publisher.steal().publish());
  grafted.set(
    'metadata/2.root.json',
    other.publish().get('metadata/2.root.json') ?? new Uint8Array(),
  );
  const refused = await openTestBox(folders, { bakedRoots: readerOf(grafted) });
  t.deepEqual(refused.status().settingProblems, [
    { code: 'METADATA_FOREIGN', parameters: { role: 'root' } },
  ]);
  t.like(refused.status().trust, { rootVersion: 1 });
  await refused.updates.stop();

  const rubbish: MetadataReader = { read: () => Promise.resolve(Buffer.from('rubbish')) };
  const broken = await openTestBox(folders, { bakedRoots: rubbish });
  t.deepEqual(codesOf(broken.status().settingProblems.map((message) => ({ message }))), [
    'METADATA_INVALID',
  ]);
  await broken.updates.stop();
  const empty = await openTestBox(folders, {
    bakedRoots: { read: () => Promise.resolve(undefined) },
  });
  t.deepEqual(empty.status().settingProblems, []);

  // Where TRUST_ROOT says otherwise than the software, nobody is trusted.
  const torn = await openTestBox(await makeBoxFolders(t), {
    pinnedRoot,
    bakedRoots: rootsOf(other),
  });
  t.is(torn.status().trust.kind, 'unset');
});
