import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createDirectorySource } from '../../src/adapters/sources/directory/directory-source.ts';
import { createPublisher, writeRepository, type Repository } from '../fixtures/publisher.ts';
import { makeBoxFolders, makeFolder, openTestBox, readServed } from '../fixtures/test-box.ts';

const noBytes = new Uint8Array();

const release = (counter: number, text = `text ${counter}`) => ({
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': text } }],
});

const stick = async (t: ExecutionContext, repository: Repository) => {
  const folder = await makeFolder(t);
  await writeRepository(repository, folder);
  const directory = path.join(folder, 'hotspot');
  return { directory, source: createDirectorySource({ id: directory, label: 'stick', directory }) };
};

const start = async (t: ExecutionContext) => {
  const operator = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: operator.rootFingerprint });
  await box.plugIn((await stick(t, operator.publish(release(1)))).source);
  return { operator, folders, box };
};

test('endless files are refused by their length, before anything is read', async (t) => {
  const { operator, folders, box } = await start(t);
  const second = operator.publish(release(2));
  const terabyte = 1024 ** 4;
  const readBefore = process.resourceUsage().maxRSS;
  for (const name of [...second.keys()].filter((one) => !one.startsWith('packs/'))) {
    const { directory, source } = await stick(t, second);
    await truncate(path.join(directory, name), terabyte);
    await box.plugIn(source);
    await box.unplug(source);
  }
  const { directory, source } = await stick(t, second);
  await writeFile(path.join(directory, 'metadata/2.root.json'), '');
  await truncate(path.join(directory, 'metadata/2.root.json'), terabyte);
  const status = await box.plugIn(source);
  // With every file whole but the roots, of which the last one that counts is known.
  t.is(status.current?.releases[0]?.counter, 2);
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 2');
  t.true(process.resourceUsage().maxRSS - readBefore < 200_000, 'kilobytes');
});

test('two releases that claim the same version of metadata are a fork: the first one stays', async (t) => {
  const { operator, folders, box } = await start(t);
  const twin = operator.steal();
  await box.plugIn((await stick(t, operator.publish(release(2, 'ours')))).source);
  const status = await box.plugIn((await stick(t, twin.publish(release(3, 'of the twin')))).source);
  t.is(status.message.code, 'METADATA_FORK');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'ours');
});

test('a mix of two releases is refused, whichever file is of the other one', async (t) => {
  const isManifest = (name: string) => name.startsWith('targets/');
  const mixes: Readonly<Record<string, (second: Repository, third: Repository) => Repository>> = {
    'stable.json': (second, third) =>
      new Map(third).set('metadata/3.stable.json', second.get('metadata/2.stable.json') ?? noBytes),
    'snapshot.json': (second, third) =>
      new Map(third).set(
        'metadata/3.snapshot.json',
        second.get('metadata/2.snapshot.json') ?? noBytes,
      ),
    manifest: (second, third) =>
      new Map(third).set(
        [...third.keys()].find(isManifest) ?? '',
        [...second].find(([name]) => isManifest(name))?.[1] ?? noBytes,
      ),
  };
  for (const [part, mix] of Object.entries(mixes)) {
    const { operator, folders, box } = await start(t);
    const mixed = mix(operator.publish(release(2)), operator.publish(release(3)));
    const status = await box.plugIn((await stick(t, mixed)).source);
    t.is(
      status.sources.at(-1)?.message.code,
      part === 'manifest' ? 'SOURCE_DAMAGED' : 'METADATA_MISMATCH',
      part,
    );
    t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 1');
  }
});
