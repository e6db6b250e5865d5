import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderMessage, type BoxStatus } from '@p2p-hotspot/contract';
import { startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { copyImage, makeImage, onImage } from './lab/loop-volume.ts';
import { counterOf, plugIn } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import { makeReleases, type Releases } from './power-cut/releases.ts';
import { isAtRest } from './power-cut/scenarios.ts';
import type { SystemTest } from './system-test.ts';

const mebibyte = 1024 * 1024;
const volumes = { store: 96 * mebibyte, state: 16 * mebibyte } as const;
type Volume = keyof typeof volumes;
/** Where the kernel finds the error, and when: before the stick, or as soon as the box logs a phase. */
const cases = [
  { volume: 'store', stage: 'before' },
  { volume: 'store', stage: 'FETCHING' },
  { volume: 'state', stage: 'before' },
] as const;

interface Case {
  readonly directory: string;
  readonly releases: Releases;
  readonly volume: Volume;
  readonly stage: (typeof cases)[number]['stage'];
}

/** Lets ext4 find an error, upon which it takes no more writes (mount option `errors=remount-ro`). */
const makeReadOnly = async (mountPoint: string): Promise<void> => {
  const { stdout } = await execa('findmnt', ['--noheadings', '--output', 'SOURCE', mountPoint]);
  const folder = path.join('/sys/fs/ext4', path.basename(stdout.trim()));
  await writeFile(path.join(folder, 'trigger_fs_error'), 'made by a test');
  const isWritten = await writeFile(path.join(mountPoint, 'probe'), '').then(
    () => true,
    () => false,
  );
  if (isWritten) throw new Error('the file system still takes writes');
};

const start = ({ directory, releases }: Case, onPhase: (phase: unknown) => void): Promise<Box> =>
  startBox({
    directory: path.join(directory, 'box'),
    trustRoot: releases.rootFingerprint,
    portalPort: 0,
    environment: { HOTSPOT_RESERVE_BYTES: '1000000' },
    onLog: (name, line) => {
      if (name === 'daemon') onPhase((JSON.parse(line) as { readonly phase?: unknown }).phase);
    },
  });

const isReadOnlyTold = ({ phase, message, sources, history }: BoxStatus): boolean =>
  (phase === 'FAILED' && message.code === 'STORE_READ_ONLY') ||
  [...sources, ...history.slice(0, 1)].some((one) => one.message.code === 'STORE_READ_ONLY');

const isServing =
  (counter: number) =>
  (status: BoxStatus): boolean =>
    isAtRest(status) && counterOf(status) === counter;

/** @throws Error when the portal does not give its pages */
const askPortal = async ({ portalUrl }: Box): Promise<void> => {
  for (const page of ['/', '/content', '/status']) {
    const answer = await fetch(`${portalUrl}${page}`);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`the portal answers ${answer.status} for ${page}`);
  }
};

const checkServed = async ({ directory, releases }: Case, expected: string): Promise<void> => {
  const served = await releases.served(path.join(directory, 'box/store'));
  if (served !== expected) throw new Error(`served ${served} instead of ${expected}`);
};

/** @returns what the box said while its card took no writes */
const breakCard = async (one: Case): Promise<string> => {
  const { directory, releases, volume, stage } = one;
  let breaking: Promise<void> | undefined;
  const reach = (reached: unknown): void => {
    if (reached === stage) breaking ??= makeReadOnly(path.join(directory, 'box', volume));
  };
  let box = await start(one, reach);
  try {
    await waitFor(box, isServing(1));
    reach('before');
    await plugIn(box, releases.bundles[1]);
    const told = await waitFor(box, isReadOnlyTold).catch(() => undefined);
    await breaking;
    if (breaking === undefined) throw new Error('the card was not broken');
    await askPortal(box);
    await checkServed(one, '1');
    if (told !== undefined) return 'told at once';
    // Its end is how the box meets what it cannot write down; whatever runs it starts it again.
    await box.stop();
    box = await start(one, () => undefined);
    const { message, current } = await waitFor(box, isReadOnlyTold);
    if (current?.releases[0]?.counter !== 1)
      throw new Error('the status does not say what is served');
    await askPortal(box);
    await checkServed(one, '1');
    return `ended, then said: ${renderMessage(message).text}`;
  } finally {
    await box.stop();
  }
};

/** The card was put right, or its content copied to another one. */
const goOn = async (one: Case): Promise<void> => {
  const box = await start(one, () => undefined);
  try {
    await waitFor(box, isServing(2));
    await plugIn(box, one.releases.bundles[2]);
    await waitFor(box, isServing(3));
    await checkServed(one, '3');
    await askPortal(box);
  } finally {
    await box.stop();
  }
};

/** The kernel takes a failing card out of writing; people must be told, and served all the same. */
export const readOnlyCardTest: SystemTest = {
  name: 'read-only-card',
  proves:
    'when ext4 finds an error and takes no more writes, in the store or the state, the old release and the portal are served, the box says so in words, and after a repair the same stick and the next one work',
  needs: [{ tool: 'e2fsck', debianPackage: 'e2fsprogs' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const releases = await makeReleases(directory);
      const image = (name: string) => path.join(directory, `${name}.img`);
      const onVolumes = <T>(prefix: string, task: () => Promise<T>): Promise<T> =>
        onImage(image(`${prefix}-store`), path.join(directory, 'box/store'), () =>
          onImage(image(`${prefix}-state`), path.join(directory, 'box/state'), task),
        );
      for (const [name, sizeBytes] of Object.entries(volumes)) {
        await makeImage(image(`first-${name}`), { sizeBytes, format: ['-e', 'remount-ro'] });
      }
      await mkdir(path.join(directory, 'box'));
      const prepared: Case = { directory, releases, volume: 'store', stage: 'before' };
      await onVolumes('first', async () => {
        const box = await start(prepared, () => undefined);
        try {
          await plugIn(box, releases.bundles[0]);
          await waitFor(box, isServing(1));
        } finally {
          await box.stop();
        }
      });
      for (const { volume, stage } of cases) {
        await execa('rm', ['-rf', path.join(directory, 'box/drop')]);
        for (const name of Object.keys(volumes)) {
          await copyImage(image(`first-${name}`), image(`case-${name}`));
        }
        const one: Case = { directory, releases, volume, stage };
        const outcome = await onVolumes('case', () => breakCard(one));
        // 1: errors were corrected.
        await execa('e2fsck', ['-f', '-y', image(`case-${volume}`)], { reject: false });
        await onVolumes('case', () => goOn(one));
        log(`${volume}, ${stage}: ${outcome}`);
      }
    });
  },
};
