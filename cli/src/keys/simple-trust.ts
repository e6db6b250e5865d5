import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  createReceiptKey,
  createRoot,
  createSigningKey,
  encodeMetadata,
  encryptPrivateKey,
  encryptReceiptKey,
  encryptSigningKey,
  publicTufKey,
  rootFingerprint,
  signMetadata,
  type KeyFileRandom,
  type RoleKeys,
  type SigningKey,
} from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import { exists, writeDurably } from '../files/durable.ts';
import { rootExpiry } from '../release/expiry.ts';
import { keyFileEnding, repositoryCertificateName, repositoryKeyName } from './key-folder.ts';
import { createMinisignKeyFile, minisignKeyName } from './minisign-key.ts';

/** Who holds a key, by the last word of its file's name. */
const holders = ['laptop', 'backup'] as const;
type Holder = (typeof holders)[number];

/** A trust root that one person holds on two devices; nothing is written yet. */
export interface SimpleTrust {
  /** `1.root.json` */
  readonly root: Uint8Array;
  readonly fingerprint: string;
  /** Fingerprint of the app repository's certificate, which phones show. */
  readonly repositoryFingerprint: string;
  /** File name → content, for each of the two key folders. */
  readonly files: Readonly<Record<Holder, Readonly<Record<string, string>>>>;
}

const fresh = (): KeyFileRandom => ({ salt: randomBytes(16), iv: randomBytes(16) });

const pemOf = (certificateDer: Uint8Array): string => {
  const lines =
    Buffer.from(certificateDer)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

const oneOf = (keys: readonly SigningKey[]): RoleKeys => ({
  keys: keys.map(({ publicKey }) => publicTufKey(publicKey)),
  threshold: 1,
});

/**
 * Makes the keys of `trust init --simple`: a root key and a release key for each of two devices, any
 * one of which is enough. The keys that cannot be replaced, of the app repository and for receipts, go
 * to both.
 *
 * @param collectionName what phones may show of the app repository's key
 * @param issued `YYYY-MM-DDTHH:MM:SSZ`
 * @throws TrustError KEY_PASSPHRASE_WRONG when the passphrase is empty
 */
export const createSimpleTrust = async (
  collectionName: string,
  issued: string,
  passphrase: string,
): Promise<SimpleTrust> => {
  const signingKeys = (purpose: string) =>
    holders.map((holder) => ({
      holder,
      name: `${purpose}-${holder}`,
      key: createSigningKey(randomBytes(32)),
    }));
  const rootKeys = signingKeys('root');
  const releaseKeys = signingKeys('release');
  const receiptKey = createReceiptKey(randomBytes(32));
  const { createRepositoryKey } = await import('@p2p-hotspot/fdroid/build');
  const repositoryKey = await createRepositoryKey({
    commonName: collectionName,
    serial: randomBytes(16),
  });
  const release = oneOf(releaseKeys.map(({ key }) => key));
  const unsigned = createRoot({
    version: 1,
    issued,
    expires: rootExpiry(issued),
    roles: {
      root: oneOf(rootKeys.map(({ key }) => key)),
      targets: release,
      snapshot: release,
      timestamp: release,
    },
    custom: {
      receiptKey: Buffer.from(receiptKey.publicKey).toString('hex'),
      holders: Object.fromEntries(
        [...rootKeys, ...releaseKeys].map(({ key, holder }) => [key.keyId, holder]),
      ),
    },
  });
  const root = signMetadata(
    encodeMetadata(unsigned),
    rootKeys.map(({ key }) => key),
  );
  const shared = {
    [`${repositoryKeyName}${keyFileEnding}`]: encryptPrivateKey(
      repositoryKey.privateKeyPkcs8Der,
      passphrase,
      fresh(),
    ),
    [repositoryCertificateName]: pemOf(repositoryKey.certificateDer),
    [`receipt${keyFileEnding}`]: encryptReceiptKey(receiptKey, passphrase, fresh()),
    [`${minisignKeyName}${keyFileEnding}`]: createMinisignKeyFile(passphrase),
  };
  const filesOf = (holder: Holder) =>
    Object.fromEntries(
      [...rootKeys, ...releaseKeys]
        .filter((entry) => entry.holder === holder)
        .map(({ name, key }) => [
          `${name}${keyFileEnding}`,
          encryptSigningKey(key, passphrase, fresh()),
        ]),
    );
  return {
    root,
    fingerprint: rootFingerprint(root),
    repositoryFingerprint: repositoryKey.fingerprint,
    files: {
      laptop: { ...filesOf('laptop'), ...shared },
      backup: { ...filesOf('backup'), ...shared },
    },
  };
};

/** Every name that a key folder may hold: one of them there means that it is taken. */
const takenNames = [...holders.flatMap((holder) => [`root-${holder}`, `release-${holder}`])]
  .concat(repositoryKeyName, 'receipt', minisignKeyName)
  .map((name) => `${name}${keyFileEnding}`)
  .concat(repositoryCertificateName);

/**
 * Refuses folders that hold keys: keys are never overwritten.
 *
 * @throws OperatorError KEYS_EXIST
 */
export const checkNoKeys = async (folders: readonly string[]): Promise<void> => {
  for (const folder of folders) {
    for (const name of takenNames) {
      if (await exists(path.join(folder, name))) {
        throw new OperatorError('KEYS_EXIST', { parameters: { path: folder } });
      }
    }
  }
};

const privateFile = 0o600;
const privateFolder = 0o700;

/**
 * Writes key folders, the backup first. When anything fails, what was written is removed again: half
 * a set of keys would stand in the way of a whole one.
 *
 * @param finish the last step, which is undone with the rest when it fails
 */
export const writeKeyFolders = async (
  { files }: SimpleTrust,
  folders: Readonly<Record<Holder, string>>,
  finish: () => Promise<void>,
): Promise<void> => {
  const written: string[] = [];
  try {
    for (const holder of [...holders].reverse()) {
      const folder = folders[holder];
      const isNew = !(await exists(folder));
      await mkdir(folder, { recursive: true, mode: privateFolder });
      // Someone else's folder, such as the top of a stick, keeps the mode it has.
      if (isNew) await chmod(folder, privateFolder);
      for (const [name, content] of Object.entries(files[holder])) {
        const file = path.join(folder, name);
        await writeDurably(file, content, { mode: privateFile, exclusive: true });
        written.push(file);
      }
    }
    await finish();
  } catch (error) {
    for (const file of written) await rm(file, { force: true });
    throw error;
  }
};
