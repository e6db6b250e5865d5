import { Command } from 'commander';
import { z } from 'zod';
import { loadCuration, type Curation } from '../../apps/curation.ts';
import type { ExaminedApk } from '../../apps/examine-apps.ts';
import { openCollection } from '../../collection/configuration.ts';
import { formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type World } from '../context.ts';
import { collectionOption, type AppsCommandOptions } from './options.ts';
import { shortSigner } from './present.ts';

type Known = Extract<ExaminedApk, { readonly applicationId: string }>;

const result = z.object({
  collection: z.string(),
  apps: z.array(
    z.object({
      applicationId: z.string(),
      label: z.string().optional().describe('what phones show as its name'),
      signers: z.array(z.string()).describe('who may sign it, the preferred one first'),
      source: z.string().optional().describe('the repository or project that it came from'),
      versions: z.array(
        z.object({
          status: z
            .enum(['indexed', 'held', 'archived'])
            .describe('indexed: phones will be offered it'),
          versionCode: z.number(),
          versionName: z.string(),
          signer: z.string(),
          component: z.string(),
          path: z.string().describe('below the collection'),
        }),
      ),
    }),
  ),
});

/** Where an app comes from, in a word. */
const placeOf = (source: Curation['sources'][string] | undefined): string | undefined => {
  if (source === undefined) return undefined;
  return 'release' in source ? source.release : source.repository;
};

const stateWords = { indexed: '', held: ' (held)', archived: ' (archived)' } as const;

/** `hotspot apps list` */
export const appsListCommand = (world: World): Command =>
  withResult(
    new Command('list')
      .summary('show the apps of a collection')
      .description(
        'Shows the apps of a collection, their versions, who may sign them, and where they came from.',
      )
      .addOption(collectionOption())
      .action(
        runs<AppsCommandOptions>(world, async ({ reporter, resolve }, options) => {
          // Loaded when it is needed: most commands never look into an app.
          const { examineApps } = await import('../../apps/examine-apps.ts');
          const collection = await openCollection(resolve(options.collection));
          const { sources } = await loadCuration(collection.folder);
          const { apks, signers } = await examineApps(collection, world.now(), world.signal);
          const known = apks.filter((apk): apk is Known => 'applicationId' in apk);
          const ids = [
            ...new Set([...known.map((apk) => apk.applicationId), ...Object.keys(sources)]),
          ];
          const apps = ids.sort().map((applicationId) => {
            const versions = known
              .filter((apk) => apk.applicationId === applicationId)
              .sort((a, b) => b.versionCode - a.versionCode);
            return {
              applicationId,
              label: versions[0]?.label,
              signers: [...(signers[applicationId] ?? [])],
              source: placeOf(sources[applicationId]),
              versions: versions.map(
                ({ status, versionCode, versionName, signer, component, path }) => ({
                  ...{ status, versionCode, versionName, signer, component, path },
                }),
              ),
            };
          });
          const rows = apps.map(({ applicationId, label, versions, signers: trusted, source }) => [
            applicationId,
            label ?? '',
            versions
              .map(
                (version) =>
                  `${version.versionName} [${version.versionCode}]${stateWords[version.status]}`,
              )
              .join(', '),
            trusted.map(shortSigner).join(', '),
            source ?? 'files',
          ]);
          reporter.result(
            { collection: collection.folder, apps },
            apps.length === 0
              ? ['No apps. Next: hotspot apps add FILE']
              : formatTable([['app', 'name', 'versions', 'signed by', 'from'], ...rows]),
          );
        }),
      ),
    result,
  );
