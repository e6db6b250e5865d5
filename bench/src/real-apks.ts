import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const repositoryRoot = path.resolve(import.meta.dirname, '../../..');

const packageNames = (manifest: unknown): string[] => {
  const { devDependencies } = manifest as { devDependencies?: Readonly<Record<string, string>> };
  return Object.keys(devDependencies ?? {});
};

const apksIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.apk'))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Every APK that this clone's development packages ship, older versions too, in a stable order. */
export const realApks = async (): Promise<string[]> => {
  const manifest: unknown = JSON.parse(
    await readFile(path.join(repositoryRoot, 'package.json'), 'utf8'),
  );
  const folders = packageNames(manifest)
    .map((name) => path.join(repositoryRoot, 'node_modules', name))
    .filter((folder) => existsSync(folder));
  return (await Promise.all(folders.map(apksIn))).flat().sort();
};
