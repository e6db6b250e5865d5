import path from 'node:path';
import { counterOf, isCommitted } from '../lab/plug-in.ts';
import type { SystemTest } from '../system-test.ts';
import { inLab, labNeeds, type Lab } from './lab.ts';
import type { Machine } from './machine.ts';
import { makeSmallReleases, type SmallReleases } from './small-releases.ts';
import { makeStickImage } from './stick-image.ts';
import { plugStick } from './sticks.ts';
import { waitForReleaseInside, waitInside } from './wait.ts';

const mebibyte = 1024 * 1024;
/** Release 3 does not fit where so little is free; release 4 does. */
const keepBytes = 16 * mebibyte;
const filmBytes = [100_000, 200_000, 24 * mebibyte, 300_000];

type StickWith = (release: number) => Promise<string>;

const plugAndWait = async (
  machine: Machine,
  stickWith: StickWith,
  release: number,
): Promise<void> => {
  const stick = await plugStick(machine, await stickWith(release));
  await waitForReleaseInside(machine, release);
  await stick.pull();
};

/** A box whose clock is wrong by decades and that knows it. */
const bootInYear = async (
  { makeDisk, switchOn }: Lab,
  { environment }: SmallReleases,
  year: number,
): Promise<Machine> => {
  const machine = await switchOn(await makeDisk(`box-${year}`), {
    hasNoClock: true,
  });
  await machine.setClock(Date.UTC(year, 0, 2) / 1000);
  const { seconds, hasHardwareClock } = await machine.clock();
  const found = new Date(seconds * 1000).getUTCFullYear();
  if (found !== year || hasHardwareClock) throw new Error(`the clock inside says ${found}`);
  await machine.start(environment);
  return machine;
};

const fillAndRefuse = async (machine: Machine, stickWith: StickWith): Promise<void> => {
  await machine.fill(keepBytes);
  const large = await plugStick(machine, await stickWith(3));
  await waitInside(machine, ({ history }) =>
    history.some(({ message }) => message.code === 'SPACE_TOO_SMALL'),
  );
  const status = await machine.askStatus();
  if (counterOf(status) !== 2) throw new Error('the old release was given up');
  await large.pull();
  // The refusal is what is told until the next stick.
  await plugStick(machine, await stickWith(4));
  await waitInside(machine, (one) => isCommitted(one, 4));
};

/** Boards without a battery start in 1970, or with whatever the last operator typed. */
export const vmClockTest: SystemTest = {
  name: 'vm-clock',
  proves:
    'a box that starts in 1970 or in 2099 takes the first release and the next; on a full disk it refuses a stick cleanly, goes on serving, and takes the next smaller one',
  needs: labNeeds,
  isLong: true,
  isAlone: true,
  run: (log) =>
    inLab(log, async (lab) => {
      const releases = await makeSmallReleases(lab.directory, { filmBytes });
      const stickWith: StickWith = async (release) => {
        const image = path.join(lab.directory, `stick-${release}.img`);
        const files = [releases.bundle(release)];
        await makeStickImage(image, { fileSystem: 'vfat', table: 'mbr', files });
        return image;
      };
      for (const year of [1970, 2099]) {
        const machine = await bootInYear(lab, releases, year);
        for (const release of [1, 2]) await plugAndWait(machine, stickWith, release);
        const { time } = await machine.askStatus();
        if (time?.clock !== 'unproven') throw new Error('the box believes its clock');
        log(`${year}: 1 → 2`);
        if (year === 2099) {
          await fillAndRefuse(machine, stickWith);
          log('full disk: 3 refused, 4 taken');
        }
        const served = releases.judge(await machine.served());
        log(`serves ${served}`);
        await machine.cutPower();
      }
    }),
};
