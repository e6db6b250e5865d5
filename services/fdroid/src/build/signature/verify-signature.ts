import type { FileHandle } from 'node:fs/promises';
import type { SignatureScheme } from '../apk/apk-info.ts';
import { FdroidError } from '../../errors.ts';
import { checkLocalHeaders } from '../zip/local-headers.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';
import type { SignerCertificate } from './certificate.ts';
import { digestFile, type FileDigests } from './content-digest.ts';
import { hasJarSignature, verifyJarSignature } from './jar-signature.ts';
import type { ContentDigest } from './signature-algorithms.ts';
import {
  isInLineage,
  signersByAndroid,
  type SignerRange,
  type SignersByScheme,
} from './signers-by-android.ts';
import { blockIds, readSigningBlock, type SigningBlock } from './signing-block.ts';
import {
  verifyWholeFileSigners,
  type WholeFileScheme,
  type WholeFileSigner,
} from './whole-file-signer.ts';

/** An APK whose signature holds over every byte of content. */
export interface VerifiedSignature {
  /** The one that the newest Android sees. */
  readonly certificate: SignerCertificate;
  /** The developer's keys from the first one on, each vouched for by the one before it. */
  readonly lineage: readonly SignerCertificate[];
  /** In the order of Android versions; one where the key was never changed. */
  readonly ranges: readonly SignerRange[];
  /** Those that were verified. */
  readonly schemes: readonly SignatureScheme[];
  /** Of the content, as the whole-file signatures name it. */
  readonly digests: readonly Uint8Array[];
  /** Of the whole file, in hex. */
  readonly sha256: string;
}

const schemeBlocks: readonly (readonly [WholeFileScheme, number])[] = [
  [2, blockIds.v2],
  [3, blockIds.v3],
  [3.1, blockIds.v31],
];

const readSigners = (block: SigningBlock | undefined): SignersByScheme =>
  new Map(
    schemeBlocks.flatMap(([scheme, id]) => {
      const value = block?.values.get(id);
      return value === undefined ? [] : [[scheme, verifyWholeFileSigners(value, scheme)] as const];
    }),
  );

const compareDigests = (
  scheme: WholeFileScheme,
  { digests }: WholeFileSigner,
  { content }: FileDigests,
): void => {
  for (const [kind, expected] of digests) {
    if (Buffer.compare(expected, content.get(kind) ?? new Uint8Array()) !== 0) {
      throw new FdroidError('APK_CONTENT_CHANGED', { parameters: { part: `v${scheme}` } });
    }
  }
};

/** fs-verity hashes pages of a file that is mapped into memory: the block must fill whole ones. */
const pageBytes = 4096;
const fillsPages = (block: SigningBlock | undefined, { directoryOffset }: ZipDirectory): boolean =>
  (block?.offset ?? 0) % pageBytes === 0 && directoryOffset % pageBytes === 0;

/**
 * Verifies the signature of an APK by Android's rules, and reads the file once for all its digests.
 * Every whole-file signature that is present must hold, and v1 where there is no other. What old
 * phones see besides is left to `verifyForOldAndroid`.
 *
 * @throws FdroidError APK_UNSIGNED, APK_SIGNATURE_*, APK_MULTIPLE_SIGNERS, APK_CONTENT_CHANGED,
 *   APK_ZIP_INVALID
 */
export const verifySignature = async (
  file: FileHandle,
  directory: ZipDirectory,
): Promise<VerifiedSignature> => {
  const block = await readSigningBlock(file, directory);
  await checkLocalHeaders(file, directory, block?.offset ?? directory.directoryOffset);
  const signers = readSigners(block);
  const all = [...signers].flatMap(([scheme, list]) => list.map((signer) => ({ scheme, signer })));
  const found = all.length === 0 ? undefined : signersByAndroid(signers);
  const kinds = new Set<ContentDigest>(all.flatMap(({ signer }) => [...signer.digests.keys()]));
  if (kinds.has('verity') && !fillsPages(block, directory)) {
    throw new FdroidError('APK_SIGNATURE_INVALID', { parameters: { reason: 'fs-verity' } });
  }
  const digests = await digestFile(file, directory, block?.offset, [...kinds]);
  if (found === undefined) {
    const certificate = await verifyJarSignature(file, directory);
    return {
      certificate,
      lineage: [certificate],
      ranges: [{ minSdkVersion: 1, certificate }],
      schemes: [1],
      digests: [],
      sha256: digests.sha256,
    };
  }
  for (const { scheme, signer } of all) compareDigests(scheme, signer, digests);
  return {
    certificate: found.newest.certificate,
    lineage: found.newest.lineage,
    ranges: found.ranges,
    schemes: [...signers.keys()],
    digests: all.flatMap(({ signer }) => [...signer.digests.values()]),
    sha256: digests.sha256,
  };
};

/**
 * Android versions older than the whole-file signature see v1 only: where the app can be installed
 * on one, v1 must hold, too, and be by the same developer. Without v1 it cannot be installed there.
 *
 * @param minSdkVersion of the app
 * @throws FdroidError as verifySignature does
 */
export const verifyForOldAndroid = async (
  file: FileHandle,
  directory: ZipDirectory,
  verified: VerifiedSignature,
  minSdkVersion: number,
): Promise<VerifiedSignature> => {
  const { schemes, lineage, ranges } = verified;
  const [oldest, ...others] = ranges;
  if (oldest === undefined || schemes.includes(1)) return verified;
  if (minSdkVersion >= oldest.minSdkVersion || !hasJarSignature(directory)) return verified;
  const certificate = await verifyJarSignature(file, directory, new Set(schemes));
  if (!isInLineage(certificate, lineage)) {
    throw new FdroidError('APK_SIGNATURE_INVALID', {
      parameters: { reason: 'signers that are not related' },
    });
  }
  const isSame = Buffer.compare(oldest.certificate.der, certificate.der) === 0;
  return {
    ...verified,
    ranges: isSame
      ? [{ ...oldest, minSdkVersion: 1 }, ...others]
      : [{ minSdkVersion: 1, maxSdkVersion: oldest.minSdkVersion - 1, certificate }, ...ranges],
    schemes: [1, ...schemes],
  };
};
