import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { exitCodeOf, exitCodes } from '../../exit-codes.ts';
import { withInternet } from '../../installers/internet.ts';
import { runsWithList, withResult, type CommandContext, type World } from '../context.ts';
import { tokensFrom, tokensOption } from '../installers/options.ts';
import { coded, collectionOption, takenVersion, type AppsCommandOptions } from './options.ts';
import { messageJson, messageLines, takenJson, takenLines } from './present.ts';

const result = z.object({
  collection: z.string(),
  versions: z.array(takenVersion),
  failures: z
    .array(coded.extend({ repository: z.string(), applicationId: z.string().optional() }))
    .describe('what could not be looked at; all else was'),
  dryRun: z.boolean(),
});

interface UpdateCommandOptions extends AppsCommandOptions {
  readonly tokens?: string;
}

const update = async (
  context: CommandContext,
  options: UpdateCommandOptions,
  applicationIds: readonly string[],
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const collection = await openCollection(resolve(options.collection));
  const isDryRun = options.dryRun === true;
  // Loaded when it is needed: most commands never look into an app.
  const { updateApps } = await import('../../apps/update-apps.ts');
  const work = reporter.work('WORK_APPS_FETCHING');
  const tokens = await tokensFrom(context, options.tokens);
  const act = () =>
    updateApps({
      ...{ collection, applicationIds, dryRun: isDryRun },
      ...{ nowMs: world.now(), signal: world.signal, work, tokens },
      withHttp: (look) => withInternet(world, look),
    });
  const { versions, failures } = await (
    isDryRun ? act() : withCollectionLock(collection.folder, act)
  ).finally(() => {
    work.end();
  });
  const news = versions.filter(({ status }) => status !== 'present');
  reporter.result(
    {
      collection: collection.folder,
      versions: versions.map(takenJson),
      failures: failures.map(({ reason, ...failure }) => ({ ...failure, ...messageJson(reason) })),
      dryRun: isDryRun,
    },
    [
      ...news.flatMap((version) => takenLines(version, isDryRun)),
      ...(versions.length > news.length ? [`Up to date: ${versions.length - news.length}`] : []),
      ...failures.flatMap(({ repository, applicationId, reason }) => [
        `Not looked at: ${applicationId === undefined ? repository : `${applicationId} in ${repository}`}`,
        ...messageLines(reason),
      ]),
      ...(versions.length + failures.length === 0
        ? ['No app of this collection came from another repository or a project']
        : []),
    ],
  );
  const [failure] = failures;
  if (failure !== undefined) world.endWith(exitCodeOf(failure.reason.code));
  else if (news.some(({ status }) => status === 'held')) world.endWith(exitCodes.notAuthentic);
};

/** `hotspot apps update` */
export const appsUpdateCommand = (world: World): Command =>
  withResult(
    new Command('update')
      .summary('look for newer versions of the apps that came from elsewhere')
      .description(
        'Fetches the signed list of each repository that apps of this collection came from, asks the projects whose releases they are, and takes what is newer. What is signed by somebody else, or is not what was promised, is not taken; the versions that are there stay.',
      )
      .argument('[id...]', 'apps to look for; all if left out')
      .addOption(collectionOption())
      .addOption(tokensOption())
      .option('--dry-run', 'say what would be taken, and take nothing')
      .action(runsWithList<UpdateCommandOptions>(world, update)),
    result,
  );
