import { readFile } from 'node:fs/promises';
import { decryptReceiptKey, type ReceiptKey } from '@p2p-hotspot/signing-keys';
import { OperatorError, readFailure } from '../errors.ts';
import { listKeys } from '../keys/key-folder.ts';
import type { AskPassphrase } from '../keys/passphrase.ts';

/**
 * Opens the keys that open receipts: the one file that was named, or all of the folder, since
 * receipts from before a change of keys may still be on their way.
 *
 * @throws OperatorError RECEIPT_KEY_MISSING, PASSPHRASE_MISSING, INPUT_MISSING; TrustError
 *   KEY_PASSPHRASE_WRONG, KEY_FILE_INVALID
 */
export const openReceiptKeys = async (
  { folder, file }: { readonly folder: string; readonly file?: string | undefined },
  askPassphrase: AskPassphrase,
): Promise<ReceiptKey[]> => {
  const files =
    file === undefined
      ? (await listKeys(folder))
          .filter(({ purpose }) => purpose === 'receipt')
          .map((key) => key.file)
      : [file];
  if (files.length === 0) {
    throw new OperatorError('RECEIPT_KEY_MISSING', { parameters: { path: folder } });
  }
  const keys: ReceiptKey[] = [];
  for (const name of files) {
    const pem = await readFile(name, 'utf8').catch((error: unknown) => {
      throw readFailure(name, error);
    });
    keys.push(decryptReceiptKey(pem, await askPassphrase()));
  }
  return keys;
};
