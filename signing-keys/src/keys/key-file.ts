import { createCipheriv, createPrivateKey, scryptSync } from 'node:crypto';
import { TrustError } from '../errors.ts';
import { integer, octets, oid, readElement, readOnlyElement, sequence, tags } from './der.ts';
import { checkDerivationCost } from './derivation-cost.ts';

/** How much work a passphrase takes: N, r and p of scrypt (RFC 7914 §2). */
export interface KeyFileCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** Fresh random bytes for one encryption. Never reuse them with the same passphrase. */
export interface KeyFileRandom {
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** 16 bytes. */
  readonly iv: Uint8Array;
  /** Ours unless given: a test that makes hundreds of keys makes them cheap. */
  readonly cost?: KeyFileCost;
}

/**
 * scrypt: 16 MiB of memory, gone over five times, 0.2 s on a laptop. What OpenSSL takes without
 * raising its memory limit (RFC 7914 §2; r = 8 as recommended there).
 */
const ownCost: KeyFileCost = { N: 16_384, r: 8, p: 5 };

const label = 'ENCRYPTED PRIVATE KEY';
const pemPattern = new RegExp(
  `^-----BEGIN ${label}-----\\r?\\n([A-Za-z0-9+/=\\r\\n]+?)-----END ${label}-----[ \\t]*$`,
  'm',
);

const invalid = (reason: string, cause?: unknown): TrustError =>
  new TrustError('KEY_FILE_INVALID', { parameters: { reason }, cause });

/** The same passphrase typed on another system may come decomposed: NFC makes it one (RFC 8265). */
const passphraseBytes = (passphrase: string): Buffer => {
  if (passphrase === '') throw new TrustError('KEY_PASSPHRASE_WRONG');
  return Buffer.from(passphrase.normalize('NFC'), 'utf8');
};

/**
 * Encrypts a private key: PKCS#8 `EncryptedPrivateKeyInfo`, PBES2 with scrypt and AES-256-CBC
 * (RFC 5958 §3, RFC 8018 §6.2, RFC 7914 §7), as PEM. Plain `openssl pkey -in FILE` opens it.
 *
 * @param pkcs8Der the plain key as PKCS#8 `PrivateKeyInfo`; Ed25519, X25519, RSA or any other
 * @throws TrustError `KEY_PASSPHRASE_WRONG` when the passphrase is empty
 */
export const encryptPrivateKey = (
  pkcs8Der: Uint8Array,
  passphrase: string,
  { salt, iv, cost = ownCost }: KeyFileRandom,
): string => {
  const { N, r, p } = cost;
  const key = scryptSync(passphraseBytes(passphrase), salt, 32, { N, r, p });
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const encrypted = Buffer.concat([cipher.update(pkcs8Der), cipher.final()]);
  const der = sequence(
    sequence(
      oid('1.2.840.113549.1.5.13'), // id-PBES2
      sequence(
        sequence(
          oid('1.3.6.1.4.1.11591.4.11'), // id-scrypt
          sequence(octets(salt), integer(N), integer(r), integer(p), integer(key.length)),
        ),
        sequence(oid('2.16.840.1.101.3.4.1.42'), octets(iv)), // aes256-CBC-PAD
      ),
    ),
    octets(encrypted),
  );
  const lines = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g) as string[];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
};

/** The bytes between the PEM lines; text before and after is a comment (RFC 7468 §2). */
const readPem = (pem: string): Uint8Array => {
  const body = pemPattern.exec(pem)?.[1]?.replaceAll(/[\r\n]/g, '');
  if (body === undefined) throw invalid('pem');
  const der = Buffer.from(body, 'base64');
  if (der.toString('base64') !== body) throw invalid('base64');
  return der;
};

/**
 * Decrypts what {@link encryptPrivateKey} made, or another encrypted PKCS#8 PEM that OpenSSL writes:
 * PBES2 with PBKDF2 or scrypt, of a cost that is soon paid.
 *
 * The encryption carries no checksum, so a damaged file may look like a wrong passphrase; a file
 * that is damaged around the encrypted part is told apart.
 *
 * @returns the plain key as PKCS#8 DER: secret
 * @throws TrustError `KEY_PASSPHRASE_WRONG` | `KEY_FILE_INVALID`
 */
export const decryptPrivateKey = (pem: string, passphrase: string): Uint8Array => {
  const der = readPem(pem);
  const { content: algorithm, rest } = readElement(
    readOnlyElement(der, tags.sequence),
    tags.sequence,
  );
  checkDerivationCost(algorithm);
  readOnlyElement(rest, tags.octets);
  const secret = passphraseBytes(passphrase);
  try {
    const key = createPrivateKey({
      key: Buffer.from(der),
      format: 'der',
      type: 'pkcs8',
      passphrase: secret,
    });
    return Uint8Array.from(key.export({ format: 'der', type: 'pkcs8' }));
  } catch (cause) {
    throw new TrustError('KEY_PASSPHRASE_WRONG', { cause });
  }
};
