import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { formatStickMarker, stickNames } from '@p2p-hotspot/contract';
import type { Source } from '../../src/ports/source.ts';
import type { SourceEvent } from '../../src/ports/source-watcher.ts';
import type { SeenStick, Stick } from '../../src/ports/sticks.ts';
import { createFolderVolumes } from '../fixtures/folder-volumes.ts';
import { bundleBytes, createPublisher, writeRepository } from '../fixtures/publisher.ts';
import { makeFolder } from '../fixtures/test-box.ts';
import { startUsbHelper, watchSticks, type StickEvents } from '../fixtures/usb-sticks.ts';

const repository = createPublisher().publish({
  counter: 1,
  components: [{ name: 'books', tree: { a: 'first', b: 'x'.repeat(9_000) } }],
});
const packName =
  [...repository.keys()].find((name) => /^packs\/..\/[0-9a-f]{64}$/.test(name)) ?? '';

const told = ({ events }: StickEvents): string[] =>
  events
    .filter(({ kind }) => kind !== 'sticks')
    .map((event) => {
      if (event.kind === 'appeared') return `appeared ${event.source.label}`;
      if (event.kind === 'unusable') return `unusable ${event.label} ${event.message.code}`;
      return event.kind;
    });

const sticksOf = (event: SourceEvent | undefined): readonly SeenStick[] =>
  event?.kind === 'sticks' ? event.sticks : [];

const isReady =
  (label: string) =>
  (event: SourceEvent): boolean =>
    sticksOf(event).some((stick) => stick.label === label && stick.state === 'ready');

const readySticks = async (watch: StickEvents, label: string): Promise<SeenStick> => {
  const event = await watch.until(isReady(label));
  const seen = sticksOf(event).find((stick) => stick.label === label);
  if (seen === undefined) throw new Error('no stick');
  return seen;
};

const isAppeared = (event: SourceEvent): boolean => event.kind === 'appeared';

const sourceOf = (event: SourceEvent): Source => {
  if (event.kind !== 'appeared') throw new Error('no source');
  return event.source;
};

const stickFolder = async (t: ExecutionContext): Promise<string> => {
  const folder = await makeFolder(t);
  await writeRepository(repository, folder);
  return folder;
};

test('a stick offers its repository and each bundle file, and what is no bundle is told', async (t) => {
  const folder = await stickFolder(t);
  const bundle = await bundleBytes(repository);
  await writeFile(path.join(folder, 'a.hotspot'), bundle);
  await writeFile(path.join(folder, 'b.hotspot'), bundle);
  await truncate(path.join(folder, 'b.hotspot'), bundle.length - 700);
  await writeFile(path.join(folder, 'c.hotspot'), 'no bundle at all'.repeat(99));
  await writeFile(path.join(folder, 'holiday.jpg'), 'picture');
  const { volumes, socketDirectory } = await startUsbHelper(t);
  const watch = watchSticks(t, socketDirectory);
  await watch.until(({ kind }) => kind === 'sticks');
  await volumes.plugIn({ folder, label: 'blue', isFromStart: false });
  const seen = await readySticks(watch, 'blue');
  t.deepEqual(told(watch), [
    'appeared blue',
    'appeared a.hotspot',
    'unusable b.hotspot BUNDLE_TRUNCATED',
    'unusable c.hotspot NOT_A_BUNDLE',
  ]);
  for (const event of watch.events.filter(isAppeared)) {
    const { kind, delivery, stickId } = sourceOf(event);
    t.deepEqual(
      { kind, delivery, stickId },
      { kind: 'stick', delivery: 'carried', stickId: seen.id },
    );
  }
  t.true(seen.stick?.hasRelease);
});

test('a stick with nothing for us, or of no use, is told of and offers nothing', async (t) => {
  const folder = await makeFolder(t);
  await mkdir(path.join(folder, 'DCIM'));
  const { volumes, socketDirectory } = await startUsbHelper(t);
  const problem = { code: 'STICK_FORMAT_UNKNOWN', parameters: { label: 'odd' } };
  await volumes.plugIn({ folder, label: 'odd', problem });
  await volumes.plugIn({ folder, label: 'photos' });
  const watch = watchSticks(t, socketDirectory);
  const photos = await readySticks(watch, 'photos');
  t.deepEqual(told(watch), ['unusable odd STICK_FORMAT_UNKNOWN']);
  t.false(photos.stick?.hasRelease);
  const last = sticksOf(watch.events.findLast(({ kind }) => kind === 'sticks'));
  t.deepEqual(
    last.map(({ label, state }) => `${label} ${state}`),
    ['odd unusable', 'photos ready'],
  );
});

test('nobody has just plugged in what was there when the helper was first asked', async (t) => {
  const { volumes, socketDirectory } = await startUsbHelper(t);
  await volumes.plugIn({ folder: await stickFolder(t), label: 'before' });
  const watch = watchSticks(t, socketDirectory);
  const before = await readySticks(watch, 'before');
  await volumes.plugIn({ folder: await stickFolder(t), label: 'after' });
  const after = await readySticks(watch, 'after');
  t.deepEqual(
    watch.events.flatMap((event) => (event.kind === 'appeared' ? [event.pluggedIn] : [])),
    [false, true],
  );
  t.true(before.stick?.isFromStart);
  t.false(after.stick?.isFromStart);
});

test('a helper that crashes takes its sticks with it, and they come back when it does', async (t) => {
  const helper = await startUsbHelper(t);
  const folder = await stickFolder(t);
  await helper.volumes.plugIn({ folder, label: 'first' });
  const watch = watchSticks(t, helper.socketDirectory);
  const source = sourceOf(await watch.until(isAppeared));
  await helper.crash();
  await watch.until(({ kind }) => kind === 'disappeared');
  await t.throwsAsync(source.read('metadata/timestamp.json', 9999), { code: 'SOURCE_GONE' });
  const again = createFolderVolumes();
  await again.plugIn({ folder, label: 'second' });
  await helper.start(again);
  const seen = await readySticks(watch, 'second');
  t.true(seen.stick?.isFromStart);
  // The old source stays gone, whatever the helper calls its volumes now.
  await t.throwsAsync(source.read('metadata/timestamp.json', 9999), { code: 'SOURCE_GONE' });
});

test('no helper at all is no trouble', async (t) => {
  const watch = watchSticks(t, await makeFolder(t));
  await watch.until(({ kind }) => kind === 'sticks');
  await watch.stop();
  t.true(watch.events.every((event) => event.kind === 'sticks' && event.sticks.length === 0));
});

test('a place that cannot be read is not a stick that is gone', async (t) => {
  const helper = await startUsbHelper(t);
  const volume = await helper.volumes.plugIn({ folder: await stickFolder(t) });
  const watch = watchSticks(t, helper.socketDirectory);
  const source = sourceOf(await watch.until(isAppeared));
  volume.faults.unreadable = (name) => name.endsWith(packName);
  await t.throwsAsync(source.readRange(packName, 0, Buffer.alloc(4)), {
    code: 'SOURCE_READ_FAILED',
  });
  t.truthy(await source.read('metadata/timestamp.json', 9999));
  volume.faults.unreadable = () => false;
  await source.readRange(packName, 0, Buffer.alloc(4));
});

test('a connection that the helper closes while it is idle is not a stick that is gone', async (t) => {
  const helper = await startUsbHelper(t);
  await helper.volumes.plugIn({ folder: await stickFolder(t) });
  const watch = watchSticks(t, helper.socketDirectory);
  const source = sourceOf(await watch.until(isAppeared));
  for (let round = 0; round < 5; round += 1) {
    t.truthy(await source.read('metadata/timestamp.json', 9999));
    await new Promise((resolve) => setImmediate(resolve));
    helper.closeIdle();
    await t.notThrowsAsync(source.readRange(packName, 0, Buffer.alloc(4)));
  }
});

const stickOf = async (t: ExecutionContext, marker = {}) => {
  const folder = await makeFolder(t);
  await writeFile(
    path.join(folder, stickNames.marker),
    formatStickMarker({ version: 1, relay: {}, ...marker }),
  );
  const helper = await startUsbHelper(t);
  const volume = await helper.volumes.plugIn({ folder, label: 'blue' });
  const watch = watchSticks(t, helper.socketDirectory);
  const { stick } = await readySticks(watch, 'blue');
  if (stick === undefined) throw new Error('no stick');
  return { folder, volume, stick, watch };
};

const parts = async function* (...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
};

test('what is written to a stick is there when the promise is kept', async (t) => {
  const { folder, stick, watch } = await stickOf(t, {
    steward: { secret: 'A'.repeat(43) },
    backup: { publicKey: 'A'.repeat(43), sealedKey: 'AAAA' },
  });
  const receipt = `${'0'.repeat(16)}-0000000001.receipt`;
  await stick.writeReceipt(receipt, Buffer.from('sealed'));
  await stick.writePin('123456');
  await stick.writeBackup(Buffer.from('all of it'));
  await stick.writeRepositoryFile(packName, 6, parts('abc', 'def'));
  await stick.writeRepositoryFile('metadata/timestamp.json', 2, parts('{}'));
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  t.is(await read(`${stickNames.receipts}/${receipt}`), 'sealed');
  t.is(await read(stickNames.pin), '123456');
  t.is(Buffer.from((await stick.readBackup()) ?? []).toString(), 'all of it');
  const back = stick.openRepository();
  t.is(Buffer.from((await back.read(packName, 6)) ?? []).toString(), 'abcdef');
  await stick.keepRepositoryFiles(['metadata/timestamp.json']);
  t.is(await back.read(packName, 6), undefined);
  await back.close();
  await stick.writeMarker({ version: 1 });
  await watch.until((event) => sticksOf(event).length === 1 && stick.marker?.relay === undefined);
  t.deepEqual(stick.marker, { version: 1 });
  await t.throwsAsync(stick.writePin('1'), { code: 'STICK_WRITE_REFUSED' });
});

test('which backup is on a stick is found out piece by piece; one of any size is none of ours', async (t) => {
  const { folder, stick } = await stickOf(t);
  t.is(await stick.backupSha256(), undefined);
  const file = path.join(folder, stickNames.backup);
  for (const length of [0, 1024 * 1024, 3 * 1024 * 1024 + 5]) {
    const bytes = randomBytes(length);
    await writeFile(file, bytes);
    const expected = createHash('sha256').update(bytes).digest('hex');
    t.is(await stick.backupSha256(), expected, `${length} bytes`);
  }
  await truncate(file, 2 ** 40);
  await t.throwsAsync(stick.backupSha256(), { code: 'SOURCE_DAMAGED' });
  await t.throwsAsync(stick.readBackup(), { code: 'SOURCE_DAMAGED' });
});

test('a write that fails says why, and a stick that is pulled in the middle is gone', async (t) => {
  const { stick, volume } = await stickOf(t);
  const fails = (write: (stick: Stick) => Promise<void>, code: string) =>
    t.throwsAsync(write(stick), { code });
  volume.faults.roomBytes = 3;
  await fails((one) => one.writeRepositoryFile(packName, 6, parts('abc', 'def')), 'STICK_FULL');
  volume.faults.roomBytes = Infinity;
  volume.faults.isReadOnly = true;
  await fails((one) => one.writeRepositoryFile(packName, 3, parts('abc')), 'STICK_READ_ONLY');
  volume.faults.isReadOnly = false;
  const own = new Error('what was to be written cannot be read');
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from('abc'));
    throw own;
  };
  await t.throwsAsync(stick.writeRepositoryFile(packName, 6, broken()), { is: own });
  t.is(await stick.openRepository().read(packName, 9), undefined);
  const pulled = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from('abc'));
    volume.pull();
    yield Buffer.from('def');
  };
  await fails((one) => one.writeRepositoryFile(packName, 6, pulled()), 'SOURCE_GONE');
  t.false(stick.isPresent());
  await fails(
    (one) => one.writeReceipt(`${'0'.repeat(16)}-0000000002.receipt`, Buffer.from('x')),
    'SOURCE_GONE',
  );
});
