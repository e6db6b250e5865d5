import type { FileHandle } from 'node:fs/promises';
import type { SignatureScheme } from '../apk/apk-info.ts';
import { FdroidError } from '../../errors.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';
import type { SignerCertificate } from './certificate.ts';
import { digestFile } from './content-digest.ts';
import { verifyJarSignature } from './jar-signature.ts';
import type { ContentDigest } from './signature-algorithms.ts';
import { blockIds, readSigningBlock, type SigningBlock } from './signing-block.ts';
import { verifyWholeFileSigners, type WholeFileSigner } from './whole-file-signer.ts';

/** An APK whose signature holds over every byte of content. */
export interface VerifiedSignature {
  readonly certificate: SignerCertificate;
  /** Those that were verified; v1 only where there is no other. */
  readonly schemes: readonly SignatureScheme[];
  /** Of the whole file, in hex. */
  readonly sha256: string;
}

interface WholeFileSignature {
  readonly scheme: 2 | 3;
  readonly signer: WholeFileSigner;
}

const readWholeFileSignatures = (block: SigningBlock | undefined): WholeFileSignature[] =>
  ([3, 2] as const).flatMap((scheme) => {
    const value = block?.values.get(scheme === 3 ? blockIds.v3 : blockIds.v2);
    if (value === undefined) return [];
    const [signer, ...others] = verifyWholeFileSigners(value, scheme);
    if (signer === undefined) return [];
    if (others.length > 0) throw new FdroidError('APK_MULTIPLE_SIGNERS');
    return [{ scheme, signer }];
  });

/**
 * Verifies the signature of an APK by Android's rules, and reads the file once for all its digests.
 * v3 names the signer where it is present, else v2, else v1; every whole-file signature that is
 * present must hold.
 *
 * @throws FdroidError APK_UNSIGNED, APK_SIGNATURE_*, APK_MULTIPLE_SIGNERS, APK_CONTENT_CHANGED,
 *   APK_ZIP_INVALID
 */
export const verifySignature = async (
  file: FileHandle,
  directory: ZipDirectory,
): Promise<VerifiedSignature> => {
  const block = await readSigningBlock(file, directory);
  const signatures = readWholeFileSignatures(block);
  const [best] = signatures;
  const kinds = new Set<ContentDigest>(
    signatures.flatMap(({ signer }) => [...signer.digests.keys()]),
  );
  const digests = await digestFile(file, directory, block?.offset, [...kinds]);
  if (best === undefined) {
    const certificate = await verifyJarSignature(file, directory);
    return { certificate, schemes: [1], sha256: digests.sha256 };
  }
  if (best.scheme === 2 && best.signer.alsoSignedWith === 3) {
    throw new FdroidError('APK_SIGNATURE_STRIPPED');
  }
  for (const { scheme, signer } of signatures) {
    for (const [kind, expected] of signer.digests) {
      if (Buffer.compare(expected, digests.content.get(kind) ?? new Uint8Array()) !== 0) {
        throw new FdroidError('APK_CONTENT_CHANGED', { parameters: { part: `v${scheme}` } });
      }
    }
  }
  return {
    certificate: best.signer.certificate,
    schemes: signatures.map(({ scheme }) => scheme).sort(),
    sha256: digests.sha256,
  };
};
