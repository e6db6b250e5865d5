import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { createEngineClient } from '../../src/adapters/host/engine/engine-client.ts';
import { createContainers } from '../../src/engine-helper/containers.ts';
import { createDockerApi } from '../../src/engine-helper/docker-api.ts';
import { createEngineServer } from '../../src/engine-helper/engine-server.ts';
import { createExtras } from '../../src/engine-helper/extras.ts';
import { createImages } from '../../src/engine-helper/images.ts';
import { loadImage } from '../../src/engine-helper/load-image.ts';
import { engineSocketName } from '../../src/engine-helper/protocol.ts';
import { createReplacer } from '../../src/engine-helper/replacer.ts';
import { createServiceContainers } from '../../src/engine-helper/services.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import { makeTar } from '../fixtures/image-archive.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const config = '{"architecture":"amd64"}';
const hex = createHash('sha256').update(config).digest('hex');
const id = `sha256:${hex}`;
const layer = { name: 'a/layer.tar', content: 'x'.repeat(3_000_000) };
const archive = makeTar([
  { name: `${hex}.json`, content: config },
  { name: 'manifest.json', content: JSON.stringify([{ Config: `${hex}.json`, RepoTags: null }]) },
  layer,
]);

async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) {
    yield await Promise.resolve(bytes.subarray(at, at + 65_536));
  }
}

/** How the simulated engine takes an archive. */
type OnLoad = (asked: IncomingMessage, answer: ServerResponse) => void;

const takeAll =
  (text: string, note: (bytes: number) => void = () => undefined): OnLoad =>
  (asked, answer) => {
    let sizeBytes = 0;
    asked.on('data', (part: Buffer) => (sizeBytes += part.length));
    asked.on('end', () => {
      note(sizeBytes);
      answer.end(text);
    });
  };

/** A simulated engine, for faults that a real one has seldom: it loads as told and remembers names. */
const startEngine = async (
  t: ExecutionContext,
  socket: string,
  onLoad: OnLoad,
  tags: readonly string[],
) => {
  const names: string[] = [];
  const created: unknown[] = [];
  const server = createServer((asked, answer) => {
    const url = asked.url ?? '';
    if (url.startsWith('/images/load')) onLoad(asked, answer);
    else if (url.includes('/tag?')) {
      names.push(url);
      answer.writeHead(201).end();
    } else if (url.endsWith('/json') && url.includes(id)) {
      answer.end(JSON.stringify({ Id: id, RepoTags: tags, RootFS: {}, Config: null }));
    } else if (url.startsWith('/containers/json') || url === '/images/json') answer.end('[]');
    else if (url.startsWith('/containers/create')) {
      asked.on('data', (part: Buffer) => created.push(JSON.parse(part.toString('utf8'))));
      asked.on('end', () => answer.writeHead(201).end('{"Id":"made"}'));
    } else if (url === '/containers/made/start') answer.writeHead(204).end();
    else answer.writeHead(404).end('{"message":"no such thing"}');
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return { names, created };
};

interface SetUp {
  readonly onLoad?: OnLoad;
  readonly spareBytes?: number;
  readonly isSupervised?: boolean;
  readonly hasEngine?: boolean;
  /** Names of the image that the engine has. */
  readonly tags?: readonly string[];
}

/** The real helper and the real client, with an engine that is simulated. */
const setUp = async (t: ExecutionContext, options: SetUp = {}) => {
  const { onLoad = takeAll('{}'), spareBytes = 1e9, isSupervised = false } = options;
  const folder = await makeFolder(t);
  const socket = path.join(folder, 'docker.sock');
  const engine =
    options.hasEngine === false
      ? { names: [], created: [] }
      : await startEngine(t, socket, onLoad, options.tags ?? []);
  const docker = createDockerApi(socket);
  const images = createImages(docker);
  const containers = createContainers(docker);
  const services = createServiceContainers(docker, 'hotspot', ['portal']);
  const space = {
    spareBytes: () => Promise.resolve(spareBytes),
    freeBytes: () => Promise.resolve(spareBytes),
  };
  const patience = { pollMs: 1, settleMs: 1, limitMs: 1 };
  const parts = { containers, images, services, patience, ownId: undefined };
  const server = createEngineServer({
    ...{ images, services, isSupervised },
    describe: () => Promise.reject(new Error('not asked for')),
    load: (bytes, imageId, signal) => loadImage({ docker, images, space }, bytes, imageId, signal),
    replacer: createReplacer({ ...parts, onEvent: () => undefined }, () => undefined),
    extras: createExtras({
      ...{ docker, containers, images, isSupervised },
      ...{ project: 'hotspot', areAppsAllowed: false },
    }),
    inTurn: (task) => task(),
    inTurnOfExtras: (task) => task(),
  });
  await listenOnSocket(server, path.join(folder, engineSocketName), 0o660);
  t.teardown(() => server.close());
  return { client: createEngineClient(folder), engine, server };
};

const { signal } = new AbortController();

/** The code of a failure, and what is said of it. */
const failure = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    if (error instanceof DaemonError) return [error.code, error.parameters] as const;
    throw error;
  }
  return undefined;
};

test('an archive comes to the engine as it is, and what it loaded is held', async (t) => {
  let sizeBytes = 0;
  const onLoad = takeAll('{"stream":"Loaded image"}', (bytes) => (sizeBytes = bytes));
  const { client, engine } = await setUp(t, { onLoad });
  await client.load(inParts(archive), id, signal);
  t.is(sizeBytes, archive.length);
  t.deepEqual(engine.names, [`/images/${id}/tag?repo=hotspot%2Fimage&tag=${hex}`]);
});

test('an engine that dies in the middle of an archive', async (t) => {
  const onLoad: OnLoad = (asked) => {
    asked.once('data', () => asked.socket.destroy());
  };
  const { client, engine } = await setUp(t, { onLoad });
  t.deepEqual(await failure(client.load(inParts(archive), id, signal)), ['ENGINE_UNREACHABLE', {}]);
  t.deepEqual(engine.names, []);
});

test('an engine that says "200" and then that it failed', async (t) => {
  const said = (error: string) => `${JSON.stringify({ errorDetail: { message: error }, error })}\n`;
  const full = await setUp(t, { onLoad: takeAll(said('write /x: no space left on device')) });
  const [code] = (await failure(full.client.load(inParts(archive), id, signal))) ?? [];
  t.is(code, 'ENGINE_FULL');
  const odd = await setUp(t, { onLoad: takeAll(said('archive/tar: invalid tar header')) });
  t.deepEqual(await failure(odd.client.load(inParts(archive), id, signal)), [
    'ENGINE_REFUSED',
    { reason: 'archive/tar: invalid tar header' },
  ]);
  t.deepEqual([...full.engine.names, ...odd.engine.names], []);
});

test('a stick that is pulled while an image comes from it', async (t) => {
  const { client, engine } = await setUp(t);
  async function* pulled(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(archive.subarray(0, 200_000));
    throw new DaemonError('SOURCE_GONE', { parameters: { label: 'VILLAGE' } });
  }
  t.deepEqual(await failure(client.load(pulled(), id, signal)), [
    'SOURCE_GONE',
    { label: 'VILLAGE' },
  ]);
  t.deepEqual(engine.names, []);
});

test('a refusal is read while the archive is still being sent', async (t) => {
  const { client } = await setUp(t);
  const bytes = Buffer.concat([Buffer.alloc(512, 1), archive]);
  t.deepEqual(await failure(client.load(inParts(bytes), id, signal)), [
    'ENGINE_IMAGE_WRONG',
    { reason: 'not an archive' },
  ]);
});

test('without room the engine gets no byte', async (t) => {
  let begun = 0;
  const onLoad: OnLoad = (asked) => {
    asked.on('data', (part: Buffer) => (begun += part.length));
  };
  const { client } = await setUp(t, { onLoad, spareBytes: 1000 });
  const [code, said] = (await failure(client.load(inParts(archive), id, signal))) ?? [];
  t.is(code, 'ENGINE_FULL');
  t.is(said?.['freeBytes'], 1000);
  t.is(begun, 0);
});

test('no engine, no helper, nobody waiting', async (t) => {
  const { client, server } = await setUp(t, { hasEngine: false });
  t.deepEqual(await failure(client.images(signal)), ['ENGINE_UNREACHABLE', {}]);
  t.deepEqual(await failure(client.load(inParts(archive), id, signal)), ['ENGINE_UNREACHABLE', {}]);
  await t.throwsAsync(client.services(AbortSignal.abort(new Error('the box is ending'))), {
    message: 'the box is ending',
  });
  await server.close();
  t.deepEqual(await failure(client.images(signal)), ['ENGINE_UNREACHABLE', {}]);
});

test('on balena services stay as they are, and apps come only where they are allowed', async (t) => {
  const { client } = await setUp(t, { isSupervised: true });
  t.deepEqual(await failure(client.replace({ portal: id }, signal)), ['ENGINE_SUPERVISED', {}]);
  const extra = { name: 'app', imageId: id, environment: {}, ports: [] } as const;
  t.deepEqual(await failure(client.startExtra({ ...extra, role: 'app' }, signal)), [
    'ENGINE_APPS_OFF',
    {},
  ]);
  t.deepEqual(await failure(client.startExtra({ ...extra, role: 'remote-help' }, signal)), [
    'ENGINE_SUPERVISED',
    {},
  ]);
});

test('a service that is not there, and an image that nobody brought', async (t) => {
  const { client } = await setUp(t);
  const refused = await failure(client.replace({ portal: id }, signal));
  t.is(refused?.[0], 'ENGINE_REFUSED');
  const tagged = await failure(client.tag(id, 'hotspot/portal:1', signal));
  t.is(tagged?.[0], 'ENGINE_REFUSED');
  const named = await failure(client.tag(id, 'portal:latest', signal));
  t.deepEqual(named, ['REQUEST_INVALID', { name: 'name' }]);
});

test('remote help runs the image that came with the box, with no folder and no right', async (t) => {
  const extra = {
    name: 'help',
    imageId: id,
    environment: { A: 'secret value' },
    ports: [],
  } as const;
  const other = await setUp(t, { tags: ['somebodys/remote-help:1'] });
  const refused = await failure(other.client.startExtra({ ...extra, role: 'remote-help' }, signal));
  t.is(refused?.[0], 'ENGINE_REFUSED');
  const { client, engine } = await setUp(t, { tags: ['p2p-hotspot/remote-help:latest'] });
  await client.startExtra({ ...extra, role: 'remote-help' }, signal);
  const [made] = engine.created as {
    User: string;
    Labels: Record<string, string>;
    HostConfig: Record<string, unknown>;
  }[];
  t.is(made?.User, '61003:61003');
  // One of the variables is the key of the box.
  t.false(JSON.stringify(made?.Labels).includes('secret value'));
  t.is(made?.HostConfig['NetworkMode'], 'host');
  t.deepEqual(made?.HostConfig['CapDrop'], ['ALL']);
  for (const none of ['Binds', 'Mounts', 'Privileged', 'Devices', 'CapAdd', 'PidMode']) {
    t.false(Object.hasOwn(made?.HostConfig ?? {}, none), none);
  }
});
