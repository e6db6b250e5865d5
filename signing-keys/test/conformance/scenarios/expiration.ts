import { refusedLater } from '../../refused.ts';
import { casesOf, type Scenario } from '../scenario.ts';

const past = '2026-11-21T23:59:59Z';
/** Day 7, 18 and 21 after the start, which is 2026-11-22. */
const day7 = '2026-11-29T00:00:00Z';
const day18 = '2026-12-10T00:00:00Z';
const day21 = '2026-12-13T00:00:00Z';

/** Expiry against the fixed start time of the update. */
export const expiration: readonly Scenario[] = [
  {
    name: 'test_root_expired',
    run: async (t, { client, repository }) => {
      repository.publish('root');
      await client.refresh();
      const before = client.versions();
      repository.role('root').expires = past;
      repository.publish('root', 'targets', 'snapshot', 'timestamp');
      await refusedLater(t, client.refresh(), 'METADATA_EXPIRED', { role: 'root' });
      t.deepEqual(client.versions(), { ...before, root: 3 });
    },
  },
  ...casesOf(
    'test_timestamp_expired, test_snapshot_expired, test_targets_expired',
    { timestamp: [], snapshot: ['timestamp'], targets: ['timestamp', 'snapshot'] },
    async (taken: readonly string[], t, { client, repository }, role) => {
      await client.refresh();
      const before = client.versions();
      repository.role(role).expires = past;
      repository.publish('targets', 'snapshot', 'timestamp');
      await refusedLater(t, client.refresh(), 'METADATA_EXPIRED', { role, expires: past });
      const newer = taken.map((name) => [name, repository.role(name).version]);
      t.deepEqual(client.versions(), { ...before, ...Object.fromEntries(newer) });
    },
  ),
  {
    name: 'test_expired_local_root',
    run: async (t, { client, repository }) => {
      repository.role('root').expires = day7;
      repository.publish('root');
      await client.refresh();
      repository.role('root').expires = day21;
      repository.publish('root');
      await client.refresh(day18);
      t.is(client.versions()['root'], 3);
    },
  },
  {
    name: 'test_expired_local_timestamp',
    run: async (t, { client, repository }) => {
      repository.role('timestamp').expires = day7;
      repository.publish('timestamp');
      await client.refresh();
      repository.role('timestamp').expires = day21;
      repository.publish('targets', 'snapshot', 'timestamp');
      await client.refresh(day18);
      const { version } = repository.role('timestamp');
      t.deepEqual(client.versions(), { root: 1, timestamp: version, snapshot: 2, targets: 2 });
    },
  },
  {
    name: 'test_faketime',
    run: async (t, { client, repository }) => {
      repository.role('root').expires = day7;
      repository.publish('root');
      await client.refresh();
      // "MUST be higher than the fixed update start time": at the very moment it is over.
      await refusedLater(t, client.refresh(day7), 'METADATA_EXPIRED', { role: 'root' });
      await t.notThrowsAsync(client.refresh('2026-11-28T23:59:59Z'));
    },
  },
];
