import path from 'node:path';
import { Command } from 'commander';
import { formatTime } from '@p2p-hotspot/signing-keys';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { commitState, findState, initialState, statePaths } from '../../collection/state.ts';
import { OperatorError } from '../../errors.ts';
import { writeDurably } from '../../files/durable.ts';
import { newPassphraseAsker } from '../../keys/passphrase.ts';
import { checkNoKeys, createSimpleTrust, writeKeyFolders } from '../../keys/simple-trust.ts';
import { runs, withKeyOptions, withResult, type KeyOptions, type World } from '../context.ts';

interface TrustInitOptions extends KeyOptions {
  readonly simple?: boolean;
  readonly backup?: string;
  readonly dryRun?: boolean;
}

const rootName = '1.root.json';

const result = z.object({
  rootFingerprint: z.string().optional().describe('what boxes get as TRUST_ROOT'),
  repositoryFingerprint: z.string().optional().describe('of the app repository, as phones show it'),
  keys: z.string().describe('folder of the keys of this device'),
  backup: z.string().describe('folder of the keys of the other device'),
  dryRun: z.boolean(),
});

/** `hotspot trust init` */
export const trustInitCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('init')
        .summary('make the keys of a collection')
        .description(
          'Makes the keys that sign your releases, once for each collection. Boxes take only what these keys have signed.',
        )
        .argument('[collection]', 'folder of the collection; the current folder if left out')
        .option('--simple', 'one person with two devices: a laptop, and a backup kept elsewhere')
        .option('--backup <folder>', 'where the keys of the second device go, best on a stick')
        .option('--dry-run', 'say what would be made, and make nothing'),
    ).action(
      runs<TrustInitOptions>(world, async (context, options, given) => {
        const { reporter, resolve } = context;
        if (options.simple !== true) throw new OperatorError('TRUST_KIND_MISSING');
        const collection = await openCollection(resolve(given));
        if ((await findState(collection.folder)) !== undefined) {
          throw new OperatorError('TRUST_EXISTS', { parameters: { path: collection.folder } });
        }
        const keys = context.keysFolder(options);
        const backup =
          options.backup === undefined ? path.join(keys, 'backup') : resolve(options.backup);
        await checkNoKeys([keys, backup]);
        const isDryRun = options.dryRun === true;
        if (isDryRun) {
          reporter.result({ keys, backup, dryRun: true }, [
            `Would make keys in ${keys} and backup keys in ${backup}`,
          ]);
          return;
        }
        const passphrase = await newPassphraseAsker(context.passphraseSource(options))();
        const trust = await createSimpleTrust(
          collection.configuration.name,
          formatTime(context.releaseTimeMs()),
          passphrase,
        );
        world.signal.throwIfAborted();
        await writeKeyFolders(trust, { laptop: keys, backup }, async () => {
          await writeDurably(statePaths(collection.folder).metadata(rootName), trust.root);
          await commitState(collection.folder, initialState([rootName]));
        });
        reporter.result(
          {
            rootFingerprint: trust.fingerprint,
            repositoryFingerprint: trust.repositoryFingerprint,
            keys,
            backup,
            dryRun: false,
          },
          [
            `Made the keys of this computer in ${keys}`,
            `Made the backup keys in ${backup}`,
            `Trust root: ${trust.fingerprint}`,
            'Next: hotspot add FILE…',
          ],
        );
        reporter.note('TRUST_ROOT_NEXT', { fingerprint: trust.fingerprint });
        reporter.note('TRUST_SIMPLE_LIMITS');
        if (options.backup === undefined) reporter.warn('BACKUP_LEFT_HERE', { path: backup });
      }),
    ),
    result,
  );
