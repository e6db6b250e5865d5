import { createHash, verify } from 'node:crypto';
import {
  contextTag,
  derChildren,
  DerError,
  derTags,
  expectTag,
  readDer,
  readOid,
  type DerElement,
} from '../der/der-reader.ts';
import { FdroidError } from '../../errors.ts';
import { readCertificate, refuseWeakKey, type SignerCertificate } from './certificate.ts';

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  messageDigest: '1.2.840.113549.1.9.4',
} as const;

const digestNames: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const invalid = (reason: string, cause?: unknown): FdroidError =>
  new FdroidError('APK_SIGNATURE_INVALID', { parameters: { reason }, cause });

interface SignerInfo {
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  readonly digest: string;
  readonly signedAttributes?: DerElement;
  readonly signature: Uint8Array;
}

const readDigestName = (element: DerElement | undefined): string => {
  const oid = readOid(derChildren(expectTag(element, derTags.sequence))[0]);
  const name = digestNames[oid];
  if (name === undefined) {
    throw new FdroidError('APK_SIGNATURE_UNSUPPORTED', { parameters: { algorithm: oid } });
  }
  if (name === 'md5') {
    throw new FdroidError('APK_SIGNATURE_WEAK', { parameters: { algorithm: 'MD5' } });
  }
  return name;
};

const readSignerInfo = (element: DerElement): SignerInfo => {
  const [, identifier, digest, ...others] = derChildren(expectTag(element, derTags.sequence));
  const [issuer, serial] = derChildren(expectTag(identifier, derTags.sequence));
  const hasAttributes = others[0]?.tag === contextTag(0);
  const [, signature] = hasAttributes ? others.slice(1) : others;
  return {
    issuer: expectTag(issuer, derTags.sequence).whole,
    serial: expectTag(serial, derTags.integer).whole,
    digest: readDigestName(digest),
    ...(hasAttributes ? { signedAttributes: others[0] } : {}),
    signature: expectTag(signature, derTags.octetString).content,
  };
};

/** Real ones have a few KiB, whole chains of certificates some 20. */
const maxBlockBytes = 256 * 1024;

const readSignedData = (
  bytes: Uint8Array,
): { certificates: readonly SignerCertificate[]; signers: readonly SignerInfo[] } => {
  if (bytes.byteLength > maxBlockBytes) throw new DerError('too long');
  const [type, content] = derChildren(expectTag(readDer(bytes), derTags.sequence));
  if (readOid(type) !== oids.signedData) throw new DerError('signed data');
  const [signedData] = derChildren(expectTag(content, contextTag(0)));
  const fields = derChildren(expectTag(signedData, derTags.sequence));
  const certificates = fields.find(({ tag }) => tag === contextTag(0));
  return {
    certificates: derChildren(expectTag(certificates, contextTag(0)))
      .filter(({ tag }) => tag === derTags.sequence)
      .map(({ whole }) => readCertificate(whole)),
    signers: derChildren(expectTag(fields.at(-1), derTags.set)).map(readSignerInfo),
  };
};

/** With signed attributes the signature is over them, and they hold the digest of the content. */
const signedBytes = ({ digest, signedAttributes }: SignerInfo, content: Uint8Array): Uint8Array => {
  if (signedAttributes === undefined) return content;
  const attributes = derChildren(signedAttributes)
    .map((element) => derChildren(expectTag(element, derTags.sequence)))
    .filter(([type]) => readOid(type) === oids.messageDigest);
  const [value, ...others] = derChildren(expectTag(attributes[0]?.[1], derTags.set));
  if (attributes.length > 1 || others.length > 0) throw invalid('signature file');
  const found = createHash(digest).update(content).digest();
  if (Buffer.compare(expectTag(value, derTags.octetString).content, found) !== 0) {
    throw invalid('signature file');
  }
  // They are signed as a SET OF, whatever tag they carry inside the signer's record.
  const bytes = Buffer.from(signedAttributes.whole);
  bytes[0] = derTags.set;
  return bytes;
};

/**
 * Verifies a detached PKCS#7 signature (RFC 5652, as jarsigner and apksigner make it).
 *
 * @returns the certificate of the one signer
 * @throws FdroidError APK_SIGNATURE_INVALID, APK_SIGNATURE_WEAK, APK_SIGNATURE_UNSUPPORTED,
 *   APK_MULTIPLE_SIGNERS
 */
export const verifyPkcs7 = (block: Uint8Array, content: Uint8Array): SignerCertificate => {
  try {
    const { certificates, signers } = readSignedData(block);
    const [signer, ...others] = signers;
    if (signer === undefined) throw invalid('signers');
    if (others.length > 0) throw new FdroidError('APK_MULTIPLE_SIGNERS');
    const [certificate, ...namesakes] = certificates.filter(
      ({ issuer, serial }) =>
        Buffer.compare(issuer, signer.issuer) === 0 && Buffer.compare(serial, signer.serial) === 0,
    );
    if (certificate === undefined || namesakes.length > 0) throw invalid('certificate');
    refuseWeakKey(certificate);
    const data = signedBytes(signer, content);
    if (!verify(signer.digest, data, certificate.publicKey, signer.signature)) {
      throw invalid('signature');
    }
    return certificate;
  } catch (error) {
    if (error instanceof DerError) throw invalid('PKCS#7', error);
    throw error;
  }
};
