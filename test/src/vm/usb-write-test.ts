import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import type { SystemTest } from '../system-test.ts';
import { inLab, labNeeds, type Lab } from './lab.ts';
import { openOnLaptop, type Laptop } from './laptop.ts';
import { places, type CommandAnswer } from './inside/protocol.ts';
import type { Machine } from './machine.ts';
import { makeSmallReleases, type SmallReleases } from './small-releases.ts';
import { copyVolume, makeBlankStick } from './stick-image.ts';
import { plugStick, type PluggedStick } from './sticks.ts';
import { waitForReleaseInside } from './wait.ts';

const mebibyte = 1024 * 1024;
const stickBytes = 96 * mebibyte;
/** Each release of the repository adds a pack of about the same size. */
const filmBytes = [4, 6, 8, 3].map((size) => size * mebibyte);
/** More than the largest pack, less than all of them. */
const pulledAtBytes = 6 * mebibyte;
const bytesPerSecond = 2 * mebibyte;
/** Releases up to this one lie in one repository; the one after is a bundle file. */
const inRepository = 3;
const longestWaitMs = 30 * 60_000;
const lookMs = 100;

interface OperatorStick extends PluggedStick {
  /** As the kernel calls it: `sda`. */
  readonly drive: string;
}

const plug = async (machine: Machine, image: string): Promise<OperatorStick> => {
  const stick = await plugStick(machine, image, { bytesPerSecond });
  const signal = AbortSignal.timeout(longestWaitMs);
  for (;;) {
    const [drive] = await machine.usbDisks();
    if (drive !== undefined) return { ...stick, drive };
    await wait(lookMs, undefined, { signal });
  }
};

const expectThat = (answer: CommandAnswer, exitCode: number, ...parts: string[]): void => {
  const isRight =
    answer.exitCode === exitCode && parts.every((part) => answer.output.includes(part));
  if (!isRight)
    throw new Error(`expected ${exitCode}: ${parts.join(', ')}; got ${JSON.stringify(answer)}`);
};

const prepare = async (machine: Machine, drive: string, kind: string): Promise<void> => {
  const words = ['usb', 'prepare', '--to', drive, '--format', kind, '--confirm', drive];
  expectThat(await machine.hotspot(...words, '--relay'), 0, '"formatted":true', '"relay"');
};

const write = (machine: Machine, source: string, drive: string): Promise<CommandAnswer> =>
  machine.hotspot('usb', 'write', path.join(places.data, source), '--to', drive);

const isGood = ['"readBack":"stick"', '"pullable":true'];

/** What a pull left is no release. */
const checkPulled = async (laptop: Laptop): Promise<void> => {
  const found = await laptop.names();
  if (!found.some((name) => name.includes('/packs/'))) throw new Error('nothing was written yet');
  if (found.some((name) => name.endsWith('/timestamp.json'))) {
    throw new Error('a write that was pulled is a release');
  }
};

const writeFat32 = async (
  machine: Machine,
  image: string,
  log: (line: string) => void,
): Promise<void> => {
  const first = await plug(machine, image);
  await prepare(machine, first.drive, 'fat32');
  const [failed] = await Promise.all([
    write(machine, 'published', first.drive),
    first.written(pulledAtBytes, AbortSignal.timeout(longestWaitMs)).then(() => first.pull()),
  ]);
  expectThat(failed, 13, 'DRIVE_UNPLUGGED');
  const pulled = await openOnLaptop(image);
  await checkPulled(pulled);
  log(`a laptop mends the pulled stick: ${await pulled.mend()}`);

  const again = await plug(machine, image);
  const resumed = await write(machine, 'published', again.drive);
  expectThat(resumed, 0, ...isGood);
  const { packs } = JSON.parse(resumed.output) as { packs: { written: number; kept: number } };
  if (packs.kept === 0 || packs.written === 0) {
    throw new Error(`${packs.kept} packs kept, ${packs.written} written`);
  }
  expectThat(await machine.hotspot('usb', 'eject', again.drive), 0, '"poweredOff":true');
  await again.pull();
  log(`a laptop looks at the finished stick: ${await (await openOnLaptop(image)).mend()}`);
};

const writeExfat = async (machine: Machine, image: string): Promise<void> => {
  const stick = await plug(machine, image);
  await prepare(machine, stick.drive, 'exfat');
  expectThat(await write(machine, 'release.hotspot', stick.drive), 0, ...isGood);
  await stick.pull();
  const volume = `${image}.laptop`;
  await copyVolume(image, volume);
  await execa('fsck.exfat', ['-n', volume]);
};

const takeBoth = async (
  { makeDisk, resume }: Lab,
  releases: SmallReleases,
  images: readonly string[],
): Promise<void> => {
  const box = await resume(await makeDisk('box'));
  await box.start(releases.environment);
  for (const [index, image] of images.entries()) {
    const stick = await plugStick(box, image);
    await waitForReleaseInside(box, inRepository + index);
    await stick.pull();
  }
  const served = releases.judge(await box.served());
  if (served !== String(filmBytes.length)) throw new Error(`the box serves ${served}`);
};

export const vmUsbWriteTest: SystemTest = {
  name: 'vm-usb-write',
  proves:
    'usb prepare and usb write, on a real kernel, format a blank stick as FAT32 and as exFAT, write a release and read it back; a stick pulled in the middle is told, is no release, harms no laptop and is gone on with; a box takes both sticks',
  needs: labNeeds,
  isLong: true,
  run: (log) =>
    inLab(log, async (lab) => {
      const { directory } = lab;
      const content = path.join(directory, 'content');
      await mkdir(content);
      const releases = await makeSmallReleases(directory, {
        filmBytes,
        output: (release) =>
          path.join(content, release <= inRepository ? 'published' : 'release.hotspot'),
      });
      const images = ['fat32', 'exfat'].map((name) => path.join(directory, `${name}.img`));
      for (const image of images) await makeBlankStick(image, stickBytes);
      const [fat32 = '', exfat = ''] = images;
      const machine = await lab.resume(await lab.makeDisk('operator', content));
      await writeFat32(machine, fat32, log);
      log('FAT32: prepared, pulled while written, gone on with, switched off');
      await writeExfat(machine, exfat);
      log('exFAT: prepared, written; clean for a laptop');
      await machine.cutPower();
      await takeBoth(lab, releases, images);
      log('a box took both, one after the other');
    }),
};
