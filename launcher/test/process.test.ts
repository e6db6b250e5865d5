import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { makeSoftwareBox, type SoftwareBox } from './fixtures/software-box.ts';

const launcher = path.join(import.meta.dirname, '../src/main.js');
const launched = path.join(import.meta.dirname, '../src/launched.js');

/** Starts a launcher as a container would, and hears what its program says. */
const start = (
  t: ExecutionContext,
  box: SoftwareBox,
  more: Readonly<Record<string, string>> = {},
) => {
  const child = spawn(process.execPath, [launcher, 'portal'], {
    env: {
      PATH: process.env['PATH'],
      TMPDIR: box.run,
      HOTSPOT_SOFTWARE_DIR: box.image,
      HOTSPOT_STORE_DIR: box.store,
      HOTSPOT_SOCKET_DIR: box.sockets,
      HOTSPOT_BOOT_ID_FILE: path.join(box.folder, 'boot-id'),
      ...more,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  let said = '';
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    for (const look of waiting) look();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  t.teardown(() => {
    // Where a launcher stays beside its program, both have to go.
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It is gone.
    }
  });
  return {
    child,
    ended,
    said: () => said,
    hears: (word: string) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (said.includes(word)) resolve();
        };
        waiting.add(look);
        look();
      }),
  };
};

/** A program that stays until it is told to end, as services do. */
const staying = (version: string, more = ''): string => `
  import { beLaunched } from ${JSON.stringify(launched)};
  const running = setInterval(() => undefined, 1000);
  const end = (code) => { clearInterval(running); process.exitCode = code; };
  process.once('SIGTERM', () => { process.stdout.write('told to end\\n'); end(0); });
  beLaunched(process.env, () => { process.stdout.write('changed\\n'); ${more === '' ? 'end(75)' : more}; }, 100).ready();
  process.stdout.write('runs ${version}\\n');
`;

test('a program gets signals, and its exit code is the one of the launcher', async (t) => {
  const box = await makeSoftwareBox(t, { version: '0.1.0', text: staying('0.1.0') });
  const running = start(t, box);
  await running.hears('runs 0.1.0');
  running.child.kill('SIGTERM');
  t.is(await running.ended, 0);
  t.true(running.said().includes('told to end'));
  t.like(await box.report(), { phase: 'ended', exitCode: 0 });
});

test('a service ends to be started anew when the box offers another program, and then runs that one', async (t) => {
  const box = await makeSoftwareBox(t, { version: '0.1.0', text: staying('0.1.0') });
  const first = start(t, box);
  await first.hears('runs 0.1.0');
  await box.offer([{ version: '0.2.0', text: staying('0.2.0') }]);
  t.is(await first.ended, 75);
  const second = start(t, box);
  await second.hears('runs 0.2.0');
  await box.offer([]);
  t.is(await second.ended, 75);
  t.deepEqual((await box.report())?.crashes, []);
  const third = start(t, box);
  await third.hears('runs 0.1.0');
});

test('a service that does not end when it should is ended', async (t) => {
  const box = await makeSoftwareBox(t, { version: '0.1.0', text: staying('0.1.0', 'undefined') });
  const running = start(t, box);
  await running.hears('runs 0.1.0');
  await box.offer([{ version: '0.2.0' }]);
  t.is(await running.ended, 75);
});

test('a program that throws, one that is killed and one that ends at once are told apart', async (t) => {
  const box = await makeSoftwareBox(t);
  await writeFile(path.join(box.folder, 'boot-id'), 'monday\n');
  const text = `
    import { beLaunched } from ${JSON.stringify(launched)};
    beLaunched(process.env, () => undefined).ready();
    if (process.env.HOW === 'kill') process.kill(process.pid, 'SIGKILL');
    if (process.env.HOW === 'throw') throw new Error('on purpose');
    process.exit(75);
  `;
  await box.offer([{ version: '0.2.0', text }]);
  const crashes = async (how: string) => {
    await start(t, box, { HOW: how }).ended;
    await start(t, box, { HOW: 'end' }).ended;
    return (await box.report())?.crashes.length;
  };
  t.is(await crashes('end'), 0);
  t.is(await crashes('kill'), 1);
  t.is(await crashes('throw'), 2);
  t.is(await crashes('throw'), 3);
  t.is((await box.report())?.because?.code, 'SOFTWARE_CRASHED');
});

test('two launchers of one service do each other no harm', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0', text: staying('0.2.0') }]);
  const both = [start(t, box), start(t, box)];
  for (const running of both) await running.hears('runs 0.2.0');
  t.is((await box.report())?.runs.version, '0.2.0');
  for (const { child } of both) child.kill('SIGTERM');
  for (const { ended } of both) t.is(await ended, 0);
});

test('a service that no image has is refused with a word', async (t) => {
  const child = spawn(process.execPath, [launcher, 'usb'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  t.is(code, 2);
  t.regex(said, /launcher\.unknown-service/);
});
