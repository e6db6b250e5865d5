import { OperatorError } from '../errors.ts';

/**
 * Reads `--root`, or another option that names a certificate or key by its SHA-256.
 *
 * @throws OperatorError USAGE_WRONG
 */
export const fingerprintOption = (
  given: string | undefined,
  option = '--root',
): string | undefined => {
  const fingerprint = given?.toLowerCase();
  if (fingerprint === undefined || /^[0-9a-f]{64}$/.test(fingerprint)) return fingerprint;
  throw new OperatorError('USAGE_WRONG', {
    parameters: { reason: `${option} must be 64 hexadecimal digits` },
  });
};
