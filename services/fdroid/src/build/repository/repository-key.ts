import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  sign,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import {
  derBitString,
  derContext,
  derGeneralizedTime,
  derInteger,
  derNull,
  derOctetString,
  derOid,
  derSequence,
  derSetOf,
  derUtcTime,
  derUtf8String,
} from '../der/der-writer.ts';
import { FdroidError } from '../../errors.ts';
import {
  readCertificate,
  signerFingerprint,
  type SignerCertificate,
} from '../signature/certificate.ts';
import { objectIdentifiers as oids } from './object-identifiers.ts';
import type { RepositoryKey } from './repository-types.ts';

const generate = promisify(generateKeyPair);
const modulusBits = 3072;
const smallestModulusBits = 2048;
/** F-Droid clients refuse smaller certificates. */
const smallestCertificateBytes = 256;

/** Phones check no dates, and a box's clock may be wrong: valid from before any clock to after us. */
const validity = derSequence(derUtcTime('700101000000Z'), derGeneralizedTime('20591231235959Z'));
const signatureAlgorithm = derSequence(derOid(oids.sha256WithRsaEncryption), derNull());

const invalid = (reason: string, cause?: unknown): FdroidError =>
  new FdroidError('FDROID_KEY_INVALID', { parameters: { reason }, cause });

const createCertificate = (
  privateKey: KeyObject,
  { commonName, serial }: { commonName: string; serial: Uint8Array },
): Uint8Array => {
  const publicKeyDer = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const name = derSequence(
    derSetOf(derSequence(derOid(oids.commonName), derUtf8String(commonName))),
  );
  const keyIdentifier = createHash('sha1').update(publicKeyDer).digest();
  const extension = derSequence(
    derOid(oids.subjectKeyIdentifier),
    derOctetString(derOctetString(keyIdentifier)),
  );
  const toBeSigned = derSequence(
    derContext(0, derInteger(Uint8Array.of(2))),
    derInteger(serial),
    signatureAlgorithm,
    name,
    validity,
    name,
    publicKeyDer,
    derContext(3, derSequence(extension)),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  return derSequence(toBeSigned, signatureAlgorithm, derBitString(signature));
};

/**
 * Makes the key of a new repository: RSA, 3072 bits, with a self-signed certificate. Takes about a
 * second. Phones pin the certificate for ever, so the key is never changed and must be backed up.
 *
 * @param options.commonName name in the certificate, at most 64 characters
 * @param options.serial 8 to 20 random bytes
 */
export const createRepositoryKey = async (options: {
  readonly commonName: string;
  readonly serial: Uint8Array;
}): Promise<RepositoryKey & { readonly fingerprint: string }> => {
  const { privateKey } = await generate('rsa', { modulusLength: modulusBits });
  const certificateDer = createCertificate(privateKey, options);
  return {
    privateKeyPkcs8Der: privateKey.export({ type: 'pkcs8', format: 'der' }),
    certificateDer,
    fingerprint: signerFingerprint(certificateDer),
  };
};

/** A repository key ready for use, checked against what F-Droid clients ask for. */
export interface OpenedRepositoryKey {
  readonly privateKey: KeyObject;
  readonly certificate: SignerCertificate;
  readonly fingerprint: string;
}

/**
 * Reads the key a second time before it gives up. A sound key was refused once on Node 24 and never
 * again in hundreds of tries; Node had such faults before, when a call took an error that an earlier
 * one had left in OpenSSL's queue for its own (nodejs/node#45485).
 */
const readPrivateKey = (privateKeyPkcs8Der: Uint8Array): KeyObject => {
  const key = Buffer.from(privateKeyPkcs8Der);
  const read = () => createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  try {
    return read();
  } catch {
    return read();
  }
};

const readParts = ({
  privateKeyPkcs8Der,
  certificateDer,
}: RepositoryKey): { privateKey: KeyObject; certificate: SignerCertificate } => {
  try {
    return {
      privateKey: readPrivateKey(privateKeyPkcs8Der),
      certificate: readCertificate(certificateDer),
    };
  } catch (cause) {
    throw invalid('DER', cause);
  }
};

/** @throws FdroidError FDROID_KEY_INVALID */
export const openRepositoryKey = (key: RepositoryKey): OpenedRepositoryKey => {
  const { privateKey, certificate } = readParts(key);
  const publicKey = createPublicKey(privateKey);
  if (privateKey.asymmetricKeyType !== 'rsa') throw invalid('RSA');
  if ((privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < smallestModulusBits) {
    throw invalid(`RSA-${smallestModulusBits}`);
  }
  if (!publicKey.equals(certificate.publicKey)) throw invalid('certificate');
  if (certificate.der.byteLength < smallestCertificateBytes) throw invalid('certificate size');
  return { privateKey, certificate, fingerprint: signerFingerprint(certificate.der) };
};
