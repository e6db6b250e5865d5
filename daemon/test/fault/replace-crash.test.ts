import { hash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import test from 'ava';
import { parseFileIndex } from '@p2p-hotspot/contract';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import { makeCrashCopies } from '../fixtures/crash-copies.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import {
  plugInAndAgree,
  publishReplacement,
  readServedState,
  tightBytes,
  tightVolume,
} from '../fixtures/replacement.ts';
import {
  afterCut,
  afterEvent,
  emptyImage,
  fingerprintOf,
  rootInode,
  type CutState,
  type DiskEvent,
  type Image,
} from '../fixtures/simulated-disk/image.ts';
import { createSimulatedDisk } from '../fixtures/simulated-disk/simulated-disk.ts';
import { makeBoxFolders, openTestBox, unsyncedDisk } from '../fixtures/test-box.ts';

const allowed = ['1', '1 without films', '2'];

test('a crash at every step of a replacement leaves old, old without the one component, or new, and converges', async (t) => {
  t.timeout(1_200_000);
  const published = publishReplacement(300_000);
  const { pinnedRoot, first, second } = published;
  const volume = await tightVolume(t, published);
  const prepared = await makeBoxFolders(t);
  const before = await openTestBox(prepared, { pinnedRoot, fileSystem: volume(prepared) });
  await before.plugIn(createMemorySource(first));
  await before.updates.stop();

  const copies = await makeCrashCopies(
    t,
    prepared,
    async (folders, fileSystem) => {
      const box = await openTestBox(folders, { pinnedRoot, fileSystem });
      await plugInAndAgree(box, second);
      await box.updates.stop();
    },
    volume,
  );
  const seen = new Set<string>();
  for (const { at, folders } of copies) {
    const read = () => readServedState(unsyncedDisk, folders.store, published);
    const left = await read();
    seen.add(left);
    t.true(allowed.includes(left), `${left} after a crash at step ${at}`);

    const again = await openTestBox(folders, { pinnedRoot, fileSystem: volume(folders) });
    const recovered = await read();
    t.true(allowed.includes(recovered), `${recovered} recovered after step ${at}`);
    await plugInAndAgree(again, second);
    t.is(await read(), '2', `converges after step ${at}`);
    t.is(again.status().current?.releases[0]?.counter, 2);
    await again.updates.stop();
    await rm(folders.root, { recursive: true });
  }
  t.log(`${copies.length} different disks`);
  t.deepEqual([...seen].sort(), allowed);
});

const folders = { root: '', store: '/store', state: '/state' };
const blockBytes = 4096;

/** What has a name takes room, once however many it has. */
const usedBytes = ({ inodes }: Image): number => {
  const seen = new Set<number>();
  const count = (number: number): number => {
    const inode = inodes.get(number);
    if (inode === undefined || seen.has(number)) return 0;
    seen.add(number);
    if (inode.kind === 'file') {
      return Math.max(1, Math.ceil(inode.bytes.length / blockBytes)) * blockBytes;
    }
    const below = inode.kind === 'directory' ? [...inode.entries.values()] : [];
    return below.reduce((sum, entry) => sum + count(entry), blockBytes);
  };
  return count(rootInode);
};

/** A simulated disk of this size. */
const diskOf = (
  image: Image,
  totalBytes: number,
  onEvent?: (event: DiskEvent) => void,
): ReturnType<typeof createSimulatedDisk> => {
  const disk = createSimulatedDisk(image, onEvent);
  return {
    ...disk,
    space: () =>
      Promise.resolve({
        totalBytes,
        blockBytes,
        freeBytes: Math.max(0, totalBytes - usedBytes(disk.image())),
      }),
  };
};

/** A tree stands for whole content wherever it has its name. @returns what one of them lacks */
const brokenTree = async (disk: DurableFileSystem): Promise<string | undefined> => {
  const names = await disk.readDirectory('/store/trees');
  for (const tree of names.filter((name) => !name.endsWith('.files'))) {
    const index = await disk.readFile(`/store/trees/${tree}.files`);
    if (index === undefined) return `tree ${tree} has no index`;
    for (const { path, sha256 } of parseFileIndex(Buffer.from(index).toString()).values()) {
      const bytes = await disk.readFile(`/store/trees/${tree}/${path}`);
      if (bytes === undefined || hash('sha256', bytes, 'hex') !== sha256) {
        return `tree ${tree} lacks ${path}`;
      }
    }
  }
  return undefined;
};

test('a replacement survives every cut of power, whatever the disk kept, lost or reordered', async (t) => {
  t.timeout(1_200_000);
  const published = publishReplacement(240_000);
  const { pinnedRoot, first, second } = published;
  const open = (disk: DurableFileSystem) =>
    openTestBox(folders, { pinnedRoot, fileSystem: disk, ports: { checks: [] } });

  const empty = createSimulatedDisk(emptyImage);
  await empty.makeDirectory('/store');
  await empty.makeDirectory('/state');
  const size = await tightBytes(published, folders, (bytes) => diskOf(empty.image(), bytes));
  const maker = diskOf(empty.image(), size);
  const old = await open(maker);
  await old.plugIn(createMemorySource(first));
  await old.updates.stop();
  const start = maker.image();

  const events: DiskEvent[] = [];
  let isDone = (): boolean => false;
  let acknowledgedAt = Infinity;
  const box = await open(
    diskOf(start, size, (event) => {
      if (isDone()) acknowledgedAt = Math.min(acknowledgedAt, events.length);
      events.push(event);
    }),
  );
  isDone = () => box.status().phase === 'COMMITTED';
  await plugInAndAgree(box, second);
  t.is(box.status().phase, 'COMMITTED', JSON.stringify(box.status().message));
  t.true(box.status().history.some(({ message: { code } }) => code === 'COMPONENT_TAKEN_OUT'));
  await box.updates.stop();

  const violation = async (image: Image, isAcknowledged: boolean): Promise<string | undefined> => {
    const disk = diskOf(image, size);
    const read = () => readServedState(disk, '/store', published);
    const found = await read();
    if (!allowed.includes(found)) return `found ${found}`;
    const again = await open(disk);
    try {
      const recovered = await read();
      if (!allowed.includes(recovered)) return `recovered ${recovered}`;
      if (isAcknowledged && recovered !== '2') return `lost what was acknowledged: ${recovered}`;
      const broken = await brokenTree(disk);
      if (broken !== undefined) return broken;
      if (recovered !== '2') await plugInAndAgree(again, second);
      const last = await read();
      if (last !== '2') return `converged to ${last}`;
      const isBlamed = again.status().history.some(({ kind }) => kind === 'rolled-back');
      return isBlamed ? 'counted against the release' : undefined;
    } finally {
      await again.updates.stop();
    }
  };

  let state: CutState = { durable: start, pending: [] };
  let made = 0;
  const judged = new Set<string>();
  const violations: string[] = [];
  for (const [at, event] of [...events, undefined].entries()) {
    const coin = hash('sha256', `cut ${at}`, 'buffer');
    const cuts: [string, (index: number) => boolean][] = [
      ['none', () => false],
      ['all', () => true],
      ['some', (index) => ((coin[index % coin.length] ?? 0) & 1) === 1],
    ];
    for (const [name, isKept] of state.pending.length === 0 ? cuts.slice(0, 1) : cuts) {
      made += 1;
      const image = afterCut(state, isKept);
      const isAcknowledged = at >= acknowledgedAt;
      const described = `${isAcknowledged} ${fingerprintOf(image)}`;
      if (judged.has(described)) continue;
      judged.add(described);
      const problem = await violation(image, isAcknowledged).catch((error: unknown) =>
        error instanceof Error ? (error.stack ?? error.message) : 'thrown',
      );
      if (problem !== undefined) violations.push(`before event ${at}, ${name}: ${problem}`);
    }
    if (event !== undefined) state = afterEvent(state, event);
  }
  t.log(
    `${events.length} events, ${made} cuts, ${judged.size} different disks, ${violations.length} violations`,
  );
  t.deepEqual(violations.slice(0, 20), []);
});
