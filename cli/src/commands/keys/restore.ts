import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Command } from 'commander';
import { z } from 'zod';
import { readFailure } from '../../errors.ts';
import { unpackKey } from '../../keys/paper-key.ts';
import { decodePaperLines } from '../../keys/paper-text.ts';
import { checkNoKeys, writeKeyFolders } from '../../keys/write-key-folders.ts';
import { keysOption, runs, withResult, type KeyOptions, type World } from '../context.ts';

interface RestoreOptions extends KeyOptions {
  readonly dryRun?: boolean;
}

const result = z.object({
  name: z.string().describe('name of the key'),
  files: z.array(z.string()).describe('files that were written'),
  dryRun: z.boolean(),
});

const readAll = async (stdin: Readable): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(Buffer.from(part as Uint8Array | string));
  return Buffer.concat(parts).toString('utf8');
};

/** `hotspot keys restore` */
export const keysRestoreCommand = (world: World): Command =>
  withResult(
    new Command('restore')
      .summary('bring a key back from paper')
      .description(
        'Reads the lines of a paper backup, typed or scanned, in any order, and makes the key file again. A wrong or missing line is named by its number. A key that is there is never overwritten.',
      )
      .argument('[file]', 'text file with the lines; standard input if left out or -')
      .addOption(keysOption())
      .option('--dry-run', 'only check the lines')
      .action(
        runs<RestoreOptions>(world, async (context, options, given = '-') => {
          const file = context.resolve(given);
          const text =
            given === '-'
              ? await readAll(world.stdin)
              : await readFile(file, 'utf8').catch((error: unknown) => {
                  throw readFailure(file, error);
                });
          const { name, files } = unpackKey(decodePaperLines(text));
          const folder = context.keysFolder(options);
          const names = Object.keys(files);
          await checkNoKeys(folder, names);
          world.signal.throwIfAborted();
          const isDryRun = options.dryRun === true;
          if (!isDryRun) await writeKeyFolders([{ folder, files }], () => Promise.resolve());
          const written = names.map((entry) => path.join(folder, entry));
          context.reporter.result({ name, files: written, dryRun: isDryRun }, [
            isDryRun
              ? `The lines are right: they are the key ${name}`
              : `Brought the key ${name} back to ${folder}`,
            ...(isDryRun ? [] : ['Next: hotspot keys passwd --dry-run']),
          ]);
        }),
      ),
    result,
  );
