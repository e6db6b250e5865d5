import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import type { OfferedFile } from '../catalogue/offered-file.ts';
import type { FileRule, TrackedApp } from '../catalogue/tracked-app.ts';
import type { Proof } from '../tracking-state.ts';
import { verifyAuthenticode } from './authenticode.ts';
import { checksumFilesFor, digestIn, isOwnChecksum, signaturesOf } from './checksum-file.ts';
import { fileDigests, type FileDigests } from './file-digests.ts';
import { verifyGpg } from './gpg.ts';

/** What an Android app says of itself, after its signature was verified. */
export interface AppInside {
  readonly applicationId: string;
  readonly versionCode: number;
  /** SHA-256 of the certificate that signed it, hex. */
  readonly signer: string;
}

/** What reads and verifies formats that other packages know. */
export interface Readers {
  /** @throws CodedError for an app whose signature does not hold, or that is none */
  readonly readApk: (file: string) => Promise<AppInside>;
  /**
   * @param publicKey as minisign prints it, base64
   * @param digest BLAKE2b-512 of the file
   * @throws CodedError where the signature does not hold
   */
  readonly verifyMinisign: (publicKey: string, signature: string, digest: Uint8Array) => void;
}

export interface VerifyOptions {
  readonly app: Pick<TrackedApp, 'pins'>;
  readonly rule: FileRule;
  readonly offered: OfferedFile;
  /** All that the source has: checksums and signatures too. */
  readonly all: readonly OfferedFile[];
  /** What was fetched. */
  readonly path: string;
  /** The signer that is expected again. */
  readonly knownSigner: string | undefined;
  readonly readers: Readers;
  /** Fetches a small file of the source. */
  readonly fetchSmall: (file: OfferedFile) => Promise<Buffer>;
  readonly signal: AbortSignal;
}

export interface Verified {
  readonly proofs: readonly Proof[];
  /** Checks that failed. One is enough: the file must not be handed out. */
  readonly problems: readonly CodedMessage[];
  readonly inside?: Inside;
  readonly digests: FileDigests;
}

/** A file that a signature may be of: the installer, or checksums that name it. */
interface Signed {
  readonly name: string;
  readonly path?: string;
  readonly bytes?: Buffer;
}

const hostOf = ({ url }: OfferedFile): string => new URL(url).host;

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
const compareDigests = async (
  { app, offered, all, fetchSmall }: VerifyOptions,
  digests: FileDigests,
) => {
  const proofs: Proof[] = [];
  const problems: CodedMessage[] = [];
  const signed: Signed[] = [];
  const compare = (algorithm: 'sha256' | 'sha512', hex: string, by: string): boolean => {
    if (digests[algorithm] !== hex) {
      problems.push(digestDiffers(offered.name, by, hex, digests[algorithm]));
      return false;
    }
    proofs.push({ level: 1, method: 'digest', detail: `${algorithm}, ${by}` });
    return true;
  };
  for (const [algorithm, hex] of stated(offered)) {
    if (hex !== undefined) compare(algorithm, hex, hostOf(offered));
  }
  const wantsSigned = app.pins.minisign !== undefined || app.pins.gpg !== undefined;
  if (proofs.length + problems.length > 0 && !wantsSigned) return { proofs, problems, signed };
  for (const file of checksumFilesFor(offered.name, all)) {
    const bytes = await fetchSmall(file);
    const published = digestIn(
      bytes.toString(),
      offered.name,
      isOwnChecksum(file.name, offered.name),
    );
    if (published === undefined) continue;
    if (compare(published.algorithm, published.hex, file.name)) {
      signed.push({ name: file.name, bytes });
    }
    break;
  }
  return { proofs, problems, signed };
};

const missing = (kind: string, { name }: OfferedFile): CodedMessage => ({
  code: 'INSTALLER_SIGNATURE_MISSING',
  parameters: { name, kind },
});

const wrong = (kind: string, { name }: OfferedFile): CodedMessage => ({
  code: 'INSTALLER_SIGNATURE_WRONG',
  parameters: { name, kind },
});

type SignatureCheck = { readonly proof: Proof } | { readonly problem: CodedMessage };

const checkMinisign = async (
  publicKey: string,
  signed: readonly Signed[],
  { offered, all, fetchSmall, readers }: VerifyOptions,
  digestOf: (signed: Signed) => Uint8Array,
): Promise<SignatureCheck> => {
  for (const candidate of signed) {
    const [signature] = signaturesOf(candidate.name, ['.minisig'], all);
    if (signature === undefined) continue;
    try {
      const text = (await fetchSmall(signature)).toString();
      readers.verifyMinisign(publicKey, text, digestOf(candidate));
      return { proof: { level: 4, method: 'minisign', detail: publicKey } };
    } catch (error) {
      if (!isCodedError(error) || error.code.startsWith('TRACKER_')) throw error;
      return { problem: wrong('minisign', signature) };
    }
  }
  return { problem: missing('minisign', offered) };
};

const checkGpg = async (
  keyring: string,
  signed: readonly Signed[],
  { offered, all, fetchSmall, path, signal }: VerifyOptions,
): Promise<SignatureCheck> => {
  for (const candidate of signed) {
    const [signature] = signaturesOf(candidate.name, ['.asc', '.sig', '.gpg'], all);
    if (signature === undefined) continue;
    const bytes = await fetchSmall(signature);
    const file = candidate.path ?? `${path}.checksums`;
    if (candidate.bytes !== undefined) await writeFile(file, candidate.bytes);
    try {
      const verdict = await verifyGpg(keyring, bytes, file, signal);
      switch (verdict.kind) {
        case 'good':
          return { proof: { level: 4, method: 'gpg', detail: verdict.fingerprint } };
        case 'wrong':
          return { problem: wrong('GPG', signature) };
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

/** What a file says of itself, and who signed it. */
interface Inside {
  readonly signer: string;
  readonly applicationId?: string;
  readonly versionCode?: number;
}

interface ReadInside {
  readonly inside?: Inside;
  readonly proofs: readonly Proof[];
  readonly problems: readonly CodedMessage[];
}

const nothingInside: ReadInside = { proofs: [], problems: [] };

const signedBy = (
  method: 'apk' | 'authenticode',
  inside: Inside,
  { app, knownSigner }: VerifyOptions,
): ReadInside => {
  const { signer } = inside;
  const isKnown = app.pins.signers.includes(signer) || signer === knownSigner;
  return {
    inside,
    proofs: [
      { level: 2, method, detail: signer },
      ...(isKnown ? [{ level: 3, method: 'signer', detail: signer } as const] : []),
    ],
    problems: [],
  };
};

const readApp = async (options: VerifyOptions): Promise<ReadInside> => {
  try {
    return signedBy('apk', await options.readers.readApk(options.path), options);
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { proofs: [], problems: [{ code: error.code, parameters: error.parameters }] };
  }
};

const readProgram = async (options: VerifyOptions): Promise<ReadInside> => {
  const verdict = await verifyAuthenticode(options.path);
  switch (verdict.kind) {
    case 'good':
      return signedBy('authenticode', { signer: verdict.signer }, options);
    case 'wrong':
      return { proofs: [], problems: [wrong('Authenticode', options.offered)] };
    case 'none':
      return nothingInside;
  }
};

const readInside = async (options: VerifyOptions): Promise<ReadInside> => {
  switch (options.rule.format) {
    case 'apk':
      return readApp(options);
    case 'exe':
      return readProgram(options);
    case 'msi':
    case 'dmg':
    case 'pkg':
    case 'appimage':
    case 'deb':
    case 'rpm':
    case 'elf':
    case 'other':
      return nothingInside;
  }
};

/**
 * Climbs as high as a file goes: how it came (0), a digest that its source publishes (1), a signature
 * inside it (2), by whom it was signed before (3), a signature beside it by a key that the operator
 * named (4).
 *
 * @throws what `fetchSmall` throws
 */
export const verifyFile = async (options: VerifyOptions): Promise<Verified> => {
  const { app, offered, path } = options;
  const digests = await fileDigests(path);
  const { proofs, problems, signed } = await compareDigests(options, digests);
  const inside = await readInside(options);
  const all: Proof[] = [
    { level: 0, method: 'tls', detail: hostOf(offered) },
    ...proofs,
    ...inside.proofs,
  ];
  const found: CodedMessage[] = [...problems, ...inside.problems];
  const candidates: readonly Signed[] = [{ name: offered.name, path }, ...signed];
  const digestOf = ({ bytes }: Signed): Uint8Array =>
    bytes === undefined
      ? Buffer.from(digests.blake2b, 'hex')
      : createHash('blake2b512').update(bytes).digest();
  const checks: SignatureCheck[] = [];
  if (app.pins.minisign !== undefined) {
    checks.push(await checkMinisign(app.pins.minisign, candidates, options, digestOf));
  }
  if (app.pins.gpg !== undefined) checks.push(await checkGpg(app.pins.gpg, candidates, options));
  for (const check of checks) {
    if ('proof' in check) all.push(check.proof);
    else found.push(check.problem);
  }
  return {
    proofs: all,
    problems: found,
    digests,
    ...(inside.inside === undefined ? {} : { inside: inside.inside }),
  };
};
