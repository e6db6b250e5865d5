import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import { takeAllSpace, type Ballast } from './lab/ballast.ts';
import { copyImage, makeImage, onImage } from './lab/loop-volume.ts';
import { makeOperator } from './lab/operator.ts';
import { counterOf, isCommitted, plugIn } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const mebibyte = 1024 * 1024;
const reserveBytes = 8 * mebibyte;
const volumes = { store: 112 * mebibyte, state: 16 * mebibyte } as const;
type Volume = keyof typeof volumes;
/** Enough for the reserve and a small release. */
const roomForSmall: Readonly<Record<Volume, number>> = {
  store: reserveBytes + 6 * mebibyte,
  state: 4 * mebibyte,
};

/** When something else takes all space: before the stick, or as soon as the box logs a phase. */
const stages = ['before', 'VERIFIED', 'FETCHING', 'STAGED', 'ACTIVATING', 'PROBATION', 'COMMITTED'];

/** What is in force release by release: the first, a large one, a small one, another large one. */
interface Shelf {
  readonly rootFingerprint: string;
  readonly bundles: readonly string[];
  readonly films: readonly Buffer[];
}

const makeShelf = async (directory: string): Promise<Shelf> => {
  const operator = await makeOperator(directory);
  const notes = path.join(directory, 'notes');
  await mkdir(notes);
  await writeFile(path.join(notes, 'index.html'), '<h1>notes</h1>');
  const films = [1, 24 * mebibyte, 256 * 1024, 24 * mebibyte].map((bytes) => randomBytes(bytes));
  const bundles = films.map((_, index) => path.join(directory, `release-${index + 1}.hotspot`));
  await writeFile(path.join(notes, 'film.bin'), films[0] ?? '');
  await operator.add(notes);
  const film = path.join(operator.collection, 'content/notes/film.bin');
  for (const [index, bundle] of bundles.entries()) {
    await writeFile(film, films[index] ?? '');
    await operator.createBundle(bundle);
  }
  return { rootFingerprint: operator.rootFingerprint, bundles, films };
};

/** Which release is served whole; anything else in words. */
const servedRelease = async (directory: string, { films }: Shelf): Promise<string> => {
  const found = await readFile(path.join(directory, 'store/current/stable/notes/film.bin'));
  const index = films.findIndex((film) => film.equals(found));
  return index === -1 ? `a mix of ${found.length} bytes` : String(index + 1);
};

const isOver = (status: BoxStatus): boolean =>
  isCommitted(status, 2) ||
  status.history.some(({ kind }) => kind === 'refused' || kind === 'failed');

/** What the box said of it, or `ended` when its daemon could not go on. */
const outcomeOf = async (box: Box): Promise<string> => {
  try {
    const { history, message } = await waitFor(box, isOver);
    return (history[0]?.message ?? message).code;
  } catch (error) {
    const isAlive = await box.status().then(
      () => true,
      () => false,
    );
    if (isAlive) throw error;
    return 'ended';
  }
};

/** Asks the portal for its first page all the time. @returns stops, and says how often and what failed */
const askPortal = (url: string): (() => Promise<{ asked: number; failures: string[] }>) => {
  const failures: string[] = [];
  const progress = { asked: 0, isStopped: false };
  const asking = (async () => {
    while (!progress.isStopped) {
      progress.asked += 1;
      const answer = await fetch(`${url}/`).then(
        async (response) => {
          await response.arrayBuffer();
          return String(response.status);
        },
        (error: unknown) => String(error),
      );
      if (answer !== '200') failures.push(answer);
      await wait(100);
    }
  })();
  return async () => {
    progress.isStopped = true;
    await asking;
    return { asked: progress.asked, failures };
  };
};

interface Case {
  readonly directory: string;
  readonly shelf: Shelf;
  readonly volume: Volume;
  readonly stage: string;
}

const start = ({ directory, shelf }: Case, onPhase: (phase: unknown) => void): Promise<Box> =>
  startBox({
    directory,
    trustRoot: shelf.rootFingerprint,
    portalPort: 0,
    environment: { HOTSPOT_RESERVE_BYTES: String(reserveBytes) },
    onLog: (name, line) => {
      if (name === 'daemon') onPhase((JSON.parse(line) as { readonly phase?: unknown }).phase);
    },
  });

/** Takes all space at one stage of an update; then the small stick, then again a large one. */
const runCase = async (one: Case): Promise<string> => {
  const { directory, shelf, volume, stage } = one;
  let ballast: Ballast | undefined;
  const take = (reached: unknown): void => {
    if (reached === stage) ballast ??= takeAllSpace(path.join(directory, volume));
  };
  let box = await start(one, take);
  let stopAsking = askPortal(box.portalUrl);
  const portalAnswered = async (): Promise<number> => {
    const { asked, failures } = await stopAsking();
    if (failures.length > 0) throw new Error(`the portal: ${failures.join(', ')}`);
    return asked;
  };
  let asked = 0;
  try {
    await waitFor(box, (status) => counterOf(status) === 1);
    take('before');
    await plugIn(box, shelf.bundles[1] ?? '');
    const outcome = await outcomeOf(box);
    const served = await servedRelease(directory, shelf);
    if (served !== '1' && served !== '2') throw new Error(`served ${served}`);
    if (ballast === undefined) throw new Error('no space was taken');

    ballast.leave(roomForSmall[volume]);
    await rm(path.join(box.dropDirectory, path.basename(shelf.bundles[1] ?? '')));
    if (outcome === 'ended') {
      asked += await portalAnswered();
      await box.stop();
      box = await start(one, () => undefined);
      stopAsking = askPortal(box.portalUrl);
    }
    await plugIn(box, shelf.bundles[2] ?? '');
    await waitFor(box, (status) => isCommitted(status, 3));
    ballast.remove();
    await plugIn(box, shelf.bundles[3] ?? '');
    await waitFor(box, (status) => isCommitted(status, 4));
    const last = await servedRelease(directory, shelf);
    if (last !== '4') throw new Error(`ended with ${last}`);
    asked += await portalAnswered();
    return `${outcome}, release ${served} served; the portal answered ${asked} times`;
  } finally {
    await stopAsking();
    await box.stop();
  }
};

/** Logs, caches and other people's files fill a card at any moment. */
export const fullVolumesTest: SystemTest = {
  name: 'full-volumes',
  proves:
    'when the last byte of the store or of the state volume is taken at any stage of an update, the old or the new release is served, the portal answers all the time, a small stick works after, and a large one when there is room',
  needs: [{ tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const shelf = await makeShelf(directory);
      const image = (name: string) => path.join(directory, `${name}.img`);
      const onVolumes = <T>(prefix: string, box: string, task: () => Promise<T>): Promise<T> =>
        onImage(image(`${prefix}-store`), path.join(box, 'store'), () =>
          onImage(image(`${prefix}-state`), path.join(box, 'state'), task),
        );
      for (const [name, sizeBytes] of Object.entries(volumes)) {
        await makeImage(image(`first-${name}`), { sizeBytes });
      }
      const first = path.join(directory, 'first');
      await onVolumes('first', first, async () => {
        const prepared: Case = { directory: first, shelf, volume: 'store', stage: 'none' };
        const box = await start(prepared, () => undefined);
        try {
          await plugIn(box, shelf.bundles[0] ?? '');
          await waitFor(box, (status) => isCommitted(status, 1));
        } finally {
          await box.stop();
        }
      });
      const problems: string[] = [];
      for (const volume of ['store', 'state'] as const) {
        for (const stage of stages) {
          for (const name of Object.keys(volumes)) {
            await copyImage(image(`first-${name}`), image(`case-${name}`));
          }
          const box = path.join(directory, `${volume}-${stage}`);
          const result = await onVolumes('case', box, () =>
            runCase({ directory: box, shelf, volume, stage }),
          ).catch((error: unknown) => {
            problems.push(`${volume}, ${stage}: ${String(error)}`);
            return `FAILED ${String(error)}`;
          });
          log(`${volume} full, ${stage}: ${result}`);
        }
      }
      if (problems.length > 0) throw new Error(problems.join('\n'));
    });
  },
};
