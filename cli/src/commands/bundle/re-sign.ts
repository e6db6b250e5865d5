import { Command } from 'commander';
import { formatTime } from '@p2p-hotspot/signing-keys';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { openKeyring } from '../../keys/key-folder.ts';
import { holdersOf } from '../../release/holders.ts';
import { reSign } from '../../release/re-sign.ts';
import { formatTable } from '../../ui/quantities.ts';
import {
  runs,
  withKeyOptions,
  withResult,
  type CommandContext,
  type KeyOptions,
  type World,
} from '../context.ts';
import { roleJson, roleResult, roleRow } from './roles.ts';

interface ReSignCommandOptions extends KeyOptions {
  readonly role?: readonly string[];
  readonly dryRun?: boolean;
}

const result = z.object({
  path: z.string(),
  kind: z.enum(['collection', 'folder', 'bundle']),
  renewed: z.array(z.string()).describe('roles with a later expiry; those that name them follow'),
  roles: z.array(roleResult),
  dryRun: z.boolean(),
});

const run = async (
  context: CommandContext,
  options: ReSignCommandOptions,
  given: string | undefined,
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const location = resolve(given);
  const isDryRun = options.dryRun === true;
  const nowMs = context.releaseTimeMs();
  const { signing, renewed, kind } = await reSign({
    location,
    roles: options.role ?? [],
    keyring: await openKeyring(context.keysFolder(options), context.askPassphrase(options)),
    issued: formatTime(nowMs),
    nowMs,
    signal: world.signal,
    dryRun: isDryRun,
  });
  const lacking = signing.roles.filter(({ complete }) => !complete).map(({ role }) => role);
  if (lacking.length > 0 && !isDryRun) {
    throw new OperatorError('FINALIZE_WAITS', { parameters: { roles: lacking.join(', ') } });
  }
  reporter.result(
    {
      path: location,
      kind,
      renewed: [...renewed],
      roles: signing.roles.map(roleJson),
      dryRun: isDryRun,
    },
    [
      `${isDryRun ? 'Would sign' : 'Signed'} again: ${renewed.join(', ')}`,
      ...formatTable(signing.roles.map((role) => roleRow(role, holdersOf(signing.metadata)))),
      ...(isDryRun
        ? []
        : [
            kind === 'collection'
              ? 'Next: hotspot bundle create -o OUTPUT'
              : `Next: hotspot collection pull ${location}, in the collection`,
          ]),
    ],
  );
};

/** `hotspot bundle re-sign` */
export const bundleReSignCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('re-sign')
        .summary('let what is published hold for longer')
        .description(
          'Signs the newest metadata again with a later expiry, its content unchanged, as far as the keys at hand go. Works on what has expired. In a collection a draft waits where more signatures are needed; a folder or a bundle file is changed only when they are all there.',
        )
        .argument(
          '[path]',
          'a collection, a folder or a bundle file; the current folder if left out',
        )
        .option('--role <role...>', 'only these: targets, a channel, snapshot, timestamp')
        .option('--dry-run', 'say what would be signed, and change nothing'),
    ).action(runs<ReSignCommandOptions>(world, run)),
    result,
  );
