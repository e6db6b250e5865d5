import type { CodedMessage } from '@p2p-hotspot/contract';
import type { Proof } from '../tracking-state.ts';
import { fileDigests, type FileDigests } from './file-digests.ts';
import { compareDigests } from './published-digests.ts';
import { checkSignatures } from './signatures-beside.ts';
import { comparePromise, readInside, type Inside } from './signed-inside.ts';
import type { VerifyOptions } from './verify-options.ts';

export interface Verified {
  readonly proofs: readonly Proof[];
  /** Checks that failed. One is enough: the file must not be handed out. */
  readonly problems: readonly CodedMessage[];
  readonly inside?: Inside;
  readonly digests: FileDigests;
}

/**
 * Climbs as high as a file goes: how it came (0), a digest that its source publishes (1), a signature
 * inside it (2), by whom it was signed before (3), a signature beside it by a key that the operator
 * named (4).
 *
 * @throws what `fetchSmall` throws
 */
export const verifyFile = async (options: VerifyOptions): Promise<Verified> => {
  const digests = await fileDigests(options.path);
  const { proofs, problems, checksums } = await compareDigests(options, digests);
  const read = await readInside(options);
  const checks = await checkSignatures(options, digests, checksums);
  const { host } = new URL(options.offered.url);
  return {
    proofs: [
      { level: 0, method: 'tls', detail: host },
      ...proofs,
      ...read.proofs,
      ...checks.flatMap((check) => ('proof' in check ? [check.proof] : [])),
    ],
    problems: [
      ...problems,
      ...read.problems,
      ...comparePromise(options.offered, read.inside),
      ...checks.flatMap((check) => ('problem' in check ? [check.problem] : [])),
    ],
    digests,
    ...(read.inside === undefined ? {} : { inside: read.inside }),
  };
};
