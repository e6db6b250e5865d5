import { access, readFile, readdir, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/** What goes into an image: by its path there, a file of this machine or the target of a link. */
export type PackingList = Map<string, { readonly from: string } | { readonly link: string }>;

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Where a program of this machine is. */
const findProgram = async (name: string): Promise<string> => {
  for (const folder of ['/usr/bin', '/usr/sbin', '/bin', '/sbin']) {
    const file = path.join(folder, name);
    if (await exists(file)) return file;
  }
  throw new Error(`${name} is not on this machine`);
};

/** Adds a file of machine code under a path of its own, with the shared libraries that it needs. */
export const packCode = async (list: PackingList, target: string, file: string): Promise<void> => {
  list.set(target, { from: await realpath(file) });
  const { stdout } = await execa('ldd', [file], { reject: false });
  for (const [, library] of stdout.matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm)) {
    if (library !== undefined) list.set(library.slice(1), { from: library });
  }
};

export const packPrograms = async (list: PackingList, names: readonly string[]): Promise<void> => {
  for (const name of names) await packCode(list, `usr/bin/${name}`, await findProgram(name));
  await packCode(list, 'usr/bin/node', process.execPath);
};

const packFolder = async (
  list: PackingList,
  root: string,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<void> => {
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (!isWanted(name)) continue;
    if (entry.isDirectory()) await packFolder(list, root, name, isWanted);
    else list.set(path.join('opt/hotspot', name), { from: path.join(root, name) });
  }
};

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Where Node finds a package: the nearest `node_modules` that has it. */
const findPackage = async (
  root: string,
  from: string,
  name: string,
): Promise<string | undefined> => {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (await exists(path.join(root, found))) return found;
    if (folder === '.') return undefined;
  }
};

const isOfWorkspace = (name: string): boolean =>
  !/(?:^|\/)dist\/(?!src(?:\/|$))/.test(name) && !/\.(?:map|d\.ts)$/.test(name);
/** Machine code for other machines, and for a program that is not Node, is most of what some packages hold. */
const isOfOthers = (name: string): boolean => {
  const [, built] = /\/prebuilds\/([^/]+)$/.exec(name) ?? [];
  const here = `${process.platform}-${process.arch}`;
  return (built !== undefined && built !== here) || name.endsWith('.bare');
};
const isOfPackage = (name: string): boolean =>
  !/\.(?:map|d\.[cm]?ts|md)$/.test(name) && !isOfOthers(name);

/** Adds a workspace as it is built, and every package that it needs to run, where Node finds them. */
export const packWorkspace = async (
  list: PackingList,
  root: string,
  workspace: string,
): Promise<void> => {
  const seen = new Set<string>();
  const pack = async (folder: string, isWorkspace: boolean): Promise<void> => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const description = JSON.parse(
      await readFile(path.join(root, folder, 'package.json'), 'utf8'),
    ) as PackageFile;
    list.set(path.join('opt/hotspot', folder, 'package.json'), {
      from: path.join(root, folder, 'package.json'),
    });
    if (isWorkspace) await packFolder(list, root, path.join(folder, 'dist'), isOfWorkspace);
    else await packFolder(list, root, folder, isOfPackage);
    const needed = { ...description.optionalDependencies, ...description.dependencies };
    for (const name of Object.keys(needed)) {
      const found = await findPackage(root, folder, name);
      if (found === undefined) {
        if (name in (description.optionalDependencies ?? {})) continue;
        throw new Error(`${folder} needs ${name}, which is not installed`);
      }
      const target = await readlink(path.join(root, found)).catch(() => undefined);
      if (target === undefined) {
        await pack(found, false);
      } else {
        list.set(path.join('opt/hotspot', found), { link: target });
        await pack(path.join(path.dirname(found), target), true);
      }
    }
  };
  await pack(workspace, true);
};
