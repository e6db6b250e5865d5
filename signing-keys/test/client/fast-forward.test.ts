import test from 'ava';
import { hotspot1, refresh, tuf10 } from '../../src/index.ts';
import { refusedLater } from '../refused.ts';
import { createSimulator, type RepositorySimulator } from '../repository-simulator.ts';
import { testSigner } from '../signers.ts';

for (const profile of [hotspot1, tuf10]) {
  const publishMany = (repository: RepositorySimulator, role: string) => {
    for (let more = 0; more < 50; more += 1) repository.publish(role);
  };

  test(`${profile.name}: recovery of a fast-forwarded timestamp (5.3.11)`, async (t) => {
    const repository = createSimulator(profile);
    publishMany(repository, 'timestamp');
    const { stored } = await refresh(repository.options());
    repository.role('timestamp').signers = [testSigner('new timestamp')];
    repository.role('timestamp').version = 0;
    repository.publish('root', 'timestamp');
    const { trusted } = await refresh(repository.options(stored));
    t.is(trusted.timestamp.bytes, repository.file('timestamp'));
  });

  test(`${profile.name}: recovery of a fast-forwarded snapshot (5.3.11)`, async (t) => {
    const repository = createSimulator(profile);
    publishMany(repository, 'snapshot');
    repository.publish('timestamp');
    const { stored } = await refresh(repository.options());
    repository.role('snapshot').signers = [testSigner('new snapshot')];
    repository.role('timestamp').signers = [testSigner('new timestamp')];
    repository.role('snapshot').version = 0;
    repository.role('timestamp').version = 0;
    repository.publish('root', 'snapshot', 'timestamp');
    const { trusted } = await refresh(repository.options(stored));
    t.is(trusted.snapshot.signed.version, 1);
  });

  test(`${profile.name}: recovery of fast-forwarded targets, unwanted roles removed`, async (t) => {
    const repository = createSimulator(profile);
    publishMany(repository, 'targets');
    repository.publish('snapshot', 'timestamp');
    const { stored } = await refresh(repository.options());
    repository.role('snapshot').signers = [testSigner('new snapshot')];
    repository.role('targets').version = 0;
    repository.listed.delete('stable');
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    const { trusted, stored: after } = await refresh(repository.options(stored));
    t.is(trusted.targets.signed.version, 1);
    t.deepEqual(after.delegated, {});
  });

  test(`${profile.name}: a rollback without rotation of keys is refused`, async (t) => {
    const repository = createSimulator(profile);
    publishMany(repository, 'targets');
    repository.publish('snapshot', 'timestamp');
    const { stored } = await refresh(repository.options());
    repository.role('targets').version = 0;
    repository.publish('targets', 'snapshot', 'timestamp');
    await refusedLater(t, refresh(repository.options(stored)), 'METADATA_ROLLBACK', {
      role: 'targets',
      trusted: 51,
      offered: 1,
    });
  });
}
