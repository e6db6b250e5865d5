import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher, type Repository } from '../fixtures/publisher.ts';
import {
  codesOf,
  copyFolders,
  currentLink,
  makeBoxFolders,
  openTestBox,
  readServed,
} from '../fixtures/test-box.ts';

const books = (counter: number, tree: Record<string, string | Uint8Array>) => ({
  counter,
  components: [{ name: 'books', counter, tree }],
});

const publishLarge = () => {
  const publisher = createPublisher({ packLimitBytes: 1_000_000 });
  const content = randomBytes(6_000_000);
  const small = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`small/${index}`, `content ${index}`]),
  );
  const repository = publisher.publish(books(1, { 'large.bin': content, ...small }));
  return { pinnedRoot: publisher.rootFingerprint, repository, content, publisher };
};

const servedLarge = (store: string): Promise<Buffer> =>
  readFile(path.join(store, 'current/stable/books/large.bin'));

test('a stick that vanishes is a pause: no chunk is copied twice', async (t) => {
  const { pinnedRoot, repository, content } = publishLarge();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot });
  const first = createMemorySource(repository, { goneAtRange: 3 });
  const waiting = await box.plugIn(first);
  t.is(waiting.phase, 'WAITING_SOURCE');
  t.is(waiting.message.code, 'UPDATE_WAITING_SOURCE');
  await box.unplug(first);

  const second = createMemorySource(repository);
  const done = await box.plugIn(second);
  t.is(done.phase, 'COMMITTED');
  t.true(content.equals(await servedLarge(folders.store)));
  const packBytes = [...repository]
    .filter(([name]) => /^packs\/..\/[0-9a-f]{64}$/.test(name))
    .reduce((sum, [, bytes]) => sum + bytes.length, 0);
  t.is(first.packBytesRead() + second.packBytesRead(), packBytes);
});

test('after a restart in the middle of a copy, what is there is verified and not copied again', async (t) => {
  const { pinnedRoot, repository, content } = publishLarge();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot });
  const first = createMemorySource(repository, { goneAtRange: 3 });
  await box.plugIn(first);
  await box.updates.stop();

  const again = await openTestBox(folders, { pinnedRoot });
  t.is(again.status().phase, 'WAITING_SOURCE');
  const second = createMemorySource(repository);
  const done = await again.plugIn(second);
  t.is(done.phase, 'COMMITTED');
  t.true(content.equals(await servedLarge(folders.store)));
  t.true(second.packBytesRead() < content.length - 1_000_000);
});

test('an update whose bytes are all there needs no source after a restart', async (t) => {
  const { pinnedRoot, repository } = publishLarge();
  const folders = await makeBoxFolders(t);
  const { createFaultyDisk, Crash } = await import('../fixtures/faulty-disk.ts');
  const { unsyncedDisk } = await import('../fixtures/test-box.ts');
  const fileSystem = createFaultyDisk(unsyncedDisk, (_operation, name) => {
    if (name === 'symlink') throw new Crash('while the generation is built');
  });
  const box = await openTestBox(folders, { pinnedRoot, fileSystem });
  await t.throwsAsync(box.plugIn(createMemorySource(repository)), { instanceOf: Crash });

  const again = await openTestBox(folders, { pinnedRoot });
  t.is(again.status().phase, 'COMMITTED');
  t.is(await readServed(folders, 'stable/books', 'small/7'), 'content 7');
});

test('two sources, each with a part, make a whole', async (t) => {
  const { pinnedRoot, repository, content } = publishLarge();
  const folders = await makeBoxFolders(t);
  const packs = [...repository.keys()].filter((name) => /^packs\/..\/[0-9a-f]{64}$/.test(name));
  const without = (parity: number): Repository =>
    new Map(
      [...repository].filter(
        ([name]) => !packs.some((one, at) => one === name && at % 2 === parity),
      ),
    );
  const box = await openTestBox(folders, { pinnedRoot });
  const even = await box.plugIn(createMemorySource(without(0)));
  t.is(even.phase, 'WAITING_SOURCE');
  const both = await box.plugIn(createMemorySource(without(1)));
  t.is(both.phase, 'COMMITTED');
  t.true(content.equals(await servedLarge(folders.store)));
});

test('a damaged chunk is taken from another source, and the damage is told by name', async (t) => {
  const { pinnedRoot, repository, content } = publishLarge();
  const folders = await makeBoxFolders(t);
  const [packName = ''] = [...repository.keys()].filter((name) =>
    /^packs\/..\/[0-9a-f]{64}$/.test(name),
  );
  const damagedPack = Buffer.from(repository.get(packName) ?? []);
  damagedPack[1000] = (damagedPack[1000] ?? 0) ^ 1;
  const box = await openTestBox(folders, { pinnedRoot });
  const waiting = await box.plugIn(
    createMemorySource(new Map(repository).set(packName, damagedPack), { id: 'bad' }),
  );
  t.is(waiting.phase, 'WAITING_SOURCE');
  t.deepEqual(waiting.message, {
    code: 'SOURCE_DAMAGED',
    parameters: { label: 'bad', name: packName },
  });
  t.is(await currentLink(folders), undefined);
  const done = await box.plugIn(createMemorySource(repository));
  t.is(done.phase, 'COMMITTED');
  t.true(content.equals(await servedLarge(folders.store)));
});

test('one flipped byte in any file of a repository is refused or ignored, and told', async (t) => {
  const publisher = createPublisher();
  const pinnedRoot = publisher.rootFingerprint;
  const first = publisher.publish(books(1, { 'a.txt': 'one' }));
  const second = publisher.publish(books(2, { 'a.txt': 'two', 'b.txt': 'more' }));
  const prepared = await makeBoxFolders(t);
  const before = await openTestBox(prepared, { pinnedRoot });
  await before.plugIn(createMemorySource(first));
  await before.updates.stop();
  const codes: Record<string, string> = {};
  for (const [name, bytes] of second) {
    const flipped = Buffer.from(bytes);
    const at = flipped.length >> 1;
    flipped[at] = (flipped[at] ?? 0) ^ 4;
    const folders = await makeBoxFolders(t);
    await copyFolders(prepared, folders);
    const box = await openTestBox(folders, { pinnedRoot });
    const status = await box.plugIn(
      createMemorySource(new Map(second).set(name, flipped), { id: 'stick' }),
    );
    const served = await readServed(folders, 'stable/books', 'a.txt');
    const kind = name.replaceAll(/[0-9a-f]{64}/g, 'x').replace(/packs\/..\//, 'packs/');
    codes[kind] = `${served} ${status.phase} ${codesOf(status.sources).join()}`;
    await box.updates.stop();
  }
  t.deepEqual(codes, {
    // What the box has already is not even looked at.
    'metadata/1.root.json': 'two COMMITTED SOURCE_HAS_UPDATE',
    'metadata/1.targets.json': 'two COMMITTED SOURCE_HAS_UPDATE',
    'metadata/2.snapshot.json': 'one IDLE METADATA_MISMATCH',
    'metadata/2.stable.json': 'one IDLE METADATA_MISMATCH',
    'metadata/timestamp.json': 'one IDLE METADATA_INVALID',
    'targets/stable/x.release.json': 'one IDLE SOURCE_DAMAGED',
    'lists/x': 'one WAITING_SOURCE SOURCE_DAMAGED',
    // Hints that are wrong lead to chunks that are not found.
    'lists/x.packs': 'one WAITING_SOURCE SOURCE_FILE_MISSING',
    'packs/x': 'one WAITING_SOURCE SOURCE_DAMAGED',
    'packs/x.toc': 'one WAITING_SOURCE SOURCE_DAMAGED',
  });
});

test('a release of another trust root is refused', async (t) => {
  const ours = createPublisher();
  const theirs = createPublisher({ seed: 2 });
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: ours.rootFingerprint });
  const stick = createMemorySource(theirs.publish(books(1, { 'a.txt': 'theirs' })));
  const before = await box.plugIn(stick);
  t.is(before.message.code, 'SOURCE_OTHER_ROOT');
  t.is(before.trust.kind, 'unset');
  await box.plugIn(createMemorySource(ours.publish(books(1, { 'a.txt': 'ours' }))));
  const after = await box.plugIn(
    createMemorySource(theirs.publish(books(9, { 'a.txt': 'theirs' }))),
  );
  t.is(after.history[0]?.message.code, 'SOURCE_OTHER_ROOT');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'ours');
});

test('without a pinned root the first one is offered, and applied after it was confirmed', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders);
  const offered = await box.plugIn(
    createMemorySource(publisher.publish(books(1, { 'a.txt': 'one' }))),
  );
  t.deepEqual(offered.trust, { kind: 'offered', rootFingerprint: publisher.rootFingerprint });
  t.is(offered.current, undefined);
  await t.throwsAsync(box.updates.acts.confirmTrust('0'.repeat(64)), { code: 'ROOT_NOT_OFFERED' });
  await box.updates.acts.confirmTrust(publisher.rootFingerprint);
  await box.updates.settled();
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');
  t.deepEqual(box.status().trust, {
    kind: 'confirmed',
    rootFingerprint: publisher.rootFingerprint,
    rootVersion: 1,
  });
  await t.throwsAsync(box.updates.acts.confirmTrust('0'.repeat(64)), {
    code: 'ROOT_ALREADY_TRUSTED',
  });
});

test('an empty stick is refused politely', async (t) => {
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders);
  const status = await box.plugIn(createMemorySource(new Map()));
  t.is(status.message.code, 'METADATA_MISSING');
  t.deepEqual(codesOf(status.sources), ['METADATA_MISSING']);
});

test('with no room, nothing is copied and the message has the numbers', async (t) => {
  const { pinnedRoot, repository } = publishLarge();
  const folders = await makeBoxFolders(t);
  const { unsyncedDisk } = await import('../fixtures/test-box.ts');
  const box = await openTestBox(folders, {
    pinnedRoot,
    fileSystem: {
      ...unsyncedDisk,
      space: () =>
        Promise.resolve({ freeBytes: 5_000_000, totalBytes: 9_000_000, blockBytes: 4096 }),
    },
  });
  const stick = createMemorySource(repository);
  const status = await box.plugIn(stick);
  t.is(status.phase, 'FAILED');
  t.is(status.message.code, 'SPACE_TOO_SMALL');
  t.is(status.message.parameters['freeBytes'], 5_000_000);
  t.is(stick.packBytesRead(), 0);
});

test('a repository that is still being copied is looked at again', async (t) => {
  const { pinnedRoot, repository, content } = publishLarge();
  const folders = await makeBoxFolders(t);
  const clock = createManualClock();
  const arriving = new Map<string, Uint8Array>();
  const box = await openTestBox(folders, { pinnedRoot, ports: { clock } });
  const names = [...repository.keys()];
  const bring = (pattern: RegExp): void => {
    for (const name of names) {
      const bytes = repository.get(name);
      if (bytes !== undefined && pattern.test(name)) arriving.set(name, bytes);
    }
  };
  const lookAgain = async () => {
    clock.pass(1000);
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
    return box.status();
  };
  bring(/^metadata\/(?:1\.root|timestamp)/);
  t.is((await box.plugIn(createMemorySource(arriving))).message.code, 'METADATA_MISSING');
  bring(/^metadata/);
  t.deepEqual(codesOf((await lookAgain()).sources), ['SOURCE_INCOMPLETE']);
  bring(/^targets/);
  t.is((await lookAgain()).phase, 'WAITING_SOURCE');
  bring(/^lists/);
  t.is((await lookAgain()).phase, 'WAITING_SOURCE');
  bring(/^packs/);
  t.is((await lookAgain()).phase, 'COMMITTED');
  t.true(content.equals(await servedLarge(folders.store)));
});
