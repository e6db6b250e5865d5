import { refusedLater } from '../../refused.ts';
import { casesOf, type Scenario } from '../scenario.ts';

const topLevel = ['root', 'timestamp', 'snapshot', 'targets'] as const;
const firstRequests = ['2.root.json', 'timestamp.json', '1.snapshot.json', '1.targets.json'];

const decode = (bytes: Uint8Array): { signed: object; signatures: { sig: string }[] } =>
  JSON.parse(Buffer.from(bytes).toString()) as { signed: object; signatures: { sig: string }[] };
const encode = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** What a client asks for, takes and saves at first. */
export const firstRefresh: readonly Scenario[] = [
  {
    name: 'test_basic_refresh_requests',
    run: async (t, { client }) => {
      await client.refresh();
      t.deepEqual(client.requests, firstRequests);
    },
  },
  {
    name: 'test_basic_refresh_trusted_data',
    run: async (t, { client, repository }) => {
      await client.refresh();
      for (const role of topLevel) {
        t.deepEqual(Buffer.from(client.saved()[role] ?? []), Buffer.from(repository.file(role)));
      }
    },
  },
  {
    name: 'test_implicit_refresh',
    run: async (t, { client }) => {
      await t.throwsAsync(client.download('nobody/release.json'), { message: /nobody speaks/ });
      t.deepEqual(client.requests, firstRequests);
      t.deepEqual(Object.keys(client.versions()).sort(), [...topLevel].sort());
    },
  },
  {
    name: 'test_invalid_initial_root',
    run: async (t, { client, repository }) => {
      const root = decode(repository.file('root'));
      Reflect.deleteProperty(root.signed, 'version');
      client.init(encode(root));
      await refusedLater(t, client.refresh(), 'METADATA_INVALID', { role: 'root' });
      t.deepEqual(client.requests, []);
    },
  },
  {
    name: 'test_unsigned_initial_root',
    run: async (t, { client, repository }) => {
      const root = decode(repository.file('root'));
      for (const signature of root.signatures) signature.sig = '30'.repeat(64);
      client.init(encode(root));
      await refusedLater(t, client.refresh(), 'METADATA_UNSIGNED', { role: 'root' });
      t.deepEqual(client.requests, []);
    },
  },
  ...casesOf(
    'test_unsigned_metadata',
    {
      root: ['root'],
      timestamp: ['root'],
      snapshot: ['root', 'timestamp'],
      targets: ['root', 'snapshot', 'timestamp'],
    },
    async (trusted, t, { client, repository }, role) => {
      repository.publish('root');
      repository.role(role).signers = [];
      if (role === 'root') repository.write('root', repository.signed.get('root') ?? {});
      repository.publish('targets', 'snapshot', 'timestamp');
      await refusedLater(t, client.refresh(), 'METADATA_UNSIGNED', { role });
      t.deepEqual(Object.keys(client.versions()).sort(), trusted);
      t.is(client.versions()['root'], role === 'root' ? 1 : 2);
    },
  ),
];
