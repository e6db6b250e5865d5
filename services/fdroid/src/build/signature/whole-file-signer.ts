import { byteView, OutOfBoundsError, type ByteView } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import { readCertificate, refuseWeakKey, type SignerCertificate } from './certificate.ts';
import { contentDigestOf, verifySignature, type ContentDigest } from './signature-algorithms.ts';

/** A signer of scheme v2 or v3 whose signature holds; the digests are yet to be compared. */
export interface WholeFileSigner {
  readonly certificate: SignerCertificate;
  readonly digests: ReadonlyMap<ContentDigest, Uint8Array>;
  /** Scheme that must be there too (v2's attribute against cutting v3 out). */
  readonly alsoSignedWith?: number;
}

const strippingProtection = 0xbeef_f00d;
const maxSigners = 10;
const maxParts = 64;

const invalid = (reason: string): FdroidError =>
  new FdroidError('APK_SIGNATURE_INVALID', { parameters: { reason } });

/** Reads a signer from front to back: numbers and ranges that begin with their length (u32). */
const cursor = (view: ByteView) => {
  let offset = 0;
  const u32 = (): number => {
    offset += 4;
    return view.u32(offset - 4);
  };
  const range = (): ByteView => {
    const length = u32();
    offset += length;
    return view.slice(offset - length, offset);
  };
  const rest = (): ByteView => view.slice(offset, view.length);
  return { u32, range, rest, isAtEnd: () => offset >= view.length };
};

/** A sequence of ranges, each with its length before it. */
const ranges = (view: ByteView): ByteView[] => {
  const all: ByteView[] = [];
  for (const source = cursor(view); !source.isAtEnd();) {
    all.push(source.range());
    if (all.length > maxParts) throw invalid('too many parts');
  }
  return all;
};

/** A sequence of pairs of id and range. */
const pairs = (view: ByteView): { id: number; bytes: Uint8Array }[] =>
  ranges(view).map((pair) => {
    const source = cursor(pair);
    return { id: source.u32(), bytes: source.range().bytes };
  });

interface SdkRange {
  readonly min: number;
  readonly max: number;
}

const sdkRange = (source: { u32: () => number }): SdkRange => ({
  min: source.u32(),
  max: source.u32(),
});

/** The signed part: what is known only after the signature held. */
const readSignedData = (bytes: Uint8Array, scheme: 2 | 3) => {
  const source = cursor(byteView(bytes));
  const digests = pairs(source.range());
  const certificates = ranges(source.range());
  const sdk = scheme === 3 ? sdkRange(source) : undefined;
  const attributes = source.isAtEnd() ? [] : ranges(source.range()).map(cursor);
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

const verifySigner = (view: ByteView, scheme: 2 | 3): WholeFileSigner => {
  const source = cursor(view);
  const signedData = source.range().bytes;
  const unsignedSdk = scheme === 3 ? sdkRange(source) : undefined;
  const signatures = pairs(source.range());
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
  const protection = attributes.find((attribute) => attribute.u32() === strippingProtection);
  return {
    certificate,
    digests: digestsByKind(digests),
    ...(scheme === 2 && protection !== undefined ? { alsoSignedWith: protection.u32() } : {}),
  };
};

/**
 * Verifies the signers of one v2 or v3 block (source.android.com, "APK Signature Scheme v2" and
 * "v3"): each signature over its signed data, and that the key is the certificate's.
 *
 * @param block the value of the scheme's id in the signing block
 * @throws FdroidError APK_SIGNATURE_INVALID, APK_SIGNATURE_UNSUPPORTED, APK_SIGNATURE_WEAK
 */
export const verifyWholeFileSigners = (block: ByteView, scheme: 2 | 3): WholeFileSigner[] => {
  try {
    const signers = ranges(cursor(block).range());
    if (signers.length === 0 || signers.length > maxSigners) throw invalid('signers');
    return signers.map((signer) => verifySigner(signer, scheme));
  } catch (error) {
    if (error instanceof OutOfBoundsError) throw invalid('signing block');
    throw error;
  }
};
