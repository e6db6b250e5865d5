import { appendFile, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileIndexEntry, ServedComponent } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { createStoreReader, type StoreReader } from '../../src/store/store-reader.ts';
import { createStore, type StoreFixture } from '../fixtures/store.ts';

const note = (text: string) => ({
  name: 'notes',
  kind: 'content' as const,
  files: { 'a.txt': text },
});

const start = async (
  t: ExecutionContext,
): Promise<{ store: StoreFixture; reader: StoreReader }> => {
  const store = await createStore(t);
  return { store, reader: createStoreReader(store.directory) };
};

const firstComponent = async (reader: StoreReader): Promise<ServedComponent> => {
  const { current } = await reader.view();
  const [component] = current?.components ?? [];
  if (component === undefined) throw new Error('no component');
  return component;
};

const entryOf = async (component: ServedComponent, path: string): Promise<FileIndexEntry> => {
  const entry = (await component.files()).get(path);
  if (entry === undefined) throw new Error(`no ${path}`);
  return entry;
};

const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Buffer.from(bytes).toString('utf8');

test('an empty box has neither a current nor a previous generation', async (t) => {
  const { reader } = await start(t);
  t.deepEqual(await reader.view(), { damagedChannels: [], renewed: [] });
});

test('every channel’s components are found, and the previous generation stays readable', async (t) => {
  const { store, reader } = await start(t);
  await store.addGeneration(1, [{ components: [note('old')] }]);
  await store.addGeneration(2, [
    { components: [note('new')] },
    { channel: 'site-north', components: [{ ...note('north'), name: 'local' }] },
  ]);
  await store.switchTo(1);
  await store.switchTo(2);
  const { current, previous } = await reader.view();
  t.is(current?.generation, 2);
  t.deepEqual(
    current?.components.map(({ channel, component }) => `${channel}/${component.name}`),
    ['stable/notes', 'site-north/local'],
  );
  t.is(previous?.generation, 1);
  t.is(text(await previous?.components[0]?.read('a.txt', 100)), 'old');
});

test('a view stays what it was when the box switches', async (t) => {
  const { store, reader } = await start(t);
  await store.addGeneration(1, [{ components: [note('old')] }]);
  await store.switchTo(1);
  const before = await firstComponent(reader);
  await store.addGeneration(2, [{ components: [note('new')] }]);
  await store.switchTo(2);
  t.is(text(await before.read('a.txt', 100)), 'old');
  t.is(text(await (await firstComponent(reader)).read('a.txt', 100)), 'new');
});

test('a generation number that is given again is read again', async (t) => {
  const { store, reader } = await start(t);
  await store.addGeneration(1, [{ components: [note('first')] }]);
  await store.switchTo(1);
  t.is(text(await (await firstComponent(reader)).read('a.txt', 100)), 'first');
  await rm(join(store.directory, 'gen/000001'), { recursive: true });
  await store.addGeneration(1, [{ counter: 2, components: [note('second time')] }]);
  t.is(text(await (await firstComponent(reader)).read('a.txt', 100)), 'second time');
});

test('only what is in the index can be read, and only up to the given size', async (t) => {
  const { store, reader } = await start(t);
  await store.addGeneration(1, [{ components: [note('words')] }]);
  await store.switchTo(1);
  const component = await firstComponent(reader);
  t.is(text(await component.read('a.txt', 5)), 'words');
  t.is(await component.read('a.txt', 4), undefined);
  t.is(await component.read('../../gen/000001/generation.json', 1e6), undefined);
});

test('a file in quarantine, of another size, or gone is not opened', async (t) => {
  const { store, reader } = await start(t);
  const [manifest] = await store.addGeneration(1, [
    {
      components: [
        {
          name: 'c',
          kind: 'content',
          files: { 'bad.txt': 'bad', 'cut.txt': 'cut', 'gone.txt': 'gone' },
        },
      ],
    },
  ]);
  await store.switchTo(1);
  const tree = join(store.directory, 'trees', manifest?.components[0]?.tree ?? '');
  await store.quarantine('bad');
  await truncate(join(tree, 'cut.txt'), 1);
  await rm(join(tree, 'gone.txt'));
  const component = await firstComponent(reader);
  for (const path of ['bad.txt', 'cut.txt', 'gone.txt']) {
    await t.throwsAsync(reader.open(component, await entryOf(component, path)), {
      code: 'PORTAL_FILE_UNAVAILABLE',
    });
    t.is(await component.read(path, 100), undefined);
  }
});

test('an index that leads out of its folder counts as damaged', async (t) => {
  const { store, reader } = await start(t);
  const [manifest] = await store.addGeneration(1, [{ components: [note('words')] }]);
  await store.switchTo(1);
  const index = join(store.directory, 'trees', `${manifest?.components[0]?.tree ?? ''}.files`);
  await appendFile(index, `${'0'.repeat(64)} 3 ../../secret\n`);
  await t.throwsAsync((await firstComponent(reader)).files(), { code: 'PORTAL_INDEX_DAMAGED' });
});

test('a channel whose manifest is damaged is left out, the others stay', async (t) => {
  const { store, reader } = await start(t);
  await store.addGeneration(1, [
    { components: [note('words')] },
    { channel: 'site-north', components: [note('north')] },
  ]);
  await store.switchTo(1);
  await writeFile(join(store.directory, 'gen/000001/stable/release.json'), '{"_type":"rel');
  const { current, damagedChannels } = await reader.view();
  t.deepEqual(damagedChannels, ['stable']);
  t.deepEqual(
    current?.components.map(({ channel }) => channel),
    ['site-north'],
  );
});

test('a generation that cannot be read says so', async (t) => {
  const { store, reader } = await start(t);
  await store.addGeneration(1, [{ components: [] }]);
  await store.switchTo(1);
  const summary = join(store.directory, 'gen/000001/generation.json');
  for (const broken of [
    '',
    '[]',
    '{"generation":1}',
    '{"generation":1,"releases":[{"channel":"../x"}]}',
    'null',
  ]) {
    await writeFile(summary, broken);
    await t.throwsAsync(reader.view(), { code: 'PORTAL_STORE_DAMAGED' });
  }
});

test('a link that leads elsewhere is not followed', async (t) => {
  const { store, reader } = await start(t);
  await mkdir(join(store.directory, 'elsewhere'));
  await symlink('elsewhere', join(store.directory, 'current'));
  await t.throwsAsync(reader.view(), { code: 'PORTAL_STORE_DAMAGED' });
  await rm(join(store.directory, 'current'));
  await writeFile(join(store.directory, 'current'), 'not a link');
  await t.throwsAsync(reader.view(), { code: 'PORTAL_STORE_DAMAGED' });
});

test('a damaged previous generation is as good as none', async (t) => {
  const { store, reader } = await start(t);
  await store.addGeneration(1, [{ components: [note('old')] }]);
  await store.addGeneration(2, [{ components: [note('new')] }]);
  await store.switchTo(1);
  await store.switchTo(2);
  await rm(join(store.directory, 'gen/000001'), { recursive: true });
  const view = await reader.view();
  t.is(view.current?.generation, 2);
  t.is(view.previous, undefined);
});

test('a component that is for other boxes is not there', async (t) => {
  const { store, reader } = await start(t);
  await store.addGeneration(1, [{ components: [note('one'), { ...note('x'), name: 'other' }] }]);
  await writeFile(
    join(store.directory, 'gen/000001/generation.json'),
    JSON.stringify({
      generation: 1,
      releases: [{ channel: 'stable', omitted: [{ name: 'other', because: 'arch' }, null] }],
    }),
  );
  await store.switchTo(1);
  const { current } = await reader.view();
  t.deepEqual(
    current?.components.map(({ component }) => component.name),
    ['notes'],
  );
});

test('whether a file or a folder is there is told without its list, and nothing outside is', async (t) => {
  const { store, reader } = await start(t);
  const files = { 'a.txt': 'a', 'deep/er/b.txt': 'b' };
  await store.addGeneration(1, [{ components: [{ ...note('x'), files }] }]);
  await store.switchTo(1);
  const component = await firstComponent(reader);
  await rm(join(store.directory, 'trees', `${component.component.tree}.files`));
  const there = ['a.txt', 'deep/', 'deep/er/', 'deep/er/b.txt'];
  for (const path of there) t.true(await reader.has(component, path), path);
  const absent = ['', '/', 'a.txt/', 'deep', 'b.txt', '../', '..', 'deep/../a.txt', '/etc/', 'a\0'];
  for (const path of absent) t.false(await reader.has(component, path), path);
});
