import test from 'ava';
import {
  hotspot1,
  keepVerified,
  refresh,
  tuf10,
  type OnVerified,
  type StoredMetadata,
} from '../../src/index.ts';
import { refusedLater } from '../refused.ts';
import { createSimulator, type RepositorySimulator } from '../repository-simulator.ts';
import { testSigner } from '../signers.ts';

/** A client whose power fails right after a role was saved. */
const cutAfter = (role: string, stored: StoredMetadata) => {
  let saved = stored;
  const onVerified: OnVerified = (verified, bytes) => {
    saved = keepVerified(saved, verified, bytes);
    return verified === role ? Promise.reject(new Error('power cut')) : Promise.resolve();
  };
  return { saved: () => saved, onVerified };
};

test('what a refresh asks to save, kept one by one, is what it returns', async (t) => {
  const repository = createSimulator();
  let saved = repository.fresh();
  const { stored } = await refresh({
    ...repository.options(),
    onVerified: (role, bytes) => {
      saved = keepVerified(saved, role, bytes);
      return Promise.resolve();
    },
  });
  t.deepEqual(saved, stored);
});

test('a root that changes no timestamp or snapshot key leaves what is saved of them', async (t) => {
  const repository = createSimulator();
  const { stored } = await refresh(repository.options());
  repository.role('root').signers.push(testSigner('second root'));
  repository.role('timestamp').signers.push(testSigner('second timestamp'));
  repository.publish('root');
  const root = repository.file('root');
  t.deepEqual(keepVerified(stored, 'root', root), { ...stored, root });
});

for (const profile of [hotspot1, tuf10]) {
  /** Snapshot versions were driven up; only the snapshot key is rotated; the power fails then. */
  const cutInRecovery = async (repository: RepositorySimulator): Promise<StoredMetadata> => {
    for (let more = 0; more < 50; more += 1) repository.publish('snapshot');
    repository.publish('timestamp');
    const { stored } = await refresh(repository.options());
    repository.role('snapshot').signers = [testSigner('new snapshot')];
    repository.role('snapshot').version = 0;
    repository.role('timestamp').version = 0;
    repository.publish('root', 'snapshot', 'timestamp');
    const { saved, onVerified } = cutAfter('root', stored);
    const cut = refresh({ ...repository.options(stored), onVerified });
    await cut.catch(() => undefined);
    return saved();
  };

  test(`${profile.name}: power lost between a rotated root and its timestamp ends no recovery (5.3.11)`, async (t) => {
    const repository = createSimulator(profile);
    const saved = await cutInRecovery(repository);
    t.is(saved.root, repository.file('root'));
    t.is(saved.timestamp, undefined);
    t.is(saved.snapshot, undefined);
    const { trusted } = await refresh(repository.options(saved));
    t.is(trusted.snapshot.signed.version, 1);
  });

  test(`${profile.name}: a key that was taken away and given back was rotated all the same`, async (t) => {
    const repository = createSimulator(profile);
    for (let more = 0; more < 50; more += 1) repository.publish('timestamp');
    const { stored } = await refresh(repository.options());
    const { signers } = repository.role('timestamp');
    repository.role('timestamp').signers = [testSigner('for a while')];
    repository.publish('root');
    repository.role('timestamp').signers = signers;
    repository.publish('root');
    repository.role('timestamp').version = 0;
    repository.publish('timestamp');
    const { trusted } = await refresh(repository.options(stored));
    t.is(trusted.timestamp.bytes, repository.file('timestamp'));
  });

  test(`${profile.name}: without a rotation the same repository stays a rollback`, async (t) => {
    const repository = createSimulator(profile);
    for (let more = 0; more < 50; more += 1) repository.publish('snapshot');
    repository.publish('timestamp');
    const { stored } = await refresh(repository.options());
    repository.role('snapshot').version = 0;
    repository.role('timestamp').version = 0;
    repository.publish('root', 'snapshot', 'timestamp');
    await refusedLater(t, refresh(repository.options(stored)), 'METADATA_ROLLBACK', {
      role: 'timestamp',
    });
  });
}
