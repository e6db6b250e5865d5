import { Command } from 'commander';
import { z } from 'zod';
import { listKeys, type KeyPurpose } from '../../keys/key-folder.ts';
import { formatTable } from '../../ui/quantities.ts';
import { keysOption, runs, withResult, type KeyOptions, type World } from '../context.ts';

const purposes: Readonly<Record<KeyPurpose, string>> = {
  root: 'signs the trust root',
  release: 'signs releases',
  fdroid: 'signs the app repository; phones know it for ever',
  receipt: 'opens receipts of boxes',
  minisign: 'signs checksums for people',
};

const result = z.object({
  folder: z.string(),
  keys: z.array(
    z.object({
      name: z.string(),
      purpose: z.enum(['root', 'release', 'fdroid', 'receipt', 'minisign']),
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
                  purposes[purpose],
                ]),
              ),
              ...(keys.length === 0 ? ['  none'] : []),
            ],
          );
        }),
      ),
    result,
  );
