import nacl from 'tweetnacl';
import { TrustError } from '../errors.ts';
import { keyIdOf, publicTufKey, type KeyId } from './tuf-key.ts';

/** An Ed25519 key that signs metadata, and the device key that signs receipts. */
export interface SigningKey {
  readonly keyId: KeyId;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 32 bytes, secret: all there is to back up (RFC 8032 §5.1.5). */
  readonly seed: Uint8Array;
}

/** An X25519 key pair: receipts are sealed to its public half. */
export interface ReceiptKey {
  readonly publicKey: Uint8Array;
  /** 32 bytes, secret. */
  readonly secretKey: Uint8Array;
}

const checkSeed = (seed: Uint8Array): void => {
  if (seed.length !== 32) throw new TrustError('KEY_INVALID');
};

/**
 * Makes an Ed25519 key.
 *
 * @param seed 32 random bytes; the same seed gives the same key
 * @throws TrustError `KEY_INVALID` when there are not 32
 */
export const createSigningKey = (seed: Uint8Array): SigningKey => {
  checkSeed(seed);
  const { publicKey } = nacl.sign.keyPair.fromSeed(Uint8Array.from(seed));
  return { keyId: keyIdOf(publicTufKey(publicKey)), publicKey, seed: Uint8Array.from(seed) };
};

/** Signs bytes; the signature is 64 bytes and the same every time (RFC 8032). */
export const signBytes = (key: SigningKey, bytes: Uint8Array): Uint8Array => {
  const { secretKey } = nacl.sign.keyPair.fromSeed(key.seed);
  return nacl.sign.detached(Uint8Array.from(bytes), secretKey);
};

/**
 * Makes an X25519 key for receipts.
 *
 * @param seed 32 random bytes, which become the secret key
 * @throws TrustError `KEY_INVALID` when there are not 32
 */
export const createReceiptKey = (seed: Uint8Array): ReceiptKey => {
  checkSeed(seed);
  return nacl.box.keyPair.fromSecretKey(Uint8Array.from(seed));
};
