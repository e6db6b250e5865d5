import { createHash, randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { createKnownDigests } from '../../src/routes/known-digests.ts';
import { openRegular, type OpenedFile } from '../../src/routes/open-regular.ts';
import { makeFolder } from '../fixtures/swarm.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A file that counts how often it is read from its beginning. */
const opened = async (path: string, reads: string[]): Promise<OpenedFile> => {
  const file = await openRegular(path);
  if (file === undefined) throw new Error(`no file ${path}`);
  const { handle, stats } = file;
  const read = handle.read.bind(handle) as (...asked: unknown[]) => Promise<unknown>;
  const counted = (...asked: unknown[]): Promise<unknown> => {
    if (asked[3] === 0) reads.push(path);
    return read(...asked);
  };
  return { handle: Object.assign(handle, { read: counted }), stats };
};

test('a file is hashed once however often it is asked for, and anew when another is in its place', async (t) => {
  const folder = await makeFolder(t);
  const path = join(folder, 'timestamp.json');
  const [first, second] = [randomBytes(200_000), randomBytes(200_000)];
  await writeFile(path, first);
  const digests = createKnownDigests();
  const reads: string[] = [];
  const ask = async (): Promise<string> => {
    const file = await opened(path, reads);
    try {
      return await digests.of(file);
    } finally {
      await file.handle.close();
    }
  };
  t.is(await ask(), sha256(first));
  t.deepEqual(await Promise.all([ask(), ask(), ask()]), Array(3).fill(sha256(first)));
  t.is(reads.length, 1);
  await writeFile(join(folder, 'new'), second);
  await rename(join(folder, 'new'), path);
  t.is(await ask(), sha256(second));
  t.is(reads.length, 2);
});

test('those who ask for many files are answered, while few are remembered', async (t) => {
  const folder = await makeFolder(t);
  const digests = createKnownDigests();
  const reads: string[] = [];
  const ask = async (name: string): Promise<string> => {
    const file = await opened(join(folder, name), reads);
    try {
      return await digests.of(file);
    } finally {
      await file.handle.close();
    }
  };
  for (let number = 0; number < 200; number += 1) {
    const bytes = Buffer.from(`file ${number}`);
    await writeFile(join(folder, String(number)), bytes);
    t.is(await ask(String(number)), sha256(bytes));
  }
  t.is(await ask('199'), sha256(Buffer.from('file 199')));
  t.is(reads.length, 200);
  t.is(await ask('0'), sha256(Buffer.from('file 0')));
  t.is(reads.length, 201, 'the first is forgotten');
});

test('a file that cannot be read is not remembered as anything', async (t) => {
  const folder = await makeFolder(t);
  const path = join(folder, 'snapshot.json');
  const bytes = randomBytes(1000);
  await writeFile(path, bytes);
  const digests = createKnownDigests();
  const broken = await opened(path, []);
  await broken.handle.close();
  await t.throwsAsync(digests.of(broken));
  const whole = await opened(path, []);
  t.is(await digests.of(whole), sha256(bytes));
  await whole.handle.close();
});
