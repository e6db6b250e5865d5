import test from 'ava';
import {
  advanceTimeFloor,
  createRoot,
  encodeMetadata,
  hotspot1,
  refresh,
  signMetadata,
  startTrust,
} from '../src/index.ts';
import { createSimulator, expires, issued } from './repository-simulator.ts';
import { testKey, testSigner } from './signers.ts';

/** Metadata of a repository where some roles say when they were issued. */
const trustedWith = async (issuedBy: Readonly<Record<string, unknown>>) => {
  const repository = createSimulator();
  repository.describe = false;
  for (const role of ['root', 'targets', 'stable', 'snapshot', 'timestamp']) {
    const custom = role in issuedBy ? { custom: { issued: issuedBy[role] } } : {};
    repository.write(role, { ...repository.signed.get(role), ...custom } as never);
  }
  repository.describe = false;
  const reader = { read: (name: string) => Promise.resolve(repository.files.get(name)) };
  repository.publish('snapshot', 'timestamp');
  return (await refresh({ ...repository.options(), reader })).trusted;
};

test('the floor rises to the latest issue, never falls', async (t) => {
  const trusted = await trustedWith({ stable: '2026-11-20T00:00:00Z' });
  t.is(advanceTimeFloor('2026-01-01T00:00:00Z', trusted), '2026-11-20T00:00:00Z');
  t.is(advanceTimeFloor('2027-01-01T00:00:00Z', trusted), '2027-01-01T00:00:00Z');
});

test('a root moves it any distance, others 400 days at once', async (t) => {
  t.is(
    advanceTimeFloor('2020-01-01T00:00:00Z', await trustedWith({ root: '2026-10-01T00:00:00Z' })),
    issued,
  );
  const early = await trustedWith({ root: '2020-01-01T00:00:00Z' });
  t.is(advanceTimeFloor('2020-01-01T00:00:00Z', early), '2021-02-04T00:00:00Z');
});

test('a root may say how late it is at least', (t) => {
  const keys = { keys: [testSigner('x').key], threshold: 1 };
  const roles = { root: keys, timestamp: keys, snapshot: keys, targets: keys };
  const root = createRoot({
    version: 1,
    issued,
    expires,
    custom: { timeFloor: '2027-03-01T00:00:00Z' },
    roles,
  });
  const trusted = startTrust(hotspot1, signMetadata(encodeMetadata(root), [testKey('x')]));
  t.is(advanceTimeFloor('2020-01-01T00:00:00Z', trusted), '2027-03-01T00:00:00Z');
  t.is(advanceTimeFloor('2027-06-01T00:00:00Z', trusted), '2027-06-01T00:00:00Z');
});

test('an issue that makes no sense moves nothing', async (t) => {
  const floor = '2026-10-31T00:00:00Z';
  for (const odd of ['soon', 5, null, '2099-01-01T00:00:00Z']) {
    const trusted = await trustedWith({ root: odd, targets: odd, stable: odd });
    t.is(advanceTimeFloor(floor, trusted), issued);
  }
});

test('metadata that says nothing of its issue moves nothing', async (t) => {
  const keys = { keys: [testSigner('x').key], threshold: 1 };
  const roles = { root: keys, timestamp: keys, snapshot: keys, targets: keys };
  const { custom, ...root } = createRoot({ version: 1, issued, expires, roles });
  const trusted = await trustedWith({});
  t.truthy(custom);
  const bare = {
    profile: trusted.profile,
    root: { ...trusted.root, signed: root },
    delegated: new Map(),
    previous: trusted.previous,
    expired: [],
  };
  t.is(advanceTimeFloor('2026-01-01T00:00:00Z', bare), '2026-01-01T00:00:00Z');
});
