import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { hash, pbkdf2 } from 'node:crypto';
import {
  createLocalFileSystem,
  findSyncMethod,
} from '../../src/adapters/host/local-file-system/local-file-system.ts';
import { openObjectFolder } from '../../src/adapters/store/volume/job-folder.ts';
import { createEarlySync } from '../../src/adapters/store/volume/early-sync.ts';
import { jobPaths, storePaths } from '../../src/adapters/store/volume/layout.ts';
import { createTranslation } from '../../src/adapters/host/local-file-system/os-errors.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';

for (const method of ['syncfs', 'each'] as const) {
  test(`the disk, made durable by ${method}, does what the port says`, async (t) => {
    const folder = await makeFolder(t);
    const disk = createLocalFileSystem(method);
    const at = (name: string) => path.join(folder, name);
    await disk.makeDirectory(at('d'));
    await disk.makeDirectory(at('d'));
    await disk.writeFile(at('d/a'), Buffer.from('alpha'), 0o444);
    t.is((await stat(at('d/a'))).mode & 0o777, 0o444);
    const file = await disk.appendFile(at('d/b'));
    await file.write(Buffer.from('be'));
    await file.write(Buffer.from('ta'));
    await file.changeMode(0o600);
    await file.sync();
    await file.close();
    await disk.rename(at('d/b'), at('d/c'));
    t.is(await disk.link(at('d/c'), at('d/e')), 'linked');
    t.is(await disk.link(at('d/c'), at('d/e')), 'exists');
    await disk.symlink('d/c', at('l'));
    t.is(await disk.readLink(at('l')), 'd/c');
    t.is(await disk.readLink(at('d/c')), undefined);
    t.is(await disk.readLink(at('none')), undefined);
    t.is((await disk.stat(at('l')))?.kind, 'link');
    t.is((await disk.stat(at('d')))?.kind, 'directory');
    t.is((await disk.stat('/dev/null'))?.kind, 'other');
    t.is((await disk.stat(at('d/c')))?.inode, (await disk.stat(at('d/e')))?.inode);
    t.is(await disk.stat(at('d/a/below-a-file')), undefined);
    await disk.syncDirectory(folder);
    await disk.syncFileSystem(folder);
    await disk.truncateFile(at('d/c'), 2);
    t.is(Buffer.from((await disk.readFile(at('d/e'))) ?? []).toString(), 'be');
    t.deepEqual((await disk.readDirectory(at('d'))).sort(), ['a', 'c', 'e']);
    t.deepEqual(await disk.readDirectory(at('none')), []);
    t.is(await disk.openFile(at('none')), undefined);
    await t.throwsAsync(disk.openFile(at('l')), { code: 'ELOOP' });
    const opened = await disk.openFile(at('d/a'));
    const into = Buffer.alloc(9);
    t.is(await opened?.read(3, into), 2);
    t.is(into.subarray(0, 2).toString(), 'ha');
    await opened?.close();
    await disk.unlink(at('d/a'));
    await disk.unlink(at('d/a'));
    await disk.removeTree(at('d'));
    await disk.removeTree(at('d'));
    await disk.syncFileSystem(folder);
    t.is(await disk.stat(at('d')), undefined);
    const { freeBytes, totalBytes } = await disk.space(folder);
    t.true(freeBytes > 0 && freeBytes <= totalBytes);
  });
}

test('the file system that holds a folder tells how it can be synced', async (t) => {
  t.is(await findSyncMethod(await makeFolder(t)), 'syncfs');
  t.is(await findSyncMethod('/there/is/no/such/folder'), 'each');
  const disk = createLocalFileSystem('syncfs');
  await t.throwsAsync(disk.syncFileSystem('/there/is/no/such/folder'), {
    code: 'STORE_IO_FAILED',
  });
});

test('errors of the operating system become ours, others stay what they are', async (t) => {
  const { translated } = createTranslation(() => undefined);
  const codes = { ENOSPC: 'STORE_FULL', EROFS: 'STORE_READ_ONLY', EIO: 'STORE_IO_FAILED' };
  for (const [code, ours] of Object.entries(codes)) {
    const failing = translated(() => {
      throw Object.assign(new Error(code), { code });
    });
    await t.throwsAsync(failing, { code: ours });
  }
  const bug = translated(() => {
    throw new TypeError('a bug');
  });
  await t.throwsAsync(bug, { instanceOf: TypeError });
});

const sha256 = (text: string): string => hash('sha256', text, 'hex');

const twoChunks = (whole: string) => ({
  object: { sha256: sha256(whole), executable: false, sizeBytes: 8 },
  chunks: ['abcd', 'efgh'].map((text) => ({ sha256: sha256(text), lengthBytes: 4 })),
});

const openFolder = async (folder: string) => {
  const paths = jobPaths(storePaths(folder), 'job');
  for (const made of [path.dirname(paths.root), paths.root, paths.objects]) {
    await mkdir(made, { recursive: true });
  }
  return openObjectFolder(unsyncedDisk, paths);
};

test('chunks that are right and make a wrong whole are the fault of the release', async (t) => {
  const folder = await makeFolder(t);
  const objects = await openFolder(folder);
  const recipe = twoChunks('something else');
  await objects.append(recipe, Buffer.from('abcd'), 1);
  await t.throwsAsync(objects.append(recipe, Buffer.from('efgh'), 1), {
    code: 'RELEASE_INCONSISTENT',
  });
  t.is(await objects.chunksDone(recipe), 0);
});

test('what an earlier process left counts as far as it is right', async (t) => {
  const recipe = twoChunks('abcdefgh');
  const name = recipe.object.sha256;
  for (const [left, done] of [
    ['', 0],
    ['abc', 0],
    ['abcd', 1],
    ['abcdxxxx', 1],
    ['xxxxefgh', 0],
    ['abcdefgh', 2],
  ] as const) {
    const folder = await makeFolder(t);
    const first = await openFolder(folder);
    const part = `${first.path(name)}.part`;
    await mkdir(path.dirname(part), { recursive: true });
    await writeFile(part, left);
    const objects = await openFolder(folder);
    t.is(await objects.chunksDone(recipe), done, left);
    t.is(objects.isComplete(recipe.object), done === 2);
    if (done < 2)
      await objects.append(recipe, Buffer.from('abcdefgh').subarray(done * 4), 2 - done);
    await objects.pause();
    t.is(await readFile(objects.path(name), 'utf8'), 'abcdefgh');
  }
});

test('a small file that an earlier process left wrong is written anew', async (t) => {
  const folder = await makeFolder(t);
  const first = await openFolder(folder);
  const object = { sha256: sha256('right'), executable: false, sizeBytes: 5 };
  const recipe = { object, chunks: [{ sha256: object.sha256, lengthBytes: 5 }] };
  const file = first.path(object.sha256);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '\0\0\0\0\0');
  const objects = await openFolder(folder);
  t.is(await objects.chunksDone(recipe), 0);
  await objects.writeWhole(object, Buffer.from('right'));
  t.is(await readFile(file, 'utf8'), 'right');
});

test('a sync that failed while copying is told when it matters', async (t) => {
  let syncs = 0;
  const early = createEarlySync(
    {
      ...unsyncedDisk,
      syncFileSystem: () => {
        syncs += 1;
        return Promise.reject(new Error('the disk is gone'));
      },
    },
    '/x',
  );
  early.written(1000);
  await early.settle();
  t.is(syncs, 0);
  early.written(200_000_000);
  early.written(200_000_000);
  await t.throwsAsync(early.settle(), { message: 'the disk is gone' });
  t.is(syncs, 1);
  await early.settle();
});

test('a link in place of a file to write is not followed', async (t) => {
  const folder = await makeFolder(t);
  await writeFile(path.join(folder, 'target'), 'kept');
  await symlink('target', path.join(folder, 'link'));
  const disk = createLocalFileSystem('syncfs');
  await t.throwsAsync(disk.writeFile(path.join(folder, 'link'), Buffer.from('x'), 0o644), {
    code: 'ELOOP',
  });
  t.is(await readFile(path.join(folder, 'target'), 'utf8'), 'kept');
});

test('a file that is closed while it is read gives its own bytes, not those of the next that is opened', async (t) => {
  const folder = await makeFolder(t);
  const disk = createLocalFileSystem('each');
  const [mine, other] = [Buffer.alloc(4096, 'a'), Buffer.alloc(4096, 'b')];
  await writeFile(path.join(folder, 'mine'), mine);
  await writeFile(path.join(folder, 'other'), other);
  // All threads that could read have other work: the read waits.
  const busy = Array.from({ length: 8 }, () => promisify(pbkdf2)('a', 'b', 100_000, 64, 'sha512'));
  const file = await disk.openFile(path.join(folder, 'mine'));
  const into = Buffer.alloc(mine.length);
  const reading = file?.read(0, into);
  const closing = file?.close();
  // The kernel gives the number of what is closed to the next file.
  const next = await disk.openFile(path.join(folder, 'other'));
  t.is(await reading, mine.length);
  t.deepEqual(into, mine);
  await Promise.all([closing, next?.close(), ...busy]);
  await t.throwsAsync(async () => file?.read(0, into), { message: /closed/ });
});
