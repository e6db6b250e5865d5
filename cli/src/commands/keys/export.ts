import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { publicTufKey } from '@p2p-hotspot/signing-keys';
import { z } from 'zod';
import { OperatorError, readFailure } from '../../errors.ts';
import { writeDurably } from '../../files/durable.ts';
import { listKeys, repositoryCertificateName, type KeyFile } from '../../keys/key-folder.ts';
import { minisignPublicKeyFile } from '../../keys/minisign-key.ts';
import { keysOption, runs, withResult, type KeyOptions, type World } from '../context.ts';

const formats = ['pem', 'tuf', 'minisign'] as const;
type ExportFormat = (typeof formats)[number];

interface ExportOptions extends KeyOptions {
  /** Absent: minisign for the key of that name, pem for all others. */
  readonly format?: ExportFormat;
  readonly output?: string;
  readonly dryRun?: boolean;
}

const result = z.object({
  name: z.string(),
  format: z.enum(formats),
  publicKey: z.string().describe('the public key itself, in that format'),
  output: z.string().optional().describe('file it was written to'),
});

/** SubjectPublicKeyInfo of a raw public key, up to the key (RFC 8410 §4). */
const spkiPrefixes = {
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
  x25519: Buffer.from('302a300506032b656e032100', 'hex'),
} as const;

const spkiPem = (curve: keyof typeof spkiPrefixes, publicKey: Uint8Array): string =>
  [
    '-----BEGIN PUBLIC KEY-----',
    Buffer.concat([spkiPrefixes[curve], publicKey]).toString('base64'),
    '-----END PUBLIC KEY-----',
    '',
  ].join('\n');

const exported = async (
  { purpose, publicKey, file }: KeyFile,
  format: ExportFormat,
): Promise<string> => {
  if (purpose === 'fdroid') {
    const certificate = path.join(path.dirname(file), repositoryCertificateName);
    return readFile(certificate, 'utf8').catch((error: unknown) => {
      throw readFailure(certificate, error);
    });
  }
  if (publicKey === undefined) {
    throw new OperatorError('INPUT_UNREADABLE', {
      parameters: { path: file, reason: 'public-key' },
    });
  }
  if (purpose === 'minisign' && format === 'minisign') return minisignPublicKeyFile(publicKey);
  if (format === 'minisign') {
    const reason = '--format minisign is for the key "minisign"';
    throw new OperatorError('USAGE_WRONG', { parameters: { reason } });
  }
  if (purpose === 'receipt') return spkiPem('x25519', publicKey);
  return format === 'pem'
    ? spkiPem('ed25519', publicKey)
    : `${JSON.stringify(publicTufKey(publicKey))}\n`;
};

/** `hotspot keys export` */
export const keysExportCommand = (world: World): Command =>
  withResult(
    new Command('export')
      .summary('hand out a public key')
      .description(
        'Writes the public half of a key, which others need to check your signatures. The secret half never leaves its file.',
      )
      .argument('<name>', 'as in "hotspot keys list"')
      .addOption(keysOption())
      .addOption(
        new Option(
          '--format <format>',
          'pem for other programs, tuf for metadata, minisign for the key of that name',
        ).choices(formats),
      )
      .option('-o, --output <file>', 'write to a file instead of standard output')
      .option('--dry-run', 'write nothing')
      .action(
        runs<ExportOptions>(
          world,
          async ({ reporter, keysFolder, resolve }, options, name = '') => {
            const folder = keysFolder(options);
            const key = (await listKeys(folder)).find((known) => known.name === name);
            if (key === undefined) {
              throw new OperatorError('KEY_UNKNOWN', { parameters: { name, path: folder } });
            }
            const format = options.format ?? (key.purpose === 'minisign' ? 'minisign' : 'pem');
            const publicKey = await exported(key, format);
            const output = options.output === undefined ? undefined : resolve(options.output);
            if (output !== undefined && options.dryRun !== true) {
              await writeDurably(output, publicKey);
            }
            reporter.result(
              { name, format, publicKey, output },
              output === undefined
                ? [publicKey.trimEnd()]
                : [`${options.dryRun === true ? 'Would write' : 'Wrote'} ${output}`],
            );
          },
        ),
      ),
    result,
  );
