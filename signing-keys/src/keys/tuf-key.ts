import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { TrustError } from '../errors.ts';
import { signedForm } from '../json/canonical-json.ts';
import type { JsonObject } from '../json/json-value.ts';
import { isPrimeOrderPoint } from './ed25519-point.ts';

declare const keyIdBrand: unique symbol;

/** 64 lower-case hex digits: SHA-256 of a key's canonical form (TUF 1.0.34 §4.2.1, KEYID). */
export type KeyId = string & { readonly [keyIdBrand]: never };

/** A public key as metadata carries it (TUF 1.0.34 §4.2.2). Unknown members are kept and hashed. */
export type TufKey = JsonObject & {
  readonly keytype: string;
  readonly scheme: string;
  readonly keyval: JsonObject & { readonly public: string };
};

/** Signature schemes that TUF 1.0 defines. */
export type SignatureScheme = 'ed25519' | 'ecdsa-sha2-nistp256' | 'rsassa-pss-sha256';

/** The key type that each scheme goes with. */
const keyTypes: Readonly<Record<SignatureScheme, string>> = {
  ed25519: 'ed25519',
  'ecdsa-sha2-nistp256': 'ecdsa',
  'rsassa-pss-sha256': 'rsa',
};

const isScheme = (scheme: string): scheme is SignatureScheme => Object.hasOwn(keyTypes, scheme);

/** Raw bytes of a 32-byte public key as a KeyObject; the prefix is its SubjectPublicKeyInfo. */
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Keys once looked at, good or not: one refresh meets the same few in every file. */
const lookedAt = new Map<string, KeyObject | undefined>();
const maxLookedAt = 256;

/**
 * @returns undefined for what is not the canonical spelling of a point of prime order, which no
 *   honest key lacks (docs/spec/keys-v1.md §2)
 */
export const ed25519KeyObject = (publicKey: Uint8Array): KeyObject | undefined => {
  if (publicKey.length !== 32) return undefined;
  const der = Buffer.concat([ed25519Prefix, publicKey]);
  const name = der.toString('latin1');
  const known = lookedAt.get(name);
  if (known !== undefined || lookedAt.has(name)) return known;
  const object = isPrimeOrderPoint(publicKey)
    ? createPublicKey({ key: der, format: 'der', type: 'spki' })
    : undefined;
  if (lookedAt.size >= maxLookedAt) lookedAt.clear();
  lookedAt.set(name, object);
  return object;
};

/**
 * The metadata form of a raw Ed25519 public key.
 *
 * @param publicKey 32 bytes
 * @throws TrustError `KEY_INVALID` for what is no sound public key
 */
export const publicTufKey = (publicKey: Uint8Array): TufKey => {
  if (ed25519KeyObject(publicKey) === undefined) throw new TrustError('KEY_INVALID');
  return {
    keytype: 'ed25519',
    scheme: 'ed25519',
    keyval: { public: Buffer.from(publicKey).toString('hex') },
  };
};

/** SHA-256 of the whole key object in signed form, unknown members included. */
export const keyIdOf = (key: TufKey): KeyId =>
  createHash('sha256').update(signedForm(key)).digest('hex') as KeyId;

/** A key that can verify, with an identity that does not depend on how it is written down. */
export interface VerificationKey {
  readonly scheme: SignatureScheme;
  readonly object: KeyObject;
  /** Equal for equal public keys, however spelled: what thresholds are counted by. */
  readonly identity: string;
}

const identityOf = (scheme: SignatureScheme, object: KeyObject): string => {
  const jwk = object.export({ format: 'jwk' });
  return [scheme, jwk.x, jwk.y, jwk.n, jwk.e].join(' ');
};

const fitsScheme = (scheme: SignatureScheme, object: KeyObject): boolean => {
  const details = object.asymmetricKeyDetails;
  switch (scheme) {
    case 'ed25519':
      return object.asymmetricKeyType === 'ed25519';
    case 'ecdsa-sha2-nistp256':
      return object.asymmetricKeyType === 'ec' && details?.namedCurve === 'prime256v1';
    case 'rsassa-pss-sha256':
      // TUF 1.0.34 §4.2.2: RSA keys have at least 2048 bits.
      return object.asymmetricKeyType === 'rsa' && Number(details?.modulusLength) >= 2048;
  }
};

/**
 * Reads a public key of metadata.
 *
 * @returns undefined for a scheme, type or value that we cannot verify with: such a key is kept, and
 *   never counts
 */
export const verificationKey = (key: TufKey): VerificationKey | undefined => {
  const { scheme, keytype } = key;
  if (!isScheme(scheme) || keyTypes[scheme] !== keytype) return undefined;
  const text = key.keyval.public;
  try {
    if (scheme === 'ed25519' && !/^[0-9a-f]{64}$/.test(text)) return undefined;
    const object =
      scheme === 'ed25519' ? ed25519KeyObject(Buffer.from(text, 'hex')) : createPublicKey(text);
    return object !== undefined && fitsScheme(scheme, object)
      ? { scheme, object, identity: identityOf(scheme, object) }
      : undefined;
  } catch {
    return undefined;
  }
};
