import { createHash } from 'node:crypto';
import test from 'ava';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher, type Repository } from '../fixtures/publisher.ts';
import { emptyImage } from '../fixtures/simulated-disk/image.ts';
import { createSimulatedDisk } from '../fixtures/simulated-disk/simulated-disk.ts';
import { openTestBox } from '../fixtures/test-box.ts';

const flips = 1000;

/** Bytes and places that are random to the eye and the same in every run. */
const noise = (seed: string, length: number): Buffer => {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
};

const releases = {
  first: { 'film.bin': noise('film 1', 300_000), 'notes.txt': 'one' },
  second: { 'film.bin': noise('film 2', 300_000), 'notes.txt': 'two', 'small.txt': 'more' },
} as const;

const inFiles = (counter: number, files: Readonly<Record<string, Uint8Array | string>>) => ({
  counter,
  components: [{ name: 'books', counter, tree: files }],
});

const withFlip = (repository: Repository, name: string, at: number, bit: number): Repository => {
  const bytes = Buffer.from(repository.get(name) ?? []);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return new Map(repository).set(name, bytes);
};

const folders = { root: '', store: '/store', state: '/state' };

/** A start of a box on this disk; a disk in memory is a thousand times given back as it was. */
const openBox = (disk: DurableFileSystem, pinnedRoot: string) =>
  openTestBox(folders, { pinnedRoot, fileSystem: disk, ports: { checks: [] } });

/** Which release is served, whole; anything else is the failure that this file looks for. */
const servedRelease = async (disk: DurableFileSystem): Promise<string> => {
  for (const [release, files] of Object.entries(releases)) {
    const comparisons = Object.entries(files).map(async ([name, wanted]) => {
      const served = await disk.readFile(`/store/current/stable/books/${name}`);
      return Buffer.from(wanted).equals(Buffer.from(served ?? ''));
    });
    if ((await Promise.all(comparisons)).every(Boolean)) return release;
  }
  return 'a mix';
};

interface Flip {
  readonly name: string;
  readonly at: number;
  readonly bit: number;
}

/** Bytes drawn from lists, hints, tables and packs. */
const chooseFlips = (repository: Repository): Flip[] => {
  const names = [...repository.keys()].filter((name) => /^(?:lists|packs)\//.test(name)).sort();
  const random = noise('flips', flips * 8);
  return Array.from({ length: flips }, (_, index) => {
    // Each file as often as any other: a list of 200 bytes is worth as many flips as a pack.
    const name = names[random.readUInt16BE(index * 8) % names.length] ?? '';
    const length = repository.get(name)?.length ?? 1;
    return { name, at: random.readUInt32BE(index * 8 + 2) % length, bit: index % 8 };
  });
};

/** A box with the first release in force, and the second one as it should come. */
const prepare = async () => {
  const publisher = createPublisher();
  const pinnedRoot = publisher.rootFingerprint;
  const first = publisher.publish(inFiles(1, releases.first));
  const second = publisher.publish(inFiles(2, releases.second));
  const disk = createSimulatedDisk(emptyImage);
  await disk.makeDirectory(folders.store);
  await disk.makeDirectory(folders.state);
  const box = await openBox(disk, pinnedRoot);
  await box.plugIn(createMemorySource(first));
  return { pinnedRoot, second, disk, box };
};

test('of 1,000 flipped bytes in lists and packs, none is ever applied', async (t) => {
  t.timeout(600_000);
  const { pinnedRoot, second, disk: prepared, box: before } = await prepare();
  await before.updates.stop();
  const start = prepared.image();

  const tryFlip = async ({ name, at, bit }: Flip): Promise<string> => {
    const disk = createSimulatedDisk(start);
    const box = await openBox(disk, pinnedRoot);
    const source = createMemorySource(withFlip(second, name, at, bit), { id: 'stick' });
    const { phase, sources, message } = await box.plugIn(source);
    const served = await servedRelease(disk);
    await box.updates.stop();
    // A chunk in a form of the future is not damage: it is missing, and the box says how much is.
    const told = [...sources.map((one) => one.message.code), message.code].find(
      (code) => code !== 'SOURCE_HAS_UPDATE',
    );
    const isRight =
      (served === 'first' && phase !== 'COMMITTED' && told !== undefined) ||
      (served === 'second' && phase === 'COMMITTED');
    if (!isRight) t.fail(`${name} byte ${at} bit ${bit}: ${served}, ${phase}, ${told ?? ''}`);
    return `${served} ${told ?? 'nothing told'}`;
  };

  const verdicts = new Map<string, number>();
  for (const flip of chooseFlips(second)) {
    const verdict = await tryFlip(flip);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  t.log(Object.fromEntries(verdicts));
  t.true((verdicts.get('first SOURCE_DAMAGED') ?? 0) > flips / 2);
});

test('a flipped byte anywhere in the manifest is refused by name', async (t) => {
  t.timeout(600_000);
  const { second, disk, box } = await prepare();
  const [name = ''] = [...second.keys()].filter((key) => key.startsWith('targets/'));
  const length = second.get(name)?.length ?? 0;
  t.true(length > 0);
  for (let at = 0; at < length; at += 1) {
    const source = createMemorySource(withFlip(second, name, at, at % 8), { id: `stick ${at}` });
    const { sources } = await box.plugIn(source);
    const told = sources.find(({ id }) => id === `stick ${at}`)?.message;
    t.is(told?.code, 'SOURCE_DAMAGED');
    t.is(told?.parameters['name'], name);
    await box.unplug(source);
  }
  t.is(await servedRelease(disk), 'first');
  await box.updates.stop();
});
