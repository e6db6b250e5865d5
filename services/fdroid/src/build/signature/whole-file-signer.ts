import { byteView, OutOfBoundsError, type ByteView } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import { readCertificate, refuseWeakKey, type SignerCertificate } from './certificate.ts';
import {
  lengthPrefixedReader,
  readPairs,
  readRanges,
  type LengthPrefixedReader,
} from './length-prefixed.ts';
import { readRotationLineage } from './rotation-lineage.ts';
import { contentDigestOf, verifySignature, type ContentDigest } from './signature-algorithms.ts';

/** Schemes that cover the whole file; 3.1 is v3 for Android 13 and later. */
export type WholeFileScheme = 2 | 3 | 3.1;

/** API levels, both inclusive. */
export interface SdkRange {
  readonly min: number;
  readonly max: number;
}

/** A signer of scheme v2 or v3 whose signature holds; the digests are yet to be compared. */
export interface WholeFileSigner {
  readonly certificate: SignerCertificate;
  readonly digests: ReadonlyMap<ContentDigest, Uint8Array>;
  /** Android versions that go by this signer; v3 only. */
  readonly sdk?: SdkRange;
  /** Certificates from the developer's first to this one, each vouched for by the one before. */
  readonly lineage: readonly SignerCertificate[];
  /** Scheme that must be there too (v2's attribute against cutting v3 out). */
  readonly alsoSignedWith?: number;
  /** First Android version that a v3.1 signer must be there for (against cutting it out). */
  readonly rotationMinSdk?: number;
}

const attributeIds = {
  strippingProtection: 0xbeef_f00d,
  proofOfRotation: 0x3ba0_6f8c,
  rotationMinSdk: 0x559f_8b02,
} as const;
const maxSigners = 10;
/** Android counts in 31 bits. */
const maxSdk = 0x7fff_ffff;

const invalid = (reason: string): FdroidError =>
  new FdroidError('APK_SIGNATURE_INVALID', { parameters: { reason } });

const readSdkRange = (source: LengthPrefixedReader): SdkRange => {
  const range = { min: source.u32(), max: source.u32() };
  if (range.min > range.max || range.max > maxSdk) throw invalid('SDK range');
  return range;
};

/** Android takes the last of each id, other readers the first: so none may be there twice. */
const readAttributes = (view: ByteView): ReadonlyMap<number, ByteView> => {
  const attributes = new Map<number, ByteView>();
  for (const range of readRanges(view)) {
    const id = lengthPrefixedReader(range).u32();
    if (attributes.has(id)) throw invalid('two attributes of one kind');
    attributes.set(id, range.slice(4, range.length));
  }
  return attributes;
};

/** The signed part: what is known only after the signature held. */
const readSignedData = (bytes: Uint8Array, scheme: WholeFileScheme) => {
  const source = lengthPrefixedReader(byteView(bytes));
  const digests = readPairs(source.range());
  const certificates = readRanges(source.range());
  const sdk = scheme === 2 ? undefined : readSdkRange(source);
  const attributes = readAttributes(source.isAtEnd() ? byteView(Buffer.of()) : source.range());
  return { digests, certificates, sdk, attributes };
};

const digestsByKind = (
  digests: readonly { id: number; bytes: Uint8Array }[],
): Map<ContentDigest, Uint8Array> => {
  const byKind = new Map<ContentDigest, Uint8Array>();
  for (const { id, bytes } of digests) {
    const kind = contentDigestOf(id);
    if (kind === undefined) continue;
    const before = byKind.get(kind);
    if (before !== undefined && Buffer.compare(before, bytes) !== 0) throw invalid('digests');
    byKind.set(kind, bytes);
  }
  return byKind;
};

const readLineage = (
  proof: ByteView | undefined,
  certificate: SignerCertificate,
): readonly SignerCertificate[] => {
  if (proof === undefined) return [certificate];
  const lineage = readRotationLineage(proof);
  const last = lineage.at(-1);
  if (last === undefined || Buffer.compare(last.der, certificate.der) !== 0) {
    throw invalid('proof of rotation');
  }
  return lineage;
};

const verifySigner = (view: ByteView, scheme: WholeFileScheme): WholeFileSigner => {
  const source = lengthPrefixedReader(view);
  const signedData = source.range().bytes;
  const unsignedSdk = scheme === 2 ? undefined : readSdkRange(source);
  const signatures = readPairs(source.range());
  const publicKeyDer = source.range().bytes;

  const known = signatures.filter(({ id }) => contentDigestOf(id) !== undefined);
  if (known.length === 0) {
    const algorithm = signatures.map(({ id }) => `0x${id.toString(16)}`).join(' ');
    throw new FdroidError('APK_SIGNATURE_UNSUPPORTED', { parameters: { algorithm } });
  }
  const { digests, certificates, sdk, attributes } = readSignedData(signedData, scheme);
  const [first] = certificates;
  if (first === undefined) throw invalid('certificate');
  const certificate = readCertificate(first.bytes);
  if (Buffer.compare(certificate.publicKeyDer, publicKeyDer) !== 0) throw invalid('public key');
  refuseWeakKey(certificate);
  for (const { id, bytes } of known) {
    if (!verifySignature(id, certificate.publicKey, signedData, bytes)) throw invalid('signature');
  }
  const idsOf = (list: readonly { id: number }[]): string => list.map(({ id }) => id).join();
  if (idsOf(digests) !== idsOf(signatures)) throw invalid('digests');
  if (sdk?.min !== unsignedSdk?.min || sdk?.max !== unsignedSdk?.max) throw invalid('SDK range');
  const alsoSignedWith =
    scheme === 2 ? attributes.get(attributeIds.strippingProtection)?.u32(0) : undefined;
  const rotationMinSdk =
    scheme === 3 ? attributes.get(attributeIds.rotationMinSdk)?.u32(0) : undefined;
  return {
    certificate,
    digests: digestsByKind(digests),
    ...(sdk === undefined ? {} : { sdk }),
    lineage:
      scheme === 2
        ? [certificate]
        : readLineage(attributes.get(attributeIds.proofOfRotation), certificate),
    ...(alsoSignedWith === undefined ? {} : { alsoSignedWith }),
    ...(rotationMinSdk === undefined ? {} : { rotationMinSdk }),
  };
};

/**
 * Verifies the signers of one v2, v3 or v3.1 block (source.android.com, "APK Signature Scheme v2"
 * and "v3"): each signature over its signed data, that the key is the certificate's, and the proof of
 * rotation.
 *
 * @param block the value of the scheme's id in the signing block
 * @throws FdroidError APK_SIGNATURE_INVALID, APK_SIGNATURE_UNSUPPORTED, APK_SIGNATURE_WEAK
 */
export const verifyWholeFileSigners = (
  block: ByteView,
  scheme: WholeFileScheme,
): WholeFileSigner[] => {
  try {
    const source = lengthPrefixedReader(block);
    const signers = readRanges(source.range());
    if (signers.length === 0 || signers.length > maxSigners) throw invalid('signers');
    return signers.map((signer) => verifySigner(signer, scheme));
  } catch (error) {
    if (error instanceof OutOfBoundsError) throw invalid('signing block');
    throw error;
  }
};
