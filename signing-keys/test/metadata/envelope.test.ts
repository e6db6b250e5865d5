import { createHash } from 'node:crypto';
import test from 'ava';
import {
  canonicalJson,
  createRoot,
  createTargets,
  encodeMetadata,
  parseCanonicalJson,
  parseEnvelope,
  rootFingerprint,
  signatureStatus,
  signedForm,
  signMetadata,
  type JsonValue,
  type Signature,
} from '../../src/index.ts';
import { refused } from '../refused.ts';
import { expires, issued } from '../repository-simulator.ts';
import { testKey, testSigner } from '../signers.ts';

const head = { version: 1, issued, expires };
const targets = createTargets({ ...head, channels: {} });
const unsigned = encodeMetadata(targets);
const [a, b, c] = [testKey('a'), testKey('b'), testKey('c')];
const role = { keys: [testSigner('a').key, testSigner('b').key], threshold: 2 };

test('signatures are added one by one, on any machine, in any order', (t) => {
  const first = signMetadata(unsigned, [a]);
  t.deepEqual(signatureStatus(first, role), {
    threshold: 2,
    signed: [a.keyId],
    missing: [b.keyId],
    complete: false,
  });
  const both = signMetadata(first, [b]);
  t.deepEqual(signatureStatus(both, role), {
    threshold: 2,
    signed: [a.keyId, b.keyId],
    missing: [],
    complete: true,
  });
  t.deepEqual(signMetadata(signMetadata(unsigned, [b]), [a]), both);
  t.deepEqual(signMetadata(unsigned, [b, a]), both);
  t.deepEqual(signMetadata(both, [a]), both);
});

test('signing keeps members that we do not know, and makes the bytes canonical', (t) => {
  const odd = Buffer.from(
    JSON.stringify({ signed: { ...targets, 'x-new': [1] }, signatures: [] }, null, 2),
  );
  const signed = signMetadata(odd, [a]);
  t.notThrows(() => parseCanonicalJson(signed));
  t.deepEqual(parseEnvelope(signed).signed['x-new'], [1]);
  t.true(signatureStatus(signed, { ...role, threshold: 1 }).complete);
});

test('signatures of strangers stay, and count nothing', (t) => {
  const signed = signMetadata(unsigned, [c, a]);
  t.is(parseEnvelope(signed).signatures.length, 2);
  t.deepEqual(signatureStatus(signed, role).signed, [a.keyId]);
});

test('a signature over other content counts as missing', (t) => {
  const other = parseEnvelope(signMetadata(encodeMetadata({ ...targets, version: 2 }), [a]));
  const mixed = encodeMetadata(targets, other.signatures);
  t.deepEqual(signatureStatus(mixed, role).missing, [a.keyId, b.keyId]);
});

test('one public key counts once, however many ids it has', (t) => {
  const { key } = testSigner('a');
  const twin = { ...key, note: 'the same key again' };
  const twinId = createHash('sha256').update(signedForm(twin)).digest('hex');
  const [own] = parseEnvelope(signMetadata(unsigned, [a])).signatures;
  const signed = encodeMetadata(targets, [own, { ...own, keyid: twinId }] as readonly Signature[]);
  const status = signatureStatus(signed, { keys: [key, twin], threshold: 2 });
  t.is(status.signed.length, 2);
  t.false(status.complete);
});

test('the canonical form is required where it is asked for', (t) => {
  const spaced = Buffer.from(`${Buffer.from(unsigned).toString()} `);
  t.notThrows(() => parseEnvelope(spaced));
  refused(t, () => parseEnvelope(spaced, 'canonical'), 'JSON_NOT_CANONICAL');
  t.deepEqual(parseEnvelope(unsigned, 'canonical').signedBytes, signedForm(targets));
});

test('what is no metadata file is refused', (t) => {
  const signature = { keyid: a.keyId, sig: '00' };
  const cases: readonly (readonly [JsonValue, string])[] = [
    [[], 'envelope'],
    [{ signatures: [] }, 'envelope'],
    [{ signed: [], signatures: [] }, 'envelope'],
    [{ signed: {}, signatures: {} }, 'envelope'],
    [{ signed: {}, signatures: [1] }, 'signatures'],
    [{ signed: {}, signatures: [{ keyid: 1, sig: '' }] }, 'signatures'],
    [{ signed: {}, signatures: [{ keyid: '' }] }, 'signatures'],
    [{ signed: {}, signatures: [signature, { ...signature, sig: '11' }] }, 'duplicate-signature'],
  ];
  for (const [file, reason] of cases) {
    refused(t, () => parseEnvelope(canonicalJson(file)), 'METADATA_INVALID', { reason });
  }
});

test('the fingerprint of a root is that of its content, whoever signed it', (t) => {
  const keys = { keys: [testSigner('a').key], threshold: 1 };
  const root = createRoot({
    ...head,
    roles: { root: keys, timestamp: keys, snapshot: keys, targets: keys },
  });
  const bytes = encodeMetadata(root);
  const fingerprint = createHash('sha256').update(canonicalJson(root)).digest('hex');
  t.is(rootFingerprint(bytes), fingerprint);
  t.is(rootFingerprint(signMetadata(bytes, [a])), fingerprint);
  t.not(rootFingerprint(encodeMetadata({ ...root, version: 2 })), fingerprint);
});
