import { Command } from 'commander';
import { z } from 'zod';
import { removeApp } from '../../apps/remove-app.ts';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { runs, withResult, type World } from '../context.ts';
import { collectionOption, versionCodes, type AppsCommandOptions } from './options.ts';

interface RemoveCommandOptions extends AppsCommandOptions {
  readonly versionCode?: readonly string[];
}

const result = z.object({
  collection: z.string(),
  applicationId: z.string(),
  removed: z.array(z.string()).describe('files, below the collection'),
  dryRun: z.boolean(),
});

/** `hotspot apps remove` */
export const appsRemoveCommand = (world: World): Command =>
  withResult(
    new Command('remove')
      .summary('take an app out of a collection')
      .description(
        'Deletes the files of an app from the collection, and looks for it no longer. Who signs it stays remembered: should it come back, it must be from the same hand. Releases that exist already keep it.',
      )
      .argument('<id>', 'of the app, as in org.example.app')
      .addOption(collectionOption())
      .option('--version-code <number...>', 'only these versions')
      .option('--dry-run', 'say what would be deleted, and delete nothing')
      .action(
        runs<RemoveCommandOptions>(world, async ({ reporter, resolve }, options, id = '') => {
          // Loaded when it is needed: most commands never look into an app.
          const { examineApps } = await import('../../apps/examine-apps.ts');
          const collection = await openCollection(resolve(options.collection));
          const { folder } = collection;
          const isDryRun = options.dryRun === true;
          const codes = versionCodes('--version-code', options.versionCode);
          const act = async () =>
            removeApp({
              collectionFolder: folder,
              examined: await examineApps(collection, world.now(), world.signal),
              applicationId: id,
              versionCodes: codes,
              dryRun: isDryRun,
            });
          const removed = await (isDryRun ? act() : withCollectionLock(folder, act));
          const paths = removed.map(({ path }) => path);
          reporter.result(
            { collection: folder, applicationId: id, removed: paths, dryRun: isDryRun },
            paths.length === 0
              ? [`${id} is no longer looked for; it had no files`]
              : paths.map((path) => `${isDryRun ? 'Would delete' : 'Deleted'} ${path}`),
          );
        }),
      ),
    result,
  );
