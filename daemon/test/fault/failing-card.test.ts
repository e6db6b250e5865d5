import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import {
  parseServiceHealth,
  serviceHealthPath,
  statusSocketName,
  type BoxStatus,
} from '@p2p-hotspot/contract';
import { boxPatience } from '../../src/cycle/serve-updates.ts';
import { DaemonError, type DaemonErrorCode } from '../../src/ports/daemon-error.ts';
import { startDaemon } from '../../src/start-daemon.ts';
import { createFaultyDisk } from '../fixtures/faulty-disk.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { ask } from '../fixtures/spawn-daemon.ts';
import { makeBoxFolders, openTestBox, readServed, unsyncedDisk } from '../fixtures/test-box.ts';

const failures: readonly DaemonErrorCode[] = ['STORE_READ_ONLY', 'STORE_IO_FAILED'];

for (const code of failures) {
  test(`a card that cannot be written to (${code}) keeps the status answering, and a later start tries again`, async (t) => {
    const publisher = createPublisher();
    const folders = await makeBoxFolders(t);
    const before = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
    await before.plugIn(
      createMemorySource(
        publisher.publish({ counter: 1, components: [{ name: 'books', tree: { a: 'alpha' } }] }),
      ),
    );
    await before.updates.stop();

    const sockets = path.join(folders.root, 'sockets');
    await mkdir(sockets);
    const clock = createManualClock();
    const fileSystem = createFaultyDisk(unsyncedDisk, () => {
      throw new DaemonError(code);
    });
    const daemon = await startDaemon({
      folders: { store: folders.store, state: folders.state, sockets, repositories: [] },
      environment: {},
      fileSystem,
      clock,
      clockProof: { evidence: () => Promise.resolve('none') },
      reserve: () => 0,
      patience: boxPatience,
      onEvent: () => undefined,
    });
    const socket = path.join(sockets, statusSocketName);
    const status = (await ask(socket, 'GET', '/v1/status')).body as BoxStatus;
    t.is(status.phase, 'FAILED');
    t.is(status.message.code, code);
    t.is(status.current?.releases[0]?.counter, 1);
    const health = await ask(socket, 'GET', serviceHealthPath);
    t.is(health.status, 503);
    t.is(parseServiceHealth(health.body)?.status, 'failing');
    t.is(status.history[0]?.message.code, 'UPDATE_APPLIED');
    t.is(await readServed(folders, 'stable/books', 'a'), 'alpha');

    const ended = t.throwsAsync(daemon.failed);
    clock.pass(10 * 60_000);
    await ended;
    await daemon.stop();
  });
}
