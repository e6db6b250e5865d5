import { Command } from 'commander';
import { z } from 'zod';
import { repositoryKeyOpener } from '../../keys/key-folder.ts';
import { mirrorPlaceAt } from '../../mirror/place-at.ts';
import { publish, type PublishResult } from '../../mirror/publish.ts';
import type { PublishPlan } from '../../mirror/publish-plan.ts';
import { withReleaseSource } from '../../release/release-source.ts';
import { expiryOf } from '../../repository/trust.ts';
import { formatBytes, formatCount } from '../../ui/quantities.ts';
import {
  runs,
  withKeyOptions,
  withResult,
  type CommandContext,
  type KeyOptions,
  type World,
} from '../context.ts';
import { fingerprintOption } from '../fingerprint-option.ts';
import { wholeNumber } from './options.ts';

interface PublishCommandOptions extends KeyOptions {
  readonly to: string;
  readonly keep: number;
  readonly grace: number;
  readonly root?: string;
  readonly dryRun?: boolean;
}

const amount = z.object({ files: z.number(), bytes: z.number() });

const result = z.object({
  source: z.string(),
  mirror: z.string(),
  kind: z.enum(['folder', 'ssh', 'rclone']),
  rootFingerprint: z.string(),
  releases: z.array(z.object({ channel: z.string(), counter: z.number(), issued: z.string() })),
  uploaded: amount.extend({ packs: z.number() }),
  removed: amount,
  waiting: amount
    .extend({ until: z.string().optional() })
    .describe('not needed any more; removed by a later publish, from this moment on'),
  dryRun: z.boolean(),
});

interface Amount {
  readonly files: number;
  readonly bytes: number;
}

const amountOf = (files: ReadonlyMap<string, number>): Amount => ({
  files: files.size,
  bytes: [...files.values()].reduce((sum, size) => sum + size, 0),
});

const uploadedBy = ({ packs, patches, documents, metadata, timestamp }: PublishPlan): Amount => {
  const small = [...documents, ...metadata, ...(timestamp === undefined ? [] : [timestamp])];
  return {
    files: packs.length + patches.length + small.length,
    bytes:
      [...packs, ...patches].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) +
      small.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
};

const said = ({ files, bytes }: Amount): string =>
  `${formatCount(files, 'file', 'files')}, ${formatBytes(bytes)}`;

const report = (
  { reporter }: CommandContext,
  named: {
    readonly source: string;
    readonly mirror: string;
    readonly kind: 'folder' | 'ssh' | 'rclone';
  },
  { parts: { trusted }, plan }: PublishResult,
  isDryRun: boolean,
): void => {
  const [expired] = trusted.expired;
  if (expired !== undefined) {
    reporter.warn('BUNDLE_EXPIRED', {
      path: named.source,
      roles: trusted.expired.join(', '),
      expires: expiryOf(trusted.refreshed, expired),
    });
  }
  const { pruning } = plan;
  const uploaded = uploadedBy(plan);
  const removed = amountOf(pruning.removing);
  const waiting = amountOf(pruning.waiting);
  const until =
    pruning.nextRemovalMs === undefined ? undefined : new Date(pruning.nextRemovalMs).toISOString();
  const releases = trusted.releases.map(({ channel, manifest }) => ({
    channel,
    counter: manifest.counter,
    issued: manifest.issued,
  }));
  reporter.result(
    {
      ...named,
      rootFingerprint: trusted.fingerprint,
      releases,
      uploaded: { ...uploaded, packs: plan.packs.length },
      removed: { ...removed },
      waiting: { ...waiting, ...(until === undefined ? {} : { until }) },
      dryRun: isDryRun,
    },
    [
      ...releases.map(({ channel, counter }) =>
        isDryRun
          ? `Would publish release ${counter} of ${channel} to ${named.mirror}`
          : `${named.mirror} has release ${counter} of ${channel}`,
      ),
      `  ${isDryRun ? 'would upload' : 'uploaded'}: ${said(uploaded)}`,
      `  ${isDryRun ? 'would remove' : 'removed'}: ${said(removed)}`,
      ...(until === undefined
        ? []
        : [
            `  not needed any more, kept for slow boxes until ${until.slice(0, 10)}: ${said(waiting)}`,
          ]),
      `Trust root: ${trusted.fingerprint}`,
      ...(isDryRun ? [] : ['Next: hotspot mirror check ADDRESS']),
    ],
  );
};

const run = async (
  context: CommandContext,
  options: PublishCommandOptions,
  given: string | undefined,
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const { signal } = world;
  const source = resolve(given);
  const place = mirrorPlaceAt(options.to, resolve, signal);
  const isDryRun = options.dryRun === true;
  const expected = fingerprintOption(options.root);
  await withReleaseSource(
    source,
    {
      openRepositoryKey: repositoryKeyOpener(
        context.keysFolder(options),
        context.askPassphrase(options),
      ),
      nowMs: context.releaseTimeMs(),
      signal,
      reading: () => reporter.work('WORK_READING'),
    },
    async (reader) => {
      const done = await publish(place, reader, {
        expected,
        keep: options.keep,
        graceDays: options.grace,
        dryRun: isDryRun,
        nowMs: world.now(),
        signal,
        work: (code) => reporter.work(code),
      });
      report(context, { source, mirror: place.shownName, kind: place.kind }, done, isDryRun);
    },
  );
};

/** `hotspot mirror publish` */
export const mirrorPublishCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('publish')
        .summary('put a release where boxes find it over the Internet')
        .description(
          'Checks every signature of the source and brings a folder that a web server shows to its newest release. Only what is new is uploaded, and what makes it count comes last: boxes see the old release whole until they see the new one whole. A publish that was cut off goes on where it was. Files that no kept release needs are removed once their time of grace is over, so that no box is left in the middle of an update.',
        )
        .argument(
          '<source>',
          'a folder that holds "hotspot", best the one that "bundle create -o FOLDER" always adds to; or a .hotspot file, or a collection',
        )
        .requiredOption(
          '--to <mirror>',
          'a folder; or user@host:/path, by rsync and ssh; or remote:path of rclone',
        )
        .option(
          '--keep <count>',
          'how many releases of each channel stay, the newest among them',
          wholeNumber(1, 1000),
          2,
        )
        .option(
          '--grace <days>',
          'how long files stay that no kept release needs: longer than the slowest box takes for an update',
          wholeNumber(7, 3650),
          30,
        )
        .option('--root <fingerprint>', 'the trust root that it must be signed under')
        .option('--dry-run', 'say what would be uploaded and removed, and change nothing'),
    ).action(runs<PublishCommandOptions>(world, run)),
    result,
  );
