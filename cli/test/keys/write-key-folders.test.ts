import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { exists } from '../../src/files/durable.ts';
import { checkNoKeys, writeKeyFolders } from '../../src/keys/write-key-folders.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const done = () => Promise.resolve();

test('a new folder is its owner’s alone, somebody else’s keeps its mode', async (t) => {
  const folder = await temporaryFolder(t);
  const stick = path.join(folder, 'stick');
  await mkdir(stick, { mode: 0o755 });
  const own = path.join(folder, 'own');
  await writeKeyFolders(
    [stick, own].map((place) => ({ folder: place, files: { 'a.pem': 'a' } })),
    done,
  );
  t.is((await stat(stick)).mode & 0o777, 0o755);
  t.is((await stat(own)).mode & 0o777, 0o700);
  t.is((await stat(path.join(own, 'a.pem'))).mode & 0o777, 0o600);
});

test('when the last step fails, nothing is left, and what was there before still is', async (t) => {
  const folder = await temporaryFolder(t);
  const stick = path.join(folder, 'stick');
  await mkdir(stick);
  await writeFile(path.join(stick, 'photo.jpg'), 'photo');
  const own = path.join(folder, 'own');
  await t.throwsAsync(
    writeKeyFolders(
      [stick, own].map((place) => ({ folder: place, files: { 'a.pem': 'a', 'b.pem': 'b' } })),
      () => Promise.reject(new Error('power')),
    ),
    { message: 'power' },
  );
  t.deepEqual(await readdir(stick), ['photo.jpg']);
  t.false(await exists(own));
});

test('a key that is there is not replaced, and the first half of a set is taken back', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(path.join(folder, 'b.pem'), 'old');
  await t.throwsAsync(checkNoKeys(folder, ['a.pem', 'b.pem']), { code: 'KEYS_EXIST' });
  await t.throwsAsync(writeKeyFolders([{ folder, files: { 'a.pem': 'a', 'b.pem': 'b' } }], done), {
    code: 'WRITE_FAILED',
  });
  t.deepEqual(await readdir(folder), ['b.pem']);
  await t.notThrowsAsync(checkNoKeys(folder, ['a.pem']));
});
