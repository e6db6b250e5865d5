import { randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, statfs, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import { onLoopVolume } from './lab/loop-volume.ts';
import { makeOperator, type Operator } from './lab/operator.ts';
import { waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const mebibyte = 1024 * 1024;
const volumeBytes = 512 * mebibyte;
/** Content of every shape is about this; a plan that sets aside this much more is no plan. */
const slackBytes = 24 * mebibyte;

const notesBytes = 64 * 1024;

/** What a release is made of: a name, and its files by number and size. */
interface Shape {
  readonly name: string;
  readonly files: readonly (readonly [count: number, sizeBytes: number])[];
  /** Restarts the box in the middle of the copy. */
  readonly isCut?: boolean;
}

const shapes: readonly Shape[] = [
  { name: 'many small files', files: [[12_000, 700]] },
  { name: 'one large file', files: [[1, 120 * mebibyte]] },
  {
    name: 'a mix',
    files: [
      [3000, 900],
      [40, mebibyte],
      [1, 40 * mebibyte],
    ],
  },
  { name: 'a large file, resumed', files: [[1, 150 * mebibyte]], isCut: true },
];

const writeShape = async (folder: string, { files }: Shape): Promise<void> => {
  for (const [kind, [count, sizeBytes]] of files.entries()) {
    for (let index = 0; index < count; index += 1) {
      const inFolder = path.join(folder, `${kind}`, String(index % 40));
      await mkdir(inFolder, { recursive: true });
      await writeFile(path.join(inFolder, `file-${index}.bin`), randomBytes(sizeBytes));
    }
  }
};

interface Usage {
  readonly bytes: number;
  readonly files: number;
}

const freeOn = async (volume: string): Promise<Usage> => {
  const { bavail, bsize, ffree } = await statfs(volume);
  return { bytes: bavail * bsize, files: ffree };
};

/**
 * So many looks in a row must see a use before it counts: ext4 counts what it writes back twice for an
 * instant, while it gives delayed blocks their place: up to 8 MiB, seen on a volume where nothing was removed.
 */
const looksInARow = 3;

/** The least that was free while a task ran, looked at a hundred times a second. */
const leastFree = async (volume: string, task: Promise<unknown>): Promise<Usage> => {
  const done = new AbortController();
  const ended = task.finally(() => {
    done.abort();
  });
  // It is taken at the end; until then it must not count as unhandled.
  ended.catch(() => undefined);
  let least = await freeOn(volume);
  const seen: Usage[] = [];
  while (!done.signal.aborted) {
    seen.push(await freeOn(volume));
    if (seen.length > looksInARow) seen.shift();
    if (seen.length === looksInARow) {
      least = {
        bytes: Math.min(least.bytes, Math.max(...seen.map(({ bytes }) => bytes))),
        files: Math.min(least.files, Math.max(...seen.map(({ files }) => files))),
      };
    }
    await setTimeout(10);
  }
  await ended;
  return least;
};

/** Starts a box on the volume, with the release already there on another one, as on a stick. */
const start = (volume: string, stick: string, operator: Operator, reserve: number): Promise<Box> =>
  startBox({
    directory: volume,
    trustRoot: operator.rootFingerprint,
    portalPort: 0,
    environment: {
      HOTSPOT_RESERVE_BYTES: String(reserve),
      HOTSPOT_REPOSITORY_DIRS: stick,
    },
  });

/** A copy of the stick whose pack ends early: what the box can have of it is always the same. */
const cutStick = async (stick: string, copy: string): Promise<string> => {
  await cp(stick, copy, { recursive: true });
  const names = await readdir(copy, { recursive: true });
  const [pack] = names.filter((name) => /\/packs\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(`/${name}`));
  if (pack === undefined) throw new Error('the stick has no pack');
  await truncate(path.join(copy, pack), 60 * mebibyte);
  return copy;
};

/** What the box plans with, and what it finds: it is made to refuse, and its refusal says so. */
const readPlan = async (
  volume: string,
  stick: string,
  operator: Operator,
): Promise<{ readonly planned: number; readonly free: number }> => {
  const box = await start(volume, stick, operator, volumeBytes);
  try {
    const { message } = await waitFor(box, ({ phase }) => phase === 'FAILED');
    if (message.code !== 'SPACE_TOO_SMALL') throw new Error(`refused with ${message.code}`);
    const { neededBytes, freeBytes } = message.parameters;
    return { planned: Number(neededBytes) - volumeBytes, free: Number(freeBytes) };
  } finally {
    await box.stop();
  }
};

const measure = async (
  directory: string,
  shape: Shape,
  log: (line: string) => void,
): Promise<void> => {
  const operator = await makeOperator(directory);
  const content = path.join(directory, 'shape');
  const stick = path.join(directory, 'stick');
  await writeShape(content, shape);
  await operator.add(content);
  await operator.createBundle(stick);
  await onLoopVolume(directory, { sizeBytes: volumeBytes }, async (volume) => {
    const { planned, free } = await readPlan(volume, stick, operator);
    const before = await freeOn(volume);
    // It just fits, but for what the box notes about the refusal.
    const reserve = free - planned - notesBytes;
    const apply = async (): Promise<void> => {
      if (shape.isCut === true) {
        const cutShort = await cutStick(stick, path.join(directory, 'cut-stick'));
        const cut = await start(volume, cutShort, operator, reserve);
        await waitFor(cut, ({ phase }) => phase === 'WAITING_SOURCE');
        await cut.stop();
      }
      const box = await start(volume, stick, operator, reserve);
      try {
        await waitForRelease(box, 1);
      } finally {
        await box.stop();
      }
    };
    const least = await leastFree(volume, apply());
    const peak = free - least.bytes;
    const inKilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
    log(
      `${shape.name}: ${inKilobytes(planned)} planned, ${inKilobytes(peak)} and ${before.files - least.files} inodes used at the peak`,
    );
    if (peak > planned) throw new Error(`${shape.name}: more was used than planned`);
    if (planned - peak > slackBytes) throw new Error(`${shape.name}: the plan asks for too much`);
  });
};

/** A plan that is wrong by a little fills a card that is nearly full. */
export const peakSpaceTest: SystemTest = {
  name: 'peak-space',
  proves:
    'what an update takes at its peak on a real ext4 stays within what was planned before the first byte, whatever its shape',
  needs: [{ tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' }],
  run: async (log) => {
    for (const shape of shapes) {
      await inScratch((directory) => measure(directory, shape, log));
    }
  },
};
