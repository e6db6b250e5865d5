import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  decryptPrivateKey,
  decryptReceiptKey,
  decryptSigningKey,
  encryptPrivateKey,
  encryptReceiptKey,
  encryptSigningKey,
  type KeyFileRandom,
} from '@p2p-hotspot/signing-keys';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { writeDurably } from '../../files/durable.ts';
import { listKeys, type KeyFile } from '../../keys/key-folder.ts';
import { newPassphraseAsker } from '../../keys/passphrase.ts';
import { runs, withKeyOptions, withResult, type KeyOptions, type World } from '../context.ts';

interface PasswdOptions extends KeyOptions {
  readonly newPassphraseFile?: string;
  readonly dryRun?: boolean;
}

const result = z.object({
  folder: z.string(),
  keys: z.array(z.string()).describe('names of the keys whose passphrase changed'),
  dryRun: z.boolean(),
});

/** The same key under another passphrase. */
const reencrypt = (
  key: KeyFile,
  pem: string,
  before: string,
  after: string,
  random: KeyFileRandom,
): string => {
  switch (key.purpose) {
    case 'root':
    case 'release':
    case 'minisign':
      return encryptSigningKey(decryptSigningKey(pem, before), after, random);
    case 'receipt':
      return encryptReceiptKey(decryptReceiptKey(pem, before), after, random);
    case 'fdroid':
      return encryptPrivateKey(decryptPrivateKey(pem, before), after, random);
  }
};

/** `hotspot keys passwd` */
export const keysPasswdCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('passwd')
        .summary('change the passphrase of the keys')
        .description(
          'Encrypts every key of a folder anew. Nothing is written unless all of them open with the old passphrase. The backup has its own: use --keys BACKUP.',
        )
        .option('--new-passphrase-file <file>', 'read the new passphrase from a file')
        .option('--dry-run', 'only check the old passphrase'),
    ).action(
      runs<PasswdOptions>(world, async (context, options) => {
        const folder = context.keysFolder(options);
        const keys = await listKeys(folder);
        if (keys.length === 0) {
          throw new OperatorError('KEYS_MISSING', { parameters: { path: folder } });
        }
        const before = await context.askPassphrase(options)();
        const isDryRun = options.dryRun === true;
        const after = isDryRun
          ? before
          : await newPassphraseAsker(
              context.passphraseSource(
                options.newPassphraseFile === undefined
                  ? {}
                  : { passphraseFile: options.newPassphraseFile },
              ),
            )();
        const changed: { readonly file: string; readonly pem: string }[] = [];
        for (const key of keys) {
          const pem = await readFile(key.file, 'utf8');
          changed.push({
            file: key.file,
            pem: reencrypt(key, pem, before, after, world.keyRandom()),
          });
        }
        context.world.signal.throwIfAborted();
        if (!isDryRun) {
          for (const { file, pem } of changed) await writeDurably(file, pem, { mode: 0o600 });
        }
        context.reporter.result({ folder, keys: keys.map(({ name }) => name), dryRun: isDryRun }, [
          isDryRun
            ? `The passphrase opens all ${keys.length} keys in ${folder}`
            : `Changed the passphrase of ${keys.length} keys in ${folder}`,
        ]);
      }),
    ),
    result,
  );
