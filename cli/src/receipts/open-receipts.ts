import { createHash } from 'node:crypto';
import { isCodedError, type CodedMessage, type Receipt } from '@p2p-hotspot/contract';
import {
  decodeReceiptPayload,
  isTrustError,
  openReceipt,
  type OpenedReceipt,
  type ReceiptKey,
} from '@p2p-hotspot/signing-keys';
import { readReceiptFile } from './receipt-files.ts';

/** A receipt whose seal, signature and form are right. What it says is what its box claims. */
export interface ReadReceipt {
  /** The device's public key, 64 hex digits: what tells one box from another. */
  readonly publicKey: string;
  readonly payload: Uint8Array;
  /** SHA-256 of the payload. */
  readonly sha256: string;
  readonly receipt: Receipt;
}

/** One that was not taken. */
export interface RefusedReceipt {
  readonly file: string;
  readonly message: CodedMessage;
}

export interface OpenedReceipts {
  readonly read: readonly ReadReceipt[];
  readonly refused: readonly RefusedReceipt[];
}

/** What is wrong with a receipt, by the reason that it was not opened. */
const refusals: Readonly<Record<string, string>> = {
  size: 'RECEIPT_CUT',
  version: 'RECEIPT_NO_RECEIPT',
  seal: 'RECEIPT_CLOSED',
  signature: 'RECEIPT_FORGED',
};

/** @throws TrustError RECEIPT_INVALID */
const openWithAny = (bytes: Uint8Array, keys: readonly ReceiptKey[]): OpenedReceipt => {
  let failure: unknown;
  for (const key of keys) {
    try {
      return openReceipt(bytes, key);
    } catch (error) {
      if (!isTrustError(error)) throw error;
      failure = error;
    }
  }
  throw failure;
};

const refusalOf = (file: string, error: unknown): RefusedReceipt => {
  if (!isCodedError(error)) throw error;
  const reason = String(error.parameters['reason'] ?? '');
  if (!isTrustError(error)) return { file, message: error };
  const code = Object.hasOwn(refusals, reason) ? refusals[reason] : undefined;
  return { file, message: { code: code ?? 'RECEIPT_MALFORMED', parameters: { file, reason } } };
};

/**
 * Opens receipts. What cannot be opened, read or understood is told and passed over: one bad stick
 * must not hide the rest of a fleet.
 *
 * @param rootFingerprint of the collection: boxes that trust another operator are none of its boxes
 */
export const openReceipts = async (
  files: readonly string[],
  keys: readonly ReceiptKey[],
  rootFingerprint: string,
): Promise<OpenedReceipts> => {
  const read: ReadReceipt[] = [];
  const refused: RefusedReceipt[] = [];
  for (const file of files) {
    try {
      const { devicePublicKey, payload } = openWithAny(await readReceiptFile(file), keys);
      const receipt = decodeReceiptPayload(payload);
      if ((receipt.root?.fingerprint ?? rootFingerprint) !== rootFingerprint) {
        refused.push({ file, message: { code: 'RECEIPT_FOREIGN', parameters: { file } } });
        continue;
      }
      read.push({
        publicKey: Buffer.from(devicePublicKey).toString('hex'),
        payload,
        sha256: createHash('sha256').update(payload).digest('hex'),
        receipt,
      });
    } catch (error) {
      refused.push(refusalOf(file, error));
    }
  }
  return { read, refused };
};
