import { Command } from 'commander';
import { z } from 'zod';
import type { AddAppsOptions } from '../../apps/add-apps.ts';
import type { ExaminedApk } from '../../apps/examine-apps.ts';
import { readReference } from '../../apps/reference.ts';
import type { TakenVersion } from '../../apps/take-app.ts';
import type { Addition } from '../../collection/add.ts';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { exitCodes } from '../../exit-codes.ts';
import { withInternet } from '../../installers/internet.ts';
import { runsWithList, withResult, type CommandContext, type World } from '../context.ts';
import { tokensFrom, tokensOption } from '../installers/options.ts';
import {
  abiOption,
  coded,
  collectionOption,
  takenVersion,
  usualAbis,
  type AppsCommandOptions,
} from './options.ts';
import { messageJson, messageLines, shortSigner, takenJson, takenLines } from './present.ts';

interface AddCommandOptions extends AppsCommandOptions {
  readonly fingerprint?: string;
  readonly abi?: readonly string[];
  readonly asset?: readonly string[];
  readonly tokens?: string;
}

const result = z.object({
  collection: z.string(),
  versions: z.array(takenVersion).describe('taken from other repositories and from releases'),
  passedOver: z
    .array(z.string())
    .describe('app files of releases that were not chosen, for the same phones'),
  files: z
    .array(
      z.object({
        source: z.string(),
        status: z.enum(['added', 'updated', 'present', 'refused']),
        path: z.string().optional().describe('below the collection'),
        reason: coded.optional(),
      }),
    )
    .describe('added from this computer'),
  dryRun: z.boolean(),
});

/** Why a file does not count: refused at once, or held by the next release. */
const reasonOf = (addition: Addition, apks: readonly ExaminedApk[]) => {
  if (addition.status === 'refused') return addition.reason;
  const apk = apks.find(({ path }) => path === addition.place.destination);
  return apk === undefined || apk.status === 'indexed' ? undefined : apk;
};

const fileLines = (addition: Addition, apks: readonly ExaminedApk[]): string[] => {
  const reason = reasonOf(addition, apks);
  const why = reason === undefined ? [] : messageLines(reason);
  if (addition.status === 'refused') return [`Not taken: ${addition.source}`, ...why];
  const { identified, place, status } = addition;
  const about =
    identified.kind === 'apps'
      ? ` (${identified.apk.label} ${identified.apk.versionName}, signed by ${shortSigner(identified.apk.signer)})`
      : '';
  const verb = reason === undefined ? (status === 'present' ? 'Already there:' : 'Added') : 'Held:';
  return [`${verb} ${place.destination}${about}`, ...why];
};

const add = async (
  context: CommandContext,
  given: AddCommandOptions,
  references: readonly string[],
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const collection = await openCollection(resolve(given.collection));
  // Loaded when it is needed: most commands never look into an app.
  const { addFiles, addFromRelease, addFromUpstream } = await import('../../apps/add-apps.ts');
  const wanted = references.map((reference) => readReference(reference, given.fingerprint));
  const isDryRun = given.dryRun === true;
  const tokens = await tokensFrom(context, given.tokens);
  const work = reporter.work('WORK_APPS_FETCHING');
  const options: AddAppsOptions = {
    collection,
    abis: given.abi ?? usualAbis,
    assets: given.asset ?? [],
    tokens,
    dryRun: isDryRun,
    nowMs: world.now(),
    signal: world.signal,
    work,
  };
  const act = async () => {
    const versions: TakenVersion[] = [];
    const passedOver: string[] = [];
    for (const reference of wanted) {
      if (reference.kind === 'upstream') {
        versions.push(...(await addFromUpstream(reference, options)));
      } else if (reference.kind === 'release') {
        const { source } = reference;
        const added = await withInternet(world, (http) => addFromRelease(source, http, options));
        versions.push(...added.versions);
        passedOver.push(...added.passedOver);
      }
    }
    const files = wanted.flatMap((one) => (one.kind === 'file' ? [resolve(one.path)] : []));
    const { additions, apks } =
      files.length === 0 ? { additions: [], apks: [] } : await addFiles(files, options);
    return { versions, passedOver, additions, apks };
  };
  const { versions, passedOver, additions, apks } = await (
    isDryRun ? act() : withCollectionLock(collection.folder, act)
  ).finally(() => {
    work.end();
  });
  reporter.result(
    {
      collection: collection.folder,
      versions: versions.map(takenJson),
      passedOver,
      files: additions.map((addition) => {
        const reason = reasonOf(addition, apks);
        return {
          source: addition.source,
          status: addition.status,
          path: addition.status === 'refused' ? undefined : addition.place.destination,
          reason: reason === undefined ? undefined : messageJson(reason),
        };
      }),
      dryRun: isDryRun,
    },
    [
      ...versions.flatMap((version) => takenLines(version, isDryRun)),
      ...(passedOver.length === 0 ? [] : [`Not chosen: ${passedOver.join(', ')}`]),
      ...additions.flatMap((addition) => fileLines(addition, apks)),
      ...(isDryRun ? [] : ['Next: hotspot apps check']),
    ],
  );
  const isAnyHeld =
    versions.some(({ status }) => status === 'held') ||
    additions.some((addition) => reasonOf(addition, apks) !== undefined);
  if (isAnyHeld) world.endWith(exitCodes.notAuthentic);
};

/** `hotspot apps add` */
export const appsAddCommand = (world: World): Command =>
  withResult(
    new Command('add')
      .summary('put apps into a collection, from files, other repositories or releases')
      .description(
        'Takes APK files, and single apps out of other F-Droid repositories: checks who signed the list of the repository, that the file is the one it promises, and who signed the app. Of a project with releases it takes the newest one: the app for all phones, else one for each processor, checked by the digests that the release publishes. The first signer of an app is the one it keeps; a version by another one is held back until you say otherwise ("hotspot apps pin"). f-droid, izzyondroid and guardianproject are known by name; for other repositories give the fingerprint that their people publish.',
      )
      .argument(
        '<what...>',
        'an APK file; ID@REPOSITORY, as in org.example.app@f-droid; or a project with releases: github:owner/name, gitlab:group/name, codeberg:owner/name, forgejo:https://host/owner/name',
      )
      .addOption(collectionOption())
      .option('--fingerprint <digits>', 'of the certificate that signs the repository')
      .addOption(abiOption())
      .option(
        '--asset <pattern...>',
        'names of the files to take of a release, with {version} and * in them',
      )
      .addOption(tokensOption())
      .option('--dry-run', 'say what would be added, and add nothing')
      .action(runsWithList<AddCommandOptions>(world, add)),
    result,
  );
