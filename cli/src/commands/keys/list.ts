import { Command } from 'commander';
import { z } from 'zod';
import { keyPurposes, listKeys } from '../../keys/key-folder.ts';
import { purposeWords } from '../../keys/key-purposes.ts';
import { formatTable } from '../../ui/quantities.ts';
import { keysOption, runs, withResult, type KeyOptions, type World } from '../context.ts';

const result = z.object({
  folder: z.string(),
  keys: z.array(
    z.object({
      name: z.string(),
      purpose: z.enum(keyPurposes),
      keyId: z.string().optional().describe('as "bundle status" names it'),
      file: z.string(),
    }),
  ),
});

/** `hotspot keys list` */
export const keysListCommand = (world: World): Command =>
  withResult(
    new Command('list')
      .summary('show the keys on this computer')
      .description('Lists the key files of a folder. Needs no passphrase and shows no secret.')
      .addOption(keysOption())
      .action(
        runs<KeyOptions>(world, async ({ reporter, keysFolder }, options) => {
          const folder = keysFolder(options);
          const keys = await listKeys(folder);
          reporter.result(
            {
              folder,
              keys: keys.map(({ name, purpose, keyId, file }) => ({ name, purpose, keyId, file })),
            },
            [
              `Keys in ${folder}:`,
              ...formatTable(
                keys.map(({ name, purpose, keyId = '' }) => [
                  `  ${name}`,
                  keyId.slice(0, 8),
                  purposeWords[purpose],
                ]),
              ),
              ...(keys.length === 0 ? ['  none'] : []),
            ],
          );
        }),
      ),
    result,
  );
