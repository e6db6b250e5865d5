import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';
import test from 'ava';
import Corestore from 'corestore';
import Hyperdrive from 'hyperdrive';
import Hyperswarm from 'hyperswarm';
import {
  driveContentPath,
  driveFilesPath,
  driveKeyOf,
  drivePath,
  swarmDriveSchema,
  swarmSocketName,
  type DriveFile,
  type SwarmDrive,
} from '@p2p-hotspot/contract';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { openHyperdriveNode } from '../src/adapters/hyperdrive/hyperdrive-node.ts';
import { createDfsServer } from '../src/api/dfs-server.ts';
import { createDriveKeeper } from '../src/drive/drive-keeper.ts';
import { machineTicker } from '../src/keeper/machine-ticker.ts';
import {
  boxStatus,
  makeFolder,
  repositoryOf,
  rules,
  startBox,
  startTable,
} from './fixtures/swarm.ts';

test('an address names a key in z-base-32 or in hex, and nothing else does', (t) => {
  const key = 'f'.repeat(64);
  t.is(driveKeyOf(`hyper://${key}`), key);
  t.is(driveKeyOf(`hyper://${'9'.repeat(51)}o/`), key);
  t.is(driveKeyOf(`hyper://${'9'.repeat(51)}9`), undefined);
  t.is(driveKeyOf(`hyper://${'9'.repeat(50)}`), undefined);
  t.is(driveKeyOf(`https://${key}`), undefined);
});

test('a drive made with the ordinary tools is listed and read as its author has it, and followed', async (t) => {
  const bootstrap = await startTable(t);
  const store = new Corestore(await makeFolder(t));
  const drive = new Hyperdrive(store);
  await drive.ready();
  const author = new Hyperswarm({ bootstrap });
  author.on('connection', (connection) => {
    connection.on('error', () => undefined);
    store.replicate(connection);
  });
  t.teardown(async () => {
    await author.destroy();
    await drive.close();
    await store.close();
  });
  const film = randomBytes(700_000);
  await drive.put('/films/rain.bin', film);
  await drive.put('/hello.txt', Buffer.from('hello'));
  await drive.put('/empty', Buffer.alloc(0));

  const keeper = createDriveKeeper({
    key: Buffer.from(drive.key).toString('hex'),
    folder: join(await makeFolder(t), 'drive'),
    bootstrap,
    openNode: openHyperdriveNode,
    ticker: machineTicker,
    onEvent: (event, details) => {
      t.fail(`${event} ${JSON.stringify(details)}`);
    },
  });
  t.teardown(() => keeper.close());
  const box = await startBox(t, { bootstrap }, repositoryOf({}));
  const folder = await makeFolder(t);
  const server = createDfsServer(box.keeper, keeper);
  await listenOnSocket(server, join(folder, swarmSocketName), 0o666);
  t.teardown(() => server.close());
  const ask = (path: string): Promise<{ readonly status: number; readonly body: Buffer }> =>
    new Promise((resolve, reject) => {
      const socketPath = join(folder, swarmSocketName);
      request({ socketPath, path, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('error', reject)
          .on('end', () => {
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) });
          });
      })
        .on('error', reject)
        .end();
    });
  const look = async (isLike: (seen: SwarmDrive) => boolean): Promise<SwarmDrive> => {
    for (;;) {
      const { status, body } = await ask(drivePath);
      const seen = status === 200 ? swarmDriveSchema.parse(JSON.parse(body.toString())) : undefined;
      if (seen !== undefined && isLike(seen)) return seen;
    }
  };
  t.is((await ask(drivePath)).status, 503);
  keeper.tellBox(boxStatus(rules({ isOn: false, origin: 'steward' })));
  t.is((await ask(drivePath)).status, 503);
  // The author is not there yet: that is not an empty drive.
  keeper.tellBox(boxStatus(rules({ isOn: false, origin: 'default' })));
  t.is((await look(() => true)).version, 0);

  await author.join(drive.discoveryKey, { server: true, client: false }).refresh();
  const { version } = await look((seen) => seen.version > 0);
  t.is(version, 4);
  const list = async (at: number): Promise<DriveFile[]> => {
    const { body } = await ask(`${driveFilesPath}?version=${at}`);
    return body
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as DriveFile);
  };
  const files = await list(version);
  t.deepEqual(
    files.map(({ path, sizeBytes }) => [path, sizeBytes]),
    [
      ['empty', 0],
      ['films/rain.bin', 700_000],
      ['hello.txt', 5],
    ],
  );
  const read = (path: string, offset: number) =>
    ask(`${driveContentPath}?version=${version}&path=${encodeURIComponent(path)}&offset=${offset}`);
  t.true((await read('films/rain.bin', 0)).body.equals(film));
  t.true((await read('films/rain.bin', 699_000)).body.equals(film.subarray(699_000)));
  t.is((await read('nothing', 0)).status, 404);

  await drive.del('/hello.txt');
  const next = await look((seen) => seen.version > version);
  t.deepEqual(
    (await list(next.version)).map(({ path }) => path),
    ['empty', 'films/rain.bin'],
  );
});
