import test from 'ava';
import {
  authorizedKeyLine,
  countDown,
  describeConsent,
  grantRemoteHelp,
  planForwards,
  portOfBox,
  takeUp,
} from '../../src/core/remote-help.ts';
import { opensshPrivateKey, opensshPublicKey } from '../../src/core/openssh-key.ts';
import { isDaemonError } from '../../src/ports/daemon-error.ts';
import type { RemoteHelpRecord } from '../../src/ports/state-documents.ts';

const granted = grantRemoteHelp('Ana', 2, '2026-11-29T10:00:00.000Z');

test('a consent names somebody and is for 1 to 168 hours', (t) => {
  t.like(granted, { who: 'Ana', grantedSeconds: 7200, remainingSeconds: 7200 });
  t.is(grantRemoteHelp('  Ana from the team ', 168, '').who, 'Ana from the team');
  const refused: readonly (readonly [string, number, string])[] = [
    ['', 2, 'REMOTE_HELP_WHO_UNFIT'],
    ['   ', 2, 'REMOTE_HELP_WHO_UNFIT'],
    ['x'.repeat(81), 2, 'REMOTE_HELP_WHO_UNFIT'],
    ['Ana\nRemote help: off', 2, 'REMOTE_HELP_WHO_UNFIT'],
    ['anA \u202Eeoj', 2, 'REMOTE_HELP_WHO_UNFIT'],
    ['Ana', 0, 'REMOTE_HELP_HOURS_UNFIT'],
    ['Ana', 169, 'REMOTE_HELP_HOURS_UNFIT'],
    ['Ana', 2.5, 'REMOTE_HELP_HOURS_UNFIT'],
    ['Ana', Number.NaN, 'REMOTE_HELP_HOURS_UNFIT'],
  ];
  for (const [who, hours, code] of refused) {
    const error = t.throws(() => grantRemoteHelp(who, hours, ''));
    t.true(isDaemonError(error) && error.code === code, `${who} ${hours}`);
  }
});

const left = (record: RemoteHelpRecord | undefined): number | undefined => record?.remainingSeconds;

test('only time during which the box is on counts, whatever the date says', (t) => {
  t.is(left(countDown(granted, 7199, undefined)), 1);
  t.is(countDown(granted, 7200, undefined), undefined);
  t.is(countDown(granted, 1e9, undefined), undefined);
});

test('a clock that is proven takes off the time that the box was off, and never adds any', (t) => {
  const seen = countDown(granted, 600, '2026-11-29T10:10:00.000Z');
  t.is(seen?.provenUntil, '2026-11-29T12:00:00.000Z');
  const cases: readonly (readonly [string | undefined, number | undefined])[] = [
    // Off for an hour.
    ['2026-11-29T11:10:10.000Z', 2990],
    // Over while it was off.
    ['2026-11-29T12:00:00.000Z', undefined],
    ['2099-01-01T00:00:00.000Z', undefined],
    // A clock that somebody set back gives nothing.
    ['1970-01-01T00:00:00.000Z', 6590],
    // Nothing vouches for it.
    [undefined, 6590],
  ];
  for (const [now, seconds] of cases) {
    t.is(seen && left(countDown(seen, 10, now)), seconds, now);
  }
});

test('a box that starts again and again uses a consent up', (t) => {
  let record: RemoteHelpRecord | undefined = granted;
  let starts = 0;
  while (record !== undefined) {
    record = takeUp(record);
    starts += 1;
  }
  t.is(starts, 240);
});

test('people are told until when, by the clock that they can see', (t) => {
  const told = describeConsent({ ...granted, remainingSeconds: 59.2 }, '1970-01-01T00:00:00.000Z');
  t.is(told.secondsLeft, 60);
  t.is(told.until, '1970-01-01T00:01:00.000Z');
});

test('each box has ports of its own on the help server, and always the same', (t) => {
  const id = '00ff00ff'.padEnd(32, '0');
  t.is(portOfBox(id), portOfBox(id));
  for (const one of ['0'.repeat(32), 'f'.repeat(32), id]) {
    t.true(portOfBox(one) >= 20_000 && portOfBox(one) < 60_000 && portOfBox(one) % 2 === 0);
  }
});

test('the tunnel reaches the pages, and one more place that is not the screen of the box', (t) => {
  const portal = { address: '127.0.0.44', ports: [80, 81] };
  const page = { port: 20_000, to: '127.0.0.44:80' };
  t.deepEqual(planForwards(20_000, portal, undefined), [page]);
  t.deepEqual(planForwards(20_000, portal, '127.0.0.1:22'), [
    page,
    { port: 20_001, to: '127.0.0.1:22' },
  ]);
  t.deepEqual(planForwards(20_000, portal, '127.0.0.1:80'), [page]);
  t.deepEqual(planForwards(20_000, portal, 'localhost:81'), [page]);
  t.deepEqual(planForwards(20_000, portal, '127.0.0.1:080'), [page]);
  t.deepEqual(planForwards(20_000, portal, '[::1]:00080'), [page]);
});

test('the help server is told to let the box have its ports and nothing else', (t) => {
  const line = authorizedKeyLine('ssh-ed25519 AAAA box', [
    { port: 20_000, to: '127.0.0.44:80' },
    { port: 20_001, to: '127.0.0.1:22' },
  ]);
  t.is(
    line,
    'restrict,port-forwarding,permitlisten="localhost:20000",permitlisten="localhost:20001" ssh-ed25519 AAAA box',
  );
});

test('keys are written as OpenSSH has them', (t) => {
  // RFC 8032 §7.1, test 1; what ssh-keygen -y makes of it is looked at by the system test remote-help.
  const seed = Buffer.from(
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'hex',
  );
  const publicKey = Buffer.from(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    'hex',
  );
  t.is(
    opensshPublicKey({ seed, publicKey }, 'box'),
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea box',
  );
  const text = opensshPrivateKey({ seed, publicKey });
  t.regex(
    text,
    /^-----BEGIN OPENSSH PRIVATE KEY-----\n(?:[A-Za-z0-9+/=]{1,70}\n)+-----END OPENSSH PRIVATE KEY-----\n$/,
  );
});
