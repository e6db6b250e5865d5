import { describeMetadata, type SnapshotSigned, type TimestampSigned } from '../../../src/index.ts';
import { refusedLater } from '../../refused.ts';
import { casesOf, type Scenario } from '../scenario.ts';
import type { World } from '../world.ts';

const noHash = { sha256: '0'.repeat(64) };

/** Signs the current timestamp anew, with something else to say of the snapshot. */
const lieOfSnapshot = ({ repository }: World, lie: object): void => {
  const timestamp = repository.signed.get('timestamp') as TimestampSigned;
  const { 'snapshot.json': truth } = timestamp.meta;
  const meta = { 'snapshot.json': { ...truth, ...lie } };
  repository.write('timestamp', { ...timestamp, meta });
};

/** Files that are not what the role above says of them, or not there. */
export const listedFiles: readonly Scenario[] = [
  ...casesOf(
    'test_url_and_metadata_version_mismatch',
    {
      root: ['root'],
      snapshot: ['root', 'timestamp'],
      targets: ['root', 'snapshot', 'timestamp'],
    },
    async (trusted, t, world, role) => {
      const { client, repository } = world;
      repository.publish('root', 'targets', 'snapshot', 'timestamp');
      const later = { ...repository.signed.get(role), version: 3 };
      const file = { ...describeMetadata(repository.write(role, later)), version: 2 };
      if (role === 'targets') {
        repository.listed.set('targets', file);
        repository.publish('snapshot', 'timestamp');
      } else if (role === 'snapshot') {
        lieOfSnapshot(world, file);
      }
      await refusedLater(t, client.refresh(), 'METADATA_MISMATCH', { role, what: 'version' });
      t.deepEqual(Object.keys(client.versions()).sort(), trusted);
      t.is(client.versions()['root'], role === 'root' ? 1 : 2);
    },
  ),
  {
    name: 'test_timestamp_content_changes',
    run: async (t, world) => {
      const { client, profile } = world;
      await client.refresh();
      const { timestamp } = client.saved();
      lieOfSnapshot(world, { version: profile.timestampVersions === 'bound' ? 1 : 100, x: 1 });
      // TUF goes on with the trusted one; our profile says that two writers do not agree.
      if (profile.forks === 'refused') {
        await refusedLater(t, client.refresh(), 'METADATA_FORK', { role: 'timestamp' });
      } else {
        await client.refresh();
      }
      t.deepEqual(client.requests, ['2.root.json', 'timestamp.json']);
      t.is(client.saved().timestamp, timestamp);
    },
  },
  {
    name: 'test_basic_metadata_hash_support',
    run: async (t, { client, repository }) => {
      repository.describe = true;
      repository.publish('targets', 'snapshot', 'timestamp');
      const { meta } = repository.signed.get('snapshot') as SnapshotSigned;
      t.is(meta['targets.json']?.length, repository.file('targets').length);
      await t.notThrowsAsync(client.refresh());
    },
  },
  {
    name: 'test_targets_hash_mismatch',
    run: async (t, { client, repository }) => {
      repository.describe = true;
      repository.publish('targets', 'snapshot', 'timestamp');
      await client.refresh();
      repository.publish('targets');
      repository.listed.set('targets', {
        ...describeMetadata(repository.file('targets')),
        hashes: noHash,
      });
      repository.publish('snapshot', 'timestamp');
      await refusedLater(t, client.refresh(), 'METADATA_MISMATCH', {
        role: 'targets',
        what: 'hash',
      });
      t.like(client.versions(), { snapshot: 3, targets: 2 });
    },
  },
  {
    name: 'test_snapshot_hash_mismatch',
    run: async (t, world) => {
      const { client, repository } = world;
      repository.describe = true;
      repository.publish('snapshot', 'timestamp');
      await client.refresh();
      repository.publish('snapshot', 'timestamp');
      lieOfSnapshot(world, { hashes: noHash });
      await refusedLater(t, client.refresh(), 'METADATA_MISMATCH', {
        role: 'snapshot',
        what: 'hash',
      });
      t.like(client.versions(), { snapshot: 2, timestamp: repository.role('timestamp').version });
    },
  },
  ...casesOf(
    'test_snapshot_404, test_targets_404',
    { snapshot: '2.snapshot.json', targets: '2.targets.json' },
    async (name, t, { client, repository }, role) => {
      await client.refresh();
      const before = client.versions();
      repository.publish('targets', 'snapshot', 'timestamp');
      repository.files.delete(name);
      await refusedLater(t, client.refresh(), 'METADATA_MISSING', { name });
      t.is(client.requests.at(-1), name);
      const after = client.versions();
      t.is(after['timestamp'], repository.role('timestamp').version);
      t.is(after['snapshot'], role === 'targets' ? 2 : 1);
      t.is(after['targets'], before['targets']);
    },
  ),
  {
    name: 'test_timestamp_404',
    run: async (t, { client, repository }) => {
      await client.refresh();
      repository.files.delete('timestamp.json');
      await refusedLater(t, client.refresh(), 'METADATA_MISSING', { name: 'timestamp.json' });
      t.is(client.requests.at(-1), 'timestamp.json');
    },
  },
];
