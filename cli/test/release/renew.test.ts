import test from 'ava';
import type { CodedError } from '@p2p-hotspot/contract';
import {
  createChannel,
  createRoot,
  createSigningKey,
  createSnapshot,
  createTargets,
  createTimestamp,
  encodeMetadata,
  publicTufKey,
  type RoleKeys,
} from '@p2p-hotspot/signing-keys';
import { signedPart, type MetadataSet } from '../../src/release/metadata-set.ts';
import { renewRoles, rolesOfKeys } from '../../src/release/renew.ts';

const [operator, freshness, community] = [1, 2, 3].map((seed) =>
  createSigningKey(new Uint8Array(32).fill(seed)),
) as [
  ReturnType<typeof createSigningKey>,
  ReturnType<typeof createSigningKey>,
  ReturnType<typeof createSigningKey>,
];

const held = (...keys: readonly (typeof operator)[]): RoleKeys => ({
  keys: keys.map(({ publicKey }) => publicTufKey(publicKey)),
  threshold: 1,
});

const head = { issued: '2025-01-01T00:00:00Z', expires: '2026-01-01T00:00:00Z' };
const issued = '2026-06-30T00:00:00Z';

const published = (timestamp = 20_005): MetadataSet => ({
  roots: [
    encodeMetadata(
      createRoot({
        ...head,
        version: 1,
        roles: {
          root: held(operator),
          targets: held(operator),
          snapshot: held(operator),
          timestamp: held(operator, freshness),
        },
      }),
    ),
  ],
  targets: encodeMetadata(
    createTargets({
      ...head,
      version: 4,
      channels: { stable: held(operator), 'site-north': held(community) },
    }),
  ),
  channels: {
    stable: encodeMetadata(createChannel({ ...head, version: 7, targets: {} })),
    'site-north': encodeMetadata(createChannel({ ...head, version: 3, targets: {} })),
  },
  snapshot: encodeMetadata(
    createSnapshot({ ...head, version: 2, roles: { targets: { version: 4 } } }),
  ),
  timestamp: encodeMetadata(
    createTimestamp({ ...head, version: timestamp, snapshot: { version: 2 } }),
  ),
});

const partOf = (metadata: MetadataSet, role: 'targets' | 'snapshot' | 'timestamp') =>
  signedPart(role, metadata[role] ?? new Uint8Array());

test('keys tell which roles they can sign again', (t) => {
  const rolesOf = (...keys: readonly (typeof operator)[]) =>
    rolesOfKeys(published(), new Set(keys.map(({ keyId }) => keyId)));
  t.deepEqual(rolesOf(operator), ['targets', 'stable', 'snapshot', 'timestamp']);
  t.deepEqual(rolesOf(freshness), ['timestamp']);
  t.deepEqual(rolesOf(community), ['site-north']);
  t.deepEqual(rolesOf(), []);
});

test('a timestamp alone is one re-sign number on, with its snapshot as it was', (t) => {
  const before = published();
  const after = renewRoles(before, new Set(['timestamp']), issued);
  const { version, expires, custom } = partOf(after, 'timestamp');
  t.deepEqual(
    { version, expires, custom },
    { version: 20_006, expires: '2027-12-30T00:00:00Z', custom: { issued } },
  );
  t.is(after.snapshot, before.snapshot);
});

test('the last re-sign number of a snapshot has no successor', (t) => {
  const error = t.throws<CodedError>(() =>
    renewRoles(published(29_999), new Set(['timestamp']), issued),
  );
  t.is(error.code, 'RESIGN_LIMIT');
});

test('a role that others speak of leaves them to follow', (t) => {
  const before = published();
  const after = renewRoles(before, new Set(['stable', 'snapshot', 'timestamp']), issued);
  t.is(signedPart('targets', after.channels['stable'] ?? new Uint8Array()).version, 8);
  t.is(after.channels['site-north'], before.channels['site-north']);
  t.is(after.targets, before.targets);
  t.is(after.snapshot, before.snapshot);
  t.is(after.timestamp, before.timestamp);
  const snapshot = renewRoles(before, new Set(['snapshot', 'timestamp']), issued);
  t.is(partOf(snapshot, 'snapshot').version, 3);
  t.is(snapshot.timestamp, before.timestamp);
});
