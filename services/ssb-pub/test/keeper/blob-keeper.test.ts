import test from 'ava';
import { usualPubLimits } from '@p2p-hotspot/contract';
import type { BlobBook } from '../../src/core/blob-ledger.ts';
import { openBlobKeeper } from '../../src/keeper/blob-keeper.ts';
import type { HeldBlob, Stack, StackPeer } from '../../src/ports/stack.ts';

const feed = (letter: string): string => `@${letter.repeat(43)}=.ed25519`;
const blob = (at: number): string => `&${String(at).padStart(43, 'A')}=.sha256`;
const [ana, ben] = [feed('a'), feed('b')];

/** A stack whose one peer has every file and gives it when it is asked. */
const stackOf = (held: readonly HeldBlob[], onGive: (id: string) => void) => {
  const files = new Set(held.map(({ id }) => id));
  let asked: (() => void) | undefined;
  const isOver = new Promise<void>((resolve) => (asked = resolve));
  const peer: StackPeer = {
    feed: ana,
    way: { kind: 'network', address: '127.0.0.1' },
    isOutgoing: false,
    disconnect: () => undefined,
    onGone: () => undefined,
    haveBlobs: (ids) => {
      // Everything else that is done with the answer comes before this.
      setImmediate(() => setImmediate(() => asked?.()));
      return Promise.resolve(ids.map(() => true));
    },
    fetchBlob: (id) => {
      onGive(id);
      return Promise.resolve(new Uint8Array(1000));
    },
  };
  const stack = {
    id: feed('p'),
    onMessage: () => undefined,
    onPeer: () => undefined,
    peers: () => [peer],
    readMessages: () => Promise.resolve(),
    blobs: {
      list: () => Promise.resolve(held),
      add: (id: string) => {
        files.add(id);
        return Promise.resolve();
      },
      remove: (id: string) => {
        files.delete(id);
        return Promise.resolve();
      },
    },
  } as unknown as Stack;
  return { stack, files, isOver };
};

const open = (
  stack: Stack,
  kept: BlobBook,
  { isTaken = () => true, isDenied = () => false }: Partial<Rules> = {},
) =>
  openBlobKeeper({
    stack,
    kept,
    limits: () => usualPubLimits,
    isDenied,
    isTaken,
    now: Date.now,
    uptime: () => performance.now(),
    wake: () => undefined,
  });

interface Rules {
  readonly isTaken: (feed: string) => boolean;
  readonly isDenied: (id: string) => boolean;
}

const wanted = (count: number, owner: string): BlobBook['wanted'] =>
  new Map(Array.from({ length: count }, (_, at) => [blob(at), owner]));

test('files stop coming in the middle of many when nothing more is taken', async (t) => {
  let isIntakeStopped = false;
  const { stack, files, isOver } = stackOf([], () => (isIntakeStopped = true));
  const keeper = await open(
    stack,
    { held: new Map(), wanted: wanted(50, ana) },
    { isTaken: () => !isIntakeStopped },
  );
  keeper.round();
  await isOver;
  t.is(files.size, 0);
  t.is(keeper.count(), 0);
});

test('a file is not fetched from others for somebody who was blocked meanwhile', async (t) => {
  const given: string[] = [];
  const { stack, isOver } = stackOf([], (id) => given.push(id));
  const both = new Map([...wanted(2, ben), [blob(7), ana] as const]);
  const keeper = await open(
    stack,
    { held: new Map(), wanted: both },
    { isTaken: (one) => one !== ben },
  );
  keeper.round();
  await isOver;
  t.deepEqual(given, [blob(7)]);
});

test('a file that is denied while it comes does not stay', async (t) => {
  const denied = new Set<string>();
  const { stack, files, isOver } = stackOf([], (id) => denied.add(id));
  const keeper = await open(
    stack,
    { held: new Map(), wanted: wanted(1, ana) },
    { isDenied: (id) => denied.has(id) },
  );
  keeper.round();
  await isOver;
  t.is(files.size, 0);
});

test('what was denied while the pub was closed is gone when it opens', async (t) => {
  const held = [1, 2].map((at) => ({ id: blob(at), sizeBytes: 10, at }));
  const { stack, files } = stackOf(held, () => undefined);
  const keeper = await open(
    stack,
    { held: new Map(), wanted: new Map() },
    { isDenied: (id) => id === blob(1) },
  );
  t.deepEqual([...files], [blob(2)]);
  t.is(keeper.count(), 1);
});
