import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
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

const command = fileURLToPath(new URL('../../../cli/dist/src/main.js', import.meta.url));

const startBox = async (
  t: ExecutionContext,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<DaemonProcess> => {
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
  return daemon;
};

const hasRelease = ({ current, phase }: BoxStatus): boolean =>
  current?.releases[0]?.counter === 1 && phase === 'COMMITTED';

test('a box takes a release from a laptop over the swarm, and another one from that box when the laptop has left', async (t) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-swarm-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  const bootstrap = await startTable(t);
  const operator = await makeOperator(directory);
  const book = path.join(directory, 'book.bin');
  await writeFile(book, randomBytes(2_000_000));
  await operator.add(book);
  const repository = path.join(directory, 'repository');
  await operator.createBundle(repository);
  const laptop = execa(
    process.execPath,
    [command, 'serve', repository, '--json', '--dht', ...bootstrap],
    { reject: false },
  );
  const environment = {
    SWARM: 'on',
    SWARM_BOOTSTRAP: bootstrap.join(','),
    TRUST_ROOT: operator.rootFingerprint,
  };
  const first = await startBox(t, path.join(directory, 'first'), environment);
  await waitFor(first, hasRelease);
  t.like((await first.status()).sources[0], { kind: 'swarm-peer' });
  laptop.kill('SIGINT');
  const { exitCode, stdout } = await laptop;
  t.is(exitCode, 0);
  const said = JSON.parse(stdout) as { readonly mostPeers: number; readonly sentBytes: number };
  t.is(said.mostPeers, 1);
  t.true(said.sentBytes > 2_000_000 && said.sentBytes < 2_400_000, stdout);

  const second = await startBox(t, path.join(directory, 'second'), environment);
  await waitFor(second, hasRelease);
});
