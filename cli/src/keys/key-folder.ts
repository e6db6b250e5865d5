import { X509Certificate } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import type { RepositoryKey } from '@p2p-hotspot/fdroid/build';
import {
  decryptPrivateKey,
  decryptSigningKey,
  keyIdOf,
  publicKeyOfFile,
  publicTufKey,
  type KeyId,
  type SigningKey,
} from '@p2p-hotspot/signing-keys';
import { OperatorError, readFailure } from '../errors.ts';
import { exists, namesIn } from '../files/durable.ts';
import type { AskPassphrase } from './passphrase.ts';

/** What a key is for; the first word of its file's name says so. */
export const keyPurposes = ['root', 'release', 'fdroid', 'receipt', 'minisign'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** A private key file, as far as it shows without its passphrase. */
export interface KeyFile {
  /** File name without ending: `root-laptop`, `fdroid`. */
  readonly name: string;
  readonly purpose: KeyPurpose;
  readonly file: string;
  /** Ed25519 keys only. */
  readonly keyId?: KeyId;
  /** 32 bytes; absent for the RSA key, whose certificate lies beside it. */
  readonly publicKey?: Uint8Array;
}

export const keyFileEnding = '.pem';
export const repositoryKeyName = 'fdroid';
export const repositoryCertificateName = 'fdroid.crt';

/**
 * Where keys are kept: `--keys`, else `HOTSPOT_KEYS`, else the user's configuration folder.
 *
 * @returns as it was given: what is relative is so to where the command runs
 */
export const keysFolder = (
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string => {
  const set = (value: string | undefined) => (value === '' ? undefined : value);
  const configuration = set(env['XDG_CONFIG_HOME']) ?? path.join(homedir(), '.config');
  return set(given) ?? set(env['HOTSPOT_KEYS']) ?? path.join(configuration, 'hotspot', 'keys');
};

const purposeOf = (name: string): KeyPurpose | undefined =>
  keyPurposes.find((purpose) => name === purpose || name.startsWith(`${purpose}-`));

const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw readFailure(file, error);
  }
};

/**
 * Lists the private keys of a folder, sorted by name; none when there is no such folder.
 *
 * @throws OperatorError INPUT_UNREADABLE
 */
export const listKeys = async (folder: string): Promise<KeyFile[]> => {
  const keys: KeyFile[] = [];
  for (const entry of await namesIn(folder)) {
    const name = entry.slice(0, -keyFileEnding.length);
    const purpose = purposeOf(name);
    if (!entry.endsWith(keyFileEnding) || purpose === undefined) continue;
    const file = path.join(folder, entry);
    const publicKey = publicKeyOfFile(await readText(file));
    const signs = purpose === 'root' || purpose === 'release';
    keys.push({
      name,
      purpose,
      file,
      ...(publicKey === undefined ? {} : { publicKey }),
      ...(publicKey === undefined || !signs ? {} : { keyId: keyIdOf(publicTufKey(publicKey)) }),
    });
  }
  return keys;
};

/** The signing keys at hand. Each is opened when it is first needed. */
export interface Keyring {
  /** Ids of the keys that are there. */
  readonly keyIds: ReadonlySet<KeyId>;
  /** @throws TrustError KEY_PASSPHRASE_WRONG, KEY_FILE_INVALID; OperatorError PASSPHRASE_MISSING */
  open(keyId: KeyId): Promise<SigningKey>;
}

/** A keyring that holds no key. */
export const emptyKeyring: Keyring = {
  keyIds: new Set(),
  open: (keyId) => Promise.reject(new Error(`no such key: ${keyId}`)),
};

/** The signing keys of a folder. */
export const openKeyring = async (
  folder: string,
  askPassphrase: AskPassphrase,
): Promise<Keyring> => {
  const files = new Map<KeyId, KeyFile>();
  for (const key of await listKeys(folder)) {
    if (key.keyId !== undefined) files.set(key.keyId, key);
  }
  const opened = new Map<KeyId, SigningKey>();
  return {
    keyIds: new Set(files.keys()),
    open: async (keyId) => {
      const known = opened.get(keyId);
      if (known !== undefined) return known;
      const file = files.get(keyId);
      if (file === undefined) throw new Error(`no such key: ${keyId}`);
      const key = decryptSigningKey(await readText(file.file), await askPassphrase());
      opened.set(keyId, key);
      return key;
    },
  };
};

/** Opens the key that signs the collection's app repository. */
export type OpenRepositoryKey = () => Promise<RepositoryKey>;

/**
 * @throws OperatorError KEYS_MISSING when the folder has no such key; as `Keyring.open`
 */
export const repositoryKeyOpener = (
  folder: string,
  askPassphrase: AskPassphrase,
): OpenRepositoryKey => {
  let opened: RepositoryKey | undefined;
  return async () => {
    if (opened !== undefined) return opened;
    const file = path.join(folder, `${repositoryKeyName}${keyFileEnding}`);
    const certificate = path.join(folder, repositoryCertificateName);
    if (!(await exists(file)) || !(await exists(certificate))) {
      throw new OperatorError('KEYS_MISSING', { parameters: { path: folder } });
    }
    opened = {
      privateKeyPkcs8Der: decryptPrivateKey(await readText(file), await askPassphrase()),
      certificateDer: new X509Certificate(await readText(certificate)).raw,
    };
    return opened;
  };
};
