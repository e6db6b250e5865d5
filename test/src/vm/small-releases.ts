import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeOperator, type Operator } from '../lab/operator.ts';
import { noise } from '../lab/noise.ts';

/** Releases of one collection, as bundle files, small enough for an emulated processor. */
export interface SmallReleases {
  readonly operator: Operator;
  /** Settings of a box that follows them. */
  readonly environment: Readonly<Record<string, string>>;
  /** Path of a release, from 1: of its bundle file unless `output` says otherwise. */
  bundle(release: number): string;
  /** Which release a box serves, by the hashes of all its files: a number, `none`, or what is wrong. */
  judge(served: Readonly<Record<string, string>>): string;
}

export interface SmallReleasesOptions {
  /** Bytes of the one large file of each release, of which half is the same in all. */
  readonly filmBytes: readonly number[];
  readonly smallFiles?: number;
  /** Where a release goes, from 1: a bundle file each unless told otherwise. */
  readonly output?: (release: number) => string;
}

const filesOf = (version: number, filmBytes: number, smallFiles: number) => {
  const half = Math.floor(filmBytes / 2);
  const files = new Map<string, Uint8Array>([
    ['version', Buffer.from(String(version))],
    [`only-in-${version}`, Buffer.from('x')],
    ['film.bin', Buffer.concat([noise('film', half), noise(`film ${version}`, filmBytes - half)])],
  ]);
  for (let index = 0; index < smallFiles; index += 1) {
    const seed = index % 3 === 0 ? `small ${index}` : `small ${index} of ${version}`;
    files.set(`pages/${index % 7}/page-${index}.html`, noise(seed, 500 + index * 97));
  }
  return files;
};

/** Makes the releases with the operator's command. */
export const makeSmallReleases = async (
  directory: string,
  options: SmallReleasesOptions,
): Promise<SmallReleases> => {
  const { filmBytes, smallFiles = 20 } = options;
  const folder = path.join(directory, 'operator');
  await mkdir(folder);
  const operator = await makeOperator(folder);
  const first = path.join(folder, 'books');
  const bundle =
    options.output ?? ((release) => path.join(directory, `release-${release}.hotspot`));
  const hashes: Record<string, string>[] = [];
  for (const [index, bytes] of filmBytes.entries()) {
    const target = index === 0 ? first : path.join(operator.collection, 'content/books');
    await rm(target, { recursive: true, force: true });
    const expected: Record<string, string> = {};
    for (const [name, content] of filesOf(index + 1, bytes, smallFiles)) {
      const file = path.join(target, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
      expected[`stable/books/${name}`] = createHash('sha256').update(content).digest('hex');
    }
    hashes.push(expected);
    if (index === 0) await operator.add(first);
    await operator.createBundle(bundle(index + 1));
  }
  return {
    operator,
    environment: {
      TRUST_ROOT: operator.rootFingerprint,
      HOTSPOT_RESERVE_BYTES: '1000000',
      USB_EXT4: 'on',
    },
    bundle,
    judge: (served) => {
      if (Object.keys(served).length === 0) return 'none';
      const names = Object.keys(served).filter((name) => name.startsWith('stable/books/'));
      const wrong = hashes.map((expected) => {
        const all = new Set([...names, ...Object.keys(expected)]);
        return [...all].filter((name) => served[name] !== expected[name]).length;
      });
      const found = wrong.indexOf(0);
      if (found >= 0) return String(found + 1);
      return `a mix: ${wrong.join(', ')} files are not as in release 1, 2, …`;
    },
  };
};
