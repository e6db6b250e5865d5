import type { ExecutionContext } from 'ava';
import type { RootSigned, Signature } from '../../../src/index.ts';
import { refusedLater } from '../../refused.ts';
import { ecdsaSigner, rsaSigner, testSigner, type Signer } from '../../signers.ts';
import { casesOf, type Scenario } from '../scenario.ts';
import type { World } from '../world.ts';

interface OpenFile {
  signed: RootSigned;
  signatures: Signature[];
}

/** Changes a published file without signing it anew. */
const rewrite = ({ repository }: World, role: string, change: (file: OpenFile) => void): void => {
  const file = JSON.parse(Buffer.from(repository.file(role)).toString()) as OpenFile;
  change(file);
  const { signed, signatures } = file;
  // Members in canonical order: signatures come first, and were written in order.
  const bytes = Buffer.from(JSON.stringify({ signatures, signed }));
  const name =
    role === 'timestamp' ? 'timestamp.json' : `${repository.role(role).version}.${role}.json`;
  repository.files.set(name, bytes);
};

const badSignatures: Readonly<Record<string, string>> = {
  'rsa/rsassa-pss-sha256': 'b1'.repeat(256),
  'ecdsa/ecdsa-sha2-nistp256': `304502210081${'8f'.repeat(31)}022017${'51'.repeat(31)}`,
  'ed25519/ed25519': `b6${'15'.repeat(62)}02`,
};

const refuseBadSignature = async (
  makeSigner: () => Signer,
  t: ExecutionContext,
  world: World,
  id: string,
): Promise<void> => {
  const { client, repository } = world;
  const own = repository.role('root');
  own.signers.push(makeSigner());
  own.threshold = 2;
  repository.publish('root');
  await client.refresh();
  t.is(client.versions()['root'], 2);
  repository.publish('root');
  const bad = own.signers.at(-1)?.keyId;
  rewrite(world, 'root', ({ signatures }) => {
    for (const [index, signature] of signatures.entries()) {
      if (signature.keyid === bad) {
        signatures[index] = { ...signature, sig: badSignatures[id] ?? '' };
      }
    }
  });
  await refusedLater(t, client.refresh(), 'METADATA_UNSIGNED', { valid: 1, threshold: 2 });
  t.is(client.versions()['root'], 2);
};

/** Thresholds, kinds of keys and odd signatures. */
export const keys: readonly Scenario[] = [
  {
    name: 'test_snapshot_does_not_meet_threshold',
    run: async (t, { client, repository }) => {
      const own = repository.role('snapshot');
      own.threshold = 3;
      own.signers.push(testSigner('second snapshot'), testSigner('third snapshot'));
      repository.publish('root', 'targets', 'snapshot', 'timestamp');
      await client.refresh();
      own.signers.pop();
      repository.publish('targets', 'snapshot', 'timestamp');
      await refusedLater(t, client.refresh(), 'METADATA_UNSIGNED', { valid: 2, threshold: 3 });
      t.is(client.versions()['snapshot'], 2);
    },
  },
  {
    name: 'test_snapshot_has_too_few_keys',
    run: async (t, { client, repository }) => {
      const own = repository.role('snapshot');
      for (const number of [2, 3, 4, 5]) own.signers.push(testSigner(`snapshot ${number}`));
      own.threshold = 6;
      repository.publish('root', 'snapshot', 'timestamp');
      await refusedLater(t, client.refresh(), 'METADATA_UNSIGNED', { valid: 5, threshold: 6 });
      t.is(client.versions()['root'], 2);
      t.is(client.versions()['snapshot'], undefined);
    },
  },
  {
    name: 'test_duplicate_keys',
    run: async (t, { client, repository }) => {
      const own = repository.role('snapshot');
      own.threshold = 6;
      own.signers.push(testSigner('second snapshot'));
      repository.publish('root', 'snapshot', 'timestamp');
      const root = repository.signed.get('root') as RootSigned;
      const { snapshot } = root.roles;
      const twice = { ...snapshot, keyids: [...snapshot.keyids, ...snapshot.keyids] };
      repository.write('root', { ...root, roles: { ...root.roles, snapshot: twice } });
      await refusedLater(t, client.refresh(), 'METADATA_INVALID', { role: 'root' });
      t.is(client.versions()['snapshot'], undefined);
    },
  },
  {
    name: 'test_duplicate_sig_keyids',
    run: async (t, world) => {
      const { client, repository } = world;
      repository.describe = false;
      repository.publish('snapshot', 'timestamp');
      rewrite(world, 'snapshot', ({ signatures }) => {
        signatures.push(...signatures);
      });
      await refusedLater(t, client.refresh(), 'METADATA_INVALID', {
        role: 'snapshot',
        reason: 'duplicate-signature',
      });
      t.is(client.versions()['snapshot'], undefined);
    },
  },
  ...casesOf(
    'test_keytype_and_scheme',
    {
      'rsa/rsassa-pss-sha256': () => rsaSigner(3072),
      'ecdsa/ecdsa-sha2-nistp256': ecdsaSigner,
    },
    refuseBadSignature,
    ['tuf-1.0'],
  ),
  ...casesOf(
    'test_keytype_and_scheme',
    { 'ed25519/ed25519': () => testSigner('second root') },
    refuseBadSignature,
  ),
  {
    name: 'test_invalid_sig_in_valid_metadata',
    run: async (t, world) => {
      const { client, repository } = world;
      const [first] = repository.role('timestamp').signers;
      repository.role('timestamp').signers.push(testSigner('second timestamp'));
      repository.publish('root', 'timestamp');
      for (const sig of ['00'.repeat(64), '']) {
        repository.publish('timestamp');
        rewrite(world, 'timestamp', ({ signatures }) => {
          for (const [index, signature] of signatures.entries()) {
            if (signature.keyid === first?.keyId) signatures[index] = { ...signature, sig };
          }
        });
        await t.notThrowsAsync(client.refresh());
        t.is(client.versions()['timestamp'], repository.role('timestamp').version);
      }
    },
  },
];
