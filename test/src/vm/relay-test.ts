import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { stewardActs, stickNames, type BoxStatus } from '@p2p-hotspot/contract';
import { counterOf } from '../lab/plug-in.ts';
import { noise } from '../lab/noise.ts';
import type { Operator } from '../lab/operator.ts';
import type { SystemTest } from '../system-test.ts';
import { inLab, labNeeds, type Lab } from './lab.ts';
import { openOnLaptop, type Laptop } from './laptop.ts';
import type { Machine } from './machine.ts';
import { makeSmallReleases } from './small-releases.ts';
import { makeStickImage } from './stick-image.ts';
import { plugStick } from './sticks.ts';
import { waitForReleaseInside, waitInside } from './wait.ts';

const mebibyte = 1024 * 1024;
const filmBytes = 6 * mebibyte;
const pin = '246802';
/** Slow enough that a cut finds the stick half-written. */
const bytesPerSecond = mebibyte;
const cutAtBytes = 3 * mebibyte;
const longestWriteMs = 30 * 60_000;

/** What its owner had on the stick before it became a relay. */
const holiday = { name: 'holiday.jpg', content: noise('holiday', 300_000) };

interface Finding {
  readonly boxes: readonly {
    readonly name?: string;
    readonly releases: readonly { readonly counter: number }[];
  }[];
  readonly refused: readonly unknown[];
}

const makeRelayStick = async (directory: string, operator: Operator): Promise<string> => {
  const folder = path.join(directory, 'relay');
  await mkdir(folder);
  await writeFile(path.join(folder, holiday.name), holiday.content);
  await operator.run(['usb', 'prepare', '--relay', '--to', folder]);
  const image = path.join(directory, 'relay.img');
  const files = [stickNames.marker, holiday.name].map((name) => path.join(folder, name));
  const freeBytes = 4 * filmBytes;
  await makeStickImage(image, { fileSystem: 'vfat', table: 'mbr', files, freeBytes });
  return image;
};

const checkHoliday = async (laptop: Laptop): Promise<void> => {
  if (!(await laptop.read(holiday.name)).equals(holiday.content))
    throw new Error('the photo is harmed');
};

const ended = (machine: Machine): Promise<BoxStatus> =>
  waitInside(machine, ({ sticks }) => sticks?.length === 1 && sticks[0]?.activity === 'removable');

const codeOf = ({ sticks }: BoxStatus): string => sticks?.[0]?.message.code ?? 'no stick';

const cutWhileWriting = async (machine: Machine, image: string): Promise<void> => {
  const stick = await plugStick(machine, image, { bytesPerSecond });
  await waitInside(
    machine,
    ({ sticks }) => sticks?.some(({ message }) => message.code === 'RELAY_WRITING') === true,
  );
  await stick.written(cutAtBytes, AbortSignal.timeout(longestWriteMs));
  await machine.cutPower();
};

/** What the cut left harms no laptop and is no release for a box. */
const checkHalf = async (image: string, machine: Machine, log: (line: string) => void) => {
  const laptop = await openOnLaptop(image);
  const names = await laptop.names();
  if (!names.some((name) => name.includes('/hotspot/'))) throw new Error('nothing was written yet');
  if (names.some((name) => name.endsWith('/timestamp.json')))
    throw new Error('it was all written already');
  await checkHoliday(laptop);
  log(`a laptop mends the half-written stick: ${await laptop.mend()}`);
  await checkHoliday(laptop);
  const stick = await plugStick(machine, image);
  const status = await ended(machine);
  log(`a box without a release says of the half-written stick: ${codeOf(status)}`);
  if (counterOf(status) !== 0 || status.phase === 'FAILED') throw new Error('it was taken');
  if (Object.keys(await machine.served()).length > 0) throw new Error('it is served');
  await stick.pull();
};

const readReceipts = async (
  operator: Operator,
  laptop: Laptop,
  folder: string,
): Promise<Finding> => {
  await laptop.copyOut(stickNames.receipts, folder);
  const { collection, keys } = operator;
  const secret = ['--passphrase-file', keys.passphraseFile];
  return (await operator.run([
    'receipts',
    'read',
    folder,
    '--collection',
    collection,
    ...secret,
  ])) as Finding;
};

const copyImage = async (from: string, to: string): Promise<string> => {
  await execa('cp', ['--sparse=always', from, to]);
  return to;
};

/** A release goes from box to box on FAT32, which a real kernel writes. */
const relay = async (lab: Lab, log: (line: string) => void): Promise<void> => {
  const { directory, makeDisk, resume } = lab;
  const releases = await makeSmallReleases(directory, { filmBytes: [filmBytes] });
  const { operator } = releases;
  const image = await makeRelayStick(directory, operator);
  const environment = { ...releases.environment, ADMIN_PIN: pin, DEVICE_NAME: 'aldeia-1' };

  const disk = await makeDisk('first');
  let first = await resume(disk);
  await first.start(environment);
  const bundle = path.join(directory, 'bundle.img');
  const files = [releases.bundle(1)];
  await makeStickImage(bundle, { fileSystem: 'vfat', table: 'mbr', files });
  const carrier = await plugStick(first, bundle);
  await waitForReleaseInside(first, 1);
  await carrier.pull();
  await first.askAsSteward(pin, stewardActs.consentToReceipts, { allowed: true });
  await cutWhileWriting(first, image);
  log(`the power of the first box was cut after ${cutAtBytes} bytes were written to the stick`);

  const half = await copyImage(image, path.join(directory, 'half.img'));
  const second = await resume(await makeDisk('second'));
  await second.start({ ...releases.environment, DEVICE_NAME: 'aldeia-2' });
  await checkHalf(half, second, log);

  first = await resume(disk, {
    beforePower: async (paused) => {
      await plugStick(paused, image);
    },
  });
  await first.start(environment);
  const done = await ended(first);
  if (codeOf(done) !== 'RELAY_READY') throw new Error(`the first box says ${codeOf(done)}`);
  // Pulled as soon as the box says so: nothing more comes to the stick.
  await first.cutPower();
  const laptop = await openOnLaptop(image);
  log(`a laptop looks at the finished stick: ${await laptop.mend()}`);
  await checkHoliday(laptop);
  const found = await readReceipts(operator, laptop, path.join(directory, 'receipts'));
  const [box] = found.boxes;
  if (found.refused.length > 0 || box?.name !== 'aldeia-1' || box.releases[0]?.counter !== 1) {
    throw new Error(`of the receipts: ${JSON.stringify(found)}`);
  }
  log('finished after the cut; its receipts open with the key of the operator');

  await plugStick(second, image);
  await waitForReleaseInside(second, 1);
  const served = releases.judge(await second.served());
  if (served !== '1') throw new Error(`the second box serves ${served}`);
};

export const vmRelayTest: SystemTest = {
  name: 'vm-relay',
  proves:
    'a box writes its release to FAT32 through a real kernel and another box takes it from there; cut in the middle, the stick harms no laptop, no box takes the half of it, and it is finished when the power is back; a receipt on it opens with the key of its operator',
  needs: labNeeds,
  isLong: true,
  run: (log) => inLab(log, (lab) => relay(lab, log)),
};
