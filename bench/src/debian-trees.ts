import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/** Contents of a tree's files by their path below it. */
export type FileTree = ReadonlyMap<string, Buffer>;

const readTree = async (folder: string): Promise<FileTree> => {
  const files = new Map<string, Buffer>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file), await readFile(file));
  }
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
};

/** Versions that apt knows, the newest first. */
const versionsOf = async (name: string): Promise<string[]> => {
  const { stdout } = await execa('apt-cache', ['madison', name]);
  const versions = stdout.split('\n').flatMap((line) => line.split('|')[1]?.trim() ?? []);
  return [...new Set(versions)];
};

const unpack = async (folder: string, name: string, version: string): Promise<string> => {
  const place = path.join(folder, `${name}-${version.replaceAll(/[^\w.+-]/g, '_')}`);
  await mkdir(place, { recursive: true });
  await execa('apt-get', ['download', `${name}=${version}`], { cwd: place });
  const [archive = ''] = (await readdir(place)).filter((file) => file.endsWith('.deb'));
  const tree = path.join(place, 'tree');
  await execa('dpkg-deb', ['-x', path.join(place, archive), tree]);
  return tree;
};

/** Two versions of a tree of files. */
export interface TreePair {
  readonly name: string;
  readonly versions: readonly [string, string];
  /** Where they lie. */
  readonly folders: readonly [string, string];
  readonly before: FileTree;
  readonly after: FileTree;
}

/**
 * The two newest versions of a Debian package that apt knows: for many packages those of the release
 * and of its security updates.
 *
 * @throws Error where apt knows one only
 */
export const debianPair = async (folder: string, name: string): Promise<TreePair> => {
  const [newer, older] = await versionsOf(name);
  if (newer === undefined || older === undefined) {
    throw new Error(`apt knows no two versions of ${name}: apt-get update, or another mirror`);
  }
  const folders = [await unpack(folder, name, older), await unpack(folder, name, newer)] as const;
  const [before, after] = [await readTree(folders[0]), await readTree(folders[1])];
  return { name, versions: [older, newer], folders, before, after };
};

/** The files of the newest versions of Debian packages together. */
export const debianTree = async (folder: string, names: readonly string[]): Promise<FileTree> => {
  const files = new Map<string, Buffer>();
  for (const name of names) {
    const [newest = ''] = await versionsOf(name);
    const tree = await readTree(await unpack(folder, name, newest));
    for (const [file, bytes] of tree) files.set(`${name}/${file}`, bytes);
  }
  return files;
};
