import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { swarmPeersPath, swarmSocketName } from '@p2p-hotspot/contract';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { createDfsServer } from '../src/api/dfs-server.ts';
import type { SwarmKeeper } from '../src/keeper/swarm-keeper.ts';
import {
  boxStatus,
  makeFolder,
  repositoryOf,
  root,
  rules,
  startBox,
  startTable,
} from './fixtures/swarm.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** The daemon's way to a peer: by the socket of the service. */
const openSocket = async (t: ExecutionContext, keeper: SwarmKeeper) => {
  const folder = await makeFolder(t);
  const server = createDfsServer(keeper);
  await listenOnSocket(server, join(folder, swarmSocketName), 0o666);
  t.teardown(() => server.close());
  const socketPath = join(folder, swarmSocketName);
  return (path: string, headers = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request({ socketPath, path, headers, method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('error', reject)
          .on('end', () => {
            const { statusCode = 0, headers: told } = response;
            resolve({ status: statusCode, headers: told, body: Buffer.concat(chunks) });
          });
      })
        .on('error', reject)
        .end();
    });
};

const name = 'lists/' + 'c'.repeat(64);

test('two boxes of a fleet find each other, and each reads from the other what it has', async (t) => {
  const bootstrap = await startTable(t);
  const content = randomBytes(3_000_000);
  const one = await startBox(t, { bootstrap }, repositoryOf({ [name]: content }));
  const other = await startBox(
    t,
    { bootstrap },
    repositoryOf({ 'metadata/timestamp.json': content }),
  );
  one.keeper.tellBox(boxStatus());
  other.keeper.tellBox(boxStatus(rules(), 3));
  await Promise.all([
    one.peersLike((peers) => peers.length === 1),
    other.peersLike((peers) => peers.length === 1),
  ]);
  const [peer] = other.keeper.peers.read();
  t.like(peer, { has: 'files', releases: 'stable:7' });
  const ask = await openSocket(t, other.keeper);
  const path = `${swarmPeersPath}/${peer?.id ?? ''}/${name}`;
  const whole = await ask(path);
  t.is(whole.status, 200);
  t.true(whole.body.equals(content));
  const part = await ask(path, { range: 'bytes=1000-1999' });
  t.is(part.status, 206);
  t.is(part.headers['content-range'], 'bytes 1000-1999/3000000');
  t.true(part.body.equals(content.subarray(1000, 2000)));
  t.is((await ask(path, { 'if-none-match': String(whole.headers['etag']) })).status, 304);
  t.is((await ask(`${swarmPeersPath}/${peer?.id ?? ''}/lists/nothing`)).status, 404);
  t.is((await ask(`${swarmPeersPath}/${'0'.repeat(64)}/${name}`)).status, 502);

  const back = await openSocket(t, one.keeper);
  const [first] = one.keeper.peers.read();
  const answer = await back(`${swarmPeersPath}/${first?.id ?? ''}/metadata/timestamp.json`);
  t.true(answer.body.equals(content));

  one.keeper.tellBox(boxStatus(rules(), 8));
  await other.peersLike(([now]) => now?.releases === 'stable:8');
  t.is((await ask(`${swarmPeersPath}/${peer?.id ?? ''}/drop`, {}, 'POST')).status, 202);
  await other.peersLike((peers) => peers.length === 0);
  await one.peersLike((peers) => peers.length === 0);
  t.is(other.keeper.status.read().banned, 1);
  t.true(other.keeper.status.read().receivedBytes > content.length);
});

test('a secret keeps those out who know the root, and turns the switch back into silence', async (t) => {
  const bootstrap = await startTable(t);
  const secret = 's'.repeat(24);
  const fleet = { root, secret };
  const inside = await startBox(t, { bootstrap, fleet }, repositoryOf({}));
  const friend = await startBox(t, { bootstrap, fleet }, repositoryOf({}));
  const stranger = await startBox(t, { bootstrap }, repositoryOf({}));
  for (const { keeper } of [stranger, inside, friend]) keeper.tellBox(boxStatus());
  await inside.peersLike((peers) => peers.length === 1);
  await friend.peersLike((peers) => peers.length === 1);
  await stranger.statusLike(({ message }) => message.code === 'SWARM_ALONE');
  t.true(inside.keeper.status.read().isSecret);

  inside.keeper.tellBox(boxStatus(rules({ isOn: false })));
  await friend.peersLike((peers) => peers.length === 0);
  t.is(inside.keeper.status.read().message.code, 'SWARM_OFF');
  t.false(inside.keeper.status.read().isRunning);
});

test('a box whose libraries do not run says so, and its log says why', async (t) => {
  const error = new Error('libatomic.so.1: cannot open shared object file');
  const box = await startBox(t, {}, repositoryOf({}), ({ onMissing }) => {
    onMissing?.(error);
    return Promise.resolve(undefined);
  });
  box.keeper.tellBox(boxStatus());
  await box.statusLike(({ message }) => message.code === 'SWARM_UNSUPPORTED');
  t.false(box.keeper.status.read().isSupported);
  t.deepEqual(box.events, [{ event: 'swarm.libraries-missing', details: { err: error } }]);
});
