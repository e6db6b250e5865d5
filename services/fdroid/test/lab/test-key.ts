import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import {
  derBitString,
  derInteger,
  derNull,
  derOid,
  derSequence,
  derSetOf,
  derUtcTime,
  derUtf8String,
} from '../../src/build/der/der-writer.ts';

/** A developer's key and certificate. */
export interface TestKey {
  readonly privateKey: KeyObject;
  readonly publicKeyDer: Uint8Array;
  readonly certificateDer: Uint8Array;
}

const certify = (privateKey: KeyObject, publicKey: KeyObject, serial: number): TestKey => {
  const publicKeyDer = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = derSequence(derOid('1.2.840.113549.1.1.11'), derNull());
  const name = derSequence(derSetOf(derSequence(derOid('2.5.4.3'), derUtf8String('developer'))));
  const time = derUtcTime('200101000000Z');
  const toBeSigned = derSequence(
    ...[derInteger(Uint8Array.of(serial)), algorithm, name, derSequence(time, time), name],
    publicKeyDer,
  );
  const digest = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const signature = sign(digest, toBeSigned, privateKey);
  const certificateDer = derSequence(toBeSigned, algorithm, derBitString(signature));
  return { privateKey, publicKeyDer, certificateDer };
};

export const createRsaTestKey = (modulusLength = 2048): TestKey => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
  return certify(privateKey, publicKey, 1);
};

export const createEcTestKey = (namedCurve = 'P-256'): TestKey => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  return certify(privateKey, publicKey, 2);
};

/** A kind of key that Android does not know. */
export const createEdTestKey = (): TestKey => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return certify(privateKey, publicKey, 3);
};
