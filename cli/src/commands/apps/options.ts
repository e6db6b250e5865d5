import { Option } from 'commander';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';

/** Options that all `hotspot apps` commands have. */
export interface AppsCommandOptions {
  readonly collection?: string;
  readonly dryRun?: boolean;
}

export const collectionOption = (): Option =>
  new Option('--collection <folder>', 'the collection; the current folder if left out');

/** Processors of phones, as Android names them. */
const phoneAbis = ['arm64-v8a', 'armeabi-v7a', 'x86_64', 'x86'] as const;

/** Most phones have one of these. */
export const usualAbis: readonly string[] = ['arm64-v8a', 'armeabi-v7a'];

export const abiOption = (): Option =>
  new Option(
    '--abi <processor...>',
    `processors that it is taken for; ${usualAbis.join(' and ')} if left out`,
  ).choices(phoneAbis);

/**
 * Reads version codes.
 *
 * @throws OperatorError USAGE_WRONG
 */
export const versionCodes = (option: string, given: readonly string[] = []): number[] =>
  given.map((text) => {
    if (/^\d{1,10}$/.test(text)) return Number(text);
    throw new OperatorError('USAGE_WRONG', {
      parameters: { reason: `${option} must be a version code, as "hotspot apps list" shows it` },
    });
  });

export const coded = z.object({
  code: z.string(),
  text: z.string(),
  hint: z.string().optional().describe('what to do'),
});

/** One version of an app of another repository. */
export const takenVersion = z.object({
  status: z
    .enum(['added', 'present', 'older', 'held'])
    .describe('older: a newer one is in the collection; held: not taken, see the reason'),
  applicationId: z.string(),
  versionCode: z.number(),
  versionName: z.string(),
  signer: z.string().describe('SHA-256 of the certificate that signed the app'),
  nativeCode: z.array(z.string()).describe('processors; empty: any'),
  size: z.number(),
  path: z.string().optional().describe('below the collection'),
  reason: coded.optional(),
});
