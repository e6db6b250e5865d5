import { refusedLater } from '../../refused.ts';
import { testSigner } from '../../signers.ts';
import { casesOf, type Scenario } from '../scenario.ts';
import type { World } from '../world.ts';

const publishMany = ({ repository }: World, role: string): void => {
  for (let more = 0; more < 99; more += 1) repository.publish(role);
};

const rotate = ({ repository }: World, ...roles: readonly string[]): void => {
  for (const role of roles) repository.role(role).signers = [testSigner(`new ${role}`)];
};

/** The next publication of these roles counts from 1 again. */
const startAgain = ({ repository }: World, ...roles: readonly string[]): void => {
  for (const role of roles) repository.role(role).version = 0;
};

const withAndWithoutHashes = { basic: false, 'with hashes': true } as const;

/** Going back is refused for every role; forward without end can be recovered from. */
export const rollback: readonly Scenario[] = [
  {
    name: 'test_new_timestamp_version_rollback',
    run: async (t, world) => {
      const { client, repository } = world;
      repository.publish('timestamp');
      await client.refresh();
      const { timestamp } = client.versions();
      startAgain(world, 'timestamp');
      repository.publish('timestamp');
      await refusedLater(t, client.refresh(), 'METADATA_ROLLBACK', { role: 'timestamp' });
      t.is(client.versions()['timestamp'], timestamp);
      t.is(client.requests.at(-1), 'timestamp.json');
    },
  },
  ...casesOf('test_snapshot_rollback', withAndWithoutHashes, async (describe, t, world) => {
    const { client, repository } = world;
    repository.describe = describe;
    repository.publish('snapshot', 'timestamp');
    await client.refresh();
    const before = client.versions();
    startAgain(world, 'snapshot');
    repository.publish('snapshot', 'timestamp');
    await refusedLater(t, client.refresh(), 'METADATA_ROLLBACK', { role: 'timestamp' });
    t.deepEqual(client.versions(), before);
    t.is(client.requests.at(-1), 'timestamp.json');
  }),
  {
    name: 'test_targets_role_removal',
    run: async (t, world) => {
      const { client, repository } = world;
      await client.refresh();
      repository.listed.delete('stable');
      repository.publish('snapshot', 'timestamp');
      await refusedLater(t, client.refresh(), 'METADATA_ROLLBACK', { role: 'stable', offered: 0 });
      t.is(client.versions()['snapshot'], 1);
    },
  },
  {
    name: 'test_targets_fast_forward_recovery',
    run: async (t, world) => {
      const { client, repository } = world;
      publishMany(world, 'targets');
      repository.publish('snapshot', 'timestamp');
      await client.refresh();
      t.is(client.versions()['targets'], 100);
      rotate(world, 'snapshot');
      startAgain(world, 'targets');
      repository.listed.delete('stable');
      repository.publish('root', 'targets', 'snapshot', 'timestamp');
      await client.refresh();
      t.is(client.versions()['targets'], 1);
    },
  },
  {
    name: 'test_new_snapshot_fast_forward_recovery',
    run: async (t, world) => {
      const { client, repository } = world;
      publishMany(world, 'snapshot');
      repository.publish('timestamp');
      await client.refresh();
      t.is(client.versions()['snapshot'], 100);
      rotate(world, 'snapshot', 'timestamp');
      startAgain(world, 'snapshot');
      repository.publish('root', 'targets', 'snapshot', 'timestamp');
      await client.refresh();
      t.is(client.versions()['snapshot'], 1);
    },
  },
  {
    name: 'test_new_timestamp_fast_forward_recovery',
    run: async (t, world) => {
      const { client, repository } = world;
      const { version } = repository.role('timestamp');
      publishMany(world, 'timestamp');
      await client.refresh();
      t.is(client.versions()['timestamp'], version + 99);
      rotate(world, 'timestamp');
      startAgain(world, 'timestamp');
      repository.publish('root', 'timestamp');
      await client.refresh();
      t.is(client.versions()['timestamp'], version);
    },
  },
  ...casesOf('test_targets_rollback', withAndWithoutHashes, async (describe, t, world) => {
    const { client, repository } = world;
    repository.describe = describe;
    repository.publish('targets', 'snapshot', 'timestamp');
    await client.refresh();
    startAgain(world, 'targets');
    repository.publish('targets', 'snapshot', 'timestamp');
    await refusedLater(t, client.refresh(), 'METADATA_ROLLBACK', {
      role: 'targets',
      trusted: 2,
      offered: 1,
    });
    t.like(client.versions(), { snapshot: 2, targets: 2 });
  }),
];
