import { createHash, createPrivateKey, sign as signByOpenssl } from 'node:crypto';
import {
  canonicalJson,
  createChannel,
  createRoot,
  createSigningKey,
  createSnapshot,
  createTargets,
  createTimestamp,
  describeMetadata,
  encodeEd25519Pkcs8,
  encodeMetadata,
  hotspot1,
  isTrustError,
  parseEnvelope,
  parseJson,
  publicTufKey,
  signatureStatus,
  signedForm,
  startTrust,
  timestampVersion,
  tuf10,
  updateDelegated,
  updateRoot,
  updateSnapshot,
  updateTargets,
  updateTimestamp,
  type AnySigned,
  type Profile,
  type RoleKeys,
  type Signature,
  type TrustedMetadata,
  type UpdateTime,
} from '@p2p-hotspot/signing-keys';
import { mutateJson, toCanonicalBytes } from '../mutate-json.ts';
import type { Random } from '../random.ts';
import { promise, promiseSameBytes, type FuzzTarget } from '../target.ts';
import { inputs } from './vectors.ts';

const time: UpdateTime = { now: '2026-11-22T00:00:00Z', expiry: 'enforce' };
const head = { version: 1, issued: '2026-11-01T00:00:00Z', expires: '2028-05-01T00:00:00Z' };

const key = createSigningKey(createHash('sha256').update('fuzzing').digest());
const further = createSigningKey(createHash('sha256').update('fuzzing, further').digest());
const role: RoleKeys = { keys: [publicTufKey(key.publicKey)], threshold: 1 };
const both: RoleKeys = { keys: [...role.keys, publicTufKey(further.publicKey)], threshold: 2 };

/** As `signMetadata` does, by OpenSSL: a hundred times as many inputs in the same time. */
const openssl = [key, further].map((one) => ({
  keyid: one.keyId,
  object: createPrivateKey({
    key: Buffer.from(encodeEd25519Pkcs8(one)),
    format: 'der',
    type: 'pkcs8',
  }),
}));

const sign = (signed: AnySigned): Uint8Array => {
  const bytes = signedForm(signed);
  const signatures = openssl
    .map(({ keyid, object }): Signature => ({
      keyid,
      sig: signByOpenssl(null, bytes, object).toString('hex'),
    }))
    .sort((left, right) => (left.keyid < right.keyid ? -1 : 1));
  return encodeMetadata(signed, signatures);
};

const roles = { root: both, timestamp: role, snapshot: role, targets: role };
const root = sign(createRoot({ ...head, roles }));
const nextRoot = sign(createRoot({ ...head, version: 2, custom: { receiptKey: 'ab' }, roles }));
const channel = sign(
  createChannel({
    ...head,
    targets: { 'stable/release.json': { length: 5, sha256: 'ab'.repeat(32), custom: { n: 1 } } },
  }),
);
const targets = sign(createTargets({ ...head, channels: { stable: role, beta: both } }));
const snapshot = sign(
  createSnapshot({
    ...head,
    roles: { targets: describeMetadata(targets), stable: describeMetadata(channel) },
  }),
);
const timestamp = sign(
  createTimestamp({
    ...head,
    version: timestampVersion(1, 0),
    snapshot: describeMetadata(snapshot),
  }),
);

/**
 * For the roles that others describe: a description of the input itself, so that what lies behind
 * length and hash is reached.
 */
const describing = {
  snapshot: (input: Uint8Array) =>
    sign(
      createTimestamp({
        ...head,
        version: timestampVersion(1, 0),
        snapshot: { ...describeMetadata(snapshot), ...sizeAndHash(input) },
      }),
    ),
  targets: (targetsInput: Uint8Array, channelInput: Uint8Array) =>
    sign(
      createSnapshot({
        ...head,
        roles: {
          targets: { version: 1, ...sizeAndHash(targetsInput) },
          stable: { version: 1, ...sizeAndHash(channelInput) },
        },
      }),
    ),
};

function sizeAndHash(input: Uint8Array) {
  const sha256 = createHash('sha256').update(input).digest('hex');
  return { length: input.length, hashes: { sha256 } };
}

/** A mutated signed part, signed by the right keys: what is wrong with it is not its signature. */
const reshapeSigned = (seed: Uint8Array, random: Random): Uint8Array => {
  const { signed, signatures } = parseEnvelope(seed);
  if (random.isOneIn(5)) return toCanonicalBytes(mutateJson({ signed, signatures }, random));
  const mutated = mutateJson(signed, random);
  try {
    return sign(mutated as unknown as AnySigned);
  } catch {
    // What has no canonical form cannot be signed.
    return Buffer.from(JSON.stringify({ signatures, signed: mutated }));
  }
};

/** Begun once: the root is the same for every input. */
const started = new Map([hotspot1, tuf10].map((profile) => [profile, startTrust(profile, root)]));

const start = (profile: Profile): TrustedMetadata =>
  started.get(profile) ?? startTrust(profile, root);

const takers = {
  root: (profile: Profile, input: Uint8Array) => updateRoot(start(profile), input),
  firstRoot: (profile: Profile, input: Uint8Array) => startTrust(profile, input),
  timestamp: (profile: Profile, input: Uint8Array) => updateTimestamp(start(profile), input, time),
  snapshot: (profile: Profile, input: Uint8Array) => {
    const described = describing.snapshot(input);
    return updateSnapshot(updateTimestamp(start(profile), described, time), input, time);
  },
  targets: (profile: Profile, input: Uint8Array) =>
    takeTargets(profile, input, describing.targets(input, channel)),
  channel: (profile: Profile, input: Uint8Array) => {
    const trusted = takeTargets(profile, targets, describing.targets(targets, input));
    return updateDelegated(trusted, 'stable', input, time);
  },
} as const;

function takeTargets(profile: Profile, input: Uint8Array, listing: Uint8Array) {
  const described = describing.snapshot(listing);
  const timed = updateTimestamp(start(profile), described, time);
  return updateTargets(updateSnapshot(timed, listing, time), input, time);
}

type Take = (profile: Profile, input: Uint8Array) => unknown;

const accepts = (take: Take, profile: Profile, input: Uint8Array): boolean => {
  try {
    take(profile, input);
    return true;
  } catch (error) {
    if (isTrustError(error)) return false;
    throw error;
  }
};

/**
 * What boxes accept, any TUF client accepts, and it is the one spelling of itself. Metadata of
 * strangers goes through the operator's tools as well.
 */
const metadataTarget = (take: Take, seeds: readonly Uint8Array[]): FuzzTarget => ({
  seeds,
  words: inputs('"keyid":"', '"sig":"', key.keyId, '"_type":"root"', '"version":', '"threshold":'),
  reshape: reshapeSigned,
  isRefusal: isTrustError,
  decode: (input) => {
    const isTaken = accepts(take, tuf10, input);
    take(hotspot1, input);
    promise(isTaken, 'hotspot-1 accepts what tuf-1.0 refuses');
    // Members that TUF does not know are kept (TUF 1.0.34 §4.2), around the signed part too.
    promiseSameBytes(input, canonicalJson(parseJson(input)));
    promise(signatureStatus(input, role).complete, 'accepted, yet not signed');
  },
});

const rawKey: Signature = { keyid: key.keyId, sig: '00'.repeat(64) };
const unsigned = encodeMetadata(createRoot({ ...head, version: 2, roles }), [rawKey]);

export const metadataTargets: Readonly<Record<string, FuzzTarget>> = {
  root: metadataTarget(takers.root, [nextRoot, unsigned]),
  'first-root': metadataTarget(takers.firstRoot, [root, nextRoot]),
  timestamp: metadataTarget(takers.timestamp, [timestamp]),
  snapshot: metadataTarget(takers.snapshot, [snapshot]),
  targets: metadataTarget(takers.targets, [targets]),
  channel: metadataTarget(takers.channel, [channel]),
};
