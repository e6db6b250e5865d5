import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { createDaemonClient } from '../../src/daemon/daemon-client.ts';
import { createStatusRelay } from '../../src/daemon/status-relay.ts';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';

const socketDirectory = async (t: ExecutionContext): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'portal-daemon-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

/** Collects what a relay tells, and lets a test wait for the next. */
const createListener = () => {
  const told: (string | undefined)[] = [];
  let wake: (() => void) | undefined;
  return {
    listener: (status: BoxStatus | undefined): void => {
      told.push(status?.message.code);
      wake?.();
    },
    next: async (): Promise<string | undefined> => {
      if (told.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return told.shift();
    },
  };
};

const saying = (code: string): BoxStatus => boxStatus({ message: { code, parameters: {} } });

test('the status is asked for over the socket', async (t) => {
  const directory = await socketDirectory(t);
  await createDaemon(t, directory, saying('HELLO')).start();
  const client = createDaemonClient(directory);
  const [first, second] = await Promise.all([client.status(), client.status()]);
  t.is(first?.message.code, 'HELLO');
  t.is(first, second);
});

test('without a daemon the status is unknown', async (t) => {
  t.is(await createDaemonClient(await socketDirectory(t)).status(), undefined);
});

const strange: readonly unknown[] = [
  null,
  [],
  'hello',
  { ...boxStatus(), apiVersion: 2 },
  { ...boxStatus(), phase: 'DANCING' },
  { ...boxStatus(), message: 'words' },
  { ...boxStatus(), sources: [{}] },
  { ...boxStatus(), history: undefined },
  'x'.repeat(2_000_000),
];

for (const [index, status] of strange.entries()) {
  test(`a status that is not understood is unknown (${index})`, async (t) => {
    const directory = await socketDirectory(t);
    await createDaemon(t, directory, status).start();
    t.is(await createDaemonClient(directory).status(), undefined);
  });
}

test('one relay tells every listener, and goes on after the daemon restarts', async (t) => {
  const directory = await socketDirectory(t);
  const daemon = createDaemon(t, directory, saying('ONE'));
  await daemon.start();
  const relay = createStatusRelay(createDaemonClient(directory), 1);
  const early = createListener();
  const stopEarly = relay.listen(early.listener);
  t.is(await early.next(), 'ONE');

  const late = createListener();
  const stopLate = relay.listen(late.listener);
  t.is(await late.next(), 'ONE', 'who comes later is told what is known');

  daemon.set(saying('TWO'));
  t.is(await early.next(), 'TWO');
  t.is(await late.next(), 'TWO');

  await daemon.stop();
  t.is(await early.next(), undefined, 'the daemon’s absence is told');
  daemon.set(saying('THREE'));
  await daemon.start();
  t.is(await early.next(), 'THREE');
  stopEarly();
  stopLate();
});

test('a relay that nobody listens to any more starts afresh', async (t) => {
  const directory = await socketDirectory(t);
  const daemon = createDaemon(t, directory, saying('ONE'));
  await daemon.start();
  const relay = createStatusRelay(createDaemonClient(directory), 1);
  const first = createListener();
  const stop = relay.listen(first.listener);
  t.is(await first.next(), 'ONE');
  stop();
  daemon.set(saying('TWO'));
  const second = createListener();
  t.teardown(relay.listen(second.listener));
  t.is(await second.next(), 'TWO');
});
