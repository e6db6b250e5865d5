import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BundleError, readBundleFile } from '@p2p-hotspot/bundle-format';
import { replayFiles } from './fuzz/run-lot.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const goFolder = '/usr/share/go-1.19/src/archive/tar/testdata';
const pythonFolder = '/usr/lib/python3.11/test';
const goldenBundle = path.resolve(import.meta.dirname, '../../golden/format-1.hotspot');
const blockBytes = 512;

const archivesIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder);
  return names
    .filter((name) => /\.tar(?:\.\w+)?$/.test(name))
    .map((name) => path.join(folder, name));
};

/** How the reader answers a file: a code, or `read`. */
const answerTo = async (bytes: Uint8Array): Promise<string> => {
  try {
    for await (const { body } of readBundleFile(pieces(bytes))) {
      for await (const piece of body) if (piece.length === 0) throw new Error('an empty piece');
    }
    return 'read';
  } catch (error) {
    if (error instanceof BundleError) return error.code;
    throw error;
  }
};

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The first entry of a real bundle: header and body, no end. */
const firstEntry = async (): Promise<Buffer> => {
  const bundle = await readFile(goldenBundle);
  const sizeBytes = Number.parseInt(bundle.toString('latin1', 124, 135), 8);
  return bundle.subarray(0, blockBytes + Math.ceil(sizeBytes / blockBytes) * blockBytes);
};

/**
 * The archives on which others' readers once failed: links, devices, sparse files, extensions, sizes
 * below zero. None is a bundle, so each must be refused with a code, alone and behind a good entry,
 * where a reader is past its first look; by both readers, in time and in little memory.
 */
export const tarCorporaTest: SystemTest = {
  name: 'tar-corpora',
  proves:
    'no odd archive of Go’s and CPython’s own tests gets through as a bundle, or stops a reader',
  needs: [
    { tool: goFolder, debianPackage: 'golang-1.19-src' },
    { tool: `${pythonFolder}/testtar.tar`, debianPackage: 'libpython3.11-testsuite' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const archives = [...(await archivesIn(goFolder)), ...(await archivesIn(pythonFolder))];
      if (archives.length < 40) throw new Error(`only ${archives.length} archives were found`);
      const entry = await firstEntry();
      const files = [goldenBundle, ...archives];
      for (const archive of archives) {
        const behind = path.join(directory, `behind-${path.basename(archive)}`);
        await writeFile(behind, Buffer.concat([entry, await readFile(archive)]));
        files.push(behind);
      }
      // In a process that is watched; both readers must say the same.
      const { accepted, crashes, slowestMs, growthBytes } = await replayFiles('bundle', files);
      for (const { index, kind, detail } of crashes)
        log(`${files[index] ?? ''}: ${kind} ${detail}`);
      if (crashes.length > 0) throw new Error(`${crashes.length} archives are not borne`);
      if (accepted !== 1) throw new Error(`${accepted} files were read, not only the real bundle`);

      const answers = new Map<string, number>();
      for (const file of files) {
        const answer = await answerTo(await readFile(file));
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
      log([...answers].map(([answer, count]) => `${answer} ${count}`).join(', '));
      const growth = (growthBytes / 2 ** 20).toFixed(0);
      log(`${archives.length} archives; slowest ${slowestMs.toFixed(0)} ms, growth ${growth} MiB`);
    });
  },
};
