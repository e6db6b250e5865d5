import type { CodedMessage } from '@p2p-hotspot/contract';
import type { OfferedFile } from '../catalogue/offered-file.ts';
import type { Proof } from '../tracking-state.ts';
import { checksumFilesFor, digestIn, isOwnChecksum } from './checksum-file.ts';
import type { FileDigests } from './file-digests.ts';
import type { VerifyOptions } from './verify-options.ts';

/** A file of checksums that names the installer rightly: a signature of it is one of the installer. */
export interface RightChecksums {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ComparedDigests {
  readonly proofs: readonly Proof[];
  readonly problems: readonly CodedMessage[];
  readonly checksums: readonly RightChecksums[];
}

const digestDiffers = (name: string, by: string, stated: string, found: string): CodedMessage => ({
  code: 'INSTALLER_DIGEST_DIFFERS',
  parameters: { name, by, stated: stated.slice(0, 16), found: found.slice(0, 16) },
});

const stated = ({ sha256, sha512 }: OfferedFile) =>
  [
    ['sha256', sha256],
    ['sha512', sha512],
  ] as const;

/** Digests that the source itself publishes, in its list or in files beside. */
export const compareDigests = async (
  { app, offered, all, fetchSmall }: VerifyOptions,
  digests: FileDigests,
): Promise<ComparedDigests> => {
  const proofs: Proof[] = [];
  const problems: CodedMessage[] = [];
  const checksums: RightChecksums[] = [];
  const compare = (algorithm: 'sha256' | 'sha512', hex: string, by: string): boolean => {
    if (digests[algorithm] !== hex) {
      problems.push(digestDiffers(offered.name, by, hex, digests[algorithm]));
      return false;
    }
    proofs.push({ level: 1, method: 'digest', detail: `${algorithm}, ${by}` });
    return true;
  };
  for (const [algorithm, hex] of stated(offered)) {
    if (hex === undefined) continue;
    const { host } = new URL(offered.url);
    compare(algorithm, hex, offered.promised === undefined ? host : `signed index of ${host}`);
  }
  const wantsSigned = app.pins.minisign !== undefined || app.pins.gpg !== undefined;
  if (proofs.length + problems.length > 0 && !wantsSigned) return { proofs, problems, checksums };
  for (const file of checksumFilesFor(offered.name, all)) {
    const bytes = await fetchSmall(file);
    const published = digestIn(
      bytes.toString(),
      offered.name,
      isOwnChecksum(file.name, offered.name),
    );
    if (published === undefined) continue;
    if (compare(published.algorithm, published.hex, file.name)) {
      checksums.push({ name: file.name, bytes });
    }
    // One is enough, unless it matters which of them is signed.
    if (!wantsSigned) break;
  }
  return { proofs, problems, checksums };
};
