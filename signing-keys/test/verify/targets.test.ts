import test from 'ava';
import {
  findTarget,
  hotspot1,
  recallDelegated,
  recallTargets,
  tuf10,
  updateDelegated,
  updateTargets,
  type TargetsSigned,
} from '../../src/index.ts';
import { refused } from '../refused.ts';
import { createSimulator, enforce, type RepositorySimulator } from '../repository-simulator.ts';
import { testSigner } from '../signers.ts';
import { listed, targeted } from './states.ts';

const report = { ...enforce, expiry: 'report' } as const;
const signedOf = (repository: RepositorySimulator, role: string): TargetsSigned =>
  repository.signed.get(role) as TargetsSigned;

/** Writes a targets role as given, and a snapshot and timestamp that truly describe it. */
const publishAs = (
  repository: RepositorySimulator,
  role: string,
  signed: TargetsSigned,
  signers?: Parameters<RepositorySimulator['write']>[2],
): Uint8Array => {
  repository.role(role).version = signed.version;
  const bytes = repository.write(role, signed, signers);
  repository.publish('snapshot', 'timestamp');
  return bytes;
};

/** Takes the current file of `targets`, or of a channel below current targets. */
const take = (repository: RepositorySimulator, role: string, bytes: Uint8Array, time = enforce) =>
  role === 'targets'
    ? updateTargets(listed(repository), bytes, time)
    : updateDelegated(targeted(repository), role, bytes, time);

for (const role of ['targets', 'stable']) {
  test(`${role} must be what the snapshot describes (5.6.2, 5.6.4)`, (t) => {
    const repository = createSimulator();
    t.notThrows(() => take(repository, role, repository.file(role)));
    const other = repository.write(role, { ...signedOf(repository, role), version: 9 });
    refused(t, () => take(repository, role, other), 'METADATA_MISMATCH', { role, what: 'hash' });
    const short = repository.file(role).subarray(1);
    refused(t, () => take(repository, role, short), 'METADATA_MISMATCH', { role, what: 'length' });

    const plain = createSimulator();
    plain.describe = false;
    plain.publish('snapshot', 'timestamp');
    const newer = plain.write(role, { ...signedOf(plain, role), version: 9 });
    // A channel is taken below targets, which must stay what they are.
    refused(t, () => take(plain, role, newer), 'METADATA_MISMATCH', { role, what: 'version' });
  });

  test(`${role} must be signed by its role (5.6.3)`, (t) => {
    const repository = createSimulator();
    for (const signer of [
      'root',
      'snapshot',
      'timestamp',
      role === 'stable' ? 'targets' : 'stable',
    ]) {
      const signed = signedOf(repository, role);
      const bytes = publishAs(repository, role, signed, [testSigner(signer)]);
      refused(t, () => take(repository, role, bytes), 'METADATA_FOREIGN', { role });
    }
  });

  test(`${role} that expired are refused or reported (5.6.5)`, (t) => {
    const repository = createSimulator();
    repository.role(role).expires = '2026-01-01T00:00:00Z';
    repository.publish(role, 'snapshot', 'timestamp');
    const bytes = repository.file(role);
    refused(t, () => take(repository, role, bytes), 'METADATA_EXPIRED', { role });
    const reported =
      role === 'targets'
        ? updateTargets(listed(repository), bytes, report)
        : updateDelegated(targeted(repository), role, bytes, report);
    t.deepEqual(reported.expired, [role]);
  });

  test(`${role} of the same version with other content are a fork`, (t) => {
    for (const profile of [hotspot1, tuf10]) {
      const repository = createSimulator(profile);
      const before = repository.file(role);
      const other = publishAs(repository, role, {
        ...signedOf(repository, role),
        expires: '2029-01-01T00:00:00Z',
      });
      const attempt = () =>
        role === 'targets'
          ? updateTargets(recallTargets(listed(repository, profile), before), other, enforce)
          : updateDelegated(
              recallDelegated(targeted(repository, profile), role, before),
              role,
              other,
              enforce,
            );
      if (profile === tuf10) t.notThrows(attempt);
      else refused(t, attempt, 'METADATA_FORK', { role, version: 1 });
    }
  });
}

test('targets are taken once', (t) => {
  const repository = createSimulator();
  t.throws(() => updateTargets(targeted(repository), repository.file('targets'), enforce), {
    message: /once/,
  });
});

test('a channel that targets or the snapshot do not list is unknown', (t) => {
  const repository = createSimulator();
  const bytes = repository.file('stable');
  refused(t, () => updateDelegated(targeted(repository), 'beta', bytes, enforce), 'ROLE_UNKNOWN', {
    role: 'beta',
  });
  repository.listed.delete('stable');
  repository.publish('snapshot', 'timestamp');
  refused(
    t,
    () => updateDelegated(targeted(repository), 'stable', bytes, enforce),
    'ROLE_UNKNOWN',
    {
      role: 'stable',
    },
  );
  repository.delegations.delete('targets');
  repository.publish('targets', 'snapshot', 'timestamp');
  refused(
    t,
    () => updateDelegated(targeted(repository), 'stable', bytes, enforce),
    'ROLE_UNKNOWN',
    {
      role: 'stable',
    },
  );
});

test('the name of an inherited member is no channel', (t) => {
  const repository = createSimulator();
  const trusted = targeted(repository);
  for (const role of ['constructor', '__proto__', 'toString']) {
    refused(t, () => updateDelegated(trusted, role, new Uint8Array(), enforce), 'ROLE_UNKNOWN');
  }
});

test('a channel may not delegate further; in the general profile it may', (t) => {
  const nested = { role: 'deeper', paths: ['stable/*'] };
  for (const profile of [hotspot1, tuf10]) {
    const repository = createSimulator(profile);
    repository.delegations.set('stable', [nested]);
    repository.publish('stable', 'snapshot', 'timestamp');
    const trusted = targeted(repository, profile);
    const attempt = () => updateDelegated(trusted, 'stable', repository.file('stable'), enforce);
    if (profile === tuf10) t.notThrows(attempt);
    else refused(t, attempt, 'METADATA_INVALID', { role: 'stable', reason: 'delegations' });
  }
});

test('a role is verified for the delegator through which it is reached', (t) => {
  const repository = createSimulator(tuf10);
  repository.delegations.set('targets', [
    { role: 'a', paths: ['a/*'] },
    { role: 'b', paths: ['b/*'] },
  ]);
  repository.delegations.set('a', [{ role: 'shared', paths: ['a/*'] }]);
  repository.delegations.set('b', [
    { role: 'shared', paths: ['b/*'], signers: [testSigner('someone else')] },
  ]);
  repository.targets.set('shared', new Map([['b/file', Buffer.from('from a, not b')]]));
  for (const role of ['a', 'b', 'shared']) repository.listed.set(role, undefined);
  repository.publish('targets', 'a', 'b', 'shared', 'snapshot', 'timestamp');

  const shared = repository.file('shared');
  const above = ['a', 'b'].reduce(
    (trusted, role) => updateDelegated(trusted, role, repository.file(role), enforce),
    targeted(repository, tuf10),
  );
  const throughA = updateDelegated(above, 'shared', shared, enforce, 'a');
  t.is(throughA.delegated.get('shared')?.delegator, 'a');
  refused(t, () => updateDelegated(throughA, 'shared', shared, enforce, 'b'), 'METADATA_FOREIGN');
  t.is(findTarget(throughA, 'b/file'), undefined);

  const signers = [testSigner('shared'), testSigner('someone else')];
  const both = repository.write('shared', signedOf(repository, 'shared'), signers);
  const throughB = updateDelegated(throughA, 'shared', both, enforce, 'b');
  t.is(throughB.delegated.get('shared')?.delegator, 'b');
  t.is(findTarget(throughB, 'b/file')?.role, 'shared');

  const other = { ...signedOf(repository, 'shared'), targets: {} };
  const changed = repository.write('shared', other, signers);
  refused(t, () => updateDelegated(throughA, 'shared', changed, enforce, 'b'), 'METADATA_FORK', {
    role: 'shared',
  });
});

test('a delegator must be trusted first', (t) => {
  const repository = createSimulator(tuf10);
  t.throws(
    () => updateDelegated(targeted(repository, tuf10), 'x', new Uint8Array(), enforce, 'stable'),
    { message: /stable must be trusted/ },
  );
});
