import test from 'ava';
import { decryptPrivateKey } from '../../src/index.ts';
import { integer, octets, oid, sequence } from '../../src/keys/der.ts';
import { refused } from '../refused.ts';

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';
const scrypt = '1.3.6.1.4.1.11591.4.11';
const salt = octets(new Uint8Array(16));

/** A key file with a few bytes for a secret: only what stands in front of it matters. */
const pemOf = (scheme: string, parameters: Uint8Array): string => {
  const der = sequence(sequence(oid(scheme), parameters), octets(new Uint8Array(16)));
  const body = Buffer.from(der).toString('base64');
  return `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${body}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
};

const derivedBy = (id: string, ...parameters: readonly Uint8Array[]): string => {
  const aes256Cbc = sequence(oid('2.16.840.1.101.3.4.1.42'), octets(new Uint8Array(16)));
  return pemOf(pbes2, sequence(sequence(oid(id), sequence(...parameters)), aes256Cbc));
};

const most = 2 ** 31 - 1;

test('a key file that asks for hours of work is refused before any is done', (t) => {
  for (const file of [
    derivedBy(pbkdf2, salt, integer(10_000_001)),
    derivedBy(pbkdf2, salt, integer(most)),
    // 2^64: more than any number of ours.
    derivedBy(pbkdf2, salt, Uint8Array.of(2, 9, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
    derivedBy(scrypt, salt, integer(2 ** 17), integer(1), integer(2 ** 17)),
    derivedBy(scrypt, salt, integer(most), integer(8), integer(1)),
  ]) {
    refused(t, () => decryptPrivateKey(file, 'x'), 'KEY_FILE_INVALID', { reason: 'cost' });
  }
});

test('what the limits allow is tried', (t) => {
  for (const file of [
    derivedBy(pbkdf2, salt, integer(1000)),
    derivedBy(scrypt, salt, integer(1024), integer(8), integer(1)),
  ]) {
    refused(t, () => decryptPrivateKey(file, 'x'), 'KEY_PASSPHRASE_WRONG');
  }
});

test('an encryption whose cost is not known is refused', (t) => {
  for (const file of [
    // PBE of PKCS#12, and a derivation that nobody has.
    pemOf('1.2.840.113549.1.12.1.3', sequence(salt, integer(most))),
    derivedBy('1.2.3.4', salt, integer(1)),
  ]) {
    refused(t, () => decryptPrivateKey(file, 'x'), 'KEY_FILE_INVALID', { reason: 'encryption' });
  }
});

test('parameters that are none are refused', (t) => {
  for (const file of [
    pemOf(pbes2, sequence()),
    derivedBy(pbkdf2),
    derivedBy(pbkdf2, salt),
    derivedBy(pbkdf2, salt, Uint8Array.of(2, 0)),
    derivedBy(scrypt, salt, integer(1024), integer(8)),
  ]) {
    refused(t, () => decryptPrivateKey(file, 'x'), 'KEY_FILE_INVALID', { reason: 'structure' });
  }
});
