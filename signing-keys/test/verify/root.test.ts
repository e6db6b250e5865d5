import test from 'ava';
import {
  areKeysRotated,
  concludeRoot,
  hotspot1,
  keyIdOf,
  rootFingerprint,
  startTrust,
  startTrustByFingerprint,
  tuf10,
  updateRoot,
  updateTimestamp,
  type KeyId,
  type RootSigned,
  type TrustErrorCode,
} from '../../src/index.ts';
import { refused } from '../refused.ts';
import { createSimulator, enforce, type RepositorySimulator } from '../repository-simulator.ts';
import { ecdsaSigner, rsaSigner, testSigner, type Signer } from '../signers.ts';

const rootFile = (repository: RepositorySimulator, version: number): Uint8Array =>
  repository.files.get(`${version}.root.json`) as Uint8Array;

const signers = Array.from({ length: 10 }, (_, index) => testSigner(`root ${index}`));
const pick = (indexes: readonly number[]): Signer[] => indexes.map((i) => signers[i] as Signer);

/** A version of root: its keys and threshold, and who signed it. */
type RootVersion = readonly [
  keys: readonly number[],
  threshold: number,
  signedBy: readonly number[],
];

/** The chains of tuf-conformance `test_root_rotation`: [name, versions, how the last is refused]. */
const chains: readonly (readonly [string, readonly RootVersion[], TrustErrorCode?])[] = [
  [
    'one key is replaced',
    [
      [[1], 1, [1]],
      [[2], 1, [2, 1]],
      [[2], 1, [2]],
    ],
  ],
  [
    'strangers sign along',
    [
      [[1], 1, [3, 1, 4]],
      [[2], 1, [3, 2, 1, 4]],
    ],
  ],
  [
    '3 of 5 sign in turns',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[0, 1, 2, 3, 4], 3, [0, 4, 1]],
    ],
  ],
  [
    'one of five is replaced',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[0, 1, 3, 4, 5], 3, [0, 4, 1]],
    ],
  ],
  [
    'all five are replaced',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]],
      [[5, 6, 7, 8, 9], 3, [5, 6, 7]],
    ],
  ],
  [
    'the threshold rises',
    [
      [[1, 2, 3], 1, [1]],
      [[1, 2, 3], 2, [1, 2]],
    ],
  ],
  [
    'the threshold falls',
    [
      [[1, 2, 3], 2, [1, 2]],
      [[1, 2, 3], 1, [1, 2]],
      [[1, 2, 3], 1, [1]],
    ],
  ],
  [
    'a key and the threshold come in addition',
    [
      [[1], 1, [1]],
      [[1, 2], 2, [1, 2]],
    ],
  ],
  [
    'the old key does not sign',
    [
      [[1], 1, [1]],
      [[2], 1, [2, 3, 4]],
    ],
    'METADATA_FOREIGN',
  ],
  [
    'the new key does not sign',
    [
      [[1], 1, [1]],
      [[2], 1, [1, 3, 4]],
    ],
    'METADATA_FOREIGN',
  ],
  [
    'two of the new three sign',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[0, 1, 3, 4, 5], 3, [0, 2, 4]],
    ],
    'METADATA_UNSIGNED',
  ],
  [
    'two of the old three sign',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[0, 1, 3, 4, 5], 3, [0, 4, 5]],
    ],
    'METADATA_UNSIGNED',
  ],
  [
    'the new threshold is not met',
    [
      [[1, 2, 3], 1, [1]],
      [[1, 2, 3], 2, [2]],
    ],
    'METADATA_UNSIGNED',
  ],
  [
    'the old threshold is not met',
    [
      [[1, 2, 3], 2, [1, 2]],
      [[1, 2, 3], 1, [1]],
    ],
    'METADATA_UNSIGNED',
  ],
];

for (const [name, versions, refusal] of chains) {
  test(`root chain: ${name}: ${refusal === undefined ? 'followed' : 'refused'}`, (t) => {
    const repository = createSimulator();
    const root = repository.role('root');
    root.version = 0;
    for (const [keys, threshold, signedBy] of versions) {
      Object.assign(root, { signers: pick(keys), threshold });
      repository.publish('root');
      repository.write('root', repository.signed.get('root') as RootSigned, pick(signedBy));
    }
    const last = versions.length;
    let trusted = startTrust(hotspot1, rootFile(repository, 1));
    for (let version = 2; version < last; version += 1) {
      trusted = updateRoot(trusted, rootFile(repository, version));
    }
    const attempt = () => updateRoot(trusted, rootFile(repository, last));
    if (refusal === undefined) t.is(attempt().root.signed.version, last);
    else refused(t, attempt, refusal);
  });
}

test('the first root must carry its own signatures', (t) => {
  const repository = createSimulator();
  const root = repository.signed.get('root') as RootSigned;
  const start = () => startTrust(hotspot1, rootFile(repository, 1));
  t.is(start().root.signed.version, 1);
  repository.write('root', root, []);
  refused(t, start, 'METADATA_UNSIGNED', { role: 'root', valid: 0, threshold: 1 });
  repository.write('root', root, [testSigner('stranger')]);
  refused(t, start, 'METADATA_FOREIGN', { role: 'root' });
});

test('a root known by its fingerprint is that one and no other', (t) => {
  const bytes = createSimulator().file('root');
  const fingerprint = rootFingerprint(bytes);
  t.is(startTrustByFingerprint(hotspot1, bytes, fingerprint).root.bytes, bytes);
  refused(t, () => startTrustByFingerprint(hotspot1, bytes, 'ab'.repeat(32)), 'METADATA_FOREIGN', {
    role: 'root',
  });
});

test('a root of another version than the next is refused (5.3.5)', (t) => {
  const repository = createSimulator();
  repository.publish('root', 'root');
  const trusted = startTrust(hotspot1, rootFile(repository, 1));
  for (const version of [1, 3]) {
    refused(t, () => updateRoot(trusted, rootFile(repository, version)), 'METADATA_MISMATCH', {
      role: 'root',
      what: 'version',
    });
  }
});

test('an expired root is followed, and refused only as the last one (5.3.6, 5.3.10)', (t) => {
  const repository = createSimulator();
  repository.role('root').expires = '2026-11-21T00:00:00Z';
  repository.publish('root');
  const expired = updateRoot(
    startTrust(hotspot1, rootFile(repository, 1)),
    rootFile(repository, 2),
  );
  refused(t, () => concludeRoot(expired, enforce), 'METADATA_EXPIRED', { role: 'root' });
  t.deepEqual(concludeRoot(expired, { ...enforce, expiry: 'report' }).expired, ['root']);
  repository.role('root').expires = '2027-01-01T00:00:00Z';
  repository.publish('root');
  const fresh = updateRoot(expired, rootFile(repository, 3));
  t.deepEqual(concludeRoot(fresh, enforce).expired, []);
});

test('expiry at the very moment of the update counts as expired', (t) => {
  const repository = createSimulator();
  const trusted = startTrust(hotspot1, rootFile(repository, 1));
  const { expires } = trusted.root.signed;
  refused(t, () => concludeRoot(trusted, { now: expires, expiry: 'enforce' }), 'METADATA_EXPIRED');
});

test('one public key under two ids counts once', (t) => {
  const repository = createSimulator();
  const own = testSigner('twin');
  const key = { ...own.key, note: 'again' };
  const twin: Signer = { ...own, key, keyId: keyIdOf(key) };
  Object.assign(repository.role('root'), { signers: [own, twin], threshold: 2, version: 0 });
  repository.publish('root');
  refused(t, () => startTrust(hotspot1, rootFile(repository, 1)), 'METADATA_UNSIGNED', {
    valid: 1,
    threshold: 2,
  });
});

test('roots are not taken any more once there is a timestamp', (t) => {
  const repository = createSimulator();
  const trusted = updateTimestamp(
    startTrust(hotspot1, rootFile(repository, 1)),
    repository.file('timestamp'),
    enforce,
  );
  t.throws(() => updateRoot(trusted, rootFile(repository, 1)), { message: /§5\.3/ });
});

test('a file over its cap is refused before it is parsed', (t) => {
  const huge = new Uint8Array(hotspot1.maxBytes.root + 1);
  refused(t, () => startTrust(hotspot1, huge), 'METADATA_TOO_LARGE', {
    role: 'root',
    maxBytes: hotspot1.maxBytes.root,
  });
});

test('what is refused names the role and the place', (t) => {
  const repository = createSimulator();
  const bytes = rootFile(repository, 1);
  const refusal = (changed: Uint8Array, reason: string) => {
    refused(t, () => startTrust(hotspot1, changed), 'METADATA_INVALID', { role: 'root', reason });
  };
  refusal(Buffer.from(`${Buffer.from(bytes).toString()} `), 'not-canonical');
  refusal(bytes.subarray(0, -1), 'object');
  refusal(repository.file('timestamp'), '_type');
  t.notThrows(() => startTrust(tuf10, Buffer.from(`${Buffer.from(bytes).toString()} `)));
});

test('a mistake in code is not taken for bad metadata', (t) => {
  const broken = Object.defineProperty({ ...hotspot1 }, 'consistentSnapshots', {
    get: () => {
      throw new RangeError('a bug');
    },
  });
  t.throws(() => startTrust(broken, createSimulator().file('root')), { instanceOf: RangeError });
});

test('a role may name keys that are not there: they count nothing', (t) => {
  const repository = createSimulator();
  const root = repository.signed.get('root') as RootSigned;
  const keyids = [...root.roles.root.keyids, 'ab'.repeat(32) as KeyId];
  const roles = { ...root.roles, root: { keyids, threshold: 1 } };
  t.notThrows(() => startTrust(hotspot1, repository.write('root', { ...root, roles })));
  const two = { ...root.roles, root: { keyids, threshold: 2 } };
  refused(
    t,
    () => startTrust(hotspot1, repository.write('root', { ...root, roles: two })),
    'METADATA_UNSIGNED',
  );
});

for (const [name, make] of [
  ['ECDSA P-256', ecdsaSigner],
  ['RSA-PSS', rsaSigner],
] as const) {
  test(`${name} keys sign roots of the general profile, and none of ours`, (t) => {
    const repository = createSimulator(tuf10);
    Object.assign(repository.role('root'), { signers: [make()], version: 0 });
    repository.publish('root');
    t.notThrows(() => startTrust(tuf10, rootFile(repository, 1)));
    refused(t, () => startTrust(hotspot1, rootFile(repository, 1)), 'METADATA_UNSIGNED');
    const { keyId } = repository.role('root').signers[0] as Signer;
    const liar: Signer = { ...make(), keyId };
    repository.write('root', repository.signed.get('root') as RootSigned, [liar]);
    refused(t, () => startTrust(tuf10, rootFile(repository, 1)), 'METADATA_UNSIGNED');
  });
}

test('signatures that are no hex count nothing and harm nothing', (t) => {
  const repository = createSimulator();
  const root = repository.role('root');
  Object.assign(root, { signers: [testSigner('good'), testSigner('bad')], version: 0 });
  repository.publish('root');
  for (const sig of ['', 'zz', 'abc', 'AB'.repeat(64)]) {
    const file = JSON.parse(Buffer.from(rootFile(repository, 1)).toString()) as {
      signatures: { keyid: string; sig: string }[];
    };
    for (const signature of file.signatures) {
      if (signature.keyid === testSigner('bad').keyId) signature.sig = sig;
    }
    t.notThrows(() => startTrust(tuf10, Buffer.from(JSON.stringify(file))), sig);
  }
});

test('keys are rotated when timestamp or snapshot lost one', (t) => {
  const repository = createSimulator();
  const before = repository.signed.get('root') as RootSigned;
  const after = (role: 'timestamp' | 'snapshot' | 'targets', names: readonly string[]) => {
    repository.role(role).signers = names.map(testSigner);
    repository.publish('root');
    const root = repository.signed.get('root') as RootSigned;
    repository.role(role).signers = [testSigner(role)];
    return root;
  };
  t.false(areKeysRotated(before, before));
  t.false(areKeysRotated(before, after('timestamp', ['timestamp', 'more'])));
  t.false(areKeysRotated(before, after('targets', ['other'])));
  t.true(areKeysRotated(before, after('timestamp', ['other'])));
  t.true(areKeysRotated(before, after('snapshot', ['other'])));
});
