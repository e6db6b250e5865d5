import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { OperatorError } from '../../errors.ts';
import { pullRepository, type PullResult } from '../../release/pull.ts';
import { withRepository } from '../../repository/open.ts';
import { formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface PullCommandOptions {
  readonly collection?: string;
  readonly root?: string;
  readonly content?: boolean;
  readonly takeTheirs?: boolean;
  readonly discardDraft?: boolean;
  readonly dryRun?: boolean;
}

const result = z.object({
  collection: z.string(),
  from: z.string(),
  outcome: z
    .enum(['pulled', 'current', 'older'])
    .describe('current: nothing new; older: the collection knows more'),
  rootFingerprint: z.string(),
  roles: z
    .array(z.object({ role: z.string(), before: z.number().optional(), after: z.number() }))
    .describe('files that are others now, by version'),
  releases: z.array(z.object({ channel: z.string(), counter: z.number(), issued: z.string() })),
  dryRun: z.boolean(),
});

const fingerprintPattern = /^[0-9a-f]{64}$/;

const lines = (
  { outcome, roles, releases }: PullResult,
  from: string,
  isDryRun: boolean,
): string[] => {
  if (outcome === 'older') return [`The collection knows more than ${from}`];
  if (outcome === 'current') return [`Nothing is newer in ${from}`];
  return [
    `${isDryRun ? 'Would take' : 'Took'} what is newer in ${from}`,
    ...formatTable(
      roles.map(({ role, before, after }) => [
        `  ${role}`,
        before === undefined ? `version ${after}` : `version ${before} to ${after}`,
      ]),
    ),
    ...releases.map(
      ({ channel, manifest }) =>
        `Release ${manifest.counter} of ${channel}, issued ${manifest.issued}`,
    ),
  ];
};

const pull = async (
  { reporter, resolve, world }: CommandContext,
  options: PullCommandOptions,
  given: string | undefined,
): Promise<void> => {
  const { folder, configuration } = await openCollection(resolve(options.collection));
  const { channel } = configuration;
  const from = resolve(given);
  const expected = options.root?.toLowerCase();
  if (expected !== undefined && !fingerprintPattern.test(expected)) {
    throw new OperatorError('USAGE_WRONG', {
      parameters: { reason: '--root must be 64 hexadecimal digits' },
    });
  }
  const isDryRun = options.dryRun === true;
  const work = reporter.work('WORK_COPYING');
  try {
    const act = () =>
      withRepository(from, (reader) =>
        pullRepository({
          folder,
          channel,
          reader,
          expected,
          withPacks: options.content === true,
          takeTheirs: options.takeTheirs === true,
          discardDraft: options.discardDraft === true,
          dryRun: isDryRun,
          nowMs: world.now(),
          signal: world.signal,
          work,
        }),
      );
    const pulled = await (isDryRun ? act() : withCollectionLock(folder, act));
    work.end();
    reporter.result(
      {
        collection: folder,
        from,
        outcome: pulled.outcome,
        rootFingerprint: pulled.fingerprint,
        roles: pulled.roles.map(({ role, before, after }) => ({ role, before, after })),
        releases: pulled.releases.map(({ channel: name, manifest }) => ({
          channel: name,
          counter: manifest.counter,
          issued: manifest.issued,
        })),
        dryRun: isDryRun,
      },
      lines(pulled, from, isDryRun),
    );
    if (pulled.outcome !== 'pulled') return;
    if (!pulled.channels.includes(channel)) reporter.note('CHANNEL_NOT_DELEGATED', { channel });
    const hasOthers = pulled.releases.some((release) => release.channel !== channel);
    if (hasOthers && options.content !== true && !pulled.isCommunity) reporter.note('CONTENT_LEFT');
  } finally {
    work.end();
  }
};

/** `hotspot collection pull` */
export const collectionPullCommand = (world: World): Command =>
  withResult(
    new Command('pull')
      .summary('take over what others published')
      .description(
        'Brings a collection up to date with a stick, a mirror folder or a bundle file, so that its next release follows on from the newest one: metadata, and what is known of the releases. All of it is checked as a box would. When both sides published the same version on their own, it says who and when, and changes nothing. A community starts with it, from an operator’s stick.',
      )
      .argument('<from>', 'a folder, a stick or a bundle file')
      .option('--collection <folder>', 'the collection; the current folder if left out')
      .option(
        '--root <fingerprint>',
        'the trust root that it must be signed under; needed the first time',
      )
      .option('--content', 'copy the content of other channels, too, for every later output')
      .option('--take-theirs', 'where both sides published on their own, go on from theirs')
      .option('--discard-draft', 'give up a draft that builds on older metadata')
      .option('--dry-run', 'say what would be taken, and change nothing')
      .action(runs<PullCommandOptions>(world, pull)),
    result,
  );
