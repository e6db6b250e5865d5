import { access, copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Architectures that there are images for, as Node names them. */
const architectures = ['x64', 'arm64'] as const;

/** Never needed to run a package, and by far the most of it. */
const leftOut =
  /^(?:bench|benchmark|build|deps|doc|docs|example|examples|include|src|test|tests|vendor)$/;
const program = /\.(?:c?js|mjs|json)$/;
const aside = /^(?:bower|component|example|test)\.js(?:on)?$/;
const licence = /^(?:licen[cs]e|copying|notice)(?:\.|-|$)/i;
const prebuilt = new RegExp(`^prebuilds/linux-(?:${architectures.join('|')})/[^/]*\\.node$`);

const isWanted = (name: string): boolean => {
  if (name.startsWith('prebuilds/')) return prebuilt.test(name) && !name.includes('musl');
  const parts = name.split('/');
  if (parts.slice(0, -1).some((part) => leftOut.test(part) || part === 'node_modules'))
    return false;
  const base = path.posix.basename(name);
  return licence.test(base) || (program.test(base) && !aside.test(base));
};

interface Copied {
  /** In the repository. */
  readonly from: string;
  /** Where it is put. */
  readonly to: string;
}

const isThere = (place: string): Promise<boolean> =>
  access(place).then(
    () => true,
    () => false,
  );

/** As Node looks for a package. @throws Error where there is none */
const findPackage = async (repository: string, from: string, name: string): Promise<string> => {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const place = path.join(folder, 'node_modules', name);
    if (await isThere(path.join(repository, place, 'package.json'))) return place;
    if (folder === '.' || folder === '')
      throw new Error(`${from} needs ${name}, which is not there`);
  }
};

interface Dependencies {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const dependenciesOf = async (repository: string, folder: string): Promise<readonly string[]> => {
  const text = await readFile(path.join(repository, folder, 'package.json'), 'utf8');
  const { dependencies, optionalDependencies } = JSON.parse(text) as Dependencies;
  return Object.keys({ ...dependencies, ...optionalDependencies }).sort();
};

/** @throws Error for a package with machine code, but not for each architecture that there are images for */
const checkArchitectures = async (
  repository: string,
  folder: string,
  copied: readonly string[],
): Promise<void> => {
  const prebuilds = path.join(repository, folder, 'prebuilds');
  const names = (await isThere(prebuilds)) ? await readdir(prebuilds, { recursive: true }) : [];
  // There are some for other programs than Node, too.
  if (!names.some((name) => name.endsWith('.node'))) return;
  for (const architecture of architectures) {
    const start = `prebuilds/linux-${architecture}/`;
    if (!copied.some((name) => name.startsWith(start))) {
      throw new Error(`${folder} has no machine code for ${architecture}`);
    }
  }
};

/** Copies one package. @returns names of its files */
const copyPackage = async (
  repository: string,
  { from, to }: Copied,
): Promise<readonly string[]> => {
  const source = path.join(repository, from);
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)))
    .filter(isWanted)
    .sort();
  for (const name of names) {
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await copyFile(path.join(source, name), path.join(to, name));
  }
  return names;
};

/**
 * Lays out packages that are not bundled, and what they need, as `node_modules` in a folder: for each architecture that
 * there are images for, glibc only.
 *
 * @param packages names, and folders in the repository
 * @returns files of the repository that were copied
 * @throws Error for a package that is not there, or lacks the machine code of an architecture
 */
export const layOutNative = async (
  repository: string,
  packages: ReadonlyMap<string, string>,
  folder: string,
): Promise<readonly string[]> => {
  const copied: string[] = [];
  /** What is under a name at the top, where everybody finds it. */
  const top = new Map<string, string>();
  const waiting: Copied[] = [];
  const add = (name: string, from: string, dependent: string): void => {
    const known = top.get(name);
    if (known === from) return;
    if (known === undefined) top.set(name, from);
    const place = known === undefined ? folder : dependent;
    waiting.push({ from, to: path.join(place, 'node_modules', name) });
  };
  for (const [name, from] of packages) add(name, from, folder);
  for (;;) {
    const next = waiting.shift();
    if (next === undefined) break;
    const names = await copyPackage(repository, next);
    await checkArchitectures(repository, next.from, names);
    copied.push(...names.map((name) => `${next.from}/${name}`));
    for (const name of await dependenciesOf(repository, next.from)) {
      add(name, await findPackage(repository, next.from, name), next.to);
    }
  }
  return copied;
};
