import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { createChildInstallerProgram } from '../../src/adapters/host/child-installer-program.ts';
import { isDaemonError } from '../../src/ports/daemon-error.ts';
import { spawnDaemon, statusLike } from '../fixtures/spawn-daemon.ts';
import { makeFolder } from '../fixtures/test-box.ts';

/** A program in place of the one that looks for newer versions. */
const programOf = async (t: ExecutionContext, text: string): Promise<string> => {
  const file = path.join(await makeFolder(t), 'program.mjs');
  await writeFile(file, text);
  return file;
};

const run = async (t: ExecutionContext, text: string, signal = new AbortController().signal) => {
  const received: number[] = [];
  const outcomes = await createChildInstallerProgram({
    program: await programOf(t, text),
    ...{ storeDirectory: '/store', localDirectory: '/local', environment: { FOR_IT: 'yes' } },
  }).look({
    ...{ quotaBytes: 10, reserveBytes: 20, signal },
    onReceived: (bytes) => received.push(bytes),
  });
  return { received, outcomes };
};

test('a program is told where and how much, and heard line by line', async (t) => {
  const { received, outcomes } = await run(
    t,
    `const say = (line) => console.log(JSON.stringify(line));
     say({ receivedBytes: 5 });
     const version = [...process.argv.slice(2), process.env.FOR_IT, process.env.HOME].join(' ');
     say({ app: 'App', slot: 'x', status: 'updated', version, level: 3, reasons: [] });`,
  );
  t.deepEqual(received, [5]);
  const version = '--store /store --local /local --quota 10 --reserve 20 yes ';
  t.deepEqual(outcomes, [{ app: 'App', status: 'updated', version, reasons: [] }]);
});

test('a program that fails, or says what nobody understands, is told and ended', async (t) => {
  for (const [text, reason] of [
    ['process.exit(3)', 'exit code 3'],
    ['process.kill(process.pid, "SIGKILL")', 'exit code none'],
    ['console.log("{"); setTimeout(() => {}, 20_000)', 'not understood'],
    ['console.log(JSON.stringify({ receivedBytes: -1 }))', 'not understood'],
    ['console.log(JSON.stringify({ app: "a", status: "evil", reasons: [] }))', 'not understood'],
    [
      'console.log(JSON.stringify({ app: "a".repeat(300), status: "held", reasons: [] }))',
      'not understood',
    ],
  ] as const) {
    const error: unknown = await t.throwsAsync(run(t, text));
    t.true(isDaemonError(error, 'BROUGHT_FAILED'), text);
    t.is((error as { parameters: { reason: string } }).parameters.reason, reason, text);
  }
});

test('a program that is stopped ends', async (t) => {
  const stopping = new AbortController();
  const reason = new Error('stopped');
  const file = await programOf(
    t,
    `console.log('{"receivedBytes":1}'); setTimeout(() => {}, 20_000)`,
  );
  const look = createChildInstallerProgram({
    program: file,
    ...{ storeDirectory: '/', localDirectory: '/', environment: {} },
  }).look({
    ...{ quotaBytes: 1, reserveBytes: 1, signal: stopping.signal },
    onReceived: () => {
      stopping.abort(reason);
    },
  });
  t.is(await t.throwsAsync(look), reason);
});

const boxLike = async (
  t: ExecutionContext,
  variables: Readonly<Record<string, string>>,
  isLike: (status: BoxStatus) => boolean,
): Promise<BoxStatus> => {
  const root = await makeFolder(t);
  await mkdir(path.join(root, 'local'));
  const environment = { HOTSPOT_LOCAL_DIR: path.join(root, 'local'), ...variables };
  const daemon = await spawnDaemon(t, root, environment);
  await daemon.logged(({ event }) => event === 'daemon.ready');
  const status = await statusLike(path.join(daemon.folders.sockets, statusSocketName), isLike);
  daemon.kill('SIGTERM');
  t.is(await daemon.ended, 0);
  return status;
};

const on = { INSTALLER_UPDATES: 'on' };

test('a daemon that is set to it has the program look, and keeps secrets from it', async (t) => {
  const program = await programOf(
    t,
    `const reasons = process.env.ADMIN_PIN === undefined ? [] : [{ code: 'PIN', parameters: {} }];
     console.log(JSON.stringify({ app: 'App', status: 'held', reasons }));`,
  );
  const { installers } = await boxLike(
    t,
    { ...on, HOTSPOT_INSTALLERS_PROGRAM: program },
    (status) => status.installers?.message.code === 'BROUGHT_LOOKED',
  );
  t.deepEqual(installers?.apps, [{ code: 'BROUGHT_HELD', parameters: { app: 'App', reason: '' } }]);
});

test('a box that has no program or no folder for it says so; one that is not set to it says nothing', async (t) => {
  const told = (status: BoxStatus): boolean => status.installers !== undefined;
  const missing = await boxLike(t, on, told);
  t.is(missing.installers?.message.code, 'BROUGHT_NO_PROGRAM');
  const homeless = await boxLike(t, { ...on, HOTSPOT_LOCAL_DIR: '' }, told);
  t.is(homeless.installers?.message.code, 'BROUGHT_NO_FOLDER');
  const off = await boxLike(t, {}, ({ phase }) => phase === 'WAITING_SOURCE' || phase === 'IDLE');
  t.is(off.installers, undefined);
});
