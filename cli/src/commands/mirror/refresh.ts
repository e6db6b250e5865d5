import { Command } from 'commander';
import { z } from 'zod';
import { openKeyring } from '../../keys/key-folder.ts';
import { mirrorPlaceAt } from '../../mirror/place-at.ts';
import { refreshMirror } from '../../mirror/refresh.ts';
import { expiresWithin } from '../../release/expiry.ts';
import {
  runs,
  withKeyOptions,
  withResult,
  type CommandContext,
  type KeyOptions,
  type World,
} from '../context.ts';
import { fingerprintOption } from '../fingerprint-option.ts';

interface RefreshCommandOptions extends KeyOptions {
  readonly root?: string;
  readonly dryRun?: boolean;
}

const signedTimestamp = z.object({ version: z.number(), expires: z.string() });

const result = z.object({
  mirror: z.string(),
  rootFingerprint: z.string(),
  before: signedTimestamp,
  after: signedTimestamp,
  nextToExpire: z
    .object({ role: z.string(), expires: z.string() })
    .describe('what only other keys can extend'),
  dryRun: z.boolean(),
});

const run = async (
  context: CommandContext,
  options: RefreshCommandOptions,
  given = '',
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const isDryRun = options.dryRun === true;
  const nowMs = context.releaseTimeMs();
  const place = mirrorPlaceAt(given, resolve, world.signal);
  const { fingerprint, before, after, others } = await refreshMirror(place, {
    expected: fingerprintOption(options.root),
    keyring: await openKeyring(context.keysFolder(options), context.askPassphrase(options)),
    dryRun: isDryRun,
    nowMs,
    signal: world.signal,
  });
  const [next = { role: 'root', expires: '' }] = others;
  if (expiresWithin(next.expires, nowMs)) {
    reporter.warn('MIRROR_REFRESH_LIMITED', { ...next });
  }
  reporter.result(
    {
      mirror: place.shownName,
      rootFingerprint: fingerprint,
      before,
      after,
      nextToExpire: next,
      dryRun: isDryRun,
    },
    [
      `${isDryRun ? 'Would say' : 'Said'} again that ${place.shownName} is up to date, version ${after.version}, until ${after.expires.slice(0, 10)}`,
    ],
  );
};

/** `hotspot mirror refresh` */
export const mirrorRefreshCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('refresh')
        .summary('say again that a mirror is up to date')
        .description(
          'Signs the timestamp of a mirror again with a later expiry, and touches nothing else. It needs a freshness key and no other: one that "trust rotate --freshness" has let in, and that can install nothing. So it can run by itself on the computer of the mirror, every week or every month.',
        )
        .argument(
          '<mirror>',
          'a folder; or user@host:/path, by rsync and ssh; or remote:path of rclone',
        )
        .option('--root <fingerprint>', 'the trust root that it must be signed under')
        .option('--dry-run', 'say what would be signed, and change nothing'),
    ).action(runs<RefreshCommandOptions>(world, run)),
    result,
  );
