import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/** What is in a package of npm, downloaded once. */
export const npmPackage = async (cache: string, name: string, version: string): Promise<string> => {
  const folder = path.join(cache, `npm-${name.replaceAll('/', '-')}-${version}`);
  const isThere = (await readdir(folder).catch((): string[] => [])).includes('package');
  if (isThere) return path.join(folder, 'package');
  await mkdir(folder, { recursive: true });
  const { stdout } = await execa('npm', ['pack', '--silent', `${name}@${version}`], {
    cwd: folder,
  });
  await execa('tar', ['-xzf', stdout.trim()], { cwd: folder });
  return path.join(folder, 'package');
};

interface DebianPackage {
  readonly version: string;
  /** What it would put below `/`. */
  readonly folder: string;
}

/**
 * The newest two versions of a package that the sources of this machine still have, older first.
 *
 * @throws Error when they have one only
 */
export const twoDebianPackages = async (
  cache: string,
  name: string,
): Promise<readonly [DebianPackage, DebianPackage]> => {
  const { stdout } = await execa('apt-cache', ['madison', name]);
  const versions = stdout.split('\n').map((line) => line.split('|')[1]?.trim() ?? '');
  const [newer, older] = [...new Set(versions)];
  if (newer === undefined || older === undefined) {
    throw new Error(`the package sources have one version of ${name} only`);
  }
  const unpack = async (version: string): Promise<DebianPackage> => {
    const folder = path.join(cache, `debian-${name}-${version}`);
    const root = path.join(folder, 'root');
    await mkdir(folder, { recursive: true });
    if (!(await readdir(folder)).includes('root')) {
      await execa('apt-get', ['download', '-q', `${name}=${version}`], { cwd: folder });
      const [file = ''] = (await readdir(folder)).filter((one) => one.endsWith('.deb'));
      await execa('dpkg-deb', ['-x', path.join(folder, file), root]);
    }
    return { version, folder: root };
  };
  return [await unpack(older), await unpack(newer)];
};
