import { mkdir, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { inScratch } from '../lab/scratch.ts';
import type { Need } from '../system-test.ts';
import { makeBoxImage } from './box-image.ts';
import { diskLabels, type AgentMessage } from './inside/protocol.ts';
import { resume, saveMachine, switchOn, type Machine, type MachineOptions } from './machine.ts';

/** What every test of the lab needs. */
export const labNeeds: readonly Need[] = [
  { tool: 'qemu-system-x86_64', debianPackage: 'qemu-system-x86' },
  { tool: '/vmlinuz', debianPackage: 'linux-image-amd64' },
  { tool: 'busybox', debianPackage: 'busybox-static' },
  { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
  { tool: 'mkfs.vfat', debianPackage: 'dosfstools' },
  { tool: 'mcopy', debianPackage: 'mtools' },
  { tool: 'mkfs.exfat', debianPackage: 'exfatprogs' },
  { tool: 'mount.exfat-fuse', debianPackage: 'exfat-fuse' },
  { tool: 'ntfs-3g', debianPackage: 'ntfs-3g' },
  { tool: 'sfdisk', debianPackage: 'fdisk' },
  { tool: 'partx', debianPackage: 'util-linux' },
];

type LabMachineOptions = Omit<MachineOptions, 'directory' | 'image'>;

export interface Lab {
  /** For whatever a test makes; removed at the end. */
  readonly directory: string;
  /**
   * Formats a new disk for a box.
   *
   * @param content a folder whose content it begins with
   */
  readonly makeDisk: (name: string, content?: string) => Promise<string>;
  /** Switches a box on; it is switched off at the end of the test at the latest. */
  readonly switchOn: (disk: string, options?: LabMachineOptions) => Promise<Machine>;
  /** The same without waiting for a kernel: goes on from a machine that was booted once for all. */
  readonly resume: (disk: string, options?: LabMachineOptions) => Promise<Machine>;
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const diskBytes = 256 * 1024 * 1024;
/** Enough to see what led to a failure. */
const keptLines = 60;

/** Runs a test with virtual machines of its own. What they said last is logged when it fails. */
export const inLab = async (
  log: (line: string) => void,
  task: (lab: Lab) => Promise<void>,
): Promise<void> =>
  inScratch(async (directory) => {
    const image = await makeBoxImage();
    const machines: Machine[] = [];
    const said: string[] = [];
    let console = '';
    const hear = (message: AgentMessage): void => {
      said.push(JSON.stringify(message).slice(0, 1000));
      if (said.length > keptLines) said.shift();
    };
    let machineCount = 0;
    const complete = async (options: LabMachineOptions = {}): Promise<MachineOptions> => {
      machineCount += 1;
      const folder = path.join(directory, `machine-${machineCount}`);
      await mkdir(folder);
      console = path.join(folder, 'console.log');
      const onMessage = (message: AgentMessage): void => {
        hear(message);
        options.onMessage?.(message);
      };
      return { ...options, directory: folder, image, onMessage };
    };
    const keep = (machine: Machine): Machine => {
      machines.push(machine);
      return machine;
    };
    try {
      await task({
        directory,
        makeDisk: async (name, content) => {
          const disk = path.join(directory, `${name}.img`);
          await writeFile(disk, '');
          await truncate(disk, diskBytes);
          const label = ['-L', diskLabels.data];
          const filled = content === undefined ? [] : ['-d', content];
          const whole = ['-E', 'lazy_itable_init=0'];
          await execa('mkfs.ext4', ['-q', '-F', ...label, ...whole, ...filled, disk]);
          return disk;
        },
        switchOn: async (disk, options) => keep(await switchOn(await complete(options), disk)),
        resume: async (disk, options) => {
          if (!(await isThere(image.saved))) {
            const saving = `${image.saved}.${process.pid}`;
            await saveMachine(await complete(), saving);
            await rename(saving, image.saved);
          }
          return keep(await resume(await complete(options), image.saved, disk));
        },
      });
    } catch (error) {
      for (const line of said) log(line);
      log((await readFile(console, 'utf8').catch(() => '')).slice(-4000));
      throw error;
    } finally {
      for (const machine of machines) await machine.cutPower();
    }
  });
