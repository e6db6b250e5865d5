import { randomBytes } from 'node:crypto';
import {
  createReceiptKey,
  createSigningKey,
  encryptPrivateKey,
  encryptReceiptKey,
  encryptSigningKey,
  type KeyFileRandom,
  type ReceiptKey,
  type SigningKey,
} from '@p2p-hotspot/signing-keys';
import type { RepositoryKey } from '@p2p-hotspot/fdroid/build';
import { keyFileEnding, repositoryCertificateName, repositoryKeyName } from './key-folder.ts';
import { minisignKeyName } from './minisign-key.ts';

/** What one holder signs with: the root rarely, releases every time. */
export const holderPurposes = ['root', 'release'] as const;
export type HolderPurpose = (typeof holderPurposes)[number];

/** The keys of one person or device. */
export interface HolderKeys {
  readonly holder: string;
  readonly keys: Readonly<Partial<Record<HolderPurpose, SigningKey>>>;
}

/** The keys that a collection has one of, each holder a copy (keys-v1 §1). */
export interface SharedKeys {
  readonly receipt: ReceiptKey;
  readonly minisign: SigningKey;
  readonly repository: RepositoryKey;
  /** Fingerprint of the app repository's certificate, which phones show. */
  readonly repositoryFingerprint: string;
}

/**
 * Makes the key of an app repository.
 *
 * @param commonName what phones may show of it
 */
export type MakeRepositoryKey = (
  commonName: string,
) => Promise<RepositoryKey & { readonly fingerprint: string }>;

/** File name → content of one key folder. */
export type KeyFolderContent = Readonly<Record<string, string>>;

/** Fresh salt and IV for one encryption. */
export const freshRandom = (): KeyFileRandom => ({ salt: randomBytes(16), iv: randomBytes(16) });

/** A new key for an app repository: takes about a second. */
export const freshRepositoryKey: MakeRepositoryKey = async (commonName) => {
  // Loaded only where it is needed: it brings the whole index builder.
  const { createRepositoryKey } = await import('@p2p-hotspot/fdroid/build');
  return createRepositoryKey({ commonName, serial: randomBytes(16) });
};

/** Makes the keys of a holder. */
export const createHolderKeys = (
  holder: string,
  purposes: readonly HolderPurpose[],
): HolderKeys => ({
  holder,
  keys: Object.fromEntries(purposes.map((purpose) => [purpose, createSigningKey(randomBytes(32))])),
});

/**
 * Makes the keys that cannot be shared out: of the app repository, of receipts and of checksums.
 *
 * @param collectionName what phones may show of the app repository's key
 */
export const createSharedKeys = async (
  collectionName: string,
  makeRepositoryKey: MakeRepositoryKey,
): Promise<SharedKeys> => {
  const { fingerprint, ...repository } = await makeRepositoryKey(collectionName);
  return {
    receipt: createReceiptKey(randomBytes(32)),
    minisign: createSigningKey(randomBytes(32)),
    repository,
    repositoryFingerprint: fingerprint,
  };
};

const fileName = (name: string): string => `${name}${keyFileEnding}`;

/** The key files of a holder, `root-ana.pem` and `release-ana.pem`. */
export const holderFiles = (
  { holder, keys }: HolderKeys,
  passphrase: string,
  keyRandom: () => KeyFileRandom,
): KeyFolderContent =>
  Object.fromEntries(
    Object.entries(keys).map(([purpose, key]) => [
      fileName(`${purpose}-${holder}`),
      encryptSigningKey(key, passphrase, keyRandom()),
    ]),
  );

/** A PEM block (RFC 7468) with lines of 64 characters. */
export const pemOf = (label: string, der: Uint8Array): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\n');

/** The files of the keys that every holder has a copy of. */
export const sharedFiles = (
  { receipt, minisign, repository }: SharedKeys,
  passphrase: string,
  keyRandom: () => KeyFileRandom,
): KeyFolderContent => ({
  [fileName(repositoryKeyName)]: encryptPrivateKey(
    repository.privateKeyPkcs8Der,
    passphrase,
    keyRandom(),
  ),
  [repositoryCertificateName]: pemOf('CERTIFICATE', repository.certificateDer),
  [fileName('receipt')]: encryptReceiptKey(receipt, passphrase, keyRandom()),
  [fileName(minisignKeyName)]: encryptSigningKey(minisign, passphrase, keyRandom()),
});

/** Names of the files of the keys that every holder has a copy of. */
export const sharedFileNames: readonly string[] = [
  fileName(repositoryKeyName),
  repositoryCertificateName,
  fileName('receipt'),
  fileName(minisignKeyName),
];

/** Names of a holder's key files. */
export const holderFileNames = (holder: string): string[] =>
  holderPurposes.map((purpose) => fileName(`${purpose}-${holder}`));
