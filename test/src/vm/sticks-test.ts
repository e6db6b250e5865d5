import path from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import type { SystemTest } from '../system-test.ts';
import { inLab, labNeeds } from './lab.ts';
import type { Machine } from './machine.ts';
import { makeSmallReleases } from './small-releases.ts';
import { makeStickImage, type StickContent } from './stick-image.ts';
import { plugHub, plugStick, type UsbPort } from './sticks.ts';
import { waitForReleaseInside, waitInside } from './wait.ts';

const options = ['ro', 'nosuid', 'nodev', 'noexec', 'nosymfollow'];
/** Slow enough that a stick is still being read when its mount is looked at. */
const bytesPerSecond = 200_000;
const filmBytes = 900_000;

interface Case extends Omit<StickContent, 'files'> {
  readonly port?: UsbPort;
}

/** Each brings the next release; the first is in before the power comes on. */
const cases: readonly Case[] = [
  { fileSystem: 'vfat', table: 'mbr' },
  { fileSystem: 'exfat', table: 'gpt' },
  { fileSystem: 'ntfs', table: 'none', port: '4.1' },
  { fileSystem: 'ext4', table: 'mbr', port: '2' },
  { fileSystem: 'vfat', table: 'none', port: '4.2' },
];

const describe = ({ fileSystem, table, port = '1' }: Case): string =>
  `${fileSystem}, partition table ${table}, port ${port}`;

const sticksOf = ({ sticks }: BoxStatus) => sticks ?? [];

/** What is mounted of disks on USB besides those that the box runs from. */
const foreignMounts = async (machine: Machine): Promise<string[]> =>
  (await machine.mounts()).filter((line) => !['/', '/data'].includes(line.split(' ')[4] ?? ''));

const checkMounts = async (machine: Machine): Promise<void> => {
  const lines = await foreignMounts(machine);
  if (lines.length === 0) throw new Error('nothing is mounted while a stick is being read');
  for (const line of lines) {
    const given = (line.split(' ')[5] ?? '').split(',');
    const missing = options.filter((option) => !given.includes(option));
    if (missing.length > 0) throw new Error(`mounted without ${missing.join(', ')}: ${line}`);
  }
};

const waitUntilRemovable = async (machine: Machine): Promise<BoxStatus> => {
  const status = await waitInside(machine, (one) => {
    const sticks = sticksOf(one);
    return sticks.length === 1 && sticks.every(({ activity }) => activity === 'removable');
  });
  const lines = await foreignMounts(machine);
  if (lines.length > 0) throw new Error(`still mounted: ${lines.join('\n')}`);
  return status;
};

const waitUntilGone = (machine: Machine): Promise<BoxStatus> =>
  waitInside(machine, (status) => sticksOf(status).length === 0);

/** What the product is for: a stick is plugged in, and that is all that anybody does. */
export const vmSticksTest: SystemTest = {
  name: 'vm-sticks',
  proves:
    'on a real kernel, sticks of every file system and partition table bring the next release with no command typed, are mounted read-only and let go, and the disk the box runs from is never taken for one',
  needs: labNeeds,
  isLong: true,
  isAlone: true,
  run: (log) =>
    inLab(log, async ({ directory, makeDisk, switchOn }) => {
      const releases = await makeSmallReleases(directory, {
        filmBytes: cases.map(() => filmBytes),
      });
      const image = async (name: string, content: StickContent): Promise<string> => {
        const file = path.join(directory, `${name}.img`);
        await makeStickImage(file, content);
        return file;
      };
      const images: string[] = [];
      for (const [index, one] of cases.entries()) {
        const files = [releases.bundle(index + 1)];
        images.push(await image(`stick-${index + 1}`, { ...one, files }));
      }
      let stick: Awaited<ReturnType<typeof plugStick>> | undefined;
      const machine = await switchOn(await makeDisk('box'), {
        isOnUsb: true,
        beforePower: async (paused) => {
          await plugHub(paused);
          stick = await plugStick(paused, images[0] ?? '', { bytesPerSecond });
        },
      });
      await machine.start(releases.environment);
      for (const [index, one] of cases.entries()) {
        const { port } = one;
        stick ??= await plugStick(machine, images[index] ?? '', {
          bytesPerSecond,
          ...(port === undefined ? {} : { port }),
        });
        await waitInside(machine, ({ phase }) => phase === 'FETCHING');
        await checkMounts(machine);
        await waitForReleaseInside(machine, index + 1);
        await waitUntilRemovable(machine);
        await stick.pull();
        stick = undefined;
        await waitUntilGone(machine);
        log(`release ${index + 1}: ${describe(one)}`);
      }
      const served = releases.judge(await machine.served());
      if (served !== String(cases.length)) throw new Error(`the box serves ${served}`);

      const plain = await plugStick(
        machine,
        await image('plain', { fileSystem: 'vfat', table: 'mbr', files: ['/etc/hostname'] }),
      );
      const ignored = await waitUntilRemovable(machine);
      const politely = sticksOf(ignored)[0]?.message.code ?? '';
      if (politely !== 'STICK_NOTHING_HERE') throw new Error(`a foreign stick: ${politely}`);
      await plain.pull();
      await waitUntilGone(machine);

      await plugStick(
        machine,
        await image('unknown', { fileSystem: 'unknown', table: 'mbr', files: [] }),
      );
      const unknown = await waitInside(machine, (status) =>
        sticksOf(status).some(({ activity }) => activity === 'problem'),
      );
      log(`a file system that nobody knows: ${sticksOf(unknown)[0]?.message.code ?? ''}`);
    }),
};
