import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import test from 'ava';
import { apkMemory, buildRepository } from '../../../src/build/index.ts';
import { makeApk, putFiles, repositoryKey, startMs } from '../../lab/repository.ts';
import { scratch, writeApk, ids } from '../../lab/test-apk.ts';
import { writeResourceTable } from '../../lab/resource-table-writer.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\nicon', 'latin1');
const withIcon = await writeApk(
  { application: new Map([[ids.icon, { reference: 0x7f02_0000 }]]) },
  new Map([
    ['resources.arsc', writeResourceTable([{ id: 0x7f02_0000, value: 'icon.png' }])],
    ['icon.png', png],
  ]),
);

test('what is known is not read again, and gives the same repository', async (t) => {
  const folder = await scratch(t);
  const apkPaths = await putFiles(folder, {
    'icon.apk': withIcon,
    'other.apk': await makeApk({ id: 'org.example.other' }),
    'broken.apk': Buffer.from('broken'),
  });
  const buildWith = async (name: string, kept?: Uint8Array) => {
    const memory = apkMemory(kept, (path) => path);
    const outputDir = join(await scratch(t), name);
    const built = await buildRepository({
      ...{ apkPaths, repositoryKey, memory, now: startMs, outputDir },
      repository: { name: { 'en-US': 'Apps' }, description: { 'en-US': 'Apps' } },
    });
    const index = await readFile(join(outputDir, 'index-v2.json'), 'utf8');
    return { built, index, learned: memory.changed() };
  };
  const first = await buildWith('first');
  await putFiles(folder, {
    'icon.apk': Buffer.from('gone'),
    'other.apk': Buffer.from('gone'),
    'broken.apk': withIcon,
  });
  const second = await buildWith('second', first.learned);
  t.is(second.index, first.index);
  t.deepEqual(second.built.report, first.built.report);
  t.deepEqual(second.built.state, first.built.state);
  t.is(second.learned, undefined, 'there is nothing new to keep');
});

test('a memory of another reader, or a damaged one, is no memory', async (t) => {
  const [path = ''] = await putFiles(await scratch(t), { 'a.apk': await makeApk() });
  const memory = apkMemory(undefined, (name) => name);
  memory.remember(path, { code: 'APK_NOT_A_ZIP', parameters: {} });
  const kept = Buffer.from(memory.changed() ?? []);
  t.deepEqual(apkMemory(kept, (name) => name).recall(path), {
    code: 'APK_NOT_A_ZIP',
    parameters: {},
  });
  const ofAnother = serialize({ reader: 'other', apks: new Map([[path, serialize({})]]) });
  const digest = createHash('sha256').update(ofAnother).digest();
  const flipped = kept.map((byte, at) => (at === kept.length - 3 ? byte ^ 1 : byte));
  for (const other of [
    Buffer.concat([digest, ofAnother]),
    flipped,
    kept.subarray(1),
    kept.subarray(0, -1),
    Buffer.alloc(0),
    undefined,
  ]) {
    t.is(apkMemory(other, (name) => name).recall(path), undefined);
  }
});

test('what is gone is forgotten', async (t) => {
  const [path = ''] = await putFiles(await scratch(t), { 'a.apk': await makeApk() });
  const memory = apkMemory(undefined, (name) => name);
  memory.remember(path, { code: 'APK_NOT_A_ZIP', parameters: {} });
  const later = apkMemory(memory.changed(), (name) => name);
  const left = later.changed();
  t.not(left, undefined);
  t.is(apkMemory(left, (name) => name).recall(path), undefined);
});

test('a file without an identity is always read', (t) => {
  const memory = apkMemory(undefined, () => undefined);
  memory.remember('a.apk', { code: 'APK_NOT_A_ZIP', parameters: {} });
  t.is(memory.recall('a.apk'), undefined);
});
