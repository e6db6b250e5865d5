import test from 'ava';
import { planDataSet, planLargeFile, totalBytes, type PlannedFile } from '../src/data-set.ts';

const sizeOf = (file: PlannedFile): number => totalBytes([file]);
const keys = ({ segments }: PlannedFile): string => segments.map(({ key }) => key).join();
const byPath = (files: readonly PlannedFile[]) => new Map(files.map((file) => [file.path, file]));

test('the whole data set has 10,000 small files and two archives, about 1.3 GB', (t) => {
  const { v1 } = planDataSet('d1', 1);
  t.is(v1.length, 10_002);
  t.true(totalBytes(v1) > 1.15e9 && totalBytes(v1) < 1.35e9);
  t.is(byPath(v1).get('archives/library.zim')?.segments.length, 300);
  const sizes = v1
    .slice(0, 10_000)
    .map(sizeOf)
    .sort((a, b) => a - b);
  const median = sizes[5000] ?? 0;
  t.true(Math.abs(median - 42 * 1024) < 2048, `median ${median}`);
  t.is(v1.filter(({ segments }) => segments[0]?.kind === 'text').length, 5000);
});

test('scale makes fewer files and smaller archives', (t) => {
  const { v1 } = planDataSet('d1', 0.01);
  t.is(v1.length, 102);
  t.is(sizeOf(byPath(v1).get('archives/library.zim') ?? { path: '', segments: [] }), 3 * 1024 ** 2);
});

test('version 2 changes 5 %, removes 2 % and adds 2 % of the small files', (t) => {
  const { v1, v2 } = planDataSet('d1', 0.1);
  const [before, after] = [byPath(v1.slice(0, 1000)), byPath(v2.slice(0, -2))];
  const kept = [...after.values()].filter(({ path }) => before.has(path));
  t.is(kept.filter((file) => keys(file) !== keys(before.get(file.path) ?? file)).length, 50);
  t.is([...before.keys()].filter((path) => !after.has(path)).length, 20);
  t.is([...after.keys()].filter((path) => !before.has(path)).length, 20);
});

test('version 2 replaces 15 % of the larger archive’s clusters by others of other lengths', (t) => {
  const { v1, v2 } = planDataSet('d1', 1);
  const before = byPath(v1).get('archives/library.zim')?.segments ?? [];
  const after = byPath(v2).get('archives/library.zim')?.segments ?? [];
  t.is(after.length, before.length);
  const replaced = after.filter(({ key }, index) => key !== before[index]?.key);
  t.is(replaced.length, Math.round(before.length * 0.15));
  t.true(replaced.every(({ lengthBytes }) => lengthBytes >= 0.7 * 1024 ** 2));
  t.is(
    keys(byPath(v2).get('archives/encyclopedia.zim') ?? { path: '', segments: [] }),
    keys(byPath(v1).get('archives/encyclopedia.zim') ?? { path: '', segments: [] }),
  );
});

test('the same seed gives the same plan, another seed another', (t) => {
  t.deepEqual(planDataSet('d1', 0.01), planDataSet('d1', 0.01));
  t.notDeepEqual(planDataSet('d1', 0.01), planDataSet('d2', 0.01));
});

test('a large file has the size asked for', (t) => {
  t.is(totalBytes(planLargeFile('d1', 10_000_000_000)), 10_000_000_000);
});
