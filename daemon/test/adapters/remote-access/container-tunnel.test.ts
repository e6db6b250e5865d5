import test from 'ava';
import { createContainerTunnel } from '../../../src/adapters/remote-access/container-tunnel/container-tunnel.ts';
import type { Engine, ExtraState } from '../../../src/ports/engine.ts';
import { tunnelExit } from '../../../src/remote-help-tunnel/protocol.ts';

const facts = {
  server: 'help@help.example.org',
  hostKey: 'ssh-ed25519 AAAA',
  key: 'PRIVATE KEY',
  forwards: [{ port: 20_000, to: '127.0.0.44:80' }],
};
const invitation = { server: facts.server, authorizedKey: 'line', ports: [20_000] };
const { signal } = new AbortController();

/** A stand-in for the engine's helper that knows containers beside the box's own. */
const createEngine = () => {
  const unused = () => Promise.reject(new Error('not asked for'));
  const state = {
    tags: ['p2p-hotspot/remote-help:latest'],
    extras: [] as ExtraState[],
    started: [] as string[],
  };
  const engine: Engine = {
    ...{ describe: unused, load: unused, tag: unused, services: unused, replace: unused },
    removeImagesBut: unused,
    images: () =>
      Promise.resolve([
        { id: 'sha256:other', tags: ['p2p-hotspot/remote-help-not:latest'], layers: [] },
        { id: 'sha256:help', tags: state.tags, layers: [] },
      ]),
    extras: () => Promise.resolve(state.extras),
    startExtra: (container) => {
      state.started.push(container.environment['REMOTE_HELP_SECONDS'] ?? '');
      state.extras = [
        ...state.extras.filter(({ name }) => name !== container.name),
        { ...container, isRunning: true, health: 'starting' },
      ];
      return Promise.resolve();
    },
    stopExtra: (name) => {
      state.extras = state.extras.filter((one) => one.name !== name);
      return Promise.resolve();
    },
  };
  const change = (part: Partial<ExtraState>): void => {
    state.extras = state.extras.map((one) => ({ ...one, ...part }));
  };
  return { state, engine, change };
};

const image = 'p2p-hotspot/remote-help';

test('a container is there while help is open, and none before and after', async (t) => {
  const { state, engine, change } = createEngine();
  const tunnel = createContainerTunnel({ engine, image, facts, invitation });
  t.is((await tunnel.open(7200, signal)).state, 'opening');
  t.like(state.extras[0], { name: 'remote-help', imageId: 'sha256:help', ports: [] });
  change({ health: 'healthy' });
  t.is((await tunnel.open(7100, signal)).state, 'open');
  t.deepEqual(state.started, ['7200']);
  t.is((await tunnel.close(signal)).state, 'closed');
  t.deepEqual(state.extras, []);
  t.is((await tunnel.close(signal)).state, 'closed');
});

test('a container that ended is started anew for what is left, and why it ended is told', async (t) => {
  const { state, engine, change } = createEngine();
  const tunnel = createContainerTunnel({ engine, image, facts, invitation });
  await tunnel.open(7200, signal);
  change({ isRunning: false, health: 'none', exitCode: tunnelExit.hostKeyForeign });
  const told = await tunnel.open(7100, signal);
  t.is(told.state, 'failing');
  t.is(told.message.code, 'REMOTE_HELP_SERVER_FOREIGN');
  t.deepEqual(state.started, ['7200', '7100']);
  change({ health: 'healthy', isRunning: true });
  t.is((await tunnel.open(7000, signal)).state, 'open');
});

test('a container of other settings goes, and apps beside it stay', async (t) => {
  const { state, engine } = createEngine();
  const before = createContainerTunnel({
    engine,
    image,
    facts: { ...facts, server: 'help@old.example.org' },
    invitation,
  });
  await before.open(60, signal);
  const [old] = state.extras;
  if (old !== undefined) {
    state.extras = [{ ...old, name: 'notes', role: 'app', environment: {} }, old];
  }
  const tunnel = createContainerTunnel({ engine, image, facts, invitation });
  await tunnel.open(50, signal);
  t.deepEqual(
    state.extras.map(({ name, environment }) => [name, environment['REMOTE_HELP_SERVER']]),
    [
      ['notes', undefined],
      ['remote-help', facts.server],
    ],
  );
  await tunnel.close(signal);
  t.deepEqual(
    state.extras.map(({ name }) => name),
    ['notes'],
  );
});

test('a box without the image says so', async (t) => {
  const { state, engine } = createEngine();
  state.tags = [];
  const tunnel = createContainerTunnel({ engine, image, facts, invitation });
  t.is((await tunnel.open(60, signal)).message.code, 'REMOTE_HELP_IMAGE_MISSING');
});

test('what is shut is shut behind a start that is still under way', async (t) => {
  const { state, engine } = createEngine();
  const stopped: string[] = [];
  const late: Engine = {
    ...engine,
    // The helper has heard of it, and the container is not there yet.
    extras: () => Promise.resolve([]),
    stopExtra: async (name, ...rest) => {
      stopped.push(name);
      await engine.stopExtra(name, ...rest);
    },
  };
  const tunnel = createContainerTunnel({ engine: late, image, facts, invitation });
  await tunnel.open(7200, signal);
  t.is((await tunnel.close(signal)).state, 'closed');
  t.deepEqual(stopped, ['remote-help']);
  t.deepEqual(state.extras, []);
});
