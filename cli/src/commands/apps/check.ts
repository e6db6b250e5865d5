import { Command } from 'commander';
import { z } from 'zod';
import type { ExaminedApk } from '../../apps/examine-apps.ts';
import { openCollection } from '../../collection/configuration.ts';
import { exitCodes } from '../../exit-codes.ts';
import { formatCount } from '../../ui/quantities.ts';
import { runs, withResult, type World } from '../context.ts';
import { coded, collectionOption, type AppsCommandOptions } from './options.ts';
import { messageJson, messageLines } from './present.ts';

const result = z.object({
  collection: z.string(),
  good: z.boolean().describe('nothing is refused or held'),
  files: z.array(
    z.object({
      path: z.string().describe('below the collection'),
      status: z.enum(['indexed', 'held', 'archived', 'refused']),
      reasons: z.array(coded).describe('why it is left out, or what is odd about it'),
    }),
  ),
  metadata: z
    .array(coded.extend({ path: z.string().describe('below the collection') }))
    .describe('texts and pictures that cannot be taken as they are'),
  phones: z
    .array(
      z.object({
        applicationId: z.string(),
        processors: z.array(
          z.object({
            abi: z.string(),
            versions: z.array(z.object({ android: z.number(), versionCode: z.number() })),
          }),
        ),
      }),
    )
    .describe('which version phones get, by processor and release of Android'),
});

const reasonsOf = (apk: ExaminedApk) => (apk.status === 'indexed' ? apk.notices : [apk]);

/** `hotspot apps check` */
export const appsCheckCommand = (world: World): Command =>
  withResult(
    new Command('check')
      .summary('see what the next release will do with each app')
      .description(
        'Reads every app as "hotspot bundle create" does, without keys and without a change: what is refused or held back and why, and which phones can install each app.',
      )
      .addOption(collectionOption())
      .action(
        runs<AppsCommandOptions>(world, async ({ reporter, resolve }, options) => {
          // Loaded when it is needed: most commands never look into an app.
          const { examineApps } = await import('../../apps/examine-apps.ts');
          const { phonesLine, phonesOf } = await import('../../apps/phones.ts');
          const collection = await openCollection(resolve(options.collection));
          const { apks, metadata } = await examineApps(collection, world.now(), world.signal);
          const listed = apks.flatMap((apk) => (apk.status === 'indexed' ? [apk] : []));
          const phones = [...new Set(listed.map(({ applicationId }) => applicationId))]
            .sort()
            .map((applicationId) => ({
              applicationId,
              ranges: phonesOf(listed.filter((apk) => apk.applicationId === applicationId)),
            }));
          const isGood = apks.every(({ status }) => status === 'indexed' || status === 'archived');
          reporter.result(
            {
              collection: collection.folder,
              good: isGood,
              files: apks.map((apk) => ({
                path: apk.path,
                status: apk.status,
                reasons: reasonsOf(apk).map(messageJson),
              })),
              metadata: metadata.map(({ path, ...finding }) => ({ path, ...messageJson(finding) })),
              phones: phones.map(({ applicationId, ranges }) => ({
                applicationId,
                processors: ranges.map(({ abi, versions }) => ({ abi, versions: [...versions] })),
              })),
            },
            [
              ...apks.flatMap((apk) => {
                const reasons = reasonsOf(apk);
                return reasons.length === 0
                  ? []
                  : [`${apk.path}: ${apk.status}`, ...reasons.flatMap(messageLines)];
              }),
              ...metadata.flatMap(({ path, ...finding }) => [path, ...messageLines(finding)]),
              ...phones.map(
                ({ applicationId, ranges }) => `${applicationId} installs on ${phonesLine(ranges)}`,
              ),
              `${formatCount(listed.length, 'app file', 'app files')} of ${apks.length} will be listed`,
            ],
          );
          if (!isGood) world.endWith(exitCodes.notAuthentic);
        }),
      ),
    result,
  );
