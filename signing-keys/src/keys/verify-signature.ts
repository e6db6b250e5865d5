import { constants, verify, type KeyObject } from 'node:crypto';
import { ed25519KeyObject, type VerificationKey } from './tuf-key.ts';

/** The spelling of the neutral element, (0, 1). */
const neutralPoint = Buffer.alloc(32);
neutralPoint[0] = 1;

/**
 * RFC 8032 §5.1.7 without cofactors, as OpenSSL does it: S ≥ L is refused, and R is compared as bytes,
 * so only its canonical spelling passes. With a key of prime order, the neutral element is the only R
 * of small order that can fit; whoever signs with it publishes the private key (a = S/k), so it is
 * refused too.
 */
const verifyEd25519 = (object: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === 64 &&
  !neutralPoint.equals(signature.subarray(0, 32)) &&
  verify(null, bytes, object, signature);

/**
 * Verifies with `node:crypto` (OpenSSL), which refuses malleated Ed25519 signatures (S ≥ L,
 * RFC 8032 §5.1.7) where tweetnacl takes them, and is 56 times faster (docs/adr/0002).
 */
export const verifySignature = (
  { scheme, object }: VerificationKey,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean => {
  switch (scheme) {
    case 'ed25519':
      return verifyEd25519(object, bytes, signature);
    case 'ecdsa-sha2-nistp256':
      return verify('sha256', bytes, object, signature);
    case 'rsassa-pss-sha256':
      return verify(
        'sha256',
        bytes,
        {
          key: object,
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_AUTO,
        },
        signature,
      );
  }
};

/**
 * Verifies an Ed25519 signature, strictly.
 *
 * @param publicKey 32 bytes; any other length, and what is no sound key, verifies nothing
 */
export const verifyBytes = (
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const object = ed25519KeyObject(publicKey);
  return object !== undefined && verifyEd25519(object, bytes, signature);
};
