import { OperatorError } from '../errors.ts';

/**
 * Reads `--root`.
 *
 * @throws OperatorError USAGE_WRONG
 */
export const fingerprintOption = (given: string | undefined): string | undefined => {
  const fingerprint = given?.toLowerCase();
  if (fingerprint === undefined || /^[0-9a-f]{64}$/.test(fingerprint)) return fingerprint;
  throw new OperatorError('USAGE_WRONG', {
    parameters: { reason: '--root must be 64 hexadecimal digits' },
  });
};
