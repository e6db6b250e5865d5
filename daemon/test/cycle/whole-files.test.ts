import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { currentLink, makeBoxFolders, openTestBox, type BoxFolders } from '../fixtures/test-box.ts';

const film = randomBytes(3_000_000);
const song = Buffer.from('a song');
const tool = Buffer.from('a tool');
const tree = { 'film.bin': film, 'song.txt': song, 'empty.txt': '', 'tool*': tool };

const filesOf = (...contents: readonly Uint8Array[]): Map<string, Uint8Array> =>
  new Map(contents.map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes]));

const publish = () => {
  const publisher = createPublisher();
  const repository = publisher.publish({ counter: 1, components: [{ name: 'films', tree }] });
  return { pinnedRoot: publisher.rootFingerprint, repository };
};

const isServed = async (t: ExecutionContext, { store }: BoxFolders): Promise<void> => {
  const served = path.join(store, 'current/stable/films');
  t.true(film.equals(await readFile(path.join(served, 'film.bin'))));
  t.true(song.equals(await readFile(path.join(served, 'song.txt'))));
};

test('a box takes a release from a neighbour that has whole files and no packs', async (t) => {
  const { pinnedRoot, repository } = publish();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot });
  const files = filesOf(film, song, tool);
  const neighbour = createMemorySource(repository, { files, delivery: 'online' });
  const done = await box.plugIn(neighbour);
  t.is(done.phase, 'COMMITTED');
  await isServed(t, folders);
  t.is(neighbour.packBytesRead(), 0);
  t.is(neighbour.fileBytesRead(), film.length + song.length + tool.length, 'nothing twice');
  t.true(neighbour.isTrusted());
});

test('a neighbour whose files are not what their names say is left at once, and a stick stands in', async (t) => {
  const { pinnedRoot, repository } = publish();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot });
  const garbage = new Map(
    [...filesOf(film, song, tool).keys()].map((name) => [name, randomBytes(film.length)]),
  );
  const liar = createMemorySource(repository, { files: garbage, delivery: 'online' });
  const waiting = await box.plugIn(liar);
  t.is(waiting.phase, 'WAITING_SOURCE');
  t.true(liar.isDistrusted());
  t.false(liar.isTrusted());
  t.true(liar.fileBytesRead() <= film.length, 'what was under way when the first lie showed');
  t.is(await currentLink(folders), undefined);
  t.is((await box.plugIn(createMemorySource(repository))).phase, 'COMMITTED');
  await isServed(t, folders);
});

test('a neighbour that lacks a file gives the others, and the stick is read for that one alone', async (t) => {
  const { pinnedRoot, repository } = publish();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot });
  const neighbour = createMemorySource(repository, {
    files: filesOf(film, tool),
    delivery: 'online',
  });
  t.is((await box.plugIn(neighbour)).phase, 'WAITING_SOURCE');
  t.false(neighbour.isDistrusted(), 'a file may be damaged there');
  const stick = createMemorySource(repository);
  t.is((await box.plugIn(stick)).phase, 'COMMITTED');
  await isServed(t, folders);
  t.is(stick.packBytesRead(), song.length);
});

test('a damaged file is made again out of a neighbour', async (t) => {
  const { pinnedRoot, repository } = publish();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot });
  const stick = createMemorySource(repository);
  await box.plugIn(stick);
  await box.unplug(stick);
  const [name = ''] = filesOf(film).keys();
  await box.parts.reportDamage(name);
  t.deepEqual(await readdir(path.join(folders.store, 'quarantine')), [name]);
  await box.plugIn(createMemorySource(repository, { files: filesOf(film), delivery: 'online' }));
  await box.updates.settled();
  t.deepEqual(await readdir(path.join(folders.store, 'quarantine')), []);
  await isServed(t, folders);
});
