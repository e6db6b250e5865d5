import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import {
  stewardActs,
  stewardLogPath,
  stewardSessionPath,
  stewardSocketName,
  type StewardLogEntry,
  type StewardStanding,
} from '@p2p-hotspot/contract';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { boxPatience } from '../../src/cycle/serve-updates.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import { startDaemon } from '../../src/start-daemon.ts';
import { createFaultyDisk } from '../fixtures/faulty-disk.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { ask } from '../fixtures/spawn-daemon.ts';
import { makeBoxFolders, unsyncedDisk } from '../fixtures/test-box.ts';

test('a steward gets into a box whose disk is full, is told that nothing is written down, and all of it is once there is room', async (t) => {
  const folders = await makeBoxFolders(t);
  const sockets = path.join(folders.root, 'sockets');
  await mkdir(sockets);
  let isFull = false;
  let pin: unknown;
  const daemon = await startDaemon({
    folders: { store: folders.store, state: folders.state, sockets, repositories: [] },
    environment: { NEIGHBOURS: 'off' },
    fileSystem: createFaultyDisk(unsyncedDisk, (_operation, name) => {
      // What is there can be let go of; files and bytes cannot be added.
      if (isFull && (name === 'createFile' || name === 'write'))
        throw new DaemonError('STORE_FULL');
    }),
    clock: createManualClock(),
    clockProof: { evidence: () => Promise.resolve('none') },
    reserve: () => 0,
    patience: boxPatience,
    onEvent: (event, details) => {
      if (event === 'steward.pin-made') ({ pin } = details);
    },
  });
  t.teardown(() => daemon.stop());
  const socket = path.join(sockets, stewardSocketName);
  const signIn = () => ask(socket, 'POST', stewardSessionPath, { body: { pin } });
  const written = async (): Promise<string[]> => {
    const log = await createDocumentFiles(unsyncedDisk, folders.state).load('stewardLog');
    return (log ?? []).map(({ act }) => act);
  };

  isFull = true;
  const session = await signIn();
  t.is(session.status, 201);
  const { token } = session.body as { readonly token: string };
  const standing = async (): Promise<StewardStanding> =>
    (await ask(socket, 'GET', stewardSessionPath, { token })).body as StewardStanding;
  t.deepEqual((await standing()).logTrouble, { code: 'STEWARD_LOG_UNWRITTEN', parameters: {} });
  // What may make room, or asks nothing of the disk, is done.
  t.is((await ask(socket, 'POST', stewardActs.rescan, { token })).status, 202);
  // What decides whom the box trusts or what it tells of people needs its trace.
  const body = { allowed: true };
  t.deepEqual(await ask(socket, 'POST', stewardActs.consentToReceipts, { token, body }), {
    status: 409,
    body: { code: 'STORE_FULL', parameters: {} },
  });
  t.deepEqual(await written(), []);

  isFull = false;
  t.is((await standing()).logTrouble, undefined);
  t.deepEqual(await written(), ['consentToReceipts', 'rescan', 'signIn']);
  const log = (await ask(socket, 'GET', stewardLogPath, { token }))
    .body as readonly StewardLogEntry[];
  t.deepEqual(
    log.map(({ outcome }) => outcome),
    [{ code: 'STORE_FULL', parameters: {} }, 'accepted', 'accepted'],
  );
  t.is((await ask(socket, 'POST', stewardActs.consentToReceipts, { token, body })).status, 202);
  t.is((await signIn()).status, 201, 'and the PIN of the first boot is taken off the screen now');
  t.deepEqual(await createDocumentFiles(unsyncedDisk, folders.state).load('firstPin'), {});
});
