import { Command } from 'commander';
import { z } from 'zod';
import { pinApp } from '../../apps/pin-app.ts';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { runs, withResult, type World } from '../context.ts';
import { collectionOption, versionCodes, type AppsCommandOptions } from './options.ts';

interface PinCommandOptions extends AppsCommandOptions {
  readonly signer?: readonly string[];
  readonly older?: readonly string[];
}

const result = z.object({
  collection: z.string(),
  applicationId: z.string(),
  signers: z.array(z.string()).describe('who may sign it, the preferred one first'),
  allowedOlder: z.array(z.string()).describe('SHA-256 of the older files that were allowed now'),
  dryRun: z.boolean(),
});

/** `hotspot apps pin` */
export const appsPinCommand = (world: World): Command =>
  withResult(
    new Command('pin')
      .summary('say who may sign an app, or let an older version in')
      .description(
        'Each app keeps the signer that it first came with. If its developer really changed the key, name the new certificate with --signer; name the old one after it, too, where phones that have the old app shall still get updates. A file that is older than what was given out before is let in with --older. Without either, the signer that the app has now is written down.',
      )
      .argument('<id>', 'of the app, as in org.example.app')
      .addOption(collectionOption())
      .option('--signer <digits...>', 'certificates that may sign it, the preferred one first')
      .option('--older <version-code...>', 'older versions that may come in')
      .option('--dry-run', 'say what would be decided, and change nothing')
      .action(
        runs<PinCommandOptions>(world, async ({ reporter, resolve }, options, id = '') => {
          // Loaded when it is needed: most commands never look into an app.
          const { examineApps } = await import('../../apps/examine-apps.ts');
          const collection = await openCollection(resolve(options.collection));
          const { folder } = collection;
          const isDryRun = options.dryRun === true;
          const older = versionCodes('--older', options.older);
          const act = async () =>
            pinApp({
              collectionFolder: folder,
              examined: await examineApps(collection, world.now(), world.signal),
              applicationId: id,
              signers: options.signer ?? [],
              older,
              dryRun: isDryRun,
            });
          const pinned = await (isDryRun ? act() : withCollectionLock(folder, act));
          reporter.result(
            {
              collection: folder,
              applicationId: id,
              signers: [...pinned.signers],
              allowedOlder: [...pinned.allowedOlder],
              dryRun: isDryRun,
            },
            [
              `${id} may be signed by ${pinned.signers.join(', ')}`,
              ...older.map((versionCode) => `Its older version ${versionCode} may come in`),
            ],
          );
        }),
      ),
    result,
  );
