import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  const buildWith = async (name: string, text?: string) => {
    const memory = apkMemory(text, (path) => path);
    const outputDir = join(await scratch(t), name);
    const built = await buildRepository({
      ...{ apkPaths, repositoryKey, memory, now: startMs, outputDir },
      repository: { name: { 'en-US': 'Apps' }, description: { 'en-US': 'Apps' } },
    });
    const index = await readFile(join(outputDir, 'index-v2.json'), 'utf8');
    return { built, index, text: memory.text() };
  };
  const first = await buildWith('first');
  await putFiles(folder, {
    'icon.apk': Buffer.from('gone'),
    'other.apk': Buffer.from('gone'),
    'broken.apk': withIcon,
  });
  const second = await buildWith('second', first.text);
  t.is(second.index, first.index);
  t.deepEqual(second.built.report, first.built.report);
  t.deepEqual(second.built.state, first.built.state);
  t.is(second.text, first.text);
});

test('a memory of another reader, or a damaged one, is no memory', async (t) => {
  const [path = ''] = await putFiles(await scratch(t), { 'a.apk': await makeApk() });
  const memory = apkMemory(undefined, (name) => name);
  memory.remember(path, { code: 'APK_NOT_A_ZIP', parameters: {} });
  const text = memory.text();
  t.deepEqual(apkMemory(text, (name) => name).recall(path), {
    code: 'APK_NOT_A_ZIP',
    parameters: {},
  });
  const stored = JSON.parse(text) as object;
  for (const other of [
    JSON.stringify({ ...stored, reader: 'other' }),
    JSON.stringify({ ...stored, apks: { [path]: 'bm90aGluZw==' } }),
    text.slice(1),
    '',
    'null',
    undefined,
  ]) {
    t.is(apkMemory(other, (name) => name).recall(path), undefined);
  }
});

test('a file without an identity is always read', (t) => {
  const memory = apkMemory(undefined, () => undefined);
  memory.remember('a.apk', { code: 'APK_NOT_A_ZIP', parameters: {} });
  t.is(memory.recall('a.apk'), undefined);
});
