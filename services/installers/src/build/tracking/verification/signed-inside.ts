import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import type { OfferedFile } from '../catalogue/offered-file.ts';
import { signersFor } from '../catalogue/tracked-app.ts';
import type { Proof } from '../tracking-state.ts';
import { verifyAuthenticode } from './authenticode.ts';
import type { VerifyOptions } from './verify-options.ts';

export const signatureWrong = (kind: string, { name }: OfferedFile): CodedMessage => ({
  code: 'INSTALLER_SIGNATURE_WRONG',
  parameters: { name, kind },
});

/** What a file says of itself, and who signed it. */
export interface Inside {
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
  { app, rule, knownSigner }: VerifyOptions,
): ReadInside => {
  const { signer } = inside;
  const isKnown = signersFor(app.pins, rule).includes(signer) || signer === knownSigner;
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
      return { proofs: [], problems: [signatureWrong('Authenticode', options.offered)] };
    case 'none':
      return nothingInside;
  }
};

/** What a signed index promised must be what is in the file: others sign the index than the app. */
export const comparePromise = (
  { name, promised }: OfferedFile,
  inside: Inside | undefined,
): readonly CodedMessage[] => {
  if (promised === undefined) return [];
  const [stated, found] = [promised, inside ?? {}].map(
    ({ applicationId, versionCode, signer }: Partial<Inside>) =>
      [applicationId, versionCode, signer].join(' '),
  );
  const parameters = { name, stated: stated ?? '', found: found ?? '' };
  return stated === found ? [] : [{ code: 'INSTALLER_INDEX_DISAGREES', parameters }];
};

/** Reads and verifies what a file carries inside, where its format is known. */
export const readInside = async (options: VerifyOptions): Promise<ReadInside> => {
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
