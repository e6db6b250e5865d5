import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { writeDurably } from '../src/write-durably.ts';
import { temporaryFolder } from './fixtures/folder.ts';

test('a file is made with its folders, and replaced; others may not read it unless that is said', async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, 'deep', 'down', 'settings.json');
  await writeDurably(file, 'first');
  t.is((await stat(file)).mode & 0o777, 0o600);
  await writeDurably(file, Buffer.from('second'), 0o644);
  t.is(await readFile(file, 'utf8'), 'second');
  t.is((await stat(file)).mode & 0o777, 0o644);
  t.deepEqual(await readdir(path.dirname(file)), ['settings.json']);
});

test('what a power cut left on its way is replaced, and nothing is written through it', async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, 'settings.json');
  await writeDurably(file, 'old');
  const elsewhere = path.join(folder, 'elsewhere');
  await writeFile(elsewhere, 'not ours');
  await symlink(elsewhere, path.join(folder, '.settings.json.new'));
  await writeDurably(file, 'new');
  t.is(await readFile(file, 'utf8'), 'new');
  t.is(await readFile(elsewhere, 'utf8'), 'not ours');
});

test('a write that fails leaves the old one', async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, 'settings.json');
  await writeDurably(file, 'old');
  // Nothing can be written under the name that files have on their way.
  await mkdir(path.join(folder, '.settings.json.new'));
  await t.throwsAsync(writeDurably(file, 'new'));
  t.is(await readFile(file, 'utf8'), 'old');
});
