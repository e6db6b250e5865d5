import nacl from 'tweetnacl';
import { TrustError } from './errors.ts';
import { signBytes, type ReceiptKey, type SigningKey } from './keys/key-pair.ts';
import { verifyBytes } from './keys/verify-signature.ts';

/** docs/spec/receipt-v1.md */
const version = 1;
const keyBytes = 32;
const nonceBytes = 24;
const signatureBytes = 64;
const headerBytes = 1 + keyBytes + nonceBytes;
const innerHeaderBytes = keyBytes + signatureBytes;
/** Largest payload: a list of everything that a box holds fits many times. */
export const maxReceiptPayloadBytes = 4 * 1024 * 1024;
/** Largest receipt as a file. */
export const maxReceiptBytes =
  headerBytes + nacl.box.overheadLength + innerHeaderBytes + maxReceiptPayloadBytes;

const concat = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts));

const refuse = (reason: string): never => {
  throw new TrustError('RECEIPT_INVALID', { parameters: { reason } });
};

/** Signed with its addressee, so that a receipt opened by one cannot be sealed anew for another. */
const signedForm = (recipient: Uint8Array, payload: Uint8Array): Uint8Array =>
  concat(Buffer.from('p2p-hotspot receipt v1\0', 'utf8'), recipient, payload);

/**
 * Seals a receipt: only the operator can read it, and only the box can have written it.
 *
 * @param payload what it says, canonical JSON by receipt-v1 §3
 * @param deviceKey the box's own key
 * @param recipient `receiptKey` of the trusted root: 32 bytes
 * @param random 32 bytes for the ephemeral key and 24 for the nonce, fresh for every receipt
 * @throws TrustError `RECEIPT_INVALID` when the payload is too large
 */
export const sealReceipt = (
  payload: Uint8Array,
  deviceKey: SigningKey,
  recipient: Uint8Array,
  random: { readonly ephemeralSeed: Uint8Array; readonly nonce: Uint8Array },
): Uint8Array => {
  if (payload.length > maxReceiptPayloadBytes) refuse('size');
  const ephemeral = nacl.box.keyPair.fromSecretKey(Uint8Array.from(random.ephemeralSeed));
  const nonce = Uint8Array.from(random.nonce);
  const signature = signBytes(deviceKey, signedForm(recipient, payload));
  const inner = concat(deviceKey.publicKey, signature, payload);
  const box = nacl.box(inner, nonce, Uint8Array.from(recipient), ephemeral.secretKey);
  return concat(Uint8Array.of(version), ephemeral.publicKey, nonce, box);
};

/** An opened receipt. Who `devicePublicKey` is, is for the reader: pinned at the first receipt. */
export interface OpenedReceipt {
  readonly devicePublicKey: Uint8Array;
  readonly payload: Uint8Array;
}

/**
 * Opens a receipt.
 *
 * @throws TrustError `RECEIPT_INVALID` when it is of another version, for another key, cut off,
 *   changed, or not signed by the device it names
 */
export const openReceipt = (bytes: Uint8Array, key: ReceiptKey): OpenedReceipt => {
  if (bytes.length > maxReceiptBytes) refuse('size');
  if (bytes[0] !== version) refuse('version');
  if (bytes.length < headerBytes + nacl.box.overheadLength + innerHeaderBytes) refuse('size');
  const own = Uint8Array.from(bytes);
  const ephemeral = own.subarray(1, 1 + keyBytes);
  const nonce = own.subarray(1 + keyBytes, headerBytes);
  const inner =
    nacl.box.open(own.subarray(headerBytes), nonce, ephemeral, key.secretKey) ?? refuse('seal');
  const devicePublicKey = inner.subarray(0, keyBytes);
  const signature = inner.subarray(keyBytes, innerHeaderBytes);
  const payload = inner.subarray(innerHeaderBytes);
  if (!verifyBytes(devicePublicKey, signedForm(key.publicKey, payload), signature)) {
    refuse('signature');
  }
  return { devicePublicKey, payload };
};
