import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { BoxStatus } from '@p2p-hotspot/contract';
import type { Source } from '../../src/ports/source.ts';
import type { FolderVolume } from '../fixtures/folder-volumes.ts';
import { createPublisher, writeRepository, type Repository } from '../fixtures/publisher.ts';
import { makeBoxFolders, makeFolder, openTestBox, type BoxFolders } from '../fixtures/test-box.ts';
import {
  startUsbHelper,
  usbWatcher,
  type PackRange,
  type UsbHelperOptions,
} from '../fixtures/usb-sticks.ts';

/**
 * Sticks from end to end: the real box, the real client and the real server of the usb helper. Only
 * mounting is simulated: a stick is a folder.
 */
const publisher = createPublisher({ packLimitBytes: 500_000 });
const pinnedRoot = publisher.rootFingerprint;
const content = randomBytes(3_000_000);
const first = publisher.publish({
  counter: 1,
  components: [{ name: 'books', counter: 1, tree: { 'a.txt': 'one' } }],
});
const second = publisher.publish({
  counter: 2,
  components: [{ name: 'books', counter: 2, tree: { 'a.txt': 'two', 'large.bin': content } }],
});

/** A range of a pack that arrived in the box whole. */
type Arrived = Omit<PackRange, 'volume'>;

const isPack = (name: string): boolean => /^packs\/..\/[0-9a-f]{64}$/.test(name);

/** Notes what arrived, byte for byte, behind client and server. */
const noting = (source: Source, arrived: Arrived[]): Source => ({
  ...source,
  readRange: async (name, offset, into) => {
    await source.readRange(name, offset, into);
    if (isPack(name)) arrived.push({ pack: name, first: offset, last: offset + into.length - 1 });
  },
});

const overlaps = (left: Arrived, right: Arrived): boolean =>
  left.pack === right.pack && left.first <= right.last && right.first <= left.last;

const startBox = async (t: ExecutionContext, options: UsbHelperOptions = {}) => {
  const helper = await startUsbHelper(t, options);
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot });
  const arrived: Arrived[] = [];
  const seen: string[] = [];
  box.board.subscribe(({ sticks }) => {
    const now = (sticks ?? []).map(({ label, activity }) => `${label}: ${activity}`).join(', ');
    if (seen.at(-1) !== now) seen.push(now);
  });
  const watching = new AbortController();
  const watched = (async () => {
    for await (const event of usbWatcher(t, helper.socketDirectory).watch(watching.signal)) {
      box.updates.onSource(
        event.kind === 'appeared' ? { ...event, source: noting(event.source, arrived) } : event,
      );
    }
  })();
  t.teardown(async () => {
    watching.abort();
    await watched;
    await box.updates.stop();
  });
  const until = (isLike: (status: BoxStatus) => boolean): Promise<BoxStatus> =>
    Promise.race([
      box.updates.failed,
      new Promise<BoxStatus>((resolve) => {
        const look = (status: BoxStatus): void => {
          if (!isLike(status)) return;
          stop();
          resolve(status);
        };
        const stop = box.board.subscribe(look);
        look(box.status());
      }),
    ]);
  const plugIn = async (label: string, repository: Repository): Promise<FolderVolume> => {
    const folder = await makeFolder(t);
    await mkdir(path.join(folder, 'Holiday'));
    if (repository.size > 0) await writeRepository(repository, folder);
    return helper.volumes.plugIn({ folder, label });
  };
  /** What people are told of a stick. */
  const told = (label: string) => {
    const stick = box.status().sticks?.find((one) => one.label === label);
    return stick && `${stick.activity} ${stick.message.code}`;
  };
  const removable = (...labels: string[]) =>
    until(({ sticks }) =>
      labels.every((label) =>
        sticks?.some((one) => one.label === label && one.activity === 'removable'),
      ),
    );
  return { ...helper, box, folders, arrived, seen, until, plugIn, told, removable };
};

const servedLarge = ({ store }: BoxFolders): Promise<Buffer> =>
  readFile(path.join(store, 'current/stable/books/large.bin'));

const counterOf = ({ current }: BoxStatus): number | undefined => current?.releases[0]?.counter;

const packsOf = (repository: Repository): string[] => [...repository.keys()].filter(isPack);

test('a stick brings a release, and people are told what to do from first to last', async (t) => {
  const { folders, plugIn, removable, told, seen, packRanges } = await startBox(t);
  await plugIn('blue', first);
  await removable('blue');
  t.is(told('blue'), 'removable STICK_DONE');
  await plugIn('red', second);
  const status = await removable('red');
  t.is(counterOf(status), 2);
  t.true(content.equals(await servedLarge(folders)));
  t.true(packRanges.length > 3);
  const red = seen.map((line) => / red: (\w+)/.exec(` ${line}`)?.[1]);
  const order = ['reading', 'checking', 'copying', 'waiting', 'removable'];
  t.deepEqual(
    order.map((activity) => red.indexOf(activity)),
    order.map((activity) => red.indexOf(activity)).sort((left, right) => left - right),
  );
  t.false(
    order.some((activity) => !red.includes(activity)),
    red.join(),
  );
  // The first one has nothing of what is copied.
  t.true(seen.some((line) => line.endsWith('red: copying')));
  t.false(
    seen.some((line) => line.startsWith('blue: copying, red')),
    seen.join('\n'),
  );
});

for (const cut of [0, 1, 3, 5]) {
  test(`a stick pulled at read ${cut} of a copy and put back: nothing that arrived is read again`, async (t) => {
    let stick: FolderVolume | undefined;
    let reads = -1;
    const box = await startBox(t, {
      onPackRange: () => {
        if (stick === undefined) return;
        reads += 1;
        if (reads === cut) stick.pull();
      },
    });
    const { until, plugIn, removable, arrived, packRanges, told } = box;
    await plugIn('blue', first);
    await removable('blue');
    arrived.length = 0;
    const folder = await makeFolder(t);
    await writeRepository(second, folder);
    stick = await box.volumes.plugIn({ folder, label: 'red' });
    const waiting = await until(({ phase }) => phase === 'WAITING_SOURCE');
    t.is(waiting.message.code, 'UPDATE_WAITING_SOURCE');
    t.is(counterOf(waiting), 1);
    await until(({ sticks }) => sticks?.length === 1);
    t.is(told('red'), undefined);
    const before = [...arrived];
    const askedBefore = packRanges.length;
    stick = undefined;
    await box.volumes.plugIn({ folder, label: 'red' });
    const done = await removable('red');
    t.is(counterOf(done), 2);
    t.true(content.equals(await servedLarge(box.folders)));
    const again = packRanges.slice(askedBefore);
    t.deepEqual(
      again.filter((range) => before.some((one) => overlaps(one, range))),
      [],
    );
    const arrivedBytes = arrived.reduce((sum, range) => sum + range.last - range.first + 1, 0);
    t.is(
      arrivedBytes,
      packsOf(second).reduce((sum, name) => sum + (second.get(name)?.length ?? 0), 0),
    );
  });
}

test('when a stick is pulled, another one goes on with what is missing', async (t) => {
  const pullable: { stick?: FolderVolume } = {};
  let reads = 0;
  const box = await startBox(t, {
    onPackRange: ({ volume }) => {
      if (volume !== pullable.stick?.id) return;
      reads += 1;
      if (reads === 3) pullable.stick.pull();
    },
  });
  const phases = new Set<string>();
  box.box.board.subscribe(({ phase }) => phases.add(phase));
  pullable.stick = await box.plugIn('red', second);
  await box.plugIn('green', second);
  await box.removable('green');
  t.false(phases.has('WAITING_SOURCE'));
  t.is(counterOf(box.box.status()), 2);
  t.true(content.equals(await servedLarge(box.folders)));
  const fromRed = box.packRanges.filter(({ volume }) => volume === pullable.stick?.id);
  t.is(fromRed.length >= 3, true);
  const pieces = box.arrived.map(({ pack, first: from }) => `${pack} ${from}`);
  t.is(new Set(pieces).size, pieces.length);
});

test('two sticks with a half each make a whole', async (t) => {
  const packs = packsOf(second);
  const half = (parity: number): Repository =>
    new Map(
      [...second].filter(([name]) => {
        const index = packs.indexOf(name.replace(/\.toc$/, ''));
        return index === -1 || index % 2 === parity;
      }),
    );
  const { plugIn, until, removable, told, folders } = await startBox(t);
  await plugIn('left', half(0));
  await until(({ phase }) => phase === 'WAITING_SOURCE');
  await removable('left');
  t.is(told('left'), 'removable STICK_REST_ELSEWHERE');
  await plugIn('right', half(1));
  const status = await removable('left', 'right');
  t.is(counterOf(status), 2);
  t.true(content.equals(await servedLarge(folders)));
});

test('a stick with nothing for us changes nothing, and may go', async (t) => {
  const { plugIn, removable, told, box } = await startBox(t);
  const before = box.status();
  await plugIn('photos', new Map());
  const after = await removable('photos');
  t.is(told('photos'), 'removable STICK_NOTHING_HERE');
  t.deepEqual({ ...after, sticks: [] }, { ...before, sticks: [] });
  await plugIn('blue', first);
  await removable('blue');
  await plugIn('old', first);
  await removable('old');
  t.is(told('old'), 'removable STICK_NOTHING_NEW');
  t.is(told('photos'), 'removable STICK_NOTHING_HERE');
});

test('a stick of another operator, or one that cannot be used, is a problem with a reason', async (t) => {
  const other = createPublisher({ seed: 7 });
  const { plugIn, until, told, volumes } = await startBox(t);
  await plugIn('theirs', other.publish({ counter: 1, components: [] }));
  await volumes.plugIn({
    folder: await makeFolder(t),
    label: 'odd',
    problem: { code: 'STICK_FORMAT_UNKNOWN', parameters: { label: 'odd' } },
  });
  await until(
    ({ sticks }) => sticks?.length === 2 && sticks.every(({ activity }) => activity === 'problem'),
  );
  t.is(told('theirs'), 'problem SOURCE_OTHER_ROOT');
  t.is(told('odd'), 'problem STICK_FORMAT_UNKNOWN');
});
