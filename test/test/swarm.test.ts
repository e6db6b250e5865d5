import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { startDaemonProcess, waitFor, type DaemonProcess } from '@p2p-hotspot/examples';
import test, { type ExecutionContext } from 'ava';
import { makeOperator } from '../src/lab/operator.ts';
import { startSwarmProcess } from '../src/swarm/swarm-process.ts';

const command = fileURLToPath(new URL('../../../cli/dist/src/main.js', import.meta.url));

/** Four nodes by the operator's command. @returns their addresses, as the command says them */
const startNodes = async (t: ExecutionContext): Promise<readonly string[]> => {
  const port = String(randomInt(20_000, 30_000));
  const words = ['serve', '--bootstrap', '--host', '127.0.0.1', '--port', port, '--json'];
  const nodes = execa(process.execPath, [command, ...words], { reject: false });
  t.teardown(async () => {
    nodes.kill('SIGINT');
    await nodes;
  });
  return new Promise((resolve) => {
    let said = '';
    nodes.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const [, addresses] = /SWARM_BOOTSTRAP=(\S+)\n/.exec(said) ?? [];
      if (addresses !== undefined) resolve(addresses.split(','));
    });
  });
};

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
  const bootstrap = await startNodes(t);
  t.is(bootstrap.length, 4);
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
