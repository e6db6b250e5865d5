import { readFile } from 'node:fs/promises';
import { X509Certificate } from 'node:crypto';
import path from 'node:path';
import { publicKeyOfFile } from '@p2p-hotspot/signing-keys';
import { OperatorError, readFailure } from '../errors.ts';
import {
  keyFileEnding,
  keyPurposes,
  repositoryCertificateName,
  repositoryKeyName,
  type KeyFile,
} from './key-folder.ts';
import { pemOf, type KeyFolderContent } from './key-pairs.ts';

/** A key file and what belongs to it, as bytes for a page of paper (keys-v1 §8). */
const formatVersion = 1;
const keyLabel = 'ENCRYPTED PRIVATE KEY';

const text = async (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw readFailure(file, error);
  });

/** One part: its length in two bytes, then its bytes. */
const part = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes]);

const derOf = (pem: string, file: string): Uint8Array => {
  const body = new RegExp(`-----BEGIN ${keyLabel}-----([^-]+)-----END`).exec(pem)?.[1];
  if (body === undefined) {
    throw new OperatorError('INPUT_UNREADABLE', { parameters: { path: file, reason: 'pem' } });
  }
  return Buffer.from(body, 'base64');
};

/**
 * A private key, still encrypted, as bytes: version, name, encrypted key, public key and certificate.
 *
 * @throws OperatorError INPUT_MISSING, INPUT_UNREADABLE
 */
export const packKey = async ({ name, file, purpose }: KeyFile): Promise<Uint8Array> => {
  const pem = await text(file);
  const certificate =
    purpose === 'fdroid'
      ? new X509Certificate(await text(path.join(path.dirname(file), repositoryCertificateName)))
          .raw
      : new Uint8Array();
  return Buffer.concat([
    Uint8Array.of(formatVersion),
    part(Buffer.from(name, 'ascii')),
    part(derOf(pem, file)),
    part(publicKeyOfFile(pem) ?? new Uint8Array()),
    part(certificate),
  ]);
};

const invalid = (reason: string) => new OperatorError('PAPER_INVALID', { parameters: { reason } });

const readParts = (bytes: Uint8Array): Uint8Array[] => {
  const parts: Uint8Array[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const [high = 0, low = 0] = rest;
    const end = 2 + high * 256 + low;
    if (rest.length < end) throw invalid('structure');
    parts.push(rest.subarray(2, end));
    rest = rest.subarray(end);
  }
  return parts;
};

const namePattern = new RegExp(`^(?:${keyPurposes.join('|')})(?:-[a-z0-9-]{1,32})?$`);

/** A key that came back from paper. */
export interface UnpackedKey {
  readonly name: string;
  /** File name → content: the key file, and the certificate of an app repository's key. */
  readonly files: KeyFolderContent;
}

/**
 * Makes the files of a key again, byte for byte as they were.
 *
 * @throws OperatorError PAPER_INVALID
 */
export const unpackKey = (bytes: Uint8Array): UnpackedKey => {
  if (bytes[0] !== formatVersion) throw invalid('version');
  const [nameBytes, key, publicKey, certificate, ...rest] = readParts(bytes.subarray(1));
  const name = Buffer.from(nameBytes ?? []).toString('ascii');
  if (key === undefined || publicKey === undefined || certificate === undefined) {
    throw invalid('structure');
  }
  if (rest.length > 0 || !namePattern.test(name)) throw invalid('structure');
  const line =
    publicKey.length === 0 ? '' : `public-key: ${Buffer.from(publicKey).toString('hex')}\n`;
  return {
    name,
    files: {
      [`${name}${keyFileEnding}`]: `${line}${pemOf(keyLabel, key)}`,
      ...(name === repositoryKeyName && certificate.length > 0
        ? { [repositoryCertificateName]: pemOf('CERTIFICATE', certificate) }
        : {}),
    },
  };
};
