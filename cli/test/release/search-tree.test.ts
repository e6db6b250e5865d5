import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const secret = ['--passphrase-file', 'pass'];

/** An operator whose releases carry a search index. */
const makeOperator = async (t: ExecutionContext) => {
  t.timeout(300_000);
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const run = (...words: string[]) => runCommand(words, { cwd: folder, env });
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await run('init', 'box');
  await run('trust', 'init', 'box', '--simple', '--backup', 'stick', ...secret);
  const content = path.join(folder, 'box/content/guide');
  await mkdir(content, { recursive: true });
  await writeFile(path.join(content, 'malaria.html'), '<title>Malaria</title>Sleep under a net');
  await run('add', '--collection', 'box', content);
  const configuration = path.join(folder, 'box/hotspot.yaml');
  const kept = path.join(folder, 'box/.hotspot/search');
  /** As long ago as that a change could not hide behind the times of files. */
  const age = async (): Promise<void> => {
    const old = new Date(Date.now() - 60_000);
    for (const name of await readdir(content)) await utimes(path.join(content, name), old, old);
  };
  return {
    ...{ folder, content, configuration, kept, run, age },
    create: (...words: string[]) =>
      run('bundle', 'create', 'box', '-o', 'out.hotspot', ...secret, ...words),
    indexes: async () => (await readdir(kept)).filter((name) => name.endsWith('.sqlite')),
  };
};

test('a release carries an index of each component, named after it', async (t) => {
  const { run, create } = await makeOperator(t);
  t.is((await create()).exitCode, 0);
  const { stdout } = await run('bundle', 'ls', 'out.hotspot', '--files');
  t.regex(stdout, /search-index +portal +version 1 +1 file/);
  t.regex(stdout, /guide\.sqlite/);
  t.is((await run('bundle', 'verify', 'out.hotspot')).exitCode, 0);
});

test('a changed component gets another index, and the old one goes', async (t) => {
  const { create, indexes, content } = await makeOperator(t);
  await create();
  const before = await indexes();
  await writeFile(path.join(content, 'water.html'), '<title>Water</title>Boil it');
  await create();
  const after = await indexes();
  t.is(after.length, 1);
  t.notDeepEqual(after, before);
});

test('an index is not built twice for the same files, and again after a cut between its two files', async (t) => {
  const { create, indexes, kept, age } = await makeOperator(t);
  await age();
  // Times of a change of names are the system's: such files are not trusted until they are 2 s old.
  let inode = 0;
  for (let tries = 0; tries < 50; tries += 1) {
    await create();
    const [name = ''] = await indexes();
    const { ino } = await stat(path.join(kept, name));
    if (ino === inode) break;
    inode = ino;
  }
  const [name = ''] = await indexes();
  t.is((await stat(path.join(kept, name))).ino, inode);
  const bytes = await readFile(path.join(kept, name));

  await writeFile(path.join(kept, name), 'half');
  await rm(path.join(kept, `${name}.json`));
  await writeFile(path.join(kept, `.${name}.partial`), 'left by a cut');
  t.is((await create()).exitCode, 0);
  t.deepEqual(await readFile(path.join(kept, name)), bytes);
  t.false((await readdir(kept)).some((one) => one.endsWith('.partial')));

  await writeFile(path.join(kept, `${name}.json`), '[{"damaged');
  t.is((await create()).exitCode, 0);
  t.deepEqual(await readFile(path.join(kept, name)), bytes);
});

test('a dry run builds the index and leaves the collection alone', async (t) => {
  const { create, kept } = await makeOperator(t);
  const { stdout } = await create('--dry-run');
  t.regex(stdout, /search-index/);
  await t.throwsAsync(() => readdir(kept), { code: 'ENOENT' });
});

test('a damaged ZIM file is told each time, and is in the release all the same', async (t) => {
  const { create, content } = await makeOperator(t);
  await writeFile(path.join(content, 'library.zim'), 'ZIM\x04 but no more');
  for (const { exitCode, stderr } of [await create(), await create()]) {
    t.is(exitCode, 0);
    t.regex(stderr, /content\/guide\/library\.zim: This ZIM file is damaged/);
  }
});

test('a collection that does not want an index has none', async (t) => {
  const { run, create, configuration } = await makeOperator(t);
  const text = await readFile(configuration, 'utf8');
  await writeFile(configuration, text.replace('search: true', 'search: false'));
  t.is((await create()).exitCode, 0);
  t.notRegex((await run('bundle', 'ls', 'out.hotspot')).stdout, /search-index/);
});

test('the name of the index is taken', async (t) => {
  const { create, configuration } = await makeOperator(t);
  const text = await readFile(configuration, 'utf8');
  await writeFile(configuration, text.replace('name: guide', 'name: search-index'));
  const { exitCode, stderr } = await create();
  t.not(exitCode, 0);
  t.regex(stderr, /search-index/);
});
