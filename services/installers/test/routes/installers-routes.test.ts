import type { RouteHost, ServedComponent, StoreView } from '@p2p-hotspot/contract';
import test from 'ava';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { InstallersError, installersRoutes, readInstallerList } from '../../src/routes/index.ts';

const served: ServedComponent = {
  channel: 'stable',
  component: {
    ...{ name: 'tools', kind: 'installers', counter: 1, label: {}, size: 0, files: 0 },
    ...{
      match: {},
      install: {},
      tree: '0'.repeat(64),
      list: { sha256: '0'.repeat(64), length: 0 },
    },
  },
  files: () => Promise.resolve(new Map()),
  read: () => Promise.resolve(undefined),
};

const host = (store: StoreView): RouteHost<FastifyRequest, FastifyReply> => ({
  storeOf: () => Promise.resolve(store),
  sendFile: async (_request, reply, component, path, options) =>
    reply.send({ by: component.component.name, path, ...options }),
});

test('an installer is saved under its own name, whatever the browser thinks of it', async (t) => {
  const server = Fastify();
  t.teardown(() => server.close());
  const current = { generation: 1, releases: [], components: [served] };
  await server.register(installersRoutes(host({ current })));
  const response = await server.inject('/installers/stable/tools/Setup%201.exe');
  t.deepEqual(response.json(), {
    by: 'tools',
    path: 'Setup 1.exe',
    contentType: 'application/octet-stream',
    downloadName: 'Setup 1.exe',
  });
  const apk = await server.inject('/installers/stable/tools/a.apk');
  t.like(apk.json(), { contentType: 'application/vnd.android.package-archive' });
  t.is((await server.inject('/installers/beta/tools/a.apk')).statusCode, 404);
});

test('an empty box has no installers', async (t) => {
  const server = Fastify();
  t.teardown(() => server.close());
  await server.register(installersRoutes(host({})));
  t.is((await server.inject('/installers/stable/tools/a.exe')).statusCode, 404);
});

test('what only a newer list knows is read as unknown', (t) => {
  const [installer] = readInstallerList(
    JSON.stringify({
      format: 1,
      installers: [{ name: 'a', sizeBytes: 1, sha256: 'ab', platform: 'fuchsia', format: 'far' }],
    }),
  );
  t.like(installer, { platform: 'unknown', format: 'other', architecture: 'unknown' });
});

test('a list that is none is refused', (t) => {
  for (const json of ['{', 'null', '{"format":2}', '{"format":1,"installers":[{}]}']) {
    t.throws(() => readInstallerList(json), { instanceOf: InstallersError });
  }
});
