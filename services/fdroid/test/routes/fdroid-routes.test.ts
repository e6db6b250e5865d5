import type {
  RouteHost,
  ServedComponent,
  ServedGeneration,
  StoreView,
} from '@p2p-hotspot/contract';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import test, { type ExecutionContext } from 'ava';
import { fdroidRoutes } from '../../src/routes/index.ts';

const component = (
  channel: string,
  name: string,
  files: readonly string[],
  kind: 'apps' | 'content' = 'apps',
): ServedComponent => ({
  channel,
  component: {
    ...{ name, kind, counter: 1, label: {}, size: 0, files: files.length, match: {}, install: {} },
    tree: '0'.repeat(64),
    list: { sha256: '0'.repeat(64), length: 0 },
  },
  files: () =>
    Promise.resolve(
      new Map(files.map((path) => [path, { path, sizeBytes: 1, sha256: '0'.repeat(64) }])),
    ),
  read: () => Promise.resolve(undefined),
});

const generation = (number: number, ...components: ServedComponent[]): ServedGeneration => ({
  generation: number,
  releases: [],
  components,
});

/** A host that answers with what it was asked for. */
const host = (store: StoreView): RouteHost<FastifyRequest, FastifyReply> => ({
  storeOf: () => Promise.resolve(store),
  sendFile: async (_request, reply, served, path, options) => {
    const found = (await served.files()).has(path);
    return reply.code(found ? 200 : 404).send({ by: served.component.name, path, ...options });
  },
});

const serve = async (t: ExecutionContext, store: StoreView): Promise<FastifyInstance> => {
  const server = Fastify();
  t.teardown(() => server.close());
  await server.register(fdroidRoutes(host(store)));
  return server;
};

const current = generation(
  2,
  component('stable', 'site', ['entry.jar'], 'content'),
  component('stable', 'apps', ['entry.jar', 'icons/a.png', 'a_2.apk']),
  component('beta', 'apps', ['entry.jar']),
);
const previous = generation(1, component('stable', 'apps', ['a_1.apk', 'old.json']));

test('the first apps component is the repository of the box', async (t) => {
  const server = await serve(t, { current });
  const response = await server.inject('/fdroid/repo/entry.jar');
  t.is(response.statusCode, 200);
  t.deepEqual(response.json(), {
    by: 'apps',
    path: 'entry.jar',
    contentType: 'application/java-archive',
  });
});

test('each apps component has an address of its own', async (t) => {
  const server = await serve(t, { current });
  t.is((await server.inject('/beta/apps/fdroid/repo/entry.jar')).statusCode, 200);
  t.is((await server.inject('/beta/apps/fdroid/repo/a_2.apk')).statusCode, 404);
  t.is((await server.inject('/beta/site/fdroid/repo/entry.jar')).statusCode, 404);
  t.is((await server.inject('/stable/site/fdroid/repo/entry.jar')).statusCode, 404);
});

test('APKs are sent under the type that phones install, icons may be kept', async (t) => {
  const server = await serve(t, { current });
  const apk = await server.inject('/fdroid/repo/a_2.apk');
  t.like(apk.json(), { contentType: 'application/vnd.android.package-archive' });
  const icon = await server.inject('/fdroid/repo/icons/a.png');
  t.like(icon.json(), { contentType: 'image/png', maxAgeSeconds: 30 * 86_400 });
});

test('APKs of the generation before stay served, its indexes do not', async (t) => {
  const server = await serve(t, { current, previous });
  t.is((await server.inject('/fdroid/repo/a_1.apk')).statusCode, 200);
  t.is((await server.inject('/stable/apps/fdroid/repo/a_1.apk')).statusCode, 200);
  t.is((await server.inject('/fdroid/repo/old.json')).statusCode, 404);
  t.is((await server.inject('/beta/apps/fdroid/repo/a_1.apk')).statusCode, 404);
});

test('an empty box asks for patience, absent files are absent, nothing is redirected', async (t) => {
  const empty = await serve(t, {});
  const response = await empty.inject('/fdroid/repo/entry.jar');
  t.is(response.statusCode, 503);
  t.is(response.headers['retry-after'], '30');
  const server = await serve(t, { current });
  const without = await serve(t, { current: generation(3) });
  t.is((await without.inject('/fdroid/repo/entry.jar')).statusCode, 404);
  for (const path of ['', '/', '/nothing.jar', '/../../etc/passwd', '/%2e%2e/x', '//entry.jar']) {
    t.is((await server.inject(`/fdroid/repo${path}`)).statusCode, 404, path);
  }
});
