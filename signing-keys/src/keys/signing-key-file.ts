import { TrustError } from '../errors.ts';
import { decryptPrivateKey, encryptPrivateKey, type KeyFileRandom } from './key-file.ts';
import {
  createReceiptKey,
  createSigningKey,
  type ReceiptKey,
  type SigningKey,
} from './key-pair.ts';

/** PKCS#8 of a 32-byte private key, up to the key itself (RFC 8410 §7). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const x25519Prefix = Buffer.from('302e020100300506032b656e04220420', 'hex');

const publicKeyLine = /^public-key: ([0-9a-f]{64})$/m;

const withPublicKey = (publicKey: Uint8Array, pem: string): string =>
  `public-key: ${Buffer.from(publicKey).toString('hex')}\n${pem}`;

/**
 * The public key that stands in clear before the PEM part, so that keys can be listed without a
 * passphrase. It is a claim until the file is decrypted.
 *
 * @returns 32 bytes, or undefined when the file has no such line
 */
export const publicKeyOfFile = (pem: string): Uint8Array | undefined => {
  const hex = publicKeyLine.exec(pem)?.[1];
  return hex === undefined ? undefined : Uint8Array.from(Buffer.from(hex, 'hex'));
};

const openFile = <Key extends { readonly publicKey: Uint8Array }>(
  pem: string,
  passphrase: string,
  prefix: Buffer,
  make: (secret: Uint8Array) => Key,
): Key => {
  const der = decryptPrivateKey(pem, passphrase);
  if (der.length !== prefix.length + 32 || !prefix.equals(der.subarray(0, prefix.length))) {
    throw new TrustError('KEY_FILE_INVALID', { parameters: { reason: 'key-type' } });
  }
  const key = make(der.subarray(prefix.length));
  const claimed = publicKeyOfFile(pem);
  // The encryption has no checksum: this is what tells a damaged secret from a sound one.
  if (claimed !== undefined && Buffer.compare(claimed, key.publicKey) !== 0) {
    throw new TrustError('KEY_FILE_INVALID', { parameters: { reason: 'public-key' } });
  }
  return key;
};

/** An Ed25519 private key as plain PKCS#8 DER: secret. */
export const encodeEd25519Pkcs8 = (key: SigningKey): Uint8Array =>
  Uint8Array.from(Buffer.concat([ed25519Prefix, key.seed]));

/** An X25519 private key as plain PKCS#8 DER: secret. */
export const encodeX25519Pkcs8 = (key: ReceiptKey): Uint8Array =>
  Uint8Array.from(Buffer.concat([x25519Prefix, key.secretKey]));

/** A key file: a `public-key:` line, then encrypted PEM. */
export const encryptSigningKey = (
  key: SigningKey,
  passphrase: string,
  random: KeyFileRandom,
): string =>
  withPublicKey(key.publicKey, encryptPrivateKey(encodeEd25519Pkcs8(key), passphrase, random));

/**
 * Opens a key file.
 *
 * @throws TrustError `KEY_PASSPHRASE_WRONG` | `KEY_FILE_INVALID`
 */
export const decryptSigningKey = (pem: string, passphrase: string): SigningKey =>
  openFile(pem, passphrase, ed25519Prefix, createSigningKey);

/** As {@link encryptSigningKey}, for the key that opens receipts. */
export const encryptReceiptKey = (
  key: ReceiptKey,
  passphrase: string,
  random: KeyFileRandom,
): string =>
  withPublicKey(key.publicKey, encryptPrivateKey(encodeX25519Pkcs8(key), passphrase, random));

/** As {@link decryptSigningKey}, for the key that opens receipts. */
export const decryptReceiptKey = (pem: string, passphrase: string): ReceiptKey =>
  openFile(pem, passphrase, x25519Prefix, createReceiptKey);
