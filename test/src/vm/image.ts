import { createHash } from 'node:crypto';
import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { diskLabels } from './inside/protocol.ts';
import type { PackingList } from './packing-list.ts';

/** What QEMU boots. */
export interface MachineImage {
  readonly kernel: string;
  readonly initramfs: string;
  /** The root file system, read-only. */
  readonly system: string;
  /** Where the memory of a machine that was booted from it may be kept (`saveMachine`). */
  readonly saved: string;
}

/** What makes an image. */
export interface ImageRecipe {
  /** Drivers and file systems, loaded before anything else. */
  readonly kernelModules: readonly string[];
  readonly list: PackingList;
  /** Script that the system begins with (busybox sh). */
  readonly init: string;
  readonly systemBytes: number;
}

const firstStage = (modules: readonly string[]): string => `#!/bin/busybox sh
export PATH=/bin
busybox mkdir -p /dev /proc /sys /root
busybox mount -t devtmpfs dev /dev
busybox mount -t proc proc /proc
busybox mount -t sysfs sys /sys
for module in ${modules.join(' ')}; do busybox insmod /modules/$module 2>/dev/null; done
until system=$(busybox findfs LABEL=${diskLabels.system} 2>/dev/null); do busybox usleep 20000; done
busybox mount -t ext4 -o ro $system /root
busybox umount /dev /proc /sys
exec busybox switch_root /root /sbin/init
`;

const findKernel = async (): Promise<{ readonly kernel: string; readonly version: string }> => {
  const versions = (await readdir('/lib/modules')).filter((name) => name.endsWith('-amd64')).sort();
  const version = versions.at(-1);
  if (version === undefined) throw new Error('no kernel here: apt-get install linux-image-amd64');
  return { kernel: `/boot/vmlinuz-${version}`, version };
};

/** Files of modules and of what they need, in the order in which they are loaded. */
const filesOfModules = async (version: string, modules: readonly string[]): Promise<string[]> => {
  const files = new Set<string>();
  for (const name of modules) {
    const { stdout } = await execa('modprobe', ['-S', version, '--show-depends', name]);
    for (const [, file] of stdout.matchAll(/^insmod (\S+)/gm))
      if (file !== undefined) files.add(file);
  }
  return [...files];
};

const copyAll = async (list: PackingList, target: string): Promise<void> => {
  for (const [name, item] of list) {
    const file = path.join(target, name);
    await mkdir(path.dirname(file), { recursive: true });
    if ('link' in item) await symlink(item.link, file);
    else await copyFile(item.from, file);
  }
};

const writeScript = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  await chmod(file, 0o755);
};

const makeInitramfs = async (
  folder: string,
  list: PackingList,
  script: string,
  output: string,
): Promise<void> => {
  await copyAll(list, folder);
  await writeScript(path.join(folder, 'init'), script);
  const names = await readdir(folder, { recursive: true });
  await execa('busybox', ['cpio', '-o', '-H', 'newc'], {
    cwd: folder,
    input: names.sort().join('\n'),
    stdout: { file: output },
  });
};

const makeSystem = async (folder: string, recipe: ImageRecipe, output: string): Promise<void> => {
  for (const name of [
    'dev',
    'proc',
    'sys',
    'run',
    'tmp',
    'data',
    'root',
    'media',
    'var',
    'etc',
    'usr/bin',
  ]) {
    await mkdir(path.join(folder, name), { recursive: true });
  }
  for (const name of ['bin', 'sbin']) await symlink('usr/bin', path.join(folder, name));
  await symlink('bin', path.join(folder, 'usr/sbin'));
  await symlink('/proc/self/mounts', path.join(folder, 'etc/mtab'));
  await copyAll(recipe.list, folder);
  await symlink('busybox', path.join(folder, 'usr/bin/sh'));
  await writeScript(path.join(folder, 'usr/bin/init'), recipe.init);
  await writeFile(output, '');
  await truncate(output, recipe.systemBytes);
  const label = ['-L', diskLabels.system];
  await execa('mkfs.ext4', ['-q', '-F', ...label, '-O', '^has_journal', '-d', folder, output]);
};

/** The same for the kernel that is booted: for modules that are loaded later. */
export const moduleFiles = async (modules: readonly string[]): Promise<string[]> =>
  filesOfModules((await findKernel()).version, modules);

/** Changes when anything that goes into the images does. */
const contentKey = async (lists: readonly PackingList[], texts: readonly string[]) => {
  const hash = createHash('sha256').update(JSON.stringify(texts));
  for (const list of lists) {
    for (const [name, item] of list) {
      hash.update(JSON.stringify([name, item]));
      if ('link' in item) continue;
      const { size, mtimeMs } = await stat(item.from);
      hash.update(JSON.stringify([size, mtimeMs]));
    }
  }
  return hash.digest('hex').slice(0, 16);
};

const oldMs = 24 * 60 * 60 * 1000;

/** Images of yesterday's builds; nothing boots from them any more. */
const removeOld = async (cache: string): Promise<void> => {
  for (const name of await readdir(cache).catch((): string[] => [])) {
    const folder = path.join(cache, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > oldMs) await rm(folder, { recursive: true, force: true });
  }
};

/** Makes what QEMU boots, or finds what an earlier run made of the same files. */
export const makeImage = async (recipe: ImageRecipe): Promise<MachineImage> => {
  const { kernel, version } = await findKernel();
  const modules = await filesOfModules(version, recipe.kernelModules);
  const first: PackingList = new Map([['bin/busybox', { from: '/bin/busybox' }]]);
  for (const file of modules) first.set(`modules/${path.basename(file)}`, { from: file });
  const script = firstStage(modules.map((file) => path.basename(file)));
  const key = await contentKey([first, recipe.list], [script, recipe.init, version]);
  const cache = path.join(tmpdir(), `p2p-hotspot-vm-${userInfo().uid}`);
  const made = path.join(cache, key);
  const image = {
    kernel,
    initramfs: path.join(made, 'initramfs.cpio'),
    system: path.join(made, 'system.img'),
    saved: path.join(made, 'saved-machine'),
  };
  const isMade = await utimes(made, new Date(), new Date()).then(
    () => true,
    () => false,
  );
  if (isMade) return image;
  const work = path.join(cache, `${key}.${process.pid}`);
  try {
    await removeOld(cache);
    await mkdir(work, { recursive: true, mode: 0o700 });
    await makeInitramfs(path.join(work, '1'), first, script, path.join(work, 'initramfs.cpio'));
    await makeSystem(path.join(work, '2'), recipe, path.join(work, 'system.img'));
    for (const folder of ['1', '2']) await rm(path.join(work, folder), { recursive: true });
    await rename(work, made).catch((error: unknown) => {
      // Somebody else made the same at the same time.
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return image;
};
