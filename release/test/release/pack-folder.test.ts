import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import test from 'ava';
import { extract } from 'tar-stream';
import { packFolder } from '../../src/release/pack-folder.ts';

const files = { 'b.txt': 'two', 'a/run.js': 'one', 'c/d/e': '' };

const packed = async (
  names: readonly (keyof typeof files)[],
  mode: number,
  programs: readonly string[] = [],
): Promise<Uint8Array> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-pack-'));
  try {
    for (const name of names) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, files[name]);
      await chmod(file, mode);
      await utimes(file, mode, mode);
    }
    return await packFolder(folder, 'package', 1_700_000_000, programs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

test('when and by whom the files were written does not show', async (t) => {
  const one = await packed(['b.txt', 'a/run.js', 'c/d/e'], 0o600);
  const other = await packed(['c/d/e', 'a/run.js', 'b.txt'], 0o755);
  t.deepEqual(other, one);
});

test('files are in one folder with their content; programs can be run', async (t) => {
  const archive = await packed(['b.txt', 'a/run.js', 'c/d/e'], 0o600, ['a/run.js']);
  const found: unknown[] = [];
  for await (const entry of Readable.from([archive]).pipe(createGunzip()).pipe(extract())) {
    const { name, mode, mtime, uid } = entry.header;
    const content = await text(entry as AsyncIterable<Uint8Array>);
    found.push({ name, mode, seconds: Number(mtime) / 1000, uid, content });
  }
  const plain = { mode: 0o644, seconds: 1_700_000_000, uid: 0 };
  t.deepEqual(found, [
    { ...plain, name: 'package/a/run.js', mode: 0o755, content: 'one' },
    { ...plain, name: 'package/b.txt', content: 'two' },
    { ...plain, name: 'package/c/d/e', content: '' },
  ]);
});
