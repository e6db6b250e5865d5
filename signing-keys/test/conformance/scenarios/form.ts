import { keyIdOf, type RootSigned } from '../../../src/index.ts';
import { refusedLater } from '../../refused.ts';
import { testSigner, type Signer } from '../../signers.ts';
import type { Scenario } from '../scenario.ts';

/** The same key with members that nobody knows: another key id. */
const withMembers = ({ key, sign }: Signer, members: object): Signer => {
  const changed = { ...key, ...members };
  return { key: changed, keyId: keyIdOf(changed), sign };
};

/** What metadata may look like, and what it must not. */
export const form: readonly Scenario[] = [
  {
    name: 'test_metadata_bytes_match',
    run: async (t, { client, repository, profile }) => {
      const bytes = Buffer.concat([repository.file('timestamp'), Buffer.from(' ')]);
      repository.files.set('timestamp.json', bytes);
      if (profile.encoding === 'canonical') {
        await refusedLater(t, client.refresh(), 'METADATA_INVALID', { reason: 'not-canonical' });
        t.is(client.saved().timestamp, undefined);
      } else {
        await client.refresh();
        t.deepEqual(Buffer.from(client.saved().timestamp ?? []), bytes);
      }
    },
  },
  {
    name: 'test_custom_fields',
    run: async (t, { client, repository }) => {
      await client.refresh();
      const { signers } = repository.role('root');
      signers.push(withMembers(testSigner('odd'), { 'extra-field': { a: 1, b: 2 } }));
      repository.publish('root');
      const root = repository.signed.get('root') as RootSigned;
      const ownRole = { ...root.roles.root, 'another-field': 'value' };
      repository.write('root', {
        ...root,
        'custom-field': 'value',
        roles: { ...root.roles, root: ownRole },
      });
      await client.refresh();
      t.is(client.versions()['root'], 2);
    },
  },
  {
    name: 'test_deprecated_keyid_hash_algorithms',
    run: async (t, { client, repository }) => {
      const odd = withMembers(testSigner('new snapshot'), { keyid_hash_algorithms: 'md5' });
      repository.role('snapshot').signers = [odd];
      repository.publish('root', 'snapshot', 'timestamp');
      await client.refresh();
      t.like(client.versions(), { root: 2, snapshot: 2 });
    },
  },
  {
    name: 'test_incorrect_metadata_type',
    run: async (t, { client, repository }) => {
      repository.role('snapshot').signers.push(testSigner('timestamp'));
      repository.publish('root');
      // Signed as a timestamp must be, and saying what a timestamp says.
      const snapshot = { ...repository.signed.get('timestamp'), _type: 'snapshot' };
      repository.write('timestamp', snapshot);
      await refusedLater(t, client.refresh(), 'METADATA_INVALID', {
        role: 'timestamp',
        reason: '_type',
      });
      t.deepEqual(client.versions(), { root: 2 });
    },
  },
];
