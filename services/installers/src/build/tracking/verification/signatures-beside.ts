import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import type { OfferedFile } from '../catalogue/offered-file.ts';
import type { Proof } from '../tracking-state.ts';
import { signaturesOf } from './checksum-file.ts';
import type { FileDigests } from './file-digests.ts';
import { verifyGpg } from './gpg.ts';
import type { RightChecksums } from './published-digests.ts';
import { signatureWrong } from './signed-inside.ts';
import type { VerifyOptions } from './verify-options.ts';

/** A file that a signature may be of: the installer, or checksums that name it. */
interface Signed {
  readonly name: string;
  readonly blake2b: () => Uint8Array;
  /** Absent where it lies at the path of the installer. */
  readonly bytes?: Buffer;
}

const missing = (kind: string, { name }: OfferedFile): CodedMessage => ({
  code: 'INSTALLER_SIGNATURE_MISSING',
  parameters: { name, kind },
});

type SignatureCheck = { readonly proof: Proof } | { readonly problem: CodedMessage };

const checkMinisign = async (
  publicKey: string,
  candidates: readonly Signed[],
  { offered, all, fetchSmall, readers }: VerifyOptions,
): Promise<SignatureCheck> => {
  for (const candidate of candidates) {
    const [signature] = signaturesOf(candidate.name, ['.minisig'], all);
    if (signature === undefined) continue;
    try {
      const text = (await fetchSmall(signature)).toString();
      readers.verifyMinisign(publicKey, text, candidate.blake2b());
      return { proof: { level: 4, method: 'minisign', detail: publicKey } };
    } catch (error) {
      if (!isCodedError(error) || error.code.startsWith('TRACKER_')) throw error;
      return { problem: signatureWrong('minisign', signature) };
    }
  }
  return { problem: missing('minisign', offered) };
};

const checkGpg = async (
  keyring: string,
  candidates: readonly Signed[],
  { offered, all, fetchSmall, path, signal }: VerifyOptions,
): Promise<SignatureCheck> => {
  for (const candidate of candidates) {
    const [signature] = signaturesOf(candidate.name, ['.asc', '.sig', '.gpg'], all);
    if (signature === undefined) continue;
    const bytes = await fetchSmall(signature);
    const file = candidate.bytes === undefined ? path : `${path}.checksums`;
    if (candidate.bytes !== undefined) await writeFile(file, candidate.bytes);
    try {
      const verdict = await verifyGpg(keyring, bytes, file, signal);
      switch (verdict.kind) {
        case 'good':
          return { proof: { level: 4, method: 'gpg', detail: verdict.fingerprint } };
        case 'wrong':
          return { problem: signatureWrong('GPG', signature) };
        case 'no-program':
          return {
            problem: { code: 'INSTALLER_VERIFIER_MISSING', parameters: { program: 'gpgv' } },
          };
      }
    } finally {
      if (candidate.bytes !== undefined) await rm(file, { force: true });
    }
  }
  return { problem: missing('GPG', offered) };
};

/**
 * Verifies what the operator's keys must have signed: the installer, or checksums that name it.
 *
 * @throws what `fetchSmall` throws
 */
export const checkSignatures = async (
  options: VerifyOptions,
  digests: FileDigests,
  checksums: readonly RightChecksums[],
): Promise<readonly SignatureCheck[]> => {
  const { minisign, gpg } = options.app.pins;
  const candidates: readonly Signed[] = [
    { name: options.offered.name, blake2b: () => Buffer.from(digests.blake2b, 'hex') },
    ...checksums.map(({ name, bytes }) => ({
      name,
      bytes,
      blake2b: () => createHash('blake2b512').update(bytes).digest(),
    })),
  ];
  return [
    ...(minisign === undefined ? [] : [await checkMinisign(minisign, candidates, options)]),
    ...(gpg === undefined ? [] : [await checkGpg(gpg, candidates, options)]),
  ];
};
