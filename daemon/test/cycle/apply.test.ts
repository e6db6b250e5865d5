import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import {
  codesOf,
  currentLink,
  makeBoxFolders,
  openTestBox,
  readServed,
} from '../fixtures/test-box.ts';

const books = (counter: number, text: string) => ({
  name: 'books',
  counter,
  tree: { 'a.txt': text },
});

test('a release is applied, then the next, and the steward goes back', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const large = randomBytes(900_000);
  const first = publisher.publish({
    counter: 1,
    components: [{ name: 'books', tree: { 'a.txt': 'one', 'deep/er/b.bin': large, empty: '' } }],
  });
  const second = publisher.publish({
    counter: 2,
    delta: true,
    components: [
      {
        name: 'books',
        counter: 2,
        tree: { 'a.txt': 'two', 'deep/er/b.bin': Buffer.concat([large, Buffer.from('more')]) },
      },
    ],
  });
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  t.is(box.status().message.code, 'BOX_EMPTY');

  const applied = await box.plugIn(createMemorySource(first));
  t.is(applied.phase, 'COMMITTED');
  t.is(applied.current?.releases[0]?.counter, 1);
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');

  const delta = createMemorySource(second);
  const updated = await box.plugIn(delta);
  t.is(updated.current?.releases[0]?.counter, 2);
  t.is(updated.previous?.releases[0]?.counter, 1);
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'two');
  const served = await readFile(path.join(folders.store, 'current/stable/books/deep/er/b.bin'));
  t.true(served.equals(Buffer.concat([large, Buffer.from('more')])));
  t.true(delta.packBytesRead() < 400_000, 'what the box had was taken from the box');

  await box.updates.acts.rollback();
  await box.updates.settled();
  t.is(box.status().current?.releases[0]?.counter, 1);
  t.is(await currentLink(folders), 'gen/000001');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');
});

test('while a release is copied, people are told how far it is and not what the box plans', async (t) => {
  const publisher = createPublisher();
  const box = await openTestBox(await makeBoxFolders(t), {
    pinnedRoot: publisher.rootFingerprint,
  });
  const told = new Set<string>();
  box.board.subscribe(({ progress }) => {
    for (const name of Object.keys(progress ?? {})) told.add(name);
  });
  await box.plugIn(
    createMemorySource(publisher.publish({ counter: 1, components: [books(1, 'one')] })),
  );
  told.delete('secondsLeft');
  t.deepEqual([...told].sort(), ['doneBytes', 'doneFiles', 'totalBytes', 'totalFiles']);
});

test('what the steward went back from is left alone until the steward asks again', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const pinnedRoot = publisher.rootFingerprint;
  const box = await openTestBox(folders, { pinnedRoot });
  await box.plugIn(
    createMemorySource(publisher.publish({ counter: 1, components: [books(1, 'one')] })),
  );
  const second = publisher.publish({ counter: 2, components: [books(2, 'two')] });
  await box.plugIn(createMemorySource(second));
  await box.updates.acts.rollback();
  await box.updates.settled();
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');

  // The stick is still in after a restart: that is nobody's word.
  await box.updates.stop();
  const again = await openTestBox(folders, { pinnedRoot });
  again.updates.onSource({
    kind: 'appeared',
    source: createMemorySource(second),
    pluggedIn: false,
  });
  await again.updates.settled();
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');
  t.true(codesOf(again.status().history).includes('RELEASE_HELD'));
  // Nor is plugging it in again: anybody can do that.
  await again.plugIn(createMemorySource(second));
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');

  await again.updates.acts.rescan();
  await again.updates.settled();
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'two');
});

test('the history says what brought a release, for each channel what brought that', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    followed: ['stable', 'beta'],
  });
  const first = publisher.publish({ counter: 1, components: [books(1, 'one')] });
  await box.plugIn(createMemorySource(first, { id: 'blue-stick' }));
  // Whoever has the same later did not bring it.
  await box.plugIn(createMemorySource(first, { id: 'red-stick' }));
  const second = publisher.publish({ channel: 'beta', counter: 3, components: [books(1, 'b')] });
  const status = await box.plugIn(createMemorySource(second, { id: 'red-stick' }));
  t.deepEqual(
    status.history
      .filter(({ message }) => message.code === 'UPDATE_APPLIED')
      .map(({ message }) => message.parameters),
    [
      { releases: 'stable 1, beta 3', sources: 'red-stick' },
      { releases: 'stable 1', sources: 'blue-stick' },
    ],
  );
});

test('the same release again changes nothing and reads no pack', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const repository = publisher.publish({ counter: 1, components: [books(1, 'one')] });
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(repository));
  const again = createMemorySource(repository);
  const status = await box.plugIn(again);
  t.is(again.packBytesRead(), 0);
  t.is(status.sources.at(-1)?.message.code, 'SOURCE_NOTHING_NEW');
  t.is(await currentLink(folders), 'gen/000001');
  t.deepEqual(codesOf(status.history), ['UPDATE_APPLIED']);
});

test('channels live side by side, and absence removes only within a channel', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    followed: ['stable', 'beta'],
  });
  await box.plugIn(
    createMemorySource(
      publisher.publish(
        { counter: 1, components: [books(1, 'stable one'), { ...books(1, 'x'), name: 'songs' }] },
        { channel: 'beta', counter: 7, components: [books(3, 'beta seven')] },
      ),
    ),
  );
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable one');
  t.is(await readServed(folders, 'beta/books', 'a.txt'), 'beta seven');

  const status = await box.plugIn(
    createMemorySource(publisher.publish({ counter: 2, components: [books(2, 'stable two')] })),
  );
  t.deepEqual(
    status.current?.releases.map(({ channel, counter }) => `${channel} ${counter}`),
    ['stable 2', 'beta 7'],
  );
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable two');
  t.is(await readServed(folders, 'beta/books', 'a.txt'), 'beta seven');
  await t.throwsAsync(readServed(folders, 'stable/songs', 'a.txt'), { code: 'ENOENT' });
});

test('a channel that nobody follows is not applied', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const status = await box.plugIn(
    createMemorySource(
      publisher.publish({ channel: 'beta', counter: 1, components: [books(1, 'beta')] }),
    ),
  );
  t.is(status.current, undefined);
});

test('an older repository installs nothing', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const first = publisher.publish({ counter: 1, components: [books(1, 'one')] });
  const second = publisher.publish({ counter: 2, components: [books(2, 'two')] });
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(second));
  const status = await box.plugIn(createMemorySource(first));
  t.is(status.sources.at(-1)?.message.code, 'SOURCE_OLDER');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'two');
});

test('counters never fall, neither of a release nor of a component', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(
    createMemorySource(publisher.publish({ counter: 5, components: [books(5, 'five')] })),
  );
  for (const [release, code] of [
    [{ counter: 4, components: [books(6, 'back')] }, 'RELEASE_ROLLBACK'],
    [{ counter: 5, components: [books(6, 'other')] }, 'RELEASE_FORKED'],
    [{ counter: 6, components: [books(4, 'back')] }, 'COMPONENT_ROLLBACK'],
  ] as const) {
    const status = await box.plugIn(createMemorySource(publisher.publish(release)));
    t.is(status.history[0]?.message.code, code);
    t.is(status.message.code, code);
    t.is(await readServed(folders, 'stable/books', 'a.txt'), 'five');
  }
});

test('expired metadata of a newer release is taken, and that is told', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher({ expires: '2026-11-23T00:00:00Z' });
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    buildDate: '2027-06-01T00:00:00Z',
  });
  const status = await box.plugIn(
    createMemorySource(publisher.publish({ counter: 1, components: [books(1, 'late')] })),
  );
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'late');
  t.true(codesOf(status.history).includes('EXPIRED_METADATA_ACCEPTED'));
});

test('files are read-only, and only those that may run can', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const tree = { plain: 'same', 'tool*': 'same' };
  await box.plugIn(
    createMemorySource(publisher.publish({ counter: 1, components: [{ name: 'books', tree }] })),
  );
  const modeOf = async (name: string) =>
    (await stat(path.join(folders.store, 'current/stable/books', name))).mode & 0o777;
  t.is(await modeOf('plain'), 0o444);
  t.is(await modeOf('tool'), 0o555);
});

test('what the last two generations do not need is removed', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  for (const counter of [1, 2, 3]) {
    await box.plugIn(
      createMemorySource(
        publisher.publish({ counter, components: [books(counter, `text ${counter}`)] }),
      ),
    );
  }
  t.deepEqual(await readdir(path.join(folders.store, 'gen')), ['000002', '000003']);
  const shards = await readdir(path.join(folders.store, 'files'));
  const objects = await Promise.all(
    shards.map((shard) => readdir(path.join(folders.store, 'files', shard))),
  );
  t.is(objects.flat().length, 2);
  t.is((await readdir(path.join(folders.store, 'trees'))).length, 4);
  t.is((await readdir(path.join(folders.store, 'lists'))).length, 2);
  t.deepEqual(await readdir(path.join(folders.store, 'tmp')), []);
});

test('a component of 70,000 small files, half of them equal, passes the limit of links', async (t) => {
  t.timeout(120_000);
  const { unsyncedDisk } = await import('../fixtures/test-box.ts');
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const tree: Record<string, string> = {};
  for (let index = 0; index < 70_000; index += 1) {
    tree[`d${index % 100}/f${index}`] = index % 2 === 0 ? 'the same' : `number ${index}`;
  }
  const limit = 5000;
  const links = new Map<number, number>();
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    fileSystem: {
      ...unsyncedDisk,
      link: async (existing, name) => {
        const inode = (await unsyncedDisk.stat(existing))?.inode ?? 0;
        const count = (links.get(inode) ?? 1) + 1;
        if (count > limit) return 'too-many-links';
        links.set(inode, count);
        return unsyncedDisk.link(existing, name);
      },
    },
  });
  const status = await box.plugIn(
    createMemorySource(publisher.publish({ counter: 1, components: [{ name: 'books', tree }] })),
  );
  t.is(status.phase, 'COMMITTED');
  t.is(await readServed(folders, 'stable/books', 'd0/f0'), 'the same');
  t.is(await readServed(folders, 'stable/books', 'd98/f69998'), 'the same');
  t.is(await readServed(folders, 'stable/books', 'd99/f69999'), 'number 69999');
  t.true(links.size > 35_000);
  t.true([...links.values()].filter((count) => count === limit).length >= 6);
});
