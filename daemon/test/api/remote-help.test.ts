import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import {
  remoteHelpAddress,
  stewardActs,
  stewardLogPath,
  stewardScreenPath,
  stewardSessionPath,
  type StewardLogEntry,
  type StewardScreen,
} from '@p2p-hotspot/contract';
import { ask, spawnDaemon, statusLike } from '../fixtures/spawn-daemon.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const pin = '123456';
const program = path.join(import.meta.dirname, '../../src/remote-help-tunnel/main.js');

/** Nothing listens there: what the tunnel itself does is shown by the system test remote-help. */
const environment = {
  ADMIN_PIN: pin,
  REMOTE_SUPPORT: 'on',
  REMOTE_HELP_SERVER: 'help@127.0.0.1:1',
  REMOTE_HELP_HOST_KEY: `ssh-ed25519 ${'A'.repeat(68)}`,
  HOTSPOT_REMOTE_HELP_PROGRAM: program,
};

const start = async (
  t: ExecutionContext,
  root: string,
  more: Readonly<Record<string, string>> = {},
) => {
  const daemon = await spawnDaemon(t, root, { ...environment, ...more });
  await daemon.logged(({ event }) => event === 'daemon.ready');
  const steward = path.join(daemon.folders.sockets, 'steward.sock');
  const status = path.join(daemon.folders.sockets, 'status.sock');
  const signIn = async (from: string): Promise<string> => {
    const { body } = await ask(steward, 'POST', stewardSessionPath, { body: { pin, from } });
    return (body as { readonly token: string }).token;
  };
  const act = (token: string, name: keyof typeof stewardActs, body: object = {}) =>
    ask(steward, 'POST', stewardActs[name], { token, body });
  /** As whoever reads the code on the screen does. */
  const provePresence = async (token: string): Promise<void> => {
    await act(token, 'beginPresence');
    const { body } = await ask(steward, 'GET', stewardScreenPath);
    const code = (body as StewardScreen).presenceCode?.code ?? '';
    t.is((await act(token, 'provePresence', { code })).status, 202);
  };
  const log = async (token: string): Promise<readonly StewardLogEntry[]> =>
    (await ask(steward, 'GET', stewardLogPath, { token })).body as readonly StewardLogEntry[];
  return { daemon, steward, status, signIn, act, provePresence, log };
};

const codeOf = ({ body }: { readonly body: unknown }): unknown =>
  (body as { readonly code?: unknown }).code;

test('only somebody who stands before the box allows remote help; whoever comes by it may end it, and no more', async (t) => {
  const root = await makeFolder(t);
  const { status, signIn, act, provePresence, log } = await start(t, root);
  await statusLike(status, ({ remoteHelp }) => remoteHelp?.state === 'ready');
  const token = await signIn('192.168.44.77');
  const ana = { who: 'Ana', hours: 2 };
  const early = await act(token, 'allowRemoteHelp', ana);
  t.is(early.status, 403);
  t.is(codeOf(early), 'PRESENCE_REQUIRED');
  await provePresence(token);
  t.is(
    codeOf(await act(token, 'allowRemoteHelp', { ...ana, hours: 169 })),
    'REMOTE_HELP_HOURS_UNFIT',
  );
  t.is(codeOf(await act(token, 'allowRemoteHelp', { ...ana, who: ' ' })), 'REMOTE_HELP_WHO_UNFIT');
  t.is((await act(token, 'allowRemoteHelp', ana)).status, 202);
  const told = await statusLike(
    status,
    ({ remoteHelp }) => remoteHelp?.connection?.state === 'failing',
  );
  t.like(told.remoteHelp, { state: 'allowed', consent: { who: 'Ana', grantedSeconds: 7200 } });
  t.regex(
    told.remoteHelp?.invitation?.authorizedKey ?? '',
    /^restrict,port-forwarding,permitlisten="localhost:\d{5}" ssh-ed25519 AAAA/,
  );

  const afar = await signIn(remoteHelpAddress);
  for (const [name, body] of [
    ['changePin', { pin: '294857' }],
    ['beginPresence', {}],
    ['provePresence', { code: '12345678' }],
    ['confirmTrust', { rootFingerprint: 'a'.repeat(64) }],
    ['allowRemoteHelp', { who: 'Ana', hours: 168 }],
  ] as const) {
    const refused = await act(afar, name, body);
    t.is(refused.status, 403, name);
    t.is(codeOf(refused), 'REMOTE_HELP_NOT_FROM_AFAR', name);
  }
  t.is((await act(afar, 'rescan')).status, 202);
  await act(afar, 'withdrawRemoteHelp');
  const over = await statusLike(status, ({ remoteHelp }) => remoteHelp?.state === 'ready');
  t.is(over.remoteHelp?.consent, undefined);
  // With remote help its sessions ended, too.
  t.is((await act(afar, 'rescan')).status, 401);
  const entries = await log(token);
  const allowed = entries.find(
    ({ act: name, outcome }) => name === 'allowRemoteHelp' && outcome === 'accepted',
  );
  t.like(allowed, { place: 'visitor', parameters: { who: 'Ana', hours: 2 } });
  t.true(entries.some(({ act: name, place }) => name === 'withdrawRemoteHelp' && place === 'afar'));
});

test('a daemon that is killed goes on with what was left, whatever the date says when it comes back', async (t) => {
  const root = await makeFolder(t);
  const first = await start(t, root);
  const token = await first.signIn('192.168.44.77');
  await first.provePresence(token);
  await first.act(token, 'allowRemoteHelp', { who: 'Ana', hours: 1 });
  await statusLike(first.status, ({ remoteHelp }) => remoteHelp?.state === 'allowed');
  first.daemon.kill('SIGKILL');
  await first.daemon.ended;
  for (const CLOCK of ['1970-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z']) {
    const next = await start(t, root, { CLOCK });
    const { remoteHelp } = await statusLike(
      next.status,
      (one) => one.remoteHelp?.state === 'allowed',
    );
    const left = remoteHelp?.consent?.secondsLeft ?? 0;
    t.true(left > 3400 && left <= 3570, String(left));
    next.daemon.kill('SIGKILL');
    await next.daemon.ended;
  }
  const off = await start(t, root, { REMOTE_SUPPORT: '' });
  await statusLike(off.status, ({ remoteHelp }) => remoteHelp?.state === 'off');
  const again = await off.signIn('192.168.44.77');
  await off.provePresence(again);
  const refused = await off.act(again, 'allowRemoteHelp', { who: 'Ana', hours: 1 });
  t.is(codeOf(refused), 'REMOTE_HELP_NOT_OFFERED');
});
