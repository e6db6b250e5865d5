import { createHash } from 'node:crypto';
import { TrustError } from '../errors.ts';
import { canonicalJson, parseCanonicalJson, signedForm } from '../json/canonical-json.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json/json-value.ts';
import { parseJson } from '../json/parse-json.ts';
import { signBytes, type SigningKey } from '../keys/key-pair.ts';
import { keyIdOf, type KeyId } from '../keys/tuf-key.ts';
import { countSignatures } from './count-signatures.ts';
import type { AnySigned, RoleKeys, Signature } from './types.ts';

/** A metadata file taken apart; nothing in it is trusted yet. */
export interface Envelope {
  readonly signed: JsonObject;
  /** What signatures are over: the canonical form of `signed` (TUF 1.0.34 §4.2.1). */
  readonly signedBytes: Uint8Array;
  readonly signatures: readonly Signature[];
}

const refuse = (reason: string): never => {
  throw new TrustError('METADATA_INVALID', { parameters: { role: 'metadata', reason } });
};

const isSignature = (value: JsonValue): value is Signature =>
  isJsonObject(value) && typeof value['keyid'] === 'string' && typeof value['sig'] === 'string';

/**
 * Takes a metadata file apart.
 *
 * @param encoding `canonical` when the bytes must be the one canonical encoding of their content
 * @throws TrustError `JSON_INVALID` | `JSON_NOT_CANONICAL` | `METADATA_INVALID`
 */
export const parseEnvelope = (
  bytes: Uint8Array,
  encoding: 'canonical' | 'any' = 'any',
): Envelope => {
  const file = encoding === 'canonical' ? parseCanonicalJson(bytes) : parseJson(bytes);
  if (!isJsonObject(file)) return refuse('envelope');
  const { signed, signatures } = file;
  if (!isJsonObject(signed) || !Array.isArray(signatures)) return refuse('envelope');
  const list = signatures as readonly JsonValue[];
  if (!list.every(isSignature)) return refuse('signatures');
  // §4.2.1: "multiple signatures with the same keyid are not allowed".
  if (new Set(list.map(({ keyid }) => keyid)).size !== list.length) refuse('duplicate-signature');
  return { signed, signedBytes: signedForm(signed), signatures: list };
};

/**
 * A metadata file's bytes, in canonical form.
 *
 * @throws TrustError `JSON_INVALID` when a value cannot be written
 */
export const encodeMetadata = (
  signed: AnySigned,
  signatures: readonly Signature[] = [],
): Uint8Array => canonicalJson({ signed, signatures });

const byKeyId = (left: Signature, right: Signature): number => (left.keyid < right.keyid ? -1 : 1);

/**
 * Adds signatures to a metadata file, or renews those that the keys already gave. The bytes become
 * canonical; the signed part keeps every member, known or not.
 *
 * @throws TrustError when the bytes are not metadata
 */
export const signMetadata = (bytes: Uint8Array, keys: readonly SigningKey[]): Uint8Array => {
  const { signed, signedBytes, signatures } = parseEnvelope(bytes);
  const ours = keys.map((key): Signature => ({
    keyid: key.keyId,
    sig: Buffer.from(signBytes(key, signedBytes)).toString('hex'),
  }));
  const others = signatures.filter(({ keyid }) => !ours.some((own) => own.keyid === keyid));
  return canonicalJson({ signed, signatures: [...others, ...ours].sort(byKeyId) });
};

export interface SignatureStatus {
  readonly threshold: number;
  /** Keys of the role that have signed, and verify. */
  readonly signed: readonly KeyId[];
  readonly missing: readonly KeyId[];
  /** True when enough different public keys have signed. */
  readonly complete: boolean;
}

/**
 * Who of a role has signed, and who has not.
 *
 * @throws TrustError when the bytes are not metadata
 */
export const signatureStatus = (bytes: Uint8Array, role: RoleKeys): SignatureStatus => {
  const { signed, count } = countSignatures(parseEnvelope(bytes), role);
  return {
    threshold: role.threshold,
    signed,
    missing: role.keys.map(keyIdOf).filter((keyId) => !signed.includes(keyId)),
    complete: count >= role.threshold,
  };
};

/**
 * What people compare to recognise a trust root: SHA-256 (hex) of the signed part's canonical form.
 * It does not change when the file gets one more signature (keys-v1 §4).
 *
 * @throws TrustError when the bytes are not metadata
 */
export const rootFingerprint = (rootBytes: Uint8Array): string =>
  createHash('sha256').update(parseEnvelope(rootBytes).signedBytes).digest('hex');
