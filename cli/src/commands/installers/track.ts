import { renderMessage, type CodedMessage } from '@p2p-hotspot/contract';
import type { Outcome } from '@p2p-hotspot/installers/tracking';
import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { exitCodeOf, exitCodes } from '../../exit-codes.ts';
import { collectionShelf } from '../../installers/collection-shelf.ts';
import { withInternet } from '../../installers/internet.ts';
import { readers } from '../../installers/readers.ts';
import { repositoryReader } from '../../installers/repository-reader.ts';
import { trackedApps } from '../../installers/tracked-apps.ts';
import { formatTable } from '../../ui/quantities.ts';
import { runsWithList, withResult, type CommandContext, type World } from '../context.ts';
import { collectionOption, tokensFrom, tokensOption } from './options.ts';

interface TrackCommandOptions {
  readonly collection?: string;
  readonly tokens?: string;
  readonly again?: boolean;
  readonly dryRun?: boolean;
}

const reason = z.object({
  code: z.string(),
  text: z.string(),
  hint: z.string().optional().describe('what to do'),
});

const result = z.object({
  files: z.array(
    z.object({
      app: z.string(),
      file: z.string().optional().describe('system, processor and kind; absent for the whole app'),
      status: z
        .enum(['current', 'updated', 'available', 'held', 'kept', 'waiting', 'failed'])
        .describe(
          'available: newer, with --dry-run; waiting: nothing is wrong; failed: try again; in all but updated the file of before stays',
        ),
      version: z.string().optional(),
      name: z.string().optional(),
      level: z.number().optional().describe('how far it could be checked, 0 to 4'),
      reasons: z.array(reason),
    }),
  ),
  dryRun: z.boolean(),
});

export const reasonJson = (message: CodedMessage) => {
  const { text, hint } = renderMessage(message);
  return { code: message.code, text, hint };
};

const json = ({ app, slot, status, version, name, level, reasons }: Outcome) => ({
  ...{ app, file: slot, status, version, name, level },
  reasons: reasons.map(reasonJson),
});

const marks = {
  current: 'current',
  updated: 'NEW',
  available: 'newer',
  held: 'HELD',
  kept: 'kept',
  waiting: 'waiting',
  failed: 'FAILED',
} as const;

const lines = (outcomes: readonly Outcome[]): string[] => {
  const table = formatTable(
    outcomes.map(({ app, slot, status, version, level }) => [
      marks[status],
      app,
      slot ?? '',
      [version ?? '', level === undefined ? '' : `level ${level}`].join(' ').trim(),
    ]),
  );
  return outcomes.flatMap(({ reasons }, index) => [
    table[index] ?? '',
    ...reasons.flatMap((message) => {
      const { text, hint } = renderMessage(message);
      return [`         ${text}`, ...(hint === undefined ? [] : [`         ${hint}`])];
    }),
  ]);
};

const track = async (
  context: CommandContext,
  options: TrackCommandOptions,
  names: readonly string[],
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const collection = await openCollection(resolve(options.collection));
  const apps = await trackedApps(collection, names);
  const tokens = await tokensFrom(context, options.tokens);
  const tracking = await import('@p2p-hotspot/installers/tracking');
  const isDryRun = options.dryRun === true;
  const work = reporter.work('WORK_TRACKING');
  const { folder: collectionFolder } = collection;
  const { signal } = world;
  const act = () =>
    withInternet(world, (http) =>
      tracking.track({
        shelf: collectionShelf(collection),
        ...{ apps, http, readers, tokens, isDryRun },
        isAgain: options.again === true,
        ...{ nowMs: world.now(), signal },
        readRepository: repositoryReader({ collectionFolder, http, signal, isDryRun }),
        onExpected: (bytes) => {
          work.expect(bytes);
        },
        onBytes: (bytes) => {
          work.advance(bytes);
        },
      }),
    );
  const outcomes = await (isDryRun ? act() : withCollectionLock(collection.folder, act)).finally(
    () => {
      work.end();
    },
  );
  const isNews = outcomes.some(({ status }) => status === 'updated');
  reporter.result({ files: outcomes.map(json), dryRun: isDryRun }, [
    ...lines(outcomes),
    ...(isNews ? ['Next: hotspot bundle create -o OUTPUT'] : []),
  ]);
  const [failure] = outcomes.flatMap(({ status, reasons }) => (status === 'failed' ? reasons : []));
  // What waits for the operator is graver than what the next run may do.
  if (outcomes.some(({ status }) => status === 'held')) world.endWith(exitCodes.notAuthentic);
  else if (failure !== undefined) world.endWith(exitCodeOf(failure.code));
};

/** `hotspot installers track` */
export const installersTrackCommand = (world: World): Command =>
  withResult(
    new Command('track')
      .summary('fetch and check new versions')
      .description(
        'Asks for new versions of the apps of the catalogue, downloads and checks them, and puts those that pass in place of the old ones. What is in question is held, and the version of before stays. A download that broke off is gone on with.',
      )
      .argument('[app...]', 'apps of the catalogue; all if left out')
      .addOption(collectionOption())
      .addOption(tokensOption())
      .option('--again', 'fetch and check what is held once more')
      .option('--dry-run', 'say what is new, and download nothing')
      .action(runsWithList<TrackCommandOptions>(world, track)),
    result,
  );
