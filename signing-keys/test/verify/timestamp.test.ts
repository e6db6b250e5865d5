import test from 'ava';
import {
  hotspot1,
  recallTimestamp,
  startTrust,
  tuf10,
  updateTimestamp,
  type TimestampSigned,
} from '../../src/index.ts';
import { refused } from '../refused.ts';
import { createSimulator, enforce } from '../repository-simulator.ts';
import { testSigner } from '../signers.ts';
import { listed, rooted } from './states.ts';

const signedOf = (repository: ReturnType<typeof createSimulator>): TimestampSigned =>
  repository.signed.get('timestamp') as TimestampSigned;

test('a timestamp is taken, also a newer one', (t) => {
  const repository = createSimulator();
  const first = repository.file('timestamp');
  const recalled = recallTimestamp(rooted(repository), first);
  t.is(recalled.timestamp, undefined);
  repository.publish('timestamp');
  const trusted = updateTimestamp(recalled, repository.file('timestamp'), enforce);
  t.is(trusted.timestamp.signed.version, 10_001);
});

test('a timestamp must be signed by its role (5.4.2)', (t) => {
  const repository = createSimulator();
  const start = rooted(repository);
  for (const signer of ['root', 'snapshot', 'targets', 'stable', 'stranger']) {
    const bytes = repository.write('timestamp', signedOf(repository), [testSigner(signer)]);
    refused(t, () => updateTimestamp(start, bytes, enforce), 'METADATA_FOREIGN', {
      role: 'timestamp',
    });
  }
});

test('an older timestamp is refused (5.4.3.1)', (t) => {
  const repository = createSimulator();
  const old = repository.file('timestamp');
  repository.publish('timestamp');
  const recalled = recallTimestamp(rooted(repository), repository.file('timestamp'));
  refused(t, () => updateTimestamp(recalled, old, enforce), 'METADATA_ROLLBACK', {
    role: 'timestamp',
    trusted: 10_001,
    offered: 10_000,
  });
});

test('a newer timestamp with an older snapshot is refused (5.4.3.2)', (t) => {
  const repository = createSimulator(tuf10);
  repository.publish('snapshot', 'timestamp');
  const recalled = recallTimestamp(rooted(repository, tuf10), repository.file('timestamp'));
  repository.role('snapshot').version = 1;
  repository.publish('timestamp');
  refused(
    t,
    () => updateTimestamp(recalled, repository.file('timestamp'), enforce),
    'METADATA_ROLLBACK',
    { role: 'timestamp', trusted: 2, offered: 3 },
  );
});

test('the same version again leaves the trusted one in place', (t) => {
  const repository = createSimulator();
  const first = repository.file('timestamp');
  const recalled = recallTimestamp(rooted(repository), first);
  const again = Uint8Array.from(first);
  t.is(updateTimestamp(recalled, again, enforce).timestamp.bytes, first);
});

test('the same version with other content is a fork; the general profile keeps what it has', (t) => {
  for (const profile of [hotspot1, tuf10]) {
    const repository = createSimulator(profile);
    const first = repository.file('timestamp');
    const recalled = recallTimestamp(rooted(repository, profile), first);
    const other = repository.write('timestamp', {
      ...signedOf(repository),
      expires: '2029-01-01T00:00:00Z',
    });
    if (profile === hotspot1) {
      refused(t, () => updateTimestamp(recalled, other, enforce), 'METADATA_FORK', {
        role: 'timestamp',
        version: 10_000,
      });
    } else {
      t.is(updateTimestamp(recalled, other, enforce).timestamp.bytes, first);
    }
  }
});

test('an expired timestamp is refused or reported (5.4.4)', (t) => {
  const repository = createSimulator();
  repository.role('timestamp').expires = '2026-01-01T00:00:00Z';
  repository.publish('timestamp');
  const bytes = repository.file('timestamp');
  refused(t, () => updateTimestamp(rooted(repository), bytes, enforce), 'METADATA_EXPIRED', {
    role: 'timestamp',
    expires: '2026-01-01T00:00:00Z',
  });
  const report = { ...enforce, expiry: 'report' } as const;
  t.deepEqual(updateTimestamp(rooted(repository), bytes, report).expired, ['timestamp']);
});

test('an expired timestamp still guards against older ones', (t) => {
  const repository = createSimulator();
  const old = repository.file('timestamp');
  repository.role('timestamp').expires = '2026-01-01T00:00:00Z';
  repository.publish('timestamp');
  const recalled = recallTimestamp(rooted(repository), repository.file('timestamp'));
  refused(t, () => updateTimestamp(recalled, old, enforce), 'METADATA_ROLLBACK');
});

test('a timestamp cannot count beyond its snapshot (metadata-v1 §7)', (t) => {
  const repository = createSimulator();
  for (const version of [9_999, 20_000, 2_147_483_647]) {
    const bytes = repository.write('timestamp', { ...signedOf(repository), version });
    refused(t, () => updateTimestamp(rooted(repository), bytes, enforce), 'METADATA_MISMATCH', {
      role: 'timestamp',
      what: 'snapshot-version',
    });
  }
  const last = repository.write('timestamp', { ...signedOf(repository), version: 19_999 });
  t.notThrows(() => updateTimestamp(rooted(repository), last, enforce));
  const general = createSimulator(tuf10);
  const free = general.write('timestamp', { ...signedOf(general), version: 77 });
  t.notThrows(() => updateTimestamp(startTrust(tuf10, general.file('root')), free, enforce));
});

test('other metadata is never taken for a timestamp', (t) => {
  const repository = createSimulator();
  const bytes = repository.write('timestamp', repository.signed.get('snapshot') ?? {});
  refused(t, () => updateTimestamp(rooted(repository), bytes, enforce), 'METADATA_INVALID', {
    role: 'timestamp',
    reason: '_type',
  });
});

test('a timestamp is not taken any more once there is a snapshot', (t) => {
  const repository = createSimulator();
  const trusted = listed(repository);
  t.throws(() => updateTimestamp(trusted, repository.file('timestamp'), enforce), {
    message: /before the snapshot/,
  });
});
