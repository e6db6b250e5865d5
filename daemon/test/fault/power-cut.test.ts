import { createHash, hash } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { parseFileIndex } from '@p2p-hotspot/contract';
import type { HealthCheck } from '../../src/ports/health-check.ts';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher, type Repository, type Tree } from '../fixtures/publisher.ts';
import {
  afterCut,
  afterEvent,
  emptyImage,
  type CutState,
  type DiskEvent,
  type Image,
} from '../fixtures/simulated-disk/image.ts';
import { createSimulatedDisk } from '../fixtures/simulated-disk/simulated-disk.ts';
import { openTestBox, type TestBox } from '../fixtures/test-box.ts';

const folders = { root: '', store: '/store', state: '/state' };
const served = '/store/current/stable/books';

const noise = (seed: string, length: number): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
      createHash('sha256').update(`${seed} ${index}`).digest(),
    ),
  ).subarray(0, length);

const film = noise('film', 300_000);

/** Twelve files: large ones of several chunks, equal ones, an empty one, one that may be run. */
const treeOf = (version: string): Tree => ({
  version,
  'same.txt': 'never changes',
  'film.bin': Buffer.concat([film, Buffer.from(version)]),
  'tool*': `#!/bin/sh\necho ${version}\n`,
  [`only-in-${version}`]: version,
  'twice/a': `twin ${version}`,
  'twice/b': `twin ${version}`,
  'deep/er/page-1': `1 of ${version}`,
  'deep/er/page-2': `2 of ${version}`,
  'deep/page-3': `3 of ${version}`,
  'deep/page-4': '4 of all',
  empty: '',
});

const versions = ['1', '2', '3'] as const;

const publishAll = () => {
  const publisher = createPublisher();
  const [first, second, third] = versions.map((version) =>
    publisher.publish({
      counter: Number(version),
      components: [{ name: 'books', counter: Number(version), tree: treeOf(version) }],
    }),
  );
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error('three releases were published');
  }
  const root = first.get('metadata/1.root.json') ?? new Uint8Array();
  return { first, second, third, root, pinnedRoot: publisher.rootFingerprint };
};

/** The version that a reader of `current` finds, every byte of it; `none` on an empty box. */
const readVersion = async (disk: DurableFileSystem): Promise<string> => {
  if ((await disk.readLink('/store/current')) === undefined) return 'none';
  const read = async (name: string) =>
    Buffer.from((await disk.readFile(`${served}/${name.replace(/\*$/, '')}`)) ?? 'absent');
  const version = (await read('version')).toString();
  for (const [name, content] of Object.entries(treeOf(version))) {
    if (!(await read(name)).equals(Buffer.from(content as Uint8Array))) {
      return `a mix: ${name} is not of ${version}`;
    }
  }
  return version;
};

const filesCheck = (disk: DurableFileSystem): HealthCheck => ({
  name: 'files',
  appliesTo: () => true,
  check: async () => {
    const file = await disk.readFile(`${served}/version`);
    return file === undefined
      ? {
          kind: 'unhealthy',
          message: { code: 'COMPONENT_UNHEALTHY', parameters: { component: 'books', file: '' } },
        }
      : { kind: 'healthy' };
  },
});

const openBox = (disk: DurableFileSystem, pinnedRoot: string): Promise<TestBox> =>
  openTestBox(folders, { pinnedRoot, fileSystem: disk, ports: { checks: [filesCheck(disk)] } });

/** Something that is done to a box, and what must be served before and after it. */
interface Scenario {
  readonly start: Image;
  readonly pinnedRoot: string;
  /** The first root, which stands in for a lost trust record. */
  readonly root: Uint8Array;
  readonly before: string;
  readonly after: string;
  readonly act: (box: TestBox) => Promise<unknown>;
}

interface Recording {
  readonly events: readonly DiskEvent[];
  /** Events before it was told that it is done. */
  readonly acknowledgedAt: number;
}

/** Everything that is asked of the disk. */
const record = async ({ start, pinnedRoot, act }: Scenario): Promise<Recording> => {
  const events: DiskEvent[] = [];
  let acknowledgedAt = Infinity;
  let isTold = () => false;
  const disk = createSimulatedDisk(start, (event) => {
    if (isTold()) acknowledgedAt = Math.min(acknowledgedAt, events.length);
    events.push(event);
  });
  const box = await openBox(disk, pinnedRoot);
  isTold = () => box.status().phase === 'COMMITTED';
  await act(box);
  acknowledgedAt = Math.min(acknowledgedAt, events.length);
  await box.updates.stop();
  return { events, acknowledgedAt };
};

/** The disk of a box after these releases. */
const boxWith = async (releases: readonly Repository[], pinnedRoot: string): Promise<Image> => {
  const disk = createSimulatedDisk(emptyImage);
  await disk.makeDirectory('/store');
  await disk.makeDirectory('/state');
  const box = await openBox(disk, pinnedRoot);
  for (const release of releases) await box.plugIn(createMemorySource(release));
  await box.updates.stop();
  return disk.image();
};

/** `POWER_CUTS=every` tries each lost and each kept change alone: minutes instead of seconds. */
const isThorough = process.env['POWER_CUTS'] === 'every';

/** Which of the pending changes got through, by name. */
function* cuts(pending: number, seed: string): Generator<[string, (index: number) => boolean]> {
  yield ['none', () => false];
  if (pending === 0) return;
  yield ['all', () => true];
  const random = noise(seed, pending + 1);
  const ones = isThorough
    ? Array.from({ length: pending }, (_, index) => index)
    : [(random[pending] ?? 0) % pending];
  for (const one of ones) {
    yield [`all but ${one}`, (index) => index !== one];
    yield [`only ${one}`, (index) => index === one];
  }
  yield ['some', (index) => ((random[index] ?? 0) & 1) === 1];
}

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

/** @returns what went wrong after this cut, if anything did */
const violation = async (
  image: Image,
  isAcknowledged: boolean,
  { pinnedRoot, root, before, after, act }: Scenario,
): Promise<string | undefined> => {
  const disk = createSimulatedDisk(image);
  const found = await readVersion(disk);
  if (found !== before && found !== after) return `found ${found}`;
  const box = await openBox(disk, pinnedRoot);
  try {
    const recovered = await readVersion(disk);
    if (recovered !== before && recovered !== after) return `recovered ${recovered}`;
    const broken = await brokenTree(disk);
    if (broken !== undefined) return broken;
    if (isAcknowledged && recovered !== after) return `lost what was acknowledged: ${recovered}`;
    if (recovered !== after) await act(box);
    const last = await readVersion(disk);
    if (last !== after) return `converged to ${last}`;
    const kept = await disk.readFile('/store/meta/1.root.json');
    if (kept === undefined || !Buffer.from(kept).equals(root)) return 'the first root was not kept';
    const { history } = box.status();
    return history.some(
      ({ kind, message }) => kind === 'rolled-back' && message.code !== 'ROLLBACK_DONE',
    )
      ? 'counted against the release'
      : undefined;
  } finally {
    await box.updates.stop();
  }
};

const cutEverywhere = async (t: ExecutionContext, scenario: Scenario): Promise<void> => {
  t.timeout(600_000);
  const { events, acknowledgedAt } = await record(scenario);
  let state: CutState = { durable: scenario.start, pending: [] };
  let made = 0;
  const violations: string[] = [];
  for (const [at, event] of [...events, undefined].entries()) {
    for (const [name, isKept] of cuts(state.pending.length, `cut ${at}`)) {
      made += 1;
      const image = afterCut(state, isKept);
      const problem = await violation(image, at >= acknowledgedAt, scenario).catch(
        (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : 'thrown'),
      );
      if (problem !== undefined) violations.push(`before event ${at}, ${name}: ${problem}`);
    }
    if (event !== undefined) state = afterEvent(state, event);
  }
  t.log(`${events.length} events, ${made} cuts, ${violations.length} violations`);
  t.deepEqual(violations.slice(0, 20), []);
};

const plugIn = (release: Repository) => (box: TestBox) => box.plugIn(createMemorySource(release));

test('the first release survives every cut of power, whatever the disk kept, lost or reordered', async (t) => {
  const { first, root, pinnedRoot } = publishAll();
  const start = await boxWith([], pinnedRoot);
  await cutEverywhere(t, {
    start,
    root,
    pinnedRoot,
    before: 'none',
    after: '1',
    act: plugIn(first),
  });
});

test('an update survives every cut of power, and so does what it removes', async (t) => {
  const { first, second, third, root, pinnedRoot } = publishAll();
  const start = await boxWith([first, second], pinnedRoot);
  await cutEverywhere(t, { start, root, pinnedRoot, before: '2', after: '3', act: plugIn(third) });
});

test('going back survives every cut of power', async (t) => {
  const { first, second, root, pinnedRoot } = publishAll();
  const start = await boxWith([first, second], pinnedRoot);
  const act = async (box: TestBox): Promise<void> => {
    await box.updates.acts.rollback();
    await box.updates.settled();
  };
  await cutEverywhere(t, { start, root, pinnedRoot, before: '2', after: '1', act });
});
