import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  decryptSigningKey,
  encodeMinisignPublicKey,
  type SigningKey,
} from '@p2p-hotspot/signing-keys';
import { isNotFound, OperatorError, readFailure } from '../errors.ts';
import { keyFileEnding } from './key-folder.ts';
import type { AskPassphrase } from './passphrase.ts';

/** Name of the key that signs checksums for people (keys-v1 §1). */
export const minisignKeyName = 'minisign';

/** The public half in minisign's own form, for `minisign -p` and `signify -p`. */
export const minisignPublicKeyFile = (publicKey: Uint8Array): string =>
  encodeMinisignPublicKey(publicKey, 'checksums of hotspot releases');

/** Opens the key that signs checksums; undefined where it is not there, or nobody can be asked. */
export type OpenMinisignKey = () => Promise<SigningKey | undefined>;

/** The opener of a key folder: the passphrase is asked for only if there is such a key. */
export const minisignKeyOpener =
  (folder: string, askPassphrase: AskPassphrase): OpenMinisignKey =>
  async () => {
    const file = path.join(folder, `${minisignKeyName}${keyFileEnding}`);
    const pem = await readFile(file, 'utf8').catch((error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw readFailure(file, error);
    });
    if (pem === undefined) return undefined;
    try {
      return decryptSigningKey(pem, await askPassphrase());
    } catch (error) {
      // A release that is signed already can be written again with no passphrase at hand.
      if (error instanceof OperatorError && error.code === 'PASSPHRASE_MISSING') return undefined;
      throw error;
    }
  };
