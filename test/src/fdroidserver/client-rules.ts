import path from 'node:path';
import { execa } from 'execa';

const program = path.resolve(import.meta.dirname, '../../../src/fdroidserver/ClientRules.java');

/** A signed index, and the fingerprint that a phone knows. */
export interface PhoneCase {
  readonly jar: string;
  readonly fingerprint: string;
}

/**
 * What F-Droid's client would say of signed indexes.
 *
 * @param format `v2` for `entry.jar`, `v1` for `index-v1.jar`
 * @returns for each `accepted`, or `refused` and the rule that it breaks
 */
export const askClientRules = async (
  format: 'v1' | 'v2',
  cases: readonly PhoneCase[],
): Promise<readonly string[]> => {
  const words = cases.flatMap(({ jar, fingerprint }) => [jar, fingerprint]);
  const { stdout } = await execa('java', [program, format, ...words]);
  return stdout.split('\n');
};
