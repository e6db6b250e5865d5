import { byteView, type ByteView } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import { readCertificate, refuseWeakKey, type SignerCertificate } from './certificate.ts';
import { lengthPrefixedReader } from './length-prefixed.ts';
import { verifySignature } from './signature-algorithms.ts';

const version = 1;
/** Keys are changed once in many years. */
const maxCertificates = 64;

const invalid = (): FdroidError =>
  new FdroidError('APK_SIGNATURE_INVALID', { parameters: { reason: 'proof of rotation' } });

const isSame = (a: SignerCertificate, b: SignerCertificate): boolean =>
  Buffer.compare(a.der, b.der) === 0;

/**
 * Reads and verifies a proof of rotation (source.android.com, "APK Signature Scheme v3"): each
 * certificate is signed by the key before it, from the first that the developer ever used to the one
 * of today.
 *
 * @returns the certificates, oldest first; never empty
 * @throws OutOfBoundsError; FdroidError APK_SIGNATURE_INVALID, APK_SIGNATURE_WEAK,
 *   APK_SIGNATURE_UNSUPPORTED
 */
export const readRotationLineage = (proof: ByteView): SignerCertificate[] => {
  const source = lengthPrefixedReader(proof);
  if (source.u32() !== version) throw invalid();
  const certificates: SignerCertificate[] = [];
  let algorithm = 0;
  while (!source.isAtEnd()) {
    const node = lengthPrefixedReader(source.range());
    const signedData = node.range().bytes;
    // Flags say what the old key may still do on a phone; nothing here depends on them.
    node.u32();
    const nextAlgorithm = node.u32();
    const signature = node.range().bytes;
    const signed = lengthPrefixedReader(byteView(signedData));
    const certificate = readCertificate(signed.range().bytes);
    const signedAlgorithm = signed.u32();
    refuseWeakKey(certificate);
    const parent = certificates.at(-1);
    if (
      parent !== undefined &&
      (signedAlgorithm !== algorithm ||
        !verifySignature(algorithm, parent.publicKey, signedData, signature))
    ) {
      throw invalid();
    }
    if (certificates.some((earlier) => isSame(earlier, certificate))) throw invalid();
    certificates.push(certificate);
    if (certificates.length > maxCertificates) throw invalid();
    algorithm = nextAlgorithm;
  }
  if (certificates.length === 0) throw invalid();
  return certificates;
};
