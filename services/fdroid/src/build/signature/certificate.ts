import { createHash, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import {
  contextTag,
  derChildren,
  DerError,
  derTags,
  expectTag,
  readDer,
} from '../der/der-reader.ts';
import { FdroidError } from '../../errors.ts';

/** The parts of an X.509 certificate that say whose signature it is. */
export interface SignerCertificate {
  readonly der: Uint8Array;
  /** DER of issuer and serial number: how a PKCS#7 signature names its certificate. */
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  /** DER of SubjectPublicKeyInfo, as it stands in the certificate. */
  readonly publicKeyDer: Uint8Array;
  readonly publicKey: KeyObject;
}

/** Key types that Android verifies signatures of APKs with. */
const keyTypes = new Set(['rsa', 'ec', 'dsa']);

/** Real ones have 1 to 2 KiB. */
const maxCertificateBytes = 64 * 1024;

/** Android takes the key that its X.509 reader finds: it must be the one that stands here. */
const holdsKey = (bytes: Uint8Array, key: KeyObject): boolean =>
  new X509Certificate(bytes).publicKey.equals(key);

const readParts = (bytes: Uint8Array): SignerCertificate => {
  try {
    if (bytes.byteLength > maxCertificateBytes) throw new DerError('too long');
    const [tbs] = derChildren(expectTag(readDer(bytes), derTags.sequence));
    const fields = derChildren(expectTag(tbs, derTags.sequence));
    const [serial, , issuer, , , publicKey] = fields.slice(
      fields[0]?.tag === contextTag(0) ? 1 : 0,
    );
    const publicKeyDer = expectTag(publicKey, derTags.sequence).whole;
    const key = createPublicKey({ key: Buffer.from(publicKeyDer), format: 'der', type: 'spki' });
    if (!holdsKey(bytes, key)) throw new DerError('public key');
    return {
      der: bytes,
      issuer: expectTag(issuer, derTags.sequence).whole,
      serial: expectTag(serial, derTags.integer).whole,
      publicKeyDer,
      publicKey: key,
    };
  } catch (cause) {
    throw new FdroidError('APK_SIGNATURE_INVALID', {
      parameters: { reason: 'certificate' },
      cause,
    });
  }
};

/**
 * Reads a certificate. Android checks neither its dates nor its issuer, and so does this: it is only
 * an envelope for the key.
 *
 * @throws FdroidError APK_SIGNATURE_INVALID, APK_SIGNATURE_UNSUPPORTED
 */
export const readCertificate = (bytes: Uint8Array): SignerCertificate => {
  const certificate = readParts(bytes);
  const algorithm = certificate.publicKey.asymmetricKeyType ?? '';
  if (keyTypes.has(algorithm)) return certificate;
  throw new FdroidError('APK_SIGNATURE_UNSUPPORTED', { parameters: { algorithm } });
};

/** Keys of this size have been broken, or are within reach of a state. */
const weakModulusBits = 1024;
/** The curves that Android knows, by OpenSSL's names. */
const curves = new Set(['secp224r1', 'prime256v1', 'secp384r1', 'secp521r1']);
const longestModulusBits = 16_384;
const smallestExponent = 3n;

/**
 * Refuses keys that others can forge with, and those that no Android knows.
 *
 * @throws FdroidError APK_SIGNATURE_WEAK, APK_SIGNATURE_UNSUPPORTED
 */
export const refuseWeakKey = ({ publicKey }: SignerCertificate): void => {
  const { modulusLength, publicExponent, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  const kind = (publicKey.asymmetricKeyType ?? '').toUpperCase();
  if (kind === 'EC' && !curves.has(namedCurve ?? '')) {
    const algorithm = `EC ${namedCurve ?? ''}`;
    throw new FdroidError('APK_SIGNATURE_UNSUPPORTED', { parameters: { algorithm } });
  }
  const bits = modulusLength ?? Infinity;
  if (bits <= weakModulusBits) {
    throw new FdroidError('APK_SIGNATURE_WEAK', { parameters: { algorithm: `${kind}-${bits}` } });
  }
  const hasOddSize = modulusLength !== undefined && modulusLength > longestModulusBits;
  if (hasOddSize || (publicExponent ?? smallestExponent) < smallestExponent) {
    throw new FdroidError('APK_SIGNATURE_UNSUPPORTED', { parameters: { algorithm: kind } });
  }
};

/** SHA-256 of the certificate, in hex: a signer's name in F-Droid's index and on Android. */
export const signerFingerprint = (certificateDer: Uint8Array): string =>
  createHash('sha256').update(certificateDer).digest('hex');

/** MD5 over the certificate's hexadecimal text, as index-v1 asks for. A name, not a protection. */
export const legacySignerFingerprint = (certificateDer: Uint8Array): string =>
  createHash('md5').update(Buffer.from(certificateDer).toString('hex')).digest('hex');
