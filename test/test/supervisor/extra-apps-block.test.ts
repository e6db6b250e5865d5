import test from 'ava';
import { stringify } from 'yaml';
import { problemsOfCompose } from '../../src/checks/balena/problems-of-compose.ts';
import { readComposeFile, readExtraAppsBlock } from '../../src/supervisor/fleet.ts';

/** What an operator has who did what the guide says. */
const together = async () => {
  const [base, block] = [await readComposeFile(), await readExtraAppsBlock()];
  const { daemon = {}, engine = {} } = { ...base.services, ...block.services };
  const own = base.services['daemon'] ?? {};
  return {
    ...base,
    volumes: { ...base.volumes, ...block.volumes },
    services: {
      ...base.services,
      engine,
      daemon: {
        ...own,
        environment: { ...own.environment, ...daemon.environment },
        volumes: [...(own.volumes ?? []), ...(daemon.volumes ?? [])],
      },
    },
  };
};

test('what the guide has operators add is in the subset of balena', async (t) => {
  t.deepEqual(problemsOfCompose(stringify(await together())), []);
});

test('of it only the helper has the socket of the engine, and it has nothing else', async (t) => {
  const { services } = await together();
  const withSocket = Object.entries(services).filter(
    ([, { labels = {} }]) => 'io.balena.features.balena-socket' in labels,
  );
  t.deepEqual(
    withSocket.map(([name]) => name),
    ['engine'],
  );
  const { engine } = services;
  t.deepEqual(Object.keys(engine.labels ?? {}), ['io.balena.features.balena-socket']);
  t.like(engine, {
    network_mode: 'none',
    cap_drop: ['ALL'],
    read_only: true,
    security_opt: ['no-new-privileges:true'],
    volumes: ['engine:/data/engine'],
  });
  t.is(engine.cap_add, undefined);
  const mounts = Object.entries(services).filter(([, { volumes = [] }]) =>
    volumes.some((volume) => volume.startsWith('engine:')),
  );
  t.deepEqual(mounts.map(([name]) => name).sort(), ['daemon', 'engine']);
});
