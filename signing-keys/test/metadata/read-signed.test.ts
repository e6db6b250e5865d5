import test from 'ava';
import {
  hotspot1,
  keyIdOf,
  readSigned,
  topLevelRoles,
  tuf10,
  type JsonObject,
  type JsonValue,
  type Profile,
  type TopLevelRole,
} from '../../src/index.ts';
import { refused } from '../refused.ts';
import { createSimulator } from '../repository-simulator.ts';
import { testSigner } from '../signers.ts';

const repository = createSimulator();
const good = (role: string): JsonObject => repository.signed.get(role) as JsonObject;

/** A copy with the member at a path changed, or left out where `value` is undefined. */
const change = (from: JsonValue, path: string, value: JsonValue | undefined): JsonObject => {
  const copy = structuredClone(from) as Record<string, JsonValue>;
  const parts = path.split('/');
  const last = parts.pop() as string;
  const place = parts.reduce((inner, part) => inner[part] as Record<string, JsonValue>, copy);
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return copy;
};

const refuses = test.macro(
  (
    t,
    type: TopLevelRole,
    role: string,
    cases: readonly (readonly [string, JsonValue | undefined, string])[],
    profile: Profile = hotspot1,
  ) => {
    t.notThrows(() => readSigned(type, good(role), profile));
    for (const [path, value, reason] of cases) {
      const changed = change(good(role), path, value);
      refused(t, () => readSigned(type, changed, profile), 'METADATA_INVALID', { reason });
    }
  },
);

const rootKeyId = testSigner('root').keyId;
const stableKeyId = testSigner('stable').keyId;

for (const role of topLevelRoles) {
  test(`${role} must have type, edition, version and expiry`, refuses, role, role, [
    ['_type', 'mirrors', '_type'],
    ['_type', undefined, '_type'],
    ['spec_version', '2.0.0', 'spec_version'],
    ['spec_version', 'x1.0', 'spec_version'],
    ['spec_version', undefined, 'spec_version'],
    ['version', 0, 'version'],
    ['version', -1, 'version'],
    ['version', 2 ** 31, 'version'],
    ['version', '1', 'version'],
    ['version', undefined, 'version'],
    ['expires', '2028-05-01', 'expires'],
    ['expires', 1, 'expires'],
    ['expires', undefined, 'expires'],
    ['custom', 'text', 'custom'],
    ['custom', null, 'custom'],
  ]);
}

test('a root must be whole', refuses, 'root', 'root', [
  ['consistent_snapshot', false, 'consistent_snapshot'],
  ['consistent_snapshot', undefined, 'consistent_snapshot'],
  ['consistent_snapshot', 'yes', 'consistent_snapshot'],
  ['keys', [], 'keys'],
  [`keys/${rootKeyId}`, 'text', `keys.${rootKeyId}`],
  [`keys/${rootKeyId}/keytype`, 1, `keys.${rootKeyId}.keytype`],
  [`keys/${rootKeyId}/scheme`, undefined, `keys.${rootKeyId}.scheme`],
  [`keys/${rootKeyId}/keyval`, 'text', `keys.${rootKeyId}.keyval`],
  [`keys/${rootKeyId}/keyval/public`, 5, `keys.${rootKeyId}.keyval.public`],
  [`keys/${rootKeyId}/note`, 'x', `keys.${rootKeyId}`],
  [`keys/${'0'.repeat(64)}`, testSigner('x').key, `keys.${'0'.repeat(64)}`],
  ['roles', [], 'roles'],
  ['roles/root', undefined, 'roles.root'],
  ['roles/timestamp', undefined, 'roles.timestamp'],
  ['roles/snapshot', 1, 'roles.snapshot'],
  ['roles/targets/keyids', 'text', 'roles.targets.keyids'],
  ['roles/targets/keyids', [1], 'roles.targets.keyids.0'],
  ['roles/targets/keyids', [rootKeyId, rootKeyId], 'roles.targets.keyids'],
  ['roles/targets/threshold', 0, 'roles.targets.threshold'],
  ['roles/targets/threshold', '1', 'roles.targets.threshold'],
]);

test('a timestamp lists the snapshot and nothing else', refuses, 'timestamp', 'timestamp', [
  ['meta', undefined, 'meta'],
  ['meta', {}, 'meta'],
  ['meta/targets.json', { version: 1 }, 'meta.targets.json'],
  ['meta/snapshot.json', 1, 'meta.snapshot.json'],
  ['meta/snapshot.json/version', 0, 'meta.snapshot.json.version'],
  ['meta/snapshot.json/length', 0, 'meta.snapshot.json.length'],
  ['meta/snapshot.json/hashes', {}, 'meta.snapshot.json.hashes'],
  ['meta/snapshot.json/hashes', ['ab'], 'meta.snapshot.json.hashes'],
  ['meta/snapshot.json/hashes/sha256', 'AB', 'meta.snapshot.json.hashes.sha256'],
  ['meta/snapshot.json/hashes/sha256', 'abc', 'meta.snapshot.json.hashes.sha256'],
]);

test('a snapshot lists targets at least', refuses, 'snapshot', 'snapshot', [
  ['meta', undefined, 'meta'],
  ['meta/targets.json', undefined, 'meta'],
  ['meta/stable.json/version', undefined, 'meta.stable.json.version'],
]);

test('targets give each delegation keys and paths', refuses, 'targets', 'targets', [
  ['targets', undefined, 'targets'],
  ['delegations', [], 'delegations'],
  ['delegations/keys', undefined, 'delegations.keys'],
  [`delegations/keys/${stableKeyId}/scheme`, 'x', `delegations.keys.${stableKeyId}`],
  ['delegations/roles', {}, 'delegations.roles'],
  ['delegations/roles/0', 'stable', 'delegations.roles.0'],
  ['delegations/roles/0/name', undefined, 'delegations.roles.0.name'],
  ['delegations/roles/0/name', 'root', 'delegations.roles.0.name'],
  ['delegations/roles/0/name', '../x', 'delegations.roles.0.name'],
  ['delegations/roles/0/name', 'Stable', 'delegations.roles.0.name'],
  ['delegations/roles/0/threshold', 0, 'delegations.roles.0.threshold'],
  ['delegations/roles/0/terminating', 'yes', 'delegations.roles.0.terminating'],
  ['delegations/roles/0/paths', 'stable/*', 'delegations.roles.0.paths'],
  ['delegations/roles/0/paths', [1], 'delegations.roles.0.paths.0'],
  ['delegations/roles/0/paths', undefined, 'delegations.roles.0'],
  ['delegations/roles/0/path_hash_prefixes', ['00'], 'delegations.roles.0'],
]);

test('a delegated name stands once', (t) => {
  const targets = good('targets') as { delegations: { roles: JsonValue[] } } & JsonObject;
  const twice = change(targets, 'delegations/roles/1', targets.delegations.roles[0]);
  refused(t, () => readSigned('targets', twice, tuf10), 'METADATA_INVALID', {
    reason: 'delegations.roles.1.name',
  });
});

const file = 'stable/release.json';
test('a channel gives each target a length and a SHA-256', (t) => {
  const stable = good('stable') as { targets: Record<string, JsonObject> } & JsonObject;
  const withTarget = (target: JsonObject): JsonObject => ({
    ...stable,
    targets: { [file]: target },
  });
  const target = stable.targets[file] as { hashes: JsonObject } & JsonObject;
  const sha512 = { sha512: 'ab'.repeat(64) };
  for (const [changed, reason] of [
    [{ ...target, length: -1 }, 'length'],
    [{ ...target, length: '1' }, 'length'],
    [{ ...target, hashes: {} }, 'hashes'],
    [{ ...target, hashes: { sha256: 'zz' } }, 'hashes.sha256'],
    [{ ...target, hashes: { sha256: 'abab' } }, 'hashes.sha256'],
    [{ ...target, hashes: sha512 }, 'hashes.sha256'],
    [{ ...target, custom: 1 }, 'custom'],
  ] as const) {
    refused(t, () => readSigned('targets', withTarget(changed), hotspot1), 'METADATA_INVALID', {
      reason: `targets.${file}.${reason}`,
    });
  }
  t.notThrows(() => readSigned('targets', withTarget({ ...target, length: 0 }), hotspot1));
  t.notThrows(() => readSigned('targets', withTarget({ ...target, hashes: sha512 }), tuf10));
});

test('the general profile takes what the specification leaves open', (t) => {
  for (const [type, path, value] of [
    ['root', 'consistent_snapshot', false],
    ['root', 'consistent_snapshot', undefined],
    ['root', 'spec_version', '1.0'],
    ['root', 'roles/snapshot/threshold', 6],
    ['targets', 'delegations/roles/0/name', '../odd name?#'],
    ['targets', 'delegations/roles/0/terminating', undefined],
    ['targets', 'delegations', undefined],
  ] as const) {
    t.notThrows(() => readSigned(type, change(good(type), path, value), tuf10), path);
  }
});

test('members that we do not know are kept', (t) => {
  const root = change(good('root'), 'x-new', [1]);
  t.is<JsonObject, JsonObject>(readSigned('root', root, hotspot1), root);
  const odd = { keytype: 'new', scheme: 'new', keyval: { public: 'x', more: 1 } };
  t.notThrows(() =>
    readSigned('root', change(good('root'), `keys/${keyIdOf(odd)}`, odd), hotspot1),
  );
});

test('inherited names are no members', (t) => {
  const { meta, ...rest } = good('snapshot');
  const inherited = Object.assign(Object.create({ meta }) as JsonObject, rest);
  refused(t, () => readSigned('snapshot', inherited, hotspot1), 'METADATA_INVALID', {
    reason: 'meta',
  });
});
