import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { keepApp, releaseHeld } from '../../installers/release-held.ts';
import { trackedApps } from '../../installers/tracked-apps.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';
import { collectionOption } from './options.ts';

const holdResult = z.object({ app: z.string(), kept: z.boolean() });

const hold = async (
  { reporter, resolve }: CommandContext,
  options: { readonly collection?: string },
  name = '',
): Promise<void> => {
  const collection = await openCollection(resolve(options.collection));
  await trackedApps(collection, [name]);
  await withCollectionLock(collection.folder, () => keepApp(collection, name, true));
  reporter.result({ app: name, kept: true }, [
    `${name} stays as it is until "hotspot installers release ${name}"`,
  ]);
};

/** `hotspot installers hold` */
export const installersHoldCommand = (world: World): Command =>
  withResult(
    new Command('hold')
      .summary('keep an app at its version')
      .description(
        'Keeps an app of the catalogue at the version that is here, whatever its makers publish, until it is released.',
      )
      .argument('<app>', 'the app, as "hotspot installers list" shows it')
      .addOption(collectionOption())
      .action(runs<{ readonly collection?: string }>(world, hold)),
    holdResult,
  );

const releaseResult = z.object({
  app: z.string(),
  file: z.string().optional(),
  released: z
    .enum(['published', 'awaited', 'renamed', 'unkept'])
    .describe('published: it is handed out now; all others: run "installers track" next'),
});

interface ReleaseOptions {
  readonly collection?: string;
  readonly file?: string;
}

const release = async (
  { reporter, resolve }: CommandContext,
  options: ReleaseOptions,
  name = '',
): Promise<void> => {
  const collection = await openCollection(resolve(options.collection));
  const apps = await trackedApps(collection, [name]);
  const released = await withCollectionLock(collection.folder, async () => {
    const [app] = apps;
    return app === undefined ? undefined : releaseHeld(collection, app, options.file);
  });
  if (released === undefined) return;
  const slot = 'slot' in released ? released.slot : undefined;
  if (released.kind === 'awaited') {
    reporter.note('INSTALLERS_RELEASE_AWAITED', { app: name, slot: slot ?? '' });
  }
  const next =
    released.kind === 'published' ? 'hotspot bundle create -o OUTPUT' : 'hotspot installers track';
  reporter.result({ app: name, file: slot, released: released.kind }, [
    `Released ${name}${slot === undefined ? '' : ` (${slot})`}`,
    `Next: ${next}`,
  ]);
};

/** `hotspot installers release` */
export const installersReleaseCommand = (world: World): Command =>
  withResult(
    new Command('release')
      .summary('let through what is held')
      .description(
        'Lets a file through that is held, after you looked at why: that very file and no other. Takes over the new name of a file that was renamed, and ends "installers hold". A file that failed a check is never let through.',
      )
      .argument('<app>', 'the app, as "hotspot installers list" shows it')
      .option('--file <system>', 'the file, where several are held, as in linux/x86_64/deb')
      .addOption(collectionOption())
      .action(runs<ReleaseOptions>(world, release)),
    releaseResult,
  );
