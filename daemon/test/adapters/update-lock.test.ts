import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { openUpdateLock } from '../../src/adapters/host/locks/update-lock.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const run = promisify(execFile);

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** As the host asks before it restarts: util-linux's own program, in another process. */
const isLocked = (file: string): Promise<boolean> =>
  run('flock', ['-n', file, 'true']).then(
    () => false,
    () => true,
  );

const setUp = async (t: ExecutionContext) => {
  const folder = await makeFolder(t);
  const file = path.join(folder, 'updates.lock');
  const clock = createManualClock();
  const events: string[] = [];
  const open = () =>
    openUpdateLock({
      ...{ file, clock, bootId: 'monday' },
      onEvent: (event, { reason }) => {
        events.push(typeof reason === 'string' ? `${event} ${reason}` : event);
      },
    });
  return { folder, file, clock, events, open };
};

test('while it is held the file is there and locked, and afterwards neither', async (t) => {
  const { folder, file, open } = await setUp(t);
  const lock = await open();
  t.false(await exists(file));
  await lock.hold();
  await lock.hold();
  t.true(await isLocked(file));
  t.regex(await readFile(file, 'utf8'), /^p2p-hotspot boot monday process \d+\n$/);
  await lock.release();
  await lock.release();
  t.deepEqual(await readdir(folder), []);
  await lock.hold();
  t.true(await isLocked(file));
  await lock.release();
});

test('what a process left that was killed goes at the next start', async (t) => {
  const { file, open, events } = await setUp(t);
  const program = `import { openUpdateLock } from ${JSON.stringify(
    new URL('../../src/adapters/host/locks/update-lock.js', import.meta.url).href,
  )};
    const clock = { now: () => '', monotonicMs: () => 0, sleep: () => new Promise(() => {}) };
    const lock = await openUpdateLock({ file: process.argv[1], bootId: 'monday', clock, onEvent: () => {} });
    await lock.hold();
    console.log('held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => holder.once('exit', resolve));
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  t.true(await isLocked(file));

  // One that lives is not stale, whoever asks.
  const beside = await open();
  t.true(await isLocked(file));
  await beside.hold();
  t.deepEqual(events, ['update-lock.missing EEXIST']);

  holder.kill('SIGKILL');
  await ended;
  t.true(await exists(file));
  t.false(await isLocked(file));
  const next = await open();
  t.false(await exists(file));
  t.is(events.at(-1), 'update-lock.stale');
  await next.hold();
  t.true(await isLocked(file));
  await next.release();
});

test('a lock of the supervisor or of anybody else stays, and nothing waits for it', async (t) => {
  const { file, open, events } = await setUp(t);
  await writeFile(file, '');
  const lock = await open();
  await lock.hold();
  await lock.release();
  t.true(await exists(file));
  t.deepEqual(events, ['update-lock.missing EEXIST']);
});

test('a folder that is not there or may not be written to keeps no update from going on', async (t) => {
  const { folder, file, open, events } = await setUp(t);
  const lock = await open();
  await rm(folder, { recursive: true });
  await lock.hold();
  await lock.release();
  await writeFile(folder, 'no folder');
  await lock.hold();
  await lock.release();
  t.deepEqual(events, ['update-lock.missing ENOENT', 'update-lock.missing ENOTDIR']);
  await rm(folder);
  await mkdir(folder);
  await lock.hold();
  t.true(await isLocked(file));
  await lock.release();
});

test('who overrides the lock has its own file left alone', async (t) => {
  const { file, open } = await setUp(t);
  const lock = await open();
  await lock.hold();
  // As `force` does: it goes, and the supervisor takes its place.
  await rm(file);
  await writeFile(file, 'theirs');
  await lock.release();
  t.is(await readFile(file, 'utf8'), 'theirs');
});

test('it is given up after an hour, and not taken again before it was released', async (t) => {
  const { file, clock, events, open } = await setUp(t);
  const lock = await open();
  await lock.hold();
  clock.pass(59 * 60_000);
  t.true(await exists(file));
  clock.pass(60_000);
  while (!events.includes('update-lock.released')) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  t.deepEqual(events, ['update-lock.held', 'update-lock.given-up', 'update-lock.released']);
  t.false(await exists(file));
  await lock.hold();
  t.false(await exists(file));
  await lock.release();
  await lock.hold();
  t.true(await exists(file));
  await lock.release();
});
