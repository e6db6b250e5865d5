import path from 'node:path';
import test from 'ava';
import { statusSocketName } from '@p2p-hotspot/contract';
import { createPublisher, writeRepository } from '../fixtures/publisher.ts';
import { spawnDaemon, statusLike } from '../fixtures/spawn-daemon.ts';
import { makeFolder } from '../fixtures/test-box.ts';
import { startUsbHelper } from '../fixtures/usb-sticks.ts';

test('the daemon takes a release from a stick of the helper whose folder it is told', async (t) => {
  const publisher = createPublisher();
  const helper = await startUsbHelper(t);
  const { volumes, socketDirectory } = helper;
  const daemon = await spawnDaemon(t, await makeFolder(t), {
    TRUST_ROOT: publisher.rootFingerprint,
    HOTSPOT_USB_SOCKET_DIR: socketDirectory,
  });
  await daemon.logged(({ event }) => event === 'usb.connected');
  const socket = path.join(daemon.folders.sockets, statusSocketName);
  const folder = await makeFolder(t);
  await writeRepository(
    publisher.publish({ counter: 1, components: [{ name: 'books', tree: { a: 'first' } }] }),
    folder,
  );
  await volumes.plugIn({ folder, label: 'blue' });
  const status = await statusLike(socket, ({ sticks }) => sticks?.[0]?.activity === 'removable');
  t.is(status.current?.releases[0]?.counter, 1);
  t.is(status.sticks?.[0]?.label, 'blue');
  t.is(status.sources[0]?.stick, status.sticks?.[0]?.id);
  await helper.crash();
  await statusLike(socket, ({ sticks, sources }) => sticks?.length === 0 && sources.length === 0);
  daemon.kill('SIGTERM');
  t.is(await daemon.ended, 0);
});
