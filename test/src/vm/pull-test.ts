import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { isCommitted } from '../lab/plug-in.ts';
import { seededRandom } from '../power-cut/random.ts';
import type { SystemTest } from '../system-test.ts';
import { inLab, labNeeds } from './lab.ts';
import type { Machine } from './machine.ts';
import { makeSmallReleases } from './small-releases.ts';
import { makeStickImage } from './stick-image.ts';
import { plugStick } from './sticks.ts';
import { waitForReleaseInside, waitInside } from './wait.ts';

const pulls = 10;
const seed = 'pull';
/** What is told of the copy is a little behind; later than this it may be over before the pull. */
const latest = 0.6;
const bytesPerSecond = 1_500_000;
const filmBytes = [200_000, 18_000_000, 12_000_000];
/** What is read for nothing when a stick is pulled: the block under way, what tells what is on it. */
const lostBytes = 6 * 1024 * 1024;

const doneBytesOf = ({ progress }: BoxStatus): number => progress?.doneBytes ?? 0;

/** Copies one release from a stick that is pulled again and again. */
const pullWhileCopying = async (
  machine: Machine,
  image: string,
  release: number,
  log: (line: string) => void,
): Promise<{ readonly readBytes: number; readonly pulled: number }> => {
  const random = seededRandom(seed);
  const moments = Array.from({ length: pulls }, () => random() * latest).sort(
    (left, right) => left - right,
  );
  log(
    `seed ${seed}, pulled at ${moments.map((moment) => `${Math.round(moment * 100)} %`).join(', ')}`,
  );
  let highest = 0;
  let readBytes = 0;
  let pulled = 0;
  const watchProgress = (status: BoxStatus): void => {
    // A copy that begins has no figures yet.
    if (status.phase !== 'FETCHING' || status.progress === undefined) return;
    const doneBytes = doneBytesOf(status);
    if (doneBytes < highest) {
      throw new Error(`${highest} bytes were done, then ${doneBytes}: chunks are copied again`);
    }
    highest = doneBytes;
  };
  for (const moment of [...moments, undefined]) {
    const stick = await plugStick(machine, image, { bytesPerSecond });
    const status = await waitInside(machine, (one) => {
      watchProgress(one);
      const total = one.progress?.totalBytes ?? 0;
      const isThere = moment !== undefined && one.phase === 'FETCHING' && total > 0;
      return isCommitted(one, release) || (isThere && doneBytesOf(one) >= moment * total);
    });
    readBytes += await stick.readBytes();
    await stick.pull();
    if (isCommitted(status, release)) break;
    pulled += 1;
    await waitInside(machine, (one) => {
      const isPaused = one.phase === 'WAITING_SOURCE' && one.sticks?.length === 0;
      return isPaused || isCommitted(one, release);
    });
  }
  await waitForReleaseInside(machine, release);
  return { readBytes, pulled };
};

/** People pull sticks whenever they like. */
export const vmPullTest: SystemTest = {
  name: 'vm-pull',
  proves: `a stick pulled ${pulls} times while it is copied is a pause, nothing is copied twice, and another stick goes on where one was pulled`,
  needs: labNeeds,
  isLong: true,
  isAlone: true,
  run: (log) =>
    inLab(log, async ({ directory, makeDisk, resume }) => {
      const releases = await makeSmallReleases(directory, { filmBytes });
      const stickWith = async (name: string, release: number): Promise<string> => {
        const image = path.join(directory, `${name}.img`);
        const files = [releases.bundle(release)];
        await makeStickImage(image, { fileSystem: 'vfat', table: 'mbr', files });
        return image;
      };
      const machine = await resume(await makeDisk('box'));
      await machine.start(releases.environment);
      const first = await plugStick(machine, await stickWith('first', 1));
      await waitForReleaseInside(machine, 1);
      await first.pull();

      const { readBytes, pulled } = await pullWhileCopying(
        machine,
        await stickWith('pulled', 2),
        2,
        log,
      );
      const { size } = await stat(releases.bundle(2));
      log(`pulled ${pulled} times; ${readBytes} bytes read for a bundle of ${size}`);
      if (pulled < pulls) throw new Error(`the copy was over after ${pulled} pulls`);
      if (readBytes > size + pulled * lostBytes) throw new Error('chunks were copied again');

      const one = await plugStick(machine, await stickWith('one', 3), { bytesPerSecond });
      const other = await plugStick(machine, await stickWith('other', 3), {
        bytesPerSecond,
        port: '2',
      });
      await waitInside(machine, (status) => {
        const { progress, sticks, phase } = status;
        const half = (progress?.totalBytes ?? Infinity) / 2;
        return phase === 'FETCHING' && doneBytesOf(status) >= half && sticks?.length === 2;
      });
      await one.pull();
      await waitForReleaseInside(machine, 3);
      log('two sticks: one pulled, the other went on');
      await other.pull();
      const served = releases.judge(await machine.served());
      if (served !== '3') throw new Error(`the box serves ${served}`);
    }),
};
