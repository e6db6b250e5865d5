import path from 'node:path';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import test, { type ExecutionContext } from 'ava';
import type { UsageChoice, UsageCount, UsageSummary } from '@p2p-hotspot/contract';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { examineState } from '../../src/adapters/state/state-folder/examine-state.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import { createUsageKeeper, usageWriteEveryMs } from '../../src/usage/usage-keeper.ts';
import { keptDays, keptItems } from '../../src/usage/usage-table.ts';
import { makeCrashCopies } from '../fixtures/crash-copies.ts';
import { createFaultyDisk } from '../fixtures/faulty-disk.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { makeBoxFolders, unsyncedDisk, type BoxFolders } from '../fixtures/test-box.ts';

/** A clock whose date can be set, right or wrong. */
const datedClock = (date: string): Clock & { date: string; pass(durationMs: number): void } => {
  const clock = createManualClock();
  const dated = { ...clock, date, now: () => dated.date };
  return dated;
};

const counting: UsageChoice = { isCounting: true, isInReceipts: false };

const openKeeper = (
  folders: Pick<BoxFolders, 'state'>,
  clock: Clock,
  fileSystem: DurableFileSystem = unsyncedDisk,
  initial = counting,
  timeZone = 'UTC',
) =>
  createUsageKeeper({
    documents: createDocumentFiles(fileSystem, folders.state),
    clock,
    timeZone,
    initial,
  });

let batches = 0;
const handOver = (...counts: readonly UsageCount[]) => {
  batches += 1;
  return { batch: batches.toString(16).padStart(32, '0'), counts };
};
const app = (item: string, count: number): UsageCount => ({ kind: 'app', item, count });

const itemIn = ({ items }: UsageSummary, item: string) => {
  const found = items.find((one) => one.item === item);
  return found && [found.week, found.month, found.all];
};

const setUp = async (t: ExecutionContext, date = '2026-11-29T10:00:00Z') => ({
  folders: await makeBoxFolders(t),
  clock: datedClock(date),
});

test('sums are told in steps of five, and of one to four only that they are fewer than five', async (t) => {
  const { folders, clock } = await setUp(t);
  const keeper = await openKeeper(folders, clock);
  keeper.take(handOver(app('org.one', 1), app('org.nine', 9), app('org.fifty', 50)));
  keeper.take(handOver({ kind: 'page', item: 'home', count: 7 }));
  const summary = keeper.summary();
  t.deepEqual(
    summary.items.map(({ item, all }) => [item, all]),
    [
      ['org.fifty', 50],
      ['org.nine', 5],
      ['home', 5],
      ['org.one', '<5'],
    ],
  );
  t.deepEqual(summary.kinds[0], { kind: 'app', week: 60, month: 60, all: 60 });
  t.deepEqual(summary.days.at(-1), { day: '2026-11-29', taken: 60 });
  t.is(summary.days.length, 30);
  await keeper.stop();
});

test('a week and a month pass, and all is still known', async (t) => {
  const { folders, clock } = await setUp(t);
  const keeper = await openKeeper(folders, clock);
  keeper.take(handOver(app('org.app', 10)));
  clock.date = '2026-12-05T23:59:59Z';
  t.deepEqual(itemIn(keeper.summary(), 'org.app'), [10, 10, 10]);
  clock.date = '2026-12-06T00:00:00Z';
  t.deepEqual(itemIn(keeper.summary(), 'org.app'), [0, 10, 10]);
  clock.date = '2026-12-29T00:00:00Z';
  t.deepEqual(itemIn(keeper.summary(), 'org.app'), [0, 0, 10]);
  await keeper.stop();
});

test('the day is that of the community, and a time zone that nobody knows is UTC', async (t) => {
  const { folders, clock } = await setUp(t, '2026-11-29T23:30:00Z');
  const jakarta = await openKeeper(folders, clock, unsyncedDisk, counting, 'Asia/Jakarta');
  t.is(jakarta.summary().today, '2026-11-30');
  const nowhere = await openKeeper(folders, clock, unsyncedDisk, counting, 'Mars/Olympus');
  t.is(nowhere.summary().today, '2026-11-29');
  await Promise.all([jakarta.stop(), nowhere.stop()]);
});

test('a clock that begins in 1970, jumps and goes back loses nothing', async (t) => {
  const { folders, clock } = await setUp(t, '1970-01-01T00:05:00Z');
  const keeper = await openKeeper(folders, clock);
  const dates = ['1970-01-01', '2026-11-29', '2099-05-05', '2026-11-20', '1970-01-02'];
  for (const date of dates) {
    clock.date = `${date}T12:00:00Z`;
    keeper.take(handOver(app('org.app', 10)));
  }
  clock.date = '+012026-11-29T12:00:00Z';
  keeper.take(handOver(app('org.app', 10)));
  clock.date = '2026-11-29T12:00:00Z';
  t.deepEqual(itemIn(keeper.summary(), 'org.app'), [10, 20, 60]);
  await keeper.stop();
});

test('years of days, some of them in a future that never was, stay bounded and add up', async (t) => {
  const { folders, clock } = await setUp(t);
  const keeper = await openKeeper(folders, clock);
  const take = (dayMs: number) => {
    clock.date = new Date(dayMs).toISOString();
    keeper.take(handOver(app('org.app', 5)));
  };
  for (let day = 0; day < 100; day += 1) take(Date.UTC(2099, 0, 1 + day));
  for (let day = 0; day < 700; day += 1) take(Date.UTC(2026, 0, 1 + day));
  t.deepEqual(itemIn(keeper.summary(), 'org.app'), [35, 150, 4000]);
  await keeper.stop();
  const record = await createDocumentFiles(unsyncedDisk, folders.state).load('usage');
  t.is(Object.keys(record?.days ?? {}).length, keptDays);
});

test('more items than have a place join the others, and those that nobody takes any more give way', async (t) => {
  const { folders, clock } = await setUp(t);
  const keeper = await openKeeper(folders, clock);
  for (let number = 0; number < keptItems + 100; number += 1) {
    keeper.take(handOver(app(`org.app${number}`, 5)));
  }
  const crowded = keeper.summary();
  t.is(crowded.items.length, keptItems + 1);
  t.deepEqual(itemIn(crowded, '*'), [500, 500, 500]);
  for (let day = 1; day <= keptDays; day += 1) {
    clock.date = new Date(Date.UTC(2026, 10, 29 + day)).toISOString();
    keeper.take(handOver(app('org.app0', 5)));
  }
  keeper.take(handOver(app('org.new', 10)));
  const later = keeper.summary();
  t.deepEqual(itemIn(later, 'org.new'), [10, 10, 10]);
  t.is(later.kinds[0]?.all, 5 * (keptItems + 100) + 5 * keptDays + 10);
  t.true(later.items.length <= keptItems + 5);
  await keeper.stop();
  const { size } = new Blob([await readFile(path.join(folders.state, 'usage.json'))]);
  t.true(size < 200_000, `${size} bytes`);
});

test('what is handed over twice counts once', async (t) => {
  const { folders, clock } = await setUp(t);
  const keeper = await openKeeper(folders, clock);
  const once = handOver(app('org.app', 5));
  keeper.take(once);
  keeper.take(once);
  t.deepEqual(itemIn(keeper.summary(), 'org.app'), [5, 5, 5]);
  await keeper.stop();
});

test('sums are written once in half an hour, only when they are new, and at the end', async (t) => {
  const { folders, clock } = await setUp(t);
  let writes = 0;
  const disk = createFaultyDisk(unsyncedDisk, (_operation, name) => {
    if (name === 'createFile') writes += 1;
  });
  const keeper = await openKeeper(folders, clock, disk);
  const passes = async () => {
    clock.pass(usageWriteEveryMs);
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  };
  await passes();
  t.is(writes, 0);
  for (let number = 0; number < 100; number += 1) keeper.take(handOver(app('org.app', 1)));
  t.is(writes, 0);
  await passes();
  t.is(writes, 1);
  await passes();
  t.is(writes, 1);
  keeper.take(handOver(app('org.app', 5)));
  await keeper.stop();
  t.is(writes, 2);
  const again = await openKeeper(folders, clock);
  t.deepEqual(itemIn(again.summary(), 'org.app'), [105, 105, 105]);
  await again.stop();
});

test('a full card costs no sums: they are written when there is room', async (t) => {
  const { folders, clock } = await setUp(t);
  const card = { isFull: true };
  const disk = createFaultyDisk(unsyncedDisk, () => {
    if (card.isFull) throw new DaemonError('STORE_FULL');
  });
  const keeper = await openKeeper(folders, clock, disk);
  keeper.take(handOver(app('org.app', 5)));
  clock.pass(usageWriteEveryMs);
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  card.isFull = false;
  await keeper.stop();
  const again = await openKeeper(folders, clock);
  t.deepEqual(itemIn(again.summary(), 'org.app'), [5, 5, 5]);
  await again.stop();
});

test('who ends counting deletes what was counted, and nothing is counted until it begins anew', async (t) => {
  const { folders, clock } = await setUp(t);
  const keeper = await openKeeper(folders, clock);
  keeper.take(handOver(app('org.secret', 50)));
  await keeper.allowInReceipts(true);
  await keeper.allowCounting(false);
  keeper.take(handOver(app('org.secret', 50)));
  t.deepEqual(keeper.summary().items, []);
  await keeper.stop();
  for (const name of await readdir(folders.state)) {
    const text = await readFile(path.join(folders.state, name), 'utf8');
    t.false(text.includes('org.secret'), name);
  }
  const again = await openKeeper(folders, clock);
  t.deepEqual(again.choice(), { isCounting: false, isInReceipts: true });
  await again.allowCounting(true);
  again.take(handOver(app('org.app', 5)));
  t.deepEqual(itemIn(again.summary(), 'org.app'), [5, 5, 5]);
  await again.stop();
});

test('a crash at every write keeps the old sums or the new ones', async (t) => {
  const { folders, clock } = await setUp(t);
  const first = await openKeeper(folders, clock);
  first.take(handOver(app('org.app', 5)));
  await first.stop();
  const copies = await makeCrashCopies(t, folders, async (copied, disk) => {
    const keeper = await openKeeper(copied, clock, disk);
    keeper.take(handOver(app('org.app', 5)));
    await keeper.stop();
  });
  const left = new Set<unknown>();
  for (const copy of copies) {
    const keeper = await openKeeper(copy.folders, clock);
    left.add(itemIn(keeper.summary(), 'org.app')?.[2]);
    keeper.take(handOver(app('org.app', 5)));
    await keeper.stop();
  }
  t.deepEqual([...left].sort(), [10, 5]);
  t.true(copies.length >= 4);
});

test('a crash at every write of ending it either keeps counting with all sums, or leaves none', async (t) => {
  const { folders, clock } = await setUp(t);
  const first = await openKeeper(folders, clock);
  first.take(handOver(app('org.app', 5)));
  await first.stop();
  const copies = await makeCrashCopies(t, folders, async (copied, disk) => {
    const keeper = await openKeeper(copied, clock, disk);
    await keeper.allowCounting(false);
    await keeper.stop();
  });
  const left = new Set<string>();
  for (const copy of copies) {
    const keeper = await openKeeper(copy.folders, clock);
    await keeper.stop();
    const text = await readFile(path.join(copy.folders.state, 'usage.json'), 'utf8');
    left.add(`${String(keeper.choice().isCounting)} ${String(text.includes('org.app'))}`);
    t.is(keeper.summary().items.length, keeper.choice().isCounting ? 1 : 0);
  }
  t.deepEqual([...left].sort(), ['false false', 'true true']);
});

test('sums or a choice that cannot be read are told, and the box counts from the start', async (t) => {
  const { folders, clock } = await setUp(t);
  const first = await openKeeper(folders, clock);
  first.take(handOver(app('org.app', 5)));
  await first.allowInReceipts(true);
  await first.stop();
  for (const name of ['usage.json', 'usageChoice.json', 'usageChoice.copy.json']) {
    await writeFile(path.join(folders.state, name), 'garbage');
  }
  const lost = await examineState(unsyncedDisk, folders.state, false);
  const codes = lost.map(({ code }) => code).filter((code) => code.startsWith('USAGE'));
  t.deepEqual(codes, ['USAGE_CHOICE_LOST', 'USAGE_LOST']);
  const again = await openKeeper(folders, clock);
  t.deepEqual([again.choice(), again.summary().items], [counting, []]);
  await again.stop();
});
