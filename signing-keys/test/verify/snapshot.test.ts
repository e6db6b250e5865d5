import test from 'ava';
import {
  hotspot1,
  recallSnapshot,
  tuf10,
  updateSnapshot,
  updateTimestamp,
  type SnapshotSigned,
} from '../../src/index.ts';
import { refused } from '../refused.ts';
import { createSimulator, enforce, type RepositorySimulator } from '../repository-simulator.ts';
import { testSigner } from '../signers.ts';
import { rooted, stamped, targeted } from './states.ts';

const signedOf = (repository: RepositorySimulator): SnapshotSigned =>
  repository.signed.get('snapshot') as SnapshotSigned;

/** Writes a snapshot as given, and a timestamp that truly describes it. */
const publishSnapshot = (
  repository: RepositorySimulator,
  ...[signed, signers]: [SnapshotSigned, Parameters<RepositorySimulator['write']>[2]?]
): Uint8Array => {
  repository.role('snapshot').version = signed.version;
  const bytes = repository.write('snapshot', signed, signers);
  repository.publish('timestamp');
  return bytes;
};

test('a snapshot must be what the timestamp describes (5.5.2, 5.5.4)', (t) => {
  const repository = createSimulator();
  const old = repository.file('snapshot');
  const trusted = stamped(repository);
  t.is(updateSnapshot(trusted, old, enforce).snapshot.bytes, old);

  repository.publish('snapshot');
  const refusal = (bytes: Uint8Array, what: string) => {
    refused(t, () => updateSnapshot(trusted, bytes, enforce), 'METADATA_MISMATCH', {
      role: 'snapshot',
      what,
    });
  };
  refusal(repository.file('snapshot'), 'hash');
  refusal(old.subarray(1), 'length');

  const plain = createSimulator();
  plain.describe = false;
  plain.publish('timestamp');
  const withoutHashes = stamped(plain);
  plain.publish('snapshot');
  refused(
    t,
    () => updateSnapshot(withoutHashes, plain.file('snapshot'), enforce),
    'METADATA_MISMATCH',
    { role: 'snapshot', what: 'version' },
  );
});

test('hashes that cannot be checked refuse; each known one must match', (t) => {
  const repository = createSimulator(tuf10);
  const bytes = repository.file('snapshot');
  const timestamp = repository.signed.get('timestamp') as object;
  const sha256 = '0'.repeat(64);
  for (const [hashes, length] of [
    [{ blake3: sha256 }, undefined],
    [{ sha256 }, undefined],
    [{ sha512: sha256 }, undefined],
    [undefined, bytes.length + 1],
  ] as const) {
    const meta = {
      'snapshot.json': { version: 1, ...(hashes && { hashes }), ...(length && { length }) },
    };
    const stamp = repository.write('timestamp', { ...timestamp, meta });
    const trusted = updateTimestamp(rooted(repository, tuf10), stamp, enforce);
    refused(t, () => updateSnapshot(trusted, bytes, enforce), 'METADATA_MISMATCH', {
      what: hashes ? 'hash' : 'length',
    });
  }
});

test('a snapshot must be signed by its role (5.5.3)', (t) => {
  const repository = createSimulator();
  for (const signer of ['timestamp', 'targets', 'stable']) {
    const bytes = publishSnapshot(repository, signedOf(repository), [testSigner(signer)]);
    refused(t, () => updateSnapshot(stamped(repository), bytes, enforce), 'METADATA_FOREIGN', {
      role: 'snapshot',
    });
  }
});

test('no role may fall back or vanish (5.5.5)', (t) => {
  const repository = createSimulator();
  repository.publish('stable', 'targets', 'snapshot', 'timestamp');
  const before = repository.file('snapshot');
  const signed = signedOf(repository);
  const { 'stable.json': stable, 'targets.json': targets } = signed.meta;
  if (stable === undefined || targets === undefined) return t.fail();
  for (const [meta, role, offered] of [
    [{ 'stable.json': { version: 1 }, 'targets.json': targets }, 'stable', 1],
    [{ 'stable.json': stable, 'targets.json': { version: 1 } }, 'targets', 1],
    [{ 'targets.json': targets }, 'stable', 0],
  ] as const) {
    const bytes = publishSnapshot(repository, { ...signed, version: 3, meta });
    const trusted = recallSnapshot(stamped(repository), before);
    refused(t, () => updateSnapshot(trusted, bytes, enforce), 'METADATA_ROLLBACK', {
      role,
      offered,
      trusted: 2,
    });
    t.notThrows(() => updateSnapshot(stamped(repository), bytes, enforce));
  }
  return undefined;
});

test('a recalled snapshot must still verify, or it guards nothing', (t) => {
  const repository = createSimulator();
  const before = repository.file('snapshot');
  repository.role('snapshot').signers = [testSigner('new snapshot')];
  repository.publish('root', 'snapshot', 'timestamp');
  refused(t, () => recallSnapshot(stamped(repository), before), 'METADATA_FOREIGN');
});

test('the same version with other content is a fork in our profile', (t) => {
  for (const profile of [hotspot1, tuf10]) {
    const repository = createSimulator(profile);
    const before = repository.file('snapshot');
    const other = publishSnapshot(repository, {
      ...signedOf(repository),
      expires: '2029-01-01T00:00:00Z',
    });
    const trusted = recallSnapshot(stamped(repository, profile), before);
    if (profile === hotspot1) {
      refused(t, () => updateSnapshot(trusted, other, enforce), 'METADATA_FORK', {
        role: 'snapshot',
        version: 1,
      });
    } else {
      t.notThrows(() => updateSnapshot(trusted, other, enforce));
    }
  }
});

test('one more signature on the same content is no fork', (t) => {
  const repository = createSimulator();
  const before = repository.file('snapshot');
  const signers = [...repository.role('snapshot').signers, testSigner('helper')];
  const more = publishSnapshot(repository, signedOf(repository), signers);
  const trusted = recallSnapshot(stamped(repository), before);
  t.is(updateSnapshot(trusted, more, enforce).snapshot.bytes, more);
});

test('a jump that no honest writer makes is refused', (t) => {
  const repository = createSimulator();
  const before = repository.file('snapshot');
  const far = { ...hotspot1, maxVersionStep: 9 };
  for (const [version, taken] of [
    [10, true],
    [11, false],
  ] as const) {
    const bytes = publishSnapshot(repository, { ...signedOf(repository), version });
    const trusted = recallSnapshot(stamped(repository, far), before);
    if (taken) t.notThrows(() => updateSnapshot(trusted, bytes, enforce));
    else {
      refused(t, () => updateSnapshot(trusted, bytes, enforce), 'METADATA_MISMATCH', {
        role: 'snapshot',
        what: 'step',
      });
    }
  }
});

test('an expired snapshot is refused or reported (5.5.6)', (t) => {
  const repository = createSimulator();
  repository.role('snapshot').expires = '2026-01-01T00:00:00Z';
  repository.publish('snapshot', 'timestamp');
  const bytes = repository.file('snapshot');
  const trusted = stamped(repository);
  refused(t, () => updateSnapshot(trusted, bytes, enforce), 'METADATA_EXPIRED', {
    role: 'snapshot',
  });
  const report = { ...enforce, expiry: 'report' } as const;
  t.deepEqual(updateSnapshot(trusted, bytes, report).expired, ['snapshot']);
  t.deepEqual(updateSnapshot({ ...trusted, expired: ['snapshot'] }, bytes, report).expired, [
    'snapshot',
  ]);
});

test('a snapshot is not taken any more once there are targets', (t) => {
  const repository = createSimulator();
  const trusted = targeted(repository);
  t.throws(() => updateSnapshot(trusted, repository.file('snapshot'), enforce), {
    message: /before targets/,
  });
});
