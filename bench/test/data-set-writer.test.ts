import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { fileBlocks, writeDataSet } from '../src/data-set-writer.ts';
import { planDataSet, planLargeFile, totalBytes, type PlannedFile } from '../src/data-set.ts';

const temporaryFolder = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hotspot-bench-test-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const hashOf = (...files: PlannedFile[]): string => {
  const hash = createHash('sha256');
  for (const file of files) for (const block of fileBlocks(file)) hash.update(block);
  return hash.digest('hex');
};

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

test('the same seed gives the same bytes, for ever', (t) => {
  const { v1 } = planDataSet('d1', 0.001);
  t.is(v1.length, 12);
  t.is(hashOf(...v1), 'c49d86e147c47bba40f14187eee8b04e346466a7207d437a661a63bc002f1c9a');
});

test('text is text and does compress, the rest is not', (t) => {
  const [text, random] = planDataSet('d1', 0.001).v1;
  t.truthy(text && random);
  const sample = (file: PlannedFile | undefined) =>
    Buffer.from(file === undefined ? [] : (fileBlocks(file).next().value ?? []));
  t.regex(sample(text).toString('latin1'), /^[a-z \n]+$/);
  t.notRegex(sample(random).toString('latin1'), /^[a-z \n]+$/);
});

test('a folder holds exactly version 1, then exactly version 2', async (t) => {
  const folder = await temporaryFolder(t);
  const { v1, v2 } = planDataSet('d1', 0.01);
  for (const [files, present] of [[v1], [v2, v1]] as const) {
    writeDataSet(folder, files, present);
    t.deepEqual(await filesIn(folder), files.map((file) => file.path).sort());
    for (const file of files) {
      const bytes = await readFile(path.join(folder, file.path));
      t.is(createHash('sha256').update(bytes).digest('hex'), hashOf(file));
    }
  }
});

test('files that are the same in both versions are not written again', async (t) => {
  const folder = await temporaryFolder(t);
  const { v1, v2 } = planDataSet('d1', 0.01);
  const archive = path.join(folder, 'archives/encyclopedia.zim');
  writeDataSet(folder, v1);
  const before = await stat(archive, { bigint: true });
  writeDataSet(folder, v2, v1);
  const after = await stat(archive, { bigint: true });
  t.is(after.mtimeNs, before.mtimeNs);
  t.is(after.ino, before.ino);
});

test('a length that is no whole number of blocks or words is kept', async (t) => {
  const folder = await temporaryFolder(t);
  const plan = planLargeFile('d1', 300_001);
  writeDataSet(folder, plan);
  t.is((await stat(path.join(folder, 'large.bin'))).size, totalBytes(plan));
});
