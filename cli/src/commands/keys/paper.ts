import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { OperatorError, readFailure } from '../../errors.ts';
import { writeDurably } from '../../files/durable.ts';
import { listKeys, repositoryCertificateName, type KeyFile } from '../../keys/key-folder.ts';
import { purposeWords } from '../../keys/key-purposes.ts';
import { packKey } from '../../keys/paper-key.ts';
import { paperPage } from '../../keys/paper-page.ts';
import { encodePaperLines } from '../../keys/paper-text.ts';
import { keysOption, runs, withResult, type KeyOptions, type World } from '../context.ts';

interface PaperOptions extends KeyOptions {
  readonly output: string;
  readonly dryRun?: boolean;
}

const result = z.object({
  name: z.string(),
  fingerprint: z.string().describe('of the key, as the page shows it'),
  lines: z.array(z.string()).describe('what the page says, line by line'),
  output: z.string(),
  dryRun: z.boolean(),
});

/** What people know a key by. */
const fingerprintOf = async ({ file, keyId, publicKey }: KeyFile): Promise<string> => {
  if (keyId !== undefined) return keyId;
  if (publicKey !== undefined) return Buffer.from(publicKey).toString('hex');
  const certificate = path.join(path.dirname(file), repositoryCertificateName);
  const pem = await readFile(certificate, 'utf8').catch((error: unknown) => {
    throw readFailure(certificate, error);
  });
  return createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
};

/** `hotspot keys paper` */
export const keysPaperCommand = (world: World): Command =>
  withResult(
    new Command('paper')
      .summary('make a page to print: a backup of a key')
      .description(
        'Writes a page to open in a browser and print on A4: the key, still locked with its passphrase, as text that a person can type and as QR codes. "hotspot keys restore" brings it back. Needs no passphrase and shows no secret.',
      )
      .argument('<name>', 'as in "hotspot keys list"')
      .addOption(keysOption())
      .requiredOption('-o, --output <file>', 'the page, as in backup.html')
      .option('--dry-run', 'write nothing')
      .action(
        runs<PaperOptions>(world, async (context, options, name = '') => {
          const folder = context.keysFolder(options);
          const key = (await listKeys(folder)).find((known) => known.name === name);
          if (key === undefined) {
            throw new OperatorError('KEY_UNKNOWN', { parameters: { name, path: folder } });
          }
          const lines = encodePaperLines(await packKey(key));
          const fingerprint = await fingerprintOf(key);
          const holder = name.startsWith(`${key.purpose}-`)
            ? { holder: name.slice(key.purpose.length + 1) }
            : {};
          const page = await paperPage({
            name,
            ...holder,
            purpose: purposeWords[key.purpose],
            fingerprint,
            date: new Date(context.releaseTimeMs()).toISOString().slice(0, 10),
            lines,
          });
          const output = context.resolve(options.output);
          const isDryRun = options.dryRun === true;
          world.signal.throwIfAborted();
          // A locked key is no secret, but nobody else's business either.
          if (!isDryRun) await writeDurably(output, page, { mode: 0o600 });
          context.reporter.result({ name, fingerprint, lines, output, dryRun: isDryRun }, [
            `${isDryRun ? 'Would write' : 'Wrote'} ${output}, ${lines.length} lines`,
            ...(isDryRun
              ? []
              : ['Next: print it, then try hotspot keys restore with what it says']),
          ]);
        }),
      ),
    result,
  );
