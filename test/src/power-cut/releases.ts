import { createHash } from 'node:crypto';
import { mkdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { flipBit } from '../lab/flip-bit.ts';
import { noise } from '../lab/noise.ts';
import { makeOperator } from '../lab/operator.ts';

/** Three releases of one collection, as bundle files, and how to tell which of them is served. */
export interface Releases {
  readonly rootFingerprint: string;
  readonly bundles: readonly [string, string, string];
  /** Flips a bit of `damagedFile` in a store in which release 1 is in force. */
  damage(store: string): Promise<void>;
  /** `1` to `3`, `none` on an empty box, or what is wrong: some bytes are of neither. */
  served(store: string): Promise<string>;
}

/** The file that rots where one does. */
export const damagedFile = 'film.bin';

const smallFiles = 100;
const largeBytes = 4 * 1024 * 1024;

/** Small files of which a third stays the same, a large one of which half does. */
const filesOf = (version: number): ReadonlyMap<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  for (let index = 0; index < smallFiles; index += 1) {
    const seed = index % 3 === 0 ? `small ${index}` : `small ${index} of ${version}`;
    files.set(`pages/${index % 7}/page-${index}.html`, noise(seed, 500 + index * 97));
  }
  const half = largeBytes / 2;
  files.set(damagedFile, Buffer.concat([noise('film', half), noise(`film ${version}`, half)]));
  files.set('version', Buffer.from(String(version)));
  files.set(`only-in-${version}`, Buffer.from('x'));
  return files;
};

const writeFiles = async (folder: string, version: number): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of filesOf(version)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
};

/** Makes the releases with the operator's command. */
export const makeReleases = async (directory: string): Promise<Releases> => {
  const operator = await makeOperator(directory);
  const books = path.join(directory, 'books');
  const bundleOf = (version: number) => path.join(directory, `${version}.hotspot`);
  await writeFiles(books, 1);
  await operator.add(books);
  await operator.createBundle(bundleOf(1));
  for (const version of [2, 3]) {
    await writeFiles(path.join(operator.collection, 'content/books'), version);
    await operator.createBundle(bundleOf(version));
  }
  const contents = [1, 2, 3].map(filesOf);
  return {
    rootFingerprint: operator.rootFingerprint,
    bundles: [bundleOf(1), bundleOf(2), bundleOf(3)],
    damage: async (store) => {
      const name = createHash('sha256')
        .update(contents[0]?.get(damagedFile) ?? '')
        .digest('hex');
      await flipBit(path.join(store, 'files', name.slice(0, 2), name), 1000);
    },
    served: async (store) => {
      const isEmpty = await readlink(path.join(store, 'current')).then(
        () => false,
        () => true,
      );
      if (isEmpty) return 'none';
      // The switch may come while we read: one look at the link, as a reader of one page has.
      const folder = path.join(await realpath(path.join(store, 'current')), 'stable/books');
      const version = await readFile(path.join(folder, 'version'), 'utf8').catch(
        () => 'no version',
      );
      const expected = contents[Number(version) - 1];
      if (expected === undefined) return `not a release: ${JSON.stringify(version)}`;
      for (const [name, bytes] of expected) {
        const found = await readFile(path.join(folder, name)).catch(() => undefined);
        if (found === undefined) return `a mix: ${name} of ${version} is missing`;
        if (!found.equals(bytes)) return `a mix: ${name} is not of ${version}`;
      }
      return version;
    },
  };
};
