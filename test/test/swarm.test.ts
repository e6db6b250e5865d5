import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { startDaemonProcess, waitFor, type DaemonProcess } from '@p2p-hotspot/examples';
import test, { type ExecutionContext } from 'ava';
import type * as FixtureModule from '../../services/dfs/test/fixtures/swarm.js';
import { importBuilt } from '../src/lab/import-built.ts';
import { makeOperator } from '../src/lab/operator.ts';
import { startSwarmProcess } from '../src/swarm/swarm-process.ts';

const { startTable } = (await importBuilt(
  'services/dfs/dist/test/fixtures/swarm.js',
)) as typeof FixtureModule;

interface SwarmBox {
  readonly daemon: DaemonProcess;
  readonly folder: string;
}

const startBox = async (
  t: ExecutionContext,
  directory: string,
  name: string,
  environment: Readonly<Record<string, string>>,
): Promise<SwarmBox> => {
  const folder = path.join(directory, name);
  const inside = (part: string) => path.join(folder, part);
  const directories = {
    store: inside('store'),
    state: inside('state'),
    sockets: inside('sockets'),
    drop: inside('drop'),
  };
  const settings = { HOTSPOT_RESERVE_BYTES: '0', ...environment };
  const daemon = await startDaemonProcess({ directories, environment: settings });
  t.teardown(() => daemon.stop());
  const service = startSwarmProcess({
    directories,
    ownDirectory: inside('dfs'),
    environment: settings,
  });
  t.teardown(() => service.stop('SIGTERM'));
  return { daemon, folder };
};

const counterOf = (status: BoxStatus) => status.current?.releases[0]?.counter;

test('a box takes a release from another one over the swarm', async (t) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-swarm-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  const bootstrap = await startTable(t);
  const operator = await makeOperator(directory);
  const bookFile = path.join(directory, 'book.bin');
  await writeFile(bookFile, randomBytes(2_000_000));
  await operator.add(bookFile);
  const environment = {
    SWARM: 'on',
    SWARM_BOOTSTRAP: bootstrap.join(','),
    TRUST_ROOT: operator.rootFingerprint,
    TMPDIR: directory,
  };
  const first = await startBox(t, directory, 'first', environment);
  const second = await startBox(t, directory, 'second', environment);
  await operator.createBundle(path.join(first.folder, 'drop', 'one.hotspot'));
  await waitFor(first.daemon, (status) => counterOf(status) === 1);
  await waitFor(second.daemon, (status) => counterOf(status) === 1 && status.phase === 'COMMITTED');
  const status = await second.daemon.status();
  t.like(status.sources[0], { kind: 'swarm-peer' });
});
