import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { findDisplay } from '../../src/display/find-display.ts';

const setUp = async (t: ExecutionContext) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'display-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const places = { connectors: path.join(folder, 'drm'), xSockets: path.join(folder, 'x') };
  await mkdir(places.xSockets);
  return {
    places,
    plug: async (connector: string, status: string) => {
      await mkdir(path.join(places.connectors, connector), { recursive: true });
      await writeFile(path.join(places.connectors, connector, 'status'), `${status}\n`);
    },
  };
};

test('a box without a graphics card, or with nothing plugged in, has no display', async (t) => {
  const { places, plug } = await setUp(t);
  t.is(await findDisplay(undefined, places), undefined);
  await mkdir(path.join(places.connectors, 'card0'), { recursive: true });
  await plug('card0-HDMI-A-1', 'disconnected');
  await plug('card0-HDMI-A-2', 'unknown');
  t.is(await findDisplay('', places), undefined);
});

test('a television that is plugged in is drawn on by cage, and no keyboard is looked for', async (t) => {
  const { places, plug } = await setUp(t);
  await plug('card0-HDMI-A-1', 'connected');
  t.deepEqual(await findDisplay(undefined, places), {
    platform: 'wayland',
    enter: ['cage', '--'],
    environment: { LIBSEAT_BACKEND: 'noop', WLR_LIBINPUT_NO_DEVICES: '1' },
  });
});

test('an X server counts as soon as it answers, whatever is plugged in', async (t) => {
  const { places, plug } = await setUp(t);
  await plug('card0-HDMI-A-1', 'connected');
  t.is(await findDisplay(':7', places), undefined);
  await writeFile(path.join(places.xSockets, 'X7'), 'left behind');
  t.is(await findDisplay(':7', places), undefined);
  await rm(path.join(places.xSockets, 'X7'));
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(path.join(places.xSockets, 'X7'), resolve));
  t.teardown(() => server.close());
  const found = await findDisplay(':7.0', places);
  t.deepEqual(found, { platform: 'x11', enter: [], environment: { DISPLAY: ':7.0' } });
});

test('a display on another computer is refused', async (t) => {
  const { places } = await setUp(t);
  for (const name of ['example.org:0', ':../../etc', 'x', ':']) {
    t.is(await findDisplay(name, places), undefined, name);
  }
});
