import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { CodedMessage, StickActivity } from '@p2p-hotspot/contract';
import { createRelayDuty } from '../../src/duties/relay/relay-duty.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import {
  createLastingStick,
  type LastingStickOptions,
  type StickMemory,
} from '../fixtures/lasting-stick.ts';
import { createPublisher, type ReleaseInput, type Repository } from '../fixtures/publisher.ts';
import {
  makeBoxFolders,
  openTestBox,
  readServed,
  type TestBox,
  type TestBoxOptions,
} from '../fixtures/test-box.ts';

/** Bytes that do not repeat, so that they make chunks of their own. */
const noise = (seed: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  let state = seed * 2654435761 + 1;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[index] = state >>> 16;
  }
  return bytes;
};

const film = noise(1, 700_000);
const release = (counter: number): ReleaseInput => ({
  counter,
  components: [
    {
      name: 'books',
      counter,
      tree: { 'a.txt': `book ${counter}`, 'b.txt': 'the same in each', 'empty.txt': '' },
    },
    { name: 'films', counter: 1, tree: { 'film.bin': film, 'run*': '#!/bin/sh' } },
  ],
});
const packBytes = 200_000;

const blank = (): StickMemory => ({
  repository: new Map(),
  marker: { version: 1, relay: {} },
});

interface RelayResult {
  readonly message: CodedMessage | undefined;
  readonly told: readonly (readonly [StickActivity, string])[];
  readonly order: readonly string[];
  /** Stored files that were found damaged. */
  readonly damaged: readonly string[];
}

/** Plugs a stick in whose marker asks for the release of the box. */
const relay = async (
  { parts: { keeper, store } }: TestBox,
  memory: StickMemory,
  options: LastingStickOptions = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<RelayResult> => {
  const stick = createLastingStick(memory, options);
  const told: [StickActivity, string][] = [];
  const damaged: string[] = [];
  const duty = createRelayDuty({
    keeper,
    store,
    followed: ['stable', 'beta'],
    packBytes,
    reportDamage: async (sha256) => {
      damaged.push(sha256);
      await store.care.condemn(sha256);
    },
  });
  const message = await duty.settled?.(
    stick,
    (activity, { code }) => told.push([activity, code]),
    signal,
  );
  return { message, told, order: stick.order, damaged };
};

const openBoxWith = async (
  t: ExecutionContext,
  pinnedRoot: string,
  repository?: Repository,
  options: TestBoxOptions = {},
): Promise<TestBox> => {
  const box = await openTestBox(await makeBoxFolders(t), { pinnedRoot, ...options });
  if (repository !== undefined) await box.plugIn(createMemorySource(repository));
  return box;
};

test('a box writes its release, a blank box applies it, and one with an older release follows', async (t) => {
  const publisher = createPublisher();
  const older = publisher.publish(release(1));
  publisher.rotate({ newKeys: ['release'] });
  const first = await openBoxWith(t, publisher.rootFingerprint, publisher.publish(release(2)));
  const memory = blank();
  const { message, told, order } = await relay(first, memory);
  t.deepEqual(message, {
    code: 'RELAY_READY',
    parameters: { label: 'stick', releases: 'stable 2' },
  });
  t.deepEqual(
    [...new Set(told.map((word) => word.join(' ')))],
    ['checking RELAY_PREPARING', 'writing RELAY_WRITING', 'checking RELAY_VERIFYING'],
  );
  const packs = order.filter((name) => name.startsWith('packs/') && !name.endsWith('.toc'));
  t.true(packs.length > 3);
  t.deepEqual(order.slice(0, packs.length), packs);
  t.deepEqual(order.slice(-2), ['metadata/timestamp.json', 'keep']);

  for (const repository of [undefined, older]) {
    const next = await openBoxWith(t, publisher.rootFingerprint, repository);
    const status = await next.plugIn(createMemorySource(memory.repository));
    t.is(status.phase, 'COMMITTED', JSON.stringify(status.message));
    t.is(await readServed(next.folders, 'stable/books', 'a.txt'), 'book 2');
    t.deepEqual(
      Uint8Array.from(
        await readFile(path.join(next.folders.store, 'current/stable/films/film.bin')),
      ),
      film,
    );
  }
});

test('a stick that has it already is looked at and not written', async (t) => {
  const publisher = createPublisher({ packLimitBytes: 5000 });
  const repository = publisher.publish(release(1));
  const box = await openBoxWith(t, publisher.rootFingerprint, repository);
  const written = blank();
  await relay(box, written);
  const { message, order } = await relay(box, written);
  t.is(message?.code, 'RELAY_READY');
  t.deepEqual(order, []);
  // The operator's packs are other packs, and as good.
  const fromLaptop = { ...blank(), repository: new Map(repository) };
  t.deepEqual((await relay(box, fromLaptop)).order, []);
  // A pack that is cut short does not count.
  const [cut] = [...written.repository.keys()].filter((name) => /^packs\/..\/\w+$/.test(name));
  written.repository.set(cut ?? '', (written.repository.get(cut ?? '') ?? film).subarray(1));
  const again = await relay(box, written);
  t.is(again.message?.code, 'RELAY_READY');
  t.is(again.order[0], cut);
  t.is(again.order.filter((name) => name.startsWith('packs/')).length, 1);
});

test('an older relay stick is updated: what stays the same is kept, what is not needed goes', async (t) => {
  const publisher = createPublisher();
  const box = await openBoxWith(t, publisher.rootFingerprint, publisher.publish(release(1)));
  const memory = blank();
  await relay(box, memory);
  const before = new Set(memory.repository.keys());
  await box.plugIn(createMemorySource(publisher.publish(release(2))));
  const { message, order } = await relay(box, memory);
  t.is(message?.parameters['releases'], 'stable 2');
  // The film was there, so only the pack of the new book was written.
  const packs = order.filter((name) => /^packs\/..\/\w+$/.test(name));
  t.is(packs.length, 1);
  const gone = [...before].filter((name) => !memory.repository.has(name));
  t.true(gone.some((name) => name.startsWith('packs/')));
  t.true(gone.some((name) => name.startsWith('targets/')));
});

test('pulled out at any write, the stick gives the old release or the new one, and the box goes on', async (t) => {
  t.timeout(240_000, 'dozens of boxes, one after the other');
  const publisher = createPublisher();
  const older = publisher.publish(release(1));
  const box = await openBoxWith(t, publisher.rootFingerprint, older);
  const start = blank();
  await relay(box, start);
  await box.plugIn(createMemorySource(publisher.publish(release(2))));
  for (const from of [start, blank()]) {
    const whole = await relay(box, { ...from, repository: new Map(from.repository) });
    t.true(whole.order.length > 5);
    for (let at = 0; at < whole.order.length; at += 1) {
      const memory = { ...from, repository: new Map(from.repository) };
      await t.throwsAsync(relay(box, memory, { goneAtWrite: at }), { code: 'SOURCE_GONE' });
      const next = await openBoxWith(t, publisher.rootFingerprint);
      await next.plugIn(createMemorySource(memory.repository));
      const served = await readServed(next.folders, 'stable/books', 'a.txt').catch(() => 'none');
      t.true((from === start ? ['book 1', 'book 2'] : ['none', 'book 2']).includes(served));
      await next.updates.stop();
      const { message } = await relay(box, memory);
      t.is(message?.code, 'RELAY_READY', `write ${at}`);
      const last = await openBoxWith(t, publisher.rootFingerprint, memory.repository);
      t.is(await readServed(last.folders, 'stable/books', 'a.txt'), 'book 2');
      await last.updates.stop();
    }
  }
});

const objectOf = async ({ folders }: TestBox, length: number): Promise<string> => {
  const files = path.join(folders.store, 'files');
  for (const shard of await readdir(files)) {
    for (const name of await readdir(path.join(files, shard))) {
      const file = path.join(files, shard, name);
      if ((await readFile(file)).length === length) return file;
    }
  }
  throw new Error('no such object');
};

test('a byte that flipped in the store is found, told and not passed on', async (t) => {
  const publisher = createPublisher();
  const box = await openBoxWith(t, publisher.rootFingerprint, publisher.publish(release(1)));
  const file = await objectOf(box, film.length);
  const flipped = await readFile(file);
  flipped[500_000] = (flipped[500_000] ?? 0) ^ 1;
  await chmod(file, 0o644);
  await writeFile(file, flipped);
  const memory = blank();
  const { message, damaged } = await relay(box, memory);
  t.deepEqual(damaged, [path.basename(file)]);
  t.deepEqual(message, {
    code: 'RELAY_READY_DAMAGED',
    parameters: { label: 'stick', releases: 'stable 1', files: 1 },
  });
  const next = await openBoxWith(t, publisher.rootFingerprint, memory.repository);
  t.is(next.status().phase, 'WAITING_SOURCE');
  const bytes = [...memory.repository.values()].map((one) => Buffer.from(one));
  t.false(bytes.some((one) => one.includes(flipped.subarray(499_990, 500_010))));
});

test('a stick that gives back something else is not called ready', async (t) => {
  const publisher = createPublisher();
  const box = await openBoxWith(t, publisher.rootFingerprint, publisher.publish(release(1)));
  const flip = (kind: RegExp) => (name: string, bytes: Uint8Array) =>
    kind.test(name) ? Uint8Array.from([...bytes.subarray(0, -1), 0xff]) : bytes;
  for (const kind of [
    /^packs\/..\/\w+$/,
    /\.toc$/,
    /^lists/,
    /^targets/,
    /snapshot/,
    /timestamp/,
  ]) {
    const memory = blank();
    await t.throwsAsync(relay(box, memory, { keeps: flip(kind) }), { code: 'RELAY_NOT_KEPT' });
    t.is((await relay(box, memory)).message?.code, 'RELAY_READY', String(kind));
  }
  // Packs are read back before anything says that they are there.
  const memory = blank();
  await t.throwsAsync(relay(box, memory, { keeps: flip(/^packs\/..\/\w+$/) }));
  t.true([...memory.repository.keys()].every((name) => name.startsWith('packs/')));
});

test('a stick without room is told how much it takes, and keeps what it has', async (t) => {
  const publisher = createPublisher();
  const box = await openBoxWith(t, publisher.rootFingerprint, publisher.publish(release(1)));
  const memory = blank();
  const small = { sizeBytes: 4_000_000 };
  await t.throwsAsync(relay(box, memory, { sizeBytes: 100_000 }), { code: 'RELAY_NO_ROOM' });
  t.is(memory.repository.size, 0);
  // Leftovers of an attempt that came to nothing make way.
  memory.repository.set(`packs/00/${'0'.repeat(64)}`, new Uint8Array(3_900_000));
  t.is((await relay(box, memory, small)).message?.code, 'RELAY_READY');

  memory.repository.set(`packs/00/${'0'.repeat(64)}`, new Uint8Array(2_000_000));
  const kept = [...memory.repository.keys()];
  await box.plugIn(createMemorySource(publisher.publish(release(2))));
  await t.throwsAsync(relay(box, memory, small), { code: 'RELAY_NO_ROOM' });
  t.deepEqual([...memory.repository.keys()], kept);
});

test("another operator's release, and one that says it is newer, are left alone", async (t) => {
  const publisher = createPublisher();
  const old = publisher.publish(release(1));
  const box = await openBoxWith(t, publisher.rootFingerprint, old);
  const foreign = createPublisher({ seed: 2 }).publish(release(9));
  for (const [repository, code] of [
    [foreign, 'RELAY_FOREIGN'],
    [publisher.publish(release(2)), 'RELAY_NEWER'],
  ] as const) {
    const memory = { ...blank(), repository: new Map(repository) };
    const { message, order } = await relay(box, memory);
    t.is(message?.code, code);
    t.deepEqual(order, []);
  }
});

test('an empty box, and one that heard of a newer release, have nothing to pass on', async (t) => {
  const publisher = createPublisher();
  const box = await openBoxWith(t, publisher.rootFingerprint);
  t.is((await relay(box, blank())).message?.code, 'RELAY_NOTHING');
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  await box.updates.acts.holdChannel('stable');
  await box.updates.settled();
  await box.plugIn(createMemorySource(publisher.publish(release(2))));
  t.is((await relay(box, blank())).message?.code, 'RELAY_NOTHING');
});

test('several channels travel together; parts for other boxes are missing and said to be', async (t) => {
  const publisher = createPublisher();
  const repository = publisher.publish(
    {
      ...release(1),
      components: [
        ...release(1).components,
        { name: 'arm', tree: { x: 'arm' }, match: { arch: ['arm64'] } },
      ],
    },
    { ...release(4), channel: 'beta' },
  );
  const followed = { followed: ['stable', 'beta'] };
  const box = await openBoxWith(t, publisher.rootFingerprint, repository, followed);
  const memory = blank();
  const { message } = await relay(box, memory);
  t.deepEqual(message, {
    code: 'RELAY_READY_PARTIAL',
    parameters: { label: 'stick', releases: 'stable 1, beta 4', components: 'arm' },
  });
  const same = await openBoxWith(t, publisher.rootFingerprint, memory.repository, followed);
  t.is(await readServed(same.folders, 'beta/books', 'a.txt'), 'book 4');
  const other = await openBoxWith(t, publisher.rootFingerprint, memory.repository, {
    ...followed,
    device: { id: '1'.repeat(32), arch: 'arm64', groups: [], daemonVersion: '0.1.0' },
  });
  t.is(other.status().phase, 'WAITING_SOURCE');
});

test('interrupted, it ends soon and goes on later; a stick that is no relay stick is left alone', async (t) => {
  const publisher = createPublisher();
  const box = await openBoxWith(t, publisher.rootFingerprint, publisher.publish(release(1)));
  const reason = new Error('something else to do');
  const memory = blank();
  await t.throwsAsync(relay(box, memory, {}, AbortSignal.abort(reason)), { is: reason });
  t.is((await relay(box, memory)).message?.code, 'RELAY_READY');
  const { message, order } = await relay(box, { repository: new Map() });
  t.is(message, undefined);
  t.deepEqual(order, []);
});
